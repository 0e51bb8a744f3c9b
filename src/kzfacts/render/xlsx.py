"""A spreadsheet: numbers as numbers in the form that their unit has, days as dates, links."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from ..answer.answer import Answer, unit_of
from ..answer.rows import Cells, Row, text
from ..ask import latest
from ..ask.index import Index
from ..errors import MissingExtra

try:
    from xlsxwriter import Workbook
except ModuleNotFoundError as error:
    raise MissingExtra("xlsx", "XlsxWriter") from error

_DAYS = ("published", "start", "end", "read")  # columns of dates, where they are full
_day = re.compile(r"\d{4}-\d\d-\d\d")
_WIDEST = 60  # letters
_LONGEST_LINK = 2079  # letters that Excel takes
_SOURCES = ("id", "title", "publisher", "published", "language", "url", "read")


def workbook(answer: Answer) -> bytes:
    """Give a workbook with a sheet of the rows, and one of the publications that they cite.

    The same facts give the same bytes: the time of its making is the date of the facts.
    """
    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    made = latest.read_on(answer.index.facts)
    book.set_properties({"title": answer.title, "created": datetime.fromisoformat(made)})
    _Sheet(book, "Facts", answer.index).fill(answer.columns, answer.rows)
    if cited := _cited(answer):
        _Sheet(book, "Sources", answer.index).fill(_SOURCES, cited)
    book.close()
    return buffer.getvalue()


def _cited(answer: Answer) -> list[Row]:
    """Give the publications that the rows cite, in the order of the facts."""
    columns = [column.name for column in answer.known if _holds_sources(column.name)]
    names = {
        name
        for column in columns
        for row in answer.rows
        for name in (row.cells.get(column) or "").split()
    }
    return [
        Row(source, source._asdict()) for source in answer.index.facts.sources if source.id in names
    ]


def _holds_sources(column: str) -> bool:
    """Tell a column of ids of publications: source, source_1, capacity_source."""
    return "source" in column.split("_")


class _Sheet:
    """One sheet: a header that stays and filters, then a line a row."""

    def __init__(self, book: Workbook, name: str, index: Index) -> None:
        self._book = book
        self._sheet = book.add_worksheet(name)
        self._index = index
        self._formats: dict[str, Any] = {}

    def fill(self, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Write the columns of the rows, each as wide as what it holds."""
        sheet = self._sheet
        for place, name in enumerate(columns):
            sheet.write_string(0, place, name, self._book.add_format({"bold": True}))
            widths = [len(text(row.cells.get(name))) for row in rows]
            sheet.set_column(place, place, min(max(*widths, len(name) + 2, 0) + 2, _WIDEST))
            for line, row in enumerate(rows, 1):
                self._write(line, place, name, row.cells)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)

    def _write(self, line: int, place: int, name: str, cells: Cells) -> None:
        sheet, value = self._sheet, cells.get(name)
        if value is None:
            return
        if value is True:
            sheet.write_boolean(line, place, value)
        elif not isinstance(value, str):
            sheet.write_number(line, place, value, self._number(name, cells))
        elif name in _DAYS and _day.fullmatch(value):
            sheet.write_datetime(line, place, date.fromisoformat(value))
        elif (link := self._link(name, value)) and len(link) <= _LONGEST_LINK:
            sheet.write_url(line, place, link, string=value)
        else:
            sheet.write_string(line, place, value)

    def _link(self, name: str, value: str) -> str:
        """Give the address that a cell leads to: its own, or that of the first publication."""
        if name == "url":
            return value
        first = value.partition(" ")[0]
        known = self._index.sources
        return known[first].url if _holds_sources(name) and first in known else ""

    def _number(self, name: str, cells: Cells) -> Any:
        """Give the form of a number: its unit is a sign beside it, and changes no value."""
        value = cells[name]
        digits = (
            "0"
            if name.startswith("year")
            else "#,##0"
            if isinstance(value, int)
            else "#,##0.######"
        )
        kind = unit_of(self._index, cells, name)
        form = digits
        if kind == "percent":
            form = f'{digits}" %"'
        elif kind == "multiple":
            form = f'"×"{digits}'
        elif kind == "growth":
            form = f'+{digits}" %";-{digits}" %";{digits}" %"'
        if form not in self._formats:
            self._formats[form] = self._book.add_format({"num_format": form})
        return self._formats[form]
