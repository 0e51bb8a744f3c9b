"""Figures: their columns, their tables, and the list of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from ..ask import latest
from ..ask.filters import Filters
from ..ask.index import Index
from ..errors import NothingFound
from ..model import periods
from ..model.records import Fact, Facts, Figure, Source
from . import words
from .answer import Answer
from .asked import found
from .rows import Column, Row, rows
from .sections import Heading, Piece, Section
from .words import DISPUTED, NOTED


def _first_source(of: Callable[[Source], Any]) -> Callable[[Index, Figure], Any]:
    return lambda index, figure: of(index.sources[figure.sources[0]])


def _day(of: Callable[[str], str], figure: Figure) -> str | None:
    """Give the first or last day of a period, if it is stated."""
    period = figure.period
    is_open = period is not None and of is periods.first_day and periods.is_open(period)
    return None if period is None or is_open else of(period)


# What is like: only figures of one kind of period are ranked together, in this order.
KINDS = ("whole years", "parts of a year", "over several years", "period not stated")

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
    Column("change"),
    Column("year", lambda index, figure: index.year(figure)),
    Column("start", lambda index, figure: _day(periods.first_day, figure)),
    Column("end", lambda index, figure: _day(periods.last_day, figure)),
    Column("type", lambda index, figure: "figure", extra=True),
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


def figures(facts: Facts, text: str, wanted: Filters) -> Answer:
    """Every figure that fits."""
    index = Index(facts)
    fitting, remarks = found(facts, facts.figures, wanted, text)
    made = rows(COLUMNS, index, latest.in_order(facts, fitting))
    sections = [
        Section(index.sector(sector), table, list(of_sector))
        for sector, of_sector in groupby(made, key=lambda row: row.item.sector)
    ]
    return Answer("Figures", COLUMNS, sections, index, or_nothing(remarks, sections))


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


def table(
    index: Index, rows: Sequence[Row], at: str | None = None, bars_too: bool = False
) -> tuple[Heading, ...]:
    """Head a table of figures; ``at`` is the region of which the whole answer speaks."""
    return (
        subject(index, rows, at),
        value(index, wraps=not bars_too),
        *(bars(rows) if bars_too else ()),
        period(index),
        source(index),
    )


def growth_table(index: Index, rows: Sequence[Row], at: str | None = None) -> tuple[Heading, ...]:
    """Head a table of growth: with a bar beside each number, where like is with like."""
    alike = len({kind_of_period(row.item) for row in rows}) == 1
    return table(index, rows, at, bars_too=alike)


def bars(rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Head the bars of a group of figures, if there are several to compare."""
    scale = words.Scale([height(row.item) for row in rows])
    bar = Heading("", lambda row: scale.bar(height(row.item)), toned=True, spare=True, drawn=True)
    return (bar,) if len(rows) > 1 else ()


def period_in_words(index: Index, figure: Figure) -> str:
    """Word the period of a figure, or the year of its source where it states none."""
    return words.period(figure, index.sources[figure.sources[0]])


def amount_in_words(index: Index, figure: Figure) -> str:
    """Word the value of a figure, marked where others contradict it or it has a note."""
    disputed = DISPUTED if index.rivals(figure) else ""
    return words.amount(index, figure, short=True) + disputed + (NOTED if figure.note else "")


def linked_growth(index: Index, figure: Figure | None) -> tuple[Piece, ...]:
    """Word a growth, linked to who published it; nothing where none is known."""
    if figure is None:
        return ()
    status = ", preliminary" if figure.status == "preliminary" else ""
    said = Piece(amount_in_words(index, figure), figure.sources, words.tone(figure))
    return (said, Piece(status)) if status else (said,)


def subject(index: Index, rows: Sequence[Row], at: str | None = None) -> Heading:
    """Head what figures speak of; a sector or region that all of them share is not named.

    A measure that does not go without saying is named with it.
    """
    one_sector = len({row.item.sector for row in rows}) == 1
    one_region = len(rows) > 1 and len({row.item.region for row in rows}) == 1

    def word(row: Row) -> str:
        figure: Figure = row.item
        sector, what, measure = index.sector(figure.sector), figure.subject, figure.measure
        if figure.total:
            what = sector
        elif not one_sector and not what.lower().startswith(sector.lower()):
            what = f"{sector}: {what}"
        what = what[:1].upper() + what[1:]
        if not _goes_without_saying(index, figure):
            what = measure if measure.startswith(figure.subject) else f"{what}, {measure}"
        here = one_region or (at and at == figure.region)
        where = figure.place or ("" if here else words.place(index, figure.region))
        if figure.borders:
            where = f"{where or words.place(index, figure.region)} ({figure.borders})"
        return f"{what}, {where}" if where else what

    return Heading("Subject", word, wraps=True, fills=True)


def _goes_without_saying(index: Index, figure: Figure) -> bool:
    """Tell whether a value with its unit says what is measured: the usual growth, "40 jobs"."""
    if figure.kind == "count":
        return index.unit(figure.unit).name in figure.measure or figure.unit in figure.subject
    return figure.measure == index.usual.get(figure.kind)


def value(index: Index, wraps: bool = False) -> Heading:
    """Head the value of a figure."""
    return Heading(
        "Value",
        lambda row: amount_in_words(index, row.item),
        right=True,
        wraps=wraps,
        toned=True,
    )


def period(index: Index) -> Heading:
    """Head the period, with the status of what is not actual: "2026, target"."""

    def word(row: Row) -> str:
        status = "" if row.item.status == "actual" else f", {row.item.status}"
        return period_in_words(index, row.item) + status

    return Heading("Period", word, wraps=True)


def source(index: Index) -> Heading:
    """Head who published a figure."""
    return Heading("Source", lambda row: words.cited(index, row.item.sources), wraps=True)


def kind_of_period(figure: Figure) -> str:
    """Tell like from unlike: give one of KINDS."""
    if figure.period is None:
        return "period not stated"
    if figure.to_date or periods.months(figure.period):
        return "parts of a year"
    return "whole years" if periods.is_whole_year(figure.period) else "over several years"


def height(figure: Figure) -> float:
    """Give the height of a figure's bar: the change in percent, else the value."""
    return float(figure.value if figure.change is None else figure.change)
