"""What amount a text states: "18,6 %", "23 000", "1.5 trillion tenge", "7,5 млн тонн"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

_SCALES = (
    ("thousand", "тыс", "тысяч", "тысяча", "тысячи", "мың"),
    ("million", "mln", "млн", "миллион", "миллиона", "миллионов"),
    ("billion", "bln", "bn", "млрд", "миллиард", "миллиарда", "миллиардов"),
    ("trillion", "trn", "tn", "трлн", "триллион", "триллиона", "триллионов"),
)
_FACTORS = {word: 1000**power for power, words in enumerate(_SCALES, 1) for word in words}
_RATE = {"per", "year", "в", "год", "жылына"}
_MOST_WORDS = 5  # beyond a number: a scale, a unit, a rate
_amount = re.compile(
    r"([a-z]{3}|[-−+×x$€₸])?\s*(\d+(?:[ \u00a0\u202f]\d{3})*(?:,\d{3})*)(?:([.,])(\d+))?(.*)",
    re.DOTALL,
)


class Amount(NamedTuple):
    """What a text may mean: "2,300" is 2300 or 2.3; ``unit`` and ``sign`` are None if not told."""

    values: frozenset[float]
    unit: str | None
    sign: int | None

    def fits(self, value: float, unit: str) -> bool:
        """Tell whether a stated value may be meant."""
        told = self.sign is None or (value < 0) == (self.sign < 0)
        alike = self.unit is None or f"{unit} ".startswith(f"{self.unit} ")
        return told and alike and abs(value) in self.values


def stated(text: str, units: Mapping[str, str]) -> Amount | None:
    """Give the amount that a text states, or None where it states none.

    ``units`` maps the words by which units are called, in lower case, to their names.
    """
    match = _amount.fullmatch(text.strip().casefold())
    if not match:
        return None
    before, whole, _, decimals, rest = match.groups()
    words = [word for word in re.findall(r"[^\s.]+", rest.replace("%", " % ")) if word not in _RATE]
    if len(words) > _MOST_WORDS or not all(word in _FACTORS or word in units for word in words):
        return None
    if before and before.isalpha() and before not in (*units, "x"):
        return None
    factor = 1
    for word in words:
        factor *= _FACTORS.get(word, 1)
    readings = {re.sub(r"[^\d]", "", whole) + f".{decimals or 0}"}
    if whole.count(",") == 1 and decimals is None:
        readings.add(re.sub(r"[^\d,]", "", whole).replace(",", "."))
    told = [units[word] for word in (before, *words) if word in units]
    sign = {"-": -1, "−": -1, "+": 1}.get(before or "")
    values = frozenset(round(float(reading) * factor, 4) for reading in readings)
    return Amount(values, told[0] if told else None, sign)
