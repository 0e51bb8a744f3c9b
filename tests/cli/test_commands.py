"""The command line: options, choice of format, messages and exit codes."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import get_args

import pytest
from conftest import COMMAND, ROOT, SMALL, Result, run, shell, terminal

from kzfacts.__main__ import _answer, _as_utf8
from kzfacts.answer import conflicts, figures, lists, projects, questions
from kzfacts.answer.rows import Column
from kzfacts.cli import app, commands, options
from kzfacts.render import screen

SAMPLE = str(ROOT / "tests" / "sample.yaml")
COMMANDS = list(commands.COMMANDS)
Ask = Callable[..., Result]


def default(known: Sequence[Column]) -> tuple[str, ...]:
    return tuple(column.name for column in known if not column.extra)


def every(known: Sequence[Column]) -> tuple[str, ...]:
    return tuple(column.name for column in known)


@pytest.fixture
def ask(monkeypatch, capfd) -> Ask:
    """Give a function that answers a command line about the sample in this process."""
    monkeypatch.setenv("KZFACTS_FILE", SAMPLE)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("KZFACTS_FORMAT", raising=False)

    def ask(line: str, *more: str) -> Result:
        code = _answer([*line.split(), *more])
        return Result(code, *capfd.readouterr())

    return ask


@pytest.fixture
def ids(ask: Ask) -> Callable[..., list[str]]:
    def ids(line: str, *more: str) -> list[str]:
        answer = ask(line, *more)
        assert answer.code == 0
        return [row["id"] for row in csv.DictReader(io.StringIO(answer.out))]

    return ids


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("figures --sector chemicals", ["chemicals-investment-2025-target"]),
        ("figures --region KZ-35", ["steel-growth-karaganda-2024"]),
        ("figures --status prelim", ["light-industry-growth-2024"]),
        ("figures --measure production-capacity", ["steel-capacity-2025-review"]),
        ("figures --year 2023", ["metallurgy-growth-2023", "rolled-metal-plants-2020-2025"]),
        ("figures --period 2020/2025", ["rolled-metal-plants-2020-2025"]),
        ("figures --min 7e6", ["chemicals-investment-2025-target", "steel-capacity-2025-review"]),
        ("figures --max -1", ["metallurgy-growth-2023"]),
        ("figures --min 5 --max 6", ["metallurgy-growth-2024", "rolled-metal-plants-2020-2025"]),
        ("figures --source bulletin", ["metallurgy-growth-2023"]),
        ("figures --as-of 2024", ["metallurgy-growth-2023"]),
        ("figures steel --year 2025", ["steel-capacity-2025-review"]),
        ("figures --sector metallurgy --status target", ["copper-growth-2025-target"]),
        ("growth --region karaganda --year 2024", ["steel-growth-karaganda-2024"]),
        (
            "growth --all-years --max 0",
            ["metallurgy-growth-2023", "light-industry-growth-2025-first-half"],
        ),
        ("projects --status planned", ["turkistan-profiles"]),
        ("projects --region karaganda --sector metallurgy --year 2025", ["karaganda-pipes"]),
        ("projects radiators", ["almaty-radiators"]),
        ("search temirtau --status launched", ["karaganda-pipes"]),
        (
            "sector light industry",
            ["light-industry-growth-2024", "light-industry-growth-2025-first-half"],
        ),
        ("region алматы", ["chemicals-investment-2025-target", "almaty-radiators"]),
        ("history metallurgy --max 0", ["metallurgy-growth-2023"]),
        ("sources --limit 1", ["bulletin-2023"]),
    ],
)
def test_options_narrow_what_is_answered(line: str, expected: list[str], ids):
    assert ids(line) == expected


def test_a_source_s_facts_are_as_it_reports_them(ask: Ask):
    pipes = ask("projects --source gazette-2024 -f json --sort id").out
    assert [(row["status"], row["source"]) for row in json.loads(pipes)] == [
        ("under construction", "gazette-2024"),
        ("under construction", "gazette-2024"),
    ]


def test_facts_as_of_a_date_have_the_state_of_that_date(ask: Ask):
    pipes = json.loads(ask("projects pipes --as-of 2024-12 -f json").out)
    assert [(row["status"], row["capacity"]) for row in pipes] == [("planned", 50_000)]


def test_growth_says_which_year_it_is_about(ask: Ask):
    answer = ask("growth --columns id")
    assert answer.err == (
        "1 target: --status target\n2025; 6 of earlier years: --year 2024, --all-years\n"
    )


def test_sorting_puts_absent_values_last_in_both_directions(ids):
    assert ids("projects --sort capacity") == [
        "turkistan-profiles",
        "karaganda-pipes",
        "fertiliser-plant",
        "almaty-radiators",
    ]
    assert ids("projects --sort -capacity")[:2] == ["karaganda-pipes", "turkistan-profiles"]
    assert ids("projects --sort -capacity")[2:] == ["fertiliser-plant", "almaty-radiators"]


def test_columns_choose_and_add(ask: Ask):
    answer = ask("figures steel --year 2024 --columns value,locator,id")
    assert answer.out == "value,locator,id\n12,paragraph 3,steel-growth-karaganda-2024\n"


def test_a_limit_of_0_leaves_the_header(ask: Ask):
    assert ask("regions --limit 0") == Result(0, "id,name,iso,figures,projects\n", "")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("figures", default(figures.COLUMNS)),
        ("growth", default(figures.COLUMNS)),
        ("history metallurgy", default(figures.COLUMNS)),
        ("projects", default(projects.COLUMNS)),
        ("sector metallurgy", default(questions.COLUMNS)),
        ("region karaganda", default(questions.COLUMNS)),
        ("search steel", default(questions.COLUMNS)),
        ("overview", default(questions.COLUMNS)),
        ("sectors", default(lists._SECTORS)),
        ("regions", default(lists._REGIONS)),
        ("sources", default(lists.SOURCES)),
        ("measures", ("name", "kind", "means", "figures")),
        ("units", ("name", "one", "kind", "figures", "projects")),
        ("conflicts", default(conflicts.COLUMNS)),
        ("show metallurgy-growth-2024", every(figures.COLUMNS)),
        ("show karaganda-pipes", every(projects.COLUMNS)),
        ("check", ("list", "entries")),
    ],
)
def test_columns_are_the_same_in_csv_and_json(line: str, names: tuple[str, ...], ask: Ask):
    assert ask(f"{line} -f csv").out.splitlines()[0] == ",".join(names)
    assert all(tuple(row) == names for row in json.loads(ask(f"{line} -f json").out))


def test_the_columns_that_callers_rely_on():
    assert ",".join(default(figures.COLUMNS)) == (
        "id,sector,subject,measure,value,unit,baseline,qualifier,period,compared_with,status,"
        "region,attributed_to,source,publisher,published,url,conflict,change,year,start,end"
    )
    assert ",".join(default(projects.COLUMNS)) == (
        "id,name,product,sector,region,place,company,status,year,capacity,capacity_unit,"
        "investment,currency,jobs,source,publisher,published,url,conflict,overdue,part,"
        "capacity_qualifier,capacity_source,investment_qualifier,investment_source,"
        "jobs_qualifier,jobs_source"
    )
    assert ",".join(default(questions.COLUMNS)) == (
        "id,type,sector,subject,measure,value,unit,qualifier,period,status,region,place,source,"
        "publisher,published,url,conflict,baseline,change,year,investment,currency,jobs,overdue,"
        "investment_qualifier,jobs_qualifier"
    )
    assert ",".join(default(lists._SECTORS)) == (
        "id,name,parent,isic,growth,period,figures,projects,source,year_1,growth_1,source_1,"
        "year_2,growth_2,source_2,year_3,growth_3,source_3"
    )


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("figures", default(figures.COLUMNS)),
        ("growth", default(figures.COLUMNS)),
        ("history metallurgy", default(figures.COLUMNS)),
        ("projects", default(projects.COLUMNS)),
        ("sector metallurgy", default(questions.COLUMNS)),
        ("region karaganda", default(questions.COLUMNS)),
        ("search steel", default(questions.COLUMNS)),
    ],
)
def test_an_answer_of_no_rows_keeps_its_shape(line: str, names: tuple[str, ...], ask: Ask):
    for filtered in (f"{line} --year 1999", f"{line} --limit 0"):
        assert ask(f"{filtered} -f csv").out == ",".join(names) + "\n"
        assert ask(f"{filtered} -f tsv").out == "\t".join(names) + "\n"
        assert ask(f"{filtered} -f json").out == "[]\n"
        assert ask(f"{filtered} -f jsonl").out == ""
    assert ask(f"{line} --year 1999").err.endswith("nothing fits\n")


def cells(answer: Result, identifier: str, *names: str) -> tuple:
    """Give some cells of the only row of that id."""
    (row,) = [row for row in json.loads(answer.out) if row["id"] == identifier]
    return tuple(row[name] for name in names)


@pytest.mark.parametrize(
    ("identifier", "expected"),
    [
        ("industry-growth-2024", (2.8, 2024, "2024-01-01", "2024-12-31")),
        ("industry-growth-2025-first-half", (3.4, 2025, "2025-01-01", "2025-06-30")),
        ("rolled-metal-plants-2020-2025", (None, 2025, "2020-01-01", "2025-12-31")),
        ("copper-growth-2025-target", (130, 2025, "2025-01-01", "2025-12-31")),
        ("steel-capacity-2025-review", (None, 2025, None, None)),
    ],
)
def test_a_figure_has_its_year_and_the_days_of_its_period(
    identifier: str, expected: tuple, ask: Ask
):
    names = ("change", "year", "start", "end")
    assert cells(ask("figures -f json"), identifier, *names) == expected
    of_year = [row["id"] for row in json.loads(ask(f"figures --year {expected[1]} -f json").out)]
    assert identifier in of_year


def test_a_start_that_is_not_stated_is_empty(ask: Ask, tmp_path: Path):
    facts = (ROOT / "tests" / "sample.yaml").read_text("utf-8")
    path = tmp_path / "open.yaml"
    path.write_text(facts.replace("period: 2020/2025", "period: ../2025"), "utf-8")
    answer = ask(f"figures --facts {path} -f json")
    names = ("period", "year", "start", "end")
    expected = ("../2025", 2025, None, "2025-12-31")
    assert cells(answer, "rolled-metal-plants-2020-2025", *names) == expected


def test_a_number_of_a_project_has_its_qualifier_and_source(ask: Ask):
    answer = ask("projects -f json")
    by = ("capacity_qualifier", "capacity_source", "investment_qualifier", "investment_source")
    by = (*by, "jobs_qualifier", "jobs_source", "part", "conflict", "overdue")
    assert cells(answer, "karaganda-pipes", *by) == (
        *(None, "gazette-2024", None, "gazette-2024", "more than", "ministry-2025"),
        *(None, "capacity", None),
    )
    assert cells(answer, "turkistan-profiles", *by) == (
        *("up to", "ministry-2025", None, None, None, None),
        *("first line", None, None),
    )
    assert cells(answer, "almaty-radiators", *by) == (
        *(None, None, "less than", "gazette-2024", None, None),
        *(None, None, True),
    )


def test_a_project_s_publication_is_the_one_that_gives_its_status(ask: Ask):
    names = ("status", "source", "publisher", "published")
    assert cells(ask("projects -f json"), "karaganda-pipes", *names) == (
        *("launched", "ministry-2025 gazette-2024"),
        *("Министерство промышленности", "2025-07-22"),
    )


def test_what_a_table_of_projects_prints_is_in_the_mixed_rows_too(ask: Ask):
    answer = ask("search radiators -f json")
    names = ("investment", "currency", "jobs", "investment_qualifier", "year", "overdue")
    assert cells(answer, "almaty-radiators", *names) == (
        *(12_500_000, "USD", None, "less than", 2024, True),
    )
    answer = ask("sector metallurgy -f json")
    assert cells(answer, "karaganda-pipes", "jobs", "jobs_qualifier") == (120, "more than")
    assert cells(answer, "copper-growth-2025-target", "change", "year") == (130, 2025)
    assert cells(answer, "steel-capacity-2025-review", "baseline", "year") == (5_000_000, 2025)


def test_the_day_tells_what_is_overdue(ask: Ask, ids, monkeypatch):
    assert ids("projects --status overdue") == ["almaty-radiators"]
    assert ids("projects")[-1] == "almaty-radiators"
    assert ids("projects --status under-construction") == ["almaty-radiators"]
    assert ids("sector metallurgy --status overdue") == ["almaty-radiators"]
    assert ids("search radiators --status overdue") == ["almaty-radiators"]
    monkeypatch.setenv("KZFACTS_TODAY", "2024-12-31")
    assert ids("projects --status overdue") == []
    assert ids("projects --status overdue --as-of 2025-01") == ["almaty-radiators"]
    assert cells(ask("projects -f json"), "almaty-radiators", "overdue") == (None,)
    monkeypatch.setenv("KZFACTS_TODAY", "tomorrow")
    answer = ask("projects")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == 'KZFACTS_TODAY: "tomorrow" is not a day such as 2025-08-01.\n'


def test_only_the_last_report_of_a_project_is_overdue(ask: Ask):
    rows = json.loads(ask("show almaty-radiators -f json").out)
    assert [row["overdue"] for row in rows] == [True]
    rows = json.loads(ask("show karaganda-pipes -f json").out)
    assert [(row["overdue"], row["conflict"]) for row in rows] == [
        (None, "capacity"),
        (None, "capacity"),
        (None, None),
    ]


def test_sectors_have_their_growth_in_the_last_three_years_of_any(ask: Ask):
    answer = ask("sectors -f json")
    names = [f"{name}_{place}" for place in (1, 2, 3) for name in ("year", "growth", "source")]
    assert cells(answer, "metallurgy", *names) == (
        *(2024, 5.2, "gazette-2024"),
        *(2023, -6, "bulletin-2023"),
        *(None, None, None),
    )
    assert cells(answer, "chemicals", *names) == (2024, None, None, 2023, *(None,) * 5)
    assert answer.err == "not printed, but stated of some: status_1 (--columns all)\n"
    every = ask("sectors -f json --columns all")
    assert cells(every, "light-industry", "growth_1", "status_1") == (1.9, "preliminary")
    assert cells(every, "metallurgy", "growth_1", "status_1") == (5.2, None)


def test_growth_says_what_it_leaves_out_and_which_option_has_it(ask: Ask, tmp_path: Path):
    answer = ask("growth --year 2024 --columns id")
    assert "light-industry-growth-2024" in answer.out  # preliminary, and no actual one is known
    assert answer.err == ""
    facts = (ROOT / "tests" / "sample.yaml").read_text("utf-8")
    entry = facts[facts.index("- id: light-industry-growth-2024\n") :]
    entry = entry[: entry.index("- id: light-industry-growth-2025")]
    final = entry.replace("2024\n", "2024-final\n", 1).replace("preliminary", "actual")
    path = tmp_path / "final.yaml"
    path.write_text(facts.replace(entry, entry + final), "utf-8")
    answer = ask(f"growth --year 2024 --columns id --facts {path}")
    assert "light-industry-growth-2024-final\n" in answer.out
    assert "light-industry-growth-2024\n" not in answer.out
    assert answer.err == "1 preliminary: --status preliminary\n"
    answer = ask(f"growth --year 2024 --status preliminary --columns id --facts {path}")
    assert answer == Result(0, "id\nlight-industry-growth-2024\n", "")


@pytest.mark.parametrize(
    ("line", "variable", "on_terminal", "begins"),
    [
        ("sources", None, False, "id,title"),
        ("sources", None, True, "Sources\n"),
        ("sources", "json", False, "[\n"),
        ("sources", "json", True, "[\n"),
        ("sources", "", False, "id,title"),
        ("sources", "md", False, "# Sources\n"),
        ("sources -f tsv", "json", True, "id\t"),
        ("sources -f table", "json", False, "Sources\n"),
        ("sources --format=JSONL", None, True, "{"),
        ("sources -f mark", None, True, "# Sources\n"),
        ("sources -o -", None, True, "Sources\n"),
        ("sources -o /dev/stdout", None, True, "Sources\n"),
        ("sources -o -", None, False, "id,title"),
    ],
)
def test_the_format_is_asked_for_or_set_or_fits_where_it_goes(
    line: str, variable: str | None, on_terminal: bool, begins: str, ask: Ask, monkeypatch
):
    monkeypatch.setattr(screen, "is_terminal", lambda: on_terminal)
    if variable is not None:
        monkeypatch.setenv("KZFACTS_FORMAT", variable)
    assert ask(line).out.startswith(begins)


def test_a_file_s_suffix_goes_before_the_variable(ask: Ask, tmp_path, monkeypatch):
    monkeypatch.setenv("KZFACTS_FORMAT", "json")
    ask("sources -o", str(tmp_path / "a.md"))
    ask("sources -o", str(tmp_path / "a.unknown"))
    ask("sources -f csv -o", str(tmp_path / "b.unknown"))
    assert (tmp_path / "a.md").read_text("utf-8").startswith("# Sources\n")
    assert (tmp_path / "a.unknown").read_text("utf-8").startswith("[\n")
    assert (tmp_path / "b.unknown").read_text("utf-8").startswith("id,title")


def test_a_suffix_of_no_format_asks_for_one(ask: Ask, tmp_path: Path):
    answer = ask("sources -o", str(tmp_path / "a.unknown"))
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == '--output: no format has the suffix ".unknown"; name it by -f.\n'
    assert list(tmp_path.iterdir()) == []


def test_a_table_in_a_file_is_the_same_wherever_it_was_asked_for(tmp_path: Path):
    path = tmp_path / "a.txt"
    run("sector", "metallurgy", "-o", str(path), KZFACTS_FILE=SAMPLE)
    piped = path.read_bytes()
    terminal(f"kzfacts sector metallurgy -o {path}", 20, KZFACTS_FILE=SAMPLE, FORCE_COLOR="1")
    assert path.read_bytes() == piped
    assert b"\x1b" not in piped


def test_a_word_taken_for_a_sector_or_region_is_told(ask: Ask):
    assert (
        ask("figures Караганда --columns id").err == '"Караганда" is taken for Karaganda Region\n'
    )
    assert ask("figures steel --year 2024 --columns id").err == ""


def test_growth_that_is_only_aimed_at_is_pointed_to(ask: Ask):
    answer = ask("growth copper --columns id")
    assert (answer.code, answer.out) == (0, "id\n")
    assert answer.err == "1 target: --status target\nnothing fits\n"
    assert "copper-growth-2025-target" in ask("growth copper --status target --columns id").out


def test_filters_do_not_change_what_a_word_means(ask: Ask):
    assert ask("figures сталь --year 2025 --columns id").out == "id\nsteel-capacity-2025-review\n"
    assert ask("figures сталь --year 2023 --columns id").out == "id\n"
    assert ask("history сталь --year 2023") == Result(
        0, ",".join(default(figures.COLUMNS)) + "\n", "nothing fits\n"
    )
    assert ask("search сталь --year 2023").code == 0


@pytest.mark.parametrize("line", ["search ''", "search ' '", "search -- -", "history ''"])
def test_to_look_for_nothing_is_wrong_usage(line: str):
    assert shell(f"kzfacts {line}") == Result(2, "", "what to look for is missing.\n")


def test_a_facts_file_without_a_name_is_wrong_usage():
    expected = Result(2, "", "the name of the facts file is missing.\n")
    assert run("check", "") == run("regions", "--facts", "") == expected


def test_where_a_narrower_name_is_taken_for_a_sector_or_region_that_is_told(ask: Ask):
    for line in ("sector сталь", "growth --sector сталь", "projects --sector сталь"):
        assert '"сталь" is taken for Metallurgy\n' in ask(f"{line} --columns id").err
    assert ask("sector сталь --sector сталь --columns id").err.count("is taken for") == 1
    for line in ("region Темиртау", "figures --region Темиртау"):
        assert '"Темиртау" is taken for Karaganda Region\n' in ask(f"{line} --columns id").err
    assert ask("figures --sector металлургия --region Караганда --columns id").err == ""


def test_what_no_fact_is_about_is_told_where_it_would_lie(ask: Ask):
    lies = '"золото" lies in Metallurgy: kzfacts sector metallurgy\n'
    assert ask("search золото") == Result(1, "", f'nothing found for "золото"\n{lies}')
    assert ask("figures золото").err == f"{lies}nothing fits\n"


def test_sorting_keeps_units_apart(ask: Ask, write):
    plants = "".join(
        f"""- id: plant-{number}
  name: Plant
  product: steel
  sector: metallurgy
  reports:
    - {{source: gazette-2024, status: planned, locator: a, capacity: {{value: {capacity}}},
       investment: {{value: {investment}}}}}
"""
        for number, capacity, investment in (
            (1, "30, unit: wagons", "7, unit: KZT"),
            (2, "5, unit: tonnes", "9, unit: USD"),
            (3, "40, unit: tonnes", "8, unit: KZT"),
        )
    )
    units = """\
- {name: USD, one: USD, kind: money}
- {name: wagons, one: wagon, kind: count}
"""
    path = write(SMALL.replace("units:\n", f"units:\n{units}") + plants)
    line = f"projects --facts {path} --columns id --sort"
    ids = ask(f"{line} capacity").out.split()
    assert [name for name in ids if "plant-" in name] == ["plant-2", "plant-3", "plant-1"]
    ids = ask(f"{line} -investment").out.split()
    assert [name for name in ids if "plant-" in name] == ["plant-2", "plant-3", "plant-1"]


def test_a_column_is_printed_once(ask: Ask):
    assert ask("regions --columns id,iso,id").out.startswith("id,iso\n")


@pytest.mark.parametrize(
    ("name", "into"), [("/dev/stdout", ">>"), ("/dev/stderr", "2>>"), ("/dev/fd/7", "7>>")]
)
def test_a_stream_named_as_a_file_is_written_behind_what_is_there(
    name: str, into: str, tmp_path: Path
):
    log = tmp_path / "log"
    log.write_text("before\n")
    asked = f"kzfacts regions --limit 1 --columns id -f csv -o {name}"
    shell(f"{{ {asked}; echo after >&{into.rstrip('>') or 1}; }} {into} {log}")
    assert log.read_text() == "before\nid\nabai\nafter\n"


def test_what_qualifies_a_number_and_is_not_printed_is_told(ask: Ask):
    remark = "not printed, but stated of some: note (--columns all)\n"
    assert ask("projects --status launched -f csv").err == remark
    assert ask("projects --status launched -f csv --columns all").err == ""
    assert ask("projects --status launched -f table").err == ""
    assert ask("projects --status launched -f html").err == ""
    assert ask("projects --status launched -f csv --columns id,capacity").err == ""


def test_all_columns_of_growth_have_it_in_percent(ask: Ask):
    answer = ask("growth --status target -f json --columns all")
    (copper,) = [row for row in json.loads(answer.out) if row["unit"] == "times"]
    assert (copper["value"], copper["change"]) == (2.3, 130)
    assert ask("growth copper --status target -f csv --columns change").out == "change\n130\n"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("sectr", 'no command "sectr". Nearest: sector, sectors.'),
        ("sector metalurgy", 'no sector "metalurgy". Nearest: metallurgy.'),
        ("region karagnda", 'no region "karagnda". Nearest: karaganda.'),
        ("figures --sector metalurgy", 'no sector "metalurgy". Nearest: metallurgy.'),
        ("show karaganda-pips", 'no fact "karaganda-pips". Nearest: karaganda-pipes.'),
        ("figures --source gazete-2024", 'no source "gazete-2024". Nearest: gazette-2024.'),
        (
            "figures --measure output-grwth",
            'no measure "output-grwth". Nearest: output growth.',
        ),
        ("figures --measure output", 'no measure "output". Nearest: output growth, output volume.'),
        ("projects --status lunched", 'no status "lunched". Nearest: launched.'),
        (
            "figures --status launched",
            'no status "launched". Nearest: target, actual, forecast.',
        ),
        ("figures -f jsn", 'no format "jsn". Nearest: json, jsonl.'),
        ("figures --region Kazakhstan", '"Kazakhstan" is the whole country: leave the region out.'),
        ("figures --sort valeu", 'no column "valeu". Nearest: value.'),
        ("figures --columns id,perod", 'no column "perod". Nearest: period.'),
        (
            "figures --period 2024-13",
            '"2024-13" is not a period such as 2024, 2024-01/2024-06 or 2020/2025.',
        ),
        (
            "figures --as-of 2024-02-30",
            '"2024-02-30" is not a date such as 2025-08-01, 2025-08 or 2025.',
        ),
    ],
)
def test_what_is_not_known_is_one_line_that_names_the_nearest(line: str, message: str, ask: Ask):
    assert ask(line) == Result(2, "", message + "\n")


@pytest.mark.parametrize(
    "line",
    [
        "sector",
        "show",
        "search",
        "figures --limit -1",
        "figures --limit x",
        "figures --min x",
        "figures --min nan",
        "figures --year x",
        "figures --nosuch",
        "figures --format",
        "figures --format=",
        "figures --output=",
        "figures --columns=",
        "figures --sort=",
        "figures --sector=",
        "figures --region=",
        "figures --status=",
        "figures --measure=",
        "figures --period=",
        "figures --source=",
        "figures --as-of=",
        "growth --measure jobs",
        "show a b",
        "sectors metallurgy",
        "overview --sector metallurgy",
        "--nosuch",
    ],
)
def test_wrong_usage_is_one_line_and_code_2(line: str, ask: Ask):
    answer = ask(line)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    ("line", "code", "message"),
    [
        ("figures --year 1999", 0, "nothing fits"),
        ("growth --status forecast", 0, "nothing fits"),
        ("projects nosuch", 0, '"nosuch" is known nowhere.\nnothing fits'),
        ("figures --as-of 1999", 0, "nothing fits"),
        ("search nosuch", 1, 'nothing found for "nosuch"\n"nosuch" is known nowhere.'),
        ("history nosuch", 1, 'no figures for "nosuch"\n"nosuch" is known nowhere.'),
        ("check /nowhere.yaml", 1, "/nowhere.yaml: no such file"),
        ("sectors --facts /nowhere.yaml", 1, "/nowhere.yaml: no such file"),
        ("sectors -o /nowhere/a.csv", 1, "cannot write /nowhere/a.csv: No such file or directory"),
    ],
)
def test_an_empty_answer_is_0_and_a_failure_1(line: str, code: int, message: str, ask: Ask):
    answer = ask(line)
    assert (answer.code, answer.err) == (code, message + "\n")


def test_an_empty_answer_still_has_its_header(ask: Ask):
    assert ask("figures --year 1999").out == ",".join(default(figures.COLUMNS)) + "\n"
    assert ask("figures --year 1999 -f json").out == "[]\n"


def test_a_check_lists_every_problem_with_its_line(ask: Ask, write):
    path = write("sources: []\nsectors: no\nnosuch: 1\n")
    answer = ask("check", path)
    assert (answer.code, answer.out) == (1, "")
    lines = answer.err.splitlines()
    assert f"{path}:1:1: the list regions is missing" in lines
    assert f"{path}:2:10: expected a list" in lines
    assert any(line.startswith(f'{path}:3:1: "nosuch" is not a list') for line in lines)


def test_a_check_of_a_usable_file_counts_and_warns(ask: Ask):
    answer = ask("check", SAMPLE)
    assert answer.code == 0
    assert answer.out.splitlines()[1:] == [
        "sources,4",
        "sectors,5",
        "regions,3",
        "figures,16",
        "projects,4",
        "measures,7",
        "units,8",
        "names,0",
    ]
    assert all(line.startswith("warning: ") for line in answer.err.splitlines())


def test_a_file_named_on_the_command_line_goes_before_the_variable(write, ask: Ask):
    path = write(SMALL)
    assert "gazette-2024,Output in 2024" in ask("sources --facts", path).out
    assert "figures,1" in ask("check", path).out
    assert "figures,1" in ask("check --facts", path).out
    assert "figures,1" in ask("check --facts", SAMPLE, path).out


def test_an_empty_variable_is_as_if_unset():
    assert run("sources", KZFACTS_FILE="") == run("sources")
    assert run("sources", KZFACTS_FORMAT="") == run("sources")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_that_names_its_options(name: str, ask: Ask):
    answer = ask(f"{name} --help")
    assert answer.code == 0
    assert answer.out.startswith(f"Usage: kzfacts {name} ")
    # init, export, open and draft answer nothing
    assert ("--format" in answer.out) == (name not in ("init", "export", "open", "draft"))
    assert "\x1b" not in answer.out


def test_help_lists_every_command_and_what_it_does(ask: Ask):
    for line in ("", "--help"):
        answer = ask(line)
        assert (answer.code, answer.err) == (0, "")
        for name, command in commands.COMMANDS.items():
            assert f"\n  {name} " in answer.out
            assert command.__doc__.split()[0] in answer.out


def test_help_of_a_command_fits_80_columns():
    for line in terminal("kzfacts growth --help", 80, NO_COLOR="1").out.splitlines():
        assert len(line) <= 80


def test_the_version_goes_to_stdout(ask: Ask):
    answer = ask("--version")
    assert answer.out.startswith("kzfacts ")
    assert (answer.code, answer.err) == (0, "")


@pytest.mark.parametrize(
    ("line", "code"),
    [("sectors", 0), ("search nosuch-thing", 1), ("sector nowhere", 2), ("--nosuch", 2)],
)
def test_the_process_ends_with_the_code(line: str, code: int):
    assert run(*line.split()).code == code


def test_a_working_directory_that_is_gone_does_not_matter(tmp_path: Path):
    gone = tmp_path / "gone"
    line = f"mkdir {gone} && cd {gone} && rmdir {gone} && kzfacts regions"
    assert shell(line) == run("regions")


def test_the_module_runs_like_the_command():
    python = COMMAND.removesuffix("kzfacts") + "python"
    assert shell(f"{python} -m kzfacts regions") == run("regions")


def test_a_failure_that_nobody_foresaw_is_one_line(ask: Ask, monkeypatch):
    def fail(*arguments):
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(commands.lists, "sources", fail)
    monkeypatch.delenv("KZFACTS_DEBUG", raising=False)
    assert ask("sources") == Result(1, "", "kzfacts failed: ZeroDivisionError: by zero\n")
    monkeypatch.setenv("KZFACTS_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        ask("sources")


def test_arguments_are_read_as_utf_8_whatever_the_locale():
    expected = run("sector", "металлургия", "--columns", "id", KZFACTS_FILE=SAMPLE)
    assert expected.code == 0
    for locale in ("C", "POSIX"):
        line = "kzfacts sector металлургия --columns id"
        assert shell(line, KZFACTS_FILE=SAMPLE, LC_ALL=locale) == expected


def test_an_argument_that_is_no_utf_8_is_left_as_it_is():
    assert _as_utf8("\udcff") == "\udcff"
    assert shell("kzfacts sector $'\\xff'").code == 2


@pytest.mark.parametrize("name", ["growth", "figures", "projects", "sectors", "conflicts"])
def test_what_is_answered_does_not_depend_on_a_terminal(name: str):
    piped = run(name, "-f", "csv", KZFACTS_FILE=SAMPLE)
    shown = terminal(f"kzfacts {name} -f csv 2>/dev/null", KZFACTS_FILE=SAMPLE)
    assert shown.out == piped.out


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "projects --status planned --status under-construction",
            ["turkistan-profiles", "almaty-radiators"],
        ),
        (
            "sector manufacturing --sector chemicals --sector metals --status launched",
            ["karaganda-pipes", "fertiliser-plant"],
        ),
        (
            "figures --region karaganda --region turkistan",
            ["wire-output-2024", "steel-growth-karaganda-2024"],
        ),
        (
            "figures --measure production-capacity --measure output-volume",
            ["wire-output-2024", "steel-capacity-2025-review"],
        ),
        (
            "figures --period 2023 --period 2020/2025",
            ["metallurgy-growth-2023", "rolled-metal-plants-2020-2025"],
        ),
        ("growth --year 2023 --year 2022", ["metallurgy-growth-2023"]),
        (
            "figures --source bulletin --source reprint --max 6,9",
            [
                "metallurgy-growth-2023",
                "metallurgy-growth-2024-reprint",
                "metallurgy-growth-2025-first-half",
            ],
        ),
    ],
)
def test_a_filter_that_is_given_twice_means_either(line: str, expected: list[str], ids):
    assert ids(line) == expected


@pytest.mark.parametrize(
    ("line", "flag"),
    [
        ("figures --sort id --sort value", "--sort"),
        ("figures --columns id --columns value", "--columns"),
        ("figures --limit 1 --limit 1", "--limit"),
        ("figures --min 1 --min 2", "--min"),
        ("projects --max 1 --max 2", "--max"),
        ("regions -f csv --format json", "--format"),
        ("regions -o a -o b", "--output"),
        ("regions --as-of 2024 --as-of 2025", "--as-of"),
        ("regions --facts a --facts b", "--facts"),
    ],
)
def test_an_option_that_can_mean_only_one_thing_is_given_once(line: str, flag: str, ask: Ask):
    assert ask(line) == Result(2, "", f"{flag} can be given only once.\n")


def test_flags_may_repeat(ask: Ask):
    once = ask("growth --bom --all-years --columns id")
    assert once.code == 0
    assert ask("growth --bom --all-years --bom --all-years --columns id") == once


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("growth --year 2022-2023", ["metallurgy-growth-2023"]),
        ("growth --year 2022–2023", ["metallurgy-growth-2023"]),
        ("figures --year 2018/2020", ["rolled-metal-plants-2020-2025"]),
        ("projects --year 2020-2024", ["almaty-radiators"]),
    ],
)
def test_a_year_may_be_a_range(line: str, expected: list[str], ids):
    assert ids(line) == expected


@pytest.mark.parametrize("years", ["2025-2020", "20-25", "2020-", "2020-2025-2026", "²025"])
def test_a_range_of_years_that_is_none_is_refused(years: str, ask: Ask):
    message = f'"{years}" is not a year or a range such as 2025 or 2020-2025.\n'
    assert ask("figures --year", years) == Result(2, "", message)


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        (("--min", "5,2", "--max", "10%"), ["5.2", "6.9"]),
        (("--min", "+5.2", "--max", "10 %"), ["5.2", "6.9"]),
        (("--max", "−0,7"), ["-0.7", "-6"]),
        (("--max", "-0.7"), ["-0.7", "-6"]),
        (("--max=-6",), ["-6"]),
        (("--min", "7 500 000"), ["1500000000000", "7500000"]),
        (("--min", "7\N{NO-BREAK SPACE}500\N{NARROW NO-BREAK SPACE}000,5"), ["1500000000000"]),
    ],
)
def test_bounds_are_read_as_people_write_numbers(bounds: tuple[str, ...], expected, ask: Ask):
    printed = ask("figures --columns value -f csv", *bounds).out.split()[1:]
    assert [value for value in printed if value != "5"] == expected  # of plants


@pytest.mark.parametrize("bound", ["1,000", "-23,000 %"])
def test_a_comma_that_may_mark_thousands_is_not_guessed_at(bound: str, ask: Ask):
    message = f'"{bound}" has a comma that may mark thousands: leave it out.\n'
    assert ask("figures --min", bound) == Result(2, "", message)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("projects --min 20001", ["karaganda-pipes"]),
        ("projects --max 20000", ["turkistan-profiles"]),
        ("projects --min 2e4 --max 6e4", ["karaganda-pipes", "turkistan-profiles"]),
    ],
)
def test_projects_are_bounded_by_their_capacity(line: str, expected: list[str], ids):
    assert ids(line) == expected


@pytest.mark.parametrize(
    ("line", "same"),
    [
        ("-h", "--help"),
        ("growth -h", "growth --help"),
        ("-h growth", "growth --help"),
        ("-f json growth", "growth -f json"),
        ("--sector metallurgy growth --limit 1", "growth --sector metallurgy --limit 1"),
        ("--bom --columns id regions", "regions --bom --columns id"),
        ("--format=csv --sort=name regions", "regions --format=csv --sort=name"),
        ("--sort figures regions", "regions --sort figures"),
    ],
)
def test_options_may_stand_before_the_command(line: str, same: str, ask: Ask):
    answer = ask(line)
    assert answer == ask(same)
    assert answer.out or answer.code == 2


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        ("growth", "-0.7 %", "light-industry-growth-2025-first-half"),
        ("growth --all-years", "-6", "metallurgy-growth-2023"),
        ("growth", "−0,7%", "light-industry-growth-2025-first-half"),
        ("search", "-6 %", "metallurgy-growth-2023"),
        ("history", "-6%", "metallurgy-growth-2023"),
    ],
)
def test_a_number_below_zero_is_a_text_to_look_for(line: str, text: str, expected: str, ids):
    assert ids(line, text) == [expected]


def test_a_number_below_zero_for_a_limit_is_refused_as_typed(ask: Ask):
    assert "-1 is not in the range" in ask("figures --limit -1").err


@pytest.mark.parametrize("name", ["facts.yaml", "~/facts.yaml"])
def test_the_variable_names_a_file_also_at_home(name: str, write):
    home = Path(write(SMALL)).parent
    line = "cd ~ && kzfacts sources --columns id"
    assert shell(line, HOME=str(home), KZFACTS_FILE=name) == Result(0, "id\ngazette-2024\n", "")


@pytest.mark.parametrize("name", ["table", "json", "jsonl", "markdown", "html"])
def test_a_byte_order_mark_is_for_csv_and_tsv(name: str, ask: Ask):
    message = f"--bom is for CSV and TSV: {name} takes no byte order mark.\n"
    assert ask(f"regions --bom -f {name}") == Result(2, "", message)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("measures", "output volume,amount,what was produced,1"),
        ("measures --sort -figures --limit 1 --columns name,figures", "output growth,10"),
        ("units", "tonnes,tonne,mass,2,2"),
        ("units --columns name,kind --limit 3", "KZT,money"),
    ],
)
def test_measures_and_units_are_those_of_the_file(line: str, expected: str, ask: Ask):
    assert expected in ask(line).out.splitlines()


@pytest.mark.parametrize("line", ["check", "regions --facts"])
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nofile.yaml", "no such file"),
        ("nofile/a.yaml", "no such file"),
        (SAMPLE + "/a.yaml", "not a directory"),
        ("/", "not a regular file"),
        ("/dev/zero", "not a regular file"),
    ],
)
def test_a_file_that_cannot_be_read_has_no_line(line: str, name: str, message: str, ask: Ask):
    assert ask(line, name) == Result(1, "", f"{name}: {message}\n")


@pytest.mark.parametrize(
    "line",
    [
        "figures --measure",
        "figures --status",
        "figures --columns",
        "figures --format",
        "figures --sector",
        "figures --region",
        "figures --source",
        "sector",
        "region",
        "show",
    ],
)
@pytest.mark.parametrize("word", ["o", "growht", "x" * 9_000])
def test_a_message_names_at_most_the_nearest_three_and_stays_short(
    line: str, word: str, ask: Ask, monkeypatch
):
    monkeypatch.delenv("KZFACTS_FILE")
    answer = ask(line, word)
    assert (answer.code, answer.out) == (2, "")
    assert len(answer.err) < 200
    assert answer.err.partition(" Nearest: ")[2].count(", ") < 3


def test_every_flag_is_known_to_stand_alone():
    groups = (options.Common, options.Where, options.What)
    flags = [
        app._flag(name, get_args(hint)[1])
        for group in groups
        for name, hint in group.__annotations__.items()
        if get_args(hint)[0] is bool
    ]
    assert len(flags) >= 2
    assert set(flags) <= set(app._ALONE)


@pytest.mark.parametrize(
    ("options", "beginning"),
    [
        ("", "Metallurgy, output growth -6 %, 2023, actual. The Bulletin, 2024-02-12"),
        ("-f bibtex", "@online{metallurgy-growth-2023--bulletin-2023,"),
        ("-f csl", '[\n{"id": "metallurgy-growth-2023--bulletin-2023"'),
        ("-f ris", "TY  - ELEC\nID  - metallurgy-growth-2023--bulletin-2023\n"),
        ("-f WIKI", "{{cite web |url=https://example.org/2023 |"),
        ("-f bib", "@online{"),
    ],
)
def test_a_fact_is_cited_in_the_format_that_is_asked_for(ask: Ask, options: str, beginning: str):
    answer = ask(f"cite metallurgy-growth-2023 {options}")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(beginning)


@pytest.mark.parametrize(
    ("suffix", "beginning"),
    [(".bib", "@online{"), (".json", "[\n{"), (".ris", "TY  - "), (".wiki", "{{"), ("", "Metal")],
)
def test_a_suffix_is_the_format_of_citations(ask: Ask, tmp_path: Path, suffix: str, beginning: str):
    assert ask("cite metallurgy-growth-2023 -o", f"{tmp_path}/refs{suffix}").code == 0
    assert (tmp_path / f"refs{suffix}").read_text().startswith(beginning)


def test_another_default_format_does_not_apply_to_citations(ask: Ask, monkeypatch):
    monkeypatch.setenv("KZFACTS_FORMAT", "json")
    assert ask("cite metallurgy-growth-2023").out.startswith("Metallurgy")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("cite metallurgy-growth-2023 -f csv", 'no format "csv". Nearest: csl, ris, wiki.'),
        ("cite metallurgy-growth-2023 -o refs.doc", 'no format has the suffix ".doc"'),
        ("cite metallurgy-growth-2022", 'no fact "metallurgy-growth-2022". Nearest: '),
        ("cite metallurgy-growth-2023 --limit 1", "No such option"),
        ("cite", "Missing argument"),
        ("open nothing-such", 'no fact "nothing-such"'),
    ],
)
def test_what_cannot_be_cited_or_opened_is_refused(ask: Ask, line: str, message: str):
    answer = ask(line)
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err
    assert answer.err.count("\n") == 1


def test_earlier_reports_of_a_project_are_cited_on_request(ask: Ask):
    assert ask("cite karaganda-pipes").err == "2 earlier of projects: --all\n"
    assert len(ask("cite karaganda-pipes --all").out.splitlines()) == 3
    assert ask("--all cite karaganda-pipes").out == ask("cite karaganda-pipes --all").out


def test_several_ids_make_one_document(ask: Ask):
    both = json.loads(ask("cite metallurgy-growth-2023 gazette-2024 -f csl").out)
    assert [item["id"].partition("--")[0] for item in both] == [
        "metallurgy-growth-2023",
        "gazette-2024",
    ]


def test_what_is_cited_had_been_published_by_a_date(ask: Ask):
    assert "bulletin-2023" in ask("cite karaganda-pipes --as-of 2024-06 -f ris").out


def test_the_address_of_a_fact_is_printed(ask: Ask):
    assert ask("open metallurgy-growth-2023 --print") == (0, "https://example.org/2023\n", "")
    first = ask("open --print metallurgy-growth-2025-first-half")
    assert first.out == "https://example.org/ru/2025\n"
    assert first.err == "1 more: kzfacts cite --all metallurgy-growth-2025-first-half\n"


def test_the_page_of_a_fact_is_opened_in_the_browser(tmp_path: Path):
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {tmp_path}/opened\n')
    browser.chmod(0o755)
    done = run("open", "metallurgy-growth-2023", KZFACTS_FILE=SAMPLE, BROWSER=str(browser))
    assert done == (0, "", "")
    assert (tmp_path / "opened").read_text() == "https://example.org/2023"


def test_no_browser_is_told_with_the_address():
    done = run("open", "metallurgy-growth-2023", KZFACTS_FILE=SAMPLE, BROWSER="/nowhere/browser")
    assert done.code == 1
    assert done.err == "no browser could be started for https://example.org/2023\n"
