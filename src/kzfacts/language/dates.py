"""When a text says that something was: years, parts of years, and words such as "this year"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .phrases import Found
from .tokens import DATE, MARK, NUMBER, WORD, Token
from .vocabulary import phrases

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
UNTIL_TOLD = (1, 2)  # months from the end of a period to when it is told
_RELATIVE = (("THIS_YEAR", "this", 0), ("LAST_YEAR", "last", -1), ("NEXT_YEAR", "next", 1))
_MOST_YEARS = 50  # that are counted back
_BETWEEN_PARTS = frozenset((*",.('’-", "s", "first"))  # "2024, Q1", "this year's first 4 months"
_BEFORE_AMOUNTS = frozenset("$€£₸×+#№<>≥≤~")


class Period(NamedTuple):
    """A mention of a time: tokens ``start`` up to ``after``.

    ``first`` and ``last`` are years, None where not told; ``months`` the first and the last month
    of a part of a year, in ``last`` where that differs; ``day`` a whole date. ``open`` is "by
    2025", ``since`` "since 2020"; ``told`` is "this", "last" or "next" for "this year" and so on;
    ``undated`` asks for what states no period.
    """

    start: int
    after: int
    first: int | None = None
    last: int | None = None
    months: tuple[int, int] | None = None
    day: str | None = None
    open: bool = False
    since: bool = False
    told: str | None = None
    undated: bool = False

    @property
    def iso(self) -> str | None:
        """The period as facts have it: 2025, 2020/2025, 2025-01/2025-05, ../2025, or None."""
        if self.first is None or self.last is None:
            return None
        if self.open:
            return f"../{self.last}"
        if self.months is None:
            return str(self.last) if self.first == self.last else f"{self.first}/{self.last}"
        start, end = (
            f"{year}-{month:02}"
            for year, month in zip((self.first, self.last), self.months, strict=True)
        )
        return start if start == end else f"{start}/{end}"


def periods(
    among: Sequence[Token], year: int | None = None, month: int | None = None
) -> list[Period]:
    """Give the mentions of times in their order.

    ``year`` is what "this year" means, and ``month`` that in which "the past four months" is said.
    """
    found: list[Period] = []
    place = 0
    while place < len(among):
        mention = _Reader(among, year, month).at(place)
        if mention is None:
            place += 1
            continue
        before = found[-1] if found else None
        if before and _belongs_to(before, mention, among):
            found[-1] = mention._replace(start=before.start, first=before.first, last=before.last)
        else:
            found.append(mention)
        place = mention.after
    return found


def is_year(token: Token) -> bool:
    """Tell whether a token is written like a year."""
    return token.kind == NUMBER and bool(_YEAR.fullmatch(token.folded))


def _belongs_to(year: Period, part: Period, among: Sequence[Token]) -> bool:
    """Tell whether a part without a year follows its year: "2025 жылдың 5 айында", "2024, Q1"."""
    plain = year.months is None and year.first is not None and year.first == year.last
    if not plain or year.open or year.since or part.months is None or part.first is not None:
        return False
    between = among[year.after : part.start]
    return all(token.folded in _BETWEEN_PARTS for token in between)


class _Reader:
    """Reads mentions of times off some tokens."""

    def __init__(self, among: Sequence[Token], year: int | None, month: int | None) -> None:
        self.among = among
        self.year = year
        self.month = month

    def at(self, place: int) -> Period | None:
        """Give the mention that begins at a place."""
        token = self.among[place]
        if token.kind == MARK:
            return self._open_year(place)
        if token.kind == DATE:
            return _of_date(token, place)
        undated = phrases("UNDATED").at(self.among, place)
        if undated:
            return Period(place, undated.after, undated=True)
        return (
            self._last_years(place)
            or self._months(place)
            or self._count_of_months(place)
            or self._parts(place, "QUARTER", 3)
            or self._parts(place, "HALF", 6)
            or self._years(place)
            or self._relative(place)
        )

    def _is(self, name: str, place: int) -> Found | None:
        return phrases(name).at(self.among, place) if place < len(self.among) else None

    def _mark(self, place: int, marks: str) -> bool:
        return place < len(self.among) and self.among[place].folded in tuple(marks)

    def _glued(self, place: int) -> bool:
        return 0 < place < len(self.among) and self.among[place - 1].end == self.among[place].start

    def _small(self, place: int, most: int) -> int | None:
        """Give a whole number up to a limit, in digits or words."""
        if place >= len(self.among):
            return None
        token = self.among[place]
        if token.kind == NUMBER:
            digits = token.folded
            fits = digits.isdigit() and len(digits) <= 2 and 1 <= int(digits) <= most
            return int(digits) if fits else None
        return None

    def _link(self, place: int) -> int | None:
        """Give the place after a dash or a word such as "to", if one is there."""
        if self._mark(place, "."):
            place += 1
        if self._mark(place, "-→/"):
            return place + 1
        found = self._is("TO", place)
        return found.after if found else None

    def _last_years(self, place: int) -> Period | None:
        """Read "past five years", "последние 5 лет"."""
        last = self._is("LAST", place)
        if not last or self.year is None:
            return None
        numeral = self._is("NUMERALS", last.after)
        count = phrases("NUMERALS")[numeral] if numeral else self._small(last.after, _MOST_YEARS)
        years = self._is("YEAR", numeral.after if numeral else last.after + 1)
        if not count or not years:
            return None
        return Period(place, years.after, self.year - count, self.year)

    def _joined(self, first: int, after: int, month: int) -> int | None:
        """Give the place after "and" in "between January and August", "January and February"."""
        joint = self._is("AND", after)
        if joint is None:
            return None
        named = self._is("MONTHS", joint.after)
        follows = named and phrases("MONTHS")[named] == month + 1
        between = phrases("BETWEEN").ending(self.among, first)
        return joint.after if follows or between else None

    def _months(self, place: int) -> Period | None:
        """Read "January–July 2025", "Oct 2024–Mar 2025", "22 July 2025", "July"."""
        start, day = place, self._small(place, 31)
        if day:
            place += 1
        named = self._is("MONTHS", place)
        if not named:
            return None
        first = last = phrases("MONTHS")[named]
        after = named.after
        first_year, inner, _ = self._year_after(after)
        link = None if day else self._link(inner if first_year else after)
        link = link or self._joined(place, after, first)
        ending = self._is("MONTHS", link) if link is not None else None
        if ending:
            last = phrases("MONTHS")[ending]
            year, after, told = self._year_after(ending.after)
            begins = first_year or year
            return Period(start, after, begins, year, (first, last), told=told)
        number = self._small(after + self._mark(after, "."), 31)  # Aug. 14
        if number and not day and not first_year:  # March 5, 2025
            dated, inner_day, _ = self._year_after(after + 1)
            if dated:
                return Period(
                    start, inner_day, dated, dated, (first, first), _day(dated, first, number)
                )
            return None
        year, after, told = self._year_after(after)
        if day and year:
            return Period(start, after, year, year, (first, first), _day(year, first, day))
        if day:
            return None
        if not (year or told) and not self._surely_month(place):
            return None
        return Period(start, after, year, year, (first, first), told=told)

    def _surely_month(self, place: int) -> bool:
        """Tell a month that stands alone from a verb: "in May", but not "it may"."""
        if self.among[place].folded not in ("may", "march", "mar"):
            return True
        return any(phrases(name).ending(self.among, place) for name in ("OF", "FROM", "BY"))

    def _count_of_months(self, place: int) -> Period | None:
        """Read "eight months of 2023", "за 9 месяцев", "7М2025", "three quarters of 2024"."""
        count = self._small(place, 12)
        after = place + 1
        if count is None:
            named = self._is("NUMERALS", place)
            if not named:
                return None
            count, after = phrases("NUMERALS")[named], named.after
        if self._mark(after, "-") or (self._is("ORDINALS", after) and count > 1):
            after += 1  # "6 первых месяцев"
        months = self._is("MONTH", after)
        if not months:
            return self._count_of_quarters(place, count, after)
        year, end, told = self._year_after(months.after)
        last = phrases("LAST").ending(self.among, place)
        if last:
            ended = self._year_of_past(count)
            if ended is None or (year and not (told == "this" and year == ended)):
                return None
            if told:
                return Period(last.first, end, ended, ended, (1, count))
            return Period(last.first, months.after, ended, ended, (1, count))
        if len(self.among[after].folded) == 1:  # "7m2025", but not "$7m" or "7 m"
            money = place and self.among[place - 1].folded in _BEFORE_AMOUNTS
            if not self._glued(after) or year is None or money:
                return None
        return Period(place, end, year, year, (1, count), told=told)

    def _count_of_quarters(self, place: int, count: int, after: int) -> Period | None:
        """Read "three quarters of 2024", which "3 квартала 2024" need not mean."""
        quarters = self._is("QUARTER", after)
        plain = self.among[place].kind == NUMBER
        if not quarters or count > 4 or (plain and self.among[after].folded != "quarters"):
            return None
        year, end, told = self._year_after(quarters.after)
        told_before = phrases("YEAR").ending(self.among, place)  # "2024 жылдың үш тоқсанында"
        if not year and not told_before:
            return None
        return Period(place, end, year, year, (1, 3 * count), told=told)

    def _year_of_past(self, count: int) -> int | None:
        """Give the year of "the past four months": of a text of May or June they are its first."""
        if self.month is None or self.year is None or count == 12:
            return None
        if (self.month - count) % 12 not in UNTIL_TOLD:
            return None
        return self.year if self.month > count else self.year - 1

    def _parts(self, place: int, name: str, size: int) -> Period | None:
        """Read "Q1 2024", "first half of 2023", "2-е полугодие", "I квартал", "1H24"."""
        first = self._one_part(place, name, 12 // size)
        if not first:
            return None
        number, after = first
        last = number
        link = self._link(after)
        ending = self._one_part(link, name, 12 // size) if link is not None else None
        if ending:
            last, after = ending
        year, end, told = self._year_after(after, short=True)
        return Period(place, end, year, year, ((number - 1) * size + 1, last * size), told=told)

    def _one_part(self, place: int, name: str, most: int) -> tuple[int, int] | None:
        number, after = self._small(place, most), place + 1
        if number is None:
            ordinal = self._is("ORDINALS", place)
            if ordinal:
                number, after = phrases("ORDINALS")[ordinal], ordinal.after
        if number is not None:
            if number > most:
                return None
            if self._mark(after, "-"):
                after += 1
            part = self._is(name, after)
            return (number, part.after) if part else None
        part = self._is(name, place)
        if part:
            if self._mark(part.after, "-"):
                return None
            number = self._small(part.after, most)
            return (number, part.after + 1) if number else None
        return None

    def _years(self, place: int) -> Period | None:
        """Read "2025", "2020–2025", "from 2020 to 2025", "by 2025", "since 2020"."""
        start = place
        for name in ("BETWEEN", "FROM", "BY"):
            said = self._is(name, place)
            if said and said.after < len(self.among) and self._a_year(said.after):
                return self._worded(name, said, start)
        if not self._a_year(place) or self._in_a_word(place):
            return None
        year = int(self.among[place].folded)
        last, after = self._to_year(place + 1, year)
        return Period(start, self._year_words(after), year, last)

    def _in_a_word(self, place: int) -> bool:
        """Tell whether letters are written together with the digits: "word2024", "2024x"."""
        following = place + 1
        if self._glued(place) and self.among[place - 1].kind == WORD:
            return True
        return (
            self._glued(following)
            and self.among[following].kind == WORD
            and not self._is("YEAR", following)
        )

    def _worded(self, name: str, said: Found, start: int) -> Period:
        year = int(self.among[said.after].folded)
        after = self._year_words(said.after + 1)
        if name == "BY":
            return Period(start, after, year, year, open=True)
        and_ = self._is("AND", after) if name == "BETWEEN" else None
        if and_ and and_.after < len(self.among) and self._a_year(and_.after):
            last = int(self.among[and_.after].folded)
            return Period(start, self._year_words(and_.after + 1), year, max(year, last))
        last, after = self._to_year(after, year)
        return Period(start, self._year_words(after), year, last, since=last == year)

    def _to_year(self, place: int, year: int) -> tuple[int, int]:
        """Give the year with which a range ends, and the place after it."""
        link = self._link(place)
        if link is not None and link < len(self.among):
            if self._a_year(link) and int(self.among[link].folded) > year:
                return int(self.among[link].folded), link + 1
            short = self.among[link].folded  # 2024/25
            close = self._glued(link) and self._glued(link - 1)
            if close and len(short) == 2 and short.isdigit() and int(short) > year % 100:
                return year // 100 * 100 + int(short), link + 1
        return year, place

    def _relative(self, place: int) -> Period | None:
        for name, told, ahead in _RELATIVE:
            found = self._is(name, place)
            if found and not self._goes_on(found):
                year = None if self.year is None else self.year + ahead
                return Period(place, found.after, year, year, told=told)
        return None

    def _goes_on(self, found: Found) -> bool:
        """Tell "since January 2023" and "с января по май" from "since January"."""
        if not phrases("MONTHS").ending(self.among, found.after, 1):
            return False
        year, _, told = self._year_after(found.after)
        return bool(year and told != "this") or self._link(found.after) is not None

    def _open_year(self, place: int) -> Period | None:
        """Read "../2025"."""
        marks = "".join(token.folded for token in self.among[place : place + 3])
        if marks != "../" or place + 3 >= len(self.among) or not is_year(self.among[place + 3]):
            return None
        year = int(self.among[place + 3].folded)
        return Period(place, place + 4, year, year, open=True)

    def _a_year(self, place: int) -> bool:
        """Tell a year from an amount that is written like one: "$2000", "2000 million"."""
        if not is_year(self.among[place]):
            return False
        if place and self._glued(place) and self.among[place - 1].folded in _BEFORE_AMOUNTS:
            return False
        following = self.among[place + 1] if place + 1 < len(self.among) else None
        if following and (following.folded == "%" or phrases("SCALES").at(self.among, place + 1)):
            return False
        hedged = phrases("HEDGES").ending(self.among, place)
        link = self._link(place + 1) if hedged else None
        ranges = link is not None and link < len(self.among) and is_year(self.among[link])
        over = place > 0 and self.among[place - 1].folded == "over"
        alone = over and (following is None or following.kind == MARK)  # "over 2021, five of which"
        return not hedged or ranges or alone or bool(phrases("BY").ending(self.among, place))

    def _year_after(self, place: int, short: bool = False) -> tuple[int | None, int, str | None]:
        """Give the year that follows a part of one, the place after it, and "this" or "last"."""
        after = place
        if short and self._glued(after) and self.among[after].kind == NUMBER:  # 1Q24
            digits = self.among[after].folded
            if len(digits) == 2 and digits.isdigit():
                return 2000 + int(digits), after + 1, None
        for _ in range(4):
            if after >= len(self.among):
                break
            relative = self._relative(after)
            if relative:
                return relative.first, relative.after, relative.told
            if self._a_year(after):
                return int(self.among[after].folded), self._year_words(after + 1), None
            said = self._is("OF", after) or self._is("FROM", after)
            year = said or self._is("YEAR", after)
            if year:
                after = year.after
            elif self._mark(after, ",.'’"):
                after += 1
            else:
                break
        return None, place, None

    def _year_words(self, place: int) -> int:
        """Give the place after words such as "года" behind a year."""
        found = self._is("YEAR", place)
        if not found or self.among[place].kind != WORD:
            return place
        return found.after + 1 if self._mark(found.after, ".") else found.after


def _of_date(token: Token, place: int) -> Period:
    """Read a date of digits: 2025-07-22, 2025-01/2025-05, 22.07.2025."""
    if "." in token.folded:
        day, month, year = token.folded.split(".")
        if not 1 <= int(month) <= 12:
            return Period(place, place + 1, int(year), int(year))
        return Period(
            place, place + 1, int(year), int(year), (int(month), int(month)),
            _day(int(year), int(month), int(day)),
        )  # fmt: skip
    start, _, end = token.folded.partition("/")
    end = end or start
    months = (int(start[5:7]), int(end[5:7]))
    whole = token.folded if len(token.folded) == 10 else None
    return Period(place, place + 1, int(start[:4]), int(end[:4]), months, whole)


def _day(year: int, month: int, day: int) -> str:
    return f"{year}-{month:02}-{day:02}"
