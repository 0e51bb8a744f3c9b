"""``kzfacts verify``: what it reads, what its options mean, how it ends. The core is a stand-in."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable

import pytest
from conftest import ROOT, Result, run, shell

import kzfacts
from kzfacts.__main__ import _answer
from kzfacts.errors import UsageError
from kzfacts.model.records import Facts
from kzfacts.render import screen
from kzfacts.verify import checking
from kzfacts.verify.report import CONTRADICTED, SUPPORTED, UNKNOWN, Checked, Report

SAMPLE = str(ROOT / "tests" / "sample.yaml")
Ask = Callable[..., Result]


class Core:
    """Takes each number of percent for a figure: 1 is supported, 2 contradicted, else unknown."""

    def __init__(self) -> None:
        self.asked: list[tuple[Facts, str, str | None, bool, bool]] = []
        self.stopped: int | None = None

    def check(self, facts, text, date=None, markdown=False, here=False) -> Report:
        self.asked.append((facts, text, date, markdown, here))
        known = facts.figures[0]
        verdicts = {"1": SUPPORTED, "2": CONTRADICTED}
        figures = []
        for match in re.finditer(r"(\d) %", text):
            verdict = verdicts.get(match[1], UNKNOWN)
            of = ((known.id,), known.sources[:1]) if verdict != UNKNOWN else ()
            figures.append(Checked(*match.span(), match[0], "so", 1, "percent", None, verdict, *of))
        return Report(text, ((0, len(text)),), tuple(figures), date or "2026-11-26", self.stopped)


@pytest.fixture
def core(monkeypatch) -> Core:
    core = Core()
    monkeypatch.setattr(checking, "check", core.check)
    return core


@pytest.fixture
def ask(monkeypatch, capfd, core) -> Ask:
    """Give a function that answers a command line about the sample in this process."""
    monkeypatch.setenv("KZFACTS_FILE", SAMPLE)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("KZFACTS_FORMAT", raising=False)

    def ask(*arguments: str) -> Result:
        code = _answer(["verify", *arguments])
        return Result(code, *capfd.readouterr())

    return ask


@pytest.fixture
def write(tmp_path):
    def write(content: str | bytes, name: str = "draft.txt") -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        ("none", (), 0),
        ("1 % and 3 %", (), 0),
        ("1 % and 3 %", ("--strict",), 1),
        ("1 %", ("--strict",), 0),
        ("1 % and 2 %", (), 1),
        ("1 % and 2 %", ("--sort", "line"), 1),
        ("1 % and 2 %", ("--columns", "text"), 1),
        ("1 % and 2 %", ("--limit", "1"), 1),
        ("1 % and 2 %", ("-f", "json"), 1),
        ("1 % and 2 %", ("-f", "table"), 1),
    ],
)
def test_the_exit_code_is_1_where_a_figure_is_wrong_and_the_answer_is_printed(
    ask, write, text, options, code
):
    answer = ask(write(text), *options)
    assert answer.code == code
    assert answer.out


def test_rows_name_the_file_the_place_and_the_verdict(ask, write):
    path = write("Steel\nrose by 1 %, fell by 2 %.")
    rows = list(csv.DictReader(io.StringIO(ask(path).out)))
    assert [(r["file"], r["line"], r["column"], r["length"], r["verdict"]) for r in rows] == [
        (path, "2", "9", "3", "supported"),
        (path, "2", "22", "3", "contradicted"),
    ]


def test_several_files_are_named_each(ask, write):
    paths = [write("1 %", "a.md"), write("3 %", "b.txt")]
    answer = ask(*paths, "-f", "json")
    assert [row["file"] for row in json.loads(answer.out)] == paths
    assert answer.code == 0


def test_options_for_rows_and_files_are_those_of_all_commands(ask, write, tmp_path):
    target = tmp_path / "rows.tsv"
    path = write("3 %, 1 %, 2 %")
    line = ("--sort", "text", "--limit", "2", "--columns", "text,verdict", "-o", str(target))
    assert ask(path, *line).out == ""
    assert target.read_text() == "text\tverdict\n1 %\tsupported\n2 %\tcontradicted\n"


@pytest.mark.parametrize("options", [("-f", "csv"), ("-f", "table"), ("-f", "markdown")])
def test_what_this_year_means_is_said_on_stderr_whatever_the_format(ask, write, options):
    assert "2026-11-26" in ask(write("1 %"), *options).err
    assert "2025-09" in ask(write("none"), "--date", "2025-09", *options).err


@pytest.mark.parametrize("name", ["csv", "table", "markdown", "html"])
def test_the_counts_are_said_once(ask, write, name):
    answer = ask(write("1 %, 3 %"), "-f", name)
    assert (answer.out + answer.err).count("1 not in the facts") == 1
    assert ("not in the facts" in answer.err) is (name == "csv")


def test_the_options_reach_the_core(ask, write, core):
    ask(write("1 %", "a.txt"))
    ask(write("1 %", "a.md"), "--date", "2025-09-15", "--here")
    ask(write("1 %", "B.MARKDOWN"))
    assert [asked[1:] for asked in core.asked] == [
        ("1 %", None, False, False),
        ("1 %", "2025-09-15", True, True),
        ("1 %", None, True, False),
    ]


@pytest.mark.parametrize(
    ("options", "figures"),
    [
        (("--sector", "chemicals"), {"chemicals-investment-2025-target"}),
        (("--region", "KZ-35"), {"steel-growth-karaganda-2024"}),
        (("--source", "bulletin"), {"metallurgy-growth-2023"}),
        (("--as-of", "2024"), {"metallurgy-growth-2023"}),
    ],
)
def test_what_counts_as_known_can_be_narrowed(ask, write, core, options, figures):
    ask(write("none"))
    ask(write("none"), *options)
    (every, *_), (some, *_) = core.asked
    assert {figure.id for figure in some.figures} == figures
    assert len(some.projects) < len(every.projects)


def test_the_bytes_of_a_draft_are_told_by_characters(ask, write, core):
    rows = json.loads(ask(write("\ufeff1 %\r\nи 😀 1 %\r\n"), "-f", "json").out)
    assert [(row["line"], row["column"]) for row in rows] == [(1, 1), (2, 5)]
    assert core.asked[0][1] == "1 %\r\nи 😀 1 %\r\n"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"\xff\xfe1\0", "line 1, byte 1"),
        ("да\n5 ".encode() + b"\xe9 %", "line 2, byte 3"),
        (b"\xef\xbb\xbfa\xc3", "line 1, byte 5"),
    ],
)
def test_what_is_not_utf_8_is_refused_with_its_place(ask, write, content, place):
    path = write(content)
    assert ask(path) == (2, "", f"{path}: not UTF-8: {place}\n")


def test_a_draft_is_at_most_1_mib(ask, write):
    assert ask(write(b"x" * 2**20)).code == 0
    path = write(b"x" * (2**20 + 1))
    assert ask(path) == (2, "", f"{path}: larger than 1 MiB\n")


def test_a_missing_file_is_one_line(ask):
    assert ask("absent.md") == (2, "", "absent.md: no such file\n")
    assert ask(str(ROOT)) == (2, "", f"{ROOT}: not a regular file\n")


@pytest.mark.parametrize("name", ["table", "csv", "json", "markdown", "html", "xlsx", "jsonl"])
@pytest.mark.parametrize("text", ["\0 1 % \x1b[2J \u202e\x85 2 %", "", "\r\r1 %\x0c\u2028"])
def test_any_characters_are_taken_and_none_reach_a_terminal_raw(ask, write, tmp_path, name, text):
    target = tmp_path / "out"
    answer = ask(write(text), "-f", name, "-o", str(target))
    assert answer.code == (1 if "2 %" in text else 0)
    if name == "table":
        assert "".join(target.read_text().splitlines()).isprintable()


def test_a_name_that_is_no_utf_8_is_escaped(ask, write):
    path = write("1 %", "a\udcff\n.md")
    (row,) = json.loads(ask(path, "-f", "json").out)
    assert row["file"].endswith(r"a\udcff\n.md")


def test_where_reading_stopped_is_said_and_fails(ask, write, core):
    core.stopped = 5
    path = write("1 %\nand more")
    answer = ask(path)
    assert answer.code == 1
    assert f"{path}:2:2: reading stopped here" in answer.err


def test_a_terminal_shows_the_draft(ask, write, monkeypatch):
    monkeypatch.setattr(screen, "is_terminal", lambda: True)
    path = write("Steel rose by 1 %.\nMore.")
    assert ask(path).out.startswith("Steel rose by 1 %✓. More.\n  1:15 ✓ supported: so – ")
    whole = ask(path, "--all").out
    assert whole.startswith("Steel rose by 1 %✓.\n  1:15 ✓ supported: so – ")
    assert "\nMore.\n" in whole
    assert ask(path, "--sort", "line").out.startswith("Verified")


def test_footnotes_write_the_draft(ask, write, tmp_path):
    path, target = write("Steel rose by 1 %, fell by 2 %.\n", "a.md"), tmp_path / "cited.csv"
    answer = ask(path, "--footnotes")
    assert answer.out.startswith("Steel rose by 1 %[^1], fell by 2 %.\n\n[^1]: ")
    assert (answer.code, "1 contradicted" in answer.err) == (1, True)
    assert ask(path, "--footnotes", "-o", str(target)).out == ""
    assert target.read_text() == answer.out


@pytest.mark.parametrize(
    "line",
    [
        ("a.md", "a.md", "--footnotes"),
        ("page.html", "--footnotes"),
        ("a.md", "--footnotes", "-f", "json"),
        ("a.md", "--footnotes", "--sort", "line"),
        ("a.md", "--footnotes", "--limit", "0"),
        ("a.md", "--footnotes", "--bom"),
        ("-", "-"),
        ("a.md", "--date", "soon"),
        ("a.md", "--sector", "tobacco"),
        ("a.md", "--region", "atlantis"),
        ("a.md", "--as-of", "soon"),
        (),
    ],
)
def test_wrong_usage_ends_with_2_and_one_line(ask, write, monkeypatch, tmp_path, line):
    write("1 %", "a.md")
    write("1 %", "page.html")
    monkeypatch.chdir(tmp_path)
    answer = ask(*line)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_stdin_is_markdown_called_stdin(monkeypatch, ask, core, tmp_path):
    path = tmp_path / "in"
    path.write_text("1 %")
    with path.open() as file:
        monkeypatch.setattr("sys.stdin", file)
        (row,) = json.loads(ask("-", "-f", "json").out)
    assert row["file"] == "stdin"
    assert core.asked[0][3] is True


def test_as_a_process_it_refuses_a_broken_pipe_of_bytes():
    refused = shell("printf '5 \\xe9' | kzfacts verify -")
    assert refused == (2, "", "stdin: not UTF-8: line 1, byte 3\n")


def test_help_lists_its_options():
    out = run("verify", "--help").out
    options = ("--date", "--here", "--strict", "--all", "--footnotes", "--sector", "--as-of")
    assert [option for option in options if option not in out] == []


def test_in_python_the_figures_are_records(core):
    facts = kzfacts.load(SAMPLE)
    found = facts.verify("1 % and 2 %", "2025", markdown=True, here=True)
    assert [figure.verdict for figure in found] == [SUPPORTED, CONTRADICTED]
    assert core.asked[0][1:] == ("1 % and 2 %", "2025", True, True)
    facts.verify("1 %")
    assert core.asked[1][1:] == ("1 %", None, False, False)
    with pytest.raises(UsageError, match="soon"):
        facts.verify("1 %", "soon")


def test_an_entry_that_nobody_has_read_is_refused_by_every_command(tmp_path):
    lines = (ROOT / "tests" / "sample.yaml").read_text("utf-8").split("\n")
    place = next(i for i, line in enumerate(lines) if line.startswith("  subject: "))
    path = tmp_path / "facts.yaml"
    path.write_text("\n".join([*lines[:place], "  unread: true", *lines[place:]]), "utf-8")
    problem = f"{path}:{place + 1}:11: nobody has read this entry: remove `unread` when you have\n"
    assert run("check", str(path)) == (1, "", problem)
    assert run("overview", "--facts", str(path)) == (1, "", problem)
