"""Finds the facts that ship with the package: built JSON, else the checkout's YAML.

The wheel carries ``data/facts.json``, which its build made with the loader itself; a
checkout has only ``data/facts.yaml``, so that an edit shows at once.
"""

from __future__ import annotations

import os
from typing import Any

from .model import Facts, Figure, Project, Quantity, Region, Report, Sector, Source

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_BUILT = os.path.join(_PACKAGE, "data", "facts.json")
_CHECKOUT = os.path.join(_PACKAGE, os.pardir, os.pardir, "data", "facts.yaml")


def facts(path: str | None = None) -> Facts:
    """Give the facts of the file at ``path``, or those that ship with kzfacts."""
    if path is not None:
        from . import loader

        return loader.load(path)
    try:
        with open(_BUILT, "rb") as file:
            content = file.read()
    except FileNotFoundError:
        from . import loader

        return loader.load(source_path())
    return from_json(content)


def source_path() -> str:
    """Give the path of the YAML file that ships with kzfacts."""
    shipped = os.path.join(_PACKAGE, "data", "facts.yaml")
    return shipped if os.path.exists(shipped) else os.path.relpath(_CHECKOUT)


def to_json(facts: Facts) -> str:
    """Write facts as the wheel carries them: in ASCII, each record as the list of its fields."""
    import json

    return json.dumps(facts._asdict(), separators=(",", ":"))


def from_json(content: bytes) -> Facts:
    """Read what ``to_json`` wrote."""
    import json

    lists: dict[str, list[list[Any]]] = json.loads(content)
    for row in lists["projects"]:
        reports = Project._fields.index("reports")
        for report in row[reports]:
            for i in map(Report._fields.index, ("capacity", "investment", "jobs")):
                report[i] = report[i] and Quantity._make(report[i])
        row[reports] = map(Report._make, row[reports])
    return Facts(
        _records(Source, lists["sources"]),
        _records(Sector, lists["sectors"], "isic", "aliases"),
        _records(Region, lists["regions"], "aliases"),
        _records(Figure, lists["figures"], "sources", "locator"),
        _records(Project, lists["projects"], "reports"),
    )


def _records(kind: Any, rows: list[list[Any]], *tuples: str) -> tuple[Any, ...]:
    """Make records of rows; JSON has no tuples, so the fields that are ones are named."""
    places = [kind._fields.index(name) for name in tuples]
    for row in rows:
        for i in places:
            row[i] = tuple(row[i])
    return tuple(map(kind._make, rows))
