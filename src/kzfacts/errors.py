"""What can go wrong, and the exit code that it means."""

from __future__ import annotations

from collections.abc import Sequence


def quoted(text: str) -> str:
    """Quote what was typed or read for a message: on one line, printable, of readable length."""
    shown = text if len(text) <= 60 else text[:60] + "…"
    return '"' + "".join(map(visible, shown)) + '"'


def visible(character: str) -> str:
    """Give a character that prints as it is, or its escape."""
    return character if character.isprintable() else ascii(character)[1:-1]


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


class FactsError(KzfactsError):
    """A facts file that cannot be used, with its problems, up to 100: line, column, message."""

    def __init__(self, path: str, problems: Sequence[tuple[int, int, str]]) -> None:
        self.path = path
        self.problems = tuple(problems)
        super().__init__(
            "\n".join(f"{path}:{line}:{column}: {text}" for line, column, text in self.problems)
        )
