"""A facts file -> Facts, or the problems in it, each with its line."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from . import door, plain
from .builder import MAX_PROBLEMS, Builder
from .door import Problem, Unreadable
from .errors import FactsError
from .model import Facts
from .nodes import Node

MOST_READ_TWICE = 64 * 1024  # bytes


def load(path: str) -> Facts:
    """Read the facts file at ``path``; raise FactsError with the problems found in it."""
    try:
        data = door.checked(door.read(path))
    except Unreadable as unreadable:
        raise FactsError(path, unreadable.args) from None
    return read_plainly(data) or _read(path, data)


def read_plainly(data: bytes) -> Facts | None:
    """Read a file that is plainly written and has no problem; give None for any other."""
    try:
        return Builder(most=1).facts(plain.root(data))
    except (plain.NotPlain, Unreadable):
        return None


def _read(path: str, data: bytes) -> Facts:
    """Read any file, or raise FactsError with its problems.

    PyYAML's two parsers do not always agree on where a faulty file ceases to be YAML: of a file
    that is not too large the slower one tells, whether libyaml is there or not.
    """
    from . import parsed  # which loads PyYAML

    facts, problems = _built(partial(parsed.root, data))
    if facts:
        return facts
    if len(data) <= MOST_READ_TWICE:
        problems = _built(partial(parsed.root, data, pure=True))[1] or problems
    if len(problems) == MAX_PROBLEMS:
        line, column, _ = problems[-1]
        problems.append(Problem(line, column, f"there may be more than {MAX_PROBLEMS} problems"))
    raise FactsError(path, problems)


def _built(root: Callable[[], Node]) -> tuple[Facts | None, list[Problem]]:
    """Give the facts of a file, or None with its problems in their order."""
    builder = Builder()
    try:
        facts = builder.facts(root())
    except Unreadable as unreadable:
        builder.problems.append(unreadable.args[0])
    return None if builder.problems else facts, sorted(builder.problems)
