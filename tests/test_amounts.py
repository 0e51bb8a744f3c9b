"""What amount a text states, as people write numbers in English and Russian."""

import pytest

from kzfacts import amounts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("18.6", {18.6}),
        ("18,6", {18.6}),
        ("+18,6 %", {18.6}),
        ("-0.7", {0.7}),
        ("−0.7 %", {0.7}),
        ("×5", {5}),
        ("5 times", {5}),
        ("23000", {23_000}),
        ("23 000", {23_000}),
        ("23\u00a0000", {23_000}),
        ("23,000", {23_000, 23}),
        ("2,300", {2_300, 2.3}),
        ("1,234,567", {1_234_567}),
        ("1,234.5", {1_234.5}),
        ("1.5 trillion", {1.5e12}),
        ("KZT 1.5 trillion", {1.5e12}),
        ("1,5 трлн тенге", {1.5e12}),
        ("$310 million", {310e6}),
        ("310 млн. долл.", {310e6}),
        ("450 тысяч", {450e3}),
        ("64 мың", {64e3}),
        ("7,8 миллиардов тенге", {7.8e9}),
        ("46.4017 trillion", {46_401_700_000_000}),
        ("", set()),
        ("steel", set()),
        ("2025 steel", set()),
        ("5 plants", set()),
        ("1.2.3", set()),
        ("трлн", set()),
        ("9" * 100_000 + "\n", {float("inf")}),
    ],
)
def test_the_amounts_that_a_text_may_mean(text: str, expected: set[float]):
    assert amounts.stated(text) == expected
