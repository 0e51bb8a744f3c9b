"""What a search text finds in the sample facts."""

import pytest
from conftest import ROOT

from kzfacts import find, loader

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))
EVERYTHING = [*FACTS.figures, *FACTS.projects]


def found(text: str) -> list[str]:
    return [item.id for item in find.matching(FACTS, EVERYTHING, text)]


def series(text: str) -> list[tuple[str, list[str]]]:
    found = find.series(FACTS, FACTS.figures, text)
    return [(title, [figure.id for figure in entries]) for title, entries in found]


@pytest.mark.parametrize("text", ["", "  ", " - "])
def test_a_text_without_words_finds_everything(text: str):
    assert found(text) == [item.id for item in EVERYTHING]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("copper", ["copper-growth-2025-target"]),
        ("COPPER", ["copper-growth-2025-target"]),
        ("pipe", ["karaganda-pipes"]),
        ("pipes", ["karaganda-pipes"]),
        ("radiator", ["almaty-radiators"]),
        ("Темір", ["karaganda-pipes"]),
        ("темир", ["karaganda-pipes"]),
        ("seitova", ["copper-growth-2025-target", "rolled-metal-plants-2020-2025"]),
        ("temirtau", ["steel-growth-karaganda-2024", "karaganda-pipes"]),
        ("steel capacity", ["steel-capacity-2025-review"]),
        ("capacity steel", ["steel-capacity-2025-review"]),
        ("fertilizer", ["fertiliser-plant"]),
        ("aluminum", ["turkistan-profiles"]),
        ("alum prof", ["turkistan-profiles"]),
        ("employment", ["manufacturing-jobs-2025-forecast"]),
        ("copper steel", []),
        ("nothing", []),
    ],
)
def test_every_word_has_to_stand_in_the_item(text: str, expected: list[str]):
    assert found(text) == expected


def test_a_whole_word_goes_before_words_that_only_begin_with_it():
    assert found("metal") == ["rolled-metal-plants-2020-2025"]
    assert "metallurgy-growth-2024" in found("metall")


@pytest.mark.parametrize("text", ["металлургия", "Металлургия өнеркәсібі"])
def test_another_name_of_a_sector_finds_what_lies_in_it(text: str):
    assert set(found(text)) == {item.id for item in EVERYTHING if item.sector == "metallurgy"}


@pytest.mark.parametrize("text", ["Караганда", "қарағанды", "Karagandy", "KZ-35"])
def test_another_name_of_a_region_finds_what_lies_in_it(text: str):
    assert found(text) == ["steel-growth-karaganda-2024", "karaganda-pipes"]


def test_a_word_may_be_found_and_another_name_a_place():
    assert found("steel Караганда") == ["steel-growth-karaganda-2024"]
    assert found("металлургия Туркестан") == ["wire-output-2024", "turkistan-profiles"]


def test_a_word_of_an_item_goes_before_another_name_of_a_sector():
    assert found("metals") == ["rolled-metal-plants-2020-2025"]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("металлургия", {"металлургия": "metallurgy"}),
        ("Караганда", {"Караганда": "karaganda"}),
        ("steel Караганда", {"караганда": "karaganda"}),
        ("steel", {}),
        ("metals", {}),
        ("nothing", {}),
    ],
)
def test_it_is_told_which_words_are_taken_for_a_sector_or_region(text: str, taken: dict[str, str]):
    meant = find.meaning(FACTS, EVERYTHING, text)[1]
    assert {word: entry.id for word, entry in meant.items()} == taken


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bulletin", ["metallurgy-growth-2023", "karaganda-pipes"]),
        ("bulletin-2023", ["metallurgy-growth-2023", "karaganda-pipes"]),
        ("opened ahead", ["karaganda-pipes"]),
        ("named temir", ["karaganda-pipes"]),
        ("karaganda-pipes", ["karaganda-pipes"]),
        ("thousand tonnes", ["wire-output-2024"]),
        ("steel 2024", ["steel-growth-karaganda-2024"]),
    ],
)
def test_what_nothing_is_about_may_stand_in_what_is_said_of_it(text: str, expected: list[str]):
    assert found(text) == expected


def test_what_an_item_is_about_goes_before_what_is_said_of_it():
    said = [figure._replace(note="not of copper") for figure in FACTS.figures]
    assert len(find.matching(FACTS, said, "copper")) == 1


def test_a_sector_s_own_name_means_the_series_of_its_totals():
    [(_, ids)] = series("metallurgy")
    assert ids == [
        "metallurgy-growth-2023",
        "metallurgy-growth-2024",
        "metallurgy-growth-2024-reprint",
        "metallurgy-growth-2025-first-half",
    ]


def test_another_name_of_a_sector_means_every_series_within_it():
    ids = {name for _, ids in series("металлургия") for name in ids}
    assert ids == {figure.id for figure in FACTS.figures if figure.sector == "metallurgy"}


def test_each_indicator_is_a_series_of_its_own_with_a_title_that_tells_them_apart():
    assert series("steel") == [
        ("steel, output growth, Temirtau", ["steel-growth-karaganda-2024"]),
        ("steel, production capacity", ["steel-capacity-2025-review"]),
    ]


def test_a_series_of_a_region_or_of_plans_says_so():
    [(title, _)] = series("wire")
    assert title.endswith(":smile:, output volume, Turkistan Region")
    assert [title for title, _ in series("copper")] == ["copper, output growth, target or forecast"]


def test_the_longest_series_comes_first():
    lengths = [len(ids) for _, ids in series("growth")]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[0] == 4


@pytest.mark.parametrize("text", ["growth", "2025", "plant", "Туркестан"])
def test_series_lose_no_figure(text: str):
    ids = [name for _, ids in series(text) for name in ids]
    assert sorted(ids) == sorted(figure.id for figure in find.matching(FACTS, FACTS.figures, text))
    assert ids


def test_a_text_that_fits_nothing_has_no_series():
    assert series("nothing") == []
