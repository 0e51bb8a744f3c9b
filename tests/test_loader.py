"""The loader: what a facts file becomes, and every problem that it names with its line."""

from __future__ import annotations

import pytest
import yaml
from conftest import ROOT, SMALL, by_pyyaml_alone

from kzfacts import loader, model
from kzfacts.errors import FactsError

LISTS = "sources, sectors, regions, figures, projects"
NOT_TEXT = "could be read as something else than text: quote it"
DIGITS = "1" * 5000
SECOND_SOURCE = """\
- id: gazette-2023
  publisher: The Gazette
  language: en
  published: 2024-02-29
  url: https://example.org/2023

sectors:
"""


def changed(*pairs):
    """Give SMALL with each old text, which stands there once, replaced by the new one."""
    content = SMALL
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        assert content.count(old) == 1, old
        content = content.replace(old, new)
    return content


def subject(value):
    return changed("subject: steel", f"subject: {value}")


def problems(path):
    with pytest.raises(FactsError) as caught:
        loader.load(path)
    return str(caught.value).replace(path, "facts.yaml").split("\n")


# What is wrong, the file, and the problems that its reader is told.
BAD = {
    "an empty file": ("", ["1:1: the file is empty"]),
    "comments alone": ("# nothing\n", ["2:1: the file is empty"]),
    "null at the root": (
        "null\n",
        [f"1:1: expected a mapping with the lists {LISTS}"],
    ),
    "text at the root": (
        "# one\nhello\n",
        [f"2:1: expected a mapping with the lists {LISTS}"],
    ),
    "a list at the root": (
        "- sources\n",
        [f"1:1: expected a mapping with the lists {LISTS}"],
    ),
    "no list at all": (
        "{}\n",
        [
            "1:1: the list figures is missing",
            "1:1: the list projects is missing",
            "1:1: the list regions is missing",
            "1:1: the list sectors is missing",
            "1:1: the list sources is missing",
        ],
    ),
    "a missing list": (SMALL.partition("projects:")[0], ["1:1: the list projects is missing"]),
    "an unknown list": (
        SMALL + "projetcs: []\n",
        ['53:1: "projetcs" is not a list; did you mean projects?'],
    ),
    "a list twice": (SMALL + "sources: []\n", ["53:1: sources is already in line 1"]),
    "a mapping for a list": (
        SMALL.partition("projects:")[0] + "projects: {}\n",
        ["39:11: expected a list"],
    ),
    "text for a list": (
        SMALL.partition("projects:")[0] + "projects: none\n",
        ["39:11: expected a list"],
    ),
    "nothing for a list": (
        SMALL.partition("projects:")[0] + "projects:\n",
        ["39:10: expected a list"],
    ),
    "text for an entry": (
        SMALL.partition("projects:")[0] + "projects:\n- pipes\n",
        ["40:3: expected the fields of a project"],
    ),
    "a list for an entry": (
        SMALL.partition("projects:")[0] + "projects:\n- [pipes]\n",
        ["40:3: expected the fields of a project"],
    ),
    "bytes that are not UTF-8": (
        changed("subject: steel", "subject: acier tremp?").encode().replace(b"?", b"\xe9"),
        ["29:23: not UTF-8"],
    ),
    "another encoding": (SMALL.encode("utf-16"), ["1:1: not UTF-8"]),
    "a raw NUL": (subject("st\0eel"), ["29:14: the character U+0000 is not allowed"]),
    "a raw escape": (subject("st\x1b[2Jeel"), ["29:14: the character U+001B is not allowed"]),
    "a raw tab": (subject("st\teel"), ["29:14: the character U+0009 is not allowed"]),
    "a tab as indentation": (
        changed("  subject:", "\tsubject:"),
        ["29:1: the character U+0009 is not allowed"],
    ),
    "a raw C1 control": (subject("st\x9beel"), ["29:14: the character U+009B is not allowed"]),
    "a raw turn of direction": (
        subject("st\u202eeel"),
        ["29:14: the character U+202E is not allowed"],
    ),
    "a raw turn of direction in a comment": (
        SMALL + "# a\u2066b\n",
        ["53:4: the character U+2066 is not allowed"],
    ),
    "a raw zero-width space": (
        subject("st\u200beel"),
        ["29:14: the character U+200B is not allowed"],
    ),
    "a lone CR": (subject("st\reel"), ["29:14: the character U+000D is not allowed"]),
    "two marks of UTF-8": ("\ufeff\ufeff" + SMALL, ["1:1: the character U+FEFF is not allowed"]),
    "an escaped NUL": (
        subject(r'"st\0eel"'),
        ["29:12: text holds the character U+0000, which is not allowed"],
    ),
    "an escaped escape": (
        subject(r'"st\e[2Jeel"'),
        ["29:12: text holds the character U+001B, which is not allowed"],
    ),
    "an escaped tab": (
        subject(r'"st\teel"'),
        ["29:12: text holds the character U+0009, which is not allowed"],
    ),
    "an escaped line break": (
        subject(r'"st\neel"'),
        ["29:12: text holds the character U+000A, which is not allowed"],
    ),
    "an escaped C1 control": (
        subject(r'"st\x9beel"'),
        ["29:12: text holds the character U+009B, which is not allowed"],
    ),
    "an escaped turn of direction": (
        subject(r'"st\u202eeel"'),
        ["29:12: text holds the character U+202E, which is not allowed"],
    ),
    "an escaped tag character": (
        subject(r'"st\U000e0041eel"'),
        ["29:12: text holds the character U+E0041, which is not allowed"],
    ),
    "a block of two lines": (
        changed("locator: paragraph 1", "locator: |-\n    paragraph 1\n    and 2"),
        ["37:12: text holds the character U+000A, which is not allowed"],
    ),
    "an unknown field": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  qualifer: about"),
        ['38:3: "qualifer" is not a field of a figure; did you mean qualifier?'],
    ),
    "an unknown field like none": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  zzz: [a, {b: c}]"),
        ['38:3: "zzz" is not a field of a figure'],
    ),
    "a field that another list has": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  company: Qarmet"),
        ['38:3: "company" is not a field of a figure'],
    ),
    "an unknown field of a report": (
        changed("locator: paragraph 2", "locator: paragraph 2\n      investments: 5"),
        ['53:7: "investments" is not a field of a report; did you mean investment?'],
    ),
    "an unknown field of capacity": (
        changed("{value: 120}", "{value: 120, baseline: 100}"),
        ['51:26: "baseline" is not a field of jobs'],
    ),
    "a misspelt field": (
        changed("  subject:", "  subjects:"),
        [
            "27:3: a figure without subject",
            '29:3: "subjects" is not a field of a figure; did you mean subject?',
        ],
    ),
    "on for a field": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  on: x"),
        ['38:3: "on" is not a field of a figure'],
    ),
    "a field twice": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  subject: steel"),
        ["38:3: subject is already in line 29"],
    ),
    "a field three times": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  unit: percent\n  unit: times"),
        ["38:3: unit is already in line 32", "39:3: unit is already in line 32"],
    ),
    "an unknown field twice": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  zzz: 1\n  zzz: 2"),
        ['38:3: "zzz" is not a field of a figure', "39:3: zzz is already in line 38"],
    ),
    "a mapping for the name of a field": (
        changed("  subject: steel", "  ? {a: b}\n  : steel"),
        ["29:5: a key has to be a single value"],
    ),
    "a missing field": (changed("  subject: steel\n", ""), ["27:3: a figure without subject"]),
    "a record without anything": (
        SMALL.partition("projects:")[0] + "projects:\n- {}\n",
        [
            "40:3: a project without id",
            "40:3: a project without name",
            "40:3: a project without product",
            "40:3: a project without reports",
            "40:3: a project without sector",
        ],
    ),
    "an id twice": (
        SMALL
        + """\
- id: karaganda-pipes
  name: Another
  product: pipes
  sector: metallurgy
  reports:
    - {source: gazette-2024, status: planned, locator: paragraph 3}
""",
        ['53:3: the id "karaganda-pipes" is already in line 40'],
    ),
    "an id of a source and a figure": (
        changed("id: steel-growth-2024", "id: gazette-2024"),
        ['27:3: the id "gazette-2024" is already in line 2'],
    ),
    "a project with the id of a figure": (
        changed("- id: karaganda-pipes", "- id: steel-growth-2024"),
        ['40:3: the id "steel-growth-2024" is already in line 27'],
    ),
    "an unknown sector": (
        changed("sector: metallurgy\n  subject", "sector: metalurgy\n  subject"),
        ['28:11: there is no "metalurgy" in the list sectors'],
    ),
    "an unknown parent": (
        changed("parent: industry", "parent: economy"),
        ['15:11: there is no "economy" in the list sectors'],
    ),
    "an unknown region": (
        changed("region: karaganda\n  sources", "region: ulytau\n  sources"),
        ['35:11: there is no "ulytau" in the list regions'],
    ),
    "a name where an id is due": (
        changed("region: karaganda\n  sources", "region: Karaganda Region\n  sources"),
        ['35:11: "Karaganda Region" is not an id such as steel-growth-2024'],
    ),
    "an unknown source": (
        changed("sources: [gazette-2024]", "sources: [gazette-2024, gazette-2025]"),
        ['36:27: there is no "gazette-2025" in the list sources'],
    ),
    "an unknown source of a report": (
        changed("source: gazette-2024", "source: gazette"),
        ['46:15: there is no "gazette" in the list sources'],
    ),
    "a source twice": (
        changed("sources: [gazette-2024]", "sources: [gazette-2024, gazette-2024]"),
        ['36:27: "gazette-2024" is already in this list'],
    ),
    "an alias twice": (
        changed("[metals, металлургия]", "[metals, металлургия, metals]"),
        ['17:34: "metals" is already in this list'],
    ),
    "an empty list": (
        changed("sources: [gazette-2024]", "sources: []"),
        ["36:12: the list is empty"],
    ),
    "no report": (
        SMALL.partition("  reports:")[0] + "  reports: []\n",
        ["45:12: the list is empty"],
    ),
    "text for the reports": (
        SMALL.partition("  reports:")[0] + "  reports: none\n",
        ["45:12: expected a list"],
    ),
    "a mapping for the reports": (
        SMALL.partition("  reports:")[0] + "  reports: {source: gazette-2024}\n",
        ["45:12: expected a list"],
    ),
    "text for a report": (
        SMALL.partition("  reports:")[0] + "  reports: [planned]\n",
        ["45:13: expected the fields of a report"],
    ),
    "a number for a capacity": (
        changed("jobs: {value: 120}", "jobs: 120"),
        ["51:13: expected the fields of jobs"],
    ),
    "a list for a capacity": (
        changed("jobs: {value: 120}", "jobs: [120]"),
        ["51:13: expected the fields of jobs"],
    ),
    "a capacity without its unit": (
        changed("{value: 50_000, unit: tonnes per year, qualifier: about}", "{value: 50_000}"),
        ["49:17: capacity without unit"],
    ),
    "a currency that is none": (
        changed("unit: KZT", "unit: tenge"),
        ['50:48: "tenge" is not one of the words for this field: KZT, USD'],
    ),
    "jobs in money": (
        changed("{value: 120}", "{value: 120, unit: KZT}"),
        ['51:32: "KZT" is not one of the words for this field: jobs'],
    ),
    "text for a list of sources": (
        changed("sources: [gazette-2024]", "sources: gazette-2024"),
        ["36:12: expected a list"],
    ),
    "a list for text": (subject("[steel]"), ["29:12: expected a single value"]),
    "a mapping for text": (subject("{a: b}"), ["29:12: expected a single value"]),
    "a mapping for a locator": (
        changed("locator: paragraph 1", "locator: {page: 1}"),
        ["37:12: expected a list"],
    ),
    "nothing for text": (
        subject(""),
        ["29:11: text is empty, or begins or ends with a space: leave it out or mend it"],
    ),
    "text for a number": (
        changed("value: -0.7", "value: none"),
        ['31:10: "none" is not a plain number such as -0.7 or 1_500_000'],
    ),
    "a number in quotes": (
        changed("value: -0.7", "value: '-0.7'"),
        ['31:10: "-0.7" is not a plain number such as -0.7 or 1_500_000'],
    ),
    "a number of 5,000 digits": (
        changed("value: -0.7", f"value: {DIGITS}"),
        [f'31:10: "{DIGITS[:60]}…" has more than 15 digits'],
    ),
    "a number with an exponent": (
        changed("value: -0.7", "value: 1e3"),
        ['31:10: "1e3" is not a plain number such as -0.7 or 1_500_000'],
    ),
    "an octal number": (
        changed("value: -0.7", "value: 017"),
        ['31:10: "017" is not a plain number such as -0.7 or 1_500_000'],
    ),
    "a number to the base of 60": (
        changed("value: -0.7", "value: 1:30"),
        ['31:10: "1:30" is not a plain number such as -0.7 or 1_500_000'],
    ),
    "no number": (
        changed("value: -0.7", "value: .nan"),
        ['31:10: ".nan" is not a plain number such as -0.7 or 1_500_000'],
    ),
    "a day that does not exist": (
        changed("sectors:\n", SECOND_SOURCE.replace("2024-02-29", "2024-02-30")),
        ['12:14: "2024-02-30" is not a date such as 2025-07-22, 2025-07 or 2025'],
    ),
    "a month that does not exist": (
        changed("period: 2024", "period: 2024-13"),
        ['33:11: "2024-13" is not a period such as 2025, 2025-01/2025-06 or 2020/2025'],
    ),
    "a period that runs backwards": (
        changed("period: 2024", "period: 2024-06/2024-01"),
        ['33:11: "2024-06/2024-01" is not a period such as 2025, 2025-01/2025-06 or 2020/2025'],
    ),
    "a year that is none": (
        changed("year: 2026", "year: soon"),
        ['48:13: "soon" is not a year such as 2025'],
    ),
    "a word outside the vocabulary": (
        changed("status: actual", "status: actuel"),
        ['34:11: "actuel" is not one of the words for this field: actual'],
    ),
    "a mark that is false": (
        changed("subject: steel", "subject: steel\n  total: false"),
        ['30:10: "false" is not true: write true, or leave the field out'],
    ),
    "no as text": (subject("no"), [f'29:12: "no" {NOT_TEXT}']),
    "1:30 as text": (subject("1:30"), [f'29:12: "1:30" {NOT_TEXT}']),
    "017 as text": (subject("017"), [f'29:12: "017" {NOT_TEXT}']),
    "1e3 as text": (subject("1e3"), [f'29:12: "1e3" {NOT_TEXT}']),
    ".nan as text": (subject(".nan"), [f'29:12: ".nan" {NOT_TEXT}']),
    "~ as text": (subject("~"), [f'29:12: "~" {NOT_TEXT}']),
    "a formula": (
        subject("=HYPERLINK(1)"),
        ['29:12: "=HYPERLINK(1)" would be a formula in a spreadsheet: reword it'],
    ),
    "a formula in quotes": (
        subject('"@SUM(A1)"'),
        ['29:12: "@SUM(A1)" would be a formula in a spreadsheet: reword it'],
    ),
    "a formula in full-width characters": (
        subject("＝1"),
        ['29:12: "＝1" would be a formula in a spreadsheet: reword it'],
    ),
    "an anchor": (
        subject("&a steel"),
        ["29:12: anchors are not allowed: write the value out"],
    ),
    "an anchor of a list": (
        changed("sources: [gazette-2024]", "sources: &a [gazette-2024]"),
        ["36:12: anchors are not allowed: write the value out"],
    ),
    "an anchor of a mapping": (
        changed("{value: 120}", "&a {value: 120}"),
        ["51:13: anchors are not allowed: write the value out"],
    ),
    "an alias": (subject("*a"), ["29:12: aliases are not allowed: write the value out"]),
    "an alias of a bomb": (
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        ["1:4: anchors are not allowed: write the value out"],
    ),
    "a merge key": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  <<: {note: x}"),
        ['38:3: "<<" is not a field of a figure'],
    ),
    "a merge key with an alias": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  <<: *a"),
        ["38:7: aliases are not allowed: write the value out"],
    ),
    "a tag": (subject("!!str steel"), ["29:12: tags are not allowed: write the value plainly"]),
    "a tag that builds an object": (
        subject("!!python/object/apply:os.system [ls]"),
        ["29:12: tags are not allowed: write the value plainly"],
    ),
    "a tag of no kind": (
        subject("! steel"),
        ["29:12: tags are not allowed: write the value plainly"],
    ),
    "a tag of a mapping": (
        changed("{value: 120}", "!!map {value: 120}"),
        ["51:13: tags are not allowed: write the value plainly"],
    ),
    "a tag of the root": (
        "!!map {}\n",
        ["1:1: tags are not allowed: write the value plainly"],
    ),
    "the directive YAML": ("%YAML 1.1\n---\n" + SMALL, ["1:1: directives are not allowed"]),
    "the directive TAG": (
        "%TAG ! tag:example.org,2025:\n---\n" + SMALL,
        ["1:1: directives are not allowed"],
    ),
    "a second document": (SMALL + "---\n" + SMALL, ["53:1: a second document is not allowed"]),
    "an empty second document": (SMALL + "---\n", ["53:1: a second document is not allowed"]),
    "500 brackets": (
        "[" * 500,
        [f"1:1: expected a mapping with the lists {LISTS}"],
    ),
    "500 brackets in a list": (
        "figures: " + "[" * 500,
        ["1:11: expected the fields of a figure", "1:43: nested deeper than 32 levels"],
    ),
    "500 brackets in a value": (
        subject("[" * 500),
        ["29:12: expected a single value", "29:44: nested deeper than 32 levels"],
    ),
    "500 brackets in an unknown field": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  zzz: " + "[" * 500),
        ['38:3: "zzz" is not a field of a figure', "38:40: nested deeper than 32 levels"],
    ),
    "a key of several fields where a value is of no use": (
        "a:\n- ? b: c\n  d: e\n",
        ['1:1: "a" is not a list', "2:5: a key has to be a single value"],
    ),
    "500 braces": ("{" * 500, ["1:2: a key has to be a single value"]),
    "33 levels of lists in lists": (
        subject("[" * 33 + "]" * 33),
        ["29:12: expected a single value", "29:44: nested deeper than 32 levels"],
    ),
    "a sector that is its own parent": (
        changed("parent: industry", "parent: metallurgy"),
        ['13:1: the sector "metallurgy" is its own ancestor'],
    ),
    "two sectors that are each other's parent": (
        changed("  isic: [B, C]", "  parent: metallurgy"),
        [
            '10:1: the sector "industry" is its own ancestor',
            '13:1: the sector "metallurgy" is its own ancestor',
        ],
    ),
    "several problems": (
        changed(
            "parent: industry",
            "parent: economy",
            "subject: steel",
            "subject: '=1'\n  sbject: steel",
            "value: -0.7",
            "value: 1e3",
            "status: planned",
            "status: planed",
            "{value: 120}",
            "{value: 120, value: 130}",
        ),
        [
            '15:11: there is no "economy" in the list sectors',
            '29:12: "=1" would be a formula in a spreadsheet: reword it',
            '30:3: "sbject" is not a field of a figure; did you mean subject?',
            '32:10: "1e3" is not a plain number such as -0.7 or 1_500_000',
            '48:15: "planed" is not one of the words for this field: planned',
            "52:26: value is already in line 52",
        ],
    ),
}

# The same where the parser itself refuses: libyaml words it so.
NOT_YAML = {
    "a bracket that is not closed": (
        changed("sources: [gazette-2024]", "sources: [gazette-2024"),
        [
            '36:13: "gazette-2024 locator" is not an id such as steel-growth-2024',
            "37:10: not YAML: expected ',' or ']', but got ':'",
        ],
    ),
    "a quote that is not closed": (
        changed("locator: paragraph 2", "locator: 'paragraph 2"),
        ["53:1: not YAML: found unexpected end of stream"],
    ),
    "a character that begins nothing": (
        subject("@steel"),
        ["29:12: not YAML: found character '@' that cannot start any token"],
    ),
    "a wrong indentation": (
        changed("  subject:", "   subject:"),
        [
            '28:11: "metallurgy subject" is not an id such as steel-growth-2024',
            "29:11: not YAML: mapping values are not allowed here",
        ],
    ),
    "an escape that YAML does not know": (
        subject(r'"\q"'),
        ["29:14: not YAML: found unknown escape character 'q'"],
    ),
    "an escape beyond Unicode": (
        subject(r'"\U00110000"'),
        ["29:13: an escape that stands for no character"],
    ),
    "an escape beyond Unicode below a Russian word": (
        subject(r'"сталь \Uffffffff"'),
        ["29:19: an escape that stands for no character"],
    ),
    "an escaped surrogate": (
        subject(r'"\ud800"'),
        ["29:13: an escape that stands for no character"],
    ),
    "an unknown directive": (
        "%FOO bar\n---\n" + SMALL,
        ["1:1: directives are not allowed"],
    ),
}


def test_a_facts_file_becomes_plain_records(write):
    assert loader.load(write(SMALL)) == model.Facts(
        sources=(
            model.Source(
                id="gazette-2024",
                title="Output in 2024",
                publisher="The Gazette",
                published="2025-01-20",
                date_evidence=None,
                language="en",
                url="https://example.org/2024",
                release=None,
                weak=None,
            ),
        ),
        sectors=(
            model.Sector("industry", "Industry", None, ("B", "C"), ()),
            model.Sector(
                "metallurgy", "Metallurgy", "industry", ("24",), ("metals", "металлургия")
            ),
        ),
        regions=(
            model.Region(
                "karaganda", "Karaganda Region", "region", "KZ-35", ("Қарағанды", "Караганда")
            ),
        ),
        figures=(
            model.Figure(
                id="steel-growth-2024",
                sector="metallurgy",
                subject="steel",
                total=False,
                measure="output growth",
                value=-0.7,
                unit="percent",
                baseline=None,
                qualifier=None,
                period="2024",
                to_date=False,
                compared_with=None,
                status="actual",
                region="karaganda",
                place=None,
                attributed_to=None,
                sources=("gazette-2024",),
                locator=("paragraph 1",),
                as_printed=None,
                note=None,
            ),
        ),
        projects=(
            model.Project(
                id="karaganda-pipes",
                name="Pipe plant, Karaganda Region",
                product="pipes",
                sector="metallurgy",
                region="karaganda",
                place=None,
                company=None,
                note=None,
                reports=(
                    model.Report(
                        source="gazette-2024",
                        company=None,
                        part=None,
                        status="planned",
                        year=2026,
                        capacity=model.Quantity(50_000, "tonnes per year", "about"),
                        investment=model.Quantity(1_500_000_000, "KZT", None),
                        jobs=model.Quantity(120, "jobs", None),
                        locator="paragraph 2",
                        note=None,
                    ),
                ),
            ),
        ),
    )


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + SMALL.encode(),
        SMALL.replace("\n", "\r\n"),
        "---\n" + SMALL,
        SMALL + "...\n",
        "# a comment\n\n" + SMALL + "\n# another",
        changed("subject: steel", "subject: 'steel'"),
        changed("subject: steel", 'subject: "st\\u0065el"'),
        changed("subject: steel", "subject: >-\n    steel"),
        changed("locator: paragraph 1", "locator: paragraph\n    1"),
        changed("locator: paragraph 1", "locator: [paragraph 1]"),
        changed("period: 2024", "period: '2024'"),
        changed("{value: 120}", "{value: 120, unit: jobs}"),
        "regions:\n" + SMALL.partition("regions:\n")[2] + SMALL.partition("regions:\n")[0],
    ],
)
def test_notation_and_order_make_no_difference(write, content):
    assert loader.load(write(content)) == loader.load(write(SMALL))


def test_lists_may_be_empty(write):
    content = "".join(f"{name}: []\n" for name in model.Facts._fields)
    assert loader.load(write(content)) == model.Facts((), (), (), (), ())


def test_a_locator_may_be_one_for_each_source(write):
    content = changed(
        "sources: [gazette-2024]",
        "sources: [gazette-2024, gazette-2023]",
        "locator: paragraph 1",
        "locator: [paragraph 1, paragraph 1]",
        "sectors:\n",
        SECOND_SOURCE,
    )
    assert loader.load(write(content)).figures[0].locator == ("paragraph 1", "paragraph 1")


@pytest.mark.parametrize("locators", ["[paragraph 1, paragraph 2]", "[a, b, c]"])
def test_locators_are_one_or_as_many_as_the_sources(write, locators):
    path = write(changed("locator: paragraph 1", f"locator: {locators}"))
    assert [line.rpartition(":")[0] for line in problems(path)] == ["facts.yaml:27:3"]


@pytest.mark.parametrize(
    ("content", "expected"), [*BAD.values(), *NOT_YAML.values()], ids=[*BAD, *NOT_YAML]
)
def test_a_bad_file_is_refused_with_every_problem_and_its_place(write, content, expected):
    assert problems(write(content)) == [f"facts.yaml:{problem}" for problem in expected]


@pytest.mark.parametrize(
    ("content", "expected"), [*BAD.values(), *NOT_YAML.values()], ids=[*BAD, *NOT_YAML]
)
def test_the_pure_parser_finds_the_same_problems(write, monkeypatch, content, expected):
    by_pyyaml_alone(monkeypatch, yaml.SafeLoader)
    assert problems(write(content)) == [f"facts.yaml:{problem}" for problem in expected]


@pytest.mark.parametrize("parser", [yaml.SafeLoader, yaml.CSafeLoader])
@pytest.mark.parametrize(
    ("content", "line"), [("HERE", 1), ("figures: HERE", 1), (subject("HERE"), 29)]
)
@pytest.mark.parametrize("opening", ["[", "{", "- ", "? "])
def test_however_deep_a_file_is_nested_it_is_refused_there(
    write, monkeypatch, parser, content, line, opening
):
    by_pyyaml_alone(monkeypatch, parser)
    places = [
        problem.split(":")[1]
        for problem in problems(write(content.replace("HERE", opening * 25_000)))
    ]
    assert places
    assert set(places) == {str(line)}


@pytest.mark.parametrize(("content", "expected"), NOT_YAML.values(), ids=NOT_YAML)
def test_libyaml_alone_refuses_what_is_not_yaml_in_the_same_line(
    write, monkeypatch, content, expected
):
    by_pyyaml_alone(monkeypatch, yaml.CSafeLoader)
    monkeypatch.setattr(loader, "MOST_READ_TWICE", 0)
    lines = [problem.split(":")[0] for problem in expected]
    assert [problem.split(":")[1] for problem in problems(write(content))] == lines


def test_a_faulty_file_that_is_too_large_to_be_read_twice_is_refused_too(write):
    content = changed("subject: steel", "subject: @steel") + "#" * loader.MOST_READ_TWICE
    (problem,) = problems(write(content))
    assert problem.startswith("facts.yaml:29:12: not YAML: ")


def test_the_pure_parser_reads_the_same_facts(facts, monkeypatch):
    by_pyyaml_alone(monkeypatch, yaml.SafeLoader)
    assert loader.load(str(ROOT / "data/facts.yaml")) == facts


def test_a_problem_names_the_file_as_it_was_asked_for(write, tmp_path):
    path = write("")
    with pytest.raises(FactsError) as caught:
        loader.load(path)
    assert str(caught.value) == f"{tmp_path}/facts.yaml:1:1: the file is empty"
    assert caught.value.path == path
    assert caught.value.problems == ((1, 1, "the file is empty"),)
    assert caught.value.exit_code == 1


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("no-such.yaml", "No such file or directory"),
        ("", "No such file or directory"),
        ("/", "not a regular file"),
        ("/dev/zero", "not a regular file"),
    ],
)
def test_what_is_no_file_is_one_problem(path, message):
    with pytest.raises(FactsError) as caught:
        loader.load(path)
    assert str(caught.value) == f"{path}:1:1: {message}"


def test_a_file_larger_than_16_mib_is_one_problem(write):
    path = write(SMALL.encode() + b"#" * 16 * 1024 * 1024)
    assert problems(path) == ["facts.yaml:1:1: larger than 16 MiB"]


def test_at_most_100_problems_are_told_the_first_ones(write):
    fields = "".join(f"  field-{i}: x\n" for i in range(150))
    path = write(changed("  locator: paragraph 1\n", f"  locator: paragraph 1\n{fields}"))
    assert problems(path) == [
        *(f'facts.yaml:{38 + i}:3: "field-{i}" is not a field of a figure' for i in range(100)),
        "facts.yaml:137:3: there may be more than 100 problems",
    ]


def test_99_problems_are_all_that_there_are(write):
    fields = "".join(f"  field-{i}: x\n" for i in range(99))
    path = write(changed("  locator: paragraph 1\n", f"  locator: paragraph 1\n{fields}"))
    assert len(problems(path)) == 99


def test_a_faulty_entry_is_still_there_for_those_that_refer_to_it(write):
    path = write(changed("publisher: The Gazette", "publisher: '=1'", "kind: region", "kind: town"))
    assert problems(path) == [
        'facts.yaml:4:14: "=1" would be a formula in a spreadsheet: reword it',
        'facts.yaml:22:9: "town" is not one of the words for this field: region, city',
    ]


def test_a_problem_is_one_line_whatever_the_file_holds(write):
    path = write(changed("status: actual", r'status: "x\nfacts.yaml:1:1: all is well"'))
    assert len(problems(path)) == 1


@pytest.mark.parametrize("levels", [32, 33])
def test_sectors_form_a_tree_of_at_most_32_levels(write, levels: int):
    chain = "".join(f"- {{id: s{i}, name: S, parent: s{i + 1}}}\n" for i in range(levels - 1))
    path = write(changed("regions:\n", f"{chain}- {{id: s{levels - 1}, name: S}}\nregions:\n"))
    if levels == 32:
        assert len(loader.load(path).sectors) == 34
    else:
        with pytest.raises(FactsError, match='the sector "s0" is nested deeper than 32 levels'):
            loader.load(path)
