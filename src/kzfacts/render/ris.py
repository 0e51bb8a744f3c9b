"""Citations as RIS, which EndNote, Mendeley and Zotero read."""

from __future__ import annotations

from ..answer.answer import Answer
from ..answer.citations import UNTITLED, Entry
from ..model import periods


def citations(answer: Answer) -> str:
    """Give a record for each citation."""
    return "\n".join(_record(row.item) for row in answer.rows)


def _record(entry: Entry) -> str:
    source = entry.source
    date = periods.known(source.published)
    fields = (
        ("TY", "ELEC"),
        ("ID", entry.key),
        ("TI", source.title or UNTITLED),
        ("T2", source.publisher),
        ("PB", source.publisher),
        *((("PY", date[:4]), ("DA", _date(date))) if "/" not in date else ()),
        ("UR", source.url),
        *((("Y2", _date(source.read)),) if source.read else ()),
        ("LA", source.language),
        ("N1", entry.note),
        ("ER", ""),
    )
    return "".join(f"{tag}  - {' '.join(value.split())}\n" for tag, value in fields)


def _date(text: str) -> str:
    """Write a date with its three slashes: 2025/08// is a month."""
    return "/".join([*text.split("-"), "", "", ""][:3]) + "/"
