"""What facts are narrowed to: the options of commands and of Python, understood and applied."""

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple, TypeAlias, TypeVar

from ..errors import UsageError, quoted
from ..model import periods, records, tree
from ..model.records import Fact, Facts, Figure, Number, Project
from . import latest, names
from .latest import State, dates, span

Item = TypeVar("Item", Figure, Project, Fact)
Typed: TypeAlias = str | Iterable[str] | None  # a name, or several of which any will do

# Of what commands can ask for, those that take only some.
_OVERDUE = "overdue"  # how a project stands, whatever its status
_STATUSES = dict.fromkeys(("growth", "history", "figures"), records.FIGURE_STATUSES) | {
    "projects": (*records.PROJECT_STATUSES, _OVERDUE)
}
# Compiled when first used: most answers need none of them.
_NUMBER = r"(?a)([-+−–]?)(\d+(?:[ \u00a0\u202f]\d{3})*)(?:[.,](\d+))?(e[-+]?\d+)?[ \u00a0]?%?"
_THOUSANDS_OR_NOT = r"(?a)[-+−–]?[1-9]\d{0,2},\d{3}\D*"
_YEARS = r"(?a)(\d{4})(?:\s*[-–—/]\s*(\d{4}))?"


class Filters(NamedTuple):
    """What facts are narrowed to; None where anything will do.

    ``sectors`` and ``regions`` hold ids, ``years`` spans from a first to a last year; of several
    any fits. ``low`` and ``high`` bound the value, growth in percent. ``taken`` says what a name
    was taken for, where it only names something within that.
    """

    sectors: Collection[str] | None = None
    regions: Collection[str] | None = None
    statuses: Collection[str] | None = None
    measures: Collection[str] | None = None
    years: Collection[tuple[int, int]] | None = None
    periods: Collection[str] | None = None
    low: float | None = None
    high: float | None = None
    taken: tuple[str, ...] = ()


def statuses(command: str) -> tuple[str, ...]:
    """Give the statuses that what a command lists can have."""
    return _STATUSES.get(command, (*records.STATUSES, _OVERDUE))


def measures(facts: Facts, command: str) -> tuple[str, ...]:
    """Give the measures that what a command lists can have."""
    return tuple(
        measure.name
        for measure in facts.measures
        if command != "growth" or measure.kind == "growth"
    )


def wanted(
    facts: Facts,
    command: str,
    *,
    sector: Typed = None,
    region: Typed = None,
    status: Typed = None,
    measure: Typed = None,
    year: Typed | int | Iterable[int] = None,
    period: Typed = None,
    low: str | float | None = None,
    high: str | float | None = None,
) -> Filters:
    """Give the filters that are meant by what was typed to a command, as ``names`` finds it.

    Raises UsageError for what is not known, a status or measure that it does not have included.
    """
    branches = [(name, names.sector(facts, name)) for name in _each("sector", sector)]
    places = [(name, names.region(facts, name)) for name in _each("region", region)]
    within = {part for _, entry in branches for part in tree.branches(facts, entry.id)}
    of_status = [names.choose("status", s, statuses(command)) for s in _each("status", status)]
    measured = [
        names.choose("measure", m, measures(facts, command)) for m in _each("measure", measure)
    ]
    spans = [_span_of_years(given) for given in _each("year", year)]
    stated = [names.period(given) for given in _each("period", period)]
    remarks = [remark for name, entry in branches for remark in names.taken(name, entry)]
    remarks += [remark for name, entry in places for remark in names.taken(name, entry)]
    return Filters(
        sectors=within or None,
        regions={entry.id for _, entry in places} or None,
        statuses=of_status or None,
        measures=measured or None,
        years=spans or None,
        periods=stated or None,
        low=None if low is None else _bound(low),
        high=None if high is None else _bound(high),
        taken=tuple(remarks),
    )


def select(facts: Facts, items: Iterable[Item], wanted: Filters) -> list[Item]:
    """Give the items that pass every filter, in their order.

    Of those that have a status that is asked for, overdue projects come last.
    """
    published = dates(facts)
    sectors, statuses = wanted.sectors, wanted.statuses
    fitting = [
        item
        for item in items
        if (sectors is None or item.sector in sectors) and _passes(item, wanted, published)
    ]
    if statuses is None:
        return fitting
    today = latest.today(facts)
    late = [isinstance(item, Project) and latest.overdue(item, today) for item in fitting]
    kept = [
        (is_late, item)
        for is_late, item in zip(late, fitting, strict=True)
        if _status(item) in statuses or (is_late and _OVERDUE in statuses)
    ]
    return [item for _, item in sorted(kept, key=lambda pair: pair[0])]


def _each(what: str, typed: object) -> list[str]:
    """Give what was typed, once or several times, as a list of texts."""
    if typed is None:
        return []
    given = [typed] if isinstance(typed, str | int) else typed
    if not isinstance(given, Iterable):
        raise UsageError(f"{what}: {quoted(str(typed))} is neither a text nor a list of texts.")
    every = list(given)
    if not all(isinstance(each, str | int) for each in every):
        raise UsageError(f"{what}: {quoted(str(typed))} holds what is no text.")
    return [str(each) for each in every]


def _span_of_years(typed: str) -> tuple[int, int]:
    match = re.fullmatch(_YEARS, typed.strip())
    if not match or int(match[2] or match[1]) < int(match[1]):
        raise UsageError(f"{quoted(typed)} is not a year or a range such as 2025 or 2020-2025.")
    return int(match[1]), int(match[2] or match[1])


def _bound(typed: str | float) -> float:
    """Read a number as people write it: 5,4; 10%; −2; 1 000."""
    match = re.fullmatch(_NUMBER, str(typed).strip())
    if match and re.fullmatch(_THOUSANDS_OR_NOT, match[0]):
        raise UsageError(f"{quoted(match[0])} has a comma that may mark thousands: leave it out.")
    if not match:
        raise UsageError(f"{quoted(str(typed))} is not a number such as 5.4, 5,4, −2 or 10%.")
    value = float(re.sub(r"\D", "", match[2]) + "." + (match[3] or "0") + (match[4] or ""))
    return -value if match[1] in ("-", "−", "–") else value


def _passes(item: Fact, wanted: Filters, published: dict[str, str]) -> bool:
    if wanted.regions is not None and item.region not in wanted.regions:
        return False
    asked = (wanted.measures, wanted.periods)
    if any(asked) and not all(
        allowed is None or word in allowed
        for allowed, word in zip(asked, _columns(item), strict=True)
    ):
        return False
    if wanted.low is not None or wanted.high is not None:
        value = _value(item)
        if value is None:
            return False
        low, high = wanted.low, wanted.high
        if (low is not None and value < low) or (high is not None and value > high):
            return False
    if wanted.years is not None:
        of_item = span(item, published)
        return bool(of_item) and any(
            int(periods.first_day(of_item)[:4]) <= last
            and first <= int(periods.last_day(of_item)[:4])
            for first, last in wanted.years
        )
    return True


def _status(item: Fact) -> str:
    return item.status if isinstance(item, Figure) else latest.current(item).status


def _columns(item: Fact) -> tuple[str | None, str | None]:
    """Give the measure and period of an item, a project's being those of its row."""
    if isinstance(item, Figure):
        return item.measure, item.period
    state = State(item.reports)
    return "capacity" if state.capacity else None, str(state.report.year or "") or None


def _value(item: Fact) -> Number | None:
    if isinstance(item, Figure):
        return item.value if item.change is None else item.change
    capacity = State(item.reports).capacity
    return capacity.value if capacity else None
