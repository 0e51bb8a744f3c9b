"""A web page of all facts: one file that asks nothing of the network, readable without scripts."""

from __future__ import annotations

import os
from html import escape

from ..ask.index import Index
from ..model.records import Facts
from . import contents
from .edition import Edition
from .markup import counted

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"


def page(facts: Facts, edition: Edition) -> bytes:
    """Give the bytes of an HTML page: overview, sectors, projects, conflicts, publications.

    Each fact has its id as its anchor; anchors of sections begin with a capital, as no id does.
    """
    facts = facts._replace(as_of=facts.as_of or edition.date)
    index = Index(facts)
    parts = {
        "Overview": contents.overview(index),
        "Sectors": contents.sectors(index),
        "Projects": contents.projects(index),
        "Conflicts": contents.conflicts(index),
        "Publications": contents.publications(index),
    }
    links = "".join(f"<a href=#{name}>{name}</a> " for name in parts)
    body = "".join(
        f"<section id={name}>\n<h2>{name}</h2>\n{content}</section>\n"
        for name, content in parts.items()
    )
    title = escape(edition.title)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<link rel="icon" href="data:,">\n<title>{title}</title>\n'
        f"<style>\n{_text('page.css')}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n"
        f"{_what_it_is(facts, edition)}</header>\n<div class=bar>\n<nav>{links}</nav>\n"
        "<search hidden><label for=filter>Filter</label>"
        "<input id=filter type=search autocomplete=off><output for=filter></output></search>\n"
        f"</div>\n<main>\n{body}</main>\n<script type=module>\n{_text('page.js')}</script>\n"
        "</body>\n</html>\n"
    ).encode()


def _text(name: str) -> str:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()


def _what_it_is(facts: Facts, edition: Edition) -> str:
    held = ", ".join(
        (
            counted(len(facts.figures), "figure", "figures"),
            counted(len(facts.projects), "project", "projects"),
            counted(len(facts.sources), "publication", "publications"),
        )
    )
    read = f", read by {edition.date}" if edition.date else ""
    licence = f", licence {edition.licence}" if edition.licence else ""
    signs = "~ about · > more than · < less than · ≤ up to · m million · bn billion · tn trillion"
    marks = "≠ sources differ · † has a note"
    return (
        f"<p>{held}{read}. Each number is linked to who published it.</p>\n"
        f"<p class=quiet>{escape(signs)} · {marks}</p>\n"
        f"<p class=quiet>Made by {escape(edition.made_by)}{licence}.</p>\n"
    )
