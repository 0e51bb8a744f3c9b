"""Tables for people on a terminal; records where a table does not fit.

Rich measures the cells. It does not draw the tables: its console alone would take half as
long as the whole answer, and what fits where is decided here anyway, so that nothing is cut.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from rich.cells import cell_len

from .. import screen
from ..view import Heading, Section, View

_GAP = "  "
_BOLD = "1"
_TONES = {"rise": "32", "fall": "31", "ahead": "36"}  # green, red, cyan


def table(view: View) -> str:
    """Give the sections of a view as tables, with the sources that they cite below.

    Text wraps between words where the terminal is narrow; where not even that fits, each
    row becomes a record of one field a line.
    """
    on_terminal = screen.is_terminal()
    page = _Page(screen.width() if on_terminal else sys.maxsize, on_terminal, screen.colour())
    page.title(view.title)
    for section in view.sections:
        page.section(view, section)
    page.below(view)
    return "\n".join(page.lines) + "\n"


class _Page:
    """The lines of an answer as they are drawn; sources are numbered by first use."""

    def __init__(self, width: int, ruled: bool, coloured: bool) -> None:
        self.lines: list[str] = []
        self._width = width
        self._ruled = ruled
        self._coloured = coloured
        self._numbers: dict[str, int] = {}

    def title(self, text: str) -> None:
        """Draw a title."""
        self.lines.append(self._styled(text, _BOLD))

    def section(self, view: View, section: Section) -> None:
        """Draw a section as a table or, where that does not fit, as records."""
        if section.title:
            self.lines.append("")
            self.title(section.title)
        headings = list(section.headings)
        grid = [[heading.word(row) for row in section.rows] for heading in headings]
        if view.cite and all("source" in row.cells for row in section.rows):
            headings.append(Heading("", str))
            grid.append([self._references(row.cells["source"]) for row in section.rows])
        widths = _fit(headings, grid, self._width)
        if widths is None:
            self._records(headings, grid)
        else:
            tones = [_TONES.get(view.tone(row.item), "") for row in section.rows]
            self._table(headings, grid, widths, tones)

    def below(self, view: View) -> None:
        """Draw the notes on the signs that occur, and the sources that are referred to."""
        drawn = "\n".join(self.lines)
        notes = [note for note in view.notes if note[0] in drawn]
        if view.cite:
            notes += [f"[{number}] {view.cite(name)}" for name, number in self._numbers.items()]
        if notes:
            self.lines += ["", *notes]

    def _references(self, sources: str | None) -> str:
        numbers = self._numbers
        names = (sources or "").split()
        return "".join(f"[{numbers.setdefault(name, len(numbers) + 1)}]" for name in names)

    def _table(
        self,
        headings: Sequence[Heading],
        grid: list[list[str]],
        widths: list[int],
        tones: list[str],
    ) -> None:
        if any(heading.name for heading in headings):
            self._row(headings, [[heading.name] for heading in headings], widths, _BOLD, True)
            if self._ruled:
                self.lines.append("─" * (sum(widths) + len(_GAP) * (len(widths) - 1)))
        for words, tone in zip(zip(*grid, strict=True), tones, strict=True):
            cells = [_wrapped(word, width) for word, width in zip(words, widths, strict=True)]
            self._row(headings, cells, widths, tone, False)

    def _row(
        self,
        headings: Sequence[Heading],
        cells: list[list[str]],
        widths: list[int],
        style: str,
        whole: bool,
    ) -> None:
        """Draw one row of cells, each a list of lines; style all of it or what is toned."""
        for i in range(max(map(len, cells))):
            line = ""
            pending = ""
            for heading, parts, width in zip(headings, cells, widths, strict=True):
                part = parts[i] if i < len(parts) else ""
                space = " " * (width - cell_len(part))
                styled = self._styled(part, style if whole or heading.toned else "")
                if part:
                    line += pending + (space if heading.right else "") + styled
                    pending = ("" if heading.right else space) + _GAP
                else:
                    pending += space + _GAP
            self.lines.append(line)

    def _records(self, headings: Sequence[Heading], grid: list[list[str]]) -> None:
        """Draw one field a line, whatever the width; fields without a name as pairs."""
        if not any(heading.name for heading in headings):
            longest = max(map(len, grid[0]))
            for name, *rest in zip(*grid, strict=True):
                self.lines.append(name.ljust(longest) + _GAP + _GAP.join(rest))
            return
        for words in zip(*grid, strict=True):
            self.lines.append("")
            for heading, word in zip(headings, words, strict=True):
                self.lines.append(f"{heading.name}: {word}" if heading.name else word)

    def _styled(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if style and text and self._coloured else text


def _fit(headings: Sequence[Heading], grid: list[list[str]], width: int) -> list[int] | None:
    """Give each column's width so that all fit, breaking only between words; or None."""
    columns = [[heading.name, *words] for heading, words in zip(headings, grid, strict=True)]
    full = [max(map(cell_len, column)) for column in columns]
    room = width - len(_GAP) * (len(headings) - 1)
    if sum(full) <= room:
        return full
    least = [
        max(map(cell_len, " ".join(column).split()), default=0) if heading.wraps else wanted
        for heading, column, wanted in zip(headings, columns, full, strict=True)
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
