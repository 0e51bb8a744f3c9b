"""The facts as Python objects: what ``kzfacts.load()`` gives."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any, Generic, SupportsIndex, TypeVar, overload

from . import bundled, columns, disputes, editions, find, model, names, query
from .model import Figure, Project

Item = TypeVar("Item", Figure, Project)


class Selection(tuple[Item, ...], Generic[Item]):  # noqa: SLOT001 - a tuple cannot have any
    """Figures or projects: a tuple that can be called to narrow it."""

    _facts: model.Facts
    _kind: str

    @classmethod
    def of(cls, facts: model.Facts, items: Iterable[Item], kind: str) -> Selection[Item]:
        """Make a selection of some of the facts; ``kind`` is "figures" or "projects"."""
        selection = cls(items)
        selection._facts = facts
        selection._kind = kind
        return selection

    @overload
    def __getitem__(self, place: SupportsIndex) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> Selection[Item]: ...
    def __getitem__(self, place: Any) -> Any:
        """Give one item, or a selection of several."""
        if isinstance(place, slice):
            items: Any = super().__getitem__(place)
            return self.of(self._facts, items, self._kind)
        return super().__getitem__(place)

    def __call__(
        self,
        text: str = "",
        *,
        sector: str | None = None,
        region: str | None = None,
        status: str | None = None,
        measure: str | None = None,
        year: int | None = None,
        period: str | None = None,
        minimum: float | None = None,
        maximum: float | None = None,
    ) -> Selection[Item]:
        """Give the items that hold the words of ``text`` and pass every filter.

        Names are found as on the command line; ``errors.UsageError`` names what is unknown.
        ``minimum`` and ``maximum`` bound a figure's value or a project's capacity, and growth
        in percent.
        """
        wanted = query.wanted(
            self._facts,
            self._kind,
            sector=sector,
            region=region,
            status=status,
            measure=measure,
            year=year,
            period=period,
            low=minimum,
            high=maximum,
        )
        fitting = find.matching(self._facts, self, text)
        return self.of(self._facts, query.select(self._facts, fitting, wanted), self._kind)

    def rows(self) -> list[dict[str, Any]]:
        """Give one flat dict an item, with the columns of the command line's data formats."""
        index = columns.Index(self._facts)
        rows = []
        for item in self:
            if isinstance(item, Figure):
                cells, chosen = columns.figure(index, item), columns.FIGURES
            else:
                cells, chosen = columns.project(index, item), columns.PROJECTS
            rows.append({name: cells[name] for name in chosen})
        return rows


class Facts:
    """The facts of one file: plain immutable records, and names resolved in three languages."""

    def __init__(self, facts: model.Facts) -> None:
        self._facts = facts
        self.sources = facts.sources
        self.sectors = facts.sectors
        self.regions = facts.regions
        self.figures = Selection.of(facts, facts.figures, "figures")
        self.projects = Selection.of(facts, facts.projects, "projects")

    @classmethod
    def load(cls, path: str | os.PathLike[str] | None = None, as_of: str | None = None) -> Facts:
        """Load the bundled facts or a file's, as they had been published by ``as_of``."""
        facts = bundled.facts(None if path is None else os.fspath(path))
        return cls(facts if as_of is None else editions.published_by(facts, names.date(as_of)))

    def of(self, source: str) -> Facts:
        """Give the facts as one publication, or all of a publisher's, report them."""
        return Facts(editions.of_sources(self._facts, names.sources(self._facts, source)))

    def sector(self, name: str) -> model.Sector:
        """Give the sector of that id, name or alias."""
        return names.sector(self._facts, name)

    def region(self, name: str) -> model.Region:
        """Give the region of that id, name, alias or ISO code."""
        return names.region(self._facts, name)

    def fact(self, name: str) -> Figure | Project | model.Source:
        """Give the figure, project or publication of that id."""
        return names.fact(self._facts, name)

    def conflicts(self) -> list[disputes.Disagreement]:
        """Give every observation on which publications disagree."""
        return list(disputes.disagreements(self._facts))
