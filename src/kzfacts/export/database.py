"""A SQLite database: tables with keys, views named like the commands, a full-text index."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from tempfile import TemporaryDirectory

from ..answer import figures
from ..model.records import Facts
from .edition import Edition
from .synonyms import synonyms
from .tables import Table, tables

_TYPES = {"boolean": "INTEGER", "date": "TEXT", "integer": "INTEGER", "string": "TEXT"}
_NUMERIC = "NUMERIC"  # whole numbers stay integers, which REAL would not let them

# What a text may be about. By the first column a fact is also found in other words.
_INDEXED = {
    "figures": ("subject", "measure", "period", "place", "attributed_to", "note"),
    "projects": ("name", "product", "company", "place", "year", "note"),
}
_BRANCHES = """
CREATE VIEW branches AS
WITH RECURSIVE within (sector, branch) AS (
  SELECT id, id FROM sectors
  UNION ALL
  SELECT within.sector, sectors.id FROM within JOIN sectors ON sectors.parent = within.branch
)
SELECT sector, branch FROM within
"""
_HISTORY = """
CREATE VIEW history AS
SELECT {columns}
FROM figures
JOIN figure_sources ON figure_sources.figure = figures.id AND figure_sources.position = 1
JOIN sources ON sources.id = figure_sources.source
ORDER BY figures.sector, figures.subject, figures.measure, figures.region, figures.period
"""
_GROWTH = """
CREATE VIEW growth AS
SELECT * FROM history WHERE change IS NOT NULL
"""
_SOURCE = """(
  SELECT group_concat(source, ' ') FROM (
    SELECT source FROM figure_sources WHERE figure = figures.id ORDER BY position
  )
) AS source"""


def database(facts: Facts, edition: Edition) -> bytes:
    """Give the bytes of a database; the same facts give the same bytes."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("PRAGMA page_size = 4096")  # whatever SQLite was built with
        made = {table.name: table for table in tables(facts, edition)}
        for table in made.values():
            _fill(connection, table)
        for name, columns in _INDEXED.items():
            _index(connection, made[name], columns, synonyms(facts, getattr(facts, name)))
        for view in (_BRANCHES, _history(), _GROWTH):
            connection.execute(view)
        connection.commit()
        return _compact(connection)
    finally:
        connection.close()


def _fill(connection: sqlite3.Connection, table: Table) -> None:
    lines = []
    for field in table.fields:
        needed = " NOT NULL" if field.name in table.key or field.type == "boolean" else ""
        lines.append(f'"{field.name}" {_TYPES.get(field.type, _NUMERIC)}{needed}')
    lines.append(f"PRIMARY KEY ({', '.join(table.key)})")
    lines += [
        f'FOREIGN KEY ("{field.name}") REFERENCES "{field.references[0]}" ({field.references[1]})'
        for field in table.fields
        if field.references
    ]
    connection.execute(f'CREATE TABLE "{table.name}" (\n  ' + ",\n  ".join(lines) + "\n)")
    marks = ", ".join("?" * len(table.fields))
    connection.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', table.rows)  # noqa: S608


def _index(
    connection: sqlite3.Connection, table: Table, columns: Sequence[str], also: Sequence[str]
) -> None:
    """Index the words of a table, and ``also`` the other words for each row.

    Those are in the index alone: as a column they would fill whoever's screen. Its content is
    quoted, as Datasette looks for it, and of several forms of an English word any is found.
    """
    names = ", ".join(f'"{name}"' for name in columns)
    tokens = "porter unicode61 remove_diacritics 2"
    connection.execute(
        f'CREATE VIRTUAL TABLE "{table.name}_fts" USING fts5'
        f"""({names}, content="{table.name}", tokenize='{tokens}')"""
    )
    places = [[field.name for field in table.fields].index(name) for name in columns]
    rows = []
    for number, (row, words) in enumerate(zip(table.rows, also, strict=True), 1):
        first, *rest = (row[place] for place in places)
        rows.append((number, f"{first} {words}", *rest))
    marks = ", ".join("?" * (1 + len(columns)))
    connection.executemany(
        f'INSERT INTO "{table.name}_fts" (rowid, {names}) VALUES ({marks})',  # noqa: S608
        rows,
    )


def _history() -> str:
    """Give the view of all figures with the columns of the commands, in their order."""
    of_sources = {"publisher", "published", "url"}
    columns = [
        _SOURCE
        if column.name == "source"
        else f'{"sources" if column.name in of_sources else "figures"}."{column.name}"'
        for column in figures.COLUMNS
        if not column.extra
    ]
    return _HISTORY.format(columns=",\n  ".join(columns))


def _compact(connection: sqlite3.Connection) -> bytes:
    """Give the bytes of the file that a database is."""
    with TemporaryDirectory() as folder:
        path = os.path.join(folder, "facts")
        connection.execute("VACUUM INTO ?", (path,))
        with open(path, "rb") as file:
            return file.read()
