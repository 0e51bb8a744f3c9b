"""Phrases of one or more words, each with what it means; the longest is found first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from .tokens import MARK, Token, tokens

Meaning = TypeVar("Meaning")


class Found(NamedTuple):
    """Where a phrase stands among tokens, ``first`` up to but not ``after``, and its key."""

    first: int
    after: int
    key: str


class Phrases(Generic[Meaning]):
    """Phrases by the stems of their words; marks between the words make no difference.

    ``table`` maps stems joined by spaces to meanings; ``longest`` maps a first stem to the
    number of words of the longest phrase that begins with it, where that is not the ``usual``.
    """

    def __init__(
        self,
        table: dict[str, Meaning] | None = None,
        longest: dict[str, int] | None = None,
        usual: int = 0,
    ) -> None:
        self.table: dict[str, Meaning] = {} if table is None else table
        self.longest: dict[str, int] = {} if longest is None else longest
        self.usual = usual

    def keys(self, phrase: str, languages: str = "any") -> Iterator[str]:
        """Give the keys of a phrase, having made room for them.

        ``languages`` is "kazakh", "other" or "any".
        """
        words = [token for token in tokens(phrase) if token.kind != MARK] or tokens(phrase)
        stems = [[token.stem for token in words]] if languages != "kazakh" else []
        if languages != "other":
            stems.append([token.kazakh for token in words])
        for each in {" ".join(each): each for each in stems if each}.values():
            yield self.key(each)

    def key(self, stems: list[str]) -> str:
        """Give the key of stems, having made room for it."""
        if stems and len(stems) > self.longest.get(stems[0], self.usual):
            self.longest[stems[0]] = len(stems)
        return " ".join(stems)

    def add(self, phrase: str, meaning: Meaning, languages: str = "any") -> None:
        """Add a phrase; one that is there already keeps its meaning."""
        for key in self.keys(phrase, languages):
            self.table.setdefault(key, meaning)

    def add_all(self, phrases: Iterable[str], meaning: Meaning, languages: str = "any") -> None:
        """Add several phrases of one meaning."""
        for phrase in phrases:
            if phrase.strip():
                self.add(phrase, meaning, languages)

    def at(self, among: Sequence[Token], place: int, stop: int | None = None) -> Found | None:
        """Give the longest phrase that begins at a place and ends before ``stop``, or None."""
        token, begun = among[place], self.longest
        if not (self.usual or token.stem in begun or token.kazakh in begun):
            return None
        for kazakh in (False, True) if token.kazakh != token.stem else (False,):
            most = self.longest.get(token.kazakh if kazakh else token.stem, self.usual)
            if not most:
                continue
            stems: list[str] = []
            best = None
            for after in range(place, len(among) if stop is None else stop):
                token = among[after]
                if token.kind == MARK and after > place:
                    continue
                stems.append(token.kazakh if kazakh else token.stem)
                key = " ".join(stems)
                if key in self.table:
                    best = Found(place, after + 1, key)
                if len(stems) >= most:
                    break
            if best:
                return best
        return None

    def ending(self, among: Sequence[Token], after: int, most: int = 5) -> Found | None:
        """Give the longest phrase that ends right before a place, or None."""
        for first in range(max(0, after - most), after):
            found = self.at(among, first) if among[first].kind != MARK else None
            if found and found.after == after:
                return found
        return None

    def __getitem__(self, found: Found) -> Meaning:
        """Give what a phrase that was found means."""
        return self.table[found.key]
