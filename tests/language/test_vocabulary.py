"""The words of the three languages: what is one in one list contradicts no other."""

import pytest

from kzfacts.language import english, kazakh, russian, tokens, vocabulary
from kzfacts.model import records

LANGUAGES = (english, russian, kazakh)
LISTS = sorted(name for name in vars(english) if name.isupper())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_list(language):
    assert {name for name in vars(language) if name.isupper()} >= set(LISTS)
    assert [len(language.MONTHS), len(language.NUMERALS), len(language.ORDINALS)] == [12, 12, 4]


@pytest.mark.parametrize("language", LANGUAGES)
def test_hedges_and_statuses_are_those_of_facts(language):
    assert set(language.HEDGES) == set(records.QUALIFIERS)
    assert set(language.STATUSES) == set(records.STATUSES)
    assert set(language.PER_YEAR) == set(records.RATES)


@pytest.mark.parametrize("name", [name for name in LISTS if name not in ("UP", "DOWN")])
def test_every_phrase_is_found_where_it_stands(name: str):
    by_stems = name in vocabulary.LISTS
    known = vocabulary.phrases(name).table if by_stems else vocabulary.forms(name)
    assert known
    for key in known:
        assert key.strip() == key != ""


def test_no_word_is_of_a_rise_and_of_a_fall():
    ups, downs = (
        {key for language in LANGUAGES for key in vocabulary.unfolded(said(language)).split()}
        for said in (lambda language: language.UP, lambda language: language.DOWN)
    )
    assert not ups & downs


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("рос{,ла} спад", "рос росла спад"),
        ("дал{,а}; не дал{о,и} в год", "дал; дала; не дало в год; не дали в год"),
        ("долж{ен,на} был{,а}; план", "должен был; должен была; должна был; должна была; план"),
        ("rose; fell", "rose; fell"),
    ],
)
def test_endings_in_braces_are_written_out(said: str, expected: str):
    assert " ".join(vocabulary.unfolded(said).split()) == expected


@pytest.mark.parametrize("word", ["of", "the", "в", "года", "және", "бойынша"])
def test_a_word_that_says_nothing(word: str):
    [token] = tokens.tokens(word)
    assert vocabulary.says_nothing(token.stem, token.kazakh)


@pytest.mark.parametrize("word", ["steel", "металлургия", "болат", "Uzbekistan"])
def test_a_word_that_says_something(word: str):
    [token] = tokens.tokens(word)
    assert not vocabulary.says_nothing(token.stem, token.kazakh)


@pytest.mark.parametrize("word", ["Uzbekistan's", "узбекских", "Өзбекстанда", "Chinese", "США"])
def test_another_country_is_known_by_its_name_and_adjective(word: str):
    assert vocabulary.phrases("FOREIGN").at(tokens.tokens(word), 0)
