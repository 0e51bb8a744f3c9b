"""Where publications disagree: figures of one observation, and reports of one project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TypeAlias

from . import periods, query
from .model import Facts, Figure, Quantity, Report
from .query import Fact

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


def conflicts(facts: Facts) -> dict[str, tuple[str, ...]]:
    """Map the id of each disputed figure to the ids of those that contradict it.

    Only figures that state the same period can contradict each other, and a running count
    contradicts nothing. At most MOST_RIVALS are named.
    """
    disputed = {}
    for group in _observations(facts):
        by_value: dict[float, list[str]] = {}
        for figure in group:
            by_value.setdefault(figure.value, []).append(figure.id)
        for value, ids in by_value.items():
            others = chain.from_iterable(by_value[other] for other in by_value if other != value)
            rivals = tuple(islice(others, MOST_RIVALS))
            disputed.update(dict.fromkeys(ids, rivals) if rivals else {})
    return disputed


def disagreements(facts: Facts) -> Iterator[Disagreement]:
    """Give every observation, of a figure or a project, for which the values differ."""
    for group in _observations(facts):
        if len({figure.value for figure in group}) > 1:
            figure = group[0]
            subject = f"{figure.subject}: {figure.measure}, {periods.in_words(figure.period or '')}"
            claims = tuple((figure, None) for figure in group)
            yield Disagreement(subject, figure.measure, claims)
    yield from of_projects(facts)


def of_projects(facts: Facts) -> Iterator[Disagreement]:
    """Give every quantity of a project, or of a part of it, for which reports differ."""
    for project in facts.projects:
        for name, measure in query.QUANTITIES.items() if len(project.reports) > 1 else ():
            comparable: dict[object, list[tuple[Report, Quantity]]] = {}
            for report in project.reports:
                quantity = getattr(report, name)
                if quantity:
                    key = (quantity.unit, report.part)
                    comparable.setdefault(key, []).append((report, quantity))
            for claimed in comparable.values():
                if len({quantity.value for _, quantity in claimed}) > 1:
                    pairs = tuple((project, claim) for claim in claimed)
                    yield Disagreement(f"{project.name}: {name}", measure, pairs)


def _observations(facts: Facts) -> Iterable[list[Figure]]:
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for figure in facts.figures:
        if figure.period and not figure.to_date:
            key = (*query.indicator(figure), figure.unit, figure.period)
            groups.setdefault(key, []).append(figure)
    return (group for group in groups.values() if len(group) > 1)
