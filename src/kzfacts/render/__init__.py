"""View -> text: one function for each output format, found by its name."""

from __future__ import annotations

from importlib import import_module

from ..view import View

# Each format's module and function; a module is imported only when its format is wanted.
FORMATS = {
    "table": ("terminal", "table"),
    "csv": ("delimited", "csv"),
    "tsv": ("delimited", "tsv"),
    "json": ("json", "array"),
    "jsonl": ("json", "lines"),
    "markdown": ("markdown", "table"),
    "html": ("html", "page"),
}
SUFFIXES = {"txt": "table", "ndjson": "jsonl", "md": "markdown", "htm": "html"} | {
    name: name for name in FORMATS
}


def render(view: View, format_name: str) -> str:
    """Give the view as the text of one format, lines ending with LF."""
    module, function = FORMATS[format_name]
    text: str = getattr(import_module(f".{module}", __name__), function)(view)
    return text
