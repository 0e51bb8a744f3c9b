"""What single values of a facts file may be: converters from what is written to a value.

A converter takes the text and whether it was written plain (without quotes), and gives the
value or raises ValueError with what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NoReturn, TypeAlias

from ..errors import nearest, quoted
from ..model import periods
from ..model.records import Number

Converter: TypeAlias = Callable[[str, bool], Any]

MAX_TEXT = 500
MAX_DIGITS = 15

# Line separators, zero-width, invisible and bidirectional characters, C1 controls, surrogates,
# tag characters and non-characters: each can deceive an eye or a terminal.
_INVISIBLE = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164"
_DECEPTIVE = (
    (
        "\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
        "\uffa0\ud800-\udfff\ufdd0-\ufdef\ufff9-\uffff\U0001bca0-\U0001bca3"
        "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    )
    + _INVISIBLE
    + "".join(
        chr(plane + last)
        for plane in range(0x10000, 0x110000, 0x10000)
        for last in (0xFFFE, 0xFFFF)
    )
)
# Large and seldom needed, so they are compiled when they are.
_UNSAFE = f"[\x00-\x1f{_DECEPTIVE}]"
_UNSAFE_IN_FILE = f"[\x00-\x09\x0b\x0c\x0e-\x1f{_DECEPTIVE}]|\r(?!\n)"
_identifier = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_number = re.compile(r"-?(?:0|[1-9]\d*(?:_\d+)*)(?:\.\d{1,4})?", re.ASCII)
_negative = re.compile(r"-(?:0|[1-9]\d*)(?:\.\d{1,4})?", re.ASCII)
_year = re.compile(r"(?:19|20)\d\d", re.ASCII)
_url = re.compile(r"https?://[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+")
_language = re.compile(r"[a-z]{2}")
_iso = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}", re.ASCII)
_country = re.compile(r"[A-Z]{2}", re.ASCII)
_isic = re.compile(r"[A-U]|\d\d", re.ASCII)

# What YAML 1.1 or 1.2 may take for something other than text.
_AMBIGUOUS = {*("null", "true", "false", "yes", "no", "on", "off", "y", "n"), "~", "<<", "="}
_SIGNS_AND_DIGITS = frozenset("+-.0123456789")
_number_like = re.compile(
    r"[-+]?\d[\d_,]*(?:\.[\d_]*)?(?:[eE][-+]?\d+)?|[-+]?\.[\d_]+(?:[eE][-+]?\d+)?"
    r"|0[xX][\dA-Fa-f_]+|0[oO][0-7_]+|0[bB][01_]+"
    r"|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|[-+]?\.[iI][nN][fF]|\.[nN][aA][nN]",
    re.ASCII,
)
_invisible = frozenset(_INVISIBLE)
_formula_starts = tuple("=+-@＝＋－＠")


def text(value: str, plain: bool) -> str:
    """One line of text that no terminal, spreadsheet or YAML reader can misread."""
    if plain and _is_ambiguous(value):
        raise ValueError(f"{quoted(value)} could be read as something else than text: quote it")
    if not value or value != value.strip():
        raise ValueError("text is empty, or begins or ends with a space: leave it out or mend it")
    if len(value) > MAX_TEXT:
        raise ValueError(f"text has {len(value)} characters; at most {MAX_TEXT} are allowed")
    # A plain text has no escapes: the file that it stands in has been looked through.
    if not plain and _may_deceive(value) and (unsafe := re.search(_UNSAFE, value)):
        raise ValueError(f"text holds {named(unsafe[0])}, which is not allowed")
    if value.startswith(_formula_starts) and not _negative.fullmatch(value):
        raise ValueError(f"{quoted(value)} would be a formula in a spreadsheet: reword it")
    return value


def identifier(value: str, plain: bool) -> str:
    """A permanent kebab-case id."""
    return _matched(value, plain, _identifier, "an id such as steel-growth-2024")


def number(value: str, plain: bool) -> Number:
    """A plain decimal number: -0.7, 1_500_000_000_000."""
    if not plain or not _number.fullmatch(value):
        raise ValueError(f"{quoted(value)} is not a plain number such as -0.7 or 1_500_000")
    if sum(character.isdigit() for character in value) > MAX_DIGITS:
        raise ValueError(f"{quoted(value)} has more than {MAX_DIGITS} digits")
    return float(value) if "." in value else int(value)


def year(value: str, plain: bool) -> int:
    """A calendar year."""
    if not plain or not _year.fullmatch(value):
        raise ValueError(f"{quoted(value)} is not a year such as 2025")
    return int(value)


def yes(value: str, plain: bool) -> bool:
    """The marks that are either there or left out."""
    if not plain or value != "true":
        raise ValueError(f"{quoted(value)} is not true: write true, or leave the field out")
    return True


def unread(value: str, plain: bool) -> NoReturn:
    """The mark of an entry that is only a draft: whatever it says, the file is refused."""
    raise ValueError("nobody has read this entry: remove `unread` when you have")


def date(value: str, plain: bool) -> str:
    """A day, a month or a bare year of ISO 8601."""
    if not periods.is_date(value):
        raise ValueError(f"{quoted(value)} is not a date such as 2025-07-22, 2025-07 or 2025")
    return value


def bracket(value: str, plain: bool) -> str:
    """A date, or two between which one lies."""
    if not periods.is_bracket(value):
        raise ValueError(
            f"{quoted(value)} is not a date such as 2025-07-22, 2025-07 or 2025, "
            "nor a bracket such as 2025-07/2025-09"
        )
    return value


def period(value: str, plain: bool) -> str:
    """The span of time that a figure speaks of."""
    if not periods.is_period(value):
        raise ValueError(
            f"{quoted(value)} is not a period such as 2025, 2025-01/2025-06, 2020/2025 or ../2025"
        )
    return value


def url(value: str, plain: bool) -> str:
    """A web address."""
    return _matched(value, plain, _url, "an http or https address")


def language(value: str, plain: bool) -> str:
    """An ISO 639-1 code."""
    return _matched(value, plain, _language, "a language code such as en, ru or kk")


def iso(value: str, plain: bool) -> str:
    """An ISO 3166-2 code."""
    return _matched(value, plain, _iso, "an ISO 3166-2 code such as KZ-35")


def country(value: str, plain: bool) -> str:
    """An ISO 3166-1 code."""
    return _matched(value, plain, _country, "an ISO 3166-1 code such as KZ")


def isic(value: str, plain: bool) -> str:
    """An ISIC Rev. 4 section or division."""
    return _matched(value, plain, _isic, 'an ISIC section or division such as C or "24"')


def comparison(words: tuple[str, ...]) -> Converter:
    """What growth is compared with: one of the words, or a period."""
    worded = one_of(words)

    def convert(value: str, plain: bool) -> str:
        return value if periods.is_period(value) else str(worded(value, plain))

    return convert


def one_of(words: tuple[str, ...]) -> Converter:
    """A closed vocabulary."""

    def convert(value: str, plain: bool) -> str:
        if value not in words:
            hint = ", ".join(nearest(value, words, cutoff=0))
            raise ValueError(f"{quoted(value)} is not a word of this field; nearest: {hint}")
        return words[words.index(value)]

    return convert


def named(character: str) -> str:
    """Name a character that cannot be shown."""
    return "a tab" if character == "\t" else f"the character U+{ord(character):04X}"


def _may_deceive(text: str) -> bool:
    """Tell quickly whether a text is worth the search for what deceives."""
    if text.isascii():
        return not text.isprintable()
    return not text.isprintable() or max(text) >= "\ufe00" or not _invisible.isdisjoint(text)


def _is_ambiguous(value: str) -> bool:
    if value[:1] in _SIGNS_AND_DIGITS:
        return bool(_number_like.fullmatch(value))
    return len(value) <= 5 and value.lower() in _AMBIGUOUS  # no word among them is longer


def _matched(value: str, plain: bool, pattern: re.Pattern[str], what: str) -> str:
    if plain and _is_ambiguous(value):
        raise ValueError(f"{quoted(value)} could be read as something else than text: quote it")
    if len(value) > MAX_TEXT or not pattern.fullmatch(value):
        raise ValueError(f"{quoted(value)} is not {what}")
    return value


_HARMLESS = bytes([10, *range(32, 127)])


def first_unsafe(content: str) -> int:
    """Give the index of the first character that no facts file may hold, or -1."""
    data = content.encode("utf-8", "surrogatepass").translate(None, _HARMLESS)
    if not _may_deceive("".join(set(data.decode("utf-8", "surrogatepass")))):
        return -1  # many times faster than the search, which then only finds the place
    match = re.search(_UNSAFE_IN_FILE, content)
    return match.start() if match else -1
