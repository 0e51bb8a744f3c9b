"""The answers at one look: what matters of a sector, a region or all facts, on one screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from ..ask import filters, latest, names
from ..ask.filters import Filters
from ..ask.index import Index
from ..model import periods, tree
from ..model.records import AHEAD, Fact, Facts, Figure, Project
from . import figures, projects, words
from .answer import Answer, Headed, Heading, Piece, Row, Section, Words
from .figures import linked_growth, of_each_indicator, or_nothing
from .questions import COLUMNS, row

_FEW = 5  # how many rises, falls or projects an overview names, and earlier years a line


class _Line(NamedTuple):
    """A line that answers: what is said, and at its end by whom or where there is more."""

    said: Words
    aside: Words = ""
    name: str = ""


def overview(facts: Facts) -> Answer:
    """What stands out: the totals, what grew and fell most, what is planned and built."""
    index = Index(facts)
    headline = [entry.id for entry in facts.sectors if entry.headline]
    headline = headline or sorted(tree.broad(facts))
    leads = [_Lead(index, facts.figures, entry, None) for entry in headline]
    year = index.years[-1] if index.years else 0
    ranked = _branches(index, year)
    newest = sorted(facts.projects, key=lambda project: _news(index, project), reverse=True)
    grown = [figure for figure in ranked if (figure.change or 0) > 0]
    fallen = [figure for figure in ranked[::-1] if (figure.change or 0) < 0]
    sections = [
        Section("", _line_table, [Row(line) for lead in leads for line in lead.in_one_line()]),
        _most(index, f"Grew most in {year}, whole year", grown),
        _most(index, f"Fell most in {year}, whole year", fallen),
        _projects(index, newest, "kzfacts projects", _FEW),
    ]
    told = [figure for lead in leads for figure in lead.told]
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
    lead = _Lead(index, filters.select(facts, facts.figures, wanted), entry.id, None)
    where = f"--sector {entry.id}"
    answer = _topic(index, entry.name, ", ".join(aside), wanted, all_years, lead, where)
    return answer.replace(remarks=(*names.taken(name, entry), *answer.remarks))


def region(facts: Facts, name: str, wanted: Filters, all_years: bool) -> Answer:
    """One region: its figures and projects."""
    entry = names.region(facts, name)
    index = Index(facts)
    wanted = wanted._replace(regions={entry.id} & set(wanted.regions or {entry.id}))
    chosen = filters.select(facts, facts.figures, wanted)
    leads = (_Lead(index, chosen, sector, entry.id) for sector in tree.depths(facts))
    lead = next((lead for lead in leads if lead.told), _Lead(index, (), "", entry.id))
    where = f"--region {entry.id}"
    answer = _topic(index, entry.name, entry.iso or "", wanted, all_years, lead, where, entry.id)
    return answer.replace(remarks=(*names.taken(name, entry), *answer.remarks))


class _Lead:
    """What answers for the whole of a sector: ``told`` are the figures that its lines name."""

    def __init__(
        self, index: Index, pool: Iterable[Figure], sector: str, region: str | None
    ) -> None:
        self._index = index
        self._sector = sector
        rank = latest.answering(index.facts)
        totals = [
            figure
            for figure in pool
            if figure.total
            and figure.sector == sector
            and figure.region == region
            and not figure.borders
            and figure.measure in rank
        ]
        actual = [figure for figure in totals if figure.status not in AHEAD and figure.period]
        measure = min((f.measure for f in actual), key=lambda name: rank[name], default=None)
        actual = [figure for figure in actual if figure.measure == measure]
        published = latest.dates(index.facts)
        actual.sort(key=lambda figure: latest.age(figure, published), reverse=True)
        whole = [f for f in actual if periods.is_whole_year(f.period or "") and not f.to_date]
        self._latest = [figure for figure in whole if figure.period == whole[0].period]
        before = {figure.period: figure for figure in reversed(whole)}
        self._earlier = [f for year, f in before.items() if year != whole[0].period][-_FEW:][::-1]
        since = periods.last_day(whole[0].period or "") if whole else ""
        newer = [f for f in actual if periods.last_day(f.period or "") > since]
        self._newer = [f for f in newer if f.period == newer[0].period][:1]
        ahead = [f for f in totals if f.measure == measure and f.status in AHEAD and f.period]
        ahead.sort(key=lambda figure: published[figure.sources[0]], reverse=True)
        self._ahead = [
            f
            for f in ahead
            if periods.is_whole_year(f.period or "") and (f.period or "") > since[:4]
        ][:1]
        self.told = [*self._latest, *self._newer]

    def lines(self, more: str) -> list[_Line]:
        """Give the latest whole year, a newer part of one, and the years before."""
        index = self._index
        if not self.told:
            return [_Line("No growth of the whole of it is known.", more)]
        what = self.told[0].measure.removesuffix(" growth")
        what = what.upper() if len(what) < 4 else what.capitalize()
        if self.told[0].region:
            what = f"{index.sector(self._sector)}, {what.lower()}"
        lines = [
            _Line(
                (Piece(f"{what} " if not place else "≠ "), *self._dated(figure)),
                words.cited(index, figure.sources, day=True),
            )
            for place, figure in enumerate(self._latest)
        ]
        lines += [
            _Line(
                (Piece(f"{what} "), *self._dated(figure)),
                words.cited(index, figure.sources, day=True),
            )
            for figure in self._newer
        ]
        if not self._latest:
            lines.append(_Line("No figure of a whole year is known."))
        if self._earlier:
            lines.append(_Line((Piece("earlier: "), *self._series(self._earlier)), more))
        return lines

    def in_one_line(self) -> list[_Line]:
        """Give the name of the sector with its latest, then what is newer and what is forecast."""
        told = (*self._latest[:1], *self._newer)
        if not told:
            return []
        said = self._series(told)
        for figure in self._ahead:
            said += [Piece(f"; {figure.status} "), *self._dated(figure)]
        source = words.cited(self._index, told[0].sources, day=True)
        return [_Line(tuple(said), source, self._index.sector(self._sector))]

    def _series(self, given: Iterable[Figure]) -> list[Piece]:
        pieces: list[Piece] = []
        for figure in given:
            pieces += [Piece(", ")] if pieces else []
            pieces += self._dated(figure)
        return pieces

    def _dated(self, figure: Figure) -> list[Piece]:
        period = periods.in_words(figure.period or "")
        return [*linked_growth(self._index, figure), Piece(f" in {period}")]


def _topic(
    index: Index,
    title: str,
    aside: str,
    wanted: Filters,
    all_years: bool,
    lead: _Lead,
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
        Section("", _line_table, [Row(line) for line in lines if lead.told or not narrowed]),
        *_of_growth(index, growth, listed, at),
        *_aims(index, aims, f"{listed} --status target", at),
        Section(
            "Output, capacity, and other", _headless(figures.table, at), _rows(index, made), listed
        ),
        _projects(index, built, f"kzfacts projects {where}"),
    ]
    every: list[Fact] = [*lead.told, *(f for f in chosen if f not in lead.told), *built]
    rows = [row(index, item) for item in every]
    answer = _digest(index, title, aside, sections, rows)
    return answer.replace(digest=not all_years, remarks=or_nothing(remarks, answer.sections))


def _digest(
    index: Index, title: str, aside: str, sections: Iterable[Section], rows: list[Row]
) -> Answer:
    kept = [section for section in sections if section.rows]
    return Answer(title, COLUMNS, kept, index, rows=rows, aside=aside, digest=True)


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
    other = "Growth, part of a year or period not stated"
    return [
        Section(title, _headless(figures.growth_table, at), _rows(index, whole), listed),
        Section(other, _headless(figures.growth_table, at), _rows(index, rest), listed),
    ]


def _branches(index: Index, year: int) -> list[Figure]:
    """Give the growth in a year of the sectors that are the branches of broad ones, best first.

    They are of one level: no sector stands beside its parent.
    """
    facts = index.facts
    broad = tree.broad(facts)
    lowest = {entry.id for entry in facts.sectors if entry.parent in broad} - broad
    known = [index.yearly[name][year] for name in lowest if year in index.yearly.get(name, {})]
    return sorted(known, key=lambda figure: -(figure.change or 0))


def _most(index: Index, title: str, figures_: Sequence[Figure]) -> Section:
    section = Section(title, _headless(figures.growth_table), _rows(index, figures_[:_FEW]))
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
    section = Section(f"Projects: {standing}", _headless(projects.table), made, listed)
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


def _line_table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    named = [Heading("", lambda row: row.item.name)] if any(row.item.name for row in rows) else []
    return (
        *named,
        Heading("", lambda row: row.item.said, wraps=True, fills=True),
        Heading("", lambda row: row.item.aside, right=True),
    )


def _headless(headed: Callable[..., Sequence[Heading]], *more: Any) -> Headed:
    """Give the same table without the names of its columns."""

    def without(index: Index, rows: Sequence[Row]) -> Sequence[Heading]:
        heads = headed(index, rows, *more)
        for heading in heads:
            heading.name = ""
        return heads

    return without
