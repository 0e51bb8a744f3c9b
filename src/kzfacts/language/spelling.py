"""Spellings that mean the same: case, diacritics, Kazakh letters, British and American English."""

from __future__ import annotations

_KINDS_OF_PLACE = {
    "region": "region", "regions": "region", "oblast": "region", "oblasts": "region",
    "oblysy": "region", "obl": "region", "province": "region",
    "область": "region", "области": "region", "обл": "region", "облысы": "region",
    "city": "city", "qala": "city", "qalasy": "city",
    "город": "city", "г": "city", "кала": "city", "каласы": "city",
}  # fmt: skip
_LOOKALIKES = str.maketrans(
    {"қ": "к", "ғ": "г", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "і": "и", "ә": "а", "һ": "х"}
    | {"ё": "е", "й": "и", "ı": "i", "ŋ": "n", "ß": "ss", "’": "'", "ʻ": "'"}
    | dict.fromkeys('-_,.:;/()«»"“”', " ")
)
_UNMARKED = frozenset(map(chr, (*range(128), *range(ord("а"), ord("я") + 1))))
_SOUNDS = str.maketrans("бвгджзклмнпрстфхцчшщq", "bvgdjzklmnprstfhccssk")
_PAIRS = (("dzh", "j"), ("zh", "j"), ("dj", "j"), ("gh", "g"), ("kh", "h"), ("sh", "s"))
_BRITISH = {
    "aluminum": "aluminium",
    "fertilizer": "fertiliser",
    "sulfur": "sulphur",
    "tire": "tyre",
    "labor": "labour",
}
_ISED = ("ization", "ize", "ized", "izing")


def fold(text: str) -> str:
    """Reduce a name to what it has in common with its other spellings.

    Case, diacritics, Kazakh letters beside their Russian lookalikes, hyphens and
    punctuation make no difference.
    """
    text = text.casefold().translate(_LOOKALIKES)
    if not _UNMARKED.issuperset(text):
        from unicodedata import combining, normalize

        text = "".join(mark for mark in normalize("NFKD", text) if not combining(mark))
        text = text.translate(_LOOKALIKES)
    return " ".join(text.split())


def spelled(word: str) -> str:
    """Give the British spelling of a folded word, which is the one that the facts use."""
    for american, british in _BRITISH.items():
        if word.startswith(american) and not word.startswith(british):
            return british + word[len(american) :]
    if len(word) > len("organize") and word.endswith(_ISED):
        return "is".join(word.rsplit("iz", 1))
    return "programme" if word == "program" else word


def bare(name: str) -> str:
    """Fold a name and take away what kind of place it says it is."""
    return place(fold(name))[0]


def consonants(name: str) -> str:
    """Give the consonants of a name as they sound in either alphabet, roughly: Qostanay is kstn."""
    sounds = fold(name).replace(" ", "").translate(_SOUNDS)
    for pair, sound in _PAIRS:
        sounds = sounds.replace(pair, sound)
    return "".join(letter for letter in sounds if letter in "bcdfghjklmnprstvxz")


def is_kind_of_place(folded: str) -> bool:
    """Tell words such as oblast and city from names."""
    return folded in _KINDS_OF_PLACE


def place(folded: str) -> tuple[str, str | None]:
    """Split a folded name of a place into the bare name and the kind of place, if named."""
    words = [_nominative(word) for word in folded.split()]
    kinds = [_KINDS_OF_PLACE[word] for word in words if word in _KINDS_OF_PLACE]
    name = " ".join(word for word in words if word not in _KINDS_OF_PLACE)
    return (name, kinds[0] if kinds else None) if name else (folded, None)


def _nominative(word: str) -> str:
    """Give a Russian adjective as names have it: "Карагандинской" stands in many a sentence."""
    return word[:-2] + "ая" if word.endswith(("скои", "скую")) else word
