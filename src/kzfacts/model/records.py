"""What a fact is: plain immutable records, and the closed vocabularies of their fields.

``data/facts.yaml`` explains every field in its header; ``data/facts.schema.json``
says the same to editors. An absent value (``None``) means that no source states it.
"""

# NamedTuple compiles annotations that are text one by one, which every start-up would pay for:
# this module does without postponed evaluation.

from typing import NamedTuple, TypeAlias

Number: TypeAlias = int | float

# What the program reasons about is closed: kinds, qualifiers, statuses. The measures and units
# themselves are lists of the facts file.
MEASURE_KINDS = ("growth", "amount", "capacity", "money", "count", "share")
UNIT_KINDS = (
    "percent",
    "multiple",
    "money",
    "mass",
    "volume",
    "area",
    "length",
    "energy",
    "power",
    "count",
)
RATES = ("per hour", "per shift", "per day", "per year")
QUALIFIERS = ("about", "more than", "less than", "up to")
COMPARISONS = ("same period of previous year", "previous year")
FIGURE_STATUSES = ("actual", "preliminary", "target", "forecast")
PROJECT_STATUSES = ("planned", "under construction", "launched")
STATUSES = FIGURE_STATUSES + PROJECT_STATUSES
REGION_KINDS = ("region", "city")

# A figure that is still to come true, as against one that was observed.
AHEAD = ("target", "forecast")

# The amounts of a project, each a field of its reports.
QUANTITIES = ("capacity", "investment", "jobs")


class Measure(NamedTuple):
    """What can be measured; ``means`` defines it. Figures refer to it by ``name``."""

    name: str
    kind: str
    means: str
    aliases: tuple[str, ...] = ()


class Unit(NamedTuple):
    """A unit of value; ``one`` names a single one. Any unit can be told per hour ... year."""

    name: str
    one: str
    kind: str
    aliases: tuple[str, ...] = ()


class Country(NamedTuple):
    """The country that the facts are of; ``aliases`` stand for it in sources."""

    name: str
    iso: str | None = None
    aliases: tuple[str, ...] = ()


# What a report's jobs are counted in, whatever units its file has.
JOBS = Unit("jobs", "job", "count")


class Source(NamedTuple):
    """One publication.

    ``published`` is ISO 8601: a day, a month, a year, or a bracket of two of these; ``read`` is
    the day on which the page was read, ``short`` the publisher's name in tables.
    """

    id: str
    title: str | None
    publisher: str
    short: str | None
    published: str
    date_evidence: str | None
    read: str | None
    language: str
    url: str
    release: str | None
    weak: str | None


class Sector(NamedTuple):
    """A branch of industry. ``isic`` holds ISIC Rev. 4 sections or divisions.

    ``aliases`` are names of the whole; ``within`` holds products and activities that lie within
    it, each with its spellings joined by " / ". An overview begins with the sectors that are a
    ``headline``.
    """

    id: str
    name: str
    parent: str | None
    isic: tuple[str, ...]
    headline: bool
    aliases: tuple[str, ...]
    within: tuple[str, ...] = ()


class Region(NamedTuple):
    """A region or a city. ``iso`` is its ISO 3166-2 code.

    ``within`` holds its towns as a sector holds its products.
    """

    id: str
    name: str
    kind: str
    iso: str | None
    aliases: tuple[str, ...]
    within: tuple[str, ...] = ()


class Figure(NamedTuple):
    """One observation: ``value`` in ``unit``; ``total`` if it speaks of the whole sector.

    ``borders`` names the former ones of its region, ``was`` its former ids. ``kind`` is that of
    its measure and ``change`` its growth in percent, ×2.3 as +130; None for what is not growth.
    """

    id: str
    sector: str
    subject: str
    total: bool
    measure: str
    value: Number
    unit: str
    baseline: Number | None
    qualifier: str | None
    period: str | None
    to_date: bool
    compared_with: str | None
    status: str
    region: str | None
    place: str | None
    attributed_to: str | None
    sources: tuple[str, ...]
    locator: tuple[str, ...]
    as_printed: str | None
    note: str | None
    borders: str | None
    was: tuple[str, ...]
    kind: str
    change: Number | None


class Quantity(NamedTuple):
    """An amount of a project: its capacity, its investment or its jobs."""

    value: Number
    unit: str
    qualifier: str | None


class Report(NamedTuple):
    """What one publication said of a project, or of a ``part`` of it such as a phase.

    ``year`` is that of its launch, planned or done.
    """

    source: str
    company: str | None
    part: str | None
    status: str
    year: int | None
    capacity: Quantity | None
    investment: Quantity | None
    jobs: Quantity | None
    locator: str
    note: str | None


class Project(NamedTuple):
    """One plant or line. ``reports`` are oldest first; the last is its current state."""

    id: str
    name: str
    product: str
    sector: str
    region: str | None
    place: str | None
    company: str | None
    note: str | None
    was: tuple[str, ...]
    reports: tuple[Report, ...]


Fact: TypeAlias = Figure | Project


class Facts(NamedTuple):
    """Everything that one facts file says, each list in the order of the file."""

    sources: tuple[Source, ...]
    sectors: tuple[Sector, ...]
    regions: tuple[Region, ...]
    figures: tuple[Figure, ...]
    projects: tuple[Project, ...]
    measures: tuple[Measure, ...] = ()
    units: tuple[Unit, ...] = ()
    names: tuple[str, ...] = ()
    title: str | None = None
    country: Country | None = None
