"""What changed between two files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, SMALL, run

from kzfacts.answer.changes import changes
from kzfacts.model.records import Facts
from kzfacts.read import shipped
from kzfacts.render import render

Changed = Callable[..., list[tuple]]


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """Give a function that changes texts of the small file and tells what has changed."""

    def told(*pairs: tuple[str, str], back: bool = False) -> list[tuple]:
        text = SMALL
        for before, after in pairs:
            assert before in text
            text = text.replace(before, after)
        files = [tmp_path / "old.yaml", tmp_path / "new.yaml"]
        for file, content in zip(files, (SMALL, text), strict=True):
            file.write_text(content, "utf-8")
        old, new = (shipped.facts(str(file)) for file in (reversed(files) if back else files))
        names = ("change", "type", "id", "field", "old", "new")
        return [tuple(row.cells[name] for name in names) for row in changes(old, new).rows]

    return told


FIGURE = """\
figures:
- id: a-zinc-growth-2024
  sector: metallurgy
  subject: zinc
  measure: output growth
  value: 2.5
  unit: percent
  status: target
  sources: [gazette-2024]
  locator: paragraph 3
"""
REPORT = """\
    - source: gazette-2024
      status: launched
      year: 2025
      locator: paragraph 9
"""


def test_nothing_has_changed_between_a_file_and_itself(changed: Changed):
    assert changed() == []


def test_a_figure_that_is_added_is_said_in_words(changed: Changed):
    worded = "zinc, output growth, +2.5 %, period not stated, target"
    pair = ("figures:\n", FIGURE)
    assert changed(pair) == [("added", "figure", "a-zinc-growth-2024", None, None, worded)]
    assert changed(pair, back=True) == [
        ("withdrawn", "figure", "a-zinc-growth-2024", None, worded, None)
    ]


def test_a_revised_figure_is_one_row_a_field(changed: Changed):
    assert changed(("value: -0.7", "value: -0.9"), ("period: 2024\n", "period: 2024-06\n")) == [
        ("revised", "figure", "steel-growth-2024", "value", -0.7, -0.9),
        ("revised", "figure", "steel-growth-2024", "period", "2024", "2024-06"),
    ]


def test_of_a_list_only_what_has_gone_and_come_is_told(changed: Changed):
    assert changed(("[metals, металлургия]", "[металлургия, metal]")) == [
        ("revised", "sector", "metallurgy", "aliases", "metals", "metal")
    ]
    assert changed(("[metals, металлургия]", "[металлургия, metals]")) == [
        ("revised", "sector", "metallurgy", "aliases", "metals; металлургия", "металлургия; metals")
    ]


def test_a_retired_id_is_followed_to_the_fact_that_had_it(changed: Changed):
    found = changed(
        ("- id: steel-growth-2024", "- id: crude-steel-growth-2024"),
        ("  locator: paragraph 1", "  locator: paragraph 1\n  was: [steel-growth-2024]"),
        ("value: -0.7", "value: -0.9"),
    )
    new = "crude-steel-growth-2024"
    assert found == [
        ("renamed", "figure", new, "id", "steel-growth-2024", new),
        ("revised", "figure", new, "value", -0.7, -0.9),
    ]


def test_an_id_that_is_retired_without_being_followed_is_withdrawn_and_added(changed: Changed):
    found = changed(("- id: steel-growth-2024", "- id: crude-steel-growth-2024"))
    assert {row[:3] for row in found} == {
        ("added", "figure", "crude-steel-growth-2024"),
        ("withdrawn", "figure", "steel-growth-2024"),
    }


def test_a_report_that_is_added_revises_its_project(changed: Changed):
    of = "karaganda-pipes"
    pair = ("      locator: paragraph 2\n", f"      locator: paragraph 2\n{REPORT}")
    second = ("revised", "project", of, "reports.gazette-2024#2", None, "launched, 2025")
    assert changed(pair) == [second]
    assert changed(pair, back=True) == [(*second[:4], "launched, 2025", None)]


def test_an_amount_of_a_report_is_told_part_by_part(changed: Changed):
    before = "value: 50_000, unit: tonnes per year, qualifier: about"
    assert changed((before, "value: 60_000, unit: tonnes per year")) == [
        ("revised", "project", "karaganda-pipes", f"reports.gazette-2024.capacity.{part}", *pair)
        for part, pair in (("value", (50_000, 60_000)), ("qualifier", ("about", None)))
    ]


def test_sources_units_and_the_file_itself_are_compared(changed: Changed):
    assert changed(
        ("published: 2025-01-20", "published: 2025-01-21"),
        ("one: tonne,", "one: ton,"),
        ("measures:\n", "title: Metal\ncountry: {name: Examplia}\nmeasures:\n"),
    ) == [
        ("revised", "source", "gazette-2024", "published", "2025-01-20", "2025-01-21"),
        ("revised", "unit", "tonnes", "one", "tonne", "ton"),
        ("revised", "file", None, "title", None, "Metal"),
        ("revised", "file", None, "country.name", None, "Examplia"),
    ]


def test_the_whole_bundled_file_can_be_added_and_withdrawn(facts: Facts):
    nothing = Facts((), (), (), (), ())
    for old, new, change in ((nothing, facts, "added"), (facts, nothing, "withdrawn")):
        rows = [row.cells for row in changes(old, new).rows if row.cells["type"] == "figure"]
        assert len(rows) == len(facts.figures)
        assert {row["change"] for row in rows} == {change}


@pytest.mark.parametrize("name", ["table", "csv", "tsv", "json", "jsonl", "markdown", "html"])
def test_every_format_tells_the_change(name: str, tmp_path: Path):
    new = tmp_path / "new.yaml"
    new.write_text(SMALL.replace("value: -0.7", "value: -12.5"), "utf-8")
    old = tmp_path / "old.yaml"
    old.write_text(SMALL, "utf-8")
    answer = changes(shipped.facts(str(old)), shipped.facts(str(new)))
    assert "-12.5" in render(answer, name)


def test_the_command_compares_with_the_facts_that_there_are(tmp_path: Path):
    own = tmp_path / "own.yaml"
    own.write_text(SMALL, "utf-8")
    done = run("diff", str(own), "-f", "json", KZFACTS_FILE=str(own))
    assert (done.code, json.loads(done.out)) == (0, [])
    assert done.err == "nothing has changed\n"
    sample = str(ROOT / "tests" / "sample.yaml")
    done = run("diff", str(own), "--facts", sample, "-f", "json")
    assert {row["change"] for row in json.loads(done.out)} == {"added", "withdrawn", "revised"}
    done = run("diff", str(own), sample, "--facts", sample)
    assert (done.code, done.out) == (2, "")
