"""What goes wrong in tools that print for pipes and terminals, and does not go wrong here."""

import json
import os
import random
import re
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from conftest import (
    COMMAND,
    ROOT,
    SMALL,
    Result,
    environment,
    run,
    shell,
    terminal,
    without_colour,
)

from kzfacts.cli import commands
from kzfacts.errors import FactsError
from kzfacts.read import loader, schema

SAMPLE = str(ROOT / "tests" / "sample.yaml")
UNBUFFERED = pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
DEV_FULL = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
PROC = pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="no /proc here")
PRINTING = ["figures -f csv", "figures -f json", "figures -f table", "--help", "sector --help"]
PRINTING += ["--version", "--show-completion"]


def _figure(number: int) -> str:
    return (
        f"- id: figure-{number}\n  sector: metallurgy\n  subject: product {number}\n"
        "  measure: output volume\n  value: 1_000\n  unit: tonnes\n  status: actual\n"
        "  sources: [gazette-2024]\n  locator: here\n"
    )


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give a facts file whose answer is larger than a pipe holds."""
    path = tmp_path_factory.mktemp("large") / "large.yaml"
    head, figures, tail = SMALL.partition("figures:\n")
    path.write_text(head + figures + "".join(map(_figure, range(800))) + tail)
    return str(path)


@pytest.fixture
def small(write: Callable[[str | bytes], str]) -> str:
    return write(SMALL)


# Pipes, full disks, closed streams.


@UNBUFFERED
@pytest.mark.parametrize("command", PRINTING)
def test_a_reader_that_closes_the_pipe_is_no_error(
    command: str, unbuffered: str, small: str
) -> None:
    line = f"kzfacts {command} | true; exit ${{PIPESTATUS[0]}}"
    done = shell(line, KZFACTS_FILE=small, PYTHONUNBUFFERED=unbuffered, SHELL="/bin/bash")
    assert done.code in (0, 141)
    assert done.err == ""


@UNBUFFERED
@pytest.mark.parametrize("before", ["", "trap '' PIPE;"], ids=["", "SIGPIPE ignored"])
@pytest.mark.parametrize("format_name", ["csv", "table"])
def test_a_large_answer_ends_with_its_reader(
    format_name: str, before: str, unbuffered: str, large: str
) -> None:
    line = f"{before} kzfacts figures -f {format_name} | head -c 1; exit ${{PIPESTATUS[0]}}"
    done = shell(line, KZFACTS_FILE=large, PYTHONUNBUFFERED=unbuffered)
    assert (done.code, done.err) == (141, "")
    assert len(done.out) == 1


@DEV_FULL
@UNBUFFERED
@pytest.mark.parametrize("command", PRINTING)
def test_a_full_disk_is_one_line(command: str, unbuffered: str, small: str) -> None:
    done = shell(
        f"kzfacts {command} >/dev/full",
        KZFACTS_FILE=small,
        PYTHONUNBUFFERED=unbuffered,
        SHELL="/bin/bash",
    )
    assert done == Result(1, "", "cannot write to stdout: No space left on device\n")


@DEV_FULL
def test_a_full_disk_under_an_output_file_is_one_line(small: str) -> None:
    done = run("figures", "-o", "/dev/full", KZFACTS_FILE=small)
    assert done == Result(1, "", "cannot write /dev/full: No space left on device\n")


@pytest.mark.parametrize("command", PRINTING)
def test_a_closed_stdout_is_one_line(command: str, small: str) -> None:
    done = shell(f"kzfacts {command} >&-", KZFACTS_FILE=small, SHELL="/bin/bash")
    assert done == Result(1, "", "cannot write to stdout: it is closed\n")


@pytest.mark.parametrize("closed", [">&-", "<&- >&-", "<&- >&- 2>&-"])
def test_a_file_is_written_whatever_is_closed(closed: str, small: str, tmp_path: Path) -> None:
    target = tmp_path / "answer.csv"
    done = shell(f"kzfacts figures -o {target} {closed}", KZFACTS_FILE=small)
    assert done == Result(0, "", "")
    assert target.read_text() == run("figures", KZFACTS_FILE=small).out
    assert Path(small).read_text() == SMALL


@pytest.mark.parametrize(
    "stderr", ["2>&-", pytest.param("2>/dev/full", marks=DEV_FULL), "2>/dev/null"]
)
def test_a_stderr_that_takes_nothing_changes_no_answer(stderr: str, small: str) -> None:
    done = shell(f"kzfacts growth {stderr}", KZFACTS_FILE=small)
    assert done == run("growth", KZFACTS_FILE=small)._replace(err="")
    assert shell(f"kzfacts sector nowhere {stderr}", KZFACTS_FILE=small) == Result(2, "", "")
    assert shell(f"kzfacts check nowhere.yaml {stderr}") == Result(1, "", "")


@pytest.mark.parametrize("target", ["/dev/stdout", "/dev/fd/1", ">(cat)"])
def test_a_pipe_can_be_named_as_the_output_file(target: str, small: str) -> None:
    done = shell(f"kzfacts figures -f csv -o {target} | cat", KZFACTS_FILE=small)
    assert done == run("figures", KZFACTS_FILE=small)


# Signals.


def _caught(process: subprocess.Popen[bytes]) -> int:
    """Give the signals that the process catches, as a mask."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"SigCgt:\s*(\w+)", status)[1], 16)


def _started(arguments: list[str]) -> subprocess.Popen[bytes]:
    """Start the command; come back when it has put aside the interpreter's own Ctrl-C."""
    process = subprocess.Popen(
        [COMMAND, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    interrupt = 1 << (signal.SIGINT - 1)
    while process.poll() is None and not _caught(process) & interrupt:
        pass
    while process.poll() is None and _caught(process) & interrupt:
        pass
    return process


@PROC
def test_an_interrupt_at_any_moment_leaves_no_trace(small: str) -> None:
    source = random.Random(1)
    cut_short = 0
    for _ in range(15):
        process = _started(["figures", "--facts", small, "-f", "table"])
        try:
            process.wait(source.uniform(0, 0.1))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT)
        answer, errors = process.communicate()
        assert errors == b""
        assert process.returncode in (0, -signal.SIGINT, 130)
        cut_short += process.returncode != 0 and not answer
    assert cut_short


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_during_the_write_leaves_the_old_file_or_the_new_one(
    name: str, large: str, tmp_path: Path
) -> None:
    target = tmp_path / "answer.csv"
    new = run("figures", "--facts", large).out
    for _ in range(3):
        target.write_text("old")
        process = subprocess.Popen(
            [COMMAND, "figures", "--facts", large, "-o", str(target)],
            stderr=subprocess.PIPE,
            env=environment(),
        )
        before = target.stat()
        while process.poll() is None and (os.listdir(tmp_path), target.stat()) == (
            ["answer.csv"],
            before,
        ):
            pass
        process.send_signal(getattr(signal, name))
        assert process.communicate()[1] == b""
        assert target.read_text() in ("old", new)
        assert os.listdir(tmp_path) == ["answer.csv"]


def test_a_write_that_fails_half_way_leaves_the_old_file(large: str, tmp_path: Path) -> None:
    target = tmp_path / "answer.csv"
    target.write_text("old")
    done = shell(f"ulimit -f 8; kzfacts figures -o {target}", KZFACTS_FILE=large)
    assert done == Result(1, "", f"cannot write {target}: File too large\n")
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["answer.csv"]


# Encodings, line ends.

LOCALES: dict[str, dict[str, str]] = {
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "cp1251": {"PYTHONIOENCODING": "cp1251"},
    "utf-16": {"PYTHONIOENCODING": "utf-16"},
    "C": {"LC_ALL": "C"},
    "POSIX": {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "unknown": {"LC_ALL": "xx_YY.KOI8-R", "PYTHONUTF8": "0"},
}
ANYWHERE = pytest.mark.parametrize("variables", LOCALES.values(), ids=LOCALES)
CYRILLIC = SMALL.replace("subject: steel", "subject: сталь Қ, 5 ₸ → 7").replace(
    "name: Karaganda Region", "name: Қарағанды облысы"
)


@cache
def _usual(*arguments: str, path: str) -> Result:
    """Give the answer in an environment without peculiarities."""
    return run(*arguments, KZFACTS_FILE=path)


@pytest.fixture(scope="module")
def cyrillic(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("cyrillic") / "facts.yaml"
    path.write_text(CYRILLIC)
    return str(path)


@ANYWHERE
@pytest.mark.parametrize(
    "arguments",
    [
        ("sector", "металлургия", "-f", "csv"),
        ("region", "Қарағанды", "-f", "table"),
        ("search", "сталь", "-f", "json"),
        ("sector", "металлоломия"),
        ("--help",),
    ],
    ids=" ".join,
)
def test_every_locale_gives_the_same_bytes(
    arguments: tuple[str, ...], variables: dict[str, str], cyrillic: str
) -> None:
    usual = _usual(*arguments, path=cyrillic)
    assert arguments == ("--help",) or not (usual.out + usual.err).isascii()
    assert run(*arguments, KZFACTS_FILE=cyrillic, **variables) == usual


@ANYWHERE
def test_files_may_have_any_name_in_every_locale(variables: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "факты.yaml").write_text(SMALL)
    target = tmp_path / "жауап.csv"
    expected = run("figures", KZFACTS_FILE=str(tmp_path / "факты.yaml")).out
    done = run("figures", "--facts", str(tmp_path / "факты.yaml"), "-o", str(target), **variables)
    assert done == Result(0, "", "")
    assert target.read_text() == expected
    done = run("figures", KZFACTS_FILE=str(tmp_path / "факты.yaml"), **variables)
    assert done.out == expected


def test_arguments_that_are_not_text_are_refused_in_words(small: str) -> None:
    done = shell(r"kzfacts sector $'\xff\xfe'", KZFACTS_FILE=small)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    done = shell(r"kzfacts sector $'a\nb\e[2J'", KZFACTS_FILE=small)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "\x1b" not in done.err


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_lines_end_with_lf_and_excels_mark_comes_only_on_request(
    unbuffered: str, small: str
) -> None:
    plain = run("figures", "-f", "csv", KZFACTS_FILE=small, PYTHONUNBUFFERED=unbuffered).out
    marked = run("figures", "--bom", KZFACTS_FILE=small, PYTHONUNBUFFERED=unbuffered).out
    assert "\r" not in plain
    assert plain.endswith("\n")
    assert plain.startswith("id,")
    assert marked == "\ufeff" + plain


# Terminals.

WIDTHS = [
    *({"COLUMNS": columns} for columns in ("0", "1", "10", "20", "40", "x")),
    *({"columns": columns} for columns in (1, 20, 40)),
]


@pytest.mark.parametrize("width", WIDTHS, ids=str)
@pytest.mark.parametrize(
    "command",
    ["overview --limit 99", "sectors", "projects", "show karaganda-pipes"],
)
def test_no_width_cuts_an_id_or_a_digit(command: str, width: dict[str, Any]) -> None:
    shown = terminal(f"kzfacts {command} --facts {SAMPLE}", **width, NO_COLOR="1").out
    whole = _usual(*command.split(), "-f", "table", path=SAMPLE).out
    identifiers = set(re.findall(r"^- id: (\S+)", Path(SAMPLE).read_text(), re.MULTILINE))
    wanted = {word for word in whole.split() if word in identifiers or re.search(r"\d", word)}
    assert wanted
    assert wanted <= {word.rstrip(":") for word in shown.split()}
    assert "…" not in shown


COLOURS: dict[str, dict[str, str]] = {
    "nothing": {},
    "NO_COLOR": {"NO_COLOR": "1"},
    "FORCE_COLOR=0": {"FORCE_COLOR": "0"},
    "CLICOLOR_FORCE": {"CLICOLOR_FORCE": "1", "PY_COLORS": "1"},
    "both": {"FORCE_COLOR": "1", "NO_COLOR": "1"},
    "TERM=dumb": {"TERM": "dumb"},
    "TERM=": {"TERM": ""},
    "TERMINAL_WIDTH": {"TERMINAL_WIDTH": "abc"},
    "GITHUB_ACTIONS": {"GITHUB_ACTIONS": "1", "FORCE_COLOR": "1"},
    "notebook": {"DATABRICKS_RUNTIME_VERSION": "1", "JUPYTER_COLUMNS": "x", "JUPYTER_LINES": "x"},
}
SPOKEN = ["growth -f table", "sector --help", "sector nowhere"]


@pytest.mark.parametrize("variables", COLOURS.values(), ids=COLOURS)
@pytest.mark.parametrize("command", SPOKEN)
def test_no_variable_brings_an_escape_into_a_pipe(command: str, variables: dict[str, str]) -> None:
    done = run(*command.split(), KZFACTS_FILE=SAMPLE, **variables)
    assert done == _usual(*command.split(), path=SAMPLE)
    assert "\x1b" not in done.out + done.err


@pytest.mark.parametrize("variables", COLOURS.values(), ids=COLOURS)
@pytest.mark.parametrize("command", SPOKEN)
def test_a_terminal_gets_no_escape_where_none_is_welcome(
    command: str, variables: dict[str, str]
) -> None:
    done = terminal(f"kzfacts {command}", 100, KZFACTS_FILE=SAMPLE, **variables)
    assert done.code == (2 if "nowhere" in command else 0)
    assert "failed" not in done.out
    unwelcome = {"NO_COLOR", "TERM"} & set(variables) or variables.get("FORCE_COLOR") == "0"
    assert "nowhere" not in command or "\x1b" not in done.out
    assert not unwelcome or "\x1b" not in done.out


@pytest.mark.parametrize("variables", [{}, {"FORCE_COLOR": "1"}], ids=str)
@pytest.mark.parametrize("command", ["growth", "--help", "sector --help"])
def test_a_terminal_gets_colour_where_it_is_welcome(
    command: str, variables: dict[str, str]
) -> None:
    shown = terminal(f"kzfacts {command}", 100, KZFACTS_FILE=SAMPLE, **variables).out
    assert "\x1b[" in shown


MARKUP = "[/] [link=https://example.org]a[/link] :smile: [bold red]b[/] \\[c] {d} %s"


@pytest.mark.parametrize("colour", ["0", "1"])
def test_markup_in_a_text_is_shown_as_it_is(colour: str, write: Callable[[str], str]) -> None:
    path = write(SMALL.replace("subject: steel", f"subject: '{MARKUP}'"))
    done = terminal("kzfacts figures", 250, KZFACTS_FILE=path, FORCE_COLOR=colour)
    assert MARKUP in without_colour(done.out)
    assert set(re.findall(r"\x1b\]8;[^;]*;([^\x1b]+)", done.out)) <= {"https://example.org/2024"}
    assert MARKUP in run("figures", "-f", "table", KZFACTS_FILE=path).out


@pytest.mark.parametrize(
    "text",
    ['a|b, `a|b` "c" <b>x</b> &lt; *a* _b_ ~~c~~ [d](javascript:e) a\\', "https://example.org/a|b"],
)
def test_no_text_breaks_the_rows_of_a_format(text: str, write: Callable[[str], str]) -> None:
    path = write(SMALL.replace("subject: steel", f"subject: '{text}'"))
    tsv = run("figures", "-f", "tsv", KZFACTS_FILE=path).out.splitlines()
    assert len({line.count("\t") for line in tsv}) == 1
    markdown = run("figures", "-f", "markdown", KZFACTS_FILE=path).out.splitlines()
    rows = [line for line in markdown if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in rows} == {5}
    assert len(rows) == 3
    html = run("figures", "-f", "html", KZFACTS_FILE=path).out
    assert "<b>" not in html
    assert html.count("<td") == 4
    assert json.loads(run("figures", "-f", "json", KZFACTS_FILE=path).out)[0]["subject"] == text


# Files that are none.


def _refused(done: Result, path: str) -> str:
    """Give the one message of a refusal."""
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(f"{path}:")
    assert done.err.count("\n") == 1
    return done.err.removeprefix(path).rstrip("\n")


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/dev/zero", ": not a regular file"),
        ("/dev/null", ": not a regular file"),
        ("/", ": not a regular file"),
        ("/nowhere/facts.yaml", ": no such file"),
        ("/dev/null/facts.yaml", ": not a directory"),
    ],
)
@pytest.mark.parametrize("how", ["check", "--facts", "KZFACTS_FILE"])
def test_what_is_no_file_is_refused_at_once(path: str, message: str, how: str) -> None:
    if how == "check":
        done = run("check", path)
    elif how == "--facts":
        done = run("sectors", "--facts", path)
    else:
        done = run("sectors", KZFACTS_FILE=path)
    assert _refused(done, path) == message


def test_a_fifo_is_not_waited_for(tmp_path: Path) -> None:
    path = str(tmp_path / "fifo")
    os.mkfifo(path)
    assert _refused(run("check", path), path) == ": an empty pipe"


@pytest.mark.parametrize(
    "line",
    [
        "cat {0} | kzfacts check -",
        "kzfacts check - <{0}",
        "(head -c 100 {0}; sleep 0.1; tail -c +101 {0}) | kzfacts check -",
        "cat {0} | kzfacts check /dev/stdin",
        "kzfacts check <(cat {0})",
        "kzfacts check <(sleep 0.1; cat {0})",
    ],
)
def test_a_pipe_is_read_as_the_file_is(line: str, small: str) -> None:
    assert shell(line.format(small)) == run("check", small)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("echo '{{}}' | kzfacts check -", "stdin:1:1: the list measures is missing"),
        ("cat /dev/zero | kzfacts check -", "stdin: larger than 16 MiB"),
        ("kzfacts check - </dev/null", "stdin: not a regular file"),
        ("true | kzfacts check -", "stdin: an empty pipe"),
        ("kzfacts check - <&-", "stdin: stdin is closed"),
    ],
)
def test_a_pipe_of_no_facts_is_refused(line: str, message: str) -> None:
    done = shell(line.replace("{{}}", "{}"))
    assert (done.code, done.out) == (1, "")
    assert message in done.err.splitlines()


def test_a_fifo_as_the_output_file_is_not_waited_for(small: str, tmp_path: Path) -> None:
    path = str(tmp_path / "fifo")
    os.mkfifo(path)
    done = run("figures", "-o", path, KZFACTS_FILE=small)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)


@pytest.mark.parametrize("size", [17 << 20, 1 << 30], ids=["17 MiB", "1 GiB"])
def test_a_huge_file_is_refused_with_little_memory(size: int, tmp_path: Path) -> None:
    path = str(tmp_path / "huge.yaml")
    with open(path, "wb") as file:
        file.write(b"# comment\n" * 1000)
        file.truncate(size)
    done = shell(f"ulimit -v 500000; kzfacts check {path}")
    assert _refused(done, path) == ": larger than 16 MiB"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\n" * 10_000_000, "the file is empty"),
        (b"# comment\n" * 1_600_000, "the file is empty"),
        (b"\r\n" * 5_000_000, "the file is empty"),
        (b" " * 10_000_000, "the file is empty"),
        (b"a" * 10_000_000, "expected a mapping"),
        (b"\x00" * 10_000_000, "U+0000"),
        (b"\xff" * 10_000_000, "not UTF-8"),
        (b"'" + b"\n" * 10_000_000, "not YAML"),
        (b"[" * 500, "expected a mapping"),
        (b"[" * 25_000, ""),
        (b"sources: " + b"[" * 500, "deeper than 32 levels"),
        (b"sources: " + b"[" * 25_000, "nest"),
        (b"sources: " + b"{a: " * 25_000, "nest"),
        (b"sources:\n" + b"- " * 25_000, "nest"),
        (b"sources:\n" + b"? " * 25_000, ""),
        (b"sources: {" + b"{" * 25_000, ""),
        (b"", "the file is empty"),
        (b"---\n...\n", "expected a mapping"),
        (b"text", "expected a mapping"),
        (b"- a\n", "expected a mapping"),
        (b"{}", "the list sources is missing"),
        (b"sources: []\n---\nsources: []\n", "second document"),
    ],
    ids=lambda value: f"{value[:24]!r} {len(value)}" if isinstance(value, bytes) else "",
)
def test_a_file_of_nothing_or_too_much_is_refused(
    content: bytes, message: str, write: Callable[[bytes], str]
) -> None:
    path = write(content)
    done = run("check", path)
    assert (done.code, done.out) == (1, "")
    assert message in done.err
    assert all(line.startswith(f"{path}:") for line in done.err.splitlines())
    assert len(done.err) < 10_000


MERGES = "".join(f"a{i}: &a{i} {{<<: [{', '.join([f'*a{i - 1}'] * 9)}]}}\n" for i in range(1, 20))
BOMBS = {
    "merge keys": "a0: &a0 {b: c}\n" + MERGES,
    "aliases": "a0: &a0 [b]\n" + MERGES.replace("{<<: ", "").replace("}", ""),
    "merge key": SMALL.replace("name: Metallurgy", "<<: {name: Metallurgy}"),
    "alias": SMALL.replace("name: Industry", "name: &n Industry").replace(
        "name: Metallurgy", "name: *n"
    ),
    "recursion": "sources: &a [*a]\n",
    "python": SMALL.replace("name: Industry", "name: !!python/object/apply:os.system [id]"),
    "tag": SMALL.replace("name: Industry", "name: !!str Industry"),
}


@pytest.mark.parametrize("content", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused(content: str, write: Callable[[str], str]) -> None:
    path = write(content)
    done = run("check", path)
    assert (done.code, done.out) == (1, "")
    assert all(line.startswith(f"{path}:") for line in done.err.splitlines())
    assert re.search("anchors|aliases|tags|<<", done.err)


def test_a_long_chain_of_sectors_is_refused(
    write: Callable[[str], str],
) -> None:
    chain = "".join(f"- {{id: s{i}, name: Sector, parent: s{i + 1}}}\n" for i in range(20_000))
    head, figures, _ = SMALL.partition("sectors:\n")
    rest = "- {id: s20000, name: Sector}\nregions: []\nfigures: []\nprojects: []\n"
    done = run("sectors", KZFACTS_FILE=write(head + figures + chain + rest))
    assert (done.code, done.out) == (1, "")
    assert "is nested deeper than 32 levels\n" in done.err


@pytest.mark.parametrize("joint", [", ", ",\n    ", " " * 60 + ", "])
def test_a_long_list_is_read(joint: str, write: Callable[[str], str]) -> None:
    aliases = joint.join(f"alias {i}" for i in range(60_000))
    done = run("check", write(SMALL.replace("metals, металлургия", aliases)))
    assert done.code == 0
    assert "sectors,2\n" in done.out


def test_a_long_gap_before_a_fault_is_read_once(write: Callable[[str], str]) -> None:
    done = run("check", write(SMALL.replace("металлургия]", "a" + " " * 60_000 + ":]")))
    assert (done.code, done.out) == (1, "")
    assert "not YAML" in done.err


def test_fewer_locators_than_sources_break_no_answer(write: Callable[[str], str]) -> None:
    sources = "".join(
        f"- {{id: s{i}, publisher: Paper, published: 2025, language: en, url: 'https://a.org'}}\n"
        for i in range(3)
    )
    content = SMALL.replace("sectors:\n", sources + "\nsectors:\n", 1)
    content = content.replace("sources: [gazette-2024]", "sources: [s0, s1, s2]")
    content = content.replace("locator: paragraph 1\n", "locator: [page 1, page 2]\n")
    done = run("figures", "--source", "s2", KZFACTS_FILE=write(content))
    assert (done.code, done.out) == (1, "")
    assert "locator" in done.err


@pytest.mark.parametrize("again", ["  name: Trade\n", "- id: industry\n  name: Trade\n"])
def test_what_is_repeated_is_refused_with_both_lines(
    again: str, write: Callable[[str], str]
) -> None:
    path = write(SMALL.replace("  isic: [B, C]\n", "  isic: [B, C]\n" + again))
    first = SMALL[: SMALL.index("- id: industry")].count("\n") + 1
    message = _refused(run("check", path), path)
    if again.startswith("  "):
        assert message.startswith(f":{first + 3}:3: ")
        assert message.endswith(f"line {first + 1}")
    else:
        assert message.startswith(f":{first + 3}:3: ")
        assert message.endswith(f"line {first}")


# Values that YAML, a spreadsheet or a terminal takes for something else.

FULL = (ROOT / "tests" / "full.yaml").read_text()
TRAPS: dict[str, tuple[Any, ...]] = {
    '"no"': ("no",), "'on'": ("on",), '"1:30"': ("1:30",), '"017"': ("017",), '"1e3"': ("1e3",),
    "'.nan'": (".nan",), "'~'": ("~",), "'null'": ("null",), '"0x1F"': ("0x1F",), "'<<'": ("<<",),
    "'#x'": ("#x",), "'[a]'": ("[a]",), "'{a: b}'": ("{a: b}",), "'a: b'": ("a: b",),
    "'*a'": ("*a",), "'&a'": ("&a",), "'!a'": ("!a",), "'%a'": ("%a",), "'|'": ("|",),
    "':'": (":",), "'\\e'": ("\\e",), '"\\u049A"': ("Қ",), '"\\U0001F3ED"': ("\U0001f3ed",),
    "x #y": ("x",), '"e\\u0301"': ("e\u0301",), "a:b": ("a:b",), "a?b": ("a?b",),
    "it's": ("it's",), 'a"b': ('a"b',), "a, b]": ("a, b]",), "1.2.3": ("1.2.3",),
    "0.7%": ("0.7%",), "1 000": ("1 000",), "C": ("C",), "no way": ("no way",), "[/]": ("/",),
    "1e3x": ("1e3x",), "2024-02-30": ("2024-02-30",), "2024-13": ("2024-13",), "٣": ("٣",),
    "２０２５": ("２０２５",), "1\u00a0000": ("1\u00a0000",), "2024-01-01": ("2024-01-01",),
    "2024-01": ("2024-01",), "true": (True,), "KZ-35": ("KZ-35",), "-0.7": (-0.7,),
    "1_000": (1000,), "7": (7,), "24": (24,), '"24"': ("24",), "[a]": ("a",),
    "[a, b]": ("a", "b"), "[C]": ("C",), '["24", "25"]': ("24", "25"),
}  # fmt: skip
REFUSED = [
    "no", "on", "True", "~", "null", "1:30", "017", "0o17", "0x1F", "0b1", "1e3", ".nan", ".inf",
    "+7", "1.", ".5", "1e999", "9" * 5000, "0." + "9" * 5000, "=", "<<", "{a: b}", "[]",
    "[{a: b}]", "[~]", '""', "''", "' a'", "'a '", "", "=1+1", "'@x'", "@x", "'+x'", "'-x'",
    '"-1+1"', "'＝1'", "`x`", "%x", '"\\e[2J"', '"\\0"', '"\\u202E"', '"\\x9B2J"', '"\\u200B"',
    '"\\uFEFF"', '"a\\nb"', '"\\uD800"', '"\\U00110000"', '"a\\tb"', '"\\L"', '"\\x7F"',
    '"\\U000E0041"', '"\\q"', "\x1b[2J", "\u202e", "\x85", "\t", "a\tb", "*a", "&a x", "!!str x",
    "!!binary aGk=", "|\n   x", ">\n   x", "'", '"', "[", "{", "]", "}", "x" * 501, "a: b", "- a",
    "? a", "%YAML 1.1", "'a' b",
]  # fmt: skip
FIELD = re.compile(r"^( *(?:- )?)(\w+): (\S.*)$")
PLACES = [number for number, line in enumerate(FULL.split("\n")) if FIELD.match(line)]


def _spliced(number: int, trap: str) -> str:
    lines = FULL.split("\n")
    lines[number] = FIELD.sub(lambda match: f"{match[1]}{match[2]}: {trap}", lines[number])
    return "\n".join(lines)


def _leaves(value: Any) -> Iterator[tuple[str, Any]]:
    """Give the single values of facts, each with its type: 1 is not true."""
    if isinstance(value, tuple):
        for part in value:
            yield from _leaves(part)
    else:
        yield type(value).__name__, value


def _values(path: str) -> Counter[tuple[str, Any]]:
    return Counter(_leaves(loader.load(path)))


def test_the_full_file_has_every_field() -> None:
    records = [*schema.LISTS.values(), schema.BESIDES["country"].shape.record]
    names = set()
    while records:
        record = records.pop()
        names.update(record.fields)
        nested = (field.shape for field in record.fields.values())
        records += [shape.record for shape in nested if isinstance(shape, schema.Nested)]
    assert {FIELD.match(line)[2] for line in FULL.split("\n") if FIELD.match(line)} >= names - {
        *("reports", "capacity", "jobs"),
        "unread",  # with it no file is used
    }


@pytest.mark.parametrize("number", PLACES, ids=lambda number: FULL.split("\n")[number].strip())
def test_a_trap_in_a_field_is_refused_or_stays_what_was_written(
    number: int, write: Callable[[str], str]
) -> None:
    whole = _values(write(FULL))
    changed = {}
    for trap, meant in TRAPS.items():
        path = write(_spliced(number, trap))
        with suppress(FactsError):
            values = _values(path)
            expected = {(type(value).__name__, value) for value in meant}
            if not set(values - whole) <= expected <= set(values):
                changed[trap] = set(values - whole)
    assert changed == {}


@pytest.mark.parametrize("field", ["published: 2025-01-20", "period: 2024"])
@pytest.mark.parametrize(
    "trap", ["2024-02-30", "2025-02-29", "2024-13", "２０２５", "2024-1-1", "20250101", "1e3"]
)
def test_a_date_that_is_none_is_refused(trap: str, field: str, write: Callable[[str], str]) -> None:
    name = field.partition(":")[0]
    path = write(SMALL.replace(field, f'{name}: "{trap}"'))
    line = SMALL[: SMALL.index(field)].count("\n") + 1
    with pytest.raises(FactsError) as caught:
        loader.load(path)
    assert [problem[0] for problem in caught.value.problems] == [line]


@pytest.mark.parametrize("number", PLACES, ids=lambda number: FULL.split("\n")[number].strip())
def test_what_can_be_misread_is_refused_in_every_field(
    number: int, write: Callable[[str], str]
) -> None:
    for trap in REFUSED:
        path = write(_spliced(number, trap).encode("utf-8", "surrogatepass"))
        with pytest.raises(FactsError) as caught:
            loader.load(path)
        assert len(str(caught.value).split("\n")) == len(caught.value.problems), trap
        assert all(1 <= line <= FULL.count("\n") + 2 for line, _, _ in caught.value.problems)


@pytest.mark.parametrize(
    "trap", ["no", "1:30", "=1+1", '"\\e[2J"', "9" * 5000, '"a\\nb"', "[a, b]"]
)
def test_a_trap_is_one_line_to_people(trap: str, write: Callable[[str], str]) -> None:
    path = write(SMALL.replace("subject: steel", f"subject: {trap}"))
    message = _refused(run("figures", KZFACTS_FILE=path), path)
    line = SMALL[: SMALL.index("subject: steel")].count("\n") + 1
    assert message.startswith(f":{line}:12: ")
    assert "\x1b" not in message


@pytest.mark.parametrize(
    "text", ["no", "1:30", "017", "2024-01-01", "1e3", ".nan", "~", "-7", "<b>"]
)
def test_a_quoted_trap_is_text_in_json(text: str, write: Callable[[str], str]) -> None:
    path = write(SMALL.replace("subject: steel", f'subject: "{text}"'))
    assert json.loads(run("figures", "-f", "json", KZFACTS_FILE=path).out)[0]["subject"] == text


# What else is around.


def test_fifty_runs_at_once_give_the_same(small: str) -> None:
    runs = [
        subprocess.Popen(
            [COMMAND, "figures", "--facts", small],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
        )
        for _ in range(50)
    ]
    answers = {(*process.communicate(timeout=60), process.returncode) for process in runs}
    assert answers == {(run("figures", "--facts", small).out.encode(), b"", 0)}


def test_an_empty_variable_is_as_unset() -> None:
    assert run("sectors", KZFACTS_FILE="", KZFACTS_FORMAT="", COLUMNS="") == run("sectors")


GUARD = """
import os, sys

def guard(event, arguments):
    if event.startswith("socket.") or event in ("subprocess.Popen", "os.system", "os.exec"):
        os.write(2, f"guard: {event}\\n".encode())
        os._exit(99)
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & 3:
        os.write(2, f"guard: writes {arguments[0]}\\n".encode())
        os._exit(98)

sys.addaudithook(guard)
"""
NO_ROWS = ("draft", "init", "cite", "open", "export")
ARGUMENTS = {
    "sector": "metallurgy", "history": "steel", "region": "karaganda", "search": "steel",
    "show": "karaganda-pipes", "diff": "tests/sample.yaml", "cite": "karaganda-pipes",
    "verify": "LICENSE",
}  # fmt: skip


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Give variables under which Python ends at the first socket, child or written file."""
    folder = tmp_path_factory.mktemp("guard")
    (folder / "sitecustomize.py").write_text(GUARD)
    return {"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}


@pytest.mark.parametrize(
    ("code", "line"),
    [
        (99, "import socket; socket.socket()"),
        (99, "import socket; socket.getaddrinfo('localhost', 1)"),
        (99, "import urllib.request; urllib.request.urlopen('http://localhost:1')"),
        (98, "open('/tmp/kzfacts-guard', 'w')"),
    ],
)
def test_the_guard_works(code: int, line: str, guarded: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", line], capture_output=True, check=False, env=environment(**guarded)
    )
    assert done.returncode == code


@pytest.mark.parametrize(
    ("command", "format_name"),
    [
        *((command, "csv") for command in commands.COMMANDS if command not in NO_ROWS),
        ("overview", "table"),
        ("cite", "bibtex"),
        ("growth --all-years", "svg"),
        ("--help", ""),
    ],
)
def test_no_command_opens_a_socket_or_writes_a_file(
    command: str, format_name: str, small: str, guarded: dict[str, str]
) -> None:
    options = [] if command.startswith("--") else ["-f", format_name, "--facts", small]
    arguments = [*command.split(), *ARGUMENTS.get(command, "").split(), *options]
    done = run(*arguments, **guarded)
    assert (done.code, "guard" in done.err) == (0, False)
    assert done.out


def test_completion_opens_no_socket_and_writes_no_file(guarded: dict[str, str]) -> None:
    done = run(
        _KZFACTS_COMPLETE="complete_bash",
        COMP_WORDS="kzfacts sector metal",
        COMP_CWORD="2",
        **guarded,
    )
    assert (done.code, done.out, done.err) == (0, "metallurgy\n", "")
