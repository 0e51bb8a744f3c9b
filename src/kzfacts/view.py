"""What an answer is: rows of plain cells for data formats, sections of words for people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from . import names
from .columns import EXTRAS, QUALIFYING, Cells, Index
from .query import comparable

# The columns of numbers, each with that of its unit.
_UNITS = {"value": "unit", "capacity": "capacity_unit", "investment": "currency"}


class Row:
    """One line of an answer: what it is about, and its cells by column name."""

    __slots__ = ("cells", "item")

    def __init__(self, item: Any, cells: Cells) -> None:
        self.item = item
        self.cells = cells


class Section:
    """A titled group of rows; ``kind`` names the table in which people read them.

    ``headings`` knows the kinds. A terminal is the only one to ask for them.
    """

    __slots__ = ("kind", "rows", "title")

    def __init__(self, title: str, kind: str, rows: list[Row]) -> None:
        self.title = title
        self.kind = kind
        self.rows = rows


class View:
    """An answer.

    ``rows`` with ``columns`` are what data formats print; ``sections`` group the same rows
    for a terminal, which words them by ``index``. ``whole`` sections are not cut by a limit,
    but counted. ``remarks`` go to stderr.
    """

    def __init__(
        self,
        title: str,
        columns: tuple[str, ...],
        rows: list[Row],
        sections: Sequence[Section],
        index: Index,
        remarks: tuple[str, ...] = (),
        whole: bool = False,
    ) -> None:
        self.title = title
        self.columns = columns
        self.rows = rows
        self.sections = tuple(sections)
        self.index = index
        self.remarks = remarks
        self.whole = whole

    def replace(self, **changes: Any) -> View:
        """Give a view that differs in some attributes."""
        return View(**{**self.__dict__, **changes})


def arrange(view: View, sort: str | None, columns: str | None, limit: int | None) -> View:
    """Give the view sorted by a column, cut to its first rows, or with chosen columns.

    ``columns`` are names joined by commas, or "all".
    """
    if sort is not None:
        name = _column(view, sort.removeprefix("-"))
        view = _each(view, lambda rows: _sorted(rows, name, sort.startswith("-")))
    if limit is not None:
        kept = [row for part in view.sections[:limit] for row in part.rows]
        left_out = set(map(id, view.rows)) - set(map(id, kept if view.whole else view.rows[:limit]))
        view = _each(view, lambda rows: [row for row in rows if id(row) not in left_out])
    if columns is not None:
        view = view.replace(columns=_chosen(view, columns))
        view = view.replace(sections=(Section("", "columns", view.rows),))
    return view


def missing(view: View) -> list[str]:
    """Name the columns that qualify numbers which the view prints, but are not printed."""
    return [
        name
        for name, numbers in QUALIFYING.items()
        if name not in view.columns
        and any(
            row.cells.get(name) is not None and row.cells.get(number) is not None
            for number in set(numbers) & set(view.columns)
            for row in view.rows
        )
    ]


def _each(view: View, change: Callable[[list[Row]], list[Row]]) -> View:
    sections = [Section(part.title, part.kind, change(part.rows)) for part in view.sections]
    return view.replace(rows=change(view.rows), sections=[part for part in sections if part.rows])


def _sorted(rows: list[Row], name: str, descending: bool) -> list[Row]:
    """Sort numbers before text, or the other way round; rows without a value come last."""
    stated = [row for row in rows if row.cells.get(name) is not None]
    stated.sort(key=lambda row: _key(row.cells, name), reverse=descending)
    return stated + [row for row in rows if row.cells.get(name) is None]


def _key(cells: Cells, name: str) -> tuple[Any, ...]:
    """Give what a row is sorted by; values of different units stand in groups of their own."""
    value = cells[name]
    if unit := cells.get(_UNITS.get(name, "")):
        return comparable(value, unit, cells.get("measure") or "")
    text = isinstance(value, str)
    return text, value.casefold() if text else value


def _chosen(view: View, columns: str) -> tuple[str, ...]:
    if columns == "all":
        return tuple(dict.fromkeys((*view.columns, *EXTRAS.get(view.columns, ()))))
    return tuple(dict.fromkeys(_column(view, name.strip()) for name in columns.split(",")))


def _column(view: View, name: str) -> str:
    known = dict.fromkeys((*view.columns, *EXTRAS.get(view.columns, ())))
    if name in known:
        return name
    raise names.unknown("column", name, names.nearest(name, known) or list(known))
