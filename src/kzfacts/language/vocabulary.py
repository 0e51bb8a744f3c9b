"""The words of the three languages in one: what a phrase of running text says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from . import english, kazakh, russian
from .phrases import Phrases
from .spelling import fold
from .tokens import MARK, Token

# Those that are found by stems, others as they are; whether their entries may be several words.
LISTS = dict.fromkeys((
    "SILENT", "MONTHS", "NUMERALS", "ORDINALS", "LAST", "YEAR", "MONTH", "QUARTER", "TO",
    "FROM", "BETWEEN", "AND", "OF", "SCALES", "DIRECTIONS", "PARTING", "PROJECTS", "FOREIGN",
), False) | dict.fromkeys((
    "THIS_YEAR", "LAST_YEAR", "NEXT_YEAR", "BY", "HEDGES", "SUMMED", "MULTIPLES", "OF_SCALES",
    "POINTS", "PER_YEAR", "STATUSES", "UNDATED", "POSTPOSED", "HALF", "COMPARED", "CAUSES",
    "OTHER_MEASURES", "SHARES", "INDEXES", "PRODUCED", "PROCESSED", "RISES", "FALLS", "BODIES",
    "UNDER_WAY", "PART_OF", "EXCEPT", "BEEN", "LAUNCHES", "WORLDWIDE", "LEVEL", "GOODS_WORTH",
    "WORTH", "REPORTED", "ABLE", "WORK", "LED_TO", "NEW", "COSTS", "PARTNERS", "MORE",
    "LESS", "TOGETHER", "STAGES", "NEUTRAL", "SAME_PERIOD",
), True)  # fmt: skip
_BRACES = re.compile(r"\{([^}]*)\}")
_LONGEST_FORM = 5  # words
_LANGUAGES = ((english, "other"), (russian, "other"), (kazakh, "kazakh"))


def _merged(name: str) -> Phrases[Any]:
    """Give the phrases of one list of each language, with what they mean."""
    phrases: Phrases[Any] = Phrases()
    for module, language in _LANGUAGES:
        words = getattr(module, name)
        if isinstance(words, dict):
            pairs: Iterable[tuple[Any, Any]] = words.items()
        elif isinstance(words, tuple):
            pairs = enumerate(words, 1)
        else:
            pairs = [(True, words)]
        for meaning, said in pairs:
            phrases.add_all(_parted(said, LISTS[name]), meaning, language)
    return phrases


@cache
def phrases(name: str) -> Phrases[Any]:
    """Give the phrases of a list: ``phrases("MONTHS")`` maps those of a month to 1 ... 12.

    A wheel has them ready made.
    """
    try:
        from .built import TABLES  # type: ignore[import-not-found, unused-ignore]
    except ModuleNotFoundError:
        return _made(name)
    return Phrases(*TABLES[name])


@cache
def forms(name: str) -> frozenset[str]:
    """Give the phrases of a list as they are, folded: "создано", but not "создание"."""
    said = (unfolded(getattr(module, name)) for module, _ in _LANGUAGES)
    return frozenset(filter(None, (fold(phrase) for each in said for phrase in each.split(";"))))


@cache
def _first_words(name: str) -> frozenset[str]:
    return frozenset(form.split(" ")[0] for form in forms(name))


def form_at(name: str, among: Sequence[Token], place: int) -> int:
    """Give the place after the longest phrase of a list that stands at one as it is, or 0."""
    if among[place].folded not in _first_words(name):
        return 0
    known, found = forms(name), 0
    words: list[str] = []
    for after in range(place, min(place + _LONGEST_FORM, len(among))):
        if among[after].kind != MARK:
            words.append(among[after].folded)
        if " ".join(words) in known:
            found = after + 1
    return found


def to_python() -> str:
    """Write all phrases as the module that the wheel carries."""
    made = {name: _made(name) for name in LISTS}
    tables = {name: (phrases.table, phrases.longest) for name, phrases in made.items()}
    return (
        f'"""Built from the words of each language; not to be edited."""\n\nTABLES = {tables!r}\n'
    )


def _made(name: str) -> Phrases[Any]:
    if name == "FOREIGN":
        return _countries()
    if name == "DIRECTIONS":
        both: Phrases[Any] = Phrases()
        for module, language in _LANGUAGES:
            both.add_all(_parted(module.UP), 1, language)
            both.add_all(_parted(module.DOWN), -1, language)
        return both
    return _merged(name)


def _parted(said: str, phrases: bool = False) -> list[str]:
    """Part phrases at semicolons; of other lists, where there are none, words at spaces."""
    separator = ";" if phrases or ";" in said else None
    return unfolded(said).split(separator)


def unfolded(said: str) -> str:
    """Write out a list whose words have endings in braces: "вырос{,ла}" is "вырос; выросла"."""
    if "{" not in said:
        return said
    separator = ";" if ";" in said else None
    joint = "; " if separator else " "
    return joint.join(form for phrase in said.split(separator) for form in _forms(phrase))


def _forms(phrase: str) -> list[str]:
    """Give the forms of a phrase, one for each ending in its first braces."""
    found = _BRACES.search(phrase)
    if not found:
        return [phrase]
    before, after = phrase[: found.start()], phrase[found.end() :]
    return [form for end in found[1].split(",") for form in _forms(before + end + after)]


def _countries() -> Phrases[Any]:
    """Map the names of countries, their people and capitals to the English name of each."""
    known: Phrases[Any] = Phrases()
    for module, language in _LANGUAGES:
        for group in module.FOREIGN.split(";"):
            words = group.split()
            known.add_all(words, words[0] if words else "", language)
    return known


def says_nothing(stem: str, kazakh_stem: str) -> bool:
    """Tell whether a word, by its stems, says nothing by itself, such as "of"."""
    silent = phrases("SILENT").table
    return stem in silent or kazakh_stem in silent
