"""Which name an amount of a sentence belongs to."""

from __future__ import annotations

from ..language.quantities import direction
from ..language.vocabulary import phrases
from . import behind
from .at import At
from .lists import AND, are_joined, listed, together
from .sentence import DIFFERENCE, GROWTH, REGIONS, TIMES, Claim, Mention, is_break, is_verb
from .shares import IN, is_share

_OUT_OF = ("из",)  # what something is made of
_PROCESSES = ("processing", "refining", "переработк")  # stems
_CAUSE = 4  # tokens in which a cause names what it is
_RELATED = tuple([",", who] for who in ("which", "которая", "который", "которое", "которые"))
_ANDS = [[word] for word in AND]


def find(at: At, claim: Claim) -> None:
    """Note the subject of a claim, and what is doubtful about it."""
    _find(at, claim)
    if claim.subject is None and not at.made:
        _take_whole(at, claim)
    if claim.subject:
        _take_processed(at, claim, claim.subject)


def _find(at: At, claim: Claim) -> None:
    shared = together(at)
    if at.place in shared:
        claim.subject = shared[at.place]
        return
    left = _before(at)
    right = behind.find(at, alone=not left)
    inside = [m for m in at.sentence.mentions if at.amount.start <= m.first < at.amount.after]
    if right and (not left or behind.wins(at, claim, right, left[-1])):
        claim.subject = right
        claim.instead = at.topic.subject if _is_general(at, right) else None
        claim.clear = _is_clear(at, range(at.amount.after, right.first))
        claim.clear = claim.clear and not (left and behind.is_of(at, right))
    elif inside and claim.unit not in GROWTH and (not left or _makes(at, left[-1])):
        claim.subject = inside[0]
        if left and _is_named(at, left[-1]):
            claim.doubt = claim.doubt or "who made it is not known"
    elif left:
        _take_left(at, claim, left)
        claim.clear = claim.clear and not _is_one_of_several(at)
        apart = at.breaks(range(left[-1].after, at.before.stop))
        if right and not apart and (claim.unit in GROWTH or claim.counts) and not is_share(at):
            claim.doubt = claim.doubt or "two names, one number"
    elif not at.made and at.of_projects and (only := behind.only(at)):
        claim.subject, claim.clear = only, False
    elif not at.made and not inside:
        _take_told(at, claim)
    elif at.made and at.made[-1].unit:
        _inherit(at, claim)


def _is_named(at: At, maker: Mention) -> bool:
    """Tell "Astana Motors made 5 cars" from "the plants made 5 cars"."""
    name = at.tokens[maker.first]
    own = all(about.startswith("subject ") for about in maker.about)
    return own and maker.first > 0 and at.sentence.text[name.start].isupper()


def _take_told(at: At, claim: Claim) -> None:
    """Take what the main clause behind an amount begins with, or what a sentence before told."""
    opening = behind.main(at)
    if opening:
        claim.subject, claim.clear = opening, False
    elif at.topic.subject:
        claim.subject, claim.clear, claim.carried = at.topic.subject, False, True
        claim.instead = None if at.topic.fresh else at.topic.main
        if behind.leads_elsewhere(at):
            claim.doubt = claim.doubt or "of what is not told"


def _makes(at: At, maker: Mention) -> bool:
    """Tell "plants made 5 cars", whose number is of the cars, from "what plants made was 5"."""
    between = range(maker.after, at.before.stop)
    cues = {place for place, _ in at.sentence.cues}
    made = any(p in cues and phrases("PRODUCED").at(at.tokens, p) for p in between)
    return made and not any(phrases("BEEN").at(at.tokens, p) for p in between)


def _take_processed(at: At, claim: Claim, subject: Mention) -> None:
    """Take "processed 5 tonnes of oil" for what its refining made, which is not its output."""
    goods = claim.unit not in GROWTH and at.amount.kind not in ("money", "count")
    near = [p for p in at.near() if p not in range(subject.first, subject.after)]
    if not goods or not any(phrases("PROCESSED").at(at.tokens, p) for p in near):
        return
    stem = at.tokens[subject.after - 1].stem
    names = [(stem, each) for each in _PROCESSES] + [(each, stem) for each in _PROCESSES]
    about = frozenset().union(*(at.index.subject(name) for name in names))
    if about and not claim.carried:
        claim.subject = Mention(subject.first, subject.after, about)
    else:
        claim.doubt = claim.doubt or "of what is processed"


def _before(at: At) -> list[Mention]:
    """Give the names between the amount before and this one that are not that one's."""
    taken = at.made[-1].subject if at.made else None
    left = [
        m
        for m in at.sentence.mentions
        if m.first >= at.before.start and m.after <= at.before.stop and m is not taken
        if not m.first or at.tokens[m.first - 1].folded not in _OUT_OF
    ]
    if left and [at.tokens[p].folded for p in range(left[-1].after, at.before.stop)] in _ANDS:
        return []  # "2 % in coal and 3 % in gas"
    return left


def _is_one_of_several(at: At) -> bool:
    """Tell one of several amounts of which it is not known whose each is."""
    group = listed(at)
    places = [p for p, _ in at.sentence.regions if p < at.amounts[group[0]].start]
    kinds = {kind for each in group if (kind := at.amounts[each].kind)}
    return len(kinds) == 1 and 1 < len(group) != len(places)


def _take_whole(at: At, claim: Claim) -> None:
    """Take "output of the region" for that of its industry."""
    told = [p for p, name in at.sentence.measures if p in at.before and name in at.index.outputs]
    if told:
        about = frozenset(f"sector {sector}" for sector in at.index.broad)
        claim.subject, claim.clear = Mention(told[0], told[0] + 1, about), False


def _take_left(at: At, claim: Claim, left: list[Mention]) -> None:
    claim.subject = subject = _whole_name(at, left[-1])
    claim.instead = at.topic.subject if _is_general(at, subject) else None
    causes = [p for p in at.before if phrases("CAUSES").at(at.tokens, p)]
    gap = range(subject.after, at.before.stop)
    marks = {at.tokens[p].folded for p in (*gap[:1], *gap[-1:])}
    bracket = "(" in marks and _is_clear(at, gap)  # "machinery (growth of 5 %)"
    told = bracket or _is_told_of(at, subject)
    caused = bool(causes) and causes[-1] < subject.first and not told
    if caused and (len(left) > 1 or _is_cause(at, range(causes[-1], subject.first), gap)):
        claim.doubt = claim.doubt or "a cause is named between"
    elif len(left) > 1 and are_joined(at, left[-2], left[-1]):
        claim.beside = left[-2]
    claim.clear = _is_clear(at, gap) and not (is_within(at, subject) or _is_kind(at, subject))
    if not bracket and _is_another(at, gap):
        claim.doubt = claim.doubt or "something else is named between"


def _is_cause(at: At, led: range, gap: range) -> bool:
    """Tell "grew thanks to coal by 5 %" from "thanks to the growth of coal by 5 %"."""
    grows = [any(direction(at.tokens, p) for p in places) for places in (led, gap)]
    return grows == [False, True] and len(led) <= _CAUSE and not at.breaks(led)


def _is_told_of(at: At, subject: Mention) -> bool:
    """Tell "driven by coal, which rose by 5 %" from "grew, driven by coal, by 5 %"."""
    behind = [token.folded for token in at.tokens[subject.after : subject.after + 3]]
    return any(behind[p : p + 2] in _RELATED for p in (0, 1))  # "coal production, which"


def is_within(at: At, subject: Mention) -> bool:
    """Tell "services in the mining industry", which are a part of it."""
    place = subject.first - 1
    if place > at.before.start and at.tokens[place].folded == "the":
        place -= 1
    if place <= at.before.start or at.tokens[place].folded not in (*IN, "of"):
        return False
    led = next((m for m in at.sentence.mentions if m.after == place), None)
    named = led is not None
    if at.tokens[place].folded == "of":  # "fixed assets of steel", but not "extraction of ore"
        return led is not None and not any(name.startswith("sector ") for name in led.about)
    word = at.tokens[place - 1]
    strange = at.is_strange(place - 1) and not (is_verb(word) or word.folded.endswith("ly"))
    return named or strange


def _is_kind(at: At, subject: Mention) -> bool:
    """Tell "unwrought zinc" from zinc, where the word before the name is not known."""
    place = subject.first - 1
    return place >= at.before.start and at.is_strange(place) and not is_verb(at.tokens[place])


def _is_another(at: At, gap: range) -> bool:
    """Tell "steel fell, unalloyed grades by 2 %", where a clause begins with what is not known."""
    apart = [p for p in gap if is_break(at.tokens[p]) and at.tokens[p].folded != ":"]
    if not apart:
        return False
    behind = range(apart[-1] + 1, gap.stop)
    return any(at.is_strange(p) and not is_verb(at.tokens[p]) for p in behind)


def _inherit(at: At, claim: Claim) -> None:
    """Let an amount belong to what the one before belongs to: "by 5 % to 7 tonnes"."""
    earlier = at.made[-1]
    claim.subject, claim.carried = earlier.subject, earlier.carried
    claim.instead = earlier.instead
    if earlier.doubt not in (TIMES, REGIONS, DIFFERENCE):
        claim.doubt = claim.doubt or earlier.doubt
    named = any(mention.first in at.before for mention in at.sentence.mentions)
    part = any(phrases("PART_OF").at(at.tokens, p) for p in at.before)
    claim.clear = earlier.clear and not (part or named) and _is_clear(at, at.before)
    words = (p for p in at.behind if not behind.leads(at, p))  # "in processing"
    word = next(words, None)
    if word is None or not at.is_strange(word):
        return
    if at.tokens[word - 1].folded in IN or not is_verb(at.tokens[word]):
        claim.subject, claim.clear = None, False


def _whole_name(at: At, subject: Mention) -> Mention:
    """Give "lead" as "lead processing" where the list began with copper processing."""
    if subject.after - subject.first > 1:
        return subject
    place = at.sentence.mentions.index(subject)
    for earlier in reversed(at.sentence.mentions[:place]):
        if earlier.after - earlier.first == 2:
            head = at.tokens[earlier.after - 1].stem
            more = at.index.subject((at.tokens[subject.first].stem, head))
            return Mention(subject.first, subject.after, subject.about | more)
    return subject


def _is_general(at: At, subject: Mention) -> bool:
    """Tell "labour productivity", "investment projects" and "the industry" of what was told."""
    within = range(subject.first, subject.after)
    measured = {name for p, name in at.sentence.measures if p in within}
    general = at.index.is_general(subject.about)
    projects = any(phrases("PROJECTS").at(at.tokens, p) for p in within)
    the = subject.first > 0 and at.tokens[subject.first - 1].folded == "the"
    whole = the and at.index.is_broad(subject.about)
    output = at.index.outputs - at.index.leading  # "output was 5 tonnes", of what was told
    alone = bool(measured & output) and subject.after == subject.first + 1
    return whole or alone or bool(measured - at.index.outputs) or (projects and general)


def _is_clear(at: At, gap: range) -> bool:
    return all(not at.is_strange(p) or is_verb(at.tokens[p]) for p in gap)
