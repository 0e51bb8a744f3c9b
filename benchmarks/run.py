"""Measures kzfacts from an installed wheel, as ratios of whole processes run in pairs.

    python benchmarks/run.py                                 everything, in a fresh environment
    python benchmarks/run.py --only table --runs 40          some rows, more pairs
    python benchmarks/run.py --python-env /tmp/env --peers ~/.local/bin

A row runs A B A B ...: B is the row's command, A what it is compared with, which is a program
of two empty Typer commands in the same environment unless the row says otherwise. The median
and the quartiles of the paired ratios are reported; seconds are not, since they are the
machine's. Peak memory cannot be told below this driver's own, some 20 MiB.
"""

from __future__ import annotations

import argparse
import csv
import fcntl
import json
import os
import platform
import re
import shutil
import sqlite3
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LIMIT = 16 * 1024 * 1024  # bytes of a facts file
FIGURE = (
    "- {{id: i{0}, sector: a, subject: s{0}, measure: jobs, value: {0}, unit: jobs, "
    "status: actual, sources: [a], locator: l{0}}}\n"
)
REPORT = "{{source: a, status: planned, locator: l, jobs: {{value: %s}}}}"
PROJECT = (
    "- {{id: i{0}, name: n{0}, product: a, sector: a, reports: ["
    f"{REPORT % 1}, {REPORT % 2}]}}}}\n"
)
SIZES = ((60, None, None), (1_000, 2.0, None), (10_000, 7.0, 45.0), (60_000, None, None))
EMPTY = """\
import typer

app = typer.Typer()


@app.command()
def first() -> None: ...


@app.command()
def second() -> None: ...
"""
PEERS = (
    ("sqlite-utils", "query", "{db}", "select * from f where sector = 'metallurgy'", "--csv"),
    ("csvgrep", "-c", "sector", "-m", "metallurgy", "{csv}"),
    ("yq", '.figures[] | select(.sector == "metallurgy")', "{yaml}"),
    ("jq", '.[] | select(.sector == "metallurgy")', "{json}"),
    ("mlr", "--icsv", "--ocsv", "filter", '$sector == "metallurgy"', "{csv}"),
    ("duckdb", "-csv", "-c", "select * from '{csv}' where sector = 'metallurgy'"),
)


class Row(NamedTuple):
    """What is measured: ``command`` against ``unit``, in processes that must exit as told."""

    name: str
    command: tuple[str, ...]
    unit: tuple[str, ...]
    goal: float | None = None
    peak_goal: float | None = None
    terminal: bool = False
    code: int = 0
    slow: bool = False  # takes seconds: a quarter of the runs will do
    variables: Mapping[str, str] = {}


class Sample(NamedTuple):
    """One process: its seconds by the clock and of the processors, and its peak in MiB."""

    wall: float
    cpu: float
    peak: float


def run(row: Row, command: tuple[str, ...], terminal: bool = False, code: int = 0) -> Sample:
    """Run one process to its end, its output drained, and stop if it did not exit as told."""
    path = shutil.which(command[0]) or command[0]
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment = {**kept, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "COLUMNS": "100"}
    leader, follower = os.openpty() if terminal else os.pipe()
    if terminal:
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 100, 0, 0))
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_DUP2, follower, 1),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ]
    began = time.perf_counter()
    process = os.posix_spawn(path, command, {**environment, **row.variables}, file_actions=actions)
    os.close(follower)
    try:
        while os.read(leader, 65536):
            pass
    except OSError:  # so ends a pseudo-terminal on Linux
        pass
    status, used = os.wait4(process, 0)[1:]
    wall = time.perf_counter() - began
    os.close(leader)
    if os.waitstatus_to_exitcode(status) != code:
        sys.exit(f"{row.name}: {' '.join(command)} ended with status {status}")
    return Sample(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def measure(row: Row, runs: int) -> dict[str, Any]:
    """Run a row's pairs after one pair to warm up, and give what is reported of them."""
    about: dict[str, Any] = {"row": row.name, "goal": row.goal, "peak_goal": row.peak_goal}
    if not shutil.which(row.command[0]):
        return {**about, "ratio": None}
    pairs = []
    for _ in range(1 + max(3, runs // 4 if row.slow else runs)):
        unit = run(row, row.unit)
        pairs.append((unit, run(row, row.command, row.terminal, row.code)))
    del pairs[0]
    ratios = [own.wall / unit.wall for unit, own in pairs]
    low, median, high = statistics.quantiles(ratios, n=4, method="inclusive")
    peak = max(own.peak for _, own in pairs)
    met = None
    if row.goal is not None:
        met = median <= row.goal and (row.peak_goal is None or peak <= row.peak_goal)
    return {
        **about,
        "ratio": round(median, 3),
        "quartiles": [round(low, 3), round(high, 3)],
        "cpu_ratio": round(statistics.median(own.cpu / unit.cpu for unit, own in pairs), 3),
        "peak": round(peak, 1),
        "peak_ratio": round(peak / max(unit.peak for unit, _ in pairs), 3),
        "met": met,
        "pairs": len(pairs),
    }


def make_environment(directory: str, wheels: str) -> str:
    """Install a wheel of the checkout into a new or known environment; give its programs."""
    programs = os.path.join(directory, "bin")
    python = os.path.join(programs, "python")
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", directory], check=True)
    pip = [python, "-m", "pip", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "-w", wheels, ROOT], check=True)
    wheel = os.path.join(wheels, os.listdir(wheels)[0])
    subprocess.run([*pip, "install", "--force-reinstall", "--no-deps", wheel], check=True)
    subprocess.run([*pip, "install", wheel], check=True)
    return programs


def bundled() -> tuple[str, list[str]]:
    """Give the lists of the bundled file that come before the figures, and each figure."""
    with open(os.path.join(ROOT, "data", "facts.yaml"), encoding="utf-8") as file:
        before, _, rest = file.read().partition("\nfigures:\n")
    figures = re.split(r"(?m)^- id: ", rest.partition("\nprojects:\n")[0])[1:]
    return f"{before}\nprojects: []\n\nfigures:\n", figures


def entry(figure: str, number: int) -> str:
    """Give a figure as an entry of its own: its id gets a number."""
    identifier, _, fields = figure.partition("\n")
    return f"- id: {identifier}-{number}\n{fields}"


def write_facts(path: str, count: int) -> None:
    """Write a facts file with so many figures: the bundled ones, evenly chosen or repeated.

    Without the longest of them where the file would exceed the limit.
    """
    before, figures = bundled()
    figures.sort(key=len)
    while len(before.encode()) + count * size(figures) / len(figures) > LIMIT:
        figures.pop()
    step = max(1.0, len(figures) / count)
    chosen = (figures[int(i * step) % len(figures)] for i in range(count))
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(before)
        file.writelines(map(entry, chosen, range(count)))


def write_full(path: str) -> None:
    """Write a facts file as large as the limit allows."""
    before, figures = bundled()
    rounds = (LIMIT - len(before.encode()) - 1000) // size(figures)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(before)
        for i in range(rounds):
            file.writelines(entry(figure, i) for figure in figures)
    with open(path, "a", encoding="utf-8", newline="\n") as file:
        file.write("#" * (LIMIT - os.path.getsize(path)))


def write_terse(path: str, name: str, form: str) -> None:
    """Write as many entries of one list as the limit allows, with the least that they rest on."""
    source = "{id: a, publisher: a, published: 2025, language: en, url: 'https://a.org'}"
    count = (LIMIT - 1000) // len(form.format(100_000))
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(f"regions: []\nsectors: [{{id: a, name: a}}]\nsources: [{source}]\n")
        file.write("measures: [{name: jobs, kind: count, means: jobs}]\n")
        file.write("units: [{name: jobs, one: job, kind: count}]\n")
        file.writelines(f"{other}: []\n" for other in {"figures", "projects"} - {name})
        file.write(f"{name}:\n")
        file.writelines(map(form.format, range(count)))


def size(figures: list[str]) -> int:
    """Give the bytes that figures take at most, each with a number of five digits."""
    return sum(len(figure.encode()) + len("- id: -00000") for figure in figures)


def write_for_peers(kzfacts: str, facts: str | None, stem: str) -> dict[str, str]:
    """Write the figures as the files that peers read; give their paths by kind."""
    own = ["--facts", facts] if facts else []
    paths = {kind: f"{stem}.{kind}" for kind in ("csv", "json", "db")}
    for kind in ("csv", "json"):
        subprocess.run([kzfacts, "figures", *own, "-o", paths[kind]], check=True)
    database = sqlite3.connect(paths["db"])
    with open(paths["csv"], encoding="utf-8", newline="") as file, database:
        lines = csv.reader(file)
        columns = next(lines)
        database.execute(f"create table f ({', '.join(columns)})")
        database.executemany(f"insert into f values ({', '.join('?' * len(columns))})", lines)
    database.close()
    return {**paths, "yaml": facts or os.path.join(ROOT, "data", "facts.yaml")}


def write_draft(kzfacts: str, language: str) -> tuple[str, ...]:
    """Write a thousand words of the drafts of the tests; give the command that verifies them."""
    path = os.path.join(ROOT, "tests", "drafts", f"{language}.txt")
    with open(path, encoding="utf-8") as file:
        words = re.sub(r"\[\[(.*?)\|.*?\]\]|^==.*$", r"\1", file.read(), flags=re.MULTILINE).split(
            " "
        )
    whole = words * (1 + 1000 // len(words))
    with open(f"{language}.txt", "w", encoding="utf-8") as file:
        file.write(" ".join(whole[:1000]))
    return kzfacts, "verify", f"{language}.txt", "--date", "2024", "-f", "csv"


def make_rows(programs: str, files: str) -> list[Row]:
    """Give every row, and make the files that they read."""
    kzfacts, python = os.path.join(programs, "kzfacts"), os.path.join(programs, "python")
    os.chdir(files)  # where `python -c` imports from
    with open("empty.py", "w", encoding="utf-8") as file:
        file.write(EMPTY)
    write_full("full.yaml")
    write_terse("figures.yaml", "figures", FIGURE)
    write_terse("projects.yaml", "projects", PROJECT)
    with open("larger.yaml", "wb") as sparse:
        sparse.truncate(1024**3)
    bare, empty = (python, "-c", ""), (python, "-c", "from empty import app; app()", "first")
    reading = (python, "-c", "open('full.yaml', 'rb').read()")
    as_table = (kzfacts, "sector", "metallurgy")
    as_csv = (*as_table, "-f", "csv")
    growth = (kzfacts, "growth", "--all-years")
    completion = {
        "_KZFACTS_COMPLETE": "complete_bash",
        "COMP_WORDS": "kzfacts sector met",
        "COMP_CWORD": "2",
    }
    rows = [
        Row("bare interpreter", bare, empty),
        Row("empty Typer program, to the bare interpreter", empty, bare),
        Row("`kzfacts --version`, to the bare interpreter", (kzfacts, "--version"), bare),
        Row("`sector metallurgy -f csv`", as_csv, empty, 1.0),
        Row("`figures -f csv`, all of them", (kzfacts, "figures", "-f", "csv"), empty, 1.25),
        Row("`search` of two words, CSV", (kzfacts, "search", "steel", "2025"), empty),
        *(
            Row(
                f"`verify` of 1,000 words of {name}",
                write_draft(kzfacts, code),
                empty,
                goal,
                code=wrong,  # where a figure is called wrong
            )
            for name, code, goal, wrong in (("English", "en", 4.0, 1), ("Russian", "ru", 5.0, 0))
        ),
        Row("`sector metallurgy`, table on a terminal", as_table, empty, 1.45, terminal=True),
        Row("`growth --all-years`, table on a terminal", growth, empty, 2.6, terminal=True),
        Row("`--help` in a pipe", (kzfacts, "--help"), empty, 1.0),
        Row("completion of a sector", (kzfacts,), empty, 1.0, variables=completion),
    ]
    for count, goal, peak_goal in SIZES:
        write_facts(f"{count}.yaml", count)
        name = f"own YAML, {count:,} facts, `sector metallurgy -f csv`"
        command = (*as_csv, "--facts", f"{count}.yaml")
        rows.append(Row(name, command, empty, goal, peak_goal, slow=count >= 10_000))
    full, larger = ((*as_csv, "--facts", f"{name}.yaml") for name in ("full", "larger"))
    figures = (kzfacts, "figures", "-f", "json", "--facts", "figures.yaml")
    conflicts = (kzfacts, "conflicts", "-f", "json", "--facts", "projects.yaml")
    rows += [
        Row("own YAML, 16 MiB, to reading its bytes", full, reading, 200, 130, slow=True),
        Row("16 MiB of the shortest figures, all as JSON", figures, reading, 1000, 768, slow=True),
        Row(
            "16 MiB of disputed projects, all their columns as JSON",
            (*conflicts, "--columns", "all"),
            reading,
            1000,
            768,
            slow=True,
        ),
        Row("own YAML, 1 GiB, refused", larger, empty, code=1),
        Row("`eol --help`; its answers need the network", ("eol", "--help"), empty),
    ]
    for facts, own in (("bundled", None), ("10,000", "10000.yaml")):
        inputs = write_for_peers(kzfacts, own, facts)
        for peer in PEERS:
            called = tuple(part.format(**inputs) for part in peer)
            rows.append(Row(f"`{peer[0]}`, {facts} facts", called, empty, slow=bool(own)))
    return rows


def table(results: list[dict[str, Any]], about: str) -> str:
    """Give the results as a Markdown table under a line that says what they hold for."""
    lines = [about, "", "| | goal | ratio [quartiles] | of CPU | peak MiB | |"]
    lines.append("|---|---|---|---|---|---|")
    for each in results:
        if each["ratio"] is None:
            lines.append(f"| {each['row']} | | not installed | | | |")
            continue
        goal = "" if each["goal"] is None else f"≤ {each['goal']}"
        goal += "" if each["peak_goal"] is None else f", ≤ {each['peak_goal']:.0f} MiB"
        low, high = each["quartiles"]
        verdict = {None: "", True: "met", False: "missed"}[each["met"]]
        lines.append(
            f"| {each['row']} | {goal} | {each['ratio']:.2f} [{low:.2f}, {high:.2f}]"
            f" | {each['cpu_ratio']:.2f} | {each['peak']:.0f} | {verdict} |"
        )
    return "\n".join(lines)


def describe(programs: str) -> str:
    """Give the date, the versions and the kind of machine in one line."""
    code = (
        "import sys, importlib.metadata as m; print('Python', sys.version.split()[0], end='')\n"
        "for n in ('kzfacts', 'typer', 'rich', 'pyyaml'): print(f', {n} {m.version(n)}', end='')"
    )
    python = os.path.join(programs, "python")
    done = subprocess.run([python, "-c", code], check=True, capture_output=True, text=True)
    return f"{date.today()}, {done.stdout}, {platform.system()}, {os.cpu_count()} cores."


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=20, help="pairs a row; a quarter if slow")
    parser.add_argument("--only", metavar="NAME", default="", help="rows whose name holds NAME")
    parser.add_argument("--json", action="store_true", help="print JSON instead of Markdown")
    parser.add_argument("--python-env", metavar="DIR", help="make or reuse this environment")
    parser.add_argument("--peers", metavar="DIR", help="look for the peers' programs here too")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        wheels, files = os.path.join(scratch, "wheels"), os.path.join(scratch, "files")
        os.mkdir(files)
        environment = os.path.abspath(chosen.python_env or os.path.join(scratch, "env"))
        programs = make_environment(environment, wheels)
        if chosen.peers:
            os.environ["PATH"] = os.pathsep.join(
                (os.path.abspath(chosen.peers), os.environ["PATH"])
            )
        results = []
        for row in make_rows(programs, files):
            if chosen.only in row.name:
                print(row.name, file=sys.stderr)
                results.append(measure(row, chosen.runs))
        about = describe(programs)
    if chosen.json:
        print(json.dumps({"about": about, "rows": results}, indent=1, ensure_ascii=False))
    else:
        print(table(results, about))


if __name__ == "__main__":
    main()
