"""Sorting, cutting and choosing the columns of an answer."""

import pytest

from kzfacts.columns import EXTRAS
from kzfacts.errors import UsageError
from kzfacts.view import Heading, Row, Section, View, arrange


def heading(name: str) -> Heading:
    return Heading(name, lambda row: str(row.cells[name]))


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
    (Section("First", (heading("id"),), ROWS[:2]), Section("Second", (heading("id"),), ROWS[2:])),
    notes=("a note",),
)


@pytest.fixture(autouse=True)
def extra_column(monkeypatch):
    monkeypatch.setitem(EXTRAS, VIEW.columns, ("extra",))


def ids(sort: str | None = None, columns: str | None = None, limit: int | None = None) -> str:
    return "".join(row.cells["id"] for row in arrange(VIEW, sort, columns, limit).rows)


def test_nothing_asked_changes_nothing():
    assert arrange(VIEW, None, None, None) == VIEW


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
    assert [heading.name for heading in section.headings] == ["name", "id"]
    assert section.rows == ROWS


def test_spaces_around_the_names_of_columns_do_not_matter():
    assert arrange(VIEW, None, " id , value", None).columns == ("id", "value")


def test_a_column_that_is_not_printed_by_default_can_be_asked_for():
    assert arrange(VIEW, None, "id,extra", None).columns == ("id", "extra")


def words(column: str) -> list[str]:
    (section,) = arrange(VIEW, None, column, None).sections
    return [section.headings[0].word(row) for row in section.rows]


def test_chosen_columns_show_plain_values_and_nothing_for_what_is_absent():
    assert words("value") == ["3", "", "-0.7", "3.0"]


def test_a_mark_is_worded_as_in_data_formats():
    assert words("extra") == ["", "", "true", ""]


@pytest.mark.parametrize("asked", ["nmae", "id,nmae", "id,,name"])
def test_an_unknown_column_is_refused(asked: str):
    with pytest.raises(UsageError, match=r"^no column "):
        arrange(VIEW, None, asked, None)


def test_an_unknown_column_names_each_nearest_one_once():
    with pytest.raises(UsageError) as caught:
        arrange(VIEW, "-nmae", None, None)
    assert str(caught.value) == 'no column "nmae". Nearest: name.'


def test_notes_and_title_stay():
    view = arrange(VIEW, "id", "id", 1)
    assert (view.title, view.notes) == ("Title", ("a note",))
