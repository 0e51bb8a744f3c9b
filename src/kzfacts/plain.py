"""Reads a plainly written facts file: lines that every YAML parser takes alike.

Most facts files hold nothing but plain fields. Those are read here, several times as fast as by
PyYAML, which then is not even loaded: block mappings and sequences of texts, plain or in quotes
without escapes, over one line or several, and brackets of such texts. Everything beyond that is
NotPlain and left to ``parsed``, as is any file with a problem: no node has a place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import islice
from typing import NoReturn, TypeAlias

from .nodes import MOST_KNOWN, Mapping, Node, Scalar, Sequence

MOST_ITEMS = 1000  # of a sequence or mapping within an entry, which is held as a whole
DEEPEST = 32  # the column that nested blocks may reach
LONGEST = 64 * 1024  # bytes within brackets

# An indentation, the mark of an item, a key; a value.
_line = re.compile(rb"([ ]*)(-[ ]+)?(?:([a-z_]+):(?:[ ]+|(?=\n)))?(.*)\n")
# Within brackets: an item in quotes or a plain one, and a pair; a comma or the end follows.
_ITEM = rb"""[ \n]*(?:("[^"\\\n]*"|'[^'\n]*')[ \n]*|([^ \n"',:#?\[\]{}][^,:#?\[\]{}]*))(?:,|\Z)"""
_PAIR = rb"[ \n]*([a-z_]+):(?=[ \n])" + _ITEM
_COMMENT = ord("#")
_INDICATORS = b"-.?:,[]{}#&*!|>'\"%@`"

# A line: its indentation, the column of what stands behind the mark of an item, a key, a value.
_Line: TypeAlias = tuple[int, int, Scalar | None, Node | None]
_NO_MORE: _Line = (-1, -1, None, None)


class NotPlain(Exception):
    """The file holds what is for ``parsed`` to read."""


def root(data: bytes) -> Mapping:
    """Give the root of a file; walking it may raise NotPlain."""
    return Mapping(_Reader(data.replace(b"\r\n", b"\n")).lists(), None)


class _Reader:
    """Turns the lines of one file into nodes."""

    def __init__(self, data: bytes) -> None:
        self._raw = iter(BytesIO(data if data.endswith(b"\n") else data + b"\n"))
        self._known: dict[bytes, _Line] = {}  # most lines of a long file recur
        self._keys: dict[bytes, Scalar | None] = {b"": None}
        self._below_gap: _Line | None = None  # the last line below a blank one or a comment
        self._line = self._read(next(self._raw))  # the one to be understood next

    def lists(self) -> Iterator[tuple[Scalar, Node]]:
        """Give the lists of the file with their names."""
        while self._line is not _NO_MORE:
            _, column, key, node = self._line
            if column or not key:
                _give_up()
            self._advance()
            if node:
                yield key, node
                continue
            indent, column, _, _ = self._line
            if column <= indent:
                _give_up()
            yield key, Sequence(self._items(indent), None)

    def _items(self, indent: int) -> Iterator[Node]:
        """Give the items whose marks stand in a column."""
        while True:
            begin, column, key, node = self._line
            if begin != indent or column == indent:
                break
            if key:
                yield self._mapping(column)
            elif node:
                self._advance()
                if self._line[0] > begin:
                    node, self._line = self._continued(node, begin, self._line)
                yield node
            else:
                _give_up()
        if begin > indent:
            _give_up()

    def _mapping(self, column: int) -> Mapping:
        """Give the mapping whose keys stand in a column; the next line holds the first."""
        pairs: list[tuple[Scalar, Node]] = []
        raw, known = self._raw, self._known.get
        indent, begin, key, node = line = self._line
        while key and begin == column:
            if node:
                written = next(raw, b"")
                line = known(written) or self._read(written)
            else:
                self._advance()
                node = self._block(column)
                line = self._line
            if line[0] > column:
                node, line = self._continued(node, column, line)
            pairs.append((key, node))
            indent, begin, key, node = line
            if indent != begin or len(pairs) == MOST_ITEMS:
                break
        if indent >= column:
            _give_up()
        self._line = line
        return Mapping(pairs, None)

    def _block(self, column: int) -> Node:
        """Give what stands below a key in a column."""
        indent, begin, _, _ = self._line
        if begin > DEEPEST or indent < column or begin == column:
            _give_up()
        if begin == indent:
            return self._mapping(begin)
        return Sequence(list(islice(self._items(indent), MOST_ITEMS)), None)

    def _continued(self, node: Node, column: int, line: _Line) -> tuple[Scalar, _Line]:
        """Join a plain text with the lines right below that go on with it, deeper than a column."""
        texts = []
        part: Node | None = node
        while type(part) is Scalar and part.plain:
            texts.append(part.value)
            if line[0] <= column:
                return Scalar(" ".join(texts), True, None), line
            indent, begin, key, part = line
            if key or begin != indent or line is self._below_gap:
                break
            line = self._read(next(self._raw, b""))
        raise NotPlain

    def _advance(self) -> None:
        self._line = self._read(next(self._raw, b""))

    def _read(self, written: bytes) -> _Line:
        """Understand a line, or the next one below it that is neither blank nor a comment."""
        gap = False
        while written:
            line = self._known.get(written)
            bare = b"" if line else written.strip()
            if bare and bare[0] != _COMMENT:
                line = self._understood(written)
            if line:
                self._below_gap = line if gap else self._below_gap
                return line
            gap = True
            written = next(self._raw, b"")
        return _NO_MORE

    def _understood(self, written: bytes) -> _Line:
        match = _line.match(written)
        assert match  # as any line does
        indent, mark, key, value = match.groups(b"")
        if key not in self._keys:
            self._keys[key] = Scalar(key.decode(), True, None)
        value = _whole(value.rstrip(), self._raw)
        line = len(indent), len(indent) + len(mark), self._keys[key], _node(value)
        if b"\n" not in value and len(self._known) < MOST_KNOWN:
            self._known[written] = line
        return line


def _whole(value: bytes, below: Iterator[bytes]) -> bytes:
    """Give a value to its end: what stands in brackets or quotes may go on in the lines below."""
    ended = _ENDED.get(value[:1])
    if not ended:
        return value
    while not ended(value) and len(value) <= LONGEST:
        line = next(below, b"").strip()
        if not line or line.startswith((b"---", b"...")):
            _give_up()
        value += b"\n" + line
    if len(value) > LONGEST:
        _give_up()
    return value


def _node(written: bytes) -> Node | None:
    """Give the node of what stands behind a key or the mark of an item."""
    if not written:
        return None
    if written.startswith(b"["):
        return Sequence([_folded(*item) for item in _within(written, _ITEM)], None)
    if written.startswith(b"{"):
        pairs = [(_scalar(key), _folded(*item)) for key, *item in _within(written, _PAIR)]
        return Mapping(pairs, None)
    return _scalar(written)


def _within(brackets: bytes, item: bytes) -> Iterator[tuple[bytes, ...]]:
    """Give what ``item`` finds between brackets, one after the other to their end."""
    inner = brackets[1:-1].rstrip()
    pattern = re.compile(item)
    end = 0
    while end < len(inner):
        match = pattern.match(inner, end)
        if not match:
            _give_up()
        yield match.groups(b"")
        end = match.end()


def _folded(quoted: bytes, plain: bytes) -> Scalar:
    """Give an item within brackets; the lines of a plain one are joined if each is plain."""
    if quoted:
        return _quoted(quoted)
    parts = [part.strip() for part in plain.rstrip().split(b"\n")]
    if not all(_scalar(part).plain for part in parts):
        _give_up()
    return _scalar(b" ".join(parts))


def _scalar(written: bytes) -> Scalar:
    """Give a value in quotes, or a plain one in which nothing can be an indicator."""
    begin = written[0]
    if begin in _INDICATORS:
        if begin in b"\"'":
            return _quoted(written)
        if begin not in b"-." or not written[1:2].isdigit():
            _give_up()
    if b": " in written or b" #" in written or written.endswith(b":"):
        _give_up()
    return Scalar(written.decode(), True, None)


def _quoted(written: bytes) -> Scalar:
    if not _ENDED[written[:1]](written):
        _give_up()
    text = written[1:-1].replace(b"\n", b" ")
    if written.startswith(b"'"):
        text = text.replace(b"''", b"'")
    elif b"\\" in text:
        _give_up()
    return Scalar(text.decode(), False, None)


def _is_quotation(quote: bytes, written: bytes, escape: bytes) -> bool:
    """Tell whether a value is one text in quotes, up to its end."""
    inner = written[1:-1].replace(escape, b"")
    return len(written) > 1 and written.endswith(quote) and quote not in inner


# What a value that begins like this has to be at its end.
_ENDED: dict[bytes, Callable[[bytes], bool]] = {
    b"[": lambda written: written.endswith(b"]"),
    b"{": lambda written: written.endswith(b"}"),
    b"'": lambda written: _is_quotation(b"'", written, b"''"),
    b'"': lambda written: _is_quotation(b'"', written, b""),
}


def _give_up() -> NoReturn:
    raise NotPlain
