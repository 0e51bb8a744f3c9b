"""Every sector and region of the bundled facts on one screen."""

import pytest
from conftest import ROOT

from kzfacts import render
from kzfacts.answer import digests
from kzfacts.answer.answer import Answer
from kzfacts.answer.sections import said
from kzfacts.ask.filters import Filters
from kzfacts.read import loader
from kzfacts.render.screen import Screen

BUNDLED = loader.load(str(ROOT / "data" / "facts.yaml"))
ANY = Filters()
DIGESTS = {
    "overview": lambda: digests.overview(BUNDLED),
    **{
        f"sector {each.id}": lambda name=each.id: digests.sector(BUNDLED, name, ANY, False)
        for each in BUNDLED.sectors
    },
    **{
        f"region {each.id}": lambda name=each.id: digests.region(BUNDLED, name, ANY, False)
        for each in BUNDLED.regions
    },
}


@pytest.fixture(params=DIGESTS)
def answer(request) -> Answer:
    return DIGESTS[request.param]()


def words(answer: Answer) -> set[str]:
    """Give every word that the answer may print."""
    texts = [answer.title, answer.aside]
    for section in answer.sections:
        texts += [section.title, section.below, section.aside]
        for heading in section.headed(answer.index, section.rows):
            texts += [said(heading.word(row)) for row in section.rows]
    return {word for text in texts for word in text.split()}


@pytest.mark.parametrize("colour", [True, False])
def test_a_digest_is_one_screen(answer: Answer, colour: bool):
    from conftest import without_colour

    lines = without_colour(render.render(answer, "table", Screen(80, colour))).splitlines()
    shown = [line for line in lines if not line.startswith("[")]
    if lines[-1].startswith("["):
        shown = shown[:-1]  # the empty line before what is cited
    assert len(shown) <= 40
    assert max(map(len, shown)) <= 80


def test_a_digest_breaks_no_word(answer: Answer):
    drawn = render.render(answer, "table", Screen(80, True)).splitlines()
    known = words(answer) | {"more:", "†", "≠", "·", "kzfacts"}
    from conftest import without_colour

    ends = {line.split()[-1] for line in map(without_colour, drawn[1:-3]) if line.strip()}
    numbers = {word for word in ends if word.isdigit()}
    assert {word for word in ends - numbers if not word.startswith("kzfacts")} <= known | {
        word for section in answer.sections for word in section.more.split()
    }


def test_every_answer_has_something_to_say_first(answer: Answer):
    assert answer.sections[0].title == ""
    assert answer.sections[0].rows
