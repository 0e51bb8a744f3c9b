"""Tables for people on a terminal, drawn with Rich; records where a table does not fit."""

from __future__ import annotations

import io
from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from .. import screen
from ..view import Heading, Section, View

_GAP = 2
_UNBOUNDED = 10**6
_STYLES = {"rise": "green", "fall": "red", "ahead": "cyan"}


def table(view: View) -> str:
    """Give the sections of a view as tables, with the sources that they cite below.

    Nothing is ever cut: text wraps between words where the terminal is narrow, and where
    not even that fits, each row becomes a record of one field a line.
    """
    buffer = io.StringIO()
    on_terminal, colour = screen.is_terminal(), screen.colour()
    width = screen.width() if on_terminal else _UNBOUNDED
    console = Console(
        file=buffer,
        width=_UNBOUNDED,  # what fits is decided here, so that Rich never cuts
        height=25,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    numbers: dict[str, int] = {}  # of each source's footnote, in the order of first use
    _line(console, view.title, "bold")
    for section in view.sections:
        if section.title:
            _line(console, "\n" + section.title, "bold")
        headings, grid = _grid(view, section, numbers)
        widths = _fit(headings, grid, width)
        if widths is None:
            _records(console, headings, grid)
        else:
            tones = [view.tone(row.item) for row in section.rows]
            console.print(_tabular(headings, grid, widths, tones, on_terminal))
    _below(console, view, numbers)
    return "".join(line.rstrip() + "\n" for line in buffer.getvalue().splitlines())


def _line(console: Console, text: str, style: str = "") -> None:
    console.print(Text(text, style), soft_wrap=True)


def _grid(
    view: View, section: Section, numbers: dict[str, int]
) -> tuple[list[Heading], list[list[str]]]:
    """Give the headings and, column by column, the words of each row."""
    headings = list(section.headings)
    grid = [[heading.word(row) for row in section.rows] for heading in headings]
    if view.cite and all("source" in row.cells for row in section.rows):
        headings.append(Heading("", lambda row: ""))
        grid.append([_reference(row.cells["source"], numbers) for row in section.rows])
    return headings, grid


def _reference(sources: str | None, numbers: dict[str, int]) -> str:
    names = (sources or "").split()
    return "".join(f"[{numbers.setdefault(name, len(numbers) + 1)}]" for name in names)


def _fit(headings: Sequence[Heading], grid: list[list[str]], width: int) -> list[int] | None:
    """Give each column's width so that all fit, breaking only between words; or None."""
    columns = [[heading.name, *words] for heading, words in zip(headings, grid, strict=True)]
    full = [max(map(cell_len, column)) for column in columns]
    least = [
        max(map(cell_len, " ".join(column).split()), default=0) if heading.wraps else wanted
        for heading, column, wanted in zip(headings, columns, full, strict=True)
    ]
    room = width - _GAP * (len(headings) - 1)
    if sum(least) > room:
        return None
    while (excess := sum(full) - room) > 0:
        widest = max(range(len(full)), key=lambda i: full[i] - least[i])
        slack = full[widest] - least[widest]
        full[widest] -= max(1, min(excess, slack // 2))
    return full


def _tabular(
    headings: Sequence[Heading],
    grid: list[list[str]],
    widths: list[int],
    tones: list[str],
    ruled: bool,
) -> Table:
    """Draw a table with one cell a column: Rich lays out each cell, and rows cost it most."""
    drawing = Table(
        box=SIMPLE_HEAD if ruled else None,
        show_edge=False,
        pad_edge=False,
        padding=(0, _GAP - 1 if ruled else _GAP, 0, 0),  # the box puts one space between
        show_header=any(heading.name for heading in headings),
    )
    wrapped = [
        [_wrapped(word, widths[i]) for i, word in enumerate(words)]
        for words in zip(*grid, strict=True)
    ]
    heights = [max(map(len, cells)) for cells in wrapped]
    body = []
    for i, heading in enumerate(headings):
        drawing.add_column(
            Text(heading.name, "bold"),
            justify="right" if heading.right else "left",
            no_wrap=True,
            width=widths[i],
        )
        cell = Text(no_wrap=True)
        for cells, height, tone in zip(wrapped, heights, tones, strict=True):
            lines = cells[i] + [""] * (height - len(cells[i]))
            style = _STYLES.get(tone, "") if heading.toned else ""
            cell.append("\n".join(lines) + "\n", style)
        cell.right_crop()
        body.append(cell)
    drawing.add_row(*body)
    return drawing


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


def _records(console: Console, headings: Sequence[Heading], grid: list[list[str]]) -> None:
    """Print one field a line, whatever the width; fields without a name as pairs."""
    if not any(heading.name for heading in headings):
        longest = max(map(cell_len, grid[0]))
        for words in zip(*grid, strict=True):
            _line(console, words[0].ljust(longest + _GAP) + " ".join(words[1:]))
        return
    for words in zip(*grid, strict=True):
        _line(console, "")
        for heading, word in zip(headings, words, strict=True):
            _line(console, f"{heading.name}: {word}" if heading.name else word)


def _below(console: Console, view: View, numbers: dict[str, int]) -> None:
    if numbers or view.notes:
        _line(console, "")
    for note in view.notes:
        _line(console, note)
    for name, number in numbers.items():
        if view.cite:
            _line(console, f"[{number}] {view.cite(name)}")
