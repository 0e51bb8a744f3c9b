"""The pictures of the docs: each is what a terminal shows today."""

import re
import sys

import pytest
from conftest import ROOT, newest_rich

sys.path.insert(0, str(ROOT / "docs"))
import pictures


@newest_rich
@pytest.mark.parametrize("name", pictures.PICTURES)
def test_a_picture_is_what_a_terminal_shows(name: str):
    assert pictures.picture(name) == (ROOT / "docs" / f"{name}.svg").read_text("utf-8")


@pytest.mark.parametrize("name", pictures.PICTURES)
def test_a_picture_fetches_nothing(name: str):
    drawn = (ROOT / "docs" / f"{name}.svg").read_text("utf-8")
    assert "@font-face" not in drawn
    assert re.findall(r"(?:src|url)\(['\"]?http", drawn) == []


@newest_rich
def test_a_picture_does_not_change_with_the_calendar(monkeypatch):
    before = pictures.picture("overview")
    monkeypatch.setenv("KZFACTS_TODAY", "2031-01-01")
    assert pictures.picture("overview") == before


def test_the_chart_shows_what_is_drawn_today():
    svg = (ROOT / "docs" / "chart.svg").read_text("utf-8")
    description = re.search(r'aria-label="(.*?)"', pictures.shown(pictures.CHART))[1]
    assert f'aria-label="{description}"' in svg
