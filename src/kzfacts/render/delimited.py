"""CSV as RFC 4180 has it, with LF line ends, and TSV."""

from __future__ import annotations

import csv as csv_format
import io

from ..columns import text
from ..view import View

_BREAKS = str.maketrans("\t\r\n", "   ")


def csv(view: View) -> str:
    """Give a header and one line a row; absent is an empty cell."""
    buffer = io.StringIO()
    writer = csv_format.writer(buffer, lineterminator="\n")
    writer.writerow(view.columns)
    for row in view.rows:
        writer.writerow([text(row.cells.get(name)) for name in view.columns])
    return buffer.getvalue()


def tsv(view: View) -> str:
    """Give the same with tabs; a tab or line break in a cell becomes a space."""
    lines = ["\t".join(view.columns)]
    lines += [
        "\t".join(text(row.cells.get(name)).translate(_BREAKS) for name in view.columns)
        for row in view.rows
    ]
    return "\n".join(lines) + "\n"
