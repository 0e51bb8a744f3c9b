"""What the tool takes stdout for."""

import os
import sys

import pytest
from conftest import terminal

from kzfacts.render import screen

VARIABLES = ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS")


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch):
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(screen, "is_terminal", lambda: True)


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": "0"}, False),
        ({"NO_COLOR": ""}, True),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "0"}, False),
        ({"FORCE_COLOR": ""}, True),
        ({"FORCE_COLOR": "", "TERM": "dumb"}, False),
        ({"FORCE_COLOR": "false"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
        ({"TERM": ""}, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True),
    ],
)
def test_colour_is_as_the_environment_says(variables: dict, expected: bool, monkeypatch):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert screen.colour() is expected


def test_without_a_terminal_there_is_no_colour(monkeypatch):
    monkeypatch.setattr(screen, "is_terminal", lambda: False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert not screen.colour()


@pytest.mark.parametrize(("columns", "width"), [("1", 1), ("72", 72), ("200", 200)])
def test_columns_sets_the_width(columns: str, width: int, monkeypatch):
    monkeypatch.setenv("COLUMNS", columns)
    assert screen.width() == width


@pytest.mark.parametrize("columns", ["", "0", "-5", "abc", "80.5", "²"])
def test_columns_that_are_no_number_above_0_are_passed_over(columns: str, monkeypatch):
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(os, "get_terminal_size", lambda descriptor: os.terminal_size((63, 20)))
    assert screen.width() == 63


def test_a_very_large_number_of_columns_is_taken_for_a_wide_terminal(monkeypatch):
    monkeypatch.setenv("COLUMNS", "9" * 5_000)
    assert screen.width() >= 9_999


def test_without_a_known_width_there_are_80_columns(monkeypatch):
    def unknown(descriptor: int) -> os.terminal_size:
        raise OSError

    monkeypatch.setattr(os, "get_terminal_size", unknown)
    assert screen.width() == 80


def test_a_terminal_of_no_columns_is_taken_for_one_of_80(monkeypatch):
    monkeypatch.setattr(os, "get_terminal_size", lambda descriptor: os.terminal_size((0, 0)))
    assert screen.width() == 80


def test_a_missing_stdout_is_no_terminal(monkeypatch):
    monkeypatch.undo()
    monkeypatch.setattr(sys, "stdout", None)
    assert not screen.is_terminal()


@pytest.mark.parametrize("columns", [80, 120])
def test_a_table_keeps_to_a_real_terminal_s_width(columns: int):
    shown = terminal("kzfacts regions", columns, NO_COLOR="1").out
    rules = [line for line in shown.splitlines() if line.startswith("─")]
    assert rules
    assert max(map(len, rules)) <= columns


def test_a_real_terminal_gets_colour_and_one_without_gets_none():
    assert "\x1b[" in terminal("kzfacts growth").out
    assert "\x1b" not in terminal("kzfacts growth", TERM="dumb").out
