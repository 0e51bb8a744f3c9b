"""The data package as frictionless and DuckDB have it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import duckdb
import pytest
from conftest import ROOT

from kzfacts.answer import rows as rows_module
from kzfacts.answer.growth import growth
from kzfacts.ask.filters import Filters
from kzfacts.export.edition import Edition
from kzfacts.export.package import package
from kzfacts.model import tree
from kzfacts.model.records import Facts
from kzfacts.read import shipped
from kzfacts.render import output

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:frictionless")


def written(facts: Facts, folder: Path, own: bool = False) -> Path:
    output.save(package(facts, Edition(facts, "1", own)), str(folder))
    return folder


@pytest.fixture(scope="module")
def folder(facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(facts, tmp_path_factory.mktemp("package") / "facts")


@pytest.fixture(scope="module")
def described(folder: Path) -> dict:
    return json.loads((folder / "datapackage.json").read_text("utf-8"))


def errors(folder: Path) -> list[str]:
    from frictionless import validate

    report = validate(str(folder / "datapackage.json"))
    return [
        error.message for error in (*report.errors, *(e for t in report.tasks for e in t.errors))
    ]


def test_frictionless_finds_it_valid(folder: Path):
    assert errors(folder) == []


@pytest.mark.parametrize("name", ["sample.yaml", "full.yaml"])
def test_so_it_finds_facts_of_ones_own_without_a_licence_of_ours(name: str, tmp_path: Path):
    own = shipped.facts(str(ROOT / "tests" / name))
    made = written(own, tmp_path / "own", own=True)
    assert errors(made) == []
    assert "licenses" not in json.loads((made / "datapackage.json").read_text("utf-8"))


def test_frictionless_would_find_a_reference_that_leads_nowhere(folder: Path, tmp_path: Path):
    broken = tmp_path / "broken"
    broken.mkdir()
    for file in folder.iterdir():
        (broken / file.name).write_bytes(file.read_bytes())
    figures = (broken / "figures.csv").read_text("utf-8")
    (broken / "figures.csv").write_text(figures.replace(",metallurgy,", ",nowhere,", 1), "utf-8")
    assert any("ForeignKey" in message or "foreign" in message for message in errors(broken))


def test_each_column_has_a_type_and_says_what_it_holds(described: dict):
    fields = [field for each in described["resources"] for field in each["schema"]["fields"]]
    assert {field["type"] for field in fields} == {"string", "integer", "number", "boolean", "date"}
    assert all(field["description"] for field in fields)


def test_each_column_of_numbers_has_a_unit_or_names_the_column_that_has_it(described: dict):
    for each in described["resources"]:
        fields = each["schema"]["fields"]
        names = {field["name"] for field in fields}
        for field in fields:
            if field["type"] == "number":
                assert field.get("unit") or field["unitField"] in names


def test_it_names_its_licence_its_date_and_every_publication(described: dict, facts: Facts):
    assert [licence["name"] for licence in described["licenses"]] == ["MIT"]
    date = max(source.read for source in facts.sources if source.read)
    assert described["created"] == f"{date}T00:00:00Z"
    assert [each["path"] for each in described["sources"]] == [each.url for each in facts.sources]


def test_every_file_is_named_and_no_other_is_there(described: dict, folder: Path):
    named = {each["path"] for each in described["resources"]}
    assert {file.name for file in folder.iterdir()} == {"datapackage.json", *named}


def test_a_cell_is_what_the_command_prints(folder: Path, facts: Facts):
    with (folder / "figures.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    answered = growth(facts, "", Filters(), all_years=True)
    assert answered.rows
    for row in answered.rows:
        for name in set(answered.columns) & set(rows[row.cells["id"]]):
            assert rows[row.cells["id"]][name] == rows_module.text(row.cells[name])


def test_duckdb_finds_the_growth_of_a_sector_as_the_command_does(folder: Path, facts: Facts):
    wanted = Filters(sectors=tree.branches(facts, "metallurgy"), statuses=("actual",))
    answered = growth(facts, "", wanted, all_years=False)
    found = duckdb.execute(
        f"""
        WITH RECURSIVE within AS (
          SELECT 'metallurgy' AS branch
          UNION ALL
          SELECT id FROM '{folder}/sectors.csv' AS sectors JOIN within ON parent = branch
        )
        SELECT figures.id, change, year, url
        FROM '{folder}/figures.csv' AS figures
        JOIN within ON sector = branch
        JOIN '{folder}/figure_sources.csv' AS cited ON figure = figures.id AND position = 1
        JOIN '{folder}/sources.csv' AS sources ON source = sources.id
        WHERE change IS NOT NULL AND status = 'actual'
        QUALIFY year = max(year) OVER ()
        """
    ).fetchall()
    expected = [
        (*(row.cells[name] for name in ("id", "change", "year", "url")),) for row in answered.rows
    ]
    assert len(found) > 3
    assert sorted(found) == sorted(expected)


def test_the_same_facts_give_the_same_bytes_on_another_day(facts, monkeypatch, folder: Path):
    monkeypatch.setenv("KZFACTS_TODAY", "2099-01-01")
    made = package(facts, Edition(facts, "1", own=False))
    assert made == {file.name: file.read_bytes() for file in folder.iterdir()}
