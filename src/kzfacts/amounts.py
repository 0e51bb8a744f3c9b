"""What amount a text states: "18,6 %", "23 000", "1.5 trillion", "1,5 трлн тенге"."""

from __future__ import annotations

import re

_SCALES = {
    "thousand": ("thousand", "тыс", "тысяч", "тысяча", "тысячи", "мың"),
    "million": ("million", "mln", "млн", "миллион", "миллиона", "миллионов"),
    "billion": ("billion", "bln", "bn", "млрд", "миллиард", "миллиарда", "миллиардов"),
    "trillion": ("trillion", "trn", "tn", "трлн", "триллион", "триллиона", "триллионов"),
}
_FACTORS = {word: 1000**power for power, words in enumerate(_SCALES.values(), 1) for word in words}
_UNITS = {
    *("%", "percent", "процент", "процента", "процентов", "пайыз", "times", "раз", "раза", "есе"),
    *("kzt", "tenge", "тенге", "теңге", "₸", "usd", "dollars", "долл", "долларов", "$"),
}
_amount = re.compile(
    r"(?:kzt|usd|[-−+×x$₸])?\s*(\d+(?:[ \u00a0\u202f]\d{3})*(?:,\d{3})*)(?:([.,])(\d+))?(.*)",
    re.DOTALL,
)


def stated(text: str) -> set[float]:
    """Give what amounts a text may mean, without sign: "2,300" is 2300 or 2.3; or none at all."""
    match = _amount.fullmatch(text.strip().casefold())
    if not match:
        return set()
    whole, _, decimals, rest = match.groups()
    words = re.findall(r"[^\s.]+", rest.replace("%", " % "))
    if not all(word in _FACTORS or word in _UNITS for word in words):
        return set()
    factor = 1
    for word in words:
        factor *= _FACTORS.get(word, 1)
    readings = {re.sub(r"[^\d]", "", whole) + f".{decimals or 0}"}
    if whole.count(",") == 1 and decimals is None:
        readings.add(whole.replace(",", "."))
    return {round(float(reading) * factor, 4) for reading in readings}
