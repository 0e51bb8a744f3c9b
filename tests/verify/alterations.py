"""Drafts with the facts that they state, and the same drafts altered by rule."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kzfacts.model.records import Facts
from kzfacts.verify import checking
from kzfacts.verify.report import Checked

DRAFTS = Path(__file__).parent.parent / "drafts"
_MARKED = re.compile(r"\[\[(.*?)\|(.*?)\]\]")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_OPPOSITES = [
    ("grew", "shrank"), ("rose", "fell"), ("increased", "decreased"), ("growth", "decline"),
    (" up ", " down "), ("fell", "rose"), ("jumped", "dropped"), ("gained", "lost"),
    ("выросла", "упала"), ("вырос", "упал"), ("выросло", "упало"), ("увеличился", "сократился"),
    ("увеличилось", "сократилось"), ("снизилось", "выросло"), ("снизилась", "выросла"),
    ("өсті", "төмендеді"), ("артты", "азайды"), ("төмендеді", "өсті"),
]  # fmt: skip
_SCALES = [("trillion", "billion"), ("billion", "million"), ("million", "billion"),
           ("трлн", "млрд"), ("млрд", "млн"), ("тыс.", "млн")]  # fmt: skip
_PLANS = [("are expected to give", "have given"), ("is to launch", "launched"),
          ("plans to launch", "launched"), ("are planned for", "were launched in"),
          ("forecasts GDP growth of", "saw GDP growth of"), ("we will double", "we doubled"),
          ("планируется запустить", "было запущено")]  # fmt: skip
_NAMES = {
    "en": ["steel", "cast iron", "zinc", "copper", "mechanical engineering", "furniture",
           "chemicals", "mining", "light industry", "building materials", "ammophos"],
    "ru": ["чугуна", "стали", "меди", "цинка", "аммофоса", "мебели", "сахара"],
}  # fmt: skip


class Draft(NamedTuple):
    """A text with its date, and what it states: the place of each figure and its facts' prefix."""

    name: str
    language: str
    date: str
    text: str
    stated: tuple[tuple[int, int, str], ...]


class Altered(NamedTuple):
    """A draft with one place that says something else than before."""

    kind: str
    draft: Draft
    text: str
    start: int
    end: int
    before: tuple[str, ...]


def drafts(language: str) -> list[Draft]:
    """Read the drafts of a language, "en", "ru" or "kk", or those that are from "elsewhere"."""
    made = []
    for part in re.split(
        r"^== ", (DRAFTS / f"{language}.txt").read_text("utf-8"), flags=re.MULTILINE
    )[1:]:
        head, _, marked = part.partition("\n")
        name, date = head.split()
        text, stated, last = "", [], 0
        for found in _MARKED.finditer(marked):
            text += marked[last : found.start()]
            stated.append((len(text), len(text) + len(found[1]), found[2]))
            text += found[1]
            last = found.end()
        made.append(Draft(name, language, date, text + marked[last:], tuple(stated)))
    return made


def at(figures: tuple[Checked, ...], start: int, end: int) -> Checked | None:
    """Give the figure that stands at a place."""
    return next((each for each in figures if each.start < end and start < each.end), None)


def supported(facts: Facts, draft: Draft) -> list[tuple[int, int, tuple[str, ...]]]:
    """Give the places of a draft that are supported by the facts that it states, and those."""
    figures = checking.check(facts, draft.text, draft.date).figures
    return [
        (start, end, found.facts)
        for start, end, whose in draft.stated
        if (found := at(figures, start, end)) and found.verdict == "supported"
        if any(name.startswith(whose) for name in found.facts)
    ]


def altered(facts: Facts, draft: Draft, seed: int = 1) -> Iterator[Altered]:
    """Alter each figure of a draft that is supported, in every way that there is."""
    chance = random.Random(f"{seed} {draft.name}")
    right = supported(facts, draft)
    for number, (start, end, before) in enumerate(right):

        def one(kind: str, text: str, shift: int = 0, longer: int = 0) -> Altered:
            return Altered(kind, draft, text, start + shift, end + shift + longer, before)  # noqa: B023

        text, said = draft.text, draft.text[start:end]
        first = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start)) + 1
        for place in [start + i for i, sign in enumerate(said) if sign.isdigit()]:
            for digit in chance.sample([d for d in "123456789" if d != text[place]], 6):
                yield one("digit", text[:place] + digit + text[place + 1 :])
        for old, new in _SCALES:
            if old in said:
                changed = said.replace(old, new, 1)
                yield one("scale", text[:start] + changed + text[end:], 0, len(new) - len(old))
        yield from _before(one, "sign", text, first, start, _OPPOSITES)
        yield from _before(one, "plan", text, first, start, _PLANS)
        names = _NAMES.get(draft.language, [])
        for name in chance.sample(names, min(6, len(names))):
            others = [(other, name) for other in names if other != name]
            yield from _before(one, "subject", text, first, start, others)
        for year in re.finditer(r"\b20[12]\d\b", text[first:start]):
            for other in (int(year[0]) - 1, int(year[0]) + 1, int(year[0]) - 2):
                place = first + year.start()
                yield one("year", text[:place] + str(other) + text[place + 4 :])
        yield from _swapped(one, text, right, number)


def _before(one, kind, text, first, start, pairs) -> Iterator[Altered]:
    """Replace the last of some words before a figure, if no other figure stands between."""
    for old, new in pairs:
        words = [*re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", text[first:start])]
        place = first + words[-1].start() if words else -1
        between = text[place + len(old) : start]
        listed = re.search(r"\b(?:and|и) $", text[first : max(first, place)])  # "A and B, ... each"
        if place >= 0 and not listed and not re.search(r"\d|\b(?:and|и)\b", between):
            yield one(kind, text[:place] + new + text[place + len(old) :], len(new) - len(old))


def _swapped(one, text, right, number) -> Iterator[Altered]:
    """Exchange the number of a figure with that of the next, of the same unit."""
    if number + 1 == len(right):
        return
    (start, end, _), (other, last, _) = right[number], right[number + 1]
    here, there = _NUMBER.search(text, start, end), _NUMBER.search(text, other, last)
    if not here or not there or here[0] == there[0] or "\n\n" in text[end:other]:
        return
    if text[here.end() : end] != text[there.end() : last]:
        return
    changed = text[: here.start()] + there[0] + text[here.end() : there.start()]
    changed += here[0] + text[there.end() :]
    yield one("swap", changed, 0, len(there[0]) - len(here[0]))


def held(facts: Facts, each: Altered, found: Checked) -> bool:
    """Tell whether the facts hold what an altered place says as well.

    That is decided by the facts alone: one that is named as support, and is not among those that
    the draft stated there, has the value that now stands in the text, its sign included.
    """
    figures = {figure.id: figure for figure in facts.figures}
    for name in found.facts:
        figure = figures.get(name)
        if figure is None or (each.kind not in ("digit", "scale", "swap") and name in each.before):
            continue
        value = figure.value if figure.change is None else figure.change
        told = (found.value - 1) * 100 if found.unit == "times" else found.value
        if abs(value - told) < 1e-6 and (
            found.period in (None, figure.period) or not figure.period
        ):
            return True
    return False


def every(facts: Facts) -> Iterator[Altered]:
    """Give all altered drafts."""
    for language in ("en", "ru", "kk"):
        for draft in drafts(language):
            yield from altered(facts, draft)


def sample(facts: Facts, count: int) -> list[Altered]:
    """Give some of the altered drafts, always the same."""
    return random.Random(count).sample(list(every(facts)), count)
