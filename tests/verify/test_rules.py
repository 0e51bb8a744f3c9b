"""Each rule of reading a draft: a sentence where it fires, and one where it must not."""

import pytest

from kzfacts.model import records
from kzfacts.verify import checking

LEAD = "In January-August 2023 Kazakhstan's industry was reviewed. "
YEAR = "2025"  # of the review that states no periods


def verdicts(facts: records.Facts, text: str, date: str = YEAR, here: bool = True) -> list[str]:
    return [figure.verdict for figure in checking.check(facts, text, date, here=here).figures]


# What the facts hold: of 2025, no period stated, steel +3.4 %, cast iron +6.5 %, ferroalloys
# +1.6 %, clothing -0.7 %, leather -6 %, polypropylene +46.2 %; targets for 2025: copper
# processing doubled, lead processing x2.3; capacity for steel 5 to 7.5 million tonnes in
# 2020-2025; of January-August 2023 metallurgy -4.3 %, ammophos +44.8 %, machinery and equipment
# 248 to 316 billion tenge; GDP +5.4 % is forecast for 2026.
RULES = [
    # A name before its number, and one behind it.
    ("Steel rose by 3.4%.", ["supported"]),
    ("Steel rose by 3.5%.", ["contradicted"]),
    ("A growth of 3.4% in steel was reported.", ["supported"]),
    ("A growth of 6.5% in steel was reported.", ["contradicted"]),
    # A list takes each number to the name before it.
    ("Ferroalloys up 1.6%, cast iron up 6.5%, and steel up 3.4%.", ["supported"] * 3),
    ("Ferroalloys up 1.6%, steel up 6.5%, and cast iron up 3.4%.",
     ["supported", "contradicted", "contradicted"]),
    # "Respectively" takes them in order; without it one number is not for two names.
    ("Production of clothing and leather goods decreased by 0.7% and 6%, respectively.",
     ["supported", "supported"]),
    ("Production of leather goods and clothing decreased by 0.7% and 6%, respectively.",
     ["contradicted", "contradicted"]),
    ("Clothing and leather goods decreased by 6%.", ["unknown"]),
    # Brackets belong to the name before them, even where it is a cause.
    ("The growth was driven by polypropylene (+46.2%).", ["supported"]),
    ("Industry grew owing to polypropylene by 46.2%.", ["unknown"]),
    # The sign.
    ("Clothing fell by 0.7%.", ["supported"]),
    ("Clothing grew by 0.7%.", ["contradicted"]),
    ("Polypropylene: -46.2%.", ["contradicted"]),
    # The sign behind the number, and none at all.
    ("In January-August 2023 the output of metallurgy was 4.3% less than before.", ["supported"]),
    ("В январе-августе 2023 года металлургия дала на 4,3% меньше.", ["supported"]),
    ("In January-August 2023 the output of ammophos was 44.8% less than before.",
     ["contradicted"]),
    ("Steel: 3.4%; the year: 2025.", ["unknown"]),
    ("Metallurgy, where polypropylene (46.2%) led.", ["supported"]),
    # Two numbers for two names, in order, whether that is said or not.
    ("Clothing and leather goods decreased by 0.7% and 6%.", ["supported", "supported"]),
    ("Leather goods and clothing decreased by 0.7% and 6%.", ["contradicted", "contradicted"]),
    # A list of one measure.
    ("Investment in steel rose by 90%, in cast iron by 6.5%.", ["unknown", "unknown"]),
    # Projects of one sector are not those of all; sums of projects contradict nothing.
    (("In 2025, 38 projects were launched in mechanical engineering with an investment of 655.5 "
      "billion tenge."), ["supported", "supported"]),
    ("In 2025, 38 projects were launched in coal with an investment of 655.5 billion tenge.",
     ["unknown", "unknown"]),
    (("In 2025, 38 projects were launched in mechanical engineering with an investment of 655.4 "
      "billion tenge."), ["supported", "unknown"]),
    # Names behind their numbers.
    (("In 2026 it is planned to launch 28 projects in building materials, 21 projects in "
      "chemicals."), ["supported", "supported"]),
    (("In 2026 it is planned to launch 28 projects in building materials, 28 projects in "
      "chemicals."), ["supported", "unknown"]),
    # What had come true by the end of a year.
    ("By the end of 2025 chemicals had grown by 9.8%.", ["supported"]),
    # A level that was reached says which way, which the facts do not.
    ("In 2025 the output of yarn rose to 500 tonnes.", ["unknown"]),
    ("In 2025 the output of yarn was 500 tonnes.", ["supported"]),
    # Changes in words; a plan is told as one.
    ("This year we will double copper processing.", ["supported"]),
    ("We doubled copper processing this year.", ["plan"]),
    ("Lead processing will be increased by 2.3 times this year.", ["supported"]),
    ("Lead processing will be increased by 3.2 times this year.", ["contradicted"]),
    ("Copper processing will fall by 2 times this year.", ["unknown"]),
    # An index of the level before, and a rise that is no such index.
    ("В январе-августе 2023 года производство аммофоса выросло до 144,8%.", ["supported"]),
    ("В январе-августе 2023 года производство аммофоса выросло на 144,8%.", ["contradicted"]),
    ("В январе-августе 2023 года производство аммофоса упало до 144,8%.", ["unknown"]),
    ("Metallurgy decreased by one and a half times.", ["unknown"]),
    ("In January-August 2023 metallurgy fell up to 4.3%.", ["unknown"]),
    ("In January-August 2023 metallurgy fell at a rate of 111.2%.", ["unknown"]),
    # The time: told, another, that of the lead, that which it is compared with.
    ("In January-August 2023 metallurgy fell by 4.3%.", ["supported"]),
    ("In January-August 2022 metallurgy fell by 4.3%.", ["other-period"]),
    (LEAD + "Metallurgy fell by 4.3%.", ["supported"]),
    ("Metallurgy fell by 4.3% in January-August 2023 compared to January-August 2022.",
     ["supported"]),
    ("In 2023 metallurgy fell by 4.3%.", ["other-period"]),
    ("In 2024 steel rose by 3.4%.", ["unknown"]),  # the source states no period
    # A range that is told by its length.
    (("Over the past five years steel production capacity has risen from 5 million to 7.5 million "
      "tons."), ["supported"]),
    (("Over the past five years steel production capacity has risen from 4 million to 7.5 million "
      "tons."), ["unknown"]),
    (("Over the past five years steel production capacity has fallen from 5 million to 7.5 million "
      "tons."), ["unknown"]),
    # A level that something rose to.
    ("В январе-августе 2023 года металлургия снизилась на 4,3%.", ["supported"]),
    ("В январе-августе 2023 года металлургия снизилась на 4,4%.", ["contradicted"]),
    # Forecasts of later years.
    ("Kazakhstan predicts 5.4% GDP growth in 2026.", ["supported"]),
    ("GDP grew by 5.4% in 2027.", ["unknown"]),
    # What is measured is something else, unless it is but a cause.
    ("Steel rose by 3.4% owing to demand.", ["supported"]),
    ("Steel prices rose by 3.4%.", ["unknown"]),
    ("Imports of steel rose by 3.4%.", ["unknown"]),
    ("The share of steel is 3.4%.", ["unknown"]),
    ("Steel rose by 3.4 percentage points.", ["unknown"]),
    # What is not known before a name as wide as industry.
    ("The glassblowing industry grew by 4.3%.", ["unknown"]),
    # A unit and its scale.
    ("Steel production capacity is 7.5 billion tons, in 2020-2025.", ["contradicted"]),
    # Dates, years and bare numbers are no figures.
    ("On 12 August 2023 the 5th forum met in hall 14.", []),
    ("Steel rose in 2023.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RULES, ids=[rule[0][-60:] for rule in RULES])
def test_a_rule(facts: records.Facts, text: str, expected: list[str]):
    assert verdicts(facts, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kazakhstan's steel rose by 3.4%.", "supported"),
        ("Uzbekistan's steel rose by 3.4%.", "unknown"),
        ("Steel rose by 3.4%.", "unknown"),
        ("Uzbekistan reports. Steel rose by 3.4%.", "unknown"),
        ("Kazakhstan reports. Steel rose by 3.4%.", "supported"),
        ("In Kazakhstan and Uzbekistan steel rose by 3.4%.", "unknown"),
        ("Казахстан отчитался: сталь выросла на 3,4%.", "supported"),
        ("Alikhan Smailov reports. Steel rose by 3.4%.", "supported"),
        ("Alice Smith reports. Steel rose by 3.4%.", "unknown"),
        ("Киргизия отчиталась: сталь выросла на 3,4%.", "unknown"),
    ],
)
def test_the_country(facts: records.Facts, text: str, expected: str):
    assert verdicts(facts, text, here=False)[-1:] == [expected]


def test_a_text_that_names_another_country_is_not_taken_as_home(facts: records.Facts):
    text = "Uzbekistan reports.\n\nSteel rose by 3.4%."
    assert verdicts(facts, text, here=True) == ["unknown"]


def test_without_a_country_of_the_facts_there_is_no_guard(facts: records.Facts):
    assert verdicts(facts._replace(country=None), "Steel rose by 3.4%.", here=False) == [
        "supported"
    ]


def test_a_text_without_a_country_is_told_how_to_say_it(facts: records.Facts):
    (figure,) = checking.check(facts, "Steel rose by 3.4%.", YEAR).figures
    assert "--here" in (figure.remark or "")


def test_a_rounded_number_has_to_be_hedged(facts: records.Facts):
    lead = "In January-August 2023 Kazakhstan's ammophos output rose by "
    assert verdicts(facts, f"{lead}about 45%.") == ["rounded"]
    assert verdicts(facts, f"{lead}45%.") == ["unknown"]
    assert verdicts(facts, f"{lead}about 46%.") == ["contradicted"]


def test_what_a_qualifier_allows_contradicts_nothing(facts: records.Facts):
    text = "Kazakhstan's GDP grew by 6.5% in 2025."  # the facts have "more than 6 %"
    assert verdicts(facts, text) == ["unknown"]
    assert verdicts(facts, text.replace("6.5", "5.5")) == ["contradicted"]


def test_one_of_several_values_is_supported_and_says_that_others_differ(facts: records.Facts):
    text = "Kazakhstan's mechanical engineering grew by 14%."
    (figure,) = checking.check(facts, text, YEAR).figures
    assert figure.verdict == "supported"
    assert "others differ" in (figure.remark or "")
    assert figure.facts == ("mechanical-engineering-growth-2025-review",)


def test_what_a_later_report_replaced_is_supported_and_says_so(facts: records.Facts):
    text = "Kazakhstan has launched 75 new production facilities this year."
    (figure,) = checking.check(facts, text, YEAR).figures
    assert figure.verdict == "supported"
    assert "replaced by 190 projects on 2026" in (figure.remark or "")
    text = "In 2025 the Kia car plant in Kostanay will take an investment of $200 million."
    (figure,) = checking.check(facts, text, "2025", here=True).figures
    assert figure.facts == ("kostanay-kia-plant",)
    assert "replaced by" in (figure.remark or "")


def test_where_the_source_states_no_period_it_is_said(facts: records.Facts):
    (figure,) = checking.check(facts, "Steel rose by 3.4%.", YEAR, here=True).figures
    assert figure.remark == "the source states no period"
    (figure,) = checking.check(facts, "In May 2025 steel rose by 3.4%.", YEAR, here=True).figures
    assert (figure.verdict, figure.remark) == ("unknown", "the source states no period")


def test_markdown_is_read_without_code_and_addresses(facts: records.Facts):
    text = "[Steel rose by 3.4%](https://example.org/7%25) `steel fell by 9%`\n\n```\n5 %\n```\n"
    (figure,) = checking.check(facts, text, YEAR, markdown=True, here=True).figures
    assert figure.verdict == "supported"
    assert text[figure.start : figure.end] == "3.4%"


def test_a_figure_is_where_it_stands_in_the_text(facts: records.Facts):
    text = "\n\n  Сталь выросла на 3,4 %,\nа чугун — на 6,5 %.\n"
    found = checking.check(facts, text, YEAR, here=True).figures
    assert [text[f.start : f.end] for f in found] == ["3,4 %", "6,5 %"]
    assert [f.text for f in found] == ["3,4 %", "6,5 %"]


def test_reading_stops_where_there_is_too_much(facts: records.Facts, monkeypatch):
    monkeypatch.setattr(checking, "MOST", 2)
    text = "Steel rose by 3.4%, cast iron by 6.5%, ferroalloys by 1.6%."
    report = checking.check(facts, text, YEAR, here=True)
    assert len(report.figures) == 2
    assert text[report.stopped :].startswith("1.6%")


def test_reading_stops_where_there_are_too_many_numbers(facts: records.Facts, monkeypatch):
    monkeypatch.setattr(checking, "NUMBERS", 2)
    text = "Steel 1 2 3. Steel rose by 3.4%."
    report = checking.check(facts, text, YEAR, here=True)
    assert report.figures == ()
    assert text[report.stopped :].strip() == "Steel rose by 3.4%."
    whole = checking.check(facts, "Steel 1 2 3.", YEAR, here=True)
    assert whole.stopped is None


@pytest.mark.parametrize(
    "text", ["9" * 500 + " tonnes of steel", "5 + 0." + "3" * 500 + "%", "\x00%" * 99]
)
def test_whatever_is_typed_is_read(text: str, facts: records.Facts):
    assert all(verdict == "unknown" for verdict in verdicts(facts, text))
