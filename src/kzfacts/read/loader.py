"""A facts file -> Facts, or the problems in it, each with its line."""

from __future__ import annotations

from ..errors import FactsError
from ..model.records import Facts
from . import file, nodes
from .builder import MAX_PROBLEMS, Builder
from .file import Problem, Unreadable


def load(path: str) -> Facts:
    """Read the facts file at ``path``, or stdin for "-".

    Raises FactsError with the problems found, in their order.
    """
    builder = Builder()
    try:
        facts = nodes.read(file.checked(file.read(path)), builder.facts)
    except Unreadable as unreadable:
        builder.problems.append(unreadable.args[0])
    if not builder.problems:
        return facts
    problems = sorted(builder.problems)
    if len(problems) == MAX_PROBLEMS:
        line, column, _ = problems[-1]
        problems.append(Problem(line, column, f"there may be more than {MAX_PROBLEMS} problems"))
    raise FactsError("stdin" if path == "-" else path, problems)
