"""What a picture shows of an answer: panels of bars, with all that is written on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from ..ask import latest
from ..ask.index import Index
from ..errors import NothingFound, UsageError
from ..model import periods
from ..model.records import AHEAD, PROJECT_STATUSES, Figure
from . import figures, words
from .answer import Answer
from .rows import Row
from .sections import said

MOST = 30  # bars of one picture
_OUTLIER = 10  # times the median: what is higher is cut off, and marked


class Bar(NamedTuple):
    """One bar: its label, its height as it is and as it is drawn, and what is written beside it.

    ``source`` and ``url`` are those of the first publication, "" where the bar counts. ``style``
    is "full" of a whole year, "part" of another period, "plan" of what is still to come true.
    """

    label: str
    value: float
    drawn: float
    words: str
    source: str = ""
    url: str = ""
    style: str = "full"


class Panel(NamedTuple):
    """A titled group of bars on one scale."""

    title: str
    bars: tuple[Bar, ...]


class Chart(NamedTuple):
    """A picture: panels below each other or, of the same labels, side by side."""

    title: str
    unit: str
    panels: tuple[Panel, ...]
    sources: tuple[str, ...]
    left_out: int
    side_by_side: bool = False

    @property
    def signs(self) -> tuple[str, ...]:
        """What the signs mean that stand beside bars."""
        written = " ".join(bar.words for panel in self.panels for bar in panel.bars)
        signs = (words.DISPUTED.strip(), words.NOTED)
        return tuple(words.NOTES[sign] for sign in signs if sign in written)

    @property
    def description(self) -> str:
        """The picture in words, for those who do not see it."""
        parts = [f"Bar chart. {self.title}: {self.unit}."]
        for title, bars in self.panels:
            ordered = sorted(bars, key=lambda bar: bar.value)
            ends = [ordered[0]] if len(bars) == 1 else [ordered[0], ordered[-1]]
            said = " to ".join(f"{bar.label}, {bar.words or 0}" for bar in ends)
            parts.append(f"{title}, {len(bars)}: {said}.")
        return " ".join(parts)


def chart(answer: Answer) -> Chart:
    """Give the picture of an answer; raise UsageError if it has none."""
    if answer.chart not in _CHARTS:
        can = ", ".join(_CHARTS)
        raise UsageError(f"there is no picture of this; there are those of {can}.")
    if not answer.rows:
        raise NothingFound("\n".join(("there is nothing to draw", *answer.remarks)))
    return _CHARTS[answer.chart](answer)


def _growth(answer: Answer) -> Chart:
    """Draw how figures grew, whole years apart from parts of one."""
    label = figures.subject(answer.index, answer.rows).word
    given = [
        (section.title, [(said(label(row)), row.item) for row in section.rows])
        for section in answer.sections
    ]
    shown = [figure for _, pairs in given for _, figure in pairs]
    years = sorted({answer.index.year(figure) for figure in shown})
    when = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    return _of_figures(answer, f"growth, {when}", "change in percent", given)


def _history(answer: Answer) -> Chart:
    """Draw indicators over time, the newest bars if there are too many."""
    given = [
        (
            f"{section.title}: {_unit(answer.index, section.rows)}",
            [(figures.period_in_words(answer.index, row.item), row.item) for row in section.rows],
        )
        for section in answer.sections
    ]
    return _of_figures(answer, "history", "each group on its own scale", given, newest=True)


def _sectors(answer: Answer) -> Chart:
    """Draw the latest growth of each sector, whole years apart from parts of one."""
    grown = [(row.item.name, answer.index.growth.get(row.item.id)) for row in answer.rows]
    known = [(name, figure) for name, figure in grown if figure]
    groups: dict[str, list[tuple[str, Figure]]] = {}
    for kind in figures.KINDS:
        if pairs := [pair for pair in known if figures.kind_of_period(pair[1]) == kind]:
            groups[kind.capitalize()] = pairs
    return _of_figures(answer, "sectors, latest growth", "change in percent", list(groups.items()))


def _projects(answer: Answer) -> Chart:
    """Count projects by region and status; those whose year has passed are counted apart."""
    index = answer.index
    found: Counter[tuple[str, str]] = Counter()
    totals: Counter[str] = Counter()
    for row in answer.rows:
        region = index.region(row.item.region) or "region not stated"
        overdue = index.overdue(row.item)
        found[region, "overdue" if overdue else latest.current(row.item).status] += 1
        totals[region] += 1
    regions = [region for region, _ in totals.most_common(MOST)]
    panels = []
    for status in (*PROJECT_STATUSES, "overdue"):
        counts = [(region, found[region, status]) for region in regions]
        bars = tuple(Bar(name, count, count, str(count or "")) for name, count in counts)
        if number := sum(count for _, count in counts):
            panels.append(Panel(f"{status}: {number}", bars))
    names = [name for row in answer.rows for name in latest.State(row.item.reports).sources]
    left_out = len(totals) - len(regions)
    title = _titled(index, "projects by region and status")
    cited = _publishers(index, names)
    return Chart(title, "number of projects", tuple(panels), cited, left_out, side_by_side=True)


_CHARTS: dict[str, Callable[[Answer], Chart]] = {
    "growth": _growth,
    "history": _history,
    "sectors": _sectors,
    "projects": _projects,
}

_Labelled = Sequence[tuple[str, Figure]]


def _of_figures(
    answer: Answer,
    title: str,
    unit: str,
    given: Sequence[tuple[str, _Labelled]],
    newest: bool = False,
) -> Chart:
    index = answer.index
    room, panels, names, left_out = MOST, [], [], 0
    for name, labelled in given:
        pairs = list(_with_rivals(index, labelled))
        kept = pairs[-room:] if newest and room else pairs[:room]
        left_out += len(pairs) - len(kept)
        room -= len(kept)
        if kept:
            panels.append(Panel(name, tuple(_bars(index, kept, newest))))
            names += [source for _, figure in kept for source in figure.sources]
    titled = _titled(index, title)
    return Chart(titled, unit, tuple(panels), _publishers(index, names), left_out)


def _with_rivals(index: Index, labelled: _Labelled) -> Iterator[tuple[str, Figure]]:
    """Give figures, each with those that contradict it beside it."""
    by_id = {figure.id: figure for figure in index.facts.figures}
    shown: set[str] = set()
    for label, figure in labelled:
        for each in (figure, *(by_id[name] for name in index.rivals(figure))):
            if each.id not in shown:
                yield label, each
            shown.add(each.id)


def _bars(index: Index, labelled: _Labelled, dated: bool) -> Iterator[Bar]:
    """Give the bars of a group; the label of ``dated`` ones is the period."""
    heights = sorted(abs(figures.height(figure)) for _, figure in labelled)
    most = _OUTLIER * heights[len(heights) // 2]
    for label, figure in labelled:
        height = figures.height(figure)
        source = index.sources[figure.sources[0]]
        drawn = max(-most, min(most, height)) if most else height
        parts = [
            words.amount(index, figure)
            + (words.DISPUTED if index.rivals(figure) else "")
            + (words.NOTED if figure.note else ""),
            "" if dated else figures.period_in_words(index, figure),
            "" if figure.status == "actual" else figure.status,
            source.short or source.publisher if index.rivals(figure) else "",
            "far beyond the others »" if drawn != height else "",
        ]
        text = ", ".join(filter(None, parts))
        by = f"{source.publisher}, {source.published}"
        yield Bar(label, height, drawn, text, by, source.url, _style(figure))


def _style(figure: Figure) -> str:
    if figure.status in AHEAD:
        return "plan"
    return "full" if figures.kind_of_period(figure) == figures.KINDS[0] else "part"


def _unit(index: Index, rows: Sequence[Row]) -> str:
    """Name the unit of the bars of an indicator."""
    if any(row.item.change is not None for row in rows):
        return "change in percent"
    return ", ".join(dict.fromkeys(index.unit(row.item.unit).name for row in rows))


def _titled(index: Index, title: str) -> str:
    own = index.facts.title
    return f"{own}: {title}" if own else title[:1].upper() + title[1:]


def _publishers(index: Index, names: Iterable[str]) -> tuple[str, ...]:
    """Name the publishers of sources, each with its years: "Kazinform 2024, 2026"."""
    years: dict[str, set[str]] = {}
    for source in map(index.sources.__getitem__, names):
        date = periods.last_day(source.published)[:4]
        years.setdefault(source.short or source.publisher, set()).add(date)
    return tuple(
        f"{name} {', '.join(sorted(dates))}".replace(" ", "\u00a0") for name, dates in years.items()
    )
