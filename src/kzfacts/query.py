"""Filters, and what is current: pure functions over Facts."""

from collections.abc import Collection, Iterable, Sequence
from math import isnan
from typing import NamedTuple, TypeAlias, TypeVar

from . import model, names, periods, tree
from .errors import UsageError
from .model import AHEAD, GROWTH, Facts, Figure, Number, Project, Quantity, Report

Fact: TypeAlias = Figure | Project
Item = TypeVar("Item", Figure, Project, Fact)

OUTPUT = ("production capacity", "output volume", "plants opened")
QUANTITIES = {"capacity": "production capacity", "investment": "investment", "jobs": "jobs"}


# Of what commands can ask for, those that take only some.
_STATUSES = dict.fromkeys(("growth", "history", "figures"), model.FIGURE_STATUSES) | {
    "projects": model.PROJECT_STATUSES
}
_MEASURES = {"growth": GROWTH}


class Filters(NamedTuple):
    """What facts are narrowed to; None where anything will do.

    ``sectors`` holds sector ids, ``region`` a region's; ``low`` and ``high`` bound the value.
    ``taken`` says what a name was taken for, where it only names something within that.
    """

    sectors: Collection[str] | None = None
    region: str | None = None
    status: str | None = None
    measure: str | None = None
    year: int | None = None
    period: str | None = None
    low: float | None = None
    high: float | None = None
    taken: tuple[str, ...] = ()


class State:
    """How a project stands: its newest report, and of each quantity the newest that is stated.

    Where the newest report speaks of a part, only reports of that part count, and where it
    speaks of the whole, only those of the whole. ``sources`` are the ids of the publications
    that this rests on, the newest report's first.
    """

    __slots__ = ("capacity", "investment", "jobs", "report", "sources")

    def __init__(self, reports: Sequence[Report]) -> None:
        """Sum up reports, which are oldest first."""
        self.report = reports[-1]
        self.capacity: Quantity | None = None
        self.investment: Quantity | None = None
        self.jobs: Quantity | None = None
        used = [self.report.source]
        for report in reversed(reports):
            for name in QUANTITIES if report.part == self.report.part else ():
                if getattr(self, name) is None and getattr(report, name):
                    setattr(self, name, getattr(report, name))
                    used.append(report.source)
        self.sources = tuple(dict.fromkeys(used))


def statuses(command: str) -> tuple[str, ...]:
    """Give the statuses that what a command lists can have."""
    return _STATUSES.get(command, model.STATUSES)


def measures(command: str) -> tuple[str, ...]:
    """Give the measures that what a command lists can have."""
    return _MEASURES.get(command, model.MEASURES)


def wanted(
    facts: Facts,
    command: str,
    *,
    sector: str | None = None,
    region: str | None = None,
    status: str | None = None,
    measure: str | None = None,
    year: int | None = None,
    period: str | None = None,
    low: float | None = None,
    high: float | None = None,
) -> Filters:
    """Give the filters that are meant by what was typed to a command, as ``names`` finds it.

    Raises UsageError for what is not known, a status or measure that it does not have included.
    """
    if isnan(low or 0) or isnan(high or 0):
        raise UsageError("nan is not a number that values can be compared with.")
    branch = None if sector is None else names.sector(facts, sector)
    place = None if region is None else names.region(facts, region)
    return Filters(
        sectors=branch and tree.branches(facts, branch.id),
        region=place and place.id,
        status=None if status is None else names.choose("status", status, statuses(command)),
        measure=None if measure is None else names.choose("measure", measure, measures(command)),
        year=year,
        period=None if period is None else names.period(period),
        low=low,
        high=high,
        taken=names.taken(sector, branch) + names.taken(region, place),
    )


def select(facts: Facts, items: Iterable[Item], wanted: Filters) -> list[Item]:
    """Give the items that pass every filter, in their order."""
    published = dates(facts)
    return [item for item in items if _passes(item, wanted, published)]


def comparable(value: Number, unit: str, measure: str) -> tuple[str, Number]:
    """Give an amount in the unit in which it compares with others: all growth in percent."""
    if unit == "times" and measure in GROWTH:
        rise = round((value - 1) * 100, 6)
        return "percent", int(rise) if rise == int(rise) else rise
    return unit, value


def change(figure: Figure) -> Number | None:
    """Give growth in percent, ×2.3 as +130; None for what is not growth."""
    unit, value = comparable(figure.value, figure.unit, figure.measure)
    return value if unit == "percent" and figure.measure in GROWTH else None


def current(project: Project) -> Report:
    """Give the newest report of a project."""
    return project.reports[-1]


def cited(item: Fact) -> tuple[str, ...]:
    """Give the ids of the publications that state a fact."""
    if isinstance(item, Figure):
        return item.sources
    return tuple(dict.fromkeys(report.source for report in item.reports))


def amounts(item: Fact) -> list[tuple[Number, str]]:
    """Give every amount that is stated of a fact: a value and its unit."""
    if isinstance(item, Figure):
        stated = (item.value, item.baseline)
        return [(value, item.unit) for value in stated if value is not None]
    quantities = (getattr(report, name) for report in item.reports for name in QUANTITIES)
    return [(quantity.value, quantity.unit) for quantity in quantities if quantity]


def dates(facts: Facts) -> dict[str, str]:
    """Map the id of each publication to its date."""
    return {source.id: source.published for source in facts.sources}


def year(figure: Figure, published: dict[str, str]) -> int:
    """Give the year that a figure belongs to: its period's last, else its source's."""
    return int(periods.last_day(_span(figure, published))[:4])


def latest_year(facts: Facts, figures: Iterable[Figure]) -> int:
    """Give the latest year with an actual figure, or 0."""
    published = dates(facts)
    actual = (year(figure, published) for figure in figures if figure.status == "actual")
    return max(actual, default=0)


def indicator(figure: Figure) -> tuple[object, ...]:
    """Give what a figure has in common with the same observation of other periods."""
    unit = "percent" if figure.unit == "times" else figure.unit
    ahead = figure.status in AHEAD
    place = (figure.region, figure.place)
    return (figure.sector, figure.subject, figure.measure, unit, place, ahead)


def age(figure: Figure, published: dict[str, str]) -> tuple[str, bool, str]:
    """Give a key that sorts the figures of one indicator from the oldest to the newest.

    A period counts by its end; without one the figure comes before every dated one of its
    source's year. A running count gives way to a later one and to the final figure.
    """
    date = published[figure.sources[0]]
    end = periods.last_day(figure.period) if figure.period else date[:4]
    return (end, not figure.to_date, periods.first_day(date) if figure.to_date else "")


def latest(facts: Facts, figures: Sequence[Figure]) -> list[Figure]:
    """Give the newest figures of each indicator: several where publications disagree.

    What is aimed at for one year does not replace what is aimed at for another: targets and
    forecasts stay until one of their kind is published after the period that they speak of.
    """
    published = dates(facts)
    newest: dict[tuple[object, ...], tuple[str, bool, str]] = {}
    last_told: dict[tuple[object, ...], str] = {}
    for figure in figures:
        key = indicator(figure)
        if figure.status in AHEAD:
            last_told[key] = max(last_told.get(key, ""), published[figure.sources[0]][:4])
        else:
            newest[key] = max(newest.get(key, ("", False, "")), age(figure, published))

    def is_current(figure: Figure) -> bool:
        if figure.status in AHEAD:
            return str(year(figure, published)) >= last_told[indicator(figure)]
        return age(figure, published) == newest[indicator(figure)]

    return list(filter(is_current, figures))


def sector_growth(facts: Facts) -> dict[str, Figure]:
    """Map each sector's id to the latest actual growth of the whole of it, nationwide."""
    totals = [
        figure
        for figure in facts.figures
        if figure.total
        and figure.measure in ("output growth", "gdp growth")
        and figure.status == "actual"
        and figure.region is None
    ]
    growth: dict[str, Figure] = {}
    for figure in latest(facts, totals):
        growth.setdefault(figure.sector, figure)
    return growth


def coming(facts: Facts, year: int) -> list[Project]:
    """Give the projects that are ahead in ``year``, the most recently reported first."""
    published = dates(facts)
    ahead = [
        project
        for project in facts.projects
        if current(project).status != "launched" and (current(project).year or year) >= year
    ]
    return sorted(ahead, key=lambda project: published[current(project).source], reverse=True)


def in_order(facts: Facts, figures: Iterable[Figure]) -> list[Figure]:
    """Sort figures for reading: by sector, its total first, then by subject and age."""
    published = dates(facts)
    return sorted(
        figures,
        key=lambda figure: (
            figure.sector,
            not figure.total,
            figure.subject,
            figure.measure,
            figure.region or "",
            age(figure, published),
        ),
    )


def _passes(item: Fact, wanted: Filters, published: dict[str, str]) -> bool:
    if wanted.sectors is not None and item.sector not in wanted.sectors:
        return False
    if wanted.region is not None and item.region != wanted.region:
        return False
    asked = (wanted.status, wanted.measure, wanted.period)
    if any(asked) and not all(
        word in (None, stated) for word, stated in zip(asked, _columns(item), strict=True)
    ):
        return False
    if wanted.low is not None or wanted.high is not None:
        value = _value(item)
        if value is None:
            return False
        low, high = wanted.low, wanted.high
        if (low is not None and value < low) or (high is not None and value > high):
            return False
    if wanted.year is not None:
        span = _span(item, published)
        return bool(span) and periods.covers(span, wanted.year)
    return True


def _columns(item: Fact) -> tuple[str, str | None, str | None]:
    """Give the status, measure and period of an item, a project's being those of its row."""
    if isinstance(item, Figure):
        return item.status, item.measure, item.period
    state = State(item.reports)
    measure = QUANTITIES["capacity"] if state.capacity else None
    return state.report.status, measure, str(state.report.year or "") or None


def _value(item: Fact) -> Number | None:
    if isinstance(item, Figure):
        return comparable(item.value, item.unit, item.measure)[1]
    capacity = State(item.reports).capacity
    return capacity.value if capacity else None


def _span(item: Fact, published: dict[str, str]) -> str:
    """Give the period or year that an item belongs to, or ""."""
    if isinstance(item, Project):
        return str(current(item).year or "")
    return item.period or published[item.sources[0]][:4]
