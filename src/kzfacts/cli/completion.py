"""What a shell may complete: ids and closed words only, so that nothing needs quoting.

Where no id begins as typed, those are offered of which a name does, in whatever script: bash puts
the id in its place. zsh and fish keep to what begins as typed.
"""

import os
import shlex
from collections.abc import Iterable, Sequence
from typing import Any

from ..ask import filters, names
from ..errors import KzfactsError
from ..language.spelling import fold
from ..model.records import Facts, Figure, Source
from ..read import shipped
from ..render import CITATIONS, FORMATS

_LONGEST = 60  # of a description, letters: Typer has Rich wrap it, and a shell takes one line
_DESCRIBED = 100  # words, each with its description; it takes Rich as long as the rest
_OF_FIGURES = ("figures", "growth", "history")
_OF_EITHER = ("overview", "sector", "region", "search")

Offers = list[tuple[str, str]]


class _Word(str):
    """What is offered though it does not begin as typed, which Typer would drop."""

    __slots__ = ()

    def startswith(self, *_: Any) -> bool:
        return True


def formats(ctx: Any, incomplete: str) -> Offers:
    """Complete an output format."""
    return _beginning(FORMATS, incomplete)


def references(ctx: Any, incomplete: str) -> Offers:
    """Complete a format of citations."""
    return _beginning(CITATIONS, incomplete)


def sectors(ctx: Any, incomplete: str) -> Offers:
    """Complete the id of a sector."""
    return _entries(_facts().sectors, incomplete)


def regions(ctx: Any, incomplete: str) -> Offers:
    """Complete the id of a region."""
    return _entries(_facts().regions, incomplete)


def sources(ctx: Any, incomplete: str) -> Offers:
    """Complete the id of a publication."""
    return _entries(_facts().sources, incomplete)


def facts(ctx: Any, incomplete: str) -> Offers:
    """Complete the id of a figure, a project or a publication."""
    known = _facts()
    return _entries([*known.figures, *known.projects, *known.sources], incomplete)


def measures(ctx: Any, incomplete: str) -> Offers:
    """Complete a measure that the command knows."""
    known = _facts()
    means = {measure.name: measure.means for measure in known.measures}
    words = filters.measures(known, ctx.info_name)
    return _beginning({_hyphenated(word): means.get(word, "") for word in words}, incomplete)


def statuses(ctx: Any, incomplete: str) -> Offers:
    """Complete a status that the command knows."""
    return _beginning(map(_hyphenated, filters.statuses(ctx.info_name)), incomplete)


def columns(ctx: Any, incomplete: str) -> Offers:
    """Complete the last of several columns, or all."""
    before, comma, last = incomplete.rpartition(",")
    words = [name for name in _columns(ctx) if name not in before.split(",")]
    offered = _beginning(words if comma else [*words, "all"], last)
    return [(before + comma + word, description) for word, description in offered]


def column(ctx: Any, incomplete: str) -> Offers:
    """Complete a column to sort by."""
    return _beginning(_columns(ctx), incomplete)


def _columns(ctx: Any) -> list[str]:
    """Name the columns that the command has, also those that it prints only if asked."""
    from ..answer import changes, conflicts, details, figures, lists, projects, questions, verified

    command = ctx.info_name
    known: Any = {
        **dict.fromkeys(_OF_FIGURES, figures.COLUMNS),
        **dict.fromkeys(_OF_EITHER, questions.COLUMNS),
        "projects": projects.COLUMNS,
        "conflicts": conflicts.COLUMNS,
        "diff": changes.COLUMNS,
        "verify": verified.COLUMNS,
    }
    if command in known:
        return [each.name for each in known[command]]
    facts = _facts()
    try:
        if command == "show":
            return list(details.show(facts, _typed()[2]).columns)
        answer = getattr(lists, command)(facts)
    except (AttributeError, IndexError, KzfactsError):
        return []
    return list(dict.fromkeys((*answer.columns, *(each.name for each in answer.known))))


def _entries(known: Sequence[Any], incomplete: str) -> Offers:
    """Offer the ids that begin as typed, else those of which a name does, else what lies within."""
    typed, wanted = incomplete.lower(), fold(incomplete)
    found = [entry for entry in known if entry.id.startswith(typed)]
    for namings in (_names, names.within):
        if not found and wanted:
            found = [e for e in known if any(fold(n).startswith(wanted) for n in namings(e))]
    return _described((entry.id, _name(entry)) for entry in found)


def _names(entry: Any) -> list[str]:
    return [entry.publisher] if isinstance(entry, Source) else names.spellings(entry)


def _name(entry: Any) -> str:
    if isinstance(entry, Figure):
        return f"{entry.subject} {entry.measure} {entry.period or ''}"
    return entry.title or entry.publisher if isinstance(entry, Source) else str(entry.name)


def _hyphenated(word: str) -> str:
    return word.replace(" ", "-")


def _beginning(words: Iterable[str], incomplete: str) -> Offers:
    """Offer the words that begin as typed; those of a mapping have what they mean."""
    described = words if isinstance(words, dict) else dict.fromkeys(words, "")
    typed = incomplete.lower()
    return _described((w, each) for w, each in described.items() if w.startswith(typed))


def _described(offered: Iterable[tuple[str, str]]) -> Offers:
    made = list(offered)
    bare = len(made) > _DESCRIBED
    return [(_Word(word), "" if bare else _plain(description)) for word, description in made]


def _plain(description: str) -> str:
    """Keep the letters, digits, spaces and hyphens of a text that mean nothing to a shell."""
    kept = "".join(c if c.isalnum() or c == "-" else " " for c in description)
    made = " ".join(kept.split())
    return made if len(made) <= _LONGEST else made[:_LONGEST].rpartition(" ")[0]


def _typed() -> list[str]:
    """Give the words of the line so far: Typer parses none where the last option has no value."""
    line = os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS", "")
    try:
        return shlex.split(line)
    except ValueError:  # a quote that is still open
        return line.split()


def _facts() -> Facts:
    """Load the facts that the line so far asks for; faulty ones offer nothing."""
    line = _typed()
    named = line[line.index("--facts") + 1] if "--facts" in line[:-1] else None
    path = named or os.environ.get("KZFACTS_FILE") or ""
    try:
        return shipped.facts(os.path.expanduser(path) or None)
    except KzfactsError:
        return Facts((), (), (), (), ())
