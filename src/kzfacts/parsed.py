"""Reads any facts file with PyYAML, event by event.

No document tree is built, no constructor is run and no alias is followed: anchors, aliases,
tags and directives end the reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NoReturn, TypeAlias

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

from .door import refuse
from .nodes import Mapping, Node, Scalar, Sequence

# PyYAML's events are untyped in what matters here: their marks, values and styles.
Event: TypeAlias = Any

Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml, where PyYAML has it


def root(data: bytes, pure: bool = False) -> Node:
    """Give the root of the one document that a file may hold; raise Unreadable.

    With ``pure``, PyYAML's own parser reads it even where there is libyaml.
    """
    return _Reader(data, yaml.SafeLoader if pure else Parser).root()


class _Reader:
    """Turns the events of one file into nodes."""

    def __init__(self, data: bytes, parser: Any) -> None:
        self._parser = parser(data)
        self._flow = 0  # how many brackets are open, within which the parsers differ
        self._text = data.decode() if parser is yaml.SafeLoader else ""
        self._last_line = data.count(b"\n") + 1

    def root(self) -> Node:
        self._event()
        start = self._event()
        if type(start) is StreamEndEvent:
            _refuse(start, "the file is empty")
        if start.version or start.tags:
            _refuse(start, "directives are not allowed")
        node = self._node()
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

    def _node(self) -> Node | None:
        """Give the next node, or None where a sequence or mapping ends."""
        event = self._event()
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
            plain = not event.style
            if plain and self._flow:
                self._agree(event)
            return Scalar(event.value, plain, event.start_mark)
        self._flow += bool(event.flow_style)
        if kind is MappingStartEvent:
            return Mapping(self._pairs(), event.start_mark)
        return Sequence(iter(self._node, None), event.start_mark)

    def _agree(self, event: Event) -> None:
        """Refuse a text within brackets that only one of PyYAML's two parsers takes."""
        end = event.end_mark
        if "?" in event.value:
            refuse('within brackets a text with "?" has to be quoted', end.line + 1)
        if re.match(r":[\[\]{},?]", self._text[end.index : end.index + 2]):  # as libyaml has it
            refuse("not YAML: found unexpected ':'", end.line + 1, end.column + 1)

    def _pairs(self) -> Iterator[tuple[Scalar, Node]]:
        node = self._node
        while (key := node()) is not None:
            if type(key) is not Scalar:
                refuse("a key has to be a single value", key.place.line + 1, key.place.column + 1)
            yield key, node()  # type: ignore[misc]  # a key has a value

    def _event(self) -> Event:
        try:
            return self._parser.get_event()
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            line = min(line, self._last_line)  # libyaml puts the end a line further down
            refuse(f"not YAML: {error.problem or error.context}", line, column)
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            # The pure parser lets chr() fail on an escape beyond Unicode.
            refuse(f"not YAML: {error}", getattr(self._parser, "line", 0) + 1)


def _refuse(event: Event, message: str) -> NoReturn:
    refuse(message, event.start_mark.line + 1, event.start_mark.column + 1)
