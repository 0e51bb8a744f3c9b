"""What an answer is shown on: a terminal, how wide and with colour or without, or none."""

from __future__ import annotations

import os
import sys


class Screen:
    """A terminal's ``width`` in cells, and whether colour is welcome on it."""

    __slots__ = ("colour", "width")

    def __init__(self, width: int, colour: bool) -> None:
        self.width = width
        self.colour = colour


def current() -> Screen | None:
    """Give the terminal that stdout is, or None."""
    return Screen(width(), colour()) if is_terminal() else None


def is_terminal() -> bool:
    """Tell whether stdout is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def width() -> int:
    """Give the terminal's width in cells: COLUMNS if it is a number above 0, else as it is."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns[:6]) > 0:
        return int(columns[:6])
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def colour() -> bool:
    """Tell whether to colour: only on a terminal, and as NO_COLOR, FORCE_COLOR and TERM say."""
    if not is_terminal() or os.environ.get("NO_COLOR"):
        return False
    if forced := os.environ.get("FORCE_COLOR"):
        return forced not in ("0", "false")
    return os.environ.get("TERM", "") not in ("", "dumb")


def has_room_for_boxes() -> bool:
    """Tell whether Rich may draw help: it takes widths from variables, whatever they hold."""
    given = (os.environ.get(name, "80") for name in ("COLUMNS", "TERMINAL_WIDTH"))
    sane = all(value.isascii() and value.isdecimal() and len(value) < 4 for value in given)
    return sane and colour() and width() >= 40
