"""What amount a text states: "18,6 %", "23 000", "1.5 trillion tenge", "7,5 млн тонн"."""

from __future__ import annotations

import re
from typing import NamedTuple

from .model import UNITS

_SCALES = (
    ("thousand", "тыс", "тысяч", "тысяча", "тысячи", "мың"),
    ("million", "mln", "млн", "миллион", "миллиона", "миллионов"),
    ("billion", "bln", "bn", "млрд", "миллиард", "миллиарда", "миллиардов"),
    ("trillion", "trn", "tn", "трлн", "триллион", "триллиона", "триллионов"),
)
_FACTORS = {word: 1000**power for power, words in enumerate(_SCALES, 1) for word in words}
_UNITS = {unit.lower(): unit for unit in UNITS} | {
    word: unit
    for unit, words in {
        "percent": "% процент процента процентов пайыз",
        "times": "× x раз раза есе",
        "KZT": "tenge тенге теңге ₸",
        "USD": "$ dollars долл доллар доллара долларов",
        "tonnes": "tons tonne т тонн тонна тонны",
        "projects": "project проект проекта проектов жоба",
        "jobs": "job рабочих рабочие места мест жұмыс орны орын",
        "people": "person человек адам",
        "plants": "plant завод завода заводов зауыт",
        "GW": "гвт",
    }.items()
    for word in words.split()
}
_RATE = {"per", "year", "в", "год", "жылына"}
_amount = re.compile(
    r"(kzt|usd|[-−+×x$₸])?\s*(\d+(?:[ \u00a0\u202f]\d{3})*(?:,\d{3})*)(?:([.,])(\d+))?(.*)",
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


def stated(text: str) -> Amount | None:
    """Give the amount that a text states, or None where it states none."""
    match = _amount.fullmatch(text.strip().casefold())
    if not match:
        return None
    before, whole, _, decimals, rest = match.groups()
    words = [word for word in re.findall(r"[^\s.]+", rest.replace("%", " % ")) if word not in _RATE]
    if not all(word in _FACTORS or word in _UNITS for word in words):
        return None
    factor = 1
    for word in words:
        factor *= _FACTORS.get(word, 1)
    readings = {re.sub(r"[^\d]", "", whole) + f".{decimals or 0}"}
    if whole.count(",") == 1 and decimals is None:
        readings.add(whole.replace(",", "."))
    units = [_UNITS[word] for word in (before, *words) if word in _UNITS]
    sign = {"-": -1, "−": -1, "+": 1}.get(before or "")
    values = frozenset(round(float(reading) * factor, 4) for reading in readings)
    return Amount(values, units[0] if units else None, sign)
