"""What a person typed -> the sector, region or fact that is meant, or suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from .errors import UsageError
from .model import Facts, Figure, Project, Region, Sector, Source

_KINDS_OF_PLACE = {
    "region": "region", "regions": "region", "oblast": "region", "oblasts": "region",
    "oblasy": "region", "oblysy": "region", "province": "region",
    "область": "region", "области": "region", "обл": "region", "облысы": "region",
    "city": "city", "город": "city", "г": "city", "кала": "city", "каласы": "city",
}  # fmt: skip
_LOOKALIKES = str.maketrans(
    {"қ": "к", "ғ": "г", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "і": "и", "ә": "а", "һ": "х"}
    | {"ё": "е", "й": "и", "ı": "i", "ŋ": "n", "ß": "ss", "’": "'", "ʻ": "'"}
    | dict.fromkeys('-_,.:;/()«»"“”', " ")
)


_SPELLINGS = {
    "aluminum": "aluminium",
    "tire": "tyre",
    "sulfur": "sulphur",
    "fertilizer": "fertiliser",
}


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Entry = TypeVar("Entry", bound=_Identified)


def fold(text: str) -> str:
    """Reduce a name to what it has in common with its other spellings.

    Case, diacritics, Kazakh letters beside their Russian lookalikes, hyphens and
    punctuation make no difference.
    """
    text = text.casefold().translate(_LOOKALIKES)
    if not text.isascii():
        from unicodedata import combining, normalize

        text = "".join(mark for mark in normalize("NFKD", text) if not combining(mark))
        text = text.translate(_LOOKALIKES)
    return " ".join(text.split())


def spelled(word: str) -> str:
    """Give the British spelling of a folded word, which is the one that the facts use."""
    for american, british in _SPELLINGS.items():
        if word.startswith(american):
            return british + word[len(american) :]
    return word


def nearest(typed: str, words: Iterable[str]) -> list[str]:
    """Give up to three of ``words`` that look like what was typed, best first."""
    from difflib import get_close_matches

    return get_close_matches(typed[:100].casefold(), list(words), n=3, cutoff=0.6)


def sector(facts: Facts, typed: str) -> Sector:
    """Give the sector that is meant by an id, name, alias, ISIC code or unique beginning."""
    return _find("sector", facts.sectors, typed, [_sector_names(entry) for entry in facts.sectors])


def region(facts: Facts, typed: str) -> Region:
    """Give the region that is meant, also by its ISO code or with "region", "oblast", "city"."""
    return _find("region", facts.regions, typed, [_region_names(entry) for entry in facts.regions])


def fact(facts: Facts, typed: str) -> Figure | Project | Source:
    """Give the fact or publication that is meant by an id, a project's name or a beginning."""
    entries: list[Figure | Project | Source] = [*facts.figures, *facts.projects, *facts.sources]
    names = [[entry.id, getattr(entry, "name", "")] for entry in entries]
    return _find("fact", entries, typed, names)


def source(facts: Facts, typed: str) -> Source:
    """Give the publication that is meant by an id or its unique beginning."""
    return _find("source", facts.sources, typed, [[entry.id] for entry in facts.sources])


def exactly(facts: Facts, typed: str) -> Sector | Region | None:
    """Give the sector or region that a text names in full, or None."""
    wanted = fold(typed)
    for entry in facts.sectors:
        if wanted in map(fold, _sector_names(entry)):
            return entry
    wanted = _place(wanted)[0]
    for place in sorted(facts.regions, key=lambda entry: entry.kind):
        if wanted in (_place(fold(name))[0] for name in _region_names(place)):
            return place
    return None


def choose(what: str, typed: str, words: Sequence[str]) -> str:
    """Give the one of ``words`` that is meant by a word or its unique beginning."""
    wanted = fold(typed)
    folded = [fold(word) for word in words]
    if wanted in folded:
        return words[folded.index(wanted)]
    fitting = [
        word for word, name in zip(words, folded, strict=True) if wanted and name.startswith(wanted)
    ]
    if len(fitting) == 1:
        return fitting[0]
    raise unknown(what, typed, fitting or nearest(wanted, words) or words)


def unknown(what: str, typed: str, near: Sequence[str]) -> UsageError:
    """Word the refusal of a name: what was typed, and the nearest that there is."""
    hint = f" Nearest: {', '.join(near[:8])}." if near else ""
    return UsageError(f'no {what} "{typed}".{hint}')


def _sector_names(entry: Sector) -> list[str]:
    codes = entry.isic if len(entry.isic) == 1 else ()
    return [entry.id, entry.name, *entry.aliases, *codes]


def _region_names(entry: Region) -> list[str]:
    return [entry.name, entry.id, entry.iso, *entry.aliases]


def _place(folded: str) -> tuple[str, str | None]:
    """Split a folded name of a place into the bare name and the kind of place, if named."""
    words = folded.split()
    kinds = [_KINDS_OF_PLACE[word] for word in words if word in _KINDS_OF_PLACE]
    bare = " ".join(word for word in words if word not in _KINDS_OF_PLACE)
    return (bare, kinds[0]) if bare and kinds else (folded, None)


def _find(what: str, entries: Sequence[Entry], typed: str, names: Sequence[Sequence[str]]) -> Entry:
    for entry in entries:
        if entry.id == typed:
            return entry
    wanted = fold(typed)
    folded = [[fold(name) for name in own] for own in names]
    for i, own in enumerate(folded):
        if wanted in own:
            return entries[i]
    if what == "region":
        wanted, kind = _place(wanted)
        folded = [[_place(name)[0] for name in own] for own in folded]
        matches = [i for i, own in enumerate(folded) if wanted in own]
        if kind and len(matches) > 1:
            matches = [i for i in matches if entries[i].kind == kind]  # type: ignore[attr-defined]
        if matches:
            return entries[matches[0]]
    begins = [i for i, own in enumerate(folded) if any(n.startswith(wanted) for n in own)]
    if wanted and len(begins) == 1:
        return entries[begins[0]]
    near = [entries[i].id for i in begins] if wanted else []
    if not near:
        owner = {name: entries[i].id for i, own in enumerate(folded) for name in own}
        near = list(dict.fromkeys(owner[name] for name in nearest(wanted, owner)))
    raise unknown(what, typed, near)
