"""What names mean that facts are about: sectors, what lies in them, and subjects of facts."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from ..ask import lexicon
from ..ask.texts import USUAL, words
from ..language.phrases import Phrases
from ..language.vocabulary import phrases, says_nothing
from ..model import tree
from ..model.records import Facts


class Names:
    """The names of facts, and the subjects that facts were added with.

    ``broad`` are the sectors that are most of industry.
    """

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.lexicon = lexicon.of(facts)
        self.names: Phrases[str] = Phrases(self.lexicon.names, self.lexicon.longest, USUAL)
        self.subjects: Phrases[str] = Phrases()
        self.branches = {sector.id: tree.branches(facts, sector.id) for sector in facts.sectors}
        self.broad = tree.broad(facts)

    def meanings(self, stems: Iterable[str]) -> list[str]:
        """Give what a name means, by its stems."""
        return self.lexicon.names.get(" ".join(stems), "").split("\n")

    def add(self, stems: list[str]) -> str:
        """Add a subject of facts by its stems; give what it is called."""
        key = self.subjects.key(stems)
        self.subjects.table[key] = key
        return f"subject {key}"

    def subject(self, stems: Iterable[str]) -> frozenset[str]:
        """Give the subjects that stems name: sectors, parts of them, subjects of facts."""
        key = " ".join(stems)
        meant = {m for m in self.meanings(key.split()) if m.startswith(("sector ", "part "))}
        if key in self.subjects.table:
            meant.add(f"subject {key}")
        return frozenset(meant)

    def spelled(self, stem: str) -> str:
        """Give what all spellings of a name share, КазМунайГаз and KazMunayGas, else the stem."""
        meant = self.lexicon.names.get(stem, "").split("\n")
        return next((each for each in meant if each.startswith("spelling ")), stem)

    def is_general(self, about: Iterable[str]) -> bool:
        """Tell "investment projects" from those of something."""
        subjects = [name.split()[1:] for name in about if name.startswith("subject ")]
        parts = [name for name in about if name.startswith("part ")]
        if parts and not subjects:
            subjects = [self._first_name(name) for name in parts]
        return all(map(self._says_little, chain(*subjects)))

    def _first_name(self, part: str) -> list[str]:
        """Give the stems of the first name of "part industry 4", by which facts call it."""
        _, sector, place = part.split(" ")
        within = next(each.within for each in self.facts.sectors if each.id == sector)
        first = within[int(place)].partition(" / ")[0]
        return [token.stem for token in words(first)]

    def _says_little(self, stem: str) -> bool:
        meanings = self.meanings([stem])
        broad = {f"sector {sector}" for sector in self.broad}
        named = any(m in broad or m.startswith(("measure ", "projects")) for m in meanings)
        return named or stem in phrases("PROJECTS").table or says_nothing(stem, stem)

    def is_broad(self, about: frozenset[str]) -> bool:
        """Tell the whole of industry from what says more."""
        return any(f"sector {sector}" in about for sector in self.broad)
