"""What is current: the newest of each indicator, how a project stands, the years of figures."""

from collections.abc import Iterable, Sequence
from itertools import takewhile
from os import environ

from ..errors import UsageError, quoted
from ..model import periods
from ..model.records import AHEAD, QUANTITIES, Fact, Facts, Figure, Project, Quantity, Report


class State:
    """How a project stands: its newest report, and of each quantity the newest that is stated.

    Where the newest report speaks of a part, only reports of that part count, and where it
    speaks of the whole, only those of the whole. ``stated`` maps each quantity to the report
    that states it. ``sources`` are the ids of the publications that this rests on, the newest
    report's first.
    """

    __slots__ = ("capacity", "investment", "jobs", "report", "sources", "stated")

    def __init__(self, reports: Sequence[Report]) -> None:
        """Sum up reports, which are oldest first."""
        self.report = reports[-1]
        self.capacity: Quantity | None = None
        self.investment: Quantity | None = None
        self.jobs: Quantity | None = None
        self.stated: dict[str, Report] = {}
        for report in reversed(reports):
            for name in QUANTITIES if report.part == self.report.part else ():
                if getattr(self, name) is None and getattr(report, name):
                    setattr(self, name, getattr(report, name))
                    self.stated[name] = report
        used = sorted(self.stated.values(), key=reports.index, reverse=True)
        self.sources = tuple(dict.fromkeys(report.source for report in (self.report, *used)))


def today(facts: Facts) -> str:
    """Give the day on which the facts are looked at: KZFACTS_TODAY if set, else the calendar's.

    Facts as they had been published by a date are looked at on that date.
    """
    if facts.as_of:
        return facts.as_of
    if given := environ.get("KZFACTS_TODAY"):
        if not periods.is_date(given):
            raise UsageError(f"KZFACTS_TODAY: {quoted(given)} is not a day such as 2025-08-01.")
        return periods.last_day(given)
    from datetime import date

    return date.today().isoformat()


def read_on(facts: Facts) -> str:
    """Give the date of the facts: the last day on which a page of them was read, or published."""
    read = [source.read for source in facts.sources if source.read]
    published = [periods.first_day(source.published) for source in facts.sources]
    return max(read or published, default="1980-01-01")  # the first day that a ZIP file knows


def current(project: Project) -> Report:
    """Give the newest report of a project."""
    return project.reports[-1]


def dates(facts: Facts) -> dict[str, str]:
    """Map the id of each publication to its date."""
    return {source.id: source.published for source in facts.sources}


def span(item: Fact, published: dict[str, str]) -> str:
    """Give the period or year that an item belongs to, or ""."""
    if isinstance(item, Project):
        return str(current(item).year or "")
    return item.period or periods.last_day(published[item.sources[0]])[:4]


def year(figure: Figure, published: dict[str, str]) -> int:
    """Give the year that a figure belongs to: its period's last, else its source's."""
    return periods.last_year(figure.period or published[figure.sources[0]])


def latest_year(facts: Facts, figures: Iterable[Figure]) -> int:
    """Give the latest year with an actual figure, or 0."""
    published = dates(facts)
    actual = (year(figure, published) for figure in figures if figure.status == "actual")
    return max(actual, default=0)


def indicator(figure: Figure) -> tuple[object, ...]:
    """Give what a figure has in common with the same observation of other periods."""
    unit = None if figure.change is not None else figure.unit
    ahead = figure.status in AHEAD
    place = (figure.region, figure.borders, figure.place)
    return (figure.sector, figure.subject, figure.measure, unit, place, ahead)


def age(figure: Figure, published: dict[str, str]) -> tuple[str, bool, str]:
    """Give a key that sorts the figures of one indicator from the oldest to the newest.

    A period counts by its end; without one the figure comes before every dated one of its
    source's year. A running count gives way to a later one and to the final figure.
    """
    date = published[figure.sources[0]]
    end = periods.last_day(figure.period) if figure.period else periods.last_day(date)[:4]
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
            told = periods.first_day(published[figure.sources[0]])[:4]
            last_told[key] = max(last_told.get(key, ""), told)
        else:
            newest[key] = max(newest.get(key, ("", False, "")), age(figure, published))

    def is_current(figure: Figure) -> bool:
        if figure.status in AHEAD:
            return str(year(figure, published)) >= last_told[indicator(figure)]
        return age(figure, published) == newest[indicator(figure)]

    return list(filter(is_current, figures))


def answering(facts: Facts) -> dict[str, int]:
    """Give the measures that tell how a sector grew, each with its rank.

    They are those of kind growth with which the list of measures begins: the growth of exports
    or of investment, further down, is not that of the sector.
    """
    first = takewhile(lambda measure: measure.kind == "growth", facts.measures)
    return {measure.name: rank for rank, measure in enumerate(first)}


def sector_growth(facts: Facts) -> dict[str, Figure]:
    """Map each sector's id to the latest actual growth of the whole of it, nationwide."""
    rank = answering(facts)
    totals = [
        figure
        for figure in facts.figures
        if figure.total
        and figure.measure in rank
        and figure.status == "actual"
        and figure.region is None
    ]
    growth: dict[str, Figure] = {}
    for figure in sorted(latest(facts, totals), key=lambda figure: rank[figure.measure]):
        growth.setdefault(figure.sector, figure)
    return growth


def yearly_growth(facts: Facts) -> dict[str, dict[int, Figure]]:
    """Map each sector's id to the growth of the whole of it, nationwide, in each whole year.

    It is all of one measure. A preliminary figure stands where there is no actual one.
    """
    rank = answering(facts)
    totals = [
        figure
        for figure in facts.figures
        if figure.total
        and figure.measure in rank
        and figure.status not in AHEAD
        and figure.region is None
        and periods.is_whole_year(figure.period or "")
        and not figure.to_date
    ]
    totals.sort(key=lambda figure: (rank[figure.measure], figure.status != "actual"))
    first = {figure.sector: figure.measure for figure in reversed(totals)}
    growth: dict[str, dict[int, Figure]] = {}
    for figure in totals:
        if figure.measure == first[figure.sector]:
            growth.setdefault(figure.sector, {}).setdefault(int(figure.period or 0), figure)
    return growth


def over_several_years(figure: Figure) -> bool:
    """Tell a goal over several years, such as one "by 2025", from what is aimed at for a year."""
    period = figure.period
    return bool(period) and not (
        periods.is_whole_year(period or "") or periods.months(period or "")
    )


def aim(figure: Figure, year: int) -> tuple[object, ...]:
    """Give what a target of a year has in common with its result."""
    return (*indicator(figure)[:-1], year)


def results(facts: Facts) -> set[tuple[object, ...]]:
    """Give what is known of whole years, as ``aim`` gives what was aimed at."""
    return {
        aim(figure, int(figure.period))
        for figure in facts.figures
        if figure.status not in AHEAD and not figure.to_date
        if figure.period and periods.is_whole_year(figure.period)
    }


def overdue(project: Project, day: str) -> bool:
    """Tell whether a project was to be launched in a year before a day's, and no report says so."""
    report = current(project)
    return report.status != "launched" and 0 < (report.year or 0) < int(day[:4])


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
