"""The texts of facts that are read: what each is about, what else is said of it."""

from __future__ import annotations

from ..language.tokens import MARK, Token, tokens
from ..language.vocabulary import phrases
from ..model.records import Fact, Figure

USUAL = 5  # words of the longest names but for titles and the like


def about(item: Fact) -> list[str]:
    """Give the texts that say what a fact is about."""
    if isinstance(item, Figure):
        given = [item.subject, item.place]
    else:
        given = [item.name, item.product, item.company, item.place]
        given += [text for report in item.reports for text in (report.company, report.part)]
    return list(dict.fromkeys(text for text in given if text))


def said(item: Fact) -> list[str]:
    """Give the texts of what else is said of a fact."""
    given = [item.id, item.note, *item.was]
    if isinstance(item, Figure):
        given += [item.attributed_to, item.as_printed, item.borders]
    else:
        given += [report.note for report in item.reports]
    return [text for text in given if text]


def words(text: str) -> list[Token]:
    """Give the tokens of a text but for marks such as commas."""
    return [token for token in tokens(text) if token.kind != MARK]


def status_of_projects(text: str) -> str | None:
    """Give the status of the projects that a text speaks of, if it does."""
    projects, statuses = phrases("PROJECTS"), phrases("STATUSES")
    read = tokens(text)
    if not any(projects.at(read, place) for place in range(len(read))):
        return None
    found = [statuses.at(read, place) for place in range(len(read))]
    return next((str(statuses[each]) for each in found if each), None)
