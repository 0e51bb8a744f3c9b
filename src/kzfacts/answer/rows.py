"""The rows of an answer: what each is about, and its plain cells for data formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeAlias

from ..ask.index import Index

Cells: TypeAlias = dict[str, Any]
Cell: TypeAlias = Callable[[Index, Any], Any]


class Column:
    """A column of data formats; ``cell`` gives its plain value for an item, None if absent.

    Without ``cell`` it is the item's attribute of that name. An ``extra`` one is printed only
    where --columns asks for it. The numbers of the columns that it ``qualifies`` say more than
    their source if it is left out.
    """

    __slots__ = ("cell", "extra", "name", "qualifies")

    def __init__(
        self,
        name: str,
        cell: Cell | None = None,
        extra: bool = False,
        qualifies: tuple[str, ...] = (),
    ) -> None:
        self.name = name
        self.cell = cell
        self.extra = extra
        self.qualifies = qualifies


class Row:
    """One line of an answer: what it is about, and its cells by column name.

    Cells are given, or made by whoever asks for them: by a function, or from ``known`` columns. A
    row that is ``joined`` is not parted from the one above it, which it contradicts or qualifies.
    """

    __slots__ = ("_cells", "index", "item", "joined", "known")

    def __init__(
        self,
        item: Any,
        cells: Cells | Callable[[], Cells] | None = None,
        known: Sequence[Column] = (),
        index: Index | None = None,
        joined: bool = False,
    ) -> None:
        self.item = item
        self.index = index
        self.joined = joined
        self._cells = cells
        self.known = known

    @property
    def cells(self) -> Cells:
        """The cells by the names of their columns."""
        if self._cells is None and self.index is not None:
            self._cells = cells(self.known, self.index, self.item)
        elif callable(self._cells):
            self._cells = self._cells()
        return self._cells or {}


def text(value: Any) -> str:
    """Write a plain value as text formats carry it: absent is empty, numbers are plain."""
    if value is None:
        return ""
    return "true" if value is True else str(value)


def cells(known: Sequence[Column], index: Index, item: Any) -> Cells:
    """Give the cells of an item for all of its columns."""
    made: Cells = item._asdict()
    for column in known:
        if column.cell:
            made[column.name] = column.cell(index, item)
    return made


def rows(known: Sequence[Column], index: Index, items: Iterable[Any]) -> list[Row]:
    """Give the row of each item."""
    return [Row(item, None, known, index) for item in items]
