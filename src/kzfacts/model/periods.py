"""Dates and periods as sources state them: ISO 8601, from a day up to an interval of years."""

from __future__ import annotations

import re
from functools import cache

# Compiled when first used: most answers need neither.
_DATE = r"(?a)(\d{4})(?:-(\d\d)(?:-(\d\d))?)?"
_PERIOD = r"(?a)(?:\d{4}/|\.\./)?\d{4}|\d{4}-\d\d(?:/\d{4}-\d\d)?"
_OPEN = ".."  # a start that is not stated
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def is_date(text: str) -> bool:
    """Tell whether ``text`` is a real day, month or year: 2025-07-22, 2025-07, 2025."""
    match = re.fullmatch(_DATE, text)
    if not match:
        return False
    year, month, day = (int(part or 1) for part in match.groups())
    return 1900 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= _days(year, month)


def is_bracket(text: str) -> bool:
    """Tell whether ``text`` is a date or two between which one lies: 2025-08/2025-10."""
    start, slash, end = text.partition("/")
    return is_date(start) and (not slash or (is_date(end) and first_day(start) < last_day(end)))


def is_period(text: str) -> bool:
    """Tell whether ``text`` is a period: 2025, 2025-01/2025-06, 2020/2025, ../2025 (by 2025)."""
    if not re.fullmatch(_PERIOD, text):
        return False
    start, _, end = text.partition("/")
    if start == _OPEN:
        return is_date(end)
    return is_date(start) and (not end or (is_date(end) and start < end))


@cache
def first_day(text: str) -> str:
    """Give the first day that a date or period may mean; of an open one that of its last year."""
    if text.startswith(_OPEN):
        text = text.rpartition("/")[2]
    return (text.partition("/")[0] + "-01-01")[:10]


@cache
def last_day(text: str) -> str:
    """Give the last day that a date or period may mean."""
    end = text.rpartition("/")[2]
    if len(end) == 4:
        return end + "-12-31"
    if len(end) == 7:
        return f"{end}-{_days(int(end[:4]), int(end[5:]))}"
    return end


def known(text: str) -> str:
    """Give what is known of a date between two: the month or year of both, else the two years.

    2025-08-19/2025-08-31 is 2025-08, 2025-08/2025-10 is 2025, 2024-12/2025-01 is 2024/2025.
    """
    start, slash, end = text.partition("/")
    if not slash:
        return text
    shared = [start[:size] for size in (7, 4) if start[:size] == end[:size]]
    return shared[0] if shared else f"{start[:4]}/{end[:4]}"


@cache
def last_year(text: str) -> int:
    """Give the last year that a date or period touches."""
    return int(last_day(text)[:4])


def year_before(period: str) -> str:
    """Give the same part of the year before: 2023-01/2023-04 of 2024-01/2024-04."""
    return "/".join(
        f"{int(part[:4]) - 1}{part[4:]}" for part in period.split("/") if part[:4] != ".."
    )


def covers(period: str, year: int) -> bool:
    """Tell whether a date or period touches ``year``."""
    return int(first_day(period)[:4]) <= year <= last_year(period)


def is_open(period: str) -> bool:
    """Tell whether the start of a period is not stated."""
    return period.startswith(_OPEN)


def is_whole_year(period: str) -> bool:
    """Tell a full calendar year from a part of one or from several."""
    return len(period) == 4


def months(period: str) -> int:
    """Count the months of a part of one year, as 2025-01/2025-09; 0 for any other period."""
    start, _, end = period.partition("/")
    same_year = len(start) == 7 and start[:4] == (end or start)[:4]
    return int((end or start)[5:]) - int(start[5:]) + 1 if same_year else 0


def in_words(period: str) -> str:
    """Word a period for people: 2025, Jan–Jun 2025, 2020–2025, Oct 2024–Mar 2025, by 2025."""
    start, _, end = period.partition("/")
    if start == _OPEN:
        return f"by {end}"
    if len(start) == 4:
        return f"{start}–{end}" if end else start
    first = _MONTHS[int(start[5:]) - 1]
    if not end:
        return f"{first} {start[:4]}"
    last = f"{_MONTHS[int(end[5:]) - 1]} {end[:4]}"
    return f"{first}–{last}" if start[:4] == end[:4] else f"{first} {start[:4]}–{last}"


def _days(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31
