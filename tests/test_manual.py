"""The man page, and that each command and option has its place in the docs."""

import re
import shutil
import subprocess
import sys
from importlib.metadata import version

import pytest
import typer
from conftest import ROOT

from kzfacts.cli import app

sys.path.insert(0, str(ROOT / "docs"))
import manual

PAGES = [path.read_text("utf-8") for path in (ROOT / "README.md", *ROOT.glob("docs/*.md"))]
GROUP = typer.main.get_command(app.app)
CONTEXT = typer.Context(GROUP, info_name="kzfacts")
COMMANDS = {name: GROUP.get_command(CONTEXT, name) for name in GROUP.list_commands(CONTEXT)}
OPTIONS = [
    (name, flag)
    for name, command in {"": GROUP, **COMMANDS}.items()
    for option in command.params
    if option.param_type_name == "option"
    for flag in option.opts
]
OWN = {  # options of one command only: the page says to which they belong
    (name, flag) for name, flag in OPTIONS if [each for _, each in OPTIONS].count(flag) == 1
}
MACROS = {".TH", ".SH", ".SS", ".TP", ".PP", ".B"}


@pytest.fixture(scope="module")
def text() -> str:
    """Give the words of the man page without its markup."""
    page = re.sub(r"\\f[BIR]|\\&|^\.[A-Z]+ ?", "", manual.page(), flags=re.MULTILINE)
    return page.replace("\\-", "-").replace("\\(aq", "'")


@pytest.mark.skipif(
    version("typer") < "0.28", reason="an older Typer loses the help of arguments to a newer Click"
)
def test_the_man_page_is_that_of_today_s_commands():
    assert manual.page() == manual.PAGE.read_text("ascii")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_man_page_has_each_command_with_what_it_does(name: str, text: str):
    entry = re.split(rf"^kzfacts {name}\b", text, flags=re.MULTILINE)[1].partition("\n\n")[0]
    assert " ".join(COMMANDS[name].help.split()) in " ".join(entry.split())


@pytest.mark.parametrize("flag", sorted({flag for _, flag in OPTIONS}))
def test_the_man_page_has_each_option(flag: str, text: str):
    options = text[text.index("\nOPTIONS\n") : text.index("\nENVIRONMENT\n")]
    assert re.search(rf"^(-\w, )?{flag}\b", options, re.MULTILINE)


def test_each_request_of_the_man_page_is_one_of_man():
    requests = re.findall(r"^[.'].*", manual.page(), re.MULTILINE)
    assert {line.split()[0] for line in requests} == MACROS


@pytest.mark.parametrize(
    "checker",
    [
        "man --warnings -E UTF-8 -l",
        "groff -man -ww -z",
        "mandoc -T lint -W warning",
    ],
)
def test_the_man_page_renders_without_a_warning(checker: str):
    program, *options = checker.split()
    if not shutil.which(program):
        pytest.skip(f"there is no {program}")
    line = [program, *options, str(manual.PAGE)]
    done = subprocess.run(line, capture_output=True, check=False, text=True)
    said = done.stdout if program == "mandoc" else ""
    assert (done.returncode, done.stderr + said) == (0, "")


@pytest.mark.parametrize("text", ["a-b", ".ab", "it's", "a\\b", "5×", "a " * 60])
def test_any_text_is_words_to_roff(text: str):
    if not shutil.which("groff"):
        pytest.skip("there is no groff")
    page = ".TH A 1 2026-01-01\n.SH NAME\n" + manual._text(text)
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-P-c", "-rLL=100n", "-ww"],
        capture_output=True,
        check=True,
        input=page,
        text=True,
    )
    assert done.stderr == ""
    assert text.split() == [word for word in done.stdout.split() if word in text.split()]


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_a_place_in_the_docs(name: str):
    assert any(re.search(rf"\bkzfacts {name}\b", page) for page in PAGES)


@pytest.mark.parametrize(("name", "flag"), sorted({("", f) for _, f in OPTIONS} | OWN))
def test_each_option_has_a_place_in_the_docs(name: str, flag: str):
    """An option of one command only stands on a page that is about that command."""
    about = [page for page in PAGES if not name or re.search(rf"\bkzfacts {name}\b", page)]
    assert any(re.search(rf"(?<![-\w]){flag}(?![-\w])", page) for page in about)
