"""How the work of an answer grows with the facts: with their number, not with its square."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from kzfacts import render
from kzfacts.answer import conflicts, details, digests, figures, lists, projects, questions
from kzfacts.answer import growth as growth_of
from kzfacts.answer.answer import Answer
from kzfacts.ask import doubts
from kzfacts.ask.filters import Filters
from kzfacts.model import editions
from kzfacts.model.records import (
    Facts,
    Figure,
    Measure,
    Project,
    Quantity,
    Region,
    Report,
    Sector,
    Source,
    Unit,
)

ANY = Filters()


def facts(count: int) -> Facts:
    """Give so many of everything; all projects and half of the figures are disputed."""
    sources, sectors, regions, observed, plants = [], [], [], [], []
    for i in range(count):
        url = "https://example.org/"
        sources.append(
            Source(f"s{i}", None, "Paper", None, "2025", None, None, "en", url, None, None)
        )
        sectors.append(Sector(f"a{i}", f"Sector {i}", "a0" if i else None, (), False, (f"A{i}",)))
        regions.append(Region(f"r{i}", f"Region {i}", "region", "KZ-10", (), (f"town {i}",)))
        observed.append(
            Figure(
                *(f"f{i}", f"a{i}", f"steel {i // 2}", False, "output growth", i, "percent"),
                *(None, None, "2025", False, None, "actual", f"r{i}", None, None),
                *((f"s{i}",), ("page 1",), None, None, None, (), "growth", i),
            )
        )
        reports = tuple(
            Report(
                *(f"s{i}", None, None, "planned", 2030, None, None),
                *(Quantity(jobs, "jobs", None), "page 1", None),
            )
            for jobs in (1, 2)
        )
        name = f"Plant {i}"
        plant = (f"p{i}", name, "steel", f"a{i}", f"r{i}", None, None, None, (), reports)
        plants.append(Project(*plant))
    known = (sources, sectors, regions, observed, plants)
    measures = [Measure(f"measure {i}", "amount", "what was made") for i in range(count)]
    units = [Unit(f"units {i}", f"unit {i}", "count") for i in range(count)]
    measures.append(Measure("output growth", "growth", "change"))
    units.append(Unit("percent", "percent", "percent"))
    return Facts(*map(tuple, (*known, measures, units)))


def work(answer: Callable[[Facts], object], count: int) -> int:
    """Count the calls, and the steps of generators, that an answer takes."""
    made = facts(count)
    events = 0

    def count_event(*_: object) -> None:
        nonlocal events
        events += 1

    sys.setprofile(count_event)
    try:
        answer(made)
    finally:
        sys.setprofile(None)
    return events


ANSWERS: dict[str, Callable[[Facts], Answer]] = {
    "overview": digests.overview,
    "sectors": lists.sectors,
    "sector": lambda facts: digests.sector(facts, "a0", ANY, all_years=False),
    "growth": lambda facts: growth_of.growth(facts, "steel", ANY, all_years=True),
    "history": lambda facts: growth_of.history(facts, "steel", ANY),
    "figures": lambda facts: figures.figures(facts, "", ANY),
    "projects": lambda facts: projects.projects(facts, "", ANY),
    "regions": lists.regions,
    "region": lambda facts: digests.region(facts, "town 3", ANY, all_years=False),
    "search": lambda facts: questions.search(facts, "steel 2025", ANY),
    "show": lambda facts: details.show(facts, "f1"),
    "sources": lists.sources,
    "measures": lists.measures,
    "units": lists.units,
    "conflicts": conflicts.conflicts,
    "check": lists.check,
}


@pytest.mark.parametrize("format_name", ["csv", "table"])
@pytest.mark.parametrize("name", ANSWERS)
def test_twice_the_facts_take_about_twice_the_work(name: str, format_name: str):
    def answer(facts: Facts) -> str:
        return render.render(ANSWERS[name](facts), format_name)

    work(answer, 10)  # what is imported once
    assert work(answer, 200) < 2.6 * work(answer, 100)


@pytest.mark.parametrize(
    "answer",
    [
        doubts.warnings,
        lambda facts: editions.of_sources(facts, facts.sources),
        lambda facts: editions.published_by(facts, "2025"),
    ],
)
def test_so_do_warnings_and_editions(answer: Callable[[Facts], object]):
    work(answer, 10)
    assert work(answer, 200) < 2.6 * work(answer, 100)
