"""The dictionary of exported columns: of each its type and what it holds."""

from __future__ import annotations

from ..model import records

# By a column's name, or by its table's and its own where the name means something else there.
_FIELDS = {
    "as_printed": ("string", "the printed form, where the value was converted"),
    "attributed_to": ("string", "who said it"),
    "baseline": ("number", "the earlier value, where a rise is stated as from ... to, in unit"),
    "borders": ("string", "the former ones of the region that it speaks of"),
    "capacity": ("number", "what it is to make, in capacity_unit"),
    "capacity_qualifier": ("string", "how exactly the capacity is stated"),
    "capacity_source": ("string", "the publication that states the capacity"),
    "capacity_unit": ("string", "unit of the capacity"),
    "change": ("number", "growth in percent, a multiple included: ×5 is 400"),
    "company": ("string", "the company by its current name"),
    "reports.company": ("string", "the company as this publication prints it"),
    "compared_with": ("string", "with what a growth compares"),
    "conflict": ("string", "ids of the figures that differ, joined by spaces"),
    "projects.conflict": ("string", "columns on which publications differ, joined by spaces"),
    "currency": ("string", "currency of the investment"),
    "date": ("date", "the latest day on which a source was read"),
    "date_evidence": ("string", "on what the date rests, where the page does not print it"),
    "end": ("date", "last day of the period"),
    "figure": ("string", "id of a figure"),
    "former": ("string", "an id that is no longer used"),
    "headline": ("boolean", "whether an overview begins with it"),
    "id": ("string", "permanent id"),
    "investment": ("number", "money invested or to be invested, in currency"),
    "investment_qualifier": ("string", "how exactly the investment is stated"),
    "investment_source": ("string", "the publication that states the investment"),
    "isic": ("string", "ISIC Rev. 4 sections or divisions, joined by spaces"),
    "iso": ("string", "ISO 3166-2 code"),
    "jobs": ("number", "jobs created or to be created"),
    "jobs_qualifier": ("string", "how exactly the jobs are stated"),
    "jobs_source": ("string", "the publication that states the jobs"),
    "kind": ("string", "kind, of a closed list"),
    "language": ("string", "ISO 639-1 code"),
    "licence": ("string", "the licence of the facts"),
    "locator": ("string", "where on the page it stands"),
    "made_by": ("string", "the program that made the export"),
    "means": ("string", "definition"),
    "measure": ("string", "what was measured"),
    "name": ("string", "name"),
    "sources.name": ("string", "publisher and date"),
    "names": ("string", "other names, in several languages, separated by semicolons"),
    "note": ("string", "a doubt or a reading aid"),
    "observation": ("string", "on what publications differ"),
    "one": ("string", "what a single one is called"),
    "overdue": ("boolean", "whether its year had passed without news when the facts were read"),
    "parent": ("string", "the sector that it is part of"),
    "part": ("string", "the phase or part of which the newest report speaks"),
    "period": ("string", "the period as stated: 2025, 2025-01/2025-06, 2020/2025, ../2025"),
    "place": ("string", "town, as printed"),
    "position": ("integer", "place in the list, from 1"),
    "product": ("string", "what it makes"),
    "project": ("string", "id of a project"),
    "published": ("string", "when published: a day, a month, a year, or two with a slash between"),
    "publisher": ("string", "who published it"),
    "qualifier": ("string", "how exactly the value is stated"),
    "read": ("date", "the day on which the page was read"),
    "region": ("string", "the region, absent for the whole country"),
    "release": ("string", "publications of one press release share it: they are one voice"),
    "sector": ("string", "the sector"),
    "short": ("string", "the publisher's name in tables"),
    "units.short": ("string", "its sign in tables"),
    "source": ("string", "the publication"),
    "start": ("date", "first day of the period"),
    "status": ("string", "whether it happened or is to come"),
    "subject": ("string", "what was measured: a sector, a branch, a product, a company"),
    "title": ("string", "title, in its own language"),
    "to_date": ("boolean", "whether it is a running count that a later one replaces"),
    "total": ("boolean", "whether it speaks of the whole sector, of the country or region"),
    "unit": ("string", "unit of the value"),
    "url": ("string", "address of the page"),
    "value": ("number", "the value, in unit"),
    "weak": ("string", "why it should not be relied on alone"),
    "year": ("integer", "the year it belongs to: its period's last, else its source's"),
    "projects.year": ("integer", "year of the launch, planned or done"),
    "reports.year": ("integer", "year of the launch, planned or done"),
}

# The table that a column refers to, and the key of that.
_REFERENCES = {
    "capacity_source": ("sources", "id"),
    "capacity_unit": ("units", "name"),
    "currency": ("units", "name"),
    "figure": ("figures", "id"),
    "investment_source": ("sources", "id"),
    "jobs_source": ("sources", "id"),
    "measure": ("measures", "name"),
    "parent": ("sectors", "id"),
    "project": ("projects", "id"),
    "region": ("regions", "id"),
    "sector": ("sectors", "id"),
    "source": ("sources", "id"),
    "unit": ("units", "name"),
}

# Of a column of numbers its unit, or the column that holds it.
_UNITS = {"change": "percent", "jobs": "jobs"}
_UNIT_FIELDS = {
    "baseline": "unit",
    "capacity": "capacity_unit",
    "investment": "currency",
    "value": "unit",
}

# What a column may hold.
_CHOICES = {
    "figures.status": records.FIGURE_STATUSES,
    "projects.status": records.PROJECT_STATUSES,
    "reports.status": records.PROJECT_STATUSES,
    "measures.kind": records.MEASURE_KINDS,
    "units.kind": records.UNIT_KINDS,
    "regions.kind": records.REGION_KINDS,
    "qualifier": records.QUALIFIERS,
    "capacity_qualifier": records.QUALIFIERS,
    "investment_qualifier": records.QUALIFIERS,
    "jobs_qualifier": records.QUALIFIERS,
}


class Field:
    """A column of an exported table.

    ``type`` is one of Table Schema's: string, integer, number, boolean or date. ``references``
    names the table and the key to which it refers, ``choices`` are all that it may hold.
    ``unit`` is the unit of its numbers, ``unit_field`` the column in which that stands.
    """

    def __init__(self, table: str, name: str) -> None:
        full = f"{table}.{name}"
        self.name = name
        self.type, self.means = _FIELDS.get(full) or _FIELDS[name]
        self.references = _REFERENCES.get(name)
        self.unit = _UNITS.get(name)
        self.unit_field = _UNIT_FIELDS.get(name)
        self.choices = _CHOICES.get(full) or _CHOICES.get(name)
