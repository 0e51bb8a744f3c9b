"""Single values: what each kind of field takes, and how it refuses the rest."""

from __future__ import annotations

import unicodedata

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kzfacts import errors
from kzfacts.model import records
from kzfacts.read import values

BIDIRECTIONAL = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
# A formula is refused whether quoted or not, so that a sign needs no place here.
NUMERIC = "0123456789_.:,eExXobaFfinN"


def refusal(convert, value, plain=True):
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the text is compared whole
        convert(value, plain)
    return str(caught.value)


@pytest.mark.parametrize(
    "value",
    [
        "steel",
        "a",
        "x" * values.MAX_TEXT,
        "Kazakhstan's",
        "Қарағанды облысы",
        "1,5 млрд ₸",
        "a=b",
        "a@b",
        "no one",
        "2025 review",
        "1.3 trillion",
        "公司",
        "a\u00a0b",
        "[/] :smile: `x|y`",
    ],
)
@pytest.mark.parametrize("plain", [True, False])
def test_text_is_kept_as_it_is(value, plain):
    assert values.text(value, plain) == value


@pytest.mark.parametrize(
    "value",
    [
        "~", "null", "Null", "true", "False", "yes", "No", "on", "OFF", "y", "N", "<<", "=",
        "0", "17", "017", "0o17", "0x1F", "0b101", "1_000", "1,000", "2025", "3.5", "3.", ".5",
        "1e3", "1.5e-3", "1.e+3", "1._5", "1:30", "1:30:59", "1:30.5", ".inf", ".nan", ".NaN",
    ],
)  # fmt: skip
def test_plain_text_that_yaml_may_take_for_something_else_asks_for_quotes(value):
    message = f'"{value}" could be read as something else than text: quote it'
    assert refusal(values.text, value) == message


@pytest.mark.parametrize("value", ["no", "1:30", "017", "1e3", ".nan", "~", "2025", "-0.7", "-5"])
def test_quotes_make_text_of_it(value):
    assert values.text(value, plain=False) == value


@given(st.text(NUMERIC, min_size=1, max_size=8))
def test_no_plain_text_is_anything_but_text_to_a_yaml_reader(value):
    loader = yaml.SafeLoader("")
    tag = loader.resolve(yaml.ScalarNode, value, (True, False))
    try:
        values.text(value, plain=True)
    except ValueError:
        return
    assert tag == "tag:yaml.org,2002:str"


@pytest.mark.parametrize("value", ["", " ", " a", "a ", "\u00a0a", "a\u3000", "a\n"])
def test_text_is_not_empty_and_has_no_space_around_it(value):
    message = "text is empty, or begins or ends with a space: leave it out or mend it"
    assert refusal(values.text, value, plain=False) == message


def test_text_has_a_largest_length():
    message = "text has 501 characters; at most 500 are allowed"
    assert refusal(values.text, "x" * 501) == message


@pytest.mark.parametrize(
    "code",
    [
        0x00, 0x07, 0x09, 0x0A, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9B, 0x9F, 0xAD, 0x061C,
        0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060,
        0x2066, 0x2069, 0x206F, 0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFEFF, 0xFFF9, 0xFFFD, 0xFFFE,
        0xFFFF, 0x1FFFE, 0x1FFFF, 0x034F, 0x115F, 0x17B4, 0x180B, 0x3164, 0xFE0F, 0xFFA0, 0x1BCA0,
        0x1D173, 0xE0001, 0xE01EF, 0xE007F, 0x10FFFE, 0x10FFFF,
    ],
)  # fmt: skip
def test_text_holds_no_character_that_deceives(code):
    name = "a tab" if code == 0x09 else f"the character U+{code:04X}"
    message = f"text holds {name}, which is not allowed"
    assert refusal(values.text, f"a{chr(code)}b", plain=False) == message


def test_text_holds_no_control_surrogate_separator_or_turn_of_direction_of_all_unicode():
    deceptive = [
        character
        for character in map(chr, range(0x110000))
        if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
        or unicodedata.bidirectional(character) in BIDIRECTIONAL
    ]
    safe = [c for c in deceptive if values.first_unsafe(f"a{c}b") < 0]
    # A file has lines; a lone CR is no end of one.
    assert safe == ["\n"]
    assert all("not allowed" in refusal(values.text, f"a{c}b", plain=False) for c in deceptive)


@pytest.mark.parametrize(
    "value",
    ["=1+1", "+5", "+x", "-x", "--5", "-1+2", "- 5", "@x", "＝1", "＋1", "－1", "＠x", "-1_000"],
)
@pytest.mark.parametrize("plain", [True, False])
def test_text_is_no_formula(value, plain):
    messages = {
        f'"{value}" would be a formula in a spreadsheet: reword it',
        f'"{value}" could be read as something else than text: quote it',
    }
    assert refusal(values.text, value, plain) in messages


@pytest.mark.parametrize("value", ["a", "steel-growth-2024", "2024-review", "x1", "a" * 500])
def test_an_id_is_kebab_case(value):
    assert values.identifier(value, plain=True) == value


@pytest.mark.parametrize(
    "value",
    [
        "Steel", "steel_growth", "-steel", "steel-", "a--b", "a b", "сталь", "steel\n", "",
        "a" * 501, "é", "a.b", "a;b", "$(x)",
    ],
)  # fmt: skip
def test_anything_else_is_no_id(value):
    message = f"{errors.quoted(value)} is not an id such as steel-growth-2024"
    assert refusal(values.identifier, value, plain=False) == message


@pytest.mark.parametrize("value", ["2024", "no", "1e3"])
def test_an_id_that_yaml_may_take_for_something_else_asks_for_quotes(value):
    message = f'"{value}" could be read as something else than text: quote it'
    assert refusal(values.identifier, value) == message
    assert values.identifier(value, plain=False) == value


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("0", 0),
        ("5", 5),
        ("-6", -6),
        ("-0.7", -0.7),
        ("0.0001", 0.0001),
        ("46.2", 46.2),
        ("14.0", 14.0),
        ("23_000", 23000),
        ("1_500_000_000_000", 1_500_000_000_000),
        ("1_500.5", 1500.5),
        ("999999999999999", 999_999_999_999_999),
        ("99999999999.9999", 99999999999.9999),
    ],
)
def test_a_number_is_plain_and_decimal(value, number):
    converted = values.number(value, plain=True)
    assert (converted, type(converted)) == (number, type(number))


@pytest.mark.parametrize(
    "value",
    [
        "", "-", "+5", "007", "017", "00", "-00", ".5", "5.", "1e3", "1E3", "0x1F", "0o7", "0b1",
        "1:30", "1,5", "1 000", "1__0", "1_", "_1", "1.23456", "1.5_0", ".nan", ".inf", "nan",
        "inf", "five", "5%", "--5", "5\n", "1٢", "٢", "１２",
    ],
)  # fmt: skip
def test_anything_else_is_no_number(value):
    assert refusal(values.number, value) == (
        f"{errors.quoted(value)} is not a plain number such as -0.7 or 1_500_000"
    )


def test_a_number_in_quotes_is_text():
    message = '"5" is not a plain number such as -0.7 or 1_500_000'
    assert refusal(values.number, "5", plain=False) == message


@pytest.mark.parametrize("value", ["1" * 16, "1" * 5000, "1" * 12 + ".1234"])
def test_a_number_has_at_most_15_digits(value):
    message = f"{errors.quoted(value)} has more than 15 digits"
    assert refusal(values.number, value) == message


@given(
    st.integers(-(10**15) + 1, 10**15 - 1)
    | st.decimals(-(10**11) + 1, 10**11 - 1, places=4, allow_nan=False).map(float)
)
def test_a_number_written_out_is_read_back_the_same(number):
    written = str(number) if isinstance(number, int) else f"{number:.4f}"
    assert values.number(written, plain=True) == number


@pytest.mark.parametrize(("value", "number"), [("1900", 1900), ("2025", 2025), ("2099", 2099)])
def test_a_year_has_four_digits(value, number):
    assert values.year(value, plain=True) == number


@pytest.mark.parametrize("value", ["1899", "2100", "25", "2025-01", "2_025", "02025", "", "20٢٥"])
def test_anything_else_is_no_year(value):
    assert refusal(values.year, value) == f'"{value}" is not a year such as 2025'


def test_a_year_in_quotes_is_text():
    assert refusal(values.year, "2025", plain=False) == '"2025" is not a year such as 2025'


def test_a_mark_is_true():
    assert values.yes("true", plain=True) is True


@pytest.mark.parametrize(
    ("value", "plain"),
    [("false", True), ("yes", True), ("True", True), ("1", True), ("true", False)],
)
def test_a_mark_is_nothing_else(value, plain):
    message = f'"{value}" is not true: write true, or leave the field out'
    assert refusal(values.yes, value, plain) == message


@pytest.mark.parametrize("value", ["2025", "2025-07", "2025-07-22"])
@pytest.mark.parametrize("plain", [True, False])
def test_a_date_is_kept_as_text(value, plain):
    assert values.date(value, plain) == value


@pytest.mark.parametrize("value", ["2024-02-30", "22.07.2025", "2025-7", "now", ""])
def test_anything_else_is_no_date(value):
    message = f'"{value}" is not a date such as 2025-07-22, 2025-07 or 2025'
    assert refusal(values.date, value) == message


@pytest.mark.parametrize(
    "value", ["2025", "2025-07-22", "2025-08/2025-10", "2025-07-22/2025-08-01", "2024-12/2025"]
)
@pytest.mark.parametrize("plain", [True, False])
def test_a_date_of_which_more_is_not_known_is_a_bracket(value, plain):
    assert values.bracket(value, plain) == value


@pytest.mark.parametrize(
    "value", ["2025-10/2025-08", "2025-02-30/2025-03", "2024/2025/2026", "2025/", "../2025", ""]
)
def test_anything_else_is_no_bracket(value):
    assert refusal(values.bracket, value) == (
        f'"{value}" is not a date such as 2025-07-22, 2025-07 or 2025, '
        "nor a bracket such as 2025-07/2025-09"
    )


@pytest.mark.parametrize("value", [*records.COMPARISONS, "2019", "2020/2023", "2024-01/2024-06"])
def test_a_comparison_is_a_word_or_a_period(value):
    assert values.comparison(records.COMPARISONS)(value, True) == value


def test_anything_else_is_no_comparison():
    assert refusal(values.comparison(records.COMPARISONS), "2024-13") == (
        '"2024-13" is not a word of this field; '
        "nearest: same period of previous year, previous year"
    )


@pytest.mark.parametrize("value", ["2025", "2025-07", "2024-01/2024-06", "2020/2025", "../2025"])
@pytest.mark.parametrize("plain", [True, False])
def test_a_period_is_kept_as_text(value, plain):
    assert values.period(value, plain) == value


@pytest.mark.parametrize("value", ["2025-07-22", "2025/2020", "2025/..", "H1 2025", ""])
def test_anything_else_is_no_period(value):
    message = f'"{value}" is not a period such as 2025, 2025-01/2025-06, 2020/2025 or ../2025'
    assert refusal(values.period, value) == message


@pytest.mark.parametrize(
    ("convert", "value"),
    [
        (values.url, "https://example.org"),
        (values.url, "http://example.org:80/a_b/?q=1&r=%20#x"),
        (values.language, "kk"),
        (values.iso, "KZ-35"),
        (values.iso, "GB-LND"),
        (values.iso, "DE-BY"),
        (values.iso, "EC-A"),
        (values.iso, "FR-2A"),
        (values.country, "KZ"),
        (values.isic, "C"),
        (values.isic, "U"),
    ],
)
def test_an_address_or_code_is_kept(convert, value):
    assert convert(value, plain=True) == value


def test_a_division_of_isic_is_text_in_quotes():
    message = '"24" could be read as something else than text: quote it'
    assert refusal(values.isic, "24") == message
    assert values.isic("24", plain=False) == "24"


@pytest.mark.parametrize(
    ("convert", "value", "what"),
    [
        (values.url, "example.org", "an http or https address"),
        (values.url, "ftp://example.org", "an http or https address"),
        (values.url, "javascript:alert(1)", "an http or https address"),
        (values.url, "https://", "an http or https address"),
        (values.url, "https://example.org/a b", "an http or https address"),
        (values.url, "https://example.org/ұ", "an http or https address"),
        (values.url, 'https://example.org/"', "an http or https address"),
        (values.url, "https://example.org/<b>", "an http or https address"),
        (values.url, "https://example.org/\n", "an http or https address"),
        (values.url, "https://example.org/" + "a" * 500, "an http or https address"),
        (values.language, "english", "a language code such as en, ru or kk"),
        (values.language, "EN", "a language code such as en, ru or kk"),
        (values.language, "ққ", "a language code such as en, ru or kk"),
        (values.iso, "KZ", "an ISO 3166-2 code such as KZ-35"),
        (values.iso, "KZ-1234", "an ISO 3166-2 code such as KZ-35"),
        (values.iso, "kz-35", "an ISO 3166-2 code such as KZ-35"),
        (values.iso, "KAZ-35", "an ISO 3166-2 code such as KZ-35"),
        (values.iso, "KZ-٣٥", "an ISO 3166-2 code such as KZ-35"),
        (values.country, "kz", "an ISO 3166-1 code such as KZ"),
        (values.country, "KAZ", "an ISO 3166-1 code such as KZ"),
        (values.isic, "V", 'an ISIC section or division such as C or "24"'),
        (values.isic, "c", 'an ISIC section or division such as C or "24"'),
        (values.isic, "240", 'an ISIC section or division such as C or "24"'),
        (values.isic, "٢٤", 'an ISIC section or division such as C or "24"'),
    ],
)
def test_anything_else_is_no_address_or_code(convert, value, what):
    assert refusal(convert, value, plain=False) == f"{errors.quoted(value)} is not {what}"


@pytest.mark.parametrize(
    "words",
    [
        records.MEASURE_KINDS,
        records.UNIT_KINDS,
        records.QUALIFIERS,
        records.COMPARISONS,
        records.FIGURE_STATUSES,
        records.PROJECT_STATUSES,
        records.REGION_KINDS,
    ],
)
def test_each_word_of_a_vocabulary_is_kept(words):
    convert = values.one_of(words)
    assert tuple(convert(word, True) for word in words) == words


@pytest.mark.parametrize("value", ["actuel", "Actual", "forecasts", "", "xyz", "actual "])
def test_another_word_is_refused_with_the_nearest_three(value):
    message = refusal(values.one_of(records.FIGURE_STATUSES), value)
    said, _, near = message.partition("; nearest: ")
    assert said == f'"{value}" is not a word of this field'
    assert len(set(near.split(", ")) & set(records.FIGURE_STATUSES)) == 3
    meant = {"actuel": "actual", "Actual": "actual", "forecasts": "forecast", "actual ": "actual"}
    assert near.startswith(meant.get(value, ""))


def test_a_value_is_shown_up_to_60_characters():
    assert errors.quoted("x" * 60) == '"' + "x" * 60 + '"'
    assert errors.quoted("x" * 61) == '"' + "x" * 60 + '…"'
    assert errors.quoted("\u202e" * 61) == '"' + r"\u202e" * 10 + '…"'


@pytest.mark.parametrize(
    ("near", "offered"),
    [
        ([], ""),
        (["a", "b"], "a, b"),
        (["a", "b", "c", "d"], "a, b, c"),
        (["a" * 50, "b" * 38, "c"], f"{'a' * 50}, {'b' * 38}"),
        (["a" * 50, "b" * 39, "c"], "a" * 50),
        (["a" * 61, "b"], f"{'a' * 60}…, b"),
    ],
)
def test_the_nearest_names_are_as_many_as_there_is_room_for(near, offered):
    assert errors.offered(near) == offered


@pytest.mark.parametrize("value", ["a\nb", "a\r\nb", "a\nfacts.yaml:1:1: all is well"])
@pytest.mark.parametrize(
    "convert",
    [values.identifier, values.number, values.date, values.url, values.one_of(("x",))],
)
def test_a_message_is_one_line_whatever_the_file_holds(convert, value):
    assert "\n" not in refusal(convert, value, plain=False)


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("", -1),
        ("a\nb\r\nc\n", -1),
        ("a\rb", 1),
        ("a\n\tb", 2),
        ("ab\x0cc", 2),
        ("\ufeffa", 0),
        ("қ\u202eb\u202e", 1),
        ("a\r\n\rb", 3),
    ],
)
def test_the_first_character_that_no_file_may_hold_is_found(content, place):
    assert values.first_unsafe(content) == place
