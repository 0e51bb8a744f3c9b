"""CSV as RFC 4180 has it, with LF line ends, and TSV."""

from __future__ import annotations

import csv as csv_format
import io

from ..answer.answer import Answer, printed
from ..answer.rows import text

_BREAKS = str.maketrans("\t\r\n", "   ")


def csv(answer: Answer) -> str:
    """Give a header and one line a row; absent is an empty cell."""
    buffer = io.StringIO()
    writer = csv_format.writer(buffer, lineterminator="\n")
    writer.writerow(answer.columns)
    # The writer words numbers and what is absent as text() does.
    writer.writerows(
        ["true" if cell is True else cell for cell in cells] for cells in printed(answer)
    )
    return buffer.getvalue()


def tsv(answer: Answer) -> str:
    """Give the same with tabs; a tab or line break in a cell becomes a space."""
    lines = ["\t".join(answer.columns)]
    lines += [
        "\t".join(text(row.cells.get(name)).translate(_BREAKS) for name in answer.columns)
        for row in answer.rows
    ]
    return "\n".join(lines) + "\n"
