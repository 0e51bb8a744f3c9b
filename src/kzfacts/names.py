"""What a person typed -> the sector, region or fact that is meant, or suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from . import periods
from .errors import UsageError, quoted
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
_BRITISH = {
    "aluminum": "aluminium",
    "fertilizer": "fertiliser",
    "sulfur": "sulphur",
    "tire": "tyre",
}
_COUNTRY = {
    *("kz", "rk", "republic of kazakhstan", "рк", "кр", "республика казахстан"),
    "казакстан республикасы",
}
_KAZAKH = ("kazak", "казак", "казах")
_LEAST_BEGINNING = 3  # letters

Entry = TypeVar("Entry", bound=Sector | Region | Figure | Project | Source)


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
    for american, british in _BRITISH.items():
        if word.startswith(american):
            return british + word[len(american) :]
    return word


def nearest(typed: str, words: Iterable[str]) -> list[str]:
    """Give up to three of ``words`` that look like what was typed, best first."""
    from difflib import get_close_matches

    return get_close_matches(typed[:100].casefold(), list(words), n=3, cutoff=0.7)


def sector(facts: Facts, typed: str) -> Sector:
    """Give the sector that is meant by an id, name, alias, ISIC code or unique beginning."""
    named = _whole_sector(facts, typed)
    return named or _beginning("sector", typed, facts.sectors, map(spellings, facts.sectors))


def region(facts: Facts, typed: str) -> Region:
    """Give the region that is meant, also by its ISO code or with "region", "oblast", "city"."""
    named = _whole_region(facts, typed)
    if named:
        return named
    wanted = fold(typed)
    if wanted in _COUNTRY or wanted.startswith(_KAZAKH):
        raise UsageError(f"{quoted(typed)} is the whole country: leave the region out.")
    return _beginning("region", typed, facts.regions, map(spellings, facts.regions))


def fact(facts: Facts, typed: str) -> Figure | Project | Source:
    """Give the fact or publication that is meant by an id, a project's name or a beginning."""
    entries: list[Figure | Project | Source] = [*facts.figures, *facts.projects, *facts.sources]
    for entry in entries:
        if entry.id == typed:
            return entry
    names = [[entry.id, *([entry.name] if isinstance(entry, Project) else ())] for entry in entries]
    wanted = fold(typed)
    for entry, own in zip(entries, names, strict=True):
        if wanted in map(fold, own):
            return entry
    return _beginning("fact", typed, entries, names)


def sources(facts: Facts, typed: str) -> list[Source]:
    """Give the publication meant by an id or its unique beginning, or all of a publisher."""
    wanted = fold(typed)
    for entry in facts.sources:
        if fold(entry.id) == wanted:
            return [entry]
    published = [entry for entry in facts.sources if wanted and _is_publisher(wanted, entry)]
    return published or [_beginning("source", typed, facts.sources, map(_id, facts.sources))]


def exactly(facts: Facts, typed: str) -> Sector | Region | None:
    """Give the sector or region that a text names in full, or None."""
    return _whole_sector(facts, typed) or _whole_region(facts, typed)


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


def date(typed: str) -> str:
    """Give a day, month or year of ISO 8601 as typed."""
    if periods.is_date(typed):
        return typed
    raise UsageError(f"{quoted(typed)} is not a date such as 2025-08-01, 2025-08 or 2025.")


def period(typed: str) -> str:
    """Give a period of ISO 8601 as typed."""
    if periods.is_period(typed):
        return typed
    raise UsageError(f"{quoted(typed)} is not a period such as 2024, 2024-01/2024-06 or 2020/2025.")


def unknown(what: str, typed: str, near: Sequence[str]) -> UsageError:
    """Word the refusal of a name: what was typed, and the nearest that there is."""
    more = f" and {len(near) - 8} more" if len(near) > 8 else ""
    hint = f" Nearest: {', '.join(near[:8])}{more}." if near else ""
    return UsageError(f"no {what} {quoted(typed)}.{hint}")


def spellings(entry: Sector | Region) -> list[str]:
    """Give every name of a sector or region: its id, its name, its aliases, a region's code."""
    code = [entry.iso] if isinstance(entry, Region) else []
    return [entry.id, entry.name, *entry.aliases, *code]


def _whole_sector(facts: Facts, typed: str) -> Sector | None:
    for entry in facts.sectors:
        if entry.id == typed or entry.isic == (typed.upper(),):
            return entry
    wanted = fold(typed)
    return next((e for e in facts.sectors if wanted in map(fold, spellings(e))), None)


def _whole_region(facts: Facts, typed: str) -> Region | None:
    """Look for the name as typed, then without a word such as oblast, which may decide."""
    wanted = fold(typed)
    for entry in facts.regions:
        if wanted in map(fold, spellings(entry)) or wanted == fold(entry.iso).replace(" ", ""):
            return entry
    bare, kind = _place(wanted)
    fitting = [
        entry
        for entry in facts.regions
        if bare in (_place(fold(name))[0] for name in spellings(entry))
    ]
    return min(fitting, key=lambda entry: entry.kind != kind, default=None)


def _id(entry: Source) -> list[str]:
    return [entry.id]


def _is_publisher(wanted: str, entry: Source) -> bool:
    publisher = fold(entry.publisher)
    return publisher == wanted or publisher.startswith(wanted + " ")


def _place(folded: str) -> tuple[str, str | None]:
    """Split a folded name of a place into the bare name and the kind of place, if named."""
    words = folded.split()
    kinds = [_KINDS_OF_PLACE[word] for word in words if word in _KINDS_OF_PLACE]
    bare = " ".join(word for word in words if word not in _KINDS_OF_PLACE)
    return (bare, kinds[0]) if bare and kinds else (folded, None)


def _beginning(
    what: str, typed: str, entries: Sequence[Entry], names: Iterable[Iterable[str]]
) -> Entry:
    """Give the only entry with a name that begins as typed; else refuse with the nearest."""
    wanted = _place(fold(typed))[0]
    folded = [[_place(fold(name))[0] for name in own] for own in names]
    begin = [
        entry
        for entry, own in zip(entries, folded, strict=True)
        if any(_abbreviates(wanted, name, alias=i > 1) for i, name in enumerate(own))
    ]
    if len(begin) == 1 and len(wanted) >= _LEAST_BEGINNING:
        return begin[0]
    near = [entry.id for entry in begin]
    if not near:
        owner = {name: entry.id for entry, own in zip(entries, folded, strict=True) for name in own}
        near = list(dict.fromkeys(owner[name] for name in nearest(wanted, owner)))
    raise unknown(what, typed, near)


def _abbreviates(wanted: str, name: str, alias: bool) -> bool:
    """Tell whether a name begins as wanted.

    Of an alias of several words the whole first one is wanted, which is often an adjective:
    "транспорт" does not mean "транспортное машиностроение".
    """
    if not wanted or not name.startswith(wanted):
        return False
    return not alias or len(wanted) >= len(name.partition(" ")[0]) or " " not in name
