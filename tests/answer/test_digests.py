"""The answers at one look: what a digest says first, and how it groups the rest."""

import pytest
from conftest import ROOT

from kzfacts.answer import digests
from kzfacts.answer.answer import Answer
from kzfacts.answer.sections import said
from kzfacts.ask.filters import Filters
from kzfacts.errors import UsageError
from kzfacts.model.records import Facts, Figure
from kzfacts.read import loader

FACTS = loader.load(str(ROOT / "tests" / "sample.yaml"))._replace(as_of="2025-12-31")
FIGURES = {figure.id: figure for figure in FACTS.figures}
GROWTH = FIGURES["metallurgy-growth-2024"]
ANY = Filters()


def sector(name: str = "metallurgy", facts: Facts = FACTS, wanted: Filters = ANY) -> Answer:
    return digests.sector(facts, name, wanted, all_years=False)


def with_(*figures: Figure, without: tuple[str, ...] = ()) -> Facts:
    kept = tuple(figure for figure in FACTS.figures if figure.id not in without)
    return FACTS._replace(figures=(*kept, *figures))


def ids(answer: Answer) -> list[str]:
    return [row.cells["id"] for row in answer.rows]


def lines(answer: Answer) -> list[str]:
    """Give the lines that answer, with what stands beside each."""
    return [f"{said(row.item.said)} | {said(row.item.aside)}" for row in answer.sections[0].rows]


def groups(answer: Answer) -> dict[str, list[str]]:
    return {part.title: [row.item.id for row in part.rows] for part in answer.sections[1:]}


def words(answer: Answer, title: str) -> list[list[str]]:
    (part,) = [part for part in answer.sections if part.title == title]
    heads = part.headed(answer.index, part.rows)
    return [[said(head.word(row)) for head in heads] for row in part.rows]


def test_a_sector_is_answered_by_its_latest_whole_year_and_what_is_newer():
    assert lines(sector()) == [
        "Output +5.2 % ≠ in 2024 | Gazette & Sons, 2025-01",
        "also ~+6.9 % ≠ in 2024 | Жаңалықтар, 2025",
        "Output +4.1 % in Jan–Jun 2025 | Министерство промышленности, 2025-07-22 +1",
        "earlier: -6 % in 2023 | kzfacts history metallurgy",
    ]


def test_a_part_of_a_year_that_is_not_newer_is_no_answer():
    facts = with_(GROWTH._replace(id="whole", period="2025", value=9, change=9))
    assert lines(sector(facts=facts))[0] == "Output +9 % in 2025 | Gazette & Sons, 2025-01"
    assert not any("Jan–Jun" in line for line in lines(sector(facts=facts)))


def test_a_sector_without_a_figure_of_the_whole_says_so():
    assert lines(sector("chemicals")) == [
        "No growth of the whole of it is known. | kzfacts history chemicals"
    ]


def test_a_sector_without_a_whole_year_says_so():
    facts = FACTS._replace(figures=(FIGURES["metallurgy-growth-2025-first-half"],))
    assert lines(sector(facts=facts))[1] == "No figure of a whole year is known. | "


def test_what_is_preliminary_is_said():
    assert lines(sector("light industry"))[0].startswith("Output +1.9 %, preliminary in 2024 |")


def test_a_narrowed_selection_is_not_said_to_lack_what_was_left_out():
    answer = sector(wanted=Filters(statuses=["target"]))
    assert [part.title for part in answer.sections] == [
        "Aimed at or forecast, 2025 and later",
    ]


def test_a_sector_names_its_code_and_what_it_is_part_of():
    assert sector().aside == "ISIC 24, part of Manufacturing"
    assert sector("industry").aside == "ISIC B C"


def test_a_sector_groups_what_is_known_of_it():
    assert groups(sector()) == {
        "Growth in 2024, whole year": ["steel-growth-karaganda-2024"],
        "Aimed at or forecast, 2025 and later": ["copper-growth-2025-target"],
        "Output, capacity, and other": [
            "steel-capacity-2025-review",
            "wire-output-2024",
            "rolled-metal-plants-2020-2025",
        ],
        "Projects: 1 launched, 1 planned, 1 overdue": [
            "karaganda-pipes",
            "turkistan-profiles",
            "almaty-radiators",
        ],
    }


def test_a_target_whose_year_is_over_is_headed_so_until_its_result_is_known():
    later = FACTS._replace(as_of="2026-05-01")
    over = "Aimed at for a year that is over, result not known"
    assert groups(sector(facts=later))[over] == ["copper-growth-2025-target"]
    assert words(sector(facts=later), over) == [["Copper ×2.3 (2025)"]]
    result = FIGURES["copper-growth-2025-target"]._replace(id="result", status="actual")
    known = with_(result)._replace(as_of="2026-05-01")
    assert over not in groups(sector(facts=known))


def test_a_goal_over_several_years_is_no_target_of_the_last_one():
    goal = FIGURES["copper-growth-2025-target"]._replace(period="../2025")
    facts = with_(goal, without=("copper-growth-2025-target",))
    assert groups(sector(facts=facts))["Goals over several years"] == [goal.id]
    assert words(sector(facts=facts), "Goals over several years") == [["Copper ×2.3 (by 2025)"]]


def test_growth_of_other_periods_than_whole_years_stands_apart_without_bars_of_unlike_ones():
    part = GROWTH._replace(id="part", subject="zinc", total=False, period="2025-01/2025-03")
    undated = GROWTH._replace(id="undated", subject="lead", total=False, period=None)
    answer = sector(facts=with_(undated, part))
    title = "Growth, part of a year or undated"
    assert groups(answer)[title] == ["part", "undated"]
    assert [len(row) for row in words(answer, title)] == [4, 4]


def test_rows_that_contradict_each_other_stay_together():
    zinc = GROWTH._replace(id="zinc", subject="zinc", total=False)
    lead = GROWTH._replace(id="lead", subject="lead", total=False, change=6)
    other = zinc._replace(id="zinc-2", value=1, change=1)
    answer = sector(facts=with_(zinc, lead, other))
    (part,) = [part for part in answer.sections if part.title.startswith("Growth")]
    order = [(row.item.id, row.joined) for row in part.rows]
    assert order[:3] == [("lead", False), ("zinc", False), ("zinc-2", True)]


def test_a_sector_shows_of_each_indicator_the_latest_and_how_many_are_earlier():
    answer = sector("metals")
    growth = [name for name in ids(answer) if name.startswith("metallurgy-growth")]
    assert growth == [
        "metallurgy-growth-2024",
        "metallurgy-growth-2024-reprint",
        "metallurgy-growth-2025-first-half",
    ]
    assert answer.remarks == ("3 earlier: kzfacts history metallurgy, or --all-years",)


@pytest.mark.parametrize(
    ("wanted", "all_years"),
    [(ANY, True), (Filters(years=[(2024, 2024)]), False), (Filters(periods=["2024"]), 0)],
)
def test_a_sector_shows_earlier_figures_when_asked_for(wanted: Filters, all_years: bool):
    answer = digests.sector(FACTS, "metallurgy", wanted, all_years)
    assert {"metallurgy-growth-2024", "metallurgy-growth-2024-reprint"} <= set(ids(answer))
    assert answer.remarks == ()
    assert answer.digest == (not all_years)


def test_a_sector_with_its_branches_can_be_narrowed_to_one_of_them():
    wanted = Filters(sectors={"chemicals"})
    assert ids(sector("manufacturing", wanted=wanted)) == [
        "chemicals-investment-2025-target",
        "fertiliser-plant",
    ]
    assert ids(sector("metallurgy", wanted=wanted)) == []


def test_a_region_has_only_what_lies_in_it():
    answer = digests.region(FACTS, "Қарағанды", ANY, all_years=False)
    assert ids(answer) == ["steel-growth-karaganda-2024", "karaganda-pipes"]
    assert answer.aside == "KZ-35"


def test_a_region_is_answered_by_its_broadest_sector_and_not_named_in_every_row():
    total = GROWTH._replace(id="total", region="karaganda", sector="industry")
    answer = digests.region(with_(total), "karaganda", ANY, all_years=False)
    assert lines(answer) == ["Industry, output +5.2 % in 2024 | Gazette & Sons, 2025-01"]
    assert words(answer, "Growth in 2024, whole year")[0][0] == "Steel, Temirtau"


def test_a_region_narrowed_to_another_region_has_nothing():
    wanted = Filters(regions={"turkistan"})
    assert ids(digests.region(FACTS, "karaganda", wanted, all_years=False)) == []


@pytest.mark.parametrize("answer_of", [digests.sector, digests.region])
def test_an_unknown_sector_or_region_is_refused(answer_of):
    with pytest.raises(UsageError):
        answer_of(FACTS, "nowhere at all", ANY, all_years=False)


def test_the_overview_has_the_totals_what_stands_out_and_what_is_planned_and_built():
    answer = digests.overview(FACTS)
    assert lines(answer) == [
        "+2.8 % in 2024, +3.4 % in Jan–Jun 2025 | Gazette & Sons, 2025-01",
    ]
    assert groups(answer) == {
        "Grew most in 2024, whole year": ["metallurgy-growth-2024", "light-industry-growth-2024"],
        "Projects: 2 launched, 1 planned, 1 overdue": [
            "karaganda-pipes",
            "turkistan-profiles",
            "fertiliser-plant",
            "almaty-radiators",
        ],
    }
    assert answer.aside == "newest news: 2025-07-22, 162 days old"


def test_the_overview_says_a_forecast_after_the_latest_actual():
    ahead = FIGURES["industry-growth-2024"]._replace(id="ahead", status="forecast", period="2026")
    (line,) = lines(digests.overview(with_(ahead)))
    assert line.startswith("+2.8 % in 2024, +3.4 % in Jan–Jun 2025; forecast +2.8 % in 2026 |")


def test_what_fell_is_told_from_what_grew():
    fallen = GROWTH._replace(id="fallen", sector="chemicals", subject="chemicals", value=-3)
    answer = digests.overview(with_(fallen._replace(change=-3)))
    assert groups(answer)["Fell most in 2024, whole year"] == ["fallen"]
