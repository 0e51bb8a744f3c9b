"""Citations as sentences: what is cited, then where it was published."""

from __future__ import annotations

from ..answer import words
from ..answer.answer import Answer
from ..answer.citations import Entry


def citations(answer: Answer) -> str:
    """Give a line for each citation."""
    return "".join(line(row.item) + "\n" for row in answer.rows)


def line(entry: Entry) -> str:
    """Give a citation in a line."""
    cited = f"{entry.claim}. " if entry.claim else ""
    place = f", {entry.place}" if entry.place else ""
    read = f", read {entry.source.read}" if entry.source.read else ""
    others = f" {entry.others[:1].upper()}{entry.others[1:]}." if entry.others else ""
    start, between, end = entry.source.published.partition("/")
    published = f"between {start} and {end}" if between else start
    source = words.citation(entry.source._replace(published=published))
    return f"{cited}{source}{place}{read} [{entry.id}].{others}"
