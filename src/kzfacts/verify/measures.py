"""What an amount of a sentence measures."""

from __future__ import annotations

from collections.abc import Collection

from ..language import quantities
from ..language.vocabulary import phrases
from .at import At
from .index import Index
from .sentence import GROWTH, JOINTS, NEAR, NONE, PRODUCTIONS, YEARLY, Claim, is_break
from .shares import IN, is_share
from .units import COUNT_NOUNS

_CLOSE = 4  # tokens before a level in which the verb that led to it stands
_ONCE = frozenset((
    "to", "from", "reaching", "reached", "amounted", "amounting", "totaled", "totalled", "made",
    "до", "с", "составил", "составила", "составило", "составили", "достиг", "достигла", "достигло",
    "достигли", "превысил", "превысила", "превысило", "превысили", "at", "worth", "totalling",
    "totaling", "totals", "total", "exceeded", "passed", "surpassed", "topped", "tops", "crossed",
))  # fmt: skip
_LEVELS = ("more than", "up to")  # hedges: "up 5 %, to 7 trillion"
_ACTS = ("PRODUCED", "PROCESSED", "WORK", "ABLE")


def find(at: At, claim: Claim) -> None:
    """Note what a claim may measure; nothing where the text tells something else."""
    near = at.near()
    joint = next((p for p in near if p in at.behind and at.tokens[p].folded in JOINTS), None)
    last = at.place + 1 == len(at.amounts)  # "doubles to 230 billion and exports triple to 75"
    if joint is not None and not (last and claim.unit not in GROWTH):
        near = near[: near.index(joint)]
    inside = set(near)
    told = [(p, name) for p, name in at.sentence.measures if p in inside]
    first = claim.subject.first if claim.subject and not claim.carried else 0
    later = {name for p, name in told if p >= first}  # than what another clause may tell
    named = _led_by(at, claim, told) or later or {name for _, name in told}
    if claim.unit in GROWTH:
        claim.share = is_share(at) or _is_next_share(at)
        claim.measures = _of_growth(at, claim, named, near)
        other = {name for p, name in at.sentence.measures if p in at.before} - at.index.shares
        claim.clear = claim.clear and not (claim.share and other)  # "in exports its share is 5 %"
        return
    stated = at.index.measured_in.get(claim.unit, set())
    if claim.unit in at.index.counting:
        stated = at.index.of_projects
    counts = at.index.of_kind("count", stated)
    if counts and (claim.unit in at.index.counting or not at.index.of_kind("amount", stated)):
        claim.measures = counts | (_jobs(at.index) if _is_of_work(at) else NONE)
        if claim.unit not in at.index.counting and not named:
            _doubt_verb(at, claim)
    elif at.amount.kind == "money":
        claim.measures = _of_money(at, stated & named, near)
    else:
        claim.measures = _of_goods(at, stated & named, named)
        claim.clear = claim.clear and not _is_of_rate(at)
        if not named:
            _doubt_verb(at, claim)
        claim.clear = claim.clear and not at.index.of_kind("count", named)


def _doubt_verb(at: At, claim: Claim) -> None:
    """Doubt goods of which a verb that is not known tells: "ate 5 tonnes of"."""
    before = at.amount.start - 1
    known = at.amount.hedge == "up to" or any(
        phrases(name).ending(at.tokens, at.amount.start) for name in _ACTS
    )
    if before >= at.before.start and at.is_strange(before) and not known:
        claim.doubt = claim.doubt or f"“{at.tokens[before].folded}” is not known"


def _led_by(at: At, claim: Claim, told: Collection[tuple[int, str]]) -> set[str]:
    """Give what is measured "in food production", which is no output then: investment."""
    subject = claim.subject
    if subject is None or claim.carried or not subject.first:
        return set()
    joint = at.tokens[subject.first - 1].folded in (*IN, "of")
    before = {name for p, name in told if p < subject.first} - at.index.outputs
    behind = {name for p, name in told if p >= subject.after} - at.index.outputs
    return before if joint and not behind else set()


def _is_of_work(at: At) -> bool:
    """Tell "give work to 250 people", which are as many jobs."""
    return any(phrases("WORK").at(at.tokens, p) for p in at.near())


def _jobs(index: Index) -> frozenset[str]:
    return frozenset(name for field, name in index.quantities.items() if field == "jobs")


def _of_goods(at: At, told: set[str], named: set[str]) -> frozenset[str]:
    """Give what an amount of goods measures: their output, if nothing else is told."""
    capacity = at.index.of_kind("capacity")
    said = {name for _, name in at.sentence.measures}
    output = at.index.output
    if capacity & said or at.amount.rate:
        able = any(phrases("ABLE").at(at.tokens, p) for p in at.before)
        may_be_both = at.amount.rate == YEARLY and not (capacity & said or able)
        return capacity | output if may_be_both else capacity
    makers = at.index.of_kind("count", named)  # "enterprises made 5 tonnes"
    others = named - told - at.index.outputs - makers
    if told - output:
        return output if _is_made_since(at) else frozenset(told - output)
    if others or any(phrases("OTHER_MEASURES").at(at.tokens, p) for p in at.before):
        return NONE
    part = any(phrases("PART_OF").at(at.tokens, p) for p in at.before)
    if part and at.made and not at.made[-1].measures:
        return NONE  # "reserves of 34 billion tons, of which brown coal is 12"
    grown = at.made[-1].measures if at.made and at.made[-1].unit in GROWTH else at.index.leading
    if not named and not grown & at.index.leading:
        return NONE
    return output


def _is_of_rate(at: At) -> bool:
    """Tell the second amount of "130 tonnes a year, of lead 260", whose rate is told before."""
    return any(claim.amount.rate and claim.unit == at.amount.unit for claim in at.made)


def _of_money(at: At, told: set[str], near: Collection[int]) -> frozenset[str]:
    if not told and at.made and _is_led_to(at):
        told = set().union(*(at.index.levels.get(name, ()) for name in at.made[-1].measures))
    alike = [earlier.measures for earlier in at.made if earlier.unit == at.amount.unit]
    if not told and alike:
        return alike[-1]
    worth = any(phrases("WORTH").at(at.tokens, p) for p in at.before)
    if not told and worth and at.made and at.made[-1].measures == at.index.output:
        return at.index.output  # "made 30,000 tons worth 67 billion"
    part = any(phrases("PART_OF").at(at.tokens, p) for p in range(at.amount.start))
    if not told and part and at.topic.money:
        return at.topic.money
    goods = any(phrases("GOODS_WORTH").at(at.tokens, p) for p in near)
    made = goods or any(_is_made(at, p) for p in at.before)
    if not told and at.of_projects and not made:
        return frozenset(name for name in at.index.kinds if name == "investment")
    if not told and part:
        return NONE
    if any(phrases("OTHER_MEASURES").at(at.tokens, p) for p in near):
        return frozenset(told)
    if not told and (goods or any(_is_made(at, p) for p in near)):
        return at.index.output
    return frozenset(told)


def _is_made(at: At, place: int) -> bool:
    """Tell "turned out" and "production" from productions, which are plants."""
    made = phrases("PRODUCED").at(at.tokens, place)
    return bool(made) and at.tokens[place].folded not in PRODUCTIONS


def _is_made_since(at: At) -> bool:
    """Tell "meets half of the demand, producing 5 tonnes", whose clause speaks of output."""
    parted = max((p for p in at.before if is_break(at.tokens[p])), default=at.before.stop)
    measured = any(p > parted for p, _ in at.sentence.measures if p in at.before)
    return not measured and any(_is_made(at, p) for p in range(parted, at.before.stop))


def _is_led_to(at: At) -> bool:
    """Tell the level of a change: "grew 5.2 % to 7.1 trillion", "grew 5.2 % and reached"."""
    if at.made[-1].unit not in GROWTH:
        return False
    if [at.tokens[p].folded for p in at.before] == ["("]:
        return True  # "rose by 3.1 % (504.9 billion tenge)"
    last = at.before[-_CLOSE:]
    named = any(mention.first in at.before for mention in at.sentence.mentions)
    led = any(at.tokens[p].folded in _ONCE for p in last) or at.amount.hedge in _LEVELS
    return led and not named


def _of_growth(at: At, claim: Claim, named: set[str], near: Collection[int]) -> frozenset[str]:
    """Give what grew: what is named, unless it is a share or what the facts do not measure."""
    if claim.share:
        return at.index.of_kind("share")
    follows = _follows_level(at, claim)
    of_subject = at.topic.measures if claim.carried else NONE
    if claim.subject and not (claim.carried or follows):
        of_subject = at.sentence.measured_at(claim.subject.first)
    told = {
        growth
        for growth, levels in at.index.levels.items()
        if growth not in at.index.leading or not levels
        if growth in named or levels & named or growth in of_subject
    }
    if told:
        return frozenset(told)
    if _jobs(at.index) & named or _is_of_other(at, claim, near):
        return NONE  # "the jobs there grew by 5 %"
    if follows:
        level = at.made[-1].measures
        return frozenset(growth for growth, of in at.index.levels.items() if of & level)
    own = range(claim.subject.first, claim.subject.after) if claim.subject else range(0)
    led = max((p for p in near if phrases("LED_TO").at(at.tokens, p)), default=-1)
    others = (p for p in near if p > led and p not in own and not _is_far(at, claim, p))
    number = any(_is_number_of(at, p) for p in at.before)
    if number and not named - at.index.outputs:
        claim.doubt = claim.doubt or "a number of something"
    if number or any(phrases("OTHER_MEASURES").at(at.tokens, p) for p in others):
        return NONE
    since = at.before[bool(at.made) :]  # "a sevenfold increase in cars, a fivefold one"
    led = any(quantities.direction(at.tokens, p) for p in since)
    listed = at.made[-1].measures if at.made and at.made[-1].unit in GROWTH else NONE
    if not led and listed - at.index.leading and not _is_own_output(at, claim, named):
        return listed  # of one measure
    if at.is_beside() and not any(quantities.direction(at.tokens, p) for p in at.places):
        return _usual(at.index, claim) | at.index.of_kind("share")
    return _usual(at.index, claim)


def _is_number_of(at: At, place: int) -> bool:
    """Tell "the number of plants grew" from "in a number of branches: steel grew"."""
    told = at.tokens[place].folded in COUNT_NOUNS
    return told and not at.breaks(range(place, at.amount.start))


def _is_of_other(at: At, claim: Claim, near: Collection[int]) -> bool:
    """Tell "capacities of steel grew by 5 %", of what only a subject's output would be."""
    grows = at.index.outputs.union(*at.index.levels.values(), at.index.levels)
    subject = claim.subject
    if subject is None or claim.carried:
        return False
    told = {name for p, name in at.sentence.measures if p in near}
    led = range(at.before.start, subject.first)
    of = {
        name
        for p, name in at.sentence.measures
        if p in led and not any(quantities.direction(at.tokens, q) for q in range(p, subject.first))
    }
    return bool(of - grows) and not told & at.index.outputs


def _follows_level(at: At, claim: Claim) -> bool:
    """Tell a change that follows on its level: "reached 1.1 trillion tenge, or 38 % more"."""
    before = at.made[-1] if at.made else None
    return before is not None and before.unit not in GROWTH and claim.subject is before.subject


def _is_own_output(at: At, claim: Claim, named: set[str]) -> bool:
    """Tell "investment grew by 9 %, steel output by 2 %" from "..., in steel output by 2 %"."""
    subject = claim.subject
    if subject is None or claim.carried or not named:
        return False
    return not subject.first or at.tokens[subject.first - 1].folded not in IN


def _is_next_share(at: At) -> bool:
    """Tell a share that follows on one: "makes up 52 percent, clothing 38 percent"."""
    before = [earlier.share for earlier in at.made if earlier.unit in GROWTH]
    led = any(quantities.direction(at.tokens, p) for p in at.near())
    return bool(before) and before[-1] and not led


def _is_far(at: At, claim: Claim, place: int) -> bool:
    """Tell what is said in another clause, well before the name."""
    subject = claim.subject
    if subject is None or claim.carried or subject.first - place <= NEAR:
        return False
    return at.breaks(range(place, subject.first))


def _usual(index: Index, claim: Claim) -> frozenset[str]:
    """Give the measures of growth that need no name: that of output, else that of the economy."""
    output = frozenset(growth for growth in index.leading if index.levels[growth])
    about = claim.subject.about if claim.subject else ()
    stated = {known.measure for name in about for known in index.by_subject.get(name, ())}
    if output & stated:
        return output
    return index.leading if index.leading & stated else _only_growth(index, stated) or output


def _only_growth(index: Index, stated: Collection[str]) -> frozenset[str]:
    """Give the one measure of a subject's growth where nothing but it is measured: an index."""
    growth = index.of_kind("growth", stated)
    return growth if len(growth) == 1 and not any(index.levels[each] for each in growth) else NONE
