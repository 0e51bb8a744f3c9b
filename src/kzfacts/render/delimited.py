"""CSV as RFC 4180 has it, with LF line ends, and TSV."""

from __future__ import annotations

import csv as csv_format
import io
from collections.abc import Iterable
from typing import Any

from ..answer.answer import Answer, printed
from ..answer.rows import text

_BREAKS = str.maketrans("\t\r\n", "   ")


def csv(answer: Answer) -> str:
    """Give a header and one line a row; absent is an empty cell."""
    # The writer words numbers and what is absent as text() does.
    rows = (["true" if cell is True else cell for cell in cells] for cells in printed(answer))
    return _written(answer, rows, ",")


def csv_with_commas(answer: Answer) -> str:
    """Give CSV as spreadsheets of half of Europe read it: semicolons, and decimal commas."""
    rows = (map(_with_comma, cells) for cells in printed(answer))
    return _written(answer, rows, ";")


def _written(answer: Answer, rows: Iterable[Iterable[Any]], delimiter: str) -> str:
    buffer = io.StringIO()
    writer = csv_format.writer(buffer, delimiter=delimiter, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows(rows)
    return buffer.getvalue()


def _with_comma(cell: Any) -> str:
    return text(cell).replace(".", ",") if isinstance(cell, float) else text(cell)


def tsv(answer: Answer) -> str:
    """Give the same with tabs; a tab or line break in a cell becomes a space."""
    lines = ["\t".join(answer.columns)]
    lines += [
        "\t".join(text(row.cells.get(name)).translate(_BREAKS) for name in answer.columns)
        for row in answer.rows
    ]
    return "\n".join(lines) + "\n"
