"""What a search text finds in the sample facts."""

import pytest
from conftest import ROOT

from kzfacts.ask import search
from kzfacts.read import loader

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))
EVERYTHING = [*FACTS.figures, *FACTS.projects]


def found(text: str) -> list[str]:
    return [item.id for item in search.matching(FACTS, EVERYTHING, text)]


def remarks(text: str) -> tuple[str, ...]:
    return search.meaning(FACTS, EVERYTHING, text)[1]


def series(text: str) -> list[tuple[str, list[str]]]:
    fitting, _ = search.over_time(FACTS, FACTS.figures, text)
    titled = search.series(FACTS, fitting)
    return [(title, [figure.id for figure in entries]) for title, entries in titled]


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
        ("workplaces", ["manufacturing-jobs-2025-forecast", "karaganda-pipes"]),
        ("copper steel", []),
        ("nothing", []),
    ],
)
def test_every_word_has_to_stand_in_the_item(text: str, expected: list[str]):
    assert found(text) == expected


def test_a_whole_word_goes_before_words_that_only_begin_with_it():
    first, second = (
        FACTS.figures[0]._replace(id=subject, subject=subject)
        for subject in ("perlite", "perlitic")
    )
    facts = FACTS._replace(figures=(first, second), projects=())
    assert search.matching(facts, facts.figures, "perlite") == [first]
    assert search.matching(facts, facts.figures, "perli") == [first, second]


METALLURGY = {item.id for item in EVERYTHING if item.sector == "metallurgy"}


@pytest.mark.parametrize("text", ["metals", "металлургия", "Металлургия өнеркәсібі"])
def test_another_name_of_a_sector_finds_what_lies_in_it_and_says_so(text: str):
    assert set(found(text)) == METALLURGY
    assert remarks(text) == (f'"{text}" is taken for Metallurgy',)


@pytest.mark.parametrize("text", ["metallurgy", "Metallurgy"])
def test_a_sector_s_own_name_finds_the_same(text: str):
    assert set(found(text)) == METALLURGY
    assert remarks(text) == ()


def test_a_broad_sector_is_found_with_its_branches():
    assert found("industry") == found("промышленность") == [item.id for item in EVERYTHING]


@pytest.mark.parametrize("text", ["Караганда", "қарағанды", "Karagandy", "KZ-35"])
def test_another_name_of_a_region_finds_what_lies_in_it(text: str):
    assert found(text) == ["steel-growth-karaganda-2024", "karaganda-pipes"]
    assert remarks(text) == (f'"{text}" is taken for Karaganda Region',)


def test_a_word_may_be_found_and_another_name_a_place():
    assert found("steel Караганда") == ["steel-growth-karaganda-2024"]
    assert remarks("steel Караганда") == ('"Караганда" is taken for Karaganda Region',)
    assert found("металлургия Туркестан") == ["wire-output-2024", "turkistan-profiles"]


@pytest.mark.parametrize("text", ["сталь", "СТАЛЬ", "болат", "steel"])
def test_what_lies_within_a_sector_is_found_in_every_language(text: str):
    assert found(text) == ["steel-capacity-2025-review", "steel-growth-karaganda-2024"]
    assert remarks(text) == ()


@pytest.mark.parametrize("text", ["temirtau", "Темиртау", "Теміртау"])
def test_so_is_a_town(text: str):
    assert found(text) == ["steel-growth-karaganda-2024", "karaganda-pipes"]


def test_another_name_finds_nothing_outside_its_sector():
    other = FACTS.figures[0]._replace(id="other", sector="chemicals", subject="steel drums")
    facts = FACTS._replace(figures=(other,), projects=())
    assert search.matching(facts, facts.figures, "сталь") == []
    assert search.matching(facts, facts.figures, "steel") == [other]


def test_what_no_fact_is_about_is_told_where_it_would_lie():
    assert found("золото") == []
    assert remarks("золото") == ('"золото" lies in Metallurgy: kzfacts sector metallurgy',)
    assert remarks("Сарань") == ('"Сарань" lies in Karaganda Region: kzfacts region karaganda',)


def test_words_in_other_languages_combine():
    assert found("сталь Темиртау") == ["steel-growth-karaganda-2024"]
    assert found("медь Караганда") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5.2", ["metallurgy-growth-2024"]),
        ("5,2 %", ["metallurgy-growth-2024"]),
        ("6%", ["metallurgy-growth-2023"]),
        ("12", ["steel-growth-karaganda-2024"]),
        ("24", []),
        ("×2.3", ["copper-growth-2025-target"]),
        ("23 000", ["manufacturing-jobs-2025-forecast"]),
        ("23,000", ["manufacturing-jobs-2025-forecast"]),
        ("7.5 million", ["steel-capacity-2025-review"]),
        ("5 млн", ["steel-capacity-2025-review"]),
        ("1,5 трлн тенге", ["chemicals-investment-2025-target"]),
        ("KZT 1.5 billion", ["karaganda-pipes"]),
        ("60000", ["karaganda-pipes"]),
        ("1.51 trillion", []),
    ],
)
def test_an_amount_finds_what_states_it(text: str, expected: list[str]):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7.5 million tonnes steel", ["steel-capacity-2025-review"]),
        ("steel 7,5 млн тонн", ["steel-capacity-2025-review"]),
        ("сталь 12%", ["steel-growth-karaganda-2024"]),
        ("23 000 jobs", ["manufacturing-jobs-2025-forecast"]),
        ("12 projects steel", []),
        ("-6 %", ["metallurgy-growth-2023"]),
        ("+6 %", []),
    ],
)
def test_an_amount_keeps_its_unit_and_sign_and_combines(text: str, expected: list[str]):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("english", "other"),
    [
        ("industry 2024", "промышленность 2024"),
        ("light industry 2025", "лёгкая промышленность 2025"),
        ("metallurgy Karaganda", "металлургия Караганда"),
        ("Karaganda Region steel", "область Караганда сталь"),
        ("Karaganda oblast steel", "қарағанды облысы болат"),
        ("investment chemicals", "инвестиции химическая промышленность"),
    ],
)
def test_several_words_find_the_same_in_every_language(english: str, other: str):
    assert found(english) == found(other) != []


def test_what_is_no_fact_s_matter_may_be_said_of_one_under_another_name():
    noted = FACTS.figures[0]._replace(id="noted", sector="metallurgy", note="with gold")
    facts = FACTS._replace(figures=(noted,))
    assert search.meaning(facts, facts.figures, "золото") == ([noted], ())


def test_words_beyond_counting_find_nothing_at_once():
    assert found(" ".join(f"word{i}" for i in range(20_000))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bulletin", ["metallurgy-growth-2023", "karaganda-pipes"]),
        ("bulletin-2023", ["metallurgy-growth-2023", "karaganda-pipes"]),
        ("opened ahead", ["karaganda-pipes"]),
        ("named temir", ["karaganda-pipes"]),
        ("karaganda-pipes", ["karaganda-pipes"]),
        ("printed thousand", ["wire-output-2024"]),
    ],
)
def test_what_nothing_is_about_may_stand_in_what_is_said_of_it(text: str, expected: list[str]):
    assert found(text) == expected


def test_what_is_absent_is_no_word():
    assert found("none") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023", ["metallurgy-growth-2023"]),
        ("steel 2024", ["steel-growth-karaganda-2024"]),
        ("steel 2025", ["steel-capacity-2025-review"]),
        ("pipes 2025", ["karaganda-pipes"]),
    ],
)
def test_a_year_is_that_of_a_period_of_a_source_without_one_or_of_a_launch(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("text", ["s", "st"])
def test_a_letter_or_two_begin_no_word(text: str):
    assert found(text) == []


def test_what_an_item_is_about_goes_before_what_is_said_of_it():
    said = [figure._replace(note="not of copper") for figure in FACTS.figures]
    assert len(search.matching(FACTS, said, "copper")) == 1


def test_a_sector_s_own_name_means_the_series_of_its_totals():
    [(_, ids)] = series("metallurgy")
    assert ids == [
        "metallurgy-growth-2023",
        "metallurgy-growth-2024",
        "metallurgy-growth-2024-reprint",
        "metallurgy-growth-2025-first-half",
    ]


def test_so_does_another_name_of_it():
    assert series("металлургия") == series("metallurgy")


def test_what_lies_within_a_sector_means_its_own_series():
    assert series("сталь") == series("steel")


def test_a_sector_without_totals_means_all_that_lies_in_it():
    assert [ids for _, ids in series("химия өнеркәсібі")] == [["chemicals-investment-2025-target"]]


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
    assert sorted(ids) == sorted(
        figure.id for figure in search.matching(FACTS, FACTS.figures, text)
    )
    assert ids


def test_a_text_that_fits_nothing_has_no_series():
    assert series("nothing") == []
