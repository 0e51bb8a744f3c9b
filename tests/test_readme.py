"""The examples of the README and of the pages under docs: each command gives what they show."""

import re
import shutil
from pathlib import Path

import pytest
from conftest import ROOT, newest_rich, terminal

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


LINKS = sorted(
    {
        (name, link)
        for name, page in PAGES.items()
        for link in re.findall(r"\]\(([^)\s]+)\)", page)
        if not link.startswith("http")
    }
)


@pytest.mark.parametrize(("name", "link"), LINKS)
def test_a_link_leads_to_a_file_and_its_heading(name: str, link: str):
    file, _, anchor = link.partition("#")
    page = ROOT / ("README.md" if name == "README.md" else f"docs/{name}")
    target = page.parent / file if file else page
    assert target.exists()
    if anchor:
        headings = re.findall(r"^#+ (.*)", target.read_text("utf-8"), re.MULTILINE)
        assert anchor in {re.sub(r"[^\w -]", "", h).lower().replace(" ", "-") for h in headings}


def test_the_readme_leads_to_every_page():
    assert {f"docs/{name}" for name in PAGES if name != "README.md"} <= {link for _, link in LINKS}


def test_the_readme_has_the_two_lines_that_set_up():
    lines = PAGES["README.md"].splitlines()
    for end in (" sector metallurgy", " -m pytest"):
        (line,) = (x for x in lines if x.startswith("python3 -m venv ") and x.endswith(end))
        assert lines[lines.index(line) - 1 : lines.index(line) + 2] == ["```sh", line, "```"]


def test_the_readme_has_six_answers_on_two_screens():
    page = PAGES["README.md"]
    assert len(re.findall(r"^\$ kzfacts ", page, re.MULTILINE)) == 6
    assert page.count("\n") <= 140
