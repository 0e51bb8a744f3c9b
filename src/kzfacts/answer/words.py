"""How facts are worded for people: amounts with their unit, periods, statuses, sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..ask.index import Index
from ..model import periods
from ..model.records import AHEAD, Figure, Number, Project, Quantity, Report, Source, Unit
from .sections import Piece, Words

_SCALES = ((10**12, "trillion", "tn"), (10**9, "billion", "bn"), (10**6, "million", "m"))
_HEDGES = {"about": "~", "more than": ">", "less than": "<", "up to": "≤"}
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_BAR = 10  # cells

ABSENT = "–"  # what no source states
DISPUTED = " ≠"  # a figure that another source contradicts
NOTED = "†"  # what has a note

# The signs that tables use, each with what is said of it below a table that does.
NOTES = {
    "≠": "≠ sources differ: kzfacts conflicts",
    NOTED: "† has a note: kzfacts show",
    "~": "~ about",
    "≤": "≤ up to",
    "»": "» far beyond the others",
    "«": "« far below the others",
    "m": "m million",
    "bn": "bn billion",
    "tn": "tn trillion",
}


def signs(cells: Iterable[str]) -> set[str]:
    """Give the signs that occur in cells and need a note."""
    text = " ".join(cells).replace(NOTED, f" {NOTED} ").replace("~", "~ ").replace("≤", "≤ ")
    return NOTES.keys() & set(text.split())


def notes(of: set[str]) -> str:
    """Explain signs, in a line."""
    return "   ".join(note for sign, note in NOTES.items() if sign in of)


def amount(index: Index, figure: Figure, short: bool = False) -> str:
    """Word a figure's value: "+3.4 %", "×2.3", "about 5 → 7.5 million tonnes".

    In ``short`` words, those of a table, it is "~5 → 7.5 m t".
    """
    signed = figure.kind == "growth"
    words = _amount(index.unit(figure.unit), figure.value, signed, figure.baseline, short)
    return _hedged(figure.qualifier, words, short) + (" so far" if figure.to_date else "")


def claim(index: Index, cells: Mapping[str, Any]) -> str:
    """Word the disputed value of a row of claims."""
    signed = cells.get("change") is not None
    words = _amount(index.unit(cells["unit"]), cells["value"], signed, None, short=True)
    return _hedged(cells["qualifier"], words, short=True)


def quantity(index: Index, part: Quantity | None, short: bool = False) -> str:
    """Word a project's capacity, investment or jobs, or "" where none is stated."""
    if part is None:
        return ""
    worded = _quantity(index.unit(part.unit), part.value, None, short)
    return _hedged(part.qualifier, worded, short)


def period(figure: Figure, source: Source) -> str:
    """Word the period of a figure, or the year of its source where it states none."""
    if figure.period is None:
        return f"{periods.last_day(source.published)[:4]}, not stated"
    return periods.in_words(figure.period)


def place(index: Index, region: str | None) -> str:
    """Name a region without the word for its kind, or "" for the whole country.

    Almaty Region keeps it: there is a city of that name.
    """
    name = index.region(region)
    short = name.removesuffix(" Region")
    return name if any(short == entry.name for entry in index.facts.regions) else short


def tone(item: object) -> str:
    """Tell a rise from a fall and a fact from a plan: "rise", "fall", "ahead" or ""."""
    if isinstance(item, Figure):
        if item.status in AHEAD:
            return "ahead"
        return "" if not item.change else "rise" if item.change > 0 else "fall"
    report = item.reports[-1] if isinstance(item, Project) else item
    return "ahead" if isinstance(report, Report) and report.status != "launched" else ""


class Scale:
    """The scale of a group's bars: falls to the left of its zero, rises to the right.

    What is more than ten times as high as the median is cut off, and ends in a sign.
    """

    def __init__(self, heights: list[float]) -> None:
        sizes = sorted(abs(height) for height in heights)
        most = 10 * sizes[len(sizes) // 2] if sizes else 0
        usual = [height for height in heights if abs(height) <= most]
        self._low, self._high = min(0, *usual, 0), max(0, *usual, 0)
        span = self._high - self._low
        left = round(_BAR * -self._low / span) if span else 0
        self._left = min(max(left, 1 if self._low else 0), _BAR - 1 if self._high else _BAR)
        self._right = _BAR - self._left
        self._unit = max(  # of height in a cell
            -self._low / self._left if self._left else 0,
            self._high / self._right if self._right else 0,
        )

    def bar(self, height: float | None) -> str:
        """Draw a height, or nothing."""
        if not height or not self._unit:
            return ""
        cells = abs(height) / self._unit
        if height < 0:
            room = max(self._left, 1)
            halves = max(1, round(cells * 2))
            drawn = "▐" * (halves % 2) + "█" * (halves // 2)
            if height < self._low:
                drawn = "«" + "█" * (room - 1)
            return drawn[:room].rjust(self._left) + "▏"
        eighths = max(1, round(cells * 8))
        drawn = "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()
        if height > self._high:
            drawn = "█" * (self._right - 1) + "»"
        return " " * self._left + "▕" + drawn[: max(self._right, 1)]


def cited(index: Index, sources: tuple[str, ...], day: bool = False) -> Words:
    """Name who published something, and in what year or on what day; "+1" is another."""
    source = index.sources[sources[0]]
    date = source.published if day else periods.last_day(source.published)[:4]
    more = f" +{len(sources) - 1}" if len(sources) > 1 else ""
    return (Piece(f"{source.short or source.publisher}, {date}{more}", sources, cites=True),)


def dated(source: Source) -> str:
    """Name who published a source, and when."""
    return f"{source.publisher}, {source.published}"


def citation(source: Source) -> str:
    """Cite a publication in one line: publisher, date, title, address."""
    title = f", “{source.title}”" if source.title else ""
    return f"{source.publisher}, {source.published}{title}, {source.url}"


def _amount(
    unit: Unit, value: Number, signed: bool, baseline: Number | None, short: bool = False
) -> str:
    if unit.kind == "multiple":
        return f"×{value}"
    if unit.kind == "percent":
        return f"{'+' if signed and value > 0 else ''}{value} %"
    return _quantity(unit, value, baseline, short)


def _quantity(unit: Unit, value: Number, baseline: Number | None, short: bool) -> str:
    scale, long_name, short_name = _scale(value, baseline)
    number = _scaled(value, scale)
    if baseline is not None:
        number = f"{_scaled(baseline, scale)} → {number}"
    words = f"{number} {short_name if short else long_name}".rstrip()
    if unit.kind == "money":
        return f"{unit.name} {words}"
    if short:
        name, per, rate = (unit.one if words == "1" else unit.short or unit.name).partition(" per ")
        return f"{words} {name}{'/' if per else ''}{rate}"
    return f"{words} {unit.one if words == '1' else unit.name}"


def _scale(*values: Number | None) -> tuple[int, str, str]:
    """Give the largest scale that words every value in full with at most four decimals."""
    given = [value for value in values if value is not None]
    for scale, *names in _SCALES:
        if max(map(abs, given)) >= scale and all(value * 10_000 % scale == 0 for value in given):
            return scale, names[0], names[1]
    return 1, "", ""


def _scaled(value: Number, scale: int) -> str:
    if scale == 1:
        return f"{value:,}"
    return f"{value / scale:,.4f}".rstrip("0").rstrip(".")


def _hedged(qualifier: str | None, words: str, short: bool) -> str:
    if qualifier is None:
        return words
    return f"{_HEDGES[qualifier]}{words}" if short else f"{qualifier} {words}"
