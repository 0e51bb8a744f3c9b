"""A sentence -> its claims: each amount with its subject, measure, sign, time and place."""

from __future__ import annotations

from . import measures, signs, subjects, times
from .known import Index
from .sentence import At, Claim, Sentence, Topic


def claims(index: Index, sentence: Sentence, topic: Topic) -> list[Claim]:
    """Give the claims of a sentence in order; ``topic`` is what those before were about."""
    made: list[Claim] = []
    for amount in sentence.amounts:
        at = At(index, sentence, topic, made)
        claim = Claim(amount, unit=measures.unit(at, at.place))
        if claim.unit:
            _attach(at, claim)
        made.append(claim)
    return [claim for claim in made if claim.unit]


def _attach(at: At, claim: Claim) -> None:
    if at.amount.points:
        claim.doubt = "percentage points"
    subjects.find(at, claim)
    measures.find(at, claim)
    signs.find(at, claim)
    times.find_status(at, claim)
    times.find_period(at, claim)
    times.find_region(at, claim)
    claim.generic = at.of_projects
    claim.under_way = at.of_projects and at.sentence.under_way
    claim.nationwide = at.sentence.whole
