"""How far the checking of drafts goes: of texts that state facts, and of the same texts altered."""

import alterations
import holding
import printed
import pytest
from alterations import Draft

from kzfacts.model.records import Facts
from kzfacts.verify import checking
from kzfacts.verify.report import ROUNDED, SUPPORTED, WRONG

LEAST = {"en": 0.8, "ru": 0.55, "kk": 0.55}  # of the figures that the facts hold
LEAST_NAMED = 0.6  # of the altered ones
LEAST_OF_REVIEW = 24  # of its 32
ALTERED = 300
KINDS = {"digit", "scale", "sign", "plan", "subject", "year", "swap"}
LEAST_RETOLD = 0.85  # of what the retold ones state
LEAST_OF_PAGES = {"en": 0.7, "ru": 0.55}
OWN = [draft for language in LEAST for draft in alterations.drafts(language)]
EVERY = [draft for language in LEAST for draft in alterations.drafts(language, alterations.SETS)]
NAMES = [f"{draft.kind}-{draft.language}-{draft.name}" for draft in EVERY]


def test_the_drafts_are_of_three_languages_and_at_least_thirty():
    assert len(OWN) >= 30
    assert {draft.language for draft in OWN} == set(LEAST)


@pytest.mark.parametrize("draft", EVERY, ids=NAMES)
def test_what_a_draft_states_is_in_the_facts(draft: Draft, facts: Facts):
    assert draft.stated
    for start, end, whose in draft.stated:
        said = draft.text[start:end]
        stated = list(printed.values(facts, whose))
        assert stated, whose
        assert any(printed.prints(said, value) for value in stated), (said, whose)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("$25.3 billion", 25_300_000_000), ("43,800 tonnes", 43_800),
        ("19,5 млн литров", 19_500_000),
        ("9 967 рабочих мест", 9967), ("108.1%", 8.1), ("fell by 6%", -6), ("вдвое", 2),
        ("from 5 million to 7.5 million tons", 7_500_000),
    ],
)  # fmt: skip
def test_a_printed_number_is_read(said: str, value: float):
    assert printed.prints(said, value)
    assert not printed.prints(said, value * 1.01)


@pytest.mark.parametrize("language", LEAST)
def test_most_of_what_drafts_state_is_supported(language: str, facts: Facts):
    drafts = alterations.drafts(language)
    found = sum(len(alterations.supported(facts, draft)) for draft in drafts)
    assert found / sum(len(draft.stated) for draft in drafts) >= LEAST[language]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_most_of_what_retold_pages_state_is_supported(language: str, facts: Facts):
    drafts = alterations.drafts(language, ["retold"])
    found = sum(len(alterations.supported(facts, draft)) for draft in drafts)
    assert found / sum(len(draft.stated) for draft in drafts) >= LEAST_RETOLD


@pytest.mark.parametrize("language", LEAST_OF_PAGES)
def test_much_of_what_pages_state_is_supported(language: str, facts: Facts):
    drafts = alterations.drafts(language, ["pages"])
    found = sum(len(alterations.supported(facts, draft)) for draft in drafts)
    assert found / sum(len(draft.stated) for draft in drafts) >= LEAST_OF_PAGES[language]


@pytest.mark.parametrize("draft", EVERY, ids=NAMES)
def test_what_is_supported_is_what_the_draft_states_and_nothing_of_that_is_called_wrong(
    draft: Draft, facts: Facts
):
    figures = alterations.figures_of(facts, draft)
    assert alterations.called_wrong(figures, draft) == []
    for found in figures:
        if found.verdict == SUPPORTED:
            whose = [
                ids for start, end, ids in draft.stated if start < found.end > found.start < end
            ]
            assert any(name.startswith(ids) for ids in whose for name in found.facts), found


def test_most_of_a_whole_review_is_supported(facts: Facts):
    (review,) = (draft for draft in OWN if draft.name == "review-of-2025")
    assert review.date == "2025"
    assert len(review.stated) >= 30
    assert len(alterations.supported(facts, review)) >= LEAST_OF_REVIEW


@pytest.mark.parametrize("draft", alterations.drafts("elsewhere"), ids=lambda draft: draft.name)
def test_of_other_countries_and_topics_nothing_is_supported(draft: Draft, facts: Facts):
    figures = alterations.figures_of(facts, draft)
    assert figures
    assert [each for each in figures if each.verdict in (SUPPORTED, ROUNDED)] == []


def test_every_kind_of_alteration_is_made(facts: Facts):
    sample = alterations.sample(facts, ALTERED)
    assert len(sample) == ALTERED
    assert sample == alterations.sample(facts, ALTERED)
    assert {each.kind for each in sample} == KINDS
    for each in sample:
        assert each.text != each.draft.text


def test_of_altered_drafts_nothing_is_supported_and_most_is_named(facts: Facts):
    named, wrong = 0, []
    for each in alterations.sample(facts, ALTERED):
        figures = checking.check(facts, each.text, each.draft.date).figures
        found = alterations.at(figures, each.start, each.end)
        if found and found.verdict in (SUPPORTED, ROUNDED) and not holding.held(facts, each, found):
            wrong.append((each.kind, each.draft.name, found))
        named += bool(found and found.verdict in WRONG)
    assert wrong == []
    assert named >= LEAST_NAMED * ALTERED
