"""The pictures of the docs, each what a terminal shows today; columns and fields as they are."""

import re
import sys

import pytest
from conftest import ROOT, newest_rich, run

from kzfacts.read import schema

sys.path.insert(0, str(ROOT / "docs"))
import pictures


@newest_rich
@pytest.mark.parametrize("name", pictures.PICTURES)
def test_a_picture_is_what_a_terminal_shows(name: str):
    assert pictures.picture(name) == (ROOT / "docs" / f"{name}.svg").read_text("utf-8")


@pytest.mark.parametrize("name", pictures.PICTURES)
def test_a_picture_fetches_nothing(name: str):
    drawn = (ROOT / "docs" / f"{name}.svg").read_text("utf-8")
    assert "@font-face" not in drawn
    assert re.findall(r"(?:src|url)\(['\"]?http", drawn) == []


@newest_rich
def test_a_picture_does_not_change_with_the_calendar(monkeypatch):
    before = pictures.picture("overview")
    monkeypatch.setenv("KZFACTS_TODAY", "2031-01-01")
    assert pictures.picture("overview") == before


def test_the_chart_shows_what_is_drawn_today():
    svg = (ROOT / "docs" / "chart.svg").read_text("utf-8")
    description = re.search(r'aria-label="(.*?)"', pictures.shown(pictures.CHART))[1]
    assert f'aria-label="{description}"' in svg


TABLE = (ROOT / "docs" / "columns.md").read_text("utf-8").partition("\n\n`show`")[0]
COLUMNS = [
    (command, re.sub(r"\W+", ",", columns))
    for commands, columns in re.findall(r"^\| (`.*`) \| (.*) \|$", TABLE, re.MULTILINE)
    for command in re.findall(r"\w+", commands)
    if "those of" not in columns
]
ARGUMENTS = {
    "sector": "metallurgy", "region": "karaganda", "history": "steel", "search": "steel",
    "diff": "tests/sample.yaml", "verify": "LICENSE",
}  # fmt: skip


def test_the_page_of_columns_has_all_commands_that_print_rows():
    assert len(COLUMNS) == 16


@pytest.mark.parametrize(("command", "columns"), COLUMNS)
def test_the_columns_are_those_of_the_page(command: str, columns: str):
    line = [command, *ARGUMENTS.get(command, "").split()]
    out = run(*line, "-f", "csv", KZFACTS_FILE="tests/sample.yaml").out
    assert out.partition("\n")[0] == columns


FIELDS = [
    (heading, name, field.required)
    for heading, record in {
        **{f"`{name}`": record for name, record in schema.LISTS.items()},
        "A report of a project": schema.LISTS["projects"].fields["reports"].shape.record,
    }.items()
    for name, field in record.fields.items()
] + [("The file itself", name, field.required) for name, field in schema.BESIDES.items()]


@pytest.mark.parametrize(("heading", "name", "required"), FIELDS)
def test_a_field_stands_in_the_dictionary(heading: str, name: str, required: bool):
    page = (ROOT / "docs" / "own-facts.md").read_text("utf-8")
    table = page.partition(f"### {heading}\n")[2].partition("\n#")[0]
    assert f"| `{name}`{'' if required else '?'} |" in table


def test_the_dictionary_has_no_other_field():
    page = (ROOT / "docs" / "own-facts.md").read_text("utf-8")
    rows = page.partition("## The dictionary")[2].count("\n| `")
    assert rows == len(FIELDS)
