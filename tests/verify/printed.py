"""The numbers that the words of a draft may stand for, read without the checker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kzfacts.model.records import Facts, Figure

_NUMBER = re.compile(r"\d+(?:[\u00a0 ,]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?")
_SCALES = {"trillion": 1e12, "billion": 1e9, "million": 1e6,
           "трлн": 1e12, "млрд": 1e9, "млн": 1e6, "тыс": 1e3}  # fmt: skip
_WORDS = {"doubled": 2, "double": 2, "fourfold": 4, "вдвое": 2, "one and a half times": 1.5}


def numbers(text: str) -> set[float]:
    """Give each number of a figure's words, scaled; that of an index as a change, too."""
    found = {float(number) for word, number in _WORDS.items() if word in text.lower()}
    for match in _NUMBER.finditer(text):
        for number in _readings(match[0]):
            scale = re.match(r"\W*(\w+)", text[match.end() :])
            found.add(number * _SCALES.get(scale[1].rstrip("."), 1) if scale else number)
            if re.search(r"%|per ?cent|пайыз", text):
                found.add(round(number - 100, 6))
    return found


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
    for project in facts.projects:
        if project.id in whose:
            for report in project.reports:
                stated = (report.capacity, report.investment, report.jobs)
                yield from (each.value for each in stated if each)


def named(facts: Facts, whose: Iterable[str]) -> list[Figure]:
    """Give the figures with some ids, or beginnings of ids."""
    return [figure for figure in facts.figures if figure.id.startswith(tuple(whose))]
