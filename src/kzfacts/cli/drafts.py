"""What ``verify`` does with its options: files in, an answer out."""

from __future__ import annotations

import os
from collections.abc import Sequence

from .. import render
from ..answer import verified as verifying
from ..answer.answer import Answer
from ..ask import filters, names
from ..errors import NothingFound, UsageError
from ..model.records import Facts
from ..verify import checking, draft
from ..verify.draft import Draft
from .options import Common, Known

_TEXTS = ("", ".txt", ".text", ".md", ".markdown")  # what takes a footnote as Markdown has it


def footnoted(files: Sequence[str], common: Common) -> None:
    """Have the draft printed with footnotes; raise UsageError where it is none that takes any."""
    if len(files) > 1:
        raise UsageError("--footnotes is for one draft.")
    if os.path.splitext(files[0])[1].lower() not in _TEXTS:
        raise UsageError(f"--footnotes is for text or Markdown, not for {draft.name(files[0])}.")
    common.fix("--footnotes", render.FOOTNOTES)


def verified(
    files: Sequence[str],
    known: Known,
    common: Common,
    date: str | None,
    here: bool,
    strict: bool,
) -> Answer:
    """Hold drafts against the facts that the options leave."""
    if files.count(draft.STDIN) > 1:
        raise UsageError("- can be given only once: stdin is read to its end.")
    texts = [draft.read(path) for path in files]
    if date is not None:
        names.date(date)
    facts = _narrowed(common.facts(known), known, common)
    drafts = []
    for path, (text, mark) in zip(files, texts, strict=True):
        markdown = draft.is_markdown(path)
        report = checking.check(facts, text, date, markdown=markdown, here=here)
        drafts.append(Draft(draft.name(path), report, mark))
    answer = verifying.verified(facts, drafts, strict)
    if common.chosen_format() not in render.FOR_PEOPLE:
        common.remarks += (answer.aside,)  # which those formats print themselves
    return answer


def _narrowed(facts: Facts, known: Known, common: Common) -> Facts:
    if not (known.sector or known.region):
        return facts
    wanted = common.filters("verify", facts, known)
    return facts._replace(
        figures=tuple(filters.select(facts, facts.figures, wanted)),
        projects=tuple(filters.select(facts, facts.projects, wanted)),
    )


def entries(path: str, source: str, common: Common) -> str:
    """Give the entries of a facts file that an article states and the facts do not hold."""
    from ..verify import entries as drafting

    text, _ = draft.read(path)
    made = drafting.draft(common.facts(), text, source, draft.is_markdown(path))
    if not made:
        raise NothingFound("the facts hold all that could be read in it")
    return made
