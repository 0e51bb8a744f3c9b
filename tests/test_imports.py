"""Imports point down the rooms, a request loads what it needs, and no word of the trade is code."""

import ast
import shutil
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from conftest import ROOT, built_modules, environment

from kzfacts.model import records
from kzfacts.read import schema

SOURCE = ROOT / "src" / "kzfacts"

# From the top of the house to its ground; the doorway, ``kzfacts`` itself, opens to ``api``.
ROOMS = (
    "__main__",
    "cli",
    "kzfacts",
    "api",
    "export",
    "render",
    "answer",
    "verify",
    "ask",
    "language",
    "read",
    "model",
    "errors",
)
# The room or the module that alone imports a dependency.
ONLY = {
    "typer": "cli",
    "rich": "render",
    "yaml": "read.nodes",
    "xlsxwriter": "render.xlsx",
    "vl_convert": "render.picture",
}


def module(path: Path) -> str:
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__") or "kzfacts"


def room(name: str) -> str:
    return name.partition(".")[0]


MODULES = {module(path): path for path in sorted(SOURCE.rglob("*.py"))}


def imports(name: str) -> tuple[set[str], set[str]]:
    """Give the modules of ours and the packages of others that a module imports anywhere."""
    path = MODULES[name]
    package = path.relative_to(SOURCE).parent.parts
    ours, others = set(), set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            others |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            others.add((node.module or "").partition(".")[0])
        elif isinstance(node, ast.ImportFrom):
            base = [*package[: len(package) - node.level + 1], *(node.module or "").split(".")]
            parent = ".".join(filter(None, base))
            for alias in node.names:
                full = f"{parent}.{alias.name}".lstrip(".")
                ours.add(full if full in MODULES else parent or "kzfacts")
    return {name for name in ours if not name.endswith(".built")}, others  # only a wheel has them


def test_every_module_is_in_a_room():
    assert {room(name) for name in MODULES} == set(ROOMS)


@pytest.mark.parametrize("name", [name for name in MODULES if MODULES[name].stem == "__init__"])
def test_a_door_says_in_one_sentence_what_is_behind_it(name: str):
    said = ast.get_docstring(ast.parse(MODULES[name].read_text("utf-8"))).partition("\n")[0]
    assert said.endswith(".")


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_its_own_room_and_those_below(name: str):
    ours, others = imports(name)
    below = ROOMS[ROOMS.index(room(name)) :]
    assert {room(each) for each in ours} <= set(below)
    assert others <= {*sys.stdlib_module_names, *ONLY}


def test_no_imports_go_round_in_a_circle():
    order = TopologicalSorter({name: imports(name)[0] - {name} for name in MODULES})
    assert len([*order.static_order()]) == len(MODULES)


@pytest.mark.parametrize("package", ONLY)
def test_a_dependency_is_imported_in_its_place_alone(package: str):
    place = ONLY[package]
    importing = {name for name in MODULES if package in imports(name)[1]}
    assert {place if name.startswith(f"{place}.") else name for name in importing} == {place}


def strings(path: Path) -> set[str]:
    """Give every text in quotes of a module, but for the attributes that a class declares."""
    tree = ast.parse(path.read_text("utf-8"))
    slots = {
        part
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__slots__"
        for part in ast.walk(node.value)
    }
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in slots
    }


def words_of_the_program() -> set[str]:
    """Give what is no word of the trade, though a measure or unit may be called the same.

    The lists of a facts file and the fields of its records are what the program is made of: a
    report states investment and jobs, and there is a list of projects. The kinds of measures
    and units are closed, and two of them, share and percent, have the name of their only one.
    """
    known = {*records.Facts._fields, *records.MEASURE_KINDS, *records.UNIT_KINDS}
    waiting = [*schema.LISTS.values()]
    while waiting:
        record = waiting.pop()
        known.update(record.fields)
        shapes = record.shapes.values()
        waiting += [shape.record for shape in shapes if isinstance(shape, schema.Nested)]
    return known


@pytest.mark.parametrize("name", MODULES)
def test_no_measure_unit_sector_or_region_is_named_in_the_program(name: str, facts: records.Facts):
    names = {entry.name for entry in (*facts.measures, *facts.units)}
    names |= {name.replace(" ", "-") for name in names}  # as they are typed
    names |= {entry.id for entry in (*facts.sectors, *facts.regions)}
    assert strings(MODULES[name]) & (names - words_of_the_program()) == set()


LOADED = """
import sys
from kzfacts.__main__ import main
code = main()
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory, facts: records.Facts) -> Path:
    folder = tmp_path_factory.mktemp("built")
    ignored = shutil.ignore_patterns("__pycache__")
    package = Path(shutil.copytree(SOURCE, folder / "kzfacts", ignore=ignored))
    for room, text in built_modules(facts).items():
        (package / room / "built.py").write_text(text, "utf-8")
    return folder


def loaded(folder: Path, line: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *line.split()],
        capture_output=True,
        check=True,
        cwd=folder,
        env=environment(PYTHONPATH=str(folder)),
        text=True,
    )
    names = set(done.stderr.splitlines()[-1].split())
    assert done.stdout
    return names


@pytest.mark.parametrize(
    "line",
    [
        "sector metallurgy -f csv",
        "growth -f json",
        "figures -f tsv",
        "projects -f markdown",
        "sectors -f html",
        "history metallurgy -f jsonl",
    ],
)
def test_a_data_format_from_built_facts_loads_nothing_slow(line: str, built: Path):
    names = loaded(built, line)
    slow = {"rich", "yaml", "pydantic", "dataclasses", "importlib.metadata", "asyncio", "logging"}
    assert names & slow == set()


def test_what_a_sector_as_csv_from_built_facts_loads_of_the_tool(built: Path):
    names = loaded(built, "sector metallurgy -f csv")
    ours = {name.removeprefix("kzfacts.") for name in names if name.startswith("kzfacts.")}
    ours -= set(ROOMS) - {"__main__", "errors"}  # doors
    assert ours == {
        "__main__",
        "answer.answer",
        "answer.asked",
        "answer.conflicts",
        "answer.digests",
        "answer.figures",
        "answer.growth",
        "answer.leads",
        "answer.lists",
        "answer.projects",
        "answer.questions",
        "answer.rows",
        "answer.sections",
        "answer.words",
        "ask.disputes",
        "ask.filters",
        "ask.index",
        "ask.latest",
        "ask.names",
        "cli.app",
        "cli.commands",
        "cli.options",
        "errors",
        "language.spelling",
        "model.editions",
        "model.periods",
        "model.records",
        "model.tree",
        "read.built",
        "read.shipped",
        "render.delimited",
        "render.output",
        "render.screen",
    }


def test_letters_beyond_ascii_are_looked_up_only_where_some_were_typed(built: Path):
    assert "unicodedata" not in loaded(built, "regions -f csv")


def test_a_table_needs_rich_and_no_yaml(built: Path):
    names = loaded(built, "sector metallurgy -f table")
    assert "rich" in names
    assert names & {"yaml", "pydantic"} == set()


def test_loading_the_facts_in_python_needs_no_command_line(built: Path):
    done = subprocess.run(
        [sys.executable, "-c", "import sys, kzfacts; kzfacts.load(); print(*sys.modules)"],
        capture_output=True,
        check=True,
        cwd=built,
        env=environment(PYTHONPATH=str(built)),
        text=True,
    )
    assert {"typer", "rich", "yaml", "kzfacts.cli"} & set(done.stdout.split()) == set()
