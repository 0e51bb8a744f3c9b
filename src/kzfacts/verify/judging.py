"""A claim and the facts -> a verdict: any doubt gives "unknown"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..language.tokens import Token
from . import fitting
from .fitting import DIFFERENT, EQUAL, FITS, LOOSE, OTHER, SAME, UNSTATED
from .fitting import ROUNDED as ROUNDS
from .known import PROJECTS, Index, Known
from .report import CONTRADICTED, OTHER_PERIOD, PLAN, ROUNDED, SUPPORTED, UNKNOWN
from .sentence import GROWTH, Claim

_MOST_NAMED = 3  # facts in a remark


class Context(NamedTuple):
    """What the text around a claim tells: the draft's ``year``, periods and regions told before.

    ``lead_region`` is that of the whole text. ``at_home`` is False where another country is in
    force, None where none is named. ``whole_year`` is True where the draft is dated by its year.
    """

    year: int
    carried: tuple[str, ...]
    region: str | None
    lead_region: str | None
    at_home: bool | None
    whole_year: bool
    stems: frozenset[str]
    companies: frozenset[str]


class Verdict(NamedTuple):
    """A verdict with the facts that it rests on, and those that say what is expected."""

    name: str
    facts: tuple[Known, ...] = ()
    remark: str | None = None
    expected: tuple[Known, ...] = ()


def judge(index: Index, claim: Claim, context: Context) -> Verdict:
    """Give the verdict on a claim."""
    if not context.at_home:
        reason = "no country is named (--here)" if context.at_home is None else "of another country"
        return Verdict(UNKNOWN, remark=reason)
    if claim.doubt:
        return Verdict(UNKNOWN, remark=claim.doubt)
    if not claim.measures:
        return Verdict(UNKNOWN, remark="what is measured is not known")
    alike = _alike(index, claim, context)
    if not alike:
        return Verdict(UNKNOWN, remark="the facts say nothing of it" if claim.subject else None)
    told = bool(claim.ahead)
    same = [k for k in alike if k.ahead == told or (k.plant and told)]
    times = {
        id(k): fitting.when(claim, k, context.carried, context.year, context.whole_year)
        for k in alike
    }
    fits = {id(k): fitting.value(claim, k) for k in alike}
    now = [k for k in same if times[id(k)] in (SAME, FITS)]
    for verdict, fit in ((SUPPORTED, EQUAL), (ROUNDED, ROUNDS)):
        if found := [k for k in now if fits[id(k)] == fit]:
            return _supported(verdict, found, [k for k in now if fits[id(k)] == DIFFERENT])
    return _against(claim, context, alike, same, now, times, fits)


def _supported(verdict: str, found: Sequence[Known], others: Sequence[Known]) -> Verdict:
    remarks = []
    if all(k.period is None for k in found):
        remarks.append("the source states no period")
    replaced = [k.replaced for k in found if k.replaced]
    if len(replaced) == len(found):
        remarks.append(replaced[0])
    differing = [k for k in others if not k.loose]
    if differing:
        remarks.append("others differ: " + ", ".join(k.id for k in differing[:_MOST_NAMED]))
    return Verdict(verdict, tuple(found), "; ".join(remarks) or None, tuple(differing))


def _against(
    claim: Claim,
    context: Context,
    alike: Sequence[Known],
    same: Sequence[Known],
    now: Sequence[Known],
    times: dict[int, str],
    fits: dict[int, str],
) -> Verdict:
    """Give the verdict on a claim that no fact of its time and status supports."""
    agreeing = [k for k in alike if fits[id(k)] == EQUAL]
    plans = [k for k in agreeing if k.ahead and times[id(k)] in (SAME, FITS)]
    sure = claim.clear and claim.subject is not None
    if plans and claim.ahead is False and sure:
        return Verdict(PLAN, tuple(plans), expected=tuple(plans))
    told = claim.period is not None
    elsewhen = [k for k in same if fits[id(k)] == EQUAL and times[id(k)] == OTHER]
    comparable = [
        k for k in now if not k.loose and fits[id(k)] == DIFFERENT and times[id(k)] == SAME
    ]
    digits = f"{claim.amount.values[0] / claim.amount.step:.0f}".rstrip("0")
    if len(digits) < 2 and claim.unit not in GROWTH and not claim.counts:
        elsewhen = []  # "3 trillion" agrees with much
    if elsewhen and told and sure and not any(k.loose for k in elsewhen):
        return Verdict(OTHER_PERIOD, tuple(elsewhen), expected=tuple(elsewhen))
    undated = [k for k in comparable if k.period is None]
    if undated and (len({k.value for k in undated}) > 1 or not context.whole_year):
        comparable = [k for k in comparable if k.period]
    if comparable and sure and (claim.sign is not None or claim.unit not in GROWTH):
        return Verdict(
            CONTRADICTED,
            tuple(comparable),
            "the source states no period" if all(k.period is None for k in comparable) else None,
            tuple(comparable),
        )
    unstated = [k for k in same if fits[id(k)] == EQUAL and times[id(k)] == UNSTATED]
    if unstated:
        return Verdict(UNKNOWN, remark="the source states no period", expected=tuple(unstated))
    loose = [k for k in same if fits[id(k)] == EQUAL and times[id(k)] == LOOSE and k.period]
    if loose:
        named = ", ".join(dict.fromkeys(str(k.period) for k in loose[:_MOST_NAMED]))
        return Verdict(UNKNOWN, remark=f"it fits {named}", expected=tuple(loose))
    return Verdict(UNKNOWN)


def _alike(index: Index, claim: Claim, context: Context) -> list[Known]:
    """Give what facts state of the subject, measure, unit and region of a claim."""
    direct: dict[int, Known] = {}
    for subject in claim.subject.about if claim.subject else ():
        direct |= {id(k): k for k in index.by_subject.get(subject, ())}
    found = [k for k in direct.values() if _is_alike(claim, k, context)]
    if found or not (claim.generic or claim.unit in index.counting):
        return found
    owners = _sectors(claim)
    return [
        each
        for each in index.by_subject.get(PROJECTS, ())
        if each.sector in owners or (not owners and each.sector in index.broad)
        if _is_alike(claim, each, context)
    ]


def _sectors(claim: Claim) -> set[str]:
    about = claim.subject.about if claim.subject else ()
    return {name.split(" ")[1] for name in about if name.startswith("sector ")}


def _is_alike(claim: Claim, each: Known, context: Context) -> bool:
    if each.measure not in claim.measures or not _same_unit(claim, each):
        return False
    if not each.named <= context.stems:
        return False
    if context.companies and not each.plant and not context.companies & _words(each):
        return False
    region = claim.region or (None if claim.nationwide else context.region or context.lead_region)
    if each.plant:
        return region in (None, each.region) and (region is not None or bool(each.named))
    return region == each.region


def _words(each: Known) -> set[str]:
    return {word for name in each.about if name.startswith("subject ") for word in name.split(" ")}


def _same_unit(claim: Claim, each: Known) -> bool:
    if claim.unit in GROWTH:
        return each.growth or claim.unit == each.unit
    alike = claim.unit == each.unit or (claim.counts and each.counts)
    return alike and not each.growth and (claim.amount.rate or each.rate) == each.rate


def stems(tokens: Sequence[Token]) -> frozenset[str]:
    """Give the stems of the words of a sentence."""
    return frozenset(token.stem for token in tokens)
