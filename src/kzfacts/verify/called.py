"""What projects are called, and where a text calls them so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..ask.texts import words
from ..language.tokens import NUMBER, Token
from ..language.vocabulary import phrases, says_nothing
from ..model.records import Project
from .names import Names
from .sentence import JOINTS, NONE, Sentence

_WITHIN = 8  # tokens between the words of a name: "dressing 500 thousand tonnes of gold ore"
_REMEMBERED = 200  # tokens
_PARTS = re.compile(r",| and |\(|\)")
_PARTS_OF_GROUP = re.compile(r",| and |\(|\)| of the ")


class Part(NamedTuple):
    """A part of a name: its stems, or what facts are about that it means."""

    stems: frozenset[str]
    about: frozenset[str] = NONE


Name = tuple[Part, ...]  # all of which have to be told


class Called(NamedTuple):
    """What projects may be called: by their companies, and by what they make."""

    companies: tuple[Name, ...]
    products: tuple[Name, ...]


class Said:
    """The last words of a text in their order, and the names among them."""

    def __init__(self) -> None:
        self.stems: list[str] = []
        self.named: list[tuple[int, frozenset[str]]] = []

    def add(self, sentence: Sentence) -> None:
        """Note one more sentence."""
        self.named += [(len(self.stems) + m.first, m.about) for m in sentence.mentions]
        self.stems += [token.stem for token in sentence.tokens]
        if len(self.stems) > _REMEMBERED:
            gone = len(self.stems) - _REMEMBERED
            self.named = [(place - gone, about) for place, about in self.named if place >= gone]
            del self.stems[:gone]


class Places:
    """Where the words of a text stand, and its names."""

    def __init__(self, said: Said, sentence: Sentence, after: int) -> None:
        self.of: dict[str, list[int]] = {}
        stems = [*said.stems, *(token.stem for token in sentence.tokens[:after])]
        for place, stem in enumerate(stems):
            self.of.setdefault(stem, []).append(place)
        here = [(len(said.stems) + m.first, m.about) for m in sentence.mentions if m.first < after]
        self.named = [*said.named, *here]

    def words(self) -> Iterator[str]:
        """Give the words of the text, and what its names mean."""
        yield from self.of
        for _, about in self.named:
            yield from about

    def last(self, name: Name) -> tuple[int, int]:
        """Give the last place at which a name is told whole, and how much it says; or -1."""
        places = [self._part(part) for part in name]
        if not places or min(places)[0] < 0:
            return -1, 0
        return max(place for place, _ in places), sum(says for _, says in places)

    def _part(self, part: Part) -> tuple[int, int]:
        meant = max((place for place, about in self.named if about & part.about), default=-1)
        return max((self._stems(part.stems), len(part.stems)), (meant, 1))

    def _stems(self, stems: frozenset[str]) -> int:
        if not stems or not all(stem in self.of for stem in stems):
            return -1
        reach = len(stems) + _WITHIN
        for end in sorted({place for stem in stems for place in self.of[stem]}, reverse=True):
            if all(any(end - reach < p <= end for p in self.of[stem]) for stem in stems):
                return end
        return -1


def of_plant(names: Names, project: Project) -> Called:
    """Give what a plant may be called: by its companies, its products and its own name."""
    companies = {project.company, *(report.company for report in project.reports)}
    products = {project.product, *(report.part for report in project.reports)}
    own = [project.name, project.name.partition(",")[0], *_parted(products)]
    return Called(
        tuple((part,) for each in _parted(companies) if (part := telling(names, each))),
        tuple((part,) for each in own if (part := telling(names, each))),
    )


def of_group(names: Names, subject: str) -> Called:
    """Give what "mining and metallurgy projects" are called: as one, or by all their parts."""
    whole = telling(names, subject)
    parts = [telling(names, each) for each in _PARTS_OF_GROUP.split(subject)]
    return Called((), ((whole,) if whole else (), tuple(part for part in parts if part)))


def telling(names: Names, text: str) -> Part | None:
    """Give what of a text says something, as "plant" and "first stage" do not."""
    told = [t for t in words(text) if t.folded in JOINTS or not _says_little(names, t)]
    named = [t for t in told if t.kind != NUMBER and t.folded not in JOINTS]
    told = [t for t in told if t.kind != NUMBER or not named]  # "Industrial Park No. 1"
    stems = [token.stem for token in told if token.folded not in JOINTS]
    whole = [token.stem for token in words(text)]  # "aluminium cans", though "can" says little
    about = names.subject(whole) | names.subject(token.stem for token in told) if stems else NONE
    return Part(frozenset(stems), about) if stems else None


def _says_little(names: Names, token: Token) -> bool:
    general = any(token.stem in phrases(name).table for name in ("PROJECTS", "STAGES"))
    meant = names.meanings([token.stem])
    measure = any(m.startswith(("measure ", "region ")) for m in meant)
    return general or measure or says_nothing(token.stem, token.kazakh)


def _parted(texts: Iterable[str | None]) -> list[str]:
    """Give some texts and the parts of each: "sugar, beet flour and treacle"."""
    told = [text for text in texts if text]
    return [part for text in told for part in (text, *_PARTS.split(text))]
