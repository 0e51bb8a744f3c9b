"""A picture of an answer as a Vega-Lite specification: plain data that draws itself."""

from __future__ import annotations

from json import JSONEncoder
from textwrap import wrap
from typing import Any

from ..answer import charts
from ..answer.answer import Answer
from ..answer.charts import Bar, Chart, Panel

FONT = "kzfacts Sans"
_LABEL, _FOOTER = 52, 110  # letters on a line
_LINE, _LETTER = 14, 7  # pixels of a line, and of a letter on average
_WIDTH, _NARROW = 420, 150  # pixels of a panel, alone and beside others
_BAR, _GAP = 14, 8  # pixels of a bar, and around it
_RISE, _FALL, _INK, _FAINT = "#1f5f99", "#a3341f", "#1c1c1c", "#555555"

_WORDS_OF_LABEL = r"split(slice(datum.label, 4), '\n')"  # behind the place of the bar

_encode = JSONEncoder(ensure_ascii=False, allow_nan=False, indent=1).encode
_CONFIG = {
    "font": f"{FONT}, DejaVu Sans, Verdana, sans-serif",
    "background": "white",
    "padding": 16,
    "view": {"stroke": None},
    "concat": {"spacing": 22},
    "axis": {"labelFontSize": 11, "labelColor": _INK, "labelLimit": 0, "labelPadding": 6},
    "text": {"fontSize": 11, "color": _INK},
    "title": {
        "anchor": "start",
        "frame": "group",
        "fontWeight": "normal",
        "subtitleFontWeight": "normal",
        "subtitleColor": _FAINT,
        "color": _INK,
        "limit": 0,
    },
}


def text(answer: Answer) -> str:
    """Give the specification as JSON."""
    return _encode(specification(answer)) + "\n"


def specification(answer: Answer) -> dict[str, Any]:
    """Give the specification, with the data in it."""
    chart = charts.chart(answer)
    labels = [_lines(bar.label) for panel in chart.panels for bar in panel.bars]
    margin = round(max(len(line) for lines in labels for line in lines) * _LETTER)
    panels = [
        _panel(chart, panel, margin if i == 0 or not chart.side_by_side else 0)
        for i, panel in enumerate(chart.panels)
    ]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "description": chart.description,
        "title": {
            "text": chart.title,
            "subtitle": _below(chart),
            "frame": "bounds",
            "fontSize": 16,
            "offset": 14,
        },
        "vconcat": [
            *([{"hconcat": panels}] if chart.side_by_side else panels),
            _footer(chart, margin),
        ],
        "config": _CONFIG,
    }


def _below(chart: Chart) -> list[str]:
    """Give the lines under the title: the unit, and what is not drawn."""
    more = f"{chart.left_out} more are not drawn" if chart.left_out else ""
    return [line for line in (chart.unit, more) if line]


def _panel(chart: Chart, panel: Panel, margin: int) -> dict[str, Any]:
    """Draw a group of bars with the values beside them; its labels take ``margin`` pixels."""
    places = {
        "field": "place",
        "type": "nominal",
        "sort": None,
        "axis": {
            "title": None,
            "domain": False,
            "ticks": False,
            "labelExpr": _WORDS_OF_LABEL,
            "labelOffset": {"expr": f"-{_LINE // 2} * (length({_WORDS_OF_LABEL}) - 1)"},
            "minExtent": margin,
        }
        if margin
        else None,
    }
    step = max(len(_lines(bar.label)) for bar in panel.bars) * _LINE + _GAP
    length: dict[str, Any] = {"field": "drawn", "type": "quantitative", "axis": None}
    if chart.side_by_side:
        most = max(bar.value for each in chart.panels for bar in each.bars)
        length["scale"] = {"domain": [0, most]}
    bars = {"type": "bar", "size": _BAR, "strokeWidth": 1.2}
    zero = {"x": {"datum": 0, "type": "quantitative"}}
    return {
        "title": {"text": panel.title, "fontSize": 12, "offset": 4},
        "width": _NARROW if chart.side_by_side else _WIDTH,
        "height": {"step": step},
        "data": {"values": [_datum(i, bar) for i, bar in enumerate(panel.bars)]},
        "layer": [
            {"mark": bars, "encoding": {"y": places, "x": length, **_look(panel)}},
            {"mark": {"type": "rule", "color": _INK}, "encoding": zero},
            {
                "mark": {"type": "text", "align": "left", "dx": 5},
                "encoding": {
                    "y": {"field": "place", "type": "nominal", "sort": None},
                    "x": {"field": "end", "type": "quantitative"},
                    "text": {"field": "words"},
                },
            },
        ],
    }


def _look(panel: Panel) -> dict[str, Any]:
    """Tell whole years, filled, from parts, pale, and from plans, dashed; and link the bars."""
    tone = {"condition": {"test": "datum.value < 0", "value": _FALL}, "value": _RISE}
    opacity = {"full": 1, "part": 0.18, "plan": 0}
    look: dict[str, Any] = {
        "fill": tone,
        "stroke": tone,
        "fillOpacity": {
            "condition": [
                {"test": f"datum.style === '{style}'", "value": value}
                for style, value in opacity.items()
            ],
            "value": 1,
        },
        "strokeDash": {
            "condition": {"test": "datum.style === 'plan'", "value": [4, 3]},
            "value": [1, 0],
        },
    }
    if any(bar.url for bar in panel.bars):
        look["href"] = {"field": "url"}
        look["tooltip"] = {"field": "source"}
    return look


def _datum(place: int, bar: Bar) -> dict[str, Any]:
    """Give the data of a bar; its place tells bars of one label apart."""
    return {
        "place": f"{place:03} " + "\n".join(_lines(bar.label)),
        **{name: value for name, value in bar._asdict().items() if value != ""},
        "words": bar.words,
        "end": max(bar.drawn, 0),
    }


def _lines(label: str) -> list[str]:
    return wrap(label, _LABEL, break_long_words=False, break_on_hyphens=False) or [""]


def _footer(chart: Chart, margin: int) -> dict[str, Any]:
    """Explain the signs and name the sources below the panels."""
    lines = wrap(f"Sources: {'; '.join(chart.sources)}", _FOOTER, break_long_words=False)
    lines = [*chart.signs, *lines]
    return {
        "data": {"values": [{}]},
        "width": 1,
        "height": len(lines) * _LINE,
        "mark": {
            "type": "text",
            "align": "left",
            "baseline": "top",
            "text": lines,
            "lineHeight": _LINE,
            "fontSize": 10,
            "color": _FAINT,
            "x": -margin,
            "y": 0,
        },
    }
