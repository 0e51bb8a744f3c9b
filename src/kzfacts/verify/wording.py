"""How a claim was understood, and what the facts say, in a few words."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import periods
from . import fitting
from .known import Known
from .sentence import GROWTH, Claim, Sentence

_MOST = 3  # facts that are told


def reading(claim: Claim, sentence: Sentence) -> str:
    """Word how a claim was understood: "steel, output growth, +3.4 %, 2025, actual"."""
    subject = claim.subject
    name = "subject not known"
    if claim.carried:
        name = "the sentence before's subject"
    elif subject:
        first, last = sentence.tokens[subject.first], sentence.tokens[subject.after - 1]
        name = sentence.text[first.start : last.end].replace("\n", " ")
    elif claim.generic:
        name = "projects"
    measure = " or ".join(sorted(claim.measures)) or "measure not known"
    if len(claim.measures) > 2:
        measure = "number"
    parts = [name, measure, _amount(claim)]
    if claim.period:
        parts.append(_period(claim))
    if claim.region:
        parts.append(claim.region)
    parts.append({True: "plan", False: "actual", None: "actual"}[claim.ahead])
    return ", ".join(parts)


def expected(facts: Iterable[Known]) -> str | None:
    """Word what facts say: "+3.4 % in 2025"."""
    told = dict.fromkeys(_fact(each) for each in facts)
    return "; ".join([*told][:_MOST]) or None


def value(claim: Claim) -> tuple[float, str]:
    """Give the value of a claim in its base unit: of growth the change in percent, with sign."""
    growth = claim.unit in GROWTH and not claim.share
    if claim.unit == "multiple":
        return claim.amount.values[0], str(claim.amount.unit)
    number = next(iter(fitting.values(claim, growth=growth)))
    return (int(number) if number == int(number) else number), claim.unit


def _amount(claim: Claim) -> str:
    number, unit = value(claim)
    if claim.unit == "multiple":
        return f"×{number:g}"
    if claim.unit == "percent":
        return f"{number:+g} %" if not claim.share else f"{number:g} %"
    hedge = f"{claim.hedge} " if claim.hedge else ""
    rate = f" {claim.amount.rate}" if claim.amount.rate else ""
    return f"{hedge}{number:,} {unit}{rate}"


def _period(claim: Claim) -> str:
    period = claim.period
    assert period
    if period.told == "this" and not period.months:
        return f"{period.last} so far"
    return periods.in_words(period.iso) if period.iso else "part of a year"


def _fact(each: Known) -> str:
    if each.growth:
        said = f"{each.value:+g} %"
    else:
        said = f"{each.value:,} {each.unit} {each.rate}".rstrip()
    qualifier = f"{each.qualifier} " if each.qualifier else ""
    when = f" in {periods.in_words(each.period)}" if each.period else ", no period stated"
    return f"{qualifier}{said}{when}{' (plan)' if each.ahead else ''}"
