"""A text -> a verdict on each of its figures."""

from __future__ import annotations

from ..model.records import Facts
from .report import Report


def check(
    facts: Facts,
    text: str,
    date: str | None = None,
    markdown: bool = False,
    here: bool = False,
) -> Report:
    """Hold a text against facts.

    ``date``, a day, month or year of ISO 8601, is what "this year" means: today if None. Of
    ``markdown`` addresses and code are not read. With ``here`` a text that names no country
    speaks of that of the facts.
    """
    raise NotImplementedError
