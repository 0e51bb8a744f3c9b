"""What answers first: the lines that head a digest, each with its source beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..ask import latest
from ..ask.index import Index
from ..model import periods
from ..model.records import AHEAD, Figure
from . import words
from .figures import linked_growth
from .rows import Row
from .sections import Heading, Piece, Section, Words

_FEW = 5  # how many earlier years a line names


class Line(NamedTuple):
    """A line that answers: what is said, and at its end by whom or where there is more."""

    said: Words
    aside: Words = ""
    name: str = ""


class Lead:
    """What answers for the whole of a sector: ``told`` are the figures that its lines name."""

    def __init__(
        self, index: Index, pool: Iterable[Figure], sector: str, region: str | None
    ) -> None:
        self._index = index
        self._sector = sector
        rank = latest.answering(index.facts)
        totals = [
            figure
            for figure in pool
            if figure.total
            and figure.sector == sector
            and figure.region == region
            and not figure.borders
            and figure.measure in rank
        ]
        actual = [figure for figure in totals if figure.status not in AHEAD and figure.period]
        measure = min((f.measure for f in actual), key=lambda name: rank[name], default=None)
        actual = [figure for figure in actual if figure.measure == measure]
        published = latest.dates(index.facts)
        actual.sort(key=lambda figure: latest.age(figure, published), reverse=True)
        whole = [f for f in actual if periods.is_whole_year(f.period or "") and not f.to_date]
        self._latest = [figure for figure in whole if figure.period == whole[0].period]
        before = {figure.period: figure for figure in reversed(whole)}
        self._earlier = [f for year, f in before.items() if year != whole[0].period][-_FEW:][::-1]
        since = periods.last_day(whole[0].period or "") if whole else ""
        newer = [f for f in actual if periods.last_day(f.period or "") > since]
        self._newer = [f for f in newer if f.period == newer[0].period][:1]
        ahead = [f for f in totals if f.measure == measure and f.status in AHEAD and f.period]
        ahead.sort(key=lambda figure: published[figure.sources[0]], reverse=True)
        self._ahead = [
            f
            for f in ahead
            if periods.is_whole_year(f.period or "") and (f.period or "") > since[:4]
        ][:1]
        self.told = [*self._latest, *self._newer]

    def lines(self, more: str) -> list[Line]:
        """Give the latest whole year, a newer part of one, and the years before."""
        index = self._index
        if not self.told:
            return [Line("No growth of the whole of it is known.", more)]
        what = self.told[0].measure.removesuffix(" growth")
        what = what.upper() if len(what) < 4 else what.capitalize()
        if self.told[0].region:
            what = f"{index.sector(self._sector)}, {what.lower()}"
        lines = [
            Line(
                (Piece("also " if place else f"{what} "), *self._dated(figure)),
                words.cited(index, figure.sources, day=True),
            )
            for place, figure in enumerate(self._latest)
        ]
        lines += [
            Line(
                (Piece(f"{what} "), *self._dated(figure)),
                words.cited(index, figure.sources, day=True),
            )
            for figure in self._newer
        ]
        if not self._latest:
            lines.append(Line("No figure of a whole year is known."))
        if self._earlier:
            lines.append(Line((Piece("earlier: "), *self._series(self._earlier)), more))
        return lines

    def in_one_line(self) -> list[Line]:
        """Give the name of the sector with its latest, then what is newer and what is forecast."""
        told = (*self._latest[:1], *self._newer)
        if not told:
            return []
        said = self._series(told)
        for figure in self._ahead:
            said += [Piece(f"; {figure.status} "), *self._dated(figure)]
        source = words.cited(self._index, told[0].sources, day=True)
        return [Line(tuple(said), source, self._index.sector(self._sector))]

    def _series(self, given: Iterable[Figure]) -> list[Piece]:
        pieces: list[Piece] = []
        for figure in given:
            pieces += [Piece(", ")] if pieces else []
            pieces += self._dated(figure)
        return pieces

    def _dated(self, figure: Figure) -> list[Piece]:
        period = periods.in_words(figure.period or "")
        return [*linked_growth(self._index, figure), Piece(f" in {period}")]


def _table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    named = [Heading("", lambda row: row.item.name)] if any(row.item.name for row in rows) else []
    return (
        *named,
        Heading("", lambda row: row.item.said, wraps=True, fills=True),
        Heading("", lambda row: row.item.aside, right=True),
    )


def section(lines: Iterable[Line]) -> Section:
    """Give the lines that answer as the first section of a digest."""
    return Section("", _table, [Row(line) for line in lines])
