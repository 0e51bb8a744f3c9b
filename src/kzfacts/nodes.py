"""What a facts file is made of, as its readers give it: scalars, sequences and mappings.

What a sequence or mapping holds may be read only while it is walked: it is walked once, to its
end, before the node that follows it is asked for. ``place`` is where a node begins: an object
with ``line`` and ``column``, which count from 0; None where no message will ever need it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias


class Scalar:
    """A single value as it is written; ``plain`` tells that it has no quotes."""

    __slots__ = ("place", "plain", "value")

    def __init__(self, value: str, plain: bool, place: Any) -> None:
        self.value = value
        self.plain = plain
        self.place = place


class Sequence:
    """A list of nodes."""

    __slots__ = ("items", "place")

    def __init__(self, items: Iterable[Node], place: Any) -> None:
        self.items = items
        self.place = place


class Mapping:
    """Pairs of a key and a value; nothing is said about whether a key is new."""

    __slots__ = ("pairs", "place")

    def __init__(self, pairs: Iterable[tuple[Scalar, Node]], place: Any) -> None:
        self.pairs = pairs
        self.place = place


Node: TypeAlias = Scalar | Sequence | Mapping

MOST_KNOWN = 50_000  # how much of what recurs in a file its readers remember
