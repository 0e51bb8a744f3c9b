"""Sorting, cutting and choosing the columns of an answer."""

import pytest

from kzfacts import headings
from kzfacts.columns import EXTRAS, Index
from kzfacts.errors import UsageError
from kzfacts.model import Facts
from kzfacts.view import Row, Section, View, arrange, missing

NO_FACTS = Index(Facts((), (), (), (), ()))
ROWS = [
    Row(None, {"id": "a", "value": 3, "name": "Zinc", "extra": None}),
    Row(None, {"id": "b", "value": None, "name": "copper", "extra": None}),
    Row(None, {"id": "c", "value": -0.7, "name": None, "extra": True}),
    Row(None, {"id": "d", "value": 3.0, "name": "Lead", "extra": None}),
]
VIEW = View(
    "Title",
    ("id", "value", "name"),
    ROWS,
    (Section("First", "columns", ROWS[:2]), Section("Second", "columns", ROWS[2:])),
    NO_FACTS,
    ("a remark",),
)


@pytest.fixture(autouse=True)
def extra_column(monkeypatch):
    monkeypatch.setitem(EXTRAS, VIEW.columns, ("extra",))


def ids(sort: str | None = None, columns: str | None = None, limit: int | None = None) -> str:
    return "".join(row.cells["id"] for row in arrange(VIEW, sort, columns, limit).rows)


def test_nothing_asked_changes_nothing():
    assert arrange(VIEW, None, None, None) is VIEW


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
    first, second = arrange(VIEW, "-id", None, None).sections
    assert [row.cells["id"] for row in first.rows] == ["b", "a"]
    assert [row.cells["id"] for row in second.rows] == ["d", "c"]


@pytest.mark.parametrize(("limit", "expected"), [(0, ""), (1, "a"), (3, "abc"), (9, "abcd")])
def test_a_limit_keeps_the_first_rows(limit: int, expected: str):
    assert ids(limit=limit) == expected


def test_a_limit_counts_after_sorting():
    assert ids("-value", limit=2) == "ad"


def test_a_limit_holds_for_the_groups_too_and_leaves_no_empty_one():
    (section,) = arrange(VIEW, None, None, 1).sections
    assert (section.title, [row.cells["id"] for row in section.rows]) == ("First", ["a"])
    assert arrange(VIEW, None, None, 0).sections == ()


def test_chosen_columns_are_in_the_order_asked_for():
    view = arrange(VIEW, None, "name,id", None)
    assert view.columns == ("name", "id")
    (section,) = view.sections
    assert [heading.name for heading in headings.of(view, section)] == ["name", "id"]
    assert section.rows == ROWS


def test_spaces_around_the_names_of_columns_do_not_matter():
    assert arrange(VIEW, None, " id , value", None).columns == ("id", "value")


def test_a_column_that_is_not_printed_by_default_can_be_asked_for():
    assert arrange(VIEW, None, "id,extra", None).columns == ("id", "extra")


def words(column: str) -> list[str]:
    view = arrange(VIEW, None, column, None)
    (section,) = view.sections
    (heading,) = headings.of(view, section)
    return [heading.word(row) for row in section.rows]


def test_chosen_columns_show_plain_values_and_nothing_for_what_is_absent():
    assert words("value") == ["3", "", "-0.7", "3.0"]


def test_a_mark_is_worded_as_in_data_formats():
    assert words("extra") == ["", "", "true", ""]


@pytest.mark.parametrize("asked", ["nmae", "id,nmae", "id,,name", ""])
def test_an_unknown_column_is_refused(asked: str):
    with pytest.raises(UsageError, match=r"^no column "):
        arrange(VIEW, None, asked, None)


def test_an_unknown_column_names_each_nearest_one_once():
    with pytest.raises(UsageError) as caught:
        arrange(VIEW, "-nmae", None, None)
    assert str(caught.value) == 'no column "nmae". Nearest: name.'


def test_title_and_remarks_stay():
    view = arrange(VIEW, "id", "id", 1)
    assert (view.title, view.remarks) == ("Title", ("a remark",))


def test_all_columns_are_those_by_default_and_the_others():
    assert arrange(VIEW, None, "all", None).columns == ("id", "value", "name", "extra")


def test_a_limit_counts_whole_sections_where_they_belong_together():
    view = arrange(VIEW.replace(whole=True), None, None, 1)
    assert "".join(row.cells["id"] for row in view.rows) == "ab"


def growth(value: float, unit: str, measure: str = "output growth") -> Row:
    return Row(None, {"value": value, "unit": unit, "measure": measure})


def test_values_are_sorted_by_what_they_mean_and_units_kept_apart():
    rows = [
        growth(67.7, "percent"),
        growth(5, "times"),
        growth(300, "KZT", "investment"),
        growth(-6, "percent"),
    ]
    view = View("", ("value", "unit"), rows, (), NO_FACTS)
    sorted_rows = arrange(view, "-value", None, None).rows
    assert [row.cells["value"] for row in sorted_rows] == [5, 67.7, -6, 300]


def test_what_qualifies_a_printed_number_and_is_not_printed_is_named():
    cells = {"value": 1, "capacity": None, "to_date": True, "qualifier": None, "part": None}
    view = View("", ("value",), [Row(None, {**cells, "capacity_qualifier": "about"})], (), NO_FACTS)
    assert missing(view) == ["to_date"]
    assert missing(view.replace(columns=("value", "to_date"))) == []
    assert missing(view.replace(columns=("capacity",))) == []
