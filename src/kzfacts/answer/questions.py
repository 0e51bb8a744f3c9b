"""What both figures and projects answer: their common columns, and search."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..ask import filters
from ..ask.filters import Filters
from ..ask.index import Index
from ..errors import quoted
from ..model.records import Fact, Facts, Figure, Project
from . import asked, figures, projects
from .answer import Answer
from .figures import or_nothing, refuse_nothing, table
from .rows import Cells, Column, Row
from .rows import cells as cells_of
from .sections import Section

# The columns that figures and projects have in common, then those of either.
_COMMON = (
    "id", "type", "sector", "subject", "measure", "value", "unit", "qualifier", "period",
    "status", "region", "place", "source", "publisher", "published", "url", "conflict",
)  # fmt: skip
_APPENDED = (
    "baseline", "change", "year", "investment", "currency", "jobs", "overdue",
    "investment_qualifier", "jobs_qualifier",
)  # fmt: skip
_EITHER = {column.name: column for column in (*figures.COLUMNS, *projects.COLUMNS)}
COLUMNS = (
    *(Column(name, qualifies=_EITHER[name].qualifies) for name in (*_COMMON, *_APPENDED)),
    *(
        Column(name, extra=True, qualifies=column.qualifies)
        for name, column in _EITHER.items()
        if name not in (*_COMMON, *_APPENDED)
    ),
)


def search(facts: Facts, text: str, wanted: Filters) -> Answer:
    """Every figure and project that a text fits."""
    index = Index(facts)
    pool: list[Fact] = [*facts.figures, *facts.projects]
    result = asked.find(facts, pool, text)
    remarks = (*result.remarks, *asked.missing(index, result), *asked.also(index, result))
    refuse_nothing(result.items, f"nothing found for {quoted(text)}", remarks)
    chosen = filters.select(facts, result.items, wanted)
    groups: dict[str, Sequence[Fact]] = {
        "Figures": [entry for entry in chosen if isinstance(entry, Figure)],
        "Projects": [entry for entry in chosen if isinstance(entry, Project)],
    }
    return _grouped(index, f"Search: {text}", groups, remarks)


def row(index: Index, item: Fact, joined: bool = False) -> Row:
    """Give the row of a figure or project, its cells worked out when they are asked for."""
    return Row(item, lambda: cells(index, item), joined=joined)


def cells(index: Index, item: Fact) -> Cells:
    """Give the cells that figures and projects have in common, and all that either has."""
    if isinstance(item, Figure):
        return dict.fromkeys(_EITHER) | cells_of(figures.COLUMNS, index, item)
    own = projects.cells(index, item)
    year = own["year"]
    return {
        **dict.fromkeys(_EITHER),
        **own,
        "subject": item.name,
        "measure": None if own["capacity"] is None else "capacity",
        "value": own["capacity"],
        "unit": own["capacity_unit"],
        "qualifier": own["capacity_qualifier"],
        "period": None if year is None else str(year),
    }


def _grouped(
    index: Index, title: str, groups: Mapping[str, Sequence[Fact]], remarks: tuple[str, ...] = ()
) -> Answer:
    """Show figures and projects in groups; each group holds only one of the two."""
    sections = [
        Section(name, _headed(items), [row(index, item) for item in items])
        for name, items in groups.items()
        if items
    ]
    return Answer(title, COLUMNS, sections, index, or_nothing(remarks, sections))


def _headed(items: Sequence[Fact]) -> Callable[..., Any]:
    return projects.table if isinstance(items[0], Project) else table
