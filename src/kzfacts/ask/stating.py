"""Which facts state an amount: its value, or the change that it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from ..language.quantities import Quantity
from ..language.tokens import tokens
from ..language.vocabulary import phrases
from ..model.records import QUANTITIES, Fact, Facts, Figure, Number

EXACT, NEARLY, OTHERWISE, _NOT = range(4)  # how an amount fits
_SAME = 4  # decimals in which two changes agree

# Value, unit, change in percent, and whether that is not the baseline of another.
Stated: TypeAlias = tuple[Number, str, Number | None, bool]


class Stating:
    """What the facts at some places state of the amounts that are wanted."""

    def __init__(
        self,
        facts: Facts,
        items: Sequence[Fact],
        among: Iterable[int],
        wanted: Sequence[Quantity],
    ) -> None:
        self._by_value: dict[float, list[tuple[int, Stated]]] = {
            value: [] for amount in wanted for value in amount.values
        }
        self._by_change: dict[float, list[tuple[int, Stated]]] = {
            change: [] for amount in wanted for change in _changes(amount)
        }
        for place in among:
            for stated in amounts(items[place]):
                if abs(stated[0]) in self._by_value:
                    self._by_value[abs(stated[0])].append((place, stated))
                if stated[2] is not None and round(stated[2], _SAME) in self._by_change:
                    self._by_change[round(stated[2], _SAME)].append((place, stated))
        self._projects = project_units(facts)

    def fits(self, amount: Quantity) -> dict[int, int]:
        """Map the places of the facts that state an amount to how it fits."""
        found: dict[int, int] = {}
        for place, stated in self._alike(amount):
            how = self._how(amount, *stated)
            if how < _NOT:
                found[place] = min(how, found.get(place, how))
        return found

    def _alike(self, amount: Quantity) -> Iterator[tuple[int, Stated]]:
        for value in amount.values:
            yield from self._by_value.get(value, ())
        for change in _changes(amount):
            yield from self._by_change.get(change, ())

    def _how(
        self, wanted: Quantity, value: Number, unit: str, change: Number | None, last: bool
    ) -> int:
        """Tell how an amount fits a stated value."""
        if wanted.points or (wanted.sign is not None and (value < 0) != (wanted.sign < 0)):
            return _NOT
        base, _, rate = unit.partition(" per ")
        equal = abs(value) in wanted.values
        if equal and wanted.unit in (None, base):
            same = last and abs(value) == wanted.values[0] and wanted.rate in (None, f"per {rate}")
            return EXACT if same else NEARLY
        if change is not None and last and round(change, _SAME) in _changes(wanted):
            return NEARLY
        alike = wanted.unit in self._projects and base in self._projects
        return OTHERWISE if equal and alike else _NOT


def amounts(item: Fact) -> Iterator[Stated]:
    """Give every amount that is stated of a fact."""
    if isinstance(item, Figure):
        yield item.value, item.unit, item.change, True
        if item.baseline is not None:
            yield item.baseline, item.unit, None, False
        return
    for report in item.reports:
        for name in QUANTITIES:
            part = getattr(report, name)
            if part:
                yield part.value, part.unit, None, True


def quantity_measures(facts: Facts) -> dict[str, str]:
    """Map the quantities of a project to the measures that are called by their names."""
    return {
        field: measure.name
        for measure in reversed(facts.measures)
        for field in QUANTITIES
        if field in (measure.name, *measure.aliases)
    }


def project_units(facts: Facts) -> frozenset[str]:
    """Give the units in which projects are counted: those, plants and the like."""
    words = phrases("PROJECTS").table
    return frozenset(unit.name for unit in facts.units if tokens(unit.name)[0].stem in words)


def _changes(wanted: Quantity) -> tuple[float, ...]:
    """Give the changes in percent that an amount may mean: 106.4 % is 6.4, 2.3 times is 130."""
    if wanted.kind == "multiple":
        return tuple(round((value - 1) * 100, _SAME) for value in wanted.values)
    if wanted.kind == "percent":
        both = tuple(sign * value for value in wanted.values for sign in (1, -1))
        return tuple(round(change, _SAME) for change in (*both, *wanted.changes))
    return ()
