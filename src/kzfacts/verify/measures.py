"""What an amount of a sentence is counted in, and what it measures."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..language import quantities
from ..language.quantities import Quantity
from ..language.tokens import WORD
from ..language.vocabulary import phrases
from ..model.records import JOBS
from .at import At
from .index import Index
from .sentence import GROWTH, JOINTS, NEAR, NONE, PRODUCTIONS, YEARLY, Claim, is_break
from .shares import IN, is_share

_MOST_BETWEEN = 4  # tokens up to the noun that is counted: "75 new production facilities"
_CLOSE = 4  # tokens before a level in which the verb that led to it stands
_JOINTS = frozenset((",", "and", "и", "мен", "or", "или", "out", "of", "из"))
_ONCE = frozenset((
    "to", "from", "reaching", "reached", "amounted", "amounting", "totaled", "totalled", "made",
    "до", "с", "составил", "составила", "составило", "составили", "достиг", "достигла", "достигло",
    "достигли", "превысил", "превысила", "превысило", "превысили", "at", "worth", "totalling",
    "totaling", "totals", "total", "exceeded",
))  # fmt: skip
_MAKING = ("PRODUCED", "ABLE")
_LEVELS = ("more than", "up to")  # hedges: "up 5 %, to 7 trillion"
_ACTS = ("PRODUCED", "PROCESSED", "WORK", "ABLE")
_JOINED = 2  # tokens from a number to its name: "in the food industry"
_COUNT_NOUNS = frozenset(("number", "figure", "количество", "число", "саны"))


def unit(at: At, place: int) -> str:
    """Give the unit of an amount, or the kind of growth; told once, it holds for a list."""
    amount = at.amounts[place]
    if amount.kind in GROWTH:
        return str(amount.kind)
    if amount.kind in ("count", None) and _is_of_new(at, amount):
        return min(at.index.counting, default="")
    if amount.unit:
        return amount.unit
    behind = at.gap(place)
    joined = 0 < len(behind) <= 2 and all(at.tokens[p].folded in _JOINTS for p in behind)
    if joined and place + 1 < len(at.amounts) and not _is_of_projects(at, amount):
        return unit(at, place + 1)
    if _is_of_projects(at, amount):
        return min(at.index.counting, default="")
    if amount.rate:
        return at.index.pieces if _is_made_yearly(at) else ""
    return _pieces(at, amount) or _of_list(at, amount) or _of_number(at) or _of_jobs(at, amount)


def _is_of_new(at: At, amount: Quantity) -> bool:
    """Tell "13 new enterprises", which are as many projects."""
    places = range(amount.start, min(amount.after + 1, len(at.tokens)))
    return any(phrases("NEW").at(at.tokens, p) for p in places)


def _of_list(at: At, amount: Quantity) -> str:
    """Give the unit of "13 projects, among them 11 in steel"."""
    named = any(0 < m.first - amount.after <= _JOINED for m in at.sentence.mentions)
    follows = named and at.tokens[amount.after].folded in IN
    return at.made[-1].unit if follows and at.made and at.made[-1].counts else ""


def _is_of_projects(at: At, amount: Quantity) -> bool:
    """Tell "75 new production facilities", and "of them 147 have been completed"."""
    for p in range(amount.after, min(amount.after + _MOST_BETWEEN, len(at.tokens))):
        if at.tokens[p].kind != WORD or phrases("PARTING").at(at.tokens, p):
            break
        if phrases("PROJECTS").at(at.tokens, p) or at.tokens[p].folded in PRODUCTIONS:
            return True
    after = amount.after
    verb = after < len(at.tokens) and phrases("BEEN").at(at.tokens, after)
    return at.of_projects and (bool(verb) or any(p == after for p, _ in at.sentence.cues))


def _of_number(at: At) -> str:
    """Give the unit of "75 facilities, a number that is to grow to 190"."""
    told = [p for p in at.before if at.tokens[p].folded in _COUNT_NOUNS]
    if not told:
        return ""
    if at.made and at.made[-1].counts:
        return at.made[-1].unit
    return next((name for p in at.before if p > told[0] and (name := _counted(at, p))), "")


def _pieces(at: At, amount: Quantity) -> str:
    """Give the unit in which facts count what stands behind a number: "788 tractors"."""
    for mention in at.sentence.mentions:
        if mention.first == amount.after:
            stated = (k for name in mention.about for k in at.index.by_subject.get(name, ()))
            units = {k.unit for k in stated if k.counts and k.measure in _output(at.index)}
            return units.pop() if len(units) == 1 else ""
    return ""


def _of_jobs(at: At, amount: Quantity) -> str:
    """Give the unit of "рабочих мест будет создано 465", whose noun stands before."""
    if amount.after < len(at.tokens) and at.tokens[amount.after].kind == WORD:
        return ""
    for p in reversed(at.before):
        if is_break(at.tokens[p]):
            break
        if _counted(at, p) == JOBS.name:
            return JOBS.name
    return ""


def _is_made_yearly(at: At) -> bool:
    """Tell "will turn out 10,000 cabins per year" from the guests of a town."""
    acts = (p for p in at.before if any(phrases(name).at(at.tokens, p) for name in _MAKING))
    capacity = _of_kind(at.index, at.index.kinds, "capacity")
    return any(True for _ in acts) or any(name in capacity for _, name in at.sentence.measures)


def _counted(at: At, place: int) -> str:
    """Give the unit that a noun means: "the number of enterprises was 14,700"."""
    found = at.index.units.at(at.tokens, place)
    unit = at.index.units[found] if found else None
    return unit.name if unit and unit.kind == "count" else ""


def find(at: At, claim: Claim) -> None:
    """Note what a claim may measure; nothing where the text tells something else."""
    near = at.near()
    joint = next((p for p in near if p in at.behind and at.tokens[p].folded in JOINTS), None)
    near = near if joint is None or claim.unit not in GROWTH else near[: near.index(joint)]
    inside = set(near)
    told = [(p, name) for p, name in at.sentence.measures if p in inside]
    first = claim.subject.first if claim.subject and not claim.carried else 0
    later = {name for p, name in told if p >= first}  # than what another clause may tell
    named = _led_by(at, claim, told) or later or {name for _, name in told}
    if claim.unit in GROWTH:
        claim.share = is_share(at) or _is_next_share(at)
        claim.measures = _of_growth(at, claim, named, near)
        return
    stated = at.index.measured_in.get(claim.unit, set())
    if claim.unit in at.index.counting:
        stated = at.index.of_projects
    counts = _of_kind(at.index, stated, "count")
    if counts and (claim.unit in at.index.counting or not _of_kind(at.index, stated, "amount")):
        claim.measures = counts | (_jobs(at.index) if _is_of_work(at) else NONE)
        if claim.unit not in at.index.counting and not named:
            _doubt_verb(at, claim)
    elif at.amount.kind == "money":
        claim.measures = _of_money(at, stated & named, near)
    else:
        claim.measures = _of_goods(at, stated & named, named)
        if not named:
            _doubt_verb(at, claim)
        claim.clear = claim.clear and not _of_kind(at.index, named, "count")


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
    capacity = _of_kind(at.index, at.index.kinds, "capacity")
    said = {name for _, name in at.sentence.measures}
    output = _output(at.index)
    if capacity & said or at.amount.rate:
        able = any(phrases("ABLE").at(at.tokens, p) for p in at.before)
        may_be_both = at.amount.rate == YEARLY and not (capacity & said or able)
        return capacity | output if may_be_both else capacity
    makers = _of_kind(at.index, named, "count")  # "enterprises made 5 tonnes"
    others = named - told - at.index.outputs - makers
    if told - output:
        return frozenset(told - output)
    if others or any(phrases("OTHER_MEASURES").at(at.tokens, p) for p in at.before):
        return NONE
    grown = at.made[-1].measures if at.made and at.made[-1].unit in GROWTH else at.index.leading
    if not named and not grown & at.index.leading:
        return NONE
    return output


def _of_money(at: At, told: set[str], near: Collection[int]) -> frozenset[str]:
    if not told and at.made and _is_led_to(at):
        told = set().union(*(at.index.levels.get(name, ()) for name in at.made[-1].measures))
    alike = [earlier.measures for earlier in at.made if earlier.unit == at.amount.unit]
    if not told and alike:
        return alike[-1]
    part = any(phrases("PART_OF").at(at.tokens, p) for p in range(at.amount.start))
    if not told and part and at.topic.money:
        return at.topic.money
    made = any(_is_made(at, p) for p in at.before)
    if not told and at.of_projects and not made:
        return frozenset(name for name in at.index.kinds if name == "investment")
    if not told and part:
        return NONE
    if any(phrases("OTHER_MEASURES").at(at.tokens, p) for p in near):
        return frozenset(told)
    if not told and any(_is_made(at, p) for p in near):
        return _output(at.index)
    return frozenset(told)


def _is_made(at: At, place: int) -> bool:
    """Tell "turned out" and "production" from productions, which are plants."""
    made = phrases("PRODUCED").at(at.tokens, place)
    return bool(made) and at.tokens[place].folded not in PRODUCTIONS


def _output(index: Index) -> frozenset[str]:
    """Give the measure of what is produced: the first amount that is listed."""
    return frozenset([name for name, kind in index.kinds.items() if kind == "amount"][:1])


def _of_kind(index: Index, names: Iterable[str], kind: str) -> frozenset[str]:
    return frozenset(name for name in names if index.kinds.get(name) == kind)


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
        return _of_kind(at.index, at.index.kinds, "share")
    of_subject = at.topic.measures if claim.carried else NONE
    if claim.subject and not claim.carried:
        of_subject = at.sentence.measured_at(claim.subject.first)
    told = {
        growth
        for growth, levels in at.index.levels.items()
        if growth not in at.index.leading or not levels
        if growth in named or levels & named or growth in of_subject
    }
    if told:
        return frozenset(told)
    if _jobs(at.index) & named:
        return NONE  # "the jobs there grew by 5 %"
    if at.made and at.made[-1].unit not in GROWTH and claim.subject is at.made[-1].subject:
        level = at.made[-1].measures
        return frozenset(growth for growth, of in at.index.levels.items() if of & level)
    own = range(claim.subject.first, claim.subject.after) if claim.subject else range(0)
    led = max((p for p in near if phrases("LED_TO").at(at.tokens, p)), default=-1)
    others = (p for p in near if p > led and p not in own and not _is_far(at, claim, p))
    number = any(at.tokens[p].folded in _COUNT_NOUNS for p in at.before)
    if number or any(phrases("OTHER_MEASURES").at(at.tokens, p) for p in others):
        return NONE
    if at.is_beside() and not any(quantities.direction(at.tokens, p) for p in at.places):
        return _usual(at.index, claim) | _of_kind(at.index, at.index.kinds, "share")
    led = any(quantities.direction(at.tokens, p) for p in at.before)
    listed = at.made[-1].measures if at.made and at.made[-1].unit in GROWTH else NONE
    if not led and listed - at.index.leading and not _is_own_output(at, claim, named):
        return listed  # of one measure
    return _usual(at.index, claim)


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
    return output if output & stated or not index.leading & stated else index.leading
