"""What is no plain statement of an amount: denied, supposed, of a part, or a difference."""

import pytest

from kzfacts.model import records
from kzfacts.verify import checking

# What the facts hold: coal, 2023, 112.7 million tonnes; manufacturing, January-June 2024, +5.1 %.
PLAIN = [
    "Coal output was 112.7 million tons in 2023.",
    "Kazakh mines yielded 112.7 million tons of coal in 2023.",
    "Not only was coal output 112.7 million tons in 2023, it rose.",
    "In 2023 coal output made up 112.7 million tons.",
    "Not all is said: in 2023 coal output was 112.7 million tons.",
    "In January-June 2024 manufacturing grew by 5.1%.",
    "В январе-июне 2024 года не только обрабатывающая промышленность выросла на 5,1%.",
]
NOT_PLAIN = [
    # Denied, supposed, missed.
    "Coal output did not reach 112.7 million tons in 2023.",
    "Coal output was never 112.7 million tons in 2023.",
    "Coal output fell short of 112.7 million tons in 2023.",
    "If coal output had been 112.7 million tons in 2023, we would be glad.",
    "Manufacturing didn't grow by 5.1% in January-June 2024.",
    "Обрабатывающая промышленность не выросла на 5,1% в январе-июне 2024 года.",
    "Если обрабатывающая промышленность выросла на 5,1% в январе-июне 2024 года.",
    # Of a part, or an average.
    "Half of coal output was 112.7 million tons in 2023.",
    "In 2023 monthly coal output averaged 112.7 million tons.",
    "Some coal mines yielded 112.7 million tons in 2023.",
    "Small manufacturing grew by 5.1% in January-June 2024.",
    "Without metallurgy manufacturing grew by 5.1% in January-June 2024.",
    "Coal output in 2023, excluding lignite, was 112.7 million tons.",
    # A difference, no level.
    "Coal output in 2023 was 112.7 million tons more than in 2022.",
    "Coal output rose by 112.7 million tons in 2023.",
    "Coal output went up 112.7 million tons in 2023.",
    "An increase of 112.7 million tons in coal output was seen in 2023.",
    "Coal output was 112.7 million tons below plan in 2023.",
    # Something else is measured.
    "Manufacturing jobs grew by 5.1% in January-June 2024.",
    "Rents in manufacturing grew by 5.1% in January-June 2024.",
]


def only(facts: records.Facts, text: str) -> str:
    figures = checking.check(facts, f"Kazakhstan. {text}", "2024-08").figures
    return figures[-1].verdict


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_statement_is_supported(facts: records.Facts, text: str):
    assert only(facts, text) == "supported"


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_any_other_is_not(facts: records.Facts, text: str):
    assert only(facts, text) == "unknown"
