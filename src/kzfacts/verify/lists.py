"""Amounts that stand in one list, and the names that share them in order."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from .at import At
from .sentence import Mention, is_sign

AND = frozenset(("and", "и", "мен", "және"))
_COMMA_OR_AND = AND | {","}
_WITHIN_LIST = AND | {",", "by", "на", "to", "до"}
_MOST_LISTED = 12  # amounts that only "and" parts


def are_joined(at: At, one: Mention, other: Mention, joints: Collection[str] = AND) -> bool:
    """Tell two names that only an "and", or another joint, parts."""
    gap = range(one.after, other.first)
    quiet = all(p in at.sentence.known or is_sign(at.tokens[p]) for p in gap)
    quiet = quiet and not any(amount.start in gap for amount in at.amounts)
    return quiet and any(at.tokens[p].folded in joints for p in gap)


def together(at: At) -> dict[int, Mention]:
    """Map amounts to names in order: "A and B rose by 1 % and 2 %", respectively or not."""
    group = listed(at)
    first = at.amounts[group[0]].start
    names = [m for m in at.sentence.mentions if m.after <= first][-len(group) :]
    joints = {at.tokens[p].folded for p in at.gap(group[0])}
    if len(group) == 2 and names and joints & AND:
        names = _split(at, names[-1]) or names
    joined = all(are_joined(at, a, b, _COMMA_OR_AND) for a, b in pairwise(names))
    if len(group) < 2 or len(names) != len(group) or not joined:
        return {}
    return dict(zip(group, names, strict=True))


def _split(at: At, mention: Mention) -> list[Mention]:
    """Give the two names that one such as "oil and gas" is made of, or none."""
    joint = next((p for p in _inner(mention) if at.tokens[p].folded in AND), None)
    if joint is None:
        return []
    parts = [(mention.first, joint), (joint + 1, mention.after)]
    named = [at.index.subject(at.tokens[p].stem for p in range(*part)) for part in parts]
    if not all(named):
        return []
    return [Mention(*part, about) for part, about in zip(parts, named, strict=True)]


def _inner(mention: Mention) -> range:
    return range(mention.first + 1, mention.after - 1)


def listed(at: At) -> range:
    """Give the amounts in whose list this one stands, by their numbers: "by 1 % and 2 %"."""
    first, last = at.place, at.place + 1
    while last < len(at.amounts) and last - first <= _MOST_LISTED and _is_listed(at, last - 1):
        last += 1
    while first and last - first <= _MOST_LISTED and _is_listed(at, first - 1):
        first -= 1
    alone = last - first > _MOST_LISTED  # no list is so long
    return range(at.place, at.place + 1) if alone else range(first, last)


def _is_listed(at: At, place: int) -> bool:
    """Tell an amount that only an "and" parts from the next."""
    between = {at.tokens[p].folded for p in at.gap(place)}
    return bool(between) and between <= _WITHIN_LIST
