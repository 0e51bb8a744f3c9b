"""A Markdown table (GitHub's dialect) in which every value shows as it is."""

from __future__ import annotations

import re
from typing import Any

from ..view import View

_special = re.compile(r"([\\`*_{}\[\]<>#|~&$!])")


def table(view: View) -> str:
    """Give one table; web addresses are links, a line break in a cell becomes a space."""
    lines = [_line(map(_cell, view.columns)), _line("---" for _ in view.columns)]
    lines += [_line(_cell(row.cells[name]) for name in view.columns) for row in view.rows]
    return "\n".join(lines) + "\n"


def _line(cells: Any) -> str:
    return "| " + " | ".join(cells) + " |"


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = "true" if value is True else " ".join(str(value).split())
    if text.startswith(("https://", "http://")) and " " not in text:
        return f"<{text}>"
    return _special.sub(r"\\\1", text)
