"""Finds the facts that ship with the package: a built module, else the checkout's YAML.

The wheel carries ``built.py``, which its build made with the loader itself: Python compiles
it like any other module, so that reading it is the fastest way there is. A checkout has only
``data/facts.yaml``, so that an edit shows at once.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, TypeVar

from ..model.records import (
    Country,
    Facts,
    Figure,
    Measure,
    Project,
    Quantity,
    Region,
    Report,
    Sector,
    Source,
    Unit,
)

Record = TypeVar("Record")

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_built: list[tuple[Sector, ...]] = []  # of the facts that were last read from the built module
_FOLDERS = (os.path.join(_PACKAGE, "data"), os.path.join(_PACKAGE, os.pardir, os.pardir, "data"))


def facts(path: str | None = None) -> Facts:
    """Give the facts of the file at ``path``, or those that ship with kzfacts."""
    if path is None:
        try:
            from .built import FACTS  # type: ignore[import-not-found, unused-ignore]
        except ModuleNotFoundError:
            path = source_path()
        else:
            made = from_columns(FACTS)
            _built[:] = [made.sectors]
            return made
    from . import loader

    return loader.load(path)


def are_built(facts: Facts) -> bool:
    """Tell whether facts are those of the built module, or some of them."""
    return any(facts.sectors is sectors for sectors in _built)


def built_ids() -> tuple[str, ...]:
    """Give the ids of the built figures and projects, in their order."""
    from .built import FACTS  # type: ignore[import-not-found, unused-ignore]

    figures, projects = Facts._fields.index("figures"), Facts._fields.index("projects")
    return tuple(name for table in (figures, projects) for ids in FACTS[table][:1] for name in ids)


def source_path() -> str:
    """Give the path of the YAML file that ships with kzfacts."""
    return _shipped("facts.yaml")


def template() -> str:
    """Give the text of a small facts file to grow one's own from."""
    with open(_shipped("template.yaml"), encoding="utf-8", newline="") as file:
        return file.read()


def _shipped(name: str) -> str:
    """Give the path of a file that ships with kzfacts: the package's, else the checkout's."""
    paths = [os.path.normpath(os.path.join(folder, name)) for folder in _FOLDERS]
    return paths[0] if os.path.exists(paths[0]) else paths[1]


def to_python(facts: Facts) -> str:
    """Write facts as the module that the wheel carries: lists of records field by field.

    What is alike stands together so, which packs better.
    """
    plain = (_plain(part) for part in facts)
    parts = [tuple(zip(*part, strict=True)) if _is_table(part) else part for part in plain]
    rows = ",\n".join(map(repr, parts))
    return f'"""Built from data/facts.yaml; not to be edited."""\n\nFACTS = (\n{rows},\n)\n'


def _is_table(part: Any) -> bool:
    """Tell a list of records from one of names, and from a single record."""
    return isinstance(part, tuple) and all(isinstance(row, tuple) for row in part)


def from_columns(parts: tuple[Any, ...]) -> Facts:
    """Make the records of what the built module holds."""
    sources, sectors, regions, figures, projects, measures, units, names, title, country, _ = parts
    return Facts(
        _records(Source._make, sources),
        _records(Sector._make, sectors),
        _records(Region._make, regions),
        _records(Figure._make, figures),
        _records(_project, projects),
        _records(Measure._make, measures),
        _records(Unit._make, units),
        names,
        title,
        country and Country._make(country),
    )


def _records(make: Callable[[Any], Record], columns: tuple[Any, ...]) -> tuple[Record, ...]:
    return tuple(map(make, zip(*columns, strict=True)))


def _project(row: tuple[Any, ...]) -> Project:
    *own, reports = row
    return Project._make((*own, tuple(map(_report, reports))))


def _report(row: tuple[Any, ...]) -> Report:
    return Report._make(Quantity._make(part) if type(part) is tuple else part for part in row)


def _plain(value: Any) -> Any:
    """Strip records of their names: tuples in tuples are what Python reads fastest."""
    return tuple(map(_plain, value)) if isinstance(value, tuple) else value
