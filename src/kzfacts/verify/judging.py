"""A claim and the facts -> a verdict: any doubt gives "unknown"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from . import fitting
from .fitting import DIFFERENT, EQUAL, FITS, LOOSE, NEARLY, OPEN, OTHER, SAME, UNSTATED, Context
from .fitting import ROUNDED as ROUNDS
from .index import Index
from .known import PROJECTS, Known
from .report import CONTRADICTED, OTHER_PERIOD, PLAN, ROUNDED, SUPPORTED, UNKNOWN
from .sentence import GROWTH, NONE, YEARLY, Claim, Mention

_NO_PERIOD = "the source states no period"
SUBJECT = "subject "  # before the name of one
_MOST_NAMED = 3  # facts in a remark


class Verdict(NamedTuple):
    """A verdict with the facts that it rests on, and those that say what is expected."""

    name: str
    facts: tuple[Known, ...] = ()
    remark: str | None = None
    expected: tuple[Known, ...] = ()


class _Fit(NamedTuple):
    """What a fact states, and how its time and its value fit a claim."""

    known: Known
    time: str
    value: str


def judge(index: Index, claim: Claim, context: Context) -> Verdict:
    """Give the verdict on a claim; where two have one amount, both have to be supported."""
    if claim.beside is None:
        verdict = _judge(index, claim, context)
        if verdict.name in (SUPPORTED, ROUNDED):
            return verdict
        if claim.carried and claim.generic and has_digits(claim):
            general = _judge(index, replace(claim, subject=None, clear=False), context)
            if general.name == SUPPORTED:
                return general
        if not claim.instead:
            return verdict
        meant = replace(claim, subject=claim.instead, carried=True, clear=False)
        other = _judge(index, meant, context)
        if other.name in (SUPPORTED, ROUNDED):
            return other
        return (
            verdict if verdict.name == UNKNOWN else Verdict(UNKNOWN, remark="of what is not told")
        )
    each = [
        _judge(index, replace(claim, subject=subject, beside=None), context)
        for subject in (claim.subject, claim.beside)
    ]
    if all(verdict.name == SUPPORTED for verdict in each):
        return each[0]._replace(facts=each[1].facts + each[0].facts)
    return Verdict(UNKNOWN, remark="one number for two names")


def _judge(index: Index, claim: Claim, context: Context) -> Verdict:
    if not context.at_home:
        reason = "no country is named (--here)" if context.at_home is None else "of another country"
        return Verdict(UNKNOWN, remark=reason)
    if claim.doubt:
        return Verdict(UNKNOWN, remark=claim.doubt)
    if not claim.measures:
        return Verdict(UNKNOWN, remark="what is measured is not known")
    alike = [
        _Fit(k, fitting.when(claim, k, context), fitting.value(claim, k))
        for k in _alike(index, claim, context)
    ]
    if not alike:
        return Verdict(UNKNOWN, remark="the facts say nothing of it" if claim.subject else None)
    told = is_to_come(claim, context) if claim.ahead is None else claim.ahead
    same = [
        fit
        for fit in alike
        if fit.known.ahead == told
        or (fit.known.plant and claim.ahead is not False)
        or (fit.known.loose and (claim.under_way or (claim.neutral and has_digits(claim))))
    ]
    now = [fit for fit in same if fit.time in (SAME, FITS)]
    if claim.turned and not any(
        index.went(fit.known) == claim.turned for fit in now if fit.value == EQUAL
    ):
        return Verdict(UNKNOWN, remark="which way it went is not in the facts")
    for verdict, how in ((SUPPORTED, EQUAL), (ROUNDED, ROUNDS)):
        if found := [fit.known for fit in now if fit.value == how]:
            return supported(verdict, found, [f.known for f in now if f.value == DIFFERENT])
    if _is_clear(index, claim, context) and (against := _against(claim, context, alike, same)):
        return against
    if nearly := tuple(fit.known for fit in now if fit.value == NEARLY):
        return Verdict(UNKNOWN, remark="rounded, and not hedged", expected=nearly)
    return _unknown(claim, now, [fit for fit in same if fit.value == EQUAL])


def _is_clear(index: Index, claim: Claim, context: Context) -> bool:
    """Tell a claim that may be held against facts: of one place, and of no kind that agrees."""
    region = context.region or context.lead_region
    apart = claim.nationwide and not claim.region and region is not None  # may be of that one
    if not claim.clear or claim.subject is None or apart:
        return False
    return not _is_of_kind(index, claim, context)


def _is_of_kind(index: Index, claim: Claim, context: Context) -> bool:
    """Tell "80 thousand cars" where the facts have that of passenger cars."""
    heads = tuple(
        f" {name.removeprefix(SUBJECT)}"
        for name in (claim.subject.about if claim.subject else ())
        if name.startswith(SUBJECT)
    )
    subjects = index.by_subject if heads else ()
    kinds = (name for name in subjects if name.endswith(heads) and name.startswith(SUBJECT))
    return any(
        _is_measured(claim, each)
        and fitting.value(claim, each) != DIFFERENT
        and fitting.when(claim, each, context) in (SAME, FITS)
        for name in kinds
        for each in index.by_subject[name]
        if each.region == fitting.where(claim, context) and each.ahead == bool(claim.ahead)
    )


def _is_measured(claim: Claim, each: Known) -> bool:
    return each.measure in claim.measures and _same_unit(claim, each)


def supported(verdict: str, found: Sequence[Known], others: Sequence[Known] = ()) -> Verdict:
    """Give the verdict on a claim that rests on facts, with what is to be said of these."""
    remarks = []
    if all(k.period is None for k in found):
        remarks.append(_NO_PERIOD)
    replaced = [k.replaced for k in found if k.replaced]
    if len(replaced) == len(found):
        remarks.append(replaced[0])
    differing = [k for k in others if not k.loose]
    if differing:
        remarks.append("others differ: " + ", ".join(k.id for k in differing[:_MOST_NAMED]))
    return Verdict(verdict, tuple(found), "; ".join(remarks) or None, tuple(differing))


def _against(
    claim: Claim, context: Context, alike: Sequence[_Fit], same: Sequence[_Fit]
) -> Verdict | None:
    """Give the verdict on a claim that goes against the facts, None where none surely does."""
    plans = [
        f.known
        for f in alike
        if f.known.ahead
        and f.value == EQUAL
        and (f.time == SAME or (f.time == FITS and claim.period))
    ]
    if plans and claim.ahead is False:
        return Verdict(PLAN, tuple(plans), expected=tuple(plans))
    if claim.generic and claim.unit not in GROWTH:
        return None  # many such sums are true at once
    if any(f.value == EQUAL and f.time in (LOOSE, UNSTATED) for f in same):
        return None
    elsewhen = [f.known for f in same if f.value == EQUAL and f.time == OTHER]
    if elsewhen and claim.period and _is_telling(claim) and not any(k.loose for k in elsewhen):
        return Verdict(OTHER_PERIOD, tuple(elsewhen), expected=tuple(elsewhen))
    differing = [
        f.known
        for f in same
        if f.value == DIFFERENT and f.time == SAME and not f.known.loose and not f.known.named
    ]
    if any(f.value in (OPEN, NEARLY) for f in same if f.time in (SAME, FITS)):
        return None  # it may be another's, too
    undated = {k.value for k in differing if k.period is None}
    if len(undated) > 1 or not context.whole_year:
        differing = [k for k in differing if k.period]
    if not differing or (claim.sign is None and claim.unit in GROWTH):
        return None
    remark = None if any(k.period for k in differing) else _NO_PERIOD
    return Verdict(CONTRADICTED, tuple(differing), remark, tuple(differing))


def is_to_come(claim: Claim, context: Context) -> bool:
    """Tell "by 2030" and "projects of 2023-2030", which cannot have been yet."""
    period = claim.period
    if period is None or (period.last or 0) <= context.year:
        return False
    return period.open or claim.generic


def _is_telling(claim: Claim) -> bool:
    """Tell a value from one such as "3 trillion", which agrees with much."""
    return has_digits(claim) or claim.unit in GROWTH or claim.counts


def has_digits(claim: Claim) -> bool:
    """Tell "48" and "3.6 trillion" from "5" and "3 trillion"."""
    return len(f"{claim.amount.values[0] / claim.amount.step:.0f}".rstrip("0")) > 1


def _unknown(claim: Claim, now: Sequence[_Fit], agreeing: Sequence[_Fit]) -> Verdict:
    """Say of a claim that is not known what would have to be told for facts to agree."""
    meant = tuple(fit.known for fit in now if fitting.is_index(claim, fit.known.value))
    if claim.maybe_index and meant:
        return Verdict(UNKNOWN, remark="it fits as an index of the level before", expected=meant)
    unstated = tuple(fit.known for fit in agreeing if fit.time == UNSTATED)
    if unstated:
        return Verdict(UNKNOWN, remark=_NO_PERIOD, expected=unstated)
    loose = tuple(fit.known for fit in agreeing if fit.time == LOOSE and fit.known.period)
    if loose:
        named = ", ".join(dict.fromkeys(str(k.period) for k in loose[:_MOST_NAMED]))
        return Verdict(UNKNOWN, remark=f"it fits {named}", expected=loose)
    return Verdict(UNKNOWN)


def _alike(index: Index, claim: Claim, context: Context) -> list[Known]:
    """Give what facts state of the subject, measure, unit and region of a claim.

    Where projects are spoken of, a sum is rather theirs than their sector's.
    """
    found = _of(index, claim.subject, claim, context)
    if claim.unit in GROWTH or not (claim.generic or claim.unit in index.counting):
        return found
    sectors = _sectors(index, claim)
    theirs = [
        each
        for each in index.by_subject.get(PROJECTS, ())
        if each.sector in sectors and _is_alike(index, claim, each, context)
    ]
    if context.projects:
        theirs = [each for each in theirs if each.about & context.projects]
    about = claim.subject.about if claim.subject else NONE
    general = sectors == index.broad and index.is_general(about)
    if claim.counts:
        return [*found, *theirs] if general else found or theirs
    loose = [k for k in found if k.loose]
    if general and not context.projects:
        return [*loose, *(k for k in theirs if index.is_general(k.about - {PROJECTS}))] or found
    if context.projects:
        return [*loose, *theirs] or found
    return loose or theirs or found


def _of(index: Index, subject: Mention | None, claim: Claim, context: Context) -> list[Known]:
    about = subject.about if subject else ()
    direct = {id(k): k for name in about for k in index.by_subject.get(name, ())}
    return [k for k in direct.values() if _is_alike(index, claim, k, context)]


def _sectors(index: Index, claim: Claim) -> set[str]:
    """Give the sectors whose projects a claim may speak of: of most of industry, if of none."""
    about = claim.subject.about if claim.subject else NONE
    owners = {name.split(" ")[1] for name in about if name.startswith(("sector ", "part "))}
    if not owners and not index.is_general(about):
        return set()
    if owners <= index.broad:
        return index.broad
    return {name.split(" ")[1] for name in about if name.startswith("sector ")}


def _is_alike(index: Index, claim: Claim, each: Known, context: Context) -> bool:
    if not _is_measured(claim, each):
        return False
    about, stems = claim.parts
    if claim.subject:
        about |= claim.subject.about
    if each.parts and not (each.named <= stems and all(part & about for part in each.parts)):
        return False
    if each.parts and not index.other_measures(stems) <= each.named:
        return False  # "47 % of exports" is no share of output
    if not each.named <= context.stems:
        return False
    if context.companies and not each.plant and not context.companies & each.named:
        return False
    if not each.plant:
        return fitting.is_there(claim, context, each)
    region = fitting.where(claim, context)
    return region in (None, each.region) and (region is not None or bool(each.named))


def _same_unit(claim: Claim, each: Known) -> bool:
    if claim.unit in GROWTH:
        return each.growth or claim.unit == each.unit
    if each.growth or not (claim.unit == each.unit or (claim.counts and each.counts)):
        return False
    rate = claim.amount.rate or each.rate
    return rate == each.rate or (rate == YEARLY and _is_of_year(each))


def _is_of_year(each: Known) -> bool:
    """Tell what was or will be made in one year: "52 million tonnes a year by 2030"."""
    return not (each.plant or each.rate) and bool(each.period) and "-" not in str(each.period)
