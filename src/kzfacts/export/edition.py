"""What every export says of itself: what it is about, who made it, of when its facts are."""

from __future__ import annotations

from ..model.records import Facts


class Edition:
    """The title of some facts, the version of kzfacts, their date, and their licence.

    ``date`` is the latest day on which a source was read, never today's, so that the same facts
    give the same bytes; None where no source says. ``own`` facts have no licence of ours.
    """

    def __init__(self, facts: Facts, version: str, own: bool) -> None:
        self.title = facts.title or "Facts"
        self.date = max((source.read for source in facts.sources if source.read), default=None)
        self.own = own
        self.licence = None if own else "MIT"
        self.made_by = f"kzfacts {version}"
