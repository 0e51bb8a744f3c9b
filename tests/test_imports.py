"""Imports point one way, and a request loads only what it needs."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, environment

from kzfacts import bundled, model

SOURCE = ROOT / "src" / "kzfacts"

# A module may import only those that stand before it.
ORDER = (
    "model",
    "errors",
    "periods",
    "names",
    "scalars",
    "fields",
    "door",
    "nodes",
    "parsed",
    "plain",
    "builder",
    "loader",
    "bundled",
    "tree",
    "query",
    "editions",
    "amounts",
    "find",
    "disputes",
    "words",
    "columns",
    "api",
    "kzfacts",
    "view",
    "headings",
    "checks",
    "views",
    "details",
    "screen",
    "output",
    "render",
    "render.delimited",
    "render.json",
    "render.markdown",
    "render.html",
    "render.terminal",
    "complete",
    "options",
    "cli",
    "__main__",
)
ONLY = {
    "typer": {"cli", "options"},
    "rich": {"render.terminal"},
    "yaml": {"parsed"},
}


def module(path: Path) -> str:
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__") or "kzfacts"


MODULES = {module(path): path for path in SOURCE.rglob("*.py")}


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
    ours.discard("built")  # which only a wheel has
    return ours, others


def test_the_order_names_every_module_once():
    assert sorted(ORDER) == sorted(MODULES)


@pytest.mark.parametrize("name", ORDER)
def test_imports_point_one_way(name: str):
    ours, others = imports(name)
    assert ours <= set(ORDER[: ORDER.index(name)])
    assert "kzfacts" not in others


@pytest.mark.parametrize("package", ONLY)
def test_a_dependency_is_imported_in_its_place_alone(package: str):
    assert {name for name in ORDER if package in imports(name)[1]} == ONLY[package]


@pytest.mark.parametrize("name", ORDER)
def test_nothing_else_is_imported_than_the_dependencies_and_the_standard_library(name: str):
    assert imports(name)[1] <= {*sys.stdlib_module_names, *ONLY}


LOADED = """
import sys
from kzfacts.__main__ import main
code = main()
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory, facts: model.Facts) -> Path:
    folder = tmp_path_factory.mktemp("built")
    ignored = shutil.ignore_patterns("__pycache__")
    package = Path(shutil.copytree(SOURCE, folder / "kzfacts", ignore=ignored))
    (package / "built.py").write_text(bundled.to_python(facts), "utf-8")
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
    assert ours == {
        "__main__",
        "built",
        "bundled",
        "cli",
        "columns",
        "disputes",
        "errors",
        "model",
        "names",
        "options",
        "output",
        "periods",
        "query",
        "render",
        "render.delimited",
        "screen",
        "tree",
        "view",
        "views",
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
