"""A text -> entries for the facts file that it states and the file does not hold."""

from __future__ import annotations

import json
import re

from ..ask import texts
from ..errors import UsageError
from ..model.records import QUANTITIES, Facts
from . import checking, fitting, wording
from .checking import Reader
from .draft import places
from .fitting import Context
from .index import Index
from .judging import Verdict
from .report import ROUNDED, SUPPORTED
from .sentence import Claim

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ,()/-]*[A-Za-z0-9)]")  # what YAML needs no quotes for
_HEAD = """\
# Read each entry against the source: many of them need mending. Then remove `unread`.
"""


def draft(facts: Facts, text: str, source: str, markdown: bool) -> str:
    """Give YAML entries of ``figures`` and ``projects`` that a text states and facts do not hold.

    ``source`` is the id of the publication that the text is, which the facts know; each entry
    has its line as ``locator`` and is ``unread``. Raises UsageError for a source that is not
    known, with the entry to add.
    """
    known = next((each for each in facts.sources if each.id == source), None)
    if known is None:
        raise UsageError(_missing(source))
    reader = Reader(facts, text, known.published.partition("/")[0], here=True)
    line = places(text)
    taken = {figure.id for figure in facts.figures} | {project.id for project in facts.projects}
    figures: list[str] = []
    plants: dict[tuple[int, frozenset[str]], list[_Entry]] = {}
    for sentence, claim, context, verdict in reader.claims(checking.prose(text, markdown)):
        if claim.subject and _is_new(claim, verdict):
            at = line(sentence.start + sentence.tokens[claim.amount.start].start)[0]
            entry = _Entry(reader.index, claim, claim.subject.about, context, at)
            if sentence.projects and claim.region and claim.unit not in reader.index.counting:
                plants.setdefault((sentence.start, claim.subject.about), []).append(entry)
            else:
                figures.append(entry.figure(source, taken))
    projects: list[str] = []
    for of_plant in plants.values():
        if any(entry.is_capacity for entry in of_plant):
            projects.append(_project(of_plant, source, taken))
        else:
            figures += [entry.figure(source, taken) for entry in of_plant]
    lists = (("figures", figures), ("projects", projects))
    made = "\n".join(f"# To {name}\n{''.join(each)}" for name, each in lists if each)
    return _HEAD + made if made else ""


def _is_new(claim: Claim, verdict: Verdict) -> bool:
    known = verdict.name in (SUPPORTED, ROUNDED)
    sure = (
        claim.subject
        and claim.subject.about
        and not claim.carried
        and not claim.doubt
        and claim.clear
    )
    return bool(sure and not known and claim.measures and claim.unit)


class _Entry:
    """A figure as a text states it, in the fields of the facts file."""

    def __init__(
        self,
        index: Index,
        claim: Claim,
        about: frozenset[str],
        context: Context,
        line: int,
    ) -> None:
        self.index = index
        self.claim = claim
        self.line = line
        self.sector, self.subject, self.total = self._subject(about)
        counted = claim.counts or claim.amount.kind == "money"
        if claim.unit in index.counting or (claim.generic and counted):
            self.subject, self.total = f"{self.subject.removesuffix(' projects')} projects", False
        number, unit = wording.value(claim)
        self.value = number
        self.unit = f"{unit} {claim.amount.rate}" if claim.amount.rate else unit
        self.measure = self._measure()
        self.is_capacity = index.kinds[self.measure] == "capacity"
        told = (*context.carried, context.earlier)
        self.period = claim.period.iso if claim.period else told[0]
        self.region = fitting.where(claim, context)

    def _subject(self, about: frozenset[str]) -> tuple[str, str, bool]:
        """Give the sector, the subject as other facts have it, and whether it is the whole."""
        facts = self.index.facts
        for name in sorted(about, key=lambda each: not each.startswith("sector ")):
            kind, _, rest = name.partition(" ")
            if kind == "sector":
                entry = next(s for s in facts.sectors if s.id == rest)
                whole = (f.subject for f in facts.figures if f.total and f.sector == rest)
                return rest, next(whole, entry.name.lower()), True
            if kind == "part":
                sector, _, place = rest.partition(" ")
                entry = next(s for s in facts.sectors if s.id == sector)
                return sector, entry.within[int(place)].partition(" / ")[0], False
        like = next(k for name in about for k in self.index.by_subject[name])
        named = next((f.subject for f in facts.figures if f.id == like.id), None)
        return (
            like.sector,
            named or next(p.product for p in facts.projects if p.id == like.id),
            False,
        )

    def _measure(self) -> str:
        measures = self.claim.measures
        status = "planned" if self.claim.ahead else "launched"
        told = [name for name in measures if texts.status_of_projects(name) == status]
        order = [measure.name for measure in self.index.facts.measures]
        return min(told or measures, key=order.index)

    def figure(self, source: str, taken: set[str]) -> str:
        """Write the entry; its id joins those that are taken."""
        claim = self.claim
        words = [self.subject, self.measure, self.period or "undated"]
        words += [self.region] if self.region else []
        fields = {
            "sector": self.sector,
            "subject": self.subject,
            "total": "true" if self.total else None,
            "measure": self.measure,
            "value": _number(self.value),
            "unit": self.unit,
            "qualifier": claim.amount.hedge,
            "period": self.period,
            "status": "target" if claim.ahead else "actual",
            "region": self.region,
            "sources": f"[{source}]",
            "locator": f"line {self.line}",
            "unread": "true",
        }
        lines = [f"  {key}: {_plain(key, said)}" for key, said in fields.items() if said]
        return "\n".join((f"- id: {_name(words, taken)}", *lines)) + "\n\n"


def _project(entries: list[_Entry], source: str, taken: set[str]) -> str:
    """Write the entry of a plant, with all that one sentence states of it as its report."""
    first = entries[0]
    region = str(first.claim.region)
    product = first.subject.removesuffix(" projects")
    amounts = {}
    for entry in entries:
        name = "capacity" if entry.is_capacity else entry.measure
        unit = "" if name == "jobs" else f", unit: {entry.unit}"
        hedge = f", qualifier: {entry.claim.amount.hedge}" if entry.claim.amount.hedge else ""
        amounts[name] = f"      {name}: {{value: {_number(entry.value)}{unit}{hedge}}}"
    lines = [
        f"- id: {_name([region, product, 'plant'], taken)}",
        f"  name: {_plain('subject', product.capitalize() + ' plant')}",
        f"  product: {_plain('subject', product)}",
        f"  sector: {first.sector}",
        f"  region: {region}",
        "  reports:",
        f"    - source: {source}",
        f"      status: {'planned' if first.claim.ahead else 'launched'}",
        *(amounts[name] for name in QUANTITIES if name in amounts),
        f"      locator: line {first.line}",
        "      unread: true",
    ]
    return "\n".join(lines) + "\n\n"


def _name(words: list[str], taken: set[str]) -> str:
    """Give an id that is not taken yet, and take it."""
    base = "-".join(re.findall("[a-z0-9]+", " ".join(words).lower()))
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    taken.add(name)
    return name


def _number(value: float) -> str:
    return f"{value:_}" if isinstance(value, int) else f"{value:g}"


def _plain(key: str, said: str) -> str:
    if key not in ("subject", "unit") or _PLAIN.fullmatch(said):
        return said
    return json.dumps(said, ensure_ascii=False)


def _missing(source: str) -> str:
    return f"""\
--source: {json.dumps(source, ensure_ascii=False)} is not among the sources; add it first:
- id: {source}
  title: ...
  publisher: ...
  published: 2025-01-31
  read: 2025-01-31
  language: en
  url: https://..."""
