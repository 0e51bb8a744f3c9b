"""Spreadsheets, opened by another library than the one that writes them."""

import csv
import io
import sys
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from conftest import ROOT, run, shell, terminal

from kzfacts.answer import conflicts, details, figures, growth, lists, projects, questions
from kzfacts.answer.answer import Answer, arrange
from kzfacts.ask.filters import Filters
from kzfacts.errors import MissingExtra
from kzfacts.read import loader
from kzfacts.render import render

SAMPLE = str(ROOT / "tests" / "sample.yaml")
FACTS = loader.load(SAMPLE)
ANSWERS = {
    "figures": figures.figures(FACTS, "", Filters()),
    "growth": growth.growth(FACTS, "", Filters(), all_years=True),
    "projects": projects.projects(FACTS, "", Filters()),
    "search": questions.search(FACTS, "metallurgy", Filters()),
    "sectors": lists.sectors(FACTS),
    "sources": lists.sources(FACTS),
    "conflicts": conflicts.conflicts(FACTS),
    "show": details.show(FACTS, "karaganda-pipes"),
    "all": arrange(figures.figures(FACTS, "", Filters()), None, "all", None),
    "none": arrange(figures.figures(FACTS, "", Filters()), None, None, 0),
}


def opened(answer: Answer) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(render(answer, "xlsx")))


def cells(book: openpyxl.Workbook, row: int = 2) -> dict[str, Any]:
    sheet = book["Facts"]
    heads = [cell.value for cell in sheet[1]]
    return dict(zip(heads, sheet[row], strict=True))


def row_of(answer: Answer, identifier: str) -> int:
    return 2 + [row.cells["id"] for row in answer.rows].index(identifier)


def plain(value: Any) -> Any:
    return value.date().isoformat() if isinstance(value, datetime) else value


@pytest.mark.parametrize("name", ANSWERS)
def test_a_sheet_holds_the_columns_and_values_of_the_data_formats(name: str):
    answer = ANSWERS[name]
    read = list(opened(answer)["Facts"].values)
    assert read[0] == answer.columns
    for line, row in zip(read[1:], answer.rows, strict=True):
        given = [row.cells.get(column) for column in answer.columns]
        assert [plain(value) for value in line] == given
        assert [type(plain(value)) for value in line] == [
            int if isinstance(value, float) and value.is_integer() else type(value)
            for value in given
        ]


@pytest.mark.parametrize(
    ("identifier", "value", "form"),
    [
        ("industry-growth-2024", 2.8, '+#,##0.######" %";-#,##0.######" %";#,##0.######" %"'),
        ("metallurgy-growth-2023", -6, '+#,##0" %";-#,##0" %";#,##0" %"'),
        ("copper-growth-2025-target", 2.3, '"×"#,##0.######'),
        ("manufacturing-jobs-2025-forecast", 23_000, "#,##0"),
    ],
)
def test_a_number_is_that_of_csv_and_its_form_says_the_unit(
    identifier: str, value: float, form: str
):
    answer = ANSWERS["figures"]
    cell = cells(opened(answer), row_of(answer, identifier))["value"]
    assert (cell.value, cell.number_format) == (value, form)


def test_a_full_day_is_a_date_and_what_is_less_precise_is_text():
    answer = ANSWERS["figures"]
    book = opened(answer)
    half = cells(book, row_of(answer, "industry-growth-2025-first-half"))
    assert half["published"].value == datetime(2025, 7, 22)
    assert half["published"].number_format == "yyyy-mm-dd"
    assert half["start"].value == datetime(2025, 1, 1)
    assert half["period"].value == "2025-01/2025-06"
    assert cells(book, row_of(answer, "industry-growth-2024"))["published"].value == "2025-01"


def test_a_year_is_a_whole_number_without_separators():
    year = cells(opened(ANSWERS["figures"]))["year"]
    assert (type(year.value), year.number_format) == (int, "0")


def test_sources_are_links():
    line = cells(opened(ANSWERS["figures"]))
    assert line["url"].hyperlink.target == line["url"].value == "https://example.org/ru/2025"
    assert line["source"].value == "ministry-2025"
    assert line["source"].hyperlink.target == "https://example.org/ru/2025"


def test_a_second_sheet_holds_the_publications_that_are_cited():
    lines = list(opened(ANSWERS["projects"])["Sources"].values)
    assert lines[0] == ("id", "title", "publisher", "published", "language", "url", "read")
    cited = {name for row in ANSWERS["projects"].rows for name in row.cells["source"].split()}
    assert {line[0] for line in lines[1:]} == cited
    assert opened(ANSWERS["sources"]).sheetnames == ["Facts"]


def test_the_header_is_frozen_filtered_and_wide_enough():
    sheet = opened(ANSWERS["figures"])["Facts"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions
    for column in sheet.columns:
        width = sheet.column_dimensions[column[0].column_letter].width
        assert width >= min(len(str(column[0].value)) + 2, 60)


def test_the_same_facts_give_the_same_bytes_made_on_the_date_of_the_facts():
    sources = [source._replace(read="2025-09-01") for source in FACTS.sources[:1]]
    facts = FACTS._replace(sources=(*sources, *FACTS.sources[1:]))
    answer = figures.figures(facts, "", Filters())
    assert opened(answer).properties.created == datetime(2025, 9, 1)
    assert render(answer, "xlsx") == render(answer, "xlsx")
    with zipfile.ZipFile(io.BytesIO(render(answer, "xlsx"))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("value", ["=1+1", "http://", "@x", "0017", "1.5", "ftp://x y"])
def test_text_stays_text(value: str):
    answer = ANSWERS["figures"].replace()
    row = answer.rows[0]
    row._cells = {**row.cells, "subject": value}
    subject = cells(opened(answer))["subject"]
    assert (subject.value, subject.data_type) == (value, "s")
    assert subject.hyperlink is None


def test_a_file_and_a_pipe_get_the_same_bytes(tmp_path: Path):
    file = tmp_path / "growth.xlsx"
    assert run("growth", "-o", str(file), KZFACTS_FILE=SAMPLE).code == 0
    piped = tmp_path / "piped.xlsx"
    assert shell(f"kzfacts growth -f xlsx > {piped}", KZFACTS_FILE=SAMPLE).code == 0
    assert file.read_bytes() == piped.read_bytes()
    assert openpyxl.load_workbook(file).sheetnames == ["Facts", "Sources"]


def test_a_terminal_gets_no_spreadsheet():
    shown = terminal("kzfacts growth -f xlsx", KZFACTS_FILE=SAMPLE)
    assert shown == (2, "xlsx is for a file or a pipe: -o FILE.xlsx.\n", "")


def test_what_is_missing_is_told_with_what_installs_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    monkeypatch.delitem(sys.modules, "kzfacts.render.xlsx", raising=False)
    with pytest.raises(MissingExtra, match=r"needs XlsxWriter: pip install 'kzfacts\[xlsx\]'"):
        render(ANSWERS["figures"], "xlsx")


def test_decimal_commas_come_with_semicolons():
    done = run("figures", "--decimal-comma", KZFACTS_FILE=SAMPLE)
    usual = run("figures", "-f", "csv", KZFACTS_FILE=SAMPLE)
    rows = list(csv.reader(io.StringIO(done.out), delimiter=";"))
    expected = list(csv.reader(io.StringIO(usual.out)))
    value = expected[0].index("value")
    change = expected[0].index("change")
    for row in expected[1:]:
        row[value] = row[value].replace(".", ",")
        row[change] = row[change].replace(".", ",")
    assert rows == expected
    assert "150250,5" in done.out


def test_decimal_commas_are_for_csv_alone():
    done = run("figures", "--decimal-comma", "-f", "json", KZFACTS_FILE=SAMPLE)
    assert done == (2, "", "--decimal-comma is for CSV, not for json.\n")
