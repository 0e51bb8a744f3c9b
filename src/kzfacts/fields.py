"""What each record of a facts file may hold: the file's schema, as the loader applies it."""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from typing import Any, NamedTuple

from . import model, scalars
from .scalars import Converter


class Reference(NamedTuple):
    """An id of another list."""

    target: str


class Many(NamedTuple):
    """A list of one or more different values; a lone value too where ``lone`` allows it."""

    item: Converter | Reference
    lone: bool = False


class Record:
    """A mapping that becomes a ``build``, a named tuple with the same ``fields``.

    ``name`` is what messages call it; ``flaw`` tells what is wrong between its fields.
    """

    def __init__(
        self,
        name: str,
        build: Any,
        fields: dict[str, Field],
        flaw: Callable[[Any], str] = lambda entry: "",
    ) -> None:
        self.name = name
        self.build = build
        self.fields = fields
        self.flaw = flaw
        self.shapes = {name: field.shape for name, field in fields.items()}
        self.required = {name for name, field in fields.items() if field.required}
        self.in_order = itemgetter(*build._fields)
        self.defaults = {n: field.default for n, field in fields.items() if not field.required}


class Nested(NamedTuple):
    """A mapping within a record, or a list of them where ``many`` says so."""

    record: Record
    many: bool = False


class Field(NamedTuple):
    """One field; ``default`` is its value where the file leaves it out."""

    shape: Converter | Reference | Many | Nested
    required: bool = True
    default: Any = None


def _optional(shape: Any, default: Any = None) -> Field:
    return Field(shape, False, default)


_SOURCE = Record(
    "a source",
    model.Source,
    {
        "id": Field(scalars.identifier),
        "title": _optional(scalars.text),
        "publisher": Field(scalars.text),
        "published": Field(scalars.date),
        "date_evidence": _optional(scalars.text),
        "language": Field(scalars.language),
        "url": Field(scalars.url),
        "release": _optional(scalars.identifier),
        "weak": _optional(scalars.text),
    },
)
_SECTOR = Record(
    "a sector",
    model.Sector,
    {
        "id": Field(scalars.identifier),
        "name": Field(scalars.text),
        "parent": _optional(Reference("sectors")),
        "isic": _optional(Many(scalars.isic), ()),
        "aliases": _optional(Many(scalars.text), ()),
        "within": _optional(Many(scalars.text), ()),
    },
)
_REGION = Record(
    "a region",
    model.Region,
    {
        "id": Field(scalars.identifier),
        "name": Field(scalars.text),
        "kind": Field(scalars.one_of(model.REGION_KINDS)),
        "iso": Field(scalars.iso),
        "aliases": _optional(Many(scalars.text), ()),
        "within": _optional(Many(scalars.text), ()),
    },
)
UNITS = model.UNITS + tuple(f"{unit} {rate}" for unit in model.UNITS for rate in model.RATES)
_FIGURE = Record(
    "a figure",
    model.Figure,
    {
        "id": Field(scalars.identifier),
        "sector": Field(Reference("sectors")),
        "subject": Field(scalars.text),
        "total": _optional(scalars.yes, False),
        "measure": Field(scalars.one_of(model.MEASURES)),
        "value": Field(scalars.number),
        "unit": Field(scalars.one_of(UNITS)),
        "baseline": _optional(scalars.number),
        "qualifier": _optional(scalars.one_of(model.QUALIFIERS)),
        "period": _optional(scalars.period),
        "to_date": _optional(scalars.yes, False),
        "compared_with": _optional(scalars.one_of(model.COMPARISONS)),
        "status": Field(scalars.one_of(model.FIGURE_STATUSES)),
        "region": _optional(Reference("regions")),
        "place": _optional(scalars.text),
        "attributed_to": _optional(scalars.text),
        "sources": Field(Many(Reference("sources"))),
        "locator": Field(Many(scalars.text, lone=True)),
        "as_printed": _optional(scalars.text),
        "note": _optional(scalars.text),
    },
    lambda figure: (
        ""
        if len(figure.locator) in (1, len(figure.sources))
        else f"{len(figure.locator)} locators for {len(figure.sources)} sources"
    ),
)


def _quantity(name: str, units: tuple[str, ...]) -> Record:
    unit = scalars.one_of(units)
    return Record(
        name,
        model.Quantity,
        {
            "value": Field(scalars.number),
            "unit": Field(unit) if len(units) > 1 else _optional(unit, units[0]),
            "qualifier": _optional(scalars.one_of(model.QUALIFIERS)),
        },
    )


_REPORT = Record(
    "a report",
    model.Report,
    {
        "source": Field(Reference("sources")),
        "company": _optional(scalars.text),
        "part": _optional(scalars.text),
        "status": Field(scalars.one_of(model.PROJECT_STATUSES)),
        "year": _optional(scalars.year),
        "capacity": _optional(Nested(_quantity("capacity", UNITS))),
        "investment": _optional(Nested(_quantity("investment", model.CURRENCIES))),
        "jobs": _optional(Nested(_quantity("jobs", ("jobs",)))),
        "locator": Field(scalars.text),
        "note": _optional(scalars.text),
    },
)
_PROJECT = Record(
    "a project",
    model.Project,
    {
        "id": Field(scalars.identifier),
        "name": Field(scalars.text),
        "product": Field(scalars.text),
        "sector": Field(Reference("sectors")),
        "region": _optional(Reference("regions")),
        "place": _optional(scalars.text),
        "company": _optional(scalars.text),
        "note": _optional(scalars.text),
        "reports": Field(Nested(_REPORT, many=True)),
    },
)
LISTS = {
    "sources": _SOURCE,
    "sectors": _SECTOR,
    "regions": _REGION,
    "figures": _FIGURE,
    "projects": _PROJECT,
}
