"""What the facts state, as claims that a text can make: by what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from ..ask import latest, lexicon
from ..ask.stating import project_units, quantity_measures
from ..ask.texts import USUAL, words
from ..language.phrases import Phrases
from ..language.spelling import fold
from ..language.tokens import Token
from ..language.vocabulary import phrases, says_nothing
from ..model import periods, tree
from ..model.records import AHEAD, JOBS, QUANTITIES, Facts, Figure, Measure, Number, Project, Report

_NAMES = 2  # of a person
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
    ahead: bool
    region: str | None
    years: frozenset[int]
    sources: tuple[str, ...]
    named: frozenset[str]
    parts: tuple[frozenset[str], ...]
    plant: bool
    counts: bool
    replaced: str | None

    @property
    def loose(self) -> bool:
        """Whether many such facts are true at once, as counts of projects are."""
        return self.plant or PROJECTS in self.about


class Index:
    """All that facts state, and the names of what it is about.

    ``broad`` are the sectors that are most of industry, ``counting`` the units in which projects
    are counted; ``kinds`` maps measures to theirs, ``shares`` being those of shares, and
    ``levels`` those of growth to what grows.
    ``leading`` are those of growth that need no name, ``outputs`` these and their levels;
    ``measured_in`` maps units to what is stated in them, ``of_projects`` being what is stated
    only of projects. ``officials`` are the persons who are quoted.
    """

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.lexicon = lexicon.of(facts)
        self.names: Phrases[str] = Phrases(self.lexicon.names, self.lexicon.longest, USUAL)
        self.subjects: Phrases[str] = Phrases()
        self.branches = {sector.id: tree.branches(facts, sector.id) for sector in facts.sectors}
        self.years = {
            source.id: frozenset(
                range(int(source.published[:4]), periods.last_year(source.published) + 1)
            )
            for source in facts.sources
        }
        self.by_subject: dict[str, list[Known]] = {}
        self.units = lexicon.units(facts)
        self.unit_kinds = {unit.name: unit.kind for unit in (JOBS, *facts.units)}
        self.counting = project_units(facts)
        self.quantities = quantity_measures(facts)
        self.cities = {region.id for region in facts.regions if region.kind == "city"}
        self.broad = tree.broad(facts)
        self.kinds = {measure.name: measure.kind for measure in facts.measures}
        self.shares = {name for name, kind in self.kinds.items() if kind == "share"}
        self.leading = frozenset(latest.answering(facts))
        self.levels = _levels(facts.measures)
        self.outputs = self.leading.union(*(self.levels[growth] for growth in self.leading))
        self.officials: Phrases[bool] = Phrases()
        for said in {figure.attributed_to for figure in facts.figures if figure.attributed_to}:
            name, comma, _ = said.partition(",")  # "Alikhan Smailov, Prime Minister"
            if comma and len(name.split()) == _NAMES and name.istitle():
                self.officials.add_all((name, name.split()[-1]), meaning=True)
        self.published = latest.dates(facts)
        self._counts: dict[tuple[object, ...], list[Figure]] = {}
        for figure in facts.figures:
            self._counts.setdefault((*latest.indicator(figure), figure.period), []).append(figure)
        self.measured_in: dict[str, set[str]] = {}
        self._about: dict[tuple[str, str, bool], frozenset[str]] = {}
        for known in self._all():
            self.measured_in.setdefault(known.unit, set()).add(known.measure)
            for subject in known.about:
                self.by_subject.setdefault(subject, []).append(known)
        inside = (names for unit, names in self.measured_in.items() if unit in self.counting)
        outside = (names for unit, names in self.measured_in.items() if unit not in self.counting)
        self.of_projects = set().union(*inside) - set().union(*outside)

    def meanings(self, stems: Iterable[str]) -> list[str]:
        """Give what a name means, by its stems."""
        return self.lexicon.names.get(" ".join(stems), "").split("\n")

    def subject(self, stems: Iterable[str]) -> frozenset[str]:
        """Give the subjects that stems name: sectors, parts of them, subjects of facts."""
        key = " ".join(stems)
        meant = {m for m in self.meanings(key.split()) if m.startswith(("sector ", "part "))}
        if key in self.subjects.table:
            meant.add(f"subject {key}")
        return frozenset(meant)

    def is_general(self, about: Iterable[str]) -> bool:
        """Tell "investment projects" from those of something."""
        subjects = [name.split()[1:] for name in about if name.startswith("subject ")]
        parts = any(name.startswith("part ") for name in about)
        return all(map(self._says_little, chain(*subjects))) and bool(subjects or not parts)

    def _says_little(self, stem: str) -> bool:
        meanings = self.meanings([stem])
        broad = {f"sector {sector}" for sector in self.broad}
        named = any(m in broad or m.startswith(("measure ", "projects")) for m in meanings)
        return named or stem in phrases("PROJECTS").table or says_nothing(stem, stem)

    def is_broad(self, about: frozenset[str]) -> bool:
        """Tell the whole of industry from what says more."""
        return any(f"sector {sector}" in about for sector in self.broad)

    def _all(self) -> Iterator[Known]:
        for figure in self.facts.figures:
            yield self._figure(figure)
        for project in self.facts.projects:
            for report in project.reports:
                yield from self._amounts(project, report)

    def _figure(self, figure: Figure) -> Known:
        unit, _, rate = figure.unit.partition(" per ")
        parts, named = self._shared(figure)
        about = frozenset().union(*parts)
        company, rest = self._owned(figure.subject)
        if not parts:
            about |= self._subjects(figure.subject, figure.sector, figure.total)
        if rest:
            about |= self._subjects(rest, figure.sector, total=False)
            named |= company
        return Known(
            figure.id, about, figure.sector, figure.measure, figure.change is not None,
            figure.value if figure.change is None else figure.change, unit, rate and f"per {rate}",
            figure.baseline, figure.qualifier, figure.period, figure.to_date,
            figure.status in AHEAD,
            figure.region, frozenset().union(*(self.years[s] for s in figure.sources)),
            figure.sources, named, parts, plant=False,
            counts=self.unit_kinds.get(unit) == "count", replaced=self._replaced(figure),
        )  # fmt: skip

    def _owned(self, text: str) -> tuple[frozenset[str], str]:
        """Give the stems of the company and what it makes: of "Qarmet steel" steel."""
        found = words(text)
        for after in range(len(found) - 1, 0, -1):
            stems = [token.stem for token in found[:after]]
            if any(meaning.startswith("company ") for meaning in self.meanings(stems)):
                return frozenset(stems), text[found[after].start :]
        return frozenset(), ""

    def _shared(self, figure: Figure) -> tuple[tuple[frozenset[str], ...], frozenset[str]]:
        """Give what a share "A in B" is about, side by side, and the stems that a text needs."""
        named = _stems(figure.place)
        if self.kinds[figure.measure] != "share":
            return (), named
        parts = []
        for side in figure.subject.split(" in ", 1):
            found = words(side)
            about, place = self._longest([token.stem for token in found])
            if about:
                parts.append(about)
            if figure.region and self._is_place(found):
                continue
            rest = [token for p, token in enumerate(found) if p not in place]
            named = named.union(t.stem for t in rest if not (about and self._is_silent(t)))
        return tuple(parts), named

    def _longest(self, stems: list[str]) -> tuple[frozenset[str], range]:
        """Give what the longest run of stems means that names a subject, and its places."""
        runs = (
            (a, b)
            for size in range(len(stems), 0, -1)
            for a in range(len(stems))
            if (b := a + size) <= len(stems)
        )
        for first, after in runs:
            if about := self.subject(stems[first:after]):
                return about, range(first, after)
        return frozenset(), range(0)

    def _is_place(self, found: Sequence[Token]) -> bool:
        """Tell "Pavlodar Region", which has the share that its figure speaks of."""
        meant = self.names.at(found, 0) if found else None
        meanings = self.meanings(meant.key.split()) if meant else ()
        return any(meaning.startswith("region ") for meaning in meanings)

    def _is_silent(self, token: Token) -> bool:
        """Tell "output" and "country" from what says more."""
        measure = any(m.startswith("measure ") for m in self.meanings([token.stem]))
        return measure or says_nothing(token.stem, token.kazakh)

    def _replaced(self, figure: Figure) -> str | None:
        """Say by which later count one "so far" was replaced."""
        if not figure.to_date:
            return None
        day = self.published[figure.sources[0]]
        later = [
            each
            for each in self._counts[(*latest.indicator(figure), figure.period)]
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
                str(report.year) if report.year else None, False, report.status != "launched",
                project.region, self.years[report.source], (report.source,), _stems(company),
                (), plant=True, counts=self.unit_kinds.get(unit) == "count",
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
        if asked not in self._about:
            found = {f"sector {sector}"} if total else set()
            stems = [token.stem for token in words(text)]
            for meaning in self.meanings(stems):
                kind, _, name = meaning.partition(" ")
                owner = name.partition(" ")[0]
                near = kind == "part" or (kind == "sector" and not total and owner != sector)
                if near and (sector in self.branches[owner] or owner in self.branches[sector]):
                    found.add(meaning)
            self.subjects.add(text, text, "other")
            found.add("subject " + " ".join(stems))
            generic = phrases("PROJECTS").table.keys()
            if stems[-1:] == ["production"] or not generic.isdisjoint(stems):
                found.add(PROJECTS)
            self._about[asked] = frozenset(found)
        return self._about[asked]


_latest: list[Index] = []


def of(facts: Facts) -> Index:
    """Give the index of facts; that of those that were last asked for is kept."""
    if not _latest or _latest[0].facts is not facts:
        _latest[:] = [Index(facts)]
    return _latest[0]


def _levels(measures: Iterable[Measure]) -> dict[str, frozenset[str]]:
    """Map each measure of growth to those that are called alike: exports growth to exports."""
    called = {each: {fold(n) for n in (each.name, *each.aliases)} for each in measures}
    return {
        growth.name: frozenset(
            level.name
            for level, names in called.items()
            if level.kind in ("amount", "money", "count") and names & called[growth]
        )
        for growth in called
        if growth.kind == "growth"
    }


def _replaced(value: Number, unit: str, published: str) -> str:
    return f"replaced by {value:,} {unit} on {periods.known(published)}"


def _stems(text: str | None) -> frozenset[str]:
    return frozenset(token.stem for token in words(text)) if text else frozenset()
