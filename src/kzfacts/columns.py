"""The columns that data formats carry: for each kind of list their names, and a row of cells.

A row is a dict from column name to a plain value: text, a number, true or None. It holds
more columns than are printed by default; ``--columns`` can ask for those too.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Any

from . import disputes, query, tree
from .disputes import Disagreement
from .model import Facts, Figure, Project, Region, Report, Sector, Source
from .query import QUANTITIES, Fact

Cells = dict[str, Any]

_CITATION = ("source", "publisher", "published", "url")
FIGURES = (
    "id", "sector", "subject", "measure", "value", "unit", "baseline", "qualifier", "period",
    "compared_with", "status", "region", "attributed_to", *_CITATION, "conflict",
)  # fmt: skip
PROJECTS = (
    "id", "name", "product", "sector", "region", "place", "company", "status", "year",
    "capacity", "capacity_unit", "investment", "currency", "jobs", *_CITATION,
)  # fmt: skip
FACTS = (
    "id", "type", "sector", "subject", "measure", "value", "unit", "qualifier", "period",
    "status", "region", "place", *_CITATION, "conflict",
)  # fmt: skip
SECTORS = ("id", "name", "parent", "isic", "growth", "period", "figures", "projects", "source")
REGIONS = ("id", "name", "iso", "figures", "projects")
SOURCES = ("id", "title", "publisher", "published", "language", "url", "figures", "projects")
CONFLICTS = ("observation", *FACTS[:-1])

# What --columns can ask for besides.
FIGURE_EXTRAS = ("type", "change", "total", "to_date", "place", "locator", "as_printed", "note")
PROJECT_EXTRAS = (
    "type", "part", "capacity_qualifier", "investment_qualifier", "jobs_qualifier", "locator",
    "note", "conflict",
)  # fmt: skip
# Columns without which a number in one of the columns named says more than its source.
QUALIFYING = {
    "qualifier": ("value",),
    "to_date": ("value",),
    "part": ("value", "capacity", "investment", "jobs"),
    "capacity_qualifier": ("capacity",),
    "investment_qualifier": ("investment",),
    "jobs_qualifier": ("jobs",),
    "note": ("value", "capacity", "investment", "jobs"),
}
EXTRAS: dict[tuple[str, ...], tuple[str, ...]] = {
    FIGURES: FIGURE_EXTRAS,
    PROJECTS: PROJECT_EXTRAS,
    FACTS: (*FIGURES, *FIGURE_EXTRAS, *PROJECTS, *PROJECT_EXTRAS),
}
EXTRAS[CONFLICTS] = EXTRAS[FACTS]


def text(value: Any) -> str:
    """Write a plain value as text formats carry it: absent is empty, numbers are plain."""
    if value is None:
        return ""
    return "true" if value is True else str(value)


class Index:
    """Facts with what rows look up in them: sources by id, and who contradicts whom."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The publications by their ids."""
        return {source.id: source for source in self.facts.sources}

    @cached_property
    def _region_names(self) -> dict[str, str]:
        return {region.id: region.name for region in self.facts.regions}

    @cached_property
    def _sector_names(self) -> dict[str, str]:
        return {sector.id: sector.name for sector in self.facts.sectors}

    def sector(self, identifier: str) -> str:
        """Give the name of the sector with that id."""
        return self._sector_names[identifier]

    def region(self, identifier: str | None) -> str:
        """Give the name of the region with that id, or ""."""
        return self._region_names.get(identifier or "", "")

    @cached_property
    def growth(self) -> dict[str, Figure]:
        """The latest growth of whole sectors, by their ids."""
        return query.sector_growth(self.facts)

    @cached_property
    def figure_counts(self) -> dict[str, int]:
        """The number of figures in each sector and its branches, by its id."""
        return tree.counts(self.facts, self.facts.figures)

    @cached_property
    def project_counts(self) -> dict[str, int]:
        """The number of projects in each sector and its branches, by its id."""
        return tree.counts(self.facts, self.facts.projects)

    @cached_property
    def figures_in_regions(self) -> Counter[str | None]:
        """The number of figures in each region, by its id."""
        return Counter(figure.region for figure in self.facts.figures)

    @cached_property
    def projects_in_regions(self) -> Counter[str | None]:
        """The number of projects in each region, by its id."""
        return Counter(project.region for project in self.facts.projects)

    @cached_property
    def cited_by_figures(self) -> Counter[str]:
        """The number of figures that rest on each publication, by its id."""
        return Counter(name for figure in self.facts.figures for name in set(figure.sources))

    @cached_property
    def cited_by_projects(self) -> Counter[str]:
        """The number of projects that each publication reports, by its id."""
        projects = self.facts.projects
        return Counter(name for each in projects for name in {r.source for r in each.reports})

    @cached_property
    def disputed(self) -> set[tuple[str, str]]:
        """The id of a project with each measure for which its reports differ."""
        found = disputes.of_projects(self.facts)
        return {(fact.id, each.measure) for each in found for fact, claim in each.claims if claim}

    def is_disputed(self, item: Project) -> bool:
        """Tell whether a project's reports differ."""
        return any((item.id, measure) in self.disputed for measure in QUANTITIES.values())

    @cached_property
    def conflicts(self) -> dict[str, tuple[str, ...]]:
        """The ids of the figures that contradict one, by its id."""
        return disputes.conflicts(self.facts)


def figure(index: Index, item: Figure) -> Cells:
    """Give the cells of one figure."""
    first = index.sources[item.sources[0]]
    return {
        **item._asdict(),
        "type": "figure",
        "change": query.change(item),
        "total": item.total or None,
        "to_date": item.to_date or None,
        "locator": "; ".join(item.locator),
        "source": " ".join(item.sources),
        "publisher": first.publisher,
        "published": first.published,
        "url": first.url,
        "conflict": " ".join(index.conflicts.get(item.id, ())) or None,
    }


def project(index: Index, item: Project, report: Report | None = None) -> Cells:
    """Give the cells of a project as it stands, or as one report has it."""
    state = query.State((report,) if report else item.reports)
    newest, capacity, investment, jobs = state.report, state.capacity, state.investment, state.jobs
    first = index.sources[newest.source]
    return {
        **item._asdict(),
        "company": report.company if report and len(item.reports) > 1 else item.company,
        "type": "project",
        "part": newest.part,
        "status": newest.status,
        "year": newest.year,
        "capacity": capacity and capacity.value,
        "capacity_unit": capacity and capacity.unit,
        "capacity_qualifier": capacity and capacity.qualifier,
        "investment": investment and investment.value,
        "currency": investment and investment.unit,
        "investment_qualifier": investment and investment.qualifier,
        "jobs": jobs and jobs.value,
        "jobs_qualifier": jobs and jobs.qualifier,
        "source": " ".join(state.sources),
        "publisher": first.publisher,
        "published": first.published,
        "url": first.url,
        "locator": newest.locator,
        "note": "; ".join(filter(None, (item.note, newest.note))) or None,
        "conflict": item.id if index.is_disputed(item) else None,
    }


def fact(index: Index, item: Fact) -> Cells:
    """Give the cells that figures and projects have in common."""
    if isinstance(item, Figure):
        return figure(index, item)
    cells = project(index, item)
    year = cells["year"]
    return {
        **cells,
        "subject": item.name,
        "measure": None if cells["capacity"] is None else QUANTITIES["capacity"],
        "value": cells["capacity"],
        "unit": cells["capacity_unit"],
        "qualifier": cells["capacity_qualifier"],
        "period": None if year is None else str(year),
    }


def sector(index: Index, item: Sector) -> Cells:
    """Give the cells of one sector: its latest actual growth and what is known of it."""
    growth = index.growth.get(item.id)
    return {
        "id": item.id,
        "name": item.name,
        "parent": item.parent,
        "isic": " ".join(item.isic) or None,
        "growth": growth and query.change(growth),
        "period": growth and growth.period,
        "figures": index.figure_counts[item.id],
        "projects": index.project_counts[item.id],
        "source": growth and " ".join(growth.sources),
    }


def region(index: Index, item: Region) -> Cells:
    """Give the cells of one region."""
    return {
        "id": item.id,
        "name": item.name,
        "iso": item.iso,
        "figures": index.figures_in_regions[item.id],
        "projects": index.projects_in_regions[item.id],
    }


def source(index: Index, item: Source) -> Cells:
    """Give the cells of one publication."""
    return {
        **item._asdict(),
        "figures": index.cited_by_figures[item.id],
        "projects": index.cited_by_projects[item.id],
    }


def claims(index: Index, item: Disagreement) -> list[Cells]:
    """Give a row for each claim about an observation on which publications disagree."""
    rows = []
    for subject, claim in item.claims:
        if isinstance(subject, Figure) or claim is None:
            row = fact(index, subject)
        else:
            report, amount = claim
            row = {
                **project(index, subject, report),
                "subject": subject.name,
                "measure": item.measure,
                "value": amount.value,
                "unit": amount.unit,
                "qualifier": amount.qualifier,
                "period": None if report.year is None else str(report.year),
            }
        rows.append({"observation": item.subject, **row})
    return rows
