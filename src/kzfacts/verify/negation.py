"""Whether a clause states its amount, or denies or supposes it, or tells it of a part."""

from __future__ import annotations

from ..language.tokens import MARK, NUMBER
from ..language.vocabulary import form_at, phrases
from .at import At
from .sentence import JOINTS, NEAR, Sentence, is_break

_DOUBTS = (("DENIED", "it is denied or supposed"), ("PARTLY", "a part or an average"))
_WITHOUT = ("without", "без")  # "was 5 %, without precedent"
_ASKING = ("did", "had", "does", "has", "was", "were", "would", "could")  # in front
_REACH = 40  # tokens of a clause before an amount


def note(sentence: Sentence) -> None:
    """Note the places of "not" and "half of", but not of "not only" and of a half-year."""
    among = sentence.tokens
    asked = bool(among) and among[0].folded in _ASKING
    sentence.disbelieved = asked or any(form_at("DISBELIEVED", among, p) for p in range(len(among)))
    times = {p for time in sentence.periods for p in range(time.start, time.after)}
    affirmed = 0
    for place, token in enumerate(sentence.tokens):
        affirmed = max(affirmed, form_at("AFFIRMED", sentence.tokens, place))
        if token.kind == MARK or place in times or place < affirmed:
            continue
        for name, said in _DOUBTS:
            if form_at(name, sentence.tokens, place) and not _is_contrast(sentence, place):
                sentence.denials.append((place, said))


def _is_contrast(sentence: Sentence, place: int) -> bool:
    """Tell "if in 2020 it was 5 tonnes, it is 7 now" from what is supposed."""
    if sentence.tokens[place].folded not in ("if", "если"):
        return False
    return any(time.start - place in (1, 2) and not time.open for time in sentence.periods)


def doubt(at: At) -> str:
    """Say why what the words around an amount tell is no plain statement of it; "" if it is."""
    if at.sentence.disbelieved:
        return "it is not believed"
    behind = (p for p in at.behind if p and is_break(at.tokens[p - 1]))
    behind = (p for p in behind if at.tokens[p].folded not in _WITHOUT)
    if any(_is_excepting(at, p) for p in (*at.before, *behind)):
        return "something is excepted"
    if at.of_projects and any(form_at("ENDED", at.tokens, p) for p in at.clause):
        return "projects that were not launched"
    if _is_whole(at):
        return "of that only a part is told"
    if at.sentence.denials:
        clause = {*_before(at), *_behind(at)}
        return next((said for place, said in at.sentence.denials if place in clause), "")
    return ""


def _is_excepting(at: At, place: int) -> bool:
    """Tell "excluding" from "besides", and from a name such as "ores, except iron"."""
    if not phrases("EXCEPT").at(at.tokens, place) or form_at("AFFIRMED", at.tokens, place):
        return False
    return not any(m.first <= place < m.after for m in at.sentence.mentions)


def _is_whole(at: At) -> bool:
    """Tell the nine of "of nine projects seven have been launched" and "seven of the nine"."""
    of = at.amount.start - 1
    of -= of >= 0 and at.tokens[of].folded == "the"
    led = of >= 0 and at.tokens[of].folded in ("of", "из")
    counts = at.amount.kind in ("count", None)
    if not (led and counts):
        return False
    before = at.tokens[of - 1] if of else None
    number = of > 0 and phrases("NUMERALS").at(at.tokens, of - 1) is not None
    return before is None or is_break(before) or before.kind == NUMBER or number


def _before(at: At) -> range:
    """Give the places of the clause before an amount, beyond those of its list."""
    first = at.amount.start
    while first and at.amount.start - first < _REACH and not is_break(at.tokens[first - 1]):
        first -= 1
    return range(first, at.amount.start)


def _behind(at: At) -> range:
    """Give the places behind an amount in which its clause goes on."""
    after = at.amount.after
    most = min(at.behind.stop, after + NEAR)
    while after < most and not is_break(at.tokens[after]) and at.tokens[after].folded not in JOINTS:
        after += 1
    return range(at.amount.after, after)
