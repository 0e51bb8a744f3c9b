"""Filters, and what is current, over the sample facts."""

import pytest
from conftest import ROOT

from kzfacts import loader, query
from kzfacts.model import Figure
from kzfacts.query import Filters

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))
FIGURES = {figure.id: figure for figure in FACTS.figures}
PROJECTS = {project.id: project for project in FACTS.projects}


def figures(**wanted) -> list[str]:
    return [figure.id for figure in query.select(FACTS, FACTS.figures, Filters(**wanted))]


def projects(**wanted) -> list[str]:
    return [project.id for project in query.select(FACTS, FACTS.projects, Filters(**wanted))]


def test_without_filters_everything_passes_in_its_order():
    assert figures() == list(FIGURES)
    assert projects() == list(PROJECTS)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"sectors": {"chemicals"}}, ["chemicals-investment-2025-target"]),
        ({"sectors": set()}, []),
        ({"region": "karaganda"}, ["steel-growth-karaganda-2024"]),
        ({"status": "preliminary"}, ["light-industry-growth-2024"]),
        ({"status": "planned"}, []),
        ({"measure": "production capacity"}, ["steel-capacity-2025-review"]),
        ({"period": "2020/2025"}, ["rolled-metal-plants-2020-2025"]),
        ({"low": 7_500_000}, ["chemicals-investment-2025-target", "steel-capacity-2025-review"]),
        ({"high": -0.7}, ["light-industry-growth-2025-first-half", "metallurgy-growth-2023"]),
        ({"low": 5, "high": 5}, ["rolled-metal-plants-2020-2025"]),
        ({"low": 6, "high": 5}, []),
        ({"year": 2023}, ["metallurgy-growth-2023", "rolled-metal-plants-2020-2025"]),
        ({"sectors": {"metallurgy"}, "status": "target"}, ["copper-growth-2025-target"]),
        ({"sectors": {"chemicals"}, "region": "karaganda"}, []),
        (
            {"measure": "output growth", "year": 2024, "low": 5, "high": 7},
            ["metallurgy-growth-2024", "metallurgy-growth-2024-reprint"],
        ),
        (
            {"period": "2025-01/2025-06", "year": 2025, "sectors": {"industry"}},
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
        ({"region": "karaganda"}, ["karaganda-pipes"]),
        ({"status": "planned"}, ["turkistan-profiles"]),
        ({"status": "under construction"}, ["almaty-radiators"]),
        ({"year": 2025}, ["karaganda-pipes"]),
        ({"year": 2024}, ["almaty-radiators"]),
        ({"period": "2025"}, ["karaganda-pipes"]),
        ({"period": "2025-01"}, []),
        ({"measure": "production capacity"}, ["karaganda-pipes", "turkistan-profiles"]),
        ({"measure": "jobs"}, []),
        ({"low": 1}, ["karaganda-pipes", "turkistan-profiles"]),
        ({"high": 20_000}, ["turkistan-profiles"]),
        ({"status": "launched", "year": 2025}, ["karaganda-pipes"]),
    ],
)
def test_a_project_is_judged_by_its_current_state(wanted: dict, expected: list[str]):
    assert projects(**wanted) == expected


@pytest.mark.parametrize(("year", "within"), [(2019, False), (2020, True), (2022, True)])
def test_a_year_takes_every_period_that_touches_it(year: int, within: bool):
    assert ("rolled-metal-plants-2020-2025" in figures(year=year)) is within


def test_without_a_period_a_figure_belongs_to_the_year_of_its_source():
    assert "steel-capacity-2025-review" in figures(year=2025)
    assert "steel-capacity-2025-review" not in figures(year=2024)


def test_the_state_takes_of_each_quantity_the_newest_that_is_stated():
    reports = PROJECTS["karaganda-pipes"].reports
    state = query.State(reports)
    assert state.report == reports[-1] == query.current(PROJECTS["karaganda-pipes"])
    assert (state.capacity, state.investment) == (reports[1].capacity, reports[1].investment)
    assert state.jobs == reports[2].jobs


def test_the_state_names_the_newest_source_first_and_no_source_that_it_does_not_use():
    assert query.State(PROJECTS["karaganda-pipes"].reports).sources == (
        "ministry-2025",
        "gazette-2024",
    )
    assert query.State(PROJECTS["turkistan-profiles"].reports).sources == ("ministry-2025",)


def test_a_state_does_not_mix_the_whole_with_a_part():
    whole, *_, newest = PROJECTS["karaganda-pipes"].reports
    part = newest._replace(part="first line")
    assert query.State([whole, part]).capacity is None
    assert query.State([whole._replace(part="first line"), part]).capacity == whole.capacity
    assert query.State([whole._replace(part="second line"), newest]).capacity is None


def test_a_state_without_quantities_has_none():
    state = query.State(PROJECTS["fertiliser-plant"].reports)
    assert (state.capacity, state.investment, state.jobs) == (None, None, None)


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("metallurgy-growth-2023", 2023),
        ("metallurgy-growth-2025-first-half", 2025),
        ("rolled-metal-plants-2020-2025", 2025),
        ("steel-capacity-2025-review", 2025),
    ],
)
def test_a_figure_belongs_to_the_last_year_of_its_period(name: str, year: int):
    assert query.year(FIGURES[name], query.dates(FACTS)) == year


def test_the_latest_year_counts_actual_figures_only():
    ahead = [FIGURES["copper-growth-2025-target"], FIGURES["light-industry-growth-2024"]]
    assert query.latest_year(FACTS, ahead) == 0
    assert query.latest_year(FACTS, [*ahead, FIGURES["metallurgy-growth-2023"]]) == 2023
    assert query.latest_year(FACTS, []) == 0


def latest(*names: str) -> list[str]:
    return [figure.id for figure in query.latest(FACTS, [FIGURES[name] for name in names])]


def test_the_latest_of_an_indicator_is_its_newest_period():
    assert latest("metallurgy-growth-2024", "metallurgy-growth-2023") == ["metallurgy-growth-2024"]


def test_of_one_period_the_latest_are_all_that_disagree():
    both = ["metallurgy-growth-2024", "metallurgy-growth-2024-reprint"]
    assert latest("metallurgy-growth-2023", *both) == both


def test_indicators_do_not_push_each_other_out():
    names = ["copper-growth-2025-target", "metallurgy-growth-2023", "steel-capacity-2025-review"]
    assert latest(*names) == names


def with_(figure: Figure, **changes) -> Figure:
    return figure._replace(**changes)


def newest(*entries: Figure) -> list[str]:
    return [figure.id for figure in query.latest(FACTS, entries)]


COUNT = FIGURES["manufacturing-launched-2025-to-july"]


def test_a_running_count_gives_way_to_the_final_one():
    final = with_(COUNT, id="final", to_date=False, value=190)
    assert newest(COUNT, final) == ["final"]
    assert newest(final, COUNT) == ["final"]


def test_a_running_count_gives_way_to_one_published_later():
    earlier = with_(COUNT, id="earlier", sources=("gazette-2024",))
    assert newest(COUNT, earlier) == [COUNT.id]


def test_a_figure_without_a_period_is_older_than_those_of_its_source_s_year():
    dated = with_(FIGURES["steel-capacity-2025-review"], id="dated", period="2025-01/2025-06")
    assert newest(FIGURES["steel-capacity-2025-review"], dated) == ["dated"]


def test_a_figure_without_a_period_is_newer_than_those_of_the_year_before():
    dated = with_(FIGURES["steel-capacity-2025-review"], id="dated", period="2024")
    assert newest(dated, FIGURES["steel-capacity-2025-review"]) == ["steel-capacity-2025-review"]


TARGET = FIGURES["copper-growth-2025-target"]


def test_what_is_aimed_at_for_one_year_stays_beside_what_is_for_another():
    next_year = with_(TARGET, id="next", period="2026")
    assert newest(TARGET, next_year) == [TARGET.id, "next"]


def test_what_was_aimed_at_goes_once_its_year_is_over_and_more_is_aimed_at():
    past = with_(TARGET, id="past", period="2024", sources=("bulletin-2023",))
    assert newest(past) == ["past"]
    assert newest(past, TARGET) == [TARGET.id]


@pytest.mark.parametrize(
    ("value", "unit", "measure", "expected"),
    [
        (2.3, "times", "output growth", ("percent", 130)),
        (0.5, "times", "exports growth", ("percent", -50)),
        (2, "times", "output volume", ("times", 2)),
        (-6, "percent", "output growth", ("percent", -6)),
        (3, "KZT", "investment", ("KZT", 3)),
    ],
)
def test_amounts_compare_in_one_unit(value, unit, measure, expected):
    assert query.comparable(value, unit, measure) == expected


def test_bounds_hold_for_growth_in_percent_whatever_it_is_told_in():
    assert TARGET.unit == "times"
    assert TARGET.id in figures(low=129, high=131, status="target")
    assert TARGET.id not in figures(high=129)


def test_times_and_percent_are_one_indicator_and_plans_another():
    copper = FIGURES["copper-growth-2025-target"]
    assert query.indicator(copper) == query.indicator(with_(copper, unit="percent"))
    assert query.indicator(copper) != query.indicator(with_(copper, status="actual"))
    assert query.indicator(copper) == query.indicator(with_(copper, status="forecast"))


@pytest.mark.parametrize("changes", [{"region": "turkistan"}, {"place": "Saran"}, {"sector": "x"}])
def test_another_place_or_sector_is_another_indicator(changes: dict):
    steel = FIGURES["steel-growth-karaganda-2024"]
    assert query.indicator(steel) != query.indicator(with_(steel, **changes))


@pytest.mark.parametrize(
    ("sector", "figure"),
    [
        ("industry", "industry-growth-2025-first-half"),
        ("metallurgy", "metallurgy-growth-2025-first-half"),
        ("manufacturing", None),
        ("chemicals", None),
    ],
)
def test_a_sector_s_growth_is_its_latest_actual_total(sector: str, figure: str | None):
    found = query.sector_growth(FACTS).get(sector)
    assert (found and found.id) == figure


def test_growth_told_as_a_multiple_counts_too():
    figure = with_(FIGURES["industry-growth-2024"], value=1.5, unit="times")
    assert query.sector_growth(FACTS._replace(figures=(figure,))) == {"industry": figure}
    assert query.change(figure) == 50


@pytest.mark.parametrize(
    "changes", [{"total": False}, {"region": "karaganda"}, {"status": "target"}]
)
def test_what_is_not_the_whole_country_s_actual_growth_is_no_sector_s(changes: dict):
    figure = with_(FIGURES["industry-growth-2024"], **changes)
    assert query.sector_growth(FACTS._replace(figures=(figure,))) == {}


def test_what_is_coming_is_not_launched_and_not_overdue():
    assert [project.id for project in query.coming(FACTS, 2025)] == ["turkistan-profiles"]


def test_what_is_coming_begins_with_the_newest_report():
    assert [project.id for project in query.coming(FACTS, 2024)] == [
        "turkistan-profiles",
        "almaty-radiators",
    ]


def test_figures_are_read_by_sector_the_total_first_then_by_age():
    order = [figure.id for figure in query.in_order(FACTS, reversed(FACTS.figures))]
    metallurgy = [name for name in order if FIGURES[name].sector == "metallurgy"]
    assert metallurgy[0] == "metallurgy-growth-2023"
    assert metallurgy[3] == "metallurgy-growth-2025-first-half"
    assert metallurgy[-1] == "steel-capacity-2025-review"
    assert [FIGURES[name].sector for name in order] == sorted(f.sector for f in FACTS.figures)
