"""Warnings: what in a usable facts file deserves a second look."""

from __future__ import annotations

import pytest
from conftest import SMALL

from kzfacts.ask import doubts
from kzfacts.read import loader

SECOND = """\
- id: herald-2024
  publisher: The Herald
  published: 2025-02
  language: en
  url: https://example.org/herald

sectors:
"""
FIGURE = """\
- id: steel-growth-2024-herald
  sector: metallurgy
  subject: steel
  measure: output growth
  value: 1.2
  unit: percent
  period: 2024
  status: actual
  region: karaganda
  sources: [herald-2024]
  locator: table 1

projects:
"""
REPORT = """\
      locator: paragraph 2
    - source: herald-2024
      status: planned
      capacity: {value: 60_000, unit: tonnes per year}
      locator: table 2
"""
NEW_YEAR = "2027-01-01"
LATE = "2028-01-01"
DISPUTE = "sources differ, observations: 1 (kzfacts conflicts)"


@pytest.fixture
def warnings(write):
    def warn(*pairs, today="2026-12-31"):
        content = SMALL
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            assert content.count(old) == 1, old
            content = content.replace(old, new)
        return doubts.warnings(loader.load(write(content))._replace(as_of=today))

    return warn


def test_a_sound_file_gives_no_warning(warnings):
    assert warnings() == []


def test_a_plan_for_a_year_that_is_long_over_is_overdue(warnings):
    assert warnings(today=LATE) == ["planned for 2026, no later report: karaganda-pipes"]


def test_a_plant_under_construction_can_be_overdue(warnings):
    assert warnings("status: planned", "status: under construction", today=LATE) == [
        "under construction for 2026, no later report: karaganda-pipes"
    ]


def test_what_is_overdue_is_grouped_by_its_year_and_status(warnings):
    plants = "".join(
        f"""\
- id: {identifier}
  name: Plant {identifier}
  product: pipes
  sector: metallurgy
  reports: [{{source: gazette-2024, status: {status}, year: {year}, locator: list}}]
"""
        for identifier, status, year in [
            ("a", "planned", 2026),
            ("b", "planned", 2025),
            ("c", "under construction", 2026),
            ("d", "planned", 2025),
        ]
    )
    assert warnings("projects:\n", f"projects:\n{plants}", today=LATE) == [
        "planned for 2025, no later report: b, d",
        "planned for 2026, no later report: a, karaganda-pipes",
        "under construction for 2026, no later report: c",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("status: planned", "status: launched"),
        ("      year: 2026\n", ""),
        ("year: 2026", "year: 2027"),
        ("year: 2026", "year: 2028"),
    ],
)
def test_what_is_launched_undated_or_due_since_last_year_is_not_overdue(warnings, old, new):
    assert warnings(old, new, today=LATE) == []


def test_a_plan_for_last_year_may_still_be_reported(warnings):
    assert warnings(today=NEW_YEAR) == []


def test_only_the_newest_report_of_a_project_counts(warnings):
    later = REPORT.replace("planned", "launched").replace("60_000", "50_000")
    changes = ("sectors:\n", SECOND, "      locator: paragraph 2\n", later)
    assert warnings(*changes, today=LATE) == []


def test_plans_are_overdue_by_the_calendar_of_today_unless_told_otherwise(write):
    plan = SMALL.replace("year: 2026", "year: 1999")
    assert doubts.warnings(loader.load(write(plan))) == [
        "planned for 1999, no later report: karaganda-pipes"
    ]


def test_a_name_of_two_sectors_is_noticed_in_any_spelling(warnings):
    assert warnings("[metals, металлургия]", "[metals, INDUSTRY]") == [
        'metallurgy: the name "industry" also belongs to industry'
    ]


def test_a_name_of_two_regions_is_noticed_in_any_spelling(warnings):
    ulytau = """\
- id: ulytau
  name: Ulytau Region
  kind: region
  iso: KZ-62
  aliases: [Улытау, КАРАҒАНДЫ]

figures:
"""
    assert warnings("figures:\n", ulytau) == [
        'ulytau: the name "караганды" also belongs to karaganda'
    ]


def test_a_code_of_two_regions_is_noticed(warnings):
    ulytau = """\
- id: ulytau
  name: Ulytau Region
  kind: region
  iso: KZ-35

figures:
"""
    assert warnings("figures:\n", ulytau) == ['ulytau: the name "kz 35" also belongs to karaganda']


def test_an_entry_may_spell_its_own_name_twice(warnings):
    assert warnings("[metals, металлургия]", "[metals, Metals, METALLURGY]") == []


def test_a_sector_and_a_region_may_share_a_name(warnings):
    assert warnings("[metals, металлургия]", "[metals, Karaganda]") == []


def test_several_shared_names_are_told_in_the_order_of_the_file(warnings):
    shared = ["b", "d", "a", "f", "c", "e"]
    aliases = ", ".join(f"name {letter}" for letter in shared)
    assert warnings(
        "[B, C]", f"[B, C]\n  aliases: [{aliases}]", "[metals, металлургия]", f"[{aliases}]"
    ) == [f'metallurgy: the name "name {letter}" also belongs to industry' for letter in shared]


def test_figures_that_contradict_each_other_are_noticed(warnings):
    assert warnings("sectors:\n", SECOND, "projects:\n", FIGURE) == [DISPUTE]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("value: 1.2", "value: -0.7"),
        ("period: 2024", "period: 2023"),
        ("  period: 2024\n", ""),
        ("period: 2024", "period: 2024\n  to_date: true"),
        ("status: actual", "status: target"),
        ("subject: steel", "subject: cast iron"),
    ],
)
def test_figures_of_different_things_contradict_nothing(warnings, old, new):
    assert FIGURE.count(old) == 1
    assert warnings("sectors:\n", SECOND, "projects:\n", FIGURE.replace(old, new)) == []


def test_reports_that_contradict_each_other_are_noticed_once_for_the_project(warnings):
    assert warnings("sectors:\n", SECOND, "      locator: paragraph 2\n", REPORT) == [DISPUTE]


def test_conflicts_are_counted(warnings):
    changes = ("sectors:\n", SECOND, "      locator: paragraph 2\n", REPORT)
    assert warnings(*changes, "projects:\n", FIGURE) == [
        "sources differ, observations: 2 (kzfacts conflicts)"
    ]


def part(value: float, period: str = "2024-01/2024-09", **fields: str) -> str:
    """Give a figure of nine months of the series of which SMALL has the year: -0.7."""
    figure = FIGURE.replace("steel-growth-2024-herald", f"steel-growth-{period[5:7]}-{period[-2:]}")
    figure = figure.replace("value: 1.2", f"value: {value}")
    for name, text in fields.items():
        figure = figure.replace(f"  {name}: ", f"  {name}: {text} #", 1)
    return figure.replace("period: 2024\n", f"period: {period}\n")


@pytest.mark.parametrize("value", [4.4, -5.8])
def test_a_year_that_is_far_from_its_first_nine_months_is_noticed(warnings, value):
    assert warnings("sectors:\n", SECOND, "projects:\n", part(value)) == [
        (
            "steel-growth-2024: -0.7 % differs by more than 5 points from "
            f"{value} % in Jan–Sep 2024, steel-growth-01-09"
        )
    ]


@pytest.mark.parametrize(
    "figure",
    [
        part(4.3),
        part(-5.7),
        part(4.4, "2024-01/2024-08"),
        part(4.4, "2024-09"),
        part(4.4, "2023-01/2023-09"),
        part(4.4, "2023-10/2024-09"),
        part(4.4, "2023/2024"),
        part(4.4, subject="cast iron"),
        part(4.4, measure="output volume", unit="tonnes"),
        part(4.4, status="target"),
        part(4.4).replace("  region: karaganda\n", ""),
        part(4.4).replace("  status: actual\n", "  to_date: true\n  status: actual\n"),
    ],
)
def test_near_short_and_other_parts_are_no_matter(warnings, figure):
    assert warnings("sectors:\n", SECOND, "projects:\n", figure) == []


def test_of_several_parts_the_farthest_is_named_once(warnings):
    parts = part(4.4) + part(-9, "2024-01/2024-10") + part(6, "2024-01/2024-11")
    parts = parts.replace("projects:\n", "") + "projects:\n"
    assert warnings("sectors:\n", SECOND, "projects:\n", parts) == [
        (
            "steel-growth-2024: -0.7 % differs by more than 5 points from -9 % in Jan–Oct 2024, "
            "steel-growth-01-10"
        )
    ]


def test_multiples_and_percents_are_compared_as_growth(warnings):
    fold = part(1.5).replace("unit: percent", "unit: times")
    assert warnings("sectors:\n", SECOND, "projects:\n", fold) == [
        (
            "steel-growth-2024: -0.7 % differs by more than 5 points from 50 % in Jan–Sep 2024, "
            "steel-growth-01-09"
        )
    ]


TOTAL = """\
figures:
- id: industry-growth-2023
  sector: industry
  subject: industry
  total: true
  measure: output growth
  value: 4.4
  unit: percent
  period: 2023
  status: actual
  sources: [gazette-2024]
  locator: paragraph 3

"""
HEADLINE = ("  name: Industry\n", "  name: Industry\n  headline: true\n", "figures:\n")
HERALD = ("sectors:\n", SECOND)
ALONE = ["no second source: industry-growth-2023"]


def test_a_headline_total_of_one_voice_is_noticed(warnings):
    assert warnings(*HEADLINE, TOTAL) == ALONE
    pair = "[gazette-2024, herald-2024]"
    assert warnings(*HERALD, *HEADLINE, TOTAL.replace("[gazette-2024]", pair)) == []


def test_publications_of_one_release_are_one_voice(warnings):
    address = "url: https://example.org/2024\n"
    released = (address, f"{address}  release: a-meeting\n")
    herald = SECOND.replace("herald\n\n", "herald\n  release: a-meeting\n\n")
    total = TOTAL.replace("[gazette-2024]", "[gazette-2024, herald-2024]")
    assert warnings(*released, "sectors:\n", herald, *HEADLINE, total) == ALONE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  total: true\n", ""),
        ("period: 2023", "period: 2023-01/2023-06"),
        ("  period: 2023\n", ""),
        ("status: actual", "status: target"),
        ("  status: actual\n", "  status: actual\n  region: karaganda\n"),
        ("sector: industry", "sector: metallurgy"),
        ("measure: output growth", "measure: output volume"),
    ],
)
def test_a_second_source_is_wanted_of_headlines_whole_years_only(warnings, old, new):
    assert TOTAL.count(old) == 1
    total = TOTAL.replace(old, new)
    if "volume" in total:
        total = total.replace("percent", "tonnes")
    assert warnings(*HEADLINE, total) == []


@pytest.mark.parametrize(
    ("published", "known"),
    [
        ("2025-01-20", True),
        ("2025-01", True),
        ("2025-01-20/2025-01-31", True),
        ("2025-01-20/2025-02", False),
        ("2025", False),
        ("2025/2026", False),
    ],
)
def test_a_publication_without_a_month_is_noticed(warnings, published, known):
    evidence = "" if len(published) == 10 else "\n  date_evidence: its subject"
    assert warnings("published: 2025-01-20", f"published: {published}{evidence}") == (
        [] if known else ["not even the month of publication is known: gazette-2024"]
    )


def test_of_many_ids_five_are_named_and_the_rest_counted(warnings):
    weak = "language: en\n  weak: quotes an agency"
    figures = "".join(
        TOTAL.replace("figures:\n", "")
        .replace("growth-2023", f"growth-{year}")
        .replace("period: 2023", f"period: {year}")
        for year in range(2017, 2024)
    )
    changes = ("language: en", weak, *HEADLINE, f"figures:\n{figures}")
    ids = ", ".join(f"industry-growth-{year}" for year in range(2017, 2022))
    assert warnings(*changes) == [
        f"{ids} and 3 more: only in gazette-2024, quotes an agency",
        f"no second source: {ids} and 2 more",
    ]


def test_a_figure_that_rests_on_a_weak_source_alone_is_noticed(warnings):
    weak = "language: en\n  weak: quotes an agency"
    assert warnings("language: en", weak) == [
        "steel-growth-2024: only in gazette-2024, quotes an agency"
    ]


def test_a_weak_source_beside_another_is_no_matter(warnings):
    assert (
        warnings(
            "language: en",
            "language: en\n  weak: quotes an agency",
            "sectors:\n",
            SECOND,
            "sources: [gazette-2024]",
            "sources: [gazette-2024, herald-2024]",
        )
        == []
    )


def test_warnings_come_by_kind(warnings):
    assert warnings(
        "language: en",
        "language: en\n  weak: quotes an agency",
        "sectors:\n",
        SECOND,
        "[metals, металлургия]",
        "[industry]",
        *HEADLINE,
        TOTAL,
        "projects:\n",
        part(4.4).replace("projects:\n", FIGURE),
        "published: 2025-01-20",
        "published: 2025\n  date_evidence: its subject",
        today=LATE,
    ) == [
        'metallurgy: the name "industry" also belongs to industry',
        DISPUTE,
        (
            "steel-growth-2024: -0.7 % differs by more than 5 points from 4.4 % in Jan–Sep 2024, "
            "steel-growth-01-09"
        ),
        "industry-growth-2023, steel-growth-2024: only in gazette-2024, quotes an agency",
        *ALONE,
        "planned for 2026, no later report: karaganda-pipes",
        "not even the month of publication is known: gazette-2024",
    ]


def test_the_bundled_file_shares_no_name(facts):
    assert [line for line in doubts.warnings(facts) if "the name" in line] == []


def test_reports_out_of_the_order_of_their_dates_are_noticed(warnings):
    older = SECOND.replace("2025-02", "2020").replace("herald-2024", "herald-2020")
    report = REPORT.replace("herald-2024", "herald-2020").replace("60_000", "50_000")
    assert [
        warning
        for warning in warnings("sectors:\n", older, "      locator: paragraph 2\n", report)
        if "older" in warning
    ] == ["karaganda-pipes: herald-2020 is older than the report before it"]


def test_dates_that_may_be_in_order_are_not(warnings):
    same = SECOND.replace("2025-02", "2025")
    found = warnings("sectors:\n", same, "      locator: paragraph 2\n", REPORT)
    assert not any("older" in warning for warning in found)
