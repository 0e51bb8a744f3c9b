"""How facts are worded for people."""

import pytest
from conftest import ROOT

from kzfacts.answer import conflicts, words
from kzfacts.ask.index import Index
from kzfacts.model.records import Quantity, Unit
from kzfacts.read import loader

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))
FIGURES = {figure.id: figure for figure in FACTS.figures}
SOURCES = {source.id: source for source in FACTS.sources}
GROWTH = FIGURES["industry-growth-2024"]
VOLUME = FIGURES["wire-output-2024"]._replace(qualifier=None)
UNITS = (
    Unit("people", "person", "count"),
    Unit("vehicle sets", "vehicle set", "count"),
    Unit("m2", "m2", "area"),
    Unit("GW", "GW", "power"),
)
INDEX = Index(FACTS._replace(units=(*FACTS.units, *UNITS)))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("industry-growth-2024", "+2.8 %"),
        ("metallurgy-growth-2023", "-6 %"),
        ("light-industry-growth-2025-first-half", "-0.7 %"),
        ("copper-growth-2025-target", "×2.3"),
        ("steel-growth-karaganda-2024", "less than +12 %"),
        ("chemicals-investment-2025-target", "up to KZT 1.5 trillion"),
        ("steel-capacity-2025-review", "5 → 7.5 million tonnes per year"),
        ("manufacturing-launched-2025-to-july", "75 projects so far"),
        ("manufacturing-jobs-2025-forecast", "more than 23,000 jobs"),
        ("wire-output-2024", "about 150,250.5 tonnes"),
    ],
)
def test_an_amount_is_never_without_its_unit_and_qualifier(name: str, expected: str):
    assert words.amount(INDEX, FIGURES[name]) == expected


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (0, "tonnes", "0 tonnes"),
        (999_999, "tonnes", "999,999 tonnes"),
        (1_000_000, "tonnes", "1 million tonnes"),
        (1_234_000, "tonnes", "1.234 million tonnes"),
        (1_234_500, "tonnes", "1.2345 million tonnes"),
        (1_234_550, "tonnes", "1,234,550 tonnes"),
        (46_401_700_000_000, "KZT", "KZT 46.4017 trillion"),
        (-2_500_000, "tonnes", "-2.5 million tonnes"),
        (1_999_999_999, "KZT", "KZT 1,999,999,999"),
        (1_500_000_000, "KZT", "KZT 1.5 billion"),
        (1_234_560_000, "USD", "USD 1,234.56 million"),
        (1, "projects", "1 project"),
        (1, "people", "1 person"),
        (1, "vehicle sets", "1 vehicle set"),
        (1, "tonnes per year", "1 tonne per year"),
        (1, "m2", "1 m2"),
        (1_000_000, "projects", "1 million projects"),
        (12_000_000_000_000, "KZT", "KZT 12 trillion"),
        (0.5, "GW", "0.5 GW"),
    ],
)
def test_an_amount_is_scaled_only_as_far_as_it_stays_exact(value, unit: str, expected: str):
    figure = VOLUME._replace(value=value, unit=unit)
    assert words.amount(INDEX, figure) == expected


def test_a_rise_from_a_baseline_is_worded_on_one_scale():
    figure = VOLUME._replace(value=1_500_000, baseline=900_000)
    assert words.amount(INDEX, figure) == "0.9 → 1.5 million tonnes"


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [(0, "growth", "0 %"), (14, "share", "14 %"), (14, "growth", "+14 %"), (-14, "share", "-14 %")],
)
def test_only_growth_bears_a_plus(value: int, kind: str, expected: str):
    assert words.amount(INDEX, GROWTH._replace(value=value, kind=kind)) == expected


def test_a_running_count_may_be_hedged():
    figure = FIGURES["manufacturing-launched-2025-to-july"]._replace(qualifier="about")
    assert words.amount(INDEX, figure) == "about 75 projects so far"


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        (None, ""),
        (Quantity(120, "jobs", "more than"), "more than 120 jobs"),
        (Quantity(12_500_000, "USD", None), "USD 12.5 million"),
        (
            Quantity(70_000, "vehicle sets per year", "up to"),
            "up to 70,000 vehicle sets per year",
        ),
    ],
)
def test_a_quantity_of_a_project_is_worded_alike(quantity: Quantity | None, expected: str):
    assert words.quantity(INDEX, quantity) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("industry-growth-2024", "2024"),
        ("industry-growth-2025-first-half", "Jan–Jun 2025"),
        ("rolled-metal-plants-2020-2025", "2020–2025"),
        ("steel-capacity-2025-review", "2025, not stated"),
    ],
)
def test_a_period_that_no_source_states_is_said_to_be_missing(name: str, expected: str):
    figure = FIGURES[name]
    assert words.period(figure, SOURCES[figure.sources[0]]) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("metallurgy-growth-2023", -6),
        ("copper-growth-2025-target", pytest.approx(130)),
        ("wire-output-2024", None),
        ("chemicals-investment-2025-target", None),
    ],
)
def test_growth_is_compared_in_percent(name: str, expected):
    assert FIGURES[name].change == expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (FIGURES["industry-growth-2024"], "rise"),
        (FIGURES["metallurgy-growth-2023"], "fall"),
        (FIGURES["copper-growth-2025-target"], "ahead"),
        (FIGURES["wire-output-2024"], ""),
        (GROWTH._replace(value=0, change=0), ""),
        (FACTS.projects[0], "ahead"),
        (FACTS.projects[1], ""),
        (FACTS.projects[0].reports[0], "ahead"),
        (FACTS.sectors[0], ""),
        (None, ""),
    ],
)
def test_a_tone_tells_rises_falls_and_plans_apart(item: object, expected: str):
    assert words.tone(item) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("copper-growth-2025-target", "×2.3"),
        ("steel-growth-karaganda-2024", "<+12 %"),
        ("chemicals-investment-2025-target", "≤KZT 1.5 tn"),
        ("steel-capacity-2025-review", "5 → 7.5 m t/year"),
        ("manufacturing-jobs-2025-forecast", ">23,000 jobs"),
        ("wire-output-2024", "~150,250.5 t"),
    ],
)
def test_in_a_table_an_amount_is_short(name: str, expected: str):
    assert words.amount(INDEX, FIGURES[name], short=True) == expected


def test_a_single_unit_stays_single_in_a_table():
    figure = VOLUME._replace(value=1, unit="projects")
    assert words.amount(INDEX, figure, short=True) == "1 project"


@pytest.mark.parametrize(
    ("heights", "height", "expected"),
    [
        ([10, 5], 10, "▕██████████"),
        ([10, 5], 5, "▕█████"),
        ([10, 5], 0.1, "▕▏"),
        ([10, 8], 1.25, "▕█▎"),
        ([-10, -5], -10, "██████████▏"),
        ([-10, -5], -5, "     █████▏"),
        ([-10, -5], -0.1, "         ▐▏"),
        ([10, -10], 10, "     ▕█████"),
        ([10, -10], -10, "█████▏"),
        ([10, -10], -5, "  ▐██▏"),
        ([4, 5, 100], 100, "▕█████████»"),
        ([-4, -5, -100], -100, "«█████████▏"),
        ([10, 5], 0, ""),
        ([10, 5], None, ""),
        ([0, 0], 0, ""),
        ([], 5, ""),
    ],
)
def test_a_bar_is_drawn_on_the_scale_of_its_group(heights, height, expected: str):
    assert words.Scale(heights).bar(height) == expected


def test_no_bar_is_longer_than_its_side_and_no_height_is_without_one():
    for heights in ([1, -1], [100, -0.001], [0.001, -100], [3, 4, -2, 50], [9, 9, -9, -500]):
        scale = words.Scale(heights)
        assert all(1 < len(scale.bar(height)) <= 11 for height in heights)


def test_a_region_is_named_without_the_word_for_it():
    assert words.place(INDEX, "karaganda") == "Karaganda"
    assert words.place(INDEX, "almaty-city") == "Almaty"
    assert words.place(INDEX, None) == ""


def test_a_row_names_its_first_publisher_the_year_and_how_many_more_there_are():
    (one,) = words.cited(INDEX, ("gazette-2024",))
    assert (one.text, one.sources, one.cites) == ("Gazette & Sons, 2025", ("gazette-2024",), True)
    (two,) = words.cited(INDEX, ("ministry-2025", "reprint-2025"), day=True)
    assert two.text == "Министерство промышленности, 2025-07-22 +1"


def test_a_claim_is_worded_like_any_other_amount():
    rows = conflicts.conflicts(FACTS).rows
    assert [words.claim(INDEX, row.cells) for row in rows] == [
        "+5.2 %",
        "~+6.9 %",
        "~50,000 t/year",
        "60,000 t/year",
    ]


def test_a_citation_names_publisher_date_title_and_address():
    assert words.citation(SOURCES["bulletin-2023"]) == (
        "The Bulletin, 2024-02-12, “A year of metal”, https://example.org/2023"
    )
    assert words.citation(SOURCES["reprint-2025"]) == (
        "Жаңалықтар, 2025, https://example.org/kk/2025"
    )


def test_a_region_keeps_the_word_for_its_kind_where_a_city_has_its_name():
    region = FACTS.regions[0]._replace(id="almaty-region", name="Almaty Region", kind="region")
    index = Index(FACTS._replace(regions=(*FACTS.regions, region)))
    assert words.place(index, "almaty-region") == "Almaty Region"
    assert words.place(index, "almaty-city") == "Almaty"
    assert words.place(index, "karaganda") == "Karaganda"
    assert words.place(index, None) == ""
