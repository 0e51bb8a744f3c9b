"""A sentence -> its claims: each amount with its subject, measure, sign, time and place."""

from __future__ import annotations

from dataclasses import replace

from ..language.quantities import Quantity
from ..language.vocabulary import phrases
from . import measures, negation, others, shares, signs, subjects, times, units
from .at import At
from .index import Index
from .sentence import ONE, Claim, Sentence, Topic

_CONVERTING = (["("], [",", "or"], ["or"], [",", "или"], ["или"])


def claims(index: Index, sentence: Sentence, topic: Topic) -> list[Claim]:
    """Give the claims of a sentence in order; ``topic`` is what those before were about."""
    made: list[Claim] = []
    negation.note(sentence)
    amounts, converted = _converted(sentence)
    for amount in amounts:
        at = At(index, sentence, amounts, topic, made)
        claim = Claim(amount, unit=units.find(at, at.place))
        if claim.unit:
            _attach(at, claim)
        made.append(claim)
    given = [replace(made[base], amount=other, unit=str(other.unit)) for base, other in converted]
    every = sorted((*made, *given), key=lambda claim: claim.amount.start)
    return [claim for claim in every if claim.unit]


def _converted(sentence: Sentence) -> tuple[list[Quantity], list[tuple[int, Quantity]]]:
    """Part amounts from what they are in another currency: "7.1 trillion tenge (US$16 billion)".

    Each of these comes with the number of the amount that it converts, which reaches beyond it.
    """
    amounts: list[Quantity] = []
    converted: list[tuple[int, Quantity]] = []
    for amount in sentence.amounts:
        base = amounts[-1] if amounts else amount
        between = [token.folded for token in sentence.tokens[base.after : amount.start]]
        money = base.kind == amount.kind == "money" and base.unit != amount.unit
        if not money or between not in _CONVERTING:
            amounts.append(amount)
            continue
        converted.append((len(amounts) - 1, amount))
        closed = sentence.tokens[amount.after : amount.after + 1]
        amounts[-1] = base._replace(after=amount.after + (bool(closed) and closed[0].folded == ")"))
    return amounts, converted


def _attach(at: At, claim: Claim) -> None:
    claim.doubt = negation.doubt(at)
    claim.plain = not claim.doubt
    if at.amount.points:
        claim.doubt = claim.doubt or "percentage points"
    subjects.find(at, claim)
    measures.find(at, claim)
    others.find(at, claim)
    if claim.measures & at.index.shares:
        claim.parts = shares.parts(at)
    signs.find(at, claim)
    against = phrases("COMPARED").ending(at.tokens, at.amount.start)
    claim.clear = claim.clear and not against  # "against 78 a year before"
    times.find_status(at, claim)
    times.find_period(at, claim)
    times.find_region(at, claim)
    claim.generic = at.of_projects and _is_of_projects(at, claim)
    claim.under_way = at.of_projects and at.sentence.under_way
    claim.nationwide = at.sentence.whole and not at.sentence.pointing


def _is_of_projects(at: At, claim: Claim) -> bool:
    """Tell what projects are spoken of with from "it rose, he said, when he opened a plant"."""
    if claim.subject is None or claim.carried or not at.sentence.projects:
        return True
    if at.tokens[claim.subject.after - 1].folded in ONE:
        return False  # "a new plant costs 5 billion"
    clause = range(at.sentence.clause_end(at.amount.after))
    return any(phrases("PROJECTS").at(at.tokens, p) for p in clause)
