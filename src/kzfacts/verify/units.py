"""What an amount of a sentence is counted in, where no unit stands beside it, too."""

from __future__ import annotations

from ..language.quantities import Quantity
from ..language.tokens import WORD
from ..language.vocabulary import phrases
from ..model.records import JOBS
from .at import At
from .sentence import GROWTH, PRODUCTIONS, is_break
from .shares import IN

COUNT_NOUNS = frozenset(("number", "figure", "количество", "число", "саны"))
_MOST_BETWEEN = 4  # tokens up to the noun that is counted: "75 new production facilities"
_JOINTS = frozenset((",", "and", "и", "мен", "or", "или", "out", "of", "из"))
_JOINED = 2  # tokens from a number to its name: "in the food industry"
_MAKING = ("PRODUCED", "ABLE")


def find(at: At, place: int) -> str:
    """Give the unit of an amount, or the kind of growth; told once, it holds for a list.

    It is "" where none is told, which makes the amount no figure.
    """
    amount = at.amounts[place]
    if amount.kind in GROWTH:
        return str(amount.kind)
    if amount.kind in ("count", None) and _is_of_new(at, amount):
        return min(at.index.counting, default="")
    if amount.unit:
        return amount.unit
    if amount.rate:
        return at.index.pieces if _is_made_yearly(at) else ""
    behind = at.gap(place)
    joined = 0 < len(behind) <= 2 and all(at.tokens[p].folded in _JOINTS for p in behind)
    if joined and place + 1 < len(at.amounts) and not _is_of_projects(at, amount):
        return find(at, place + 1)
    if _is_of_projects(at, amount):
        return min(at.index.counting, default="")
    return _pieces(at, amount) or _of_list(at, amount) or _of_number(at) or _of_noun(at, amount)


def _is_of_new(at: At, amount: Quantity) -> bool:
    """Tell "13 new enterprises", which are as many projects."""
    places = range(amount.start, min(amount.after + 1, len(at.tokens)))
    return any(phrases("NEW").at(at.tokens, p) for p in places)


def _of_list(at: At, amount: Quantity) -> str:
    """Give the unit of "13 projects, among them 11 in steel"."""
    found = phrases("PART_OF").at(at.tokens, amount.after) if amount.after in at.places else None
    after = found.after if found else amount.after  # "11 of them in steel"
    named = any(0 < m.first - after <= _JOINED for m in at.sentence.mentions)
    follows = named and at.tokens[after].folded in IN
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
    told = [p for p in at.before if at.tokens[p].folded in COUNT_NOUNS]
    if not told:
        return ""
    if at.made and at.made[-1].counts:
        return at.made[-1].unit
    return next((name for p in at.before if (name := _counted(at, p))), "")


def _pieces(at: At, amount: Quantity) -> str:
    """Give the unit in which facts count what stands behind a number: "788 tractors"."""
    for mention in at.sentence.mentions:
        if mention.first == amount.after:
            stated = (k for name in mention.about for k in at.index.by_subject.get(name, ()))
            units = {k.unit for k in stated if k.counts and k.measure in at.index.output}
            return units.pop() if len(units) == 1 else ""
    return ""


def _of_noun(at: At, amount: Quantity) -> str:
    """Give the unit of "рабочих мест создано 465" and "автомобилей изготовили 145 тысяч"."""
    if amount.after < len(at.tokens) and at.tokens[amount.after].kind == WORD:
        return ""
    made = False
    for p in reversed(at.before):
        made = made or bool(phrases("PRODUCED").at(at.tokens, p))
        counted = _counted(at, p)
        if is_break(at.tokens[p]):
            break
        if counted == JOBS.name or (counted and made):
            return counted
    return ""


def _is_made_yearly(at: At) -> bool:
    """Tell "will turn out 10,000 cabins per year" from the guests of a town."""
    made = any(phrases(name).at(at.tokens, p) for p in at.before for name in _MAKING)
    capacity = at.index.of_kind("capacity")
    return made or any(name in capacity for _, name in at.sentence.measures)


def _counted(at: At, place: int) -> str:
    """Give the unit that a noun means: "the number of enterprises was 14,700"."""
    found = at.index.units.at(at.tokens, place)
    unit = at.index.units[found] if found else None
    return unit.name if unit and unit.kind == "count" else ""
