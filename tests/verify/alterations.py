"""Drafts with the facts that they state, and the same drafts altered by rule."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import words

from kzfacts.model.records import Facts
from kzfacts.verify import checking
from kzfacts.verify.report import WRONG, Checked

DRAFTS = Path(__file__).parent.parent / "drafts"
# Drafts that rules were made with; further ones, first read without; what pages state, retold in
# other words by who knew the rules, and by who did not, freely or close to how pages are built.
SETS = ("own", "further", "retold", "blind", "pages")
_MARKED = re.compile(r"\[\[(.*?)\|(.*?)\]\]")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_LISTED = re.compile(r"(?<!\w)([^\W\d]+(?:[- ][^\W\d]+){0,2})(?: by| up|:| –| — на| на)? \(?")
_PARTED = re.compile(r"[,;:](?! (?:creating|which|with)\b)")  # from what a name is said of


class Draft(NamedTuple):
    """A text with its date, and what it states: the place of each figure and its facts.

    The facts are named by their ids, or the beginnings of these. ``kind`` is one of SETS.
    """

    name: str
    language: str
    date: str
    text: str
    stated: tuple[tuple[int, int, tuple[str, ...]], ...]
    kind: str


class Altered(NamedTuple):
    """A draft with one place that says something else than before.

    ``before`` are the facts that it stated there, ``now`` the subject that took another's place.
    """

    kind: str
    draft: Draft
    text: str
    start: int
    end: int
    before: tuple[str, ...]
    now: str | None = None


def drafts(language: str, kinds: Iterable[str] = SETS[:2]) -> list[Draft]:
    """Read the drafts of a language, "en", "ru" or "kk", or those that are from "elsewhere"."""
    return [
        draft
        for kind in kinds
        if (path := (DRAFTS if kind == "own" else DRAFTS / kind) / f"{language}.txt").exists()
        for draft in read(path, language, kind)
    ]


def read(path: Path, language: str, kind: str) -> list[Draft]:
    """Read a file of drafts, each headed "== name date", with [[figures|and ids of facts]]."""
    made = []
    for part in re.split(r"^== ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        head, _, marked = part.partition("\n")
        name, date = head.split()
        text, stated, last = "", [], 0
        for found in _MARKED.finditer(marked):
            text += marked[last : found.start()]
            stated.append((len(text), len(text) + len(found[1]), tuple(found[2].split())))
            text += found[1]
            last = found.end()
        text += marked[last:]
        made.append(Draft(name, language, date, text, tuple(stated), kind))
    return made


def at(figures: tuple[Checked, ...], start: int, end: int) -> Checked | None:
    """Give the figure that stands at a place."""
    return next((each for each in figures if each.start < end and start < each.end), None)


def figures_of(facts: Facts, draft: Draft) -> tuple[Checked, ...]:
    """Give the figures of a draft with their verdicts."""
    return checking.check(facts, draft.text, draft.date).figures


def supported(facts: Facts, draft: Draft) -> list[tuple[int, int, tuple[str, ...]]]:
    """Give the places of a draft that are supported by the facts that it states, and those."""
    figures = figures_of(facts, draft)
    return [
        (start, end, found.facts)
        for start, end, whose in draft.stated
        if (found := at(figures, start, end)) and found.verdict == "supported"
        if any(name.startswith(whose) for name in found.facts)
    ]


def called_wrong(figures: tuple[Checked, ...], draft: Draft) -> list[Checked]:
    """Give what is called wrong of the figures that a draft states."""
    found = [at(figures, start, end) for start, end, _ in draft.stated]
    return [each for each in found if each and each.verdict in WRONG]


def altered(
    facts: Facts, draft: Draft, seed: int = 1, *, unread: bool = False
) -> Iterator[Altered]:
    """Alter each figure of a draft that is supported, in every way that there is.

    With ``unread`` those figures are altered that the draft states and that are not supported.
    """
    chance = random.Random(f"{seed} {draft.name}")
    right = supported(facts, draft)
    if unread:
        places = {start for start, _, _ in right}
        right = [each for each in draft.stated if each[0] not in places]
    for number, (start, end, before) in enumerate(right):

        def one(
            kind: str, text: str, shift: int = 0, longer: int = 0, now: str | None = None
        ) -> Altered:
            return Altered(kind, draft, text, start + shift, end + shift + longer, before, now)  # noqa: B023

        text = draft.text
        first = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start)) + 1
        yield from _renumbered(one, text, start, end, chance)
        yield from _before(one, "sign", text, first, start, words.OPPOSITES)
        yield from _behind(one, "sign", text, end, words.OPPOSITES_BEHIND)
        yield from _before(one, "plan", text, first, start, words.PLANS)
        yield from _behind(one, "plan", text, end, words.PLANS_BEHIND)
        names = words.NAMES[draft.language]
        for name in chance.sample([*names], min(6, len(names))):
            others = [(old, name) for old in names if old != name and _is_whole(facts, before, old)]
            yield from _before(one, "subject", text, first, start, others, names[name])
        yield from _another_year(one, text, first, start)
        yield from _swapped(one, text, right, number)
        yield from _exchanged(one, draft.language, text, right, number)


def _renumbered(one, text, start, end, chance) -> Iterator[Altered]:
    """Change a digit, the scale or the printed sign of a figure."""
    said = text[start:end]
    for place in [start + i for i, sign in enumerate(said) if sign.isdigit()]:
        for digit in chance.sample([d for d in "123456789" if d != text[place]], 6):
            yield one("digit", text[:place] + digit + text[place + 1 :])
    for old, new in words.SCALES:
        if old in said:
            changed = said.replace(old, new, 1)
            yield one("scale", text[:start] + changed + text[end:], 0, len(new) - len(old))
    if said[0] == "+":
        yield one("sign", f"{text[:start]}-{text[start + 1 :]}")


def _another_year(one, text, first, start) -> Iterator[Altered]:
    """Change each year before a figure in its sentence."""
    for year in re.finditer(r"\b20[12]\d\b", text[first:start]):
        place = first + year.start()
        for other in (int(year[0]) - 1, int(year[0]) + 1, int(year[0]) - 2):
            yield one("year", text[:place] + str(other) + text[place + 4 :])


def _is_whole(facts: Facts, before: tuple[str, ...], name: str) -> bool:
    """Tell a name from a part of one, as "mining" in "metal ore mining"."""
    subjects = {each.subject for each in facts.figures if each.id.startswith(before)}
    return name in subjects or not any(name in subject.split(" ", 1)[-1] for subject in subjects)


def _before(one, kind, text, first, start, pairs, now=None) -> Iterator[Altered]:
    """Replace the last of some words before a figure, if no other figure stands between."""
    for old, new in pairs:
        places = [*re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", text[first:start])]
        place = first + places[-1].start() if places else -1
        between = text[place + len(old) : start]
        listed = re.search(r"\b(?:and|и) $", text[first : max(first, place)])  # "A and B, ... each"
        parted = now and _PARTED.search(between)
        if place < 0 or listed or parted or re.search(r"\d|\b(?:and|и)\b", between):
            continue
        longer = len(new) - len(old)
        yield one(kind, text[:place] + new + text[place + len(old) :], longer, 0, now)


def _behind(one, kind, text, end, pairs) -> Iterator[Altered]:
    """Replace the first of some words behind a figure, in its clause."""
    for old, new in pairs:
        clause = re.match(r"[^.,;:()\d\n]*", text[end:])
        found = clause and re.search(rf"(?<!\w){re.escape(old)}(?!\w)", clause[0])
        if found:
            place = end + found.start()
            yield one(kind, text[:place] + new + text[place + len(old) :])


def _exchanged(one, language, text, right, number) -> Iterator[Altered]:
    """Exchange the name before a figure with that before the next, in lists of "A by 1 %"."""
    if number + 1 == len(right):
        return
    (start, end, _), (other, _, _) = right[number], right[number + 1]
    here = _LISTED.search(text, max(0, start - 60), start)
    there = _LISTED.fullmatch(re.sub(r"^,? ?(?:and|и)? ?", "", text[end:other]))
    if here and there and here[1] != there[1] and here.end() == start:
        place = other - len(there[0])
        changed = text[: here.start(1)] + there[1] + text[here.end(1) : place] + here[1]
        longer = len(there[1]) - len(here[1])
        now = words.NAMES[language].get(there[1], there[1])
        yield one("subject", changed + text[place + len(there[1]) :], longer, 0, now)


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


def every(facts: Facts, *, unread: bool = False) -> Iterator[Altered]:
    """Give all altered drafts, or those altered where a figure is not supported."""
    for language in ("en", "ru", "kk"):
        for draft in drafts(language):
            yield from altered(facts, draft, unread=unread)


def sample(facts: Facts, count: int) -> list[Altered]:
    """Give some of the altered drafts, always the same, of each kind as many as can be."""
    kinds: dict[str, list[Altered]] = {}
    for each in every(facts):
        kinds.setdefault(each.kind, []).append(each)
    chance = random.Random(count)
    chosen: list[Altered] = []
    for left, of in zip(range(len(kinds), 0, -1), sorted(kinds.values(), key=len), strict=True):
        chosen += chance.sample(of, min(len(of), (count - len(chosen)) // left))
    return chosen
