"""Tables for people, drawn by Rich; records where a table does not fit.

What fits where is worked out here, and Rich is given the exact widths: left to itself it breaks
words and crops digits where room is scarce.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..answer import words
from ..answer.answer import Answer, Heading, Section
from .screen import Screen

_GAP = 2
_TONES = {"rise": "green", "fall": "red", "ahead": "cyan"}


def table(answer: Answer, screen: Screen | None) -> str:
    """Give the sections of an answer as tables, with the sources that they cite below.

    Text wraps between words where the terminal is narrow, and a spare column gives way; where
    not even that fits, each row becomes a record of one field a line.
    """
    page = _Page(answer, screen)
    page.line(answer.title, "bold")
    for section in answer.sections:
        page.section(section)
    page.below()
    return page.text()


class _Page:
    """An answer as it is drawn; sources are numbered by first use."""

    def __init__(self, answer: Answer, screen: Screen | None) -> None:
        self._answer = answer
        self._width = screen.width if screen else sys.maxsize
        self._ruled = screen is not None
        self._numbers: dict[str, int] = {}
        self._left_out: dict[str, None] = {}
        coloured = screen is not None and screen.colour
        self._buffer = io.StringIO()
        self._console = Console(
            file=self._buffer,
            width=self._width,
            height=25,
            color_system="standard" if coloured else None,
            force_terminal=coloured,
            legacy_windows=False,
            _environ={},
        )

    def text(self) -> str:
        """Give all that has been drawn; what pads a line to the width is not worth a copy."""
        drawn = self._buffer.getvalue().splitlines()
        return "".join(line.rstrip(" ") + "\n" for line in drawn)

    def line(self, text: str, style: str = "") -> None:
        """Draw a line, however long it is."""
        self._console.print(Text(text, style), soft_wrap=True)

    def section(self, section: Section) -> None:
        """Draw a section as a table or, where that does not fit, as records."""
        if section.title:
            self.line("")
            self.line(section.title, "bold")
        heads = list(section.headed(self._answer.index, section.rows))
        grid = [[heading.word(row) for row in section.rows] for heading in heads]
        if all("source" in row.cells for row in section.rows):
            heads.append(Heading("", str))
            grid.append([self._references(row.cells["source"]) for row in section.rows])
        widths = _fit(heads, grid, self._width)
        if widths is None:
            kept = [i for i, heading in enumerate(heads) if not heading.spare]
            widths = _fit([heads[i] for i in kept], [grid[i] for i in kept], self._width)
            if widths:
                self._left_out.update((heading.name, None) for heading in heads if heading.spare)
                heads, grid = [heads[i] for i in kept], [grid[i] for i in kept]
        if widths is None:
            self._records(heads, grid)
        else:
            tones = [_TONES.get(words.tone(row.item), "") for row in section.rows]
            self._console.print(self._table(heads, grid, widths, tones), crop=False)

    def below(self) -> None:
        """Draw the notes on the signs that occur, and the sources that are referred to."""
        drawn = self._buffer.getvalue()
        notes = [
            note for signs, note in words.NOTES.items() if any(sign in drawn for sign in signs)
        ]
        notes += [f"no room here for {name}: --columns, -f csv" for name in self._left_out]
        sources = self._answer.index.sources
        for name, number in self._numbers.items():
            notes.append(f"[{number}] {words.citation(sources[name])}")
        for note in ["", *notes] if notes else []:
            self.line(note)

    def _references(self, sources: str | None) -> str:
        numbers = self._numbers
        names = (sources or "").split()
        return "".join(f"[{numbers.setdefault(name, len(numbers) + 1)}]" for name in names)

    def _table(
        self,
        heads: Sequence[Heading],
        grid: list[list[str]],
        widths: list[int],
        tones: list[str],
    ) -> Table:
        headed = any(heading.name for heading in heads)
        ruled = headed and self._ruled
        drawn = Table(
            box=SIMPLE_HEAD if ruled else None,
            padding=(0, _GAP - 1 if ruled else _GAP, 0, 0),  # the box divides by a space
            pad_edge=False,
            show_edge=False,
            show_header=headed,
            header_style="bold",
        )
        for heading, width in zip(heads, widths, strict=True):
            drawn.add_column(
                Text(heading.name),
                justify="right" if heading.right else "left",
                width=width,
                overflow="fold",
            )
        for row, tone in zip(zip(*grid, strict=True), tones, strict=True):
            drawn.add_row(
                *(
                    Text(word, tone if heading.toned else "")
                    for heading, word in zip(heads, row, strict=True)
                )
            )
        return drawn

    def _records(self, heads: Sequence[Heading], grid: list[list[str]]) -> None:
        """Draw one field a line, whatever the width; fields without a name as pairs."""
        if not any(heading.name for heading in heads):
            longest = max(map(len, grid[0]))
            for name, *rest in zip(*grid, strict=True):
                self.line((" " * _GAP).join((name.ljust(longest), *rest)))
            return
        for row in zip(*grid, strict=True):
            self.line("")
            for heading, word in zip(heads, row, strict=True):
                self.line(f"{heading.name}: {word}" if heading.name else word)


def _fit(heads: Sequence[Heading], grid: list[list[str]], width: int) -> list[int] | None:
    """Give each column's width so that all fit, breaking only between words; or None."""
    columns = [[heading.name, *words] for heading, words in zip(heads, grid, strict=True)]
    full = [max(map(cell_len, column)) for column in columns]
    room = width - _GAP * (len(heads) - 1)
    if sum(full) <= room:
        return full
    least = [
        max(map(cell_len, " ".join(column).split()), default=0) if heading.wraps else wanted
        for heading, column, wanted in zip(heads, columns, full, strict=True)
    ]
    if sum(least) > room:
        return None
    while (excess := sum(full) - room) > 0:
        widest = max(range(len(full)), key=lambda i: full[i] - least[i])
        full[widest] -= max(1, min(excess, (full[widest] - least[widest]) // 2))
    return full
