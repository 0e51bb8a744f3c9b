"""Drafts that were held against the facts, as an answer: a row for each of their figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..ask.index import Index
from ..errors import visible
from ..model.records import Facts
from ..verify.draft import Draft, places
from ..verify.report import (
    CONTRADICTED,
    OTHER_PERIOD,
    PLAN,
    ROUNDED,
    SUPPORTED,
    UNKNOWN,
    VERDICTS,
    WRONG,
    Checked,
)
from . import words
from .answer import Answer
from .rows import Cells, Column, Row
from .sections import Heading, Section, Words

COLUMNS = (
    *map(Column, ("file", "line", "column", "length", "text")),
    *map(Column, ("reading", "value", "unit", "period", "verdict", "figure", "expected")),
    *map(Column, ("source", "publisher", "published", "url", "remark")),
)
# Each verdict's sign, of one cell, and how people are told it: "unknown" sounds like "wrong".
SIGNS = {
    SUPPORTED: "✓",
    ROUNDED: "≈",
    CONTRADICTED: "✗",
    OTHER_PERIOD: "↔",
    PLAN: "→",
    UNKNOWN: "?",
}
NAMES = {
    SUPPORTED: "supported",
    ROUNDED: "rounded",
    CONTRADICTED: "contradicted",
    OTHER_PERIOD: "of another period",
    PLAN: "only planned or forecast",
    UNKNOWN: "not in the facts",
}


def verified(facts: Facts, drafts: Sequence[Draft], strict: bool = False) -> Answer:
    """Say of each figure of one or more drafts what the facts say of it.

    The exit code is 1 where one is contradicted, of another period or a plan, where one is
    unknown if it is to be ``strict``, or where the reading of a draft stopped.
    """
    index = Index(facts)
    sections = [
        Section(draft.name if len(drafts) > 1 else "", _table, _rows(index, draft))
        for draft in drafts
    ]
    found = {figure.verdict for draft in drafts for figure in draft.report.figures}
    stops = [_stop(draft) for draft in drafts if draft.report.stopped is not None]
    date = drafts[0].report.date
    failing = {*WRONG, UNKNOWN} if strict else {*WRONG}
    return Answer(
        "Verified",
        COLUMNS,
        [section for section in sections if section.rows],
        index,
        (f"“this year” means {date[:4]}: as of {date} (--date)", *stops),
        aside=counts(drafts),
        drafts=tuple(drafts),
        exit_code=1 if found & failing or stops else 0,
    )


def counts(drafts: Sequence[Draft]) -> str:
    """Count the figures of drafts, all and by verdict: "3 figures: 2 supported, ..."."""
    counted = counted_verdicts(drafts)
    number = sum(counted.values())
    if not number:
        return "no figures"
    said = ", ".join(f"{count} {NAMES[verdict]}" for verdict, count in counted.items())
    return f"{number} figure{'' if number == 1 else 's'}: {said}"


def counted_verdicts(drafts: Sequence[Draft]) -> dict[str, int]:
    """Count the figures of drafts by verdict, in the order of the verdicts."""
    counted = Counter(figure.verdict for draft in drafts for figure in draft.report.figures)
    return {verdict: counted[verdict] for verdict in VERDICTS if counted[verdict]}


def _stop(draft: Draft) -> str:
    line, column = places(draft.report.text)(draft.report.stopped or 0)
    most = len(draft.report.figures)
    return f"{draft.name}:{line}:{column}: reading stopped here, after {most:,} figures"


def _rows(index: Index, draft: Draft) -> list[Row]:
    place = places(draft.report.text)
    return [
        Row(figure, _cells(index, draft.name, *place(figure.start), figure))
        for figure in draft.report.figures
    ]


def _cells(index: Index, name: str, line: int, column: int, figure: Checked) -> Cells:
    source = index.sources[figure.sources[0]] if figure.sources else None
    return {
        "file": name,
        "line": line,
        "column": column,
        "length": figure.end - figure.start,
        # On one line: a figure may be broken over two.
        "text": "".join(map(visible, " ".join(figure.text.split()))),
        "reading": figure.reading,
        "value": figure.value,
        "unit": figure.unit,
        "period": figure.period,
        "verdict": figure.verdict,
        "figure": " ".join(figure.facts) or None,
        "expected": figure.expected,
        "source": " ".join(figure.sources) or None,
        "publisher": source and source.publisher,
        "published": source and source.published,
        "url": source and source.url,
        "remark": figure.remark,
    }


def _table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    def cited(row: Row) -> Words:
        return words.cited(index, row.item.sources) if row.item.sources else ""

    def verdict(row: Row) -> str:
        return f"{SIGNS[row.item.verdict]} {NAMES[row.item.verdict]}"

    return (
        Heading("Line", lambda row: str(row.cells["line"]), right=True),
        Heading("Figure", lambda row: str(row.cells["text"]), wraps=True),
        Heading("Verdict", verdict, wraps=True),
        Heading("Read as", lambda row: row.item.reading, wraps=True),
        Heading("The facts say", lambda row: row.item.expected or "", wraps=True),
        Heading("Source", cited, wraps=True),
        Heading("Remark", lambda row: row.item.remark or "", wraps=True),
    )
