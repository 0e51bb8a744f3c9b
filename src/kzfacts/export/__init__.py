"""Facts -> something to take along: a database, a data package, a page."""

from __future__ import annotations

import os
from importlib import import_module

from ..errors import UsageError, quoted
from ..model.records import Facts
from .edition import Edition

# What the suffix of a target makes: its module and function. Without one it is a folder.
_TARGETS = {
    ".sqlite": ("database", "database"),
    ".db": ("database", "database"),
    ".html": ("page", "page"),
    "": ("package", "package"),
}


def export(facts: Facts, target: str, version: str, own: bool) -> bytes | dict[str, bytes]:
    """Give the bytes of the file that the name of a target asks for, or of a folder's files.

    ``version`` is that of kzfacts; ``own`` facts are not those that ship with it. Raises
    UsageError for other suffixes.
    """
    name = os.path.basename(os.path.normpath(target)) if target else "-"
    if name == "-":
        raise UsageError("an export needs the name of a file or folder to write.")
    suffix = os.path.splitext(name)[1].lower()
    if suffix not in _TARGETS:
        raise UsageError(
            f"no export has the suffix {quoted(suffix)}: facts.sqlite, facts.db, facts.html, or a "
            "folder without one."
        )
    module, function = _TARGETS[suffix]
    made: bytes | dict[str, bytes] = getattr(import_module(f".{module}", __name__), function)(
        facts, Edition(facts, version, own)
    )
    return made
