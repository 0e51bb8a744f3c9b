"""What a text finds: facts that fit all that it names, best first, with what it was taken for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from ..language.quantities import Quantity
from ..language.spelling import fold
from ..language.tokens import MARK
from ..model.records import AHEAD, Fact, Facts, Figure, Number, Sector
from . import explaining, latest, names
from .filters import Item
from .fitting import Fitting, Places
from .ranking import Ranking
from .reading import Reading, Term, read
from .stating import NEARLY, OTHERWISE, Stating, amounts

_MOST_NEAR = 5  # amounts of which the nearest is looked for
# Of terms of one of these kinds, either fits: a fact has only one.
_EITHER = {
    "region": "place",
    "town": "place",
    "status": "status",
    "state": "status",
    "measure": "measure",
    "unit": "unit",
    "publisher": "publisher",
}


class Near(NamedTuple):
    """The stated amount that is nearest to one that no fact states."""

    item: Fact
    value: Number
    unit: str


class Result(NamedTuple):
    """What a text finds, best first, with remarks on what it was taken for.

    ``claimed`` is true where the text states an amount; ``missing`` names the amounts that no
    such fact has, ``about`` what the text says besides, and ``near`` is the nearest that there is.
    ``cited`` is true where the text has the title of a publication: what it states goes first.
    """

    items: list[Any]  # figures and projects: of the kind that was searched
    remarks: tuple[str, ...] = ()
    claimed: bool = False
    missing: str = ""
    about: str = ""
    near: Near | None = None
    cited: bool = False


def matching(facts: Facts, items: Sequence[Item], text: str) -> list[Item]:
    """Give the items that a search text fits, in their order."""
    return meaning(facts, items, text)[0]


def meaning(facts: Facts, items: Sequence[Item], text: str) -> tuple[list[Item], tuple[str, ...]]:
    """Give the items that a search text fits, in their order, with remarks."""
    result = find(facts, items, text)
    found = {item.id for item in result.items}
    return [item for item in items if item.id in found], result.remarks


def find(facts: Facts, items: Sequence[Fact], text: str) -> Result:
    """Give the items that a search text fits, best first.

    An item fits where it fits every subject, place, time and status that was understood, and at
    least one of the amounts.
    """
    if not fold(text):
        return Result(list(items))
    named = _by_id(facts, items, text.strip())
    if named:
        return Result(named)
    result = _result(facts, items, read(facts, text))
    if not result.cited:
        return result
    inside = _result(facts, items, read(facts, text, titles=False))
    first = {item.id: item for item in inside.items if item in result.items}
    rest = [item for item in result.items if item.id not in first]
    return result._replace(items=[*first.values(), *rest], claimed=inside.claimed)


def _result(facts: Facts, items: Sequence[Fact], reading: Reading) -> Result:
    remarks = explaining.unknown(facts, reading.unknown, reading.understood)
    if not reading.understood:
        return Result([], (*remarks, *explaining.nothing(reading)))
    cited = any(m.startswith("source ") for term in reading.terms for m in term.meanings)
    return _Search(facts, items, reading).result(remarks)._replace(cited=cited)


class _Search:
    """A text that was read, and the facts that are searched for it."""

    def __init__(self, facts: Facts, items: Sequence[Fact], reading: Reading) -> None:
        self.facts = facts
        self.items = items
        self.reading = reading
        self.fitting = Fitting(facts, items)
        self.places = {term: self.fitting.term(term) for term in reading.terms}
        self.stating: list[dict[int, int]] = []
        alike = {period._replace(start=0, after=0) for period in reading.periods}
        self.times = [self.fitting.period(period) for period in alike]
        named = {meaning for term in reading.terms for meaning in term.meanings}
        for publisher in (name[10:] for name in named if name.startswith("publisher ")):
            self.times += [self.fitting.published_in(publisher, period) for period in alike]

    def result(self, remarks: tuple[str, ...]) -> Result:
        """Give what fits, having left out what says nothing where nothing fits it."""
        reading = self.reading
        taken = explaining.taken(self.facts, reading)
        for left_out in self._ways():
            terms = [term for term in reading.terms if term not in left_out]
            base = self._fitting(terms)
            fits = self._stating(base)
            if fits or (base and not reading.amounts):
                found = self._ranked(terms, fits if reading.amounts else dict.fromkeys(base, 0))
                told = (
                    *taken,
                    *explaining.left_out(left_out),
                    *explaining.against(reading, found[0]),
                    *remarks,
                )
                return Result(found, told, bool(reading.amounts))
        abroad = explaining.foreign(self.facts, reading.foreign)
        lies = () if abroad else self._where_it_lies()
        if lies:
            return Result([], (*taken, *remarks, *lies))
        told = (*abroad, *explaining.taken(self.facts, reading, fully=True), *remarks)
        if abroad:
            return Result([], told)
        if not reading.amounts:
            return Result([], (*told, "no fact has all of that"))
        return self._without_amount(told)

    def _ways(self) -> Iterable[tuple[Term, ...]]:
        """Give what may be left out, so that something is found: nothing, else a little."""
        weak = tuple(term for term in self.reading.terms if term.weak)
        said = tuple(
            term
            for term in self.reading.terms
            if not term.meanings and not self.fitting.about(term)
        )
        words = tuple(term for term in self.reading.terms if not term.meanings)
        ways: dict[tuple[Term, ...], None] = {(): None}
        for way in (weak, said, (*weak, *said), words, (*weak, *words)):
            if len(way) < len(self.reading.terms) or self.reading.amounts or self.times:
                ways[way] = None
        return ways

    def _fitting(self, terms: Sequence[Term]) -> Places:
        """Give the places of what fits every term and one of the times."""
        found = self.fitting.every
        for group in _groups(terms):
            found = found & set().union(*(self.places[term] for term in group))
        if self.times:
            found = found & set().union(*self.times)
        for term in self.reading.foreign:
            found = found & self.fitting.about(term)
        return found

    def _stating(self, base: Places) -> dict[int, int]:
        """Give the places of what states one of the amounts, with how it fits.

        What is counted as projects fits plants only where no such number of plants is stated.
        """
        best: dict[int, int] = {}
        self.stating = []
        for known in self._amounts(base):
            surely = {place: fit for place, fit in known.items() if fit < OTHERWISE}
            fits = surely or known
            self.stating.append(fits)
            for place, fit in fits.items():
                best[place] = min(fit, best.get(place, fit))
        return best

    def _amounts(self, base: Places) -> list[dict[int, int]]:
        """Give for each amount the places of the facts that state it or had it printed so."""
        if not self.reading.amounts:
            return []
        stating = Stating(self.facts, self.items, base, self.reading.amounts)
        known = {}
        for amount in self.reading.amounts:
            form = self._form(amount)
            if form not in known:
                printed = dict.fromkeys(self.fitting.printed(form) & base, NEARLY)
                known[form] = printed | stating.fits(amount)
        return list(known.values())

    def _form(self, amount: Quantity) -> str:
        inside = self.reading.tokens[amount.start : amount.after]
        return " ".join(token.stem for token in inside if token.kind != MARK)

    def _in_order(self, base: Iterable[int]) -> list[int]:
        ranking = Ranking(self.fitting, self.reading, {}, [], [])
        return sorted(base, key=ranking.rank)

    def _ranked(self, terms: Sequence[Term], fits: dict[int, int]) -> list[Fact]:
        about = [
            self.places[term] - (self.fitting.said(term) - self.fitting.about(term))
            if not term.meanings
            else self.places[term]
            for term in terms
        ]
        asked = [self.places[term] for group in _groups(terms) if len(group) > 1 for term in group]
        ranking = Ranking(self.fitting, self.reading, fits, about, asked)
        return [self.items[place] for place in self._by_turns(sorted(fits, key=ranking.rank))]

    def _by_turns(self, places: list[int]) -> list[int]:
        """Give of several amounts the best fact of each first, then the next of each."""
        if len(self.stating) < 2:
            return places
        turns: dict[int, tuple[int, int]] = {}
        for number, fits in enumerate(self.stating):
            for turn, place in enumerate([place for place in places if place in fits]):
                turns[place] = min((turn, number), turns.get(place, (turn, number)))
        return sorted(places, key=turns.__getitem__)

    def _without_amount(self, remarks: tuple[str, ...]) -> Result:
        """Give nothing but the nearest amount: a number is never left out."""
        reading = self.reading
        base = self._fitting(reading.terms)
        typed = [reading.typed(amount.start, amount.after) for amount in reading.amounts]
        parts = [(term.start, term.after) for term in reading.terms]
        parts += [(period.start, period.after) for period in reading.periods]
        about = " ".join(reading.typed(*part) for part in sorted(parts))
        near = self._nearest(base)
        return Result([], remarks, True, " or ".join(typed), about, near)

    def _nearest(self, base: Places) -> Near | None:
        """Give what is nearest to one of the amounts, of facts that fit all else."""
        nearest: dict[int, Near] = {}
        least = float("inf")
        for amount in self.reading.amounts[:_MOST_NEAR]:
            wanted = amount.values[0] * self._way(amount)
            for place in base:
                for value, unit, _, _ in amounts(self.items[place]):
                    apart = abs(value - wanted)
                    if apart > least or amount.unit not in (None, unit.partition(" per ")[0]):
                        continue
                    if apart < least:
                        least, nearest = apart, {}
                    nearest.setdefault(place, Near(self.items[place], value, unit))
        best = self._in_order(nearest)
        return nearest[best[0]] if best else None

    def _way(self, amount: Quantity) -> int:
        """Tell a fall, -1, from a rise."""
        told = self.reading.direction
        return amount.sign or (told[0] if told and amount.kind == "percent" else 1)

    def _where_it_lies(self) -> tuple[str, ...]:
        """Say where a product or town lies of which there is no fact."""
        return explaining.inside(
            self.facts, [term for term in self.reading.terms if not self.places[term]]
        )


def _groups(terms: Sequence[Term]) -> list[list[Term]]:
    """Give the terms each by itself, but those together of which either fits."""
    groups: dict[object, list[Term]] = {}
    for term in terms:
        kinds = {_EITHER.get(meaning.partition(" ")[0]) for meaning in term.meanings}
        key: object = term
        if len(kinds) == 1 and None not in kinds:
            key = kinds.pop()
        elif kinds == {"measure", "unit"}:
            key = "measure"
        groups.setdefault(key, []).append(term)
    return list(groups.values())


def _by_id(facts: Facts, items: Sequence[Fact], typed: str) -> list[Fact]:
    """Give the fact of that id, or all that a publication of that id states."""
    if "-" not in typed:
        return []
    by_id = [item for item in items if typed == item.id or typed in item.was]
    if by_id or typed not in latest.dates(facts):
        return by_id
    from .fitting import cited

    return [item for item in items if typed in cited(item)]


def over_time(
    facts: Facts, figures: Sequence[Figure], text: str
) -> tuple[list[Figure], tuple[str, ...]]:
    """Give the figures that a text means over the years, with remarks: of a sector its totals."""
    named = names.exactly(facts, text)
    if isinstance(named, Sector):
        totals = [figure for figure in figures if figure.total and figure.sector == named.id]
        if totals:
            return totals, ()
    return meaning(facts, figures, text)


def series(facts: Facts, figures: Sequence[Figure]) -> list[tuple[str, list[Figure]]]:
    """Give figures as one titled list an indicator, oldest first, the longest list first."""
    published = latest.dates(facts)
    regions = {region.id: region.name for region in facts.regions}
    indicators: dict[tuple[object, ...], list[Figure]] = {}
    for figure in sorted(figures, key=lambda figure: latest.age(figure, published)):
        indicators.setdefault(latest.indicator(figure), []).append(figure)
    titled = []
    for entries in sorted(indicators.values(), key=len, reverse=True):
        first = entries[0]
        where = first.place or regions.get(first.region or "")
        ahead = "target or forecast" if first.status in AHEAD else ""
        parts = (first.subject, first.measure, where, ahead)
        titled.append((", ".join(part for part in parts if part), entries))
    return titled
