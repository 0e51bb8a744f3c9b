"""Pictures: plain data, and what is drawn of it in one font."""

import io
import json
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from conftest import ROOT, run, terminal
from pypdf import PdfReader

from kzfacts.answer import growth, lists, projects
from kzfacts.answer.answer import Answer
from kzfacts.ask.filters import Filters
from kzfacts.errors import MissingExtra
from kzfacts.read import loader
from kzfacts.render import render

SAMPLE = str(ROOT / "tests" / "sample.yaml")
FACTS = loader.load(SAMPLE)
KAZAKH = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
SIGNS = "₸ − × ≠ † « » ≤ – → №"
ANSWERS = {
    "growth": growth.growth(FACTS, "", Filters(), all_years=True),
    "history": growth.history(FACTS, "metallurgy", Filters()),
    "sectors": lists.sectors(FACTS),
    "projects": projects.projects(FACTS, "", Filters()),
}


@pytest.fixture(params=ANSWERS)
def answer(request) -> Answer:
    return ANSWERS[request.param]


def named(name: str) -> Answer:
    """Give the growth of a sector of that name."""
    sectors = tuple(each._replace(name=name) for each in FACTS.sectors)
    facts = FACTS._replace(sectors=sectors, title=name)
    return growth.growth(facts, "", Filters(), all_years=True)


def texts(svg: str) -> list[str]:
    tree = ET.fromstring(svg)
    return ["".join(each.itertext()) for each in tree.iter("{http://www.w3.org/2000/svg}text")]


def test_a_specification_is_plain_data_with_what_it_says_in_words(answer: Answer):
    made = json.loads(render(answer, "vega-lite"))
    assert made["$schema"].startswith("https://vega.github.io/schema/vega-lite/")
    assert made["description"].startswith("Bar chart. Kazakhstan's industry: ")
    assert made["title"]["subtitle"][0] in (
        "change in percent",
        "each group on its own scale",
        "number of projects",
    )


def test_data_of_bars_hold_the_value_and_its_source():
    panel = json.loads(render(ANSWERS["growth"], "vega-lite"))["vconcat"][0]
    assert {
        "label": "Industry",
        "value": 2.8,
        "words": "+2.8 %, 2024",
        "source": "Gazette & Sons, 2025-01",
        "url": "https://example.org/2024?part=1&page=2",
    }.items() <= panel["data"]["values"][0].items()


def test_an_svg_writes_every_label_and_value(answer: Answer):
    svg = render(answer, "svg")
    written = texts(svg)
    panels = json.loads(render(answer, "vega-lite"))["vconcat"][:-1]
    panels = panels[0].get("hconcat", panels)
    for panel in panels:
        assert panel["title"]["text"] in written
        for datum in panel["data"]["values"]:
            assert datum["label"] in written
            assert datum["words"] in ("", *written)
    assert any("Sources: " in text for text in written)
    root = ET.fromstring(svg)
    assert root.get("role") == "img"
    assert root.get("aria-label") == json.loads(render(answer, "vega-lite"))["description"]


def test_bars_of_one_label_are_drawn_apart():
    svg = render(ANSWERS["growth"], "svg")
    places = [
        each.get("d").partition("M")[2].partition("h")[0]
        for each in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}path")
        if each.get("aria-roledescription") == "bar"
    ]
    assert len(set(places)) == len(places) == 9


def test_a_png_is_twice_as_fine_as_its_svg(answer: Answer):
    png = render(answer, "png")
    assert png.startswith(b"\x89PNG\r\n")
    svg = ET.fromstring(render(answer, "svg"))
    assert int.from_bytes(png[16:20], "big") == 2 * float(svg.get("width"))


@pytest.mark.parametrize("name", ["Steel & zinc", KAZAKH, KAZAKH.lower(), SIGNS])
def test_a_pdf_holds_one_font_whatever_the_letters(name: str):
    page = PdfReader(io.BytesIO(render(named(name), "pdf"))).pages[0]
    fonts = {
        font.get_object()["/BaseFont"].partition("+")[2]
        for each in fonts_of(page)
        for font in each.values()
    }
    assert fonts == {"kzfacts-sans"}
    assert all(word in page.extract_text() for word in name.split())


def fonts_of(page) -> list[dict]:
    """Give the fonts of a page and of what is drawn within it."""
    found, waiting = [], [page["/Resources"].get_object()]
    while waiting:
        resources = waiting.pop()
        found += [resources["/Font"].get_object()] if "/Font" in resources else []
        inner = resources.get("/XObject", {})
        objects = [each.get_object() for each in inner.get_object().values()] if inner else []
        waiting += [each["/Resources"].get_object() for each in objects if "/Resources" in each]
    return found


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf", "vl.json"])
def test_the_longest_suffix_is_the_format(suffix: str, tmp_path: Path):
    file = tmp_path / f"my.chart.{suffix}"
    assert run("sectors", "-o", str(file), KZFACTS_FILE=SAMPLE).code == 0
    begins = {"svg": b"<svg ", "png": b"\x89PNG", "pdf": b"%PDF", "vl.json": b'{\n "$schema"'}
    assert file.read_bytes().startswith(begins[suffix])


def test_a_file_of_another_json_is_no_picture(tmp_path: Path):
    assert run("sectors", "-o", f"{tmp_path}/a.json", KZFACTS_FILE=SAMPLE).code == 0
    assert isinstance(json.loads((tmp_path / "a.json").read_text()), list)


@pytest.mark.parametrize(
    ("line", "code", "message"),
    [
        ("regions -f svg", 2, "there is no picture of this; there are those of growth, history"),
        ("growth -f svg --year 1990", 1, "there is nothing to draw\n"),
        ("growth -f vl.json --columns id", 2, "--columns is for rows: vega-lite is a picture."),
    ],
)
def test_what_cannot_be_drawn_is_told(line: str, code: int, message: str):
    done = run(*line.split(), KZFACTS_FILE=SAMPLE)
    assert (done.code, done.out) == (code, "")
    assert done.err.startswith(message)


@pytest.mark.parametrize("name", ["png", "pdf"])
def test_a_terminal_gets_no_bytes(name: str):
    shown = terminal(f"kzfacts sectors -f {name}", KZFACTS_FILE=SAMPLE)
    assert shown == (2, f"{name} is for a file or a pipe: -o FILE.{name}.\n", "")


def test_a_specification_needs_no_package_and_a_picture_says_which(monkeypatch):
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    monkeypatch.delitem(sys.modules, "kzfacts.render.picture", raising=False)
    assert render(ANSWERS["growth"], "vega-lite")
    with pytest.raises(MissingExtra, match=r"vl-convert-python: pip install 'kzfacts\[chart\]'"):
        render(ANSWERS["growth"], "svg")
