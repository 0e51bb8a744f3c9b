"""What a text tells of figures where a sentence alone does not say it: by the amount itself.

The facts that have just that amount are sought, and of all that have such a measure the one that
the text named last has to be among them; of a share both the part and the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from ..language.tokens import WORD
from ..language.vocabulary import phrases, says_nothing
from . import fitting
from .called import Said
from .fitting import EQUAL, FITS, SAME, Context
from .index import Index
from .judging import Verdict, is_to_come, supported
from .known import MEASURE, Known
from .report import SUPPORTED
from .sentence import GROWTH, JOINTS, NONE, UNTOLD, Claim, Mention, Sentence, is_verb
from .shares import IN, OF

_PERCENT = "percent"
_THE = ("the", "this", "этой", "этот")
_APART = frozenset(",;:") | JOINTS  # of a list


class Figures:
    """The figures of the facts by their amounts."""

    def __init__(self, index: Index) -> None:
        self.index = index

    @cached_property
    def amounts(self) -> dict[tuple[str, float], list[Known]]:
        """What the facts state by unit and value, of growth in percent."""
        found: dict[tuple[str, float], list[Known]] = {}
        stated = {id(k): k for each in self.index.by_subject.values() for k in each}
        for known in (k for k in stated.values() if not k.plant):
            unit = _PERCENT if known.growth else known.unit
            found.setdefault((unit, known.value), []).append(known)
        return found

    def judge(
        self, claim: Claim, context: Context, sentence: Sentence, said: Said
    ) -> Verdict | None:
        """Give the verdict "supported" on an amount of what was named last; else None."""
        if not context.at_home or len(claim.amount.values) > 1:
            return None
        if shares := self._shares(claim, context, sentence, said):
            return supported(SUPPORTED, shares)
        if claim.doubt or claim.turned or claim.beside:
            return None
        fits = [k for k in self._told(claim) if _fits(claim, context, sentence, k)]
        if fits and (found := self._named(fits, claim, context, sentence, said)):
            return supported(SUPPORTED, found)
        return None

    def _shares(
        self, claim: Claim, context: Context, sentence: Sentence, said: Said
    ) -> list[Known]:
        """Give the shares of just that amount whose part and whole are told, one of them here."""
        if claim.unit != _PERCENT or claim.doubt not in ("", UNTOLD) or claim.amount.sign:
            return []
        if not claim.share and (claim.doubt != UNTOLD or sentence.went):
            return []
        own = [
            m
            for m in _around(sentence, claim) or _before(sentence, claim)
            if any(name.startswith(("sector ", "part ")) for name in m.about)
            if not self._is_the_industry(sentence, m)
        ]
        end = sentence.clause_end(claim.amount.after)
        here = [m.about for m in sentence.mentions if m.first < end]
        told = frozenset().union(*here, *(about for _, about in said.named))
        stems = context.stems.union(said.stems)
        start = sentence.last_amount(claim.amount.start)
        near = {f"{MEASURE}{name}" for p, name in sentence.measures if start <= p < end}
        others = self.index.other_measures(near)
        return [
            known
            for value in claim.amount.values
            for known in self.amounts.get((_PERCENT, value), ())
            if known.parts and known.named <= stems and all(part & told for part in known.parts)
            if others <= known.named
            if own and all(_is_part(known, sentence, mention) for mention in own)
            if _is_of(claim, context, sentence, known) and fitting.value(claim, known) == EQUAL
        ]

    def _is_the_industry(self, sentence: Sentence, mention: Mention) -> bool:
        """Tell "the industry" that was spoken of before from industry as a whole."""
        the = mention.first > 0 and sentence.tokens[mention.first - 1].folded in _THE
        return the and mention.after == mention.first + 1 and self.index.is_broad(mention.about)

    def _told(self, claim: Claim) -> Iterator[Known]:
        """Give what the facts state with just the amount of a claim."""
        growth = claim.unit in GROWTH
        unit = _PERCENT if growth else claim.unit
        for value in fitting.values(claim, growth=growth):
            for known in self.amounts.get((unit, value), ()):
                if known.growth is growth and fitting.value(claim, known) == EQUAL:
                    yield known

    def _named(
        self,
        fits: list[Known],
        claim: Claim,
        context: Context,
        sentence: Sentence,
        said: Said,
    ) -> list[Known]:
        """Give those that are about what was named last, of what has such facts."""
        own = claim.subject if not claim.carried else None
        if own is None and _names_another(sentence, claim):
            return []
        for mention in [own] if own else _of_clause(sentence, claim):
            if found := [k for k in fits if k.about & mention.about]:
                return found if _is_clear(claim, sentence, mention) else []
            if not _says_little(sentence, mention):
                return []
        one = len(claim.measures - self.index.shares) == 1
        if not one or (claim.unit in GROWTH and not _is_clear(claim, sentence, None)):
            return []
        region = fitting.where(claim, context)
        alike = {(k.measure, k.growth or k.unit) for k in fits}
        for _, about in reversed(said.named):
            stated = (k for name in about for k in self.index.by_subject.get(name, ()))
            if any((k.measure, k.growth or k.unit) in alike and k.region == region for k in stated):
                return [k for k in fits if k.about & about]
        return []


def _is_clear(claim: Claim, sentence: Sentence, mention: Mention | None) -> bool:
    """Tell whether no word between a name and a change may name something else."""
    if claim.unit not in GROWTH:
        return True
    gap = range(mention.after if mention else 0, claim.amount.start)
    if mention and mention.first >= claim.amount.after:
        gap = range(claim.amount.after, mention.first)
    among = sentence.tokens
    return all(p in sentence.known or among[p].kind != WORD or is_verb(among[p]) for p in gap)


def _is_part(known: Known, sentence: Sentence, mention: Mention) -> bool:
    """Tell a name of the part or the whole of a share."""
    stems = {token.stem for token in sentence.tokens[mention.first : mention.after]}
    return any(part & mention.about for part in known.parts) or stems <= known.named


def _names_another(sentence: Sentence, claim: Claim) -> bool:
    """Tell "5 tonnes of" and "5 % in" something that is not known."""
    among = sentence.tokens
    place = claim.amount.after
    led = place < len(among) and among[place].folded in (*IN, *OF)
    place += led
    if place >= len(among) or among[place].kind != WORD:
        return False
    if not led and is_verb(among[place]):
        return False
    named = any(m.first <= place < m.after for m in sentence.mentions)
    return not named and (led or place not in sentence.known)


def _before(sentence: Sentence, claim: Claim) -> list[Mention]:
    """Give the names before an amount, but for "5 % of" what is not known."""
    if _names_another(sentence, claim):
        return []
    return [mention for mention in sentence.mentions if mention.first < claim.amount.start]


def _of_clause(sentence: Sentence, claim: Claim) -> Sequence[Mention]:
    """Give the names behind an amount, then those before it from the last on."""
    start = claim.amount.start
    around = _around(sentence, claim)
    right = [mention for mention in around if mention.first >= claim.amount.after]
    if right and len(right) < len(around):
        return [Mention(start, start, NONE)]
    return [*right, *(m for m in reversed(sentence.mentions) if m.first < start)]


def _around(sentence: Sentence, claim: Claim) -> list[Mention]:
    """Give the names between the amount before and the end of the clause, or the next amount."""
    start, after = claim.amount.start, claim.amount.after
    earlier = sentence.last_amount(start)
    later = (other.start for other in sentence.amounts if other.start >= after)
    stop = min([sentence.phrase_end(after), *later])
    left = [m for m in sentence.mentions if earlier <= m.first < start]
    named = {p for m in left for p in range(m.first, m.after)}
    closing = {start - 1} if start and sentence.tokens[start - 1].folded == "," else set()
    breaks = [
        p
        for p in range(earlier, start)
        if sentence.tokens[p].folded in _APART and p not in named | closing
    ]
    left = [m for m in left if not breaks or m.first > breaks[-1]]
    return left + [m for m in sentence.mentions if after <= m.first < stop]


def _says_little(sentence: Sentence, mention: Mention) -> bool:
    """Tell "projects", "output" and "fixed asset investment" from what something else is called."""
    measured = {p for p, _ in sentence.measures}
    within = range(mention.first, mention.after)
    return all(
        p in measured
        or says_nothing(sentence.tokens[p].stem, sentence.tokens[p].kazakh)
        or any(phrases(name).at(sentence.tokens, p) for name in ("PROJECTS", "PRODUCED"))
        for p in within
    )


def _is_of(claim: Claim, context: Context, sentence: Sentence, known: Known) -> bool:
    """Tell whether region, time and status of a figure are those of a claim."""
    if not fitting.is_there(claim, context, known):
        return False
    told = is_to_come(claim, context) if claim.ahead is None else claim.ahead
    if known.ahead != told and (known.ahead or sentence.cues):
        return False
    return fitting.when(claim, known, context) in (SAME, FITS)


def _fits(claim: Claim, context: Context, sentence: Sentence, known: Known) -> bool:
    """Tell whether region, time, status and measure of a figure are those of a claim."""
    if known.parts or not known.named <= context.stems:
        return False
    if context.companies and not context.companies & known.named:
        return False
    if (known.loose and not claim.generic) or not _is_of(claim, context, sentence, known):
        return False
    if claim.measures:
        return known.measure in claim.measures
    end = sentence.clause_end(claim.amount.after)
    other = any(phrases("OTHER_MEASURES").at(sentence.tokens, p) for p in range(end))
    return not other and not any(p < end for p, _ in sentence.measures)


_latest: list[Figures] = []


def of(index: Index) -> Figures:
    """Give the figures of an index; those that were last asked for are kept."""
    if not _latest or _latest[0].index is not index:
        _latest[:] = [Figures(index)]
    return _latest[0]
