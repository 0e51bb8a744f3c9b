"""Where publications disagree: the values side by side."""

from __future__ import annotations

from collections.abc import Sequence

from ..ask import disputes
from ..ask.disputes import Disagreement
from ..ask.index import Index
from ..model.records import Facts, Figure
from . import projects, questions, words
from .answer import Answer
from .figures import or_nothing
from .rows import Cells, Column, Row
from .sections import Heading, Piece, Section, Words

COLUMNS = (
    Column("observation"),
    *(column for column in questions.COLUMNS if column.name != "conflict"),
    Column("conflict", extra=True),
)


def conflicts(facts: Facts) -> Answer:
    """Every observation on which publications disagree, the values side by side."""
    index = Index(facts)
    sections = [
        Section(each.subject, _table, [Row(None, cells) for cells in _claims(index, each)])
        for each in disputes.disagreements(facts)
    ]
    return Answer("Conflicts", COLUMNS, sections, index, or_nothing((), sections), whole=True)


def _claims(index: Index, item: Disagreement) -> list[Cells]:
    """Give a row for each claim about an observation on which publications disagree."""
    rows = []
    for fact, claim in item.claims:
        if isinstance(fact, Figure) or claim is None:
            row = questions.cells(index, fact)
        else:
            report, amount = claim
            row = {
                **dict.fromkeys(column.name for column in COLUMNS),
                **projects.cells(index, fact, report),
                "subject": fact.name,
                "measure": item.measure,
                "value": amount.value,
                "unit": amount.unit,
                "qualifier": amount.qualifier,
                "period": None if report.year is None else str(report.year),
            }
        rows.append({**row, "observation": item.subject})
    return rows


def _table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head what publications claim about one observation."""
    return (
        Heading("Value", lambda row: words.claim(index, row.cells)),
        Heading("Status", lambda row: row.cells["status"], wraps=True),
        Heading("Published", lambda row: row.cells["published"], wraps=True),
        Heading("Publisher", lambda row: _publisher(index, row), wraps=True),
    )


def _publisher(index: Index, row: Row) -> Words:
    sources = tuple(row.cells["source"].split())
    more = f" +{len(sources) - 1}" if len(sources) > 1 else ""
    return (Piece(f"{row.cells['publisher']}{more}", sources, cites=True),)
