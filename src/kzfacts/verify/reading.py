"""The text of a sentence -> what is named in it, what is measured, planned and done, and when."""

from __future__ import annotations

from collections.abc import Sequence

from ..language import dates, quantities
from ..language.dates import Period
from ..language.kazakh import LETTERS
from ..language.phrases import Found
from ..language.spelling import is_kind_of_place
from ..language.tokens import MARK, WORD, Token, tokens
from ..language.vocabulary import form_at, phrases, says_nothing
from ..model import periods
from . import compared, lookalikes, where
from .index import Index
from .sentence import PRODUCTIONS, Mention, Sentence, is_break

_BEYOND = 10**18  # what no fact states, whatever its unit
_WINTER, _AUTUMN = 3, 9  # the last month of the one, the first of the other
_YEAR = 4  # characters of a date that is a year
_APART = frozenset(",;:(")
_MOST_OF_IT = 2  # tokens: "10 billion of investment drawn in"
_OF_GOODS = 2  # tokens
_CITY = ("city", "town", "города", "город", "городе", "г", "қаласы", "қаласында")
_WITHIN_BODIES = ("of", "and", "for", "the", "и", "по", "мен", "және")


def read(index: Index, text: str, start: int, date: str) -> Sentence:
    """Read a sentence that begins at a place of a draft; ``date`` is that of the draft."""
    found = tokens(text)
    sentence = Sentence(start, start + len(text), text, found)
    times = _times(found, date)
    taken = {place for time in times for place in range(time.start, time.after)}
    amounts = quantities.quantities(found, index.units, taken)
    measured = {place for amount in amounts for place in amount.places}
    sentence.amounts = [amount for amount in amounts if max(amount.values) < _BEYOND]
    sentence.kazakh = not LETTERS.isdisjoint(text.casefold())
    sentence.periods = [t for t in times if measured.isdisjoint(range(t.start, t.after))]
    sentence.known = taken | measured
    _Namer(index, sentence, measured).name()
    compared.note(sentence)
    return sentence


def _times(found: list[Token], date: str) -> list[Period]:
    """Give the mentions of times; a part of a year that is not told is of the draft's own."""
    year = periods.last_year(date)
    month = int(date[5:7]) if len(date) > _YEAR else None
    return [_of_own_year(time, year, month) for time in dates.periods(found, year, month)]


def _of_own_year(time: Period, year: int, month: int | None) -> Period:
    if not time.months or time.first is not None:
        return time
    told = year - 1 if _is_of_year_before(time, month) else year
    return time._replace(first=told, last=told)


def _is_of_year_before(time: Period, month: int | None) -> bool:
    """Tell "in 11 months", said in winter."""
    return bool(month and month <= _WINTER and time.months and time.months[1] >= _AUTUMN)


class _Namer:
    """Finds the names, cues and countries of a sentence."""

    def __init__(self, index: Index, sentence: Sentence, measured: set[int]) -> None:
        self.index = index
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.cued = 0
        # "190 production facilities": the noun that is counted may be a name, too
        self.counted = {p for p in measured if self.tokens[p].kind == WORD}
        self.stops = [len(self.tokens)] * len(self.tokens)
        stop = len(self.tokens)
        for place in range(len(self.tokens) - 1, -1, -1):
            self.stops[place] = stop
            if place in sentence.known and place not in self.counted:
                stop = place

    def name(self) -> None:
        """Read the tokens from left to right, names as long as they are."""
        place = 0
        sentence = self.sentence
        while place < len(self.tokens):
            token = self.tokens[place]
            if token.kind != WORD or (place in sentence.known and place not in self.counted):
                place += 1
                continue
            if after := self._body(place):
                sentence.known.update(range(place, after))
                place = after
                continue
            self._cue(place)
            if self.index.officials.at(self.tokens, place) and sentence.text[token.start].isupper():
                sentence.home = True
            place = max(place + 1, self._named(place))
        if not sentence.countries:
            money = self.index.currency
            sentence.home |= any(amount.unit == money for amount in sentence.amounts if money)
        sentence.cues.sort()
        places = range(len(self.tokens))
        sentence.under_way = any(phrases("UNDER_WAY").at(self.tokens, p) for p in places)
        where.conclude(sentence)

    def _body(self, place: int) -> int:
        """Give the place after "the Ministry of Industry and Construction", or 0."""
        found = phrases("BODIES").at(self.tokens, place)
        if not found:
            return 0
        after = found.after
        while after < len(self.tokens) and after not in self.sentence.known:
            named = self.index.names.at(self.tokens, after)
            if named and self._about([named]):
                after = named.after
            elif self.tokens[after].folded in _WITHIN_BODIES:
                after += 1
            else:
                break
        return after

    def _named(self, place: int) -> int:
        """Note what is named at a place; give the place after it."""
        stop = self.stops[place] if place not in self.sentence.known else None
        found = self._found(place, stop)
        project = any(phrases(name).at(self.tokens, place) for name in ("PROJECTS", "NEW"))
        project |= self.tokens[place].folded in PRODUCTIONS
        self.sentence.projects |= project
        if not found:
            if self.index.facts.country and where.note_abroad(self.sentence, place):
                return place + 1
            if project or self._is_known(place):
                self.sentence.known.add(place)
            return place + 1
        longest = max(found, key=lambda f: f.after)
        if lookalikes.is_no_name(self.index, self.sentence, longest):
            self.sentence.known.add(place)
            return place + 1
        about = self._about([f for f in found if f.after == longest.after]) or self._about(found)
        if longest.after - place > 1 and self._is_general(longest.after - 1):
            about |= self._about(self._found(place, longest.after - 1))
        goods = place + _OF_GOODS
        if goods < longest.after and phrases("PRODUCED").at(self.tokens, place):
            about |= self._about(self._found(goods, longest.after))  # "production of cars"
        if about and not lookalikes.is_verb_form(self.sentence, longest):
            self._mention(Mention(longest.first, longest.after, about))
        last = self.tokens[longest.after - 1].folded
        if last in PRODUCTIONS:  # "30 pharmaceutical productions"
            self.sentence.projects = True
        else:
            self._note(longest)
        for p in range(longest.first, longest.after):
            self._measure(p)
        self.sentence.projects |= any(
            phrases("PROJECTS").at(self.tokens, p) for p in range(longest.first, longest.after)
        )
        self.sentence.known.update(range(longest.first, longest.after))
        return longest.after

    def _found(self, place: int, stop: int | None) -> list[Found]:
        """Give the longest names and subjects of facts that begin at a place."""
        name = self.index.names.at(self.tokens, place, stop)
        while name and self._is_heading(name):
            name = self.index.names.at(self.tokens, place, name.after - 1)
        subject = self.index.subjects.at(self.tokens, place, stop)
        return [found for found in (name, subject) if found]

    def _is_heading(self, found: Found) -> bool:
        """Tell what facts are only headed with: "light industry in manufacturing"."""
        meanings = self.index.meanings(found.key.split(" "))
        return found.after > found.first + 1 and all(m.startswith("text ") for m in meanings)

    def _is_general(self, place: int) -> bool:
        """Tell the last word of "car production", "light industry projects" and "car makers"."""
        among = self.tokens
        maker = self.index.units.at(among, place, place + 1)
        counted = maker is not None and self.index.units[maker].kind == "count"
        return counted or any(phrases(n).at(among, place) for n in ("PROJECTS", "PRODUCED"))

    def _mention(self, mention: Mention) -> None:
        """Note a name; of two side by side, as in "iron ore extraction", the one that says more."""
        before = self.sentence.mentions[-1] if self.sentence.mentions else None
        if before is None or before.after != mention.first:
            self.sentence.mentions.append(mention)
            return
        both = self.tokens[before.first : mention.after]
        about = self.index.subject(token.stem for token in both if token.kind != MARK)
        latin = both[0].folded[:1] < "а"
        ranked = sorted(
            (before, mention), key=lambda m: (self.index.is_broad(m.about), (m is mention) == latin)
        )
        about = about or (ranked[0].about if self._are_near(before, mention) else frozenset())
        self.sentence.mentions[-1] = Mention(before.first, mention.after, about)

    def _are_near(self, one: Mention, other: Mention) -> bool:
        """Tell "iron ore extraction" from two names that only stand side by side."""
        if self.index.is_broad(one.about) or self.index.is_broad(other.about):
            return True
        sectors = [
            {name.split(" ")[1] for name in each.about if not name.startswith("subject ")}
            for each in (one, other)
        ]
        lines = [set().union(*(self.index.branches[s] for s in each)) for each in sectors]
        parts = all(not name.startswith("sector ") for name in one.about | other.about)
        if not all(sectors) or (parts and one.about.isdisjoint(other.about)):
            return not all(sectors)
        return bool(lines[0] & sectors[1] or lines[1] & sectors[0])

    def _measure(self, place: int) -> None:
        """Note the measure that a word within a name means: fixed capital investment."""
        if self.tokens[place].folded in PRODUCTIONS:
            return
        found = self.index.names.at(self.tokens, place, place + 1)
        for meaning in self.index.meanings(found.key.split(" ")) if found else ():
            kind, _, name = meaning.partition(" ")
            if kind == "measure":
                self.sentence.measures.append((place, name))

    def _about(self, found: Sequence[Found]) -> frozenset[str]:
        about: set[str] = set()
        for each in found:
            about |= self.index.subject(each.key.split(" "))
        return frozenset(about)

    def _note(self, found: Found) -> None:
        """Note the measures, places, companies and countries that a name means."""
        sentence = self.sentence
        for meaning in self.index.meanings(found.key.split(" ")):
            kind, _, name = meaning.partition(" ")
            if kind == "measure":
                sentence.measures.append((found.first, name))
            elif kind in ("region", "town"):
                region = name.partition(" ")[0]
                sentence.home = True
                if where.is_told(sentence, found.first):
                    sentence.regions.append((found.first, region))
                    if kind == "town" or (region not in self.index.cities and self._is_city(found)):
                        sentence.towns.add(found.first)
            elif kind == "company" and not where.in_cause(sentence, found.first, ";"):
                stems = frozenset(
                    self.index.spelled(t.stem) for t in self.tokens[found.first : found.after]
                )
                sentence.companies.append((found.first, stems))
            elif kind == "country":
                apart = ("COMPARED", "PART_OF")  # "the EAEU, including Kazakhstan"
                if not any(phrases(n).ending(self.tokens, found.first) for n in apart):
                    sentence.home = sentence.whole = True
                    sentence.countries.append((found.first, True))

    def _is_city(self, found: Found) -> bool:
        """Tell "Karaganda city" from the region that is called so, too."""
        beside = (found.first - 1, found.after)
        return any(self.tokens[p].folded in _CITY for p in beside if 0 <= p < len(self.tokens))

    def _cue(self, place: int) -> None:
        sentence = self.sentence
        if place < self.cued:  # within "allowed to create"
            return
        ahead, done = (form_at(name, self.tokens, place) for name in ("AHEAD", "DONE"))
        if not (ahead or sentence.cues) and sentence.text.rstrip()[-1:].isalnum():
            ahead = form_at("AHEAD_IN_TITLES", self.tokens, place)
        self.cued = after = max(ahead, done)
        if ahead and ahead >= done:
            sentence.cues.append((place, True))
            sentence.known.update(range(place, after))
        elif done:
            planned = [p for p, cue in sentence.cues if cue and 0 < place - p <= 4]
            passive = place and self.tokens[place - 1].folded in ("is", "are")  # "jobs are created"
            apart = planned and any(is_break(t) for t in self.tokens[planned[-1] : place])
            if (not planned or apart) and not (passive or self._is_bare(place)):
                sentence.cues.append((place, False))
            sentence.known.update(range(place, after))

    def _is_bare(self, place: int) -> bool:
        """Tell "will open, with 800 jobs created" from "800 jobs were created"."""
        if not any(ahead for _, ahead in self.sentence.cues):
            return False
        if phrases("BEEN").ending(self.tokens, place):
            return False
        behind = (range(a.after, place) for a in self.sentence.amounts if a.after <= place)
        return any(
            len(gap) <= _MOST_OF_IT and all(self.tokens[p].folded not in _APART for p in gap)
            for gap in behind
        )

    def _is_known(self, place: int) -> bool:
        """Tell whether a word leaves what is said of a name as it is."""
        token = self.tokens[place]
        return (
            says_nothing(token.stem, token.kazakh)
            or is_kind_of_place(token.folded)
            or is_kind_of_place(token.stem)
            or len(token.folded) < 3
            or quantities.direction(self.tokens, place) is not None
            or any(
                phrases(n).at(self.tokens, place)
                for n in ("HEDGES", "BEEN", "INDEXES", "COMPARED", "CAUSES", "TOGETHER", "NEUTRAL")
            )
        )
