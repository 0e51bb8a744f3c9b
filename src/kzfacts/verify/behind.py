"""The name that stands behind an amount, and when the amount is its own."""

from __future__ import annotations

from ..language import quantities
from ..language.tokens import WORD
from ..language.vocabulary import phrases
from .at import At
from .sentence import GROWTH, Claim, Mention, is_sign, is_verb
from .shares import IN, is_share

_WITH = ("with", "при")
_LEADING = frozenset((
    "in", "of", "for", "the", "a", "new", "our", "its", "their", "rate", "rates", "pace", "volume",
    "level", "total", "-", "в", "во", "у", "новых", "темпов", "объема", "объемов",
))  # fmt: skip
_MOST_LEADING = 8  # tokens between an amount and the name behind it


def find(at: At, *, alone: bool) -> Mention | None:
    """Give the name that follows an amount closely: "5.4 % GDP growth", "7 % in steel".

    What is counted may be launched or planned between: "38 projects were launched in steel". So
    may what stands before all names: "3.8 % growth was seen in steel".
    """
    for mention in at.sentence.mentions:
        if mention.first in at.behind:
            gap = range(at.amount.after, mention.first)
            near = len(gap) <= _MOST_LEADING and not at.breaks(gap)
            counted = (alone or at.amount.kind in ("count", None)) and bool(gap)
            said = counted and any(at.tokens[p].folded in IN for p in gap[-2:])
            said = said or (bool(gap) and is_share(at))
            too = alone and [at.tokens[p].folded for p in gap] == ["и"]  # "выросла на 5 % и сталь"
            said = said or too
            led = all(leads(at, p) or (said and p in at.sentence.known) for p in gap)
            return _with_goods(at, mention) if near and led else None
    return None


def wins(at: At, claim: Claim, right: Mention, left: Mention) -> bool:
    """Tell whether an amount belongs to the name behind it, and not to the one before it."""
    apart = at.breaks(range(left.after, at.before.stop))
    return (
        (claim.counts and right.first == at.amount.after)
        or is_of(at, right)
        or _is_change_in(at, right)
        or _is_verb(at)
        or _is_setting(at, left)
        or (apart and _comes_first(at, claim, left))
    )


def only(at: At) -> Mention | None:
    """Give the only name of a clause: "21 projects are to be carried out in metallurgy"."""
    clause = range(at.amount.after, at.sentence.clause_end(at.amount.after))
    named = [mention for mention in at.sentence.mentions if mention.first in clause]
    if len(named) != 1 or at.sentence.mentions[0] is not named[0]:
        return None
    joints = {token.folded for token in at.tokens[max(0, named[0].first - 2) : named[0].first]}
    return named[0] if joints & {*IN, "of", "to", "for"} else None


def main(at: At) -> Mention | None:
    """Give the name with which the main clause of "With 5 %, steel ..." begins, or None."""
    place = _main_clause(at)
    return next((mention for mention in at.sentence.mentions if mention.first == place), None)


def leads_elsewhere(at: At) -> bool:
    """Tell "With 5 %, transport ..." from what is said of what was told before."""
    place = _main_clause(at)
    return place is not None and at.is_strange(place) and not is_verb(at.tokens[place])


def _main_clause(at: At) -> int | None:
    """Give the place of the first word of the clause that follows "With 5 %,"."""
    first = next((token.folded for token in at.tokens if token.kind == WORD), "")
    place = at.sentence.clause_end(at.amount.after) + 1
    place += place < len(at.tokens) and at.tokens[place].folded == "the"
    leads = first in _WITH and not at.breaks(at.before)
    return place if leads and place < len(at.tokens) else None


def _with_goods(at: At, mention: Mention) -> Mention:
    """Take "extraction of metal ores" for one name."""
    goods = [m for m in at.sentence.mentions if m.first == mention.after + 1]
    if mention.after - mention.first > 1 or not goods:
        return mention
    if at.tokens[mention.after].folded != "of":
        return mention
    (name,) = goods
    stems = [token.stem for token in at.tokens[name.first : name.after]]
    about = at.index.subject((*stems, at.tokens[mention.first].stem))
    return Mention(mention.first, name.after, about or name.about)


def leads(at: At, place: int) -> bool:
    """Tell words that may stand between a number and its name: "5 % growth in steel"."""
    measured = any(p == place for p, _ in at.sentence.measures)
    said = at.tokens[place].folded in _LEADING or measured
    return said or _is_change(at, place)


def _is_change(at: At, place: int) -> bool:
    told = any(phrases(name).at(at.tokens, place) for name in ("RISES", "MORE", "LESS"))
    return told or quantities.direction(at.tokens, place) is not None


def _is_change_in(at: At, right: Mention) -> bool:
    """Tell "a 5.6 % increase in steel", whatever is named before."""
    gap = range(at.amount.after, right.first)
    return len(gap) > 1 and _is_change(at, gap[0]) and at.tokens[gap[1]].folded in (*IN, "of")


def is_of(at: At, right: Mention) -> bool:
    """Tell "mines raised 4 million tonnes of ore", which is of the ore, not of the mines."""
    goods = at.amount.unit is not None and at.amount.kind not in (*GROWTH, "money")
    gap = range(at.amount.after, right.first)
    return goods and [at.tokens[p].folded for p in gap] == ["of"]


def _is_setting(at: At, mention: Mention) -> bool:
    """Tell "in manufacturing, growth was 3 % for steel, 2 % for coal", of what it is within."""
    led = mention.first - 1
    led -= led > 0 and at.tokens[led].folded == "the"
    opens = 0 <= led <= 1 and at.tokens[led].folded in IN
    behind = at.tokens[at.amount.after : at.amount.after + 1]
    closed = at.tokens[mention.after].folded == "," if mention.after in at.places else False
    return opens and closed and bool(behind) and behind[0].folded in ("for", *IN)


def _comes_first(at: At, claim: Claim, left: Mention) -> bool:
    """Tell "mining, with 2 % growth in coal" from "mining, which rose by 2 % in coal"."""
    between = range(left.after, at.before.stop)
    return claim.counts or not any(
        quantities.direction(at.tokens, p) or is_verb(at.tokens[p]) for p in between
    )


def _is_verb(at: At) -> bool:
    """Tell "will double the output of copper" from "copper output doubled"."""
    after = at.amount.after
    return at.amount.worded and after < len(at.tokens) and not is_sign(at.tokens[after])
