"""What people type or paste finds what they mean: every line of ``asked.tsv`` holds.

The header of that file says what its columns and rules are.
"""

import re
from pathlib import Path

import pytest

from kzfacts.answer import figures, projects, questions
from kzfacts.answer.answer import Answer
from kzfacts.ask.filters import Filters
from kzfacts.errors import KzfactsError
from kzfacts.language.spelling import fold
from kzfacts.model import records

LINES = [
    [*line.split("\t"), ""][:4]
    for line in (Path(__file__).parent / "asked.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
FIELDS = (
    "subject", "name", "product", "sector", "region", "place", "company", "period", "year",
    "status", "measure",
)  # fmt: skip
# Of lines whose rule is "all", the words but for those that every row holds.
OTHER_WORDS = {"launched Kostanay": "Kostanay", "заводы Костанай": "заводы"}
NUMBERS = ("value", "investment", "jobs", "capacity")


def answer(facts: records.Facts, command: str, words: str) -> Answer:
    if command == "search":
        return questions.search(facts, words, Filters())
    listing = {"figures": figures.figures, "projects": projects.projects}[command]
    return listing(facts, words, Filters())


def rows(facts: records.Facts, command: str, words: str) -> list[dict]:
    return [row.cells for row in answer(facts, command, words).rows]


def outcome(facts: records.Facts, command: str, words: str) -> set[str] | None:
    """Give the ids of what is found, or None where nothing is."""
    try:
        return {row["id"] for row in rows(facts, command, words)}
    except KzfactsError:
        return None


def holds(row: dict, words: str) -> bool:
    """Tell whether a row's id begins with some words, or its fields hold them all."""
    if row["id"].startswith(words):
        return True
    said = " ".join(fold(str(row.get(name) or "")) for name in FIELDS)
    literally = " ".join(str(row.get(name) or "") for name in FIELDS)
    return all(
        re.search(rf"(?<!\w){re.escape(fold(word))}(?!\w)", said) or word in literally.split()
        for word in words.split()
    )


def is_it(row: dict, expected: str) -> bool:
    """Tell whether a row is one of those that are joined by a bar."""
    for alternative in expected.split(" | "):
        value, _, words = alternative.partition("@")
        numbers = [row.get(name) for name in NUMBERS] + [abs(row.get("value") or 0)]
        if holds(row, words) and (not value or float(value) in numbers):
            return True
    return False


@pytest.mark.parametrize(("command", "words", "rule", "expected"), LINES)
def test_what_people_type_or_paste_finds_what_they_mean(
    command: str, words: str, rule: str, expected: str, facts: records.Facts
):
    if rule == "none":
        with pytest.raises(KzfactsError) as refused:
            answer(facts, command, words)
        assert refused.value.exit_code == 1
        assert len(str(refused.value).splitlines()) > 1
        return
    if rule == "same":
        assert outcome(facts, command, words) == outcome(facts, command, expected)
        return
    found = rows(facts, command, words)
    assert found
    if rule == "first":
        assert is_it(found[0], expected)
    elif rule == "all":
        assert all(is_it(row, expected) for row in found)
        every = rows(facts, command, OTHER_WORDS.get(words, ""))
        wanted = {row["id"] for row in every if is_it(row, expected)}
        assert {row["id"] for row in found} == wanted
    else:
        among = found[:5] if rule == "top" else found
        for each in expected.split(" & "):
            assert any(is_it(row, each) for row in among), each
