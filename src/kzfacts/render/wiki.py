"""Citations as the template {{cite web}} of the English Wikipedia."""

from __future__ import annotations

from ..answer.answer import Answer
from ..answer.citations import UNTITLED, Entry
from ..model import periods

# What would end a parameter, a template or a link, or begin something else.
_TEXT = str.maketrans({"|": "{{!}}", "\n": " "} | {c: f"&#{ord(c)};" for c in "{}[]<>&~*#="})
_ADDRESS = str.maketrans({c: f"%{ord(c):02X}" for c in "|{}[]<>\" '"})


def citations(answer: Answer) -> str:
    """Give a template for each citation, with what is cited in a comment behind it."""
    return "".join(_template(row.item) + "\n" for row in answer.rows)


def _template(entry: Entry) -> str:
    source = entry.source
    fields = {
        "url": source.url.translate(_ADDRESS),
        "title": _text(source.title or UNTITLED),
        "publisher": _text(source.publisher),
        "date": _date(periods.known(source.published)),
        "access-date": source.read,
        "language": source.language,
        "at": _text(entry.place),
    }
    given = "".join(f" |{name}={value}" for name, value in fields.items() if value)
    return f"{{{{cite web{given}}}}}<!-- {entry.note.replace('>', '&gt;')} -->"


def _text(words: str) -> str:
    escaped = words.translate(_TEXT).replace("''", "&#39;&#39;")
    return f"&#{ord(escaped[0])};{escaped[1:]}" if escaped[:1] in (":", ";") else escaped


def _date(text: str) -> str:
    """Write a date as the template accepts it: a month is no number there."""
    return text if len(text) == 10 else periods.in_words(text)
