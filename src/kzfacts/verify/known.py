"""What the facts state, as claims that a text can make: by what they are about."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from ..ask import latest, lexicon
from ..ask.stating import quantity_measures
from ..ask.texts import words
from ..language.tokens import Token
from ..language.vocabulary import phrases, says_nothing
from ..model import periods
from ..model.records import AHEAD, JOBS, QUANTITIES, Figure, Number, Project, Report
from .names import Names

_OVER = re.compile(r",? over (?:the (?:past|next) )?(\w+) years$")
MEASURE = "measure "  # before the name of one
PROJECTS = "projects"  # what is said of projects, of whichever sector


class Known(NamedTuple):
    """One amount of a fact.

    ``about`` are its subjects, each "sector", "part" or "subject" with a name. ``value`` is the
    change in percent of ``growth``, else in ``unit``, which is without its ``rate``. ``years``
    are those of its publications; ``named`` stems without which a text does not speak of it, and
    of ``parts``, as of a share and its whole, it has to name each. A
    ``plant`` is one of the facts' projects; one that ``counts`` counts things. What
    later reports ``replaced`` says by what, and when.
    """

    id: str
    about: frozenset[str]
    sector: str
    measure: str
    growth: bool
    value: Number
    unit: str
    rate: str
    baseline: Number | None
    qualifier: str | None
    period: str | None
    to_date: bool
    compared: int | None
    ahead: bool
    region: str | None
    years: frozenset[int]
    sources: tuple[str, ...]
    named: frozenset[str]
    parts: tuple[frozenset[str], ...]
    plant: bool
    span: int | None
    counts: bool
    replaced: str | None

    @property
    def loose(self) -> bool:
        """Whether many such facts are true at once, as counts of projects are."""
        return self.plant or PROJECTS in self.about


def stated(names: Names, outputs: Collection[str]) -> Iterator[Known]:
    """Give all that the facts state, each amount by itself; their subjects become names.

    ``outputs`` are the measures that need no name.
    """
    yield from _Stating(names, outputs).all()


class _Stating:
    """Reads the figures and projects of the facts."""

    def __init__(self, names: Names, outputs: Collection[str]) -> None:
        facts = names.facts
        self.names = names
        self.outputs = outputs
        self.words = cache(words)  # many facts are of one subject
        self.owned = cache(self._owned)
        self.made_by = cache(self._made_by)
        self.facts = facts
        self.kinds = {measure.name: measure.kind for measure in facts.measures}
        self.unit_kinds = {unit.name: unit.kind for unit in (JOBS, *facts.units)}
        self.units = lexicon.units(facts).table
        self.quantities = quantity_measures(facts)
        self.published = latest.dates(facts)
        self.years = {
            source.id: frozenset(
                range(int(source.published[:4]), periods.last_year(source.published) + 1)
            )
            for source in facts.sources
        }
        self.counts: dict[tuple[object, ...], list[Figure]] = {}
        for figure in facts.figures:
            self.counts.setdefault((*latest.indicator(figure), figure.period), []).append(figure)
        self.about: dict[tuple[str, str, bool], frozenset[str]] = {}

    def all(self) -> Iterator[Known]:
        """Give the figures, then the amounts of projects."""
        for figure in self.facts.figures:
            yield self._figure(figure)
        for project in self.facts.projects:
            for report in project.reports:
                yield from self._amounts(project, report)

    def _figure(self, figure: Figure) -> Known:
        unit, _, rate = figure.unit.partition(" per ")
        parts, named = self._shared(figure)
        about = frozenset().union(*parts)
        subject, span = _spanned(figure.subject)
        company, rest = self.owned(subject)
        if not parts:
            about |= self._subjects(subject, figure.sector, figure.total)
        if rest:
            about |= self._subjects(rest, figure.sector, total=False)
            named |= company
        elif PROJECTS not in about:
            about |= self.made_by(figure.subject, unit)
        return Known(
            figure.id, about, figure.sector, figure.measure, figure.change is not None,
            figure.value if figure.change is None else figure.change, unit, rate and f"per {rate}",
            figure.baseline, figure.qualifier, figure.period, figure.to_date,
            _year(figure.compared_with),
            figure.status in AHEAD,
            figure.region, frozenset().union(*(self.years[s] for s in figure.sources)),
            figure.sources, named, parts, plant=False, span=span,
            counts=self.unit_kinds.get(unit) == "count", replaced=self._replaced(figure),
        )  # fmt: skip

    def _owned(self, text: str) -> tuple[frozenset[str], str]:
        """Give the stems of the company and what it makes: of "Qarmet steel" steel."""
        found = self.words(text)
        for after in range(len(found) - 1, 0, -1):
            stems = [token.stem for token in found[:after]]
            if any(meaning.startswith("company ") for meaning in self.names.meanings(stems)):
                return frozenset(map(self.names.spelled, stems)), text[found[after].start :]
        owner = list(takewhile(lambda token: text[token.start].isupper(), found))
        stems = [token.stem for token in owner]
        made = found[len(owner) :]
        another = any(m and not m.startswith("spelling ") for m in self.names.meanings(stems))
        if owner and made and not (another or _is_of_projects(made)):
            return frozenset(map(self.names.spelled, stems)), text[made[0].start :]
        return frozenset(), ""

    def _made_by(self, text: str, unit: str) -> frozenset[str]:
        """Give what "pharmaceutical producers" and "producers of medicines" make."""
        told = self.words(text)
        makers = [t for t in told if t.stem in self.units and self.units[t.stem].name == unit]
        made = [t.stem for t in told if t not in makers and not self._is_silent(t)]
        return self.names.subject(made) if makers else frozenset()

    def _named(self, text: str | None) -> frozenset[str]:
        """Give the stems of a name, in whatever spelling."""
        return frozenset(self.names.spelled(token.stem) for token in self.words(text or ""))

    def _shared(self, figure: Figure) -> tuple[tuple[frozenset[str], ...], frozenset[str]]:
        """Give what a share "A in B" is about, side by side, and the stems that a text needs."""
        named = self._named(figure.place)
        if self.kinds[figure.measure] != "share":
            return (), named
        parts = []
        for side in figure.subject.split(" in ", 1):
            found = self.words(side)
            about, place = self._longest([token.stem for token in found])
            if about:
                parts.append(about)
            if figure.region and self._is_place(found):
                continue
            rest = [token for p, token in enumerate(found) if p not in place]
            telling = (t.stem for t in rest if not (about and self._is_silent(t)))
            named = named.union(map(self.names.spelled, telling))
            named |= self._measured(found)
        return tuple(parts), named

    def _measured(self, found: Sequence[Token]) -> set[str]:
        """Give what a share is of that is no output: "measure exports"."""
        meant = {m for token in found for m in self.names.meanings([token.stem])}
        told = {m for m in meant if m.startswith(MEASURE)}
        return {m for m in told if m.removeprefix(MEASURE) not in self.outputs}

    def _longest(self, stems: list[str]) -> tuple[frozenset[str], range]:
        """Give what the longest run of stems means that names a subject, and its places."""
        runs = (
            (a, b)
            for size in range(len(stems), 0, -1)
            for a in range(len(stems))
            if (b := a + size) <= len(stems)
        )
        for first, after in runs:
            if about := self.names.subject(stems[first:after]):
                return about, range(first, after)
        return frozenset(), range(0)

    def _is_place(self, found: Sequence[Token]) -> bool:
        """Tell "Pavlodar Region", which has the share that its figure speaks of."""
        meant = self.names.names.at(found, 0) if found else None
        meanings = self.names.meanings(meant.key.split()) if meant else ()
        return any(meaning.startswith("region ") for meaning in meanings)

    def _is_silent(self, token: Token) -> bool:
        """Tell "output" and "country" from what says more."""
        measure = any(m.startswith("measure ") for m in self.names.meanings([token.stem]))
        return measure or says_nothing(token.stem, token.kazakh)

    def _replaced(self, figure: Figure) -> str | None:
        """Say by which later count one "so far" was replaced."""
        if not figure.to_date:
            return None
        day = self.published[figure.sources[0]]
        later = [
            each
            for each in self.counts[(*latest.indicator(figure), figure.period)]
            if each.value != figure.value and self.published[each.sources[0]] > day
        ]
        last = max(later, key=lambda each: self.published[each.sources[0]], default=None)
        return last and _replaced(last.value, last.unit, self.published[last.sources[0]])

    def _amounts(self, project: Project, report: Report) -> Iterator[Known]:
        company = report.company or project.company
        for name in QUANTITIES:
            stated = getattr(report, name)
            if not stated:
                continue
            text = report.part or project.product
            about = self._subjects(text, project.sector, total=False)
            about |= self._subjects(project.name, project.sector, total=False)
            unit, _, rate = stated.unit.partition(" per ")
            measure = self.quantities.get(name, name)
            yield Known(
                project.id, about, project.sector, measure, False, stated.value, unit,
                rate and f"per {rate}", None, stated.qualifier,
                str(report.year) if report.year else None, False, None, report.status != "launched",
                project.region, self.years[report.source], (report.source,), self._named(company),
                (), plant=True, span=None, counts=self.unit_kinds.get(unit) == "count",
                replaced=self._replaced_amount(project, report, name),
            )  # fmt: skip

    def _replaced_amount(self, project: Project, report: Report, name: str) -> str | None:
        """Say by what the newest report that speaks of the same replaced an amount."""
        later = project.reports[project.reports.index(report) + 1 :]
        alike = [each for each in later if each.part == report.part and getattr(each, name)]
        if not alike:
            return None
        now = getattr(alike[-1], name)
        if (now.value, now.unit) == getattr(report, name)[:2]:
            return None
        return _replaced(now.value, now.unit, self.published[alike[-1].source])

    def _subjects(self, text: str, sector: str, total: bool) -> frozenset[str]:
        """Give what a fact is about; a name means only what lies in its sector's line."""
        asked = (text, sector, total)
        if asked not in self.about:
            found = {f"sector {sector}"} if total else set()
            stems = [token.stem for token in self.words(text)]
            told = [m for m in self.names.meanings(stems) if m.startswith(("part ", "sector "))]
            found.update(m for m in told if self._is_near(m, sector, total))
            if not found:  # food's rice, which is a part of agriculture
                found.update(m for m in told if m.startswith("part "))
            found.add(self.names.add(stems))
            if stems[-1:] == ["production"] or _is_of_projects(self.words(text)):
                found.add(PROJECTS)
            self.about[asked] = frozenset(found)
        return self.about[asked]

    def _is_near(self, meaning: str, sector: str, total: bool) -> bool:
        """Tell whether a part, or another sector, lies in a sector's line."""
        kind, owner, *_ = meaning.split(" ")
        if kind == "sector" and (total or owner == sector):
            return False
        return sector in self.names.branches[owner] or owner in self.names.branches[sector]


def _is_of_projects(among: Sequence[Token]) -> bool:
    return not phrases("PROJECTS").table.keys().isdisjoint(token.stem for token in among)


def _spanned(subject: str) -> tuple[str, int | None]:
    """Give "projects" and 3 for "projects over the past three years"."""
    found = _OVER.search(subject)
    number = phrases("NUMERALS").at(words(found[1]), 0) if found else None
    if found is None or number is None:
        return subject, None
    return subject[: found.start()], int(phrases("NUMERALS")[number])


def _year(period: str | None) -> int | None:
    """Give the year that a figure is compared with, where it is not the one before."""
    return periods.last_year(period) if period and period[0].isdigit() else None


def _replaced(value: Number, unit: str, published: str) -> str:
    return f"replaced by {value:,} {unit} on {periods.known(published)}"
