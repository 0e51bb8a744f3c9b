"""Whether a clause tells of something else than the names and the measure in it say."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.quantities import direction
from ..language.tokens import WORD
from ..language.vocabulary import form_at, phrases
from .at import At
from .sentence import GROWTH, Claim, Mention, is_break, is_verb
from .shares import is_share
from .subjects import is_within

_OF = ("of", "in", "by", "among", "у", "от", "среди")
_CLOSE = 3  # tokens
_THEIR = ("its", "their", "his", "her", "его", "ее", "их")


def find(at: At, claim: Claim) -> None:
    """Note as a doubt what a claim, whose subject and measure are known, is of instead."""
    subject = claim.subject
    if subject and not claim.carried:
        if at.before.start <= subject.first < at.amount.start:
            claim.doubt = claim.doubt or _narrowed(at, claim, subject)
        claim.doubt = claim.doubt or _owned(at, subject)
    elif claim.carried and claim.unit in GROWTH and (word := _unknown(at)):
        claim.doubt = claim.doubt or f"“{word}” is not known"
    if claim.counts:
        claim.clear = claim.clear and not any(_fields(at))
    if claim.generic and claim.counts and (word := _unknown_line(at)):
        claim.doubt = claim.doubt or f"“{word}” is not known"
    if _is_other_act(at, claim):
        claim.doubt = claim.doubt or "something else was done with it"
        claim.plain = False
    if claim.measures <= at.index.outputs | at.index.leading and _has_unknown_maker(at):
        claim.doubt = claim.doubt or "who made it is not known"
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
    measured = [p - 1 for p, _ in at.sentence.measures if p in at.before and p]
    if any(form_at("NARROWING", at.tokens, p) for p in [*near, *measured]):
        return "a part of it"
    cyrillic = at.tokens[subject.first].folded >= "а"  # whose genitives need no "of"
    if _is_of_some(at, gap) or (cyrillic and any(form_at("NARROWING", at.tokens, p) for p in gap)):
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
    if before >= at.before.start and (growth or at.index.is_broad(subject.about)):
        beside.append(before)
    if gap and latin:
        beside.append(gap[0])  # "the GDP deflator"
    for p in beside:
        named = phrases("PART_OF").at(at.tokens, p) or is_verb(at.tokens[p])
        if at.is_strange(p) and not named:
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


def _unknown_line(at: At) -> str:
    """Give the line of "190 projects in the field of tourism" that is not known, or "building"."""
    for place in at.before[-_CLOSE:]:
        if form_at("BUILDING", at.tokens, place):
            return at.tokens[place].folded
    fields = (after for after in _fields(at) if after in at.places and at.is_strange(after))
    return next((at.tokens[after].folded for after in fields), "")


def _fields(at: At) -> Iterator[int]:
    """Give the places after "in the field of" behind an amount."""
    for place in range(at.amount.after, at.sentence.phrase_end(at.amount.after)):
        if after := form_at("FIELD", at.tokens, place):
            yield after


def _unknown(at: At) -> str:
    """Give the word that is not known of "Nickel output rose by 5 %", of what was not told."""
    breaks = [p for p in at.before if is_break(at.tokens[p])]
    clause = range(breaks[-1] + 1 if breaks else at.before.start, at.before.stop)
    if any(at.tokens[p].folded in _THEIR for p in clause[:1]):  # "Transport did well: its output"
        clause = at.before
    strange = (p for p in clause if at.is_strange(p) and not is_verb(at.tokens[p]))
    return next((at.tokens[p].folded for p in strange), "")


def _has_unknown_maker(at: At) -> bool:
    """Tell "In 2024 Tengizchevroil made 5 tonnes" from what the country made."""
    sentence = at.sentence
    for place, _ in sentence.cues:
        if place >= at.amount.start or not phrases("PRODUCED").at(at.tokens, place):
            continue
        times = {p for time in sentence.periods for p in range(time.start - 1, time.after)}
        before = [p for p in range(place) if p not in times and at.tokens[p].kind == WORD][-1:]
        if any(at.is_strange(p) and sentence.text[at.tokens[p].start].isupper() for p in before):
            return not sentence.companies
    return False


def _is_other_act(at: At, claim: Claim) -> bool:
    """Tell "bought 5 locomotives" and "fined 5 billion" from what its measures mean."""
    subject = claim.subject
    told = subject.first if subject and not claim.carried else at.amount.start
    first = max((p for p in at.before if p < told and is_break(at.tokens[p])), default=-1)
    acts = [p for p in _own(at) if p > first and form_at("OTHER_ACTS", at.tokens, p)]
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
