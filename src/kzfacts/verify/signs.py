"""Which way an amount of a sentence goes."""

from __future__ import annotations

from ..language import quantities
from ..language.tokens import WORD
from ..language.vocabulary import form_at, phrases
from . import texts
from .at import At
from .lists import listed
from .sentence import DIFFERENCE, GROWTH, UNTOLD, Claim, is_break

_LEAST_INDEX, _MOST_INDEX = 75, 300  # percent of the level before
_BY = ("by", "на")
_CHANGED = ("by", "up", "down")  # before a change that may be told as an index
_TO = ("to", "до")
_WHILE = ("while", "whereas", "but", "а", "но", "тогда")
_AMOUNTED = ("amounted", "amounting", "came", "составил", "составила", "составило", "составили")
_TAIL = 7  # tokens behind an amount: "a 5.1 % year-on-year increase"
_TO_NAME = 2  # tokens: "5 tonnes of cotton less"
_LEAD = 5  # tokens before one in which "to" or "index" stands


def find(at: At, claim: Claim) -> None:
    """Note the sign of a change, and where words go against each other."""
    before = at.tokens[at.amount.start - 1].folded if at.amount.start else ""
    if claim.share and (before in _BY or _is_difference(at)):
        claim.doubt = claim.doubt or "a difference of shares"
    if any(form_at("THAN_SAID", at.tokens, p) for p in at.behind[:1]):
        claim.doubt = claim.doubt or DIFFERENCE  # "grew 5 % faster"
    claim.reached = _is_reached(at, claim)
    if claim.unit in GROWTH:
        _find_sign(at, claim)
        claim.index = _is_index(at, claim)
        claim.maybe_index = before in _CHANGED and not claim.index
        if not (claim.sign or claim.share or claim.index or at.is_beside()):
            claim.doubt = claim.doubt or UNTOLD
        claim.doubt = claim.doubt or _doubt(at, claim)
        return
    if _is_difference(at) or _is_led_by(at):
        claim.doubt = claim.doubt or DIFFERENCE
    led = _directions(at)
    first = at.amount.start
    to = any(at.tokens[p].folded in _TO for p in range(max(0, first - 1), first + 1))
    if led and to and not claim.counts and not at.amount.baseline and not _is_once_more(at):
        claim.turned = led[-1]
    elif at.amount.baseline:
        rises = at.amount.values[0] > at.amount.baseline[0]
        if led and rises != (led[-1] > 0):
            claim.doubt = claim.doubt or "two directions"


def _is_reached(at: At, claim: Claim) -> bool:
    """Tell "rose to 5 tonnes" and "from 5 % in 2015 to 7 %" from "up to 5 tonnes"."""
    if claim.unit in GROWTH and not claim.share:
        return False
    if _directions(at) or any(form_at("REACHED", at.tokens, p) for p in at.before):
        return True
    before = at.made[-1] if at.made else None
    if before is None:
        return False
    growth = before.unit in GROWTH and not claim.share
    return growth or bool(phrases("FROM").ending(at.tokens, before.amount.start))


def _directions(at: At) -> list[int]:
    """Give the directions of the words before an amount."""
    return [d for p in at.before if (d := _direction(at, p))]


def _is_once_more(at: At) -> bool:
    """Tell "went up and amounted to 5 tonnes", which they were, however they came about."""
    summed = phrases("SUMMED").ending(at.tokens, at.amount.start)
    return bool(summed) or any(at.tokens[p].folded in _AMOUNTED for p in at.before[-_LEAD:])


def _is_led_by(at: At) -> bool:
    """Tell "rose by 5 tonnes", "rose 5 tonnes" and "a rise of 5 tonnes" from "rose to 5 tonnes"."""
    first = at.amount.start
    if first <= at.before.start or at.tokens[first].folded in _TO:  # "вырос до 5 тонн"
        return False
    if at.tokens[first - 1].folded in (*_BY, "of"):
        return any(_direction(at, p) for p in range(max(first - _LEAD, at.before.start), first - 1))
    after = at.amount.after
    of_it = after < len(at.tokens) and at.tokens[after].folded == "of"  # "raised 5 tonnes of ore"
    made_up = phrases("SHARES").ending(at.tokens, first)
    return not (of_it or made_up) and _direction(at, first - 1) is not None


def _is_difference(at: At) -> bool:
    """Tell "a share that is 1 % higher" from "a share of 1 %"."""
    named = (m.after for m in at.sentence.mentions if m.first in at.behind[:_TO_NAME])
    places = {*at.behind[:1], *(p for p in named if p in at.behind and not at.amount.hedge)}
    return any(phrases(name).at(at.tokens, p) for p in places for name in ("MORE", "LESS"))


def _find_sign(at: At, claim: Claim) -> None:
    amount = at.amount
    led = _led(at)
    inside = [d for p in range(amount.start, amount.after) if (d := _direction(at, p))]
    told = _told_behind(at)
    if amount.sign is not None:
        claim.sign = amount.sign
    elif led:
        claim.sign = led[-1]
        claim.clear = claim.clear and len(set(led)) == 1
    elif told:
        claim.sign = told
    elif more := _more(at):
        claim.sign = more
    elif amount.kind == "percent" and amount.values[0] < _LEAST_INDEX and _is_of_index(at):
        claim.sign = 1
    elif inside or amount.worded:
        claim.sign = inside[0] if inside else 1
    else:
        before = [earlier.sign for earlier in at.made if earlier.unit in GROWTH]
        item = texts.is_item(at.sentence.text)
        claim.sign = before[-1] if before else at.topic.sign if item else _told_at_end(at)
    if claim.sign is None and amount.kind == "multiple":  # a fall by so many times is told as one
        claim.sign = 1


def _told_at_end(at: At) -> int | None:
    """Tell "textiles by 8 %, leather by 6 % and clothing by 2 % showed positive dynamics"."""
    if at.tokens[at.amount.start - 1].folded not in _BY:
        return None
    told = {d for p in range(at.amount.after, len(at.tokens)) if (d := _direction(at, p))}
    return told.pop() if len(told) == 1 else None


def _more(at: At) -> int | None:
    """Tell "more was made of cheese, by 8.7 %"."""
    told = {
        sign
        for p in at.before
        for name, sign in (("MORE", 1), ("LESS", -1))
        if phrases(name).at(at.tokens, p)
    }
    return told.pop() if len(told) == 1 else None


def _is_of_index(at: At) -> bool:
    """Tell "the volume index made 4.9 %", which is how much it rose."""
    return any(
        at.tokens[p].folded in ("index", "indicator", "индекс", "индикатор") for p in at.before
    )


def _doubt(at: At, claim: Claim) -> str:
    """Say where the words of a change contradict each other."""
    amount, sign = at.amount, claim.sign
    if amount.kind == "multiple":
        if amount.values[0] < 1:  # halved: below 1 by itself
            claim.sign = 1
        elif sign == -1:
            return "a fall by so many times says no change"
    told = _told_behind(at)
    if amount.sign is None and sign is not None and told and told != sign:
        return "two directions"
    if amount.sign is not None and set(_led(at)) == {-amount.sign}:
        return "two directions"
    own = bool(told or _led(at))  # "mining rose, while iron ore stood at 98 %"
    if claim.index and own and sign == -1 and amount.values[0] > 100:
        return "a fall to more than before"
    if claim.index and own and sign == 1 and amount.values[0] < 100:
        return "a rise to less than before"
    return ""


def _led(at: At) -> list[int]:
    """Give the directions before an amount; in Kazakh those are of the amounts before."""
    return [] if at.sentence.kazakh else _directions(at)


def _told_behind(at: At) -> int | None:
    group = listed(at)
    behind = at.gap(group[-1])  # "3 % and 5 % rise"
    kazakh = at.sentence.kazakh  # its verbs come last, one for a list
    names = {mention.first for mention in at.sentence.mentions}
    for p in range(at.amount.after, len(at.tokens)) if kazakh else behind[:_TAIL]:
        apart = is_break(at.tokens[p]) or at.tokens[p].folded in _WHILE
        if not kazakh and (apart or (p in names and p > behind[0])):
            return None
        if phrases("CAUSES").at(at.tokens, p):
            return None
        for name, sign in (("MORE", 1), ("LESS", -1)):
            if phrases(name).at(at.tokens, p):
                return sign
        if told := _direction(at, p):
            return told
    return None


def _direction(at: At, place: int) -> int | None:
    token = at.tokens[place]
    if token.folded == "up" and phrases("HEDGES").at(at.tokens, place):
        return None
    if any(phrases("FALLS").at(at.tokens, p) for p in (place - 1, place) if p >= 0):
        return -1  # "negative growth"
    return 1 if phrases("RISES").at(at.tokens, place) else quantities.direction(at.tokens, place)


def _is_index(at: At, claim: Claim) -> bool:
    """Tell "to 105.1 %" of the level before from "by 105.1 %", and a "fall (93.1 %)"."""
    amount = at.amount
    if (
        claim.share
        or amount.kind != "percent"
        or not _LEAST_INDEX <= amount.values[0] <= _MOST_INDEX
    ):
        return False
    before = at.tokens[amount.start - 1].folded if amount.start else ""
    if before in ("up", "down"):
        return False
    of_index = _is_of_index(at) and not _directions(at)  # "индекс вышел на 108,1 %"
    if amount.sign is None and amount.values[0] > 100 and (before not in _BY or of_index):
        return True
    if amount.sign is None and claim.sign == -1 and at.is_beside():
        return True
    near = range(max(0, amount.start - _LEAD), amount.places[0] + 1)
    return any(at.tokens[p].kind == WORD and phrases("INDEXES").at(at.tokens, p) for p in near)
