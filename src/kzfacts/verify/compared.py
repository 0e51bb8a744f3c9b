"""Which times of a sentence others are only compared with."""

from __future__ import annotations

from ..language.dates import Period
from ..language.quantities import Quantity
from ..language.tokens import NUMBER
from ..language.vocabulary import phrases
from .sentence import GROWTH, Sentence, is_break

_WHOLES = ("volume", "output", "figure", "total")
_REACH = 5  # tokens from "compared with" to a time
_WITHIN = ("in", "during", "for", "за", "в")  # before "the same period of 2024"
_CLOSE = 2  # tokens from an amount to its time


def note(sentence: Sentence) -> None:
    """Note the times that others are compared with."""
    sentence.compared = [time for time in sentence.periods if _is_compared(sentence, time)]


def same_period(sentence: Sentence, amount: Quantity, before: range) -> Period | None:
    """Give the time of "against 80 tonnes in the same period of 2024": of that year, as told.

    ``before`` are the places between the amount before and this one.
    """
    among = sentence.tokens
    whole = (t for t in sentence.periods if t.first == t.last and not t.day)
    own = next((t for t in whole if t not in sentence.compared), None)
    for time in sentence.compared:
        found = phrases("SAME_PERIOD").ending(among, time.start)
        if found is None or own is None or time.months or time.start < own.start:
            continue
        first = found.first - (among[found.first - 1].folded == "the")
        within = first > 1 and among[first - 1].folded in _WITHIN
        than = phrases("COMPARED").ending(among, first - 1)
        close = first - 1 in before or 0 <= first - 1 - amount.after <= _CLOSE
        if within and close and not than:
            year = (own.last or 0) - 1 if time.told else time.last
            return own._replace(first=year, last=year)
    return None


def _is_compared(sentence: Sentence, period: Period) -> bool:
    """Tell the time that another is compared with: "against 2023", "than last year"."""
    compared, among = phrases("COMPARED"), sentence.tokens
    if _is_on(sentence, period) or compared.ending(among, period.start):
        return True
    if period.after < len(among) and phrases("LEVEL").at(among, period.after):
        return True  # "102 % of last year's level"
    behind = range(period.after, min(period.after + 2, len(among)))
    if sentence.kazakh and any(compared.at(among, p) for p in behind):
        return True
    for p in range(max(0, period.start - _REACH), period.start):
        found = compared.at(among, p)
        between = among[found.after : period.start] if found else ()
        if found and not any(t.kind == NUMBER or is_break(t) for t in between):
            return True
    return False


def _is_on(sentence: Sentence, period: Period) -> bool:
    """Tell "by 13 % on 2023", "к прошлому году" and "up by 4.6 % from 2022"."""
    among = sentence.tokens
    *_, first, before = "", "", *(t.folded for t in among[max(0, period.start - 2) : period.start])
    if before == "on" and not period.months:
        return True
    if (first, before) in (("(", "к"), ("(", "ко")):
        return True  # "(к 2023 году +5 %)"
    of = (first, before) == ("of", "the") and period.after < len(among)
    if of and among[period.after].folded in _WHOLES:
        return True  # "124 % of the 2020 volume"
    return (before in ("к", "ко") and period.told == "last") or _is_from(sentence, period)


def _is_from(sentence: Sentence, period: Period) -> bool:
    """Tell "up by 4.6 % from 2022"."""
    at_from = sentence.tokens[period.start].folded == "from"
    before = range(max(0, period.start - 1), period.start + 1)
    return at_from and any(
        amount.kind in GROWTH and amount.after in before for amount in sentence.amounts
    )
