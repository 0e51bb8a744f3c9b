"""One figure, project or publication with all that is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import columns, names, words
from .columns import Index
from .model import Facts, Figure, Project, Source
from .view import Row, Section, View

_FIGURE_IN_FULL = (
    "id", "sector", "subject", "total", "measure", "value", "as_printed", "period",
    "compared_with", "status", "region", "place", "attributed_to", "note", "conflict",
)  # fmt: skip
_PROJECT_ITSELF = ("id", "name", "product", "sector", "region", "place", "company")


def show(facts: Facts, name: str) -> View:
    """All that is known about the fact or publication of that name."""
    index = Index(facts)
    entry = names.fact(facts, name)
    if isinstance(entry, Figure):
        return _figure(index, entry)
    return _project(index, entry) if isinstance(entry, Project) else _source(index, entry)


def _figure(index: Index, entry: Figure) -> View:
    row = Row(entry, columns.figure(index, entry))
    sections = [_in_full(index, row), _cited(index, entry)]
    rivals = set(index.conflicts.get(entry.id, ()))
    others = [each for each in index.facts.figures if each.id in rivals]
    if others:
        rows = [Row(other, columns.figure(index, other)) for other in others]
        sections.append(Section("Others say", "figures", rows))
    chosen = (*columns.FIGURES, *columns.FIGURE_EXTRAS)
    return View(entry.subject, chosen, [row], sections, index)


def _project(index: Index, entry: Project) -> View:
    rows = [Row(report, columns.project(index, entry, report)) for report in entry.reports]
    now = columns.project(index, entry)
    lasting = {**{name: now[name] for name in _PROJECT_ITSELF}, "note": entry.note}
    timeline = Section("Reports, oldest first", "reports", rows)
    chosen = (*columns.PROJECTS, *columns.PROJECT_EXTRAS)
    return View(entry.name, chosen, rows, [_pairs(lasting), timeline], index)


def _source(index: Index, entry: Source) -> View:
    cells = columns.source(index, entry)
    return View(entry.id, tuple(cells), [Row(entry, cells)], [_pairs(cells)], index)


def _in_full(index: Index, row: Row) -> Section:
    entry, source = row.item, index.sources[row.item.sources[0]]
    worded = {**row.cells, "value": words.amount(entry), "period": words.period(entry, source)}
    return _pairs({name: worded[name] for name in _FIGURE_IN_FULL})


def _cited(index: Index, entry: Figure) -> Section:
    """Where a figure's publications state it; several of one release are one voice."""
    voices = {index.sources[name].release or name for name in entry.sources}
    one_voice = len(entry.sources) > 1 and len(voices) == 1
    locators = entry.locator * (len(entry.sources) if len(entry.locator) == 1 else 1)
    rows = [
        Row(locator, columns.source(index, index.sources[name]) | {"source": name})
        for name, locator in zip(entry.sources, locators, strict=True)
    ]
    title = "Sources, reports of one release" if one_voice else "Sources"
    return Section(title, "citations", rows)


def _pairs(cells: Mapping[str, Any]) -> Section:
    stated = {name.replace("_", " "): value for name, value in cells.items() if value is not None}
    pairs = [Row((name, columns.text(value)), {}) for name, value in stated.items()]
    return Section("", "pairs", pairs)
