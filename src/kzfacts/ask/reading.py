"""A text that was typed -> what it names: subjects, places, times, statuses, amounts, words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..language import dates, quantities
from ..language.dates import Period
from ..language.phrases import Found, Phrases
from ..language.quantities import Quantity
from ..language.spelling import is_kind_of_place
from ..language.tokens import ADDRESS, MARK, NUMBER, WORD, Token, tokens
from ..language.vocabulary import phrases, says_nothing
from ..model.records import Facts
from .lexicon import Lexicon, of, units
from .texts import USUAL

_AND_OTHERS = r"(?a)(, \d{4}(?:-\d\d){0,2}) \+\d{1,2}$"  # as tables end what several publish
_LONG = 4  # words of a name that goes before the amounts and times within it
_LEAST_BEGINNING = 4  # letters with which a beginning is no accident


class Term(NamedTuple):
    """A name or word: tokens ``start`` up to ``after``, as typed, with what it means.

    ``words`` are its words by their stem and their Kazakh stem. A word without ``meanings`` stands
    in facts, or begins words that do. A ``weak`` one says nothing where nothing fits it; one that
    is ``part`` of names means all of them.
    """

    start: int
    after: int
    text: str
    words: tuple[tuple[str, str], ...]
    meanings: tuple[str, ...] = ()
    beginning: bool = False
    weak: bool = False
    part: bool = False


class Reading(NamedTuple):
    """What a text says.

    ``unknown`` are words that no list has and that stand in no fact; ``foreign`` are other
    countries. ``direction`` is 1 for a rise, -1 for a fall, None where neither is told.
    """

    text: str
    tokens: Sequence[Token]
    terms: tuple[Term, ...] = ()
    periods: tuple[Period, ...] = ()
    amounts: tuple[Quantity, ...] = ()
    unknown: tuple[str, ...] = ()
    foreign: tuple[Term, ...] = ()
    direction: tuple[int, str] | None = None

    def typed(self, start: int, after: int) -> str:
        """Give what was typed as the tokens from one to another."""
        return self.text[self.tokens[start].start : self.tokens[after - 1].end]

    @property
    def understood(self) -> bool:
        """Tell whether anything was understood that a fact can fit."""
        told = [period for period in self.periods if period.first or period.months]
        undated = any(period.undated for period in self.periods)
        return bool(self.terms or self.amounts or told or undated or self.foreign)


def read(facts: Facts, text: str, year: int | None = None, titles: bool = True) -> Reading:
    """Read a text by the names and words of facts.

    ``year`` is what "this year" means. Without ``titles`` that of a publication is read word by
    word.
    """
    cited = re.sub(_AND_OTHERS, r"\1", text)
    return _Reader(facts, of(facts), cited, titles).read(year)


class _Reader:
    def __init__(self, facts: Facts, lexicon: Lexicon, text: str, titles: bool) -> None:
        self.facts = facts
        self.lexicon = lexicon
        self.names: Phrases[str] = Phrases(lexicon.names, lexicon.longest, USUAL)
        self.text = text
        self.titles = titles
        self.tokens = tokens(text)
        self.taken: set[int] = set()
        self.stops = [len(self.tokens)] * len(self.tokens)
        self.terms: list[Term] = []
        self.unknown: list[str] = []
        self.foreign: list[Term] = []

    def read(self, year: int | None) -> Reading:
        """Read long names first, then times, amounts, other names, and words."""
        for place in range(len(self.tokens)):
            found = self._name(place)
            if found and self._is_long(found):
                self._add(found)
        periods, amounts = self._times_and_amounts(year)
        self._note_stops()
        for place in range(len(self.tokens)):
            if place not in self.taken:
                self._read_word(place)
        return Reading(
            self.text,
            self.tokens,
            self._different(),
            tuple(periods),
            tuple(amounts),
            tuple(dict.fromkeys(self.unknown)),
            tuple(self.foreign),
            self._direction(),
        )

    def _different(self) -> tuple[Term, ...]:
        """Give the terms, of several that mean the same the first."""
        first: dict[object, Term] = {}
        for term in self.terms:
            first.setdefault((term.words, term.meanings, term.beginning), term)
        return tuple(first.values())

    def _note_stops(self) -> None:
        """Note of every place where the next time or amount begins: no name goes beyond that."""
        stop = len(self.tokens)
        for place in range(len(self.tokens) - 1, -1, -1):
            self.stops[place] = stop
            if place in self.taken:
                stop = place

    def _times_and_amounts(self, year: int | None) -> tuple[list[Period], list[Quantity]]:
        periods = [
            period
            for period in dates.periods(self.tokens, year)
            if self.taken.isdisjoint(range(period.start, period.after))
        ]
        for period in periods:
            self.taken.update(range(period.start, period.after))
        amounts: list[Quantity] = []
        if any(token.kind == NUMBER for token in self.tokens) or self._multiple():
            found = quantities.quantities(self.tokens, units(self.facts), self.taken)
            found = [amount for amount in found if not self._is_part_of_a_word(amount)]
            measured = {place for amount in found for place in amount.places}
            periods = [p for p in periods if measured.isdisjoint(range(p.start, p.after))]
            amounts = found
            self.taken |= measured
        return periods, amounts

    def _is_part_of_a_word(self, amount: Quantity) -> bool:
        """Tell the digits of "5G" and "A380" from an amount; such a word is known nowhere."""
        first, last = amount.places[0], amount.places[-1]
        for place, beside in ((first, first - 1), (last + 1, last + 1)):
            if 0 < place < len(self.tokens) and self._are_one(place, beside):
                start, after = min(first, beside), max(last, beside) + 1
                self.taken.update(range(start, after))
                self.unknown.append(self._term(start, after).text)
                return True
        return False

    def _are_one(self, place: int, beside: int) -> bool:
        """Tell whether a word is written together with what stands before a place, or at it."""
        glued = self.tokens[place - 1].end == self.tokens[place].start
        return glued and self.tokens[beside].kind == WORD

    def _multiple(self) -> bool:
        """Tell whether the text has an amount in words."""
        return any(
            phrases(name).at(self.tokens, place)
            for place, token in enumerate(self.tokens)
            if token.kind == WORD
            for name in ("MULTIPLES", "NUMERALS")
        )

    def _direction(self) -> tuple[int, str] | None:
        for place, token in enumerate(self.tokens):
            told = quantities.direction(self.tokens, place) if token.kind == WORD else None
            if told:
                return told, self.text[token.start : token.end]
        return None

    def _name(self, place: int) -> Found | None:
        """Give the longest name that begins at a place and that nothing else holds a part of."""
        if place in self.taken or self.tokens[place].kind == MARK:
            return None
        found = self.names.at(self.tokens, place, self.stops[place])
        while found and not self.titles and self._is_title(found):
            found = self.names.at(self.tokens, place, found.after - 1)
        return found

    def _is_title(self, found: Found) -> bool:
        return any(meaning.startswith("source ") for meaning in self._meanings(found))

    def _meanings(self, found: Found) -> tuple[str, ...]:
        """Give what a name means in any language."""
        inside = [token for token in self.tokens[found.first : found.after] if token.kind != MARK]
        keys = (" ".join(token.stem for token in inside), " ".join(t.kazakh for t in inside))
        meant = [self.names.table.get(key, "") for key in keys]
        return tuple(dict.fromkeys(each for lines in meant for each in lines.split("\n") if each))

    def _is_long(self, found: Found) -> bool:
        """Tell whether a name goes before the times and amounts in it: "KZ-35", a title."""
        inside = [token for token in self.tokens[found.first : found.after] if token.kind != MARK]
        if all(meaning.startswith("unit ") for meaning in self._meanings(found)):
            return False
        return len(inside) >= _LONG or any(token.kind == NUMBER for token in inside)

    def _add(self, found: Found) -> None:
        first, after = found.first, found.after
        meanings = self._meanings(found)
        around = self._kind_of_place(first, after) if _is_place(meanings) else (first, after)
        weak = self._is_silent(first) and after == first + 1
        term = self._term(first, after)._replace(meanings=meanings, weak=weak)
        self.terms.append(term)
        self.taken.update(range(*around))

    def _kind_of_place(self, first: int, after: int) -> tuple[int, int]:
        """Give what a place takes in with the word that says what kind of place it is."""
        if after < len(self.tokens) and is_kind_of_place(self.tokens[after].folded):
            after += 1
        elif first and is_kind_of_place(self.tokens[first - 1].folded):
            first -= 1
        return first, after

    def _term(self, start: int, after: int) -> Term:
        inside = [token for token in self.tokens[start:after] if token.kind != MARK]
        words = tuple((token.stem, token.kazakh) for token in inside)
        typed = self.text[self.tokens[start].start : self.tokens[after - 1].end]
        return Term(start, after, typed, words)

    def _read_word(self, place: int) -> None:
        """Read the name or word at a place."""
        token = self.tokens[place]
        if token.kind == ADDRESS:
            self.terms.append(
                self._term(place, place + 1)._replace(meanings=(f"address {token.folded}",))
            )
            return
        found = self._name(place)
        if found:
            self._add(found)
        elif token.kind == WORD and not self._is_silent(place):
            self._read_unnamed(place)

    def _read_unnamed(self, place: int) -> None:
        """Read a word that is no name: one that stands in facts, a foreign one, an unknown one."""
        token = self.tokens[place]
        term = self._term(place, place + 1)
        country = phrases("FOREIGN").at(self.tokens, place) if self.facts.country else None
        if country:
            self.foreign.append(term)
        elif self._stands(token.stem) or self._stands(token.kazakh):
            self.terms.append(term)
        elif self._begins(token.folded):
            self.terms.append(term._replace(beginning=True))
        elif meanings := self._in_names(token):
            self.terms.append(term._replace(meanings=meanings, part=True))
        else:
            self.unknown.append(term.text)

    def _stands(self, stem: str) -> bool:
        return stem in self.lexicon.about or stem in self.lexicon.said

    def _in_names(self, token: Token) -> tuple[str, ...]:
        """Give what is meant by the names in which a word stands: "медный концентрат"."""
        first, second = token.stem, token.kazakh
        meant = [
            meaning
            for key, meanings in self.lexicon.names.items()
            if (first in key or second in key) and {first, second} & {*key.split(" ")}
            for meaning in meanings.split("\n")
            if meaning.startswith(("sector ", "part ", "region ", "town ", "publisher "))
        ]
        return tuple(dict.fromkeys(meant))

    def _begins(self, folded: str) -> bool:
        known = self.lexicon.about
        return len(folded) >= _LEAST_BEGINNING and any(w.startswith(folded) for w in known)

    def _is_silent(self, place: int) -> bool:
        """Tell whether a word says nothing by itself: "of", "rose", "область", "около"."""
        token = self.tokens[place]
        return (
            says_nothing(token.stem, token.kazakh)
            or is_kind_of_place(token.folded)
            or len(token.folded) == 1
            or quantities.direction(self.tokens, place) is not None
            or phrases("HEDGES").at(self.tokens, place) is not None
        )


def _is_place(meanings: Sequence[str]) -> bool:
    return any(meaning.startswith(("region ", "town ")) for meaning in meanings)
