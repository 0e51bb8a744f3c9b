"""What a typed text is read as, by the names and words of the bundled facts."""

import pytest

from kzfacts.ask import reading
from kzfacts.model import records


def meanings(facts: records.Facts, text: str) -> list[tuple[str, ...]]:
    return [term.meanings for term in reading.read(facts, text).terms]


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("металлургии", "sector metallurgy"),
        ("в Карагандинской области", "region karaganda"),
        ("Almaty Region", "region almaty-region"),
        ("Алматинской области", "region almaty-region"),
        ("г. Алматы", "region almaty"),
        ("KZ-KAR", "region karaganda"),
        ("Киа", "company Kia"),
        ("Kazinform", "publisher Kazinform"),
        ("запущенные", "status launched"),
        ("жоспарланған", "status planned"),
        ("forecast", "status forecast"),
        ("tonnes", "unit tonnes"),
        ("output", "measure output growth"),
        ("Kazakhstan's", "country"),
        ("заводы", "projects"),
    ],
)
def test_a_name_is_known_in_every_form(text: str, meaning: str, facts: records.Facts):
    [found] = meanings(facts, text)
    assert meaning in found


def test_the_longest_name_goes_first(facts: records.Facts):
    [found] = meanings(facts, "short-term economic indicator")
    assert "measure short-term economic indicator growth" in found


def test_a_word_may_mean_several_things(facts: records.Facts):
    [found] = meanings(facts, "output")
    assert {"measure output growth", "measure output volume"} <= set(found)


def test_words_that_say_nothing_are_passed_over(facts: records.Facts):
    assert meanings(facts, "growth of the metallurgy") == meanings(facts, "growth metallurgy")


def test_unknown_words_and_other_countries_are_told_apart(facts: records.Facts):
    read = reading.read(facts, "Uzbekistan's unobtainium steel 5G")
    assert read.unknown == ("5G", "unobtainium")
    assert [term.text for term in read.foreign] == ["Uzbekistan's"]


def test_without_a_country_none_is_foreign(facts: records.Facts):
    read = reading.read(facts._replace(country=None), "Uzbekistan's steel")
    assert read.foreign == ()
    assert read.unknown == ("Uzbekistan's",)


def test_everything_has_its_place_in_the_text(facts: records.Facts):
    text = "In 2025, steel output in Караганде rose 6.9 %"
    read = reading.read(facts, text)
    placed = [*read.terms, *read.periods, *read.amounts]
    typed = {read.typed(each.start, each.after) for each in placed}
    assert typed >= {"2025", "steel", "output", "Караганде", "6.9 %"}
    assert read.direction == (1, "rose")


def test_a_year_is_a_year_before_a_count_and_an_amount_before_a_measure(facts: records.Facts):
    assert reading.read(facts, "2025 projects").periods
    assert reading.read(facts, "2025 projects").amounts == ()
    assert reading.read(facts, "2025 tonnes").periods == ()
    assert reading.read(facts, "2025 tonnes").amounts[0].values == (2025,)


def test_this_year_is_told_by_a_year_that_is_given(facts: records.Facts):
    assert reading.read(facts, "this year", 2025).periods[0].iso == "2025"
    assert not reading.read(facts, "this year").understood


def test_a_title_goes_before_the_numbers_in_it(facts: records.Facts):
    source = next(source for source in facts.sources if source.title and "180" in source.title)
    [term] = reading.read(facts, source.title).terms
    assert f"source {source.id}" in term.meanings
    assert reading.read(facts, source.title, titles=False).amounts
