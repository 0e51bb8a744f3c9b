"""The sample facts as some publications have them: those of a source, those of a time."""

import pytest
from conftest import ROOT

from kzfacts.model import editions
from kzfacts.model.records import Facts
from kzfacts.read import loader

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))
FIGURES = {figure.id: figure for figure in FACTS.figures}


def only(*sources: str) -> Facts:
    return editions.restrict(FACTS, lambda source: source.id in sources)


def test_a_restricted_figure_keeps_the_locator_of_the_source_that_stays():
    (figure,) = [f for f in only("reprint-2025").figures if len(f.locator) == 1 and "first" in f.id]
    assert (figure.sources, figure.locator) == (("reprint-2025",), ("table 1",))


def test_a_restricted_figure_keeps_one_locator_that_all_sources_share():
    shared = FIGURES["metallurgy-growth-2025-first-half"]._replace(locator=("paragraph 2",))
    facts = editions.restrict(
        FACTS._replace(figures=(shared,)), lambda source: source.id == "reprint-2025"
    )
    assert facts.figures[0].locator == ("paragraph 2",)


def test_restricted_facts_hold_nothing_of_other_sources():
    facts = only("bulletin-2023")
    assert [source.id for source in facts.sources] == ["bulletin-2023"]
    assert [figure.id for figure in facts.figures] == ["metallurgy-growth-2023"]
    assert [project.id for project in facts.projects] == ["karaganda-pipes"]
    assert [report.status for report in facts.projects[0].reports] == ["planned"]


def test_a_restricted_project_bears_the_company_that_its_newest_report_names():
    assert only("bulletin-2023").projects[0].company is None
    both = only("bulletin-2023", "gazette-2024").projects
    assert {project.id: project.company for project in both}["karaganda-pipes"] == "Temir LLP"


def test_nothing_restricted_changes_nothing():
    assert editions.restrict(FACTS, lambda source: True) == FACTS


@pytest.mark.parametrize(
    ("date", "sources"),
    [
        ("2024-02-11", []),
        ("2024-02-12", ["bulletin-2023"]),
        ("2024", ["bulletin-2023"]),
        ("2025-01-30", ["bulletin-2023"]),
        ("2025-01-31", ["bulletin-2023", "gazette-2024"]),
        ("2025-01", ["bulletin-2023", "gazette-2024"]),
        ("2025-07", ["bulletin-2023", "gazette-2024", "ministry-2025"]),
        ("2025-12-30", ["bulletin-2023", "gazette-2024", "ministry-2025"]),
        ("2025-12", ["bulletin-2023", "gazette-2024", "ministry-2025", "reprint-2025"]),
        ("2025", ["bulletin-2023", "gazette-2024", "ministry-2025", "reprint-2025"]),
    ],
)
def test_a_source_counts_as_published_on_the_last_day_that_its_date_may_mean(date, sources):
    assert [source.id for source in editions.published_by(FACTS, date).sources] == sources


def test_a_date_may_leave_open_whether_a_source_had_been_published():
    def uncertain(date: str) -> list[str]:
        return [source.id for source in editions.uncertain(FACTS, date)]

    assert uncertain("2025-01-30") == ["gazette-2024", "reprint-2025"]
    assert uncertain("2025-01-31") == ["reprint-2025"]
    assert uncertain("2025") == uncertain("2024") == []


def test_a_bracket_counts_by_its_last_day_and_leaves_open_what_lies_before():
    source = FACTS.sources[0]._replace(published="2025-08/2025-10")
    facts = FACTS._replace(sources=(source,), figures=(), projects=())
    for date, published, uncertain in (
        ("2025-07", [], []),
        ("2025-08-01", [], [source]),
        ("2025-10-30", [], [source]),
        ("2025-10", [source], []),
    ):
        assert [*editions.published_by(facts, date).sources] == published
        assert editions.uncertain(facts, date) == uncertain


def test_who_is_quoted_and_what_is_noted_goes_with_a_source():
    figure = FIGURES["metallurgy-growth-2025-first-half"]
    figure = figure._replace(attributed_to="the minister", note="of January to June")
    (project,) = [each for each in FACTS.projects if each.id == "karaganda-pipes"]
    facts = FACTS._replace(figures=(figure,), projects=(project,))
    whole = editions.restrict(facts, lambda source: True)
    part = editions.restrict(facts, lambda source: source.id in ("reprint-2025", "bulletin-2023"))
    assert (whole.figures[0].attributed_to, whole.projects[0].note) == (
        "the minister",
        project.note,
    )
    assert (part.figures[0].attributed_to, part.figures[0].note) == (None, None)
    assert part.projects[0].note is None


def test_several_sources_are_kept_together():
    kept = [source for source in FACTS.sources if source.id in ("bulletin-2023", "gazette-2024")]
    assert editions.of_sources(FACTS, kept) == only("bulletin-2023", "gazette-2024")
