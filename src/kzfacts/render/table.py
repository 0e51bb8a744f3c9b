"""Tables for people, drawn by Rich; records where a table does not fit.

What fits where is worked out here, and Rich is given the exact widths: left to itself it breaks
words and crops digits where room is scarce.
"""

from __future__ import annotations

import io
import sys
from collections import Counter
from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.table import Table
from rich.text import Text

from ..answer import words
from ..answer.answer import Answer
from ..answer.rows import Row
from ..answer.sections import Heading, Section, Words
from . import layout
from .screen import Screen

_GAP = 2
_NARROW = 60  # cells; in less, a table whose rows would be broken becomes records
_FEW_BROKEN = 0.2  # of all rows; where more are, a spare column gives way
_TONES = {"rise": "green", "fall": "red", "ahead": "cyan"}


def table(answer: Answer, screen: Screen | None) -> str:
    """Give the sections of an answer as tables.

    Text wraps between words where the terminal is narrow, and a spare column gives way; where
    not even that fits, each row becomes a record of one field a line. Of a digest as many rows
    are drawn as a screen holds.
    """
    page = _Page(answer, screen)
    sections: Sequence[Section] = answer.sections
    if answer.digest:
        plan = _Page(answer, screen)  # references are counted anew once it is known what is drawn
        sections = layout.shortened(answer, plan.width, plan.lay_out, plan.height_of_notes)
    page.draw(sections)
    return page.text()


def console(buffer: io.StringIO, width: int, colour: bool) -> Console:
    """Give what draws into a buffer, whatever the environment says."""
    return Console(
        file=buffer,
        width=width,
        height=25,
        color_system="standard" if colour else None,
        force_terminal=colour,
        legacy_windows=False,
        _environ={},
    )


def drawn(buffer: io.StringIO) -> str:
    """Give what has been drawn; what pads a line to the width is not worth a copy."""
    return "".join(line.rstrip(" ") + "\n" for line in buffer.getvalue().splitlines())


class _Page:
    """An answer as it is drawn; sources are numbered by first use where they are not linked."""

    def __init__(self, answer: Answer, screen: Screen | None) -> None:
        self._answer = answer
        self.width = screen.width if screen else sys.maxsize
        self._ruled = screen is not None
        self._linked = screen is not None and screen.colour
        self._numbers: dict[str, int] = {}
        self._buffer = io.StringIO()
        self.console = console(self._buffer, self.width, self._linked)

    def text(self) -> str:
        """Give all that has been drawn."""
        return drawn(self._buffer)

    def draw(self, sections: Sequence[Section]) -> None:
        """Draw the title, the sections, the notes on their signs, and what they cite."""
        self._title(self._answer.title, self._answer.aside)
        blocks = [self.block(section) for section in sections]
        for block in blocks:
            if block.section.title:
                self._line("")
                self._title(block.section.title, block.section.aside)
            self._block(block)
            if block.section.below:
                self._line(block.section.below, "dim")
        if notes := words.notes(set().union(*(block.signs() for block in blocks))):
            self._line("")
            self.console.print(Text(notes, "dim"))
        if self._numbers:
            self._line("")
        for name, number in self._numbers.items():
            source = self._answer.index.sources[name]
            cited = words.citation(source) if self._answer.addresses else words.dated(source)
            self._line(f"[{number}] {cited}")

    def block(self, section: Section) -> _Block:
        """Lay out a section as a table of exact widths, if it fits."""
        heads = list(section.headed(self._answer.index, section.rows))
        grid = [self._column(heading, section.rows) for heading in heads]
        named = _named(section, heads)
        widths = _fit(heads, grid, self.width, named)
        if widths is None or _broken(grid, widths) > _FEW_BROKEN:
            kept = [i for i, heading in enumerate(heads) if not heading.spare]
            heads, grid = [heads[i] for i in kept], [grid[i] for i in kept]
            widths = _fit(heads, grid, self.width, named)
        if widths and self.width < _NARROW and named and _broken(grid, widths):
            widths = None
        return _Block(self, section, heads, grid, widths)

    def lay_out(self, section: Section) -> tuple[list[int], set[str]]:
        """Give how many lines each row of a section takes, and its signs that need a note."""
        block = self.block(section)
        return block.heights(), block.signs()

    def height_of_notes(self, signs: set[str]) -> int:
        """Give how many lines the notes on signs take, with the empty one before them."""
        notes = words.notes(signs)
        return 1 + _height(Text(notes), self.width, self.console) if notes else 0

    def _title(self, title: str, aside: str) -> None:
        """Draw a title, with what stands beside it at the end of the line if there is room."""
        if aside and layout.fits_beside(title, aside, self.width):
            room = min(self.width, layout.WIDE) - cell_len(title)
            self.console.print(Text(title, "bold").append(aside.rjust(room), "not bold dim"))
            return
        self._line(title, "bold")
        if aside:
            self._line(aside, "dim")

    def _line(self, text: str, style: str = "") -> None:
        """Draw a line, however long it is."""
        self.console.print(Text(text, style), soft_wrap=True)

    def _column(self, heading: Heading, rows: Sequence[Row]) -> list[Text]:
        """Give a column's cells in words, with the tone of their row where they take it."""
        tones = [_TONES.get(words.tone(row.item), "") if heading.toned else "" for row in rows]
        return [self._words(heading.word(row), tone) for row, tone in zip(rows, tones, strict=True)]

    def _words(self, given: Words, tone: str) -> Text:
        """Give words as Rich draws them: links where the terminal has them, else references."""
        if isinstance(given, str):
            return Text(given, tone)
        drawn = Text()
        for piece in given:
            style = _TONES.get(piece.tone, tone)
            if piece.sources and self._linked:
                address = self._answer.index.sources[piece.sources[0]].url
                drawn.append(piece.text, Style.parse(style) + Style(link=address))
            else:
                drawn.append(piece.text, style)
            if piece.sources and (self._answer.addresses or not (piece.cites or self._linked)):
                drawn.append(f" {self._references(piece.sources)}")
        return drawn

    def _references(self, sources: Sequence[str]) -> str:
        numbers = self._numbers
        return "".join(f"[{numbers.setdefault(name, len(numbers) + 1)}]" for name in sources)

    def _block(self, block: _Block) -> None:
        if block.section.in_a_line:
            for line in block.lines:
                self.console.print(line)
        elif block.widths is None:
            self._records(block)
        elif self._answer.ids:
            self._with_ids(block)
        else:
            self.console.print(self._table(block, block.grid), crop=False)

    def _with_ids(self, block: _Block) -> None:
        """Draw a table row by row, each with its id on a line of its own."""
        if _named(block.section, block.heads):
            self.console.print(self._table(block, [[] for _ in block.grid]), crop=False)
        for place, row in enumerate(block.section.rows):
            cells = [column[place : place + 1] for column in block.grid]
            self.console.print(self._table(block, cells, header=False), crop=False)
            if identifier := row.cells.get("id"):
                self._line(f"  {identifier}", "dim")

    def _table(self, block: _Block, grid: list[list[Text]], header: bool = True) -> Table:
        headed = header and _named(block.section, block.heads)
        ruled = _named(block.section, block.heads) and self._ruled
        drawn = Table(
            box=SIMPLE_HEAD if ruled else None,
            padding=(0, _GAP - 1 if ruled else _GAP, 0, 0),  # the box divides by a space
            pad_edge=False,
            show_edge=False,
            show_header=headed,
            header_style="bold",
        )
        for heading, width, column in zip(block.heads, block.widths or (), grid, strict=True):
            drawn.add_column(
                Text(heading.name),
                justify="right" if heading.right else "left",
                width=width,
                overflow="fold",
                no_wrap=not any(cell_len(word.plain) > width for word in column),
            )
        for row in zip(*grid, strict=True):
            drawn.add_row(*row)
        return drawn

    def _records(self, block: _Block) -> None:
        """Draw one field a line, whatever the width; fields without a name in a line."""
        headed = _named(block.section, block.heads)
        for place, row in enumerate(zip(*block.grid, strict=True)):
            if headed:
                self._line("")
                for heading, word in zip(block.heads, row, strict=True):
                    if word.plain:
                        name = f"{heading.name}: " if heading.name else ""
                        self.console.print(Text(name) + word, soft_wrap=True)
            else:
                said = Text("  ").join(word for word in row if word.plain)
                self.console.print(said, overflow="ignore", crop=False)
            if self._answer.ids and (given := block.section.rows[place].cells.get("id")):
                self._line(f"  {given}", "dim")


class _Block:
    """A section laid out: its ``grid`` of words by column, with exact ``widths`` if it fits."""

    def __init__(
        self,
        page: _Page,
        section: Section,
        heads: list[Heading],
        grid: list[list[Text]],
        widths: list[int] | None,
    ) -> None:
        self.section = section
        self.heads = heads
        self.grid = grid
        self.widths = widths
        self._page = page

    @property
    def lines(self) -> list[Text]:
        """The rows, one after another, on as many lines as it takes."""
        lines: list[Text] = []
        for word, height in zip(self.grid[0], self.heights(), strict=True):
            if height:
                lines.append(Text("  ").append_text(word))
            else:
                lines[-1].append(" · ").append_text(word)
        return lines

    def signs(self) -> set[str]:
        """Give the signs that occur and need a note."""
        shown = () if self.section.data else self.grid
        return words.signs(word.plain for column in shown for word in column)

    def heights(self) -> list[int]:
        """Give how many lines each row takes, 0 for one that follows another on its line."""
        if self.section.in_a_line:
            heights, room = [], 0
            for word in self.grid[0]:
                length = cell_len(word.plain) + len(" · ")
                heights.append(0 if length <= room else -(-(length - 1) // self._page.width))
                room = (room if length <= room else self._page.width + 1) - length
            return heights
        if self.widths is None:
            return [len(self.heads) + 1 for _ in self.section.rows]
        columns = [
            [_height(word, width, self._page.console) for word in column]
            for column, width in zip(self.grid, self.widths, strict=True)
        ]
        return [max(row) for row in zip(*columns, strict=True)]


def _named(section: Section, heads: Sequence[Heading]) -> bool:
    return not section.bare and any(heading.name for heading in heads)


def _height(word: Text, width: int, console: Console) -> int:
    return 1 if cell_len(word.plain) <= width else len(word.wrap(console, width))


def _broken(grid: list[list[Text]], widths: list[int]) -> float:
    """Give the share of rows that take more than one line."""
    rows = list(zip(*grid, strict=True))
    broken = sum(
        any(cell_len(word.plain) > width for word, width in zip(row, widths, strict=True))
        for row in rows
    )
    return broken / len(rows) if rows else 0


def _fit(
    heads: Sequence[Heading], grid: list[list[Text]], width: int, named: bool
) -> list[int] | None:
    """Give each column's width so that all fit, breaking only between words; or None."""
    columns = [
        [heading.name if named else "", *(word.plain for word in column)]
        for heading, column in zip(heads, grid, strict=True)
    ]
    lengths = [Counter(map(cell_len, column)) for column in columns]
    room = width - _GAP * (len(heads) - 1)
    if sum(map(max, lengths)) <= room:
        fills = [heading.fills for heading in heads]
        return layout.filled(list(map(max, lengths)), fills, room)
    least = [
        max(map(cell_len, " ".join(column).split()), default=0) if heading.wraps else max(counted)
        for heading, column, counted in zip(heads, columns, lengths, strict=True)
    ]
    return layout.fewest_broken(lengths, least, room)
