"""How far ``kzfacts verify`` goes: drafts that state facts, and all of them altered by rule.

``python benchmarks/verify_drafts.py`` prints a table of each.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

import kzfacts
from kzfacts.verify import checking
from kzfacts.verify.report import ROUNDED, SUPPORTED, WRONG

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "verify"))
import alterations


def main() -> None:
    facts = kzfacts.load()._facts  # noqa: SLF001
    print("drafts    texts  figures  supported")
    for language in ("en", "ru", "kk"):
        drafts = alterations.drafts(language)
        stated = sum(len(draft.stated) for draft in drafts)
        found = sum(len(alterations.supported(facts, draft)) for draft in drafts)
        print(f"{language:9} {len(drafts):5}  {stated:7}  {found:9}  {found / stated:.0%}")
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for each in alterations.every(facts):
        figures = checking.check(facts, each.text, each.draft.date).figures
        found = alterations.at(figures, each.start, each.end)
        counts[each.kind]["altered"] += 1
        if found and found.verdict in (SUPPORTED, ROUNDED):
            held = alterations.held(facts, each, found)
            counts[each.kind]["held" if held else "supported"] += 1
            if not held or "-v" in sys.argv:
                print("held" if held else "SUPPORTED", each.kind, each.draft.name, found)
        counts[each.kind]["named"] += bool(found and found.verdict in WRONG)
    print("altered   texts  supported  of which the facts hold  named")
    counts["all"] = sum(counts.values(), Counter())
    for kind, of in counts.items():
        named = of["named"] / of["altered"]
        both = of["supported"] + of["held"]
        print(f"{kind:9} {of['altered']:5}  {both:9}  {of['held']:23}  {named:.0%}")


if __name__ == "__main__":
    main()
