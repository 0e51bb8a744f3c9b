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
from kzfacts.answer.answer import Answer, Column, Row, plain
from kzfacts.ask.filters import Filters
from kzfacts.ask.index import Index
from kzfacts.read import loader
from kzfacts.render import BINARY, FORMATS, SUFFIXES, render
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


def test_html_reads_back(answer: Answer):
    assert Cells(render(answer, "html")).rows == texts(answer)


def test_html_links_web_addresses_and_nothing_else():
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
    assert Cells(page).rows == texts(answer)


def test_markdown_has_one_line_a_row():
    assert render(of([{"id": BREAKS, "name": None}]), "markdown") == (
        "| id | name |\n| --- | --- |\n| a b c d |  |\n"
    )


@pytest.mark.parametrize(
    ("format_name", "expected"),
    [
        ("csv", "id,value\n"),
        ("tsv", "id\tvalue\n"),
        ("json", "[]\n"),
        ("jsonl", ""),
        ("markdown", "| id | value |\n| --- | --- |\n"),
        ("table", "Title\n"),
    ],
)
def test_an_answer_without_rows(format_name: str, expected: str):
    assert render(of([]).replace(sections=()), format_name) == expected


@pytest.mark.parametrize("format_name", [name for name in FORMATS if name not in BINARY])
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
                if not (heading.spare and f"no room here for {heading.name}: " in text):
                    assert set(heading.word(row).split()) <= words


def test_signs_of_a_table_in_a_text_are_not_explained():
    answer = of([{"id": "a", "name": "«сталь»"}])
    assert "far beyond" not in shown(answer, 80)


def test_a_spare_column_gives_way_only_where_there_is_no_room_and_that_is_told():
    assert "Id" not in shown(ANSWERS["conflicts"], 80).splitlines()[3].split()
    assert "\nno room here for Id: --columns, -f csv\n" in shown(ANSWERS["conflicts"], 80)
    assert "no room" not in shown(ANSWERS["conflicts"], 132)
    assert "no room" not in shown(ANSWERS["conflicts"], 20)
    assert "Id: metallurgy-growth-2024\n" in shown(ANSWERS["conflicts"], 20)


@pytest.mark.parametrize("columns", [80, 100, 132])
@pytest.mark.parametrize("name", ANSWERS)
def test_a_table_keeps_to_the_terminal_s_width(name: str, columns: int):
    tables = re.split(r"\n(?:\[1\]|≠) ", shown(ANSWERS[name], columns))[0].splitlines()
    assert max(map(len, tables)) <= columns


def test_a_terminal_too_narrow_for_the_table_shows_one_field_a_line():
    answer = of([{"id": "a-long-id", "value": 1234567}])
    assert shown(answer, 8) == "Title\n\nid: a-long-id\nvalue: 1234567\n"


def test_text_wraps_between_words_and_the_ids_stay_whole():
    answer = of([{"id": "ab-cd", "name": "one two three"}])
    assert shown(answer, 16) == (
        "Title\nid     name\n────────────────\nab-cd  one two\n       three\n"
    )


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
    assert "Chemicals: chemical plants, Almaty" in text


def test_each_source_is_cited_once_below_in_the_order_of_first_use():
    lines = render(ANSWERS["figures"], "table").splitlines()
    citations = [line for line in lines if line.startswith("[")]
    assert [line.split()[0] for line in citations] == ["[1]", "[2]", "[3]", "[4]"]
    assert sum("https://" in line for line in lines) == 4
    assert any(line.endswith("[1][4]") for line in lines)


@pytest.mark.parametrize("text", ["Ұлытау ₸", "汉字 宽", "e\u0301 combining"])
def test_wide_and_combined_characters_keep_the_columns_straight(text: str):
    from rich.cells import cell_len

    lines = shown(of([{"id": text, "name": "x"}, {"id": "plain", "name": "y"}]), 60).split("\n")
    ends = {cell_len(line) for line in lines if line.endswith((" x", " y"))}
    assert len(ends) == 1
