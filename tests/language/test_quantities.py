"""What amounts running text states, as people and presses write them in three languages."""

import pytest

from kzfacts.language import dates, quantities, tokens
from kzfacts.model import records


@pytest.fixture(scope="module")
def units(facts: records.Facts):
    return quantities.named_units(facts.units)


def read(text: str, units) -> list[quantities.Quantity]:
    words = tokens.tokens(text)
    taken = [i for period in dates.periods(words) for i in range(period.start, period.after)]
    return quantities.quantities(words, units, taken)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("18,6%", 18.6, "percent"),
        ("18.6 %", 18.6, "percent"),
        ("5.4 per cent", 5.4, "percent"),
        ("3 pct", 3, "percent"),
        ("40 percent", 40, "percent"),
        ("5,4-процентный рост", 5.4, "percent"),
        ("на 14 процентов", 14, "percent"),
        ("13,2%-ға өсті", 13.2, "percent"),
        ("13,2 пайызға", 13.2, "percent"),
        ("в 2,3 раза", 2.3, "times"),
        ("by 2.3 times", 2.3, "times"),
        ("2.3-fold", 2.3, "times"),
        ("×2.3", 2.3, "times"),
        ("x5", 5, "times"),
        ("doubled", 2, "times"),
        ("вдвое", 2, "times"),
        ("two-fold", 2, "times"),
        ("екі есе", 2, "times"),
        ("one and a half times", 1.5, "times"),
        ("в полтора раза", 1.5, "times"),
        ("18.6", 18.6, None),
        ("7.5m", 7_500_000, None),
        ("23k", 23_000, None),
        ("1 trillion trillion", 1e24, None),
        ("1 миллиард 494 миллиона литров", 1_494_000_000, "litres"),
        ("1 trillion 700 billion tenge", 1.7e12, "KZT"),
        ("2 млн 300 тыс. тонн", 2_300_000, "tonnes"),
        ("a million tonnes", 1_000_000, "tonnes"),
        ("half a million tonnes", 500_000, "tonnes"),
        ("one and a half trillion tenge", 1.5e12, "KZT"),
        ("полтора миллиона тонн", 1_500_000, "tonnes"),
        ("миллиона тонн", 1_000_000, "tonnes"),
        ("два с половиной раза", 2.5, "times"),
        ("150 MW", 0.15, "GW"),
        ("150-megawatt", 0.15, "GW"),
        ("150 МВт", 0.15, "GW"),
        ("300 kt", 300_000, "tonnes"),
        ("1.5 trln tenge", 1.5e12, "KZT"),
        ("1,5 трлн тг", 1.5e12, "KZT"),
        ("KZT 1.5 trillion", 1.5e12, "KZT"),
        ("KZT 18.5 bn", 18.5e9, "KZT"),
        ("₸5 million", 5e6, "KZT"),
        ("7.5 млрд. тенге", 7.5e9, "KZT"),
        ("12 256,125 млрд тенге", 12_256.125e9, "KZT"),
        ("$1.5B", 1.5e9, "USD"),
        ("US$ 3.5 billion", 3.5e9, "USD"),
        ("3 млрд долл. США", 3e9, "USD"),
        ("310 million US dollars", 310e6, "USD"),
        ("23 тыс. рабочих мест", 23_000, "jobs"),
        ("23 тыс. новых рабочих мест", 23_000, "jobs"),
        ("23 мың жұмыс орны", 23_000, "jobs"),
        ("4,700 jobs", 4_700, "jobs"),
        ("4,700 new jobs", 4_700, "jobs"),
        ("190 new industrial factories", 190, "plants"),
        ("180 жобаны", 180, "projects"),
        ("five plants", 5, "plants"),
        ("10,000 cars", 10_000, "cars"),
        ("two million tonnes", 2_000_000, "tonnes"),
        ("5 Mt", 5_000_000, "tonnes"),
        ("2.1 m t", 2_100_000, "tonnes"),
        ("2000 tonnes", 2_000, "tonnes"),
        ("7,5 млн тонн", 7_500_000, "tonnes"),
        ("5 million m2", 5_000_000, "m2"),
        ("5 кв. м", 5, "m2"),
        ("1 GW", 1, "GW"),
    ],
)
def test_an_amount_and_its_unit(text: str, value: float, unit: str | None, units):
    [quantity] = read(text, units)
    assert (quantity.values[0], quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("over 4,700 jobs", "more than"),
        ("более 23 тыс. рабочих мест", "more than"),
        ("23 мыңнан астам жұмыс орны", "more than"),
        ("19,400+ jobs", "more than"),
        ("около 200 проектов", "about"),
        ("19,400 jobs (about)", "about"),
        ("nearly $5 million", "about"),
        ("up to 10,000 vehicles", "up to"),
        ("до 10 тыс. автомобилей", "up to"),
        ("less than 5 %", "less than"),
        ("5 %", None),
    ],
)
def test_a_hedge_belongs_to_its_amount(text: str, hedge: str | None, units):
    [quantity] = read(text, units)
    assert quantity.hedge == hedge
    assert (quantity.start, quantity.after) == (0, len(tokens.tokens(text)))


@pytest.mark.parametrize(
    ("text", "sign"), [("+3.4 %", 1), ("-0.7", -1), ("−0.7%", -1), ("(+46.2 %)", 1), ("3.4", None)]
)
def test_a_sign_is_one_that_is_printed(text: str, sign: int | None, units):
    assert [quantity.sign for quantity in read(text, units)] == [sign]


@pytest.mark.parametrize(
    "text",
    [
        "from 5 million to 7.5 million tonnes",
        "5 → 7.5 million tonnes",
        "5 → 7.5 million t",
        "с 5 до 7,5 млн тонн",
    ],
)
def test_the_first_of_two_amounts_is_a_baseline(text: str, units):
    [quantity] = read(text, units)
    assert (quantity.values, quantity.baseline) == ((7_500_000,), (5_000_000,))
    assert quantity.unit == "tonnes"


def test_a_span_is_two_amounts_of_one_unit(units):
    assert [(q.values, q.unit) for q in read("10–12 %", units)] == [
        ((10,), "percent"),
        ((12,), "percent"),
    ]


def test_a_comma_may_mark_thousands_or_not(units):
    assert read("2,300 jobs", units)[0].values == (2_300, 2.3)
    assert read("1,234 million", units)[0].values == (1_234_000, 1_234_000_000)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("18.6 %", 0.1),
        ("14 %", 1),
        ("7.5 million", 1e5),
        ("4,700", 1),
        ("23 тыс.", 1000),
        ("1 billion 494 million", 1e6),
    ],
)
def test_the_last_digit_tells_how_exact_an_amount_is(text: str, step: float, units):
    assert read(text, units)[0].step == pytest.approx(step)


def test_an_index_is_a_change(units):
    assert read("106.4 %", units)[0].changes == (6.4,)
    assert read("95.1%", units)[0].changes == (-4.9,)
    assert read("6.4 %", units)[0].changes == ()
    assert read("106.4", units)[0].changes == ()


def test_points_are_no_percent_of_change(units):
    assert [quantity.points for quantity in read("2 percentage points", units)] == [True]


@pytest.mark.parametrize(
    ("text", "rate"),
    [("330,000 tonnes per year", "per year"), ("7,5 млн тонн в год", "per year"), ("5 t", None)],
)
def test_a_rate_is_told(text: str, rate: str | None, units):
    assert read(text, units)[0].rate == rate


@pytest.mark.parametrize(
    "text",
    [
        "",
        "steel",
        "in 2025",
        "7М2025",
        "one",
        "first",
        "eight months of 2023",
        "2024-05",
        "millions of tonnes",
        "миллионы тонн",
        "a month",
    ],
)
def test_what_is_no_amount(text: str, units):
    assert read(text, units) == []


def test_what_stands_between_a_number_and_what_is_counted_stays_a_word_of_its_own(units):
    words = tokens.tokens("200 steel plants")
    [quantity] = quantities.quantities(words, units)
    assert [words[place].folded for place in quantity.places] == ["200", "plants"]


@pytest.mark.parametrize(
    ("word", "way"), [("rose", 1), ("снизилось", -1), ("өсті", 1), ("of", None)]
)
def test_a_word_of_a_rise_or_fall(word: str, way: int | None):
    assert quantities.direction(tokens.tokens(word), 0) == way


@pytest.mark.parametrize("digits", ["9" * 500, "0." + "3" * 500])
def test_a_number_of_any_length_is_read(digits: str, units):
    assert len(read(digits, units)) == 1
