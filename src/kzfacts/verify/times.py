"""When and where an amount of a sentence was, and whether it is a plan or a fact."""

from __future__ import annotations

from ..language.dates import Period
from ..language.tokens import NUMBER
from ..language.vocabulary import phrases
from .at import At
from .sentence import NEAR, REGIONS, TIMES, Claim, Sentence, is_break
from .subjects import listed

_CLOSE = 2  # tokens to a time that an amount has before any other
_REACH = 5  # tokens from "compared with" to a time


def find_status(at: At, claim: Claim) -> None:
    """Note whether a claim is a plan or a fact, where a word tells it."""
    after = at.amount.after
    left = [(p, ahead) for p, ahead in at.sentence.cues if p < after]
    right = [(p, ahead) for p, ahead in at.sentence.cues if after <= p < _cause(at)]
    if at.sentence.kazakh and right:  # its verbs come last
        claim.ahead = right[0][1]
    elif left and left[-1][0] >= at.before.start:
        claim.ahead = left[-1][1]
    elif any(phrases("BEEN").at(at.tokens, p) for p in at.before):
        # A plan behind "had an increase of 5 %" is another's.
        claim.ahead = True if claim.carried and at.topic.ahead else None
    elif right and not at.is_parted(range(after, right[0][0])):
        claim.ahead = right[0][1]
    elif left:
        claim.ahead = left[-1][1]
    elif claim.carried and at.topic.ahead:
        claim.ahead = True


def _cause(at: At) -> int:
    """Give the place of the next cause behind an amount: "a fall due to scheduled repairs"."""
    causes = (p for p in at.behind if phrases("CAUSES").at(at.tokens, p))
    return next(causes, len(at.tokens))


def find_period(at: At, claim: Claim) -> None:
    """Note the time of a claim, and the year that it is compared with."""
    compared = [time for time in at.sentence.periods if is_compared(at.sentence, time)]
    against = [time.last for time in compared if time.start < at.behind.stop]
    claim.against = against[-1] if against else None
    amount = at.amount
    told = [t for t in at.sentence.periods if not t.day and not t.undated and t not in compared]
    left = [t for t in told if t.after <= amount.start]
    own = [t for t in left if t.start >= at.before.start]
    right = [t for t in told if t.start in at.behind and t.start - amount.after <= NEAR]
    bracket = amount.start - 1 if amount.start else 0
    then = [t for t in at.sentence.periods if t.after == bracket]
    if then and at.tokens[bracket].folded == "(":  # "compared to 2022 (20.7 trillion tenge)"
        claim.period, claim.against = then[0], None
        return
    close = bool(right) and not at.breaks(range(amount.after, right[0].start))
    if close and (not own or right[0].start - amount.after <= _CLOSE):
        claim.period = right[0]
    elif left:
        claim.period = left[-1]
    elif len(told) == 1 and _is_shared(at, told[0]):
        claim.period = told[0]
    elif len(told) > 1:
        claim.doubt = claim.doubt or TIMES


def _is_shared(at: At, period: Period) -> bool:
    """Tell the time of a whole list, behind it: only amounts of one kind stand before it."""
    between = [a for a in at.amounts[at.place + 1 :] if a.start < period.start]
    alike = all(amount.kind == at.amount.kind for amount in between)
    return alike or not at.is_parted(range(at.amount.after, period.start))


def is_compared(sentence: Sentence, period: Period) -> bool:
    """Tell the time that another is compared with: "against 2023", "than last year"."""
    compared, among = phrases("COMPARED"), sentence.tokens
    on = period.start > 0 and among[period.start - 1].folded == "on"  # "by 13 % on 2023"
    if on or compared.ending(among, period.start):
        return True
    behind = range(period.after, min(period.after + 2, len(among)))
    if sentence.kazakh and any(compared.at(among, p) for p in behind):
        return True
    for p in range(max(0, period.start - _REACH), period.start):
        found = compared.at(among, p)
        between = among[found.after : period.start] if found else ()
        if found and not any(t.kind == NUMBER or is_break(t) for t in between):
            return True
    return False


def find_region(at: At, claim: Claim) -> None:
    """Note the region of a claim: of several the one beside it."""
    behind = at.behind[:NEAR]
    left = [r for p, r in at.sentence.regions if p < at.amount.start]
    regions = {*left, *(r for p, r in at.sentence.regions if p in behind)}
    group = listed(at)
    if 1 < len(group) == len(left) == len(set(left)):  # "in A and B by 1 % and 2 %"
        claim.region = left[at.place - group[0]]
    elif len(regions) == 1:
        claim.region = regions.pop()
    elif len(regions) > 1:
        own = {r for p, r in at.sentence.regions if p in at.before}
        if len(own) == 1:
            claim.region = own.pop()
        elif own or not left:
            claim.doubt = claim.doubt or REGIONS
        else:
            claim.region = left[-1]
