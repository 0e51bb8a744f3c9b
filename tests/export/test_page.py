"""The page as a parser and, where there is one, a browser has it."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from conftest import ROOT

from kzfacts.ask.index import Index
from kzfacts.export.edition import Edition
from kzfacts.export.page import page
from kzfacts.export.picture import history
from kzfacts.model.records import Facts
from kzfacts.read import shipped

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
SAMPLE = ROOT / "tests" / "sample.yaml"


class Parsed(HTMLParser):
    """What a page holds: anchors, links, what it would load, and its text."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.words: list[str] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"]] if given.get("id") else []
        if tag == "a":
            self.links.append(given["href"] or "")
        else:
            self.loads += [given[name] or "" for name in ("src", "href", "data") if name in given]

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def made(facts: Facts, own: bool = False) -> bytes:
    return page(facts, Edition(facts, "1", own))


@pytest.fixture(scope="module")
def content(facts: Facts) -> bytes:
    return made(facts)


@pytest.fixture(scope="module")
def parsed(content: bytes) -> Parsed:
    return Parsed(content)


@pytest.fixture(scope="module")
def sample() -> Facts:
    return shipped.facts(str(SAMPLE))


def test_every_fact_has_its_id_as_its_only_anchor(parsed: Parsed, facts: Facts):
    named = [entry.id for entry in (*facts.figures, *facts.projects, *facts.sources)]
    assert len(parsed.ids) == len(set(parsed.ids))
    assert set(named) <= set(parsed.ids)


def test_every_link_leads_to_a_place_on_the_page_or_to_a_publication(parsed: Parsed, facts: Facts):
    outside = {link for link in parsed.links if not link.startswith("#")}
    assert outside == {source.url for source in facts.sources}
    assert {link[1:] for link in parsed.links} - {link[1:] for link in outside} <= set(parsed.ids)


def test_it_asks_nothing_of_the_network(parsed: Parsed, content: bytes):
    assert parsed.loads == ["data:,"]  # an icon that is none: browsers would ask for one
    style = re.search(rb"<style>(.*?)</style>", content, re.DOTALL)
    assert b"url(" not in style[1]
    assert b"@import" not in style[1]
    assert b"default-src 'none'" in content


def test_it_stays_small(content: bytes):
    assert len(content) < 1_000_000


def test_the_same_facts_give_the_same_bytes_on_another_day(facts, content: bytes, monkeypatch):
    monkeypatch.setenv("KZFACTS_TODAY", "2099-01-01")
    assert made(facts) == content


def test_it_says_what_it_holds_of_when_and_under_what_licence(parsed: Parsed, facts: Facts):
    date = max(source.read for source in facts.sources if source.read)
    assert f"{len(facts.figures):,} figures" in parsed.text
    assert f"read by {date}" in parsed.text
    assert "kzfacts 1, licence MIT" in parsed.text


def test_facts_of_ones_own_have_no_licence_of_ours(sample: Facts):
    assert "licence" not in Parsed(made(sample, own=True)).text


def test_a_number_stands_with_its_unit_period_status_quote_and_source(sample: Facts):
    row = next(f for f in sample.figures if f.status == "target" and f.attributed_to and f.period)
    found = re.search(rf"<tr id={row.id}>.*", made(sample).decode())
    said = html.unescape(re.sub("<[^>]+>", " ", found[0]))
    source = next(each for each in sample.sources if each.id == row.sources[0])
    for part in (row.attributed_to, row.status, source.short or source.publisher):
        assert part in said


def test_markup_in_facts_is_shown_and_not_obeyed(sample: Facts):
    shown = Parsed(made(sample)).text
    titles = [source.title for source in sample.sources if source.title and "<" in source.title]
    assert titles
    for title in titles:
        assert " ".join(title.split()) in shown


def test_conflicting_values_stand_side_by_side(parsed: Parsed):
    assert parsed.text.index("Conflicts") < parsed.text.index("Publications")
    assert "≠" in parsed.text


def test_an_empty_file_is_a_page_all_the_same():
    assert "0 figures, 0 projects" in Parsed(made(Facts((), (), (), (), ()))).text


def test_a_fall_hangs_from_the_line_and_rivals_stand_side_by_side(facts: Facts):
    index = Index(facts)
    sector = next(name for name, years in index.yearly.items() if len(years) > 2)
    drawn = history(index, sector, range(2010, 2030))
    zero = float(re.search(r'y1="?([\d.]+)', drawn)[1])
    rises = re.findall(r'class="rise[^>]* y=([\d.]+) width=[\d.]+ height=([\d.]+)', drawn)
    assert rises
    assert all(abs(float(y) + float(height) - zero) < 0.2 for y, height in rises)
    falls = re.findall(r'class="fall[^>]* y=([\d.]+)', drawn)
    assert all(abs(float(y) - zero) < 0.2 for y in falls)
    values = {figure.change for figure in index.yearly[sector].values()}
    assert all(f"{value:+g} %" in drawn for value in values)


def test_one_year_is_no_history(facts: Facts):
    index = Index(facts)
    once = [sector for sector, years in index.yearly.items() if len(years) == 1]
    assert once
    assert not any(history(index, sector, range(2010, 2030)) for sector in once)


PROBE = """
<script type=module>
const wide = document.documentElement.scrollWidth;
const box = document.querySelector("input");
const shown = () => [...document.querySelectorAll("tr[id]")].filter(row => row.checkVisibility());
const before = shown().length;
const ask = text => {
  box.value = text;
  box.dispatchEvent(new Event("input"));
  return shown().map(row => row.id);
};
const [words, region, nothing, all] = [WORDS, REGION, "qqqq", ""].map(ask);
const found = {wide, before, words, region, nothing, all};
parent.postMessage(JSON.stringify(found), "*");
</script>
"""
FRAME = """<!doctype html><iframe src="page.html" width=360 height=800></iframe><pre></pre>
<script>addEventListener("message", event => document.querySelector("pre").textContent = event.data)
</script>"""


@pytest.mark.skipif(not BROWSER, reason="there is no browser here")
def test_in_a_browser_it_fits_a_phone_and_filters(content: bytes, tmp_path: Path, facts: Facts):
    probe = PROBE.replace("WORDS", '"zinc 2025"').replace("REGION", '"караганда steel"')
    (tmp_path / "page.html").write_bytes(content + probe.encode())
    (tmp_path / "frame.html").write_text(FRAME, "utf-8")
    options = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
    options += (f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=20000")
    done = subprocess.run(
        [BROWSER, *options, "--dump-dom", f"file://{tmp_path}/frame.html"],
        capture_output=True,
        check=True,
        timeout=120,
    )
    said = re.search(r"<pre>(.*)</pre>", done.stdout.decode(), re.DOTALL)[1]
    found = json.loads(html.unescape(said))
    assert found["wide"] <= 360
    assert found["before"] == 0  # figures and projects are folded
    dated = [each for each in facts.figures if each.period == "2025"]
    zinc = {each.id for each in dated if "zinc" in each.subject}
    assert zinc
    assert zinc <= set(found["words"])
    assert len(found["words"]) < 20
    regions = {fact.id: fact.region for fact in (*facts.figures, *facts.projects)}
    assert {regions[name] for name in found["region"]} == {"karaganda"}
    assert found["nothing"] == found["all"] == []
