"""What each record of a facts file may hold: the file's schema, as the loader applies it."""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from typing import Any, NamedTuple

from ..model import records
from . import values
from .values import Converter


class Reference(NamedTuple):
    """An id of another list, or a name of one whose entries have no ids.

    A unit may be told per hour, shift, day or year; ``kind`` is the one that it has to be of.
    """

    target: str
    kind: str | None = None


class Many(NamedTuple):
    """A list of one or more different values; a lone value too where ``lone`` allows it."""

    item: Converter | Reference
    lone: bool = False


class Record:
    """A mapping that becomes a ``build``, a named tuple with the same ``fields``.

    ``name`` is what messages call it; ``flaw`` tells what is wrong between its fields.
    ``derived`` are its last fields, which are not in the file but worked out. A field that the
    tuple does not have only ever refuses the file.
    """

    def __init__(
        self,
        name: str,
        build: Any,
        fields: dict[str, Field],
        flaw: Callable[[Any], str] = lambda entry: "",
        derived: tuple[str, ...] = (),
    ) -> None:
        self.name = name
        self.build = build
        self.fields = fields
        self.flaw = flaw
        self.key = "id" if "id" in fields else "name"
        self.shapes = {name: field.shape for name, field in fields.items()}
        self.required = {name for name, field in fields.items() if field.required}
        self.blank = (None,) * len(derived)
        self.in_order = itemgetter(*(name for name in build._fields if name not in derived))
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


_MEASURE = Record(
    "a measure",
    records.Measure,
    {
        "name": Field(values.text),
        "kind": Field(values.one_of(records.MEASURE_KINDS)),
        "means": Field(values.text),
        "aliases": _optional(Many(values.text), ()),
    },
)
_UNIT = Record(
    "a unit",
    records.Unit,
    {
        "name": Field(values.text),
        "one": Field(values.text),
        "kind": Field(values.one_of(records.UNIT_KINDS)),
        "aliases": _optional(Many(values.text), ()),
        "short": _optional(values.text),
    },
)
_COUNTRY = Record(
    "a country",
    records.Country,
    {
        "name": Field(values.text),
        "iso": _optional(values.country),
        "aliases": _optional(Many(values.text), ()),
    },
)
_SOURCE = Record(
    "a source",
    records.Source,
    {
        "id": Field(values.identifier),
        "title": _optional(values.text),
        "publisher": Field(values.text),
        "short": _optional(values.text),
        "published": Field(values.bracket),
        "date_evidence": _optional(values.text),
        "read": _optional(values.date),
        "language": Field(values.language),
        "url": Field(values.url),
        "release": _optional(values.identifier),
        "weak": _optional(values.text),
    },
)
_SECTOR = Record(
    "a sector",
    records.Sector,
    {
        "id": Field(values.identifier),
        "name": Field(values.text),
        "parent": _optional(Reference("sectors")),
        "isic": _optional(Many(values.isic), ()),
        "headline": _optional(values.yes, False),
        "aliases": _optional(Many(values.text), ()),
        "within": _optional(Many(values.text), ()),
    },
)
_REGION = Record(
    "a region",
    records.Region,
    {
        "id": Field(values.identifier),
        "name": Field(values.text),
        "kind": Field(values.one_of(records.REGION_KINDS)),
        "iso": _optional(values.iso),
        "aliases": _optional(Many(values.text), ()),
        "within": _optional(Many(values.text), ()),
    },
)
_FIGURE = Record(
    "a figure",
    records.Figure,
    {
        "id": Field(values.identifier),
        "sector": Field(Reference("sectors")),
        "subject": Field(values.text),
        "total": _optional(values.yes, False),
        "measure": Field(Reference("measures")),
        "value": Field(values.number),
        "unit": Field(Reference("units")),
        "baseline": _optional(values.number),
        "qualifier": _optional(values.one_of(records.QUALIFIERS)),
        "period": _optional(values.period),
        "to_date": _optional(values.yes, False),
        "compared_with": _optional(values.comparison(records.COMPARISONS)),
        "status": Field(values.one_of(records.FIGURE_STATUSES)),
        "region": _optional(Reference("regions")),
        "place": _optional(values.text),
        "attributed_to": _optional(values.text),
        "sources": Field(Many(Reference("sources"))),
        "locator": Field(Many(values.text, lone=True)),
        "as_printed": _optional(values.text),
        "note": _optional(values.text),
        "borders": _optional(values.text),
        "was": _optional(Many(values.identifier), ()),
        "unread": _optional(values.unread),
    },
    lambda figure: (
        ""
        if len(figure.locator) in (1, len(figure.sources))
        else f"{len(figure.locator)} locators for {len(figure.sources)} sources"
    ),
    derived=("kind", "change"),
)


def _quantity(name: str, unit: Field) -> Nested:
    fields = {
        "value": Field(values.number),
        "unit": unit,
        "qualifier": _optional(values.one_of(records.QUALIFIERS)),
    }
    return Nested(Record(name, records.Quantity, fields))


_JOBS = (records.JOBS.name,)
_REPORT = Record(
    "a report",
    records.Report,
    {
        "source": Field(Reference("sources")),
        "company": _optional(values.text),
        "part": _optional(values.text),
        "status": Field(values.one_of(records.PROJECT_STATUSES)),
        "year": _optional(values.year),
        "capacity": _optional(_quantity("capacity", Field(Reference("units")))),
        "investment": _optional(_quantity("investment", Field(Reference("units", kind="money")))),
        "jobs": _optional(_quantity("jobs", _optional(values.one_of(_JOBS), *_JOBS))),
        "locator": Field(values.text),
        "note": _optional(values.text),
        "unread": _optional(values.unread),
    },
)
_PROJECT = Record(
    "a project",
    records.Project,
    {
        "id": Field(values.identifier),
        "name": Field(values.text),
        "product": Field(values.text),
        "sector": Field(Reference("sectors")),
        "region": _optional(Reference("regions")),
        "place": _optional(values.text),
        "company": _optional(values.text),
        "note": _optional(values.text),
        "was": _optional(Many(values.identifier), ()),
        "unread": _optional(values.unread),
        "reports": Field(Nested(_REPORT, many=True)),
    },
)
# The lists of a file, all of them needed, and what else it may hold.
LISTS = {
    "measures": _MEASURE,
    "units": _UNIT,
    "sources": _SOURCE,
    "sectors": _SECTOR,
    "regions": _REGION,
    "figures": _FIGURE,
    "projects": _PROJECT,
}
BESIDES = {
    "title": _optional(values.text),
    "country": _optional(Nested(_COUNTRY)),
    "names": _optional(Many(values.text), ()),
}
