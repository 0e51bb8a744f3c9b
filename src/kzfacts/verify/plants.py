"""What a sentence says of a plant, or of several projects, beside their amount."""

from __future__ import annotations

from collections.abc import Sequence

from ..language.quantities import direction
from ..language.tokens import Token
from ..language.vocabulary import form_at, phrases
from ..model import periods
from . import fitting
from .fitting import Context
from .known import Known
from .sentence import ONE, Claim, Sentence

_LOCATING = ("in", "at", "across", "of", "в", "во", "на")


def is_single(claim: Claim, sentence: Sentence) -> bool:
    """Tell "a new plant costs 5 billion" from what several cost."""
    subject = claim.subject if not claim.carried else None
    return subject is not None and sentence.tokens[subject.after - 1].folded in ONE


def tells_other(among: Sequence[Token], place: int) -> bool:
    """Tell what is no number of a plant: taxes, and jobs that were cut; but not what it costs."""
    if phrases("COSTS").at(among, place) or phrases("ABLE").at(among, place):
        return False
    return bool(phrases("OTHER_MEASURES").at(among, place)) or direction(among, place) == -1


def is_at_home(claim: Claim, context: Context, sentence: Sentence) -> bool:
    """Tell a plant in a region at home, though its investor or market is another country."""
    if context.at_home or not context.home:
        return bool(context.at_home)
    abroad = [place for place, home in sentence.countries if not home]
    located = any(
        (place and sentence.tokens[place - 1].folded in _LOCATING)
        or sentence.text[: sentence.tokens[place].end].endswith("s")
        for place in abroad
    )
    return not located and fitting.where(claim, context) is not None


def is_some_day(claim: Claim, sentence: Sentence) -> bool:
    """Tell "will make 5 tonnes" from what is to be made by the end of the year."""
    among = sentence.tokens
    by = any(t.folded in ("by", "до") and form_at("AHEAD", among, p) for p, t in enumerate(among))
    return claim.ahead is True and claim.period is None and not by


def is_of_plant(claim: Claim, sentence: Sentence, known: Known) -> bool:
    """Tell whether status and year of a plant's amount are those of a claim."""
    if known.ahead and claim.ahead is False:
        return False
    period = claim.period
    if period is None:
        return True
    if known.period is None:
        by = phrases("BY").ending(sentence.tokens, period.start)
        spoken_of = period.months and not by  # "in April 2024 they agreed to build"
        return bool(spoken_of or (period.told == "this" and period.last in known.years))
    return periods.last_year(known.period) == period.last
