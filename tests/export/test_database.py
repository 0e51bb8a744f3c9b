"""The database as sqlite3 and Datasette have it."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest
from conftest import ROOT, environment

from kzfacts import export
from kzfacts.answer import answer, projects
from kzfacts.answer.growth import growth
from kzfacts.ask.filters import Filters
from kzfacts.ask.index import Index
from kzfacts.export.database import database
from kzfacts.export.edition import Edition
from kzfacts.model import tree
from kzfacts.model.records import Facts
from kzfacts.read import shipped


def written(facts: Facts, path: Path) -> Path:
    path.write_bytes(database(facts, Edition(facts, "1", own=False)))
    return path


@pytest.fixture(scope="module")
def path(facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(facts, tmp_path_factory.mktemp("database") / "facts.db")


@pytest.fixture(scope="module")
def ask(path: Path) -> Iterator[Callable[..., list[tuple]]]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        yield lambda query, *values: connection.execute(query, values).fetchall()


def test_every_reference_leads_somewhere_and_every_page_is_sound(ask):
    assert ask("PRAGMA foreign_key_check") == []
    assert ask("PRAGMA integrity_check") == [("ok",)]


def test_every_fact_is_there_once(ask, facts: Facts):
    for name in ("figures", "projects", "sources", "sectors", "regions", "measures"):
        column = "name" if name == "measures" else "id"
        listed = [getattr(entry, column) for entry in getattr(facts, name)]
        assert sorted(listed) == [row[0] for row in ask(f"SELECT {column} FROM {name} ORDER BY 1")]


def test_the_growth_of_a_sector_is_what_the_command_says(ask, facts: Facts):
    wanted = Filters(sectors=tree.branches(facts, "metallurgy"), statuses=("actual",))
    answered = growth(facts, "", wanted, all_years=True)
    names = ", ".join(f'"{name}"' for name in answered.columns)
    found = ask(
        f"SELECT {names} FROM growth WHERE status = 'actual' AND sector IN"
        " (SELECT branch FROM branches WHERE sector = 'metallurgy')"
    )
    assert len(found) > 10
    assert sorted(found, key=str) == sorted(answer.printed(answered), key=str)


def test_a_projects_row_is_what_the_command_says(ask, facts: Facts):
    edition = Edition(facts, "1", own=False)
    index = Index(facts._replace(as_of=edition.date))
    names = ("id", "status", "year", "capacity", "capacity_unit", "overdue", "jobs_source")
    expected = [
        tuple(made[name] or (0 if name == "overdue" else None) for name in names)
        for made in (projects.cells(index, project) for project in facts.projects)
    ]
    assert ask(f"SELECT {', '.join(names)} FROM projects ORDER BY rowid") == expected


def test_whole_numbers_are_integers_and_others_are_not(ask):
    kinds = ask("SELECT DISTINCT typeof(value), value = round(value) FROM figures ORDER BY 1")
    assert kinds == [("integer", 1), ("real", 0)]
    assert ask("SELECT DISTINCT typeof(jobs) FROM projects ORDER BY 1") == [("integer",), ("null",)]


def test_nothing_is_true_by_being_absent(ask):
    assert {row[0] for row in ask("SELECT DISTINCT to_date FROM figures")} == {0, 1}
    assert {row[0] for row in ask("SELECT DISTINCT overdue FROM projects")} == {0, 1}


@pytest.mark.parametrize("word", ["zinc", "цинк", "мырыш", "ЦИНК"])
def test_a_product_is_found_in_three_languages(ask, word: str):
    found = ask(
        "SELECT DISTINCT subject FROM figures WHERE rowid IN"
        " (SELECT rowid FROM figures_fts WHERE figures_fts MATCH ?)",
        word,
    )
    assert any("zinc" in subject for (subject,) in found)


def test_the_index_is_sound_and_shows_what_its_table_holds(ask, path: Path, tmp_path: Path):
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(copy)) as connection:
        for name in ("figures_fts", "projects_fts"):  # raises where it is not
            connection.execute(f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")
    columns = "rowid, subject, measure, period, note"
    shown = ask(f"SELECT {columns} FROM figures_fts")
    assert shown == ask(f"SELECT {columns} FROM figures ORDER BY rowid")


def test_the_same_facts_give_the_same_bytes_on_another_day(facts: Facts, monkeypatch, path: Path):
    monkeypatch.setenv("KZFACTS_TODAY", "2099-01-01")
    assert database(facts, Edition(facts, "1", own=False)) == path.read_bytes()


def test_it_says_what_it_is_and_of_when(ask, facts: Facts):
    date = max(source.read for source in facts.sources if source.read)
    ((title, day, made_by, licence),) = ask("SELECT * FROM about")
    assert (title, day, licence) == (facts.title, date, "MIT")
    assert made_by.startswith("kzfacts ")


@pytest.mark.parametrize("name", ["sample.yaml", "full.yaml"])
def test_facts_of_ones_own_have_no_licence_of_ours(name: str, tmp_path: Path):
    own = shipped.facts(str(ROOT / "tests" / name))
    target = tmp_path / "own.db"
    target.write_bytes(export.export(own, "own.db", "1", own=True))
    with closing(sqlite3.connect(target)) as connection:
        assert connection.execute("SELECT licence FROM about").fetchall() == [(None,)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_file_with_nothing_in_it_is_a_database_all_the_same(tmp_path: Path):
    empty = written(Facts((), (), (), (), ()), tmp_path / "empty.db")
    with closing(sqlite3.connect(empty)) as connection:
        assert connection.execute("SELECT count(*) FROM growth").fetchall() == [(0,)]


def served(path: Path, address: str) -> dict:
    """Ask Datasette for a page as a process of its own: it leaves its connections open."""
    done = subprocess.run(
        [sys.executable, "-m", "datasette", path, "--get", address],
        capture_output=True,
        check=False,
        env=environment(),
        timeout=60,
    )
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_datasette_serves_it_with_search_facets_and_labels(path: Path):
    words = quote("цинк")
    searched = served(path, f"/facts/figures.json?_search={words}&_shape=objects&_size=max")
    everything = served(path, "/facts/figures.json?_facet=status&_facet=sector&_size=1")
    labelled = served(path, "/facts/figure_sources.json?_labels=on&_size=1")
    assert 0 < searched["filtered_table_rows_count"] < 100
    facets = everything["facet_results"]
    assert {"status", "sector"} <= set(facets)
    assert {each["label"] for each in facets["sector"]["results"]} >= {"Industry", "Mining"}
    assert labelled["rows"][0]["source"]["label"].count(", ") >= 1
