"""Which of the facts that a text fits answer it best."""

from __future__ import annotations

from typing import TypeAlias

from ..model import periods
from ..model.records import AHEAD, Figure
from . import latest
from .fitting import Fitting, Places
from .reading import Reading
from .stating import project_units

Rank: TypeAlias = tuple[float, ...]

_WHOLE, _PART, _UNSTATED = range(3)


class Ranking:
    """Ranks facts for a text: the lower, the better.

    The exact amount goes first, a number of projects where these are asked for; then the country
    before a region, the total of a sector before its branches and companies, the measures in their
    order, a subject before a note, the newest year, and within it a whole year before a part and
    before what states no period.
    """

    def __init__(
        self,
        fitting: Fitting,
        reading: Reading,
        amounts: dict[int, int],
        about: list[Places],
        asked: list[Places],
    ) -> None:
        """Rank by how amounts fit, by what facts are about, and by all that was asked for."""
        self.fitting = fitting
        self.reading = reading
        self.amounts = amounts
        self.about = about
        self.asked = asked
        meanings = [meaning for term in reading.terms for meaning in term.meanings]
        self._sectors = {name[7:] for name in meanings if name.startswith("sector ")}
        self._claims = bool(reading.amounts)
        self._projects = project_units(fitting.facts)
        self._counting = "projects" in meanings
        self._placed = any(name.startswith(("region ", "town ")) for name in meanings)
        self._ahead = any(name == f"status {status}" for name in meanings for status in AHEAD)
        self._order = {m.name: rank for rank, m in enumerate(fitting.facts.measures)}

    def rank(self, place: int) -> Rank:
        """Give the rank of the fact at a place."""
        item = self.fitting.items[place]
        best = self.amounts.get(place, 0)
        missed = sum(place not in places for places in self.asked)
        noted = sum(place not in places for places in self.about)
        if not isinstance(item, Figure):
            year = latest.current(item).year or 0
            return (best, missed, 0, 0, 0, len(item.name.split()), 0, noted, 0, 0, -year, 0, 0)
        return (
            best,
            missed,
            self._claims and self._against(item),
            self._counting and item.unit not in self._projects,
            bool(item.region or item.place) and not self._placed,
            self._distance(item),
            self._order.get(item.measure, 0),
            noted,
            item.status in AHEAD and not self._ahead,
            self._against(item),
            -latest.year(item, self.fitting.published),
            *_part(item),
        )

    def _distance(self, item: Figure) -> float:
        """Tell how far a figure is from the whole that was asked for."""
        if item.total and (not self._sectors or item.sector in self._sectors):
            return 0
        return len(item.subject.split()) + bool(self._sectors)

    def _against(self, item: Figure) -> bool:
        told = self.reading.direction
        return bool(told and item.change is not None and item.change * told[0] < 0)


def _part(item: Figure) -> tuple[int, int]:
    if item.period is None:
        return _UNSTATED, 0
    if periods.is_whole_year(item.period) and not item.to_date:
        return _WHOLE, 0
    return _PART, -periods.months(item.period)
