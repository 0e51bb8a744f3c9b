"""The facts that ship with kzfacts: the checkout's YAML, or what a wheel is built with."""

import json
from collections.abc import Callable

import pytest
from conftest import ROOT, SMALL

from kzfacts import bundled, loader, model
from kzfacts.errors import FactsError


@pytest.mark.parametrize("path", ["tests/sample.yaml", "data/facts.yaml"])
def test_json_gives_back_what_was_loaded(path: str):
    facts = loader.load(str(ROOT / path))
    assert bundled.from_json(bundled.to_json(facts).encode()) == facts


def types(value: object) -> object:
    if isinstance(value, tuple):
        return type(value), tuple(map(types, value))
    return type(value)


def test_json_gives_back_the_same_types_too():
    facts = loader.load(str(ROOT / "tests" / "sample.yaml"))
    assert types(bundled.from_json(bundled.to_json(facts).encode())) == types(facts)


def test_json_of_no_facts():
    empty = model.Facts((), (), (), (), ())
    assert bundled.from_json(bundled.to_json(empty).encode()) == empty


def test_json_holds_each_record_as_the_list_of_its_fields():
    facts = loader.load(str(ROOT / "tests" / "sample.yaml"))
    lists = json.loads(bundled.to_json(facts))
    assert list(lists) == list(model.Facts._fields)
    assert lists["regions"][0] == ["almaty-city", "Almaty", "city", "KZ-75", ["Алматы", "Алма-Ата"]]


def test_without_a_path_a_checkout_reads_its_yaml(facts: model.Facts):
    assert facts == loader.load(str(ROOT / "data" / "facts.yaml"))
    assert bundled.source_path().endswith("facts.yaml")


def test_built_facts_go_before_the_checkout(tmp_path, monkeypatch):
    facts = loader.load(str(ROOT / "tests" / "sample.yaml"))
    (tmp_path / "facts.json").write_text(bundled.to_json(facts), "utf-8")
    monkeypatch.setattr(bundled, "_BUILT", str(tmp_path / "facts.json"))
    assert bundled.facts() == facts


def test_a_path_goes_before_what_ships(write: Callable[[str], str]):
    assert [source.id for source in bundled.facts(write(SMALL)).sources] == ["gazette-2024"]


def test_a_file_that_cannot_be_used_is_refused(write: Callable[[str], str]):
    with pytest.raises(FactsError):
        bundled.facts(write("nothing"))


def test_the_seed_s_figures_and_projects_are_there(facts: model.Facts):
    source = "kazinform-2025-industry"
    assert sum(source in figure.sources for figure in facts.figures) == 30
    assert (
        sum(
            any(report.source == source for report in project.reports) for project in facts.projects
        )
        == 10
    )
