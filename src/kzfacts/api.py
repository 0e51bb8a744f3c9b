"""The facts as Python objects: what ``kzfacts.load()`` gives."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, SupportsIndex, TypeVar, overload

from .answer import figures, projects, rows
from .ask import disputes, filters, names, search
from .ask.filters import Typed
from .ask.index import Index
from .errors import UsageError, quoted
from .model import editions, records
from .model.records import Figure, Project
from .read import shipped

if TYPE_CHECKING:  # only who verifies needs it
    from .verify.report import Checked

Item = TypeVar("Item", Figure, Project)


class Selection(tuple[Item, ...], Generic[Item]):  # noqa: SLOT001 - a tuple cannot have any
    """Figures or projects: a tuple that can be called to narrow it."""

    _facts: records.Facts
    _kind: str

    @classmethod
    def of(cls, facts: records.Facts, items: Iterable[Item], kind: str) -> Selection[Item]:
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
        sector: Typed = None,
        region: Typed = None,
        status: Typed = None,
        measure: Typed = None,
        year: Typed | int | Iterable[int] = None,
        period: Typed = None,
        minimum: str | float | None = None,
        maximum: str | float | None = None,
    ) -> Selection[Item]:
        """Give the items that hold the words of ``text`` and pass every filter.

        Names are found as on the command line; of several names of one kind any will do, and a
        year may be a range such as "2020-2025". ``errors.UsageError`` names what is unknown.
        ``minimum`` and ``maximum`` bound a figure's value or a project's capacity, and growth
        in percent.
        """
        wanted = filters.wanted(
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
        fitting = search.matching(self._facts, self, text)
        return self.of(self._facts, filters.select(self._facts, fitting, wanted), self._kind)

    def __repr__(self) -> str:
        """Say in one line how much is selected, and what comes first."""
        first = ", ".join(item.id for item in self[:3])
        more = ", ..." if len(self) > 3 else ""
        return f"<{len(self)} {self._kind}: {first}{more}>" if self else f"<0 {self._kind}>"

    @property
    def columns(self) -> list[str]:
        """Name the columns of ``rows``, for a table that may be empty."""
        every = figures.COLUMNS if self._kind == "figures" else projects.COLUMNS
        return [column.name for column in every if not column.extra]

    def rows(self) -> list[dict[str, Any]]:
        """Give one flat dict an item, with the columns of the command line's data formats.

        ``pandas.DataFrame(selection.rows(), columns=selection.columns)`` has its columns even
        when nothing is selected.
        """
        index = Index(self._facts)
        made = []
        for item in self:
            cells = (
                rows.cells(figures.COLUMNS, index, item)
                if isinstance(item, Figure)
                else projects.cells(index, item)
            )
            made.append({name: cells[name] for name in self.columns})
        return made


class Facts:
    """The facts of one file: plain immutable records, and names resolved in three languages."""

    def __init__(self, facts: records.Facts) -> None:
        self._facts = facts
        self.sources = facts.sources
        self.sectors = facts.sectors
        self.regions = facts.regions
        self.figures = Selection.of(facts, facts.figures, "figures")
        self.projects = Selection.of(facts, facts.projects, "projects")

    @classmethod
    def load(
        cls, path: str | os.PathLike[str] | None = None, as_of: str | date | None = None
    ) -> Facts:
        """Load the bundled facts or a file's, as they had been published by ``as_of``."""
        if path is not None and not isinstance(path, str | os.PathLike):
            raise UsageError(f"{quoted(str(path))} is not the path of a facts file.")
        facts = shipped.facts(None if path is None else os.fspath(path))
        if as_of is None:
            return cls(facts)
        return cls(editions.published_by(facts, names.date(str(as_of))))

    def of(self, source: str) -> Facts:
        """Give the facts as one publication, or all of a publisher's, report them."""
        return Facts(editions.of_sources(self._facts, names.sources(self._facts, source)))

    def sector(self, name: str) -> records.Sector:
        """Give the sector of that id, name or alias."""
        return names.sector(self._facts, name)

    def region(self, name: str) -> records.Region:
        """Give the region of that id, name, alias or ISO code."""
        return names.region(self._facts, name)

    def fact(self, name: str) -> Figure | Project | records.Source:
        """Give the figure, project or publication of that id."""
        return names.fact(self._facts, name)

    def conflicts(self) -> list[disputes.Disagreement]:
        """Give every observation on which publications disagree."""
        return list(disputes.disagreements(self._facts))

    def verify(
        self,
        text: str,
        date: str | date | None = None,
        *,
        markdown: bool = False,
        here: bool = False,
    ) -> list[Checked]:
        """Hold each figure of a text against these facts; give them in their order.

        ``date``, a day, month or year of ISO 8601, is what "this year" means: today if None. Of
        ``markdown`` addresses and code are not read; with ``here`` a text that names no country
        speaks of that of the facts. ``start`` and ``end`` count characters from 0; a ``verdict``
        is "supported", "rounded", "contradicted", "other-period", "plan" or "unknown", which
        means not in the facts.
        """
        from .verify import checking

        given = None if date is None else names.date(str(date))
        return list(checking.check(self._facts, text, given, markdown, here).figures)
