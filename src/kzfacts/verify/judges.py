"""Who judges a claim: by what its sentence says of it, or else by its amount alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from . import companions, figures, fitting, projects
from .called import Said
from .fitting import Context
from .index import Index
from .judging import Verdict, judge
from .report import SUPPORTED, UNKNOWN, WRONG
from .sentence import Claim, Sentence

_NO_REGION = "of which region is not told"


class Judges:
    """Judges the claims of a text, which may be of one of its ``regions``; None is the country."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.projects = projects.of(index)
        self.figures = figures.of(index)
        self.regions: list[str | None] = []

    def verdicts(
        self,
        sentence: Sentence,
        claim: Claim,
        context: Context,
        said: Said,
        before: tuple[Claim, Verdict] | None,
    ) -> Iterator[tuple[Claim, Verdict]]:
        """Give the verdict on a claim; of "from 5 to 7.5" the facts may hold the 7.5 alone.

        It may rest on the claim ``before`` it in the sentence, of which that is the verdict.
        """
        verdict = self._verdict(sentence, claim, context, said)
        if verdict.name == UNKNOWN:
            beside = companions.judge(self.index, claim, context, sentence, before)
            if before and beside:
                claim, verdict = replace(claim, subject=before[0].subject), beside
        if verdict.name == UNKNOWN and claim.amount.baseline:
            first, second = (replace(claim, amount=each) for each in claim.amount.parted())
            reached = self._verdict(sentence, second, context, said)
            if reached.name == SUPPORTED and all(k.baseline is None for k in reached.facts):
                yield first, Verdict(UNKNOWN)
                yield self._understood(second, reached), reached
                return
        yield self._understood(claim, verdict), verdict

    def _verdict(self, sentence: Sentence, claim: Claim, context: Context, said: Said) -> Verdict:
        """Give the verdict on a claim; where no region is told, it may be that of the text."""
        verdict = self._judged(sentence, claim, context, said)
        if claim.region or context.region:
            return verdict
        own = fitting.where(claim, context)
        pointing = sentence.pointing and own is None
        of_region = any(self.regions) and own is None and not claim.nationwide
        doubtful = pointing or (of_region and verdict.name in WRONG)
        if doubtful and not all(known.plant for known in verdict.facts):
            verdict = Verdict(UNKNOWN, remark=_NO_REGION)
        if verdict.name != UNKNOWN:
            return verdict
        for region in (each for each in self.regions if each != own and (each or not pointing)):
            there = context._replace(region=None, lead_region=region)
            anywhere = replace(claim, nationwide=False)
            other = self._judged(sentence, anywhere, there, said, plants=region is not None)
            if other.name == SUPPORTED:
                return other
        return verdict

    def _judged(
        self,
        sentence: Sentence,
        claim: Claim,
        context: Context,
        said: Said,
        *,
        plants: bool = True,
    ) -> Verdict:
        verdict = judge(self.index, claim, context)
        if verdict.name == UNKNOWN and plants:
            verdict = self.projects.judge(claim, context, sentence, said) or verdict
        if verdict.name == UNKNOWN:
            verdict = self.figures.judge(claim, context, sentence, said) or verdict
        return verdict

    def _understood(self, claim: Claim, verdict: Verdict) -> Claim:
        """Give a claim as it was understood: what its amount told measures what that does."""
        measures = frozenset(known.measure for known in verdict.facts)
        if verdict.name != SUPPORTED or measures <= claim.measures:
            return claim
        return replace(claim, measures=measures, share=bool(measures & self.index.shares))
