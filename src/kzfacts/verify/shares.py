"""Shares: what tells them from changes, and of which part and whole they are."""

from __future__ import annotations

from ..language import quantities
from ..language.vocabulary import phrases
from .at import At
from .known import MEASURE
from .sentence import is_break

IN = ("in", "into", "в", "во")
OF = ("of", "от")
_MADE = ("made", "make", "makes")
_SIDES = 2  # the part and the whole
_WHOLE = 100  # percent


def is_share(at: At) -> bool:
    """Tell "accounts for 47 % of" from a change."""
    after = at.amount.after
    of = after < len(at.tokens) and at.tokens[after].folded in OF
    of = of and min(at.amount.values) <= _WHOLE  # "102 % of last year's level" is none
    if of:
        return True
    shares = phrases("SHARES")
    change = after < len(at.tokens) and quantities.direction(at.tokens, after)
    if change and not shares.at(at.tokens, after):
        return False  # "made up of a 5.4 % gain in mining"
    grew = any(phrases("RISES").at(at.tokens, p) for p in at.before)  # "growth made up 3 %"
    told = (p for p in at.near() if shares.at(at.tokens, p))
    return any(not (grew and p in at.before and at.tokens[p].stem in _MADE) for p in told)


def parts(at: At) -> tuple[frozenset[str], frozenset[str]]:
    """Give the subjects and stems of a share: "5 % of A", "of A in B 5 %"; lists go on with B."""
    after = at.amount.after
    if after < len(at.tokens) and at.tokens[after].folded in OF:
        breaks = [p for p in at.behind if is_break(at.tokens[p])]
        whole = range(after, breaks[0] if breaks else at.behind.stop)
        named = [m for m in at.sentence.mentions if m.first in whole]
        if at.topic.subject and not any(m.first in at.before for m in at.sentence.mentions):
            named.append(at.topic.subject)  # "the sector makes up 6 % of industry"
    else:
        told = any(at.tokens[p].folded in (*IN, *OF) for p in at.before)
        whole = range(at.before.start if told else 0, at.amount.start)
        named = [m for m in at.sentence.mentions if m.first in whole]
        if len(named) < _SIDES and at.topic.subject:  # "its share in industry"
            named.append(at.topic.subject)
    near = {*whole, *at.before}
    measured = frozenset(f"{MEASURE}{name}" for p, name in at.sentence.measures if p in near)
    return (
        frozenset().union(*(mention.about for mention in named)),
        measured.union(at.tokens[p].stem for p in whole),
    )
