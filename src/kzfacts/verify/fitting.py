"""How a claim fits what facts state: its time and its value, each one of few answers."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from ..ask.disputes import span
from ..language.dates import UNTIL_TOLD, Period
from ..model import periods
from ..model.records import Number
from .known import Known
from .sentence import GROWTH, Claim

# How times fit: the same; the same as far as is told, which supports and never contradicts;
# another; the fact states none; the text tells it not closely enough.
SAME, FITS, OTHER, UNSTATED, LOOSE = "same", "fits", "other", "unstated", "loose"
# How values fit: equal; rounded and hedged, or not hedged; neither equal nor against each other.
EQUAL, ROUNDED, NEARLY, OPEN = "equal", "rounded", "nearly", "open"
DIFFERENT = "different"
_ALMOST = 1e-6


class Context(NamedTuple):
    """What the text around a claim tells: periods and regions told before.

    ``year`` and ``month`` are the draft's own.

    ``carried`` are the periods of the paragraph and of the lead; the first is ``near`` where the
    paragraph tells it, or the text no other. ``earlier`` is the last one of the paragraphs before,
    and ``goal`` the last one to come. ``lead_region`` is that of the whole text, whose country is
    that of the facts where ``home`` is True. ``at_home`` is False where another country is in
    force, None where none is named. ``whole_year`` is True where the draft is dated by its year.
    ``stems`` are the words of the sentence, ``projects`` what those projects are called that it
    has counted, and ``companies`` the stems of those that it names.
    """

    year: int
    month: int | None
    carried: tuple[str, ...]
    near: bool
    earlier: str | None
    goal: str | None
    region: str | None
    lead_region: str | None
    home: bool | None
    at_home: bool | None
    whole_year: bool
    stems: frozenset[str]
    projects: frozenset[str]
    companies: frozenset[str]


def when(claim: Claim, known: Known, context: Context) -> str:
    """Tell how the time of a claim fits a fact's; that is of the year after what is compared."""
    before = claim.against
    dated = claim.period is not None and claim.unit not in GROWTH  # "was 5 tonnes in 2017"
    if before and known.period and not dated and not _follows(known, before):
        return LOOSE
    if before and before == known.compared and claim.period and claim.period.iso:
        of_both = f"{before}/{claim.period.iso}"  # "in 2017 against 2015"
        return SAME if known.period == of_both else _when(claim, known, context)
    return _when(claim, known, context)


def _follows(known: Known, year: int) -> bool:
    """Tell the period that may be compared with a year: the next one, or a range from it."""
    period = known.period or ""
    if known.compared:
        return known.compared == year
    return periods.last_year(period) - 1 == year or period.startswith(f"{year}/")


def _when(claim: Claim, known: Known, context: Context) -> str:
    if claim.period is None or (claim.period.told == "this" and not claim.period.months):
        return _this_year(claim, known, context)
    told = claim.period.iso
    if told is None:
        return LOOSE
    fits = _told(claim.period, plain(told), known)
    so_far = told == str(context.year) and not context.whole_year and not known.ahead
    if so_far and fits == OTHER and known.period and periods.covers(known.period, context.year):
        return LOOSE  # "in 2025", said in December
    return FITS if so_far and fits == SAME else fits


def where(claim: Claim, context: Context) -> str | None:
    """Give the region of a claim: its own, or that of the text, unless it is of the country."""
    return claim.region or (None if claim.nationwide else context.region or context.lead_region)


def is_there(claim: Claim, context: Context, known: Known) -> bool:
    """Tell whether a claim is set where a figure is, and not only in one of its towns.

    Where no place is told, it is where the company is whose figure it is.
    """
    told = where(claim, context)
    if known.named:
        return told in (None, known.region)
    return told == known.region and not claim.town


def _told(period: Period, told: str, known: Known) -> str:
    if known.period is None:
        years = (period.last or 0) - (period.first or 0)
        return FITS if known.span and years == known.span else UNSTATED
    stated = plain(known.period)
    if period.since:  # "since 2023" is no 2023
        so_far = stated == told and known.to_date
        return FITS if so_far or stated.startswith(f"{told}/") else LOOSE
    if told == stated:
        return SAME
    if period.open and not known.ahead:  # "by the end of 2025 it had grown"
        return SAME if stated == str(period.last) else LOOSE
    if known.ahead and (period.open or periods.is_open(stated)):
        return SAME if _end(told) == _end(stated) and len(_end(told)) == 4 else OTHER
    if known.ahead and not (known.growth or known.loose) and told.endswith(f"/{stated}"):
        return FITS  # "the plan of 2020-2025 is to reach 184 billion"
    return OTHER


def _this_year(claim: Claim, known: Known, context: Context) -> str:
    """Fit "this year", or no time at all: that of the lead, or the draft's own."""
    period, carried, year = claim.period, context.carried, context.year
    if period and carried and known.period and carried[0] == plain(known.period):
        return FITS if periods.covers(known.period, year) else OTHER
    if period is None and not claim.ahead:
        fits = _carried(known, context)
        if fits:
            return fits
    goal = context.goal if known.ahead and period is None else None
    if goal and known.period and _end(goal) == _end(known.period):
        return FITS
    if known.period is None:
        return SAME if year in known.years else LOOSE
    if plain(known.period) == str(year):
        if context.whole_year or (known.ahead and period):
            return SAME
        return FITS if known.ahead or known.to_date else LOOSE
    if period and not periods.covers(known.period, year):
        return OTHER
    others = {*carried, context.earlier} - {None, str(year)}
    told = period or not others  # the draft's date may tell it alone
    until = (0, *UNTIL_TOLD) if period else UNTIL_TOLD  # "since the start of the year", in August
    if told and not known.ahead and _is_so_far(known.period, context, until):
        return FITS
    return LOOSE


def _is_so_far(period: str, context: Context, until: Collection[int]) -> bool:
    """Tell the months up to one that is just over: of a text of May, January to April."""
    first, _, last = period.partition("/")
    if context.month is None or first != f"{context.year}-01" or not last:
        return False
    return context.month - int(last[5:]) in until


def _carried(known: Known, context: Context) -> str | None:
    """Fit no time at all by those that were told before; None where they say nothing."""
    carried, year = context.carried, context.year
    stated = plain(known.period) if known.period else None
    if stated == str(year) and not (context.whole_year or known.ahead or known.to_date):
        return LOOSE  # it is not over yet
    if stated and carried and carried[0] == stated:
        return SAME if context.near else FITS
    if stated and context.earlier == stated:
        return FITS
    if known.to_date and known.period == str(year) and _is_within(carried, year):
        return FITS
    if known.period is None and carried and year in known.years:  # "its share is 0.4 %": as of now
        near = periods.last_year(carried[0]) >= year - 1
        return FITS if not known.growth or near else LOOSE
    return LOOSE if carried and str(year) not in carried else None


def _is_within(carried: Collection[str], year: int) -> bool:
    """Tell whether all periods told before lie in a year, so that "so far" means it."""
    return all(periods.covers(each, year) for each in carried)


def _end(period: str) -> str:
    """Give the end of "../2025" and of "2020/2025"."""
    return period.rpartition("/")[2]


def plain(period: str) -> str:
    """Give a year for its twelve months."""
    return period[:4] if period == f"{period[:4]}-01/{period[:4]}-12" else period


def value(claim: Claim, known: Known) -> str:
    """Tell how the value of a claim fits a fact's."""
    wanted = values(claim, growth=known.growth)
    stated = known.value
    amount = claim.amount
    hedge = claim.hedge
    if any(abs(each - stated) < _ALMOST for each in wanted):
        if amount.baseline and (known.baseline is None or known.baseline not in amount.baseline):
            return OPEN
        return EQUAL if _hedged_alike(hedge, known.qualifier) else OPEN
    if any(_rounds(each, stated, amount.step, hedge or "about") for each in wanted):
        return ROUNDED if hedge else NEARLY
    if known.growth and (claim.sign is None or _is_read_otherwise(claim, stated)):
        return OPEN
    if any(abs(each - stated) < amount.step * (1 - _ALMOST) for each in wanted):
        return OPEN  # "up to 80 thousand", of 80,679; "26.2", of 26.27
    low, high = span(stated, known.qualifier)
    spans = [span(each, hedge) for each in wanted]
    return OPEN if any(low <= top and least <= high for least, top in spans) else DIFFERENT


def values(claim: Claim, growth: bool) -> Collection[float]:
    """Give what the digits of a claim may mean: a change in percent, or a value."""
    amount = claim.amount
    if not growth:
        return amount.values
    sign = claim.sign or 1
    if amount.kind == "multiple":
        return [round((each - 1) * 100, 6) for each in amount.values]
    if claim.index:
        return [round(each - 100, 6) for each in amount.values]
    return [sign * each for each in amount.values]


def _is_read_otherwise(claim: Claim, stated: Number) -> bool:
    """Tell "by 105.1 %" of a growth of 5.1 %, and "– 300 %" of one of 300 %."""
    if claim.index:
        return any(abs(each - abs(stated)) < _ALMOST for each in claim.amount.values)
    return claim.maybe_index and is_index(claim, stated)


def is_index(claim: Claim, stated: Number) -> bool:
    """Tell "grew by 105.1 %", said of a growth of 5.1 %."""
    return any(abs(each - 100 - stated) < _ALMOST for each in claim.amount.values)


def _hedged_alike(hedge: str | None, qualifier: str | None) -> bool:
    if hedge in (None, "about"):
        return hedge is None or qualifier in (None, "about")
    return hedge == qualifier


def _rounds(wanted: float, stated: Number, step: float, hedge: str) -> bool:
    """Tell whether a number is what a longer one of the facts is rounded to, as it is hedged."""
    if abs(stated / step - round(stated / step)) < _ALMOST or step > abs(stated):
        return False
    off = stated - wanted
    if wanted < 0:
        off = -off
    if hedge == "more than":
        return 0 < off < step
    if hedge == "less than":
        return -step < off < 0
    return hedge == "about" and abs(off) <= step / 2
