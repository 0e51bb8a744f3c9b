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
    "xlsx": ("xlsx", "workbook"),
    "svg": ("picture", "svg"),
    "png": ("picture", "png"),
    "pdf": ("picture", "pdf"),
    "vega-lite": ("vega", "text"),
}
FOR_PEOPLE = ("table", "markdown", "html")  # they print words, the others cells
DECIMAL_COMMA = "csv with decimal commas"
PICTURES = ("svg", "png", "pdf", "vega-lite")
BINARY = ("xlsx", "png", "pdf")  # for a file or a pipe, never a terminal
FOOTNOTES = "footnotes"
# CSV, if --decimal-comma asks for it; a draft with footnotes.
_VARIANTS = {
    DECIMAL_COMMA: ("delimited", "csv_with_commas"),
    FOOTNOTES: ("footnotes", "footnotes"),
}
_MARKED = ("marked", "marked")  # a table, where drafts are shown
# Those of citations.
CITATIONS = {name: (name, "citations") for name in ("text", "bibtex", "csl", "ris", "wiki")}
SUFFIXES = {
    "txt": "table",
    "ndjson": "jsonl",
    "md": "markdown",
    "htm": "html",
    "vl.json": "vega-lite",
} | {name: name for name in FORMATS}
CITATION_SUFFIXES = {"txt": "text", "bib": "bibtex", "json": "csl"} | {
    name: name for name in CITATIONS
}


def render(answer: Answer, format_name: str, screen: Screen | None = None) -> str | bytes:
    """Give the answer as the text of one format, lines ending with LF, or as its bytes.

    Only a table depends on the terminal on which it is shown.
    """
    is_table = format_name == "table"
    module, name = (FORMATS | CITATIONS | _VARIANTS)[format_name]
    if is_table and answer.drafts:
        module, name = _MARKED
    function = getattr(import_module(f".{module}", __name__), name)
    made: str | bytes = function(answer, screen) if is_table else function(answer)
    return made
