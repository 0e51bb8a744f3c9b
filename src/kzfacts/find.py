"""What a text finds: facts that hold its words, or that lie in the sector or region it names."""

from __future__ import annotations

from collections.abc import Sequence

from . import names, query
from .model import AHEAD, Facts, Figure, Project, Sector
from .query import Fact, Item

# Words by which people ask for a measure or a subject that does not hold them.
_ALSO = {
    "output growth": "production increase rise fall decline",
    "output volume": "production",
    "jobs": "employment workplaces",
    "vehicles": "cars",
    "automobiles": "cars",
    "cars": "vehicles automobiles",
}


def matching(facts: Facts, items: Sequence[Item], text: str) -> list[Item]:
    """Give the items that a search text fits, in their order.

    Each word has to stand in the item, whole or as a beginning; failing that, the text or
    the word may be another name of the item's sector or region.
    """
    words = names.fold(text).split()
    if not words:
        return list(items)
    haystacks = _haystacks(facts, items)
    found = _all_words(words, haystacks)
    if not found:
        found = _named(facts, items, text)
    if not found:
        parts = [_all_words([word], haystacks) or _named(facts, items, word) for word in words]
        found = set.intersection(*parts)
    return [item for i, item in enumerate(items) if i in found]


def series(facts: Facts, figures: Sequence[Figure], text: str) -> list[tuple[str, list[Figure]]]:
    """Give the figures that a text fits as one titled list an indicator, oldest first.

    A sector's own name means its totals; another name of it means what fits within it.
    """
    published = query.dates(facts)
    regions = {region.id: region.name for region in facts.regions}
    named = names.exactly(facts, text)
    found: Sequence[Figure] = []
    if isinstance(named, Sector):
        within = query.branches(facts, named.id)
        if names.fold(text) in (names.fold(named.id), names.fold(named.name)):
            found = [figure for figure in figures if figure.total and figure.sector == named.id]
        else:
            figures = [figure for figure in figures if figure.sector in within]
    found = found or matching(facts, figures, text)
    indicators: dict[tuple[object, ...], list[Figure]] = {}
    for figure in sorted(found, key=lambda figure: query.age(figure, published)):
        indicators.setdefault(query.indicator(figure), []).append(figure)
    titled = []
    for entries in sorted(indicators.values(), key=len, reverse=True):
        first = entries[0]
        where = first.place or regions.get(first.region or "")
        ahead = "target or forecast" if first.status in AHEAD else ""
        parts = (first.subject, first.measure, where, ahead)
        titled.append((", ".join(part for part in parts if part), entries))
    return titled


def _haystacks(facts: Facts, items: Sequence[Fact]) -> list[list[str]]:
    """Give the folded words that a search may find each item by."""
    sectors = {sector.id: sector.name for sector in facts.sectors}
    regions = {region.id: region.name for region in facts.regions}
    haystacks = []
    for item in items:
        if isinstance(item, Project):
            own = [item.name, item.product, item.company or ""]
        else:
            own = [item.subject, item.measure, item.attributed_to or ""]
            own += [_ALSO[word] for word in (item.measure, *item.subject.split()) if word in _ALSO]
        where = [item.place or "", sectors[item.sector], regions.get(item.region or "", "")]
        haystacks.append(names.fold(" ".join([item.id, *own, *where])).split())
    return haystacks


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
