"""What fits where: widths of columns that break the fewest lines, and digests of one screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from ..answer.answer import Answer
from ..answer.sections import Section

WIDE = 100  # cells that a line is stretched to at most
_LINES = 40  # of a digest
_GAP = 2

Heights = Callable[[Sequence[Section]], tuple[list[list[int]], int]]


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


def shortened(answer: Answer, width: int, heights: Heights) -> list[Section]:
    """Cut the sections so that the answer fits on a screen, evenly, and say what is left out.

    ``heights`` gives how many lines each row of some sections takes, and the notes below them.
    """
    most = [part.of(part.rows[:_LINES]) if part.more else part for part in answer.sections]
    ends = [_ends(part) for part in most]
    counts = [end[0] for end in ends]
    beside = not answer.aside or fits_beside(answer.title, answer.aside, width)

    def cut() -> list[Section]:
        return [_cut(part, count) for part, count in zip(answer.sections, counts, strict=True)]

    def lines(of_rows: list[list[int]]) -> int:
        rows = sum(sum(high[:count]) for high, count in zip(of_rows, counts, strict=True))
        return (1 if beside else 2) + rows + sum(_around(part, width) for part in cut())

    of_rows, _ = heights(most)
    growing = [place for place, end in enumerate(ends) if len(end) > 1]
    while growing:
        for place in tuple(growing):
            before = counts[place]
            counts[place] = next(end for end in ends[place] if end > before)
            if lines(of_rows) > _LINES:
                counts[place] = before
            if counts[place] in (before, ends[place][-1]):
                growing.remove(place)
    while True:  # laid out again with fewer rows, some may take more lines
        of_rows, below = heights(cut())
        longest = max(range(len(ends)), key=lambda place: counts[place] - ends[place][0], default=0)
        if not ends or lines(of_rows) + below <= _LINES or counts[longest] == ends[longest][0]:
            return cut()
        counts[longest] = max(end for end in ends[longest] if end < counts[longest])


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
