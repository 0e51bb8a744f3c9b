"""The sectors as the tree that they are: branches, depths, and what is counted up it."""

from __future__ import annotations

from collections.abc import Iterable

from .records import Facts, Figure, Project


def branches(facts: Facts, sector: str) -> set[str]:
    """Give the ids of a sector and of all branches under it."""
    return set(depths(facts, sector)) | {sector}


def broad(facts: Facts) -> set[str]:
    """Give the sectors whose branches have branches, such as manufacturing or the economy."""
    parents = {entry.parent for entry in facts.sectors}
    return {entry.parent for entry in facts.sectors if entry.parent and entry.id in parents}


def lineages(facts: Facts) -> dict[str, str]:
    """Map each sector's id to its name and the names of all that it is part of."""
    by_id = {sector.id: sector for sector in facts.sectors}
    found: dict[str, str] = {}
    for identifier in depths(facts):
        sector = by_id[identifier]
        found[identifier] = f"{sector.name} {found.get(sector.parent or '', '')}"
    return found


def counts(facts: Facts, items: Iterable[Figure | Project]) -> dict[str, int]:
    """Map each sector's id to the number of items in it and in its branches."""
    parents = {sector.id: sector.parent for sector in facts.sectors}
    found = dict.fromkeys(parents, 0)
    for item in items:
        above: str | None = item.sector
        while above is not None:
            found[above] += 1
            above = parents[above]
    return found


def depths(facts: Facts, top: str | None = None) -> dict[str, int]:
    """Give the ids of the sectors, or of those under one, each after its parent, with its depth."""
    parts: dict[str | None, list[str]] = {}
    for entry in facts.sectors:
        parts.setdefault(entry.parent, []).append(entry.id)
    depth: dict[str, int] = {}
    waiting = [(identifier, 0) for identifier in reversed(parts.get(top, []))]
    while waiting:
        identifier, level = waiting.pop()
        depth[identifier] = level
        waiting += [(part, level + 1) for part in reversed(parts.get(identifier, []))]
    return depth
