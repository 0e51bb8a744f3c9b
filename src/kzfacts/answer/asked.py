"""What a text finds for an answer: the facts, and in words what is near or also known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..ask import filters, latest
from ..ask.filters import Filters, Item
from ..ask.index import Index
from ..model import periods
from ..model.records import AHEAD, Facts, Figure
from . import words

if TYPE_CHECKING:  # only what was typed needs it
    from ..ask.search import Near, Result

_UNDATED = "period not stated"
_MOST_ALSO = 2  # other figures that a claim points to


def found(
    facts: Facts, pool: Sequence[Item], wanted: Filters, text: str
) -> tuple[list[Item], tuple[str, ...]]:
    """Give what fits the text and passes the filters, in its order, with remarks on its words.

    What a word means does not depend on the filters: zinc that none of them leaves over is not
    taken for all of metallurgy.
    """
    if not text:
        return filters.select(facts, pool, wanted), ()
    result: Result = find(facts, pool, text)
    fitting = {item.id for item in result.items}
    kept = [item for item in pool if item.id in fitting]
    remarks = (*result.remarks, *missing(Index(facts), result))
    return filters.select(facts, kept, wanted), remarks


def find(facts: Facts, pool: Sequence[Item], text: str) -> Result:
    """Give what a text finds, best first."""
    from ..ask import search

    return search.find(facts, pool, text)


def missing(index: Index, result: Result) -> tuple[str, ...]:
    """Say which amount of a text no fact has, and what is nearest to it."""
    if not result.missing:
        return ()
    of = f" for {result.about}" if result.about else ""
    if result.near is None:
        return (f"no {result.missing}{of}",)
    there = _in_words(index, result.near)
    how = f"search {result.about}" if result.about else f"show {result.near.item.id}"
    return (f"no {result.missing}{of}; there is {there}: kzfacts {how}",)


def also(index: Index, result: Result) -> tuple[str, ...]:
    """Say what else is known of the figure that a claim found: its year, other values."""
    first = result.items[0] if result.items else None
    if not result.claimed or not isinstance(first, Figure):
        return ()
    published = latest.dates(index.facts)
    key = latest.indicator(first)
    year = latest.year(first, published)
    whole = periods.is_whole_year(first.period or "")
    others = [
        figure
        for figure in index.facts.figures
        if figure is not first
        and figure.value != first.value
        and (figure.status in AHEAD) == (first.status in AHEAD)
        and latest.indicator(figure) == key
        and latest.year(figure, published) == year
        and (figure.period == first.period or (not whole and figure.period == str(year)))
    ]
    others.sort(key=lambda figure: not periods.is_whole_year(figure.period or ""))
    return tuple(
        f"also: {words.amount(index, figure)} in {_when(index, figure)}{_status(figure)}: "
        f"kzfacts show {figure.id}"
        for figure in others[:_MOST_ALSO]
    )


def _in_words(index: Index, near: Near) -> str:
    item = near.item
    if isinstance(item, Figure) and near.value == item.value:
        return f"{words.amount(index, item)}, {_when(index, item)}"
    unit = index.unit(near.unit)
    return f"{near.value:,} {unit.name}, {item.id}"


def _status(figure: Figure) -> str:
    return "" if figure.status == "actual" else f", {figure.status}"


def _when(index: Index, figure: Figure) -> str:
    if figure.period and periods.is_whole_year(figure.period) and not figure.to_date:
        return f"{figure.period}, full year"
    return words.period(figure, index.sources[figure.sources[0]]) if figure.period else _UNDATED
