"""The facts themselves: order, references, plausible values, and the dictionary above them."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import combinations

import pytest
from conftest import ROOT

from kzfacts.ask import disputes, names, search
from kzfacts.language.spelling import bare, fold
from kzfacts.model import periods, records
from kzfacts.read import schema

TEXT = (ROOT / "data/facts.yaml").read_text("utf-8")
HEADER = re.match(r"(?:#.*\n)+", TEXT)[0]
SEED = "kazinform-2025-industry"

# What the first source states: value, unit and status of each figure.
SEED_FIGURES = {
    "agricultural-machinery-growth-2025-review": (6.4, "percent", "actual"),
    "aluminium-processing-growth-2025-target": (1.5, "times", "target"),
    "ammophos-growth-2025-review": (67.7, "percent", "actual"),
    "automotive-growth-2025-review": (18.6, "percent", "actual"),
    "building-materials-growth-2025-review": (4.7, "percent", "actual"),
    "cast-iron-growth-2025-review": (6.5, "percent", "actual"),
    "chromium-oxide-growth-2025-review": (4.8, "percent", "actual"),
    "clothing-growth-2025-review": (-0.7, "percent", "actual"),
    "copper-processing-growth-2025-target": (2, "times", "target"),
    "ferroalloys-growth-2025-review": (1.6, "percent", "actual"),
    "finished-metal-products-growth-2025-review": (14, "percent", "actual"),
    "food-growth-2025-review": (9.2, "percent", "actual"),
    "furniture-growth-2025-review": (1.6, "percent", "actual"),
    "gdp-growth-2026-forecast": (5.4, "percent", "forecast"),
    "lead-processing-growth-2025-target": (2.3, "times", "target"),
    "leather-growth-2025-review": (-6, "percent", "actual"),
    "light-industry-growth-2025-review": (1.9, "percent", "actual"),
    "manufacturing-projects-investment-2025-forecast": (1_500_000_000_000, "KZT", "forecast"),
    "manufacturing-projects-jobs-2025-forecast": (23_000, "jobs", "forecast"),
    "manufacturing-projects-launched-2025-forecast": (190, "projects", "forecast"),
    "manufacturing-projects-launched-2025-review": (75, "projects", "actual"),
    "mechanical-engineering-growth-2025-review": (14, "percent", "actual"),
    "petroleum-products-growth-2025-review": (8.5, "percent", "actual"),
    "polypropylene-growth-2025-review": (46.2, "percent", "actual"),
    "rolled-metal-plants-opened-2025-review": (5, "plants", "actual"),
    "rubber-and-plastics-growth-2025-review": (4, "percent", "actual"),
    "steel-capacity-2020-2025": (7_500_000, "tonnes", "actual"),
    "steel-growth-2025-review": (3.4, "percent", "actual"),
    "textiles-growth-2025-review": (4.9, "percent", "actual"),
    "zinc-processing-growth-2025-target": (11, "percent", "target"),
}
# Status, year of launch and capacity of each project.
SEED_PROJECTS = {
    "akmola-aluminium-products": ("planned", 2025, None),
    "almaty-multi-brand-car-plant": ("planned", None, None),
    "karaganda-aluminium-radiators": ("planned", 2025, None),
    "karaganda-straight-seam-pipes": ("planned", 2025, None),
    "kostanay-kia-plant": ("planned", None, None),
    "saran-tyre-plant": ("launched", None, None),
    "turkistan-aluminium-profiles": ("planned", 2025, None),
    "tv-set-plant": ("launched", None, (150_000, "units per year", None)),
    "washing-machine-plant": ("launched", None, (200_000, "units per year", None)),
    "zhambyl-cathode-copper": ("planned", 2025, None),
}


@pytest.fixture(scope="module")
def published(facts):
    return {source.id: source.published for source in facts.sources}


def base(unit):
    """Give a unit without its rate: tonnes of tonnes per year."""
    return unit.partition(" per ")[0]


def quantities(facts):
    """Give every amount of the file: where it stands, its value and its base unit."""
    for figure in facts.figures:
        yield figure.id, figure.value, base(figure.unit)
        if figure.baseline is not None:
            yield figure.id, figure.baseline, base(figure.unit)
    for project in facts.projects:
        for report in project.reports:
            for amount in filter(None, (report.capacity, report.investment, report.jobs)):
                yield project.id, amount.value, base(amount.unit)


@pytest.mark.parametrize("name", ["sources", "sectors", "regions", "figures", "projects"])
def test_a_list_is_sorted_by_kebab_case_ids(facts, name):
    identifiers = [entry.id for entry in getattr(facts, name)]
    assert identifiers == sorted(identifiers)
    assert [each for each in identifiers if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", each)] == []


def test_no_id_belongs_to_two_entries(facts):
    facts_and_sources = Counter(
        entry.id for entry in (*facts.sources, *facts.figures, *facts.projects)
    )
    groups = Counter(entry.id for entry in (*facts.sectors, *facts.regions))
    assert {each: n for each, n in (facts_and_sources + groups).items() if n > 1} == {}


def test_no_name_belongs_to_two_sectors_or_regions(facts):
    owners = {}
    for entry in (*facts.sectors, *facts.regions):
        for name in dict.fromkeys(map(fold, (*names.spellings(entry), *names.within(entry)))):
            owners.setdefault(name, []).append(entry.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_only_almaty_and_chimkent_are_cities_and_regions_once_their_kinds_are_taken_away(facts):
    owners = {}
    for entry in facts.regions:
        for name in (entry.id, entry.name, *entry.aliases):
            owners.setdefault(bare(name), set()).add(entry.id)
    shared = {name: ids for name, ids in owners.items() if len(ids) > 1}
    assert shared == {
        "almaty": {"almaty", "almaty-region"},
        "алматы": {"almaty", "almaty-region"},
        "chimkent": {"shymkent", "turkistan"},
    }
    assert names.region(facts, "Chimkent").id == "shymkent"


@pytest.mark.parametrize(
    ("words", "least"),
    [
        ("steel сталь болат", 4),
        ("coal уголь көмір", 2),
        ("GDP ВВП ЖІӨ", 7),
        ("medicines лекарства дәрі-дәрмек", 4),
        ("tyres шины шиналар", 1),
    ],
)
def test_a_word_finds_the_same_facts_in_every_language(facts, words: str, least: int):
    every = [*facts.figures, *facts.projects]
    english, *others = [
        [item.id for item in search.matching(facts, every, word)] for word in words.split()
    ]
    assert len(english) >= least
    assert others == [english, english]


def test_the_twenty_regions_are_there_with_codes_of_their_own(facts):
    assert len(facts.regions) == 20
    assert len({region.iso for region in facts.regions}) == 20
    cities = [region.id for region in facts.regions if region.kind == "city"]
    assert cities == ["almaty", "astana", "shymkent"]


def test_every_sector_is_part_of_the_economy(facts):
    roots = [sector.id for sector in facts.sectors if sector.parent is None]
    assert roots == ["economy"]


def test_every_source_is_cited(facts):
    cited = {source for figure in facts.figures for source in figure.sources}
    cited |= {report.source for project in facts.projects for report in project.reports}
    assert {source.id for source in facts.sources} == cited


def test_no_address_belongs_to_two_sources(facts):
    assert len({source.url for source in facts.sources}) == len(facts.sources)


def test_every_figure_has_a_source_and_a_locator_for_it(facts):
    assert [figure.id for figure in facts.figures if not figure.sources] == []
    assert [
        figure.id for figure in facts.figures if len(figure.locator) not in {1, len(figure.sources)}
    ] == []


def test_sources_of_a_figure_and_reports_of_a_project_are_oldest_first(facts, published):
    cited = {figure.id: figure.sources for figure in facts.figures}
    cited |= {
        project.id: tuple(report.source for report in project.reports) for project in facts.projects
    }
    misplaced = {
        (owner, earlier, later)
        for owner, sources in cited.items()
        for earlier, later in combinations(sources, 2)
        if periods.last_day(published[later]) < periods.first_day(published[earlier])
    }
    assert misplaced == set()


def test_a_date_that_is_no_full_day_says_on_what_it_rests(facts):
    assert [
        source.id
        for source in facts.sources
        if len(source.published) < len("2025-01-01") and not source.date_evidence
    ] == []


def test_an_observation_was_over_when_it_was_published(facts, published):
    early = [
        figure.id
        for figure in facts.figures
        if figure.period and not figure.to_date and figure.status not in records.AHEAD
        if periods.last_day(figure.period) > periods.last_day(published[figure.sources[0]])
    ]
    assert early == []


def test_a_running_count_had_begun_when_it_was_published(facts, published):
    early = [
        figure.id
        for figure in facts.figures
        if figure.to_date and figure.period
        if periods.first_day(figure.period) > periods.last_day(published[figure.sources[0]])
    ]
    assert early == []


def test_a_target_or_forecast_was_not_over_when_it_was_published(facts, published):
    late = [
        figure.id
        for figure in facts.figures
        if figure.period and figure.status in records.AHEAD
        if periods.last_day(figure.period) < periods.first_day(published[figure.sources[0]])
    ]
    assert late == []


def test_nothing_is_published_in_the_future(facts):
    today = date.today().isoformat()
    assert [s.id for s in facts.sources if periods.first_day(s.published) > today] == []


def test_a_launch_is_not_reported_before_its_year(facts, published):
    early = [
        project.id
        for project in facts.projects
        for report in project.reports
        if report.status == "launched" and report.year
        if report.year > int(periods.last_day(published[report.source])[:4])
    ]
    assert early == []


def test_growth_is_a_plausible_change(facts):
    growth = [figure for figure in facts.figures if figure.measure.endswith("growth")]
    assert {figure.unit for figure in growth} <= {"percent", "times"}
    assert [f.id for f in growth if f.unit == "percent" and not -100 <= f.value <= 1000] == []
    assert [f.id for f in growth if f.unit == "times" and not 0 < f.value < 100] == []


def test_a_share_is_a_part_of_a_whole(facts):
    shares = [figure for figure in facts.figures if figure.measure == "share"]
    assert [f.id for f in shares if f.unit != "percent" or not 0 <= f.value <= 100] == []


def test_percent_and_times_are_changes_or_shares(facts):
    odd = [
        figure.id
        for figure in facts.figures
        if base(figure.unit) in {"percent", "times"}
        if figure.measure != "share" and not figure.measure.endswith("growth")
    ]
    assert odd == []


def test_what_is_counted_comes_in_whole_numbers_above_none(facts):
    counted = {unit.name for unit in facts.units if unit.kind == "count"}
    odd = [
        q for q in quantities(facts) if q[2] in counted if q[1] <= 0 or not isinstance(q[1], int)
    ]
    assert odd == []


def test_money_comes_in_millions_at_least(facts):
    money = {unit.name for unit in facts.units if unit.kind == "money"}
    assert [q for q in quantities(facts) if q[2] in money and q[1] < 1_000_000] == []


def test_amounts_are_above_zero(facts):
    assert [q for q in quantities(facts) if q[2] not in {"percent", "times"} and q[1] <= 0] == []


def test_a_baseline_is_of_the_order_of_its_value(facts):
    odd = [
        figure.id
        for figure in facts.figures
        if figure.baseline is not None and not 0.1 < figure.baseline / figure.value < 10
    ]
    assert odd == []


def test_the_subject_of_a_total_is_its_sector(facts):
    odd = {
        figure.id: figure.subject
        for figure in facts.figures
        if figure.total
        if figure.subject
        != ("GDP" if figure.sector == "economy" else figure.sector.replace("-", " "))
    }
    assert odd == {}


def test_a_sector_has_one_total_for_a_period_unless_publications_disagree(facts):
    disputed = disputes.conflicts(facts.figures)
    totals = Counter(
        (f.sector, f.measure, f.unit, f.period, f.region, f.status)
        for f in facts.figures
        if f.total and f.period and not f.to_date and f.id not in disputed
    )
    assert {key: n for key, n in totals.items() if n > 1} == {}


def test_the_first_source_states_its_30_figures(facts):
    stated = {
        figure.id: (figure.value, figure.unit, figure.status)
        for figure in facts.figures
        if SEED in figure.sources
    }
    assert stated == SEED_FIGURES
    assert len(stated) == 30


def test_the_first_source_names_its_10_projects(facts):
    reported = {
        project.id: (report.status, report.year, report.capacity)
        for project in facts.projects
        for report in project.reports
        if report.source == SEED
    }
    assert reported == SEED_PROJECTS
    assert len(reported) == 10


def test_the_first_line_points_editors_at_the_schema():
    assert TEXT.partition("\n")[0] == "# yaml-language-server: $schema=facts.schema.json"
    assert (ROOT / "data/facts.schema.json").is_file()


def test_the_file_is_tidy():
    lines = TEXT.split("\n")
    assert "\t" not in TEXT
    assert "\r" not in TEXT
    assert [n for n, line in enumerate(lines, 1) if line != line.rstrip()] == []
    assert TEXT.endswith("\n")
    assert not TEXT.endswith("\n\n")
    assert "\n\n\n" not in TEXT


RECORDS = [
    *schema.LISTS.values(),
    schema.LISTS["projects"].shapes["reports"].record,
    *(
        schema.LISTS["projects"].shapes["reports"].record.shapes[name].record
        for name in ("capacity", "investment", "jobs")
    ),
]


@pytest.mark.parametrize("record", RECORDS, ids=[record.name for record in RECORDS])
def test_the_header_explains_every_field(record):
    words = set(re.findall(r"\w+", HEADER))
    assert [name for name in record.fields if name not in words] == []


def test_the_header_explains_every_word_of_the_vocabularies():
    words = " ".join(HEADER.replace("#", " ").split())
    vocabulary = (
        *records.MEASURE_KINDS,
        *records.UNIT_KINDS,
        *records.RATES,
        *records.QUALIFIERS,
        *records.COMPARISONS,
        *records.FIGURE_STATUSES,
        *records.PROJECT_STATUSES,
        *records.REGION_KINDS,
    )
    assert [word for word in vocabulary if not re.search(rf"\b{word}\b", words)] == []


def test_the_header_names_every_list():
    assert re.findall(r"^# (\w+): ", HEADER, re.MULTILINE) == [
        "title",
        "country",
        "measures",
        "units",
        "names",
        "sources",
        "sectors",
        "regions",
        "figures",
        "projects",
    ]


def test_the_fields_of_an_entry_are_in_the_order_of_the_dictionary():
    order = {name: list(record.fields) for name, record in schema.LISTS.items()}
    misplaced = []
    for section in re.split(r"^(?=\w+:$)", TEXT, flags=re.MULTILINE)[1:]:
        name, _, entries = section.partition(":\n")
        if name not in order or "- id: " not in entries:
            continue  # measures and units, each on a few lines, have an order of their own
        for entry in entries.split("\n\n"):
            written = re.findall(r"^(?:- |  )(\w+):", entry, re.MULTILINE)
            if written != sorted(written, key=order[name].index):
                misplaced.append(written)
    assert misplaced == []
