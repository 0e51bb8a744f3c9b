"""Every format of citations, read back with a reader of its own."""

import io
import json
import shutil
import subprocess
import unicodedata

import bibtexparser
import jsonschema
import mwparserfromhell
import pybtex.database
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as formatters
from citeproc.source.json import CiteProcJSON
from conftest import ROOT
from pylatexenc.latex2text import LatexNodes2Text

from kzfacts.answer import citations
from kzfacts.answer.answer import Answer
from kzfacts.answer.citations import UNTITLED, Entry
from kzfacts.read import loader
from kzfacts.render import CITATION_SUFFIXES, CITATIONS, render

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))
EVERY = [entry.id for entry in (*FACTS.figures, *FACTS.projects, *FACTS.sources)]
NASTY = "100% & 5_000 #1 $9 {a} [b] \\c ~d ^e |f| <g> ''h'' \"i\" --> }} Қарағанды ₸"
ADDRESS = "https://example.org/a_b?c=%D0%B0&d=~e|f#g_{h}"


def nasty(answer: Answer) -> Answer:
    row = answer.rows[0]
    source = row.item.source._replace(
        title=NASTY, publisher=NASTY, url=ADDRESS, published="2024-12/2025-01", read=None
    )
    row.item = row.item._replace(source=source, claim=NASTY, place=NASTY)
    return answer


@pytest.fixture(params=["every", "nasty"])
def answer(request) -> Answer:
    if request.param == "every":
        return citations.cite(FACTS, EVERY, every_report=True)
    return nasty(citations.cite(FACTS, ["metallurgy-growth-2024"], every_report=False))


def entries(answer: Answer) -> list[Entry]:
    return [row.item for row in answer.rows]


def known(published: str) -> list[list[int]]:
    parts = {
        "2024-12/2025-01": [[2024], [2025]],
    }
    return parts.get(published) or [list(map(int, published.split("-")))]


def test_bibtex_is_read_by_pybtex(answer: Answer):
    read = pybtex.database.parse_string(render(answer, "bibtex"), "bibtex").entries
    assert list(read) == [entry.key for entry in entries(answer)]
    for entry, made in zip(entries(answer), read.values(), strict=True):
        assert made.type == "online"
        assert decoded(made.fields["title"]) == plainly(entry.source.title or UNTITLED)
        assert decoded(made.fields["note"]) == plainly(entry.note)
        assert decoded(made.fields["organization"]) == plainly(entry.source.publisher)
        assert made.fields.get("urldate") == entry.source.read


def decoded(latex: str) -> str:
    return plainly(LatexNodes2Text().latex_to_text(latex))


def test_bibtex_is_read_by_bibtexparser(answer: Answer):
    library = bibtexparser.parse_string(
        render(answer, "bibtex"),
        append_middleware=[bibtexparser.middlewares.LatexDecodingMiddleware()],
    )
    assert library.failed_blocks == []
    assert [made.key for made in library.entries] == [entry.key for entry in entries(answer)]
    for entry, made in zip(entries(answer), library.entries, strict=True):
        assert plainly(made["note"]) == plainly(entry.note)


def test_bibtex_keeps_an_address_as_it_is_but_for_what_would_end_it():
    answer = nasty(citations.cite(FACTS, ["metallurgy-growth-2024"], every_report=False))
    assert "{https://example.org/a_b?c=%D0%B0&d=~e|f#g_%7Bh%7D}" in render(answer, "bibtex")


# What of the schema of CSL data these items make use of.
_DATE = {
    "type": "object",
    "required": ["date-parts"],
    "additionalProperties": False,
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {
                "type": "array",
                "minItems": 1,
                "maxItems": 3,
                "items": {"type": "integer"},
            },
        }
    },
}
_WORDS = {"type": "string", "minLength": 1}
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            "type": {"const": "webpage"},
            "issued": _DATE,
            "accessed": _DATE,
            **dict.fromkeys(("id", "title", "container-title", "URL", "language", "note"), _WORDS),
        },
    },
}


def test_csl_is_an_array_of_items_as_its_schema_has_them(answer: Answer):
    items = json.loads(render(answer, "csl"))
    jsonschema.validate(items, CSL)
    for entry, item in zip(entries(answer), items, strict=True):
        assert item["id"] == entry.key
        assert item["title"] == (entry.source.title or UNTITLED)
        assert item["URL"] == entry.source.url
        assert item["note"] == entry.note
        assert item["issued"]["date-parts"] == known(entry.source.published)
        assert ("accessed" in item) == (entry.source.read is not None)


@pytest.mark.filterwarnings("ignore")  # of what a style knows and citeproc-py does not
def test_csl_is_read_by_citeproc():
    answer = citations.cite(FACTS, ["metallurgy-growth-2023"], every_report=False)
    source = CiteProcJSON(json.loads(render(answer, "csl")))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    made = CitationStylesBibliography(style, source, formatters.plain)
    made.register(Citation([CitationItem(entries(answer)[0].key)]))
    (line,) = map(str, made.bibliography())
    assert "A year of metal" in line
    assert "2024" in line
    assert "https://example.org/2023" in line


def test_a_note_begins_with_nothing_that_is_taken_for_a_field():
    # "Medium: ..." at the beginning of a note is a field to Zotero, pandoc and citeproc-js.
    answer = citations.cite(FACTS, ["metallurgy-growth-2024"], every_report=False)
    row = answer.rows[0]
    row.item = row.item._replace(claim="Medium: 5 %")
    assert json.loads(render(answer, "csl"))[0]["note"].startswith("(Medium: 5 %; ")


@pytest.mark.parametrize("title", [": a", "; a", "= a =", "* a", "# a", "a | b", "a]] b", "{{a}}"])
def test_wiki_shows_a_title_that_begins_or_ends_something(title: str):
    answer = citations.cite(FACTS, ["metallurgy-growth-2024"], every_report=False)
    row = answer.rows[0]
    row.item = row.item._replace(source=row.item.source._replace(title=title))
    template = mwparserfromhell.parse(render(answer, "wiki")).nodes[0]
    assert shown(template.get("title")) == title


def test_ris_is_read_by_rispy(answer: Answer):
    records = rispy.loads(render(answer, "ris"))
    for entry, record in zip(entries(answer), records, strict=True):
        assert record["type_of_reference"] == "ELEC"
        assert record["id"] == entry.key
        assert record["title"] == (entry.source.title or UNTITLED)
        assert record["publisher"] == entry.source.publisher
        assert record["notes"] == [entry.note]
        assert record["urls"] == [entry.source.url]


@pytest.mark.parametrize(
    ("published", "year", "date"),
    [
        ("2025-07-22", "2025", "2025/07/22/"),
        ("2025-07", "2025", "2025/07//"),
        ("2025", "2025", "2025///"),
        ("2025-08-19/2025-09-15", "2025", "2025///"),
        ("2024-12/2025-01", None, None),
    ],
)
def test_ris_has_a_date_as_far_as_it_is_known(published: str, year: str, date: str):
    answer = citations.cite(FACTS, ["metallurgy-growth-2023"], every_report=False)
    row = answer.rows[0]
    row.item = row.item._replace(source=row.item.source._replace(published=published))
    (record,) = rispy.loads(render(answer, "ris"))
    assert (record.get("year"), record.get("date")) == (year, date)


def test_wiki_is_a_template_whose_parameters_hold_what_they_should(answer: Answer):
    for entry, line in zip(entries(answer), render(answer, "wiki").splitlines(), strict=True):
        code = mwparserfromhell.parse(line)
        template, comment = code.nodes
        assert str(template.name).strip() == "cite web"
        assert shown(template.get("title")) == (entry.source.title or UNTITLED)
        assert shown(template.get("publisher")) == entry.source.publisher
        assert (shown(template.get("at")) if template.has("at") else "") == entry.place
        assert template.has("access-date") == (entry.source.read is not None)
        assert str(comment.contents).strip().replace("&gt;", ">") == entry.note


def shown(parameter) -> str:
    """Give the value of a parameter as a reader sees it."""
    value = mwparserfromhell.parse(str(parameter.value).replace("{{!}}", "&#124;"))
    return str(value.strip_code(normalize=True, collapse=False)).strip()


@pytest.mark.parametrize(
    ("published", "date"),
    [
        ("2025-07-22", "2025-07-22"),
        ("2025-07", "Jul 2025"),
        ("2025", "2025"),
        ("2025-08-19/2025-09-15", "2025"),
        ("2024-12/2025-01", "2024–2025"),
    ],
)
def test_wiki_has_dates_that_the_template_accepts(published: str, date: str):
    answer = citations.cite(FACTS, ["metallurgy-growth-2023"], every_report=False)
    row = answer.rows[0]
    row.item = row.item._replace(source=row.item.source._replace(published=published))
    assert f" |date={date} |" in render(answer, "wiki")


def test_text_is_a_line_for_each_citation(answer: Answer):
    for entry, line in zip(entries(answer), render(answer, "text").splitlines(), strict=True):
        for part in (entry.claim, entry.source.publisher, entry.source.url, f"[{entry.id}]"):
            assert part in line


def test_text_says_between_which_days_a_page_was_published():
    answer = nasty(citations.cite(FACTS, ["metallurgy-growth-2024"], every_report=False))
    assert ", between 2024-12 and 2025-01, “" in render(answer, "text")


def test_every_format_of_citations_has_its_own_name_among_the_suffixes():
    assert set(CITATION_SUFFIXES.values()) == set(CITATIONS)
    assert {name: CITATION_SUFFIXES[name] for name in CITATIONS} == {n: n for n in CITATIONS}


def converted(text: str, line: str) -> str:
    done = subprocess.run(line.split(), input=text, capture_output=True, check=True, text=True)
    assert done.stderr == ""
    return done.stdout


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
@pytest.mark.parametrize(("name", "reader"), [("bibtex", "biblatex"), ("csl", "csljson")])
def test_pandoc_reads(name: str, reader: str, answer: Answer):
    items = json.loads(converted(render(answer, name), f"pandoc -f {reader} -t csljson"))
    read = {item["id"]: item for item in items}
    for entry in entries(answer):
        made = read[entry.key]
        assert plainly(made["title"]) == plainly(entry.source.title or UNTITLED)
        assert plainly(made["note"]) == plainly(entry.note)
        assert made["issued"]["date-parts"] == known(entry.source.published)


def plainly(words: str) -> str:
    """Take out the marks that a typesetter changes, and braces, which group."""
    return "".join(
        c for c in words if unicodedata.category(c) in ("Lu", "Ll", "Nd") or c in "%&_#$\\"
    )


@pytest.mark.skipif(not shutil.which("biber"), reason="biber is not installed")
def test_biber_accepts_every_entry(answer: Answer, tmp_path):
    (tmp_path / "refs.bib").write_text(render(answer, "bibtex"), "utf-8")
    done = subprocess.run(
        ["biber", "--tool", "--validate-datamodel", "refs.bib"],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        text=True,
    )
    assert not [line for line in done.stdout.splitlines() if line.startswith(("WARN", "ERROR"))]


def test_a_document_of_citations_reads_back_whole():
    answer = citations.cite(FACTS, EVERY, every_report=True)
    assert len(rispy.load(io.StringIO(render(answer, "ris")))) == len(answer.rows)
