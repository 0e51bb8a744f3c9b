"""How the lexicon of facts is gathered: each name with what it means, each word with where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..language import quantities, vocabulary
from ..language.phrases import Phrases
from ..language.spelling import bare, fold
from ..language.tokens import MARK, NUMBER, Token, tokens
from ..model import tree
from ..model.records import JOBS, Fact, Facts, Figure, Project, Region, Sector, Unit
from .texts import USUAL, about, said, status_of_projects, words

# Meanings that a fact has where their names stand in what it is about.
_STANDING = frozenset(("part", "town", "company", "spelling", "text"))
_OR = " / "  # between the names of one thing
_LONG = 4  # words of a text that is a name by itself
_MOST_WORDS = 40  # of a name; a title has fewer


def gathered(facts: Facts) -> dict[str, Any]:
    """Gather what a lexicon of facts holds, by its fields."""
    return _Builder(facts).gathered()


class _Builder:
    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.items: list[Fact] = [*facts.figures, *facts.projects]
        self.names: Phrases[set[str]] = Phrases(usual=USUAL)
        self.found: dict[str, set[int]] = {}
        self.about: dict[str, set[int]] = {}
        self.said: dict[str, set[int]] = {}

    def gathered(self) -> dict[str, Any]:
        """Gather all names, then where each of them stands."""
        self._name_what_is_listed()
        self._name_what_facts_hold()
        printed = self._printed()
        self._read()
        return {
            "ids": tuple(item.id for item in self.items),
            "names": {key: "\n".join(sorted(meant)) for key, meant in self.names.table.items()},
            "longest": self.names.longest,
            "facts": _plain(self.found),
            "about": _plain(self.about),
            "said": _plain(self.said),
            "printed": _plain(printed),
            "units": {key: unit.name for key, unit in _units(self.facts).table.items()},
            "measures": _plain(self._words_of_measures()),
            "sources": len(self.facts.sources),
        }

    def name(self, texts: Iterable[str | None], meaning: str) -> None:
        """Let every text mean something, also."""
        for text in texts:
            for key in self.names.keys(text) if text else ():
                if key.count(" ") < _MOST_WORDS:
                    self.names.table.setdefault(key, set()).add(meaning)

    def _name_what_is_listed(self) -> None:
        facts = self.facts
        for sector in facts.sectors:
            self._name_with_parts(sector, (sector.name, *sector.aliases))
        taken = {fold(name) for region in facts.regions for name in (region.name, *region.aliases)}
        for region in facts.regions:
            short = bare(region.name)
            own = (region.name, *region.aliases, region.iso, None if short in taken else short)
            self._name_with_parts(region, own)
        for measure in facts.measures:
            self.name((measure.name, *measure.aliases), f"measure {measure.name}")
            for text in (measure.name, *measure.aliases):
                status = status_of_projects(text)
                if status:  # projects launched are counted, and listed
                    self.name((text,), f"state {status}")
        for unit in facts.units:
            self.name((unit.name, unit.one, *unit.aliases), f"unit {unit.name}")
        if facts.country:
            country = facts.country
            self.name((country.name, country.iso, *country.aliases), "country")
        for key, status in vocabulary.phrases("STATUSES").table.items():
            self._name_key(key, f"status {status}")
        for key in vocabulary.phrases("PROJECTS").table:
            self._name_key(key, "projects")

    def _name_key(self, key: str, meaning: str) -> None:
        first, size = key.partition(" ")[0], key.count(" ") + 1
        if size > self.names.longest.get(first, USUAL):
            self.names.longest[first] = size
        self.names.table.setdefault(key, set()).add(meaning)

    def _name_with_parts(self, entry: Sector | Region, own: Iterable[str | None]) -> None:
        whole, part = ("sector", "part") if isinstance(entry, Sector) else ("region", "town")
        self.name(own, f"{whole} {entry.id}")
        for place, group in enumerate(entry.within):
            self.name(group.split(_OR), f"{part} {entry.id} {place}")

    def _name_what_facts_hold(self) -> None:
        for source in self.facts.sources:
            self.name((source.publisher, source.short), f"publisher {source.publisher}")
            if source.title and len(words(source.title)) > 2:
                self.name((source.title,), f"source {source.id}")
        for item in self.items:
            if isinstance(item, Project):
                self.name((item.name,), f"text {item.name}")
                for company in (item.company, *(report.company for report in item.reports)):
                    self.name((company,), f"company {company}")
            elif _is_a_name(item.subject):
                self.name((item.subject,), f"text {item.subject}")
            if isinstance(item, Figure) and item.borders:
                self.name((item.borders,), f"borders {item.borders}")
        for place, group in enumerate(self.facts.names):
            self._spell(group.split(_OR), place)

    def _spell(self, names: Sequence[str], place: int) -> None:
        """Let every spelling of a company or publisher mean it."""
        self.name(names, f"spelling {place}")
        meant = {
            meaning
            for name in names
            for key in self.names.keys(name)
            for meaning in self.names.table[key]
            if meaning.startswith(("company ", "publisher "))
        }
        for meaning in sorted(meant):
            self.name(names, meaning)

    def _printed(self) -> dict[str, set[int]]:
        """Map what sources printed to where; a long one is a name, too."""
        printed: dict[str, set[int]] = {}
        for place, item in enumerate(self.items):
            form = item.as_printed if isinstance(item, Figure) else None
            if form:
                read = words(form)
                printed.setdefault(" ".join(token.stem for token in read), set()).add(place)
                if len(read) >= _LONG:
                    self.name((form,), f"fact {item.id}")
        return printed

    def _words_of_measures(self) -> dict[str, set[int]]:
        known: dict[str, set[int]] = {}
        for place, measure in enumerate(self.facts.measures):
            for text in (measure.name, *measure.aliases):
                _note(known, tokens(text), place)
        return known

    def _read(self) -> None:
        """Read the texts of facts: which words stand there, and which names."""
        inside = {sector.id: tree.branches(self.facts, sector.id) for sector in self.facts.sectors}
        generic = vocabulary.phrases("PROJECTS").table.keys()
        for place, item in enumerate(self.items):
            for text in about(item):
                read = tokens(text)
                _note(self.about, read, place)
                for meaning in self._named(read):
                    kind, _, name = meaning.partition(" ")
                    if kind == "part" and item.sector not in inside[name.rpartition(" ")[0]]:
                        continue  # the cars of a railway are no automobiles
                    if kind in _STANDING:
                        self.found.setdefault(meaning, set()).add(place)
            for text in said(item):
                read = tokens(text)
                _note(self.said, read, place)
                for meaning in self._named(read):
                    if meaning.startswith(("spelling ", "company ")):
                        self.found.setdefault(meaning, set()).add(place)
            counted = item.measure + " " + item.unit if isinstance(item, Figure) else item.name
            if isinstance(item, Project) or generic & {t.stem for t in words(counted)}:
                self.found.setdefault("projects", set()).add(place)

    def _named(self, read: list[Token]) -> Iterator[str]:
        """Give every meaning of every name in a text, of names within names, too."""
        for place, token in enumerate(read):
            if token.kind == MARK:
                continue
            for keys in _runs(read, place, self.names.longest):
                yield from self.names.table.get(keys, ())


def _runs(read: list[Token], place: int, longest: dict[str, int]) -> Iterator[str]:
    token = read[place]
    for kazakh in (False, True) if token.kazakh != token.stem else (False,):
        most = longest.get(token.kazakh if kazakh else token.stem, USUAL)
        stems: list[str] = []
        for token in read[place:]:
            if len(stems) >= most:
                break
            if token.kind != MARK:
                stems.append(token.kazakh if kazakh else token.stem)
                yield " ".join(stems)


def _note(table: dict[str, set[int]], read: list[Token], place: int) -> None:
    for token in read:
        if token.kind != MARK:
            table.setdefault(token.stem, set()).add(place)
            table.setdefault(token.kazakh, set()).add(place)


def _is_a_name(subject: str) -> bool:
    """Tell whether a subject would be misread word by word: by its length or a number in it."""
    read = words(subject)
    return len(read) >= _LONG or any(token.kind == NUMBER for token in read)


def _units(facts: Facts) -> Phrases[Unit]:
    known = quantities.named_units(facts.units)
    known.add_all((JOBS.name, JOBS.one), JOBS)
    return known


def _plain(table: dict[str, set[int]]) -> dict[str, str]:
    return {key: "".join(map(chr, sorted(places))) for key, places in sorted(table.items())}
