"""How facts are worded for people: amounts with their unit, periods, statuses, sources."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import periods, query
from .model import AHEAD, CURRENCIES, Figure, Number, Project, Quantity, Report, Source

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_EIGHTHS = " ▏▎▍▌▋▊▉█"


def amount(figure: Figure) -> str:
    """Word a figure's value: "+3.4 %", "×2.3", "5 → 7.5 million tonnes (about)"."""
    words = _amount(figure.value, figure.unit, figure.measure, figure.baseline)
    return words + _in_brackets(figure.qualifier, "to date" if figure.to_date else None)


def claim(cells: Mapping[str, Any]) -> str:
    """Word the disputed value of a row of claims."""
    words = _amount(cells["value"], cells["unit"], cells["measure"], None)
    return words + _in_brackets(cells["qualifier"])


def quantity(part: Quantity | None) -> str:
    """Word a project's capacity, investment or jobs, or "" where none is stated."""
    if part is None:
        return ""
    return _quantity(part.value, part.unit, None) + _in_brackets(part.qualifier)


def period(figure: Figure, source: Source) -> str:
    """Word the period of a figure, or the year of its source where it states none."""
    if figure.period is None:
        return f"{source.published[:4]}, period not stated"
    return periods.in_words(figure.period)


def tone(item: object) -> str:
    """Tell a rise from a fall and a fact from a plan: "rise", "fall", "ahead" or ""."""
    if isinstance(item, Figure):
        if item.status in AHEAD:
            return "ahead"
        rate = query.change(item)
        return "" if not rate else "rise" if rate > 0 else "fall"
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


def _amount(value: Number, unit: str, measure: str, baseline: Number | None) -> str:
    if unit == "times":
        return f"×{value}"
    if unit == "percent":
        return f"{'+' if measure.endswith('growth') and value > 0 else ''}{value} %"
    return _quantity(value, unit, baseline)


def _quantity(value: Number, unit: str, baseline: Number | None) -> str:
    scale, scale_name = _scale(value, baseline)
    number = _scaled(value, scale)
    if baseline is not None:
        number = f"{_scaled(baseline, scale)} → {number}"
    words = f"{number} {scale_name}".rstrip()
    if unit in CURRENCIES:
        return f"{unit} {words}"
    return f"{words} {_of_one(unit) if words == '1' else unit}"


def _of_one(unit: str) -> str:
    """Give the unit of a single one: "1 project", "1 person", "1 tonne per year"."""
    noun, per, rate = unit.partition(" per ")
    return ("person" if noun == "people" else noun.removesuffix("s")) + per + rate


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
