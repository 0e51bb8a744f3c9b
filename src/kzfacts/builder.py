"""Nodes -> the records of one facts file, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn

from . import fields, scalars
from .door import Problem, Unreadable
from .errors import quoted
from .fields import Many, Nested, Record, Reference
from .model import Facts, Region, Sector
from .nodes import MOST_KNOWN, Mapping, Node, Scalar, Sequence

MAX_DEPTH = 32
MAX_PROBLEMS = 100

_INVALID: Any = object()


class Builder:
    """Makes the records of one file; what is wrong with it is in ``problems``, up to ``most``."""

    def __init__(self, most: int = MAX_PROBLEMS) -> None:
        self.problems: list[Problem] = []
        self._most = most
        self._lines: dict[str, dict[str, int]] = {name: {} for name in fields.LISTS}
        self._shown: dict[str, int] = {}  # lines of what `show` finds by id alone
        self._forward: list[tuple[Reference, str, Problem]] = []
        self._known: dict[tuple[Any, ...], Any] = {}

    def facts(self, root: Node) -> Facts:
        """Read the whole file; what is given holds only if there are no problems."""
        lists = self._root(root)
        for reference, identifier, problem in self._forward:
            if identifier not in self._lines[reference.target]:
                self._add(problem)
        self._check_tree(lists["sectors"])
        return Facts(**lists)

    def _root(self, root: Node) -> dict[str, Any]:
        if type(root) is not Mapping:
            self._refuse(root, "expected a mapping with the lists " + ", ".join(fields.LISTS))
        lists: dict[str, Any] = {}
        keys: dict[str, Node] = {}
        for key, value in root.pairs:
            name = key.value
            if name not in fields.LISTS or name in keys:
                self._bad_key(key, value, "list", fields.LISTS, keys)
                continue
            keys[name] = key
            record, lines = fields.LISTS[name], self._lines[name]
            known = lines if record.build in (Sector, Region) else self._shown
            read = partial(self._entry, record=record, lines=lines, known=known)
            entries = self._many(value, read, least=0)
            lists[name] = () if entries is _INVALID else entries
        for name in fields.LISTS:
            if name not in lists:
                self._problem(root, f"the list {name} is missing")
                lists[name] = ()
        return lists

    def _entry(
        self, node: Node, record: Record, lines: dict[str, int], known: dict[str, int]
    ) -> Any:
        """Read one entry of a list; its id is in use from then on, even if it is faulty."""
        values = self._fields(node, record)
        identifier = values.get("id", _INVALID)
        if identifier in known:
            self._problem(node, f'the id "{identifier}" is already in line {known[identifier]}')
        elif identifier is not _INVALID:
            known[identifier] = lines[identifier] = _line(node)
        return self._built(node, record, values)

    def _record(self, node: Node, record: Record) -> Any:
        """Read one mapping into the record's model, or give _INVALID."""
        return self._built(node, record, self._fields(node, record))

    def _built(self, node: Node, record: Record, values: dict[str, Any]) -> Any:
        if "" in values:
            return _INVALID
        entry = record.build._make(record.in_order(values))
        flaw = record.flaw(entry)
        if flaw:
            self._problem(node, flaw)
        return entry

    def _fields(self, node: Node, record: Record) -> dict[str, Any]:
        """Read the fields of one mapping, with a field "" if anything is wrong or missing."""
        if type(node) is not Mapping:
            return {"": self._wrong(node, f"expected the fields of {record.name}")}
        shapes, known = record.shapes, self._known
        values = record.defaults.copy()
        keys: dict[str, Node] = {}
        for key, part in node.pairs:
            name = key.value
            shape = shapes.get(name)
            if shape is None or name in keys:
                self._bad_key(key, part, f"field of {record.name}", shapes, keys)
                values[""] = _INVALID
                continue
            keys[name] = key
            # Most values have been converted before.
            same = (shape, part.value, part.plain) if type(part) is Scalar else (shape, part)
            value = known.get(same, _INVALID)
            if value is _INVALID:
                value = self._value(part, shape)
            values[name if value is not _INVALID else ""] = value
        if not keys.keys() >= record.required:
            for name in record.fields:
                if name in record.required and name not in keys:
                    self._problem(node, f"{record.name} without {name}")
            values[""] = _INVALID
        return values

    def _bad_key(
        self, key: Scalar, value: Node, what: str, allowed: dict[str, Any], keys: dict[str, Node]
    ) -> None:
        """Note why a mapping's key cannot stand there, and read past its value."""
        if key.value in keys:
            self._problem(key, f"{key.value} is already in line {_line(keys[key.value])}")
        else:
            from .names import nearest

            near = nearest(key.value, allowed)
            hint = "; did you mean " + " or ".join(near) + "?" if near else ""
            self._problem(key, f"{quoted(key.value)} is not a {what}{hint}")
            keys[key.value] = key
        self._skip(value)

    def _value(self, node: Node, shape: Any) -> Any:
        if type(shape) is Many:
            if shape.lone and type(node) is Scalar:
                value = self._value(node, shape.item)
                if value is _INVALID:
                    return value
                return self._remember((shape, node.value, node.plain), (value,))
            value = self._many(node, lambda each: self._value(each, shape.item), not shape.lone)
            if value is not _INVALID and type(node) is Sequence and type(node.items) is list:
                self._remember((shape, node), value)
            return value
        if type(shape) is Nested:
            if shape.many:
                return self._many(node, lambda each: self._record(each, shape.record))
            return self._record(node, shape.record)
        if type(node) is not Scalar:
            return self._wrong(node, "expected a single value")
        if type(shape) is Reference:
            return self._reference(node, shape)
        return self._scalar(node, shape)

    def _scalar(self, node: Scalar, convert: scalars.Converter) -> Any:
        known = (convert, node.value, node.plain)
        value = self._known.get(known, _INVALID)
        if value is _INVALID:
            try:
                value = self._remember(known, convert(node.value, node.plain))
            except ValueError as error:
                self._problem(node, str(error))
        return value

    def _reference(self, node: Scalar, reference: Reference) -> Any:
        identifier = self._scalar(node, scalars.identifier)
        if identifier in self._lines[reference.target]:
            self._remember((reference, identifier, node.plain), identifier)
        elif identifier is not _INVALID:
            message = f'there is no "{identifier}" in the list {reference.target}'
            self._forward.append((reference, identifier, _at(node, message)))
        return identifier

    def _remember(self, written: tuple[Any, ...], value: Any) -> Any:
        if len(self._known) < MOST_KNOWN:
            self._known[written] = value
        return value

    def _many(
        self, node: Node, read: Callable[[Node], Any], unique: bool = False, least: int = 1
    ) -> Any:
        """Read a sequence into a tuple of what ``read`` gives for each item."""
        if type(node) is not Sequence:
            return self._wrong(node, "expected a list")
        values: list[Any] = []
        seen: set[Any] = set()
        valid = True
        for item in node.items:
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
            self._problem(node, "the list is empty")
        return tuple(values) if valid else _INVALID

    def _skip(self, node: Node, depth: int = 1) -> None:
        """Read past a value that is of no use."""
        if type(node) is Scalar:
            return
        if depth > MAX_DEPTH:
            self._refuse(node, f"nested deeper than {MAX_DEPTH} levels")
        if type(node) is Sequence:
            for item in node.items:
                self._skip(item, depth + 1)
        elif type(node) is Mapping:
            for _, value in node.pairs:
                self._skip(value, depth + 1)

    def _wrong(self, node: Node, message: str) -> Any:
        self._problem(node, message)
        self._skip(node)
        return _INVALID

    def _problem(self, node: Node, message: str) -> None:
        self._add(_at(node, message))

    def _add(self, problem: Problem) -> None:
        if len(self.problems) + 1 >= self._most:
            raise Unreadable(problem)
        self.problems.append(problem)

    def _refuse(self, node: Node, message: str) -> NoReturn:
        raise Unreadable(_at(node, message))

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


def _at(node: Node, message: str) -> Problem:
    return Problem(_line(node), node.place.column + 1 if node.place else 1, message)


def _line(node: Node) -> int:
    return node.place.line + 1 if node.place else 1
