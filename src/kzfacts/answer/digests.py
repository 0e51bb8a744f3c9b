"""The answers at one look: what matters of a sector, a region or all facts, on one screen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from ..ask import filters, latest, names
from ..ask.filters import Filters
from ..ask.index import Index
from ..model import periods, tree
from ..model.records import AHEAD, Fact, Facts, Figure, Project
from . import figures, leads, projects, words
from .answer import Answer
from .figures import of_each_indicator, or_nothing
from .leads import Lead
from .questions import COLUMNS, row
from .rows import Row
from .sections import Headed, Heading, Piece, Section, Words

_FEW = 5  # how many rises, falls or projects an overview names, and earlier years a line


def overview(facts: Facts) -> Answer:
    """What stands out: the totals, what grew and fell most, what is planned and built."""
    index = Index(facts)
    headline = [entry.id for entry in facts.sectors if entry.headline]
    headline = headline or sorted(tree.broad(facts))
    heads = [Lead(index, facts.figures, entry, None) for entry in headline]
    year = index.years[-1] if index.years else 0
    ranked = _ranked(index, year, headline)
    newest = sorted(facts.projects, key=lambda project: _news(index, project), reverse=True)
    grown = [figure for figure in ranked if (figure.change or 0) > 0]
    fallen = [figure for figure in ranked[::-1] if (figure.change or 0) < 0]
    sections = [
        leads.section(line for lead in heads for line in lead.in_one_line()),
        _most(index, f"Grew most in {year}, whole year", grown),
        _most(index, f"Fell most in {year}, whole year", fallen),
        _projects(index, newest, "kzfacts projects", _FEW),
    ]
    told = [figure for lead in heads for figure in lead.told]
    every: list[Fact] = [*dict.fromkeys((*told, *ranked)), *newest]
    rows = [row(index, item) for item in every]
    return _digest(index, facts.title or "Overview", _age_of_news(index), sections, rows)


def sector(facts: Facts, name: str, wanted: Filters, all_years: bool) -> Answer:
    """One sector with its branches: growth, targets, capacity, projects."""
    entry = names.sector(facts, name)
    index = Index(facts)
    within = tree.branches(facts, entry.id)
    wanted = wanted._replace(sectors=within & set(wanted.sectors or within))
    aside = [f"ISIC {' '.join(entry.isic)}"] if entry.isic else []
    aside += [f"part of {index.sector(entry.parent)}"] if entry.parent else []
    lead = Lead(index, filters.select(facts, facts.figures, wanted), entry.id, None)
    where = f"--sector {entry.id}"
    answer = _topic(index, entry.name, ", ".join(aside), wanted, all_years, lead, where)
    return answer.replace(remarks=(*names.taken(name, entry), *answer.remarks))


def region(facts: Facts, name: str, wanted: Filters, all_years: bool) -> Answer:
    """One region: its figures and projects."""
    entry = names.region(facts, name)
    index = Index(facts)
    wanted = wanted._replace(regions={entry.id} & set(wanted.regions or {entry.id}))
    chosen = filters.select(facts, facts.figures, wanted)
    heads = (Lead(index, chosen, sector, entry.id) for sector in tree.depths(facts))
    lead = next((lead for lead in heads if lead.told), Lead(index, (), "", entry.id))
    where = f"--region {entry.id}"
    answer = _topic(index, entry.name, entry.iso or "", wanted, all_years, lead, where, entry.id)
    return answer.replace(remarks=(*names.taken(name, entry), *answer.remarks))


def _topic(
    index: Index,
    title: str,
    aside: str,
    wanted: Filters,
    all_years: bool,
    lead: Lead,
    where: str,
    at: str | None = None,
) -> Answer:
    """The facts of one sector or region: of each indicator the latest, unless all are wanted."""
    facts = index.facts
    chosen = filters.select(facts, facts.figures, wanted)
    name = where.rpartition(" ")[2]
    remarks: tuple[str, ...] = ()
    if not (all_years or wanted.years or wanted.periods):
        history = f"kzfacts history {name}"
        chosen, remarks = of_each_indicator(facts, chosen, f"{history}, or ")
    chosen = latest.in_order(facts, chosen)
    built = filters.select(facts, facts.projects, wanted)
    built.sort(key=lambda project: _news(index, project), reverse=True)
    built.sort(key=index.overdue)
    rest = [figure for figure in chosen if figure not in lead.told]
    rest = _telling(index, rest)
    aims = [figure for figure in rest if figure.status in AHEAD]
    told = [figure for figure in rest if figure.status not in AHEAD]
    growth = [figure for figure in told if figure.kind == "growth"]
    made = [figure for figure in told if figure.kind != "growth"]
    made.sort(key=lambda figure: figure.kind not in ("capacity", "amount"))
    lines = lead.lines(f"kzfacts history {name}")
    narrowed = any(wanted[2:-1])  # by more than sectors and regions
    listed = f"kzfacts figures {where}"
    sections = [
        leads.section(lines if lead.told or not narrowed else ()),
        *_of_growth(index, growth, listed, at),
        *_aims(index, aims, f"{listed} --status target", at),
        Section("Output, capacity, and other", _at(figures.table, at), _rows(index, made), listed),
        _projects(index, built, f"kzfacts projects {where}"),
    ]
    every: list[Fact] = [*lead.told, *(f for f in chosen if f not in lead.told), *built]
    rows = [row(index, item) for item in every]
    answer = _digest(index, title, aside, sections, rows)
    return answer.replace(digest=not all_years, remarks=(*remarks, *answer.remarks))


def _digest(
    index: Index, title: str, aside: str, sections: Iterable[Section], rows: list[Row]
) -> Answer:
    kept = [section for section in sections if section.rows]
    for section in kept:
        section.bare = True
    remarks = or_nothing((), kept)
    return Answer(title, COLUMNS, kept, index, remarks, rows=rows, aside=aside, digest=True)


def _rows(index: Index, items: Iterable[Figure]) -> list[Row]:
    """Give rows in which those that contradict one another stay together."""
    waiting = {item.id: item for item in items}
    rows = []
    while waiting:
        item = waiting.pop(next(iter(waiting)))
        rows.append(row(index, item))
        for rival in index.rivals(item):
            if rival in waiting:
                other = waiting.pop(rival)
                rows.append(row(index, other, joined=True))
    return rows


def _telling(index: Index, items: Sequence[Figure]) -> list[Figure]:
    """Sort figures by what they tell: the country, whole branches, the newest, what moved most."""
    published = latest.dates(index.facts)
    national = any(figure.region is None for figure in items)
    return sorted(
        items,
        key=lambda figure: (
            national and figure.region is not None,
            -latest.year(figure, published),
            not figure.total,
            -abs(figure.change or 0),
        ),
    )


def _of_growth(
    index: Index, growth: Sequence[Figure], listed: str, at: str | None
) -> list[Section]:
    """Part the growth of whole years, the same if they are, from that of other periods."""
    kinds = ("parts of a year", "period not stated", "over several years")
    whole = [each for each in growth if figures.kind_of_period(each) == "whole years"]
    rest = [each for kind in kinds for each in growth if figures.kind_of_period(each) == kind]
    years = {each.period for each in whole}
    title = f"Growth in {whole[0].period}, whole year" if len(years) == 1 else "Growth, whole years"
    other = "Growth, part of a year or undated"
    return [
        Section(title, _at(figures.growth_table, at), _rows(index, whole), listed),
        Section(other, _at(figures.growth_table, at), _rows(index, rest), listed),
    ]


def _ranked(index: Index, year: int, but: Collection[str]) -> list[Figure]:
    """Give the growth in a year of the sectors of one level of the tree, best first.

    It is the level of which most are known, without those that are named otherwise.
    """
    levels: dict[int, list[Figure]] = {}
    for name, depth in tree.depths(index.facts).items():
        if name not in but and year in index.yearly.get(name, {}):
            levels.setdefault(depth, []).append(index.yearly[name][year])
    known = max(levels.values(), key=len, default=[])
    return sorted(known, key=lambda figure: -(figure.change or 0))


def _most(index: Index, title: str, figures_: Sequence[Figure]) -> Section:
    section = Section(title, figures.growth_table, _rows(index, figures_[:_FEW]))
    if len(figures_) > _FEW:
        section.aside = f"{len(figures_) - _FEW} more: kzfacts sectors"
    return section


def _projects(
    index: Index, items: Sequence[Project], listed: str, most: int | None = None
) -> Section:
    """Count projects by how they stand, and list the current ones before the overdue ones."""
    counts = {"launched": 0, "under construction": 0, "planned": 0, "overdue": 0}
    for item in items:
        counts["overdue" if index.overdue(item) else latest.current(item).status] += 1
    standing = ", ".join(f"{count} {status}" for status, count in counts.items() if count)
    current = sorted(items, key=index.overdue)
    made = [row(index, item) for item in current[:most]]
    section = Section(f"Projects: {standing}", projects.table, made, listed)
    if most and len(items) > most:
        section.more, section.aside = "", f"{len(items) - most} more: {listed}"
    return section


def _news(index: Index, project: Project) -> str:
    return periods.first_day(index.sources[latest.current(project).source].published)


def _age_of_news(index: Index) -> str:
    """Say how old the newest publication is."""
    newest = max((periods.first_day(each.published) for each in index.facts.sources), default="")
    return f"newest news: {newest}, {index.days_since(newest)} days old" if newest else ""


def _aims(index: Index, aims: Sequence[Figure], listed: str, at: str | None) -> list[Section]:
    """Group targets and forecasts by when they are for; those whose result is known are past."""
    coming = f"Aimed at or forecast, {index.today[:4]} and later"
    over, goals = "Aimed at for a year that is over, result not known", "Goals over several years"
    groups: dict[str, list[Figure]] = {coming: [], over: [], goals: []}
    published = latest.dates(index.facts)
    results = latest.results(index.facts)
    for figure in aims:
        year = latest.year(figure, published)
        if latest.over_several_years(figure):
            groups[goals].append(figure)
        elif year >= int(index.today[:4]):
            groups[coming].append(figure)
        elif latest.aim(figure, year) not in results:
            groups[over].append(figure)

    def headed(title: str) -> Headed:
        return lambda index, rows: (_aim(index, rows, at, dated=True),)

    return [
        Section(title, headed(title), _rows(index, group), listed, in_a_line=True)
        for title, group in groups.items()
    ]


def _aim(index: Index, rows: Sequence[Row], at: str | None, dated: bool) -> Heading:
    """Head targets that follow one another on a line; each number is linked to its source."""
    subject = figures.subject(index, rows, at)

    def aim(row: Row) -> Words:
        figure: Figure = row.item
        after = [figures.period_in_words(index, figure)] if dated else []
        after += [figure.status] if figure.status == "forecast" else []
        said = Piece(figures.amount_in_words(index, figure), figure.sources, words.tone(figure))
        brackets = f" ({', '.join(after)})" if after else ""
        return (Piece(f"{subject.word(row)} "), said, Piece(brackets))

    return Heading("", aim)


def _at(headed: Callable[..., Sequence[Heading]], at: str | None) -> Headed:
    """Give a table of what all lies in a region, which no row has to name."""
    return lambda index, rows: headed(index, rows, at)
