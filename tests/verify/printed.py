"""The numbers that the words of a draft may stand for, read without the checker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kzfacts.model.records import Facts, Figure

_NUMBER = re.compile(r"\d+(?:[\u00a0 ,]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?")
_SCALES = {
    "t": 1e12, "b": 1e9, "m": 1e6, "k": 1e3, "kt": 1e3, "tril": 1e12, "trl": 1e12, "trln": 1e12,
    "tln": 1e12, "trn": 1e12,
    "bil": 1e9, "bln": 1e9, "bn": 1e9, "mil": 1e6, "mln": 1e6, "mn": 1e6, "tho": 1e3,
    "mta": 1e6, "megawa": 1e-3,  # of gigawatts
    "трл": 1e12, "три": 1e12, "млр": 1e9, "миллиа": 1e9, "миллио": 1e6, "млн": 1e6, "тыс": 1e3,
}  # fmt: skip
_KILOGRAMS = re.compile(r"тыс\. кг")  # thousands of them are tonnes
_WORDS = {
    "twofold": 2, "double": 2, "twice": 2, "вдвое": 2, "втрое": 3, "threefold": 3, "triple": 3,
    "fourfold": 4,
    "sevenfold": 7, "два раза": 2, "два с половиной раза": 2.5, "четыре ": 4, "quadruple": 4,
    "миллиона ": 10**6,
    "one and a half times": 1.5, "half": 1.5, "one ": 1, "two ": 2, "three ": 3, "four ": 4,
    "five ": 5, "six ": 6, "seven ": 7, "eight ": 8, "nine ": 9, "ten ": 10, "elevenfold": 11,
    "пять ": 5, "восемь ": 8, "восьми ": 8, "полтора": 1.5,
}  # fmt: skip


def numbers(text: str) -> set[float]:
    """Give each number of a figure's words, scaled; that of an index as a change, too."""
    lower = text.lower()
    found = {
        number * _scale(lower[lower.index(word) + len(word) :])
        for word, number in _WORDS.items()
        if word in lower
    }
    scales = [(next(_readings(m[0])), _scale(text[m.end() :])) for m in _NUMBER.finditer(text)]
    if len(scales) > 1 and min(scale for _, scale in scales) > 1:  # 1 trillion 700 billion
        found.add(sum(number * scale for number, scale in scales))
    for match in _NUMBER.finditer(text):
        for number in _readings(match[0]):
            found.add(number * _scale(text[match.end() :]))
            if re.search(r"%|per ?cent|пайыз", text):
                found.add(round(number - 100, 6))
    return found


def _scale(behind: str) -> float:
    """Give what a number is multiplied with by the words behind it: "1 trillion", "558bn"."""
    word = re.match(r"[\W_]*([^\W\d]+)", behind)
    if not word or _KILOGRAMS.match(behind.strip()) or re.match(r" ?m[23]\b", behind):
        return 1
    name = word[1].lower()
    known = (scale for size in (6, 4, 3, 2) if (scale := _SCALES.get(name[:size])))
    return next(known, _SCALES.get(name, 1) if len(name) == 1 else 1)


def _readings(number: str) -> Iterator[float]:
    """Read a number whose comma may part thousands or decimals."""
    if re.fullmatch(r"\d+(?:[\u00a0 ,]\d{3})+(?:\.\d+)?", number):
        yield float(re.sub(r"[\u00a0 ,]", "", number))
    if re.fullmatch(r"\d+[.,]?\d*", number):
        yield float(number.replace(",", "."))


def prints(text: str, value: float) -> bool:
    """Tell whether a text prints a value, of either sign."""
    return any(abs(abs(value) - abs(number)) <= 1e-9 * abs(value) for number in numbers(text))


def values(facts: Facts, whose: tuple[str, ...]) -> Iterator[float]:
    """Give what the figures and projects with some ids, or beginnings of ids, state."""
    for figure in named(facts, whose):
        yield figure.value
        if figure.change is not None:
            yield figure.change
    for project in facts.projects:
        if project.id in whose:
            for report in project.reports:
                stated = (report.capacity, report.investment, report.jobs)
                yield from (each.value for each in stated if each)


def named(facts: Facts, whose: Iterable[str]) -> list[Figure]:
    """Give the figures with some ids, or beginnings of ids."""
    return [figure for figure in facts.figures if figure.id.startswith(tuple(whose))]
