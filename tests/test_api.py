"""The facts as Python objects."""

import io
from pathlib import Path

import pandas as pd
import pytest
from conftest import ROOT, SMALL, run

import kzfacts
from kzfacts import columns, model
from kzfacts.api import Facts
from kzfacts.errors import FactsError, UsageError

SAMPLE = str(ROOT / "tests" / "sample.yaml")


@pytest.fixture(scope="module")
def sample() -> Facts:
    return kzfacts.load(SAMPLE)


def ids(items) -> list[str]:
    return [item.id for item in items]


def test_the_bundled_facts_load_without_a_path(facts: model.Facts):
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
    assert sample.fact("karaganda-pipes").name == "Pipe plant, Karaganda Region"
    assert sample.fact("metallurgy-growth-2023").value == -6
    assert sample.fact("reprint-2025").weak == "reprint by a trade journal"


@pytest.mark.parametrize("find", ["sector", "region", "fact"])
def test_an_unknown_name_is_refused(sample, find: str):
    with pytest.raises(UsageError, match=f'no {find} "nowhere"'):
        getattr(sample, find)("nowhere")


def test_figures_and_projects_are_tuples_of_plain_records(sample):
    assert isinstance(sample.figures, tuple)
    assert isinstance(sample.figures[0], model.Figure)
    assert isinstance(sample.projects[0], model.Project)
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
    assert [tuple(row) for row in rows] == [columns.FIGURES] * 2
    assert rows[0]["value"] == -6
    assert rows[0]["publisher"] == "The Bulletin"
    assert rows[0]["attributed_to"] is None


def test_rows_of_projects_have_their_columns(sample):
    (row,) = sample.projects("pipes").rows()
    assert tuple(row) == columns.PROJECTS
    assert (row["status"], row["capacity"]) == ("launched", 60_000)


def test_rows_of_a_part_still_name_conflicts_with_the_rest(sample):
    (row,) = sample.figures("metallurgy-growth-2024-reprint").rows()
    assert row["conflict"] == "metallurgy-growth-2024"


def test_rows_of_nothing_are_none(sample):
    assert sample.figures("nothing").rows() == []


def test_pandas_takes_rows_as_they_are(sample):
    frame = pd.DataFrame(sample.figures.rows())
    assert list(frame.columns) == list(columns.FIGURES)
    assert frame["value"].sum() == pytest.approx(sum(figure.value for figure in sample.figures))
    assert pd.api.types.is_numeric_dtype(frame["value"])


def test_pandas_takes_the_records_themselves(sample):
    frame = pd.DataFrame(sample.figures)
    assert list(frame.columns) == list(model.Figure._fields)
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
