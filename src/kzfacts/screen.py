"""What stdout is: a terminal or not, how wide, and whether colour is welcome."""

from __future__ import annotations

import os
import sys


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
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0", "false"):
        return True
    return os.environ.get("FORCE_COLOR") is None and os.environ.get("TERM", "") not in ("", "dumb")
