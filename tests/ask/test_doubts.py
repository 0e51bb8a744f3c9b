"""Warnings: what in a usable facts file deserves a second look."""

from __future__ import annotations

from datetime import date

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
NEW_YEAR = date(2027, 1, 1)
DISPUTE = (
    "steel-growth-2024, steel-growth-2024-herald: sources differ about steel: output growth, 2024"
)


@pytest.fixture
def warnings(write):
    def warn(*pairs, today=date(2026, 12, 31)):
        content = SMALL
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            assert content.count(old) == 1, old
            content = content.replace(old, new)
        return doubts.warnings(loader.load(write(content)), today)

    return warn


def test_a_sound_file_gives_no_warning(warnings):
    assert warnings() == []


def test_a_plan_for_a_year_that_is_over_is_overdue(warnings):
    assert warnings(today=NEW_YEAR) == ["karaganda-pipes: planned for 2026, and no later report"]


def test_a_plant_under_construction_can_be_overdue(warnings):
    assert warnings("status: planned", "status: under construction", today=NEW_YEAR) == [
        "karaganda-pipes: under construction for 2026, and no later report"
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("status: planned", "status: launched"),
        ("      year: 2026\n", ""),
        ("year: 2026", "year: 2027"),
    ],
)
def test_what_is_launched_undated_or_due_this_year_is_not_overdue(warnings, old, new):
    assert warnings(old, new, today=NEW_YEAR) == []


def test_only_the_newest_report_of_a_project_counts(warnings):
    later = REPORT.replace("planned", "launched").replace("60_000", "50_000")
    changes = ("sectors:\n", SECOND, "      locator: paragraph 2\n", later)
    assert warnings(*changes, today=NEW_YEAR) == []


def test_plans_are_overdue_by_the_calendar_of_today_unless_told_otherwise(write):
    plan = SMALL.replace("year: 2026", "year: 1999")
    assert doubts.warnings(loader.load(write(plan))) == [
        "karaganda-pipes: planned for 1999, and no later report"
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
    assert warnings("sectors:\n", SECOND, "      locator: paragraph 2\n", REPORT) == [
        "karaganda-pipes: sources differ about Pipe plant, Karaganda Region: capacity"
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
        "projects:\n",
        FIGURE,
        today=NEW_YEAR,
    ) == [
        'metallurgy: the name "industry" also belongs to industry',
        DISPUTE,
        "steel-growth-2024: only in gazette-2024, quotes an agency",
        "karaganda-pipes: planned for 2026, and no later report",
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
