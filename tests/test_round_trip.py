"""What kzfacts prints, it understands: every word of a table, typed back, finds its fact."""

import random

import pytest

from kzfacts.answer import digests, figures, lists, projects
from kzfacts.answer import growth as growth_of
from kzfacts.answer.answer import Answer
from kzfacts.answer.sections import said
from kzfacts.answer.words import ABSENT, DISPUTED, NOTED
from kzfacts.ask import search
from kzfacts.ask.filters import Filters
from kzfacts.model import records

SAMPLE = 500  # of what is printed; all of it takes as many seconds as there are thousands of texts


def answers(facts: records.Facts) -> list[Answer]:
    """Give the answers whose tables are made of figures and projects."""
    return [
        digests.overview(facts),
        growth_of.growth(facts, "", Filters(), all_years=True),
        figures.figures(facts, "", Filters()),
        projects.projects(facts, "", Filters()),
        *(digests.sector(facts, entry.id, Filters(), True) for entry in facts.sectors),
        *(digests.region(facts, entry.id, Filters(), True) for entry in facts.regions),
        *(growth_of.history(facts, entry.id, Filters()) for entry in facts.regions),
    ]


def printed(facts: records.Facts) -> dict[tuple[str, str], str]:
    """Map what stands under the headings of tables to the id of a fact in whose row it stands."""
    found: dict[tuple[str, str], str] = {}
    for answer in answers(facts):
        for section in answer.sections:
            for heading in section.headed(answer.index, section.rows):
                for row in section.rows if not heading.drawn else ():
                    text = said(heading.word(row)).replace(DISPUTED, "").replace(NOTED, "").strip()
                    about = isinstance(row.item, records.Figure | records.Project)
                    if about and text not in ("", ABSENT):
                        found.setdefault((heading.name, text), row.item.id)
    return found


def missed(facts: records.Facts, texts: list[tuple[tuple[str, str], str]]) -> list[str]:
    everything = [*facts.figures, *facts.projects]
    return [
        f"{heading}: {text}: {identifier}"
        for (heading, text), identifier in texts
        if identifier not in {item.id for item in search.find(facts, everything, text).items}
    ]


def test_what_is_printed_is_understood(facts: records.Facts):
    texts = sorted(printed(facts).items())
    assert len(texts) > 1_500
    assert missed(facts, random.Random(12).sample(texts, SAMPLE)) == []


def test_so_is_every_publisher(facts: records.Facts):
    everything = [*facts.figures, *facts.projects]
    cited = {name for fact in facts.figures for name in fact.sources}
    publishers = {source.publisher: source.id for source in facts.sources if source.id in cited}
    for publisher, source in publishers.items():
        found = search.find(facts, everything, publisher).items
        assert any(source in getattr(item, "sources", ()) for item in found), publisher


@pytest.mark.parametrize("name", ["regions", "sectors"])
def test_so_is_every_name_of_a_list(name: str, facts: records.Facts):
    everything = [*facts.figures, *facts.projects]
    for entry in getattr(facts, name):
        ids = {item.id for item in everything if getattr(item, name[:-1]) == entry.id}
        found = {item.id for item in search.find(facts, everything, entry.name).items}
        assert ids <= found, entry.name


def test_lists_count_what_they_print(facts: records.Facts):
    assert len(lists.regions(facts).rows) == len(facts.regions)
