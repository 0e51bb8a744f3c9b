"""An HTML page in the words of the tables, for a phone, a desk and paper."""

from __future__ import annotations

from html import escape

from ..answer import words
from ..answer.answer import Answer, spoken
from ..answer.rows import Row
from ..answer.sections import Heading, Section, Words

_STYLE = """\
:root { color-scheme: light dark; --ground: #fff; --ink: #1b1f24; --link: #0b57b0;
  --line: #8886; --rise: #0a6b2d; --fall: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ground: #15181c; --ink: #e8eaed; --link: #8ab8ff;
  --rise: #6fd08c; --fall: #ff9a8f; } }
html { background: var(--ground); color: var(--ink); } a { color: var(--link); }
body { font: 16px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 62rem; padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .3rem; }
p { margin: .3rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .5rem; text-align: left;
  vertical-align: top; overflow-wrap: anywhere; }
th.number, td.number { text-align: right; }
.rise { color: var(--rise); } .fall { color: var(--fall); } .ahead { font-style: italic; }
@media (max-width: 40rem) {
  thead { position: absolute; clip-path: inset(50%); }
  tr { display: block; border-bottom: 1px solid var(--line); padding: .4rem 0; }
  td, td.number { border: 0; display: inline-block; padding: 0 .6rem 0 0; text-align: left; }
  td:first-child { display: block; font-weight: 600; }
}
@media print { body { max-width: none; padding: 0; } h2 { break-after: avoid; }
  tr { break-inside: avoid; } }
"""


def page(answer: Answer) -> str:
    """Give a page that needs nothing else; words are linked to their source."""
    title = escape(answer.title)
    aside = f"<p>{escape(answer.aside)}</p>\n" if answer.aside else ""
    sections = "".join(_section(answer, section) for section in answer.sections)
    if notes := words.notes(words.signs(spoken(answer))):
        sections += f"<p>{escape(notes)}</p>\n"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{title}</h1>\n{aside}{sections}</main>\n</body>\n</html>\n"
    )


def _section(answer: Answer, section: Section) -> str:
    heads = [head for head in section.headed(answer.index, section.rows) if not head.drawn]
    title = f"<h2>{escape(section.title)}</h2>\n" if section.title else ""
    rows = "".join(
        f"<tr>{''.join(_cell(answer, head, row) for head in heads)}</tr>\n" for row in section.rows
    )
    named = any(head.name for head in heads)
    names = "".join(f'<th{_number(head)} scope="col">{escape(head.name)}</th>' for head in heads)
    head = f"<thead>\n<tr>{names}</tr>\n</thead>\n" if named else ""
    more = section.aside or section.below
    below = f"<p>{escape(more)}</p>\n" if more else ""
    return f"{title}<table>\n{head}<tbody>\n{rows}</tbody>\n</table>\n{below}"


def _cell(answer: Answer, head: Heading, row: Row) -> str:
    given = head.word(row)
    tone = words.tone(row.item) if head.toned else ""
    shown = _linked(answer, given)
    return f"<td{_number(head)}>{f'<span class={tone}>{shown}</span>' if tone else shown}</td>"


def _number(head: Heading) -> str:
    return ' class="number"' if head.right else ""


def _linked(answer: Answer, given: Words) -> str:
    if isinstance(given, str):
        shown = escape(given)
        is_address = given.startswith(("https://", "http://")) and " " not in given
        return f'<a href="{shown}">{shown}</a>' if is_address else shown
    return "".join(
        f'<a href="{escape(answer.index.sources[piece.sources[0]].url)}">{escape(piece.text)}</a>'
        if piece.sources
        else escape(piece.text)
        for piece in given
    )
