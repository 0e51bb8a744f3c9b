"""What can go wrong, and the exit code that it means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class KzfactsError(Exception):
    """Anything that ends a request: its message is one or more lines for stderr."""

    exit_code = 1


class UsageError(KzfactsError):
    """The request itself is wrong: an unknown name, column or option value."""

    exit_code = 2


class NothingFound(KzfactsError):
    """A search that found nothing."""


class OutputError(KzfactsError):
    """The answer could not be written."""


class Problem(NamedTuple):
    """One thing wrong with a facts file; ``line`` and ``column`` count from 1."""

    line: int
    column: int
    message: str


class FactsError(KzfactsError):
    """A facts file that cannot be used, with every problem found in it."""

    def __init__(self, path: str, problems: Sequence[Problem]) -> None:
        self.path = path
        self.problems = tuple(problems)
        super().__init__(
            "\n".join(f"{path}:{p.line}:{p.column}: {p.message}" for p in self.problems)
        )
