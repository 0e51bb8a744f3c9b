"""What times running text speaks of, in English, Russian and Kazakh."""

import pytest

from kzfacts.language import dates, tokens


def read(text: str, year: int | None = None) -> list[dates.Period]:
    return dates.periods(tokens.tokens(text), year)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2025", "2025"),
        ("in 2025", "2025"),
        ("в 2025 году", "2025"),
        ("2025 г.", "2025"),
        ("2025 жылы", "2025"),
        ("2020-2025", "2020/2025"),
        ("2020–2025", "2020/2025"),
        ("2020/2025", "2020/2025"),
        ("2024/25", "2024/2025"),
        ("from 2020 to 2025", "2020/2025"),
        ("between 2020 and 2025", "2020/2025"),
        ("с 2020 по 2025 год", "2020/2025"),
        ("by 2025", "../2025"),
        ("by the end of 2025", "../2025"),
        ("до 2030 года", "../2030"),
        ("к 2030", "../2030"),
        ("../2025", "../2025"),
        ("Q1 2024", "2024-01/2024-03"),
        ("1Q24", "2024-01/2024-03"),
        ("2024, Q1", "2024-01/2024-03"),
        ("first quarter of 2024", "2024-01/2024-03"),
        ("the first three quarters of 2024", "2024-01/2024-09"),
        ("3 quarters of 2024", "2024-01/2024-09"),
        ("за три квартала 2024 года", "2024-01/2024-09"),
        ("2024 жылдың үш тоқсанында", "2024-01/2024-09"),
        ("в третьем квартале 2024 года", "2024-07/2024-09"),
        ("I квартал 2024 года", "2024-01/2024-03"),
        ("второй квартал 2024", "2024-04/2024-06"),
        ("2024 жылдың бірінші тоқсаны", "2024-01/2024-03"),
        ("Q1–Q3 2025", "2025-01/2025-09"),
        ("first half of 2023", "2023-01/2023-06"),
        ("H2 2023", "2023-07/2023-12"),
        ("1-е полугодие 2024", "2024-01/2024-06"),
        ("в первом полугодии 2024 года", "2024-01/2024-06"),
        ("eight months of 2023", "2023-01/2023-08"),
        ("the first 11 months of 2023", "2023-01/2023-11"),
        ("за 9 месяцев 2025 года", "2025-01/2025-09"),
        ("2025 жылдың 5 айында", "2025-01/2025-05"),
        ("7М2025", "2025-01/2025-07"),
        ("7m2025", "2025-01/2025-07"),
        ("January–July 2025", "2025-01/2025-07"),
        ("between January and July 2025", "2025-01/2025-07"),
        ("from January to July 2025", "2025-01/2025-07"),
        ("январь-июль 2025", "2025-01/2025-07"),
        ("в январе–июле 2025 года", "2025-01/2025-07"),
        ("2025 жылғы қаңтар-шілде", "2025-01/2025-07"),
        ("Jan-Aug 2025", "2025-01/2025-08"),
        ("Oct 2024–Mar 2025", "2024-10/2025-03"),
        ("July 2025", "2025-07"),
        ("май 2025", "2025-05"),
        ("2025-01/2025-05", "2025-01/2025-05"),
    ],
)
def test_a_time_is_read_as_facts_have_it(text: str, iso: str):
    [period] = read(text)
    assert period.iso == iso


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("January-May", (1, 5)),
        ("Jan–Aug", (1, 8)),
        ("in Q1", (1, 3)),
        ("first half", (1, 6)),
        ("nine months", (1, 9)),
        ("in May", (5, 5)),
        ("в марте", (3, 3)),
    ],
)
def test_a_part_may_be_one_of_any_year(text: str, months: tuple[int, int]):
    [period] = read(text)
    assert (period.iso, period.months, period.first) == (None, months, None)


@pytest.mark.parametrize(
    ("text", "told", "iso"),
    [
        ("this year", "this", "2025"),
        ("в этом году", "this", "2025"),
        ("биыл", "this", "2025"),
        ("last year", "last", "2024"),
        ("в прошлом году", "last", "2024"),
        ("eight months of this year", "this", "2025-01/2025-08"),
        ("since January", "this", "2025"),
        ("с января", "this", "2025"),
        ("since the start of the year", "this", "2025"),
    ],
)
def test_this_year_is_told_by_a_date_that_is_given(text: str, told: str, iso: str):
    assert [(period.told, period.iso) for period in read(text, 2025)] == [(told, iso)]
    assert [(period.told, period.iso) for period in read(text)] == [(told, None)]


def test_a_range_that_begins_with_january_is_not_the_year_so_far():
    read_now = [
        [period.iso for period in read(text, 2025)]
        for text in (
            "с января по июнь 2024 года",
            "since January 2023",
            "6 первых месяцев 2019 года",
        )
    ]
    assert read_now == [["2024-01/2024-06"], ["2023-01"], ["2019-01/2019-06"]]


def test_months_of_a_year_that_is_told_before_them_are_one_time():
    assert [period.iso for period in read("this year's first four months", 2025)] == [
        "2025-01/2025-04"
    ]


@pytest.mark.parametrize("text", ["22 July 2025", "July 22, 2025", "22.07.2025", "22 июля 2025"])
def test_a_day_is_known_with_its_month(text: str):
    [period] = read(text)
    assert (period.day, period.iso) == ("2025-07-22", "2025-07")


def test_since_a_year_and_a_period_that_is_not_stated():
    assert [period.since for period in read("since 2020")] == [True]
    assert [period.undated for period in read("2025, period not stated")] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "it may grow",
        "$2000",
        "2000 million",
        "about 2000 jobs",
        "more than 2000",
        "2024.5",
        "20245",
        "$7m",
        "7 m",
        "over the last 3 months",
        "half of it",
        "one time",
        "10",
    ],
)
def test_what_is_no_time(text: str):
    assert read(text) == []


def test_several_times_stand_in_their_order_with_their_places():
    words = tokens.tokens("in 2024 180 projects, by 2025 190")
    found = dates.periods(words)
    assert [period.iso for period in found] == ["2024", "../2025"]
    assert [words[period.start].folded for period in found] == ["2024", "by"]
