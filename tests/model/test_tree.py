"""The sectors of the sample facts as a tree."""

from conftest import ROOT

from kzfacts.model import tree
from kzfacts.read import loader

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))


def test_branches_are_a_sector_and_all_below_it():
    assert tree.branches(FACTS, "manufacturing") == {
        "manufacturing",
        "chemicals",
        "light-industry",
        "metallurgy",
    }
    assert tree.branches(FACTS, "metallurgy") == {"metallurgy"}


def test_broad_sectors_are_those_whose_branches_have_branches():
    assert tree.broad(FACTS) == {"industry"}


def test_the_tree_puts_each_sector_after_its_parent():
    assert tree.depths(FACTS) == {
        "industry": 0,
        "manufacturing": 1,
        "chemicals": 2,
        "light-industry": 2,
        "metallurgy": 2,
    }
    assert list(tree.depths(FACTS))[:2] == ["industry", "manufacturing"]


def test_a_tree_can_begin_at_any_sector():
    assert tree.depths(FACTS, "manufacturing") == {
        "chemicals": 0,
        "light-industry": 0,
        "metallurgy": 0,
    }
    assert tree.depths(FACTS, "metallurgy") == {}


def test_a_lineage_names_a_sector_and_all_that_it_is_part_of():
    assert tree.lineages(FACTS)["metallurgy"].split() == ["Metallurgy", "Manufacturing", "Industry"]


def test_what_is_in_a_branch_counts_for_all_above_it():
    (pipes,) = [each for each in FACTS.projects if each.id == "karaganda-pipes"]
    found = {name: count for name, count in tree.counts(FACTS, [pipes, pipes]).items() if count}
    assert found == {"metallurgy": 2, "manufacturing": 2, "industry": 2}
