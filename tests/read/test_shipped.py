"""The facts that ship with kzfacts: the checkout's YAML, or what a wheel is built with."""

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from conftest import READ, ROOT, SMALL

from kzfacts.errors import FactsError
from kzfacts.model import records
from kzfacts.read import loader, shipped


@pytest.fixture(autouse=True)
def _read_each_time(monkeypatch):
    monkeypatch.setattr(shipped, "facts", READ)


def built(facts: records.Facts) -> ModuleType:
    module = ModuleType("kzfacts.read.built")
    exec(shipped.to_python(facts), module.__dict__)
    return module


@pytest.mark.parametrize("path", ["tests/sample.yaml", "data/facts.yaml"])
def test_the_built_module_gives_back_what_was_loaded(path: str):
    facts = loader.load(str(ROOT / path))
    assert shipped.from_columns(built(facts).FACTS) == facts


def types(value: object) -> object:
    if isinstance(value, tuple):
        return type(value), tuple(map(types, value))
    return type(value)


def test_the_built_module_gives_back_the_same_types_too():
    facts = loader.load(str(ROOT / "tests" / "sample.yaml"))
    assert types(shipped.from_columns(built(facts).FACTS)) == types(facts)


def test_the_built_module_of_no_facts():
    empty = records.Facts((), (), (), (), ())
    assert shipped.from_columns(built(empty).FACTS) == empty


def test_the_built_module_holds_constants_alone_each_list_field_by_field():
    facts = loader.load(str(ROOT / "tests" / "sample.yaml"))
    module = built(facts)
    assert set(module.__dict__) - {"__builtins__"} == {*vars(ModuleType("")), "FACTS"}
    regions = module.FACTS[2]
    assert tuple(field[0] for field in regions) == (
        "almaty-city",
        "Almaty",
        "city",
        "KZ-75",
        ("Алматы", "Алма-Ата"),
        (),
    )
    assert plain_types(module.FACTS) == {tuple, str, int, float, bool, type(None)}


def plain_types(value: Any) -> set[type]:
    inner = (plain_types(part) for part in value) if type(value) is tuple else ()
    return {type(value)}.union(*inner)


def test_without_a_path_a_checkout_reads_its_yaml(facts: records.Facts):
    assert shipped.facts() == facts == loader.load(str(ROOT / "data" / "facts.yaml"))
    assert shipped.source_path().endswith("facts.yaml")


def test_built_facts_go_before_the_checkout(monkeypatch):
    facts = loader.load(str(ROOT / "tests" / "sample.yaml"))
    monkeypatch.setitem(sys.modules, "kzfacts.read.built", built(facts))
    assert shipped.facts() == facts


def test_a_path_goes_before_what_ships(write: Callable[[str], str]):
    assert [source.id for source in shipped.facts(write(SMALL)).sources] == ["gazette-2024"]


def test_a_file_that_cannot_be_used_is_refused(write: Callable[[str], str]):
    with pytest.raises(FactsError):
        shipped.facts(write("nothing"))
