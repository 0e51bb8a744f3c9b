"""An amount of a sentence with what stands around it, from which its claim is read."""

from __future__ import annotations

from collections.abc import Sequence

from ..language.quantities import Quantity
from ..language.tokens import MARK, WORD
from ..language.vocabulary import phrases
from .index import Index
from .sentence import NEAR, Claim, Sentence, Topic, is_break

_BESIDE = ("-", "(")


class At:
    """An amount of a sentence with what stands around it, and the claims ``made`` before it.

    ``before`` are the places of the tokens between the amount before and this one, ``behind``
    those up to the next; ``topic`` is what the sentences before were about.
    """

    def __init__(
        self,
        index: Index,
        sentence: Sentence,
        amounts: Sequence[Quantity],
        topic: Topic,
        made: list[Claim],
    ) -> None:
        self.index = index
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.amounts = amounts
        self.topic = topic
        self.made = made
        self.place = len(made)
        self.amount = self.amounts[self.place]
        self.before = range(self.made[-1].amount.after if made else 0, self.amount.start)
        self.behind = self.gap(self.place)

    @property
    def of_projects(self) -> bool:
        """Whether projects are spoken of: here, or before if nothing is named here."""
        carried = self.topic.projects and not self.sentence.mentions
        return self.sentence.projects or carried

    @property
    def clause(self) -> range:
        """The places from the amount before up to the end of this one's clause."""
        return range(self.before.start, self.sentence.clause_end(self.amount.after))

    def gap(self, place: int) -> range:
        """Give the places behind an amount, up to the next."""
        last = self.amounts[place + 1].start if place + 1 < len(self.amounts) else len(self.tokens)
        return range(self.amounts[place].after, last)

    @property
    def places(self) -> range:
        """The places of all tokens."""
        return range(len(self.tokens))

    def is_beside(self) -> bool:
        """Tell "steel – 5 %" and "steel (5 %)": in lists no word says which way it went."""
        before = self.amount.start - 1
        return before >= self.before.start and self.tokens[before].folded in _BESIDE

    def near(self) -> list[int]:
        """Give the places before, within and closely behind the amount."""
        near = [*self.before, *range(self.amount.start, self.amount.after)]
        for p in self.behind[:NEAR]:
            if is_break(self.tokens[p]) or phrases("CAUSES").at(self.tokens, p):
                break
            near.append(p)
        return near

    def is_strange(self, place: int) -> bool:
        """Tell a word that may name something unknown."""
        return self.tokens[place].kind == WORD and place not in self.sentence.known

    def breaks(self, places: range) -> bool:
        """Tell whether a mark that parts clauses stands at one of some places."""
        return any(is_break(self.tokens[place]) for place in places)

    def is_parted(self, places: range) -> bool:
        """Tell whether clauses part at one of some places; what is in brackets parts none."""
        inside = False
        for place in places:
            mark = self.tokens[place].folded
            if mark == "(" and self.tokens[place].kind == MARK:
                inside = True
            elif inside and mark == ")":
                inside = False
            elif not inside and is_break(self.tokens[place]):
                return True
        return inside
