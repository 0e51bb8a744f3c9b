"""Where publications disagree: figures of one observation, and reports of one project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import TypeAlias

from ..model import periods
from ..model.records import QUANTITIES, Fact, Facts, Figure, Project, Quantity, Report
from . import latest

MOST_RIVALS = 20  # a file of one observation with ever new values stays linear

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


def conflicts(figures: Iterable[Figure]) -> dict[str, tuple[str, ...]]:
    """Map the id of each disputed figure to the ids of those of them that contradict it.

    Only figures that state the same period can contradict each other, and a running count
    contradicts nothing. At most MOST_RIVALS are named.
    """
    disputed = {}
    for group in _observations(figures):
        by_value: dict[float, list[str]] = {}
        for figure in group:
            by_value.setdefault(figure.value, []).append(figure.id)
        for value, ids in by_value.items():
            others = chain.from_iterable(by_value[other] for other in by_value if other != value)
            rivals = tuple(islice(others, MOST_RIVALS))
            disputed.update(dict.fromkeys(ids, rivals) if rivals else {})
    return disputed


def can_be(figure: Figure) -> bool:
    """Tell whether another figure can contradict one: not where no period is stated."""
    return bool(figure.period) and not figure.to_date


def disagreements(facts: Facts) -> Iterator[Disagreement]:
    """Give every observation, of a figure or a project, for which the values differ."""
    for group in _observations(facts.figures):
        if len({figure.value for figure in group}) > 1:
            figure = group[0]
            subject = f"{figure.subject}: {figure.measure}, {periods.in_words(figure.period or '')}"
            claims = tuple((figure, None) for figure in group)
            yield Disagreement(subject, figure.measure, claims)
    regions = {region.id: region.name for region in facts.regions}
    for project in facts.projects:
        yield from of_project(project, regions)


def of_project(project: Project, regions: Mapping[str, str]) -> Iterator[Disagreement]:
    """Give every quantity of a project, or of a part of it, for which its reports differ.

    ``regions`` maps ids of regions to their names.
    """
    if len(project.reports) > 1:
        where = f", {regions[project.region]}" if project.region else ""
        for name in QUANTITIES:
            comparable: dict[object, list[tuple[Report, Quantity]]] = {}
            for report in project.reports:
                quantity = getattr(report, name)
                if quantity:
                    key = (quantity.unit, report.part)
                    comparable.setdefault(key, []).append((report, quantity))
            for claimed in comparable.values():
                if len({quantity.value for _, quantity in claimed}) > 1:
                    pairs = tuple((project, claim) for claim in claimed)
                    yield Disagreement(f"{project.name}{where}: {name}", name, pairs)


def _observations(figures: Iterable[Figure]) -> Iterable[list[Figure]]:
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        if can_be(figure):
            key = (*latest.indicator(figure), figure.unit, figure.period)
            groups.setdefault(key, []).append(figure)
    return (group for group in groups.values() if len(group) > 1)
