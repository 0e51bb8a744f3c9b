"""A facts file's YAML as nodes: PyYAML's events, without its documents and constructors.

No document tree is built, no constructor is run and no alias is followed: anchors, aliases,
tags and directives end the reading. What a sequence or mapping holds is read while it is walked:
it is walked once, to its end, before the node that follows it is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NoReturn, TypeAlias, TypeVar

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from .file import refuse

Mark: TypeAlias = Any  # ``line`` and ``column`` of where a node begins count from 0
Event: TypeAlias = Any
Built = TypeVar("Built")

Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml, where PyYAML has it

# A single value as it is written; it is plain, without quotes, where it has no ``style``.
# The event itself serves: an object more for each value would be a tenth of the time.
Scalar: TypeAlias = ScalarEvent


class Sequence:
    """A list of nodes."""

    __slots__ = ("items", "start_mark")

    def __init__(self, items: Iterable[Node], start_mark: Mark) -> None:
        self.items = items
        self.start_mark = start_mark


class Mapping:
    """Pairs of a key and a value; nothing is said about whether a key is new."""

    __slots__ = ("pairs", "start_mark")

    def __init__(self, pairs: Iterable[tuple[Scalar, Node]], start_mark: Mark) -> None:
        self.pairs = pairs
        self.start_mark = start_mark


Node: TypeAlias = Scalar | Sequence | Mapping


def read(data: bytes, build: Callable[[Node], Built]) -> Built:
    """Give what ``build`` makes of the root of the one document that a file may hold.

    Raises Unreadable where the file ceases to be YAML of the kind that is allowed.
    """
    try:
        return build(_Reader(data).root())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        line = min(line, data.count(b"\n") + 1)  # libyaml puts the end a line further down
        problem = str(error.problem or error.context).replace("'\\t'", "a tab")
        refuse(f"not YAML: {problem}", line, column)
    except yaml.YAMLError as error:
        refuse(f"not YAML: {error}")


class _Reader:
    """Turns the events of one file into nodes."""

    def __init__(self, data: bytes) -> None:
        self._parser = Parser(data)
        self._flow = 0  # how many brackets are open, within which the parsers differ
        is_pure = Parser is yaml.SafeLoader
        self._text = data.decode() if is_pure else ""
        self._event = self._pure_event if is_pure else self._parser.get_event

    def root(self) -> Node:
        """Give the root; walking it reads the file to its end."""
        self._event()
        start = self._event()
        if type(start) is StreamEndEvent:
            _refuse(start, "the file is empty")
        if start.version or start.tags:
            _refuse(start, "directives are not allowed")
        node = self._node(self._event())
        assert node is not None  # a document has a root
        if type(node) is Mapping:
            node.pairs = self._to_the_end(node.pairs)
        return node

    def _to_the_end(self, pairs: Iterable[tuple[Scalar, Node]]) -> Iterator[tuple[Scalar, Node]]:
        yield from pairs
        self._event()
        end = self._event()
        if type(end) is DocumentStartEvent:
            _refuse(end, "a second document is not allowed")

    def _node(self, event: Event) -> Node | None:
        """Give the node that an event begins, or None where a sequence or mapping ends."""
        kind = type(event)
        if kind is MappingEndEvent or kind is SequenceEndEvent:
            self._flow -= bool(self._flow)
            return None
        if kind is AliasEvent:
            _refuse(event, "aliases are not allowed: write the value out")
        if event.anchor is not None:
            _refuse(event, "anchors are not allowed: write the value out")
        if event.tag is not None:
            _refuse(event, "tags are not allowed: write the value plainly")
        if kind is ScalarEvent:
            if self._flow and not event.style:
                self._agree(event)
            scalar: Scalar = event
            return scalar
        self._flow += bool(event.flow_style)
        if kind is MappingStartEvent:
            return Mapping(self._pairs(), event.start_mark)
        return Sequence(self._items(), event.start_mark)

    def _agree(self, event: Event) -> None:
        """Refuse a text within brackets that only one of PyYAML's two parsers takes."""
        end = event.end_mark
        if "?" in event.value:
            refuse('within brackets a text with "?" has to be quoted', end.line + 1)
        # As libyaml has it: only PyYAML's own parser goes on.
        if self._text and re.match(r":[\[\]{},?]", self._text[end.index : end.index + 2]):
            refuse("not YAML: found unexpected ':'", end.line + 1, end.column + 1)

    def _pairs(self) -> Iterator[tuple[Scalar, Node]]:
        event, node = self._event, self._node
        while (key := node(event())) is not None:
            if type(key) is not ScalarEvent:
                _refuse(key, "a key has to be a single value")
            value = event()
            if type(value) is ScalarEvent and not self._flow and not value.anchor and not value.tag:
                yield key, value  # as most are: nothing more can be wrong with it
            else:
                yield key, node(value)  # type: ignore[misc]  # a key has a value

    def _items(self) -> Iterator[Node]:
        event, node = self._event, self._node
        while (item := node(event())) is not None:
            yield item

    def _pure_event(self) -> Event:
        try:
            return self._parser.get_event()
        except (ValueError, OverflowError) as error:
            # PyYAML's own parser lets chr() fail on an escape beyond Unicode.
            refuse(f"not YAML: {error}", self._parser.line + 1)


def _refuse(node: Node | Event, message: str) -> NoReturn:
    mark: Mark = node.start_mark
    refuse(message, mark.line + 1, mark.column + 1)
