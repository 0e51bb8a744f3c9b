"""What a text finds: facts that hold its words, or that lie in the sector or region it names."""

from __future__ import annotations

from collections.abc import Sequence

from . import names, query
from .model import AHEAD, Facts, Figure, Project
from .query import Fact, Item

# Words by which people ask for a measure that its name does not hold.
_SYNONYMS = {
    "output growth": "production increase rise fall decline",
    "output volume": "production",
    "jobs": "employment workplaces",
}


def matching(facts: Facts, items: Sequence[Item], text: str) -> list[Item]:
    """Give the items that a search text fits, in their order.

    Each word has to stand in the item, whole or as a beginning; failing that, the text or
    the word may be another name of the item's sector or region.
    """
    words = names.fold(text).split()
    if not words:
        return list(items)
    haystacks = [_words(facts, item) for item in items]
    found = _all_words(words, haystacks)
    if not found:
        found = _named(facts, items, text)
    if not found:
        parts = [_all_words([word], haystacks) or _named(facts, items, word) for word in words]
        found = set.intersection(*parts)
    return [item for i, item in enumerate(items) if i in found]


def series(facts: Facts, figures: Sequence[Figure], text: str) -> dict[str, list[Figure]]:
    """Give the figures that a text fits as one list per indicator, oldest first, by title.

    A sector's own name means its totals, unless a subject bears that name as well.
    """
    published = {source.id: source.published for source in facts.sources}
    folded = names.fold(text)
    own = {
        entry.id
        for entry in facts.sectors
        if folded in (names.fold(entry.id), names.fold(entry.name))
    }
    found = [figure for figure in figures if figure.total and figure.sector in own]
    found = found or matching(facts, figures, text)
    indicators: dict[tuple[object, ...], list[Figure]] = {}
    for figure in sorted(found, key=lambda figure: query.age(figure, published)):
        indicators.setdefault(query.indicator(figure), []).append(figure)
    titled: dict[str, list[Figure]] = {}
    for entries in sorted(indicators.values(), key=len, reverse=True):
        first = entries[0]
        where = first.place or first.region
        ahead = "target or forecast" if first.status in AHEAD else ""
        parts = (first.subject, first.measure, where, ahead, first.unit)
        titled[", ".join(part for part in parts if part)] = entries
    return titled


def _words(facts: Facts, item: Fact) -> list[str]:
    """Give the folded words that a search may find an item by."""
    sector = next(entry.name for entry in facts.sectors if entry.id == item.sector)
    region = next((entry.name for entry in facts.regions if entry.id == item.region), "")
    if isinstance(item, Project):
        own = [item.name, item.product, item.company or ""]
    else:
        synonyms = _SYNONYMS.get(item.measure, "")
        own = [item.subject, item.measure, synonyms, item.attributed_to or ""]
    return names.fold(" ".join([item.id, *own, item.place or "", sector, region])).split()


def _all_words(wanted: list[str], haystacks: list[list[str]]) -> set[int]:
    """Give the places of the haystacks that hold every word, whole if any does so."""
    spelled = [names.spelled(word) for word in wanted]
    for fits in (_is_word, str.startswith):
        found = {
            i
            for i, words in enumerate(haystacks)
            if all(any(fits(word, want) for word in words) for want in spelled)
        }
        if found:
            return found
    return set()


def _is_word(word: str, wanted: str) -> bool:
    return word == wanted or word in (wanted + "s", wanted + "es") or word + "s" == wanted


def _named(facts: Facts, items: Sequence[Fact], text: str) -> set[int]:
    """Give the places of the items that lie in the sector or region which a text names."""
    named = names.exactly(facts, text)
    if named is None:
        return set()
    within = query.branches(facts, named.id)
    return {i for i, item in enumerate(items) if item.sector in within or item.region == named.id}
