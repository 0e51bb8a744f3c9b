"""What words have in common with their other forms: endings are taken away, no dictionary asked.

Both what is typed and what it is looked up in are reduced, so that only their equality matters.
"""

from __future__ import annotations

from . import kazakh, russian
from .spelling import fold, spelled

_LEAST = 3  # letters that are left of a word
_RUSSIAN = frozenset(map(fold, russian.ENDINGS.split()))
_KAZAKH = frozenset(map(fold, kazakh.ENDINGS.split()))
_LONGEST_RUSSIAN = max(map(len, _RUSSIAN))
_LONGEST_KAZAKH = max(map(len, _KAZAKH))
_MOST_RUSSIAN = 3  # so that автопром, which ends like an instrumental, is found by автопрома
_MOST_KAZAKH = 4  # endings that follow one another
_VOWELS = frozenset("аеиоуыэюя")
_VOICELESS = frozenset("бвгдкпстфхцчшщ")
KAZAKH = "·"  # marks Kazakh stems, so that none is taken for a Russian one


def stem(folded: str) -> str:
    """Give the stem of a folded English or Russian word."""
    return english(folded) if folded[:1] < "а" else _russian(folded)


def kazakh_stem(folded: str) -> str:
    """Give the stem of a folded Kazakh word with its mark; of a Latin one its English stem."""
    if folded[:1] < "а":
        return english(folded)
    for _ in range(_MOST_KAZAKH):
        sizes = range(min(_LONGEST_KAZAKH, len(folded) - _LEAST), 0, -1)
        size = next((size for size in sizes if _is_ending(folded, size)), 0)
        if not size:
            break
        folded = folded[:-size]
    return folded + KAZAKH


def _is_ending(word: str, size: int) -> bool:
    """Tell whether the last letters are a Kazakh ending that may stand behind those before.

    An ending that begins with т or к follows a voiceless consonant, one with д or г anything
    else, one with a vowel a consonant, and one with н or с a vowel (or, н, a nasal).
    """
    ending, before = word[-size:], word[-size - 1]
    if ending not in _KAZAKH:
        return False
    if ending[0] in "тк":
        return before in _VOICELESS
    if ending[0] in "дг":
        return before not in _VOICELESS
    if ending[0] in _VOWELS:
        return before not in _VOWELS
    return before in _VOWELS or (ending[0] == "н" and before in "нм") or ending[0] not in "нс"


def english(word: str) -> str:
    """Take the plural, the possessive and American spelling from a folded English word."""
    if "'" in word:
        word = word.removesuffix("'s").rstrip("'").replace("'", "")
    if word.endswith("s") and len(word) > 3:
        if word.endswith("ies") and len(word) > 4:
            word = word[:-3] + "y"
        elif word.endswith(("sses", "shes", "ches", "xes", "zes")):
            word = word[:-2]
        elif not word.endswith(("ss", "us", "is")):
            word = word[:-1]
    return spelled(word)


def _russian(word: str) -> str:
    short = word
    for _ in range(_MOST_RUSSIAN):
        word, short = short, _without(short, _RUSSIAN, _LONGEST_RUSSIAN)
        if short == word:
            break
    # The vowel of уголь and песок comes and goes: угля, песка.
    if len(short) > _LEAST and short[-1] in "клнц" and short[-2] in "ое" and _parted(short):
        short = short[:-2] + short[-1]
    return short


def _parted(word: str) -> bool:
    return word[-3] not in _VOWELS


def _without(word: str, endings: frozenset[str], longest: int) -> str:
    for size in range(min(longest, len(word) - _LEAST), 0, -1):
        if word[-size:] in endings:
            return word[:-size]
    return word
