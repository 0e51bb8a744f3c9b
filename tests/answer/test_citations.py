"""What a citation says of a fact, whatever its format."""

import pytest
from conftest import ROOT

from kzfacts.answer import citations
from kzfacts.answer.citations import Entry
from kzfacts.errors import UsageError
from kzfacts.read import loader

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))


def cited(*names: str, every_report: bool = False) -> list[Entry]:
    return [row.item for row in citations.cite(FACTS, names, every_report).rows]


def test_a_figure_is_cited_once_for_each_of_its_publications():
    entries = cited("metallurgy-growth-2025-first-half")
    assert [(entry.key, entry.source.id, entry.place) for entry in entries] == [
        ("metallurgy-growth-2025-first-half--ministry-2025", "ministry-2025", "paragraph 2"),
        ("metallurgy-growth-2025-first-half--reprint-2025", "reprint-2025", "table 1"),
    ]


@pytest.mark.parametrize(
    ("name", "claim"),
    [
        (
            "metallurgy-growth-2025-first-half",
            (
                "Metallurgy, output growth +4.1 %, printed as 104.1%, Jan–Jun 2025,"
                " against same period of previous year, actual"
            ),
        ),
        (
            "steel-growth-karaganda-2024",
            "steel, Temirtau, output growth less than +12 %, 2024, actual",
        ),
        (
            "steel-capacity-2025-review",
            "steel, production capacity 5 → 7.5 million tonnes per year, period not stated, actual",
        ),
        (
            "copper-growth-2025-target",
            (
                "copper, output growth ×2.3, printed as 2.3-fold, 2025, target,"
                " said by Aigerim Seitova, Vice Minister"
            ),
        ),
        (
            "chemicals-investment-2025-target",
            "chemical plants, Almaty, investment up to KZT 1.5 trillion, 2025, target",
        ),
        (
            "almaty-radiators",
            (
                "Radiator works, Almaty, Almaty, under construction, 2024,"
                " investment less than USD 12.5 million"
            ),
        ),
        ("fertiliser-plant", "Fertiliser plant, launched, year not stated"),
    ],
)
def test_a_claim_says_all_that_the_figure_is_not_without(name: str, claim: str):
    assert cited(name)[0].claim == claim


def test_a_note_is_part_of_what_is_cited():
    assert cited("wire-output-2024")[0].claim.endswith("actual; printed as thousand tonnes")


@pytest.mark.parametrize(
    ("name", "others"),
    [
        (
            "metallurgy-growth-2024",
            "others differ: about +6.9 % (Жаңалықтар, 2025)",
        ),
        (
            "metallurgy-growth-2024-reprint",
            "others differ: +5.2 % (Gazette & Sons, 2025-01)",
        ),
        ("metallurgy-growth-2023", ""),
    ],
)
def test_others_that_differ_are_named(name: str, others: str):
    assert cited(name)[0].others == others


def test_a_project_is_cited_as_it_was_reported_last():
    answer = citations.cite(FACTS, ["karaganda-pipes"], every_report=False)
    last = FACTS.projects[-2] if FACTS.projects[-1].id != "karaganda-pipes" else FACTS.projects[-1]
    assert [row.item.source.id for row in answer.rows] == [last.reports[-1].source]
    assert answer.remarks == (f"{len(last.reports) - 1} earlier of projects: --all",)


def test_all_reports_of_a_project_are_cited_each_with_what_it_says():
    entries = cited("karaganda-pipes", every_report=True)
    reports = next(each for each in FACTS.projects if each.id == "karaganda-pipes").reports
    assert [entry.source.id for entry in entries] == [report.source for report in reports]
    assert "planned, 2025, capacity about 50,000 tonnes per year" in entries[0].claim


def test_a_publication_is_cited_without_a_claim():
    (entry,) = cited("bulletin-2023")
    assert (entry.key, entry.claim, entry.note) == ("bulletin-2023", "", "bulletin-2023")


def test_what_is_named_twice_is_cited_once():
    keys = [entry.key for entry in cited("metallurgy-growth-2023", "metallurgy growth 2023")]
    assert keys == ["metallurgy-growth-2023--bulletin-2023"]


def test_an_unknown_id_is_refused():
    with pytest.raises(UsageError, match="no fact"):
        cited("metallurgy-growth-2023", "nothing-of-the-kind")


def test_the_note_holds_the_bracket_within_which_a_page_was_published():
    (entry,) = cited("metallurgy-growth-2023")
    source = entry.source._replace(published="2025-08-19/2025-09-15")
    assert "; published between 2025-08-19 and 2025-09-15; " in entry._replace(source=source).note


def test_every_bundled_fact_can_be_cited(facts):
    chosen = (*facts.figures[::40], *facts.projects[::10], *facts.sources[::30])
    rows = citations.cite(facts, [entry.id for entry in chosen], every_report=True).rows
    assert len({row.item.key for row in rows}) == len(rows) >= len(chosen)
    assert all("None" not in row.item.note for row in rows)
