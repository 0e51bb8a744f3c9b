"""Running text -> words, numbers and marks, each with its place in the text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from . import kazakh
from .spelling import fold
from .stems import kazakh_stem, stem

WORD, NUMBER, DATE, SIGN, MARK, ADDRESS = "word", "number", "date", "sign", "mark", "address"

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_GAP = "[ \u00a0\u202f\u2009]"  # between groups of thousands
_MARKS = frozenset("-_,.:;/()[]{}«»\"“”„‘’'&|·•!?…*<>=~`^\\–—")  # all else is a sign: %, $, +
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe63\uff0d")
_TOKEN = (
    rf"(?P<address>(?:https?://|www\.)\S+)"
    rf"|(?P<date>(?:19|20)[0-9]{{2}}-(?:0[1-9]|1[0-2])(?:-[0-3][0-9])?(?![0-9])"
    rf"(?:/(?:19|20)[0-9]{{2}}-(?:0[1-9]|1[0-2])(?:-[0-3][0-9])?(?![0-9]))?"
    rf"|[0-3]?[0-9]\.[01]?[0-9]\.(?:19|20)[0-9]{{2}}(?![0-9]))"
    rf"|(?P<number>[0-9]{{1,3}}(?:{_GAP}[0-9]{{3}})+(?![0-9])(?:[.,][0-9]+)?"
    rf"|[0-9]{{1,3}}(?:,[0-9]{{3}})+(?![0-9])(?:\.[0-9]+)?"
    rf"|[0-9]{{1,3}}(?:\.[0-9]{{3}}){{2,}}(?![0-9])"
    rf"|[0-9]+(?:[.,][0-9]+)?)"
    rf"|(?P<word>[^\W\d_](?:[^\W\d_]|[{_INVISIBLE}\u0300-\u036f]|['’ʼʻ](?=[^\W\d_]))*)"
    rf"|(?P<mark>\S)"
)
_pattern = re.compile(_TOKEN)
_FEW_ENDINGS = frozenset(map(fold, kazakh.AFTER_NUMBERS.split()))


class Token(NamedTuple):
    """A piece of a text: ``text[start:end]``.

    ``kind`` is "word", "number", "date", "sign" such as %, "mark" such as a comma, or "address";
    ``folded`` is its text as spellings have it in common, ``stem`` and ``kazakh`` what inflections
    have: equal but for Cyrillic words.
    """

    start: int
    end: int
    kind: str
    folded: str
    stem: str
    kazakh: str


class Number(NamedTuple):
    """What digits may mean: "2,300" is 2300 or 2.3. ``decimals`` are those of the last reading."""

    values: tuple[float, ...]
    decimals: int


def tokens(text: str) -> list[Token]:
    """Split a text into tokens; endings behind a number ("13,2%-ға", "1-е") are no words."""
    found: list[Token] = []
    for match in _pattern.finditer(text):
        kind = str(match.lastgroup)
        token = _token(match[0], kind, match.start())
        if token is None:
            continue
        if kind == WORD and _ends_a_number(found, token):
            found.pop()
            continue
        found.append(token)
    return found


def number(token: Token) -> Number:
    """Give what the digits of a token mean."""
    digits = "".join(letter for letter in token.folded if letter in "0123456789.,")
    whole, mark, decimals = digits, "", ""
    for sign in ".,":
        if digits.count(sign) == 1:
            whole, mark, decimals = digits.partition(sign)
            break
    plain = float(digits.replace(",", "").replace(".", "") or 0)
    if not mark:
        return Number((plain,), 0)
    fraction = float(f"{whole.replace(',', '').replace('.', '') or 0}.{decimals or 0}")
    grouped = mark == "," and len(decimals) == 3
    if grouped and "." not in digits and whole[:1] != "0":
        return Number((plain, fraction), 3)
    return Number((fraction,), len(decimals))


def _token(text: str, kind: str, start: int) -> Token | None:
    end = start + len(text)
    if kind == WORD:
        return Token(start, end, kind, *_forms(text))
    if kind == ADDRESS:
        text = text.rstrip(".,;:!?)]}»”\"'")
        return Token(start, start + len(text), kind, text, text, text)
    if kind == MARK:
        if text in _INVISIBLE:
            return None
        text = "-" if text in _DASHES else text
        kind = MARK if text in _MARKS else SIGN
    return Token(start, end, kind, text, text, text)


@lru_cache(maxsize=1 << 14)
def _forms(word: str) -> tuple[str, str, str]:
    """Give a word folded, its stem and its Kazakh stem."""
    folded = fold(word.translate(_WITHOUT)).replace(" ", "")
    return folded, stem(folded), kazakh_stem(folded)


_WITHOUT = dict.fromkeys(map(ord, _INVISIBLE))


def _ends_a_number(before: list[Token], token: Token) -> bool:
    """Tell whether a word is an ending that is written behind a number and a hyphen."""
    if len(before) < 2 or token.folded not in _FEW_ENDINGS:
        return False
    figure, hyphen = before[-2:]
    glued = figure.end == hyphen.start and hyphen.end == token.start and hyphen.folded == "-"
    return glued and (figure.kind == NUMBER or figure.folded == "%")
