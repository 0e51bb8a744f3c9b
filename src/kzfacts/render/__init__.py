"""Answer -> bytes: a module a format, what it is shown on, and the one way out."""

from __future__ import annotations

from importlib import import_module

from ..answer.answer import Answer
from .screen import Screen

# Each format's module and function; a module is imported only when its format is wanted.
FORMATS = {
    "table": ("table", "table"),
    "csv": ("delimited", "csv"),
    "tsv": ("delimited", "tsv"),
    "json": ("json", "array"),
    "jsonl": ("json", "lines"),
    "markdown": ("markdown", "table"),
    "html": ("html", "page"),
}
# Those of citations.
CITATIONS = {name: (name, "citations") for name in ("text", "bibtex", "csl", "ris", "wiki")}
SUFFIXES = {"txt": "table", "ndjson": "jsonl", "md": "markdown", "htm": "html"} | {
    name: name for name in FORMATS
}
CITATION_SUFFIXES = {"txt": "text", "bib": "bibtex", "json": "csl"} | {
    name: name for name in CITATIONS
}


def render(answer: Answer, format_name: str, screen: Screen | None = None) -> str:
    """Give the answer as the text of one format, lines ending with LF.

    Only a table depends on the terminal on which it is shown.
    """
    module, name = (FORMATS | CITATIONS)[format_name]
    function = getattr(import_module(f".{module}", __name__), name)
    text: str = function(answer, screen) if format_name == "table" else function(answer)
    return text
