"""Where the sample's publications disagree, and where they do not."""

import pytest
from conftest import ROOT

from kzfacts.ask import disputes, latest
from kzfacts.ask.index import Index
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
        {"status": "forecast"},
    ],
)
def test_figures_of_another_observation_are_no_conflict(changes: dict):
    assert between(GROWTH, RIVAL._replace(**changes)) == {}


def test_figures_without_a_period_are_no_conflict():
    assert between(GROWTH._replace(period=None), RIVAL._replace(period=None)) == {}


@pytest.mark.parametrize("status", ["actual", "preliminary"])
def test_a_preliminary_figure_may_contradict_an_actual_one(status: str):
    assert RIVAL.id in between(GROWTH, RIVAL._replace(status=status))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((5, "about"), (5.2, None), False),
        ((5, "about"), (4.6, None), False),
        ((5, "about"), (5.6, None), True),
        ((5, "about"), (4.4, None), True),
        ((5.2, "about"), (5.3, None), True),
        ((5.1, "about"), (5.05, None), False),
        ((15_000, "about"), (14_400, None), True),
        ((15_000, "about"), (14_700, None), False),
        ((20_000, "about"), (23_000, None), False),
        ((-6, "about"), (-5.7, None), False),
        ((0, "about"), (0.4, None), False),
        ((20_000, "more than"), (23_000, "more than"), False),
        ((20_000, "more than"), (23_000, None), False),
        ((20_000, "more than"), (19_000, None), True),
        ((20_000, "more than"), (20_000, "about"), False),
        ((5, "less than"), (4, None), False),
        ((5, "less than"), (6, "more than"), True),
        ((120, "up to"), (100, None), False),
        ((120, "up to"), (130, None), True),
        ((120, None), (100, None), True),
    ],
)
def test_what_qualifiers_allow_is_no_conflict(one: tuple, other: tuple, expected: bool):
    first = GROWTH._replace(value=one[0], qualifier=one[1])
    second = RIVAL._replace(value=other[0], qualifier=other[1])
    assert (between(first, second) != {}) == expected
    assert (between(second, first) != {}) == expected
    assert bool(
        [*disputes.disagreements(FACTS._replace(figures=(first, second), projects=()))]
    ) == (expected)


def test_a_figure_names_only_those_that_it_cannot_be():
    exact, vague = GROWTH._replace(qualifier=None), RIVAL._replace(qualifier="more than", value=4)
    other = GROWTH._replace(id="other", value=3)
    assert between(exact, vague, other) == {
        exact.id: ("other",),
        vague.id: ("other",),
        "other": (exact.id, vague.id),
    }


def forecast(identifier: str, value: float, said_by: str | None):
    changes = {"status": "forecast", "attributed_to": said_by, "qualifier": None}
    return GROWTH._replace(id=identifier, value=value, **changes)


def test_two_forecasters_and_a_target_do_not_contradict_one_another():
    target = forecast("target", 3, "Bank A")._replace(status="target")
    assert between(forecast("one", 5, "Bank A"), forecast("other", 6, "Bank B"), target) == {}
    assert between(forecast("one", 5, "Bank A"), forecast("other", 6, None)) == {}
    assert between(forecast("one", 5, None), forecast("other", 6, None)) == {}


def test_one_forecaster_and_two_targets_may():
    same = between(forecast("one", 5, "Bank A"), forecast("other", 6, "Bank A"))
    assert same == {"one": ("other",), "other": ("one",)}
    targets = (forecast("one", 5, "Bank A"), forecast("other", 6, "Bank B"))
    assert between(*(figure._replace(status="target") for figure in targets)) == same


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


def test_a_plan_and_its_result_are_no_conflict():
    first, second, _ = PIPES.reports
    launched = second._replace(status="launched")
    assert disputed(first, launched) == []
    assert disputed(first, second, launched) == ["capacity"]
    halved = launched._replace(capacity=second.capacity._replace(value=30_000))
    assert disputed(first, launched, halved) == ["capacity"]


def test_reports_agree_where_their_qualifiers_allow_it():
    first, second, _ = PIPES.reports
    assert disputed(first, second._replace(capacity=first.capacity._replace(value=52_000))) == []
    more = first.capacity._replace(qualifier="more than")
    assert disputed(first._replace(capacity=more), second) == []


def test_a_state_is_disputed_if_others_contradict_the_report_that_it_rests_on():
    index = Index(FACTS)
    assert index.disputed(PIPES, latest.State(PIPES.reports)) == ("capacity",)
    for report, expected in zip(PIPES.reports, (("capacity",), ("capacity",), ()), strict=True):
        assert index.disputed(PIPES, latest.State((report,))) == expected
    first, second, third = PIPES.reports
    result = third._replace(capacity=second.capacity._replace(value=70_000))
    mended = PIPES._replace(reports=(first, second, result))
    assert Index(FACTS).disputed(mended, latest.State(mended.reports)) == ()


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
