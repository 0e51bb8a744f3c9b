"""What a text finds: facts that hold its words, or that lie in the sector or region it names."""

from __future__ import annotations

from collections.abc import Sequence

from . import names, query, tree
from .model import AHEAD, Facts, Figure, Project, Region, Sector
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
    """Give the items that a search text fits, in their order."""
    return meaning(facts, items, text)[0]


def meaning(
    facts: Facts, items: Sequence[Item], text: str
) -> tuple[list[Item], dict[str, Sector | Region]]:
    """Give the items that a search text fits, and the words taken for a sector or region.

    Each word has to stand in what an item is about, whole or as a beginning. Failing that,
    the text or a word of it may be another name of the item's sector or region, or stand in
    what else is said of the item: its source, its period, a note.
    """
    words = names.fold(text).split()
    taken: dict[str, Sector | Region] = {}

    def named(name: str) -> set[int]:
        entry = names.exactly(facts, name)
        places = _within(facts, items, entry) if entry else set()
        if entry and places:
            taken[name] = entry
        return places

    if not words:
        return list(items), taken
    about = _haystacks(facts, items)
    found = _all_words(words, about) or named(text)
    if not found:
        said = _haystacks(facts, items, said=True)
        found = _all_words(words, said) or set.intersection(
            *(
                _all_words([word], about) or named(word) or _all_words([word], said)
                for word in words
            )
        )
    return [item for i, item in enumerate(items) if i in found], taken


def series(facts: Facts, figures: Sequence[Figure], text: str) -> list[tuple[str, list[Figure]]]:
    """Give the figures that a text fits as one titled list an indicator, oldest first.

    A sector's own name means its totals; another name of it means what fits within it.
    """
    published = query.dates(facts)
    regions = {region.id: region.name for region in facts.regions}
    named = names.exactly(facts, text)
    found: Sequence[Figure] = []
    if isinstance(named, Sector):
        within = tree.branches(facts, named.id)
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


def _haystacks(facts: Facts, items: Sequence[Fact], said: bool = False) -> list[list[str]]:
    """Give the folded words that a search may find each item by, with what is ``said`` of it."""
    sectors = {sector.id: sector.name for sector in facts.sectors}
    regions = {region.id: region.name for region in facts.regions}
    sources = {source.id: source for source in facts.sources}
    haystacks = []
    for item in items:
        if isinstance(item, Project):
            words = [item.name, item.product, item.company]
        else:
            words = [item.subject, item.measure]
            words += [_ALSO.get(word) for word in (item.measure, *item.subject.split())]
        words += [item.place, sectors[item.sector], regions.get(item.region or "")]
        if said:
            words += _said(item)
            for name in query.cited(item):
                words += [name, sources[name].publisher, sources[name].title]
        haystacks.append(names.fold(" ".join(filter(None, words))).split())
    return haystacks


def _said(item: Fact) -> list[str | None]:
    if isinstance(item, Figure):
        return [item.id, item.attributed_to, item.period, item.as_printed, item.note]
    reports = [(each.company, each.part, str(each.year), each.note) for each in item.reports]
    return [item.id, item.note, *(word for words in reports for word in words)]


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


def _within(facts: Facts, items: Sequence[Fact], entry: Sector | Region) -> set[int]:
    """Give the places of the items that lie in a sector or region."""
    sectors = tree.branches(facts, entry.id) if isinstance(entry, Sector) else ()
    region = entry.id if isinstance(entry, Region) else None
    return {
        i
        for i, item in enumerate(items)
        if item.sector in sectors or (region and item.region == region)
    }
