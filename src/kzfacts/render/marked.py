"""Drafts for people: each sentence with its figures marked, and what the facts say of them."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator, Sequence

from rich.style import Style
from rich.text import Text

from ..answer import words
from ..answer.answer import Answer
from ..answer.sections import said
from ..answer.verified import NAMES, SIGNS, counted_verdicts
from ..errors import visible
from ..verify.draft import Draft, places
from ..verify.report import CONTRADICTED, OTHER_PERIOD, PLAN, ROUNDED, SUPPORTED, UNKNOWN, Checked
from .screen import Screen
from .table import console, drawn

_STYLES = {
    SUPPORTED: "bold green",
    ROUNDED: "bold green",
    CONTRADICTED: "bold red",
    OTHER_PERIOD: "bold magenta",
    PLAN: "bold yellow",
    UNKNOWN: "bold cyan",
}
_INDENT = 2
_AT_ONCE = 100  # lines: Rich takes its time with each call, and memory with each line
_NEITHER = "Not in the facts is neither right nor wrong: they do not hold it."


def marked(answer: Answer, screen: Screen | None) -> str:
    """Give the sentences that hold figures, or whole drafts, and at the end the counts.

    Each figure is marked by the sign of its verdict, and has a line below its sentence. What is
    no printable character of a draft is escaped.
    """
    page = _Page(answer, screen)
    for draft in answer.drafts:
        page.draft(draft)
    page.counts()
    return page.text()


class _Page:
    """The drafts as they are drawn; sources are linked where the terminal has links."""

    def __init__(self, answer: Answer, screen: Screen | None) -> None:
        self._answer = answer
        self._width = screen.width if screen else sys.maxsize
        self._linked = screen is not None and screen.colour
        self._buffer = io.StringIO()
        self._drawn: list[Text] = []
        self._console = console(self._buffer, self._width, self._linked)

    def text(self) -> str:
        """Give all that has been drawn."""
        self._flush()
        return drawn(self._buffer)

    def _flush(self) -> None:
        if self._drawn:
            self._console.print(Text("\n").join(self._drawn), soft_wrap=True)
        self._drawn.clear()

    def draft(self, draft: Draft) -> None:
        """Draw a draft under its name, if there are others."""
        text, figures = draft.report.text, draft.report.figures
        place = places(text)
        if len(self._answer.drafts) > 1:
            self._lines(Text(draft.name, "bold"))
            self._lines(Text(""))
        whole = self._answer.whole_drafts
        spans = _lines(text.removesuffix("\n")) if whole else draft.report.sentences
        for start, end, held in _grouped(spans, figures):
            if not (held or whole):
                continue
            self._lines(_marked(text, start, end, held))
            for figure in held:
                self._lines(self._verdict(figure, place(figure.start)), _INDENT)
            if not whole:
                self._lines(Text(""))
        if whole or not figures:
            self._lines(Text("" if figures else "no figures", "dim"))

    def counts(self) -> None:
        """Draw how many figures have which verdict: that explains the signs, too."""
        counted = counted_verdicts(self._answer.drafts)
        for verdict, count in counted.items():
            line = f"{SIGNS[verdict]} {count} {NAMES[verdict]}"
            self._lines(Text(line, _STYLES[verdict]))
        if UNKNOWN in counted:
            self._lines(Text(_NEITHER, "dim"))
        if self._answer.addresses:
            self._addresses()

    def _addresses(self) -> None:
        cited = [
            s for draft in self._answer.drafts for f in draft.report.figures for s in f.sources
        ]
        self._lines(Text(""))
        for name in dict.fromkeys(cited):
            # On one line, however long: an address is copied.
            self._drawn.append(Text(words.citation(self._answer.index.sources[name])))

    def _verdict(self, figure: Checked, place: tuple[int, int]) -> Text:
        """Say of a figure how it was read, what the facts say, and who published that."""
        sign, name = SIGNS[figure.verdict], NAMES[figure.verdict]
        line = Text().append(f"{place[0]}:{place[1]} ", "dim")
        line.append(f"{sign} {name}", _STYLES[figure.verdict]).append(f": {_shown(figure.reading)}")
        if figure.expected:
            line.append(f"; the facts say {figure.expected}")
        if figure.remark:
            line.append(f"; {_shown(figure.remark)}")
        if figure.sources:
            address = self._answer.index.sources[figure.sources[0]].url
            link = Style(link=address) if self._linked else ""
            line.append(" – ").append(said(words.cited(self._answer.index, figure.sources)), link)
        if self._answer.ids and figure.facts:
            line.append(f" [{' '.join(figure.facts)}]", "dim")
        return line

    def _lines(self, text: Text, indent: int = 0) -> None:
        """Draw text between words on as many lines as it takes, all but the first set off."""
        room = max(self._width - 2 * indent, 1)
        lines = text.wrap(self._console, room) or [Text("")]
        for number, line in enumerate(lines):
            line.pad_left(indent * (2 if number else 1))
        self._drawn += lines
        if len(self._drawn) > _AT_ONCE:
            self._flush()


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _grouped(
    spans: Iterable[tuple[int, int]], figures: Sequence[Checked]
) -> Iterator[tuple[int, int, list[Checked]]]:
    """Give each span with its figures; spans over which one goes, as over two lines, are joined.

    A figure outside of all goes with the span that follows, or on its own.
    """
    rest = list(reversed(figures))
    held: list[Checked] = []
    begin: int | None = None
    for start, end in spans:
        begin = start if begin is None else begin
        while rest and rest[-1].start < end:
            held.append(rest.pop())
        if not held or held[-1].end <= end:
            yield min(begin, held[0].start if held else begin), end, held
            begin, held = None, []
    for figure in (*held, *reversed(rest)):
        yield figure.start, figure.end, [figure]


def _marked(text: str, start: int, end: int, figures: Sequence[Checked]) -> Text:
    """Give part of a draft, each figure with a sign behind it."""
    made = Text()
    at = start
    for figure in figures:
        begin, stop = max(at, figure.start), max(at, figure.end)
        style = _STYLES[figure.verdict]
        made.append(_shown(text[at:begin])).append(_shown(text[begin:stop]), style)
        made.append(SIGNS[figure.verdict], style)
        at = stop
    return made.append(_shown(text[at:end].rstrip()))


def _shown(text: str) -> str:
    """Give text on one line, what is no printable character escaped."""
    if text.isprintable():
        return text
    return "".join(" " if character.isspace() else visible(character) for character in text)
