"""What each command answers about the sample facts."""

from collections.abc import Callable

import pytest
from conftest import ROOT

from kzfacts.answer import conflicts, details, digests, figures, lists, projects, questions
from kzfacts.answer import growth as growth_of
from kzfacts.answer.answer import Answer, arrange, missing
from kzfacts.answer.rows import Cells
from kzfacts.answer.sections import said
from kzfacts.ask.filters import Filters
from kzfacts.ask.index import Index
from kzfacts.errors import NothingFound
from kzfacts.model import editions, records
from kzfacts.model.records import Measure
from kzfacts.read import loader

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))
FIGURES = {figure.id: figure for figure in FACTS.figures}
ANY = Filters()
EMPTY = records.Facts((), (), (), (), ())
FIRST_HALF = "metallurgy-growth-2025-first-half"

ALL: dict[str, Callable[[records.Facts], Answer]] = {
    "overview": digests.overview,
    "sectors": lists.sectors,
    "sector": lambda facts: digests.sector(facts, "industry", ANY, all_years=True),
    "growth": lambda facts: growth_of.growth(facts, "", ANY, all_years=False),
    "figures": lambda facts: figures.figures(facts, "", ANY),
    "history": lambda facts: growth_of.history(facts, "growth", ANY),
    "projects": lambda facts: projects.projects(facts, "", ANY),
    "regions": lists.regions,
    "region": lambda facts: digests.region(facts, "karaganda", ANY, all_years=True),
    "search": lambda facts: questions.search(facts, "metallurgy", ANY),
    "sources": lists.sources,
    "conflicts": conflicts.conflicts,
    "show a figure": lambda facts: details.show(facts, FIRST_HALF),
    "show a project": lambda facts: details.show(facts, "karaganda-pipes"),
    "show a source": lambda facts: details.show(facts, "reprint-2025"),
    "check": lists.check,
}


def ids(answer: Answer) -> list[str]:
    return [row.cells["id"] for row in answer.rows]


def cells(answer: Answer, identifier: str) -> Cells:
    (row,) = [row.cells for row in answer.rows if row.cells["id"] == identifier]
    return row


def table(answer: Answer) -> list[list[str]]:
    """Give every word that a terminal shows of the answer, row by row."""
    return [
        [said(heading.word(row)) for heading in section.headed(answer.index, section.rows)]
        for section in answer.sections
        for row in section.rows
    ]


@pytest.mark.parametrize("name", ALL)
def test_every_row_has_a_cell_for_every_column(name: str):
    answer = ALL[name](FACTS)
    assert answer.rows
    for row in answer.rows:
        assert set(answer.columns) <= set(row.cells)


@pytest.mark.parametrize("name", sorted(ALL.keys() - {"overview"}))
def test_every_row_is_shown_on_a_terminal_and_every_word_is_text(name: str):
    answer = ALL[name](FACTS)
    shown = table(answer)
    assert len(shown) >= len(answer.rows)
    assert all(isinstance(word, str) for words in shown for word in words)


@pytest.mark.parametrize("name", ALL)
def test_every_fact_of_an_answer_names_its_source(name: str):
    for row in ALL[name](FACTS).rows:
        if isinstance(row.item, records.Figure | records.Project):
            assert row.cells["source"]
            assert row.cells["url"].startswith("https://")


@pytest.mark.parametrize("name", ["overview", "sectors", "growth", "figures", "projects"])
def test_no_facts_at_all_is_an_answer_too(name: str):
    answer = ALL[name](EMPTY)
    assert answer.rows == []
    assert answer.remarks == ("nothing fits",)


def test_sectors_stand_under_their_parents_with_their_latest_growth():
    answer = lists.sectors(FACTS)
    assert ids(answer)[:2] == ["industry", "manufacturing"]
    metallurgy = cells(answer, "metallurgy")
    assert (metallurgy["growth"], metallurgy["period"]) == (4.1, "2025-01/2025-06")
    assert metallurgy["source"] == "ministry-2025 reprint-2025"
    assert (metallurgy["figures"], metallurgy["projects"]) == (9, 3)
    assert cells(answer, "manufacturing")["growth"] is None
    assert cells(answer, "manufacturing")["projects"] == 4


def growth(text: str = "", all_years: bool = False, **wanted) -> Answer:
    return growth_of.growth(FACTS, text, Filters(**wanted), all_years)


def test_growth_alone_is_the_actual_one_of_the_latest_year_and_says_so():
    answer = growth()
    assert set(ids(answer)) == {
        "industry-growth-2025-first-half",
        "light-industry-growth-2025-first-half",
        FIRST_HALF,
    }
    assert answer.remarks == (
        "1 target: --status target",
        "2025; 6 of earlier years: --year 2024, --all-years",
    )


def test_the_latest_year_is_that_of_what_was_asked_for():
    answer = growth("steel")
    assert ids(answer) == ["steel-growth-karaganda-2024"]
    assert answer.remarks == ("2024; no other year",)


def test_growth_of_all_years_is_every_one_that_is_no_plan():
    answer = growth(all_years=True)
    assert set(ids(answer)) == {
        figure.id
        for figure in FACTS.figures
        if figure.kind == "growth" and figure.status in ("actual", "preliminary")
    }
    assert answer.remarks == ("1 target: --status target",)


def test_a_preliminary_figure_gives_way_to_the_actual_one_of_its_year():
    early = FIGURES["metallurgy-growth-2023"]._replace(id="early", status="preliminary")
    facts = FACTS._replace(figures=(*FACTS.figures, early))
    answer = growth_of.growth(facts, "", ANY, all_years=True)
    assert "early" not in ids(answer)
    assert "1 preliminary: --status preliminary" in answer.remarks


def test_growth_is_grouped_by_the_kind_of_period():
    whole = FIGURES["metallurgy-growth-2023"]
    several = whole._replace(id="several", period="2020/2023")
    undated = whole._replace(id="undated", period=None)
    facts = FACTS._replace(figures=(*FACTS.figures, several, undated))
    answer = growth_of.growth(facts, "", ANY, all_years=True)
    assert [section.title for section in answer.sections] == [
        "Whole years",
        "Parts of a year",
        "Over several years",
        "Period not stated",
    ]
    assert [row.item.id for row in answer.sections[3].rows] == ["undated"]


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2025-01/2025-06", "2025-01-01", "2025-06-30"),
        ("2020/2025", "2020-01-01", "2025-12-31"),
        ("../2025", None, "2025-12-31"),
        (None, None, None),
    ],
)
def test_a_figure_has_the_days_between_which_its_period_lies(period, start, end):
    figure = FIGURES["metallurgy-growth-2023"]._replace(period=period)
    answer = figures.figures(FACTS._replace(figures=(figure,)), "", ANY)
    (row,) = answer.rows
    assert (row.cells["start"], row.cells["end"]) == (start, end)
    assert row.cells["year"] == int(end[:4] if end else 2024)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"years": [(2023, 2023)]}, ["metallurgy-growth-2023"]),
        ({"periods": ["2023"]}, ["metallurgy-growth-2023"]),
        ({"statuses": ["target"]}, ["copper-growth-2025-target"]),
        ({"statuses": ["preliminary"]}, ["light-industry-growth-2024"]),
        ({"high": 0}, ["light-industry-growth-2025-first-half"]),
        ({"regions": ["karaganda"]}, ["steel-growth-karaganda-2024"]),
        ({"regions": ["almaty-city"]}, []),
    ],
)
def test_growth_obeys_filters(wanted: dict, expected: list[str]):
    assert ids(growth(**wanted)) == expected


def test_figures_are_of_any_measure_and_status():
    assert set(ids(figures.figures(FACTS, "", ANY))) == set(FIGURES)
    assert ids(figures.figures(FACTS, "steel", Filters(measures=["production capacity"]))) == [
        "steel-capacity-2025-review"
    ]


def test_history_is_oldest_first():
    assert ids(growth_of.history(FACTS, "metallurgy", ANY)) == [
        "metallurgy-growth-2023",
        "metallurgy-growth-2024",
        "metallurgy-growth-2024-reprint",
        FIRST_HALF,
    ]


def test_history_obeys_filters():
    assert ids(growth_of.history(FACTS, "metallurgy", Filters(low=5))) == [
        "metallurgy-growth-2024",
        "metallurgy-growth-2024-reprint",
    ]


@pytest.mark.parametrize("answer_of", [growth_of.history, questions.search])
def test_a_text_that_finds_nothing_fails(answer_of):
    with pytest.raises(NothingFound):
        answer_of(FACTS, "no such thing", ANY)


@pytest.mark.parametrize("answer_of", [growth_of.history, questions.search])
def test_a_filter_that_leaves_nothing_of_what_was_found_is_an_answer(answer_of):
    answer = answer_of(FACTS, "metallurgy", Filters(years=[(1999, 1999)]))
    assert (answer.rows, answer.remarks) == ([], ("nothing fits",))


def test_a_search_finds_figures_and_projects():
    answer = questions.search(FACTS, "Temirtau", ANY)
    assert [(row.cells["type"], row.cells["id"]) for row in answer.rows] == [
        ("figure", "steel-growth-karaganda-2024"),
        ("project", "karaganda-pipes"),
    ]


def test_a_project_as_a_fact_has_its_capacity_as_value_and_its_year_as_period():
    pipes = cells(questions.search(FACTS, "pipes", ANY), "karaganda-pipes")
    assert (pipes["subject"], pipes["measure"]) == ("Pipe plant", "capacity")
    assert (pipes["value"], pipes["unit"], pipes["period"]) == (60_000, "tonnes per year", "2025")


def test_a_project_without_capacity_has_no_measure():
    plant = cells(questions.search(FACTS, "fertiliser", ANY), "fertiliser-plant")
    assert (plant["measure"], plant["value"], plant["period"]) == (None, None, None)


def test_projects_are_in_their_current_state_with_every_source_that_it_rests_on():
    pipes = cells(projects.projects(FACTS, "", ANY), "karaganda-pipes")
    assert (pipes["status"], pipes["year"]) == ("launched", 2025)
    assert (pipes["capacity"], pipes["investment"], pipes["jobs"]) == (60_000, 1_500_000_000, 120)
    assert pipes["source"] == "ministry-2025 gazette-2024"
    assert pipes["publisher"] == "Министерство промышленности"
    assert pipes["company"] == "Темір"


def test_each_quantity_of_a_project_names_the_report_that_states_it():
    pipes = cells(projects.projects(FACTS, "", ANY), "karaganda-pipes")
    assert (pipes["capacity_source"], pipes["investment_source"], pipes["jobs_source"]) == (
        "gazette-2024",
        "gazette-2024",
        "ministry-2025",
    )
    assert (pipes["capacity_qualifier"], pipes["jobs_qualifier"]) == (None, "more than")


def test_a_project_whose_year_has_passed_without_news_is_overdue_and_comes_last():
    answer = projects.projects(FACTS._replace(as_of="2025-06-30"), "", ANY)
    assert ids(answer)[-1] == "almaty-radiators"
    assert [row.cells["overdue"] for row in answer.rows] == [None, None, None, True]
    assert cells(answer, "almaty-radiators")["status"] == "under construction"
    assert answer.sections[-1].title == "Overdue: the year has passed, no later report"
    in_time = projects.projects(FACTS._replace(as_of="2024-12-31"), "", ANY)
    assert [row.cells["overdue"] for row in in_time.rows] == [None] * 4


def test_a_note_on_an_older_report_that_supplies_a_number_is_marked():
    pipes = next(each for each in FACTS.projects if each.id == "karaganda-pipes")
    first, second, last = (report._replace(note=None) for report in pipes.reports)
    for noted, marked in ((first, False), (second, True), (last, True)):
        reports = [r._replace(note="a note") if r is noted else r for r in (first, second, last)]
        project = pipes._replace(note=None, reports=tuple(reports))
        answer = projects.projects(FACTS._replace(projects=(project,)), "", ANY)
        assert ("†" in table(answer)[0][0]) == marked


def test_projects_as_one_source_reports_them():
    reported = editions.restrict(FACTS, lambda source: source.id == "gazette-2024")
    answer = projects.projects(reported, "", ANY)
    pipes = cells(answer, "karaganda-pipes")
    assert (pipes["status"], pipes["company"]) == ("under construction", "Temir LLP")
    assert pipes["jobs"] is None
    assert pipes["source"] == "gazette-2024"


def test_sources_say_how_much_rests_on_them():
    answer = lists.sources(FACTS)
    assert {
        row.cells["id"]: (row.cells["figures"], row.cells["projects"]) for row in answer.rows
    } == {
        "bulletin-2023": (1, 1),
        "gazette-2024": (5, 2),
        "ministry-2025": (9, 2),
        "reprint-2025": (2, 1),
    }


def test_regions_say_how_much_is_known_of_them():
    answer = lists.regions(FACTS)
    karaganda = cells(answer, "karaganda")
    assert {name: karaganda[name] for name in answer.columns} == {
        "id": "karaganda",
        "name": "Karaganda Region",
        "iso": "KZ-35",
        "figures": 1,
        "projects": 1,
    }


def test_conflicts_stand_side_by_side():
    answer = conflicts.conflicts(FACTS)
    assert [(row.cells["observation"], row.cells["value"]) for row in answer.rows] == [
        ("metallurgy: output growth, 2024", 5.2),
        ("metallurgy: output growth, 2024", 6.9),
        ("Pipe plant, Karaganda Region: capacity", 50_000),
        ("Pipe plant, Karaganda Region: capacity", 60_000),
    ]
    assert [row.cells["source"] for row in answer.rows][2:] == ["bulletin-2023", "gazette-2024"]


def test_a_disputed_figure_is_marked_wherever_it_is_shown():
    answer = figures.figures(FACTS, "", Filters(periods=["2024"], sectors={"metallurgy"}))
    marked = [row for row in table(answer) if any("≠" in word for word in row)]
    assert [row[1] for row in marked] == ["+5.2 % ≠", "~+6.9 % ≠"]
    assert cells(answer, "metallurgy-growth-2024")["conflict"] == "metallurgy-growth-2024-reprint"


def test_a_figure_is_shown_with_those_that_contradict_it():
    answer = details.show(FACTS, "metallurgy-growth-2024")
    assert [section.title for section in answer.sections] == ["", "Sources", "Others say"]
    assert [row.item.id for row in answer.sections[2].rows] == ["metallurgy-growth-2024-reprint"]


def test_a_figure_is_shown_with_the_rivals_that_its_row_names():
    first = FIGURES["metallurgy-growth-2024"]
    rivals = [first._replace(id=f"rival-{i}", value=100 + i) for i in range(25)]
    facts = FACTS._replace(figures=(*FACTS.figures, *rivals))
    answer = details.show(facts, "rival-24")
    others = [row.item.id for row in answer.sections[2].rows]
    assert sorted(others) == sorted(answer.rows[0].cells["conflict"].split())
    assert len(others) == 20


def test_each_quantity_on_which_reports_differ_is_marked():
    pipes = next(each for each in FACTS.projects if each.id == "karaganda-pipes")
    newest = pipes.reports[-1]._replace(jobs=records.Quantity(90, "jobs", None), note=None)
    facts = FACTS._replace(projects=(pipes._replace(reports=(*pipes.reports, newest)),))
    timeline = details.show(facts, "karaganda-pipes").sections[1]
    rows = [
        [said(heading.word(row)) for heading in timeline.headed(Index(facts), timeline.rows)]
        for row in timeline.rows
    ]
    assert "more than 120 jobs ≠" in rows[-2]
    assert "90 jobs ≠" in rows[-1]
    listed = cells(projects.projects(facts, "", ANY), "karaganda-pipes")
    found = cells(questions.search(facts, "pipes", ANY), "karaganda-pipes")
    assert listed["conflict"] == found["conflict"] == "capacity jobs"


def test_the_growth_of_a_sector_is_marked_where_others_differ():
    industry = FIGURES["industry-growth-2025-first-half"]._replace(note="a note")
    other = industry._replace(id="other", value=9)
    facts = FACTS._replace(figures=(industry, other))
    (growth,) = [row[-1] for row in table(lists.sectors(facts)) if row[0] == "Industry"]
    assert growth == "+3.4 % ≠†, Jan–Jun 2025"


def test_what_has_a_note_is_marked():
    marked = [row for row in table(figures.figures(FACTS, "", ANY)) if "†" in row[1]]
    assert len(marked) == sum(figure.note is not None for figure in FACTS.figures) == 1
    names_ = [row[0] for row in table(projects.projects(FACTS, "", ANY))]
    assert [name for name in names_ if name.endswith("†")] == ["Pipe plant†"]


def test_a_project_is_shown_with_every_report():
    answer = details.show(FACTS, "karaganda-pipes")
    assert [row.cells["status"] for row in answer.rows] == [
        "planned",
        "under construction",
        "launched",
    ]
    assert [row.cells["company"] for row in answer.rows] == [None, "Temir LLP", None]
    assert [row.cells["capacity"] for row in answer.rows] == [50_000, 60_000, None]


@pytest.mark.parametrize(
    ("name", "stated"),
    [
        (FIRST_HALF, ["104.1%", "paragraph 2", "table 1", "same period of previous year"]),
        ("wire-output-2024", ["printed as thousand tonnes", "turkistan"]),
        ("copper-growth-2025-target", ["Aigerim Seitova, Vice Minister", "target"]),
        ("karaganda-pipes", ["page 3", "paragraph 7", "paragraph 6"]),
        ("karaganda-pipes", ["named Temir LLP until 2025"]),
        ("karaganda-pipes", ["Temir LLP"]),
        ("karaganda-pipes", ["opened ahead of time", "more than 120 jobs"]),
        ("turkistan-profiles", ["first line", "up to 20,000 tonnes per year"]),
        ("reprint-2025", ["reprint by a trade journal", "no date on the page", "half-year-2025"]),
    ],
)
def test_a_terminal_shows_all_that_is_known_about_one_fact(name: str, stated: list[str]):
    words = "\n".join(word for row in table(details.show(FACTS, name)) for word in row)
    for text in stated:
        assert text in words


def test_a_mark_is_shown_as_in_data_formats():
    assert ["total", "true"] in table(details.show(FACTS, "industry-growth-2024"))


@pytest.mark.parametrize("name", [FIRST_HALF, "karaganda-pipes", "reprint-2025"])
@pytest.mark.parametrize("arrangement", [("-id", None, None), (None, None, 1), (None, "id", None)])
def test_what_is_shown_of_one_fact_can_be_sorted_cut_and_chosen_from(name, arrangement):
    assert arrange(details.show(FACTS, name), *arrangement).rows


@pytest.mark.parametrize("name", [FIRST_HALF, "karaganda-pipes", "reprint-2025"])
def test_a_limit_takes_no_field_of_one_fact_away(name: str):
    whole = details.show(FACTS, name)
    assert arrange(whole, None, None, 1).sections[0].rows == whole.sections[0].rows


@pytest.mark.parametrize("name", ["search", "overview", "conflicts"])
@pytest.mark.parametrize("column", ["baseline", "capacity"])
def test_a_column_that_only_figures_or_only_projects_have_is_empty_for_the_others(name, column):
    answer = arrange(ALL[name](FACTS), f"-{column}", f"id,{column}", None)
    assert sorted(ids(answer)) == sorted(ids(ALL[name](FACTS)))


def test_an_extra_column_is_known_even_where_nothing_fits():
    nothing = projects.projects(FACTS, "", Filters(periods=["2019"]))
    assert arrange(nothing, None, "id,part", None).rows == []


def test_a_check_counts_what_the_file_holds_and_warns():
    answer = lists.check(FACTS)
    assert {row.cells["list"]: row.cells["entries"] for row in answer.rows} == {
        "sources": 4,
        "sectors": 5,
        "regions": 3,
        "figures": 16,
        "projects": 4,
        "measures": 7,
        "units": 8,
        "names": 0,
    }
    assert all(remark.startswith("warning: ") for remark in answer.remarks)
    assert len(answer.remarks) == 4


def test_growth_is_drawn_with_bars_that_one_outlier_does_not_flatten():
    outlier = FIGURES["industry-growth-2025-first-half"]._replace(
        id="outlier", value=9_000, change=9_000
    )
    facts = FACTS._replace(figures=(*FACTS.figures, outlier))
    every = {
        row[1].rstrip(" ≠"): row[2]
        for row in table(growth_of.growth(facts, "", ANY, all_years=False))
    }
    assert every["+9000 %"].endswith("»")
    assert every["+4.1 %"].endswith("█▉")
    assert every["-0.7 %"].endswith("▏")


def test_a_single_row_has_no_bar():
    (steel,) = table(growth_of.growth(FACTS, "steel", ANY, all_years=False))
    assert steel == ["Steel, Temirtau", "<+12 %", "2024", "Gazette & Sons, 2025"]


def test_growth_of_something_else_than_output_is_named():
    industry = FIGURES["industry-growth-2025-first-half"]
    exports = industry._replace(id="exports", measure="exports growth")
    gdp = industry._replace(id="gdp", measure="gdp growth", subject="gdp")
    measures = (
        Measure("gdp growth", "growth", "of the whole economy, first in the file"),
        *FACTS.measures,
        Measure("exports growth", "growth", "of what is sold abroad"),
    )
    usual = FIGURES["metallurgy-growth-2023"]
    facts = FACTS._replace(figures=(industry, usual, exports, gdp), measures=measures)
    subjects = [row[0] for row in table(growth_of.growth(facts, "", ANY, all_years=False))]
    assert sorted(subjects) == ["Industry", "Industry, exports growth", "gdp growth"]


def test_history_groups_periods_of_one_kind_and_names_the_years_that_are_missing():
    early = FIGURES["metallurgy-growth-2023"]._replace(id="early", period="2019")
    facts = FACTS._replace(figures=(*FACTS.figures, early))
    answer = growth_of.history(facts, "metallurgy", ANY)
    assert [(section.title, section.below) for section in answer.sections] == [
        (
            "metallurgy, output growth, whole years",
            "no figure of the whole year: 2020, 2021, 2022",
        ),
        ("metallurgy, output growth, parts of a year", ""),
    ]


def test_a_note_qualifies_the_capacity_of_a_project_among_figures_too():
    answer = arrange(questions.search(FACTS, "temirtau", ANY), None, "id,capacity", None)
    assert missing(answer) == ["note"]
