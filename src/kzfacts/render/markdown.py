"""A Markdown table (GitHub's dialect) in which every value shows as it is."""

from __future__ import annotations

import re
from typing import Any

from ..answer.answer import Answer, text

_BREAKS = str.maketrans("\t\n", "  ", "\r")
_address = re.compile(r"https?://[\w.~:/?#\[\]@!$&'()*+,;=%-]+", re.ASCII)
_special = re.compile(r"([\\`*_{}\[\]<>#|~&$!])")


def table(answer: Answer) -> str:
    """Give one table; web addresses are links, a line break in a cell becomes a space."""
    lines = [_line(map(_cell, answer.columns)), _line("---" for _ in answer.columns)]
    lines += [_line(_cell(row.cells.get(name)) for name in answer.columns) for row in answer.rows]
    return "\n".join(lines) + "\n"


def _line(cells: Any) -> str:
    return "| " + " | ".join(cells) + " |"


def _cell(value: Any) -> str:
    words = text(value).translate(_BREAKS)
    if _address.fullmatch(words):
        return f"<{words}>"
    return _special.sub(r"\\\1", words)
