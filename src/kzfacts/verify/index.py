"""The facts by what they are about, and what their units and measures are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..ask import latest, lexicon
from ..ask.stating import project_units, quantity_measures
from ..language.phrases import Phrases
from ..language.spelling import fold
from ..model import periods
from ..model.records import Facts, Measure
from .known import MEASURE, Known, stated
from .names import Names

_NAMES = 2  # of a person


class Index(Names):
    """All that facts state, and the names of what it is about.

    ``counting`` are the units in which projects are counted; ``kinds`` maps measures to theirs,
    ``shares`` being those of shares, and ``levels`` those of growth to what grows. ``leading``
    are those of growth that need no name, ``outputs`` these and their levels; ``measured_in``
    maps units to what is stated in them, ``of_projects`` being what is stated only of projects.
    ``pieces`` is the unit in which most of what plants make is counted.
    ``plants`` are the amounts of projects, ``officials`` the persons who are quoted.
    """

    def __init__(self, facts: Facts) -> None:
        super().__init__(facts)
        self.units = lexicon.units(facts)
        self.counting = project_units(facts)
        self.quantities = quantity_measures(facts)
        self.currency = _currency(facts)
        self.cities = {region.id for region in facts.regions if region.kind == "city"}
        self.kinds = {measure.name: measure.kind for measure in facts.measures}
        self.shares = {name for name, kind in self.kinds.items() if kind == "share"}
        self.leading = frozenset(latest.answering(facts))
        self.levels = _levels(facts.measures)
        self.outputs = self.leading.union(*(self.levels[growth] for growth in self.leading))
        self.officials: Phrases[bool] = Phrases()
        groups = [group.split(" / ") for group in facts.names]
        spellings = {name: group for group in groups for name in group}
        for said in {figure.attributed_to for figure in facts.figures if figure.attributed_to}:
            name, comma, _ = said.partition(",")  # "Alikhan Smailov, Prime Minister"
            if comma and len(name.split()) == _NAMES and name.istitle():
                for each in spellings.get(name, (name,)):
                    self.officials.add_all((each, each.split()[-1]), meaning=True)
        self.by_subject: dict[str, list[Known]] = {}
        self.measured_in: dict[str, set[str]] = {}
        self.plants: list[Known] = []
        for known in stated(self, self.outputs):
            if known.plant:
                self.plants.append(known)
            self.measured_in.setdefault(known.unit, set()).add(known.measure)
            for subject in known.about:
                self.by_subject.setdefault(subject, []).append(known)
        inside = (names for unit, names in self.measured_in.items() if unit in self.counting)
        outside = (names for unit, names in self.measured_in.items() if unit not in self.counting)
        yearly = (k.unit for k in self.plants if k.counts and k.rate)
        self.pieces = max(Counter(yearly).items(), key=lambda each: each[1], default=("", 0))[0]
        self.of_projects = set().union(*inside) - set().union(*outside)

    @property
    def output(self) -> frozenset[str]:
        """The measure of what is produced: the first amount that is listed."""
        return frozenset([name for name, kind in self.kinds.items() if kind == "amount"][:1])

    def of_kind(self, kind: str, names: Iterable[str] | None = None) -> frozenset[str]:
        """Give the measures of a kind, of all or of some."""
        among = self.kinds if names is None else names
        return frozenset(name for name in among if self.kinds.get(name) == kind)

    def other_measures(self, stems: Iterable[str]) -> set[str]:
        """Give those of some words that name measures, but for shares and output."""
        told = {each.removeprefix(MEASURE) for each in stems if each.startswith(MEASURE)}
        return {f"{MEASURE}{name}" for name in told - self.outputs - self.shares}

    def went(self, known: Known) -> int | None:
        """Tell which way a level went by the facts: by its growth, or the level a year before."""
        signs = set()
        if known.baseline is not None and known.baseline != known.value:
            signs.add(1 if known.value > known.baseline else -1)
        for other in (k for name in known.about for k in self.by_subject.get(name, ())):
            if (other.region, other.ahead) != (known.region, known.ahead):
                continue
            if other.growth:
                if other.period == known.period and known.measure in self.levels[other.measure]:
                    signs.add(1 if other.value > 0 else -1)
            elif (
                (other.measure, other.unit) == (known.measure, known.unit)
                and known.period
                and other.period == periods.year_before(known.period)
            ):
                signs.add(1 if known.value > other.value else -1)
        return signs.pop() if len(signs) == 1 else None


_latest: list[Index] = []


def of(facts: Facts) -> Index:
    """Give the index of facts; that of those that were last asked for is kept."""
    if not _latest or _latest[0].facts is not facts:
        _latest[:] = [Index(facts)]
    return _latest[0]


def _currency(facts: Facts) -> str | None:
    """Give the country's own money, whose ISO 4217 code begins with its ISO 3166 one."""
    iso = facts.country.iso if facts.country else None
    money = (unit.name for unit in facts.units if unit.kind == "money")
    return next((name for name in money if iso and name.startswith(iso)), None)


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
