"""Citations as CSL-JSON, which Zotero, pandoc and citeproc read."""

from __future__ import annotations

import re
from json import JSONEncoder
from typing import Any

from ..answer.answer import Answer
from ..answer.citations import UNTITLED, Entry
from ..model import periods

_field = re.compile(r"\S+:")
_encode = JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def citations(answer: Answer) -> str:
    """Give one array with an item a line for each citation."""
    return "[\n" + ",\n".join(_encode(_item(row.item)) for row in answer.rows) + "\n]\n"


def _item(entry: Entry) -> dict[str, Any]:
    source = entry.source
    item = {
        "id": entry.key,
        "type": "webpage",
        "title": source.title or UNTITLED,
        "container-title": source.publisher,
        "issued": _date(periods.known(source.published)),
        "accessed": _date(source.read) if source.read else None,
        "URL": source.url,
        "language": source.language,
        # Programs take a note that begins with "Medium: ..." for a field of that name.
        "note": f"({entry.note})" if _field.match(entry.note) else entry.note,
    }
    return {name: value for name, value in item.items() if value}


def _date(text: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [list(map(int, date.split("-"))) for date in text.split("/")]}
