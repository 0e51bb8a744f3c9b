"""Drafts on a terminal: sentences with marked figures, a line for each, counts; footnotes."""

from __future__ import annotations

import pytest
from conftest import ROOT, without_colour
from rich.cells import cell_len

from kzfacts.answer.verified import NAMES, SIGNS, verified
from kzfacts.read import loader
from kzfacts.render import FOOTNOTES, render
from kzfacts.render.screen import Screen
from kzfacts.verify.draft import Draft
from kzfacts.verify.report import (
    CONTRADICTED,
    ROUNDED,
    SUPPORTED,
    UNKNOWN,
    VERDICTS,
    Checked,
    Report,
)

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))
FIGURE = FACTS.figures[0]
SOURCES = {source.id: source for source in FACTS.sources}
OTHER = next(each for each in FACTS.figures if each.sources[0] != FIGURE.sources[0])
PROJECT = next(p for p in FACTS.projects if p.reports[0].source != p.reports[-1].source)
TEXT = "Steel grew by 5.4 % in 2024. Nothing here. Copper fell by 2 % then."


def figure(part: str, verdict: str = SUPPORTED, text: str = TEXT, **more) -> Checked:
    start = text.index(part)
    made = Checked(start, start + len(part), part, f"as {part}", 5.4, "percent", "2024", verdict)
    known = {"facts": (FIGURE.id,), "sources": FIGURE.sources[:1]} if verdict != UNKNOWN else {}
    return made._replace(**{**known, **more})


def draft(*figures: Checked, text: str = TEXT, name: str = "a.md", mark: bool = False) -> Draft:
    sentences = []
    for part in text.split(". "):
        start = text.index(part)
        sentences.append((start, min(start + len(part) + 1, len(text))))
    return Draft(name, Report(text, tuple(sentences), figures, "2025"), mark)


def shown(*drafts: Draft, width: int = 100, colour: bool = False, **more) -> str:
    answer = verified(FACTS, drafts).replace(**more)
    return render(answer, "table", Screen(width, colour))


def test_a_sentence_with_a_figure_is_marked_and_has_a_line_below_it():
    found = figure("5.4 %", CONTRADICTED, expected="+5.1 %", remark="others differ")
    lines = shown(draft(found), width=150).split("\n")
    publisher = SOURCES[FIGURE.sources[0]]
    assert lines[0] == "Steel grew by 5.4 %✗ in 2024."
    assert lines[1].startswith(
        "  1:15 ✗ contradicted: as 5.4 %; the facts say +5.1 %; others differ – "
        f"{publisher.short or publisher.publisher}"
    )
    assert lines[2:] == ["", "✗ 1 contradicted", ""]


@pytest.mark.parametrize("verdict", VERDICTS)
def test_each_verdict_has_its_sign_without_colour_and_its_name_in_the_counts(verdict):
    text = shown(draft(figure("5.4 %", verdict)))
    assert f"5.4 %{SIGNS[verdict]} in" in text
    assert f"{SIGNS[verdict]} 1 {NAMES[verdict]}" in text.split("\n")
    assert "\x1b" not in text


def test_signs_take_one_cell():
    assert {cell_len(sign) for sign in SIGNS.values()} == {1}


def test_what_is_unknown_is_said_to_be_neither_right_nor_wrong():
    assert "neither right nor wrong" in shown(draft(figure("5.4 %", UNKNOWN)))
    assert "neither right nor wrong" not in shown(draft(figure("5.4 %")))


def test_a_source_is_linked_where_there_is_colour():
    url = SOURCES[FIGURE.sources[0]].url
    coloured = shown(draft(figure("5.4 %")), colour=True)
    assert f";{url}\x1b\\" in coloured
    assert without_colour(coloured) == shown(draft(figure("5.4 %")))
    assert url not in shown(draft(figure("5.4 %")))


def test_addresses_and_ids_are_printed_if_asked_for():
    text = shown(draft(figure("5.4 %"), figure("2 %")), addresses=True, ids=True)
    assert text.count(SOURCES[FIGURE.sources[0]].url) == 1
    assert text.count(f"[{FIGURE.id}]") == 2


def test_all_prints_the_whole_draft_line_by_line():
    text = "# Steel\n\n  It grew by 5.4\n% then.\nNothing here."
    found = figure("5.4\n%", text=text, reading="so")
    lines = shown(draft(found, text=text), whole_drafts=True).split("\n")
    assert lines[:3] == ["# Steel", "", "  It grew by 5.4 %✓ then."]
    assert lines[3].startswith("  3:14 ✓ supported")
    assert lines[4:6] == ["Nothing here.", ""]


def test_sentences_without_figures_are_left_out():
    assert "Nothing here" not in shown(draft(figure("5.4 %"), figure("2 %")))
    assert "Copper" not in shown(draft(figure("5.4 %")))


def test_several_drafts_are_named_and_counted_together():
    text = shown(draft(figure("5.4 %")), draft(figure("2 %"), name="b.md"), draft(name="c.md"))
    lines = text.split("\n")
    assert [line for line in lines if line in ("a.md", "b.md", "c.md")] == ["a.md", "b.md", "c.md"]
    assert "✓ 2 supported" in lines
    assert "no figures" in lines
    assert "a.md" not in shown(draft(figure("5.4 %")))


def test_a_draft_without_figures_says_so():
    assert "no figures" in shown(draft())


def test_control_characters_of_a_draft_are_escaped():
    text = "Steel\x1b[31m\x00\u202e\tgrew\u00a0by 5.4 % \x07."
    drawn = shown(draft(figure("5.4 %", text=text), text=text))
    assert drawn.startswith(r"Steel\x1b[31m\x00\u202e grew by 5.4 %✓ \x07.")


def test_of_a_long_draft_every_line_is_drawn_once():
    text = "".join(f"Steel grew by 5.4 % in part {part}. " for part in range(300))
    starts = [place for place in range(len(text)) if text.startswith("5.4 %", place)]
    one = figure("5.4 %", text=text)
    found = [one._replace(start=start, end=start + 5) for start in starts]
    lines = shown(draft(*found, text=text), width=150).split("\n")
    assert [lines[3 * part] for part in range(300)] == [
        f"Steel grew by 5.4 %✓ in part {part}." for part in range(300)
    ]
    assert lines[-2:] == ["✓ 300 supported", ""]


def test_markup_in_a_draft_is_text():
    text = "[bold]Steel[/bold] grew by 5.4 %."
    assert shown(draft(figure("5.4 %", text=text), text=text)).startswith(
        "[bold]Steel[/bold] grew by 5.4 %✓."
    )


@pytest.mark.parametrize("width", [120, 80, 50])
def test_no_line_is_wider_than_the_terminal(width):
    found = figure("5.4 %", CONTRADICTED, expected="+5.1 %", remark="others differ " * 9)
    lines = shown(draft(found, figure("2 %", UNKNOWN)), width=width).split("\n")
    assert max(map(cell_len, lines)) <= width
    assert any(line.startswith("    ") for line in lines)


@pytest.mark.parametrize("start", [0, 29, 60])
def test_a_figure_outside_of_all_sentences_is_shown(start):
    made = draft(figure("5.4 %")._replace(start=start, end=start + 3, text="x"))
    bare = made._replace(report=made.report._replace(sentences=((30, 41),)))
    assert shown(bare).count("✓") == 3  # in the text, below it, in the counts


def test_figures_that_overlap_are_marked_without_doubling_text():
    found = (figure("by 5.4 %"), figure("5.4 %", UNKNOWN))
    assert shown(draft(*found)).startswith("Steel grew by 5.4 %✓? in 2024.")


def footnotes(*figures: Checked, text: str = TEXT, mark: bool = False) -> str:
    return render(verified(FACTS, [draft(*figures, text=text, mark=mark)]), FOOTNOTES)


def test_a_footnote_stands_behind_what_is_supported_and_cites_it():
    text = footnotes(figure("5.4 %"), figure("2 %", CONTRADICTED))
    body, _, notes = text.partition("\n\n")
    assert body == TEXT.replace("5.4 %", "5.4 %[^1]")
    assert notes.startswith("[^1]: ")
    assert SOURCES[FIGURE.sources[0]].url in notes
    assert f"[{FIGURE.id}]" in notes
    assert notes.count("\n") == 1
    assert text.endswith("\n")


def test_the_same_citation_has_one_number():
    other = {"facts": (OTHER.id,), "sources": OTHER.sources[:1]}
    same = footnotes(figure("5.4 %"), figure("2 %", ROUNDED))
    assert (same.count("[^1]"), same.count("[^2]")) == (3, 0)
    different = footnotes(figure("5.4 %"), figure("2 %", **other))
    assert (different.count("[^1]"), different.count("[^2]")) == (2, 2)


def test_a_footnote_cites_the_source_of_the_verdict():
    last = PROJECT.reports[-1].source
    text = footnotes(figure("5.4 %", facts=(PROJECT.id,), sources=(last,)))
    assert SOURCES[last].url in text.partition("[^1]: ")[2]


def test_numbers_of_the_drafts_own_footnotes_are_left_to_it():
    text = "It grew by 5.4 %.[^1][^3]\n\n[^1]: own\n[^3]: own\n[^" + "9" * 5000 + "]\n"
    noted = footnotes(figure("5.4 %", text=text), text=text)
    assert noted.startswith("It grew by 5.4 %[^2].[^1][^3]")
    assert "\n\n[^2]: " in noted


def test_a_mark_does_not_become_the_text_of_a_link():
    text = "It grew by 5.4 %(2024)"
    assert footnotes(figure("5.4 %", text=text), text=text).startswith("It grew by 5.4 %[^1] (2024")


def test_line_ends_and_a_byte_order_mark_stay():
    text = "It grew by 5.4 %.\r\nEnd.\r\n"
    noted = footnotes(figure("5.4 %", text=text), text=text, mark=True)
    assert noted.startswith("\ufeffIt grew by 5.4 %[^1].\r\nEnd.\r\n\r\n[^1]: ")
    assert noted.count("\n") == noted.count("\r\n")


def test_a_draft_of_which_nothing_is_supported_stays_as_it_is():
    assert footnotes(figure("5.4 %", UNKNOWN)) == TEXT
