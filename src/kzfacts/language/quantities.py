"""What amounts a text states: "18,6 %", "$1.5B", "в 2,3 раза", "from 5 to 7.5 million tonnes"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from ..model.records import Unit
from . import tokens as lexical
from .dates import is_year
from .phrases import Found, Phrases
from .tokens import NUMBER, WORD, Token
from .vocabulary import form_at, phrases

_MOST_BETWEEN = 3  # words between a number and what is counted: "190 new industrial plants"
_MOST_OF_PIECES = 7  # words of what is counted by the year: "items of clothing per year"
_PREFIXES = {  # of units such as kt and MW, as powers of ten
    "k": 3, "m": 6, "g": 9, "kilo": 3, "mega": 6, "giga": 9,
    "к": 3, "м": 6, "г": 9, "кило": 3, "мега": 6, "гига": 9,
}  # fmt: skip
_TONNE, _GRAMS, _GRAMS_OF_TONNE = "t", ("g", "г", "gram", "грамм"), 6
_PREFIXED = ("mass", "power", "energy")
_BEFORE = ("money", "multiple")  # kinds of units that may stand before the number
_OPENING = frozenset("(")
_WHOLE_WORD = 5  # letters of the stem of "million"


class Quantity(NamedTuple):
    """An amount: tokens ``start`` up to ``after``, of which ``places`` belong to it.

    ``values`` are what the digits may mean, in the base unit: "2,300" is 2300 or 2.3, and each is
    positive. ``unit`` is the name of a unit, with its ``rate`` if told ("per year"), ``kind`` its
    kind; None where no unit is told. ``sign`` is that of a printed + or −; ``hedge`` a qualifier
    such as "about"; ``baseline`` the values of the first of two amounts in "from 5 to 7.5", of
    which the second begins at ``turn``;
    ``step`` the value of the last digit: 0.1 of 18.6, 100000 of 7.5 million; ``worded`` is true of
    "doubled", ``points`` of percentage points.
    """

    start: int
    after: int
    places: tuple[int, ...]
    values: tuple[float, ...]
    unit: str | None = None
    rate: str | None = None
    kind: str | None = None
    sign: int | None = None
    hedge: str | None = None
    baseline: tuple[float, ...] = ()
    turn: int = 0
    step: float = 1
    worded: bool = False
    points: bool = False

    def parted(self) -> tuple[Quantity, Quantity]:
        """Give the two amounts of "from 5 to 7.5", each by itself."""
        first, second = (
            tuple(p for p in self.places if (p < self.turn) is before) for before in (True, False)
        )
        return (
            self._replace(after=self.turn, places=first, values=self.baseline, baseline=()),
            self._replace(start=self.turn, places=second, baseline=()),
        )

    @property
    def changes(self) -> tuple[float, ...]:
        """The changes in percent that an index of the previous level means: 106.4 % is 6.4."""
        if self.kind != "percent":
            return ()
        return tuple(round(value - 100, 6) for value in self.values if value >= _LEAST_INDEX)


_LEAST_INDEX = 50


def named_units(units: Iterable[Unit]) -> Phrases[Unit]:
    """Give the phrases by which units are called; the first unit of a name keeps it."""
    known: Phrases[Unit] = Phrases()
    for unit in units:
        known.add_all((unit.name, unit.one, *unit.aliases), unit)
    return known


def quantities(
    among: Sequence[Token], units: Phrases[Unit], taken: Collection[int] = ()
) -> list[Quantity]:
    """Give the amounts in their order.

    The places in ``taken`` are those of dates and the like; only "2000 tonnes" is an amount all
    the same, since a year is not measured.
    """
    reader = _Reader(among, units, frozenset(taken))
    found: list[Quantity] = []
    place = 0
    while place < len(among):
        amount = reader.at(place, found) if reader.may_be_one(place) else None
        if amount is None:
            place += 1
            continue
        reader.add(found, amount)
        place = amount.after
    return found


def direction(among: Sequence[Token], place: int) -> int | None:
    """Tell whether the word at a place is one of a rise, 1, or of a fall, -1."""
    found = phrases("DIRECTIONS").at(among, place)
    return int(phrases("DIRECTIONS")[found]) if found else None


_THOUSAND = 100_000  # from which on a number is written out
_FINEST = 15  # decimals that a number can hold
_MOST_DECIMALS = 10**6  # of what is multiplied exactly
_MOST_EXACT = 10**15


def _scaled(value: float, factor: float) -> float:
    """Multiply as on paper: 1.027 trillion is 1027000000000, not a little less."""
    if factor < 1:
        return round(value * factor, _FINEST)
    if value * factor > _MOST_EXACT * _MOST_DECIMALS:
        return value * factor
    return round(round(value * _MOST_DECIMALS) * int(factor) / _MOST_DECIMALS, 6)


class _Reader:
    """Reads amounts off some tokens."""

    def __init__(self, among: Sequence[Token], units: Phrases[Unit], taken: frozenset[int]) -> None:
        self.among = among
        self.units = units
        self.taken = taken

    def may_be_one(self, place: int) -> bool:
        """Tell whether an amount may begin at a place: not with a year, unless it is measured."""
        if place not in self.taken:
            return True
        measured = self._unit(place + 1) if is_year(self.among[place]) else None
        return measured is not None and measured[0].kind not in ("count", "percent", "multiple")

    def at(self, place: int, before: list[Quantity]) -> Quantity | None:
        """Give the amount whose number, or word such as "doubled", stands at a place."""
        worded = self._phrase("MULTIPLES", place)
        if worded:
            return self._worded(place, worded)
        token = self.among[place]
        if token.kind == NUMBER:
            number = lexical.number(token)
            return self._amount(place, place + 1, number.values, number.decimals, before)
        part = self._phrase("OF_SCALES", place)
        scale = self._phrase("SCALES", part.after) if part else None
        if part and scale and len(scale.key) >= _WHOLE_WORD:
            value = float(phrases("OF_SCALES")[part])
            return self._amount(place, part.after, (value,), int(value % 1 > 0), before)
        numeral = self._phrase("NUMERALS", place)
        if numeral:
            return self._in_words(place, numeral, before)
        if form_at("ONE_OF_SCALE", self.among, place) and self._unit(place + 1):
            return self._amount(place, place, (1.0,), 0, before)
        return None

    def add(self, found: list[Quantity], amount: Quantity) -> None:
        """Add an amount; one that it begins from becomes its baseline."""
        before = found[-1] if found else None
        if before is None or not self._from(before, amount):
            found.append(amount)
            return
        factor = 1.0
        if before.step <= 1 < amount.step and before.values[0] < _THOUSAND:
            factor = self._scale_of(amount)  # not of "from 490,000 to 1 million"
        if amount.unit is None:  # "from KZT 184 to 898 bn"
            amount = amount._replace(unit=before.unit, kind=before.kind)
        values = tuple(_scaled(value, factor) for value in before.values)
        if self._joint(before, amount) == ["-"]:  # "10-12 %"
            found[-1] = before._replace(values=values, unit=amount.unit, kind=amount.kind)
            found.append(amount)
            return
        found[-1] = amount._replace(
            start=before.start,
            places=(*before.places, *range(before.after, amount.start), *amount.places),
            baseline=values,
            turn=amount.start,
            hedge=None if amount.start == before.after else amount.hedge,
        )

    def _from(self, before: Quantity, amount: Quantity) -> bool:
        """Tell "from 5 to 7.5" and "5 → 7.5" from two amounts of their own."""
        led = before.kind == "money" and amount.unit is None and before.step <= 1 < amount.step
        same = before.unit in (None, amount.unit) or led
        joint = self._joint(before, amount)
        if not same or before.worded or amount.worded:
            return False
        if amount.unit is None and before.unit is not None and not led:
            return False
        if joint in (["→"], ["-", ">"]):
            return True
        if joint == ["-"]:
            return before.unit is None and amount.unit is not None
        if len(joint) > 1 or not self._phrase("TO", before.after):
            return False
        return bool(phrases("FROM").ending(self.among, before.start))

    def _joint(self, before: Quantity, amount: Quantity) -> list[str]:
        return [token.folded for token in self.among[before.after : amount.start]]

    def _scale_of(self, amount: Quantity) -> float:
        for place in amount.places:
            scale = self._phrase("SCALES", place)
            if scale:
                return float(phrases("SCALES")[scale])
        return 1.0

    def _phrase(self, name: str, place: int) -> Found | None:
        if place >= len(self.among) or place in self.taken:
            return None
        return phrases(name).at(self.among, place)

    def _unit(self, place: int) -> tuple[Unit, int] | None:
        """Give the unit that is named at a place, and the place after it."""
        if place >= len(self.among) or place in self.taken:
            return None
        found = self.units.at(self.among, place)
        return (self.units.table[found.key], found.after) if found else None

    def _prefixed(self, place: int) -> tuple[Unit, int, float] | None:
        """Give the unit of "kt", and of "MW" if that is GW, the place after it and a factor."""
        if place >= len(self.among) or self.among[place].kind != WORD:
            return None
        stem = self.among[place].stem
        for prefix in (each for each in _PREFIXES if stem.startswith(each)):
            base = stem[len(prefix) :]
            for own, power in {"": 0, **_PREFIXES}.items():
                unit = self.units.table.get(own + base) if base else None
                if unit and unit.kind in _PREFIXED:
                    return unit, place + 1, 10.0 ** (_PREFIXES[prefix] - power)
            tonne = self.units.table.get(_TONNE) if base in _GRAMS else None
            if tonne:
                return tonne, place + 1, 10.0 ** (_PREFIXES[prefix] - _GRAMS_OF_TONNE)
        return None

    def _worded(self, place: int, found: Found) -> Quantity:
        multiple = next((u for u in self.units.table.values() if u.kind == "multiple"), None)
        value = phrases("MULTIPLES")[found]
        start, hedge = self._hedged(place, found.after)
        places = (*range(start, place), *range(place, found.after))
        unit = multiple.name if multiple else None
        return Quantity(
            start, found.after, places, (float(value),), unit, None, "multiple", None, hedge,
            step=0.1, worded=True,
        )  # fmt: skip

    def _in_words(self, place: int, found: Found, before: list[Quantity]) -> Quantity | None:
        """Give an amount whose number is a word, which has to have a scale or a unit behind it."""
        unit = self._unit(found.after)
        value = float(phrases("NUMERALS")[found])
        counted = self._counted(found.after) if value > 1 else None  # "five major projects"
        if not unit and not counted and not self._phrase("SCALES", found.after):
            return None
        if unit and unit[0].kind == "multiple" and found.key in phrases("ORDINALS").table:
            return None
        return self._amount(place, found.after, (value,), 0, before)

    def _amount(
        self,
        place: int,
        after: int,
        values: tuple[float, ...],
        decimals: int,
        before: list[Quantity],
    ) -> Quantity:
        """Give the amount of a number with all that belongs to it, before and behind."""
        first, sign, unit = self._in_front(place, before[-1].after if before else 0)
        factor, after = self._scales(after)
        rest = self._rest(after, factor)
        if rest:
            values, decimals, after = tuple(v + rest[0] for v in values), rest[1], rest[2]
        places = list(range(first, after))
        more = after < len(self.among) and self.among[after].folded == "+"
        if more and self.among[after - 1].end == self.among[after].start:  # 19,400+ jobs
            places.append(after)
            after += 1
        postposed = self._phrase("POSTPOSED", after)
        if postposed:  # 23 мыңнан астам жұмыс орны
            places += range(postposed.first, postposed.after)
            after = postposed.after
        behind, points = self._behind(after, unit)
        if behind:
            unit, begins, after, times = behind
            factor *= times
            places += range(begins, after)
        rate, after = self._rate(after) if unit else self._rate_of_pieces(after)
        places += range(places[-1] + 1, after) if rate else ()
        start, hedge = self._hedged(first, after)
        if postposed:
            hedge = str(phrases("HEDGES")[postposed])
        elif more:
            hedge = "more than"
        elif hedge and start == first:
            after = self._hedge_behind(after)[1]
        places += (*range(start, first), *range(places[-1] + 1, after))
        if len(values) == 2 and factor > 1 and self._is_cyrillic(place + 1):
            values, decimals = values[1:], 3  # "5,122 млрд" is a fraction
        if len(values) == 2:  # "1,234 million" is rather a fraction, "1,234" rather is none
            values, decimals = (values[::-1], 3) if factor > 1 else (values, 0)
        return Quantity(
            start,
            after,
            tuple(sorted(set(places))),
            tuple(_scaled(value, factor) for value in values),
            unit.name if unit else None,
            rate,
            unit.kind if unit else None,
            sign,
            hedge,
            step=factor / 10 ** min(decimals, _FINEST),
            points=points,
        )

    def _is_cyrillic(self, place: int) -> bool:
        return place < len(self.among) and self.among[place].folded >= "а"

    def _scales(self, place: int) -> tuple[float, int]:
        """Give by what a number is multiplied, and the place after that."""
        factor = 1.0
        for _ in range(2):  # "1 trillion trillion" is nobody's
            scale = self._phrase("SCALES", place + self._is_hyphen(place))  # "$1.5-billion"
            if not scale or self._is_unit_instead(scale):
                break
            factor *= phrases("SCALES")[scale]
            place = scale.after + self._dot(scale.after)
        return factor, place

    def _rest(self, place: int, factor: float) -> tuple[float, int, int] | None:
        """Give what "1 billion 494 million" adds to 1, with its decimals, and the place after."""
        if factor == 1 or place + 1 >= len(self.among) or self.among[place].kind != NUMBER:
            return None
        scale = self._phrase("SCALES", place + 1)
        digits = self.among[place].folded
        if not scale or not digits.isdigit() or phrases("SCALES")[scale] >= factor:
            return None
        times = factor / phrases("SCALES")[scale]
        decimals = len(f"{times:.0f}") - 1
        return int(digits) / times, decimals, scale.after + self._dot(scale.after)

    def _in_front(self, place: int, least: int) -> tuple[int, int | None, Unit | None]:
        """Give what stands before a number: where it begins, its sign, its currency or ×."""
        first, sign, unit = place, None, None
        for _ in range(2):
            if sign is None and first > least and self._is_sign(first - 1):
                sign = -1 if self.among[first - 1].folded == "-" else 1
                first -= 1
            if unit is None:
                for begins in range(max(least, first - 2), first):
                    named = self._unit(begins)
                    if named and named[1] == first and self._may_lead(named[0], begins):
                        unit, first = named[0], begins
                        break
        return first, sign, unit

    def _may_lead(self, unit: Unit, place: int) -> bool:
        """Tell a unit that leads its number: "KZT 5" and "x5", but not "2 times 5"."""
        if unit.kind != "multiple" or self.among[place].kind != WORD:
            return unit.kind in _BEFORE
        return self.among[place].end == self.among[place + 1].start

    def _is_sign(self, place: int) -> bool:
        token = self.among[place]
        apart = token.end != self.among[place + 1].start
        if token.folded not in ("+", "-") or (apart and not self._is_opening(place)):
            return False
        return (
            place == 0
            or self.among[place - 1].end < token.start
            or (self.among[place - 1].folded in _OPENING)
        )

    def _is_opening(self, place: int) -> bool:
        """Tell the sign of "(+ 13 %)" from a sum, and that of "(- 13 %)" from a dash."""
        return place > 0 and self.among[place - 1].folded in _OPENING

    def _is_unit_instead(self, scale: Found) -> bool:
        """Tell "5 m" of length from five million: only a longer unit goes before the scale."""
        named = self.units.at(self.among, scale.first)
        return bool(named and named.after > scale.after)

    def _dot(self, place: int) -> int:
        """Tell whether a dot that marks an abbreviation stands at a place: "млрд. тенге"."""
        if place + 1 >= len(self.among) or self.among[place].folded != ".":
            return 0
        return int(self.among[place - 1].end == self.among[place].start)

    def _behind(
        self, place: int, unit: Unit | None
    ) -> tuple[tuple[Unit, int, int, float] | None, bool]:
        """Give the unit behind a number: it, where it begins and ends, and a factor; and points."""
        points = self._phrase("POINTS", place)
        if points:
            percent = next((u for u in self.units.table.values() if u.kind == "percent"), None)
            return (percent, place, points.after, 1.0) if percent else None, True
        if unit is not None:
            return None, False
        dash = place
        if dash < len(self.among) and self.among[dash].folded == "-":
            dash += 1  # "2.3-fold", "5,4-процентный"
        for begins in (place, dash):
            named = self._unit(begins)
            if named:
                return (named[0], begins, named[1], 1.0), False
            prefixed = self._prefixed(begins)
            if prefixed:
                return (prefixed[0], begins, prefixed[1], prefixed[2]), False
        return self._counted(place), False

    def _counted(self, place: int) -> tuple[Unit, int, int, float] | None:
        """Give what is counted where words of its own stand between: "190 industrial plants"."""
        words = 0
        for begins in range(place, len(self.among)):
            if begins in self.taken or words > _MOST_BETWEEN:
                return None
            token = self.among[begins]
            if self._is_hyphen(begins):
                if begins == place and not self._unit(begins + 1):
                    return None  # "a 16-hectare plant"
                continue
            if token.kind != WORD:
                return None
            named = self._unit(begins)
            if named and named[0].kind == "count":
                return named[0], begins, named[1], 1.0
            parting = phrases("PARTING").at(self.among, begins)
            if parting or phrases("DIRECTIONS").at(self.among, begins):
                return None
            words += not self._is_hyphen(begins - 1)
        return None

    def _is_hyphen(self, place: int) -> bool:
        """Tell the "-" of "multi-purpose"."""
        if not 0 < place < len(self.among) - 1:
            return False
        before, token, behind = self.among[place - 1 : place + 2]
        return before.end == token.start and token.folded == "-" and token.end == behind.start

    def _rate(self, place: int) -> tuple[str | None, int]:
        found = self._phrase("PER_YEAR", place)
        return (str(phrases("PER_YEAR")[found]), found.after) if found else (None, place)

    def _rate_of_pieces(self, place: int) -> tuple[str | None, int]:
        """Read "spare parts per year", of what has no unit of its own."""
        for p in range(place + 1, min(place + _MOST_OF_PIECES, len(self.among))):
            if self.among[p - 1].kind != WORD or p - 1 in self.taken:
                break
            rate, after = self._rate(p)
            if rate:
                return rate, after
        return None, place

    def _hedged(self, first: int, after: int) -> tuple[int, str | None]:
        """Give where an amount begins with its hedge, and the hedge; it may stand behind, too."""
        found = phrases("HEDGES").ending(self.among, first)
        summed = phrases("SUMMED").ending(self.among, first)
        if found and not summed and not set(range(found.first, found.after)) & self.taken:
            return found.first, str(phrases("HEDGES")[found])
        return first, self._hedge_behind(after)[0]

    def _hedge_behind(self, after: int) -> tuple[str | None, int]:
        """Read "(about)" and "астам" behind an amount."""
        place = after
        bracket = place < len(self.among) and self.among[place].folded in _OPENING
        found = self._phrase("HEDGES", place + bracket)
        if not found:
            return None, after
        closed = found.after < len(self.among) and self.among[found.after].folded == ")"
        postposed = found.key in phrases("POSTPOSED").table
        if not (bracket and closed) and not postposed:
            return None, after
        return str(phrases("HEDGES")[found]), found.after + (bracket and closed)
