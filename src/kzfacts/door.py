"""The one door for the bytes of a facts file, whichever file is asked for."""

from __future__ import annotations

import os
import re
import stat
from typing import NamedTuple, NoReturn

from . import scalars

_UNBLOCKED = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)  # POSIX, Windows
MAX_BYTES = 16 * 1024 * 1024
_NO_CHARACTER = re.compile(rb"\\u[dD][89a-fA-F]|\\U(?!000|0010)")
_TOO_LARGE = f"larger than {MAX_BYTES // 1024 // 1024} MiB"


class Problem(NamedTuple):
    """One thing wrong with a facts file; ``line`` and ``column`` count from 1."""

    line: int
    column: int
    message: str


def read(path: str) -> bytes:
    """Give the bytes of a regular file of at most MAX_BYTES; never wait for a device or FIFO."""
    try:
        # A name is UTF-8, whatever encoding the locale has Python believe in.
        name = path.encode("utf-8", "surrogateescape")
        descriptor = os.open(name, os.O_RDONLY | _UNBLOCKED)
    except (OSError, ValueError) as error:
        refuse(getattr(error, "strerror", None) or "not the name of a file")
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            refuse("not a regular file")
        if status.st_size > MAX_BYTES:
            refuse(_TOO_LARGE)
        with open(descriptor, "rb", closefd=False) as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        refuse(error.strerror or str(error))
    finally:
        os.close(descriptor)
    if len(data) > MAX_BYTES:
        refuse(_TOO_LARGE)  # it grew, or its size was not told
    return data


class Unreadable(Exception):
    """What makes reading on pointless: carries the one Problem."""


def refuse(message: str, line: int = 1, column: int = 1) -> NoReturn:
    """End the reading of a file with one problem."""
    raise Unreadable(Problem(line, column, message))


def checked(data: bytes) -> bytes:
    """Pass on UTF-8 without its mark and without what no parser should see."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        _refuse_at(data, error.start, "not UTF-8")
    directive = 0 if data.startswith(b"%") else data.find(b"\n%") + 1
    if directive or data.startswith(b"%"):  # the parsers differ in those that they accept
        _refuse_at(data, directive, "directives are not allowed")
    escape = _NO_CHARACTER.search(data) if b"\\" in data else None
    if escape:  # only one of the parsers accepts it
        _refuse_at(data, escape.start(), "an escape that stands for no character")
    unsafe = scalars.first_unsafe(text)
    if unsafe >= 0:
        start = len(text[:unsafe].encode())
        _refuse_at(data, start, f"the character U+{ord(text[unsafe]):04X} is not allowed")
    return data


def _refuse_at(data: bytes, start: int, message: str) -> NoReturn:
    line_start = data.rfind(b"\n", 0, start) + 1
    column = len(data[line_start:start].decode()) + 1
    refuse(message, data.count(b"\n", 0, start) + 1, column)
