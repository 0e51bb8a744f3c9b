"""The commands: a short function each, options in, answer out."""

# Typer reads these annotations at run time, so their evaluation is not postponed.

from collections.abc import Callable
from typing import Annotated

import typer

from .. import __version__
from ..answer import conflicts as disagreeing
from ..answer import digests, lists, questions
from ..answer import figures as of_figures
from ..answer import growth as over_time
from ..answer import projects as of_projects
from ..answer.answer import Answer
from ..errors import UsageError
from ..language.spelling import fold
from ..read import shipped
from ..render import output
from .options import (
    Citing,
    Common,
    Drafting,
    Exporting,
    Fact,
    Known,
    Opening,
    Text,
    What,
    Where,
    Words,
    completion,
)

COMMANDS: dict[str, Callable[..., Answer | None]] = {}


def _command(answer: Callable[..., Answer | None]) -> Callable[..., Answer | None]:
    COMMANDS[answer.__name__.rstrip("_")] = answer  # open_ is not Python's own
    return answer


@_command
def overview(common: Common) -> Answer:
    """Show the totals, what grew and fell most, and the newest projects."""
    return digests.overview(common.facts())


@_command
def sectors(common: Common) -> Answer:
    """List the sectors with their growth in the last years."""
    return lists.sectors(common.facts())


@_command
def sector(
    name: Annotated[list[str], typer.Argument(autocompletion=completion("sectors"))],
    where: Where,
    what: What,
    common: Common,
) -> Answer:
    """Show a sector with its branches: growth, targets, capacity, projects."""
    facts = common.facts(where)
    wanted = common.filters("sector", facts, where, what)
    return digests.sector(facts, _joined(name), wanted, where.all_years)


@_command
def growth(where: Where, what: What, common: Common, text: Text = None) -> Answer:
    """Show how output grew or fell in the latest year, or in --year or --all-years."""
    facts = common.facts(where)
    wanted = common.filters("growth", facts, where, what)
    return over_time.growth(facts, _joined(text), wanted, where.all_years)


@_command
def history(
    text: Annotated[
        list[str],
        typer.Argument(
            help="A sector, or words of an indicator.", autocompletion=completion("sectors")
        ),
    ],
    where: Where,
    what: What,
    common: Common,
) -> Answer:
    """Show an indicator or a sector over the years, oldest first."""
    facts = common.facts(where)
    return over_time.history(facts, _some(text), common.filters("history", facts, where, what))


@_command
def figures(where: Where, what: What, common: Common, text: Text = None) -> Answer:
    """List figures of any measure."""
    facts = common.facts(where)
    return of_figures.figures(facts, _joined(text), common.filters("figures", facts, where, what))


@_command
def projects(where: Where, common: Common, text: Text = None) -> Answer:
    """List plants and lines: planned, under construction, launched."""
    facts = common.facts(where)
    return of_projects.projects(facts, _joined(text), common.filters("projects", facts, where))


@_command
def regions(common: Common) -> Answer:
    """List the regions with their ISO codes."""
    return lists.regions(common.facts())


@_command
def region(
    name: Annotated[list[str], typer.Argument(autocompletion=completion("regions"))],
    where: Where,
    what: What,
    common: Common,
) -> Answer:
    """Show the figures and projects of a region."""
    facts = common.facts(where)
    wanted = common.filters("region", facts, where, what)
    return digests.region(facts, _joined(name), wanted, where.all_years)


@_command
def search(
    text: Words,
    where: Where,
    what: What,
    common: Common,
) -> Answer:
    """Find figures and projects by what they are about, or an amount."""
    facts = common.facts(where)
    return questions.search(facts, _some(text), common.filters("search", facts, where, what))


@_command
def show(
    fact: Fact,
    common: Common,
) -> Answer:
    """Show all that is known about one figure, project or publication."""
    from ..answer import details

    return details.show(common.facts(), fact)


@_command
def cite(
    facts: Annotated[
        list[str], typer.Argument(metavar="ID...", autocompletion=completion("facts"))
    ],
    common: Citing,
    every: Annotated[bool, typer.Option("--all", help="Every report of a project.")] = False,
) -> Answer:
    """Cite facts as text, BibTeX, CSL-JSON, RIS or wikitext."""
    from ..answer import citations

    return citations.cite(common.facts(), facts, every)


@_command
def open_(
    fact: Fact,
    common: Opening,
    only_print: Annotated[bool, typer.Option("--print", help="Only print the address.")] = False,
) -> None:
    """Open the page on which a fact was published in the browser."""
    from ..answer import citations

    address, others = citations.page(common.facts(), fact)
    output.write(f"{address}\n") if only_print else output.browse(address)
    if others:
        output.say(f"{others} more: kzfacts cite --all {fact}")


@_command
def sources(common: Common) -> Answer:
    """List the publications that the facts rest on."""
    return lists.sources(common.facts())


@_command
def measures(common: Common) -> Answer:
    """List what can be measured, with its definition."""
    return lists.measures(common.facts())


@_command
def units(common: Common) -> Answer:
    """List the units of values."""
    return lists.units(common.facts())


@_command
def conflicts(common: Common) -> Answer:
    """List where publications disagree, the values side by side."""
    return disagreeing.conflicts(common.facts())


@_command
def check(
    common: Common,
    file: Annotated[str | None, typer.Argument(help="A facts file.")] = None,
) -> Answer:
    """Check a facts file: its problems with their lines, and what deserves a look."""
    return lists.check(common.facts(path=file))


@_command
def verify(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Text or Markdown; - is stdin.")
    ],
    known: Known,
    common: Common,
    date: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="What “this year” means: 2025-08-01, 2025-08 or 2025."),
    ] = None,
    here: Annotated[
        bool, typer.Option("--here", help="A text that names no country speaks of the facts'.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Fail for figures that are not in the facts, too.")
    ] = False,
    every: Annotated[bool, typer.Option("--all", help="Show the whole draft.")] = False,
    footnotes: Annotated[
        bool, typer.Option("--footnotes", help="Write the draft with its sources as footnotes.")
    ] = False,
) -> Answer:
    """Hold the figures of drafts against the facts: supported, contradicted or not in them."""
    from . import drafts

    if footnotes:
        drafts.footnoted(files, common)
    answer = drafts.verified(files, known, common, date, here, strict)
    return answer.replace(whole_drafts=every)


@_command
def draft(
    article: Annotated[str, typer.Argument(help="Text or Markdown; - is stdin.")],
    common: Drafting,
    source: Annotated[str, typer.Option(metavar="ID", help="Which publication it is.")],
) -> None:
    """Write entries for a facts file that an article states and the facts do not hold."""
    from . import drafts

    output.write(drafts.entries(article, source, common), common.path())


@_command
def diff(
    old: Annotated[str, typer.Argument(help="A facts file.")],
    common: Common,
    new: Annotated[str | None, typer.Argument(help="A later one; by default the facts.")] = None,
) -> Answer:
    """List what changed between two facts files: added, withdrawn, revised."""
    from ..answer import changes

    if new and common.facts_file:
        raise UsageError("--facts: the later facts are named twice.")
    return changes.changes(common.facts(path=old), common.facts(path=new))


@_command
def export(
    target: Annotated[str, typer.Argument(help="facts.sqlite, facts.db, facts.html, or a folder.")],
    common: Exporting,
) -> None:
    """Write all facts as a SQLite database, a web page, or a folder that is a Data Package."""
    from .. import export as exports

    facts = common.facts()
    output.save(exports.export(facts, target, __version__, common.own), target)
    output.say("\n".join((f"{target} is written", *common.remarks)))


@_command
def init(file: Annotated[str, typer.Argument(help="The file to write.")]) -> None:
    """Write a small commented facts file to grow one's own from."""
    output.create(shipped.template(), file)
    output.say(f"{file} is written; kzfacts check {file}; kzfacts overview --facts {file}")


def _joined(words: list[str] | None) -> str:
    return " ".join(words or ())


def _some(words: list[str]) -> str:
    text = _joined(words)
    if not fold(text):
        raise UsageError("what to look for is missing.")
    return text
