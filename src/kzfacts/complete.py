"""What a shell may complete: ids and closed words only, so that nothing needs quoting."""

from __future__ import annotations

import os
from collections.abc import Iterable

from . import bundled
from .model import FIGURE_STATUSES, MEASURES, PROJECT_STATUSES, Facts


def formats(incomplete: str) -> list[str]:
    """Complete an output format."""
    from .render import FORMATS

    return _beginning(FORMATS, incomplete)


def sectors(incomplete: str) -> list[str]:
    """Complete the id of a sector."""
    return _beginning((entry.id for entry in _facts().sectors), incomplete)


def regions(incomplete: str) -> list[str]:
    """Complete the id of a region."""
    return _beginning((entry.id for entry in _facts().regions), incomplete)


def sources(incomplete: str) -> list[str]:
    """Complete the id of a publication."""
    return _beginning((entry.id for entry in _facts().sources), incomplete)


def facts(incomplete: str) -> list[str]:
    """Complete the id of a figure, a project or a publication."""
    known = _facts()
    ids = [
        *(figure.id for figure in known.figures),
        *(project.id for project in known.projects),
        *(source.id for source in known.sources),
    ]
    return _beginning(ids, incomplete)


def measures(incomplete: str) -> list[str]:
    """Complete a measure, its words joined by hyphens."""
    return _beginning((word.replace(" ", "-") for word in MEASURES), incomplete)


def statuses(incomplete: str) -> list[str]:
    """Complete the status of a figure or a project, its words joined by hyphens."""
    words = (*FIGURE_STATUSES, *PROJECT_STATUSES)
    return _beginning((word.replace(" ", "-") for word in words), incomplete)


def _beginning(words: Iterable[str], incomplete: str) -> list[str]:
    return [word for word in words if word.startswith(incomplete.lower())]


def _facts() -> Facts:
    return bundled.facts(os.environ.get("KZFACTS_FILE") or None)
