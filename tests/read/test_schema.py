"""The schema that editors apply: the same fields, words and verdicts as the loader's."""

from __future__ import annotations

import json
import re

import pytest
import yaml
from conftest import ROOT, SMALL
from jsonschema import Draft202012Validator

from kzfacts.errors import FactsError
from kzfacts.model import records
from kzfacts.read import loader, schema, values

SCHEMA = json.loads((ROOT / "data/facts.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
DEFINITIONS = SCHEMA["$defs"]
REPORT = DEFINITIONS["report"]["properties"]

# Dates stay the text that they are: JSON has none.
TIMESTAMP = "tag:yaml.org,2002:timestamp"
READER = type(
    "Reader",
    (yaml.SafeLoader,),
    {
        "yaml_implicit_resolvers": {
            first: [(tag, pattern) for tag, pattern in resolvers if tag != TIMESTAMP]
            for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }
    },
)

# What the schema refers to for each kind of value.
DEFINED = {
    values.identifier: "id",
    values.text: "text",
    values.number: "number",
    values.yes: "mark",
    values.date: "date",
    values.bracket: "bracket",
    values.period: "period",
    values.year: "year",
    values.url: "url",
    values.language: "language",
    values.unread: "unread",
}

BOTH_REFUSE = [
    # lists
    ("sources:\n", "source:\n"),
    ("projects:\n", "plants: []\nprojects:\n"),
    ("figures:\n- id", "figures: none\nmore:\n- id"),
    # fields
    ("  subject: steel\n", ""),
    ("  title: Output in 2024\n  publisher: The Gazette\n", "  title: Output in 2024\n"),
    ("  published: 2025-01-20\n", ""),
    ("  language: en\n", ""),
    ("  url: https://example.org/2024\n", ""),
    ("  name: Industry\n", ""),
    ("  kind: region\n", ""),
    ("  value: -0.7\n", ""),
    ("  unit: percent\n", ""),
    ("  status: actual\n", ""),
    ("  sources: [gazette-2024]\n", ""),
    ("  locator: paragraph 1", "  locators: paragraph 1"),
    ("  product: pipes\n", ""),
    ("      status: planned\n", ""),
    ("      locator: paragraph 2\n", ""),
    ("- id: karaganda-pipes\n  name", "- name"),
    ("{value: 120}", "{unit: jobs}"),
    ("{value: 1_500_000_000, unit: KZT}", "{value: 1_500_000_000}"),
    ("unit: tonnes per year, qualifier", "qualifier"),
    ("  subject: steel", "  subject: steel\n  colour: red"),
    ("      year: 2026", "      years: 2026"),
    ("{value: 120}", "{value: 120, baseline: 100}"),
    ("  subject: steel", "  subject: steel\n  null: x"),
    # types
    ("subject: steel", "subject: [steel]"),
    ("subject: steel", "subject: {a: b}"),
    ("subject: steel", "subject:"),
    ("subject: steel", "subject: ~"),
    ("subject: steel", "subject: no"),
    ("subject: steel", "subject: 017"),
    ("subject: steel", "subject: 1:30"),
    ("subject: steel", "subject: 2025"),
    ("subject: steel", "subject: 3.5"),
    ("subject: steel", "subject: .nan"),
    ("value: -0.7", "value: '-0.7'"),
    ("value: -0.7", "value: true"),
    ("value: -0.7", "value: 1e3"),
    ("value: -0.7", "value: [5]"),
    ("value: -0.7", "value: ~"),
    ("value: -0.7", "value: 1٢"),
    ("value: -0.7", "value: .inf"),
    ("value: -0.7", "value: 1_000_000_000_000_000"),
    ("value: 120", "value: many"),
    ("year: 2026", "year: '2026'"),
    ("year: 2026", "year: soon"),
    ("year: 2026", "year: 1899"),
    ("year: 2026", "year: 2100"),
    ("year: 2026", "year: 26"),
    ("  subject: steel", "  subject: steel\n  total: false"),
    ("  subject: steel", "  subject: steel\n  total: 1"),
    ("  subject: steel", "  subject: steel\n  to_date: 'true'"),
    ("sources: [gazette-2024]", "sources: gazette-2024"),
    ("sources: [gazette-2024]", "sources: []"),
    ("sources: [gazette-2024]", "sources: [gazette-2024, gazette-2024]"),
    ("sources: [gazette-2024]", "sources: {gazette-2024: 1}"),
    ("[metals, металлургия]", "[]"),
    ("[metals, металлургия]", "metals"),
    ("[metals, металлургия]", "[metals, metals]"),
    ("[metals, металлургия]", "[metals, 5]"),
    ("[metals, металлургия]", "[metals, [x]]"),
    ('isic: ["24"]', "isic: []"),
    ('isic: ["24"]', "isic: [24]"),
    ('isic: ["24"]', 'isic: "24"'),
    ("locator: paragraph 1", "locator: []"),
    ("locator: paragraph 1", "locator: [1]"),
    ("locator: paragraph 1", "locator: {page: 1}"),
    ("{value: 120}", "120"),
    ("{value: 120}", "[120]"),
    ("    - source: gazette-2024", "    - [x]\n    - source: gazette-2024"),
    ("measures:\n", "title: [Steel]\nmeasures:\n"),
    ("measures:\n", "names: Kia / Киа\nmeasures:\n"),
    ("measures:\n", "names: []\nmeasures:\n"),
    ("measures:\n", "names: [a, a]\nmeasures:\n"),
    ("measures:\n", "country: Kazakhstan\nmeasures:\n"),
    ("measures:\n", "country: {iso: KZ}\nmeasures:\n"),
    ("measures:\n", "country: {name: Kazakhstan, aliases: Kazakh}\nmeasures:\n"),
    ("kind: amount, means: what was produced", "kind: amount"),
    ("kind: money", "kind: money, means: a coin"),
    ("one: KZT, ", ""),
    ("measure: output growth", "measure: [output growth]"),
    ("unit: percent", "unit: 1"),
    ("name: Industry", "name: Industry\n  headline: false"),
    ("  subject: steel", "  subject: steel\n  was: steel"),
    ("  subject: steel", "  subject: steel\n  was: [Steel]"),
    ("  subject: steel", "  subject: steel\n  was: [a, a]"),
    ("  product: pipes", "  product: pipes\n  was: []"),
    ("  subject: steel", "  subject: steel\n  unread: true"),
    ("  subject: steel", "  subject: steel\n  unread: false"),
    ("  product: pipes", "  product: pipes\n  unread: true"),
    ("      year: 2026", "      year: 2026\n      unread: true"),
    # words
    ("kind: amount", "kind: speed"),
    ("kind: mass", "kind: weight"),
    ("{value: 120}", "{value: 120, unit: people}"),
    ("qualifier: about", "qualifier: exactly"),
    ("status: actual", "status: planned"),
    ("status: planned", "status: actual"),
    ("kind: region", "kind: oblast"),
    ("  subject: steel", "  subject: steel\n  compared_with: last year"),
    # patterns
    ("- id: karaganda-pipes", "- id: Karaganda-pipes"),
    ("- id: karaganda-pipes", "- id: karaganda_pipes"),
    ("- id: karaganda-pipes", "- id: karaganda--pipes"),
    ("- id: karaganda-pipes", "- id: -karaganda"),
    ("- id: karaganda-pipes", "- id: қарағанды"),
    ("- id: karaganda-pipes", "- id: 2024"),
    ("sector: metallurgy\n  subject", "sector: Metallurgy\n  subject"),
    ("published: 2025-01-20", "published: 20.01.2025"),
    ("published: 2025-01-20", "published: 2025-1-20"),
    ("published: 2025-01-20", "published: 2025-13"),
    ("published: 2025-01-20", "published: 2025-01-32"),
    ("published: 2025-01-20", "published: 1899"),
    ("published: 2025-01-20", "published: '2101'"),
    ("published: 2025-01-20", "published: 2025-01-20T10:00:00"),
    ("published: 2025-01-20", "published: [2025]"),
    ("published: 2025-01-20", "published: 2025-01/2025-02/2025-03"),
    ("published: 2025-01-20", "published: ../2025"),
    ("  language: en", "  language: en\n  read: 2025-01/2025-02"),
    ("published: 2025-01-20", "published: ٢٠٢٥"),
    ("period: 2024", "period: 2024-01-20"),
    ("period: 2024", "period: 2024-00"),
    ("period: 2024", "period: 2024/2025-01"),
    ("period: 2024", "period: 2024-01/2025"),
    ("period: 2024", "period: 2020-2025"),
    ("period: 2024", "period: H1 2024"),
    ("period: 2024", "period: ../2024-05"),
    ("period: 2024", "period: 2024/.."),
    ("  subject: steel", "  subject: steel\n  compared_with: 2024-13"),
    ("period: 2024", "period: 1899"),
    ("period: 2024", "period: ٢٠٢٤"),
    ("language: en", "language: eng"),
    ("language: en", "language: EN"),
    ("iso: KZ-35", "iso: KZ"),
    ("iso: KZ-35", "iso: KZ-1234"),
    ("iso: KZ-35", "iso: kz-35"),
    ("measures:\n", "country: {name: Kazakhstan, iso: KZ-35}\nmeasures:\n"),
    ("iso: KZ-35", "iso: KZ-٣٥"),
    ('isic: ["24"]', 'isic: ["240"]'),
    ('isic: ["24"]', "isic: [V]"),
    ('isic: ["24"]', 'isic: ["٢٤"]'),
    ("url: https://example.org/2024", "url: example.org"),
    ("url: https://example.org/2024", "url: ftp://example.org"),
    ("url: https://example.org/2024", "url: https://example.org/ұ"),
    ("url: https://example.org/2024", "url: https://example.org/" + "a" * 500),
    # text
    ("subject: steel", "subject: ''"),
    ("subject: steel", "subject: ' steel'"),
    ("subject: steel", "subject: 'steel '"),
    ("subject: steel", r'subject: "steel\_"'),
    ("subject: steel", "subject: '=1+1'"),
    ("subject: steel", "subject: '+5'"),
    ("subject: steel", "subject: '@steel'"),
    ("subject: steel", "subject: '-steel'"),
    ("subject: steel", "subject: '-1+2'"),
    ("subject: steel", "subject: '-1_000'"),
    ("subject: steel", "subject: ＝1"),
    ("subject: steel", "subject: " + "x" * 501),
]  # fmt: skip

BOTH_ACCEPT = [
    ("subject: steel", "subject: 'no'"),
    ("subject: steel", "subject: '017'"),
    ("subject: steel", "subject: '-0.7'"),
    ("subject: steel", "subject: '-5'"),
    ("subject: steel", "subject: 2024-01-01"),
    ("subject: steel", "subject: Қарағанды, ₸ 1,5 · 公司"),
    ("subject: steel", r'subject: "st\u00a0eel"'),
    ("subject: steel", "subject: " + "x" * 500),
    ("subject: steel", "subject: a=b+c@d"),
    ("subject: steel", "subject: steel\n  total: true\n  to_date: true"),
    ("subject: steel", "subject: steel\n  baseline: -1.5\n  note: a doubt\n  as_printed: 99.3%"),
    ("subject: steel", "subject: steel\n  compared_with: previous year"),
    ("subject: steel", "subject: steel\n  qualifier: more than\n  attributed_to: A. Person"),
    ("value: -0.7", "value: 0"),
    ("value: -0.7", "value: -6"),
    ("value: -0.7", "value: 1_500_000_000_000"),
    ("value: -0.7", "value: 999_999_999_999_999"),
    ("value: -0.7", "value: 0.0001"),
    ("unit: percent", "unit: times per shift"),
    ("period: 2024", "period: ../2025"),
    ("measures:\n", "title: Steel\nnames: [Kia / Киа]\nmeasures:\n"),
    ("measures:\n", "country: {name: Examplia}\nmeasures:\n"),
    ("measures:\n", "country: {name: Examplia, iso: EX, aliases: [Examplian]}\nmeasures:\n"),
    ("means: what was produced", "means: what was produced, aliases: [output]"),
    ("one: tonne,", "one: tonne, aliases: [т],"),
    ("name: Industry", "name: Industry\n  headline: true"),
    ("  iso: KZ-35\n", ""),
    ("iso: KZ-35", "iso: FR-2A"),
    ("published: 2025-01-20", "published: 2025-01/2025-03"),
    ("published: 2025-01-20", "published: 2025-01-20/2025"),
    ("  language: en", "  language: en\n  short: Gazette\n  read: 2025-03-01"),
    ("  subject: steel", "  subject: steel\n  borders: of 2018\n  was: [steel]"),
    ("  product: pipes", "  product: pipes\n  was: [pipes]"),
    ("  subject: steel", "  subject: steel\n  compared_with: 2020/2023"),
    ("  subject: steel", "  subject: steel\n  compared_with: 2019"),
    ("period: 2024", "period: '2024'"),
    ("period: 2024", "period: 2024-06"),
    ("period: 2024", "period: 2024-01/2024-06"),
    ("period: 2024", "period: 2020/2025"),
    ("period: 2024", "period: 2100"),
    ("  period: 2024\n", ""),
    ("  region: karaganda\n  sources", "  place: Temirtau\n  sources"),
    ("locator: paragraph 1", "locator: [paragraph 1]"),
    ("published: 2025-01-20", "published: 2025"),
    ("published: 2025-01-20", "published: '2025'"),
    ("published: 2025-01-20", "published: 2025-01"),
    ("published: 2025-01-20", "published: '2025-01-20'"),
    ("  title: Output in 2024\n", ""),
    ("  title: Output in 2024\n", "  release: results-2024\n  weak: quotes another\n"),
    ("  title: Output in 2024\n", "  date_evidence: the address\n"),
    ("url: https://example.org/2024", "url: http://example.org:80/a_b/?q=1&r=%20#x"),
    ("  aliases: [metals, металлургия]\n", ""),
    ('  isic: ["24"]\n', ""),
    ("  parent: industry\n", ""),
    ("kind: region", "kind: city"),
    ("year: 2026", "year: 2099"),
    ("      year: 2026\n", "      company: Steel Ltd\n      part: phase 2\n      note: soon\n"),
    ("      capacity: {value: 50_000, unit: tonnes per year, qualifier: about}\n", ""),
    ("{value: 1_500_000_000, unit: KZT}", "{value: 5_000_000, unit: KZT per day}"),
    ("{value: 120}", "{value: 120, unit: jobs, qualifier: about}"),
    ("status: planned", "status: under construction"),
    ("  product: pipes\n", "  product: pipes\n  company: Steel Ltd\n  note: a doubt\n"),
    ("  sector: metallurgy\n  region: karaganda\n  reports", "  sector: industry\n  reports"),
]  # fmt: skip

# What JSON Schema cannot see, or what a YAML reader has hidden from it: left to the loader.
ONLY_THE_LOADER_REFUSES = [
    # references, unique ids, cycles
    ("measure: output growth", "measure: growth"),
    ("measure: output growth", "measure: Output growth"),
    ("unit: percent", "unit: '%'"),
    ("unit: percent", "unit: percent per week"),
    ("unit: tonnes per year", "unit: tons per year"),
    ("unit: KZT", "unit: EUR"),
    ("unit: KZT", "unit: tonnes"),
    ("name: output volume", "name: output growth"),
    ("name: times", "name: percent"),
    ("  subject: steel", "  subject: steel\n  was: [karaganda-pipes]"),
    ("  product: pipes", "  product: pipes\n  was: [karaganda-pipes]"),
    ("sector: metallurgy\n  subject", "sector: tobacco\n  subject"),
    ("parent: industry", "parent: tobacco"),
    ("region: karaganda\n  sources", "region: ulytau\n  sources"),
    ("sources: [gazette-2024]", "sources: [gazette-2025]"),
    ("    - source: gazette-2024", "    - source: gazette-2025"),
    ("- id: karaganda-pipes", "- id: steel-growth-2024"),
    ("parent: industry", "parent: metallurgy"),
    # real dates, and periods that run forward
    ("published: 2025-01-20", "published: 2025-02-30"),
    ("published: 2025-01-20", "published: 2025-02-29"),
    ("published: 2025-01-20", "published: 2025-03/2025-01"),
    ("period: 2024", "period: 2025/2024"),
    ("period: 2024", "period: 2024-06/2024-01"),
    # one locator, or one for each source
    ("locator: paragraph 1", "locator: [paragraph 1, paragraph 2]"),
    # notation of numbers and marks
    ("value: -0.7", "value: 017"),
    ("value: -0.7", "value: 0x1F"),
    ("value: -0.7", "value: 0b11"),
    ("value: -0.7", "value: 1:30"),
    ("value: -0.7", "value: +5"),
    ("value: -0.7", "value: .5"),
    ("value: -0.7", "value: 5."),
    ("value: -0.7", "value: 1.5e+3"),
    ("value: -0.7", "value: 1__0"),
    ("value: -0.7", "value: 1.23456"),
    ("value: -0.7", "value: 1234567890123.4567"),
    ("value: -0.7", "value: .nan"),
    ("year: 2026", "year: 2_026"),
    ("year: 2026", "year: 2026.0"),
    ("published: 2025-01-20", "published: 2_025"),
    ("subject: steel", "subject: steel\n  total: yes"),
    ("subject: steel", "subject: steel\n  total: True"),
    # text that another YAML reader would take for something else
    ("subject: steel", "subject: y"),
    ("subject: steel", "subject: 1e3"),
    ("subject: steel", "subject: 0o17"),
    ('isic: ["24"]', "isic: [N]"),
    # YAML beyond JSON
    ("subject: steel", "subject: steel\n  subject: steel"),
    ("subject: steel", "subject: &a steel"),
    ("subject: steel", "subject: !!str steel"),
    ("subject: steel", "subject: steel\n  <<: {note: a doubt}"),
]  # fmt: skip


def changed(old, new):
    """Give SMALL with an old text, which stands there once, replaced by the new one."""
    assert SMALL.count(old) == 1, old
    return SMALL.replace(old, new)


def accepted_by_schema(content):
    return VALIDATOR.is_valid(yaml.load(content, READER))


def accepted_by_loader(path):
    try:
        loader.load(path)
    except FactsError:
        return False
    return True


def test_the_schema_is_valid_under_the_draft_that_it_names():
    assert SCHEMA["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    ("words", "defined"),
    [
        (records.MEASURE_KINDS, DEFINITIONS["measure"]["properties"]["kind"]),
        (records.UNIT_KINDS, DEFINITIONS["unit"]["properties"]["kind"]),
        (records.QUALIFIERS, DEFINITIONS["qualifier"]),
        (records.COMPARISONS, DEFINITIONS["figure"]["properties"]["compared_with"]["anyOf"][0]),
        (records.FIGURE_STATUSES, DEFINITIONS["figure"]["properties"]["status"]),
        (records.PROJECT_STATUSES, REPORT["status"]),
        (records.REGION_KINDS, DEFINITIONS["region"]["properties"]["kind"]),
    ],
)
def test_the_schema_has_the_words_of_the_model(words, defined):
    assert defined["enum"] == list(words)


def test_the_schema_has_the_lists_of_the_loader():
    assert set(SCHEMA["properties"]) == {*schema.LISTS, *schema.BESIDES}
    assert SCHEMA["required"] == list(schema.LISTS)
    assert {*schema.LISTS, *schema.BESIDES} == set(records.Facts._fields) - {"as_of"}
    assert SCHEMA["additionalProperties"] is False


RECORDS = [
    *((record, DEFINITIONS[record.name.removeprefix("a ")]) for record in schema.LISTS.values()),
    (schema.BESIDES["country"].shape.record, DEFINITIONS["country"]),
    (schema.LISTS["projects"].shapes["reports"].record, DEFINITIONS["report"]),
    *(
        (schema.LISTS["projects"].shapes["reports"].record.shapes[name].record, REPORT[name])
        for name in ("capacity", "investment", "jobs")
    ),
]


@pytest.mark.parametrize(("record", "defined"), RECORDS, ids=[record.name for record, _ in RECORDS])
def test_the_schema_has_the_fields_of_the_loader(record, defined):
    required = [name for name, field in record.fields.items() if field.required]
    assert list(defined["properties"]) == list(record.fields)
    derived = {"a figure": ["kind", "change"]}.get(record.name, [])
    refused = {"unread"} & {*record.fields}  # no record of a file that is used has it
    assert sorted([*record.build._fields, *refused]) == sorted([*record.fields, *derived])
    assert defined["required"] == required
    assert defined["additionalProperties"] is False


def _referred(reference):
    """Give what the schema has for a reference: an id, or the name of an entry without one."""
    return "id" if schema.LISTS[reference.target].key == "id" else "text"


@pytest.mark.parametrize(("record", "defined"), RECORDS, ids=[record.name for record, _ in RECORDS])
def test_the_schema_has_the_kinds_of_value_of_the_loader(record, defined):
    kinds = {
        name: _referred(shape) if isinstance(shape, schema.Reference) else DEFINED[shape]
        for name, shape in record.shapes.items()
        if isinstance(shape, schema.Reference) or (callable(shape) and shape in DEFINED)
    }
    referred = {name: defined["properties"][name].get("$ref") for name in kinds}
    assert referred == {name: f"#/$defs/{kind}" for name, kind in kinds.items()}


def test_every_definition_of_the_schema_is_used():
    text = json.dumps(SCHEMA)
    assert [name for name in DEFINITIONS if f'"#/$defs/{name}"' not in text] == []


def test_the_bundled_file_is_valid_under_the_schema():
    content = yaml.load((ROOT / "data/facts.yaml").read_text("utf-8"), READER)
    assert [error.json_path for error in VALIDATOR.iter_errors(content)] == []


def test_a_small_file_is_valid_under_the_schema():
    assert accepted_by_schema(SMALL)


def test_no_character_is_refused_by_one_alone_in_a_text():
    allowed = re.compile(DEFINITIONS["text"]["pattern"])
    refused = re.compile(values._UNSAFE)
    every = map("a{}b".format, map(chr, (*range(0x20000), *range(0xDFFFE, 0xE1001))))
    assert [
        text for text in every if bool(refused.search(text)) is bool(allowed.search(text))
    ] == []


@pytest.mark.parametrize(("old", "new"), BOTH_REFUSE)
def test_schema_and_loader_refuse_the_same(write, old, new):
    content = changed(old, new)
    assert not accepted_by_schema(content)
    assert not accepted_by_loader(write(content))


@pytest.mark.parametrize(("old", "new"), BOTH_ACCEPT)
def test_schema_and_loader_accept_the_same(write, old, new):
    content = changed(old, new)
    assert accepted_by_schema(content)
    assert accepted_by_loader(write(content))


@pytest.mark.parametrize(("old", "new"), ONLY_THE_LOADER_REFUSES)
def test_what_the_schema_cannot_see_is_left_to_the_loader(write, old, new):
    content = changed(old, new)
    assert accepted_by_schema(content)
    assert not accepted_by_loader(write(content))
