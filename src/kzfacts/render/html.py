"""An HTML page with one table."""

from __future__ import annotations

from html import escape
from typing import Any

from ..answer.answer import Answer, text

_STYLE = (
    "body{font:15px/1.4 system-ui,sans-serif;margin:2rem}"
    "table{border-collapse:collapse}"
    "th,td{padding:.25rem .6rem;border-bottom:1px solid #ccc;text-align:left;vertical-align:top}"
    "td.number{text-align:right}"
)


def page(answer: Answer) -> str:
    """Give a page that needs nothing else; web addresses are links."""
    title = escape(answer.title)
    head = "".join(f"<th>{escape(name)}</th>" for name in answer.columns)
    rows = "".join(
        "<tr>" + "".join(_cell(row.cells.get(name)) for name in answer.columns) + "</tr>\n"
        for row in answer.rows
    )
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        f"<table>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
        "</body>\n</html>\n"
    )


def _cell(value: Any) -> str:
    shown = escape(text(value))
    if isinstance(value, (int, float)) and value is not True:
        return f'<td class="number">{shown}</td>'
    if shown.startswith(("https://", "http://")) and " " not in shown:
        return f'<td><a href="{shown}">{shown}</a></td>'
    return f"<td>{shown}</td>"
