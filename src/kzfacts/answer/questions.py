"""The questions that both figures and projects answer: overview, sector, region, search."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..ask import filters, latest, names
from ..ask.filters import Filters
from ..ask.index import Index
from ..errors import quoted
from ..model import tree
from ..model.records import AHEAD, Fact, Facts, Figure, Project
from . import asked, figures, projects
from .answer import Answer, Cells, Column, Row, Section
from .answer import cells as cells_of
from .figures import growth_table, of_each_indicator, or_nothing, refuse_nothing, table

_FEW, _MANY = 5, 8  # how many rises or falls, and how many projects, an overview names

# The columns that figures and projects have in common, then those of either.
_COMMON = (
    "id", "type", "sector", "subject", "measure", "value", "unit", "qualifier", "period",
    "status", "region", "place", "source", "publisher", "published", "url", "conflict",
)  # fmt: skip
_EITHER = {column.name: column for column in (*figures.COLUMNS, *projects.COLUMNS)}
COLUMNS = (
    *(Column(name, qualifies=_EITHER[name].qualifies) for name in _COMMON),
    *(
        Column(name, extra=True, qualifies=column.qualifies)
        for name, column in _EITHER.items()
        if name not in _COMMON
    ),
)


def overview(facts: Facts) -> Answer:
    """What stands out: the totals, what grew and fell most, what is coming."""
    index = Index(facts)
    year = latest.latest_year(facts, (entry for entry in facts.figures if entry.period))
    headline = {entry.id for entry in facts.sectors if entry.headline} or tree.broad(facts)
    totals = latest.latest(facts, filters.select(facts, facts.figures, Filters(sectors=headline)))
    published = latest.dates(facts)
    totals = [entry for entry in totals if entry.period and latest.year(entry, published) >= year]
    known = [rate for rate in index.growth.values() if latest.year(rate, published) == year]
    known = [rate for rate in known if rate.sector not in headline]
    known.sort(key=lambda rate: rate.change or 0, reverse=True)
    risen = [rate for rate in known if (rate.change or 0) > 0]
    fallen = [rate for rate in known[::-1] if (rate.change or 0) < 0]
    coming = latest.coming(facts, year)
    more = len(coming) - _MANY
    where = "kzfacts projects --status planned --status under-construction"
    remarks = (f"{more} more to come: {where}",) if more > 0 else ()
    groups: dict[str, Sequence[Fact]] = {
        "Totals": [entry for entry in latest.in_order(facts, totals) if not entry.region],
        f"Sectors that grew most, {year}": risen[:_FEW],
        f"Sectors that fell most, {year}": fallen[:_FEW],
        "Coming, latest news first": coming[:_MANY],
    }
    return _grouped(index, facts.title or "Overview", groups, remarks)


def sector(facts: Facts, name: str, wanted: Filters, all_years: bool) -> Answer:
    """One sector with its branches: growth, targets, capacity, projects."""
    entry = names.sector(facts, name)
    within = tree.branches(facts, entry.id)
    wanted = wanted._replace(sectors=within & set(wanted.sectors or within))
    history = f"kzfacts history {entry.id} (the sector as a whole)"
    return _topic(facts, entry.name, wanted, all_years, history, names.taken(name, entry))


def region(facts: Facts, name: str, wanted: Filters, all_years: bool) -> Answer:
    """One region: its figures and projects."""
    entry = names.region(facts, name)
    within = {entry.id}
    wanted = wanted._replace(regions=within & set(wanted.regions or within))
    history = f"kzfacts history {entry.id}"
    return _topic(facts, entry.name, wanted, all_years, history, names.taken(name, entry))


def search(facts: Facts, text: str, wanted: Filters) -> Answer:
    """Every figure and project that a text fits."""
    index = Index(facts)
    pool: list[Fact] = [*facts.figures, *facts.projects]
    result = asked.find(facts, pool, text)
    remarks = (*result.remarks, *asked.missing(index, result), *asked.also(index, result))
    refuse_nothing(result.items, f"nothing found for {quoted(text)}", remarks)
    chosen = filters.select(facts, result.items, wanted)
    groups: dict[str, Sequence[Fact]] = {
        "Figures": [entry for entry in chosen if isinstance(entry, Figure)],
        "Projects": [entry for entry in chosen if isinstance(entry, Project)],
    }
    return _grouped(index, f"Search: {text}", groups, remarks)


def cells(index: Index, item: Fact) -> Cells:
    """Give the cells that figures and projects have in common, and all that either has."""
    if isinstance(item, Figure):
        return cells_of(figures.COLUMNS, index, item)
    own = projects.cells(index, item)
    year = own["year"]
    return {
        **own,
        "subject": item.name,
        "measure": None if own["capacity"] is None else "capacity",
        "value": own["capacity"],
        "unit": own["capacity_unit"],
        "qualifier": own["capacity_qualifier"],
        "period": None if year is None else str(year),
    }


def _topic(
    facts: Facts,
    title: str,
    wanted: Filters,
    all_years: bool,
    history: str,
    remarks: tuple[str, ...],
) -> Answer:
    """The facts of one sector or region: of each indicator the latest, unless all are wanted."""
    index = Index(facts)
    chosen = filters.select(facts, facts.figures, wanted)
    if not (all_years or wanted.years or wanted.periods):
        chosen, said = of_each_indicator(facts, chosen, f"{history}, or ")
        remarks += said
    groups: dict[str, list[Any]] = {name: [] for name in _TOPICS}
    for figure in latest.in_order(facts, chosen):
        groups[_topic_of(figure)].append(figure)
    groups["Projects"] = filters.select(facts, facts.projects, wanted)
    return _grouped(index, title, groups, remarks)


_TOPICS = ("Growth", "Targets and forecasts", "Capacity and output", "Other figures")


def _topic_of(figure: Figure) -> str:
    if figure.status in AHEAD:
        return "Targets and forecasts"
    if figure.kind == "growth":
        return "Growth"
    return "Capacity and output" if figure.kind in ("capacity", "amount") else "Other figures"


def _grouped(
    index: Index, title: str, groups: Mapping[str, Sequence[Fact]], remarks: tuple[str, ...] = ()
) -> Answer:
    """Show figures and projects in groups; each group holds only one of the two."""
    sections = [
        Section(name, _headed(items), [Row(item, cells(index, item)) for item in items])
        for name, items in groups.items()
        if items
    ]
    return Answer(title, COLUMNS, sections, index, or_nothing(remarks, sections))


def _headed(items: Sequence[Fact]) -> Callable[..., Any]:
    if isinstance(items[0], Project):
        return projects.table
    growth = all(isinstance(item, Figure) and item.kind == "growth" for item in items)
    return growth_table if growth else table
