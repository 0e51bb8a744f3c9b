"""Names: every way in which people call a sector, a region or a fact, and what is unknown."""

from __future__ import annotations

from functools import cache

import pytest

from kzfacts.ask import names
from kzfacts.errors import UsageError
from kzfacts.language import spelling
from kzfacts.model import records

KAZAKH_AS_RUSSIAN = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")
SECTORS = (
    records.Sector("industry", "Industry", None, ("B", "C"), False, ("промышленность",)),
    records.Sector(
        "mechanical-engineering", "Mechanical engineering", "industry", ("28",), False, ()
    ),
    records.Sector(
        "metallurgy", "Metallurgy", "industry", ("24",), False, ("metals", "металлургия")
    ),
    records.Sector("metal-products", "Metal products", "industry", ("25",), False, ()),
)
REGIONS = (
    records.Region("almaty-region", "Almaty Region", "region", "KZ-19", ("Алматы облысы",)),
    records.Region("almaty", "Almaty", "city", "KZ-75", ("Алматы", "Алма-Ата")),
    records.Region("karaganda", "Karaganda Region", "region", "KZ-35", ("Қарағанды", "Karagandy")),
    records.Region("kostanay", "Kostanay Region", "region", "KZ-39", ("Қостанай",)),
)
FACTS = records.Facts((), SECTORS, REGIONS, (), ())


FOLD = cache(spelling.fold)


@pytest.fixture(autouse=True)
def _folding_each_name_once(monkeypatch):
    monkeypatch.setattr(names, "fold", FOLD)


def message(find, typed, facts=FACTS):
    with pytest.raises(UsageError) as caught:
        find(facts, typed)
    assert caught.value.exit_code == 2
    return str(caught.value)


@pytest.mark.parametrize(
    ("typed", "identifier"),
    [
        ("metallurgy", "metallurgy"),
        ("METALLURGY", "metallurgy"),
        ("metals", "metallurgy"),
        ("металлургия", "metallurgy"),
        ("Чёрная металлургия", "metallurgy"),
        ("черная металлургия", "metallurgy"),
        ("24", "metallurgy"),
        ("metallu", "metallurgy"),
        ("mechanical engineering", "mechanical-engineering"),
        ("Mechanical-Engineering", "mechanical-engineering"),
        ("mechanical_engineering", "mechanical-engineering"),
        ("machine-building", "mechanical-engineering"),
        ("машиностроение", "mechanical-engineering"),
        ("машина жасау", "mechanical-engineering"),
        ("light industry", "light-industry"),
        ("легкая промышленность", "light-industry"),
        ("жеңіл өнеркәсіп", "light-industry"),
        ("женил онеркасип", "light-industry"),
        ("ЖЕҢІЛ ӨНЕРКӘСІП", "light-industry"),
        ("C", "manufacturing"),
        ("c", "manufacturing"),
        ("B", "mining"),
        ("29", "automotive"),
        ("автопром", "automotive"),
        ("pharm", "pharmaceuticals"),
        ("тамақ өнеркәсібі", "food"),
        ("aluminum", "metallurgy"),
    ],
)
def test_a_sector_is_found_by_all_its_names(facts, typed, identifier):
    assert names.sector(facts, typed).id == identifier


@pytest.mark.parametrize(
    ("typed", "identifier"),
    [
        ("KZ-35", "karaganda"),
        ("kz-35", "karaganda"),
        ("karaganda", "karaganda"),
        ("Karaganda Region", "karaganda"),
        ("karaganda oblast", "karaganda"),
        ("Karagandy", "karaganda"),
        ("Qarağandy", "karaganda"),
        ("Qaraghandy", "karaganda"),
        ("QARAGANDY OBLYSY", "karaganda"),
        ("Қарағанды", "karaganda"),
        ("ҚАРАҒАНДЫ ОБЛЫСЫ", "karaganda"),
        ("Караганды", "karaganda"),
        ("Караганда", "karaganda"),
        ("Карагандинская область", "karaganda"),
        ("Карагандинская обл.", "karaganda"),
        ("карагандинск", "karaganda"),
        ("karaganda city", "karaganda"),
        ("город Караганда", "karaganda"),
        ("Temirtau", "karaganda"),
        ("karag", "karaganda"),
        ("VKO", "east-kazakhstan"),
        ("ШҚО", "east-kazakhstan"),
        ("Восточно-Казахстанская область", "east-kazakhstan"),
        ("восточно казахстанская", "east-kazakhstan"),
        ("east kazakhstan", "east-kazakhstan"),
        ("East Kazakhstan region", "east-kazakhstan"),
        ("east-kazakhstan", "east-kazakhstan"),
        ("Oskemen", "east-kazakhstan"),
        ("Усть-Каменогорск", "east-kazakhstan"),
        ("Усть Каменогорск", "east-kazakhstan"),
        ("Қызылорда қаласы", "kyzylorda"),
        ("Кызылорда каласы", "kyzylorda"),
        ("Kyzyl Orda", "kyzylorda"),
        ("Туркістан облысы", "turkistan"),
        ("Южно-Казахстанская область", "turkistan"),
        ("Жетису", "zhetysu"),
        ("Улытау облысы", "ulytau"),
        ("Нур-Султан", "astana"),
        ("Nursultan", "astana"),
        ("город Астана", "astana"),
        ("Шымкент қаласы", "shymkent"),
        ("shymkent city", "shymkent"),
        ("Almaty", "almaty"),
        ("Almaty city", "almaty"),
        ("city Almaty", "almaty"),
        ("Алматы", "almaty"),
        ("город Алматы", "almaty"),
        ("г. Алматы", "almaty"),
        ("Алматы қаласы", "almaty"),
        ("Алматы каласы", "almaty"),
        ("Алма-Ата", "almaty"),
        ("KZ-75", "almaty"),
        ("Almaty Region", "almaty-region"),
        ("almaty oblast", "almaty-region"),
        ("almaty oblysy", "almaty-region"),
        ("almaty-region", "almaty-region"),
        ("область Алматы", "almaty-region"),
        ("Алматы облысы", "almaty-region"),
        ("Алматинская область", "almaty-region"),
        ("Алматинская", "almaty-region"),
        ("KZ-19", "almaty-region"),
    ],
)
def test_a_region_is_found_by_all_its_names(facts, typed, identifier):
    assert names.region(facts, typed).id == identifier


@pytest.mark.parametrize("kind", ["sectors", "regions"])
@pytest.mark.parametrize(
    "retyped",
    [
        str,
        str.upper,
        lambda name: f"  {name}. ",
        lambda name: name.replace("-", " "),
        lambda name: name.replace(" ", "-"),
        lambda name: name.translate(KAZAKH_AS_RUSSIAN),
        lambda name: name.replace("ё", "е"),
    ],
    ids=["same", "upper", "spaces", "unhyphened", "hyphened", "russian", "without-ё"],
)
def test_every_id_name_and_alias_of_the_bundled_file_finds_its_own_entry(facts, kind, retyped):
    find = getattr(names, kind.removesuffix("s"))
    found = {
        (entry.id, name): find(facts, retyped(name)).id
        for entry in getattr(facts, kind)
        for name in (
            entry.id,
            entry.name,
            *entry.aliases,
            *([entry.iso] if kind == "regions" else []),
        )
    }
    assert found == {(owner, name): owner for owner, name in found}


def test_every_region_is_found_with_the_kind_that_it_is(facts):
    kinds = {
        "region": ["Region", "oblast", "область", "облысы"],
        "city": ["city", "город", "қаласы"],
    }
    found = {
        (place.id, typed): names.region(facts, typed).id
        for place in facts.regions
        for kind in kinds[place.kind]
        for bare in (place.name.removesuffix(" Region"),)
        for typed in (f"{bare} {kind}", f"{kind} {bare}")
    }
    assert found == {(owner, typed): owner for owner, typed in found}


def test_every_fact_and_source_of_the_bundled_file_is_found_by_its_id(facts):
    entries = [*facts.figures, *facts.projects, *facts.sources]
    assert [names.fact(facts, entry.id) for entry in entries] == entries
    assert [names.fact(facts, entry.id.replace("-", " ").upper()) for entry in entries] == entries
    assert [names.sources(facts, source.id) for source in facts.sources] == [
        [source] for source in facts.sources
    ]


def test_every_project_of_the_bundled_file_is_found_by_its_name_and_region(facts):
    regions = {region.id: f", {region.name}" for region in facts.regions}
    named = [project.name + regions.get(project.region, "") for project in facts.projects]
    assert [names.fact(facts, name) for name in named] == [*facts.projects]


def plant(identifier: str, name: str, region: str | None, was: tuple[str, ...] = ()):
    return records.Project(
        identifier, name, "pipes", "metallurgy", region, None, None, None, was, ()
    )


PLANTS = FACTS._replace(
    projects=(
        plant("north", "Pipe plant", "karaganda", ("old-north",)),
        plant("south", "Pipe plant", "kostanay"),
        plant("pipes", "Pipe works", None),
    )
)


@pytest.mark.parametrize(
    ("typed", "identifier"),
    [
        ("Pipe plant, Karaganda Region", "north"),
        ("pipe plant kostanay region", "south"),
        ("Pipe works", "pipes"),
        ("pipe w", "pipes"),
        ("old-north", "north"),
    ],
)
def test_a_project_is_found_by_its_name_with_its_region_or_a_former_id(typed, identifier):
    assert names.fact(PLANTS, typed).id == identifier


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("Qarmet steel, Karaganda", 3),
        ("Copper processing", 2),
        ("Metallurgy: copper processing ≠†", 2),
        ("Steel, production capacity", 1),
    ],
)
def test_what_a_row_prints_names_its_facts(typed: str, ids: int, facts):
    if ids == 1:
        assert names.fact(facts, typed).subject.lower() in typed.lower()
    else:
        told = message(names.fact, typed, facts)
        assert told.startswith(f'"{typed}" fits {ids} facts; name one by its id:\n')
        known = {figure.id for figure in facts.figures}
        assert all(line.split()[0] in known for line in told.split("\n")[1:])


def test_of_many_facts_the_first_are_listed_and_the_rest_counted(facts):
    told = message(names.fact, "Industry, output growth", facts).split("\n")
    assert len(told) == 22
    assert told[-1].endswith(" more: kzfacts search")


def test_a_name_of_two_projects_means_neither():
    assert message(names.fact, "Pipe plant", PLANTS) == (
        '"Pipe plant" fits 2 facts; name one by its id:\n  north  Pipe plant\n  south  Pipe plant'
    )


@pytest.mark.parametrize(
    ("typed", "identifier"),
    [
        ("steel-capacity-2020-2025", "steel-capacity-2020-2025"),
        ("Steel capacity 2020 2025", "steel-capacity-2020-2025"),
        ("steel-cap", "steel-capacity-2020-2025"),
        ("Tyre plant, Karaganda Region", "kamatyreskz-tyre-plant"),
        ("kamatyreskz", "kamatyreskz-tyre-plant"),
        ("saran-tyre-plant", "kamatyreskz-tyre-plant"),
        ("kazinform-2025-industry", "kazinform-2025-industry"),
        ("kazinform-2025", "kazinform-2025-industry"),
    ],
)
def test_a_fact_is_found_by_its_id_its_name_or_a_unique_beginning(facts, typed, identifier):
    assert names.fact(facts, typed).id == identifier


def test_a_source_is_found_by_a_unique_beginning(facts):
    assert [source.id for source in names.sources(facts, "Kazinform 2025")] == [
        "kazinform-2025-industry"
    ]


def publication(identifier: str, publisher: str) -> records.Source:
    url = "https://example.org/"
    return records.Source(
        *(identifier, None, publisher, None, "2025", None, None, "en", url, None, None)
    )


PUBLISHED = FACTS._replace(
    sources=(
        publication("2024-gazette", "The Gazette"),
        publication("2025-gazette", "The Gazette (Russian edition)"),
        publication("the-gazette", "The Bulletin"),
        publication("2025-bulletin", "The Bulletin"),
    )
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("The Bulletin", ["the-gazette", "2025-bulletin"]),
        ("the bulletin", ["the-gazette", "2025-bulletin"]),
        ("the gazette", ["the-gazette"]),
        ("The Gazette (Russian edition)", ["2025-gazette"]),
        ("The", ["2024-gazette", "2025-gazette", "the-gazette", "2025-bulletin"]),
        ("2025-b", ["2025-bulletin"]),
    ],
)
def test_a_source_is_an_id_all_of_a_publisher_or_the_beginning_of_an_id(typed, expected):
    assert [source.id for source in names.sources(PUBLISHED, typed)] == expected


def test_a_publisher_is_found_without_its_article():
    assert names.sources(PUBLISHED, "Gazette") == list(PUBLISHED.sources[:2])


def test_part_of_a_publisher_s_word_is_no_publisher():
    assert message(names.sources, "Bulle", PUBLISHED).startswith('no source "Bulle".')


@pytest.mark.parametrize(
    "typed",
    ["Kazakhstan", "kazakh", "Казахстан", "Қазақстан", "РК", "kz", "Республика Казахстан", "KZ."],
)
def test_the_country_is_not_taken_for_a_region_that_bears_its_name(typed):
    east = records.Region("east-kazakhstan", "East Kazakhstan Region", "region", "KZ-63", (typed,))
    aliases = ("Kazakh", "РК", "Казахстан", "Қазақстан", "Республика Казахстан")
    facts = FACTS._replace(
        regions=(east._replace(aliases=("Kazakhstan east",)), *REGIONS),
        country=records.Country("Kazakhstan", "KZ", aliases),
    )
    assert message(names.region, typed, facts) == (
        f'"{typed}" is the whole country: leave the region out.'
    )


def test_a_shorter_beginning_of_the_country_s_name_may_be_anything():
    assert message(names.region, "ka").startswith('no region "ka".')


@pytest.mark.parametrize(("find", "typed"), [(names.region, "ko"), (names.sector, "in")])
def test_two_letters_are_too_few_for_a_beginning(find, typed):
    nearest = {"ko": "kostanay", "in": "industry"}[typed]
    assert message(find, typed).endswith(f'"{typed}". Nearest: {nearest}.')


def test_of_an_alias_of_several_words_the_whole_first_one_is_wanted():
    aliases = ("транспортное машиностроение", "вагоны")
    railway = records.Sector("railway-engineering", "Railway engineering", None, (), False, aliases)
    facts = FACTS._replace(sectors=(*SECTORS, railway))
    assert names.sector(facts, "транспортное").id == "railway-engineering"
    assert names.sector(facts, "вагон").id == "railway-engineering"
    assert names.sector(facts, "railway eng").id == "railway-engineering"
    assert message(names.sector, "транспорт", facts).startswith('no sector "транспорт".')


WITHIN = FACTS._replace(
    sectors=(
        *SECTORS[:2],
        SECTORS[2]._replace(within=("steel / сталь / болат", "pig iron / чугун", "metal")),
        SECTORS[3]._replace(within=("nails / гвозди",)),
    ),
    regions=(
        *REGIONS[:2],
        REGIONS[2]._replace(within=("Temirtau / Теміртау",)),
        REGIONS[3]._replace(within=("Rudny / Рудный",)),
    ),
)


@pytest.mark.parametrize(
    ("find", "typed", "identifier", "taken"),
    [
        (names.sector, "steel", "metallurgy", '"steel" is taken for Metallurgy'),
        (names.sector, "СТАЛЬ", "metallurgy", '"СТАЛЬ" is taken for Metallurgy'),
        (names.sector, "гвозди", "metal-products", '"гвозди" is taken for Metal products'),
        (names.region, "Темиртау", "karaganda", '"Темиртау" is taken for Karaganda Region'),
        (names.region, "г. Рудный", "kostanay", '"г. Рудный" is taken for Kostanay Region'),
        (names.region, "Rudny city", "kostanay", '"Rudny city" is taken for Kostanay Region'),
        (names.sector, "metal", "metallurgy", '"metal" is taken for Metallurgy'),
        (names.region, "kara", "karaganda", ""),
        (names.region, "KZ35", "karaganda", ""),
        (names.sector, "metals", "metallurgy", ""),
        (names.sector, "metallu", "metallurgy", ""),
        (names.sector, "24", "metallurgy", ""),
        (names.region, "Караганды облысы", "karaganda", ""),
        (names.region, "kz-35", "karaganda", ""),
    ],
)
def test_what_lies_within_means_the_whole_and_that_is_told(find, typed, identifier, taken):
    entry = find(WITHIN, typed)
    assert entry.id == identifier
    assert names.taken(typed, entry) == ((taken,) if taken else ())


@pytest.mark.parametrize(
    ("find", "typed", "nearest"),
    [
        (names.sector, "pig", "metallurgy"),
        (names.sector, "stee", "metallurgy"),
        (names.sector, "гвоз", "metal-products"),
        (names.region, "темир", "karaganda"),
        (names.sector, "пром", "industry"),
    ],
)
def test_the_beginning_of_another_name_is_only_suggested(find, typed, nearest):
    assert message(find, typed, WITHIN).endswith(f'"{typed}". Nearest: {nearest}.')


@pytest.mark.parametrize("typed", ["металлург", "метал"])
def test_five_letters_begin_a_name_of_the_whole(typed):
    assert names.sector(FACTS, typed).id == "metallurgy"


@pytest.mark.parametrize(
    "typed", ["Карагандинской области", "Карагандинскую область", "карагандинской"]
)
def test_a_russian_adjective_may_stand_in_a_sentence(typed):
    adjective = REGIONS[2]._replace(aliases=("Карагандинская",))
    facts = FACTS._replace(regions=(*REGIONS[:2], adjective))
    assert names.region(facts, typed).id == "karaganda"


def test_what_lies_within_is_told_with_all_its_names():
    assert names.part(WITHIN, "Болат") == (WITHIN.sectors[2], ["steel", "сталь", "болат"])
    assert names.part(WITHIN, "steel pipes") is None
    assert names.part(WITHIN, "") is None


@pytest.mark.parametrize("typed", ["KZ-35", "kz-35", "kz35", "KZ 35"])
def test_a_region_is_found_by_its_iso_code_however_it_is_written(typed):
    assert names.region(FACTS, typed).id == "karaganda"


@pytest.mark.parametrize("find", [names.sector, names.region, names.fact, names.sources])
@pytest.mark.parametrize("typed", ["", " ", "-", "...", "«»"])
def test_nothing_typed_finds_nothing(facts, find, typed):
    what = find.__name__.removesuffix("s")
    assert message(find, typed, facts).startswith(f'no {what} "{typed}".')


def test_an_exact_name_comes_before_a_beginning():
    longer = records.Sector("metallurgy-services", "Metallurgy services", None, (), False, ())
    facts = FACTS._replace(sectors=(longer, *SECTORS))
    assert names.sector(facts, "metallurgy").id == "metallurgy"


def test_the_kind_of_place_tells_a_region_from_the_city_of_its_name():
    typed = ["almaty", "Almaty city", "Almaty oblast", "город Алматы", "область Алматы"]
    found = [names.region(FACTS, name).id for name in typed]
    assert found == ["almaty", "almaty", "almaty-region", "almaty", "almaty-region"]


def test_a_kind_that_no_place_of_the_name_is_makes_no_difference():
    assert names.region(FACTS, "Karaganda city").id == "karaganda"


@pytest.mark.parametrize("typed", ["region", "city", "область", "г."])
def test_a_kind_of_place_alone_is_no_region(typed):
    assert message(names.region, typed).startswith(f'no region "{typed}".')


def test_a_section_of_isic_stands_for_a_sector_only_where_it_is_the_whole():
    assert names.sector(FACTS, "28").id == "mechanical-engineering"
    assert message(names.sector, "B") == 'no sector "B".'


@pytest.mark.parametrize(
    ("find", "typed", "expected"),
    [
        (names.sector, "metalurgy", 'no sector "metalurgy". Nearest: metallurgy.'),
        (names.sector, "Металургия", 'no sector "Металургия". Nearest: metallurgy.'),
        (names.sector, "industri", 'no sector "industri". Nearest: industry.'),
        (names.sector, "metal", 'no sector "metal". Nearest: metallurgy, metal-products.'),
        (
            names.sector,
            "me",
            'no sector "me". Nearest: mechanical-engineering, metallurgy, metal-products.',
        ),
        (names.sector, "karaganda", 'no sector "karaganda".'),
        (names.sector, "xyz", 'no sector "xyz".'),
        (names.region, "karganda", 'no region "karganda". Nearest: karaganda.'),
        (names.region, "Kostany Region", 'no region "Kostany Region". Nearest: kostanay.'),
        (names.region, "KZ-3", 'no region "KZ-3". Nearest: karaganda, kostanay.'),
        (names.region, "alma", 'no region "alma". Nearest: almaty-region, almaty.'),
        (names.region, "metallurgy", 'no region "metallurgy".'),
        (names.fact, "steel", 'no fact "steel".'),
        (names.sources, "gazette", 'no source "gazette".'),
    ],
)
def test_an_unknown_or_ambiguous_name_is_refused_with_the_nearest(find, typed, expected):
    assert message(find, typed) == expected


def test_an_ambiguous_name_names_at_most_three():
    sectors = tuple(
        records.Sector(f"metal-{i}", f"Metal {i}", None, (), False, ()) for i in range(9)
    )
    assert message(names.sector, "metal", FACTS._replace(sectors=sectors)) == (
        'no sector "metal". Nearest: metal-0, metal-1, metal-2.'
    )


@pytest.mark.parametrize(
    ("typed", "identifier"),
    [
        ("Metallurgy", "metallurgy"),
        ("металлургия", "metallurgy"),
        ("almaty", "almaty"),
        ("Almaty Region", "almaty-region"),
        ("Караганды облысы", "karaganda"),
        ("KZ-39", "kostanay"),
    ],
)
def test_a_text_names_a_sector_or_region_in_full(typed, identifier):
    assert names.exactly(FACTS, typed).id == identifier


@pytest.mark.parametrize("typed", ["metallu", "karag", "steel", "", "region", "24", "B"])
def test_a_beginning_or_code_names_nothing_in_full(typed):
    assert names.exactly(FACTS, typed) is None


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("actual", "actual"),
        ("ACTUAL", "actual"),
        ("under construction", "under construction"),
        ("under-construction", "under construction"),
        ("under", "under construction"),
        ("target", "target"),
        ("t", "target"),
        ("plan", "planned"),
    ],
)
def test_a_word_of_a_vocabulary_is_chosen_by_its_beginning(typed, word):
    assert names.choose("status", typed, records.STATUSES) == word


def test_a_whole_word_comes_before_a_beginning():
    words = ("investment growth", "investment")
    assert names.choose("measure", "investment", words) == "investment"
    assert names.choose("measure", "investment-g", words) == "investment growth"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("p", 'no status "p". Nearest: preliminary, planned.'),
        ("actuel", 'no status "actuel". Nearest: actual.'),
        ("xyz", 'no status "xyz". Nearest: preliminary, planned, actual.'),
        ("", 'no status "". Nearest: preliminary, planned, actual.'),
    ],
)
def test_an_unknown_word_is_refused_with_the_nearest_three(typed, expected):
    with pytest.raises(UsageError) as caught:
        names.choose("status", typed, ("actual", "preliminary", "planned"))
    assert str(caught.value) == expected


def test_a_refusal_stays_readable_however_long_the_names_are():
    sectors = tuple(
        records.Sector(f"metal-{i}-{'x' * 80}", "Metal", None, (), False, ()) for i in range(3)
    )
    facts = FACTS._replace(sectors=sectors)
    assert len(message(names.sector, "metal" * 100, facts)) < 200
    assert len(message(names.sector, f"metal {'x' * 61}", facts)) < 200


def test_a_text_of_any_length_is_refused():
    assert message(names.sector, "x" * 100_000) == f'no sector "{"x" * 60}…".'
