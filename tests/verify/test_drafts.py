"""How far the checking of drafts goes: of texts that state facts, and of the same texts altered."""

import alterations
import pytest
from alterations import DRAFTS, Draft

from kzfacts.model.records import Facts
from kzfacts.verify import checking
from kzfacts.verify.report import ROUNDED, SUPPORTED, WRONG

LEAST = {"en": 0.8, "ru": 0.55, "kk": 0.55}  # of the figures that the facts hold
LEAST_NAMED = 0.6  # of the altered ones
ALTERED = 300
OWN = [draft for language in LEAST for draft in alterations.drafts(language)]


def test_the_drafts_are_of_three_languages_and_at_least_thirty():
    assert len(OWN) >= 30
    assert {draft.language for draft in OWN} == {path.stem for path in DRAFTS.glob("*.txt")} - {
        "elsewhere"
    }


@pytest.mark.parametrize("draft", OWN, ids=[f"{draft.language}-{draft.name}" for draft in OWN])
def test_what_a_draft_states_is_in_the_facts(draft: Draft, facts: Facts):
    ids = [figure.id for figure in facts.figures]
    assert draft.stated
    for start, end, whose in draft.stated:
        assert any(name.startswith(whose) for name in ids), draft.text[start:end]


@pytest.mark.parametrize("language", LEAST)
def test_most_of_what_drafts_state_is_supported(language: str, facts: Facts):
    drafts = alterations.drafts(language)
    found = sum(len(alterations.supported(facts, draft)) for draft in drafts)
    assert found / sum(len(draft.stated) for draft in drafts) >= LEAST[language]


@pytest.mark.parametrize("draft", OWN, ids=[f"{draft.language}-{draft.name}" for draft in OWN])
def test_nothing_that_a_draft_states_is_called_wrong(draft: Draft, facts: Facts):
    figures = checking.check(facts, draft.text, draft.date).figures
    for start, end, whose in draft.stated:
        found = alterations.at(figures, start, end)
        if found:
            assert found.verdict not in WRONG, found
        if found and found.verdict == SUPPORTED:
            assert any(name.startswith(whose) for name in found.facts), found


@pytest.mark.parametrize("draft", alterations.drafts("elsewhere"), ids=lambda draft: draft.name)
def test_of_other_countries_and_topics_nothing_is_supported(draft: Draft, facts: Facts):
    figures = checking.check(facts, draft.text, draft.date).figures
    assert figures
    assert [each for each in figures if each.verdict in (SUPPORTED, ROUNDED)] == []


def test_of_altered_drafts_nothing_is_supported_and_most_is_named(facts: Facts):
    named, wrong = 0, []
    for each in alterations.sample(facts, ALTERED):
        figures = checking.check(facts, each.text, each.draft.date).figures
        found = alterations.at(figures, each.start, each.end)
        if (
            found
            and found.verdict in (SUPPORTED, ROUNDED)
            and not alterations.held(facts, each, found)
        ):
            wrong.append((each.kind, each.draft.name, found))
        named += bool(found and found.verdict in WRONG)
    assert wrong == []
    assert named >= LEAST_NAMED * ALTERED
