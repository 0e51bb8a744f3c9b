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

# What a text may be about; the content of the index is quoted, as Datasette looks for it.
_INDEXED = {
    "figures": ("subject", "measure", "period", "place", "attributed_to", "note", "words"),
    "projects": ("name", "product", "company", "place", "year", "note", "words"),
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
        made = tables(facts, edition)
        for table in made:
            items = getattr(facts, table.name) if table.name in _INDEXED else None
            words = synonyms(facts, items) if items is not None else None
            _fill(connection, table, words)
        for name, columns in _INDEXED.items():
            _index(connection, name, columns)
        for view in (_BRANCHES, _history(), _GROWTH):
            connection.execute(view)
        connection.commit()
        return _compact(connection)
    finally:
        connection.close()


def _fill(connection: sqlite3.Connection, table: Table, words: list[str] | None) -> None:
    """Make a table and its rows; ``words`` fill a column for the index alone."""
    lines = []
    for field in table.fields:
        needed = " NOT NULL" if field.name in table.key or field.type == "boolean" else ""
        lines.append(f'"{field.name}" {_TYPES.get(field.type, _NUMERIC)}{needed}')
    if words is not None:
        lines.append('"words" TEXT')
    lines.append(f"PRIMARY KEY ({', '.join(table.key)})")
    lines += [
        f'FOREIGN KEY ("{field.name}") REFERENCES "{field.references[0]}" ({field.references[1]})'
        for field in table.fields
        if field.references
    ]
    connection.execute(f'CREATE TABLE "{table.name}" (\n  ' + ",\n  ".join(lines) + "\n)")
    rows = table.rows
    if words is not None:
        rows = [(*row, said) for row, said in zip(rows, words, strict=True)]
    marks = ", ".join("?" * (len(table.fields) + (words is not None)))
    connection.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', rows)  # noqa: S608


def _index(connection: sqlite3.Connection, table: str, columns: Sequence[str]) -> None:
    """Index the words of a table; of several forms of an English word any is found."""
    names = ", ".join(f'"{name}"' for name in columns)
    tokens = "porter unicode61 remove_diacritics 2"
    connection.execute(
        f'CREATE VIRTUAL TABLE "{table}_fts" USING fts5'
        f"""({names}, content="{table}", tokenize='{tokens}')"""
    )
    rebuild = f"""INSERT INTO "{table}_fts" ("{table}_fts") VALUES ('rebuild')"""  # noqa: S608
    connection.execute(rebuild)


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
