"""What is said of how a text was understood: nothing of it is dropped in silence."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import nearest, offered, quoted
from ..language.dates import Period
from ..language.quantities import Quantity
from ..language.spelling import fold
from ..model import periods
from ..model.records import Fact, Facts, Figure, Region, Sector
from .reading import Reading, Term

_MOST_SAID = 12  # words of a text of which it is said what they were taken for
_MOST_NAMED = 5  # words of a text that are named as unknown


def taken(facts: Facts, reading: Reading, fully: bool = False) -> tuple[str, ...]:
    """Say what was taken for another name, and what for a status, a time, an amount.

    ``fully`` says it of every word, for where nothing was found.
    """
    renamed = [
        f"{quoted(term.text)} is taken for {_name(facts, name)}"
        for term in reading.terms
        for kind, _, name in (meaning.partition(" ") for meaning in term.meanings)
        if kind in ("sector", "region") and not _is_own(facts, name, term.text) and not term.part
    ]
    parts = [
        (term.start, term.text, _of_term(facts, term) or (_known_as(facts, term) if fully else ""))
        for term in reading.terms
    ]
    parts += [
        (period.start, reading.typed(period.start, period.after), _of_period(period))
        for period in reading.periods
    ]
    parts += [
        (amount.start, reading.typed(amount.start, amount.after), _of_amount(amount))
        for amount in reading.amounts
    ]
    said = [f"{quoted(typed)[1:-1]}: {meant}" for _, typed, meant in sorted(parts) if meant]
    said = list(dict.fromkeys(said))
    line = "; ".join(said[:_MOST_SAID]) + (" …" if len(said) > _MOST_SAID else "")
    return (*[*dict.fromkeys(renamed)][:_MOST_SAID], *((line,) if line else ()))


def unknown(facts: Facts, words: Sequence[str], rest: bool) -> tuple[str, ...]:
    """Name the words that are known nowhere, with what is nearest; ``rest`` is what is left."""
    if not words:
        return ()
    named = ", ".join(map(quoted, words[:_MOST_NAMED]))
    more = f" and {len(words) - _MOST_NAMED} more" if len(words) > _MOST_NAMED else ""
    near = _nearest(facts, words[:_MOST_NAMED])
    hint = f" Nearest: {offered(list(dict.fromkeys(near)))}." if near else ""
    are = "are" if len(words) > 1 else "is"
    return (f"{named}{more} {are} known nowhere{' and left out' if rest else ''}.{hint}",)


def nothing(reading: Reading) -> tuple[str, ...]:
    """Say that a text has no word by which facts could be found, if that is so."""
    if reading.understood or reading.unknown:
        return ()
    return ("no word of it says what to look for: a subject, a place, a time, an amount",)


def left_out(terms: Sequence[Term]) -> tuple[str, ...]:
    """Name the words that stand in no fact of all that was named."""
    return tuple(f"{quoted(term.text)} stands in no such fact and is left out" for term in terms)


def foreign(facts: Facts, terms: Sequence[Term]) -> tuple[str, ...]:
    """Say of which country the facts are, where another is named."""
    if not terms or not facts.country:
        return ()
    named = ", ".join(term.text for term in terms)
    return (f"{named}: the facts are of {facts.country.name}",)


def against(reading: Reading, first: Fact) -> tuple[str, ...]:
    """Say where the best fact has the other direction, or another hedge, than the text."""
    said = []
    if not isinstance(first, Figure):
        return ()
    if reading.direction and first.change:
        way, typed = reading.direction
        if first.change * way < 0:
            said.append(f"{typed}: the facts have a {'rise' if first.change > 0 else 'fall'}")
    hedges = {amount.hedge for amount in reading.amounts if amount.hedge}
    if hedges and first.qualifier not in hedges:
        has = f"have {quoted(first.qualifier)}" if first.qualifier else "do not qualify it"
        said.append(f"{quoted(' or '.join(sorted(hedges)))}: the facts {has}")
    return tuple(said)


def inside(facts: Facts, terms: Sequence[Term]) -> tuple[str, ...]:
    """Say in what sector or region a product or town lies of which there is no fact."""
    said = []
    for term in terms:
        for meaning in term.meanings:
            kind, _, rest = meaning.partition(" ")
            command = {"part": "sector", "town": "region"}.get(kind)
            if command:
                owner = rest.rpartition(" ")[0]
                said.append(
                    f"{quoted(term.text)} lies in {_name(facts, owner)}: kzfacts {command} {owner}"
                )
    return tuple(dict.fromkeys(said))


def _of_term(facts: Facts, term: Term) -> str:
    if term.part:
        return f"part of {offered([_called(facts, meaning) for meaning in term.meanings])}"
    said = []
    for meaning in term.meanings:
        kind = meaning.partition(" ")[0]
        if kind in ("status", "publisher"):
            said.append(kind)
        elif kind == "projects":
            said.append("plants and projects")
        elif kind == "measure":
            said.append("measure")
    return " or ".join(dict.fromkeys(filter(None, said)))


def _known_as(facts: Facts, term: Term) -> str:
    """Say what a term is, where that restricts nothing that a reader would not expect."""
    if not term.meanings:
        return "a word in facts"
    kind, _, name = term.meanings[0].partition(" ")
    owner = name.rpartition(" ")[0] if kind in ("part", "town") else name
    place = {"part": "in {}", "town": "in {}", "sector": "{}", "region": "{}"}.get(kind)
    return place.format(_name(facts, owner)) if place else kind


def _of_period(period: Period) -> str:
    if period.undated:
        return "no period stated"
    if period.iso is None:
        if period.months is None:
            return "any time"
        first, _, last = periods.in_words(f"2000-{period.months[0]:02}/2000-{period.months[1]:02}")[
            :-5
        ].partition("–")
        return f"{first} of any year" if first == last else f"{first}–{last} of any year"
    if period.since:
        return f"{period.first} and later"
    if period.months is None and not period.open:
        return "year" if period.first == period.last else "years"
    return periods.in_words(period.iso)


def _of_amount(amount: Quantity) -> str:
    value = f"{amount.values[0]:,.6f}".rstrip("0").rstrip(".")
    hedge = f" ({amount.hedge})" if amount.hedge else ""
    sign = {1: "+", -1: "−"}.get(amount.sign or 0, "")
    return f"{sign}{value} {amount.unit or 'of any unit'}{hedge}"


def _called(facts: Facts, meaning: str) -> str:
    """Give the name of what is meant, of a product or town the first that it has."""
    kind, _, name = meaning.partition(" ")
    if kind == "publisher":
        return name
    if kind in ("sector", "region"):
        return _name(facts, name)
    owner, _, number = name.rpartition(" ")
    entries: list[Sector | Region] = [*facts.sectors, *facts.regions]
    entry = next(each for each in entries if each.id == owner)
    return entry.within[int(number)].partition(" / ")[0]


def _is_own(facts: Facts, name: str, typed: str) -> bool:
    return fold(typed) in (fold(name), fold(_name(facts, name)))


def _name(facts: Facts, identifier: str) -> str:
    entries: list[Sector | Region] = [*facts.sectors, *facts.regions]
    return next((entry.name for entry in entries if entry.id == identifier), identifier)


def _nearest(facts: Facts, words: Sequence[str]) -> list[str]:
    """Give the words of names that look like some that are not known and begin like them."""
    known: dict[str, set[str]] = {word.casefold()[:1]: set() for word in words}
    entries: list[Sector | Region] = [*facts.sectors, *facts.regions]
    texts = [measure.name for measure in facts.measures]
    for entry in entries:
        texts += [entry.name, *entry.aliases, *entry.within]
    for word in " ".join(texts).casefold().split():
        if word[0] in known:
            known[word[0]].add(word)
    return [each for word in words for each in nearest(word, sorted(known[word.casefold()[:1]]))]
