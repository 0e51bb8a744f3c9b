"""What a change right beside a level is of, and a level beside its change: "5 tonnes (+3 %)"."""

from __future__ import annotations

from ..language.tokens import WORD
from . import fitting
from .fitting import EQUAL, Context
from .index import Index
from .judging import Verdict, supported
from .known import Known
from .report import SUPPORTED
from .sentence import GROWTH, Claim, Sentence, is_verb

_MOST_BETWEEN = 6  # tokens


def judge(
    index: Index,
    claim: Claim,
    context: Context,
    sentence: Sentence,
    before: tuple[Claim, Verdict] | None,
) -> Verdict | None:
    """Give the verdict "supported" on an amount of just what the one before it is of; else None."""
    if before is None or before[1].name != SUPPORTED or not context.at_home or claim.doubt:
        return None
    if not _is_beside(sentence, claim, before[0]):
        return None
    found = {
        id(other): other
        for known in before[1].facts
        for name in known.about
        for other in index.by_subject.get(name, ())
        if _is_companion(index, known, other)
        if not claim.measures or other.measure in claim.measures
        if other.growth or other.unit == claim.unit
        if fitting.value(claim, other) == EQUAL
    }
    return supported(SUPPORTED, tuple(found.values())) if found else None


def _is_companion(index: Index, known: Known, other: Known) -> bool:
    """Tell a figure's growth, and a growth's figure, of the same thing, time and place."""
    level, growth = (other, known) if known.growth else (known, other)
    pair = growth.growth and not level.growth
    alike = ("about", "sector", "region", "period", "ahead", "named")
    return (
        pair
        and level.measure in index.levels[growth.measure]
        and all(getattr(known, each) == getattr(other, each) for each in alike)
    )


def _is_beside(sentence: Sentence, claim: Claim, before: Claim) -> bool:
    """Tell an amount that nothing but a mark or a change parts from the one before it."""
    if (claim.unit in GROWTH) == (before.unit in GROWTH):
        return False
    gap = range(before.amount.after, claim.amount.start)
    if not 0 < len(gap) <= _MOST_BETWEEN or any(m.first in gap for m in sentence.mentions):
        return False
    if any(place in gap for place, _ in sentence.regions):
        return False
    among = sentence.tokens
    return all(p in sentence.known or among[p].kind != WORD or is_verb(among[p]) for p in gap)
