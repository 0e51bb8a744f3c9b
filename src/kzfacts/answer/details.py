"""One figure, project or publication with all that is known of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..ask import latest, names
from ..ask.index import Index
from ..model.records import Facts, Figure, Project, Report, Source
from . import figures, projects, words
from .answer import Answer
from .lists import SOURCES, pairs_table
from .rows import Row, cells, rows, text
from .sections import Heading, Piece, Section, Words

_FIGURE_IN_FULL = (
    "id", "sector", "subject", "total", "measure", "value", "as_printed", "period",
    "compared_with", "status", "region", "place", "borders", "attributed_to", "note", "conflict",
)  # fmt: skip
_SOURCE_IN_FULL = (
    "id", "title", "publisher", "published", "date_evidence", "language", "url", "release", "weak",
    "figures", "projects", "short", "read",
)  # fmt: skip
_PROJECT_ITSELF = ("id", "name", "product", "sector", "region", "place", "company")


def show(facts: Facts, name: str) -> Answer:
    """All that is known about the fact or publication of that name."""
    index = Index(facts)
    entry = names.fact(facts, name)
    if isinstance(entry, Figure):
        return _figure(index, entry)
    return _project(index, entry) if isinstance(entry, Project) else _source(index, entry)


def _figure(index: Index, entry: Figure) -> Answer:
    row = Row(entry, cells(figures.COLUMNS, index, entry))
    sections = [_in_full(index, row), _cited(index, entry)]
    rivals = set(index.rivals(entry))
    others = [each for each in index.facts.figures if each.id in rivals]
    if others:
        made = rows(figures.COLUMNS, index, others)
        sections.append(Section("Others say", figures.table, made))
    known = figures.COLUMNS
    every = tuple(column.name for column in known)
    return Answer(entry.subject, known, sections, index, rows=[row], columns=every, addresses=True)


def _project(index: Index, entry: Project) -> Answer:
    made = [Row(report, projects.cells(index, entry, report)) for report in entry.reports]
    now = projects.cells(index, entry)
    lasting = {**{name: now[name] for name in _PROJECT_ITSELF}, "note": entry.note}
    if index.overdue(entry):
        lasting["overdue"] = f"{now['status']} for {now['year']}, no later report"
    timeline = Section("Reports, oldest first", _reports_table, made)
    known = projects.COLUMNS
    every = tuple(column.name for column in known)
    title = projects.name_in_full(index, entry)
    sections = [_pairs(lasting), timeline, *_notes(entry.reports)]
    return Answer(title, known, sections, index, rows=made, columns=every, addresses=True)


def _source(index: Index, entry: Source) -> Answer:
    own = cells(SOURCES, index, entry)
    sections = [_pairs({name: own[name] for name in _SOURCE_IN_FULL})]
    row = Row(entry, own)
    return Answer(entry.id, SOURCES, sections, index, rows=[row], columns=_SOURCE_IN_FULL)


def _in_full(index: Index, row: Row) -> Section:
    entry = row.item
    period = figures.period_in_words(index, entry)
    worded = {**row.cells, "value": words.amount(index, entry), "period": period}
    return _pairs({name: worded[name] for name in _FIGURE_IN_FULL})


def _cited(index: Index, entry: Figure) -> Section:
    """Where a figure's publications state it; several of one release are one voice."""
    voices = {index.sources[name].release or name for name in entry.sources}
    one_voice = len(entry.sources) > 1 and len(voices) == 1
    locators = entry.locator * (len(entry.sources) if len(entry.locator) == 1 else 1)
    made = [
        Row(locator, cells(SOURCES, index, index.sources[name]) | {"source": name})
        for name, locator in zip(entry.sources, locators, strict=True)
    ]
    title = "Sources, reports of one release" if one_voice else "Sources"
    return Section(title, _citations_table, made)


def _pairs(cells: Mapping[str, Any]) -> Section:
    stated = {name.replace("_", " "): value for name, value in cells.items() if value is not None}
    pairs = [Row((name, text(value)), {}) for name, value in stated.items()]
    return Section("", pairs_table, pairs)


def _reports_table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head the timeline of one project; each row is about a report."""
    named = [Heading("Company", lambda row: row.item.company or words.ABSENT, wraps=True)]

    def state(row: Row) -> latest.State:
        return latest.State((row.item,))

    def jobs(row: Row) -> str:
        return projects.quantity(index, row, state(row), "jobs", short=False) or words.ABSENT

    return (
        Heading("Published", lambda row: row.cells["published"], wraps=True),
        *projects.state(index, state, short=False),
        *([Heading("Jobs", jobs, wraps=True)] if any(row.item.jobs for row in rows) else ()),
        *(named if any(row.item.company for row in rows) else ()),
        Heading("On the page", lambda row: row.item.locator, wraps=True),
        Heading("Source", lambda row: words.cited(index, (row.item.source,)), wraps=True),
    )


def _citations_table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head where each publication states a figure; each row is about a locator."""
    return (
        Heading("Published", lambda row: row.cells["published"], wraps=True),
        Heading("Publisher", lambda row: row.cells["publisher"], wraps=True),
        Heading("On the page", lambda row: row.item, wraps=True),
        Heading("Title", _title, wraps=True),
    )


def _title(row: Row) -> Words:
    title = row.cells["title"] or row.cells["url"]
    return (Piece(title, (row.cells["id"],), cites=True),)


def _notes(reports: Sequence[Report]) -> list[Section]:
    """Say below a timeline what is noted on its reports, each under its publication's id."""
    noted = [(each.source, each.part, each.note) for each in reports if each.part or each.note]
    made = [
        Row((source, "; ".join(filter(None, (part, note)))), {}) for source, part, note in noted
    ]
    return [Section("Notes", _notes_table, made)] if made else []


def _notes_table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    def note(row: Row) -> Words:
        return (*words.cited(index, (row.item[0],), day=True), Piece(f" – {row.item[1]}"))

    return (Heading("", note, wraps=True),)
