"""What is said of a draft: its figures as they were read, each with a verdict."""

from __future__ import annotations

from typing import NamedTuple

SUPPORTED, ROUNDED, CONTRADICTED = "supported", "rounded", "contradicted"
OTHER_PERIOD, PLAN, UNKNOWN = "other-period", "plan", "unknown"
VERDICTS = (SUPPORTED, ROUNDED, CONTRADICTED, OTHER_PERIOD, PLAN, UNKNOWN)
WRONG = (CONTRADICTED, OTHER_PERIOD, PLAN)  # with these a draft fails


class Checked(NamedTuple):
    """A figure of a draft, the characters ``start`` up to ``end``, with its verdict.

    ``reading`` says how it was understood; ``value`` is in the base ``unit``, ``period`` in
    ISO 8601. ``facts`` are the ids of the facts on which the verdict rests and ``sources`` those
    of their publications; ``expected`` is what the facts say where that differs.
    """

    start: int
    end: int
    text: str
    reading: str
    value: float
    unit: str
    period: str | None
    verdict: str
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    expected: str | None = None
    remark: str | None = None


class Report(NamedTuple):
    """A whole draft: its ``sentences`` as pairs of places in ``text``, and its figures in order.

    ``date`` is what "this year" was taken to mean. Beyond the most figures that are read,
    ``stopped`` is the place of the first that was not.
    """

    text: str
    sentences: tuple[tuple[int, int], ...]
    figures: tuple[Checked, ...]
    date: str
    stopped: int | None = None
