"""What an answer is: rows of plain cells for data formats, sections of words for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ..ask.index import Index
from ..errors import nearest, unknown
from .rows import Cells, Column, Row
from .sections import Section, plain, said

if TYPE_CHECKING:  # only what was verified has some
    from ..verify.draft import Draft

# The columns of numbers, each with that of its unit.
_UNITS = {
    "value": "unit",
    "baseline": "unit",
    "capacity": "capacity_unit",
    "investment": "currency",
}


class Answer:
    """An answer.

    ``rows`` with ``columns`` are what data formats print, ``known`` all columns that there are;
    ``sections`` group the same rows for people, with an ``aside`` to the title. ``whole`` sections
    are not cut by a limit, but counted. A ``digest`` is shortened to a screen in a table, where
    ``ids`` and ``addresses`` are printed if asked for. ``chart`` names the picture that there is
    of it. ``remarks`` go to stderr. ``drafts`` are drawn in a table's place, ``whole_drafts`` or
    only their sentences with figures. ``exit_code`` is what the answer means to a script.
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
        drafts: tuple[Draft, ...] = (),
        whole_drafts: bool = False,
        exit_code: int = 0,
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
        self.drafts = drafts
        self.whole_drafts = whole_drafts
        self.exit_code = exit_code

    def replace(self, **changes: Any) -> Answer:
        """Give an answer that differs in some attributes."""
        return Answer(**{**self.__dict__, **changes})


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


def spoken(answer: Answer) -> Iterable[str]:
    """Give the words that people read in each cell, where it is not shown as it is."""
    for section in answer.sections:
        heads = section.headed(answer.index, section.rows) if not section.data else ()
        yield from (
            said(head.word(row)) for row in section.rows for head in heads if not head.drawn
        )


def arrange(answer: Answer, sort: str | None, columns: str | None, limit: int | None) -> Answer:
    """Give the answer sorted by a column, cut to its first rows, or with chosen columns.

    ``columns`` are names joined by commas, or "all".
    """
    if sort is not None or limit is not None:
        answer = answer.replace(digest=False, drafts=())
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
        answer = answer.replace(columns=names, sections=sections, digest=False, drafts=())
    return answer


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
