"""By which words facts are found: one index of names and one of the words that stand in facts.

A name means one thing or several, each written as its kind and its id: "sector metallurgy",
"part metallurgy 3" for the fourth product within it, "town karaganda 0", "region", "company",
"publisher", "source", "measure", "unit", "status", "fact", "text" for what facts are headed with,
"country", "projects" for words such as plant.
"""

from __future__ import annotations

from typing import NamedTuple

from ..language.phrases import Phrases
from ..model.records import JOBS, Facts, Unit
from ..read import shipped
from .texts import USUAL


class Lexicon(NamedTuple):
    """What words mean; ``names`` and ``longest`` are the tables of ``Phrases``.

    ``facts`` maps meanings, ``about`` and ``said`` stems of words, ``printed`` what a source
    printed to places in ``ids``; a fact is about its subject or name, its product, company and
    place; what else is noted or quoted is said of it. ``units`` maps names to units,
    ``measures`` stems to places in their list, and ``sources`` counts the publications.
    Meanings are lines of a text, and places its characters: a wheel's lexicon is read at every
    search, and of all that Python reads it reads these fastest.
    """

    ids: tuple[str, ...]
    names: dict[str, str]
    longest: dict[str, int]
    facts: dict[str, str]
    about: dict[str, str]
    said: dict[str, str]
    printed: dict[str, str]
    units: dict[str, str]
    measures: dict[str, str]
    sources: int


_latest: list[tuple[Facts, Lexicon]] = []


def of(facts: Facts) -> Lexicon:
    """Give the lexicon of facts: the built one of those that ship, else one that is made."""
    if not _latest or _latest[0][0] is not facts:
        _latest[:] = [(facts, _shipped(facts) or build(facts))]
    return _latest[0][1]


def _shipped(facts: Facts) -> Lexicon | None:
    if not shipped.are_built(facts):
        return None
    try:
        from .built import LEXICON  # type: ignore[import-not-found, unused-ignore]
    except ModuleNotFoundError:
        return None
    return Lexicon(shipped.built_ids(), *LEXICON)


def to_python(facts: Facts) -> str:
    """Write the lexicon of facts as the module that the wheel carries, without their ids.

    What is of one script, or said at the same places, stands together, which packs better.
    """
    made = build(facts)
    made = made._replace(
        names=dict(sorted(made.names.items(), key=lambda item: item[0] > "z")),
        longest=dict(sorted(made.longest.items(), key=lambda item: item[::-1])),
        said=dict(sorted(made.said.items(), key=lambda item: item[::-1])),
    )
    rows = ",\n".join(map(repr, made[1:]))
    return f'"""Built from data/facts.yaml; not to be edited."""\n\nLEXICON = (\n{rows},\n)\n'


def units(facts: Facts) -> Phrases[Unit]:
    """Give the phrases by which the units of facts are called."""
    named = {unit.name: unit for unit in (JOBS, *facts.units)}
    table = {key: named[name] for key, name in of(facts).units.items()}
    return Phrases(table, usual=USUAL)


def build(facts: Facts) -> Lexicon:
    """Make the lexicon of facts."""
    from .gathering import gathered

    return Lexicon(**gathered(facts))
