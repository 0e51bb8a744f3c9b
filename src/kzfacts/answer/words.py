"""How facts are worded for people: amounts with their unit, periods, statuses, sources."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..ask.index import Index
from ..model import periods
from ..model.records import AHEAD, Figure, Number, Project, Quantity, Report, Source, Unit

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_EIGHTHS = " ▏▎▍▌▋▊▉█"


ABSENT = "–"  # what no source states
DISPUTED = " ≠"  # a figure that another source contradicts
NOTED = "†"  # what has a note

# The signs that tables use, each with what is said of it below a table that does.
NOTES = {
    ("░",): "█ a full year   ░ part of a year, a running count or no stated period",
    ("█»", "░»"): "» far beyond the others",
    ("≠",): "≠ other sources differ: kzfacts conflicts",
    (NOTED,): "† has a note: --columns id,note or kzfacts show ID",
}


def amount(index: Index, figure: Figure) -> str:
    """Word a figure's value: "+3.4 %", "×2.3", "5 → 7.5 million tonnes (about)"."""
    signed = figure.kind == "growth"
    words = _amount(index.unit(figure.unit), figure.value, signed, figure.baseline)
    return words + _in_brackets(figure.qualifier, "to date" if figure.to_date else None)


def claim(index: Index, cells: Mapping[str, Any]) -> str:
    """Word the disputed value of a row of claims."""
    signed = cells.get("change") is not None
    words = _amount(index.unit(cells["unit"]), cells["value"], signed, None)
    return words + _in_brackets(cells["qualifier"])


def quantity(index: Index, part: Quantity | None) -> str:
    """Word a project's capacity, investment or jobs, or "" where none is stated."""
    if part is None:
        return ""
    return _quantity(index.unit(part.unit), part.value, None) + _in_brackets(part.qualifier)


def period(figure: Figure, source: Source) -> str:
    """Word the period of a figure, or the year of its source where it states none."""
    if figure.period is None:
        return f"{periods.last_day(source.published)[:4]}, period not stated"
    return periods.in_words(figure.period)


def tone(item: object) -> str:
    """Tell a rise from a fall and a fact from a plan: "rise", "fall", "ahead" or ""."""
    if isinstance(item, Figure):
        if item.status in AHEAD:
            return "ahead"
        return "" if not item.change else "rise" if item.change > 0 else "fall"
    report = item.reports[-1] if isinstance(item, Project) else item
    return "ahead" if isinstance(report, Report) and report.status != "launched" else ""


def bar(height: float | None, largest: float, full: bool = True, arrow: bool = True) -> str:
    """Draw a height as a bar, after an arrow up or down: solid or, if not ``full``, hatched.

    ``largest`` fills ten cells; what is higher still ends in a sign of more.
    """
    if not height or not largest:
        return ""
    cells = 10
    sign = "" if not arrow else "▼ " if height < 0 else "▲ "
    share = abs(height) / largest
    if share > 1:
        return sign + ("█" if full else "░") * cells + "»"
    eighths = max(1, round(share * cells * 8))
    if not full:
        return sign + "░" * -(-eighths // 8)
    return sign + "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def citation(source: Source) -> str:
    """Cite a publication in one line: publisher, date, title, address."""
    title = f", “{source.title}”" if source.title else ""
    return f"{source.publisher}, {source.published}{title}, {source.url}"


def _amount(unit: Unit, value: Number, signed: bool, baseline: Number | None) -> str:
    if unit.kind == "multiple":
        return f"×{value}"
    if unit.kind == "percent":
        return f"{'+' if signed and value > 0 else ''}{value} %"
    return _quantity(unit, value, baseline)


def _quantity(unit: Unit, value: Number, baseline: Number | None) -> str:
    scale, scale_name = _scale(value, baseline)
    number = _scaled(value, scale)
    if baseline is not None:
        number = f"{_scaled(baseline, scale)} → {number}"
    words = f"{number} {scale_name}".rstrip()
    if unit.kind == "money":
        return f"{unit.name} {words}"
    return f"{words} {unit.one if words == '1' else unit.name}"


def _scale(*values: Number | None) -> tuple[int, str]:
    """Give the largest scale that words every value in full with at most four decimals."""
    given = [value for value in values if value is not None]
    for scale, name in _SCALES:
        if max(map(abs, given)) >= scale and all(value * 10_000 % scale == 0 for value in given):
            return scale, name
    return 1, ""


def _scaled(value: Number, scale: int) -> str:
    if scale == 1:
        return f"{value:,}"
    return f"{value / scale:,.4f}".rstrip("0").rstrip(".")


def _in_brackets(*marks: str | None) -> str:
    said = ", ".join(mark for mark in marks if mark)
    return f" ({said})" if said else ""
