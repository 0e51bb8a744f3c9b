"""The facts as some of the publications have them: those of a source, those of a time."""

from __future__ import annotations

from collections.abc import Callable, Collection

from . import periods
from .records import Facts, Source


def restrict(facts: Facts, keep: Callable[[Source], bool]) -> Facts:
    """Give the facts as the sources that ``keep`` accepts report them, and nothing else.

    Who is quoted, how it is printed, what is noted and in what town a plant stands goes where it
    may rest on a source that is left out.
    """
    kept = {source.id for source in facts.sources if keep(source)}
    figures = []
    for figure in facts.figures:
        places = [i for i, source in enumerate(figure.sources) if source in kept]
        if len(places) == len(figure.sources):
            figures.append(figure)
        elif places:
            locator = figure.locator
            figures.append(
                figure._replace(
                    sources=tuple(figure.sources[i] for i in places),
                    locator=tuple(locator[i] for i in places) if len(locator) > 1 else locator,
                    attributed_to=None,
                    as_printed=None,
                    note=None,
                )
            )
    projects = []
    for project in facts.projects:
        reports = tuple(report for report in project.reports if report.source in kept)
        if len(reports) == len(project.reports):
            projects.append(project)
        elif reports:
            company = next((r.company for r in reversed(reports) if r.company), None)
            projects.append(
                project._replace(company=company, place=None, note=None, reports=reports)
            )
    return facts._replace(
        sources=tuple(source for source in facts.sources if source.id in kept),
        figures=tuple(figures),
        projects=tuple(projects),
    )


def of_sources(facts: Facts, sources: Collection[Source]) -> Facts:
    """Give the facts as some publications report them."""
    ids = {source.id for source in sources}
    return restrict(facts, lambda source: source.id in ids)


def published_by(facts: Facts, date: str) -> Facts:
    """Give the facts as they had surely been published by a day, month or year."""
    limit = periods.last_day(date)
    published = restrict(facts, lambda source: periods.last_day(source.published) <= limit)
    return published._replace(as_of=limit)


def uncertain(facts: Facts, date: str) -> list[Source]:
    """Give the sources of which is not known whether they had been published by a date."""
    limit = periods.last_day(date)
    return [
        source
        for source in facts.sources
        if periods.first_day(source.published) <= limit < periods.last_day(source.published)
    ]
