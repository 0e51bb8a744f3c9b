"""What amount a text states, as people write numbers in English, Russian and Kazakh."""

import pytest

from kzfacts.language import quantities

UNITS = {
    word: name
    for name, words in {
        "percent": "percent %",
        "times": "times × x раз",
        "KZT": "kzt tenge тенге ₸",
        "USD": "usd $ долл",
        "tonnes": "tonnes тонн",
        "GW": "gw",
        "jobs": "jobs рабочих мест",
        "projects": "projects проектов",
        "units": "units",
    }.items()
    for word in words.split()
}


@pytest.mark.parametrize(
    ("text", "values", "unit", "sign"),
    [
        ("18.6", {18.6}, None, None),
        ("18,6", {18.6}, None, None),
        ("+18,6 %", {18.6}, "percent", 1),
        ("-0.7", {0.7}, None, -1),
        ("−0.7%", {0.7}, "percent", -1),
        ("×5", {5}, "times", None),
        ("5 раз", {5}, "times", None),
        ("23 000", {23_000}, None, None),
        ("23\u00a0000", {23_000}, None, None),
        ("23,000", {23_000, 23}, None, None),
        ("2,300", {2_300, 2.3}, None, None),
        ("1,234,567", {1_234_567}, None, None),
        ("1,234.5", {1_234.5}, None, None),
        ("1 234,567", {1_234.567, 1_234_567}, None, None),
        ("12 256,125 млрд тенге", {12_256.125e9, 12_256_125e9}, "KZT", None),
        ("1 trillion trillion trillion", {1e36}, None, None),
        ("₸5 million", {5e6}, "KZT", None),
        ("1.5 trillion", {1.5e12}, None, None),
        ("KZT 1.5 trillion", {1.5e12}, "KZT", None),
        ("1,5 трлн тенге", {1.5e12}, "KZT", None),
        ("$310 million", {310e6}, "USD", None),
        ("310 млн. долл.", {310e6}, "USD", None),
        ("450 тысяч", {450e3}, None, None),
        ("64 мың", {64e3}, None, None),
        ("46.4017 trillion", {46_401_700_000_000}, None, None),
        ("7.5 million tonnes", {7.5e6}, "tonnes", None),
        ("7,5 млн тонн", {7.5e6}, "tonnes", None),
        ("330,000 tonnes per year", {330_000, 330}, "tonnes", None),
        ("19 400 jobs", {19_400}, "jobs", None),
        ("800 рабочих мест", {800}, "jobs", None),
        ("1 GW", {1}, "GW", None),
        ("180 проектов", {180}, "projects", None),
        ("9" * 100_000 + "\n", {float("inf")}, None, None),
    ],
)
def test_the_amount_that_a_text_states(text: str, values: set, unit: str | None, sign: int | None):
    assert quantities.stated(text, UNITS) == quantities.Amount(frozenset(values), unit, sign)


@pytest.mark.parametrize(
    "text",
    ["", "steel", "2025 steel", "5 minutes", "1.2.3", "трлн", "Jan 5", "5" + " trillion" * 30],
)
def test_what_states_none(text: str):
    assert quantities.stated(text, UNITS) is None


@pytest.mark.parametrize(
    ("text", "value", "unit", "fits"),
    [
        ("0.7", 0.7, "percent", True),
        ("0.7", -0.7, "percent", True),
        ("-0.7", 0.7, "percent", False),
        ("-0.7 %", -0.7, "percent", True),
        ("+0.7", -0.7, "percent", False),
        ("11%", 11, "projects", False),
        ("11%", 11, "percent", True),
        ("5 times", 5, "percent", False),
        ("800 million tenge", 800e6, "USD", False),
        ("330 000 tonnes", 330_000, "tonnes per year", True),
        ("5 units", 5, "units per hour", True),
        ("5 jobs", 5, "people", False),
    ],
)
def test_an_amount_fits_what_has_its_unit_and_sign(text: str, value, unit: str, fits: bool):
    assert quantities.stated(text, UNITS).fits(value, unit) is fits
