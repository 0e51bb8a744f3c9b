"""Facts -> View: one function per command; that of ``show`` is in ``details``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from . import columns, disputes, names, query, tree
from .columns import Cells, Index
from .errors import NothingFound, quoted
from .model import AHEAD, GROWTH, Facts, Figure, Project
from .query import Fact, Filters, Item
from .view import Row, Section, View

_FEW, _MANY = 5, 8  # how many rises or falls, and how many projects, an overview names


def overview(facts: Facts) -> View:
    """What stands out: the totals, what grew and fell most, what is coming."""
    index = Index(facts)
    year = query.latest_year(facts, (entry for entry in facts.figures if entry.period))
    broad = tree.broad(facts)
    totals = query.latest(facts, query.select(facts, facts.figures, Filters(sectors=broad)))
    published = query.dates(facts)
    totals = [entry for entry in totals if entry.period and query.year(entry, published) >= year]
    known = [rate for rate in index.growth.values() if query.year(rate, published) == year]
    known = [rate for rate in known if rate.sector not in broad]
    known.sort(key=lambda rate: query.change(rate) or 0, reverse=True)
    risen = [rate for rate in known if (query.change(rate) or 0) > 0]
    fallen = [rate for rate in known[::-1] if (query.change(rate) or 0) < 0]
    coming = query.coming(facts, year)
    more = len(coming) - _MANY
    where = "kzfacts projects --status planned, --status under-construction"
    remarks = (f"{more} more to come: {where}",) if more > 0 else ()
    groups: dict[str, Sequence[Fact]] = {
        "Totals": [entry for entry in query.in_order(facts, totals) if not entry.region],
        f"Sectors that grew most, {year}": risen[:_FEW],
        f"Sectors that fell most, {year}": fallen[:_FEW],
        "Coming, latest news first": coming[:_MANY],
    }
    return _facts(index, "Kazakhstan's industry", groups, remarks)


def sectors(facts: Facts) -> View:
    """Every sector under the one that it is part of, with its latest actual growth."""
    by_id = {entry.id: entry for entry in facts.sectors}
    in_order = (by_id[name] for name in tree.depths(facts))
    return _list(facts, "sectors", columns.SECTORS, columns.sector, in_order)


def sector(facts: Facts, name: str, wanted: Filters, all_years: bool) -> View:
    """One sector with its branches: growth, targets, capacity, projects."""
    entry = names.sector(facts, name)
    within = tree.branches(facts, entry.id)
    wanted = wanted._replace(sectors=within & set(wanted.sectors or within))
    history = f"kzfacts history {entry.id} (the sector as a whole)"
    return _topic(facts, entry.name, wanted, all_years, history, names.taken(name, entry))


def region(facts: Facts, name: str, wanted: Filters, all_years: bool) -> View:
    """One region: its figures and projects."""
    entry = names.region(facts, name)
    if wanted.region not in (None, entry.id):
        wanted = wanted._replace(sectors=())  # nothing lies in two regions
    history = f"kzfacts history {entry.id}"
    wanted = wanted._replace(region=entry.id)
    return _topic(facts, entry.name, wanted, all_years, history, names.taken(name, entry))


def growth(facts: Facts, text: str, wanted: Filters, all_years: bool) -> View:
    """Growth figures: actual ones of the latest year unless asked otherwise."""
    index = Index(facts)
    pool = [entry for entry in facts.figures if entry.measure in GROWTH]
    every, remarks = _found(facts, pool, wanted, text)
    status = wanted.status or "actual"
    found = [entry for entry in every if entry.status == status]
    if not found:
        others = sorted({entry.status for entry in every})
        remarks += tuple(f"none is {status}: --status {other}" for other in others)
    if found and not (all_years or wanted.year or wanted.period):
        if status in AHEAD:
            found, said = _latest(facts, found)
        else:
            found, said = _of_latest_year(facts, found)
        remarks += said
    rows = _rows(index, columns.figure, query.in_order(facts, found))
    if len({row.item.unit for row in rows}) > 1:
        remarks += ("×5 is a rise by 400 %: the column change has every growth in percent",)
    return _view(index, "Growth", columns.FIGURES, [Section("", "growth", rows)], remarks)


def figures(facts: Facts, text: str, wanted: Filters) -> View:
    """Every figure that fits."""
    index = Index(facts)
    found, remarks = _found(facts, facts.figures, wanted, text)
    rows = _rows(index, columns.figure, query.in_order(facts, found))
    return _view(index, "Figures", columns.FIGURES, [Section("", "figures", rows)], remarks)


def history(facts: Facts, text: str, wanted: Filters) -> View:
    """One indicator or sector over the periods, oldest first."""
    from . import find

    index = Index(facts)
    fitting, remarks = find.over_time(facts, facts.figures, text)
    _refuse_nothing(fitting, f"no figures for {quoted(text)}", remarks)
    found = find.series(facts, query.select(facts, fitting, wanted))
    sections = [
        Section(title, "series", _rows(index, columns.figure, entries)) for title, entries in found
    ]
    return _view(index, "History", columns.FIGURES, sections, remarks)


def projects(facts: Facts, text: str, wanted: Filters) -> View:
    """Every project that fits, in its current state."""
    index = Index(facts)
    found, remarks = _found(facts, facts.projects, wanted, text)
    section = Section("", "projects", _rows(index, columns.project, found))
    return _view(index, "Projects", columns.PROJECTS, [section], remarks)


def regions(facts: Facts) -> View:
    """Every region, with how much is known of it."""
    return _list(facts, "regions", columns.REGIONS, columns.region, facts.regions)


def search(facts: Facts, text: str, wanted: Filters) -> View:
    """Every figure and project that a text fits."""
    from . import find

    index = Index(facts)
    pool: list[Fact] = [*query.in_order(facts, facts.figures), *facts.projects]
    fitting, remarks = find.meaning(facts, pool, text)
    _refuse_nothing(fitting, f"nothing found for {quoted(text)}", remarks)
    found = query.select(facts, fitting, wanted)
    groups: dict[str, Sequence[Fact]] = {
        "Figures": [entry for entry in found if isinstance(entry, Figure)],
        "Projects": [entry for entry in found if isinstance(entry, Project)],
    }
    return _facts(index, f"Search: {text}", groups, remarks)


def sources(facts: Facts) -> View:
    """Every publication, with how much rests on it."""
    return _list(facts, "sources", columns.SOURCES, columns.source, facts.sources)


def conflicts(facts: Facts) -> View:
    """Every observation on which publications disagree, the values side by side."""
    index = Index(facts)
    sections = []
    for disagreement in disputes.disagreements(facts):
        rows = [Row(None, cells) for cells in columns.claims(index, disagreement)]
        sections.append(Section(disagreement.subject, "claims", rows))
    return _view(index, "Conflicts", columns.CONFLICTS, sections).replace(whole=True)


def check(facts: Facts) -> View:
    """How much a facts file holds; what deserves a look is said as warnings."""
    from . import checks

    counts = [{"list": name, "entries": len(entries)} for name, entries in facts._asdict().items()]
    rows = [Row((cells["list"], str(cells["entries"])), cells) for cells in counts]
    warnings = tuple(f"warning: {warning}" for warning in checks.warnings(facts))
    section = Section("", "pairs", rows)
    return _view(Index(facts), "Usable", ("list", "entries"), [section], warnings)


def _topic(
    facts: Facts,
    title: str,
    wanted: Filters,
    all_years: bool,
    history: str,
    remarks: tuple[str, ...],
) -> View:
    """The facts of one sector or region: of each indicator the latest, unless all are wanted."""
    index = Index(facts)
    found = query.select(facts, facts.figures, wanted)
    if not (all_years or wanted.year or wanted.period):
        found, said = _latest(facts, found, f"{history}, or ")
        remarks += said
    groups: dict[str, list[Any]] = {name: [] for name in _TOPICS}
    for figure in query.in_order(facts, found):
        groups[_topic_of(figure)].append(figure)
    groups["Projects"] = query.select(facts, facts.projects, wanted)
    return _facts(index, title, groups, remarks)


_TOPICS = ("Growth", "Targets and forecasts", "Capacity and output", "Other figures")


def _topic_of(figure: Figure) -> str:
    if figure.status in AHEAD:
        return "Targets and forecasts"
    if figure.measure in GROWTH:
        return "Growth"
    return "Capacity and output" if figure.measure in query.OUTPUT else "Other figures"


def _facts(
    index: Index, title: str, groups: Mapping[str, Sequence[Fact]], remarks: tuple[str, ...] = ()
) -> View:
    """Show figures and projects in groups; each group holds only one of the two."""
    sections = [
        Section(name, _kind(items), _rows(index, columns.fact, items))
        for name, items in groups.items()
        if items
    ]
    return _view(index, title, columns.FACTS, sections, remarks)


def _kind(items: Sequence[Fact]) -> str:
    if isinstance(items[0], Project):
        return "projects"
    growth = all(isinstance(item, Figure) and item.measure in GROWTH for item in items)
    return "growth" if growth else "figures"


def _found(
    facts: Facts, pool: Sequence[Item], wanted: Filters, text: str
) -> tuple[list[Item], tuple[str, ...]]:
    """Give what fits the text and passes the filters, with remarks on what its words mean.

    What a word means does not depend on the filters: zinc that none of them leaves over is not
    taken for all of metallurgy.
    """
    if not text:
        return query.select(facts, pool, wanted), ()
    from . import find

    fitting, remarks = find.meaning(facts, pool, text)
    return query.select(facts, fitting, wanted), remarks


def _refuse_nothing(found: Sequence[Fact], message: str, remarks: tuple[str, ...]) -> None:
    if not found:
        raise NothingFound("\n".join((message, *remarks)))


def _latest(
    facts: Facts, found: list[Figure], else_where: str = ""
) -> tuple[list[Figure], tuple[str, ...]]:
    """Keep the latest figures of each indicator, with the remark that says so."""
    kept = query.latest(facts, found)
    earlier = len(found) - len(kept)
    return kept, (f"{earlier} earlier: {else_where}--all-years",) if earlier else ()


def _of_latest_year(facts: Facts, found: list[Figure]) -> tuple[list[Figure], tuple[str, ...]]:
    """Keep the figures of the latest year, with the remark that says so."""
    published = query.dates(facts)
    years = sorted({query.year(figure, published) for figure in found}, reverse=True)
    kept = [figure for figure in found if query.year(figure, published) == years[0]]
    earlier = "no other year"
    if len(years) > 1:
        earlier = f"earlier years: --year {years[1]}, --all-years"
    return kept, (f"{years[0]}; {earlier}",)


def _rows(index: Index, cells: Callable[[Index, Any], Cells], items: Iterable[Any]) -> list[Row]:
    return [Row(item, cells(index, item)) for item in items]


def _list(
    facts: Facts,
    kind: str,
    chosen: tuple[str, ...],
    cells: Callable[[Index, Any], Cells],
    items: Iterable[Any],
) -> View:
    """Show every entry of one of the lists."""
    index = Index(facts)
    section = Section("", kind, _rows(index, cells, items))
    return _view(index, kind.capitalize(), chosen, [section])


def _view(
    index: Index,
    title: str,
    chosen: tuple[str, ...],
    sections: Sequence[Section],
    remarks: tuple[str, ...] = (),
) -> View:
    rows = [row for section in sections for row in section.rows]
    if not rows:
        remarks = (*remarks, "nothing fits")
    return View(title, chosen, rows, sections, index, remarks)
