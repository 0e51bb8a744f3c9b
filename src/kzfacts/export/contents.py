"""What stands on the page: the HTML of its sections."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby
from typing import Any

from ..answer import conflicts as disagreeing
from ..answer import digests, figures, leads, words
from ..answer import projects as of_projects
from ..answer.questions import row
from ..answer.rows import Row
from ..answer.sections import Heading, Piece, Section, Words
from ..ask import latest
from ..ask.index import Index
from ..model import periods, tree
from ..model.records import Figure, Project, Report, Source
from . import markup, picture
from .markup import counted, folded, linked, small


def overview(index: Index) -> str:
    """Draw what stands out."""
    answer = digests.overview(index.facts)
    return "".join(_digest(index, section) for section in answer.sections)


def _digest(index: Index, section: Section) -> str:
    """Draw a section of a digest as a list; a fact is linked to its own place on the page."""
    heads = [head for head in section.headed(index, section.rows) if not head.drawn]
    lines = ""
    for each in section.rows:
        said = [linked(head.word(each)) for head in heads]
        fact = getattr(each.item, "id", None)
        said[0] = f"<a href=#{fact}>{said[0]}</a>" if fact else said[0]
        lines += f"<li>{' · '.join(filter(None, said))}\n"
    title = f"<h3>{escape(section.title)}</h3>\n" if section.title else ""
    return f"{title}<ul>\n{lines}</ul>\n"


def sectors(index: Index) -> str:
    """Draw each sector with its latest, its history and, folded, its figures."""
    facts = index.facts
    depth = tree.depths(facts)
    known = sorted({year for growth in index.yearly.values() for year in growth})
    years = range(known[0], known[-1] + 1) if known else range(0)
    by_sector: dict[str, list[Figure]] = {name: [] for name in depth}
    rank = {measure.name: place for place, measure in enumerate(facts.measures)}
    figures_ = latest.in_order(facts, facts.figures)
    figures_.sort(
        key=lambda each: (not each.total, bool(each.region), each.total * rank[each.measure])
    )
    for figure in figures_:
        by_sector[figure.sector].append(figure)
    by_id = {sector.id: sector for sector in facts.sectors}
    return "".join(
        _group(
            by_id[name],
            "Sector",
            _lead(index, name) + picture.history(index, name, years),
            _figures(index, by_sector[name]),
            counted(len(by_sector[name]), "figure", "figures"),
        )
        for name in depth
    )


def _group(entry: Any, kind: str, above: str, content: str, summary: str) -> str:
    """Draw what belongs to a sector or region, its names in other languages for the filter."""
    names = escape(" ".join(entry.aliases))
    part = f'<section class=group id={kind}:{entry.id} data-names="{names}">\n'
    inside = folded(summary, content) if content else ""
    return f"{part}<h3>{escape(entry.name)}</h3>\n{above}{inside}</section>\n"


def _lead(index: Index, sector: str) -> str:
    lines = leads.Lead(index, index.facts.figures, sector, None).in_one_line()
    return "".join(f"<p>{linked(line.said)} · {linked(line.aside)}</p>\n" for line in lines)


def _figures(index: Index, listed: Sequence[Figure]) -> str:
    rows = [row(index, figure) for figure in listed]
    heads = (
        figures.subject(index, rows),
        Heading("Value", lambda each: _amount(index, each.item), right=True, toned=True),
        Heading("Period", lambda each: _period(index, each.item)),
        Heading("Source", lambda each: _cited(index, each.item.sources, each.item.locator)),
    )

    def more(each: Row) -> str:
        return small(each.item.attributed_to, each.item.note)

    return markup.table(heads, rows, lambda each: each.item.id, more) if rows else ""


def _amount(index: Index, figure: Figure) -> str:
    return words.amount(index, figure) + (words.DISPUTED if index.rivals(figure) else "")


def _period(index: Index, figure: Figure) -> str:
    if figure.period is None:
        published = index.sources[figure.sources[0]].published
        said = f"not stated, published {periods.last_day(published)[:4]}"
    else:
        said = periods.in_words(figure.period)
    return said if figure.status == "actual" else f"{said}, {figure.status}"


def _cited(index: Index, sources: Sequence[str], locators: Sequence[str] = ()) -> Words:
    """Name every publication that something rests on, and where on its page, if that is given.

    One locator holds for all publications.
    """
    pieces: list[Piece] = []
    for place, source in enumerate(sources):
        pieces += [Piece("; ")] if pieces else []
        named = index.sources[source]
        year = periods.last_day(named.published)[:4]
        pieces.append(Piece(f"{named.short or named.publisher}, {year}", (source,)))
        locator = locators[min(place, len(locators) - 1)] if locators else ""
        pieces += [Piece(f", {locator}")] if locator else []
    return tuple(pieces)


def projects(index: Index) -> str:
    """Draw the regions with, folded, their projects: those overdue last, the newest news first."""
    by_region: dict[str | None, list[Project]] = {}
    for project in sorted(index.facts.projects, key=lambda each: _news(index, each), reverse=True):
        by_region.setdefault(project.region, []).append(project)
    drawn = ""
    for region in index.facts.regions:
        if listed := by_region.get(region.id):
            listed.sort(key=index.overdue)
            drawn += _group(region, "Region", "", _listed(index, listed), _standing(index, listed))
    if elsewhere := by_region.get(None):
        inside = folded(_standing(index, elsewhere), _listed(index, elsewhere))
        drawn += f"<section class=group>\n<h3>Region not stated</h3>\n{inside}</section>\n"
    return drawn


def _news(index: Index, project: Project) -> str:
    return periods.first_day(index.sources[latest.current(project).source].published)


def _standing(index: Index, listed: Sequence[Project]) -> str:
    """Word how many projects there are, and how they stand."""
    counts: dict[str, int] = {}
    for project in listed:
        status = "overdue" if index.overdue(project) else latest.current(project).status
        counts[status] = counts.get(status, 0) + 1
    standing = ", ".join(f"{number} {status}" for status, number in counts.items())
    return f"{counted(len(listed), 'project', 'projects')}: {standing}"


def _listed(index: Index, listed: Sequence[Project]) -> str:
    rows = [row(index, project) for project in listed]

    def state(each: Row) -> latest.State:
        return latest.State(each.item.reports)

    def more(each: Row) -> str:
        project: Project = each.item
        late = "overdue: the year has passed, no later report" if index.overdue(project) else None
        *before, now = project.reports
        return small(project.company, project.note, now.note, late) + _before(index, before)

    heads = (
        Heading("Project", lambda each: _called(each.item)),
        *of_projects.state(index, state, short=False),
        Heading("Source", lambda each: _cited(index, state(each).sources)),
    )
    return markup.table(heads, rows, lambda each: each.item.id, more)


def _called(project: Project) -> str:
    place = None if (project.place or "") in project.name else project.place
    return ", ".join(filter(None, (project.name, latest.current(project).part, place)))


def _before(index: Index, reports: Sequence[Report]) -> str:
    """Say how a project stood before, oldest first."""
    said = "".join(
        f"<li>{_place(index, report)}: {report.status} {report.year or ''}{small(report.note)}"
        for report in reports
    )
    summary = counted(len(reports), "earlier report", "earlier reports")
    return folded(summary, f"<ul>{said}</ul>") if reports else ""


def _place(index: Index, report: Report) -> str:
    return linked(_cited(index, (report.source,), (report.locator,)))


def conflicts(index: Index) -> str:
    """Draw every observation on which publications differ, the values side by side."""
    drawn = ""
    for section in disagreeing.conflicts(index.facts).sections:
        claims = ""
        for each in section.rows:
            made = each.cells
            value = f"<a href=#{made['id']}><b>{escape(words.claim(index, made))}</b></a>"
            source = linked(_cited(index, made["source"].split()))
            claims += f"<li>{value} · {escape(made['status'])} · {source}\n"
        title = escape(section.title[:1].upper() + section.title[1:])
        drawn += f"<section class=group>\n<h3>{title}</h3>\n<ul>\n{claims}</ul>\n</section>\n"
    return drawn or "<p>None is known.</p>\n"


def publications(index: Index) -> str:
    """Draw the publications by year, newest first, each with its address."""

    def year(source: Source) -> str:
        return periods.last_day(source.published)[:4]

    newest = sorted(
        index.facts.sources,
        key=lambda each: (year(each), periods.first_day(each.published)),
        reverse=True,
    )
    drawn = ""
    for name, of_year in groupby(newest, key=year):
        listed = [_publication(index, source) for source in of_year]
        inside = folded(
            counted(len(listed), "publication", "publications"), f"<ul>\n{''.join(listed)}</ul>\n"
        )
        drawn += f"<section class=group>\n<h3>{name}</h3>\n{inside}</section>\n"
    return drawn


def _publication(index: Index, source: Source) -> str:
    title = escape(source.title or source.url, quote=False)
    language = f" lang={source.language}" if source.title else ""
    counts = (
        (index.cited_by_figures[source.id], "figure", "figures"),
        (index.cited_by_projects[source.id], "project", "projects"),
    )
    rests = ", ".join(counted(*count) for count in counts if count[0])
    weak = f"not to be relied on alone: {source.weak}" if source.weak else None
    return (
        f'<li id={source.id}><a{language} href="{escape(source.url)}">{title}</a>'
        f"{small(f'{words.dated(source)}; {rests}', weak)}\n"
    )
