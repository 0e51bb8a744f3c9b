"""Every format, read back with a reader of its own."""

import csv
import io
import json
import re
from html.parser import HTMLParser

import pytest
from conftest import ROOT, without_colour
from markdown_it import MarkdownIt

from kzfacts.answer import conflicts, details, figures, lists, projects, questions
from kzfacts.answer import growth as growth_of
from kzfacts.answer.answer import Answer, arrange
from kzfacts.answer.rows import Column, Row
from kzfacts.answer.sections import Heading, Piece, Section, plain, said
from kzfacts.ask.filters import Filters
from kzfacts.ask.index import Index
from kzfacts.read import loader
from kzfacts.render import BINARY, FORMATS, PICTURES, SUFFIXES, render
from kzfacts.render.screen import Screen

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))
NASTY = '|`*_<&",; [/bold] :smile: \\ ~$! {x} #1 Қарағанды «₸»'
BREAKS = "a\tb\nc\r\nd"


def of(rows: list[dict], title: str = "Title") -> Answer:
    names = tuple(rows[0]) if rows else ("id", "value")
    section = plain("", names, [Row(None, cells) for cells in rows])
    return Answer(title, tuple(map(Column, names)), (section,), Index(FACTS))


ANSWERS = {
    "figures": figures.figures(FACTS, "", Filters()),
    "projects": projects.projects(FACTS, "", Filters()),
    "search": questions.search(FACTS, "metallurgy", Filters()),
    "sources": lists.sources(FACTS),
    "conflicts": conflicts.conflicts(FACTS),
    "show": details.show(FACTS, "karaganda-pipes"),
}
NASTY_ANSWER = of([{"id": NASTY, "value": -0.7, "mark": True, "none": None, "big": 10**12}])


class Cells(HTMLParser):
    """Collects the texts of the cells, the targets of links and the heading."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self._inside = True
        if tag == "a":
            self.links.append(dict(attributes)["href"])

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self._inside = False

    def handle_data(self, data):
        if self._inside:
            self.rows[-1][-1] += data


def texts(answer: Answer) -> list[list[str]]:
    def text(value) -> str:
        return "" if value is None else "true" if value is True else str(value)

    body = [[text(row.cells[name]) for name in answer.columns] for row in answer.rows]
    return [list(answer.columns), *body]


def worded(answer: Answer) -> list[list[str]]:
    """Give the words of every table for people, its headings first; pictures are left out."""
    lines = []
    for section in answer.sections:
        heads = [h for h in section.headed(answer.index, section.rows) if not h.drawn]
        lines.append([heading.name for heading in heads])
        lines += [[said(heading.word(row)) for heading in heads] for row in section.rows]
    return lines


@pytest.fixture(params=[*ANSWERS, "nasty"])
def answer(request) -> Answer:
    return {**ANSWERS, "nasty": NASTY_ANSWER}[request.param]


def test_csv_reads_back(answer: Answer):
    assert list(csv.reader(io.StringIO(render(answer, "csv")), strict=True)) == texts(answer)


def test_csv_reads_back_line_breaks_too():
    answer = of([{"id": BREAKS, "name": 'say "x"'}])
    text = io.StringIO(render(answer, "csv"), newline="")
    assert list(csv.reader(text, strict=True)) == texts(answer)


def test_tsv_reads_back(answer: Answer):
    lines = render(answer, "tsv").removesuffix("\n").split("\n")
    assert [line.split("\t") for line in lines] == texts(answer)


def test_tsv_has_spaces_for_tabs_and_line_breaks():
    assert render(of([{"id": BREAKS, "name": "x"}]), "tsv") == "id\tname\na b c  d\tx\n"


def objects(answer: Answer) -> list[dict]:
    return [{name: row.cells[name] for name in answer.columns} for row in answer.rows]


def test_json_reads_back_with_its_types_and_the_columns_as_keys(answer: Answer):
    read = json.loads(render(answer, "json"))
    assert read == objects(answer)
    assert all(tuple(entry) == answer.columns for entry in read)


def test_jsonl_reads_back_line_by_line(answer: Answer):
    lines = render(answer, "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == objects(answer)


def test_json_is_not_escaped_to_ascii():
    assert "Қарағанды" in render(NASTY_ANSWER, "json")


def test_html_reads_back_in_the_words_of_the_table(answer: Answer):
    read = Cells(render(answer, "html")).rows
    assert read == [words for words in worded(answer) if any(words)]


def test_html_of_chosen_columns_is_the_data():
    chosen = arrange(ANSWERS["figures"], None, "id,value,url", None)
    page = Cells(render(chosen, "html"))
    assert page.rows == texts(chosen)
    assert page.links == [row.cells["url"] for row in chosen.rows]


def test_html_links_the_sources_of_a_row_and_nothing_else():
    page = Cells(render(ANSWERS["figures"], "html"))
    assert page.links == [row.cells["url"] for row in ANSWERS["figures"].rows]
    assert Cells(render(of([{"url": "https://x.org/ a"}]), "html")).links == []


def test_html_holds_no_element_that_a_value_brings():
    page = render(of([{"id": "<script>alert(1)</script>"}], "<b>&"), "html")
    assert "script" not in Cells(page).tags
    assert "b" not in Cells(page).tags
    assert "<title>&lt;b&gt;&amp;</title>" in page


def test_markdown_shows_every_value_as_it_is(answer: Answer):
    page = MarkdownIt("commonmark").enable("table").render(render(answer, "markdown"))
    named = [
        section
        for section in answer.sections
        if any(h.name for h in section.headed(answer.index, section.rows))
    ]
    assert Cells(page).rows == worded(answer.replace(sections=named))


def test_markdown_links_the_sources_of_a_row():
    page = MarkdownIt("commonmark").enable("table").render(render(ANSWERS["figures"], "markdown"))
    assert Cells(page).links == [row.cells["url"] for row in ANSWERS["figures"].rows]


def test_markdown_has_one_line_a_row():
    assert render(of([{"id": BREAKS, "name": None}]), "markdown") == (
        "# Title\n\n| id | name |\n| --- | --- |\n| a b c d |  |\n"
    )


def test_pages_group_say_more_and_follow_a_line():
    heads = [Heading("", lambda row: row.item)]
    section = Section(
        "Group", lambda index, rows: heads, [Row("a *b*", {})], aside="2 more: kzfacts growth"
    )
    answer = of([]).replace(sections=(section,), aside="beside")
    assert render(answer, "markdown") == (
        "# Title\n\nbeside\n\n## Group\n\n- a \\*b\\*\n\n2 more: kzfacts growth\n"
    )
    page = render(answer, "html")
    for part in ("<p>beside</p>", "<h2>Group</h2>", "<td>a *b*</td>", "<p>2 more: kzfacts"):
        assert part in page


@pytest.mark.parametrize(
    ("format_name", "expected"),
    [
        ("csv", "id,value\n"),
        ("tsv", "id\tvalue\n"),
        ("json", "[]\n"),
        ("jsonl", ""),
        ("markdown", "# Title\n"),
        ("table", "Title\n"),
    ],
)
def test_an_answer_without_rows(format_name: str, expected: str):
    assert render(of([]).replace(sections=()), format_name) == expected


@pytest.mark.parametrize(
    "format_name", [name for name in FORMATS if name not in (*BINARY, *PICTURES)]
)
def test_lines_end_with_a_line_feed_alone(format_name: str, answer: Answer):
    text = render(answer, format_name)
    assert text.endswith("\n")
    assert "\r" not in text


def test_every_format_has_its_own_name_among_the_suffixes():
    assert set(SUFFIXES.values()) == set(FORMATS)
    assert {name: SUFFIXES[name] for name in FORMATS} == {name: name for name in FORMATS}


def shown(answer: Answer, columns: int, colour: bool = False) -> str:
    return render(answer, "table", Screen(columns, colour))


@pytest.mark.parametrize("columns", [1, 10, 20, 40, 60, 80, 100, 132, 400])
@pytest.mark.parametrize("name", ANSWERS)
def test_a_table_cuts_no_word_whatever_the_width(name: str, columns: int):
    text = shown(ANSWERS[name], columns)
    words = set(text.split())
    for section in ANSWERS[name].sections:
        for row in section.rows:
            for heading in section.headed(ANSWERS[name].index, section.rows):
                if not heading.spare:
                    assert set(said(heading.word(row)).split()) <= words


def test_signs_of_a_table_in_a_text_are_not_explained():
    answer = of([{"id": "a", "name": "«сталь»"}])
    assert "far beyond" not in shown(answer, 80)


def bars(columns: int) -> int:
    return shown(growth_of.growth(FACTS, "", Filters(), all_years=True), columns).count("▕")


def test_bars_give_way_where_they_would_break_many_rows():
    assert bars(100) > 0
    assert bars(50) == 0


@pytest.mark.parametrize("columns", [80, 100, 132])
@pytest.mark.parametrize("name", ANSWERS)
def test_a_table_keeps_to_the_terminal_s_width(name: str, columns: int):
    tables = re.split(r"\n(?:\[1\]|≠) ", shown(ANSWERS[name], columns))[0].splitlines()
    assert max(map(len, tables)) <= columns


def test_a_terminal_too_narrow_for_the_table_shows_one_field_a_line():
    answer = of([{"id": "a-long-id", "value": 1234567}])
    assert shown(answer, 8) == "Title\n\nid: a-long-id\nvalue: 1234567\n"


def test_text_wraps_between_words_and_the_ids_stay_whole():
    answer = of([{"id": "ab-cd", "name": "one two three four five six seven eight nine ten more"}])
    assert shown(answer, 60) == (
        f"Title\nid     name\n{'─' * 60}\n"
        "ab-cd  one two three four five six seven eight nine ten more\n"
    )
    answer = of([{"id": "ab-cd", "name": f"{'one two three ' * 4}four"}])
    assert shown(answer, 60).splitlines()[-2:] == [
        f"ab-cd  {'one two three ' * 3}one two",
        "       three four",
    ]


def test_a_table_of_which_a_narrow_terminal_would_break_rows_becomes_records():
    answer = of([{"id": "ab-cd", "name": "one two three"}])
    assert shown(answer, 16) == "Title\n\nid: ab-cd\nname: one two three\n"


def test_markup_and_emoji_codes_are_shown_as_they_are():
    assert NASTY in without_colour(shown(NASTY_ANSWER, 200, colour=True))


def test_colour_changes_no_character():
    coloured = shown(ANSWERS["figures"], 100, colour=True)
    plain = shown(ANSWERS["figures"], 100)
    assert "\x1b[" in coloured
    stripped = [line.rstrip() for line in without_colour(coloured).splitlines()]
    assert stripped == plain.splitlines()


def test_a_table_in_a_pipe_has_neither_rules_nor_colour_nor_wrapped_text():
    text = render(ANSWERS["figures"], "table")
    assert "─" not in text
    assert "\x1b" not in text
    assert "Chemical plants, investment, Almaty" in text


def test_addresses_are_printed_below_where_they_are_asked_for():
    lines = render(ANSWERS["figures"].replace(addresses=True), "table").splitlines()
    citations = [line for line in lines if line.startswith("[")]
    assert [line.split()[0] for line in citations] == ["[1]", "[2]", "[3]", "[4]"]
    assert sum("https://" in line for line in lines) == 4
    assert any(line.endswith("+1 [1][4]") for line in lines)
    assert "https://" not in render(ANSWERS["figures"], "table")


def test_the_source_of_a_row_is_a_link_where_the_terminal_has_colour():
    text = shown(ANSWERS["figures"], 100, colour=True)
    for row in ANSWERS["figures"].rows:
        assert f";{row.cells['url']}\x1b\\" in text
    assert "\x1b]8" not in shown(ANSWERS["figures"], 100)


def test_a_number_that_is_a_link_is_referred_to_where_there_are_no_links():
    words = (Piece("+3 %", ("gazette-2024",)), Piece(" and "), Piece("+4 %", ("ministry-2025",)))
    heads = [Heading("", lambda row: words)]
    answer = of([]).replace(sections=(Section("", lambda index, rows: heads, [Row(None, {})]),))
    assert shown(answer, 80).splitlines() == [
        "Title",
        "+3 % [1] and +4 % [2]",
        "",
        "[1] Gazette & Sons, 2025-01",
        "[2] Министерство промышленности, 2025-07-22",
    ]
    assert "[1]" not in shown(answer, 80, colour=True)


def test_ids_stand_on_lines_of_their_own_below_their_rows():
    lines = shown(ANSWERS["projects"].replace(ids=True), 80).splitlines()
    ids = [row.cells["id"] for row in ANSWERS["projects"].rows]
    assert [line.strip() for line in lines if line.strip() in ids] == ids
    above = lines[lines.index("  fertiliser-plant") + 1 : lines.index("  karaganda-pipes")]
    assert above[0].startswith("Pipe plant†")
    narrow = shown(ANSWERS["projects"].replace(ids=True), 30).splitlines()
    assert [line.strip() for line in narrow if line.strip() in ids] == ids


def digest(rows: int, more: str = "kzfacts growth", joined: tuple[int, ...] = ()) -> Answer:
    heads = [Heading("", lambda row: row.item), Heading("", lambda row: "x")]
    made = [Row(f"row {place}", {}, joined=place in joined) for place in range(rows)]
    section = Section("Group", lambda index, rows: heads, made, more)
    return of([]).replace(sections=(section, section), digest=True)


def test_a_digest_fits_on_a_screen_and_says_what_it_leaves_out():
    lines = shown(digest(100), 80).splitlines()
    assert len(lines) <= 40
    assert lines[2].split() == [
        "Group",
        *f"{100 - lines.index('', 3) + 3} more: kzfacts growth".split(),
    ]
    assert len(shown(digest(10), 80).splitlines()) == 25
    assert "more" not in shown(digest(10), 80)


def test_a_digest_parts_no_rows_that_belong_together():
    lines = shown(digest(100, joined=tuple(range(1, 30))), 80)
    assert "row 29" not in lines.split("Group")[2] or "row 29" in lines


def test_a_group_without_a_command_that_lists_it_is_never_cut():
    assert "row 99" in shown(digest(100, more=""), 80)


@pytest.mark.parametrize("text", ["Ұлытау ₸", "汉字 宽", "e\u0301 combining"])
def test_wide_and_combined_characters_keep_the_columns_straight(text: str):
    from rich.cells import cell_len

    lines = shown(of([{"id": text, "name": "x"}, {"id": "plain", "name": "y"}]), 60).split("\n")
    ends = {cell_len(line) for line in lines if line.endswith((" x", " y"))}
    assert len(ends) == 1
