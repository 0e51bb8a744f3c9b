"""Where a sentence is set: its country, its regions, and what is only said of others."""

from __future__ import annotations

from ..language.tokens import MARK, WORD
from ..language.vocabulary import form_at, phrases
from .sentence import Sentence

_SHORT = 3  # letters of an abbreviation
_DATELINE = 2  # words of a place
_TO_DATE = 5  # tokens in which the day of a dateline stands
_RELATING = ("to", "from", "with", "via", "из", "со")
_WITH = ("with", "by", "a", "с", "со")
_FIRMS = ("llp", "jsc", "тоо", "ао")
_QUOTES = frozenset('"“«„')
_BEGINS = 2  # tokens with which a sentence begins on what it is about
_BESIDE = 2  # tokens from a country to its region


def note_abroad(sentence: Sentence, place: int) -> bool:
    """Note another country that is named at a place; tell whether one is."""
    among = sentence.tokens
    found = phrases("FOREIGN").at(among, place)
    capital = sentence.text[among[place].start].isupper()
    if found is None or not (capital or len(found.key) > _SHORT + 1):
        return False
    if _is_partner(sentence, place, str(phrases("FOREIGN")[found])):
        return True
    if not _in_dateline(sentence, place) and not in_cause(sentence, place):
        sentence.countries.append((place, False))
        if place and among[place - 1].folded in _RELATING:
            sentence.related.add(place)
    return True


def _is_partner(sentence: Sentence, place: int, country: str) -> bool:
    """Tell "with Chinese partners" from "with Chinese output at 5 tonnes" and "with China"."""
    among = sentence.tokens
    if (
        not place
        or among[place - 1].folded not in _WITH
        or among[place].folded == country.casefold()
    ):
        return False
    behind = among[place + 1 : place + 3]
    return any(phrases("PARTNERS").at(behind, p) for p in range(len(behind)))


def is_told(sentence: Sentence, place: int) -> bool:
    """Tell the region of which a sentence speaks from a dateline's, and that of "LLP Aktobe"."""
    before = place - 1
    if before > 0 and sentence.tokens[before].folded in _QUOTES:
        before -= 1
    firm = place and sentence.tokens[before].folded in _FIRMS
    return not (firm or _is_dateline(sentence, place))


def _is_dateline(sentence: Sentence, place: int) -> bool:
    """Tell "ASTANA – " and "(Agency) ASTANA, October 22" from a sentence about Astana."""
    token = sentence.tokens[place]
    upper = sentence.text[token.start : token.end].isupper()
    long = token.end - token.start > _SHORT and not sentence.text.isupper()
    line = place == 0 or "\n" in sentence.text[sentence.tokens[place - 1].end : token.start]
    return upper and (line or place <= _TO_DATE) and (place == 0 or long)


def _in_dateline(sentence: Sentence, place: int) -> bool:
    """Tell "BAKU, Azerbaijan, June 24" and "Baku, Azerbaijan, June 24"."""
    among = sentence.tokens
    words = [p for p in range(place + 1) if among[p].kind == WORD]
    first = among[words[0]]
    upper = sentence.text[first.start : first.end].isupper()
    near = range(place + 1, min(place + _TO_DATE, len(among)))
    marks = [among[p].folded for p in near if among[p].kind == MARK]
    dated = bool(marks) and any(phrases("MONTHS").at(among, p) for p in near)
    return len(words) <= _DATELINE and (upper or dated)


def in_cause(sentence: Sentence, place: int, breaks: str = ",;:()") -> bool:
    """Tell what only a cause names: "grew due to sales to Chinese markets"."""
    among = sentence.tokens
    while place and among[place - 1].folded not in breaks:
        place -= 1
        if phrases("CAUSES").at(among, place):
            return True
    return False


def conclude(sentence: Sentence) -> None:
    """Note whether a sentence that has been read speaks of the whole country, or "the region"."""
    regions = [place for place, _ in sentence.regions]
    homes = [place for place, home in sentence.countries if home]
    if homes and all(any(0 < r - place <= _BESIDE for r in regions) for place in homes):
        sentence.whole = False  # "Kazakhstan's Kostanay region"
    places = range(len(sentence.tokens))
    told = any(form_at("THE_REGION", sentence.tokens, place) for place in places)
    sentence.pointing = told and not regions
    if not (regions or told):
        sentence.whole |= any(form_at("THE_COUNTRY", sentence.tokens, p) for p in places[:_BEGINS])
