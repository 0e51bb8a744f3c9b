"""What can go wrong, how it is worded, and the exit code that it means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_LONGEST = 60  # of what was typed or read, letters that a message repeats
_NEAREST, _ROOM = 3, 90  # how many names a message offers, and letters that it has for them


def quoted(text: str) -> str:
    """Quote what was typed or read for a message: on one line, printable, of readable length."""
    return f'"{_cut("".join(map(visible, text[: _LONGEST + 1])))}"'


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def visible(character: str) -> str:
    """Give a character that prints as it is, or its escape."""
    return character if character.isprintable() else ascii(character)[1:-1]


def nearest(typed: str, words: Iterable[str], cutoff: float = 0.75) -> list[str]:
    """Give up to three of ``words`` that look like what was typed, best first."""
    from difflib import get_close_matches

    return get_close_matches(typed[:100].casefold(), list(words), n=_NEAREST, cutoff=cutoff)


def offered(near: Sequence[str]) -> str:
    """List the nearest three names, or as many as leave a message of readable length."""
    names = [_cut(name) for name in near[:_NEAREST]]
    while len(names) > 1 and len(", ".join(names)) > _ROOM:
        names.pop()
    return ", ".join(names)


class KzfactsError(Exception):
    """Anything that ends a request: its message is one or more lines for stderr."""

    exit_code = 1


class UsageError(KzfactsError):
    """The request itself is wrong: an unknown name, column or option value."""

    exit_code = 2


def unknown(what: str, typed: str, near: Sequence[str]) -> UsageError:
    """Word the refusal of a name: what was typed, and the nearest three that there are."""
    hint = f" Nearest: {offered(near)}." if near else ""
    return UsageError(f"no {what} {quoted(typed)}.{hint}")


class NothingFound(KzfactsError):
    """A search that found nothing."""


class OutputError(KzfactsError):
    """The answer could not be written."""


class MissingExtra(KzfactsError):
    """A format needs a package that is not installed; ``extra`` is what brings it."""

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(f"this needs {package}: pip install 'kzfacts[{extra}]'")


class FactsError(KzfactsError):
    """A facts file that cannot be used, with its problems, up to 100: line, column, message.

    A line of 0 tells that the file as a whole could not be read.
    """

    def __init__(self, path: str, problems: Sequence[tuple[int, int, str]]) -> None:
        self.path = path
        self.problems = tuple(problems)
        super().__init__(
            "\n".join(
                f"{path}:{line}:{column}: {text}" if line else f"{path}: {text}"
                for line, column, text in self.problems
            )
        )
