"""What is drawn of an answer: bars in groups, both sides of a conflict, plans apart."""

import pytest
from conftest import ROOT

from kzfacts.answer import charts, growth, lists, projects
from kzfacts.answer.answer import Answer, arrange
from kzfacts.answer.charts import Chart
from kzfacts.ask.filters import Filters
from kzfacts.errors import NothingFound, UsageError
from kzfacts.read import loader

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))


def grown(facts=FACTS, **wanted) -> Answer:
    return growth.growth(facts, "", Filters(**wanted), all_years=True)


def labels(chart: Chart) -> dict[str, list[str]]:
    return {panel.title: [bar.label for bar in panel.bars] for panel in chart.panels}


def words(chart: Chart) -> list[str]:
    return [bar.words for panel in chart.panels for bar in panel.bars]


def test_growth_is_drawn_in_the_groups_in_which_it_is_ranked():
    chart = charts.chart(grown())
    assert list(labels(chart)) == ["Whole years", "Parts of a year"]
    assert chart.title.endswith("growth, 2023–2025")
    assert chart.unit == "change in percent"
    assert chart.left_out == 0
    values = {bar.words: bar.value for panel in chart.panels for bar in panel.bars}
    assert values["-6 %, 2023"] == -6
    assert values["-0.7 %, Jan–Jun 2025"] == -0.7


def test_whole_years_parts_and_plans_differ_in_style():
    styles = {bar.style for bar in charts.chart(grown()).panels[0].bars}
    assert styles == {"full"}
    assert {bar.style for bar in charts.chart(grown()).panels[1].bars} == {"part"}
    plans = charts.chart(grown(statuses=("target",)))
    assert [(bar.style, bar.value) for bar in plans.panels[0].bars] == [("plan", 130)]
    assert words(plans) == ["×2.3, 2025, target"]


def test_both_values_of_a_conflict_are_drawn_with_who_says_them():
    disputed = [text for text in words(charts.chart(grown())) if "≠" in text]
    assert disputed == ["+5.2 % ≠, 2024, Gazette & Sons", "about +6.9 % ≠, 2024, Жаңалықтар"]


def test_the_other_value_of_a_conflict_is_drawn_even_where_it_was_not_asked_for():
    answer = arrange(grown(), "change", None, None)
    place = [row.cells["id"] for row in answer.rows].index("metallurgy-growth-2024")
    one = answer.sections[0].of([answer.rows[place]])
    chart = charts.chart(answer.replace(sections=[one], rows=one.rows))
    assert [bar.value for bar in chart.panels[0].bars] == [5.2, 6.9]


def test_signs_that_are_used_are_explained():
    assert charts.chart(grown()).signs == ("≠ sources differ: kzfacts conflicts",)


def test_history_has_a_panel_for_each_indicator_and_kind_of_period():
    chart = charts.chart(growth.history(FACTS, "metallurgy", Filters()))
    assert labels(chart) == {
        "metallurgy, output growth, whole years: change in percent": ["2023", "2024", "2024"],
        "metallurgy, output growth, parts of a year: change in percent": ["Jan–Jun 2025"],
    }
    assert chart.panels[0].bars[1].words == "+5.2 % ≠, Gazette & Sons"


def test_history_names_the_unit_of_amounts():
    chart = charts.chart(growth.history(FACTS, "steel production capacity", Filters()))
    assert [panel.title.rpartition(": ")[2] for panel in chart.panels] == ["tonnes per year"]


def test_sectors_are_drawn_with_their_latest_growth():
    chart = charts.chart(lists.sectors(FACTS))
    assert labels(chart) == {"Parts of a year": ["Industry", "Light industry", "Metallurgy"]}


def test_projects_are_counted_by_region_and_status():
    chart = charts.chart(projects.projects(FACTS, "", Filters()))
    assert chart.side_by_side
    counted = {
        (panel.title.partition(":")[0], bar.label): bar.value
        for panel in chart.panels
        for bar in panel.bars
        if bar.value
    }
    assert counted["launched", "Karaganda Region"] == 1
    assert counted["launched", "region not stated"] == 1
    assert sum(counted.values()) == len(FACTS.projects)


def test_a_region_and_a_city_of_one_name_are_two():
    region = FACTS.regions[0]._replace(id="almaty-region", name="Almaty Region", kind="region")
    moved = FACTS.projects[1]._replace(region="almaty-region")
    facts = FACTS._replace(
        regions=(*FACTS.regions, region), projects=(FACTS.projects[0], moved, *FACTS.projects[2:])
    )
    chart = charts.chart(projects.projects(facts, "", Filters()))
    names = [bar.label for bar in chart.panels[0].bars]
    assert {"Almaty", "Almaty Region"} <= set(names)


def many(count: int):
    figure = next(each for each in FACTS.figures if each.id == "industry-growth-2024")
    made = [
        figure._replace(id=f"g-{n}", subject=f"product {n}", total=False, value=n, change=n)
        for n in range(1, count + 1)
    ]
    return FACTS._replace(figures=tuple(made))


def test_thirty_bars_are_drawn_and_the_rest_are_counted():
    chart = charts.chart(grown(many(42)))
    assert len(words(chart)) == charts.MOST == 30
    assert chart.left_out == 12


def test_what_is_far_beyond_the_others_is_cut_off_and_says_so():
    facts = many(5)
    giant = facts.figures[4]._replace(value=1000, change=1000)
    chart = charts.chart(grown(facts._replace(figures=(*facts.figures[:4], giant))))
    last = chart.panels[0].bars[-1]
    assert (last.value, last.drawn) == (1000, 30)
    assert last.words == "+1000 %, 2024, far beyond the others »"


def test_the_description_tells_what_the_picture_shows():
    assert charts.chart(grown()).description == (
        "Bar chart. Kazakhstan's industry: growth, 2023–2025: change in percent."
        " Whole years, 6: Metallurgy, -6 %, 2023"
        " to Metallurgy: steel, Temirtau, less than +12 %, 2024."
        " Parts of a year, 3: Light industry, -0.7 %, Jan–Jun 2025"
        " to Metallurgy, +4.1 %, Jan–Jun 2025."
    )


def test_the_sources_are_named_with_their_years():
    assert charts.chart(grown()).sources == (
        "Gazette\u00a0&\u00a0Sons\u00a02025",
        "The\u00a0Bulletin\u00a02024",
        "Жаңалықтар\u00a02025",
        "Министерство\u00a0промышленности\u00a02025",
    )


def test_what_has_no_picture_is_refused():
    with pytest.raises(UsageError, match="growth, history, sectors, projects"):
        charts.chart(lists.regions(FACTS))


def test_nothing_is_no_picture():
    with pytest.raises(NothingFound, match="nothing to draw"):
        charts.chart(grown(years=((1990, 1990),)))
