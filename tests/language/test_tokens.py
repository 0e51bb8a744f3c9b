"""What pieces running text is made of, and where each of them stands."""

import pytest

from kzfacts.language import tokens


def folded(text: str) -> list[str]:
    return [token.folded for token in tokens.tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Steel rose 3.4%.", ["steel", "rose", "3.4", "%", "."]),
        ("Усть\u2011Каменогорск", ["усть", "-", "каменогорск"]),
        ("a\u2014b\u2212c–d", ["a", "-", "b", "-", "c", "-", "d"]),
        ("indus\u00adtry", ["industry"]),
        ("ста\u200bль", ["сталь"]),
        ("\ufeffsteel\u00ad", ["steel"]),
        ("и\u0306", ["и"]),
        ("Kazakhstan’s", ["kazakhstan's"]),
        ("Қарағанды Qarağandı", ["караганды", "qaragandi"]),
        ("2024 180 projects", ["2024", "180", "projects"]),
        ("23 000 jobs", ["23 000", "jobs"]),
        ("23\u00a0000\u202f000", ["23\u00a0000\u202f000"]),
        ("12024 180", ["12024", "180"]),
        ("1,234,567.8", ["1,234,567.8"]),
        ("1.234.567", ["1.234.567"]),
        ("5М2025", ["5", "м", "2025"]),
        ("23k $1.5B", ["23", "k", "$", "1.5", "b"]),
        ("13,2%-ға өсті", ["13,2", "%", "ости"]),
        ("1-е полугодие", ["1", "полугодие"]),
        ("5,4-процентный", ["5,4", "-", "процентныи"]),
        ("2025-01/2025-05", ["2025-01/2025-05"]),
        ("2020-2025", ["2020", "-", "2025"]),
        ("22.07.2025", ["22.07.2025"]),
        ("see https://a.kz/x-1.", ["see", "https://a.kz/x-1"]),
        ("", []),
    ],
)
def test_the_tokens_of_a_text(text: str, expected: list[str]):
    assert folded(text) == expected


@pytest.mark.parametrize("text", ["  Steel, −0.7 %: Қарағанды\u00ad!", "5\u00a0000 м² 🎉 x"])
def test_a_token_knows_its_place(text: str):
    for token in tokens.tokens(text):
        piece = text[token.start : token.end]
        assert piece.strip() == piece != ""
        assert [each.folded for each in tokens.tokens(piece)] == [token.folded]


@pytest.mark.parametrize(
    ("text", "values", "decimals"),
    [
        ("18.6", (18.6,), 1),
        ("18,6", (18.6,), 1),
        ("23 000", (23_000,), 0),
        ("2,300", (2_300, 2.3), 3),
        ("0,300", (0.3,), 3),
        ("1,234,567", (1_234_567,), 0),
        ("1,234.5", (1_234.5,), 1),
        ("1 234,567", (1_234_567, 1_234.567), 3),
        ("9" * 100_000, (float("inf"),), 0),
    ],
)
def test_what_digits_may_mean(text: str, values: tuple, decimals: int):
    [token] = tokens.tokens(text)
    assert tokens.number(token) == (values, decimals)


def test_a_text_of_any_length_is_read_in_time_that_grows_with_it():
    assert len(tokens.tokens("1 000 " * 50_000 + "a'" * 50_000)) > 50_000
