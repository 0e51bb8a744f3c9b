"""The examples of the README and of the pages under docs: each command gives what they show."""

import re
import shutil
from pathlib import Path

import pytest
from conftest import ROOT, newest_rich, terminal

from kzfacts.cli import commands

PAGES = {
    path.name: path.read_text("utf-8") for path in (ROOT / "README.md", *ROOT.glob("docs/*.md"))
}
BLOCKS = [
    pytest.param(block, id=f"{name} {block.partition(chr(10))[0]}")
    for name, page in sorted(PAGES.items())
    for block in re.findall(r"^```console\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
]


def examples(block: str) -> list[tuple[str, str]]:
    """Give the commands of a block, each with what it prints; "> " continues a command."""
    made = []
    for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        first, *rest = example.splitlines(keepends=True)
        more = [line for line in rest if line.startswith("> ")]
        command = first + "".join(line.removeprefix("> ") for line in more)
        made.append((command.rstrip("\n"), "".join(rest[len(more) :])))
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder to write in, from which the files of the checkout are to be seen."""
    for name in ("data", "tests"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def test_the_pages_have_examples():
    assert len(BLOCKS) > len(PAGES)


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_begins_with_a_command(block: str):
    assert block.startswith("$ ")


@newest_rich
@pytest.mark.parametrize("block", BLOCKS)
def test_an_example_gives_what_the_page_shows(block: str, folder: Path):
    for command, expected in examples(block):
        if shutil.which(command.split()[0]) or command.startswith("kzfacts "):
            assert terminal(command, 80, folder, NO_COLOR="1").out == expected


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_every_command_has_a_place_on_the_pages(name: str):
    assert any(re.search(rf"\bkzfacts {name}\b", page) for page in PAGES.values())
