"""What an answer is: rows of plain cells for data formats, sections of words for people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from . import names
from .columns import EXTRAS, Cells, text


class Row:
    """One line of an answer: what it is about, and its cells by column name."""

    __slots__ = ("cells", "item")

    def __init__(self, item: Any, cells: Cells) -> None:
        self.item = item
        self.cells = cells


class Heading:
    """A column of a table for people; ``word`` gives what it says of a row.

    ``right`` aligns numbers, ``wraps`` marks text that may be broken over several lines,
    ``toned`` what is coloured by the row's tone.
    """

    __slots__ = ("name", "right", "toned", "word", "wraps")

    def __init__(
        self,
        name: str,
        word: Callable[[Row], str],
        right: bool = False,
        wraps: bool = False,
        toned: bool = False,
    ) -> None:
        self.name = name
        self.word = word
        self.right = right
        self.wraps = wraps
        self.toned = toned


class Section:
    """A titled group of rows, worded for people."""

    __slots__ = ("headings", "rows", "title")

    def __init__(self, title: str, headings: tuple[Heading, ...], rows: list[Row]) -> None:
        self.title = title
        self.headings = headings
        self.rows = rows


class View:
    """An answer.

    ``rows`` with ``columns`` are what data formats print; ``sections`` group the same rows
    for a terminal. ``tone`` tells a row's rise, fall or plan; ``cite`` words the source
    with a given id. ``notes`` explain the sign that they begin with, under tables that
    hold it; ``remarks`` go to stderr.
    """

    def __init__(
        self,
        title: str,
        columns: tuple[str, ...],
        rows: list[Row],
        sections: Sequence[Section],
        tone: Callable[[Any], str] = lambda item: "",
        cite: Callable[[str], str] | None = None,
        notes: tuple[str, ...] = (),
        remarks: tuple[str, ...] = (),
    ) -> None:
        self.title = title
        self.columns = columns
        self.rows = rows
        self.sections = tuple(sections)
        self.tone = tone
        self.cite = cite
        self.notes = notes
        self.remarks = remarks

    def replace(self, **changes: Any) -> View:
        """Give a view that differs in some attributes."""
        return View(**{**self.__dict__, **changes})


def arrange(view: View, sort: str | None, columns: str | None, limit: int | None) -> View:
    """Give the view sorted by a column, cut to its first rows, or with chosen columns."""
    if sort:
        name = _column(view, sort.removeprefix("-"))
        view = _each(view, lambda rows: _sorted(rows, name, sort.startswith("-")))
    if limit is not None:
        left_out = set(map(id, view.rows[limit:]))
        view = _each(view, lambda rows: [row for row in rows if id(row) not in left_out])
    if columns:
        chosen = tuple(_column(view, name.strip()) for name in columns.split(","))
        headings = tuple(Heading(name, _plain(name), wraps=name != "id") for name in chosen)
        view = view.replace(columns=chosen, sections=(Section("", headings, view.rows),))
    return view


def _each(view: View, change: Callable[[list[Row]], list[Row]]) -> View:
    sections = [Section(part.title, part.headings, change(part.rows)) for part in view.sections]
    return view.replace(rows=change(view.rows), sections=[part for part in sections if part.rows])


def _sorted(rows: list[Row], name: str, descending: bool) -> list[Row]:
    """Sort numbers before text; rows without a value come last in either direction."""
    stated = [row for row in rows if row.cells.get(name) is not None]
    stated.sort(key=lambda row: _key(row.cells.get(name)), reverse=descending)
    return stated + [row for row in rows if row.cells.get(name) is None]


def _key(value: Any) -> tuple[bool, Any]:
    text = isinstance(value, str)
    return text, value.casefold() if text else value


def _column(view: View, name: str) -> str:
    known = dict.fromkeys((*view.columns, *EXTRAS.get(view.columns, ())))
    if name in known:
        return name
    raise names.unknown("column", name, names.nearest(name, known) or view.columns)


def _plain(name: str) -> Callable[[Row], str]:
    return lambda row: text(row.cells.get(name))
