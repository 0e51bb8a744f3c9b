"""The pieces of the page: escaped words with their links, tables, lists that fold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape

from ..answer import words
from ..answer.rows import Row
from ..answer.sections import Heading, Words


def linked(said: Words) -> str:
    """Give words as HTML, linked to the place on the page of the publication they rest on."""
    if isinstance(said, str):
        return escape(said, quote=False)
    return "".join(
        f"<a href=#{piece.sources[0]}>{escape(piece.text, quote=False)}</a>"
        if piece.sources
        else escape(piece.text, quote=False)
        for piece in said
    )


def table(
    heads: Sequence[Heading],
    rows: Iterable[Row],
    anchor: Callable[[Row], str],
    more: Callable[[Row], str],
) -> str:
    """Give a table; ``anchor`` names a row, and ``more`` is HTML in small under its first cell."""
    names = "".join(f"<th{_side(head)} scope=col>{head.name}" for head in heads)
    drawn = "".join(
        f"<tr{_name(anchor(row))}><th scope=row>{linked(heads[0].word(row))}{more(row)}"
        + "".join(f"<td{_side(head)}>{_toned(head, row)}" for head in heads[1:])
        + "\n"
        for row in rows
    )
    return f"<table><thead><tr>{names}<tbody>\n{drawn}</table>\n"


def small(*said: str | None) -> str:
    """Give what is said in small letters, a line each; nothing if there is nothing."""
    lines = "<br>".join(escape(text, quote=False) for text in said if text)
    return f"<small>{lines}</small>" if lines else ""


def folded(summary: str, content: str) -> str:
    """Give what opens when its summary is clicked."""
    return f"<details><summary>{escape(summary)}</summary>\n{content}</details>\n"


def counted(number: int, one: str, many: str) -> str:
    """Word a count: "1 figure", "1,926 figures"."""
    return f"{number:,} {one if number == 1 else many}"


def _toned(head: Heading, row: Row) -> str:
    said = linked(head.word(row))
    tone = words.tone(row.item) if head.toned else ""
    return f"<b class={tone}>{said}</b>" if tone in ("rise", "fall") else said


def _side(head: Heading) -> str:
    return " class=n" if head.right else ""


def _name(anchor: str) -> str:
    return f" id={anchor}" if anchor else ""
