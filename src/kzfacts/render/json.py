"""JSON as one array of objects, and JSON lines; keys are the columns, absent is null."""

from __future__ import annotations

from json import JSONEncoder

from ..answer.answer import Answer

_encode = JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def array(answer: Answer) -> str:
    """Give one array with an object a line."""
    objects = _objects(answer)
    return "[\n" + ",\n".join(objects) + "\n]\n" if objects else "[]\n"


def lines(answer: Answer) -> str:
    """Give one object a line."""
    return "".join(entry + "\n" for entry in _objects(answer))


def _objects(answer: Answer) -> list[str]:
    return [_encode({name: row.cells.get(name) for name in answer.columns}) for row in answer.rows]
