"""What a person typed -> the sector, region or fact that is meant, or suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from . import periods
from .errors import UsageError, quoted
from .model import Facts, Figure, Project, Region, Sector, Source

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
_LEAST_OF_NAME, _LEAST_OF_ALIAS = 3, 5  # letters with which a beginning is unmistakable
_OR = " / "  # between the names of one thing

Place = TypeVar("Place", Sector, Region)
Entry = TypeVar("Entry", bound=Sector | Region | Figure | Project | Source)


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
        if word.startswith(american):
            return british + word[len(american) :]
    return word


def nearest(typed: str, words: Iterable[str]) -> list[str]:
    """Give up to three of ``words`` that look like what was typed, best first."""
    from difflib import get_close_matches

    return get_close_matches(typed[:100].casefold(), list(words), n=3, cutoff=0.75)


def sector(facts: Facts, typed: str) -> Sector:
    """Give the sector that is meant by an id, name, alias, ISIC code or unique beginning.

    What lies within a sector, such as a product, means the sector.
    """
    named = _whole_sector(facts, typed) or _around(facts.sectors, typed)
    return named or _beginning("sector", typed, facts.sectors)


def region(facts: Facts, typed: str) -> Region:
    """Give the region that is meant, also by its ISO code or with "region", "oblast", "city".

    A town within a region means the region.
    """
    named = _whole_region(facts, typed) or _around(facts.regions, typed)
    if named:
        return named
    wanted = fold(typed)
    if wanted in _COUNTRY or wanted.startswith(_KAZAKH):
        raise UsageError(f"{quoted(typed)} is the whole country: leave the region out.")
    return _beginning("region", typed, facts.regions)


def fact(facts: Facts, typed: str) -> Figure | Project | Source:
    """Give the fact or publication that is meant by an id, a project's name or a beginning."""
    entries: list[Figure | Project | Source] = [*facts.figures, *facts.projects, *facts.sources]
    for entry in entries:
        if entry.id == typed:
            return entry
    wanted = fold(typed)
    for entry in entries:
        if wanted in map(fold, spellings(entry)):
            return entry
    return _beginning("fact", typed, entries)


def sources(facts: Facts, typed: str) -> list[Source]:
    """Give the publication meant by an id or its unique beginning, or all of a publisher."""
    wanted = fold(typed)
    for entry in facts.sources:
        if fold(entry.id) == wanted:
            return [entry]
    published = [entry for entry in facts.sources if wanted and _is_publisher(wanted, entry)]
    return published or [_beginning("source", typed, facts.sources)]


def exactly(facts: Facts, typed: str) -> Sector | Region | None:
    """Give the sector or region that a text names in full, or None; an ISIC code is no name."""
    if len(fold(typed)) < _LEAST_OF_NAME:
        return None
    return _whole_sector(facts, typed) or _whole_region(facts, typed)


def part(facts: Facts, typed: str) -> tuple[Sector | Region, list[str]] | None:
    """Give the sector or region within which something so named lies, with all its names folded."""
    return _part(facts.sectors, typed) or _part(facts.regions, typed)


def taken(typed: str | None, entry: Sector | Region | None) -> tuple[str, ...]:
    """Say what a name was taken for, if any was, where it only names something within that."""
    if typed is None or entry is None:
        return ()
    wanted = bare(typed)
    if wanted in map(bare, spellings(entry)) or wanted not in map(bare, within(entry)):
        return ()
    return (f"{quoted(typed)} is taken for {entry.name}",)


def bare(name: str) -> str:
    """Fold a name and take away what kind of place it says it is."""
    return _place(fold(name))[0]


def is_kind_of_place(folded: str) -> bool:
    """Tell words such as oblast and city from names."""
    return folded in _KINDS_OF_PLACE


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
    holding = [word for word, name in zip(words, folded, strict=True) if wanted in name.split()]
    raise unknown(what, typed, fitting or holding or nearest(wanted, words) or words)


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


def spellings(entry: Entry) -> list[str]:
    """Give every name of an entry as a whole: its id, name, aliases and code, if it has them."""
    if isinstance(entry, Sector):
        return [entry.id, entry.name, *entry.aliases, *(entry.isic if len(entry.isic) == 1 else ())]
    if isinstance(entry, Region):
        return [entry.id, entry.name, *entry.aliases, entry.iso]
    return [entry.id, entry.name] if isinstance(entry, Project) else [entry.id]


def within(entry: Entry) -> list[str]:
    """Give every name of what lies within a sector or region."""
    groups = entry.within if isinstance(entry, Sector | Region) else ()
    return [name for group in groups for name in group.split(_OR)]


def _whole_sector(facts: Facts, typed: str) -> Sector | None:
    for entry in facts.sectors:
        if entry.id == typed:
            return entry
    wanted = fold(typed)
    return next((e for e in facts.sectors if wanted in map(fold, spellings(e))), None)


def _whole_region(facts: Facts, typed: str) -> Region | None:
    """Look for the name as typed, then without a word such as oblast, which may decide."""
    wanted = fold(typed)
    for entry in facts.regions:
        if wanted in map(fold, spellings(entry)) or wanted == fold(entry.iso).replace(" ", ""):
            return entry
    name, kind = _place(wanted)
    fitting = [entry for entry in facts.regions if name in map(bare, spellings(entry))]
    return min(fitting, key=lambda entry: entry.kind != kind, default=None)


def _around(entries: Sequence[Place], typed: str) -> Place | None:
    found = _part(entries, typed)
    return found[0] if found else None


def _part(entries: Sequence[Place], typed: str) -> tuple[Place, list[str]] | None:
    wanted = bare(typed)
    for entry in entries:
        for group in entry.within:
            if wanted and wanted in fold(group):
                names = [fold(name) for name in group.split(_OR)]
                if wanted in names:
                    return entry, names
    return None


def _is_publisher(wanted: str, entry: Source) -> bool:
    publisher = fold(entry.publisher)
    return f"{publisher} ".startswith((f"{wanted} ", f"the {wanted} "))


def _place(folded: str) -> tuple[str, str | None]:
    """Split a folded name of a place into the bare name and the kind of place, if named."""
    words = [_nominative(word) for word in folded.split()]
    kinds = [_KINDS_OF_PLACE[word] for word in words if word in _KINDS_OF_PLACE]
    name = " ".join(word for word in words if word not in _KINDS_OF_PLACE)
    return (name, kinds[0] if kinds else None) if name else (folded, None)


def _nominative(word: str) -> str:
    """Give a Russian adjective as names have it: "Карагандинской" stands in many a sentence."""
    return word[:-2] + "ая" if word.endswith(("скои", "скую")) else word


def _beginning(what: str, typed: str, entries: Sequence[Entry]) -> Entry:
    """Give the only entry with a name that begins as typed; else refuse with the nearest."""
    wanted = bare(typed)
    known = [(entry, list(map(bare, spellings(entry)))) for entry in entries]
    begin = [
        entry
        for entry, own in known
        if any(_abbreviates(wanted, name, alias=i > 1) for i, name in enumerate(own))
    ]
    if len(begin) == 1:
        return begin[0]
    near = [entry.id for entry in begin]
    if not near:
        owner = {name: entry.id for entry, own in known for name in own}
        owner |= {fold(name): entry.id for entry in entries for name in within(entry)}
        begun = [name for name in owner if wanted and name.startswith(wanted)]
        near = list(dict.fromkeys(owner[name] for name in begun or nearest(wanted, owner)))
    raise unknown(what, typed, near)


def _abbreviates(wanted: str, name: str, alias: bool) -> bool:
    """Tell whether a name begins as wanted, by enough letters.

    Of an alias of several words the whole first one is wanted, which is often an adjective:
    "транспорт" does not mean "транспортное машиностроение".
    """
    least = _LEAST_OF_ALIAS if alias else _LEAST_OF_NAME
    if len(wanted) < least or not name.startswith(wanted):
        return False
    return not alias or len(wanted) >= len(name.partition(" ")[0]) or " " not in name
