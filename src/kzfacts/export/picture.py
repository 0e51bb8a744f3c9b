"""The growth of a sector over the years, drawn as a small picture."""

from __future__ import annotations

from collections.abc import Iterator

from ..ask.index import Index
from ..model.records import Figure

# Pixels: the width of a year, the height of the bars, the height of a line of words.
_SLOT, _HEIGHT, _LINE = 44, 56, 12


def history(index: Index, sector: str, years: range) -> str:
    """Give an SVG of the growth of the whole of a sector in whole years, or "" if fewer than two.

    A year has a bar for each value that is stated, those that differ side by side; a preliminary
    one is drawn pale. Rises stand on the line of zero, falls hang from it.
    """
    known = index.yearly.get(sector, {})
    by_year = {year: _values(index, known.get(year)) for year in years}
    changes = [figure.change or 0 for stated in by_year.values() for figure in stated]
    if len(known) < 2:
        return ""
    top, bottom = max(0, *changes), min(0, *changes)
    scale = _HEIGHT / ((top - bottom) or 1)
    words = _LINE * max(map(len, by_year.values())) + 4  # above the highest bar
    zero = words + top * scale
    height = round(words + _HEIGHT + (words if bottom else 4) + _LINE)
    width = _SLOT * len(by_year)
    drawn = [f"<line x2={width} y1={zero:.1f} y2={zero:.1f} />"]
    for place, (year, stated) in enumerate(by_year.items()):
        left = place * _SLOT
        middle = left + _SLOT // 2
        drawn.append(f"<text class=quiet x={middle} y={height - 2}>{year}</text>")
        drawn += _bars(stated, left, zero, scale)
    told = "; ".join(
        f"{year} {' or '.join(f'{figure.change:+g} %' for figure in stated)}"
        for year, stated in by_year.items()
        if stated
    )
    return (
        f'<svg role=img aria-label="Growth of the whole sector by year: {told}" width={width}'
        f' height={height} viewBox="0 0 {width} {height}">{"".join(drawn)}</svg>\n'
    )


def _values(index: Index, figure: Figure | None) -> list[Figure]:
    """Give the figures that state the growth of a year, one of each value."""
    if figure is None:
        return []
    rivals = set(index.rivals(figure))
    others = [each for each in index.facts.figures if each.id in rivals]
    return [*{each.change: each for each in (figure, *others)}.values()]


def _bars(stated: list[Figure], left: int, zero: float, scale: float) -> Iterator[str]:
    """Draw the bars of a year with their values; those of the second and third stand higher."""
    width = (_SLOT - 12) / max(len(stated), 1)
    for place, figure in enumerate(stated):
        change = figure.change or 0
        size = max(abs(change) * scale, 1)
        x, y = left + 6 + place * width, zero - (size if change > 0 else 0)
        kind = "rise" if change > 0 else "fall"
        early = "" if figure.status == "actual" else " early"
        drawn = f'class="{kind}{early}" x={x:g} y={y:.1f} width={width - 2:g} height={size:.1f}'
        yield f"<rect {drawn} />"
        largest = max(abs(each.change or 0) for each in stated[: place + 1]) * scale
        lift = largest + place * _LINE
        at = zero - lift - 4 if change > 0 else zero + lift + 11
        yield f"<text x={left + _SLOT // 2} y={at:.1f}>{change:+g}</text>"
