"""What is said of a text that was searched for: what is near, also known, or of another country."""

import pytest

from kzfacts.answer import figures, projects, questions
from kzfacts.ask.filters import Filters
from kzfacts.errors import NothingFound
from kzfacts.model import records


def refusal(facts: records.Facts, text: str) -> list[str]:
    with pytest.raises(NothingFound) as refused:
        questions.search(facts, text, Filters())
    return str(refused.value).splitlines()


def remarks(facts: records.Facts, text: str) -> tuple[str, ...]:
    return questions.search(facts, text, Filters()).remarks


def test_a_number_is_never_left_out_and_the_nearest_is_named(facts: records.Facts):
    said = refusal(facts, "steel rose 3.5%")
    assert said[0] == 'nothing found for "steel rose 3.5%"'
    assert said[-1] == (
        "no 3.5% for steel; there is +3.4 %, period not stated: kzfacts search steel"
    )


def test_another_country_finds_nothing_and_is_told_of_which_the_facts_are(facts: records.Facts):
    assert "Uzbekistan's: the facts are of Kazakhstan" in refusal(
        facts, "Uzbekistan's steel rose 3.4 %"
    )
    assert "узбекской: the facts are of Kazakhstan" in refusal(facts, "рост узбекской стали 3,4%")


def test_unknown_words_are_named_with_the_nearest_and_left_out(facts: records.Facts):
    [said] = [each for each in remarks(facts, "metalurgy steel") if "metalurgy" in each]
    assert said.startswith('"metalurgy" is known nowhere and left out. Nearest: metallurgy')
    assert refusal(facts, "unobtainium")[1:] == ['"unobtainium" is known nowhere.']


def test_where_all_is_known_it_is_told_that_no_fact_has_it(facts: records.Facts):
    assert refusal(facts, "copper steel")[1:] == [
        "copper: in Metallurgy; steel: in Metallurgy",
        "no fact has all of that",
    ]


def test_a_claim_points_to_the_whole_year(facts: records.Facts):
    assert any(
        each.startswith("also: +12.9 % in 2025, full year")
        for each in remarks(facts, "mechanical engineering grew 14 percent")
    )


def test_a_direction_and_a_hedge_exclude_nothing_but_are_remarked_on(facts: records.Facts):
    assert "fell: the facts have a rise" in remarks(facts, "steel fell 3.4%")
    assert any("about" in each for each in remarks(facts, "about 23,000 jobs"))


def test_what_was_taken_for_what_is_told(facts: records.Facts):
    assert "launched: status; 2025: year" in remarks(facts, "launched 2025")
    assert '"South Kazakhstan" is taken for Turkistan Region' in remarks(facts, "South Kazakhstan")


@pytest.mark.parametrize("command", [figures.figures, projects.projects])
def test_lists_read_words_as_search_does(command, facts: records.Facts):
    answer = command(facts, "launched in 2025", Filters())
    assert answer.rows
    assert "launched: status; 2025: year" in answer.remarks
