"""A draft as a file: its bytes, its name, and where in it something stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from ..errors import UsageError, visible
from ..read import file
from .report import Report

MAX_BYTES = 1024 * 1024
STDIN = "-"
_MARK = "\ufeff"


class Draft(NamedTuple):
    """A draft with what is said of it; ``mark`` where its file began with a byte order mark."""

    name: str
    report: Report
    mark: bool = False


def read(path: str) -> tuple[str, bool]:
    """Give the text of a file, or of stdin for "-", and whether a byte order mark began it.

    Line ends stay as they are. Raises UsageError for what is missing, larger than 1 MiB or not
    UTF-8.
    """
    try:
        data = file.read(path, MAX_BYTES)
    except file.Unreadable as unreadable:
        raise UsageError(f"{name(path)}: {unreadable.args[0].message}") from None
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = error.start - data.rfind(b"\n", 0, error.start)
        raise UsageError(f"{name(path)}: not UTF-8: line {line}, byte {byte}") from None
    return text.removeprefix(_MARK), text.startswith(_MARK)


def name(path: str) -> str:
    """Give what a draft is called, printable whatever the name of its file."""
    return "stdin" if path == STDIN else "".join(map(visible, path))


def is_markdown(path: str) -> bool:
    """Tell by its name whether a draft is Markdown; stdin is taken for it."""
    return path == STDIN or path.lower().endswith((".md", ".markdown"))


def places(text: str) -> Callable[[int], tuple[int, int]]:
    """Give a function from a place in a text to its line and column, both counted from 1."""
    starts = [0]
    while (end := text.find("\n", starts[-1])) >= 0:
        starts.append(end + 1)

    def place(at: int) -> tuple[int, int]:
        line = bisect_right(starts, at)
        return line, at - starts[line - 1] + 1

    return place
