"""Nodes -> the records of one facts file, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn

from ..errors import nearest, offered, quoted
from ..model.records import RATES, Facts, Figure, Measure, Region, Sector, Unit
from . import values as scalars
from .file import Problem, Unreadable
from .nodes import Mapping, Mark, Node, Scalar, Sequence
from .schema import BESIDES, LISTS, Many, Nested, Record, Reference

MAX_DEPTH = 32
MAX_PROBLEMS = 100
MOST_KNOWN = 50_000  # how much of what recurs in a file is remembered
MOST_COMPARED = 20_000  # how many names are looked through for the nearest: about a second

_INVALID: Any = object()


class Builder:
    """Makes the records of one file; what is wrong with it is in ``problems``."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._lines: dict[str, dict[str, int]] = {name: {} for name in LISTS}
        self._shown: dict[str, int] = {}  # lines of what `show` finds by id alone
        self._forward: list[tuple[Reference, str, Problem]] = []
        self._known: dict[tuple[Any, ...], Any] = {}

    def facts(self, root: Node) -> Facts:
        """Read the whole file; what is given holds only if there are no problems."""
        lists = self._root(root)
        self._check_references({unit.name: unit.kind for unit in lists["units"]})
        self._check_tree(lists["sectors"])
        if not self.problems:
            lists["figures"] = _judged(lists["figures"], lists["measures"], lists["units"])
        return Facts(**lists)

    def _root(self, root: Node) -> dict[str, Any]:
        if type(root) is not Mapping:
            self._refuse(root, "expected a mapping with the lists " + ", ".join(LISTS))
        lists: dict[str, Any] = {}
        keys: dict[str, Node] = {}
        for key, value in root.pairs:
            name = key.value
            if (name not in LISTS and name not in BESIDES) or name in keys:
                self._bad_key(key, value, "list", {**LISTS, **BESIDES}, keys)
                continue
            keys[name] = key
            entries = self._list(name, value) if name in LISTS else self._besides(name, value)
            if entries is not _INVALID:
                lists[name] = entries
        for name in LISTS:
            if name not in keys:
                self._problem(root, f"the list {name} is missing")
            lists.setdefault(name, ())
        return lists

    def _list(self, name: str, node: Node) -> Any:
        record, lines = LISTS[name], self._lines[name]
        own = record.build in (Measure, Unit, Sector, Region)
        read = partial(self._entry, record=record, lines=lines, known=lines if own else self._shown)
        return self._many(node, read, least=0)

    def _besides(self, name: str, node: Node) -> Any:
        return self._value(node, BESIDES[name].shape)

    def _entry(
        self, node: Node, record: Record, lines: dict[str, int], known: dict[str, int]
    ) -> Any:
        """Read one entry of a list; its id is in use from then on, even if it is faulty."""
        values = self._fields(node, record)
        identifier = values.get(record.key, _INVALID)
        if identifier in known:
            self._taken(node, f"the {record.key} {quoted(identifier)}", known[identifier])
        elif identifier is not _INVALID:
            known[identifier] = lines[identifier] = _line(node)
        for former in values.get("was", ()):
            if former in known:
                self._taken(node, f"the id {quoted(former)}", known[former])
            known[former] = _line(node)
        return self._built(node, record, values)

    def _record(self, node: Node, record: Record) -> Any:
        """Read one mapping into the record's model, or give _INVALID."""
        return self._built(node, record, self._fields(node, record))

    def _built(self, node: Node, record: Record, values: dict[str, Any]) -> Any:
        if "" in values:
            return _INVALID
        entry = record.build._make(record.in_order(values) + record.blank)
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
            if type(part) is Scalar:
                value = known.get((shape, part.value, part.style), _INVALID)
                if value is _INVALID:
                    value = self._value(part, shape)
            else:
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
            name = key.value if key.value in allowed else quoted(key.value)
            self._taken(key, name, _line(keys[key.value]))
        else:
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
                return self._remember((shape, node.value, node.style), (value,))
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
        known = (convert, node.value, node.style)
        value = self._known.get(known, _INVALID)
        if value is _INVALID:
            try:
                value = self._remember(known, convert(node.value, not node.style))
            except ValueError as error:
                self._problem(node, str(error))
        return value

    def _reference(self, node: Scalar, reference: Reference) -> Any:
        by_id = LISTS[reference.target].key == "id"
        name = self._scalar(node, scalars.identifier if by_id else scalars.text)
        if name is _INVALID:
            return name
        if reference.kind is None and self._known_name(reference, name) is not None:
            return self._remember((reference, name, node.style), name)
        message = f"there is no {quoted(name)} in the list {reference.target}"
        self._forward.append((reference, name, _at(node, message)))
        return name

    def _known_name(self, reference: Reference, name: str) -> str | None:
        """Give the name in the list that is meant, which has no rate, or None."""
        lines = self._lines[reference.target]
        if name in lines:
            return name
        unit, per, rate = name.rpartition(" per ")
        is_rate = reference.target == "units" and per + rate in _RATES
        return unit if is_rate and unit in lines else None

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

    def _taken(self, node: Node, name: str, line: int) -> None:
        self._problem(node, f"{name} is already in line {line}")

    def _problem(self, node: Node, message: str) -> None:
        self._add(_at(node, message))

    def _add(self, problem: Problem) -> None:
        if len(self.problems) + 1 >= MAX_PROBLEMS:
            raise Unreadable(problem)
        self.problems.append(problem)

    def _refuse(self, node: Node, message: str) -> NoReturn:
        raise Unreadable(_at(node, message))

    def _check_references(self, kinds: dict[str, str]) -> None:
        """Refuse references to nothing, now that all is read, with the nearest that there is."""
        compared = 0
        for reference, name, problem in self._forward:
            known = self._known_name(reference, name)
            if known is None:
                there = set(self._lines[reference.target])
                if reference.kind:
                    there &= {unit for unit, kind in kinds.items() if kind == reference.kind}
                compared += len(there)
                within = there if compared <= MOST_COMPARED else ()
                near = nearest(name, within) or nearest(name, within, cutoff=0)
                hint = f"; nearest: {offered(near)}" if near else ""
                self._add(problem._replace(message=problem.message + hint))
            elif reference.kind and kinds.get(known, reference.kind) != reference.kind:
                message = f"{quoted(name)} is no unit of {reference.kind}"
                self._add(problem._replace(message=message))

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
        self._add(Problem(line, 1, f"the sector {quoted(identifier)} {message}"))


_RATES = {f" {rate}" for rate in RATES}


def _judged(
    figures: tuple[Figure, ...], measures: tuple[Measure, ...], units: tuple[Unit, ...]
) -> tuple[Figure, ...]:
    """Add to each figure the kind of its measure, and its growth in percent."""
    kinds = {measure.name: measure.kind for measure in measures}
    percent = {unit.name for unit in units if unit.kind == "percent"}
    multiples = {unit.name for unit in units if unit.kind == "multiple"}
    judged = []
    for figure in figures:
        kind = kinds[figure.measure]
        change = None
        if kind == "growth" and figure.unit in percent:
            change = figure.value
        elif kind == "growth" and figure.unit in multiples:
            rise = round((figure.value - 1) * 100, 6)
            change = int(rise) if rise == int(rise) else rise
        judged.append(Figure._make((*figure[:-2], kind, change)))  # much sooner than by _replace
    return tuple(judged)


def _at(node: Node, message: str) -> Problem:
    mark: Mark = node.start_mark
    return Problem(mark.line + 1, mark.column + 1, message)


def _line(node: Node) -> int:
    mark: Mark = node.start_mark
    return int(mark.line) + 1
