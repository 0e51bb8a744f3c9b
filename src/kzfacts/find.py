"""What a text finds: facts that hold its words, in any language, or its amount, or its source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from . import amounts, names, query, tree
from .errors import quoted
from .model import AHEAD, Facts, Figure, Project, Region, Sector
from .query import Fact, Item

# Words by which people ask for a measure that does not hold them.
_ALSO = {
    "output growth": "production increase rise fall decline",
    "output volume": "production",
    "jobs": "employment workplaces",
}


def matching(facts: Facts, items: Sequence[Item], text: str) -> list[Item]:
    """Give the items that a search text fits, in their order."""
    return meaning(facts, items, text)[0]


def meaning(facts: Facts, items: Sequence[Item], text: str) -> tuple[list[Item], tuple[str, ...]]:
    """Give the items that a search text fits, and remarks on what was taken for something else.

    Each word has to stand in what an item is about, whole or as a beginning, or the text has to
    name that in another way or language, or the item's sector or region. Failing that, the text
    may be an amount that it states, or words that are said of it: its source, a quote, a note.
    Failing that, each of the words may be any of these.
    """
    search = _Search(facts, items)
    found = search.find(text)
    words = text.split()
    if not found and len(words) > 1:
        found = set.intersection(*map(search.find, words))
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
    published = query.dates(facts)
    regions = {region.id: region.name for region in facts.regions}
    indicators: dict[tuple[object, ...], list[Figure]] = {}
    for figure in sorted(figures, key=lambda figure: query.age(figure, published)):
        indicators.setdefault(query.indicator(figure), []).append(figure)
    titled = []
    for entries in sorted(indicators.values(), key=len, reverse=True):
        first = entries[0]
        where = first.place or regions.get(first.region or "")
        ahead = "target or forecast" if first.status in AHEAD else ""
        parts = (first.subject, first.measure, where, ahead)
        titled.append((", ".join(part for part in parts if part), entries))
    return titled


class _Search:
    """Some facts that are searched: what is found are their places among them."""

    def __init__(self, facts: Facts, items: Sequence[Fact]) -> None:
        self.remarks: dict[str, None] = {}
        self._facts = facts
        self._items = items

    def find(self, text: str) -> set[int]:
        """Give the places of what a text fits, by the first of its meanings that fits any."""
        words = names.fold(text).split()
        found = _all_words(words, self._about) | self._called(text) | self._lying_in(text)
        return found or self._stating(text) or _all_words(words, self._said)

    def _called(self, text: str) -> set[int]:
        """Find what is called otherwise: by another name of the same thing within a sector."""
        part = names.part(self._facts, text)
        if not part:
            return set()
        entry, spellings = part
        found = set().union(*map(self._holding, spellings))
        if isinstance(entry, Sector):  # the cars of a railway are no automobiles
            found &= self._within(entry)
        if not found:
            kind = "sector" if isinstance(entry, Sector) else "region"
            self.remarks[f"{quoted(text)} lies in {entry.name}: kzfacts {kind} {entry.id}"] = None
        return found

    def _lying_in(self, text: str) -> set[int]:
        """Find what lies in the sector or region of that name, or is said to."""
        entry = names.exactly(self._facts, text)
        if not entry:
            return set()
        if names.fold(text) not in (names.fold(entry.id), names.fold(entry.name)):
            self.remarks[f"{quoted(text)} is taken for {entry.name}"] = None
        return self._within(entry) | self._holding(names.fold(entry.id))

    def _stating(self, text: str) -> set[int]:
        """Find what states an amount."""
        wanted = amounts.stated(text)
        return {
            place
            for place, item in enumerate(self._items)
            if wanted and wanted & set(map(abs, query.values(item)))
        }

    def _holding(self, name: str) -> set[int]:
        """Find what is about a name, word for word."""
        return _all_words(name.split(), self._about, [_is_word])

    def _within(self, entry: Sector | Region) -> set[int]:
        sectors = tree.branches(self._facts, entry.id) if isinstance(entry, Sector) else ()
        region = entry.id if isinstance(entry, Region) else None
        return {
            place
            for place, item in enumerate(self._items)
            if item.sector in sectors or (region and item.region == region)
        }

    @cached_property
    def _about(self) -> list[list[str]]:
        """The folded words of what each item is about."""
        sectors = {sector.id: sector.name for sector in self._facts.sectors}
        regions = {region.id: region.name for region in self._facts.regions}
        published = query.dates(self._facts)
        haystacks = []
        for item in self._items:
            if isinstance(item, Project):
                words = [item.name, item.product, item.company, str(query.current(item).year or "")]
            else:
                words = [item.subject, item.measure, _ALSO.get(item.measure)]
                words.append(item.period or published[item.sources[0]][:4])
            words += [item.place, sectors[item.sector], regions.get(item.region or "")]
            haystacks.append(_words(words))
        return haystacks

    @cached_property
    def _said(self) -> list[list[str]]:
        """The same with what else is said of each item."""
        sources = {source.id: source for source in self._facts.sources}
        haystacks = []
        for item, about in zip(self._items, self._about, strict=True):
            words: list[str | None] = [item.id, item.note]
            if isinstance(item, Figure):
                words += [item.attributed_to, item.as_printed]
            else:
                for report in item.reports:
                    words += [report.company, report.part, report.note]
                    words += [str(report.year)] if report.year else []
            for name in query.cited(item):
                words += [name, sources[name].publisher, sources[name].title]
            haystacks.append(about + _words(words))
        return haystacks


def _words(texts: list[str | None]) -> list[str]:
    return names.fold(" ".join(filter(None, texts))).split()


def _is_word(word: str, wanted: str) -> bool:
    return word == wanted or word in (wanted + "s", wanted + "es") or word + "s" == wanted


def _begins(word: str, wanted: str) -> bool:
    return len(wanted) > 2 and word.startswith(wanted)


def _all_words(
    wanted: list[str],
    haystacks: list[list[str]],
    ways: Sequence[Callable[[str, str], bool]] = (_is_word, _begins),
) -> set[int]:
    """Give the places of the haystacks that hold every word, in the first way in which any does."""
    spelled = [names.spelled(word) for word in wanted]
    for fits in ways:
        found = {
            place
            for place, words in enumerate(haystacks)
            if all(any(fits(word, want) for word in words) for want in spelled)
        }
        if found:
            return found
    return set()
