"""Facts -> View: one function per command."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from . import columns, disputes, find, headings, names, query, words
from .columns import Cells, Index
from .errors import NothingFound
from .model import AHEAD, Facts, Figure, Project, Source
from .query import Fact, Filters
from .view import Heading, Row, Section, View

_FEW, _MANY = 5, 8  # how many rises or falls, and how many projects, an overview names


def overview(facts: Facts) -> View:
    """What stands out: the totals, what grew and fell most, what is coming."""
    index = Index(facts)
    year = query.latest_year(facts, (entry for entry in facts.figures if entry.period))
    broad = query.broad_sectors(facts)
    totals = query.latest(facts, query.select(facts, facts.figures, Filters(sectors=broad)))
    published = query.dates(facts)
    totals = [entry for entry in totals if entry.period and query.year(entry, published) >= year]
    known = [rate for rate in index.growth.values() if query.year(rate, published) == year]
    known = sorted((rate for rate in known if rate.sector not in broad), key=lambda f: -f.value)
    coming = query.coming(facts, year)
    ahead = sum(query.current(entry).status != "launched" for entry in facts.projects)
    remarks = (f"{ahead - _MANY} more not launched yet: kzfacts projects",) if ahead > _MANY else ()
    groups: dict[str, Sequence[Fact]] = {
        "Totals": [entry for entry in query.in_order(facts, totals) if not entry.region],
        f"Sectors that grew most, {year}": [rate for rate in known if rate.value > 0][:_FEW],
        f"Sectors that fell most, {year}": [rate for rate in known[::-1] if rate.value < 0][:_FEW],
        "Coming, latest news first": coming[:_MANY],
    }
    return _facts(index, "Kazakhstan's industry", groups, remarks)


def sectors(facts: Facts) -> View:
    """Every sector under the one that it is part of, with its latest actual growth."""
    index = Index(facts)
    depth = query.tree(facts)
    by_id = {entry.id: entry for entry in facts.sectors}
    rows = _rows(index, columns.sector, (by_id[name] for name in depth))
    section = Section("", headings.of_sectors(index, depth), rows)
    return _view(index, "Sectors", columns.SECTORS, [section])


def sector(facts: Facts, name: str, wanted: Filters, all_years: bool) -> View:
    """One sector with its branches: growth, targets, capacity, projects."""
    entry = names.sector(facts, name)
    within = query.branches(facts, entry.id)
    wanted = wanted._replace(sectors=within & set(wanted.sectors or within))
    return _topic(facts, entry.name, wanted, all_years, entry.id)


def region(facts: Facts, name: str, wanted: Filters, all_years: bool) -> View:
    """One region: its figures and projects."""
    entry = names.region(facts, name)
    contrary = wanted.region not in (None, entry.id)
    wanted = wanted._replace(region="" if contrary else entry.id)
    return _topic(facts, entry.name, wanted, all_years, entry.id)


def growth(facts: Facts, text: str, wanted: Filters, all_years: bool) -> View:
    """Growth figures: actual ones of the latest year unless asked otherwise."""
    index = Index(facts)
    pool = [entry for entry in facts.figures if wanted.measure or entry.measure in query.GROWTH]
    wanted = wanted._replace(status=wanted.status or "actual")
    found = find.matching(facts, query.select(facts, pool, wanted), text)
    remarks: tuple[str, ...] = ()
    if found and not (all_years or wanted.year or wanted.period):
        found, remarks = _latest_year(facts, found)
    rows = _rows(index, columns.figure, query.in_order(facts, found))
    section = Section("", headings.of_growth(index, rows), rows)
    return _view(index, "Growth", columns.FIGURES, [section], remarks=remarks)


def figures(facts: Facts, text: str, wanted: Filters) -> View:
    """Every figure that fits."""
    index = Index(facts)
    found = find.matching(facts, query.select(facts, facts.figures, wanted), text)
    rows = _rows(index, columns.figure, query.in_order(facts, found))
    section = Section("", headings.of_figures(index, rows), rows)
    return _view(index, "Figures", columns.FIGURES, [section])


def history(facts: Facts, text: str, wanted: Filters) -> View:
    """One indicator or sector over the periods, oldest first."""
    index = Index(facts)
    found = find.series(facts, query.select(facts, facts.figures, wanted), text)
    if not found:
        raise NothingFound(f'no figures for "{text}"')
    sections = []
    for title, entries in found:
        rows = _rows(index, columns.figure, entries)
        sections.append(Section(title, headings.of_series(index, rows), rows))
    notes = ("█ a full year   ░ part of a year, a running count or no stated period",)
    return _view(index, "History", columns.FIGURES, sections, notes=notes)


def projects(facts: Facts, text: str, wanted: Filters) -> View:
    """Every project that fits, in its current state."""
    index = Index(facts)
    found = find.matching(facts, query.select(facts, facts.projects, wanted), text)
    section = Section("", headings.of_projects(index), _rows(index, columns.project, found))
    return _view(index, "Projects", columns.PROJECTS, [section])


def regions(facts: Facts) -> View:
    """Every region, with how much is known of it."""
    index = Index(facts)
    section = Section("", headings.of_regions(), _rows(index, columns.region, facts.regions))
    return _view(index, "Regions", columns.REGIONS, [section])


def search(facts: Facts, text: str, wanted: Filters) -> View:
    """Every figure and project that holds all words."""
    index = Index(facts)
    pool: list[Fact] = [*query.in_order(facts, facts.figures), *facts.projects]
    found = find.matching(facts, query.select(facts, pool, wanted), text)
    if not found:
        raise NothingFound(f'nothing found for "{text}"')
    groups: dict[str, Sequence[Fact]] = {
        "Figures": [entry for entry in found if isinstance(entry, Figure)],
        "Projects": [entry for entry in found if isinstance(entry, Project)],
    }
    return _facts(index, f"Search: {text}", groups)


def sources(facts: Facts) -> View:
    """Every publication, with how much rests on it."""
    index = Index(facts)
    section = Section("", headings.of_sources(), _rows(index, columns.source, facts.sources))
    return _view(index, "Sources", columns.SOURCES, [section])


def conflicts(facts: Facts) -> View:
    """Every observation on which publications disagree, the values side by side."""
    index = Index(facts)
    sections = []
    for disagreement in disputes.disagreements(facts):
        rows = [Row(None, cells) for cells in columns.claims(index, disagreement)]
        sections.append(Section(disagreement.subject, headings.of_claims(), rows))
    return _view(index, "Conflicts", columns.CONFLICTS, sections)


def show(facts: Facts, name: str) -> View:
    """One figure, project or publication with all that is known about it."""
    index = Index(facts)
    entry = names.fact(facts, name)
    if isinstance(entry, Source):
        cells = columns.source(index, entry)
        return _one(index, entry.id, tuple(cells), [Row(entry, cells)], [_pairs(cells)])
    if isinstance(entry, Project):
        rows = [Row(report, columns.project(index, entry, report)) for report in entry.reports]
        now = columns.project(index, entry)
        lasting = {**{name: now[name] for name in columns.PROJECTS[:7]}, "note": entry.note}
        timeline = Section("Reports, oldest first", headings.of_reports(index, entry.reports), rows)
        chosen = (*columns.PROJECTS, *columns.PROJECT_EXTRAS)
        return _one(index, entry.name, chosen, rows, [_pairs(lasting), timeline])
    row = Row(entry, columns.figure(index, entry))
    worded = {**row.cells, "value": words.amount(entry), "period": index.period(entry)}
    sections = [_pairs({name: worded[name] for name in _FIGURE_IN_FULL}), _cited(index, entry)]
    rivals = [other for other in facts.figures if entry.id in index.conflicts.get(other.id, ())]
    if rivals:
        contrary = _rows(index, columns.figure, rivals)
        sections.append(Section("Others say", headings.of_figures(index, contrary), contrary))
    chosen = (*columns.FIGURES, *columns.FIGURE_EXTRAS)
    return _one(index, entry.subject, chosen, [row], sections)


def check(facts: Facts) -> View:
    """How much a facts file holds; what deserves a look is said as warnings."""
    from . import checks

    index = Index(facts)
    counts = [{"list": name, "entries": len(entries)} for name, entries in facts._asdict().items()]
    rows = [Row((cells["list"], str(cells["entries"])), cells) for cells in counts]
    section = Section("", headings.of_pairs(), rows)
    warnings = tuple(f"warning: {warning}" for warning in checks.warnings(facts))
    return _view(index, "Usable", ("list", "entries"), [section], remarks=warnings)


_FIGURE_IN_FULL = (
    "id", "sector", "subject", "total", "measure", "value", "as_printed", "period",
    "compared_with", "status", "region", "place", "attributed_to", "note", "conflict",
)  # fmt: skip


def _cited(index: Index, entry: Figure) -> Section:
    """Where a figure's publications state it; several of one release are one voice."""
    voices = {index.sources[name].release or name for name in entry.sources}
    one_voice = len(entry.sources) > 1 and len(voices) == 1
    locators = entry.locator * (len(entry.sources) if len(entry.locator) == 1 else 1)
    rows = [
        Row(locator, columns.source(index, index.sources[name]) | {"source": name})
        for name, locator in zip(entry.sources, locators, strict=True)
    ]
    title = "Sources, reports of one release" if one_voice else "Sources"
    return Section(title, headings.of_citations(), rows)


def _topic(facts: Facts, title: str, wanted: Filters, all_years: bool, name: str) -> View:
    """The facts of one sector or region: of each indicator the latest, unless all are wanted."""
    index = Index(facts)
    every = query.select(facts, facts.figures, wanted)
    found = every
    if not (all_years or wanted.year or wanted.period):
        found = query.latest(facts, every)
    earlier = len(every) - len(found)
    remarks = (f"{earlier} earlier: kzfacts history {name}, or --all-years",) if earlier else ()
    groups: dict[str, list[Any]] = {name: [] for name in _TOPICS}
    for figure in query.in_order(facts, found):
        groups[_topic_of(figure)].append(figure)
    groups["Projects"] = query.select(facts, facts.projects, wanted)
    return _facts(index, title, groups, remarks)


_TOPICS = ("Growth", "Targets and forecasts", "Capacity and output", "Other figures")


def _topic_of(figure: Figure) -> str:
    if figure.status in AHEAD:
        return "Targets and forecasts"
    if figure.measure in query.GROWTH:
        return "Growth"
    return "Capacity and output" if figure.measure in query.OUTPUT else "Other figures"


def _facts(
    index: Index, title: str, groups: Mapping[str, Sequence[Fact]], remarks: tuple[str, ...] = ()
) -> View:
    """Show figures and projects in groups; each group holds only one of the two."""
    sections = []
    for name, items in groups.items():
        if items:
            rows = _rows(index, columns.fact, items)
            sections.append(Section(name, _headings(index, rows), rows))
    return _view(index, title, columns.FACTS, sections, remarks)


def _headings(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    if isinstance(rows[0].item, Project):
        return headings.of_projects(index)
    if all(row.item.measure in query.GROWTH for row in rows):
        return headings.of_growth(index, rows)
    return headings.of_figures(index, rows)


def _latest_year(facts: Facts, found: list[Figure]) -> tuple[list[Figure], tuple[str, ...]]:
    """Keep the figures of the latest year, with the remark that says so."""
    published = query.dates(facts)
    years = sorted({query.year(figure, published) for figure in found}, reverse=True)
    kept = [figure for figure in found if query.year(figure, published) == years[0]]
    earlier = f"; earlier years: --year {years[1]}, --all-years" if len(years) > 1 else ""
    return kept, (f"{years[0]}{earlier}",)


def _rows(index: Index, cells: Callable[[Index, Any], Cells], items: Iterable[Any]) -> list[Row]:
    return [Row(item, cells(index, item)) for item in items]


def _pairs(cells: Mapping[str, Any]) -> Section:
    stated = {name.replace("_", " "): value for name, value in cells.items() if value is not None}
    pairs = [Row((name, columns.text(value)), {}) for name, value in stated.items()]
    return Section("", headings.of_pairs(), pairs)


def _view(
    index: Index,
    title: str,
    chosen: tuple[str, ...],
    sections: Sequence[Section],
    remarks: tuple[str, ...] = (),
    notes: tuple[str, ...] = (),
) -> View:
    rows = [row for section in sections for row in section.rows]
    if not rows:
        remarks = (*remarks, "nothing fits")
    notes = (*notes, headings.DISPUTED.strip() + " other sources differ: kzfacts conflicts")
    return _one(index, title, chosen, rows, sections).replace(notes=notes, remarks=remarks)


def _one(
    index: Index, title: str, chosen: tuple[str, ...], rows: list[Row], sections: Sequence[Section]
) -> View:
    return View(title, chosen, rows, sections, words.tone, index.citation)
