"""A Data Package: a CSV a table, and datapackage.json, which says what they hold."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from ..model.records import Facts
from .edition import Edition
from .fields import Field
from .tables import Table, tables

_PROFILES = "https://datapackage.org/profiles/2.0/"
_LICENCES = {"MIT": "https://opensource.org/license/mit"}
_OF_THE_PACKAGE = "about"  # what datapackage.json itself says


def package(facts: Facts, edition: Edition) -> dict[str, bytes]:
    """Give the files of a Data Package, version 2, by their names."""
    made = [table for table in tables(facts, edition) if table.name != _OF_THE_PACKAGE]
    files = {f"{table.name}.csv": _csv(table) for table in made}
    resources = [_resource(table, files[f"{table.name}.csv"]) for table in made]
    described: dict[str, Any] = {
        "$schema": f"{_PROFILES}datapackage.json",
        "title": edition.title,
        "description": f"Made by {edition.made_by}. Every number with the publication that "
        "states it; what none states is an empty cell.",
    }
    if edition.date:
        described["created"] = f"{edition.date}T00:00:00Z"
    if edition.licence:
        licence = edition.licence
        described["licenses"] = [{"name": licence, "path": _LICENCES[licence]}]
    described["sources"] = [
        {"title": source.title or source.publisher, "path": source.url} for source in facts.sources
    ]
    described["resources"] = resources
    text = json.dumps(described, ensure_ascii=False, indent=1) + "\n"
    return {"datapackage.json": text.encode(), **files}


def _csv(table: Table) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(field.name for field in table.fields)
    writer.writerows(
        [str(cell).lower() if isinstance(cell, bool) else cell for cell in row]
        for row in table.rows
    )
    return buffer.getvalue().encode()


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    from hashlib import sha256

    return {
        "name": _name(table.name),
        "type": "table",
        "path": f"{table.name}.csv",
        "description": table.means,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": {
            "$schema": f"{_PROFILES}tableschema.json",
            "fields": [_field(field, table) for field in table.fields],
            "primaryKey": [*table.key],
            "foreignKeys": [
                _reference(field.name, *field.references, table)
                for field in table.fields
                if field.references
            ],
        },
    }


def _reference(name: str, other: str, key: str, table: Table) -> dict[str, Any]:
    resource = "" if other == table.name else _name(other)  # itself is told by an empty name
    return {"fields": [name], "reference": {"resource": resource, "fields": [key]}}


def _name(table: str) -> str:
    return table.replace("_", "-")


def _field(field: Field, table: Table) -> dict[str, Any]:
    described: dict[str, Any] = {"name": field.name, "type": field.type, "description": field.means}
    if field.unit:
        described["unit"] = field.unit
    if field.unit_field:
        described["unitField"] = field.unit_field
    constraints: dict[str, Any] = {}
    if field.name in table.key:
        constraints["required"] = True
    if field.choices:
        constraints["enum"] = [*field.choices]
    return {**described, "constraints": constraints} if constraints else described
