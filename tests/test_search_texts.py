"""Whatever is typed, search answers or says what it did not understand."""

import sys

import pytest
from conftest import ROOT

from kzfacts.model import records

COUNT, SEED = 2_000, 12


@pytest.fixture(scope="module")
def benchmark():
    """Give the script that does the same with 200,000 texts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "benchmarks"))
        import search_texts

        yield search_texts
        sys.modules.pop("search_texts")


def test_any_text_is_answered_or_refused_in_words(benchmark, facts: records.Facts):
    came, seconds = benchmark.run(facts, COUNT, SEED)
    assert sum(came.values()) == COUNT
    assert min(came[each] for each in ("found", "amount", "nothing")) > COUNT // 50
    assert max(seconds) < 5


@pytest.mark.parametrize("repeated", ["steel ", "2025 ", "3.4% ", "1 000 ", "'", "— ", "сталь-"])
def test_a_text_of_any_length_is_read_in_time_that_grows_with_it(
    repeated: str, benchmark, facts: records.Facts
):
    assert benchmark.outcome(facts, repeated * 3_000 + "unobtainium") in (
        "found",
        "nothing",
        "amount",
    )
