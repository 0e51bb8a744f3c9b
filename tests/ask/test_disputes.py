"""Where the sample's publications disagree, and where they do not."""

import pytest
from conftest import ROOT

from kzfacts.ask import disputes
from kzfacts.read import loader

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))
FIGURES = {figure.id: figure for figure in FACTS.figures}
GROWTH = FIGURES["metallurgy-growth-2024"]
RIVAL = FIGURES["metallurgy-growth-2024-reprint"]
PIPES = next(project for project in FACTS.projects if project.id == "karaganda-pipes")


def between(*figures) -> dict[str, tuple[str, ...]]:
    return disputes.conflicts(figures)


def test_each_of_two_figures_in_conflict_names_the_other():
    assert disputes.conflicts(FACTS.figures) == {GROWTH.id: (RIVAL.id,), RIVAL.id: (GROWTH.id,)}


def test_of_three_figures_each_names_those_of_another_value():
    third = GROWTH._replace(id="third")
    assert between(GROWTH, RIVAL, third) == {
        GROWTH.id: (RIVAL.id,),
        RIVAL.id: (GROWTH.id, "third"),
        "third": (RIVAL.id,),
    }


@pytest.mark.parametrize(
    "changes",
    [
        {"value": 5.2},
        {"period": "2023"},
        {"period": None},
        {"to_date": True},
        {"unit": "times"},
        {"status": "target"},
        {"region": "karaganda"},
        {"place": "Saran"},
        {"sector": "chemicals"},
        {"subject": "steel"},
        {"measure": "exports growth"},
    ],
)
def test_figures_of_another_observation_are_no_conflict(changes: dict):
    assert between(GROWTH, RIVAL._replace(**changes)) == {}


def test_figures_without_a_period_are_no_conflict():
    assert between(GROWTH._replace(period=None), RIVAL._replace(period=None)) == {}


@pytest.mark.parametrize("status", ["actual", "preliminary"])
def test_a_preliminary_figure_may_contradict_an_actual_one(status: str):
    assert RIVAL.id in between(GROWTH, RIVAL._replace(status=status))


def test_disagreements_set_the_claims_side_by_side():
    growth, capacity = disputes.disagreements(FACTS)
    assert growth.subject == "metallurgy: output growth, 2024"
    assert growth.claims == ((GROWTH, None), (RIVAL, None))
    assert capacity.subject == "Pipe plant, Karaganda Region: capacity"
    assert capacity.measure == "capacity"
    first, second, _ = PIPES.reports
    assert capacity.claims == (
        (PIPES, (first, first.capacity)),
        (PIPES, (second, second.capacity)),
    )


def disputed(*reports) -> list[str]:
    project = PIPES._replace(reports=reports)
    facts = FACTS._replace(figures=(), projects=(project,))
    return [disagreement.measure for disagreement in disputes.disagreements(facts)]


def test_reports_agree_when_they_state_the_same_quantity():
    first, second, _ = PIPES.reports
    assert disputed(first, second) == ["capacity"]
    assert disputed(first, second._replace(capacity=first.capacity)) == []


def test_reports_on_different_parts_or_in_different_units_are_no_conflict():
    first, second, _ = PIPES.reports
    assert disputed(first, second._replace(part="second line")) == []
    other = second.capacity._replace(unit="units per year")
    assert disputed(first, second._replace(capacity=other)) == []


def test_every_quantity_may_be_disputed():
    report = PIPES.reports[1]._replace(jobs=PIPES.reports[2].jobs._replace(qualifier=None))
    doubled = {
        name: getattr(report, name)._replace(value=getattr(report, name).value * 2)
        for name in ("capacity", "investment", "jobs")
    }
    assert disputed(report, report._replace(**doubled)) == [
        "capacity",
        "investment",
        "jobs",
    ]
