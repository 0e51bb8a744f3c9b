"""What a text finds: facts that hold its words, in any language, or its amount, or its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeAlias

from ..errors import quoted
from ..language import quantities, spelling
from ..model import tree
from ..model.records import (
    AHEAD,
    QUANTITIES,
    Fact,
    Facts,
    Figure,
    Number,
    Project,
    Region,
    Sector,
)
from . import latest, names
from .filters import Item

Places: TypeAlias = set[int]

_MOST_WORDS = 5  # of a name or an amount


def matching(facts: Facts, items: Sequence[Item], text: str) -> list[Item]:
    """Give the items that a search text fits, in their order."""
    return meaning(facts, items, text)[0]


def meaning(facts: Facts, items: Sequence[Item], text: str) -> tuple[list[Item], tuple[str, ...]]:
    """Give the items that a search text fits, and remarks on what was taken for something else.

    Each word has to stand in what an item is about, whole or as a beginning, or the text has to
    name that in another way or language, or the item's sector or region, or an amount that it
    states. Failing that, each name, amount and word of the text has to do so. Failing that, the
    words may stand in what is said of an item: its source, a quote, a note.
    """
    search = _Search(facts, items)
    found = search.places(text) or search.in_pieces(text) or search.said(text)
    return [item for i, item in enumerate(items) if i in found], tuple(search.remarks)


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


def _cited(item: Fact) -> tuple[str, ...]:
    """Give the ids of the publications that state a fact."""
    if isinstance(item, Figure):
        return item.sources
    return tuple(dict.fromkeys(report.source for report in item.reports))


def _amounts(item: Fact) -> list[tuple[Number, str]]:
    """Give every amount that is stated of a fact: a value and its unit."""
    if isinstance(item, Figure):
        stated = (item.value, item.baseline)
        return [(value, item.unit) for value in stated if value is not None]
    parts = (getattr(report, name) for report in item.reports for name in QUANTITIES)
    return [(part.value, part.unit) for part in parts if part]


class _Words:
    """The folded words of some texts, each with the places of the texts that hold it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._places: dict[str, Places] = {}
        self._count = 0
        for text in texts:
            for word in spelling.fold(text).split():
                self._places.setdefault(word, set()).add(self._count)
            self._count += 1

    def holding(self, text: str, beginnings: bool = True) -> Places:
        """Give the places that hold every word of a text, else, of each, a word that it begins."""
        words = spelling.fold(text).split()
        wanted = [word for word in words if not spelling.is_kind_of_place(word)] or words
        found = set(range(self._count))
        for word in wanted:
            found &= self._of(spelling.spelled(word), beginnings)
            if not found:
                break
        return found

    def _of(self, word: str, beginnings: bool) -> Places:
        forms = {word, f"{word}s", f"{word}es", word.removesuffix("s"), word.removesuffix("es")}
        found = set().union(*(self._places.get(form, ()) for form in forms))
        if found or not beginnings or len(word) < 3:
            return found
        return set().union(
            *(places for known, places in self._places.items() if known.startswith(word))
        )


class _Search:
    """Some facts that are searched; ``remarks`` say what a text was taken for."""

    def __init__(self, facts: Facts, items: Sequence[Fact]) -> None:
        self.remarks: dict[str, None] = {}
        self._facts = facts
        self._items = items

    @cached_property
    def _units(self) -> dict[str, str]:
        """The words by which units are called."""
        return {
            word.casefold(): unit.name
            for unit in self._facts.units
            for word in (unit.name, unit.one, *unit.aliases)
        }

    def _stated(self, text: str) -> quantities.Amount | None:
        return quantities.stated(text, self._units)

    def places(self, text: str) -> Places:
        """Give the places of the items that a text as a whole fits."""
        found = self._about.holding(text) | self._stating(text)
        return found | self._inside(text) | self._lying_in(text)

    def in_pieces(self, text: str) -> Places:
        """Give the places of the items that every name, amount and word of a text fits."""
        found = set(range(len(self._items)))
        for piece in dict.fromkeys(self._pieces(text.split())):
            found &= self.places(piece) or self.said(piece)
            if not found:
                break
        return found

    def said(self, text: str) -> Places:
        """Give the places of the items of which the words of a text, none an amount, are said."""
        stated = filter(None, map(self._stated, self._pieces(text.split())))
        return set() if any(amount.unit for amount in stated) else self._said.holding(text)

    def _pieces(self, words: list[str]) -> Iterator[str]:
        """Split a text into the longest names and amounts that there are, else into words."""
        start = 0
        while start < len(words):
            for end in range(min(len(words), start + _MOST_WORDS), start, -1):
                piece = " ".join(words[start:end])
                known = spelling.bare(piece) in self._names or self._stated(piece)
                if known or end == start + 1:
                    break
            if known or not spelling.is_kind_of_place(spelling.fold(piece)):
                yield piece
            start = end

    def _stating(self, text: str) -> Places:
        """Find what states an amount."""
        wanted = self._stated(text)
        return {
            place
            for place, item in enumerate(self._items)
            if wanted and any(wanted.fits(*amount) for amount in _amounts(item))
        }

    def _inside(self, text: str) -> Places:
        """Find what is called by another name of the same product or town."""
        part = names.part(self._facts, text) if spelling.bare(text) in self._names else None
        if not part:
            return set()
        entry, spellings = part
        found = self._called(spellings, self._about, entry)
        found = found or self._called(spellings, self._said, entry)
        if not found:
            kind = "sector" if isinstance(entry, Sector) else "region"
            self.remarks[f"{quoted(text)} lies in {entry.name}: kzfacts {kind} {entry.id}"] = None
        return found

    def _called(self, spellings: list[str], words: _Words, entry: Sector | Region) -> Places:
        found = set().union(*(words.holding(name, beginnings=False) for name in spellings))
        # The cars of a railway are no automobiles; a town may be named where no region is.
        return found & self._within(entry) if isinstance(entry, Sector) else found

    def _lying_in(self, text: str) -> Places:
        """Find what lies in the sector or region of that name, or is said to."""
        entry = names.exactly(self._facts, text) if spelling.bare(text) in self._names else None
        if not entry:
            return set()
        if spelling.fold(text) not in (spelling.fold(entry.id), spelling.fold(entry.name)):
            self.remarks[f"{quoted(text)} is taken for {entry.name}"] = None
        return self._within(entry) | self._about.holding(entry.id, beginnings=False)

    def _within(self, entry: Sector | Region) -> Places:
        sectors = tree.branches(self._facts, entry.id) if isinstance(entry, Sector) else ()
        region = entry.id if isinstance(entry, Region) else None
        return {
            place
            for place, item in enumerate(self._items)
            if item.sector in sectors or (region and item.region == region)
        }

    @cached_property
    def _names(self) -> set[str]:
        """The bare names of all sectors, regions and what lies within them."""
        known: set[str] = set()
        for sector in self._facts.sectors:
            known.update(map(spelling.fold, (*names.spellings(sector), *names.within(sector))))
        for region in self._facts.regions:
            known.update(map(spelling.bare, (*names.spellings(region), *names.within(region))))
        return known

    @cached_property
    def _about(self) -> _Words:
        """The words of what each item is about, its sector with all that it is part of."""
        sectors = tree.lineages(self._facts)
        also = {measure.name: " ".join(measure.aliases) for measure in self._facts.measures}
        regions = {region.id: region.name for region in self._facts.regions}
        published = latest.dates(self._facts)
        texts = []
        for item in self._items:
            if isinstance(item, Project):
                year = latest.current(item).year
                words = [item.name, item.product, item.company, str(year) if year else None]
            else:
                words = [item.subject, item.measure, also.get(item.measure)]
                words.append(item.period or published[item.sources[0]][:4])
            words += [item.place, sectors[item.sector], regions.get(item.region or "")]
            texts.append(" ".join(filter(None, words)))
        return _Words(texts)

    @cached_property
    def _said(self) -> _Words:
        """The words of what else is said of each item."""
        sources = {source.id: source for source in self._facts.sources}
        texts = []
        for item in self._items:
            words: list[str | None] = [item.id, item.note]
            if isinstance(item, Figure):
                words += [item.subject, item.attributed_to, item.as_printed]
            else:
                words += [item.name, item.product]
                for report in item.reports:
                    words += [report.company, report.part, report.note]
                    words += [str(report.year)] if report.year else []
            for name in _cited(item):
                words += [name, sources[name].publisher, sources[name].title]
            texts.append(" ".join(filter(None, words)))
        return _Words(texts)
