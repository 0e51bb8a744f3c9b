"""Tables for people on a terminal; records where a table does not fit.

Rich measures the cells. It does not draw the tables: its console alone would take half as
long as the whole answer, and what fits where is decided here anyway, so that nothing is cut.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from rich.cells import cell_len

from .. import headings, words
from ..headings import Heading
from ..screen import Screen
from ..view import Section, View

_GAP = "  "
_BOLD = "1"
_TONES = {"rise": "32", "fall": "31", "ahead": "36"}  # green, red, cyan


def table(view: View, screen: Screen | None) -> str:
    """Give the sections of a view as tables, with the sources that they cite below.

    Text wraps between words where the terminal is narrow, and a spare column gives way; where
    not even that fits, each row becomes a record of one field a line.
    """
    page = _Page(view, screen)
    page.title(view.title)
    for section in view.sections:
        page.section(section)
    page.below()
    return "\n".join(page.lines) + "\n"


class _Page:
    """The lines of an answer as they are drawn; sources are numbered by first use."""

    def __init__(self, view: View, screen: Screen | None) -> None:
        self.lines: list[str] = []
        self._view = view
        self._width = screen.width if screen else sys.maxsize
        self._ruled = screen is not None
        self._coloured = screen is not None and screen.colour
        self._numbers: dict[str, int] = {}
        self._left_out: dict[str, None] = {}

    def title(self, text: str) -> None:
        """Draw a title."""
        self.lines.append(self._styled(text, _BOLD))

    def section(self, section: Section) -> None:
        """Draw a section as a table or, where that does not fit, as records."""
        if section.title:
            self.lines.append("")
            self.title(section.title)
        heads = list(headings.of(self._view, section))
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
            self._table(heads, grid, widths, tones)

    def below(self) -> None:
        """Draw the notes on the signs that occur, and the sources that are referred to."""
        drawn = "\n".join(self.lines)
        notes = [
            note for signs, note in headings.NOTES.items() if any(sign in drawn for sign in signs)
        ]
        notes += [f"no room here for {name}: --columns, -f csv" for name in self._left_out]
        sources = self._view.index.sources
        for name, number in self._numbers.items():
            notes.append(f"[{number}] {words.citation(sources[name])}")
        if notes:
            self.lines += ["", *notes]

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
    ) -> None:
        if any(heading.name for heading in heads):
            self._row(heads, [[heading.name] for heading in heads], widths, _BOLD, True)
            if self._ruled:
                self.lines.append("─" * (sum(widths) + len(_GAP) * (len(widths) - 1)))
        for row, tone in zip(zip(*grid, strict=True), tones, strict=True):
            cells = [_wrapped(word, width) for word, width in zip(row, widths, strict=True)]
            self._row(heads, cells, widths, tone, False)

    def _row(
        self,
        heads: Sequence[Heading],
        cells: list[list[str]],
        widths: list[int],
        style: str,
        whole: bool,
    ) -> None:
        """Draw one row of cells, each a list of lines; style all of it or what is toned."""
        for i in range(max(map(len, cells))):
            line = ""
            pending = ""
            for heading, parts, width in zip(heads, cells, widths, strict=True):
                part = parts[i] if i < len(parts) else ""
                space = " " * (width - cell_len(part))
                styled = self._styled(part, style if whole or heading.toned else "")
                if part:
                    line += pending + (space if heading.right else "") + styled
                    pending = ("" if heading.right else space) + _GAP
                else:
                    pending += space + _GAP
            self.lines.append(line)

    def _records(self, heads: Sequence[Heading], grid: list[list[str]]) -> None:
        """Draw one field a line, whatever the width; fields without a name as pairs."""
        if not any(heading.name for heading in heads):
            longest = max(map(len, grid[0]))
            for name, *rest in zip(*grid, strict=True):
                self.lines.append(name.ljust(longest) + _GAP + _GAP.join(rest))
            return
        for row in zip(*grid, strict=True):
            self.lines.append("")
            for heading, word in zip(heads, row, strict=True):
                self.lines.append(f"{heading.name}: {word}" if heading.name else word)

    def _styled(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if style and text and self._coloured else text


def _fit(heads: Sequence[Heading], grid: list[list[str]], width: int) -> list[int] | None:
    """Give each column's width so that all fit, breaking only between words; or None."""
    columns = [[heading.name, *words] for heading, words in zip(heads, grid, strict=True)]
    full = [max(map(cell_len, column)) for column in columns]
    room = width - len(_GAP) * (len(heads) - 1)
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


def _wrapped(text: str, width: int) -> list[str]:
    """Break a text between words into lines of at most ``width`` cells."""
    if cell_len(text) <= width:
        return [text]
    lines: list[str] = []
    for word in text.split():
        if lines and cell_len(lines[-1]) + 1 + cell_len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines
