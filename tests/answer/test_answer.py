"""Sorting, cutting and choosing the columns of an answer."""

from collections.abc import Sequence

import pytest

from kzfacts.answer.answer import Answer, arrange, missing
from kzfacts.answer.rows import Column, Row
from kzfacts.answer.sections import Section, plain
from kzfacts.ask.index import Index
from kzfacts.errors import UsageError
from kzfacts.model.records import Facts

NO_FACTS = Index(Facts((), (), (), (), ()))


def no_headings(index: Index, rows: Sequence[Row]) -> tuple[()]:
    return ()


ROWS = [
    Row(None, {"id": "a", "value": 3, "name": "Zinc", "extra": None}),
    Row(None, {"id": "b", "value": None, "name": "copper", "extra": None}),
    Row(None, {"id": "c", "value": -0.7, "name": None, "extra": True}),
    Row(None, {"id": "d", "value": 3.0, "name": "Lead", "extra": None}),
]
KNOWN = (Column("id"), Column("value"), Column("name"), Column("extra", extra=True))
ANSWER = Answer(
    "Title",
    KNOWN,
    (Section("First", no_headings, ROWS[:2]), Section("Second", no_headings, ROWS[2:])),
    NO_FACTS,
    ("a remark",),
)


def ids(sort: str | None = None, columns: str | None = None, limit: int | None = None) -> str:
    return "".join(row.cells["id"] for row in arrange(ANSWER, sort, columns, limit).rows)


def test_nothing_asked_changes_nothing():
    assert arrange(ANSWER, None, None, None) is ANSWER


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("value", "cadb"),
        ("-value", "adcb"),
        ("name", "bdac"),
        ("-name", "adbc"),
        ("id", "abcd"),
        ("-id", "dcba"),
        ("extra", "cabd"),
    ],
)
def test_sorting_is_stable_ignores_case_and_puts_what_is_absent_last(sort: str, expected: str):
    assert ids(sort) == expected


def test_sorting_keeps_the_groups_of_a_terminal():
    first, second = arrange(ANSWER, "-id", None, None).sections
    assert [row.cells["id"] for row in first.rows] == ["b", "a"]
    assert [row.cells["id"] for row in second.rows] == ["d", "c"]


@pytest.mark.parametrize(("limit", "expected"), [(0, ""), (1, "a"), (3, "abc"), (9, "abcd")])
def test_a_limit_keeps_the_first_rows(limit: int, expected: str):
    assert ids(limit=limit) == expected


def test_a_limit_counts_after_sorting():
    assert ids("-value", limit=2) == "ad"


def test_a_limit_holds_for_the_groups_too_and_leaves_no_empty_one():
    (section,) = arrange(ANSWER, None, None, 1).sections
    assert (section.title, [row.cells["id"] for row in section.rows]) == ("First", ["a"])
    assert arrange(ANSWER, None, None, 0).sections == ()


def test_chosen_columns_are_in_the_order_asked_for():
    answer = arrange(ANSWER, None, "name,id", None)
    assert answer.columns == ("name", "id")
    (section,) = answer.sections
    assert [heading.name for heading in section.headed(NO_FACTS, section.rows)] == ["name", "id"]
    assert section.rows == ROWS


def test_spaces_around_the_names_of_columns_do_not_matter():
    assert arrange(ANSWER, None, " id , value", None).columns == ("id", "value")


def test_a_column_that_is_not_printed_by_default_can_be_asked_for():
    assert arrange(ANSWER, None, "id,extra", None).columns == ("id", "extra")


def words(column: str) -> list[str]:
    answer = arrange(ANSWER, None, column, None)
    (section,) = answer.sections
    (heading,) = section.headed(NO_FACTS, section.rows)
    return [heading.word(row) for row in section.rows]


def test_chosen_columns_show_plain_values_and_nothing_for_what_is_absent():
    assert words("value") == ["3", "", "-0.7", "3.0"]


def test_a_mark_is_worded_as_in_data_formats():
    assert words("extra") == ["", "", "true", ""]


@pytest.mark.parametrize("asked", ["nmae", "id,nmae", "id,,name", ""])
def test_an_unknown_column_is_refused(asked: str):
    with pytest.raises(UsageError, match=r"^no column "):
        arrange(ANSWER, None, asked, None)


def test_an_unknown_column_names_each_nearest_one_once():
    with pytest.raises(UsageError) as caught:
        arrange(ANSWER, "-nmae", None, None)
    assert str(caught.value) == 'no column "nmae". Nearest: name.'


def test_title_and_remarks_stay():
    answer = arrange(ANSWER, "id", "id", 1)
    assert (answer.title, answer.remarks) == ("Title", ("a remark",))


def test_all_columns_are_those_by_default_and_the_others():
    assert arrange(ANSWER, None, "all", None).columns == ("id", "value", "name", "extra")


def test_a_limit_counts_whole_sections_where_they_belong_together():
    answer = arrange(ANSWER.replace(whole=True), None, None, 1)
    assert "".join(row.cells["id"] for row in answer.rows) == "ab"


def test_values_are_sorted_by_what_they_mean_and_units_kept_apart():
    rows = [
        Row(None, {"value": value, "unit": unit, "change": change})
        for value, unit, change in (
            (67.7, "percent", 67.7),
            (5, "times", 400),
            (300, "KZT", None),
            (-6, "percent", -6),
        )
    ]
    answer = Answer("", (Column("value"), Column("unit")), [plain("", (), rows)], NO_FACTS)
    sorted_rows = arrange(answer, "-value", None, None).rows
    assert [row.cells["value"] for row in sorted_rows] == [5, 67.7, -6, 300]


def test_what_qualifies_a_printed_number_and_is_not_printed_is_named():
    cells = {"value": 1, "capacity": None, "to_date": True, "qualifier": None}
    known = (
        Column("value"),
        Column("capacity", extra=True),
        Column("to_date", extra=True, qualifies=("value",)),
        Column("qualifier", extra=True, qualifies=("value",)),
        Column("part", extra=True, qualifies=("value", "capacity")),
        Column("capacity_qualifier", extra=True, qualifies=("capacity",)),
    )
    rows = [Row(None, {**cells, "capacity_qualifier": "about"})]
    answer = Answer("", known, [plain("", (), rows)], NO_FACTS)
    assert missing(answer) == ["to_date"]
    assert missing(answer.replace(columns=("value", "to_date"))) == []
    assert missing(answer.replace(columns=("capacity",))) == []
