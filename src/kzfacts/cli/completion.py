"""What a shell may complete: ids and closed words only, so that nothing needs quoting."""

import os
from collections.abc import Iterable
from typing import Any

from ..ask import filters
from ..errors import KzfactsError
from ..model.records import Facts
from ..read import shipped
from ..render import CITATIONS, FORMATS


def formats(ctx: Any, incomplete: str) -> list[str]:
    """Complete an output format."""
    return _beginning(FORMATS, incomplete)


def references(ctx: Any, incomplete: str) -> list[str]:
    """Complete a format of citations."""
    return _beginning(CITATIONS, incomplete)


def sectors(ctx: Any, incomplete: str) -> list[str]:
    """Complete the id of a sector."""
    return _beginning((entry.id for entry in _facts(ctx).sectors), incomplete)


def regions(ctx: Any, incomplete: str) -> list[str]:
    """Complete the id of a region."""
    return _beginning((entry.id for entry in _facts(ctx).regions), incomplete)


def sources(ctx: Any, incomplete: str) -> list[str]:
    """Complete the id of a publication."""
    return _beginning((entry.id for entry in _facts(ctx).sources), incomplete)


def facts(ctx: Any, incomplete: str) -> list[str]:
    """Complete the id of a figure, a project or a publication."""
    known = _facts(ctx)
    ids = [
        *(figure.id for figure in known.figures),
        *(project.id for project in known.projects),
        *(source.id for source in known.sources),
    ]
    return _beginning(ids, incomplete)


def measures(ctx: Any, incomplete: str) -> list[str]:
    """Complete a measure that the command knows."""
    return _hyphenated(filters.measures(_facts(ctx), ctx.info_name), incomplete)


def statuses(ctx: Any, incomplete: str) -> list[str]:
    """Complete a status that the command knows."""
    return _hyphenated(filters.statuses(ctx.info_name), incomplete)


def _hyphenated(words: Iterable[str], incomplete: str) -> list[str]:
    return _beginning((word.replace(" ", "-") for word in words), incomplete)


def _beginning(words: Iterable[str], incomplete: str) -> list[str]:
    return [word for word in words if word.startswith(incomplete.lower())]


def _facts(ctx: Any) -> Facts:
    """Load the facts that the line so far asks for; faulty ones offer nothing."""
    named = ctx.params.get("facts_file") or (os.environ.get("KZFACTS_FILE"),)
    try:
        return shipped.facts(named[0] or None)
    except KzfactsError:
        return Facts((), (), (), (), ())
