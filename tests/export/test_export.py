"""What a target asks for, and what happens to what is there already."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from conftest import run

from kzfacts import export
from kzfacts.answer import figures, projects
from kzfacts.errors import OutputError, UsageError
from kzfacts.export import fields
from kzfacts.export.edition import Edition
from kzfacts.export.fields import Field
from kzfacts.export.tables import tables
from kzfacts.model.records import Facts
from kzfacts.render import output

NOTHING = Facts((), (), (), (), ())


@pytest.mark.parametrize(
    ("target", "beginning"),
    [
        ("a.sqlite", b"SQLite format 3\0"),
        ("a.DB", b"SQLite format 3\0"),
        ("b.c/a.html", b"<!doctype html>"),
    ],
)
def test_a_suffix_is_a_file(target: str, beginning: bytes):
    assert export.export(NOTHING, target, "1", own=True).startswith(beginning)


@pytest.mark.parametrize("target", ["a", "a/", "b.c/a", "."])
def test_no_suffix_is_a_folder(target: str):
    assert "datapackage.json" in export.export(NOTHING, target, "1", own=True)


@pytest.mark.parametrize("target", ["a.xlsx", "a.sqlite3", "a.b/c.parquet", "facts.v1"])
def test_any_other_suffix_is_wrong_usage(target: str):
    with pytest.raises(UsageError, match="no export has the suffix"):
        export.export(NOTHING, target, "1", own=True)


@pytest.mark.parametrize("target", ["", "-"])
def test_a_target_needs_a_name(target: str):
    with pytest.raises(UsageError, match="needs the name"):
        export.export(NOTHING, target, "1", own=True)


@pytest.mark.parametrize("kind", [figures, projects])
def test_every_column_of_an_answer_is_in_the_dictionary(kind):
    table = kind.__name__.rpartition(".")[2]
    for column in kind.COLUMNS:
        if column.name != "type":
            assert Field(table, column.name).means


def test_the_dictionary_has_no_column_that_no_table_has():
    made = [
        (table.name, field.name)
        for table in tables(NOTHING, Edition(NOTHING, "1", own=True))
        for field in table.fields
    ]
    told = {f"{table}.{name}" for table, name in made} | {name for _, name in made}
    assert set(fields._FIELDS) <= told
    assert {*fields._REFERENCES, *fields._UNITS, *fields._UNIT_FIELDS, *fields._CHOICES} <= told


def test_a_folder_of_the_same_files_is_replaced(tmp_path: Path):
    target = tmp_path / "facts"
    output.save({"a": b"1", "b": b"2"}, str(target))
    output.save({"a": b"3", "b": b"4", "c": b"5"}, str(target))
    assert {file.name: file.read_bytes() for file in target.iterdir()} == {
        "a": b"3",
        "b": b"4",
        "c": b"5",
    }
    assert os.listdir(tmp_path) == ["facts"]


def test_a_folder_that_holds_anything_else_is_left_as_it_is(tmp_path: Path):
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "thesis.txt").write_text("mine")
    with pytest.raises(OutputError, match=r"facts: the folder holds other files"):
        output.save({"a": b"1"}, str(tmp_path / "facts"))
    assert os.listdir(tmp_path / "facts") == ["thesis.txt"]
    assert os.listdir(tmp_path) == ["facts"]


def test_a_folder_that_cannot_be_written_whole_leaves_the_old_one(tmp_path: Path, monkeypatch):
    target = tmp_path / "facts"
    output.save({"a": b"old"}, str(target))

    def refuse(*paths: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "rename", refuse)
    with pytest.raises(OutputError, match="No space left on device"):
        output.save({"a": b"new"}, str(target))
    monkeypatch.undo()
    assert (target / "a").read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["facts"]


def test_a_file_in_the_place_of_a_folder_is_left_as_it_is(tmp_path: Path):
    (tmp_path / "facts").write_text("mine")
    with pytest.raises(OutputError, match="Not a directory"):
        output.save({"a": b"1"}, str(tmp_path / "facts"))
    assert (tmp_path / "facts").read_text() == "mine"


@pytest.mark.parametrize("name", ["facts.sqlite", "facts.db", "facts"])
def test_the_command_writes_beside_nothing_else(name: str, tmp_path: Path):
    target = tmp_path / name
    done = run("export", str(target))
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith(f"{target} is written")
    assert os.listdir(tmp_path) == [name]
    shutil.rmtree(target) if target.is_dir() else target.unlink()


def test_the_command_refuses_what_it_does_not_know(tmp_path: Path):
    done = run("export", str(tmp_path / "facts.xls"))
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert os.listdir(tmp_path) == []
