"""What a shell is offered: ids and closed words, for what has been typed so far."""

import re
from types import SimpleNamespace

import pytest
from conftest import ROOT, run, shell

from kzfacts.cli import completion

SAMPLE = str(ROOT / "tests" / "sample.yaml")
LINE = SimpleNamespace(params={}, info_name="figures")
SAFE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@pytest.fixture(autouse=True)
def sample(monkeypatch):
    monkeypatch.setenv("KZFACTS_FILE", SAMPLE)


def offered(line: str, **changes: str) -> list[str]:
    done = run(
        _KZFACTS_COMPLETE="complete_bash",
        COMP_WORDS=line,
        COMP_CWORD=str(len(line.split(" ")) - 1),
        KZFACTS_FILE=changes.get("KZFACTS_FILE", SAMPLE),
    )
    assert done.err == ""
    return done.out.split()


@pytest.mark.parametrize(
    ("words", "beginning", "expected"),
    [
        (completion.sectors, "m", ["manufacturing", "metallurgy"]),
        (completion.sectors, "METAL", ["metallurgy"]),
        (completion.sectors, "x", []),
        (completion.regions, "k", ["karaganda"]),
        (completion.sources, "re", ["reprint-2025"]),
        (completion.facts, "karaganda", ["karaganda-pipes"]),
        (completion.facts, "gazette", ["gazette-2024"]),
        (completion.measures, "output-", ["output-growth", "output-volume"]),
        (completion.statuses, "pre", ["preliminary"]),
        (completion.formats, "js", ["json", "jsonl"]),
        (completion.references, "b", ["bibtex"]),
    ],
)
def test_what_begins_as_typed_is_offered(words, beginning: str, expected: list[str]):
    assert words(LINE, beginning) == expected


@pytest.mark.parametrize(
    "words",
    [
        completion.sectors,
        completion.regions,
        completion.sources,
        completion.facts,
        completion.measures,
        completion.statuses,
        completion.formats,
        completion.references,
    ],
)
@pytest.mark.parametrize("file", [SAMPLE, ""])
def test_nothing_that_is_offered_needs_quoting(words, file: str, monkeypatch):
    monkeypatch.setenv("KZFACTS_FILE", file)
    assert words(LINE, "")
    assert [word for word in words(LINE, "") if not SAFE.fullmatch(word)] == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("kzfacts se", ["sectors", "sector", "search"]),
        ("kzfacts sector me", ["metallurgy"]),
        ("kzfacts region ", ["almaty-city", "karaganda", "turkistan"]),
        ("kzfacts show turk", ["turkistan-profiles"]),
        ("kzfacts projects --region ka", ["karaganda"]),
        ("kzfacts growth --sector chem", ["chemicals"]),
        ("kzfacts projects --status under", ["under-construction"]),
        ("kzfacts projects --status target", []),
        ("kzfacts projects --status o", ["overdue"]),
        ("kzfacts region karaganda --status o", ["overdue"]),
        ("kzfacts figures --status o", []),
        ("kzfacts growth --status p", ["preliminary"]),
        ("kzfacts sector metallurgy --status p", ["preliminary", "planned"]),
        ("kzfacts figures --measure proj", ["projects-launched"]),
        ("kzfacts figures --measure output", ["output-growth", "output-volume"]),
        ("kzfacts growth --measure output", ["output-growth"]),
        ("kzfacts figures --source bull", ["bulletin-2023"]),
        ("kzfacts figures -f mark", ["markdown"]),
        ("kzfacts figures --format h", ["html"]),
        ("kzfacts figures --as", ["--as-of"]),
    ],
)
def test_the_shell_is_offered(line: str, expected: list[str]):
    assert offered(line) == expected


def test_a_completed_word_is_accepted():
    line = "kzfacts projects --status under-construction --region almaty-city --columns id"
    assert run(*line.split()[1:], KZFACTS_FILE=SAMPLE).out == "id\nalmaty-radiators\n"
    line = "kzfacts figures --measure production-capacity --columns id"
    assert run(*line.split()[1:], KZFACTS_FILE=SAMPLE).out == "id\nsteel-capacity-2025-review\n"


@pytest.mark.parametrize("file", ["nowhere.yaml", "/dev/null"])
def test_a_facts_file_that_cannot_be_used_offers_nothing_and_says_nothing(file: str):
    assert offered("kzfacts sector m", KZFACTS_FILE=file) == []


def test_bash_completes_with_the_script_that_the_tool_prints():
    line = """
        eval "$(_KZFACTS_COMPLETE=source_bash kzfacts)"
        COMP_WORDS=(kzfacts sector me) COMP_CWORD=2
        _kzfacts_completion kzfacts
        echo "${COMPREPLY[@]}"
    """
    assert shell(line, KZFACTS_FILE=SAMPLE).out == "metallurgy\n"
