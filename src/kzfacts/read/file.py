"""The bytes of a facts file, whichever is asked for: bounded, UTF-8, nothing that deceives."""

from __future__ import annotations

import os
import re
import stat
import sys
from typing import NamedTuple, NoReturn

from . import values

_UNBLOCKED = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)  # POSIX, Windows
MAX_BYTES = 16 * 1024 * 1024
_NO_CHARACTER = re.compile(rb"\\u[dD][89a-fA-F]|\\U(?!000|0010)")


class Problem(NamedTuple):
    """One thing wrong with a facts file; ``line`` and ``column`` count from 1.

    A line of 0 tells that the file as a whole could not be read.
    """

    line: int
    column: int
    message: str


def read(path: str, most: int = MAX_BYTES) -> bytes:
    """Give the bytes of a regular file, a pipe or, for "-", stdin: at most ``most``, whole MiB.

    Never wait for a device, or for a pipe to which nobody writes.
    """
    if path == "-":
        return _bounded(sys.stdin.fileno(), most) if sys.stdin else refuse("stdin is closed", 0)
    try:
        # A name is UTF-8, whatever encoding the locale has Python believe in.
        name = path.encode("utf-8", "surrogateescape")
        descriptor = os.open(name, os.O_RDONLY | _UNBLOCKED)
    except FileNotFoundError:
        refuse("no such file", 0)
    except (OSError, ValueError) as error:
        refuse(_reason(error, "not the name of a file"), 0)
    try:
        return _bounded(descriptor, most)
    finally:
        os.close(descriptor)


def _bounded(descriptor: int, most: int) -> bytes:
    """Read a file or pipe to its end, unless it is too large or something else."""
    too_large = f"larger than {most // 1024 // 1024} MiB"
    try:
        status = os.fstat(descriptor)
        is_pipe = stat.S_ISFIFO(status.st_mode) or stat.S_ISSOCK(status.st_mode)
        if not stat.S_ISREG(status.st_mode) and not is_pipe:
            refuse("not a regular file", 0)
        if status.st_size > most:
            refuse(too_large, 0)
        parts = []
        room = most + 1  # it may grow, or its size is not told
        while room > 0 and (part := _some(descriptor, room)):
            parts.append(part)
            room -= len(part)
    except OSError as error:
        refuse(_reason(error, str(error)), 0)
    if room <= 0:
        refuse(too_large, 0)
    if is_pipe and not parts:
        refuse("an empty pipe", 0)
    return b"".join(parts)


def _some(descriptor: int, most: int) -> bytes:
    while True:
        try:
            return os.read(descriptor, most)
        except BlockingIOError:  # noqa: PERF203 - a pipe whose writer takes its time
            from select import select

            select([descriptor], [], [])


def _reason(error: Exception, otherwise: str) -> str:
    """Word an error of the system as people would: no capital in the middle of a line."""
    reason = getattr(error, "strerror", None) or otherwise
    return reason[:1].lower() + reason[1:]


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
    unsafe = values.first_unsafe(text)
    if unsafe >= 0:
        start = len(text[:unsafe].encode())
        _refuse_at(data, start, f"{values.named(text[unsafe])} is not allowed")
    return data


def _refuse_at(data: bytes, start: int, message: str) -> NoReturn:
    line_start = data.rfind(b"\n", 0, start) + 1
    column = len(data[line_start:start].decode()) + 1
    refuse(message, data.count(b"\n", 0, start) + 1, column)
