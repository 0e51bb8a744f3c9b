"""What a sentence of a draft says: its names, amounts and times, and the claims made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..language.dates import Period
from ..language.quantities import Quantity, direction
from ..language.tokens import MARK, NUMBER, SIGN, WORD, Token
from . import texts

NEAR = 8  # tokens behind an amount in which a time or place still belongs to it
GROWTH = ("percent", "multiple")
# Doubts that are of one amount alone.
TIMES, REGIONS = "several times are named", "several regions are named"
DIFFERENCE = "a difference, no level"
UNTOLD = "which way it went is not known"
YEARLY = "per year"  # the rate of what is made in one
PRODUCTIONS = ("productions", "производств")  # which are plants, as "production" is none
ONE = ("plant", "factory", "facility", "project", "завод", "фабрика", "проект", "комбинат")
JOINTS = frozenset(("and", "but", "while", "which", "и", "но", "а", "мен", "және"))  # of clauses
NONE: frozenset[str] = frozenset()
_BREAKS = frozenset(",;:()")
_VERB_ENDINGS = (
    "ed", "ing", "ить", "ать", "уть", "лся", "лась", "лось", "лись", "ал", "ала", "ало", "али",
    "ил", "ила", "ило", "или", "ула", "уло", "ули", "ется", "ются", "ится", "ятся", "ет", "ут",
    "ит", "ат", "ты", "ды", "ді", "ти", "ди",
)  # fmt: skip


@dataclass
class Mention:
    """A name of what facts are about: tokens ``first`` up to ``after``."""

    first: int
    after: int
    about: frozenset[str]


@dataclass
class Claim:
    """An amount as a sentence states it.

    ``sign`` is 1 or -1 of a change, None where no word tells it; ``index`` tells "to 105.1 %",
    ``maybe_index`` "by 105.1 %", which is often said of the same; ``ahead`` is None where no
    word tells a plan from a fact, and the claim ``neutral`` where none tells a launch either.
    ``against`` is the year that it is compared with. A ``clear`` claim has nothing unknown
    between its name and its number; a ``doubt`` says why it cannot be held against facts at
    all. It is ``plain`` unless it is denied or supposed, or told of a part. Of what may be a
    share ``parts`` are the subjects and the stems that belong to it. Of a ``town`` is what is
    told of no region. A level may be ``reached`` by a change, which ``turned`` up, 1, or down,
    -1. The subject of a ``carried`` one was named in a sentence before; so was that ``instead``
    of which one such as "labour productivity" may be meant. The one ``beside`` it has the same
    amount: "A and B by 2 % each".
    """

    amount: Quantity
    subject: Mention | None = None
    instead: Mention | None = None
    beside: Mention | None = None
    unit: str = ""
    clear: bool = True
    doubt: str = ""
    plain: bool = True
    measures: frozenset[str] = NONE
    share: bool = False
    parts: tuple[frozenset[str], frozenset[str]] = (NONE, NONE)
    sign: int | None = None
    index: bool = False
    maybe_index: bool = False
    reached: bool = False
    turned: int | None = None
    ahead: bool | None = None
    neutral: bool = False
    period: Period | None = None
    against: int | None = None
    region: str | None = None
    generic: bool = False
    under_way: bool = False
    carried: bool = False
    town: bool = False
    nationwide: bool = False

    @property
    def hedge(self) -> str | None:
        """The hedge of the amount: of "вырос до 105 %" none, though "до" is "up to", too."""
        led_to = self.amount.hedge == "up to" and (self.index or self.reached)
        return None if led_to else self.amount.hedge

    @property
    def counts(self) -> bool:
        """Whether things are counted."""
        return self.unit not in GROWTH and self.amount.kind in ("count", None)


@dataclass
class Sentence:
    """A sentence as it was read: ``text`` begins at ``start`` of the draft.

    ``measures``, ``regions``, ``cues`` and ``countries`` pair the place of a token with what is
    named there, of cues whether that is a plan, of countries whether that is the one of the
    facts; ``towns`` are the places of regions of which a town is named, ``related`` are the
    places of countries that something only went to or came from, and ``known`` those of tokens
    that are understood. ``denials`` are the places of words that make what is said no plain
    statement, each with the doubt that it raises; a ``disbelieved`` sentence has words that
    make all of it none. ``compared`` are the times that others are compared with.
    """

    start: int
    end: int
    text: str
    tokens: list[Token]
    periods: list[Period] = field(default_factory=list)
    amounts: list[Quantity] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    measures: list[tuple[int, str]] = field(default_factory=list)
    regions: list[tuple[int, str]] = field(default_factory=list)
    towns: set[int] = field(default_factory=set)
    cues: list[tuple[int, bool]] = field(default_factory=list)
    known: set[int] = field(default_factory=set)
    companies: list[tuple[int, frozenset[str]]] = field(default_factory=list)
    projects: bool = False
    countries: list[tuple[int, bool]] = field(default_factory=list)
    related: set[int] = field(default_factory=set)
    home: bool = False
    whole: bool = False
    pointing: bool = False
    denials: list[tuple[int, str]] = field(default_factory=list)
    disbelieved: bool = False
    compared: list[Period] = field(default_factory=list)
    under_way: bool = False
    kazakh: bool = False

    def measured_at(self, place: int) -> frozenset[str]:
        """Give the measures that are named at a place."""
        return frozenset(name for p, name in self.measures if p == place)

    def clause_end(self, place: int) -> int:
        """Give the place of the next mark that parts clauses, or of the end."""
        after = len(self.tokens)
        return next((p for p in range(place, after) if is_break(self.tokens[p])), after)

    def phrase_end(self, place: int) -> int:
        """Give the place up to which words name what an amount before them is of."""
        while place < len(self.tokens):
            token = self.tokens[place]
            if token.kind == NUMBER or is_break(token) or token.folded in JOINTS:
                break
            place += 1
        return place

    def last_amount(self, place: int) -> int:
        """Give the place behind the last amount before one, or 0."""
        return max((a.after for a in self.amounts if a.after <= place), default=0)

    def owners(self, claim: Claim | None = None) -> frozenset[str]:
        """Give the stems of the companies that are named, up to the end of a claim's clause."""
        after = self.clause_end(claim.amount.after) if claim else len(self.tokens)
        return frozenset().union(*(stems for place, stems in self.companies if place < after))

    def names_unknown(self) -> bool:
        """Tell a sentence that begins with a name that is not known: "Cameco made 5 tonnes"."""
        first = next((p for p, token in enumerate(self.tokens) if token.kind == WORD), None)
        if first is None or first in self.known or is_verb(self.tokens[first]):
            return False
        return self.text[self.tokens[first].start].isupper()

    def has_unknown_maker(self) -> bool:
        """Tell "Steel Works made 5 tonnes", by nothing but an unknown name before the verb."""
        if not self.cues or not self.names_unknown():
            return False
        verb, _ = self.cues[0]
        name = [p for p in range(verb) if self.tokens[p].kind == WORD]
        capital = all(self.text[self.tokens[p].start].isupper() for p in name)
        return capital and len({*name} - {place for place, _ in self.countries}) > 1

    def is_of_country(self) -> bool:
        """Tell "in Kazakhstan it grew by 5 %, said the minister in Atyrau region"."""
        homes = [place for place, home in self.countries if home]
        starts = [amount.start for amount in self.amounts]
        first = min((place for place, _ in self.regions), default=0)
        return any(home < start < first for home in homes for start in starts)

    @property
    def went(self) -> int | None:
        """Which way what it tells of went, if all words agree."""
        told = {d for p in range(len(self.tokens)) if (d := direction(self.tokens, p))}
        return told.pop() if len(told) == 1 else None

    @property
    def foreign(self) -> bool:
        """Whether another country is named."""
        return any(not home for _, home in self.countries)

    def country(self, place: int) -> bool | None:
        """Tell whether the country of what stands at a place is that of the facts.

        It is the last that is named before, else the first; None where none is named.
        """
        before = [home for p, home in self.countries if p < place]
        named = before[-1:] or [home for _, home in self.countries[:1]]
        return named[0] if named else None


class Topic(NamedTuple):
    """What the sentences before were about: a name, what it measures, whether of ``projects``.

    ``main`` is the first that the text was about; the subject is ``fresh`` if the last sentence
    told it.
    ``sign`` is which way the items of a list went by its heading.
    ``money`` is what the last sum measured; ``ahead`` tells that a sentence ended with a plan.
    """

    subject: Mention | None = None
    main: Mention | None = None
    fresh: bool = False
    measures: frozenset[str] = NONE
    money: frozenset[str] = NONE
    projects: bool = False
    ahead: bool = False
    sign: int | None = None

    def after(self, sentence: Sentence, claims: Sequence[Claim]) -> Topic:
        """Give the topic after one more sentence and its claims; a list tells none."""
        topic = self._replace(fresh=False)
        if sentence.text.rstrip().endswith(":"):
            topic = topic._replace(sign=sentence.went)
        elif not texts.is_item(sentence.text):
            topic = topic._replace(sign=None)
        if sentence.mentions or sentence.projects:
            topic = topic._replace(projects=sentence.projects)
        sums = [claim.measures for claim in claims if claim.amount.kind == "money"]
        if sums:
            topic = topic._replace(money=sums[0])
        if sentence.cues:
            topic = topic._replace(ahead=sentence.cues[-1][1])
        subjects = [claim.subject for claim in claims if claim.subject and not claim.carried]
        subjects = subjects or sentence.mentions
        if len({subject.about for subject in subjects}) != 1:
            return topic
        measures = sentence.measured_at(subjects[0].first)
        main = self.main or subjects[0]
        return topic._replace(subject=subjects[0], main=main, fresh=True, measures=measures)


def is_verb(token: Token) -> bool:
    """Tell a word that ends as verbs do."""
    return token.folded.endswith(_VERB_ENDINGS)


def is_break(token: Token) -> bool:
    """Tell a mark that parts clauses."""
    return token.kind == MARK and token.folded in _BREAKS


def is_sign(token: Token) -> bool:
    """Tell marks and signs from words."""
    return token.kind in (MARK, SIGN)
