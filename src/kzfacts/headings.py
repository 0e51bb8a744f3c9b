"""The columns of the tables that people read: what each says of a row, in words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from . import periods, query, tree, words
from .columns import Index, text
from .model import GROWTH, Figure, Report
from .view import Row, Section, View

ABSENT = "–"  # what no source states
DISPUTED = " ≠"  # a figure that another source contradicts
NOTED = "†"  # what has a note

# The signs that tables use, each with what is said of it below a table that does.
NOTES = {
    ("░",): "█ a full year   ░ part of a year, a running count or no stated period",
    ("█»", "░»"): "» far beyond the others",
    ("≠",): "≠ other sources differ: kzfacts conflicts",
    (NOTED,): "† has a note: --columns id,note or kzfacts show ID",
}


class Heading:
    """A column of a table for people; ``word`` gives what it says of a row.

    ``right`` aligns numbers, ``wraps`` marks text that may be broken over several lines,
    ``toned`` what is coloured by the row's tone, ``spare`` what gives way where there is no room.
    """

    __slots__ = ("name", "right", "spare", "toned", "word", "wraps")

    def __init__(
        self,
        name: str,
        word: Callable[[Row], str],
        right: bool = False,
        wraps: bool = False,
        toned: bool = False,
        spare: bool = False,
    ) -> None:
        self.name = name
        self.word = word
        self.right = right
        self.wraps = wraps
        self.toned = toned
        self.spare = spare


def of(view: View, section: Section) -> tuple[Heading, ...]:
    """Head a section of a view as its kind asks for."""
    if section.kind == "columns":
        return tuple(Heading(name, _plain(name), wraps=name != "id") for name in view.columns)
    return _KINDS[section.kind](view.index, section.rows)


def of_figures(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head a table of figures of any measure."""
    measure = Heading("Measure", lambda row: row.item.measure, wraps=True)
    value = _value(index, wraps=True)
    return (_subject(index, rows), measure, value, _period(index), _STATUS)


def of_growth(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head a table of growth, with a bar beside each number."""
    rates = sorted(abs(query.change(row.item) or 0) for row in rows)
    # One five-fold rise would make all other bars vanish: what stands out is cut off.
    usual = 10 * rates[len(rates) // 2] if rates else 0
    largest = max((rate for rate in rates if rate <= usual), default=0)

    def bar(row: Row) -> str:
        return words.bar(query.change(row.item), largest, _is_full_year(row.item))

    unusual = set(GROWTH) - {"output growth"}
    status = (_STATUS,) if any(row.item.status != "actual" for row in rows) else ()
    bars = Heading("", bar, toned=True)
    return (_subject(index, rows, unusual), _value(index), bars, _period(index), *status)


def of_series(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head one indicator over time; full years are drawn solid, all else is hatched."""
    largest = max((abs(_height(row.item)) for row in rows), default=0)

    def bar(row: Row) -> str:
        rising = query.change(row.item) is not None
        return words.bar(_height(row.item), largest, _is_full_year(row.item), rising)

    return (_period(index), _value(index), Heading("", bar, toned=True), _STATUS)


def of_projects(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head a table of projects as they stand."""
    return (
        Heading("Project", _project, wraps=True),
        Heading("Region", lambda row: index.region(row.item.region) or ABSENT, wraps=True),
        *_state(index, lambda row: query.State(row.item.reports)),
    )


def of_reports(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head the timeline of one project; each row is about a report."""
    named = [Heading("Company", lambda row: row.item.company or ABSENT, wraps=True)]

    def state(row: Row) -> query.State:
        return query.State((row.item,))

    return (
        Heading("Published", lambda row: row.cells["published"]),
        *_state(index, state),
        _quantity(index, state, "jobs"),
        *(named if any(row.item.company for row in rows) else ()),
        Heading("On the page", lambda row: row.item.locator, wraps=True),
        Heading("Note", _remark, wraps=True),
    )


def of_citations(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head where each publication states a figure; each row is about a locator."""
    return (
        Heading("Published", lambda row: row.cells["published"]),
        Heading("Publisher", lambda row: row.cells["publisher"], wraps=True),
        Heading("On the page", lambda row: row.item, wraps=True),
    )


def of_claims(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head what publications claim about one observation."""
    return (
        Heading("Value", lambda row: words.claim(row.cells)),
        Heading("Status", lambda row: row.cells["status"]),
        Heading("Published", lambda row: row.cells["published"]),
        Heading("Publisher", lambda row: row.cells["publisher"], wraps=True),
        Heading("Id", lambda row: row.cells["id"], spare=True),
    )


def of_sectors(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head the tree of sectors, each indented as deep in it as it stands."""
    depth = tree.depths(index.facts)

    def growth(row: Row) -> str:
        figure = index.growth.get(row.item.id)
        return _amount(index, figure) if figure else ABSENT

    def period(row: Row) -> str:
        figure = index.growth.get(row.item.id)
        return _period_in_words(index, figure) if figure else ABSENT

    return (
        Heading("Sector", lambda row: "  " * depth[row.item.id] + row.item.name),
        Heading("Id", lambda row: row.item.id, spare=True),
        Heading("Growth", growth, right=True),
        Heading("Period", period, wraps=True),
        *_counts(),
    )


def of_regions(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head the list of regions."""
    return (
        Heading("Region", lambda row: row.item.name),
        Heading("Id", lambda row: row.item.id),
        Heading("ISO", lambda row: row.item.iso),
        *_counts(),
    )


def of_sources(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head the list of publications."""
    return (
        Heading("Source", lambda row: row.item.id),
        Heading("Publisher", lambda row: row.item.publisher, wraps=True),
        Heading("Published", lambda row: row.item.published),
        *_counts(),
    )


def of_pairs(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head the fields of one fact; each row's item is a name and a value in words."""
    return (
        Heading("", lambda row: row.item[0]),
        Heading("", lambda row: row.item[1], wraps=True),
    )


_STATUS = Heading("Status", lambda row: row.item.status, toned=True)


def _subject(index: Index, rows: Sequence[Row], naming: Collection[str] = ()) -> Heading:
    """Head what figures speak of; a sector or region that all of them share is not named.

    The measures ``naming`` are named with it, where no column of their own does so.
    """
    one_sector = len({row.item.sector for row in rows}) == 1
    one_region = len(rows) > 1 and len({row.item.region for row in rows}) == 1

    def subject(row: Row) -> str:
        figure: Figure = row.item
        sector, what, measure = index.sector(figure.sector), figure.subject, figure.measure
        if figure.total:
            what = sector
        elif not one_sector and not what.lower().startswith(sector.lower()):
            what = f"{sector}: {what}"
        if measure in naming:
            what = measure if measure.startswith(figure.subject) else f"{what}, {measure}"
        where = figure.place or ("" if one_region else index.region(figure.region))
        return f"{what}, {where}" if where else what

    return Heading("Subject", subject, wraps=True)


def _value(index: Index, wraps: bool = False) -> Heading:
    def value(row: Row) -> str:
        return _amount(index, row.item) + (NOTED if row.item.note else "")

    return Heading("Value", value, right=True, wraps=wraps, toned=True)


def _amount(index: Index, figure: Figure) -> str:
    return words.amount(figure) + (DISPUTED if figure.id in index.conflicts else "")


def _period(index: Index) -> Heading:
    return Heading("Period", lambda row: _period_in_words(index, row.item), wraps=True)


def _period_in_words(index: Index, figure: Figure) -> str:
    return words.period(figure, index.sources[figure.sources[0]])


def _is_full_year(figure: Figure) -> bool:
    return periods.is_whole_year(figure.period or "") and not figure.to_date


def _height(figure: Figure) -> float:
    rate = query.change(figure)
    return float(figure.value) if rate is None else rate


def _state(index: Index, state: Callable[[Row], query.State]) -> tuple[Heading, ...]:
    return (
        Heading("Status", lambda row: state(row).report.status, wraps=True, toned=True),
        Heading("Year", lambda row: str(state(row).report.year or ABSENT)),
        _quantity(index, state, "capacity"),
        _quantity(index, state, "investment"),
    )


def _quantity(index: Index, state: Callable[[Row], query.State], name: str) -> Heading:
    def quantity(row: Row) -> str:
        stated = getattr(state(row), name)
        disputed = (row.cells["id"], query.QUANTITIES[name]) in index.disputed
        return words.quantity(stated) + (DISPUTED if disputed else "") if stated else ABSENT

    return Heading(name.capitalize(), quantity, wraps=True)


def _project(row: Row) -> str:
    part = query.current(row.item).part
    name = f"{row.item.name}, {part}" if part else str(row.item.name)
    return name + (NOTED if row.cells["note"] else "")


def _remark(row: Row) -> str:
    report: Report = row.item
    return "; ".join(part for part in (report.part, report.note) if part)


def _counts() -> tuple[Heading, ...]:
    return (
        Heading("Figures", lambda row: str(row.cells["figures"]), right=True),
        Heading("Projects", lambda row: str(row.cells["projects"]), right=True),
    )


def _plain(name: str) -> Callable[[Row], str]:
    return lambda row: text(row.cells.get(name))


_KINDS: dict[str, Callable[[Index, Sequence[Row]], tuple[Heading, ...]]] = {
    "figures": of_figures,
    "growth": of_growth,
    "series": of_series,
    "projects": of_projects,
    "reports": of_reports,
    "citations": of_citations,
    "claims": of_claims,
    "sectors": of_sectors,
    "regions": of_regions,
    "sources": of_sources,
    "pairs": of_pairs,
}
