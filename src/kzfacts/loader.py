"""A facts file -> Facts, or every problem in it with its line.

libyaml's events go straight into the model: no document tree, no constructor, no alias is followed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from . import door, fields, scalars
from .door import Problem, Unreadable
from .errors import FactsError, quoted
from .fields import Many, Nested, Record, Reference
from .model import Facts, Sector

MAX_DEPTH = 32
MAX_PROBLEMS = 100

# PyYAML's events are untyped in what matters here: their marks, values and styles.
Event: TypeAlias = Any

Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INVALID: Any = object()


def load(path: str) -> Facts:
    """Read the facts file at ``path``; raise FactsError with every problem found in it."""
    problems: list[Problem] = []
    try:
        return _Reader(door.checked(door.read(path)), problems).facts()
    except Unreadable as unreadable:
        problems.append(unreadable.args[0])
    raise FactsError(path, sorted(problems)[:MAX_PROBLEMS])


class _Reader:
    """Walks the events of one file; what is wrong with it goes to ``problems``."""

    def __init__(self, data: bytes, problems: list[Problem]) -> None:
        self._parser = Parser(data)
        self._flow = 0  # how many brackets are open, within which the parsers differ on "?"
        self._last_line = data.count(b"\n") + 1
        self._problems = problems
        self._lines: dict[str, dict[str, int]] = {name: {} for name in fields.LISTS}
        self._lines["projects"] = self._lines["figures"]  # `show` finds both by id alone
        self._forward: list[tuple[Reference, str, Problem]] = []
        self._known: dict[tuple[Any, str, bool], Any] = {}

    def facts(self) -> Facts:
        """Read the whole file; raise Unreadable if any problem was found."""
        self._next()
        start = self._next()
        if type(start) is StreamEndEvent:
            self._refuse(start, "the file is empty")
        if start.version or start.tags:
            self._refuse(start, "directives are not allowed")
        lists = self._root(self._next())
        self._next()
        end = self._next()
        if type(end) is DocumentStartEvent:
            self._refuse(end, "a second document is not allowed")
        for reference, identifier, problem in self._forward:
            if identifier not in self._lines[reference.target]:
                self._add(problem)
        self._check_tree(lists["sectors"])
        if self._problems:
            raise Unreadable(self._problems.pop())
        return Facts(**lists)

    def _root(self, event: Event) -> dict[str, Any]:
        if type(event) is not MappingStartEvent:
            self._refuse(event, "expected a mapping with the lists " + ", ".join(fields.LISTS))
        lists: dict[str, Any] = {}
        keys: dict[str, Event] = {}
        while type(key := self._next()) is not MappingEndEvent:
            value = self._next()
            name = key.value if type(key) is ScalarEvent else ""
            if name not in fields.LISTS or name in keys:
                self._bad_key(key, value, "list", fields.LISTS, keys)
                continue
            keys[name] = key
            read = partial(self._entry, record=fields.LISTS[name], lines=self._lines[name])
            entries = self._many(value, read, least=0)
            lists[name] = () if entries is _INVALID else entries
        for name in fields.LISTS:
            if name not in lists:
                self._problem(event, f"the list {name} is missing")
                lists[name] = ()
        return lists

    def _entry(self, event: Event, record: Record, lines: dict[str, int]) -> Any:
        """Read one entry of a list; its id is known from then on, even if it is faulty."""
        values = self._fields(event, record)
        identifier = values.get("id", _INVALID)
        if identifier in lines:
            self._problem(event, f'the id "{identifier}" is already in line {lines[identifier]}')
        elif identifier is not _INVALID:
            lines[identifier] = event.start_mark.line + 1
        return self._built(event, record, values)

    def _record(self, event: Event, record: Record) -> Any:
        """Read one mapping into the record's model, or give _INVALID."""
        return self._built(event, record, self._fields(event, record))

    def _built(self, event: Event, record: Record, values: dict[str, Any]) -> Any:
        if _INVALID in values.values():
            return _INVALID
        entry = record.build(**values)
        flaw = record.flaw(entry)
        if flaw:
            self._problem(event, flaw)
        return entry

    def _fields(self, start: Event, record: Record) -> dict[str, Any]:
        """Read the fields of one mapping; what is wrong or missing is _INVALID."""
        values: dict[str, Any] = {}
        if type(start) is not MappingStartEvent:
            return {"": self._wrong(start, f"expected the fields of {record.name}")}
        shapes, known, next_event = record.shapes, self._known, self._next
        keys: dict[str, Event] = {}
        while type(key := next_event()) is not MappingEndEvent:
            event = next_event()
            name = key.value if type(key) is ScalarEvent else ""
            shape = shapes.get(name)
            if shape is None or name in keys:
                self._bad_key(key, event, f"field of {record.name}", shapes, keys)
                values[""] = _INVALID
                continue
            keys[name] = key
            # Most values are single words that have been converted before.
            value = (
                known.get((shape, event.value, not event.style), _INVALID)
                if type(event) is ScalarEvent
                else _INVALID
            )
            values[name] = self._value(event, shape) if value is _INVALID else value
        if len(keys) < len(shapes):
            for name, field in record.fields.items():
                if name not in keys:
                    values[name] = field.default
                    if field.required:
                        self._problem(start, f"{record.name} without {name}")
                        values[name] = _INVALID
        return values

    def _bad_key(
        self, key: Event, value: Event, what: str, allowed: dict[str, Any], keys: dict[str, Event]
    ) -> None:
        """Note why a mapping's key cannot stand there, and read past its value."""
        if type(key) is not ScalarEvent:
            self._refuse(key, f"expected the name of a {what}")
        if key.value in keys:
            line = keys[key.value].start_mark.line + 1
            self._problem(key, f"{key.value} is already in line {line}")
        else:
            from .names import nearest

            near = nearest(key.value, allowed)
            hint = "; did you mean " + " or ".join(near) + "?" if near else ""
            self._problem(key, f"{quoted(key.value)} is not a {what}{hint}")
            keys[key.value] = key
        self._skip(value)

    def _value(self, event: Event, shape: Any) -> Any:
        kind = type(shape)
        if kind is Many:
            if shape.lone and type(event) is ScalarEvent:
                value = self._value(event, shape.item)
                return value if value is _INVALID else (value,)
            return self._many(event, lambda e: self._value(e, shape.item), unique=not shape.lone)
        if kind is Nested:
            if shape.many:
                return self._many(event, lambda e: self._record(e, shape.record))
            return self._record(event, shape.record)
        if type(event) is not ScalarEvent:
            return self._wrong(event, "expected a single value")
        if kind is Reference:
            return self._reference(event, shape)
        return self._scalar(event, shape)

    def _scalar(self, event: Event, convert: scalars.Converter) -> Any:
        plain = not event.style
        known = (convert, event.value, plain)
        value = self._known.get(known, _INVALID)
        if value is _INVALID:
            try:
                value = self._known[known] = convert(event.value, plain)
            except ValueError as error:
                self._problem(event, str(error))
        return value

    def _reference(self, event: Event, reference: Reference) -> Any:
        identifier = self._scalar(event, scalars.identifier)
        if identifier in self._lines[reference.target]:
            self._known[reference, identifier, not event.style] = identifier
        elif identifier is not _INVALID:
            message = f'there is no "{identifier}" in the list {reference.target}'
            self._forward.append((reference, identifier, _at(event, message)))
        return identifier

    def _many(
        self, event: Event, read: Callable[[Event], Any], unique: bool = False, least: int = 1
    ) -> Any:
        """Read a sequence into a tuple of what ``read`` gives for each item."""
        if type(event) is not SequenceStartEvent:
            return self._wrong(event, "expected a list")
        values: list[Any] = []
        seen: set[Any] = set()
        valid = True
        while type(item := self._next()) is not SequenceEndEvent:
            value = read(item)
            if value is _INVALID:
                valid = False
            elif unique and value in seen:
                self._problem(item, f"{quoted(value)} is already in this list")
            else:
                values.append(value)
                if unique:
                    seen.add(value)
        if valid and len(values) < least:
            self._problem(event, "the list is empty")
        return tuple(values) if valid else _INVALID

    def _next(self) -> Event:
        try:
            event = self._parser.get_event()
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            line = min(line, self._last_line)  # libyaml puts the end a line further down
            door.refuse(f"not YAML: {error.problem or error.context}", line, column)
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            # The pure parser lets chr() fail on an escape beyond Unicode.
            door.refuse(f"not YAML: {error}", getattr(self._parser, "line", 0) + 1)
        kind = type(event)
        if kind is AliasEvent:
            self._refuse(event, "aliases are not allowed: write the value out")
        if kind is ScalarEvent or kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor is not None:
                self._refuse(event, "anchors are not allowed: write the value out")
            if event.tag is not None:
                self._refuse(event, "tags are not allowed: write the value plainly")
            if kind is not ScalarEvent:
                self._flow += bool(event.flow_style)
            elif self._flow and "?" in event.value and not event.style:
                line = event.end_mark.line + 1
                door.refuse('within brackets a text with "?" has to be quoted', line)
        elif self._flow and (kind is MappingEndEvent or kind is SequenceEndEvent):
            self._flow -= 1
        return event

    def _skip(self, event: Event) -> None:
        """Read past a value that is of no use."""
        depth = 0
        while True:
            kind = type(event)
            if kind is MappingStartEvent or kind is SequenceStartEvent:
                depth += 1
                if depth > MAX_DEPTH:
                    self._refuse(event, f"nested deeper than {MAX_DEPTH} levels")
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                depth -= 1
            if not depth:
                return
            event = self._next()

    def _wrong(self, event: Event, message: str) -> Any:
        self._problem(event, message)
        self._skip(event)
        return _INVALID

    def _problem(self, event: Event, message: str) -> None:
        self._add(_at(event, message))

    def _add(self, problem: Problem) -> None:
        if len(self._problems) + 1 >= MAX_PROBLEMS:
            raise Unreadable(problem)
        self._problems.append(problem)

    def _refuse(self, event: Event, message: str) -> NoReturn:
        raise Unreadable(_at(event, message))

    def _check_tree(self, sectors: tuple[Sector, ...]) -> None:
        """Refuse sectors that are no tree of bounded depth: queries walk up to the root."""
        parents = {sector.id: sector.parent for sector in sectors}
        depth: dict[str | None, int] = {None: 0}
        for sector in sectors:
            path: dict[str, None] = {}
            above: str | None = sector.id
            while above not in depth and above in parents and above not in path:
                path[above] = None
                above = parents[above]
            circle = above if above in path else None
            while above in path:
                self._sector_problem(above, "is its own ancestor")
                above = parents[above] if parents[above] != circle else None
            for level, below in enumerate(reversed(path), depth.get(above, 0) + 1):
                depth[below] = level
                if level == MAX_DEPTH + 1:
                    self._sector_problem(below, f"is nested deeper than {MAX_DEPTH} levels")

    def _sector_problem(self, identifier: str, message: str) -> None:
        line = self._lines["sectors"][identifier]
        self._add(Problem(line, 1, f'the sector "{identifier}" {message}'))


def _at(event: Event, message: str) -> Problem:
    return Problem(event.start_mark.line + 1, event.start_mark.column + 1, message)
