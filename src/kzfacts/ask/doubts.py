"""What in a usable facts file deserves a second look: warnings, not errors."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from ..language.spelling import fold
from ..model import periods
from ..model.records import Facts
from . import disputes, latest, names


def warnings(facts: Facts, today: date | None = None) -> list[str]:
    """Give one line for everything that deserves a look; plans are overdue by ``today``."""
    year = (today or date.today()).year
    return [
        *_shared_names(facts),
        *_conflicts(facts),
        *_weakly_founded(facts),
        *_overdue(facts, year),
        *_unordered(facts),
    ]


def _shared_names(facts: Facts) -> Iterator[str]:
    for entries in (facts.sectors, facts.regions):
        owners: dict[str, str] = {}
        for entry in entries:
            own = (*names.spellings(entry), *names.within(entry))
            for name in dict.fromkeys(map(fold, own)):
                owner = owners.setdefault(name, entry.id)
                if owner != entry.id:
                    yield f'{entry.id}: the name "{name}" also belongs to {owner}'


def _conflicts(facts: Facts) -> Iterator[str]:
    for disagreement in disputes.disagreements(facts):
        ids = dict.fromkeys(fact.id for fact, _ in disagreement.claims)
        yield f"{', '.join(ids)}: sources differ about {disagreement.subject}"


def _weakly_founded(facts: Facts) -> Iterator[str]:
    """Name the figures that only weak publications state, all of them one voice."""
    weak = {source.id: source for source in facts.sources if source.weak}
    voices = {source.id: source.release or source.id for source in facts.sources}
    alone: dict[str, list[str]] = {}
    for figure in facts.figures:
        if weak.keys() >= set(figure.sources) and len({voices[s] for s in figure.sources}) == 1:
            alone.setdefault(figure.sources[0], []).append(figure.id)
    for source, ids in alone.items():
        yield f"{', '.join(ids)}: only in {source}, {weak[source].weak}"


def _unordered(facts: Facts) -> Iterator[str]:
    published = latest.dates(facts)
    for project in facts.projects:
        for before, after in pairwise(project.reports):
            if periods.first_day(published[before.source]) > periods.last_day(
                published[after.source]
            ):
                yield f"{project.id}: {after.source} is older than the report before it"


def _overdue(facts: Facts, year: int) -> Iterator[str]:
    for project in facts.projects:
        report = latest.current(project)
        if report.status != "launched" and report.year and report.year < year:
            yield f"{project.id}: {report.status} for {report.year}, and no later report"
