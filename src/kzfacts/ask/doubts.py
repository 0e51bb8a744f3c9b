"""What in a usable facts file deserves a second look: warnings, not errors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..language.spelling import fold
from ..model import periods
from ..model.records import AHEAD, Facts, Figure
from . import disputes, latest, names

_MOST_OF_A_YEAR = 9  # months
_FAR = 5  # points
_NAMED = 5  # ids in a warning


def warnings(facts: Facts) -> list[str]:
    """Give one line for everything that deserves a look."""
    year = int(latest.today(facts)[:4])
    return [
        *_shared_names(facts),
        *_conflicts(facts),
        *_out_of_line(facts),
        *_weakly_founded(facts),
        *_of_one_voice(facts),
        *_overdue(facts, year),
        *_undated(facts),
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
    differing = sum(1 for _ in disputes.disagreements(facts))
    if differing:
        yield f"sources differ, observations: {differing} (kzfacts conflicts)"


def _out_of_line(facts: Facts) -> Iterator[str]:
    """Name the whole years that are far from a part of nine months or more of the same series."""
    wholes: dict[tuple[object, ...], list[Figure]] = {}
    parts: dict[tuple[object, ...], list[Figure]] = {}
    for figure in facts.figures:
        if figure.change is not None and figure.period and not figure.to_date:
            series = (*latest.indicator(figure), periods.last_day(figure.period)[:4])
            if periods.is_whole_year(figure.period):
                wholes.setdefault(series, []).append(figure)
            elif periods.months(figure.period) >= _MOST_OF_A_YEAR:
                parts.setdefault(series, []).append(figure)
    for series, figures in wholes.items():
        ends = sorted(parts.get(series, ()), key=_change)
        for whole in figures:
            far = max(
                ends[:1] + ends[-1:],
                key=lambda part: abs(_change(part) - _change(whole)),
                default=whole,
            )
            if abs(_change(whole) - _change(far)) > _FAR:
                yield (
                    f"{whole.id}: {whole.change} % differs by more than {_FAR} points from "
                    f"{far.change} % in {periods.in_words(far.period or '')}, {far.id}"
                )


def _change(figure: Figure) -> float:
    return figure.change or 0


def _weakly_founded(facts: Facts) -> Iterator[str]:
    """Name the figures that only weak publications state, all of them one voice."""
    weak = {source.id: source for source in facts.sources if source.weak}
    voices = {source.id: source.release or source.id for source in facts.sources}
    alone: dict[str, list[str]] = {}
    for figure in facts.figures:
        if weak.keys() >= set(figure.sources) and len({voices[s] for s in figure.sources}) == 1:
            alone.setdefault(figure.sources[0], []).append(figure.id)
    for source, ids in alone.items():
        yield f"{_some(ids)}: only in {source}, {weak[source].weak}"


def _unordered(facts: Facts) -> Iterator[str]:
    published = latest.dates(facts)
    for project in facts.projects:
        for before, after in pairwise(project.reports):
            if periods.first_day(published[before.source]) > periods.last_day(
                published[after.source]
            ):
                yield f"{project.id}: {after.source} is older than the report before it"


def _of_one_voice(facts: Facts) -> Iterator[str]:
    """Name the totals that overviews begin with of which only one voice is known."""
    heads = {sector.id for sector in facts.sectors if sector.headline}
    voices = {source.id: source.release or source.id for source in facts.sources}
    alone = [
        figure.id
        for figure in facts.figures
        if figure.total and figure.region is None and figure.sector in heads
        if figure.change is not None and figure.status not in AHEAD
        if periods.is_whole_year(figure.period or "")
        if len({voices[source] for source in figure.sources}) == 1
    ]
    if alone:
        yield f"no second source: {_some(alone)}"


def _overdue(facts: Facts, year: int) -> Iterator[str]:
    """Name the projects that are overdue by two years or more, grouped by their year."""
    late: dict[tuple[int, str], list[str]] = {}
    for project in facts.projects:
        report = latest.current(project)
        if report.status != "launched" and report.year and report.year <= year - 2:
            late.setdefault((report.year, report.status), []).append(project.id)
    for (planned, status), ids in sorted(late.items()):
        yield f"{status} for {planned}, no later report: {_some(ids)}"


def _undated(facts: Facts) -> Iterator[str]:
    """Name the publications of which not even the month is known."""
    undated = [
        source.id
        for source in facts.sources
        if periods.first_day(source.published)[:7] != periods.last_day(source.published)[:7]
    ]
    if undated:
        yield f"not even the month of publication is known: {_some(undated)}"


def _some(ids: Sequence[str]) -> str:
    """Name the first of some ids, and how many there are besides."""
    more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return ", ".join(ids[:_NAMED]) + more
