"""Dates and periods: what is one, what it covers, and how it is worded."""

from __future__ import annotations

import pytest

from kzfacts.model import periods


@pytest.mark.parametrize(
    "text",
    ["1900", "2100", "2025", "2025-01", "2025-12", "2025-07-22", "2024-02-29", "2000-02-29"],
)
def test_a_real_day_month_or_year_is_a_date(text):
    assert periods.is_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25",
        "1899",
        "2101",
        "2025-1",
        "2025-00",
        "2025-13",
        "2025-01-00",
        "2025-01-32",
        "2025-04-31",
        "2024-02-30",
        "2025-02-29",
        "1900-02-29",
        "2025-07-22T10:00",
        "2025/07/22",
        "2025-",
        " 2025",
        "2025\n",
        "٢٠٢٥",
        "2025-٠7",
    ],
)
def test_what_is_not_in_the_calendar_is_no_date(text):
    assert not periods.is_date(text)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("2025-07-22", True),
        ("2025", True),
        ("2025-08/2025-10", True),
        ("2025-08-31/2025-09", True),
        ("2025-12/2026", True),
        ("2025/2025-06", True),
        ("2025-10/2025-08", False),
        ("2025-10-02/2025-10-01", False),
        ("2025-08/", False),
        ("/2025-08", False),
        ("../2025", False),
        ("2025-01/2025-02/2025-03", False),
        ("2025-01/2025-13", False),
    ],
)
def test_a_bracket_is_a_date_or_two_between_which_one_lies(text, is_one):
    assert periods.is_bracket(text) is is_one


@pytest.mark.parametrize(
    "text", ["2025", "2025-07", "2024-01/2024-06", "2024-10/2025-03", "2020/2025", "../2025"]
)
def test_a_year_a_month_or_a_span_of_them_is_a_period(text):
    assert periods.is_period(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2025-07-22",
        "2024-13",
        "2025/2020",
        "2025/2025",
        "2024-06/2024-01",
        "2024-06/2024-06",
        "2024/2024-06",
        "2024-01/2025",
        "2024-01/2024-13",
        "2020/2025/2030",
        "2020-2025",
        "2020/",
        "/2020",
        "../2025-01",
        "../1899",
        "2020/..",
        "../..",
        "..",
        "1899",
        "2020/2101",
        "٢٠٢٤",
    ],
)
def test_what_does_not_run_forward_in_like_steps_is_no_period(text):
    assert not periods.is_period(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-07", "2025-07-01", "2025-07-31"),
        ("2025-04", "2025-04-01", "2025-04-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-02", "2025-02-01", "2025-02-28"),
        ("2000-02", "2000-02-01", "2000-02-29"),
        ("2100-02", "2100-02-01", "2100-02-28"),
        ("2025-07-22", "2025-07-22", "2025-07-22"),
        ("2024-01/2024-06", "2024-01-01", "2024-06-30"),
        ("2020/2025", "2020-01-01", "2025-12-31"),
        ("../2025", "2025-01-01", "2025-12-31"),
        ("2025-08/2025-10", "2025-08-01", "2025-10-31"),
        ("2025-08-14/2025-09-02", "2025-08-14", "2025-09-02"),
    ],
)
def test_a_date_or_period_has_a_first_and_a_last_day(text, first, last):
    assert (periods.first_day(text), periods.last_day(text)) == (first, last)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2025", [2025]),
        ("2025-07", [2025]),
        ("2025-07-22", [2025]),
        ("2024-01/2024-06", [2024]),
        ("2024-10/2025-03", [2024, 2025]),
        ("2023/2025", [2023, 2024, 2025]),
        ("../2025", [2025]),
    ],
)
def test_a_period_covers_every_year_that_it_touches(text, years):
    assert [year for year in range(2020, 2030) if periods.covers(text, year)] == years


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("2025", True),
        ("2025-07", False),
        ("2025-01/2025-12", False),
        ("2020/2025", False),
        ("../2025", False),
    ],
)
def test_only_a_calendar_year_is_a_whole_year(text, whole):
    assert periods.is_whole_year(text) is whole


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025", "2025"),
        ("2025-07", "Jul 2025"),
        ("2025-01/2025-06", "Jan–Jun 2025"),
        ("2024-10/2025-03", "Oct 2024–Mar 2025"),
        ("2020/2025", "2020–2025"),
        ("../2025", "by 2025"),
        ("2025-12", "Dec 2025"),
    ],
)
def test_a_period_is_worded_for_people(text, words):
    assert periods.in_words(text) == words


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2025-01/2025-09", 9),
        ("2025-04/2025-12", 9),
        ("2025-07", 1),
        ("2025", 0),
        ("2020/2025", 0),
        ("../2025", 0),
        ("2024-10/2025-03", 0),
    ],
)
def test_the_months_of_a_part_of_one_year_are_counted(text, months):
    assert periods.months(text) == months


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-08-19", "2025-08-19"),
        ("2025-08", "2025-08"),
        ("2025-08-19/2025-08-31", "2025-08"),
        ("2025-08-19/2025-09-15", "2025"),
        ("2025/2025-10", "2025"),
        ("2024-12/2025-01", "2024/2025"),
    ],
)
def test_what_is_known_of_a_date_between_two(text: str, expected: str):
    assert periods.known(text) == expected
