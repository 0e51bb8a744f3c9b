"""Filters: what is typed to them, and which of the sample facts pass."""

import pytest
from conftest import ROOT

from kzfacts.ask import filters
from kzfacts.ask.filters import Filters
from kzfacts.errors import UsageError
from kzfacts.read import loader

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))


def figures(**wanted) -> list[str]:
    return [figure.id for figure in filters.select(FACTS, FACTS.figures, Filters(**wanted))]


def projects(**wanted) -> list[str]:
    return [project.id for project in filters.select(FACTS, FACTS.projects, Filters(**wanted))]


def test_without_filters_everything_passes_in_its_order():
    assert figures() == [figure.id for figure in FACTS.figures]
    assert projects() == [project.id for project in FACTS.projects]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"sectors": {"chemicals"}}, ["chemicals-investment-2025-target"]),
        ({"sectors": set()}, []),
        ({"regions": {"karaganda"}}, ["steel-growth-karaganda-2024"]),
        ({"statuses": ["preliminary"]}, ["light-industry-growth-2024"]),
        ({"statuses": ["planned"]}, []),
        ({"measures": ["production capacity"]}, ["steel-capacity-2025-review"]),
        ({"periods": ["2020/2025"]}, ["rolled-metal-plants-2020-2025"]),
        (
            {"statuses": ["preliminary", "forecast"]},
            ["light-industry-growth-2024", "manufacturing-jobs-2025-forecast"],
        ),
        (
            {"measures": ["jobs", "investment"]},
            ["chemicals-investment-2025-target", "manufacturing-jobs-2025-forecast"],
        ),
        (
            {"regions": {"karaganda", "turkistan"}},
            ["steel-growth-karaganda-2024", "wire-output-2024"],
        ),
        (
            {"periods": ["2023", "2020/2025"]},
            ["metallurgy-growth-2023", "rolled-metal-plants-2020-2025"],
        ),
        ({"years": [(2021, 2023)]}, ["metallurgy-growth-2023", "rolled-metal-plants-2020-2025"]),
        (
            {"years": [(2019, 2019), (2023, 2023)]},
            ["metallurgy-growth-2023", "rolled-metal-plants-2020-2025"],
        ),
        ({"low": 7_500_000}, ["chemicals-investment-2025-target", "steel-capacity-2025-review"]),
        ({"high": -0.7}, ["light-industry-growth-2025-first-half", "metallurgy-growth-2023"]),
        ({"low": 5, "high": 5}, ["rolled-metal-plants-2020-2025"]),
        ({"low": 6, "high": 5}, []),
        ({"years": [(2023, 2023)]}, ["metallurgy-growth-2023", "rolled-metal-plants-2020-2025"]),
        ({"sectors": {"metallurgy"}, "statuses": ["target"]}, ["copper-growth-2025-target"]),
        ({"sectors": {"chemicals"}, "regions": {"karaganda"}}, []),
        (
            {"measures": ["output growth"], "years": [(2024, 2024)], "low": 5, "high": 7},
            ["metallurgy-growth-2024", "metallurgy-growth-2024-reprint"],
        ),
        (
            {"periods": ["2025-01/2025-06"], "years": [(2025, 2025)], "sectors": {"industry"}},
            ["industry-growth-2025-first-half"],
        ),
    ],
)
def test_a_figure_passes_when_every_filter_does(wanted: dict, expected: list[str]):
    assert figures(**wanted) == expected


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"sectors": {"chemicals"}}, ["fertiliser-plant"]),
        ({"regions": {"karaganda"}}, ["karaganda-pipes"]),
        ({"statuses": ["planned"]}, ["turkistan-profiles"]),
        ({"statuses": ["under construction"]}, ["almaty-radiators"]),
        ({"years": [(2025, 2025)]}, ["karaganda-pipes"]),
        ({"years": [(2024, 2024)]}, ["almaty-radiators"]),
        ({"periods": ["2025"]}, ["karaganda-pipes"]),
        ({"periods": ["2025-01"]}, []),
        ({"measures": ["capacity"]}, ["karaganda-pipes", "turkistan-profiles"]),
        ({"measures": ["production capacity"]}, []),
        (
            {"statuses": ["planned", "launched"]},
            ["fertiliser-plant", "karaganda-pipes", "turkistan-profiles"],
        ),
        ({"regions": {"karaganda", "turkistan"}}, ["karaganda-pipes", "turkistan-profiles"]),
        ({"years": [(2019, 2024)]}, ["almaty-radiators"]),
        ({"years": [(2023, 2025)]}, ["almaty-radiators", "karaganda-pipes"]),
        ({"low": 1}, ["karaganda-pipes", "turkistan-profiles"]),
        ({"high": 20_000}, ["turkistan-profiles"]),
        ({"statuses": ["launched"], "years": [(2025, 2025)]}, ["karaganda-pipes"]),
    ],
)
def test_a_project_is_judged_by_its_current_state(wanted: dict, expected: list[str]):
    assert projects(**wanted) == expected


PLANNED = [
    project._replace(
        id=str(year), reports=(project.reports[0]._replace(status="planned", year=year),)
    )
    for project in FACTS.projects[:1]
    for year in (2025, 2027, None)
]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (None, ["2025", "2027", "None"]),
        (["planned"], ["2027", "None", "2025"]),
        (["overdue"], ["2025"]),
        (["overdue", "launched"], ["2025"]),
        (["overdue", "planned"], ["2027", "None", "2025"]),
        (["launched"], []),
    ],
)
def test_overdue_is_no_status_but_can_be_asked_for(statuses, expected: list[str]):
    facts = FACTS._replace(projects=tuple(PLANNED), as_of="2026-01-01")
    chosen = filters.select(facts, facts.projects, Filters(statuses=statuses))
    assert [project.id for project in chosen] == expected


def test_no_figure_is_overdue():
    assert figures(statuses=["overdue"]) == []
    both = filters.select(FACTS, FACTS.figures, Filters(statuses=["overdue", "target"]))
    assert {figure.status for figure in both} == {"target"}


@pytest.mark.parametrize(("year", "within"), [(2019, False), (2020, True), (2022, True)])
def test_a_year_takes_every_period_that_touches_it(year: int, within: bool):
    assert ("rolled-metal-plants-2020-2025" in figures(years=[(year, year)])) is within


def test_without_a_period_a_figure_belongs_to_the_year_of_its_source():
    assert "steel-capacity-2025-review" in figures(years=[(2025, 2025)])
    assert "steel-capacity-2025-review" not in figures(years=[(2024, 2024)])


def test_bounds_hold_for_growth_in_percent_whatever_it_is_told_in():
    doubled = "copper-growth-2025-target"  # to the 2.3-fold
    assert doubled in figures(low=129, high=131, statuses=["target"])
    assert doubled not in figures(high=129)


def wanted(command: str = "figures", **typed) -> Filters:
    return filters.wanted(FACTS, command, **typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ({}, Filters()),
        ({"sector": "металлургия"}, Filters(sectors={"metallurgy"})),
        (
            {"sector": ["chemicals", "light-industry"]},
            Filters(sectors={"chemicals", "light-industry"}),
        ),
        ({"region": ("KZ-35", "Түркістан")}, Filters(regions={"karaganda", "turkistan"})),
        ({"status": "act"}, Filters(statuses=["actual"])),
        ({"status": ["target", "forecast"]}, Filters(statuses=["target", "forecast"])),
        ({"measure": "output-growth"}, Filters(measures=["output growth"])),
        ({"year": 2025}, Filters(years=[(2025, 2025)])),
        ({"year": "2020-2025"}, Filters(years=[(2020, 2025)])),
        ({"year": "2020–2025"}, Filters(years=[(2020, 2025)])),
        ({"year": "2020/2025"}, Filters(years=[(2020, 2025)])),
        ({"year": [2020, "2023 - 2025"]}, Filters(years=[(2020, 2020), (2023, 2025)])),
        ({"period": "2024"}, Filters(periods=["2024"])),
        ({"low": 5.4}, Filters(low=5.4)),
        ({"low": "5,4"}, Filters(low=5.4)),
        ({"low": "10%"}, Filters(low=10)),
        ({"low": "10 %"}, Filters(low=10)),
        ({"high": "−2"}, Filters(high=-2)),
        ({"high": "-2.5"}, Filters(high=-2.5)),
        ({"high": "+3"}, Filters(high=3)),
        ({"low": 1e16}, Filters(low=1e16)),
        ({"low": "1 000 000"}, Filters(low=1_000_000)),
        ({"low": "1\u00a0000"}, Filters(low=1_000)),
    ],
    ids=lambda each: str(each) if isinstance(each, dict) else "read",  # a set has no fixed order
)
def test_what_is_typed_is_read_as_people_write_it(typed: dict, meant: Filters):
    assert wanted(**typed) == meant


def test_a_name_within_a_sector_is_told_to_be_taken_for_it():
    found = wanted(sector=["steel", "chemicals"], region="Temirtau")
    assert found.sectors == {"metallurgy", "chemicals"}
    assert found.taken == (
        '"steel" is taken for Metallurgy',
        '"Temirtau" is taken for Karaganda Region',
    )


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"sector": "metalurgy"}, 'no sector "metalurgy". Nearest: metallurgy.'),
        ({"sector": ["chemicals", "nowhere"]}, 'no sector "nowhere".'),
        (
            {"status": "planned"},
            'no status "planned". Nearest: target, preliminary, actual.',
        ),
        ({"year": "soon"}, '"soon" is not a year or a range such as 2025 or 2020-2025.'),
        ({"year": "2025-2020"}, '"2025-2020" is not a year or a range such as 2025 or 2020-2025.'),
        ({"year": 2025.5}, 'year: "2025.5" is neither a text nor a list of texts.'),
        ({"sector": 5.5}, 'sector: "5.5" is neither a text nor a list of texts.'),
        ({"sector": [None]}, 'sector: "[None]" holds what is no text.'),
        (
            {"period": "2025-2026"},
            '"2025-2026" is not a period such as 2024, 2024-01/2024-06 or 2020/2025.',
        ),
        ({"low": "much"}, '"much" is not a number such as 5.4, 5,4, −2 or 10%.'),
        ({"low": "1e"}, '"1e" is not a number such as 5.4, 5,4, −2 or 10%.'),
        ({"high": "nan"}, '"nan" is not a number such as 5.4, 5,4, −2 or 10%.'),
        ({"high": ""}, '"" is not a number such as 5.4, 5,4, −2 or 10%.'),
    ],
    ids=str,
)
def test_what_is_not_understood_is_refused_in_words(typed: dict, message: str):
    with pytest.raises(UsageError) as caught:
        wanted(**typed)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("command", "statuses"),
    [
        ("growth", ("actual", "preliminary", "target", "forecast")),
        ("projects", ("planned", "under construction", "launched", "overdue")),
    ],
)
def test_a_command_has_the_statuses_of_what_it_lists(command: str, statuses: tuple[str, ...]):
    assert filters.statuses(command) == statuses
    assert {*statuses} < {*filters.statuses("sector")}


def test_growth_has_the_measures_of_its_kind():
    assert filters.measures(FACTS, "growth") == ("output growth",)
    assert len(filters.measures(FACTS, "figures")) == len(FACTS.measures)
