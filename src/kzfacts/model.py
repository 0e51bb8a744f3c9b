"""What a fact is: plain immutable records, and the closed vocabularies of their fields.

``data/facts.yaml`` explains every field in its header; ``data/facts.schema.json``
says the same to editors. An absent value (``None``) means that no source states it.
"""

# NamedTuple compiles annotations that are text one by one, which every start-up would pay for:
# this module does without postponed evaluation.

from typing import NamedTuple, TypeAlias

Number: TypeAlias = int | float

MEASURES = (
    "output growth",
    "output volume",
    "production capacity",
    "investment",
    "investment growth",
    "financing",
    "jobs",
    "employment",
    "projects launched",
    "projects planned",
    "projects under way",
    "plants opened",
    "share",
    "exports",
    "exports growth",
    "gdp growth",
    "productivity growth",
    "enterprises",
    "enterprises growth",
    "short-term economic indicator growth",
    "product range",
)
GROWTH = tuple(measure for measure in MEASURES if measure.endswith("growth"))
UNITS = (
    "percent",
    "times",
    "KZT",
    "USD",
    "tonnes",
    "units",
    "projects",
    "jobs",
    "people",
    "enterprises",
    "plants",
    "products",
    "medicines",
    "GW",
    "m2",
    "m3",
    "cars",
    "vehicles",
    "vehicle sets",
    "wagons",
    "tyres",
    "cans",
    "bricks",
    "blocks",
    "pairs",
)
RATES = ("per hour", "per shift", "per day", "per year")
CURRENCIES = ("KZT", "USD")
QUALIFIERS = ("about", "more than", "less than", "up to")
COMPARISONS = ("same period of previous year", "previous year")
FIGURE_STATUSES = ("actual", "preliminary", "target", "forecast")
PROJECT_STATUSES = ("planned", "under construction", "launched")
STATUSES = FIGURE_STATUSES + PROJECT_STATUSES
REGION_KINDS = ("region", "city")

# A figure that is still to come true, as against one that was observed.
AHEAD = ("target", "forecast")


class Source(NamedTuple):
    """One publication. ``published`` is ISO 8601: a day, a month or a bare year."""

    id: str
    title: str | None
    publisher: str
    published: str
    date_evidence: str | None
    language: str
    url: str
    release: str | None
    weak: str | None


class Sector(NamedTuple):
    """A branch of industry. ``isic`` holds ISIC Rev. 4 sections or divisions.

    ``aliases`` are names of the whole; ``within`` holds products and activities that lie within
    it, each with its spellings joined by " / ".
    """

    id: str
    name: str
    parent: str | None
    isic: tuple[str, ...]
    aliases: tuple[str, ...]
    within: tuple[str, ...] = ()


class Region(NamedTuple):
    """A region or a city of republican significance. ``iso`` is its ISO 3166-2 code.

    ``within`` holds its towns as a sector holds its products.
    """

    id: str
    name: str
    kind: str
    iso: str
    aliases: tuple[str, ...]
    within: tuple[str, ...] = ()


class Figure(NamedTuple):
    """One observation: ``value`` in ``unit``; ``total`` if it speaks of the whole sector."""

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
    reports: tuple[Report, ...]


class Facts(NamedTuple):
    """Everything that one facts file says, each list in the order of the file."""

    sources: tuple[Source, ...]
    sectors: tuple[Sector, ...]
    regions: tuple[Region, ...]
    figures: tuple[Figure, ...]
    projects: tuple[Project, ...]
