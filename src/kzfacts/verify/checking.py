"""A text -> a verdict on each of its figures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ..ask import latest
from ..language.vocabulary import phrases
from ..model import periods
from ..model.records import Facts
from . import claims, fitting, index, reading, texts, wording
from .called import Said
from .fitting import Context
from .judges import Judges
from .judging import Verdict
from .known import MEASURE
from .report import SUPPORTED, Checked, Report
from .sentence import NONE, Claim, Sentence, Topic

MOST = 20_000  # figures of a text
NUMBERS = 5 * MOST  # of a text, with those that are no figures
_YEAR = 4  # characters of a date that is a year
_TITLES = 2  # sentences that tell where a text is about
_FIRST = 3  # the places at which a sentence begins with what it is about
_LEAD = 5  # sentences, with title and dateline


def check(
    facts: Facts,
    text: str,
    date: str | None = None,
    markdown: bool = False,
    here: bool = False,
) -> Report:
    """Hold a text against facts.

    ``date``, a day, month or year of ISO 8601, is what "this year" means: today if None. Of
    ``markdown`` addresses and code are not read. With ``here`` a text that names no country
    speaks of that of the facts.
    """
    reader = Reader(facts, text, date or latest.today(facts), here)
    return reader.report(prose(text, markdown))


def prose(text: str, markdown: bool) -> str:
    """Give what of a text is read; each place stays where it was."""
    return texts.prose(text) if markdown else text


class Reader:
    """Reads a text sentence by sentence; each may rest on what those before it told."""

    def __init__(self, facts: Facts, text: str, date: str, here: bool) -> None:
        self.index = index.of(facts)
        self.judges = Judges(self.index)
        self.text = text
        self.date = date
        self.here = here
        self.year = periods.last_year(date)
        self.home: bool | None = None
        self.lead: str | None = None
        self.lead_region: str | None = None
        self.nationwide = False
        self.carried: str | None = None
        self.earlier: str | None = None
        self.single = False
        self.goal: str | None = None
        self.force: bool | None = None
        self.region: str | None = None
        self.last_region: str | None = None
        self.heading: str | None = None
        self.heading_of_list = False
        self.companies: frozenset[str] = frozenset()
        self.lead_company: frozenset[str] = frozenset()
        self.topic = Topic()
        self.counted: frozenset[str] = frozenset()
        self.said = Said()
        self.unread: int | None = None

    def claims(self, prose: str) -> Iterator[tuple[Sentence, Claim, Context, Verdict]]:
        """Give every claim with its sentence, what the text around it tells, and its verdict."""
        places = list(texts.sentences(prose))
        sentences = self._sentences(prose, places)
        self.home = self._home(sentences)
        told = [self._told(sentence) for sentence in sentences]
        self.earlier = next(chain.from_iterable(told[:_LEAD]), None)
        self.single = len({*chain.from_iterable(told)}) == 1
        named = {stems for each in sentences[:_LEAD] for _, stems in each.companies}
        self.judges.regions = self._regions(sentences)
        self.lead_company = named.pop() if len(named) == 1 else frozenset()
        before = None
        for number, (sentence, (_, _, paragraph)) in enumerate(
            zip(sentences, places, strict=False)
        ):
            if paragraph != before:
                self.earlier = self.carried or self.earlier
                self.carried, self.force = None, None
                if self.heading_of_list and not texts.is_item(sentence.text):
                    self.heading = None
                self.region = self.heading
                self.companies = frozenset()
                before = paragraph
            made = claims.claims(self.index, sentence, self.topic)
            self.counted = frozenset()
            company = self.companies or self.lead_company
            told_before = NONE if sentence.names_unknown() else company
            measured = {f"{MEASURE}{name}" for _, name in sentence.measures}
            own = (token.stem for token in sentence.tokens)
            stems = frozenset(map(self.index.spelled, chain(told_before, own))) | measured
            last = None
            for claim in made:
                context = self._context(sentence, claim, stems)
                for each, verdict in self.judges.verdicts(
                    sentence, claim, context, self.said, last
                ):
                    last = each, verdict
                    if claim.unit in self.index.counting and verdict.name == SUPPORTED:
                        self.counted = frozenset().union(*(k.about for k in verdict.facts))
                    yield sentence, each, context, verdict
            self._carry(sentence, number, told[number])
            self.said.add(sentence)
            self.topic = self.topic.after(sentence, made)

    def _sentences(self, prose: str, places: list[tuple[int, int, int]]) -> list[Sentence]:
        """Read the sentences, no more than hold the most figures that are judged, or numbers."""
        sentences: list[Sentence] = []
        figures = numbers = 0
        for start, end, _ in places:
            if figures > MOST or numbers > NUMBERS:
                self.unread = start
                break
            sentences.append(reading.read(self.index, prose[start:end], start, self.date))
            figures += sum(amount.unit is not None for amount in sentences[-1].amounts)
            numbers += len(sentences[-1].amounts)
        return sentences

    def report(self, prose: str) -> Report:
        """Give the verdicts on a text, at most MOST."""
        found: list[Checked] = []
        spans: dict[tuple[int, int], None] = {}
        stopped: int | None = None
        for sentence, claim, _, verdict in self.claims(prose):
            checked = self._checked(sentence, claim, verdict)
            if len(found) == MOST:
                stopped = checked.start
                break
            found.append(checked)
            first = sentence.start + len(sentence.text) - len(sentence.text.lstrip())
            spans[first, sentence.end] = None
        if stopped is None:
            stopped = self.unread
        return Report(self.text, tuple(spans), tuple(found), self.date, stopped)

    def _regions(self, sentences: list[Sentence]) -> list[str | None]:
        """Give of which regions a text may be that tells none with its figures."""
        told = {region for each in sentences[:_LEAD] for _, region in each.regions}
        whole = any(each.whole for each in sentences[:_TITLES])
        return [*(told if len(told) == 1 else ()), *([None] if whole else ())]

    def _home(self, sentences: list[Sentence]) -> bool | None:
        """Tell whether the first country that is named is that of the facts; None if none is."""
        for sentence in sentences:
            if sentence.home or sentence.foreign:
                return sentence.home
        return True if self.here else None

    def _at_home(self, sentence: Sentence, claim: Claim) -> bool | None:
        if not self.index.facts.country:
            return True
        if sentence.foreign:
            return sentence.country(claim.amount.start)
        if sentence.home and (self.home is not False or sentence.countries):
            return True  # a town or an official is not enough in a text of another country
        return self.home if self.force is None else self.force

    def _context(self, sentence: Sentence, claim: Claim, stems: frozenset[str]) -> Context:
        return Context(
            self.year,
            int(self.date[5:7]) if len(self.date) > _YEAR else None,
            self._periods(sentence),
            self.carried is not None or self.single,
            self.earlier,
            self.goal,
            self.last_region if sentence.pointing else self.region,
            self.lead_region,
            self.home,
            self._at_home(sentence, claim),
            len(self.date) == 4,
            stems,
            self.counted,
            sentence.owners(claim),
        )

    def _periods(self, sentence: Sentence) -> tuple[str, ...]:
        """Give the periods told before; "the reporting period" is that of the lead."""
        places = range(len(sentence.tokens))
        reported = any(phrases("REPORTED").at(sentence.tokens, place) for place in places)
        told = (None if reported and self.lead else self.carried, self.lead)
        return tuple(dict.fromkeys(each for each in told if each))

    def _checked(self, sentence: Sentence, claim: Claim, verdict: Verdict) -> Checked:
        places = claim.amount.places
        start = sentence.start + sentence.tokens[places[0]].start
        end = sentence.start + sentence.tokens[places[-1]].end
        number, unit = wording.value(claim)
        ids = tuple(dict.fromkeys(each.id for each in verdict.facts))
        sources = tuple(dict.fromkeys(name for each in verdict.facts for name in each.sources))
        return Checked(
            start,
            end,
            self.text[start:end],
            wording.reading(claim, sentence),
            number,
            unit,
            claim.period.iso if claim.period else None,
            verdict.name,
            ids,
            sources,
            wording.expected(verdict.expected),
            verdict.remark,
        )

    def _told(self, sentence: Sentence) -> list[str]:
        """Give the periods that a sentence tells those after it."""
        return [
            fitting.plain(time._replace(open=False).iso or "")
            for time in sentence.periods
            if time.iso
            and not time.day
            and not time.since
            and (time.told != "this" or time.months)
            and time not in sentence.compared
            and time.first == time.last
            and (time.last or 0) <= self.year
        ]

    def _carry(self, sentence: Sentence, number: int, told: list[str]) -> None:
        """Note what a sentence tells those after it."""
        ahead = [time.iso for time in sentence.periods if (time.last or 0) > self.year]
        self.goal = ahead[-1] if ahead else self.goal
        if told:
            self.carried = told[0]
            if number < _LEAD:
                self.lead = self.lead or told[0]
        countries = [home for p, home in sentence.countries if p not in sentence.related]
        if countries:
            self.force = countries[-1]
        elif sentence.home and self.home is not False:
            self.force = True
        self.companies |= sentence.owners()
        regions = {region for _, region in sentence.regions}
        plain = not (sentence.amounts or sentence.periods or sentence.whole)
        if plain and texts.is_heading(sentence.text):
            self.heading = min(regions) if len(regions) == 1 else None
            self.heading_of_list = sentence.text.rstrip().endswith(":")
        self.nationwide |= number < _TITLES and sentence.whole
        if len(regions) == 1 and not sentence.is_of_country():
            self.region = regions.pop()
            if number < _TITLES:
                aside = sentence.regions[0][0] > _FIRST or self.region in self.index.cities
                venue = self.nationwide and aside and not sentence.amounts  # "on a trip to Abai"
                self.lead_region = self.lead_region or (None if venue else self.region)
        elif regions or sentence.whole:
            self.region = None
        elif sentence.pointing:
            self.region = self.last_region
        self.last_region = self.region or self.last_region
