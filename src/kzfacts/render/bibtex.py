"""Citations as BibTeX, with the fields of BibLaTeX; UTF-8, as biber reads it."""

from __future__ import annotations

from ..answer.answer import Answer
from ..answer.citations import UNTITLED, Entry
from ..model import periods

_ESCAPES = {c: f"\\{c}" for c in "%&_#$"} | {
    "{": r"\textbraceleft{}",  # \{ would have to be in balance
    "}": r"\textbraceright{}",
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\n": " ",
}
_TEXT = str.maketrans(_ESCAPES)
# An address is taken as it is, but for what would end its field.
_ADDRESS = str.maketrans({c: f"%{ord(c):02X}" for c in "{}\\ "})
# What babel and BibLaTeX call a language.
_LANGUAGES = {
    "de": "german", "en": "english", "es": "spanish", "fa": "persian", "fr": "french",
    "it": "italian", "ja": "japanese", "kk": "kazakh", "ky": "kyrgyz", "ru": "russian",
    "tr": "turkish", "uz": "uzbek", "zh": "chinese",
}  # fmt: skip


def citations(answer: Answer) -> str:
    """Give an @online entry for each citation."""
    return "\n".join(_entry(row.item) for row in answer.rows)


def _entry(entry: Entry) -> str:
    source = entry.source
    fields = {
        "title": f"{{{_text(source.title or UNTITLED)}}}",  # in its own capitals
        "organization": f"{{{_text(source.publisher)}}}",
        "date": periods.known(source.published),
        "url": source.url.translate(_ADDRESS),
        "urldate": source.read,
        "langid": _LANGUAGES.get(source.language, source.language),
        "note": _text(entry.note),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@online{{{entry.key},\n{''.join(lines)}}}\n"


def _text(words: str) -> str:
    return words.translate(_TEXT)
