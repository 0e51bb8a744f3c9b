"""Projects: their columns, their tables, and the question that lists them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..ask import latest
from ..ask.filters import Filters
from ..ask.index import Index
from ..model.records import Facts, Project, Report
from . import words
from .answer import Answer
from .asked import found
from .figures import or_nothing
from .rows import Cells, Column, Row
from .sections import Heading, Section, Words
from .words import ABSENT, DISPUTED, NOTED

# What a status is called in tables.
_SHORT = {"under construction": "building"}


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


def _conflict(index: Index, standing: Standing) -> str | None:
    return " ".join(index.disputed(standing.project, standing.state)) or None


def _overdue(index: Index, standing: Standing) -> bool | None:
    is_current = standing.report is latest.current(standing.project)
    return (is_current and index.overdue(standing.project)) or None


def _qualifier(name: str) -> Column:
    return Column(f"{name}_qualifier", _stated(name, "qualifier"), qualifies=(name,))


def _source(name: str) -> Column:
    def cell(index: Index, standing: Standing) -> str | None:
        report = standing.state.stated.get(name)
        return report and report.source

    return Column(f"{name}_source", cell)


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
    Column("conflict", _conflict),
    Column("overdue", _overdue),
    Column("part", _reported("part"), qualifies=_NUMBERS),
    _qualifier("capacity"),
    _source("capacity"),
    _qualifier("investment"),
    _source("investment"),
    _qualifier("jobs"),
    _source("jobs"),
    Column("type", lambda index, standing: "project", extra=True),
    Column("locator", _reported("locator"), extra=True),
    Column("note", _notes, extra=True, qualifies=_NUMBERS),
)


def cells(index: Index, project: Project, report: Report | None = None) -> Cells:
    """Give the cells of a project as it stands, or as one report has it."""
    standing = Standing(index, project, report)
    return {column.name: column.cell(index, standing) for column in COLUMNS if column.cell}


def projects(facts: Facts, text: str, wanted: Filters) -> Answer:
    """Every project that fits, in its current state; overdue ones last."""
    index = Index(facts)
    fitting, remarks = found(facts, facts.projects, wanted, text)
    fitting.sort(key=index.overdue)
    sections = by_standing(index, [Row(item, cells(index, item)) for item in fitting])
    remarks = or_nothing(remarks, sections)
    return Answer("Projects", COLUMNS, sections, index, remarks, chart="projects")


def by_standing(index: Index, rows: list[Row]) -> list[Section]:
    """Part projects from those that are overdue."""
    overdue = [row for row in rows if row.cells["overdue"]]
    current = [row for row in rows if not row.cells["overdue"]]
    sections = (
        Section("", table, current),
        Section("Overdue: the year has passed, no later report", table, overdue),
    )
    return [section for section in sections if section.rows]


def table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head a table of projects as they stand; a region that all of them share is not named."""
    one_region = len(rows) > 1 and len({row.item.region for row in rows}) == 1
    region = Heading(
        "Region", lambda row: words.place(index, row.item.region) or ABSENT, wraps=True
    )
    return (
        Heading("Project", _name, wraps=True, fills=True),
        *(() if one_region else (region,)),
        *state(index, lambda row: latest.State(row.item.reports)),
        Heading("Source", lambda row: _cited(index, row), wraps=True),
    )


def state(
    index: Index, of: Callable[[Row], latest.State], short: bool = True
) -> tuple[Heading, ...]:
    """Head the status of projects or reports, and what they are to make and to cost."""

    def status(row: Row) -> str:
        report = of(row).report
        word = _SHORT.get(report.status, report.status) if short else report.status
        return f"{word}, {report.year}" if report.year else word

    return (
        Heading("Status", status, wraps=True, toned=True),
        Heading(
            "Capacity, investment", lambda row: _amounts(index, row, of(row), short), wraps=True
        ),
    )


def _amounts(index: Index, row: Row, state: latest.State, short: bool) -> str:
    """Word what a project is to make and to cost, else the jobs that it gives."""
    names = ("capacity", "investment") if state.capacity or state.investment or not short else ()
    stated = [quantity(index, row, state, name, short) for name in names or ("jobs",)]
    return ", ".join(filter(None, stated)) or ABSENT


def quantity(index: Index, row: Row, state: latest.State, name: str, short: bool) -> str:
    """Word one quantity of a project, marked where its reports differ, or "" if none is stated."""
    stated = words.quantity(index, getattr(state, name), short)
    disputed = name in (row.cells["conflict"] or "").split()
    return stated + (DISPUTED if stated and disputed else "")


def name_in_full(index: Index, project: Project) -> str:
    """Name a project with its region, for where no column of its own names that."""
    region = index.region(project.region)
    return f"{project.name}, {region}" if region else project.name


def _name(row: Row) -> str:
    report = latest.current(row.item)
    name = f"{row.item.name}, {report.part}" if report.part else str(row.item.name)
    return name + (NOTED if _has_note(row.item) else "")


def _has_note(project: Project) -> bool:
    """Tell whether a note stands on a project, or on a report that supplies what is printed."""
    state = latest.State(project.reports)
    return bool(project.note) or any(each.note for each in (state.report, *state.stated.values()))


def _cited(index: Index, row: Row) -> Words:
    return words.cited(index, latest.State(row.item.reports).sources)
