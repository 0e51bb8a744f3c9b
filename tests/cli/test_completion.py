"""What a shell is offered: ids and closed words, for what has been typed so far."""

import re
import shutil
from inspect import signature
from types import SimpleNamespace

import pytest
from conftest import ROOT, run, shell

from kzfacts.cli import commands, completion
from kzfacts.cli.options import Common

SAMPLE = str(ROOT / "tests" / "sample.yaml")
LINE = SimpleNamespace(params={}, info_name="figures")
SAFE = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
PLAIN = re.compile(r"(?:[^\W_]|[ -])*")


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
        (completion.columns, "chan", ["change"]),
        (completion.columns, "id,change,com", ["id,change,compared_with"]),
        (completion.columns, "id,i", []),
        (completion.columns, "al", ["all"]),
        (completion.columns, "id,al", []),
        (completion.column, "al", []),
        (completion.sectors, "Металлу", ["metallurgy"]),
        (completion.sectors, "БОЛ", ["metallurgy"]),
        (completion.regions, "Қара", ["karaganda"]),
        (completion.regions, "Алм", ["almaty-city"]),
        (completion.facts, "Pipe", ["karaganda-pipes"]),
        (completion.facts, "жаналы", ["reprint-2025"]),
        (completion.references, "b", ["bibtex"]),
    ],
)
def test_what_begins_as_typed_is_offered(words, beginning: str, expected: list[str]):
    assert [word for word, _ in words(LINE, beginning)] == expected


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
    offered = words(LINE, "")
    assert offered
    assert [word for word, _ in offered if not SAFE.fullmatch(word)] == []
    assert [each for _, each in offered if not PLAIN.fullmatch(each) or len(each) > 60] == []


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
        ("kzfacts history me", ["metallurgy"]),
        ("kzfacts history Метал", ["metallurgy"]),
        ("kzfacts sector Чёрная метал", ["metallurgy"]),
        ("kzfacts region Қараған", ["karaganda"]),
        ("kzfacts growth --columns id,bor", ["id,borders"]),
        ("kzfacts growth --sort comp", ["compared_with"]),
        ("kzfacts projects --sort capacity_u", ["capacity_unit"]),
        ("kzfacts show turkistan-profiles --columns capacity_u", ["capacity_unit"]),
        ("kzfacts show turkistan-profiles --sort start", []),
        ("kzfacts show nothing --columns i", []),
    ],
)
def test_the_shell_is_offered(line: str, expected: list[str]):
    assert offered(line) == expected


def test_the_facts_file_that_a_line_names_is_read():
    line = f"kzfacts projects --facts {SAMPLE} --region k"
    assert offered(line, KZFACTS_FILE="") == ["karaganda"]


ARGUMENTS = {
    "sector": ["metallurgy"],
    "region": ["karaganda"],
    "history": ["metallurgy"],
    "search": ["steel"],
    "show": ["karaganda-pipes"],
    "diff": [SAMPLE],
    "verify": ["LICENSE"],
}
OF_ROWS = [
    name
    for name, command in commands.COMMANDS.items()
    if getattr(signature(command).parameters.get("common"), "annotation", None) is Common
]


@pytest.mark.parametrize("name", OF_ROWS)
def test_every_column_of_a_command_is_offered(name: str):
    typed = [name, *ARGUMENTS.get(name, [])]
    header = run(*typed, "--columns", "all", "-f", "csv", KZFACTS_FILE=SAMPLE).out
    columns = header.partition("\n")[0].split(",")
    assert offered(f"kzfacts {' '.join(typed)} --columns ") == [*columns, "all"]


def test_a_description_is_the_name_in_plain_letters():
    assert completion.sectors(LINE, "metal") == [("metallurgy", "Metallurgy")]
    assert completion.facts(LINE, "karaganda-p") == [("karaganda-pipes", "Pipe plant")]
    assert completion._plain("“A”: $(b) `c`, d-e [f]\n" + "g" * 60) == "A b c d-e f"


def test_what_fills_a_screen_is_offered_without_descriptions(monkeypatch):
    monkeypatch.setattr(completion, "_DESCRIBED", 3)
    assert {each for _, each in completion.facts(LINE, "")} == {""}


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


def test_bash_puts_an_id_in_place_of_a_name():
    line = """
        eval "$(_KZFACTS_COMPLETE=source_bash kzfacts)"
        COMP_WORDS=(kzfacts region Қарағ) COMP_CWORD=2
        _kzfacts_completion kzfacts
        echo "${COMPREPLY[@]}"
    """
    assert shell(line, KZFACTS_FILE=SAMPLE).out == "karaganda\n"


@pytest.mark.skipif(not shutil.which("zsh"), reason="there is no zsh")
def test_zsh_completes_with_the_script_that_the_tool_prints():
    line = """
        zsh -f <<'EOF'
        compdef() { }
        _arguments() { print -r -- "$@" }
        eval "$(_KZFACTS_COMPLETE=source_zsh kzfacts)"
        words=(kzfacts sector me) CURRENT=3
        _kzfacts_completion
        EOF
    """
    line = "\n".join(map(str.strip, line.splitlines()))
    assert shell(line, KZFACTS_FILE=SAMPLE).out == '*: :(("metallurgy":"Metallurgy"))\n'


@pytest.mark.skipif(not shutil.which("fish"), reason="there is no fish")
def test_fish_completes_with_the_script_that_the_tool_prints(tmp_path):
    line = """
        fish -c '
            _KZFACTS_COMPLETE=source_fish kzfacts | source
            complete -C "kzfacts sector me"
        '
    """
    done = shell(line, KZFACTS_FILE=SAMPLE, HOME=str(tmp_path))
    assert done.out == "metallurgy\tMetallurgy\n"
