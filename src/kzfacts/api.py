"""The facts as Python objects: what ``kzfacts.load()`` gives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from . import bundled, columns, disputes, find, model, names, query
from .model import FIGURE_STATUSES, MEASURES, PROJECT_STATUSES, Figure, Project

Item = TypeVar("Item", Figure, Project)


class Selection(tuple[Item, ...], Generic[Item]):  # noqa: SLOT001 - a tuple cannot have any
    """Figures or projects: a tuple that can be called to narrow it."""

    _facts: model.Facts
    _statuses: tuple[str, ...]

    @classmethod
    def of(
        cls, facts: model.Facts, items: Iterable[Item], statuses: tuple[str, ...]
    ) -> Selection[Item]:
        """Make a selection of some of the facts, which can have one of ``statuses``."""
        selection = cls(items)
        selection._facts = facts
        selection._statuses = statuses
        return selection

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
    ) -> Selection[Item]:
        """Give the items that hold the words of ``text`` and pass every filter.

        Names are found as on the command line; ``errors.UsageError`` names what is unknown.
        """
        facts = self._facts
        wanted = query.Filters(
            sectors=sector and query.branches(facts, names.sector(facts, sector).id),
            region=region and names.region(facts, region).id,
            status=status and names.choose("status", status, self._statuses),
            measure=measure and names.choose("measure", measure, MEASURES),
            year=year,
            period=period and names.period(period),
        )
        found = find.matching(facts, query.select(facts, self, wanted), text)
        return self.of(facts, found, self._statuses)

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
        self.figures = Selection.of(facts, facts.figures, FIGURE_STATUSES)
        self.projects = Selection.of(facts, facts.projects, PROJECT_STATUSES)

    @classmethod
    def load(cls, path: str | None = None, as_of: str | None = None) -> Facts:
        """Load the bundled facts or a file's, as they had been published by ``as_of``."""
        facts = bundled.facts(path)
        return cls(query.published_by(facts, names.date(as_of)) if as_of else facts)

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
        return disputes.disagreements(self._facts)
