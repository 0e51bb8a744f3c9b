"""Markdown (GitHub's dialect) in the words of the tables, in which every value shows as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..answer import words
from ..answer.answer import Answer, spoken
from ..answer.sections import Piece, Section, Words

_BREAKS = str.maketrans("\t\n", "  ", "\r")
_address = re.compile(r"https?://[\w.~:/?#\[\]@!$&'()*+,;=%-]+", re.ASCII)
_special = re.compile(r"([\\`*_{}\[\]<>#|~&$!])")


def table(answer: Answer) -> str:
    """Give a table a section under its title; words are linked to their source."""
    lines = [f"# {_escaped(answer.title)}"]
    if answer.aside:
        lines += ["", _escaped(answer.aside)]
    for section in answer.sections:
        lines += _section(answer, section)
    if notes := words.notes(words.signs(spoken(answer))):
        lines += ["", _escaped(notes)]
    return "\n".join(lines) + "\n"


def _section(answer: Answer, section: Section) -> list[str]:
    heads = [head for head in section.headed(answer.index, section.rows) if not head.drawn]
    lines = ["", f"## {_escaped(section.title)}"] if section.title else []
    rows = [[_cell(answer, head.word(row)) for head in heads] for row in section.rows]
    if not any(head.name for head in heads):
        lines += ["", *(f"- {' — '.join(filter(None, cells))}" for cells in rows)]
    else:
        lines += ["", _line(_escaped(head.name) for head in heads)]
        lines += [_line("--:" if head.right else "---" for head in heads), *map(_line, rows)]
    more = section.aside or section.below
    return [*lines, *(["", _escaped(more)] if more else [])]


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _cell(answer: Answer, given: Words) -> str:
    if isinstance(given, str):
        return f"<{given}>" if _address.fullmatch(given) else _escaped(given)
    return "".join(_piece(answer, piece) for piece in given)


def _piece(answer: Answer, piece: Piece) -> str:
    if not piece.sources:
        return _escaped(piece.text)
    return f"[{_escaped(piece.text)}](<{answer.index.sources[piece.sources[0]].url}>)"


def _escaped(text: str) -> str:
    return _special.sub(r"\\\1", text.translate(_BREAKS))
