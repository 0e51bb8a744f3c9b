"""Cited facts about Kazakhstan's industry.

>>> import kzfacts
>>> facts = kzfacts.load()
>>> facts.sector("металлургия").id
'metallurgy'
>>> [project.id for project in facts.projects("pipes", region="Караганда")]
['karaganda-straight-seam-pipes']
"""

from __future__ import annotations

from . import errors

TYPE_CHECKING = False  # as checkers know; importing typing would leave Ctrl-C time to a traceback
if TYPE_CHECKING:
    import os
    from datetime import date

    from .api import Facts

__all__ = ["errors", "load"]
__version__ = "1.0.0"


def load(path: str | os.PathLike[str] | None = None, as_of: str | date | None = None) -> Facts:
    """Load the bundled facts or those of the file at ``path``.

    With ``as_of``, a day, month or year of ISO 8601, only what had been published by then.
    The variable KZFACTS_FILE is the command line's alone: it changes nothing here.
    Raises ``kzfacts.errors.FactsError`` with the problems of a file that cannot be used, and
    ``kzfacts.errors.UsageError`` for what is no date.
    """
    from .api import Facts

    return Facts.load(path, as_of)
