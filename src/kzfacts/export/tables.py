"""Facts as tables with keys: what a database and a data package hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..answer import conflicts, figures, projects, words
from ..answer.rows import Cells, cells
from ..ask.index import Index
from ..model import tree
from ..model.records import QUANTITIES, Facts, Source
from .edition import Edition
from .fields import Field

# Columns of answers that have a table of their own, or say the same in every row.
_ELSEWHERE = {"source", "publisher", "published", "url", "locator", "type"}
_OF_REPORTS = (
    "source", "company", "part", "status", "year", "capacity", "capacity_unit",
    "capacity_qualifier", "investment", "currency", "investment_qualifier", "jobs",
    "jobs_qualifier", "locator",
)  # fmt: skip


class Table:
    """A table: ``key`` names the fields that no two rows share, ``rows`` hold a cell a field.

    Absent cells are None, except that booleans are never absent.
    """

    def __init__(
        self,
        name: str,
        means: str,
        key: Sequence[str],
        names: Iterable[str],
        rows: Iterable[Cells],
    ) -> None:
        self.name = name
        self.means = means
        self.key = tuple(key)
        self.fields = [Field(name, each) for each in names]
        self.rows = [tuple(_cell(field, row[field.name]) for field in self.fields) for row in rows]


def tables(facts: Facts, edition: Edition) -> list[Table]:
    """Give the tables, each behind those to which it refers."""
    # A plan is overdue by the date of the facts: today's would change the bytes.
    index = Index(facts._replace(as_of=facts.as_of or edition.date))
    return [
        Table(
            "about",
            "what this is: one row",
            ("title",),
            ("title", "date", "made_by", "licence"),
            [edition.__dict__],
        ),
        Table(
            "measures",
            "what can be measured",
            ("name",),
            ("name", "kind", "means", "names"),
            map(_named, facts.measures),
        ),
        Table(
            "units",
            "units of values, told per hour, day or year too",
            ("name",),
            ("name", "one", "kind", "short", "names"),
            map(_named, _units(index)),
        ),
        Table(
            "sources",
            "publications",
            ("id",),
            ("id", "name", *Source._fields[1:]),
            ({**source._asdict(), "name": words.dated(source)} for source in facts.sources),
        ),
        Table(
            "sectors",
            "branches of industry, a tree",
            ("id",),
            ("id", "name", "parent", "isic", "headline", "names"),
            map(_named, _parents_first(facts)),
        ),
        Table(
            "regions",
            "regions and cities",
            ("id",),
            ("id", "name", "kind", "iso", "names"),
            map(_named, facts.regions),
        ),
        Table(
            "figures",
            "observations, one each",
            ("id",),
            _names(figures.COLUMNS),
            (cells(figures.COLUMNS, index, figure) for figure in facts.figures),
        ),
        Table(
            "figure_sources",
            "who published a figure, oldest first, and where on the page",
            ("figure", "position"),
            ("figure", "position", "source", "locator"),
            _cited(facts),
        ),
        Table(
            "projects",
            "plants and lines as they stand, one each",
            ("id",),
            _names(projects.COLUMNS),
            (projects.cells(index, project) for project in facts.projects),
        ),
        Table(
            "reports",
            "what each publication said of a project, oldest first",
            ("project", "position"),
            ("project", "position", *_OF_REPORTS, "note"),
            _reported(index),
        ),
        Table(
            "conflicts",
            "where publications disagree, the values side by side",
            ("position",),
            (
                *("position", "observation", "figure", "project", "value", "unit", "qualifier"),
                *("period", "status", "source"),
            ),
            _disputed(facts),
        ),
        Table(
            "former_ids",
            "ids that facts had before",
            ("former",),
            ("former", "figure", "project"),
            [
                {"former": was, "figure": None, "project": None, kind: item.id}
                for kind, items in (("figure", facts.figures), ("project", facts.projects))
                for item in items
                for was in item.was
            ],
        ),
    ]


def _cell(field: Field, value: Any) -> Any:
    if field.type == "boolean":
        return bool(value)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _names(columns: Iterable[Any]) -> list[str]:
    return [column.name for column in columns if column.name not in _ELSEWHERE]


def _named(entry: Any) -> Cells:
    """Give a record's cells, its names in other languages and of its parts among them."""
    made: Cells = entry._asdict()
    names = [*entry.aliases, *made.get("within", ())]
    return {**made, "names": "; ".join(names) or None, "isic": " ".join(made.get("isic", ()))}


def _units(index: Index) -> Iterator[Any]:
    """Give every unit that an amount is told in: tonnes, and tonnes per year."""
    told = {figure.unit for figure in index.facts.figures}
    for project in index.facts.projects:
        for report in project.reports:
            stated = (getattr(report, name) for name in QUANTITIES)
            told.update(quantity.unit for quantity in stated if quantity)
    listed = [unit.name for unit in index.facts.units]
    return map(index.unit, [*listed, *sorted(told.difference(listed))])


def _parents_first(facts: Facts) -> Iterator[Any]:
    by_id = {sector.id: sector for sector in facts.sectors}
    return (by_id[name] for name in tree.depths(facts))


def _cited(facts: Facts) -> Iterator[Cells]:
    for figure in facts.figures:
        locators = figure.locator * (len(figure.sources) if len(figure.locator) == 1 else 1)
        cited = zip(figure.sources, locators, strict=True)
        for position, (source, locator) in enumerate(cited, 1):
            row = {"figure": figure.id, "position": position, "source": source}
            yield {**row, "locator": locator}


def _reported(index: Index) -> Iterator[Cells]:
    for project in index.facts.projects:
        for position, report in enumerate(project.reports, 1):
            stated = projects.cells(index, project, report)
            row = {"project": project.id, "position": position, "note": report.note}
            yield {**stated, "company": report.company, **row}


def _disputed(facts: Facts) -> Iterator[Cells]:
    known = {project.id for project in facts.projects}
    for position, row in enumerate(conflicts.conflicts(facts).rows, 1):
        made = row.cells
        source = made["source"].split()[0]
        fact = made["id"]
        of = {"figure": None, "project": None, "project" if fact in known else "figure": fact}
        yield {**made, **of, "position": position, "source": source}
