"""Growth and history: figures over their periods, like grouped with like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from ..ask import filters, latest
from ..ask.filters import Filters
from ..ask.index import Index
from ..errors import quoted
from ..model import periods
from ..model.records import AHEAD, Facts, Figure
from .answer import Answer
from .figures import (
    COLUMNS,
    bars,
    found,
    growth_table,
    kind_of_period,
    of_each_indicator,
    or_nothing,
    period,
    refuse_nothing,
    source,
    value,
)
from .rows import Row, rows
from .sections import Heading, Section


def growth(facts: Facts, text: str, wanted: Filters, all_years: bool) -> Answer:
    """Growth figures: actual ones of the latest year unless asked otherwise."""
    index = Index(facts)
    pool = [entry for entry in facts.figures if entry.kind == "growth"]
    every, remarks = found(facts, pool, wanted, text)
    chosen = every if wanted.statuses else _known(index, every)
    left_out = Counter(entry.status for entry in every) - Counter(e.status for e in chosen)
    remarks += tuple(f"{n} {status}: --status {status}" for status, n in left_out.items())
    if chosen and not (all_years or wanted.years or wanted.periods):
        if all(entry.status in AHEAD for entry in chosen):
            chosen, said = of_each_indicator(facts, chosen)
        else:
            chosen, said = _of_latest_year(facts, chosen)
        remarks += said
    made = rows(COLUMNS, index, latest.in_order(facts, chosen))
    if len({row.item.unit for row in made}) > 1:
        remarks += ("×5 is a rise by 400 %: the column change has every growth in percent",)
    sections = by_period(index, "", growth_table, made)
    return Answer("Growth", COLUMNS, sections, index, or_nothing(remarks, sections))


def history(facts: Facts, text: str, wanted: Filters) -> Answer:
    """One indicator or sector over the periods, oldest first."""
    from ..ask import search

    index = Index(facts)
    fitting, remarks = search.over_time(facts, facts.figures, text)
    refuse_nothing(fitting, f"no figures for {quoted(text)}", remarks)
    chosen = search.series(facts, filters.select(facts, fitting, wanted))
    sections = [
        section
        for title, entries in chosen
        for section in by_period(index, title, _series_table, rows(COLUMNS, index, entries))
    ]
    return Answer("History", COLUMNS, sections, index, or_nothing(remarks, sections))


def by_period(
    index: Index,
    title: str,
    headed: Callable[[Index, Sequence[Row]], Sequence[Heading]],
    rows: Iterable[Row],
    more: str = "",
) -> list[Section]:
    """Part figures into those of whole years, of a part of one, of several, and undated ones.

    Only like is ranked with like: the bars of each section have a scale of their own.
    """
    kinds: dict[str, list[Row]] = {
        "whole years": [],
        "parts of a year": [],
        "over several years": [],
        "period not stated": [],
    }
    for row in rows:
        kinds[kind_of_period(row.item)].append(row)
    return [
        Section(
            f"{title}, {kind}" if title else kind.capitalize(),
            headed,
            of_kind,
            more,
            below=_missing(of_kind) if headed is _series_table else "",
        )
        for kind, of_kind in kinds.items()
        if of_kind
    ]


def _missing(rows: Sequence[Row]) -> str:
    """Name the whole years that a series leaves out."""
    stated = {int(row.item.period) for row in rows if periods.is_whole_year(row.item.period or "")}
    between = range(min(stated, default=0), max(stated, default=0))
    missing = ", ".join(str(year) for year in between if year not in stated)
    return f"no figure of the whole year: {missing}" if missing else ""


def _series_table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head one indicator over time."""
    return (period(index), value(index), *bars(rows), source(index))


def _known(index: Index, figures_: Iterable[Figure]) -> list[Figure]:
    """Keep actual figures, and preliminary ones of years without an actual one."""
    kept = [figure for figure in figures_ if figure.status not in AHEAD]
    actual = {
        (*latest.indicator(figure), index.year(figure))
        for figure in kept
        if figure.status == "actual"
    }
    return [
        figure
        for figure in kept
        if figure.status == "actual"
        or (*latest.indicator(figure), index.year(figure)) not in actual
    ]


def _of_latest_year(facts: Facts, chosen: list[Figure]) -> tuple[list[Figure], tuple[str, ...]]:
    """Keep the figures of the latest year, with the remark that says so."""
    published = latest.dates(facts)
    years = sorted({latest.year(figure, published) for figure in chosen}, reverse=True)
    kept = [figure for figure in chosen if latest.year(figure, published) == years[0]]
    earlier = "no other year"
    if len(years) > 1:
        earlier = f"earlier years: --year {years[1]}, --all-years"
    return kept, (f"{years[0]}; {earlier}",)
