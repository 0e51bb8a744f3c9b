"""By what other words a fact may be looked for: names of what it is about, in every language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..language import spelling
from ..model.records import Fact, Facts, Figure, Region, Sector


def synonyms(facts: Facts, items: Sequence[Fact]) -> list[str]:
    """Give of each item the words by which its sector, region, measure and product are called.

    What lies within a sector or region, a product or a town, counts only where the item names
    it in one of its spellings.
    """
    entries: list[Sector | Region] = [*facts.sectors, *facts.regions]
    names = {entry.id: (entry.name, *entry.aliases) for entry in entries}
    names |= {measure.name: measure.aliases for measure in facts.measures}
    within: dict[str | None, _Within] = {entry.id: _Within(entry.within) for entry in entries}
    anywhere = _Within(facts.names)
    found = []
    for item in items:
        about = f" {spelling.fold(' '.join(_about(item)))} "
        measure = item.measure if isinstance(item, Figure) else ""
        called = [
            name for key in (item.sector, item.region or "", measure) for name in names.get(key, ())
        ]
        for parts in (within[item.sector], within.get(item.region), anywhere):
            called += parts.spelled(about) if parts else ()
        words = (word for name in called for word in re.findall(r"\w+", name.casefold()))
        found.append(" ".join(dict.fromkeys(words)))
    return found


def _about(item: Fact) -> Iterable[str]:
    if isinstance(item, Figure):
        return filter(None, (item.subject, item.place))
    return filter(None, (item.name, item.product, item.company, item.place))


class _Within:
    """Groups of spellings of one thing each, joined by " / "."""

    def __init__(self, groups: Iterable[str]) -> None:
        self._folded = {
            group: [f" {spelling.fold(name)} " for name in group.split(" / ")] for group in groups
        }

    def spelled(self, about: str) -> list[str]:
        """Give the groups of which a folded text holds a spelling."""
        return [
            group for group, names in self._folded.items() if any(name in about for name in names)
        ]
