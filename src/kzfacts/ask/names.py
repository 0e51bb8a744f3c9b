"""What a person typed -> the sector, region or fact that is meant, or suggestions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from ..errors import UsageError, nearest, quoted, unknown
from ..language.spelling import bare, consonants, fold, is_kind_of_place, place
from ..model import periods
from ..model.records import Facts, Figure, Project, Region, Sector, Source

_LEAST_OF_NAME, _LEAST_OF_ALIAS = 3, 5  # letters with which a beginning is unmistakable
_LISTED = 20  # facts that a name fits
_SOUNDS = 3  # consonants in which two spellings of a name agree
_OR = " / "  # between the names of one thing

Place = TypeVar("Place", Sector, Region)
Entry = TypeVar("Entry", bound=Sector | Region | Figure | Project | Source)


def sector(facts: Facts, typed: str) -> Sector:
    """Give the sector that is meant by an id, name, alias, ISIC code or unique beginning.

    What lies within a sector, such as a product, means the sector.
    """
    named = _whole_sector(facts, typed) or _around(facts.sectors, typed)
    named = named or _inflected(facts, facts.sectors, typed)
    return named or _beginning("sector", typed, facts.sectors)


def region(facts: Facts, typed: str) -> Region:
    """Give the region that is meant, also by its ISO code or with "region", "oblast", "city".

    A town within a region means the region.
    """
    named = _whole_region(facts, typed) or _around(facts.regions, typed)
    if named:
        return named
    wanted = fold(typed)
    if _is_country(facts, wanted):
        raise UsageError(f"{quoted(typed)} is the whole country: leave the region out.")
    inflected = _inflected(facts, facts.regions, typed)
    if inflected:
        return inflected
    return _beginning("region", typed, facts.regions)


def _is_country(facts: Facts, wanted: str) -> bool:
    """Tell whether a folded name is that of the country, or begins with a long one of them."""
    own = (facts.country.name, facts.country.iso, *facts.country.aliases) if facts.country else ()
    folded = [fold(name) for name in own if name]
    return wanted in folded or wanted.startswith(
        tuple(name for name in folded if len(name) >= _LEAST_OF_ALIAS)
    )


def fact(facts: Facts, typed: str) -> Figure | Project | Source:
    """Give the fact or publication that is meant by an id, a project's name or a beginning.

    Of projects of one name that with its region, as answers print it, means one.
    """
    entries: list[Figure | Project | Source] = [*facts.figures, *facts.projects, *facts.sources]
    for entry in entries:
        if entry.id == typed or (not isinstance(entry, Source) and typed in entry.was):
            return entry
    wanted = fold(typed)
    for entry in entries:
        if fold(entry.id) == wanted:
            return entry
    regions = {entry.id: entry.name for entry in facts.regions}
    named = [
        entry
        for entry in facts.projects
        if wanted in (fold(entry.name), fold(f"{entry.name} {regions.get(entry.region or '')}"))
    ]
    found: Sequence[Figure | Project] = named or _as_printed(facts, typed)
    if len(found) > 1:
        raise UsageError(_several(typed, found))
    return found[0] if found else _beginning("fact", typed, entries)


def _as_printed(facts: Facts, typed: str) -> list[Figure | Project]:
    """Give the facts of which a row begins as typed: the subject, with what stands beside it."""
    wanted = set(fold(typed.replace("†", " ").replace("≠", " ")).split())
    sectors = {entry.id: entry.name for entry in facts.sectors}
    regions = {entry.id: entry.name for entry in facts.regions}

    def is_so(name: str, *beside: str | None) -> bool:
        own = set(fold(name).split())
        return own <= wanted <= own.union(*(fold(b).split() for b in beside if b))

    found: list[Figure | Project] = []
    for figure in facts.figures:
        sector = sectors[figure.sector]
        where = (figure.place, figure.borders, regions.get(figure.region or ""))
        if is_so(sector if figure.total else figure.subject, sector, figure.measure, *where):
            found.append(figure)
    for project in facts.projects:
        parts = (report.part for report in project.reports)
        if is_so(project.name, project.place, regions.get(project.region or ""), *parts):
            found.append(project)
    return found


def _several(typed: str, found: Sequence[Figure | Project]) -> str:
    """Say that a name fits several facts, and list the first with their ids."""
    lines = [f"{quoted(typed)} fits {len(found)} facts; name one by its id:"]
    for entry in found[:_LISTED]:
        what = (entry.measure, entry.period) if isinstance(entry, Figure) else (entry.name,)
        lines.append(f"  {entry.id}  {', '.join(filter(None, what))}")
    more = len(found) - _LISTED
    return "\n".join([*lines, *([f"  and {more} more: kzfacts search"] if more > 0 else [])])


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
    named = _whole_sector(facts, typed) or _whole_region(facts, typed)
    return named or _inflected(facts, facts.sectors, typed, ("sector",))


def part(facts: Facts, typed: str) -> tuple[Sector | Region, list[str]] | None:
    """Give the sector or region within which something so named lies, with all its names folded."""
    return _part(facts.sectors, typed) or _part(facts.regions, typed)


def taken(typed: str | None, entry: Sector | Region | None) -> tuple[str, ...]:
    """Say what a name was taken for: one of something within that, a former one, a form of one."""
    if typed is None or entry is None:
        return ()
    wanted = bare(typed)
    own = wanted in map(bare, spellings(entry))
    if own and not (isinstance(entry, Region) and _is_former(wanted, entry)):
        return ()
    if not own and wanted not in map(bare, within(entry)) and _begins_one(wanted, entry):
        return ()
    return (f"{quoted(typed)} is taken for {entry.name}",)


def _begins_one(wanted: str, entry: Sector | Region) -> bool:
    return not wanted or any(
        bare(name).startswith(wanted) or bare(name).replace(" ", "") == wanted
        for name in spellings(entry)
    )


def _is_former(wanted: str, entry: Region) -> bool:
    """Tell a former name of a region from another spelling of its name: it sounds otherwise."""
    if wanted in (bare(entry.name), fold(entry.id), fold(entry.iso or "")):
        return False
    size = min(_SOUNDS, len(consonants(wanted)), len(consonants(entry.id)))
    return consonants(wanted)[:size] != consonants(entry.id)[:size]


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
    near = fitting or holding or nearest(wanted, words) or nearest(wanted, words, cutoff=0)
    raise unknown(what, typed, near)


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


def spellings(entry: Entry) -> list[str]:
    """Give every name of an entry as a whole: its id, name, aliases and code, if it has them."""
    if isinstance(entry, Sector):
        return [entry.id, entry.name, *entry.aliases, *(entry.isic if len(entry.isic) == 1 else ())]
    if isinstance(entry, Region):
        return [entry.id, entry.name, *entry.aliases, *([entry.iso] if entry.iso else [])]
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
        if wanted in map(fold, spellings(entry)) or (
            wanted and wanted == fold(entry.iso or "").replace(" ", "")
        ):
            return entry
    name, kind = place(wanted)
    fitting = [entry for entry in facts.regions if name in map(bare, spellings(entry))]
    return min(fitting, key=lambda entry: entry.kind != kind, default=None)


def _inflected(
    facts: Facts,
    entries: Sequence[Place],
    typed: str,
    kinds: Sequence[str] = ("sector", "region", "part", "town"),
) -> Place | None:
    """Give what is meant by an inflected name: "металлургии", "в Карагандинской области"."""
    from ..language.stems import KAZAKH
    from ..language.vocabulary import says_nothing
    from . import lexicon, texts

    read = [word for word in texts.words(typed) if not is_kind_of_place(word.folded)]
    said = [word for word in read if not says_nothing(word.stem, word.kazakh)]
    names = lexicon.of(facts).names
    by_id = {entry.id: entry for entry in entries}
    for words in (read, said):
        for stems in ([word.stem for word in words], [word.kazakh for word in words]):
            if all(w.folded == s.rstrip(KAZAKH) for w, s in zip(words, stems, strict=True)):
                continue  # a name without endings is looked for as it is
            meanings = names.get(" ".join(stems), "").split("\n")
            for meaning in sorted(meanings, key=lambda each: each.startswith(("part ", "town "))):
                kind, _, name = meaning.partition(" ")
                owner = name.rpartition(" ")[0] if kind in ("part", "town") else name
                if kind in kinds and owner in by_id:
                    return by_id[owner]
    return None


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
