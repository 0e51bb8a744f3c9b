"""How far ``kzfacts verify`` goes: drafts that state facts, and all of them altered by rule.

``python benchmarks/verify_drafts.py`` prints a table of each; the sets of drafts are told in
``tests/verify/alterations.py``. ``python benchmarks/verify_drafts.py TEXT...`` does the same for
files of drafts alone, headed and marked as those in ``tests/drafts``.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

import kzfacts
from kzfacts.model.records import Facts
from kzfacts.verify import checking
from kzfacts.verify.report import ROUNDED, SUPPORTED, WRONG

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "verify"))
import alterations
import holding
from alterations import Draft


def main() -> None:
    facts = kzfacts.load()._facts  # noqa: SLF001
    sets = {
        f"{language} {kind}": drafts
        for kind in alterations.SETS
        for language in ("en", "ru", "kk")
        if (drafts := alterations.drafts(language, [kind]))
    }
    if sys.argv[1:]:
        paths = [Path(name) for name in sys.argv[1:]]
        sets = {path.name: alterations.read(path, path.stem[:2], "blind") for path in paths}
    recall(facts, sets)
    for kind in alterations.SETS:
        drafts = [draft for several in sets.values() for draft in several if draft.kind == kind]
        if drafts:
            print(f"\n{kind} drafts")
            altered(facts, drafts, unread=False)
            altered(facts, drafts, unread=True)


def recall(facts: Facts, sets: dict[str, list[Draft]]) -> None:
    """Print how many of the figures that drafts state are supported, and how many called wrong."""
    print("drafts      texts  figures  supported        called wrong")
    for name, drafts in sets.items():
        stated = sum(len(draft.stated) for draft in drafts)
        found = sum(len(alterations.supported(facts, draft)) for draft in drafts)
        wrong = sum(
            len(alterations.called_wrong(alterations.figures_of(facts, draft), draft))
            for draft in drafts
        )
        share = found / stated if stated else 0
        print(f"{name:10}  {len(drafts):5}  {stated:7}  {found:9}  {share:5.0%}  {wrong:12}")


def altered(facts: Facts, drafts: list[Draft], *, unread: bool) -> None:
    """Print what is said of altered places, and each that is supported."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for each in (a for draft in drafts for a in alterations.altered(facts, draft, unread=unread)):
        figures = checking.check(facts, each.text, each.draft.date).figures
        found = alterations.at(figures, each.start, each.end)
        of = counts[each.kind]
        of["altered"] += 1
        of["named"] += bool(found and found.verdict in WRONG)
        if found and found.verdict in (SUPPORTED, ROUNDED):
            held = holding.held(facts, each, found)
            of["supported"] += 1
            of["held"] += held
            said = each.text[max(0, each.start - 60) : each.end + 30].replace("\n", " ")
            print("held     " if held else "NOT HELD ", each.kind, each.draft.name, f"...{said}...")
            print(f"          {found.reading}: {' '.join(found.facts)}")
    print(f"altered figures that {'were not' if unread else 'were'} supported")
    print("kind     altered  supported  of which the facts hold  named")
    counts["all"] = sum(counts.values(), Counter())
    for kind, of in counts.items():
        share = of["named"] / of["altered"] if of["altered"] else 0
        print(f"{kind:8} {of['altered']:7}  {of['supported']:9}  {of['held']:23}  {share:5.0%}")


if __name__ == "__main__":
    main()
