"""Which facts a term, a time or an amount of a text fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TypeAlias

from ..language.dates import Period
from ..language.tokens import tokens
from ..language.vocabulary import phrases
from ..model import periods, tree
from ..model.records import QUANTITIES, Fact, Facts, Figure, Project
from . import latest, lexicon, texts
from .reading import Term
from .stating import amounts, quantity_measures

Places: TypeAlias = set[int]


class Fitting:
    """Some facts, by their places, and what fits each of them."""

    def __init__(self, facts: Facts, items: Sequence[Fact]) -> None:
        self.facts = facts
        self.items = items
        self.lexicon = lexicon.of(facts)
        self.published = latest.dates(facts)
        self._at = {item.id: place for place, item in enumerate(items)}
        self._whole = len(facts.sources) == self.lexicon.sources
        self._kinds = {measure.name: measure.kind for measure in facts.measures}
        self._of_meaning: dict[str, Callable[[str], Places]] = {
            "sector": self._sector,
            "region": lambda name: self._where(lambda item: item.region == name),
            "publisher": self._publisher,
            "source": lambda name: self._citing({name}),
            "address": self._address,
            "unit": lambda name: self._where(lambda item: name in _units(item)),
            "status": self._status,
            "state": lambda name: self._where(
                lambda item: isinstance(item, Project) and latest.current(item).status == name
            ),
            "fact": lambda name: {self._at[name]} if name in self._at else set(),
            "country": lambda name: self.every,
            "borders": lambda name: self._where(lambda item: getattr(item, "borders", 0) == name),
        }

    @cached_property
    def every(self) -> Places:
        """The places of all facts."""
        return set(range(len(self.items)))

    def term(self, term: Term) -> Places:
        """Give the places of the facts that a term fits: one of its meanings, or its words."""
        found = self._standing(term, self.lexicon.about)
        if term.meanings:
            found |= self._meant(term)
            for meaning in term.meanings:
                kind, _, name = meaning.partition(" ")
                found |= self._known(self.lexicon.facts.get(meaning, ""))
                if kind in self._of_meaning:
                    found |= self._of_meaning[kind](name)
        elif not found or not term.beginning:
            found |= self.said(term)
        return found or (self._said_otherwise(term) if term.meanings else set())

    def said(self, term: Term) -> Places:
        """Give the places of the facts of which the words of a term are said."""
        found = self._standing(term, self.lexicon.said)
        if self._whole:
            return found
        stems = {stem for word in term.words for stem in word}
        return {  # what rests on a publication that is left out is said no more
            place
            for place in found
            if stems & {t.stem for text in texts.said(self.items[place]) for t in tokens(text)}
        }

    def about(self, term: Term) -> Places:
        """Give the places of the facts that are about the words of a term as they are."""
        return self._standing(term, self.lexicon.about)

    def period(self, period: Period) -> Places:
        """Give the places of the facts that a time fits."""
        iso = period.iso
        return {place for place, item in enumerate(self.items) if self._during(item, period, iso)}

    def published_in(self, publisher: str, period: Period) -> Places:
        """Give the places of the facts that a publisher stated in a year, as tables cite them."""
        return self._citing(
            {
                source.id
                for source in self.facts.sources
                if source.publisher == publisher
                if period.first == period.last == periods.last_year(source.published)
            }
        )

    def printed(self, form: str) -> Places:
        """Give the places of the facts of which a source printed just that: stems of words."""
        return self._known(self.lexicon.printed.get(form, ""))

    def _known(self, places: str) -> Places:
        """Give the places here of what the lexicon has at others."""
        ids = self.lexicon.ids
        return {self._at[name] for name in (ids[ord(each)] for each in places) if name in self._at}

    def _where(self, fits: Callable[[Fact], bool]) -> Places:
        return {place for place, item in enumerate(self.items) if fits(item)}

    def _standing(self, term: Term, table: dict[str, str]) -> Places:
        """Give the places where every word of a term stands."""
        found: set[str] | None = None
        for word in term.words:
            if term.beginning:
                typed = term.text.casefold()
                of_word = set().union(*(v for k, v in table.items() if k.startswith(typed)))
            else:
                of_word = {*table.get(word[0], ""), *table.get(word[1], "")}
            found = of_word if found is None else found & of_word
            if not found:
                return set()
        return self._known("".join(found or ()))

    def _sector(self, name: str) -> Places:
        inside = tree.branches(self.facts, name)
        return self._where(lambda item: item.sector in inside)

    def _publisher(self, name: str) -> Places:
        return self._citing({s.id for s in self.facts.sources if s.publisher == name})

    def _address(self, name: str) -> Places:
        wanted = _plain_address(name)
        return self._citing({s.id for s in self.facts.sources if _plain_address(s.url) == wanted})

    def _citing(self, sources: set[str]) -> Places:
        return self._where(lambda item: not sources.isdisjoint(cited(item)))

    def _status(self, name: str) -> Places:
        """Find what has a status, and counts of what has it, as of projects launched."""
        measures = {
            measure.name
            for measure in self.facts.measures
            if any(_tells(token.stem, name) for token in tokens(measure.name))
            or _tells(" ".join(token.stem for token in tokens(measure.name)[1:]), name)
        }

        def has(item: Fact) -> bool:
            if isinstance(item, Project):
                return latest.current(item).status == name
            return item.status == name or item.measure in measures

        return self._where(has)

    @cached_property
    def _stated_measures(self) -> dict[str, tuple[str, ...]]:
        """What the reports of each project measure, by its id."""
        names = quantity_measures(self.facts)
        return {
            item.id: tuple(
                names[field]
                for field in QUANTITIES
                if field in names and any(getattr(report, field) for report in item.reports)
            )
            for item in self.items
            if isinstance(item, Project)
        }

    def _meant(self, term: Term) -> Places:
        """Find what is measured by measures in whose names the words of a term stand."""
        if not any(meaning.startswith(("measure ", "status ")) for meaning in term.meanings):
            return set()
        measures = self.facts.measures
        named = {m[8:] for m in term.meanings if m.startswith("measure ")}
        named |= {
            measures[place].name
            for place in self._measured_by(term)
            if any(_holds(n, term) for n in (measures[place].name, *measures[place].aliases))
        }
        if any(phrases("DIRECTIONS").table.get(word[0]) for word in term.words):
            named |= {name for name, kind in self._kinds.items() if kind == "growth"}
        return self._where(
            lambda item: (
                item.measure in named
                if isinstance(item, Figure)
                else not named.isdisjoint(self._stated_measures.get(item.id, ()))
            )
        )

    def _measured_by(self, term: Term) -> set[int]:
        """Give the places of the measures among whose words are all of a term."""
        known = self.lexicon.measures
        of_words = ({*known.get(stem, ""), *known.get(kk, "")} for stem, kk in term.words)
        return set(map(ord, set.intersection(*of_words)))

    def _said_otherwise(self, term: Term) -> Places:
        """Find what is said of a product or town in another language, where no fact is about it."""
        found = self.said(term)
        for meaning in term.meanings:
            kind, _, rest = meaning.partition(" ")
            if kind in ("part", "town"):
                owner, _, number = rest.rpartition(" ")
                entries = self.facts.sectors if kind == "part" else self.facts.regions
                entry = next((each for each in entries if each.id == owner), None)
                names = entry.within[int(number)].split(" / ") if entry else ()
                for name in names:
                    words = tuple((t.stem, t.kazakh) for t in texts.words(name))
                    found |= self.said(term._replace(words=words))
        return found

    def _during(self, item: Fact, wanted: Period, iso: str | None) -> bool:
        stated = item.period if isinstance(item, Figure) else None
        if wanted.undated:
            return stated is None if isinstance(item, Figure) else not latest.span(item, {})
        if wanted.day and any(self.published[name] == wanted.day for name in cited(item)):
            return True
        if wanted.months:
            return bool(stated) and _same_months(str(stated), wanted, iso)
        if wanted.first is None or wanted.last is None:
            return True
        of_item = latest.span(item, self.published)
        if not of_item:
            return False
        first, last = (int(day(of_item)[:4]) for day in (periods.first_day, periods.last_day))
        if wanted.since:
            return last >= wanted.first
        if wanted.first == wanted.last:  # a programme of 2020 to 2025 says nothing of 2023
            return wanted.first in (first, last)
        return first <= wanted.last and wanted.first <= last


def cited(item: Fact) -> tuple[str, ...]:
    """Give the ids of the publications that state a fact."""
    if isinstance(item, Figure):
        return item.sources
    return tuple(dict.fromkeys(report.source for report in item.reports))


def _same_months(stated: str, wanted: Period, iso: str | None) -> bool:
    start, _, end = stated.partition("/")
    if iso is not None:
        return stated == iso
    if len(start) != 7:
        return False
    return wanted.months == (int(start[5:]), int((end or start)[5:]))


def _units(item: Fact) -> set[str]:
    return {unit.partition(" per ")[0] for _, unit, _, _ in amounts(item)}


def _tells(key: str, status: str) -> bool:
    return phrases("STATUSES").table.get(key) == status


def _holds(name: str, term: Term) -> bool:
    """Tell whether every word of a term stands in a name."""
    stems = {stem for token in texts.words(name) for stem in (token.stem, token.kazakh)}
    return all(stems & {*word} for word in term.words)


def _plain_address(address: str) -> str:
    """Give an address without what differs between two that lead to one page."""
    plain = address.casefold().partition("#")[0].rstrip("/")
    for prefix in ("https://", "http://", "www."):
        plain = plain.removeprefix(prefix)
    return plain
