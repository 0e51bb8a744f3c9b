"""Where publications disagree: figures of one observation, and reports of one project."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from math import inf
from typing import TypeAlias

from ..model import periods
from ..model.records import QUANTITIES, Fact, Facts, Figure, Number, Project, Quantity, Report
from . import latest

MOST_RIVALS = 20  # a file of one observation with ever new values stays nearly linear

Claim: TypeAlias = tuple[Fact, tuple[Report, Quantity] | None]


class Disagreement:
    """One observation for which publications give different values.

    ``claims`` pairs each fact with what it claims: a figure with None, a project with the
    report and the quantity in dispute.
    """

    def __init__(self, subject: str, measure: str, claims: tuple[Claim, ...]) -> None:
        self.subject = subject
        self.measure = measure
        self.claims = claims

    def concerns(self, state: latest.State) -> bool:
        """Tell whether others contradict the report from which a state takes its quantity."""
        stated = [claim for _, claim in self.claims if claim]
        report = state.stated.get(self.measure)
        own = [quantity for each, quantity in stated if each is report]
        return any(differ((own[0], quantity)) for _, quantity in stated) if own else False


def conflicts(figures: Iterable[Figure]) -> dict[str, tuple[str, ...]]:
    """Map the id of each disputed figure to the ids of those of them that contradict it.

    Only figures that state the same period can contradict each other, and a running count
    contradicts nothing. At most MOST_RIVALS of a kind, higher or lower, are named.
    """
    disputed = {}
    for group in _observations(figures):
        spans = [span(figure.value, figure.qualifier) for figure in group]
        by_low = sorted(range(len(group)), key=lambda place: spans[place][0])
        by_high = sorted(range(len(group)), key=lambda place: spans[place][1])
        lows = [spans[place][0] for place in by_low]
        highs = [spans[place][1] for place in by_high]
        for place, figure in enumerate(group):
            low, high = spans[place]
            above = bisect_right(lows, high)
            below = bisect_left(highs, low)
            rivals = {*by_low[above : above + MOST_RIVALS], *by_high[:below][:MOST_RIVALS]}
            if rivals:
                disputed[figure.id] = tuple(group[i].id for i in sorted(rivals)[:MOST_RIVALS])
    return disputed


def span(value: Number, qualifier: str | None) -> tuple[float, float]:
    """Give from where to where a value may lie: "about 5" is all that rounds to 5."""
    if qualifier == "more than":
        return value, inf
    if qualifier in ("less than", "up to"):
        return -inf, value
    if qualifier != "about":
        return value, value
    half = _last_digit(value) / 2
    return round(value - half, 7), round(value + half, 7)


def _last_digit(value: Number) -> float:
    """Give what one more in the last digit of a number makes: 1 of 5, 0.1 of 2.3, 1000 of 7000."""
    whole, _, decimals = f"{abs(value):.6f}".rstrip("0").partition(".")
    return (
        10.0 ** -len(decimals)
        if decimals
        else 10.0 ** (len(whole) - len(whole.rstrip("0") or whole))
    )


def differ(stated: Iterable[Figure | Quantity]) -> bool:
    """Tell whether no value fits two of what is stated, with its qualifiers, of one thing."""
    lows, highs = zip(*(span(each.value, each.qualifier) for each in stated), strict=True)
    return bool(max(lows) > min(highs))


def can_be(figure: Figure) -> bool:
    """Tell whether another figure can contradict one: not where no period is stated."""
    return bool(figure.period) and not figure.to_date


def disagreements(facts: Facts) -> Iterator[Disagreement]:
    """Give every observation, of a figure or a project, for which the values differ."""
    for group in _observations(facts.figures):
        if differ(group):
            figure = group[0]
            subject = f"{figure.subject}: {figure.measure}, {periods.in_words(figure.period or '')}"
            claims = tuple((figure, None) for figure in group)
            yield Disagreement(subject, figure.measure, claims)
    regions = {region.id: region.name for region in facts.regions}
    for project in facts.projects:
        yield from of_project(project, regions)


def of_project(project: Project, regions: Mapping[str, str]) -> Iterator[Disagreement]:
    """Give every quantity of a project, or of a part of it, for which its reports differ.

    What was planned and what was launched are told apart. ``regions`` maps ids of regions to
    their names.
    """
    if len(project.reports) > 1:
        where = f", {regions[project.region]}" if project.region else ""
        for name in QUANTITIES:
            comparable: dict[object, list[tuple[Report, Quantity]]] = {}
            for report in project.reports:
                quantity = getattr(report, name)
                if quantity:
                    key = (quantity.unit, report.part, report.status == "launched")
                    comparable.setdefault(key, []).append((report, quantity))
            for claimed in comparable.values():
                if differ([quantity for _, quantity in claimed]):
                    pairs = tuple((project, claim) for claim in claimed)
                    yield Disagreement(f"{project.name}{where}: {name}", name, pairs)


def _observations(figures: Iterable[Figure]) -> Iterable[list[Figure]]:
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        if can_be(figure):
            key = (*latest.indicator(figure), figure.unit, figure.period, _forecaster(figure))
            groups.setdefault(key, []).append(figure)
    return (group for group in groups.values() if len(group) > 1)


def _forecaster(figure: Figure) -> str | None:
    """Name whose forecast a figure is: two forecasters may differ, and a forecast from a target."""
    if figure.status != "forecast":
        return None
    return figure.attributed_to or figure.id
