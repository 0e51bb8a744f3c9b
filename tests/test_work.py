"""How the work of an answer grows with the facts: with their number, not with its square."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from kzfacts import checks, details, editions, render, views
from kzfacts.model import Facts, Figure, Project, Quantity, Region, Report, Sector, Source
from kzfacts.query import Filters
from kzfacts.view import View

ANY = Filters()


def facts(count: int) -> Facts:
    """Give so many of everything; all projects and half of the figures are disputed."""
    sources, sectors, regions, figures, projects = [], [], [], [], []
    for i in range(count):
        url = "https://example.org/"
        sources.append(Source(f"s{i}", None, "Paper", "2025", None, "en", url, None, None))
        sectors.append(Sector(f"a{i}", f"Sector {i}", "a0" if i else None, (), (f"A{i}",)))
        regions.append(Region(f"r{i}", f"Region {i}", "region", "KZ-10", (), (f"town {i}",)))
        figures.append(
            Figure(
                *(f"f{i}", f"a{i}", f"steel {i // 2}", False, "output growth", i, "percent"),
                *(None, None, "2025", False, None, "actual", f"r{i}", None, None),
                *((f"s{i}",), ("page 1",), None, None),
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
        plant = (f"p{i}", name, "steel", f"a{i}", f"r{i}", None, None, None, reports)
        projects.append(Project(*plant))
    lists = (sources, sectors, regions, figures, projects)
    return Facts(*map(tuple, lists))


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


VIEWS: dict[str, Callable[[Facts], View]] = {
    "overview": views.overview,
    "sectors": views.sectors,
    "sector": lambda facts: views.sector(facts, "a0", ANY, all_years=False),
    "growth": lambda facts: views.growth(facts, "steel", ANY, all_years=True),
    "history": lambda facts: views.history(facts, "steel", ANY),
    "figures": lambda facts: views.figures(facts, "", ANY),
    "projects": lambda facts: views.projects(facts, "", ANY),
    "regions": views.regions,
    "region": lambda facts: views.region(facts, "town 3", ANY, all_years=False),
    "search": lambda facts: views.search(facts, "steel 2025", ANY),
    "show": lambda facts: details.show(facts, "f1"),
    "sources": views.sources,
    "conflicts": views.conflicts,
    "check": views.check,
}


@pytest.mark.parametrize("format_name", ["csv", "table"])
@pytest.mark.parametrize("name", VIEWS)
def test_twice_the_facts_take_about_twice_the_work(name: str, format_name: str):
    def answer(facts: Facts) -> str:
        return render.render(VIEWS[name](facts), format_name)

    work(answer, 10)  # what is imported once
    assert work(answer, 200) < 2.6 * work(answer, 100)


@pytest.mark.parametrize(
    "answer",
    [
        checks.warnings,
        lambda facts: editions.of_sources(facts, facts.sources),
        lambda facts: editions.published_by(facts, "2025"),
    ],
)
def test_so_do_warnings_and_editions(answer: Callable[[Facts], object]):
    work(answer, 10)
    assert work(answer, 200) < 2.6 * work(answer, 100)
