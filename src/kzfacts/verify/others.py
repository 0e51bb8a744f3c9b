"""Whether a clause tells of something else than the names and the measure in it say."""

from __future__ import annotations

from ..language.quantities import direction
from ..language.vocabulary import form_at, phrases
from .at import At
from .sentence import GROWTH, Claim, Mention, is_verb
from .shares import is_share
from .subjects import is_within

_OF = ("of", "in", "by", "among", "у", "от", "среди")
_THEIR = ("its", "their", "his", "her", "его", "ее", "их")


def find(at: At, claim: Claim) -> None:
    """Note as a doubt what a claim, whose subject and measure are known, is of instead."""
    subject = claim.subject
    if subject and not claim.carried:
        if at.before.start <= subject.first < at.amount.start:
            claim.doubt = claim.doubt or _narrowed(at, claim, subject)
        claim.doubt = claim.doubt or _owned(at, subject)
    if _is_other_act(at, claim):
        claim.doubt = claim.doubt or "something else was done with it"
        claim.plain = False
    if _is_of_one_country(at, claim):
        claim.doubt = claim.doubt or "of what one country took"


def _narrowed(at: At, claim: Claim, subject: Mention) -> str:
    """Say of which part of a subject before an amount the words around it tell, or of what more."""
    gap = range(subject.after, at.before.stop)
    before = subject.first - 1
    told = before >= at.before.start and at.tokens[before]
    verb = told and (phrases("BEEN").at(at.tokens, before) or direction(at.tokens, before))
    of_firms = before > at.before.start and not verb
    near = [p for p in (before, before - of_firms) if p >= at.before.start]
    if any(form_at("NARROWING", at.tokens, p) for p in near) or _is_of_some(at, gap):
        return "a part of it"
    output = claim.measures <= at.index.outputs | at.index.leading and not claim.share
    if output and is_within(at, subject):
        return "a part of it"
    world = [p for p in (before, *gap[:1]) if p >= at.before.start]
    if not is_share(at) and any(phrases("WORLDWIDE").at(at.tokens, p) for p in world):
        return "of the world"
    growth = claim.unit in GROWTH and not is_share(at)
    latin = growth and at.tokens[subject.first].folded[:1] < "а"  # whose nouns stand side by side
    beside = []
    if before >= at.before.start and (latin or at.index.is_broad(subject.about)):
        beside.append(before)
    if gap and latin:
        beside.append(gap[0])  # "the GDP deflator"
    for p in beside:
        if at.is_strange(p) and not is_verb(at.tokens[p]):
            return f"“{at.tokens[p].folded}” is not known"
    return ""


def _is_of_some(at: At, places: range) -> bool:
    """Tell "investments of small firms amounted to 5 billion" from those of all."""
    among = at.tokens
    return any(p and among[p - 1].folded in _OF and form_at("NARROWING", among, p) for p in places)


def _owned(at: At, subject: Mention) -> str:
    """Say of "its steel" beside another country, and of an unknown maker's, that it is not told."""
    before, behind = subject.first - 1, subject.first >= at.amount.start
    if before < 0:
        return ""
    if at.tokens[before].folded in _THEIR and at.sentence.foreign:
        return "of which country is not told"
    if behind and at.sentence.has_unknown_maker():
        return "who made it is not known"
    return "a part of it" if behind and (before, False) in at.sentence.countries else ""


def _is_other_act(at: At, claim: Claim) -> bool:
    """Tell "bought 5 locomotives" and "fined 5 billion" from what its measures mean."""
    acts = [p for p in _own(at) if form_at("OTHER_ACTS", at.tokens, p)]
    if not acts:
        return False
    named = {p for p, name in at.sentence.measures if name in claim.measures}
    named.update(p for m in at.sentence.mentions for p in range(m.first, m.after))
    return any(p not in named for p in acts)


def _own(at: At) -> range:
    """Give the places of an amount's clause, without what led to it, or caused it."""
    causes = [p for p in at.clause if phrases("CAUSES").at(at.tokens, p)]
    stop = next((p for p in causes if p >= at.amount.after), at.clause.stop)
    led = [p for p in at.before if phrases("LED_TO").at(at.tokens, p)]
    return range(led[-1] if led else at.clause.start, stop)


def _is_of_one_country(at: At, claim: Claim) -> bool:
    """Tell "exports to China" from all exports, and from what was made, wherever it went."""
    made = claim.measures & (at.index.outputs | at.index.leading)
    return not made and any(p in at.sentence.related for p in at.clause)
