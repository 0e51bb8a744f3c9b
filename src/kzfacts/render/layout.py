"""What fits where: widths of columns that break the fewest lines, and digests of one screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from ..answer.answer import Answer
from ..answer.sections import Section

WIDE = 100  # cells that a line is stretched to at most
_LINES = 40  # of a digest
_GAP = 2

LayOut = Callable[[Section], tuple[list[int], set[str]]]


def filled(widths: list[int], fills: Sequence[bool], room: int) -> list[int]:
    """Give the widths with what is left of a line in the first column that fills it, if any."""
    if any(fills):
        widths[fills.index(True)] += max(0, min(room, WIDE) - sum(widths))
    return widths


def fewest_broken(
    lengths: Sequence[Counter[int]], least: Sequence[int], room: int
) -> list[int] | None:
    """Give widths of columns, none below its least, with which the fewest lines are broken.

    ``lengths`` counts the cells of each column by their length. None where there is no room.
    """
    best: dict[int, tuple[int, list[int]]] = {0: (0, [])}  # by the width used: lines, widths
    for place, cells in enumerate(lengths):
        spare = room - sum(least[place + 1 :])
        wider: dict[int, tuple[int, list[int]]] = {}
        for width in {least[place], *(length for length in cells if length > least[place])}:
            broken = sum(
                count * ((length - 1) // width) for length, count in cells.items() if length > width
            )
            for used, (lines, chosen) in best.items():
                total = used + width
                if total <= spare and (total not in wider or lines + broken < wider[total][0]):
                    wider[total] = (lines + broken, [*chosen, width])
        best = wider
    if not best:
        return None
    used, (_, widths) = min(best.items(), key=lambda each: (each[1][0], each[0]))
    roomy = max(range(len(widths)), key=lambda i: max(lengths[i]) - widths[i])
    widths[roomy] += min(room - used, max(lengths[roomy]) - widths[roomy])
    return widths


def fits_beside(title: str, aside: str, width: int) -> bool:
    """Tell whether there is room for something beside a title."""
    return len(title) + _GAP + len(aside) <= min(width, WIDE)


def shortened(
    answer: Answer, width: int, lay_out: LayOut, height_of_notes: Callable[[set[str]], int]
) -> list[Section]:
    """Cut the sections so that the answer fits on a screen, evenly, and say what is left out.

    ``lay_out`` gives how many lines each row of a section takes, and its signs that need a note.
    """
    most = [part.of(part.rows[:_LINES]) if part.more else part for part in answer.sections]
    ends = [_ends(part) for part in most]
    counts = [end[0] for end in ends]
    beside = not answer.aside or fits_beside(answer.title, answer.aside, width)

    laid_out: dict[tuple[int, int], tuple[list[int], set[str]]] = {}

    def lines(of: Callable[[int, int], tuple[list[int], set[str]]]) -> int:
        """Count the lines of the whole, with the rows of each section as they are laid out."""
        of_each = [of(place, count) for place, count in enumerate(counts)]
        rows = sum(sum(high[:count]) for (high, _), count in zip(of_each, counts, strict=True))
        around = sum(
            _around(_cut(p, n), width) for p, n in zip(answer.sections, counts, strict=True)
        )
        notes = height_of_notes(set().union(*(signs for _, signs in of_each)))
        return (1 if beside else 2) + rows + around + notes

    def again(place: int, count: int) -> tuple[list[int], set[str]]:
        """Lay a section out with fewer rows, some of which may take more lines."""
        if (place, count) not in laid_out:
            laid_out[place, count] = lay_out(_cut(answer.sections[place], count))
        return laid_out[place, count]

    longest = [lay_out(part) for part in most]
    growing = [place for place, end in enumerate(ends) if len(end) > 1]
    while growing:
        for place in tuple(growing):
            before = counts[place]
            counts[place] = next(end for end in ends[place] if end > before)
            if lines(lambda place, count: longest[place]) > _LINES:
                counts[place] = before
            if counts[place] in (before, ends[place][-1]):
                growing.remove(place)
    while counts and lines(again) > _LINES:
        place = max(range(len(ends)), key=lambda place: counts[place] - ends[place][0])
        if counts[place] == ends[place][0]:
            break
        counts[place] = max(end for end in ends[place] if end < counts[place])
    return [_cut(part, count) for part, count in zip(answer.sections, counts, strict=True)]


def _around(section: Section, width: int) -> int:
    """Give how many lines a section takes beside its rows, with the empty one before its title."""
    beside = not section.aside or fits_beside(section.title, section.aside, width)
    return bool(section.below) + (0 if not section.title else 2 if beside else 3)


def _ends(section: Section) -> list[int]:
    """Give after how many rows a section can end: not between rows that are joined."""
    count = len(section.rows)
    if not section.more:
        return [count]
    return [end for end in range(1, count) if not section.rows[end].joined] + [count]


def _cut(section: Section, count: int) -> Section:
    cut = section.of(section.rows[:count])
    if left_out := len(section.rows) - count:
        cut.aside = f"{left_out} more: {section.more}"
    return cut
