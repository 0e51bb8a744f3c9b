"""A draft with a footnote, as Markdown has it, behind each figure that the facts support."""

from __future__ import annotations

import re
from itertools import count

from ..answer import citations
from ..answer.answer import Answer
from ..answer.citations import Entry
from ..ask import names
from ..verify.report import ROUNDED, SUPPORTED, Checked
from . import text as sentences


def footnotes(answer: Answer) -> str:
    """Give the draft, a mark behind each supported figure, and at its end what the marks cite.

    One citation has one number; numbers that the draft uses itself are left to it.
    """
    (draft,) = answer.drafts
    text = draft.report.text
    taken = set(re.findall(r"\[\^([0-9]+)\]", text))
    free = (str(number) for number in count(1) if str(number) not in taken)
    made: dict[tuple[tuple[str, ...], tuple[str, ...]], str] = {}
    labels: dict[str, str] = {}
    marks = []
    for figure in draft.report.figures:
        if figure.verdict in (SUPPORTED, ROUNDED):
            key = (figure.facts, figure.sources)
            if key not in made:
                made[key] = sentences.line(_cited(answer, figure))
            if made[key] not in labels:
                labels[made[key]] = next(free)
            marks.append((figure.end, f"[^{labels[made[key]]}]"))
    parts, at = [], 0
    for end, mark in sorted(marks, key=lambda pair: pair[0]):
        # Before a bracket the mark would be the text of a link.
        apart = " " if text.startswith(("(", "["), end) else ""
        parts += [text[at:end], mark, apart]
        at = end
    parts.append(text[at:])
    newline = "\r\n" if "\r\n" in text else "\n"
    if labels:
        parts.append(newline if text.endswith("\n") else 2 * newline)
        parts += [f"[^{label}]: {cited}{newline}" for cited, label in labels.items()]
    return ("\ufeff" if draft.mark else "") + "".join(parts)


def _cited(answer: Answer, figure: Checked) -> Entry:
    """Give the first fact as the first source of the verdict states it."""
    fact = names.fact(answer.index.facts, figure.facts[0])
    entries = list(citations.entries_of(answer.index, fact))
    return next((entry for entry in entries if entry.source.id in figure.sources), entries[0])
