"""What changed between two files of facts: added, withdrawn, revised, called by another id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..ask.index import Index
from ..model import periods
from ..model.records import Facts, Figure, Project, Report, Source
from . import words
from .answer import Answer
from .rows import Cells, Column, Row
from .sections import Section, plain

COLUMNS = (
    Column("change"),
    Column("type"),
    Column("id"),
    Column("field"),
    Column("old"),
    Column("new"),
)
_TYPES = {
    "figures": "figure",
    "projects": "project",
    "sources": "source",
    "sectors": "sector",
    "regions": "region",
    "measures": "measure",
    "units": "unit",
}
# Followed by themselves, or worked out from other fields.
_PASSED_OVER = ("id", "was", "kind", "change", "reports")
_CHANGES = ("added", "withdrawn", "renamed", "revised")


def changes(old: Facts, new: Facts) -> Answer:
    """Every change from the old facts to the new, one row a field."""
    indexes = (Index(old), Index(new))
    by_type = {
        kind: list(_of_list(kind, getattr(old, name), getattr(new, name), indexes))
        for name, kind in _TYPES.items()
    }
    by_type["file"] = [
        {"change": "revised", "type": "file", "id": None, **row}
        for row in _of_fields(_about(old), _about(new))
    ]
    sections = [
        _section(kind, change, made)
        for kind, of_kind in by_type.items()
        for change in _CHANGES
        if (made := [cells for cells in of_kind if cells["change"] == change])
    ]
    remarks = () if sections else ("nothing has changed",)
    return Answer("Changes", COLUMNS, sections, indexes[1], remarks)


def _of_list(
    kind: str, old: Sequence[Any], new: Sequence[Any], indexes: tuple[Index, Index]
) -> Iterator[Cells]:
    """Compare two editions of a list; an id that is no longer used is followed to its fact."""
    before = {_key(entry): entry for entry in old}
    after = {_key(entry): entry for entry in new}
    now = {was: key for key, entry in after.items() for was in getattr(entry, "was", ())}
    renamed = {key: now[key] for key in before if key not in after and key in now}
    earlier = {**{now: was for was, now in renamed.items()}, **{key: key for key in before}}
    for key in sorted({*before, *after}):
        row = {"type": kind, "id": key, "field": None, "old": None, "new": None}
        if key in renamed:
            yield {**row, "change": "renamed", "id": renamed[key], "field": "id"} | {
                "old": key,
                "new": renamed[key],
            }
        elif key not in after:
            yield {**row, "change": "withdrawn", "old": _worded(indexes[0], before[key])}
        elif key not in earlier:
            yield {**row, "change": "added", "new": _worded(indexes[1], after[key])}
        else:
            for found in _of_entry(before[earlier[key]], after[key], indexes):
                yield {**row, "change": "revised", **found}


def _key(entry: Any) -> str:
    key: str = entry.name if not hasattr(entry, "id") else entry.id
    return key


def _of_entry(old: Any, new: Any, indexes: tuple[Index, Index]) -> Iterator[Cells]:
    """Compare two editions of one entry, of a project with its reports."""
    yield from _of_fields(_fields(old), _fields(new))
    if not isinstance(old, Project):
        return
    before, after = _reports(old), _reports(new)
    for source in dict.fromkeys((*before, *after)):
        field = f"reports.{source}"
        if source not in after:
            said = _of_report(indexes[0], before[source])
            yield {"field": field, "old": said}
        elif source not in before:
            said = _of_report(indexes[1], after[source])
            yield {"field": field, "new": said}
        else:
            for found in _of_fields(_fields(before[source]), _fields(after[source])):
                yield {**found, "field": f"{field}.{found['field']}"}


def _of_fields(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Cells]:
    """Compare fields; of a list only what has gone and what has come, unless its order changed."""
    for name in dict.fromkeys((*old, *new)):
        before, after = old.get(name), new.get(name)
        if isinstance(before, tuple) and isinstance(after, tuple) and {*before} != {*after}:
            gone = tuple(item for item in before if item not in after)
            come = tuple(item for item in after if item not in before)
            before, after = gone, come
        if (was := _plain(before)) != (now := _plain(after)):
            yield {"field": name, "old": was, "new": now}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return "; ".join(map(str, value)) or None
    return None if value is False else value


def _fields(entry: Any) -> dict[str, Any]:
    """Give the fields of a record by their names, those of an amount as capacity.value."""
    made: dict[str, Any] = {}
    for name, value in entry._asdict().items():
        if hasattr(value, "_asdict"):
            made |= {f"{name}.{part}": each for part, each in value._asdict().items()}
        elif name not in _PASSED_OVER or (name == "kind" and not isinstance(entry, Figure)):
            made[name] = value
    return made


def _about(facts: Facts) -> dict[str, Any]:
    """Give what the file says of itself."""
    country = facts.country._asdict() if facts.country else {}
    of_country = {f"country.{name}": value for name, value in country.items()}
    return {"title": facts.title, "names": facts.names, **of_country}


def _reports(project: Project) -> dict[str, Report]:
    """Give the reports by their publications; the second of one publication is marked #2."""
    made: dict[str, Report] = {}
    seen: Counter[str] = Counter()
    for report in project.reports:
        seen[report.source] += 1
        count = seen[report.source]
        made[report.source if count == 1 else f"{report.source}#{count}"] = report
    return made


def _worded(index: Index, entry: Any) -> str:
    """Say in a few words what was added or withdrawn."""
    parts: list[str | None]
    if isinstance(entry, Figure):
        period = periods.in_words(entry.period) if entry.period else "period not stated"
        parts = [entry.subject, entry.measure, index.region(entry.region)]
        parts += [words.amount(index, entry), period]
        parts += [entry.status] if entry.status != "actual" else []
    elif isinstance(entry, Project):
        parts = [entry.name, index.region(entry.region), _of_report(index, entry.reports[-1])]
    elif isinstance(entry, Source):
        parts = [entry.title, words.dated(entry)]
    else:
        parts = [entry.name]
    return ", ".join(filter(None, parts))


def _of_report(index: Index, report: Report) -> str:
    stated = (report.capacity, report.investment, report.jobs)
    amounts = (words.quantity(index, each) for each in stated)
    year = str(report.year) if report.year else None
    return ", ".join(filter(None, (report.part, report.status, year, *amounts)))


def _section(kind: str, change: str, made: Sequence[Cells]) -> Section:
    """Group the changes of one kind; what is empty in all of them has no column for people."""
    names = [
        name
        for name in ("id", "field", "old", "new")
        if any(cells[name] is not None for cells in made)
    ]
    count = len({cells["id"] for cells in made})
    title = f"{kind.capitalize()}, {change}: {count:,}"
    return plain(title, names, [Row(None, cells) for cells in made])
