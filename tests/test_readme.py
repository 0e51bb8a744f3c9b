"""The README's examples: each command gives what the README shows."""

import re

import pytest
from conftest import ROOT, newest_rich, terminal

from kzfacts.cli import commands

README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
EXAMPLES = [
    tuple(example.partition("\n")[::2])
    for block in BLOCKS
    for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
]


def test_the_readme_has_examples():
    assert EXAMPLES


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_begins_with_a_command(block: str):
    assert block.startswith("$ ")


@newest_rich
@pytest.mark.parametrize(("command", "expected"), EXAMPLES)
def test_an_example_gives_what_the_readme_shows(command: str, expected: str):
    assert terminal(command, 80, NO_COLOR="1").out == expected


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_every_command_is_in_the_readme(name: str):
    assert re.search(rf"\bkzfacts {name}\b", README)
