"""When and where an amount of a sentence was, and whether it is a plan or a fact."""

from __future__ import annotations

from collections.abc import Sequence

from ..language import quantities
from ..language.dates import Period
from ..language.tokens import NUMBER
from ..language.vocabulary import form_at, phrases
from .at import At
from .compared import same_period
from .lists import listed
from .sentence import GROWTH, JOINTS, NEAR, REGIONS, TIMES, Claim, is_break
from .shares import IN

Cues = Sequence[tuple[int, bool]]
_FAR = 12  # tokens behind an amount in which a region still belongs to it
_CONTRASTS = ("but", "while", "whereas", "а", "но", "тогда")
_AGAINST = (["against"], ["versus"], ["vs"], ["против"])
_COMPARED = (["compared", "with"], ["compared", "to"])
_NEAR_YEAR = 3  # tokens
_PAST = ("was", "were", "had", "был", "была", "было", "были")
_CLOSE = 2  # tokens to a time that an amount has before any other


def find_status(at: At, claim: Claim) -> None:
    """Note whether a claim is a plan or a fact, where a word tells it."""
    after = at.amount.after
    left = [(p, ahead) for p, ahead in at.sentence.cues if p < after and not _is_aside(at, p)]
    end = _end(at, claim)
    right = [
        cue for cue in at.sentence.cues if after <= cue[0] < end and not _is_of_other(at, cue[0])
    ]
    goes_on = at.topic.ahead and (claim.carried or _goes_on(at))
    if at.sentence.kazakh and right:  # its verbs come last
        claim.ahead = right[0][1]
    elif left and left[-1][0] >= at.before.start and not _is_of_next(at, claim, left, right):
        claim.ahead = left[-1][1]
    elif been := [p for p in at.before if _has_been(at, p)]:
        # A plan behind "had an increase of 5 %" is another's.
        close = right and right[0][0] - after <= _CLOSE
        past = any(at.tokens[p].folded in _PAST for p in been)
        claim.ahead = right[0][1] if close else True if goes_on and not past else None
    elif right and not at.is_parted(range(after, right[0][0])):
        claim.ahead = right[0][1]
    elif left:
        claim.ahead = left[-1][1]
    elif goes_on:
        claim.ahead = True
    against = [at.tokens[p].folded for p in at.before[-2:]]
    if claim.ahead and (against[-1:] in _AGAINST or against in _COMPARED):
        claim.ahead = False  # "will make 96 tonnes, against 87 in 2024"
    told = any(phrases("LAUNCHES").at(at.tokens, p) for p in at.clause)
    claim.neutral = claim.ahead is None and not told


def _has_been(at: At, place: int) -> bool:
    """Tell "was 5 tonnes" from "that is 5 tonnes", which says again what was told."""
    again = place > 1 and at.tokens[place - 1].folded == "that" and is_break(at.tokens[place - 2])
    return bool(phrases("BEEN").at(at.tokens, place)) and not again


def _is_of_other(at: At, place: int) -> bool:
    """Tell the verb of "for 1 trillion and has given 4,000 jobs", which is of the jobs."""
    joined = place > at.amount.after and at.tokens[place - 1].folded in JOINTS
    return joined and any(a.start > place for a in at.amounts[at.place + 1 : at.place + 2])


def _is_of_next(at: At, claim: Claim, left: Cues, right: Cues) -> bool:
    """Tell "is running already, and 5 tonnes will be made", whose plan is the amount's own."""
    apart = at.breaks(range(left[-1][0], at.amount.start))
    if not right or not apart or claim.unit in GROWTH:
        return False
    gap = range(at.amount.after, right[0][0])
    return not at.breaks(gap) and not any(at.tokens[p].folded in JOINTS for p in gap)


def _goes_on(at: At) -> bool:
    """Tell "of them 28 are in mining", planned as the others that were told before."""
    part = any(phrases("PART_OF").at(at.tokens, p) for p in range(at.amount.start))
    return at.of_projects and part


def _is_aside(at: At, place: int) -> bool:
    """Tell what stands in brackets that are closed before an amount."""
    within = [at.tokens[p].folded for p in range(place, at.amount.start)]
    opened = within.index("(") if "(" in within else len(within)
    return ")" in within[:opened]


def _end(at: At, claim: Claim) -> int:
    """Give the place up to which words behind an amount tell what it was.

    The next cause ends it, "a fall due to scheduled repairs", and the next clause of what has
    its own verb, "went up by 5 % and should grow on".
    """
    growth = claim.unit in GROWTH
    told = growth and any(quantities.direction(at.tokens, p) for p in at.before)
    for p in at.behind:
        told = told or (growth and quantities.direction(at.tokens, p) is not None)
        if phrases("CAUSES").at(at.tokens, p) or (told and at.tokens[p].folded in JOINTS):
            return p
    return len(at.tokens)


def find_period(at: At, claim: Claim) -> None:
    """Note the time of a claim, and the year that it is compared with."""
    _find_period(at, claim)
    period = claim.period
    if period and not claim.ahead and _is_part_of_year(at, period):
        claim.doubt = claim.doubt or "a part of a year"
    if period and period.months and period.after <= at.before.start and _is_of_year(at):
        claim.doubt = claim.doubt or TIMES
    if period and _is_one_of_two(at, period):
        claim.doubt = claim.doubt or TIMES
    relative = period is None or period.told == "last"
    before = any(_is_another_year(at, place) for place in at.before)
    behind = any(_is_another_year(at, place) for place in at.behind[:_CLOSE])
    if (relative and before) or (claim.unit in GROWTH and behind) or _is_level_before(at):
        claim.doubt = claim.doubt or "of which year is not told"


def _is_one_of_two(at: At, period: Period) -> bool:
    """Tell the 2018 of "doubled in 2018 and 2023"."""
    joint = period.after
    joined = joint < len(at.tokens) and at.tokens[joint].folded in JOINTS
    return joined and any(time.start == joint + 1 for time in at.sentence.periods)


def _is_of_year(at: At) -> bool:
    """Tell "over 11 months by 6 %, over the year by 7 %"."""
    return any(form_at("WHOLE_YEAR", at.tokens, place) for place in at.before)


def _is_another_year(at: At, place: int) -> bool:
    """Tell "the year before it had grown by 5 %" from "than the year before"."""
    if not form_at("OTHER_YEAR", at.tokens, place):
        return False
    on = place and at.tokens[place - 1].folded in ("from", "on", "over")
    compared = (phrases(name).ending(at.tokens, place) for name in ("COMPARED", "SAME_PERIOD"))
    return not (on or any(compared))


def _is_level_before(at: At) -> bool:
    """Tell the first number of "from 51,900 tonnes to 50,300"."""
    around = [at.tokens[p].folded for p in (at.amount.start - 1, at.amount.after) if p in at.places]
    return around in (["from", "to"], ["с", "до"], ["со", "до"])


def _is_part_of_year(at: At, period: Period) -> bool:
    """Tell "in late 2024" and "the final months of 2024" from the year."""
    if period.months or period.open or period.told:
        return False
    near = range(max(0, period.start - _NEAR_YEAR), period.start + 1)
    return any(
        form_at("PART_OF_YEAR", at.tokens, place)
        and at.tokens[place - 1].folded != "by"
        and at.tokens[place - 1].kind != NUMBER  # "the last 4 months of 2021" may be read
        for place in near
    )


def _find_period(at: At, claim: Claim) -> None:
    same = claim.unit not in GROWTH and same_period(at.sentence, at.amount, at.before)
    if same:
        claim.period, claim.clear = same, False
        return
    compared = at.sentence.compared
    against = [time.last for time in compared if time.start < at.behind.stop and not time.told]
    claim.against = against[-1] if against else None
    amount = at.amount
    told = [t for t in at.sentence.periods if not t.day and not t.undated and t not in compared]
    before = _compared_level(at, claim)
    if before:  # "was 84.6, against 80 in 2024 (+5.9 %)"
        told = [time for time in told if time != before]
        claim.against = before.last
    left = [t for t in told if t.after <= amount.start and not _is_of_compared(at, t)]
    own = [t for t in left if t.start >= at.before.start]
    right = [t for t in told if t.start in at.behind and t.start - amount.after <= NEAR]
    bracket = amount.start - 1 if amount.start else 0
    then = [t for t in at.sentence.periods if t.after == bracket]
    bracketed = bool(then) and at.tokens[bracket].folded == "("
    if bracketed and then[0] != before:  # "compared to 2022 (20.7 trillion tenge)"
        claim.period, claim.against = then[0], None
        return
    close = bool(right) and not at.breaks(range(amount.after, right[0].start))
    if close and (not own or right[0].start - amount.after <= _CLOSE):
        claim.period = right[0]
    elif left:
        claim.period = left[-1]
        gap = range(left[-1].after, amount.start)
        contrast = any(at.tokens[p].folded in _CONTRASTS for p in gap)
        claim.clear = claim.clear and not contrast  # "in 2020, while the year after it made"
    elif len(told) == 1 and _is_shared(at, told[0]):
        claim.period = told[0]
        between = (a for a in at.amounts[at.place + 1 :] if a.start < told[0].start)
        joined = any(at.tokens[a.start - 1].folded in JOINTS for a in between)
        claim.clear = claim.clear and not joined  # "139 over the year and 30 in December"
    elif len(told) > 1:
        claim.doubt = claim.doubt or TIMES


def _is_of_compared(at: At, period: Period) -> bool:
    """Tell the time of "against 80 tonnes in 2024" before "(+5.9 %), of which 3 tonnes"."""
    if period.start >= at.before.start:
        return False
    level = next((c.amount for c in reversed(at.made) if c.amount.after <= period.start), None)
    return level is not None and bool(phrases("COMPARED").ending(at.tokens, level.start))


def _compared_level(at: At, claim: Claim) -> Period | None:
    """Give the time of the level before a change with which another was compared."""
    if claim.unit not in GROWTH or not at.made or at.made[-1].unit in GROWTH:
        return None
    level = at.made[-1]
    against = phrases("COMPARED").ending(at.tokens, level.amount.start)
    return level.period if against else None


def _is_shared(at: At, period: Period) -> bool:
    """Tell the time of a whole list, behind it: only amounts of one kind stand before it."""
    if any(at.tokens[p].folded == "(" for p in range(at.amount.after, period.start)):
        return False  # "rose by 13 % (in 2023: 11 billion)"
    between = [a for a in at.amounts[at.place + 1 :] if a.start < period.start]
    alike = all(amount.kind == at.amount.kind for amount in between)
    return alike or not at.is_parted(range(at.amount.after, period.start))


def _is_of_region(at: At, claim: Claim) -> bool:
    """Tell whether all sums of a sentence are of projects in its one region."""
    told = {region for _, region in at.sentence.regions}
    one = len(told) == 1 and not told & at.index.cities  # where one may only have met
    return one and at.of_projects and claim.unit not in GROWTH and not at.sentence.whole


def find_region(at: At, claim: Claim) -> None:
    """Note the region of a claim, and whether only a town of it is told."""
    _find_region(at, claim)
    told = [p for p, region in at.sentence.regions if region == claim.region]
    told = [p for p in told if p in at.before] or told
    local = any(form_at("THE_REGION", at.tokens, p) for p in at.clause)
    claim.town = bool(told) and at.sentence.towns.issuperset(told) and not local


def _region_behind(at: At) -> str | None:
    """Give the region of "by 5 % in Abai and by 3 % in Ulytau", where each follows its number."""
    starts = [amount.start for amount in at.amounts]
    if any(place < starts[0] for place, _ in at.sentence.regions):
        return None
    close = [r for p, r in at.sentence.regions if 0 < p - at.amount.after <= _CLOSE]
    led = at.amount.after < len(at.tokens) and at.tokens[at.amount.after].folded in IN
    return close[0] if led and close else None


def _find_region(at: At, claim: Claim) -> None:
    """Take of several regions the one beside a claim."""
    parts = (p for p in at.behind if phrases("PART_OF").at(at.tokens, p))
    behind = range(at.behind.start, next(parts, at.behind.stop))[: _FAR if claim.counts else NEAR]
    left = [r for p, r in at.sentence.regions if p < at.amount.start]
    if beside := _region_behind(at):
        claim.region = beside
        return
    regions = {*left, *(r for p, r in at.sentence.regions if p in behind)}
    group = listed(at)
    if 1 < len(group) == len(left) == len(set(left)):  # "in A and B by 1 % and 2 %"
        claim.region = left[at.place - group[0]]
    elif len(regions) == 1:
        claim.region = regions.pop()
    elif not regions and _is_of_region(at, claim):
        claim.region = at.sentence.regions[0][1]  # "5 projects for 9 billion go on in Abai region"
    elif len(regions) > 1:
        own = {r for p, r in at.sentence.regions if p in at.before}
        if len(own) == 1:
            claim.region = own.pop()
        elif own or not left:
            claim.doubt = claim.doubt or REGIONS
        else:
            claim.region = left[-1]
