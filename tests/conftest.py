"""What the tests share: the bundled facts, and the command as people run it."""

from __future__ import annotations

import compileall
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import pytest

from kzfacts.model import records
from kzfacts.read import shipped

ROOT = Path(__file__).resolve().parent.parent
COMMAND = str(Path(sys.executable).with_name("kzfacts"))
READ = shipped.facts  # reads each time, as against what the tests share
_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\]8;[^\x1b]*\x1b\\")
_built: list[str] = []  # where the package is that processes run


# What a table looks like to the last space is the newest Rich's to say.
newest_rich = pytest.mark.skipif(
    int(version("rich").partition(".")[0]) < 15, reason="an older Rich draws rules otherwise"
)


TODAY = "2026-11-26"  # what is overdue depends on it
os.environ["KZFACTS_TODAY"] = TODAY  # at once: some tests collect their cases from answers


class Result(NamedTuple):
    """What a process left behind."""

    code: int
    out: str
    err: str


def environment(**changes: str) -> dict[str, str]:
    """Give the environment of a test: nothing of the caller's that changes an answer.

    Processes run a copy of the package that has its facts built in, as a wheel has: a checkout
    would parse them each time. Who wants another package sets PYTHONPATH.
    """
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    path = os.pathsep.join(_built)
    fixed = {"LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "KZFACTS_TODAY": TODAY}
    return {**kept, "PYTHONPATH": path, **fixed, **changes}


def run(*arguments: str, **changes: str) -> Result:
    """Run the installed command with its output in pipes; keyword arguments are variables."""
    done = subprocess.run(
        [COMMAND, *arguments],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=environment(**changes),
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())


def shell(line: str, **changes: str) -> Result:
    """Run a line of bash in which ``kzfacts`` is the installed command."""
    path = f"{Path(COMMAND).parent}:{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", line],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=environment(PATH=path, **changes),
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())


def terminal(line: str, columns: int = 80, **changes: str) -> Result:
    """Run a line of bash with a pseudo-terminal as its output; ``err`` is mixed into ``out``."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    path = f"{Path(COMMAND).parent}:{os.environ['PATH']}"
    process = subprocess.Popen(
        ["bash", "-c", line],
        stdin=subprocess.DEVNULL,
        stdout=follower,
        stderr=follower,
        cwd=ROOT,
        env=environment(PATH=path, **changes),
    )
    os.close(follower)
    content = b""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if select.select([leader], [], [], 0.1)[0]:
            try:
                chunk = os.read(leader, 65536)
            except OSError:  # Linux says so at the end
                break
            if not chunk:
                break
            content += chunk
    os.close(leader)
    return Result(process.wait(timeout=10), content.decode().replace("\r\n", "\n"), "")


def without_colour(text: str) -> str:
    """Take the escape sequences out of a terminal's output."""
    return _ESCAPE.sub("", text)


@pytest.fixture(scope="session", autouse=True)
def _interruptible() -> Iterator[None]:
    """Have what the tests start heed Ctrl-C, even where whoever started them ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="session")
def facts() -> records.Facts:
    """Give the facts of the checkout."""
    return READ()


@pytest.fixture(scope="session")
def built_package(facts: records.Facts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the package as a wheel has it: its facts are built."""
    folder = tmp_path_factory.mktemp("package")
    copy = folder / "kzfacts"
    shutil.copytree(ROOT / "src" / "kzfacts", copy, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "data", copy / "data")
    (copy / "read" / "built.py").write_text(shipped.to_python(facts), "utf-8")
    compileall.compile_dir(copy, quiet=1)
    return folder


@pytest.fixture(scope="session", autouse=True)
def _read_once(facts: records.Facts, built_package: Path) -> Iterator[None]:
    """Have processes run the built package, and what runs in this one share the facts."""
    _built.append(str(built_package))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shipped, "facts", lambda path=None: READ(path) if path else facts)
        yield
    _built.clear()


SMALL = """\
measures:
- {name: output growth, kind: growth, means: change of the real volume of output}
- {name: output volume, kind: amount, means: what was produced}

units:
- {name: percent, one: percent, kind: percent}
- {name: times, one: time, kind: multiple}
- {name: KZT, one: KZT, kind: money}
- {name: tonnes, one: tonne, kind: mass}
- {name: jobs, one: job, kind: count}

sources:
- id: gazette-2024
  title: Output in 2024
  publisher: The Gazette
  published: 2025-01-20
  language: en
  url: https://example.org/2024

sectors:
- id: industry
  name: Industry
  isic: [B, C]
- id: metallurgy
  name: Metallurgy
  parent: industry
  isic: ["24"]
  aliases: [metals, металлургия]

regions:
- id: karaganda
  name: Karaganda Region
  kind: region
  iso: KZ-35
  aliases: [Қарағанды, Караганда]

figures:
- id: steel-growth-2024
  sector: metallurgy
  subject: steel
  measure: output growth
  value: -0.7
  unit: percent
  period: 2024
  status: actual
  region: karaganda
  sources: [gazette-2024]
  locator: paragraph 1

projects:
- id: karaganda-pipes
  name: Pipe plant
  product: pipes
  sector: metallurgy
  region: karaganda
  reports:
    - source: gazette-2024
      status: planned
      year: 2026
      capacity: {value: 50_000, unit: tonnes per year, qualifier: about}
      investment: {value: 1_500_000_000, unit: KZT}
      jobs: {value: 120}
      locator: paragraph 2
"""


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str | bytes], str]:
    """Give a function that writes a facts file and tells its path."""

    def write_file(content: str | bytes) -> str:
        path = tmp_path / "facts.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write_file
