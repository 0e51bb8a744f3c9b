"""Numbers of projects: whose they are is told by what a text calls them."""

import pytest

from kzfacts.model import records
from kzfacts.verify import checking

S, N = "supported", "unknown"

# What the facts hold of Zhambyl region: soda ash, 200 billion tenge, 300 jobs, 1 million tonnes;
# hydrogen peroxide, 30 billion tenge, 100 jobs, 30,000 tonnes per year; a plant for gold ore,
# 47 billion tenge; all of them planned or under construction. Of Almaty: AltINFARM, 58.5 billion
# tenge, 60 jobs; Nobel, 39.2 billion tenge, 200 jobs.
PLANTS = [
    ("A soda ash plant will cost 200 billion tenge and give 300 jobs.", [S, S]),
    ("A soda ash plant is to be built. It will cost 200 billion tenge.", [S]),
    ("Soda ash production, capacity of 1 million tons, worth 200 billion tenge.", [S, S]),
    ("A soda ash plant will give work to 300 people.", [S]),
    ("A plant dressing gold ore, to cost 47 billion tenge, is being built.", [S]),
    ("A plant for dressing 500 thousand tons of gold ore annually will cost 47 billion tenge.",
     [S, S]),
    ("A soda ash plant will open, with 300 jobs created.", [S]),
    # What is another's, by its name or by its place.
    ("A soda ash plant will cost 30 billion tenge.", [N]),
    ("A brick plant will cost 200 billion tenge.", [N]),
    ("A soda ash plant is to be built. A brick plant will cost 200 billion tenge.", [N]),
    ("In Pavlodar region a soda ash plant will cost 200 billion tenge.", [N]),
    ("In Uzbekistan a soda ash plant will cost 200 billion tenge.", [N]),
    ("A soda ash plant will cost 30 billion tenge and a hydrogen peroxide plant 200 billion tenge.",
     [N, N]),
    ("A soda ash plant will cost 200 billion tenge and a hydrogen peroxide plant 30 billion tenge.",
     [S, S]),
    ("30 billion tenge will go into a soda ash plant and 200 billion tenge into hydrogen peroxide.",
     [N, N]),
    # What is no number of a plant, or is told as done.
    ("A soda ash plant will pay taxes of 200 billion tenge.", [N]),
    ("A soda ash plant will export goods worth 200 billion tenge.", [N]),
    ("A soda ash plant will burn 1 million tons of coal.", [N]),
    ("A soda ash plant lost 300 jobs.", [N]),
    ("A soda ash plant was launched for 200 billion tenge.", [N]),
    ("A soda ash plant already employs 300 people.", [N]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLANTS)
def test_a_plant(facts: records.Facts, text: str, expected: list[str]):
    figures = checking.check(facts, f"Zhambyl region of Kazakhstan:\n\n{text}", "2025-12-01")
    assert [figure.verdict for figure in figures.figures] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AltINFARM will invest 58.5 billion tenge in its plant. It will give 60 jobs.", [S, S]),
        ("AltINFARM will invest 39.2 billion tenge in its plant. It will give 200 jobs.", [N, N]),
        ("Nobel will invest 39.2 billion tenge in its plant.", [S]),
        ("With Chinese partners AltINFARM will invest 58.5 billion tenge in Almaty.", [S]),
    ],
)
def test_a_company(facts: records.Facts, text: str, expected: list[str]):
    draft = f"Almaty in Kazakhstan gets plants for medicines. {text}"
    figures = checking.check(facts, draft, "2026-01-23").figures
    assert [figure.verdict for figure in figures] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (("Kazakhstan plans projects for 2025. Of them 28 projects are in the mining and "
         "metallurgical sector to the amount of 444 billion tenge, with 6,500 jobs."), [S, S, S]),
        (("Kazakhstan plans projects for 2025. Of them 28 projects are in the food sector to the "
         "amount of 444 billion tenge, with 6,500 jobs."), [N, N, N]),
        (("In 2025 projects in metallurgy go on in Kazakhstan. It plans 28 coal projects for 444 "
         "billion tenge."), [N, N]),
    ],
)  # fmt: skip
def test_several_projects(facts: records.Facts, text: str, expected: list[str]):
    figures = checking.check(facts, text, "2025-07-22").figures
    assert [figure.verdict for figure in figures] == expected
