"""JSON as one array of objects, and JSON lines; keys are the columns, absent is null."""

from __future__ import annotations

from json import JSONEncoder

from ..view import View

_encode = JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def array(view: View) -> str:
    """Give one array with an object a line."""
    objects = _objects(view)
    return "[\n" + ",\n".join(objects) + "\n]\n" if objects else "[]\n"


def lines(view: View) -> str:
    """Give one object a line."""
    return "".join(entry + "\n" for entry in _objects(view))


def _objects(view: View) -> list[str]:
    return [_encode({name: row.cells.get(name) for name in view.columns}) for row in view.rows]
