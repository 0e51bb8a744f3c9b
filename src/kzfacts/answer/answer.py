"""What an answer is: rows of plain cells for data formats, sections of words for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from copy import copy
from typing import Any, NamedTuple, TypeAlias

from ..ask.index import Index
from ..errors import nearest, unknown

Cells: TypeAlias = dict[str, Any]
Cell: TypeAlias = Callable[[Index, Any], Any]

# The columns of numbers, each with that of its unit.
_UNITS = {
    "value": "unit",
    "baseline": "unit",
    "capacity": "capacity_unit",
    "investment": "currency",
}


class Column:
    """A column of data formats; ``cell`` gives its plain value for an item, None if absent.

    Without ``cell`` it is the item's attribute of that name. An ``extra`` one is printed only
    where --columns asks for it. The numbers of the columns that it ``qualifies`` say more than
    their source if it is left out.
    """

    __slots__ = ("cell", "extra", "name", "qualifies")

    def __init__(
        self,
        name: str,
        cell: Cell | None = None,
        extra: bool = False,
        qualifies: tuple[str, ...] = (),
    ) -> None:
        self.name = name
        self.cell = cell
        self.extra = extra
        self.qualifies = qualifies


class Piece(NamedTuple):
    """Words that rest on publications, to the first of which they are linked, or have a tone.

    ``cites`` marks words that name the publication themselves.
    """

    text: str
    sources: tuple[str, ...] = ()
    tone: str = ""
    cites: bool = False


Words: TypeAlias = str | tuple[Piece, ...]


def said(words: Words) -> str:
    """Give words without their links and tones."""
    return words if isinstance(words, str) else "".join(piece.text for piece in words)


class Heading:
    """A column of a table for people; ``word`` gives what it says of a row.

    ``right`` aligns numbers, ``wraps`` marks text that may be broken over several lines,
    ``toned`` what is coloured by the row's tone, ``spare`` what gives way where there is no room.
    One that is ``drawn`` is a picture of another column, ``fills`` what takes the room of a
    whole line.
    """

    __slots__ = ("drawn", "fills", "name", "right", "spare", "toned", "word", "wraps")

    def __init__(
        self,
        name: str,
        word: Callable[[Row], Words],
        right: bool = False,
        wraps: bool = False,
        toned: bool = False,
        spare: bool = False,
        drawn: bool = False,
        fills: bool = False,
    ) -> None:
        self.name = name
        self.word = word
        self.right = right
        self.wraps = wraps
        self.toned = toned
        self.spare = spare
        self.drawn = drawn
        self.fills = fills


class Row:
    """One line of an answer: what it is about, and its cells by column name.

    Cells are given, or made by whoever asks for them: by a function, or from ``known`` columns. A
    row that is ``joined`` is not parted from the one above it, which it contradicts or qualifies.
    """

    __slots__ = ("_cells", "index", "item", "joined", "known")

    def __init__(
        self,
        item: Any,
        cells: Cells | Callable[[], Cells] | None = None,
        known: Sequence[Column] = (),
        index: Index | None = None,
        joined: bool = False,
    ) -> None:
        self.item = item
        self.index = index
        self.joined = joined
        self._cells = cells
        self.known = known

    @property
    def cells(self) -> Cells:
        """The cells by the names of their columns."""
        if self._cells is None and self.index is not None:
            self._cells = cells(self.known, self.index, self.item)
        elif callable(self._cells):
            self._cells = self._cells()
        return self._cells or {}


Headed: TypeAlias = Callable[[Index, Sequence[Row]], Sequence[Heading]]


class Section:
    """A titled group of rows; ``headed`` heads the table in which people read them.

    Only a table asks for the headings. Rows ``in_a_line`` follow one another on a line. Where a
    table is shortened, ``more`` names the command that lists all rows; without it none goes.
    ``aside`` stands beside the title, ``below`` under the rows.
    """

    __slots__ = ("aside", "below", "headed", "in_a_line", "more", "rows", "title")

    def __init__(
        self,
        title: str,
        headed: Headed,
        rows: list[Row],
        more: str = "",
        in_a_line: bool = False,
        aside: str = "",
        below: str = "",
    ) -> None:
        self.title = title
        self.headed = headed
        self.rows = rows
        self.more = more
        self.in_a_line = in_a_line
        self.aside = aside
        self.below = below

    def of(self, rows: list[Row]) -> Section:
        """Give the section with other rows."""
        changed = copy(self)
        changed.rows = rows
        return changed


class Answer:
    """An answer.

    ``rows`` with ``columns`` are what data formats print, ``known`` all columns that there are;
    ``sections`` group the same rows for people, with an ``aside`` to the title. ``whole`` sections
    are not cut by a limit, but counted. A ``digest`` is shortened to a screen in a table, where
    ``ids`` and ``addresses`` are printed if asked for. ``chart`` names the picture that there is
    of it. ``remarks`` go to stderr.
    """

    def __init__(
        self,
        title: str,
        known: Sequence[Column],
        sections: Iterable[Section],
        index: Index,
        remarks: tuple[str, ...] = (),
        whole: bool = False,
        rows: list[Row] | None = None,
        columns: tuple[str, ...] | None = None,
        aside: str = "",
        digest: bool = False,
        ids: bool = False,
        addresses: bool = False,
        chart: str = "",
    ) -> None:
        self.title = title
        self.known = known
        self.sections = tuple(sections)
        self.index = index
        self.remarks = remarks
        self.whole = whole
        given = [row for section in self.sections for row in section.rows]
        self.rows = given if rows is None else rows
        default = tuple(column.name for column in known if not column.extra)
        self.columns = default if columns is None else columns
        self.aside = aside
        self.digest = digest
        self.ids = ids
        self.addresses = addresses
        self.chart = chart

    def replace(self, **changes: Any) -> Answer:
        """Give an answer that differs in some attributes."""
        return Answer(**{**self.__dict__, **changes})


def text(value: Any) -> str:
    """Write a plain value as text formats carry it: absent is empty, numbers are plain."""
    if value is None:
        return ""
    return "true" if value is True else str(value)


def cells(known: Sequence[Column], index: Index, item: Any) -> Cells:
    """Give the cells of an item for all of its columns."""
    made: Cells = item._asdict()
    for column in known:
        if column.cell:
            made[column.name] = column.cell(index, item)
    return made


def rows(known: Sequence[Column], index: Index, items: Iterable[Any]) -> list[Row]:
    """Give the row of each item."""
    return [Row(item, None, known, index) for item in items]


def printed(answer: Answer) -> Iterable[Iterable[Any]]:
    """Give the cells of each row that data formats print; column by column where that can be."""
    known = {column.name: column for column in answer.known}
    items = [
        (row.index, row.item) for row in answer.rows if row.index and row.known is answer.known
    ]
    if len(items) < len(answer.rows) or not items:
        return (map(row.cells.get, answer.columns) for row in answer.rows)
    columns = []
    for name in answer.columns:
        cell = known[name].cell
        if cell:
            columns.append([cell(index, item) for index, item in items])
        else:
            columns.append([getattr(item, name) for _, item in items])
    return zip(*columns, strict=True)


def arrange(answer: Answer, sort: str | None, columns: str | None, limit: int | None) -> Answer:
    """Give the answer sorted by a column, cut to its first rows, or with chosen columns.

    ``columns`` are names joined by commas, or "all".
    """
    if sort is not None or limit is not None:
        answer = answer.replace(digest=False)
    if sort is not None:
        name = _column(answer, sort.removeprefix("-"))
        answer = _each(answer, lambda rows: _sorted(rows, name, sort.startswith("-")))
    if limit is not None:
        kept = [row for part in answer.sections[:limit] for row in part.rows]
        within = kept if answer.whole else answer.rows[:limit]
        left_out = set(map(id, answer.rows)) - set(map(id, within))
        answer = _each(answer, lambda rows: [row for row in rows if id(row) not in left_out])
    if columns is not None:
        names = _chosen(answer, columns)
        sections = (plain("", names, answer.rows),)
        answer = answer.replace(columns=names, sections=sections, digest=False)
    return answer


def plain(title: str, names: Sequence[str], rows: list[Row]) -> Section:
    """Give a section that shows cells as they are, under the names of their columns."""
    heads = [Heading(name, _plainly(name), wraps=name != "id") for name in names]
    return Section(title, lambda index, rows: heads, rows)


def missing(answer: Answer) -> list[str]:
    """Name the columns that qualify numbers which are printed, but are not printed themselves."""
    return [
        column.name
        for column in answer.known
        if column.qualifies
        and column.name not in answer.columns
        and any(
            row.cells.get(column.name) is not None and row.cells.get(number) is not None
            for number in set(column.qualifies) & set(answer.columns)
            for row in answer.rows
        )
    ]


def unit_of(index: Index, cells: Cells, name: str) -> str:
    """Give the kind of unit in which a row tells a number, or ""; of a change it is "growth"."""
    if name == "change" or name.startswith("growth"):
        return "growth"
    unit = cells.get(_UNITS.get(name, ""))
    kind = index.unit(unit).kind if unit else ""
    return "growth" if kind == "percent" and cells.get("change") is not None else kind


def _plainly(name: str) -> Callable[[Row], str]:
    return lambda row: text(row.cells.get(name))


def _each(answer: Answer, change: Callable[[list[Row]], list[Row]]) -> Answer:
    changed = [part.of(change(part.rows)) for part in answer.sections]
    kept = [part for part in changed if part.rows]
    return answer.replace(rows=change(answer.rows), sections=kept)


def _sorted(rows: list[Row], name: str, descending: bool) -> list[Row]:
    """Sort numbers before text, or the other way round; rows without a value come last."""
    stated = [row for row in rows if row.cells.get(name) is not None]
    stated.sort(key=lambda row: _key(row.cells, name), reverse=descending)
    return stated + [row for row in rows if row.cells.get(name) is None]


def _key(cells: Cells, name: str) -> tuple[Any, ...]:
    """Give what a row is sorted by; values of different units stand in groups of their own."""
    value = cells[name]
    if name == "value" and cells.get("change") is not None:
        return "percent", cells["change"]  # all growth compares in percent
    if unit := cells.get(_UNITS.get(name, "")):
        return unit, value
    text = isinstance(value, str)
    return text, value.casefold() if text else value


def _chosen(answer: Answer, columns: str) -> tuple[str, ...]:
    if columns == "all":
        return tuple(dict.fromkeys((*answer.columns, *(each.name for each in answer.known))))
    return tuple(dict.fromkeys(_column(answer, name.strip()) for name in columns.split(",")))


def _column(answer: Answer, name: str) -> str:
    known = dict.fromkeys((*answer.columns, *(column.name for column in answer.known)))
    if name in known:
        return name
    raise unknown("column", name, nearest(name, known) or nearest(name, known, cutoff=0))
