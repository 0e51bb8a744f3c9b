"""The index of names and words: what it holds, and that a wheel's is the same."""

from types import ModuleType

import pytest
from conftest import ROOT

from kzfacts.ask import lexicon, texts
from kzfacts.model import records
from kzfacts.read import loader

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))
LEXICON = lexicon.build(FACTS)


def ids(places: str) -> list[str]:
    return [LEXICON.ids[ord(each)] for each in places]


def test_every_name_of_every_list_is_a_name(facts: records.Facts):
    names = lexicon.of(facts).names
    for entry in (*facts.sectors, *facts.regions):
        kind = "sector" if isinstance(entry, records.Sector) else "region"
        for name in (entry.name, *entry.aliases):
            key = " ".join(word.stem for word in texts.words(name))
            assert f"{kind} {entry.id}" in names[key].split("\n"), name


def test_a_word_is_held_by_what_it_stands_in():
    assert ids(LEXICON.about["pipe"]) == ["karaganda-pipes"]
    assert "pipe" not in LEXICON.said or "karaganda-pipes" in ids(LEXICON.said["pipe"])


def test_a_product_is_one_of_its_own_sector():
    other = FACTS.figures[0]._replace(id="other", sector="chemicals", subject="steel drums")
    built = lexicon.build(FACTS._replace(figures=(*FACTS.figures, other)))
    place = chr(built.ids.index("other"))
    parts = [key for key in built.facts if key.startswith("part metallurgy ")]
    assert parts
    assert all(place not in built.facts[key] for key in parts)
    assert place in built.about["steel"]


def test_the_title_of_a_publication_is_no_word_of_a_fact():
    titled = FACTS._replace(
        sources=tuple(source._replace(title="Zirconium in three lines") for source in FACTS.sources)
    )
    built = lexicon.build(titled)
    assert not {"zirconium"} & {*built.about, *built.said}
    assert "source " in built.names["zirconium in three line"]


def test_what_is_built_is_what_is_made():
    module = ModuleType("kzfacts.ask.built")
    exec(lexicon.to_python(FACTS), module.__dict__)
    assert lexicon.Lexicon(LEXICON.ids, *module.LEXICON) == LEXICON


def test_the_same_facts_have_one_lexicon():
    assert lexicon.of(FACTS) is lexicon.of(FACTS)
    assert lexicon.of(FACTS._replace(title="another")) == LEXICON


@pytest.mark.parametrize("empty", [records.Facts((), (), (), (), ())])
def test_no_facts_have_no_names_but_those_of_the_languages(empty: records.Facts):
    kinds = {
        line.partition(" ")[0]
        for v in lexicon.build(empty).names.values()
        for line in v.split("\n")
    }
    assert kinds == {"status", "projects"}
