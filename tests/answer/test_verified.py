"""Drafts as an answer: a row for each figure, what it means to a script, what is said of it."""

from __future__ import annotations

import pytest
from conftest import ROOT

from kzfacts.answer import answer as answers
from kzfacts.answer.answer import Answer
from kzfacts.answer.sections import said
from kzfacts.answer.verified import COLUMNS, NAMES, SIGNS, counts, verified
from kzfacts.read import loader
from kzfacts.verify.draft import Draft, places
from kzfacts.verify.report import (
    CONTRADICTED,
    OTHER_PERIOD,
    PLAN,
    ROUNDED,
    SUPPORTED,
    UNKNOWN,
    VERDICTS,
    Checked,
    Report,
)

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))
FIGURE, OTHER = FACTS.figures[:2]


def figure(text: str, part: str, verdict: str = SUPPORTED, **more) -> Checked:
    start = text.index(part)
    made = Checked(
        start, start + len(part), part, f"read as {part}", 5.4, "percent", "2024", verdict
    )
    return made._replace(**more)


def draft(text: str, *figures: Checked, name: str = "a.md", stopped: int | None = None) -> Draft:
    return Draft(name, Report(text, ((0, len(text)),), figures, "2025-09", stopped))


def answer(*verdicts: str, strict: bool = False) -> Answer:
    text = "5 %"
    return verified(FACTS, [draft(text, *(figure(text, text, v) for v in verdicts))], strict)


def test_the_columns_are_those_that_are_promised():
    assert ", ".join(column.name for column in COLUMNS) == (
        "file, line, column, length, text, reading, value, unit, period, verdict, figure, "
        "expected, source, publisher, published, url, remark"
    )


def test_a_row_holds_what_is_said_of_a_figure():
    text = "Steel.\r\nIt grew by 5.4 % in 2024."
    source = FIGURE.sources[0]
    found = figure(
        text,
        "5.4 %",
        CONTRADICTED,
        facts=(FIGURE.id, OTHER.id),
        sources=(source, OTHER.sources[0]),
        expected="+5.1 %",
        remark="others differ",
    )
    (row,) = verified(FACTS, [draft(text, found)]).rows
    publication = next(entry for entry in FACTS.sources if entry.id == source)
    assert row.cells == {
        "file": "a.md",
        "line": 2,
        "column": 12,
        "length": 5,
        "text": "5.4 %",
        "reading": "read as 5.4 %",
        "value": 5.4,
        "unit": "percent",
        "period": "2024",
        "verdict": "contradicted",
        "figure": f"{FIGURE.id} {OTHER.id}",
        "expected": "+5.1 %",
        "source": f"{source} {OTHER.sources[0]}",
        "publisher": publication.publisher,
        "published": publication.published,
        "url": publication.url,
        "remark": "others differ",
    }


def test_what_no_fact_is_about_has_empty_cells():
    (row,) = answer(UNKNOWN).rows
    empty = ("figure", "expected", "source", "publisher", "published", "url", "remark")
    assert [row.cells[name] for name in empty] == [None] * len(empty)


def test_the_text_of_a_figure_is_on_one_line_and_printable():
    text = "by 5.4\r\n\u00a0% \x1b[31m"
    (row,) = verified(FACTS, [draft(text, figure(text, "5.4\r\n\u00a0% \x1b["))]).rows
    assert row.cells["text"] == r"5.4 % \x1b["
    assert row.cells["length"] == 10


@pytest.mark.parametrize(
    ("at", "place"),
    [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (4, (3, 1)), (6, (3, 3)), (8, (4, 2)), (9, (4, 3))],
)
def test_lines_and_columns_count_characters_from_1(at, place):
    assert places("а\r\n\nби\n😀x")(at) == place


@pytest.mark.parametrize(
    ("verdicts", "strict", "code"),
    [
        ((), False, 0),
        ((SUPPORTED, ROUNDED, UNKNOWN), False, 0),
        ((SUPPORTED, ROUNDED), True, 0),
        ((SUPPORTED, UNKNOWN), True, 1),
        ((SUPPORTED, CONTRADICTED), False, 1),
        ((OTHER_PERIOD,), False, 1),
        ((PLAN,), False, 1),
    ],
)
def test_the_exit_code_tells_whether_a_draft_may_pass(verdicts, strict, code):
    assert answer(*verdicts, strict=strict).exit_code == code


def test_any_of_several_drafts_fails_all():
    good, bad = draft("5 %", figure("5 %", "5 %")), draft("6 %", figure("6 %", "6 %", PLAN))
    assert verified(FACTS, [good, good]).exit_code == 0
    assert verified(FACTS, [good, bad]).exit_code == 1
    assert [row.cells["verdict"] for row in verified(FACTS, [good, bad]).rows] == [SUPPORTED, PLAN]


def test_where_reading_stopped_is_said_and_fails():
    text = "5 %\nand more"
    stopped = verified(FACTS, [draft(text, figure(text, "5 %"), stopped=text.index("more"))])
    assert stopped.exit_code == 1
    assert "a.md:2:5: reading stopped here, after 1 figures" in stopped.remarks


def test_what_this_year_means_is_always_said():
    assert "2025-09" in answer().remarks[0]
    assert "2025-09" in answer(SUPPORTED).remarks[0]


def test_the_counts_are_in_the_order_of_the_verdicts():
    assert answer(UNKNOWN, CONTRADICTED, UNKNOWN).aside == (
        "3 figures: 1 contradicted, 2 not in the facts"
    )
    assert answer(SUPPORTED).aside == "1 figure: 1 supported"
    assert counts([draft("")]) == "no figures"


def test_each_verdict_has_a_sign_and_a_name_and_no_one_reads_unknown_as_wrong():
    assert set(SIGNS) == set(NAMES) == set(VERDICTS)
    assert len({*SIGNS.values()}) == len({*NAMES.values()}) == len(VERDICTS)
    assert NAMES[UNKNOWN] == "not in the facts"


def test_several_drafts_are_sections_under_their_names():
    one, two = draft("5 %", figure("5 %", "5 %")), draft("6 %", figure("6 %", "6 %"), name="b.md")
    assert [section.title for section in verified(FACTS, [one, two]).sections] == ["a.md", "b.md"]
    assert [section.title for section in verified(FACTS, [one]).sections] == [""]


def test_people_read_the_verdict_in_words_and_the_source_as_a_link():
    text = "5.4 %"
    made = verified(FACTS, [draft(text, figure(text, text, sources=FIGURE.sources[:1]))])
    (section,) = made.sections
    words = {h.name: h.word(section.rows[0]) for h in section.headed(made.index, section.rows)}
    assert words["Verdict"] == "✓ supported"
    assert words["Source"][0].sources == FIGURE.sources[:1]
    assert said(words["Source"])


@pytest.mark.parametrize("chosen", [("value", None, None), (None, "text", None), (None, None, 1)])
def test_chosen_rows_are_a_table_and_keep_the_exit_code(chosen):
    before = answer(PLAN)
    assert before.drafts
    after = answers.arrange(before, *chosen)
    assert (after.drafts, after.exit_code) == ((), 1)
