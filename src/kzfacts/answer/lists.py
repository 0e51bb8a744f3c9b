"""The lists of a facts file: sectors, regions, publications, measures, units; what it holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..ask.index import Index
from ..model import periods, tree
from ..model.records import Facts, Figure, Sector
from .answer import Answer
from .figures import linked_growth, or_nothing, period_in_words
from .rows import Column, Row, rows
from .sections import Headed, Heading, Piece, Section, Words
from .words import ABSENT


def _whole_year(place: int) -> tuple[Column, ...]:
    """Give the columns of one of the last three years with any growth; the newest is the first."""

    def year(index: Index) -> int | None:
        return index.years[-place] if place <= len(index.years) else None

    def figure(index: Index, sector: Sector) -> Figure | None:
        return index.yearly.get(sector.id, {}).get(year(index) or 0)

    def source(index: Index, sector: Sector) -> str | None:
        return " ".join(getattr(figure(index, sector), "sources", ())) or None

    def status(index: Index, sector: Sector) -> str | None:
        stated = getattr(figure(index, sector), "status", None)
        return None if stated == "actual" else stated

    return (
        Column(f"year_{place}", lambda index, sector: year(index)),
        Column(f"growth_{place}", lambda index, s: getattr(figure(index, s), "change", None)),
        Column(f"source_{place}", source),
        Column(f"status_{place}", status, extra=True, qualifies=(f"growth_{place}",)),
    )


_SECTORS = (
    Column("id"),
    Column("name"),
    Column("parent"),
    Column("isic", lambda index, sector: " ".join(sector.isic) or None),
    Column("growth", lambda index, sector: getattr(index.growth.get(sector.id), "change", None)),
    Column("period", lambda index, sector: getattr(index.growth.get(sector.id), "period", None)),
    Column("figures", lambda index, sector: index.figure_counts[sector.id]),
    Column("projects", lambda index, sector: index.project_counts[sector.id]),
    Column(
        "source",
        lambda index, sector: " ".join(getattr(index.growth.get(sector.id), "sources", ())) or None,
    ),
    *_whole_year(1),
    *_whole_year(2),
    *_whole_year(3),
)
_REGIONS = (
    Column("id"),
    Column("name"),
    Column("iso"),
    Column("figures", lambda index, region: index.figures_in_regions[region.id]),
    Column("projects", lambda index, region: index.projects_in_regions[region.id]),
)
SOURCES = (
    Column("id"),
    Column("title"),
    Column("publisher"),
    Column("published"),
    Column("language"),
    Column("url"),
    Column("figures", lambda index, source: index.cited_by_figures[source.id]),
    Column("projects", lambda index, source: index.cited_by_projects[source.id]),
)
_MEASURES = (
    Column("name"),
    Column("kind"),
    Column("means"),
    Column("figures", lambda index, measure: index.measured[measure.name]),
)
_UNITS = (
    Column("name"),
    Column("one"),
    Column("kind"),
    Column("figures", lambda index, unit: index.figures_in_units[unit.name]),
    Column("projects", lambda index, unit: index.projects_in_units[unit.name]),
)


def sectors(facts: Facts) -> Answer:
    """Every sector under the one that it is part of, with its latest actual growth."""
    by_id = {entry.id: entry for entry in facts.sectors}
    in_order = (by_id[name] for name in tree.depths(facts))
    listed = _list(facts, "Sectors", _SECTORS, _sectors_table, in_order)
    return listed.replace(chart="sectors")


def regions(facts: Facts) -> Answer:
    """Every region, with how much is known of it."""
    return _list(facts, "Regions", _REGIONS, _regions_table, facts.regions)


def sources(facts: Facts) -> Answer:
    """Every publication, with how much rests on it."""
    return _list(facts, "Sources", SOURCES, _sources_table, facts.sources)


def measures(facts: Facts) -> Answer:
    """What can be measured, in the order in which it answers, with how many figures do."""
    return _list(facts, "Measures", _MEASURES, _measures_table, facts.measures)


def units(facts: Facts) -> Answer:
    """The units of values, with how many figures and projects are told in each."""
    return _list(facts, "Units", _UNITS, _units_table, facts.units)


def check(facts: Facts) -> Answer:
    """How much a facts file holds; what deserves a look is said as warnings."""
    from ..ask import doubts

    held = {name: entries for name, entries in facts._asdict().items() if type(entries) is tuple}
    counts = [{"list": name, "entries": len(entries)} for name, entries in held.items()]
    pairs = [Row((cells["list"], str(cells["entries"])), cells) for cells in counts]
    warnings = tuple(f"warning: {warning}" for warning in doubts.warnings(facts))
    known = (Column("list"), Column("entries"))
    return Answer("Usable", known, [Section("", pairs_table, pairs)], Index(facts), warnings)


def pairs_table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head the fields of one fact; each row's item is a name and a value in words."""
    return (
        Heading("", lambda row: row.item[0]),
        Heading("", lambda row: row.item[1], wraps=True),
    )


def _list(
    facts: Facts, title: str, known: tuple[Column, ...], headed: Headed, items: Iterable[Any]
) -> Answer:
    """Show every entry of one of the lists."""
    index = Index(facts)
    sections = (Section("", headed, rows(known, index, items)),)
    return Answer(title, known, sections, index, or_nothing((), sections))


def _sectors_table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head the tree of sectors with the growth of its whole years and of a newer part of one."""
    depth = tree.depths(index.facts)

    def whole(year: int) -> Heading:
        def growth(row: Row) -> Words:
            return linked_growth(index, index.yearly.get(row.item.id, {}).get(year)) or ABSENT

        return Heading(str(year), growth, right=True, wraps=True)

    def newer(row: Row) -> Words:
        figure = index.growth.get(row.item.id)
        if not figure or _is_whole(figure):
            return ""
        period = period_in_words(index, figure)
        return (*linked_growth(index, figure), Piece(f", {period}"))

    return (
        Heading("Sector", lambda row: "  " * depth[row.item.id] + row.item.name),
        *map(whole, index.years),
        Heading("Newer, part of a year", newer, wraps=True),
    )


def _is_whole(figure: Figure) -> bool:
    return periods.is_whole_year(figure.period or "")


def _regions_table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    return (
        Heading("Region", lambda row: row.item.name),
        Heading("Id", lambda row: row.item.id),
        Heading("ISO", lambda row: row.item.iso or ABSENT),
        *_counts("figures", "projects"),
    )


def _sources_table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    def title(row: Row) -> Words:
        return (Piece(row.item.title or "(no title)", (row.item.id,), cites=True),)

    return (
        Heading("Published", lambda row: row.item.published, wraps=True),
        Heading("Publisher", lambda row: row.item.short or row.item.publisher, wraps=True),
        Heading("Title", title, wraps=True),
        Heading("Facts", lambda row: str(row.cells["figures"] + row.cells["projects"]), right=True),
    )


def _measures_table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    return (
        Heading("Measure", lambda row: row.item.name, wraps=True),
        Heading("Kind", lambda row: row.item.kind),
        Heading("Means", lambda row: row.item.means, wraps=True),
        *_counts("figures"),
    )


def _units_table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    return (
        Heading("Unit", lambda row: row.item.name),
        Heading("One", lambda row: row.item.one),
        Heading("Kind", lambda row: row.item.kind),
        *_counts("figures", "projects"),
    )


def _counts(*names: str) -> tuple[Heading, ...]:
    def count(name: str) -> Heading:
        return Heading(name.capitalize(), lambda row: str(row.cells[name]), right=True)

    return tuple(map(count, names))
