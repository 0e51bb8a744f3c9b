"""What an amount of a sentence is counted in, and what it measures."""

from __future__ import annotations

from collections.abc import Collection

from ..language.tokens import WORD
from ..language.vocabulary import phrases
from .sentence import GROWTH, NEAR, NONE, At, Claim, Mention, is_break

_MOST_BETWEEN = 4  # tokens up to the noun that is counted: "75 new production facilities"
_CLOSE = 3  # tokens from a change to the level that it led to
_JOINTS = frozenset((",", "and", "и", "мен", "or", "или"))
_ONCE = frozenset(("to", "до", "reaching", "reached", "составил", "made"))
_COUNT_NOUNS = frozenset(("number", "figure", "количество", "число", "саны"))
_COUNTS = ("projects", "jobs", "plants", "enterprises")
_OF_PROJECTS = frozenset(
    ("projects launched", "projects planned", "projects under way", "plants opened")
)
_OF_UNITS = {
    "projects": _OF_PROJECTS,
    "plants": _OF_PROJECTS,
    "jobs": frozenset(("jobs",)),
    "people": frozenset(("employment", "jobs")),
    "enterprises": frozenset(("enterprises",)),
}
_OF_MONEY = frozenset(("investment", "exports", "financing", "sales", "output volume"))
_OF_GOODS = frozenset(("sales", "supply", "demand", "product range"))
_GROWTH_OF = {
    "investment": "investment growth",
    "exports": "exports growth",
    "productivity": "productivity growth",
}
_LEVEL_OF = {
    "output growth": "output volume",
    "investment growth": "investment",
    "exports growth": "exports",
}
_GROWTHS = ("gdp growth", "short-term economic indicator growth")


def unit(at: At, place: int) -> str:
    """Give the unit of an amount, or the kind of growth; told once, it holds for a list."""
    amount = at.amounts[place]
    if amount.kind in GROWTH:
        return str(amount.kind)
    if amount.unit:
        return amount.unit
    for p in range(amount.after, min(amount.after + _MOST_BETWEEN, len(at.tokens))):
        if at.tokens[p].kind != WORD or phrases("PARTING").at(at.tokens, p):
            break
        if phrases("PROJECTS").at(at.tokens, p):
            return "projects"
    behind = at.gap(place)
    joined = 0 < len(behind) <= 2 and all(at.tokens[p].folded in _JOINTS for p in behind)
    if joined and place + 1 < len(at.amounts):
        return unit(at, place + 1)
    # "75 facilities, a number projected to grow to 190"
    counted = at.made[-1].unit if at.made else ""
    told = any(at.tokens[p].folded in _COUNT_NOUNS for p in at.before)
    return counted if told and counted in _COUNTS else ""


def find(at: At, claim: Claim) -> None:
    """Note what a claim may measure; nothing where the text tells something else."""
    near = [*at.before, *range(at.amount.start, at.amount.after)]
    for p in at.behind[:NEAR]:
        if is_break(at.tokens[p]):
            break
        near.append(p)
    inside = set(near)
    named = {name for p, name in at.sentence.measures if p in inside}
    if claim.unit in GROWTH:
        claim.measures = _of_growth(at, claim.subject, named, near)
    elif claim.unit in _OF_UNITS:
        claim.measures = _OF_UNITS[claim.unit]
    elif at.amount.kind == "money":
        claim.measures = _of_money(at, named, near)
    elif "production capacity" in named or at.amount.rate:
        claim.measures = frozenset(("production capacity",))
    else:
        claim.measures = (_OF_GOODS & named) or frozenset(("output volume",))


def _of_money(at: At, named: Collection[str], near: Collection[int]) -> frozenset[str]:
    told = _OF_MONEY.intersection(named)
    if not told and at.made and _is_led_to(at):
        told = frozenset(_LEVEL_OF[name] for name in at.made[-1].measures if name in _LEVEL_OF)
    if not told and at.sentence.projects:
        return frozenset(("investment",))
    if not told and any(phrases("PRODUCED").at(at.tokens, p) for p in near):
        return frozenset(("output volume",))
    return told


def _is_led_to(at: At) -> bool:
    """Tell the level that something rose to: "grew 5.2 % to 7.1 trillion tenge"."""
    near = {at.tokens[p].folded for p in at.before}
    led = bool(near & _ONCE) or at.amount.hedge == "more than"
    return led and at.made[-1].unit in GROWTH and len(at.before) <= _CLOSE


def _of_growth(
    at: At, subject: Mention | None, named: Collection[str], near: Collection[int]
) -> frozenset[str]:
    if any(phrases("SHARES").at(at.tokens, p) for p in near):
        return frozenset(("share",))
    for level, growth in _GROWTH_OF.items():
        if level in named or growth in named:
            return frozenset((growth,))
    if any(phrases("OTHER_MEASURES").at(at.tokens, p) for p in near):
        return NONE
    if "enterprises growth" in named:
        return frozenset(("enterprises growth",))
    of_subject = {name for p, name in at.sentence.measures if subject and p == subject.first}
    for growth in _GROWTHS:
        if growth in named or growth in of_subject:
            return frozenset((growth,))
    return frozenset(("output growth",))
