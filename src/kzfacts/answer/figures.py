"""Figures: their columns, their tables, and the questions that list them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from ..ask import filters, latest
from ..ask.filters import Filters
from ..ask.index import Index
from ..errors import NothingFound, quoted
from ..model import periods
from ..model.records import AHEAD, Fact, Facts, Figure, Source
from . import words
from .answer import Answer, Column, Heading, Row, Section, rows
from .asked import found
from .words import ABSENT, DISPUTED, NOTED


def _first_source(of: Callable[[Source], Any]) -> Callable[[Index, Figure], Any]:
    return lambda index, figure: of(index.sources[figure.sources[0]])


COLUMNS = (
    Column("id"),
    Column("sector"),
    Column("subject"),
    Column("measure"),
    Column("value"),
    Column("unit"),
    Column("baseline"),
    Column("qualifier", qualifies=("value",)),
    Column("period"),
    Column("compared_with"),
    Column("status"),
    Column("region"),
    Column("attributed_to"),
    Column("source", lambda index, figure: " ".join(figure.sources)),
    Column("publisher", _first_source(lambda source: source.publisher)),
    Column("published", _first_source(lambda source: source.published)),
    Column("url", _first_source(lambda source: source.url)),
    Column("conflict", lambda index, figure: " ".join(index.rivals(figure)) or None),
    Column("type", lambda index, figure: "figure", extra=True),
    Column("change", extra=True),
    Column("total", lambda index, figure: figure.total or None, extra=True),
    Column(
        "to_date", lambda index, figure: figure.to_date or None, extra=True, qualifies=("value",)
    ),
    Column("place", extra=True),
    Column("locator", lambda index, figure: "; ".join(figure.locator), extra=True),
    Column("as_printed", extra=True),
    Column("note", extra=True, qualifies=("value",)),
    Column("borders", extra=True),
)


def growth(facts: Facts, text: str, wanted: Filters, all_years: bool) -> Answer:
    """Growth figures: actual ones of the latest year unless asked otherwise."""
    index = Index(facts)
    pool = [entry for entry in facts.figures if entry.kind == "growth"]
    every, remarks = found(facts, pool, wanted, text)
    statuses = wanted.statuses or ("actual",)
    chosen = [entry for entry in every if entry.status in statuses]
    if not chosen:
        others = sorted({entry.status for entry in every})
        asked = " or ".join(statuses)
        remarks += tuple(f"none is {asked}: --status {other}" for other in others)
    if chosen and not (all_years or wanted.years or wanted.periods):
        if set(statuses) <= set(AHEAD):
            chosen, said = of_each_indicator(facts, chosen)
        else:
            chosen, said = _of_latest_year(facts, chosen)
        remarks += said
    made = rows(COLUMNS, index, latest.in_order(facts, chosen))
    if len({row.item.unit for row in made}) > 1:
        remarks += ("×5 is a rise by 400 %: the column change has every growth in percent",)
    return _listed(index, "Growth", growth_table, made, remarks)


def figures(facts: Facts, text: str, wanted: Filters) -> Answer:
    """Every figure that fits."""
    index = Index(facts)
    fitting, remarks = found(facts, facts.figures, wanted, text)
    made = rows(COLUMNS, index, latest.in_order(facts, fitting))
    return _listed(index, "Figures", table, made, remarks)


def history(facts: Facts, text: str, wanted: Filters) -> Answer:
    """One indicator or sector over the periods, oldest first."""
    from ..ask import search

    index = Index(facts)
    fitting, remarks = search.over_time(facts, facts.figures, text)
    refuse_nothing(fitting, f"no figures for {quoted(text)}", remarks)
    chosen = search.series(facts, filters.select(facts, fitting, wanted))
    sections = [
        Section(title, _series_table, rows(COLUMNS, index, entries)) for title, entries in chosen
    ]
    return Answer("History", COLUMNS, sections, index, or_nothing(remarks, sections))


def refuse_nothing(fitting: Sequence[Fact], message: str, remarks: tuple[str, ...]) -> None:
    """Raise NothingFound where nothing fits."""
    if not fitting:
        raise NothingFound("\n".join((message, *remarks)))


def or_nothing(remarks: tuple[str, ...], sections: Iterable[Section]) -> tuple[str, ...]:
    """Add to the remarks that nothing fits, where nothing does."""
    return remarks if any(section.rows for section in sections) else (*remarks, "nothing fits")


def of_each_indicator(
    facts: Facts, chosen: list[Figure], else_where: str = ""
) -> tuple[list[Figure], tuple[str, ...]]:
    """Keep the latest figures of each indicator, with the remark that says so."""
    kept = latest.latest(facts, chosen)
    earlier = len(chosen) - len(kept)
    return kept, (f"{earlier} earlier: {else_where}--all-years",) if earlier else ()


def table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head a table of figures of any measure."""
    measure = Heading("Measure", lambda row: row.item.measure, wraps=True)
    return (_subject(index, rows), measure, _value(index, wraps=True), _period(index), _STATUS)


def growth_table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head a table of growth, with a bar beside each number."""
    rates = sorted(abs(row.item.change or 0) for row in rows)
    # One five-fold rise would make all other bars vanish: what stands out is cut off.
    usual = 10 * rates[len(rates) // 2] if rates else 0
    largest = max((rate for rate in rates if rate <= usual), default=0)

    def bar(row: Row) -> str:
        return words.bar(row.item.change, largest, _is_full_year(row.item))

    measures = [measure.name for measure in index.facts.measures if measure.kind == "growth"]
    usually = max(measures, key=lambda name: index.measured[name], default=None)
    status = (_STATUS,) if any(row.item.status != "actual" for row in rows) else ()
    bars = Heading("", bar, toned=True)
    subject = _subject(index, rows, set(measures) - {usually})
    return (subject, _value(index), bars, _period(index), *status)


def period_in_words(index: Index, figure: Figure) -> str:
    """Word the period of a figure, or the year of its source where it states none."""
    return words.period(figure, index.sources[figure.sources[0]])


def amount_in_words(index: Index, figure: Figure) -> str:
    """Word the value of a figure, marked where others contradict it."""
    return words.amount(index, figure) + (DISPUTED if index.rivals(figure) else "")


def growth_in_words(index: Index, figure: Figure | None) -> str:
    """Word a growth that may be unknown."""
    return amount_in_words(index, figure) if figure else ABSENT


def _series_table(index: Index, rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head one indicator over time; full years are drawn solid, all else is hatched."""
    largest = max((abs(_height(row.item)) for row in rows), default=0)

    def bar(row: Row) -> str:
        rising = row.item.change is not None
        return words.bar(_height(row.item), largest, _is_full_year(row.item), rising)

    return (_period(index), _value(index), Heading("", bar, toned=True), _STATUS)


def _listed(
    index: Index,
    title: str,
    headed: Callable[[Index, Sequence[Row]], Sequence[Heading]],
    rows: list[Row],
    remarks: tuple[str, ...],
) -> Answer:
    sections = (Section("", headed, rows),)
    return Answer(title, COLUMNS, sections, index, or_nothing(remarks, sections))


def _of_latest_year(facts: Facts, chosen: list[Figure]) -> tuple[list[Figure], tuple[str, ...]]:
    """Keep the figures of the latest year, with the remark that says so."""
    published = latest.dates(facts)
    years = sorted({latest.year(figure, published) for figure in chosen}, reverse=True)
    kept = [figure for figure in chosen if latest.year(figure, published) == years[0]]
    earlier = "no other year"
    if len(years) > 1:
        earlier = f"earlier years: --year {years[1]}, --all-years"
    return kept, (f"{years[0]}; {earlier}",)


_STATUS = Heading("Status", lambda row: row.item.status, toned=True)


def _subject(index: Index, rows: Sequence[Row], naming: Collection[str | None] = ()) -> Heading:
    """Head what figures speak of; a sector or region that all of them share is not named.

    The measures ``naming`` are named with it, where no column of their own does so.
    """
    one_sector = len({row.item.sector for row in rows}) == 1
    one_region = len(rows) > 1 and len({row.item.region for row in rows}) == 1

    def subject(row: Row) -> str:
        figure: Figure = row.item
        sector, what, measure = index.sector(figure.sector), figure.subject, figure.measure
        if figure.total:
            what = sector
        elif not one_sector and not what.lower().startswith(sector.lower()):
            what = f"{sector}: {what}"
        if measure in naming:
            what = measure if measure.startswith(figure.subject) else f"{what}, {measure}"
        where = figure.place or ("" if one_region else index.region(figure.region))
        if figure.borders:
            where = f"{where or index.region(figure.region)} ({figure.borders})"
        return f"{what}, {where}" if where else what

    return Heading("Subject", subject, wraps=True)


def _value(index: Index, wraps: bool = False) -> Heading:
    def value(row: Row) -> str:
        return amount_in_words(index, row.item) + (NOTED if row.item.note else "")

    return Heading("Value", value, right=True, wraps=wraps, toned=True)


def _period(index: Index) -> Heading:
    return Heading("Period", lambda row: period_in_words(index, row.item), wraps=True)


def _is_full_year(figure: Figure) -> bool:
    return periods.is_whole_year(figure.period or "") and not figure.to_date


def _height(figure: Figure) -> float:
    return float(figure.value if figure.change is None else figure.change)
