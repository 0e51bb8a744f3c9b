"""The facts themselves: order, references, plausible values, and the dictionary above them."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import combinations, permutations, product

import pytest
from conftest import ROOT

from kzfacts.ask import doubts, latest, names, search
from kzfacts.language.spelling import bare, fold
from kzfacts.model import periods, records
from kzfacts.read import schema

TEXT = (ROOT / "data/facts.yaml").read_text("utf-8")
HEADER = re.match(r"(?:#.*\n)+", TEXT)[0]
SEED = "kazinform-2025-industry"
# The ids of the facts of version 1.0: an id never changes.
PUBLISHED_IDS = {*(ROOT / "tests/published_ids.txt").read_text("ascii").split()}

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
# Status, year of launch and capacity of each project, by the first of its ids.
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


# Outside the sector of a product only the word as printed finds a fact.
IN_ENGLISH_ALONE = {
    "steel": {"atyrau-wagon-plant-foundry"},  # Steel is in the name of its company
    "tyres": {"almaty-tyre-recycling"},  # makes crumb of them
}


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
    by_letter = IN_ENGLISH_ALONE.get(words.partition(" ")[0], set())
    assert by_letter <= set(english)
    english = [each for each in english if each not in by_letter]
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


# Printed as a rise over the past five years, of which the last was not over.
FIVE_YEARS = ["steel-capacity-2020-2025"]


def test_an_observation_was_over_when_it_was_published(facts, published):
    early = [
        figure.id
        for figure in facts.figures
        if figure.period and not figure.to_date and figure.status not in records.AHEAD
        if periods.last_day(figure.period) > periods.last_day(published[figure.sources[0]])
    ]
    assert early == FIVE_YEARS


def test_a_running_count_had_begun_when_it_was_published(facts, published):
    early = [
        figure.id
        for figure in facts.figures
        if figure.to_date and figure.period
        if periods.first_day(figure.period) > periods.last_day(published[figure.sources[0]])
    ]
    assert early == []


# A page of 2026 tells what had been planned for 2025.
TOLD_LATE = [
    "silk-road-appliances-export-share-2025-target",
    "silk-road-appliances-output-2025-target",
]


def test_a_target_or_forecast_was_not_over_when_it_was_published(facts, published):
    late = [
        figure.id
        for figure in facts.figures
        if figure.period and figure.status in records.AHEAD
        if periods.last_day(figure.period) < periods.first_day(published[figure.sources[0]])
    ]
    assert late == TOLD_LATE
    noted = {figure.id: figure.note or "" for figure in facts.figures}
    assert all("told after its end" in noted[each] for each in late)


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
    of_one_worker = {figure.id for figure in facts.figures if figure.measure == "productivity"}
    odd = [q for q in quantities(facts) if q[2] in money and q[1] < 1_000_000]
    assert [q for q in odd if q[0] not in of_one_worker or q[1] < 1_000] == []


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


def test_a_sector_has_one_total_of_one_value_for_a_period(facts):
    totals = Counter(
        (f.sector, f.measure, f.unit, f.period, f.region, f.borders, f.status, f.value)
        for f in facts.figures
        if f.total and f.period and not f.to_date
    )
    assert {key: n for key, n in totals.items() if n > 1} == {}


def test_there_are_many_publications_and_figures(facts):
    assert len(facts.sources) >= 250
    assert len(facts.figures) >= 1_000


def test_every_region_has_figures_of_its_own(facts):
    figures = Counter(figure.region for figure in facts.figures)
    assert [region.id for region in facts.regions if figures[region.id] < 3] == []


@pytest.mark.parametrize(
    ("sector", "years"),  # of 2018 to 2025 those of which any page that was read tells the growth
    [("industry", "2018 2021 2022 2023"), ("manufacturing", "2018 2020 2022 2023 2025")],
)
def test_industry_and_manufacturing_have_their_growth_in_whole_years(facts, sector, years):
    told = {
        figure.period
        for figure in facts.figures
        if figure.total and figure.sector == sector and figure.region is None
        if figure.measure == "output growth" and figure.status not in records.AHEAD
    }
    assert told >= {*years.split()}


def test_a_publisher_is_spelled_one_way(facts):
    spelled = {}
    for source in facts.sources:
        name = fold(source.publisher).removeprefix("the ").replace(" ", "")
        for end in ("kz", "ru", "info"):
            name = name.removesuffix(f".{end}")
        spelled.setdefault(name, set()).add((source.publisher, source.short))
    assert [spellings for spellings in spelled.values() if len(spellings) > 1] == []


def test_a_short_name_of_a_publisher_is_short_and_its_own(facts):
    assert [s.id for s in facts.sources if len(s.short or s.publisher) > 14] == []
    assert [s.id for s in facts.sources if s.short and len(s.publisher) <= 14] == []
    owners = {}
    for source in facts.sources:
        owners.setdefault(source.short or source.publisher, set()).add(source.publisher)
    assert {short: names for short, names in owners.items() if len(names) > 1} == {}


def test_a_new_id_is_short(facts):
    ids = {entry.id for entry in (*facts.figures, *facts.projects) if len(entry.id) > 48}
    assert ids <= PUBLISHED_IDS


def test_an_id_that_was_published_stays_known(facts):
    entries = (*facts.figures, *facts.projects)
    known = {entry.id for entry in (*facts.sources, *entries)}
    known.update(*(entry.was for entry in entries))
    assert known >= PUBLISHED_IDS


def test_a_former_id_is_known(facts):
    former = {old: entry for entry in (*facts.figures, *facts.projects) for old in entry.was}
    assert {old: names.fact(facts, old).id for old in former} == {
        old: entry.id for old, entry in former.items()
    }
    assert former.keys() >= {"saran-tyre-plant", "tv-set-plant", "washing-machine-plant"}
    assert former.keys() & {entry.id for entry in (*facts.figures, *facts.projects)} == set()


def companies(project):
    """Give all names of a project's company."""
    return {fold(name) for name in (project.company, *(r.company for r in project.reports)) if name}


def may_be_one(one, other):
    """Tell whether nothing that is known of two projects of one product tells them apart."""
    return (
        fold(one.product) == fold(other.product)
        and (one.region is None or one.region == other.region or other.region is None)
        and (one.place is None or one.place == other.place or other.place is None)
        and not (
            companies(one) and companies(other) and companies(one).isdisjoint(companies(other))
        )
    )


# Pairs of one product of which no page names both companies or both places, and why they are two.
TOLD_APART = {
    ("akmola-brick-factory", "akmola-brick-production"): "120 million bricks a year, and 600,000",
    ("atyrau-gas-processing", "karachaganak-gas-processing"): "the field is in another region",
    ("atyrau-gas-processing", "kashagan-gas-processing"): "may be one: its note says so",
    ("atyrau-refinery-expansion", "new-oil-refinery-ten-million-tonnes"): "an old and a new one",
    (
        "east-kazakhstan-ulan-ore-processing",
        "zhayrem-ore-processing",
    ): "Zhayrem is a place of its own",
    ("new-oil-refinery-ten-million-tonnes", "pavlodar-refinery-expansion"): "a new and an old one",
    ("new-oil-refinery-ten-million-tonnes", "shymkent-refinery-expansion"): "a new and an old one",
    ("pavlodar-ekibastuzferroalloys", "pavlodar-ferroalloy-plant"): "may be one: of three plants",
    ("pavlodar-ferroalloy-plant", "pavlodar-ferroalloy-production"): "of lists of different years",
    ("zhambyl-wind-power-300-mw-storage", "zhambyl-wind-power-energy-storage"): "of one list",
}


def test_no_plant_is_there_twice(facts):
    pairs = {
        (one.id, other.id)
        for one, other in combinations(facts.projects, 2)
        if may_be_one(one, other)
    }
    assert pairs == TOLD_APART.keys()


def test_no_plan_has_a_later_report_elsewhere(facts, published):
    def reported(project):
        return periods.last_day(published[latest.current(project).source])

    outdated = {
        (plan.id, plant.id)
        for plan, plant in permutations(facts.projects, 2)
        if latest.current(plan).status == "planned" and latest.current(plant).status != "planned"
        if may_be_one(plan, plant) and reported(plant) > reported(plan)
    }
    assert {tuple(sorted(pair)) for pair in outdated} - TOLD_APART.keys() == set()


def test_no_report_stands_under_two_projects_with_the_same_amounts(facts):
    """One page may speak of two plants, but not with the same capacity, sum and jobs."""
    owners = {}
    for project in facts.projects:
        for report in project.reports:
            if report.capacity and report.investment and report.jobs:
                amounts = (report.source, report.capacity, report.investment, report.jobs)
                owners.setdefault(amounts, set()).add(project.id)
    assert [ids for ids in owners.values() if len(ids) > 1] == []


def test_a_capacity_has_a_rate_or_a_note_says_why_not(facts):
    power = {unit.name for unit in facts.units if unit.kind == "power"}  # is a rate itself
    stated = [
        (project.id, report.capacity.unit, report.note)
        for project in facts.projects
        for report in project.reports
        if report.capacity
    ]
    stated += [(f.id, f.unit, f.note) for f in facts.figures if f.kind == "capacity"]
    assert [
        identifier
        for identifier, unit, note in stated
        if not unit.endswith(records.RATES) and unit not in power
        if not re.search("states? no rate|number of different", note or "")
    ] == []


def test_no_total_is_a_part_of_another(facts):
    """Of one observation, its sector's total is not less than that of a sector within it."""
    totals = {}
    for figure in facts.figures:
        if figure.total and figure.period and figure.kind in ("amount", "money", "count"):
            key = (figure.measure, figure.unit, figure.period, figure.region, figure.status)
            totals.setdefault((*key, figure.sector), []).append(figure)
    parents = {sector.id: sector.parent for sector in facts.sectors}
    larger = []
    for (*key, sector), parts in totals.items():
        while sector := parents[sector]:
            for part, whole in product(parts, totals.get((*key, sector), ())):
                if part.value >= whole.value and part.measure != "productivity":
                    larger.append((part.id, whole.id))
    assert larger == []


def test_no_total_speaks_of_a_town_or_a_company(facts):
    known = {
        name
        for project in facts.projects
        for name in companies(project) | {fold(project.place or "")}
    }
    odd = [f.id for f in facts.figures if f.total and (f.place or fold(f.subject) in known)]
    assert odd == []


def test_two_totals_of_one_period_have_the_same_base(facts):
    bases = {}
    for figure in facts.figures:
        if figure.total and figure.change is not None and figure.period and figure.compared_with:
            key = (*latest.indicator(figure), figure.period)
            bases.setdefault(key, set()).add(figure.compared_with)
    assert {key: each for key, each in bases.items() if len(each) > 1} == {}


def test_a_growth_over_several_years_is_not_that_of_one(facts):
    odd = [
        figure.id
        for figure in facts.figures
        if figure.kind == "growth" and figure.period and periods.is_whole_year(figure.period)
        if re.fullmatch(r"\d{4}", figure.compared_with or "")
        if int(figure.compared_with) != int(figure.period) - 1
    ]
    assert odd == []


# "By" is said of the amount or of the day on which the year ends, not of a year from which.
BY_THE_END = {"copper-processing-growth-2025-forecast", "lead-processing-growth-2025-target"}


def test_what_shall_have_grown_by_a_year_is_not_its_growth(facts):
    by = [
        figure
        for figure in facts.figures
        if figure.kind == "growth" and figure.status in records.AHEAD
        if re.search(r"\bby\b", f"{figure.note} {figure.as_printed}")
    ]
    assert {f.id for f in by if f.period and not f.period.startswith("..")} == BY_THE_END
    assert len(by) > len(BY_THE_END)


# Whole years that differ by more than 5 points from nine months or more, and what is known of it.
FAR_FROM_ITS_MONTHS = {
    # 34.2 in eight months, 31.6 in nine, 23.4 in ten, 24 in the year: a falling course
    ("automotive-growth-2021", "automotive-growth-2021-jan-sep"),
    # 19 in nine months, 18.9 in ten, 13.5 in the year, by different ministries
    ("light-industry-growth-2019", "light-industry-growth-2019-jan-sep"),
    # a deputy minister in October and the board of the ministry in March; nobody explains it
    ("manufacturing-investment-growth-2023", "manufacturing-investment-growth-2023-jan-sep"),
    # both told as multiples: twice in nine months, 2.5 times in the year
    (
        "mechanical-engineering-investment-growth-2024",
        "machine-building-investment-growth-2024-jan-sep",
    ),
    # 38.1 in nine months, 33.6 in ten, 24 in the year: a falling course, or money for volume
    ("pharmaceuticals-growth-2021", "pharmaceuticals-growth-2021-jan-sep"),
}


def test_a_year_that_is_far_from_most_of_its_months_is_warned_of(facts):
    warned = {
        (line.partition(": ")[0], line.rpartition(", ")[2])
        for line in doubts.warnings(facts)
        if "points from" in line
    }
    assert warned == FAR_FROM_ITS_MONTHS


def test_the_first_source_states_its_30_figures(facts):
    stated = {
        figure.id: (figure.value, figure.unit, figure.status)
        for figure in facts.figures
        if SEED in figure.sources
    }
    assert stated == SEED_FIGURES
    assert len(stated) == 30


def test_the_first_source_names_its_10_projects(facts):
    lines = {"television line": "tv-set-plant", "washing machine line": "washing-machine-plant"}
    reported = {
        lines.get(report.part) or min(project.was, default=project.id): (
            report.status,
            report.year,
            report.capacity,
        )
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
