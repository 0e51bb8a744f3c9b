"""What is current of the sample facts: the newest of each indicator, how a project stands."""

from datetime import date

import pytest
from conftest import ROOT

from kzfacts.ask import latest
from kzfacts.errors import UsageError
from kzfacts.model import editions
from kzfacts.model.records import Figure
from kzfacts.read import loader

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))
FIGURES = {figure.id: figure for figure in FACTS.figures}
PROJECTS = {project.id: project for project in FACTS.projects}


def test_the_state_takes_of_each_quantity_the_newest_that_is_stated():
    reports = PROJECTS["karaganda-pipes"].reports
    state = latest.State(reports)
    assert state.report == reports[-1] == latest.current(PROJECTS["karaganda-pipes"])
    assert (state.capacity, state.investment) == (reports[1].capacity, reports[1].investment)
    assert state.jobs == reports[2].jobs
    assert state.stated == {"capacity": reports[1], "investment": reports[1], "jobs": reports[2]}


def test_the_state_names_the_newest_source_first_and_no_source_that_it_does_not_use():
    assert latest.State(PROJECTS["karaganda-pipes"].reports).sources == (
        "ministry-2025",
        "gazette-2024",
    )
    assert latest.State(PROJECTS["turkistan-profiles"].reports).sources == ("ministry-2025",)


def test_a_state_does_not_mix_the_whole_with_a_part():
    whole, *_, newest = PROJECTS["karaganda-pipes"].reports
    part = newest._replace(part="first line")
    assert latest.State([whole, part]).capacity is None
    assert latest.State([whole._replace(part="first line"), part]).capacity == whole.capacity
    assert latest.State([whole._replace(part="second line"), newest]).capacity is None


def test_a_state_without_quantities_has_none():
    state = latest.State(PROJECTS["fertiliser-plant"].reports)
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
    assert latest.year(FIGURES[name], latest.dates(FACTS)) == year


def test_the_latest_year_counts_actual_figures_only():
    ahead = [FIGURES["copper-growth-2025-target"], FIGURES["light-industry-growth-2024"]]
    assert latest.latest_year(FACTS, ahead) == 0
    assert latest.latest_year(FACTS, [*ahead, FIGURES["metallurgy-growth-2023"]]) == 2023
    assert latest.latest_year(FACTS, []) == 0


def newest_of(*names: str) -> list[str]:
    return [figure.id for figure in latest.latest(FACTS, [FIGURES[name] for name in names])]


def test_the_latest_of_an_indicator_is_its_newest_period():
    assert newest_of("metallurgy-growth-2024", "metallurgy-growth-2023") == [
        "metallurgy-growth-2024"
    ]


def test_of_one_period_the_latest_are_all_that_disagree():
    both = ["metallurgy-growth-2024", "metallurgy-growth-2024-reprint"]
    assert newest_of("metallurgy-growth-2023", *both) == both


def test_indicators_do_not_push_each_other_out():
    names = ["copper-growth-2025-target", "metallurgy-growth-2023", "steel-capacity-2025-review"]
    assert newest_of(*names) == names


def with_(figure: Figure, **changes) -> Figure:
    return figure._replace(**changes)


def newest(*entries: Figure) -> list[str]:
    return [figure.id for figure in latest.latest(FACTS, entries)]


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


def test_times_and_percent_are_one_indicator_and_plans_another():
    copper = FIGURES["copper-growth-2025-target"]
    assert latest.indicator(copper) == latest.indicator(with_(copper, unit="percent"))
    assert latest.indicator(copper) != latest.indicator(with_(copper, change=None))
    assert latest.indicator(copper) != latest.indicator(with_(copper, status="actual"))
    assert latest.indicator(copper) == latest.indicator(with_(copper, status="forecast"))


@pytest.mark.parametrize(
    "changes",
    [{"region": "turkistan"}, {"place": "Saran"}, {"sector": "x"}, {"borders": "of 2018"}],
)
def test_another_place_or_sector_is_another_indicator(changes: dict):
    steel = FIGURES["steel-growth-karaganda-2024"]
    assert latest.indicator(steel) != latest.indicator(with_(steel, **changes))


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
    found = latest.sector_growth(FACTS).get(sector)
    assert (found and found.id) == figure


def test_growth_told_as_a_multiple_counts_too():
    figure = with_(FIGURES["industry-growth-2024"], value=1.5, unit="times", change=50)
    assert latest.sector_growth(FACTS._replace(figures=(figure,))) == {"industry": figure}


def test_of_several_measures_of_growth_the_first_in_the_file_answers():
    first = FIGURES["industry-growth-2024"]
    other = with_(first, id="other", measure="exports growth", period="2025")
    facts = FACTS._replace(figures=(other, first))
    exports = FACTS.measures[0]._replace(name="exports growth")
    for measures, answer in (
        ((*FACTS.measures, exports), first),
        ((exports, *FACTS.measures), other),
    ):
        assert latest.sector_growth(facts._replace(measures=measures)) == {"industry": answer}


@pytest.mark.parametrize(
    "changes", [{"total": False}, {"region": "karaganda"}, {"status": "target"}]
)
def test_what_is_not_the_whole_country_s_actual_growth_is_no_sector_s(changes: dict):
    figure = with_(FIGURES["industry-growth-2024"], **changes)
    assert latest.sector_growth(FACTS._replace(figures=(figure,))) == {}


@pytest.mark.parametrize(
    ("status", "year", "expected"),
    [
        ("planned", 2024, True),
        ("under construction", 2024, True),
        ("launched", 2024, False),
        ("planned", 2025, False),
        ("planned", None, False),
    ],
)
def test_a_project_is_overdue_when_its_year_is_over_and_no_report_says_more(
    status: str, year: int | None, expected: bool
):
    report = FACTS.projects[0].reports[0]._replace(status=status, year=year)
    project = FACTS.projects[0]._replace(reports=(report,))
    assert latest.overdue(project, "2025-01-01") == expected


def test_today_is_set_by_a_variable_or_by_the_date_of_the_facts(monkeypatch):
    monkeypatch.delenv("KZFACTS_TODAY", raising=False)
    assert latest.today(FACTS) == date.today().isoformat()
    monkeypatch.setenv("KZFACTS_TODAY", "2027-01-01")
    assert latest.today(FACTS) == "2027-01-01"
    assert latest.today(editions.published_by(FACTS, "2025-08")) == "2025-08-31"


@pytest.mark.parametrize(
    ("given", "day"), [("2027", "2027-12-31"), ("2027-02", "2027-02-28"), ("", None)]
)
def test_today_may_be_given_as_a_month_or_year(given: str, day: str | None, monkeypatch):
    monkeypatch.setenv("KZFACTS_TODAY", given)
    assert latest.today(FACTS) == (day or date.today().isoformat())


def test_a_day_that_is_none_is_refused(monkeypatch):
    monkeypatch.setenv("KZFACTS_TODAY", "soon")
    with pytest.raises(UsageError, match='KZFACTS_TODAY: "soon" is not a day'):
        latest.today(FACTS)


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2025", False),
        ("2025-01/2025-06", False),
        (None, False),
        ("../2025", True),
        ("2020/2025", True),
    ],
)
def test_a_goal_over_several_years_is_told_from_one_for_a_year(period, expected: bool):
    figure = FIGURES["copper-growth-2025-target"]._replace(period=period)
    assert latest.over_several_years(figure) == expected


def test_the_result_of_a_target_is_the_same_observation_of_its_year():
    target = FIGURES["copper-growth-2025-target"]
    result = target._replace(id="result", status="preliminary")
    facts = FACTS._replace(figures=(*FACTS.figures, result))
    assert latest.aim(target, 2025) in latest.results(facts)
    assert latest.aim(target, 2024) not in latest.results(facts)
    assert latest.aim(target, 2025) not in latest.results(FACTS)


@pytest.mark.parametrize("changes", [{"to_date": True}, {"period": "2025-01/2025-06"}])
def test_what_is_not_of_the_whole_year_is_no_result(changes: dict):
    target = FIGURES["copper-growth-2025-target"]
    part = target._replace(status="actual", **changes)
    assert latest.results(FACTS._replace(figures=(part,))) == set()


def test_the_growth_of_a_whole_year_is_an_actual_one_if_there_is_one():
    actual = FIGURES["metallurgy-growth-2023"]
    early = actual._replace(id="early", status="preliminary", value=1)
    facts = FACTS._replace(figures=(early, *FACTS.figures))
    assert latest.yearly_growth(facts)["metallurgy"][2023] == actual
    assert latest.yearly_growth(facts)["light-industry"][2024].status == "preliminary"
    assert latest.yearly_growth(FACTS).keys() == {"industry", "light-industry", "metallurgy"}


def test_the_growth_of_a_sector_over_the_years_is_of_one_measure():
    exports = FACTS.measures[0]._replace(name="exports growth")
    facts = FACTS._replace(measures=(FACTS.measures[0], exports, *FACTS.measures[1:]))
    first = FIGURES["industry-growth-2024"]
    other = first._replace(measure="exports growth", period="2023")
    for figures in ((first, other), (other, first)):
        assert latest.yearly_growth(facts._replace(figures=figures)) == {"industry": {2024: first}}
    assert latest.yearly_growth(facts._replace(figures=(other,))) == {"industry": {2023: other}}


@pytest.mark.parametrize(
    "changes",
    [
        {"total": False},
        {"region": "karaganda"},
        {"status": "forecast"},
        {"period": "2024-01/2024-06"},
        {"period": None},
        {"to_date": True},
        {"measure": "output volume"},
    ],
)
def test_what_is_not_the_growth_of_a_whole_year_is_not_taken_for_it(changes: dict):
    figure = FIGURES["industry-growth-2024"]._replace(**changes)
    assert latest.yearly_growth(FACTS._replace(figures=(figure,))) == {}


def test_figures_are_read_by_sector_the_total_first_then_by_age():
    order = [figure.id for figure in latest.in_order(FACTS, reversed(FACTS.figures))]
    metallurgy = [name for name in order if FIGURES[name].sector == "metallurgy"]
    assert metallurgy[0] == "metallurgy-growth-2023"
    assert metallurgy[3] == "metallurgy-growth-2025-first-half"
    assert metallurgy[-1] == "steel-capacity-2025-review"
    assert [FIGURES[name].sector for name in order] == sorted(f.sector for f in FACTS.figures)


def test_the_date_of_the_facts_is_the_last_day_on_which_a_page_was_read():
    facts = loader.load(str(ROOT / "tests" / "sample.yaml"))
    assert latest.read_on(facts) == "2025-07-22"  # none says when: the last publication's
    first = facts.sources[0]._replace(read="2025-03-01")
    assert latest.read_on(facts._replace(sources=(first, *facts.sources[1:]))) == "2025-03-01"
    assert latest.read_on(facts._replace(sources=())) == "1980-01-01"
