"""Projects: their columns, their tables, and the question that lists them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..ask import latest
from ..ask.filters import Filters
from ..ask.index import Index
from ..model.records import Facts, Project, Report
from . import words
from .answer import Answer, Cells, Column, Heading, Row, Section
from .asked import found
from .figures import or_nothing
from .words import ABSENT, DISPUTED, NOTED


class Standing:
    """A project as it stands, or as one of its reports has it: what its columns ask for."""

    def __init__(self, index: Index, project: Project, report: Report | None = None) -> None:
        self.project = project
        self.state = latest.State((report,) if report else project.reports)
        self.report = self.state.report
        self.source = index.sources[self.report.source]
        several = report is not None and len(project.reports) > 1
        self.company = self.report.company if several else project.company


def _own(name: str) -> Callable[[Index, Standing], Any]:
    return lambda index, standing: getattr(standing.project, name)


def _reported(name: str) -> Callable[[Index, Standing], Any]:
    return lambda index, standing: getattr(standing.report, name)


def _published(name: str) -> Callable[[Index, Standing], Any]:
    return lambda index, standing: getattr(standing.source, name)


def _stated(name: str, part: str) -> Callable[[Index, Standing], Any]:
    def cell(index: Index, standing: Standing) -> Any:
        quantity = getattr(standing.state, name)
        return quantity and getattr(quantity, part)

    return cell


def _notes(index: Index, standing: Standing) -> str | None:
    return "; ".join(filter(None, (standing.project.note, standing.report.note))) or None


_NUMBERS = ("value", "capacity", "investment", "jobs")
COLUMNS = (
    Column("id", _own("id")),
    Column("name", _own("name")),
    Column("product", _own("product")),
    Column("sector", _own("sector")),
    Column("region", _own("region")),
    Column("place", _own("place")),
    Column("company", lambda index, standing: standing.company),
    Column("status", _reported("status")),
    Column("year", _reported("year")),
    Column("capacity", _stated("capacity", "value")),
    Column("capacity_unit", _stated("capacity", "unit")),
    Column("investment", _stated("investment", "value")),
    Column("currency", _stated("investment", "unit")),
    Column("jobs", _stated("jobs", "value")),
    Column("source", lambda index, standing: " ".join(standing.state.sources)),
    Column("publisher", _published("publisher")),
    Column("published", _published("published")),
    Column("url", _published("url")),
    Column("type", lambda index, standing: "project", extra=True),
    Column("part", _reported("part"), extra=True, qualifies=_NUMBERS),
    Column(
        "capacity_qualifier",
        _stated("capacity", "qualifier"),
        extra=True,
        qualifies=("capacity",),
    ),
    Column(
        "investment_qualifier",
        _stated("investment", "qualifier"),
        extra=True,
        qualifies=("investment",),
    ),
    Column("jobs_qualifier", _stated("jobs", "qualifier"), extra=True, qualifies=("jobs",)),
    Column("locator", _reported("locator"), extra=True),
    Column("note", _notes, extra=True, qualifies=_NUMBERS),
    Column(
        "conflict",
        lambda index, standing: " ".join(index.disputed(standing.project)) or None,
        extra=True,
    ),
)


def cells(index: Index, project: Project, report: Report | None = None) -> Cells:
    """Give the cells of a project as it stands, or as one report has it."""
    standing = Standing(index, project, report)
    return {column.name: column.cell(index, standing) for column in COLUMNS if column.cell}


def projects(facts: Facts, text: str, wanted: Filters) -> Answer:
    """Every project that fits, in its current state."""
    index = Index(facts)
    fitting, remarks = found(facts, facts.projects, wanted, text)
    sections = (Section("", table, [Row(item, cells(index, item)) for item in fitting]),)
    return Answer("Projects", COLUMNS, sections, index, or_nothing(remarks, sections))


def table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head a table of projects as they stand."""
    return (
        Heading("Project", _name, wraps=True),
        Heading("Region", lambda row: index.region(row.item.region) or ABSENT, wraps=True),
        *state(index, lambda row: latest.State(row.item.reports)),
    )


def state(index: Index, of: Callable[[Row], latest.State]) -> tuple[Heading, ...]:
    """Head the status of projects or reports, and what they are to make and to cost."""
    return (
        Heading("Status", lambda row: of(row).report.status, wraps=True, toned=True),
        Heading("Year", lambda row: str(of(row).report.year or ABSENT)),
        quantity(index, of, "capacity"),
        quantity(index, of, "investment"),
    )


def quantity(index: Index, of: Callable[[Row], latest.State], name: str) -> Heading:
    """Head one of the quantities of projects or reports."""

    def worded(row: Row) -> str:
        stated = getattr(of(row), name)
        disputed = name in (row.cells["conflict"] or "").split()
        return words.quantity(index, stated) + (DISPUTED if disputed else "") if stated else ABSENT

    return Heading(name.capitalize(), worded, wraps=True)


def name_in_full(index: Index, project: Project) -> str:
    """Name a project with its region, for where no column of its own names that."""
    region = index.region(project.region)
    return f"{project.name}, {region}" if region else project.name


def _name(row: Row) -> str:
    part = latest.current(row.item).part
    name = f"{row.item.name}, {part}" if part else str(row.item.name)
    return name + (NOTED if row.cells["note"] else "")
