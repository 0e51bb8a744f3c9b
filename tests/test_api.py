"""The facts as Python objects."""

import io
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from conftest import ROOT, SMALL, run

import kzfacts
from kzfacts.api import Facts
from kzfacts.errors import FactsError, UsageError
from kzfacts.model import records

SAMPLE = str(ROOT / "tests" / "sample.yaml")


@pytest.fixture(scope="module")
def sample() -> Facts:
    return kzfacts.load(SAMPLE)


def ids(items) -> list[str]:
    return [item.id for item in items]


def test_the_bundled_facts_load_without_a_path(facts: records.Facts):
    loaded = kzfacts.load()
    assert tuple(loaded.figures) == facts.figures
    assert tuple(loaded.projects) == facts.projects
    assert (loaded.sources, loaded.sectors, loaded.regions) == facts[:3]


def test_another_file_loads_by_its_path(write):
    assert ids(kzfacts.load(write(SMALL)).figures) == ["steel-growth-2024"]


def test_a_faulty_file_raises_with_every_problem(write):
    with pytest.raises(FactsError) as caught:
        kzfacts.load(write("figures: no\nprojects: no\n"))
    assert len(caught.value.problems) >= 2


@pytest.mark.parametrize(
    ("date", "count"), [("2024-02-11", 0), ("2024", 1), ("2025-01", 6), ("2025", 16)]
)
def test_facts_as_they_had_been_published_by_a_date(date: str, count: int):
    assert len(kzfacts.load(SAMPLE, as_of=date).figures) == count


@pytest.mark.parametrize("date", ["soon", "2025-13", "2025-07-32", "25"])
def test_a_date_that_is_none_is_refused(date: str):
    with pytest.raises(UsageError, match=date):
        kzfacts.load(SAMPLE, as_of=date)


def test_names_are_found_in_three_languages(sample):
    assert sample.sector("металлургия").id == "metallurgy"
    assert sample.region("Қарағанды").id == "karaganda"
    assert sample.fact("karaganda-pipes").name == "Pipe plant"
    assert sample.fact("metallurgy-growth-2023").value == -6
    assert sample.fact("reprint-2025").weak == "reprint by a trade journal"


@pytest.mark.parametrize("find", ["sector", "region", "fact"])
def test_an_unknown_name_is_refused(sample, find: str):
    with pytest.raises(UsageError, match=f'no {find} "nowhere"'):
        getattr(sample, find)("nowhere")


def test_figures_and_projects_are_tuples_of_plain_records(sample):
    assert isinstance(sample.figures, tuple)
    assert isinstance(sample.figures[0], records.Figure)
    assert isinstance(sample.projects[0], records.Project)
    with pytest.raises(AttributeError):
        sample.figures[0].value = 1


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("steel", {}, ["steel-capacity-2025-review", "steel-growth-karaganda-2024"]),
        ("", {"sector": "химия"}, ["chemicals-investment-2025-target"]),
        ("", {"region": "KZ-35"}, ["steel-growth-karaganda-2024"]),
        ("", {"status": "prelim"}, ["light-industry-growth-2024"]),
        ("", {"measure": "production-capacity"}, ["steel-capacity-2025-review"]),
        ("", {"year": 2023}, ["metallurgy-growth-2023", "rolled-metal-plants-2020-2025"]),
        ("", {"period": "2020/2025"}, ["rolled-metal-plants-2020-2025"]),
        ("steel", {"year": 2024}, ["steel-growth-karaganda-2024"]),
        ("nothing", {}, []),
    ],
)
def test_figures_are_narrowed_by_calling_them(sample, text, wanted, expected):
    assert ids(sample.figures(text, **wanted)) == expected


def test_a_sector_takes_its_branches_along(sample):
    assert len(sample.figures(sector="industry")) == len(sample.figures)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"region": "Karaganda"}, ["karaganda-pipes"]),
        ({"status": "planned"}, ["turkistan-profiles"]),
        ({"status": "overdue"}, ["almaty-radiators"]),
        (
            {"status": ["under construction", "launched"]},
            ["fertiliser-plant", "karaganda-pipes", "almaty-radiators"],
        ),
        ({"year": 2024}, ["almaty-radiators"]),
    ],
)
def test_projects_are_narrowed_by_calling_them(sample, wanted, expected):
    assert ids(sample.projects(**wanted)) == expected


def test_a_selection_can_be_narrowed_again(sample):
    metallurgy = sample.figures(sector="metallurgy")
    assert ids(metallurgy(year=2023)(measure="output growth")) == ["metallurgy-growth-2023"]


def test_a_part_of_a_selection_can_be_narrowed(sample):
    whole = sample.figures(sector="metallurgy", year=2023)
    assert ids(whole[1:](sector="industry")) == ids(whole)[1:]
    part = whole[:1]
    assert len(part.rows()) == len(part)
    assert sample.figures[0] in sample.figures


def test_values_are_bounded_and_growth_in_percent(sample):
    assert ids(sample.figures(minimum=129, maximum=131)) == ["copper-growth-2025-target"]
    assert ids(sample.projects(minimum=50_000)) == ["karaganda-pipes"]


def test_nan_bounds_nothing(sample):
    with pytest.raises(UsageError, match="nan"):
        sample.figures(minimum=float("nan"))


def test_facts_as_one_publication_or_publisher_reports_them(sample):
    for name in ("bulletin-2023", "The Bulletin"):
        assert ids(sample.of(name).figures) == ["metallurgy-growth-2023"]
        assert ids(sample.of(name).projects(status="planned")) == ["karaganda-pipes"]
    with pytest.raises(UsageError):
        sample.of("nowhere")


def test_a_path_may_be_an_object():
    assert len(kzfacts.load(Path(SAMPLE)).figures) == len(kzfacts.load(SAMPLE).figures)


@pytest.mark.parametrize(
    "wanted",
    [
        {"sector": "nowhere"},
        {"region": "nowhere"},
        {"status": "nowhere"},
        {"measure": "nowhere"},
        {"period": "nowhere"},
    ],
)
def test_an_unknown_filter_value_is_refused(sample, wanted: dict):
    with pytest.raises(UsageError):
        sample.figures(**wanted)


def test_rows_are_those_of_the_command_line(sample):
    rows = sample.figures(sector="metallurgy", year=2023).rows()
    assert [list(row) for row in rows] == [sample.figures.columns] * 2
    printed = run("figures", "--limit", "0", KZFACTS_FILE=SAMPLE).out
    assert printed == ",".join(sample.figures.columns) + "\n"
    assert rows[0]["value"] == -6
    assert rows[0]["publisher"] == "The Bulletin"
    assert rows[0]["attributed_to"] is None


def test_rows_of_projects_have_their_columns(sample):
    (row,) = sample.projects("pipes").rows()
    assert list(row) == sample.projects.columns
    assert (row["status"], row["capacity"]) == ("launched", 60_000)
    assert (row["capacity_source"], row["jobs_source"]) == ("gazette-2024", "ministry-2025")


def test_rows_have_what_is_overdue_on_the_day_of_the_facts(sample, monkeypatch):
    def overdue(facts: Facts) -> dict[str, bool | None]:
        return {row["id"]: row["overdue"] for row in facts.projects.rows()}

    assert overdue(sample)["almaty-radiators"] is True
    assert overdue(sample)["karaganda-pipes"] is None
    monkeypatch.setenv("KZFACTS_TODAY", "2024-12-31")
    assert overdue(sample)["almaty-radiators"] is None
    assert overdue(kzfacts.load(SAMPLE, as_of="2025-01"))["almaty-radiators"] is True


def test_no_figure_is_asked_for_as_overdue(sample):
    with pytest.raises(UsageError, match='no status "overdue"'):
        sample.figures(status="overdue")


def test_rows_of_a_part_still_name_conflicts_with_the_rest(sample):
    (row,) = sample.figures("metallurgy-growth-2024-reprint").rows()
    assert row["conflict"] == "metallurgy-growth-2024"


def test_rows_of_nothing_are_none_and_have_their_columns_still(sample):
    for selection in (sample.figures("nothing"), sample.projects("nothing")):
        frame = pd.DataFrame(selection.rows(), columns=selection.columns)
        assert (len(frame), list(frame.columns)) == (0, selection.columns)


def test_pandas_takes_rows_as_they_are(sample):
    frame = pd.DataFrame(sample.figures.rows())
    assert list(frame.columns) == sample.figures.columns
    assert frame["value"].sum() == pytest.approx(sum(figure.value for figure in sample.figures))
    assert pd.api.types.is_numeric_dtype(frame["value"])


def test_pandas_takes_the_records_themselves(sample):
    frame = pd.DataFrame(sample.figures)
    assert list(frame.columns) == list(records.Figure._fields)
    assert len(frame) == 16


def test_pandas_reads_what_the_command_prints(sample):
    printed = run("figures", "-f", "json", "--sort", "id", KZFACTS_FILE=SAMPLE).out
    frame = pd.read_json(io.StringIO(printed), orient="records")
    assert list(frame["id"]) == sorted(ids(sample.figures))


def test_conflicts_are_every_disagreement(sample):
    assert [found.subject for found in sample.conflicts()] == [
        "metallurgy: output growth, 2024",
        "Pipe plant, Karaganda Region: capacity",
    ]


def test_the_package_names_its_version():
    assert run("--version").out == f"kzfacts {kzfacts.__version__}\n"


@pytest.mark.parametrize(
    "wanted",
    [
        {"year": "2023"},
        {"year": [2022, "2023"]},
        {"year": "2020-2023", "measure": ["output growth", "plants opened"]},
        {"sector": ["metallurgy", "chemicals"], "year": 2023},
    ],
)
def test_a_filter_takes_a_text_a_number_or_several(sample, wanted: dict):
    expected = ["metallurgy-growth-2023", "rolled-metal-plants-2020-2025"]
    assert ids(sample.figures(**wanted)) == expected


@pytest.mark.parametrize("bound", [7e6, "7e6", "7 000 000", 7_000_000])
def test_a_bound_is_a_number_or_written_as_one(sample, bound):
    large = ["chemicals-investment-2025-target", "steel-capacity-2025-review"]
    assert ids(sample.figures(minimum=bound)) == large
    assert sample.figures(minimum=1e18) == ()
    assert ids(sample.figures(maximum=-1e-5, year=2023)) == ["metallurgy-growth-2023"]


@pytest.mark.parametrize(
    "wanted",
    [{"sector": 1.5}, {"sector": [None]}, {"year": 20.5}, {"year": "soon"}, {"minimum": [5]}],
)
def test_what_is_no_filter_is_refused_by_name(sample, wanted: dict):
    with pytest.raises(UsageError):
        sample.figures(**wanted)


def test_a_day_may_be_an_object_and_what_is_no_path_is_refused():
    assert ids(kzfacts.load(SAMPLE, as_of=date(2024, 8, 1)).figures) == ["metallurgy-growth-2023"]
    with pytest.raises(UsageError, match="is not the path"):
        kzfacts.load(5)


def test_a_selection_prints_as_one_line(sample):
    assert repr(sample.figures(year=2023)) == (
        "<2 figures: metallurgy-growth-2023, rolled-metal-plants-2020-2025>"
    )
    assert repr(sample.projects).endswith(", ...>")
    assert repr(sample.projects("nothing")) == "<0 projects>"
