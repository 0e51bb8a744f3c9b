"""What a text tells of projects, of one plant or of several: by what it calls them.

A sentence on projects seldom has their name beside each number. So those of the facts that have
just that amount are sought, and of all that a paragraph names the one that it named last before
the amount, or else the only one that the sentence names, has to be among them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain

from ..language.tokens import WORD
from ..language.vocabulary import phrases
from ..model.records import JOBS
from . import called, fitting, texts
from .called import Called, Places, Said
from .fitting import EQUAL, FITS, SAME, Context
from .index import Index
from .judging import Verdict, has_digits, is_to_come, supported
from .known import PROJECTS, Known
from .plants import (
    is_at_home,
    is_of_plant,
    is_single,
    is_some_day,
    tells_other,
)
from .report import SUPPORTED
from .sentence import DIFFERENCE, GROWTH, Claim, Mention, Sentence, is_break

_OF_GOODS = ("amount", "money")  # kinds of what a plant is not measured by
_NEXT, _NEXT_PLANT = 3, 5  # tokens from goods, and from a plant, to their amount
_TOGETHER = 8  # tokens between the companies of one plant
_BEFORE_PLANT = 5  # tokens: "a 1 GW wind power plant"


class Projects:
    """The projects of the facts by their amounts, and what they are called."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.of_plants = {*index.quantities.values()}
        self.amounts: dict[tuple[str, float], list[Known]] = {}
        self.alike: dict[tuple[bool, str | None], list[Known]] = {}
        self.all = {id(k): k for k in (*index.plants, *index.by_subject.get(PROJECTS, ()))}
        for known in self.all.values():
            self.amounts.setdefault((known.unit, known.value), []).append(known)
            for region in {known.region, None} if known.plant else {known.region}:
                self.alike.setdefault((known.plant, region), []).append(known)
        capacity = index.of_kind("capacity")
        self.counts = {k.unit for k in self.all.values() if k.counts and k.measure in capacity}
        self.sectors = {known.id: known.sector for known in self.all.values()}

    @cached_property
    def called(self) -> dict[str, Called]:
        """What each project may be called, which only a text that has such an amount asks."""
        subjects = {figure.id: figure.subject for figure in self.index.facts.figures}
        plants = {project.id: project for project in self.index.facts.projects}
        return {
            known.id: called.of_plant(self.index, plants[known.id])
            if known.plant
            else called.of_group(self.index, subjects[known.id])
            for known in {k.id: k for k in self.all.values()}.values()
        }

    @cached_property
    def by_word(self) -> dict[str, set[str]]:
        """The projects by each word, and each meaning, of what they may be called."""
        found: dict[str, set[str]] = {}
        for name, each in self.called.items():
            for part in chain(*each.companies, *each.products):
                for word in (*part.stems, *part.about):
                    found.setdefault(word, set()).add(name)
        return found

    def judge(
        self, claim: Claim, context: Context, sentence: Sentence, said: Said
    ) -> Verdict | None:
        """Give the verdict "supported" on an amount of projects that are named; else None."""
        if claim.unit in GROWTH or not claim.plain or not is_at_home(claim, context, sentence):
            return None
        fits = [k for k in self._told(claim) if self._fits(claim, context, sentence, k)]
        for plants in (True, False):
            told = [known for known in fits if known.plant is plants]
            if told and (found := self._found(told, claim, context, sentence, said)):
                return supported(SUPPORTED, found)
        return None

    def _told(self, claim: Claim) -> Iterator[Known]:
        """Give the amounts of projects that are just what a claim states."""
        units = {claim.unit}
        if self.index.quantities.get(JOBS.name) in claim.measures:
            units.add(JOBS.name)
        if claim.counts:
            units |= self.index.counting
        if claim.unit in self.counts:
            units |= self.counts
        for key in ((unit, value) for unit in units for value in claim.amount.values):
            yield from (known for known in self.amounts.get(key, ()) if self._is_just(claim, known))

    def _is_just(self, claim: Claim, known: Known) -> bool:
        """Tell an amount that is just what a claim states; a capacity may be "up to" it."""
        hedges = (claim.amount.hedge, known.qualifier)
        if self.index.kinds[known.measure] == "capacity" and "up to" in hedges:
            claim = replace(claim, amount=claim.amount._replace(hedge=None))
            known = known._replace(qualifier=None)
        return fitting.value(claim, known) == EQUAL

    def _fits(self, claim: Claim, context: Context, sentence: Sentence, known: Known) -> bool:
        """Tell whether measure, rate, status and time of an amount are those of a claim."""
        if known.plant and claim.doubt == DIFFERENCE:
            return False
        if claim.amount.rate and known.rate and claim.amount.rate != known.rate:
            return False
        if not self._is_measured(claim, sentence, known):
            return False
        if known.plant:
            told = is_of_plant(claim, sentence, known)
        else:
            told = not is_single(claim, sentence) and self._is_of_group(claim, context, known)
        return told and not self._is_other(claim, sentence, known)

    def _is_of_group(self, claim: Claim, context: Context, known: Known) -> bool:
        """Tell whether status and time of a sum of projects are those of a claim."""
        told = is_to_come(claim, context) if claim.ahead is None else claim.ahead
        status = known.ahead == told or (claim.under_way and known.loose)
        return status and fitting.when(claim, known, context) in (SAME, FITS)

    def _is_measured(self, claim: Claim, sentence: Sentence, known: Known) -> bool:
        """Tell whether nothing is told but what projects cost, can make or employ."""
        kinds = self.index.kinds
        end = sentence.phrase_end(claim.amount.after)
        near = range(sentence.last_amount(claim.amount.start), end)
        told = {name for p, name in sentence.measures if p in near} - self.index.outputs
        if not known.plant and known.measure not in claim.measures:
            made = any(phrases("GOODS_WORTH").at(sentence.tokens, p) for p in near)
            untold = claim.amount.kind == "money" and not (told or made)
            return untold and known.measure in self.of_plants
        if any(kinds[name] in _OF_GOODS for name in told - self.of_plants):
            return False
        breaks = [p for p in range(near.start, claim.amount.start) if is_break(sentence.tokens[p])]
        clause = range(breaks[-1] if breaks else near.start, near.stop)
        if any(tells_other(sentence.tokens, place) for place in clause):
            return False
        if kinds[known.measure] != "capacity" or claim.amount.rate or is_some_day(claim, sentence):
            return True
        able = any(phrases("ABLE").at(sentence.tokens, p) for p in near)
        after = range(claim.amount.after, end)[:_BEFORE_PLANT]
        able = able or any(phrases("PROJECTS").at(sentence.tokens, p) for p in after)
        return able or any(kinds[name] == "capacity" for _, name in sentence.measures)

    def _is_other(self, claim: Claim, sentence: Sentence, known: Known) -> bool:
        """Tell an amount that is of something else by its own name, or that beside it."""
        subject = claim.subject
        if not subject or claim.carried:
            return False
        within = range(subject.first, subject.after)
        counted = any(phrases("PROJECTS").at(sentence.tokens, p) for p in within)
        goods = self.index.kinds[known.measure] == "capacity"
        near = _NEXT if goods else _NEXT_PLANT if counted else 0
        if known.plant and subject.after + near <= claim.amount.start:
            return False
        return not self._names(subject, sentence, known)

    def _names(self, mention: Mention, sentence: Sentence, known: Known) -> bool:
        """Tell whether a name may be that of a project, or says nothing of what it is."""
        stems = [t.stem for t in sentence.tokens[mention.first : mention.after] if t.kind == WORD]
        telling = {stem for stem in stems if called.telling(self.index, stem)}
        if not telling or mention.about & known.about:
            return True
        names = self.called[known.id]
        named = [part for name in (*names.companies, *names.products) for part in name]
        return any(part.stems & telling or part.about & mention.about for part in named)

    def _found(
        self,
        told: Sequence[Known],
        claim: Claim,
        context: Context,
        sentence: Sentence,
        said: Said,
    ) -> list[Known]:
        """Give those of some amounts whose projects are named, last of all like them."""
        plants = told[0].plant
        end = sentence.phrase_end(claim.amount.after)
        regions: set[str | None] = {r for p, r in sentence.regions if plants and p < end}
        own = claim.region or context.region or context.lead_region
        regions = regions or {own if plants else fitting.where(claim, context)}
        named: set[str] = set()
        item = plants and texts.is_item(sentence.text)  # which names its own plant
        for after in (end,) if plants else (end, len(sentence.tokens)):
            places = Places(Said() if item else said, sentence, after)
            may_be = set().union(*(self.by_word.get(word, ()) for word in places.words()))
            rivals = {
                known.id
                for region in regions
                for known in self.alike.get((plants, region), ())
                if known.id in may_be
                if plants or known.unit == told[0].unit
                if plants or self._is_of_group(claim, context, known)
            }
            named = named or self._named(rivals, places)
        found = [known for known in told if known.id in named]
        if plants and None in regions and self._counts_several(sentence):
            return []
        alike = plants and len(named) > 1
        telling = has_digits(claim) and claim.unit != JOBS.name
        if alike and (None in regions or (self._differ(named, found) and not telling)):
            return []
        return found

    def _counts_several(self, sentence: Sentence) -> bool:
        """Tell "28 projects in metallurgy, with 2,500 jobs" from what is said of one."""
        counted = (a for a in sentence.amounts if a.unit in self.index.counting)
        return any(max(amount.values) > 1 for amount in counted)

    def _differ(self, named: Iterable[str], found: Sequence[Known]) -> bool:
        """Tell whether of plants that are called alike some have another such amount."""
        measures = {known.measure for known in found}
        apart = set(named) - {known.id for known in found}
        return any(k.id in apart and k.measure in measures for k in self.index.plants)

    def _named(self, rivals: Iterable[str], places: Places) -> set[str]:
        """Give those of some projects that are named last; of companies those of the last."""
        best: dict[str, tuple[int, int, int]] = {}
        for rival in rivals:
            names = self.called[rival]
            owner = max((places.last(name)[0] for name in names.companies), default=-1)
            product, says = max((places.last(name) for name in names.products), default=(-1, 0))
            if owner >= 0 or product >= 0:
                best[rival] = max(owner, product), owner, says
        owners = max((owner for _, owner, _ in best.values()), default=-1)
        theirs = {self.sectors[name] for name, at in best.items() if at[1] == owners}
        best = {
            name: at
            for name, at in best.items()
            if at[1] > owners - _TOGETHER or at[1] < 0 or self.sectors[name] not in theirs
        }
        if owners >= 0:
            best = self._of_companies(best)
        last = max(best.values(), default=None)
        return {name for name, at in best.items() if at == last}

    def _of_companies(
        self, best: dict[str, tuple[int, int, int]]
    ) -> dict[str, tuple[int, int, int]]:
        """Leave out plants that make the same as one whose company is told, as theirs is not."""
        products = {
            name: [part.stems for product in self.called[name].products for part in product]
            for name in best
        }
        made = frozenset(chain(*(chain(*products[name]) for name in best if best[name][1] >= 0)))
        return {
            name: at
            for name, at in best.items()
            if at[1] >= 0
            or not self.called[name].companies
            or not any(stems <= made for stems in products[name])
        }


_latest: list[Projects] = []


def of(index: Index) -> Projects:
    """Give the projects of an index; those that were last asked for are kept."""
    if not _latest or _latest[0].index is not index:
        _latest[:] = [Projects(index)]
    return _latest[0]
