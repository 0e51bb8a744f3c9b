"""Growth and history: figures over their periods, like grouped with like."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ..ask import filters, latest
from ..ask.filters import Filters
from ..ask.index import Index
from ..errors import quoted
from ..model import periods
from ..model.records import AHEAD, Facts, Figure
from .answer import Answer
from .asked import found
from .figures import (
    COLUMNS,
    KINDS,
    bars,
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
    """Growth figures: actual and preliminary ones of the latest year unless asked otherwise."""
    index = Index(facts)
    pool = [entry for entry in facts.figures if entry.kind == "growth"]
    every, remarks = found(facts, pool, wanted, text)
    whole = bool(all_years or wanted.years or wanted.periods)
    known = every if wanted.statuses else _known(every)
    chosen, said = _current(facts, known, whole)
    remarks += (*_left_out(facts, every, known, whole), *said)
    made = rows(COLUMNS, index, latest.in_order(facts, chosen))
    if len({row.item.unit for row in made}) > 1:
        remarks += ("×5 is a rise by 400 %: the column change has every growth in percent",)
    sections = by_period(index, "", growth_table, made)
    remarks = or_nothing(remarks, sections)
    return Answer("Growth", COLUMNS, sections, index, remarks, chart="growth")


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
    remarks = or_nothing(remarks, sections)
    return Answer("History", COLUMNS, sections, index, remarks, chart="history")


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
    kinds: dict[str, list[Row]] = {kind: [] for kind in KINDS}
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


def _known(figures_: Iterable[Figure]) -> list[Figure]:
    """Keep actual figures, and preliminary ones of a year or part of one without an actual one."""
    told = [(figure, (*latest.indicator(figure), figure.period)) for figure in figures_]
    actual = {key for figure, key in told if figure.status == "actual"}
    return [
        figure
        for figure, key in told
        if figure.status == "actual" or (figure.status == "preliminary" and key not in actual)
    ]


def _left_out(
    facts: Facts, every: Iterable[Figure], known: Iterable[Figure], whole: bool
) -> tuple[str, ...]:
    """Say how many figures of each status are not selected, and which option selects them."""
    selected = {figure.id for figure in known}
    others: dict[str, list[Figure]] = {}
    for figure in every:
        if figure.id not in selected:
            others.setdefault(figure.status, []).append(figure)
    counts = {status: len(_current(facts, each, whole)[0]) for status, each in others.items()}
    return tuple(
        f"{count} {status}{'s' if count > 1 and status in AHEAD else ''}: --status {status}"
        for status, count in sorted(counts.items(), reverse=True)
    )


def _current(
    facts: Facts, figures_: list[Figure], whole: bool
) -> tuple[list[Figure], tuple[str, ...]]:
    """Keep what is current of figures, unless the ``whole`` of them is asked for."""
    if whole or not figures_:
        return figures_, ()
    if all(figure.status in AHEAD for figure in figures_):
        return of_each_indicator(facts, figures_)
    return _of_latest_year(facts, figures_)


def _of_latest_year(facts: Facts, chosen: list[Figure]) -> tuple[list[Figure], tuple[str, ...]]:
    """Keep the figures of the latest year, with the remark that says so."""
    published = latest.dates(facts)
    years = sorted({latest.year(figure, published) for figure in chosen}, reverse=True)
    kept = [figure for figure in chosen if latest.year(figure, published) == years[0]]
    earlier = "no other year"
    if len(years) > 1:
        left_out = len(chosen) - len(kept)
        earlier = f"{left_out} of earlier years: --year {years[1]}, --all-years"
    return kept, (f"{years[0]}; {earlier}",)
