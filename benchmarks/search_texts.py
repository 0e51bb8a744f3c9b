"""Searches the bundled facts for generated texts: each is answered, or refused in words.

    python benchmarks/search_texts.py                 200,000 texts, in some tens of minutes
    python benchmarks/search_texts.py 2000 --seed 7   fewer, or others

A text is made of words of the facts, numbers, units, times and noise, in three scripts. For each
is checked that nothing fails, that what is found states an amount of the text if it has one, and
that where nothing is found it is said what was not understood or what no fact has.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator

from kzfacts.answer import questions
from kzfacts.ask import lexicon, stating
from kzfacts.ask.filters import Filters
from kzfacts.ask.reading import read
from kzfacts.errors import KzfactsError
from kzfacts.language.spelling import fold
from kzfacts.model.records import Facts
from kzfacts.read import shipped

NUMBERS = (
    "{n}", "{n}%", "{n} %", "{d}", "{d}%", "{d} percent", "{c}%", "на {c}%", "в {c} раза",
    "{d} times", "{d}-fold", "×{d}", "+{d} %", "−{d} %", "-{d}", "{n} thousand", "{d} million",
    "{c} млрд тенге", "${d}B", "US$ {d} million", "KZT {d} trillion", "{n} jobs", "{n},000 jobs",
    "{n} 000 рабочих мест", "{n} жоба", "{n} tonnes per year", "{d} → {n} million tonnes",
    "from {d} to {n} million", "{n}k", "{n}m", "{n},{n},{n}", "{n}.{n}.{n}", "1{n}%", "{n} plants",
    "doubled", "вдвое", "екі есе", "over {n}", "около {n}", "{n} астам", "{n}+",
)  # fmt: skip
TIMES = (
    "2025", "2024", "in 2023", "2020-2025", "Q1 2024", "Q{s}", "first half of 2023", "7М2025",
    "Jan–May 2025", "январь-июль 2025", "{s} months of 2024", "this year", "к 2030", "2024/25",
    "2025 жылдың {s} айында", "22.07.2025", "2025-01/2025-05", "period not stated", "20{n}",
)  # fmt: skip
NOISE = (
    "of", "the", "в", "және", "rose", "снизилось", "launched", "planned", "forecast", "unobtainium",
    "Uzbekistan", "китайский", "ғқңөұүһі", "\u00ad", "\u200b", "—", "‑", "(", ")", "“", "'", "%",
    "$", "№", "…", "🎉", "\u0301", "\u202e", "\x00", "a", "я", "É", "ß", "İ", "ﬁ", "１２", "²", "½",
    "٣", "1e309", "..", "../2025", "https://", "https://example.org/a?b=c", "www.", "NaN", "-",
    "--", "{{}}", "\\", "\t", "\n", "A380", "5G", "m2", "кв. м",
)  # fmt: skip


def texts(facts: Facts, count: int, seed: int) -> Iterator[str]:
    """Give as many texts, always the same of one seed."""
    chance = random.Random(seed)
    words = vocabulary(facts)
    for _ in range(count):
        parts = [piece(chance, words) for _ in range(chance.randint(1, 7))]
        text = chance.choice((" ", " ", " ", " ", ", ", "-", "")).join(parts)
        if chance.random() < 0.05:
            text = text.upper() if chance.random() < 0.5 else text[::-1]
        if chance.random() < 0.1:
            place = chance.randint(0, len(text))
            text = text[:place] + chance.choice(NOISE) + text[place:]
        yield text


def piece(chance: random.Random, words: list[str]) -> str:
    """Give a word, a number, a time or noise."""
    kind = chance.random()
    if kind < 0.5:
        return chance.choice(words)
    form = chance.choice(NUMBERS if kind < 0.7 else TIMES if kind < 0.8 else NOISE)
    number = chance.choice(
        (chance.randint(0, 9), chance.randint(10, 999), chance.randint(0, 10**9))
    )
    parts = {"n": str(number), "s": str(chance.randint(0, 13))}
    parts |= {"d": f"{chance.uniform(0, 99):.1f}", "c": f"{chance.uniform(0, 99):.1f}"}
    for name, value in parts.items():
        form = form.replace(f"{{{name}}}", value.replace(".", ",") if name == "c" else value)
    return form


def vocabulary(facts: Facts) -> list[str]:
    """Give names and texts of the facts, and each of their words."""
    names: list[str] = []
    for entry in facts.sectors:
        names += [entry.name, *entry.aliases, *(n for g in entry.within for n in g.split(" / "))]
    for place in facts.regions:
        names += [place.name, *place.aliases, *(n for g in place.within for n in g.split(" / "))]
    for unit in facts.units:
        names += [unit.name, *unit.aliases]
    for measure in facts.measures:
        names += [measure.name, *measure.aliases]
    names += [figure.subject for figure in facts.figures]
    names += [project.name for project in facts.projects]
    names += [source.title for source in facts.sources if source.title]
    return sorted({*names, *(word for name in names for word in name.split())})


def outcome(facts: Facts, text: str) -> str:
    """Search for a text and give in a word what came of it; fail where a promise is broken."""
    try:
        answer = questions.search(facts, text, Filters())
    except KzfactsError as error:
        said = str(error)
    else:
        said = ""
    if said:
        assert "\n" in said, text
        return "nothing"
    assert answer.rows, text
    reading = read(facts, text)
    if not reading.amounts:
        return "found"
    wanted = {round(v, 4) for q in reading.amounts for v in (*q.values, *map(abs, q.changes))}
    wanted |= {round((v - 1) * 100, 4) for q in reading.amounts for v in q.values}
    printed = "".join(lexicon.of(facts).printed)
    for row in answer.rows:
        stated = [x for value, _, change, _ in stating.amounts(row.item) for x in (value, change)]
        known = {round(abs(each), 4) for each in stated if each is not None}
        as_printed = getattr(row.item, "as_printed", None)
        assert known & wanted or (as_printed and printed), (text, row.item.id)
    return "amount"


def run(facts: Facts, count: int, seed: int) -> tuple[Counter[str], list[float]]:
    """Search for many texts; give what came of them, and the seconds that each took."""
    came: Counter[str] = Counter()
    seconds = []
    for text in texts(facts, count, seed):
        if not fold(text):
            came["empty"] += 1
            continue
        start = time.perf_counter()
        came[outcome(facts, text)] += 1
        seconds.append(time.perf_counter() - start)
    return came, seconds


def main() -> None:
    """Run and report."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("count", nargs="?", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    came, seconds = run(shipped.facts(), given.count, given.seed)
    print(f"{sum(came.values()):,} texts: {dict(came.most_common())}")
    print(f"median {statistics.median(seconds) * 1e3:.1f} ms, longest {max(seconds) * 1e3:.0f} ms")


if __name__ == "__main__":
    sys.exit(main())
