"""What is cited: an entry for each publication of a fact, as plain data for every format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..ask import disputes, names
from ..ask.index import Index
from ..model import periods
from ..model.records import QUANTITIES, Facts, Figure, Project, Quantity, Report, Source
from . import projects, words
from .answer import Answer
from .rows import Column, Row
from .sections import Section, plain


class Entry(NamedTuple):
    """A publication as the witness of one fact.

    ``key`` is ``FACT--SOURCE``, or the id of the publication where that itself is cited;
    ``claim`` words what it says, and is "" then; ``place`` is where on the page.
    """

    key: str
    id: str
    claim: str
    place: str
    others: str
    source: Source

    @property
    def note(self) -> str:
        """What a reference has no field for: the claim, who differs, the place, the id."""
        published = self.source.published
        between = f"published between {published.replace('/', ' and ')}" if "/" in published else ""
        return "; ".join(filter(None, (self.claim, self.others, self.place, between, self.id)))


UNTITLED = "[title not recorded]"
COLUMNS = tuple(map(Column, ("key", "id", "claim", "place", "others", "source")))


def cite(facts: Facts, typed: Sequence[str], every_report: bool) -> Answer:
    """Cite facts and publications; of a project its last publication or every one."""
    index = Index(facts)
    entries: dict[str, Entry] = {}
    earlier = 0
    for name in typed:
        fact = names.fact(facts, name)
        made = list(entries_of(index, fact))
        if isinstance(fact, Project) and not every_report:
            earlier += len(made) - 1
            made = made[-1:]
        entries |= {entry.key: entry for entry in made}
    rows = [
        Row(entry, {**entry._asdict(), "source": entry.source.id}) for entry in entries.values()
    ]
    remarks = (f"{earlier} earlier of projects: --all",) if earlier else ()
    sections: tuple[Section, ...] = (plain("", [column.name for column in COLUMNS], rows),)
    return Answer("Citations", COLUMNS, sections, index, remarks)


def page(facts: Facts, typed: str) -> tuple[str, int]:
    """Give the address that answers print of a fact, and how many other publications state it."""
    fact = names.fact(facts, typed)
    entries = list(entries_of(Index(facts), fact))
    return entries[-1 if isinstance(fact, Project) else 0].source.url, len(entries) - 1


def entries_of(index: Index, fact: Figure | Project | Source) -> Iterator[Entry]:
    """Give the entries of a fact, oldest publication first."""
    if isinstance(fact, Source):
        yield Entry(fact.id, fact.id, "", "", "", fact)
    elif isinstance(fact, Figure):
        places = fact.locator * (len(fact.sources) if len(fact.locator) == 1 else 1)
        for name, place in zip(fact.sources, places, strict=True):
            claim, others = _figure(index, fact), _rivals(index, fact)
            yield Entry(f"{fact.id}--{name}", fact.id, claim, place, others, index.sources[name])
    else:
        for name in dict.fromkeys(report.source for report in fact.reports):
            yield _reported(index, fact, name)


def _figure(index: Index, figure: Figure) -> str:
    what = index.sector(figure.sector) if figure.total else figure.subject
    where = figure.place or index.region(figure.region)
    if figure.borders:
        where = f"{where} ({figure.borders})"
    against = figure.compared_with
    if against and against[:1].isdigit():
        against = periods.in_words(against)
    stated = (
        f"{', '.join(filter(None, (what, where)))}, {figure.measure} {words.amount(index, figure)}",
        f"printed as {figure.as_printed}" if figure.as_printed else "",
        periods.in_words(figure.period) if figure.period else "period not stated",
        f"against {against}" if against else "",
        figure.status,
        f"said by {figure.attributed_to}" if figure.attributed_to else "",
    )
    return "; ".join(filter(None, (", ".join(filter(None, stated)), figure.note)))


def _rivals(index: Index, figure: Figure) -> str:
    rivals = set(index.rivals(figure))
    return _others(
        (words.amount(index, each), index.sources[each.sources[0]])
        for each in index.facts.figures
        if each.id in rivals
    )


def _reported(index: Index, project: Project, source: str) -> Entry:
    """Give what one publication reports of a project, be it of several parts."""
    reports = [report for report in project.reports if report.source == source]
    claims = "; ".join([*(_report(index, report) for report in reports), project.note or ""])
    claim = f"{projects.name_in_full(index, project)}, {claims}".removesuffix("; ")
    place = ", ".join(dict.fromkeys(report.locator for report in reports))
    others = _others(
        (_amount(index, name, quantity), index.sources[report.source])
        for name, report, quantity in _disputed(index, project, source)
    )
    key = f"{project.id}--{source}"
    return Entry(key, project.id, claim, place, others, index.sources[source])


def _report(index: Index, report: Report) -> str:
    amounts = [(name, getattr(report, name)) for name in QUANTITIES]
    stated = [_amount(index, name, amount) for name, amount in amounts if amount]
    year = str(report.year) if report.year else "year not stated"
    named = filter(None, (report.company, report.part))
    said = ", ".join((*named, report.status, year, *stated))
    return f"{said}; {report.note}" if report.note else said


def _amount(index: Index, name: str, amount: Quantity) -> str:
    said = words.quantity(index, amount)
    return said if amount.unit == name else f"{name} {said}"


def _disputed(
    index: Index, project: Project, source: str
) -> Iterator[tuple[str, Report, Quantity]]:
    """Give the amounts that other publications state otherwise than one does."""
    regions = {entry.id: entry.name for entry in index.facts.regions}
    for each in disputes.of_project(project, regions):
        claims = [claim for _, claim in each.claims if claim]
        own = [amount for report, amount in claims if report.source == source]
        for report, amount in claims:
            if report.source != source and any(disputes.differ((amount, o)) for o in own):
                yield each.measure, report, amount


def _others(claims: Iterable[tuple[str, Source]]) -> str:
    said = [f"{words} ({source.publisher}, {source.published})" for words, source in claims]
    return f"others differ: {', '.join(said)}" if said else ""
