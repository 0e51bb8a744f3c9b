"""Whole answers about the sample facts, as people and programs get them.

``KZFACTS_UPDATE_GOLDEN=1 pytest tests/test_golden.py`` writes the files under ``golden`` anew.
"""

import os
import re
from collections.abc import Callable

import pytest
from conftest import ROOT, newest_rich, run, terminal

from kzfacts.__main__ import _answer
from kzfacts.render import screen

GOLDEN = ROOT / "tests" / "golden"
SAMPLE = str(ROOT / "tests" / "sample.yaml")
COMMANDS = {
    "overview": "overview",
    "sectors": "sectors",
    "sector": "sector metallurgy",
    "growth": "growth",
    "history": "history metallurgy",
    "figures": "figures",
    "projects": "projects",
    "regions": "regions",
    "region": "region karaganda",
    "search": "search temirtau",
    "show-figure": "show metallurgy-growth-2024",
    "show-project": "show karaganda-pipes",
    "show-source": "show reprint-2025",
    "sources": "sources",
    "measures": "measures",
    "units": "units",
    "conflicts": "conflicts",
    "check": "check",
}
SUFFIXES = {
    "csv": "csv",
    "tsv": "tsv",
    "json": "json",
    "jsonl": "jsonl",
    "markdown": "md",
    "html": "html",
}
TERMINALS = {  # columns and colour
    "sector-40-columns.txt": ("sector metallurgy", 40, False),
    "sector-colour.txt": ("sector metallurgy", 100, True),
}
TERMINALS |= {f"{name}.txt": (line, 100, False) for name, line in COMMANDS.items()}
PIPES = {f"{name}.csv": (line, "csv") for name, line in COMMANDS.items()}
PIPES |= {f"sector.{suffix}": ("sector metallurgy", name) for name, suffix in SUFFIXES.items()}
PIPES |= {
    f"cite.{suffix}": ("cite metallurgy-growth-2024 karaganda-pipes gazette-2024 --all", name)
    for suffix, name in {
        "txt": "text",
        "bib": "bibtex",
        "json": "csl",
        "ris": "ris",
        "wiki": "wiki",
    }.items()
}

Answer = Callable[[str], str]
_LINK = re.compile(r"8;id=\d+;")  # numbered anew in each run


@pytest.fixture
def answer(monkeypatch, capfd) -> Answer:
    monkeypatch.setenv("KZFACTS_FILE", SAMPLE)

    def answer(line: str) -> str:
        assert _answer(line.split()) == 0
        out, err = capfd.readouterr()
        return out if "-f" in line else out + err

    return answer


def golden(name: str, text: str | None = None) -> str:
    file = GOLDEN / name
    if text is not None and os.environ.get("KZFACTS_UPDATE_GOLDEN"):
        file.write_bytes(text.encode())
    return file.read_bytes().decode()


@newest_rich
@pytest.mark.parametrize("name", sorted(TERMINALS))
def test_a_terminal_shows(name: str, answer: Answer, monkeypatch):
    line, columns, colour = TERMINALS[name]
    monkeypatch.setattr(screen, "is_terminal", lambda: True)
    monkeypatch.setattr(screen, "width", lambda: columns)
    monkeypatch.setattr(screen, "colour", lambda: colour)
    text = _LINK.sub("8;id=0;", answer(line))
    assert text == golden(name, text)


@pytest.mark.parametrize("name", sorted(PIPES))
def test_a_data_format_holds(name: str, answer: Answer):
    line, format_name = PIPES[name]
    text = answer(f"{line} -f {format_name}")
    assert text == golden(name, text)


@newest_rich
@pytest.mark.parametrize("name", ["figures", "sector", "check", "sector-40-columns"])
def test_the_process_shows_the_same_on_a_terminal(name: str):
    line, columns, _ = TERMINALS[f"{name}.txt"]
    shown = terminal(f"kzfacts {line}", columns, KZFACTS_FILE=SAMPLE, NO_COLOR="1")
    assert shown.out == golden(f"{name}.txt")


@newest_rich
def test_the_process_shows_the_same_in_colour():
    shown = terminal("kzfacts sector metallurgy", 100, KZFACTS_FILE=SAMPLE)
    assert _LINK.sub("8;id=0;", shown.out) == golden("sector-colour.txt")


@pytest.mark.parametrize("name", ["figures", "conflicts"])
def test_the_process_writes_the_same_to_a_pipe(name: str):
    assert run(*COMMANDS[name].split(), KZFACTS_FILE=SAMPLE).out == golden(f"{name}.csv")


def test_no_golden_file_is_without_a_test():
    assert {file.name for file in GOLDEN.iterdir()} == set(TERMINALS) | set(PIPES)
