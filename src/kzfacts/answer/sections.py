"""How an answer is told to people: sections of rows under headings, in words that may be linked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from ..ask.index import Index
from .rows import Row, text


class Piece(NamedTuple):
    """Words that rest on publications, to the first of which they are linked, or have a tone.

    ``cites`` marks words that name the publication themselves.
    """

    text: str
    sources: tuple[str, ...] = ()
    tone: str = ""
    cites: bool = False


Words: TypeAlias = str | tuple[Piece, ...]


def said(words: Words) -> str:
    """Give words without their links and tones."""
    return words if isinstance(words, str) else "".join(piece.text for piece in words)


class Heading:
    """A column of a table for people; ``word`` gives what it says of a row.

    ``right`` aligns numbers, ``wraps`` marks text that may be broken over several lines,
    ``toned`` what is coloured by the row's tone, ``spare`` what gives way where there is no room.
    One that is ``drawn`` is a picture of another column, ``fills`` what takes the room of a
    whole line.
    """

    __slots__ = ("drawn", "fills", "name", "right", "spare", "toned", "word", "wraps")

    def __init__(
        self,
        name: str,
        word: Callable[[Row], Words],
        right: bool = False,
        wraps: bool = False,
        toned: bool = False,
        spare: bool = False,
        drawn: bool = False,
        fills: bool = False,
    ) -> None:
        self.name = name
        self.word = word
        self.right = right
        self.wraps = wraps
        self.toned = toned
        self.spare = spare
        self.drawn = drawn
        self.fills = fills


Headed: TypeAlias = Callable[[Index, Sequence[Row]], Sequence[Heading]]


class Section:
    """A titled group of rows; ``headed`` heads the table in which people read them.

    Only a table asks for the headings. Rows ``in_a_line`` follow one another on a line. Where a
    table is shortened, ``more`` names the command that lists all rows; without it none goes. One
    that is ``bare`` goes without its headings there, one of ``data`` shows cells as they are.
    ``aside`` stands beside the title, ``below`` under the rows.
    """

    __slots__ = ("aside", "bare", "below", "data", "headed", "in_a_line", "more", "rows", "title")

    def __init__(
        self,
        title: str,
        headed: Headed,
        rows: list[Row],
        more: str = "",
        in_a_line: bool = False,
        aside: str = "",
        below: str = "",
        bare: bool = False,
        data: bool = False,
    ) -> None:
        self.title = title
        self.headed = headed
        self.rows = rows
        self.more = more
        self.in_a_line = in_a_line
        self.aside = aside
        self.below = below
        self.bare = bare
        self.data = data

    def of(self, rows: list[Row]) -> Section:
        """Give the section with other rows."""
        changed = {name: getattr(self, name) for name in self.__slots__}
        return Section(**{**changed, "rows": rows})


def plain(title: str, names: Sequence[str], rows: list[Row]) -> Section:
    """Give a section that shows cells as they are, under the names of their columns."""
    heads = [Heading(name, _plainly(name), wraps=name != "id") for name in names]
    return Section(title, lambda index, rows: heads, rows, data=True)


def _plainly(name: str) -> Callable[[Row], str]:
    return lambda row: text(row.cells.get(name))
