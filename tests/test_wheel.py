"""What a build makes: exactly these files, with the facts read by the loader itself."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import ROOT, built_modules, environment, run
from pypdf import PdfReader

from kzfacts import __version__
from kzfacts.read import loader

SOURCE = ROOT / "src" / "kzfacts"
MANUAL = f"kzfacts-{__version__}.data/data/share/man/man1/kzfacts.1"  # where man looks for it
NOT_PROJECT = shutil.ignore_patterns(
    ".git", ".venv*", ".*_cache", ".hypothesis", ".coverage*", "__pycache__", "build", "dist",
    "*.egg-info",
)  # fmt: skip


class Build(NamedTuple):
    """A copy of the project and what was built from it."""

    project: Path
    dist: Path
    before: set[str]

    @property
    def wheel(self) -> Path:
        return self.dist / f"kzfacts-{__version__}-py3-none-any.whl"

    @property
    def sdist(self) -> Path:
        return self.dist / f"kzfacts-{__version__}.tar.gz"


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def copied(folder: Path) -> Path:
    return Path(shutil.copytree(ROOT, folder / "project", ignore=NOT_PROJECT))


def build(project: Path, dist: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", dist, *options, project],
        capture_output=True,
        check=False,
        env=environment(PYTHONPATH=""),
        text=True,
    )


@pytest.fixture(scope="session")
def built(tmp_path_factory) -> Build:
    project = copied(tmp_path_factory.mktemp("built"))
    before = files(project)
    dist = project.parent / "dist"
    done = build(project, dist, "--wheel", "--sdist")
    assert done.returncode == 0, done.stderr + done.stdout
    return Build(project, dist, before)


@pytest.fixture(scope="session")
def unpacked(built: Build) -> Path:
    folder = built.project.parent / "unpacked"
    with zipfile.ZipFile(built.wheel) as wheel:
        wheel.extractall(folder)
    return folder


def test_a_build_makes_one_wheel_and_one_sdist(built: Build):
    assert files(built.dist) == {built.wheel.name, built.sdist.name}


def test_the_wheel_holds_exactly_the_package_and_its_facts(unpacked: Path):
    information = f"kzfacts-{__version__}.dist-info"
    source = {name for name in files(SOURCE) if "__pycache__" not in name}
    source.remove("render/font/LICENSE.txt")  # it is among the licenses
    assert files(unpacked) == {
        *(f"kzfacts/{name}" for name in source),
        "kzfacts/ask/built.py",
        "kzfacts/language/built.py",
        "kzfacts/read/built.py",
        "kzfacts/data/template.yaml",
        f"{information}/METADATA",
        f"{information}/RECORD",
        f"{information}/WHEEL",
        f"{information}/entry_points.txt",
        f"{information}/licenses/LICENSE",
        f"{information}/licenses/src/kzfacts/render/font/LICENSE.txt",
        MANUAL,
    }


def test_the_sdist_holds_the_whole_project(built: Build):
    top = f"kzfacts-{__version__}"
    with tarfile.open(built.sdist) as sdist:
        held = {name.removeprefix(f"{top}/") for name in sdist.getnames()}
    assert held == built.before | {"PKG-INFO"}


def test_the_wheel_is_small(built: Build):
    assert built.wheel.stat().st_size < 700_000


def test_the_wheel_s_facts_are_what_the_loader_reads(unpacked: Path):
    facts = loader.load(str(ROOT / "data" / "facts.yaml"))
    for room, text in built_modules(facts).items():
        assert (unpacked / "kzfacts" / room / "built.py").read_text("utf-8") == text
    template = unpacked / "kzfacts" / "data" / "template.yaml"
    assert template.read_bytes() == (ROOT / "data" / "template.yaml").read_bytes()


def test_a_wheel_from_the_sdist_is_the_same(built: Build, tmp_path: Path):
    with tarfile.open(built.sdist) as sdist:
        sdist.extractall(tmp_path, filter="data")
    project = tmp_path / f"kzfacts-{__version__}"
    assert build(project, tmp_path / "dist", "--wheel").returncode == 0
    again = tmp_path / "dist" / built.wheel.name
    with zipfile.ZipFile(built.wheel) as first, zipfile.ZipFile(again) as second:
        assert first.namelist() == second.namelist()
        assert all(first.read(name) == second.read(name) for name in first.namelist())


def test_a_build_writes_nothing_into_the_project(built: Build):
    after = {name for name in files(built.project) if not name.startswith("__pycache__/")}
    assert after == built.before  # hatchling keeps what it has compiled of the hook


def answer(unpacked: Path, *arguments: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "kzfacts", *arguments],
        capture_output=True,
        check=False,
        cwd=unpacked,
        env=environment(PYTHONPATH=str(unpacked), PYTHONDONTWRITEBYTECODE="1"),
        text=True,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    "line", ["sector metallurgy", "check", "show karaganda-straight-seam-pipes", "units"]
)
def test_the_package_answers_from_its_built_facts_as_the_checkout_does(line: str, unpacked: Path):
    checkout = run(*line.split(), PYTHONPATH=str(ROOT / "src"))
    assert answer(unpacked, *line.split()) == checkout


def test_the_package_has_its_template(unpacked: Path, tmp_path: Path):
    own = tmp_path / "own.yaml"
    assert answer(unpacked, "init", str(own))[0] == 0
    assert own.read_bytes() == (ROOT / "data" / "template.yaml").read_bytes()


def test_the_command_and_what_it_needs_are_declared(unpacked: Path):
    information = unpacked / f"kzfacts-{__version__}.dist-info"
    assert (information / "entry_points.txt").read_text() == (
        "[console_scripts]\nkzfacts = kzfacts.__main__:run\n"
    )
    needs = [
        line.removeprefix("Requires-Dist: ")
        for line in (information / "METADATA").read_text("utf-8").splitlines()
        if line.startswith("Requires-Dist: ") and "extra ==" not in line
    ]
    assert sorted(name.split(">")[0] for name in needs) == ["pyyaml", "rich", "typer<0.29,"]


def test_a_faulty_facts_file_fails_the_build(tmp_path: Path):
    project = copied(tmp_path)
    facts = project / "data" / "facts.yaml"
    lines = facts.read_text("utf-8").splitlines(keepends=True)
    fault = next(i for i, line in enumerate(lines) if line.startswith("  measure: "))
    lines[fault] = "  measure: nonsense\n"
    facts.write_text("".join(lines), "utf-8")
    done = build(project, tmp_path / "dist", "--wheel")
    assert done.returncode != 0
    assert f"facts.yaml:{fault + 1}:12: " in done.stdout + done.stderr
    assert not os.path.exists(tmp_path / "dist") or os.listdir(tmp_path / "dist") == []


def test_the_wheel_brings_the_man_page(unpacked: Path):
    assert (unpacked / MANUAL).read_bytes() == (ROOT / "docs" / "kzfacts.1").read_bytes()


def test_the_package_draws_in_the_font_that_it_brings(unpacked: Path, tmp_path: Path):
    file = tmp_path / "sectors.pdf"
    assert answer(unpacked, "sectors", "-o", str(file))[0] == 0
    names = [page["/Resources"]["/Font"] for page in PdfReader(file).pages]
    assert "kzfacts-sans" in str([each.get_object() for each in names[0].values()])
