"""The loader: what a facts file becomes, and every problem that it names with its line."""

from __future__ import annotations

import pytest
import yaml
from conftest import ROOT, SMALL

from kzfacts.errors import FactsError
from kzfacts.model import records
from kzfacts.read import loader, nodes, schema

LISTS = "measures, units, sources, sectors, regions, figures, projects"
DATE = "is not a date such as 2025-07-22, 2025-07 or 2025, nor a bracket such as 2025-07/2025-09"
PERIOD = "is not a period such as 2025, 2025-01/2025-06, 2020/2025 or ../2025"
MEASURES = "output volume, output growth"
COMPARISONS = "previous year, same period of previous year"
UNITS = "jobs, percent, tonnes"
STATUSES = "planned, launched, under construction"
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
            "1:1: the list measures is missing",
            "1:1: the list projects is missing",
            "1:1: the list regions is missing",
            "1:1: the list sectors is missing",
            "1:1: the list sources is missing",
            "1:1: the list units is missing",
        ],
    ),
    "a missing list": (SMALL.partition("projects:")[0], ["1:1: the list projects is missing"]),
    "an unknown list": (
        SMALL + "projetcs: []\n",
        ['64:1: "projetcs" is not a list; did you mean projects?'],
    ),
    "a list twice": (SMALL + "sources: []\n", ["64:1: sources is already in line 12"]),
    "a mapping for a list": (
        SMALL.partition("projects:")[0] + "projects: {}\n",
        ["50:11: expected a list"],
    ),
    "text for a list": (
        SMALL.partition("projects:")[0] + "projects: none\n",
        ["50:11: expected a list"],
    ),
    "nothing for a list": (
        SMALL.partition("projects:")[0] + "projects:\n",
        ["50:10: expected a list"],
    ),
    "text for an entry": (
        SMALL.partition("projects:")[0] + "projects:\n- pipes\n",
        ["51:3: expected the fields of a project"],
    ),
    "a list for an entry": (
        SMALL.partition("projects:")[0] + "projects:\n- [pipes]\n",
        ["51:3: expected the fields of a project"],
    ),
    "bytes that are not UTF-8": (
        changed("subject: steel", "subject: acier tremp?").encode().replace(b"?", b"\xe9"),
        ["40:23: not UTF-8"],
    ),
    "another encoding": (SMALL.encode("utf-16"), ["1:1: not UTF-8"]),
    "a raw NUL": (subject("st\0eel"), ["40:14: the character U+0000 is not allowed"]),
    "a raw escape": (subject("st\x1b[2Jeel"), ["40:14: the character U+001B is not allowed"]),
    "a raw tab": (subject("st\teel"), ["40:14: a tab is not allowed"]),
    "a tab as indentation": (
        changed("  subject:", "\tsubject:"),
        ["40:1: a tab is not allowed"],
    ),
    "a raw C1 control": (subject("st\x9beel"), ["40:14: the character U+009B is not allowed"]),
    "a raw turn of direction": (
        subject("st\u202eeel"),
        ["40:14: the character U+202E is not allowed"],
    ),
    "a raw turn of direction in a comment": (
        SMALL + "# a\u2066b\n",
        ["64:4: the character U+2066 is not allowed"],
    ),
    "a raw zero-width space": (
        subject("st\u200beel"),
        ["40:14: the character U+200B is not allowed"],
    ),
    "a lone CR": (subject("st\reel"), ["40:14: the character U+000D is not allowed"]),
    "two marks of UTF-8": ("\ufeff\ufeff" + SMALL, ["1:1: the character U+FEFF is not allowed"]),
    "an escaped NUL": (
        subject(r'"st\0eel"'),
        ["40:12: text holds the character U+0000, which is not allowed"],
    ),
    "an escaped escape": (
        subject(r'"st\e[2Jeel"'),
        ["40:12: text holds the character U+001B, which is not allowed"],
    ),
    "an escaped tab": (
        subject(r'"st\teel"'),
        ["40:12: text holds a tab, which is not allowed"],
    ),
    "an escaped line break": (
        subject(r'"st\neel"'),
        ["40:12: text holds the character U+000A, which is not allowed"],
    ),
    "an escaped C1 control": (
        subject(r'"st\x9beel"'),
        ["40:12: text holds the character U+009B, which is not allowed"],
    ),
    "an escaped turn of direction": (
        subject(r'"st\u202eeel"'),
        ["40:12: text holds the character U+202E, which is not allowed"],
    ),
    "an escaped tag character": (
        subject(r'"st\U000e0041eel"'),
        ["40:12: text holds the character U+E0041, which is not allowed"],
    ),
    "a block of two lines": (
        changed("locator: paragraph 1", "locator: |-\n    paragraph 1\n    and 2"),
        ["48:12: text holds the character U+000A, which is not allowed"],
    ),
    "an unknown field": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  qualifer: about"),
        ['49:3: "qualifer" is not a field of a figure; did you mean qualifier?'],
    ),
    "an unknown field like none": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  zzz: [a, {b: c}]"),
        ['49:3: "zzz" is not a field of a figure'],
    ),
    "a field that another list has": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  company: Qarmet"),
        ['49:3: "company" is not a field of a figure'],
    ),
    "an unknown field of a report": (
        changed("locator: paragraph 2", "locator: paragraph 2\n      investments: 5"),
        ['64:7: "investments" is not a field of a report; did you mean investment?'],
    ),
    "an unknown field of capacity": (
        changed("{value: 120}", "{value: 120, baseline: 100}"),
        ['62:26: "baseline" is not a field of jobs'],
    ),
    "a misspelt field": (
        changed("  subject:", "  subjects:"),
        [
            "38:3: a figure without subject",
            '40:3: "subjects" is not a field of a figure; did you mean subject?',
        ],
    ),
    "on for a field": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  on: x"),
        ['49:3: "on" is not a field of a figure'],
    ),
    "a field twice": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  subject: steel"),
        ["49:3: subject is already in line 40"],
    ),
    "a field three times": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  unit: percent\n  unit: times"),
        ["49:3: unit is already in line 43", "50:3: unit is already in line 43"],
    ),
    "an unknown field twice": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  zzz: 1\n  zzz: 2"),
        ['49:3: "zzz" is not a field of a figure', '50:3: "zzz" is already in line 49'],
    ),
    "a mapping for the name of a field": (
        changed("  subject: steel", "  ? {a: b}\n  : steel"),
        ["40:5: a key has to be a single value"],
    ),
    "a missing field": (changed("  subject: steel\n", ""), ["38:3: a figure without subject"]),
    "a record without anything": (
        SMALL.partition("projects:")[0] + "projects:\n- {}\n",
        [
            "51:3: a project without id",
            "51:3: a project without name",
            "51:3: a project without product",
            "51:3: a project without reports",
            "51:3: a project without sector",
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
        ['64:3: the id "karaganda-pipes" is already in line 51'],
    ),
    "an id of a source and a figure": (
        changed("id: steel-growth-2024", "id: gazette-2024"),
        ['38:3: the id "gazette-2024" is already in line 13'],
    ),
    "a project with the id of a figure": (
        changed("- id: karaganda-pipes", "- id: steel-growth-2024"),
        ['51:3: the id "steel-growth-2024" is already in line 38'],
    ),
    "an unknown sector": (
        changed("sector: metallurgy\n  subject", "sector: metalurgy\n  subject"),
        ['39:11: there is no "metalurgy" in the list sectors; nearest: metallurgy'],
    ),
    "an unknown parent": (
        changed("parent: industry", "parent: economy"),
        ['26:11: there is no "economy" in the list sectors; nearest: industry, metallurgy'],
    ),
    "an unknown region": (
        changed("region: karaganda\n  sources", "region: ulytau\n  sources"),
        ['46:11: there is no "ulytau" in the list regions; nearest: karaganda'],
    ),
    "a name where an id is due": (
        changed("region: karaganda\n  sources", "region: Karaganda Region\n  sources"),
        ['46:11: "Karaganda Region" is not an id such as steel-growth-2024'],
    ),
    "an unknown source": (
        changed("sources: [gazette-2024]", "sources: [gazette-2024, gazette-2025]"),
        ['47:27: there is no "gazette-2025" in the list sources; nearest: gazette-2024'],
    ),
    "an unknown source of a report": (
        changed("source: gazette-2024", "source: gazette"),
        ['57:15: there is no "gazette" in the list sources; nearest: gazette-2024'],
    ),
    "a source twice": (
        changed("sources: [gazette-2024]", "sources: [gazette-2024, gazette-2024]"),
        ['47:27: "gazette-2024" is already in this list'],
    ),
    "an alias twice": (
        changed("[metals, металлургия]", "[metals, металлургия, metals]"),
        ['28:34: "metals" is already in this list'],
    ),
    "an empty list": (
        changed("sources: [gazette-2024]", "sources: []"),
        ["47:12: the list is empty"],
    ),
    "no report": (
        SMALL.partition("  reports:")[0] + "  reports: []\n",
        ["56:12: the list is empty"],
    ),
    "text for the reports": (
        SMALL.partition("  reports:")[0] + "  reports: none\n",
        ["56:12: expected a list"],
    ),
    "a mapping for the reports": (
        SMALL.partition("  reports:")[0] + "  reports: {source: gazette-2024}\n",
        ["56:12: expected a list"],
    ),
    "text for a report": (
        SMALL.partition("  reports:")[0] + "  reports: [planned]\n",
        ["56:13: expected the fields of a report"],
    ),
    "a number for a capacity": (
        changed("jobs: {value: 120}", "jobs: 120"),
        ["62:13: expected the fields of jobs"],
    ),
    "a list for a capacity": (
        changed("jobs: {value: 120}", "jobs: [120]"),
        ["62:13: expected the fields of jobs"],
    ),
    "a capacity without its unit": (
        changed("{value: 50_000, unit: tonnes per year, qualifier: about}", "{value: 50_000}"),
        ["60:17: capacity without unit"],
    ),
    "a currency that is none": (
        changed("unit: KZT", "unit: tenge"),
        ['61:48: there is no "tenge" in the list units; nearest: KZT'],
    ),
    "jobs in money": (
        changed("{value: 120}", "{value: 120, unit: KZT}"),
        ['62:32: "KZT" is not a word of this field; nearest: jobs'],
    ),
    "a capacity of money": (
        changed("unit: KZT", "unit: tonnes"),
        ['61:48: "tonnes" is no unit of money'],
    ),
    "an unknown measure": (
        changed("measure: output growth", "measure: growth of output"),
        [f'41:12: there is no "growth of output" in the list measures; nearest: {MEASURES}'],
    ),
    "a measure in other letters": (
        changed("measure: output growth", "measure: Output growth"),
        ['41:12: there is no "Output growth" in the list measures; nearest: output growth'],
    ),
    "an unknown unit": (
        changed("unit: percent", "unit: tons"),
        ['43:9: there is no "tons" in the list units; nearest: tonnes'],
    ),
    "a unit by what a single one is called": (
        changed("unit: percent", "unit: tonne"),
        ['43:9: there is no "tonne" in the list units; nearest: tonnes'],
    ),
    "an unknown rate": (
        changed("unit: percent", "unit: tonnes per week"),
        ['43:9: there is no "tonnes per week" in the list units; nearest: tonnes, percent, times'],
    ),
    "a rate of nothing": (
        changed("unit: percent", "unit: per year"),
        ['43:9: there is no "per year" in the list units; nearest: percent, times, tonnes'],
    ),
    "a rate of a rate": (
        changed("unit: percent", "unit: jobs per day per year"),
        [f'43:9: there is no "jobs per day per year" in the list units; nearest: {UNITS}'],
    ),
    "a measure of no kind": (
        changed("kind: amount", "kind: speed"),
        ['3:31: "speed" is not a word of this field; nearest: share, money, capacity'],
    ),
    "a measure twice": (
        changed("- {name: output volume", "- {name: output growth"),
        ['3:3: the name "output growth" is already in line 2'],
    ),
    "a unit twice": (
        changed("- {name: times", "- {name: percent"),
        ['7:3: the name "percent" is already in line 6'],
    ),
    "a faulty unit, which is there all the same": (
        changed("kind: money", "kind: coin"),
        ['8:31: "coin" is not a word of this field; nearest: count, money, percent'],
    ),
    "a former id of another": (
        changed("  product: pipes", "  product: pipes\n  was: [steel-growth-2024]"),
        ['51:3: the id "steel-growth-2024" is already in line 38'],
    ),
    "a former id of its own": (
        changed("  product: pipes", "  product: pipes\n  was: [karaganda-pipes]"),
        ['51:3: the id "karaganda-pipes" is already in line 51'],
    ),
    "an id that was another's": (
        changed("subject: steel", "subject: steel\n  was: [karaganda-pipes]"),
        ['52:3: the id "karaganda-pipes" is already in line 38'],
    ),
    "a former id of two": (
        changed(
            *("subject: steel", "subject: steel\n  was: [pipes]"),
            *("  product: pipes", "  product: pipes\n  was: [pipes]"),
        ),
        ['52:3: the id "pipes" is already in line 38'],
    ),
    "a title of two lines": (
        'title: "a\\nb"\n' + SMALL,
        ["1:8: text holds the character U+000A, which is not allowed"],
    ),
    "names that are one": ("names: Kia / Киа\n" + SMALL, ["1:8: expected a list"]),
    "a country by its name alone": (
        "country: Kazakhstan\n" + SMALL,
        ["1:10: expected the fields of a country"],
    ),
    "a country without its name": (
        "country: {iso: KZ}\n" + SMALL,
        ["1:10: a country without name"],
    ),
    "a region's code for a country's": (
        "country: {name: Kazakhstan, iso: KZ-35}\n" + SMALL,
        ['1:34: "KZ-35" is not an ISO 3166-1 code such as KZ'],
    ),
    "a bracket that runs backwards": (
        changed("published: 2025-01-20", "published: 2025-03/2025-01"),
        [f'16:14: "2025-03/2025-01" {DATE}'],
    ),
    "a comparison with what is no period": (
        changed("subject: steel", "subject: steel\n  compared_with: last year"),
        [f'41:18: "last year" is not a word of this field; nearest: {COMPARISONS}'],
    ),
    "text for a list of sources": (
        changed("sources: [gazette-2024]", "sources: gazette-2024"),
        ["47:12: expected a list"],
    ),
    "a list for text": (subject("[steel]"), ["40:12: expected a single value"]),
    "a mapping for text": (subject("{a: b}"), ["40:12: expected a single value"]),
    "a mapping for a locator": (
        changed("locator: paragraph 1", "locator: {page: 1}"),
        ["48:12: expected a list"],
    ),
    "nothing for text": (
        subject(""),
        ["40:11: text is empty, or begins or ends with a space: leave it out or mend it"],
    ),
    "text for a number": (
        changed("value: -0.7", "value: none"),
        ['42:10: "none" is not a plain number such as -0.7 or 1_500_000'],
    ),
    "a number in quotes": (
        changed("value: -0.7", "value: '-0.7'"),
        ['42:10: "-0.7" is not a plain number such as -0.7 or 1_500_000'],
    ),
    "a number of 5,000 digits": (
        changed("value: -0.7", f"value: {DIGITS}"),
        [f'42:10: "{DIGITS[:60]}…" has more than 15 digits'],
    ),
    "a number with an exponent": (
        changed("value: -0.7", "value: 1e3"),
        ['42:10: "1e3" is not a plain number such as -0.7 or 1_500_000'],
    ),
    "an octal number": (
        changed("value: -0.7", "value: 017"),
        ['42:10: "017" is not a plain number such as -0.7 or 1_500_000'],
    ),
    "a number to the base of 60": (
        changed("value: -0.7", "value: 1:30"),
        ['42:10: "1:30" is not a plain number such as -0.7 or 1_500_000'],
    ),
    "no number": (
        changed("value: -0.7", "value: .nan"),
        ['42:10: ".nan" is not a plain number such as -0.7 or 1_500_000'],
    ),
    "a day that does not exist": (
        changed("sectors:\n", SECOND_SOURCE.replace("2024-02-29", "2024-02-30")),
        [f'23:14: "2024-02-30" {DATE}'],
    ),
    "a month that does not exist": (
        changed("period: 2024", "period: 2024-13"),
        [f'44:11: "2024-13" {PERIOD}'],
    ),
    "a period that runs backwards": (
        changed("period: 2024", "period: 2024-06/2024-01"),
        [f'44:11: "2024-06/2024-01" {PERIOD}'],
    ),
    "a year that is none": (
        changed("year: 2026", "year: soon"),
        ['59:13: "soon" is not a year such as 2025'],
    ),
    "a word outside the vocabulary": (
        changed("status: actual", "status: actuel"),
        ['45:11: "actuel" is not a word of this field; nearest: actual, target, preliminary'],
    ),
    "a mark that is false": (
        changed("subject: steel", "subject: steel\n  total: false"),
        ['41:10: "false" is not true: write true, or leave the field out'],
    ),
    "no as text": (subject("no"), [f'40:12: "no" {NOT_TEXT}']),
    "1:30 as text": (subject("1:30"), [f'40:12: "1:30" {NOT_TEXT}']),
    "017 as text": (subject("017"), [f'40:12: "017" {NOT_TEXT}']),
    "1e3 as text": (subject("1e3"), [f'40:12: "1e3" {NOT_TEXT}']),
    ".nan as text": (subject(".nan"), [f'40:12: ".nan" {NOT_TEXT}']),
    "~ as text": (subject("~"), [f'40:12: "~" {NOT_TEXT}']),
    "a formula": (
        subject("=HYPERLINK(1)"),
        ['40:12: "=HYPERLINK(1)" would be a formula in a spreadsheet: reword it'],
    ),
    "a formula in quotes": (
        subject('"@SUM(A1)"'),
        ['40:12: "@SUM(A1)" would be a formula in a spreadsheet: reword it'],
    ),
    "a formula in full-width characters": (
        subject("＝1"),
        ['40:12: "＝1" would be a formula in a spreadsheet: reword it'],
    ),
    "an anchor": (
        subject("&a steel"),
        ["40:12: anchors are not allowed: write the value out"],
    ),
    "an anchor of a list": (
        changed("sources: [gazette-2024]", "sources: &a [gazette-2024]"),
        ["47:12: anchors are not allowed: write the value out"],
    ),
    "an anchor of a mapping": (
        changed("{value: 120}", "&a {value: 120}"),
        ["62:13: anchors are not allowed: write the value out"],
    ),
    "an alias": (subject("*a"), ["40:12: aliases are not allowed: write the value out"]),
    "an alias of a bomb": (
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        ["1:4: anchors are not allowed: write the value out"],
    ),
    "a merge key": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  <<: {note: x}"),
        ['49:3: "<<" is not a field of a figure'],
    ),
    "a merge key with an alias": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  <<: *a"),
        ["49:7: aliases are not allowed: write the value out"],
    ),
    "a tag": (subject("!!str steel"), ["40:12: tags are not allowed: write the value plainly"]),
    "a tag that builds an object": (
        subject("!!python/object/apply:os.system [ls]"),
        ["40:12: tags are not allowed: write the value plainly"],
    ),
    "a tag of no kind": (
        subject("! steel"),
        ["40:12: tags are not allowed: write the value plainly"],
    ),
    "a tag of a mapping": (
        changed("{value: 120}", "!!map {value: 120}"),
        ["62:13: tags are not allowed: write the value plainly"],
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
    "another directive": ("%FOO bar\n---\n" + SMALL, ["1:1: directives are not allowed"]),
    "an escape beyond Unicode": (
        subject(r'"\U00110000"'),
        ["40:13: an escape that stands for no character"],
    ),
    "an escape beyond Unicode below a Russian word": (
        subject(r'"сталь \Uffffffff"'),
        ["40:19: an escape that stands for no character"],
    ),
    "an escaped surrogate": (
        subject(r'"\ud800"'),
        ["40:13: an escape that stands for no character"],
    ),
    "a second document": (SMALL + "---\n" + SMALL, ["64:1: a second document is not allowed"]),
    "an empty second document": (SMALL + "---\n", ["64:1: a second document is not allowed"]),
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
        ["40:12: expected a single value", "40:44: nested deeper than 32 levels"],
    ),
    "500 brackets in an unknown field": (
        changed("locator: paragraph 1", "locator: paragraph 1\n  zzz: " + "[" * 500),
        ['49:3: "zzz" is not a field of a figure', "49:40: nested deeper than 32 levels"],
    ),
    "a key of several fields where a value is of no use": (
        "a:\n- ? b: c\n  d: e\n",
        ['1:1: "a" is not a list', "2:5: a key has to be a single value"],
    ),
    "500 braces": ("{" * 500, ["1:2: a key has to be a single value"]),
    "33 levels of lists in lists": (
        subject("[" * 33 + "]" * 33),
        ["40:12: expected a single value", "40:44: nested deeper than 32 levels"],
    ),
    "a sector that is its own parent": (
        changed("parent: industry", "parent: metallurgy"),
        ['24:1: the sector "metallurgy" is its own ancestor'],
    ),
    "two sectors that are each other's parent": (
        changed("  isic: [B, C]", "  parent: metallurgy"),
        [
            '21:1: the sector "industry" is its own ancestor',
            '24:1: the sector "metallurgy" is its own ancestor',
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
            '26:11: there is no "economy" in the list sectors; nearest: industry, metallurgy',
            '40:12: "=1" would be a formula in a spreadsheet: reword it',
            '41:3: "sbject" is not a field of a figure; did you mean subject?',
            '43:10: "1e3" is not a plain number such as -0.7 or 1_500_000',
            f'59:15: "planed" is not a word of this field; nearest: {STATUSES}',
            "63:26: value is already in line 63",
        ],
    ),
}

# The same where the parser itself refuses: libyaml and pure PyYAML word it, each in its way.
NOT_YAML = {
    "a bracket that is not closed": (
        changed("sources: [gazette-2024]", "sources: [gazette-2024"),
        ['47:13: "gazette-2024 locator" is not an id such as steel-growth-2024'],
        [
            "48:10: not YAML: did not find expected ',' or ']'",
            "48:10: not YAML: expected ',' or ']', but got ':'",
        ],
    ),
    "a quote that is not closed": (
        changed("locator: paragraph 2", "locator: 'paragraph 2"),
        [],
        ["64:1: not YAML: found unexpected end of stream"] * 2,
    ),
    "a character that begins nothing": (
        subject("@steel"),
        [],
        [
            "40:12: not YAML: found character that cannot start any token",
            "40:12: not YAML: found character '@' that cannot start any token",
        ],
    ),
    "a wrong indentation": (
        changed("  subject:", "   subject:"),
        ['39:11: "metallurgy subject" is not an id such as steel-growth-2024'],
        [
            "40:11: not YAML: mapping values are not allowed in this context",
            "40:11: not YAML: mapping values are not allowed here",
        ],
    ),
    "an escape that YAML does not know": (
        subject(r'"\q"'),
        [],
        [
            "40:13: not YAML: found unknown escape character",
            "40:14: not YAML: found unknown escape character 'q'",
        ],
    ),
}


def test_a_facts_file_becomes_plain_records(write):
    assert loader.load(write(SMALL)) == records.Facts(
        measures=(
            records.Measure("output growth", "growth", "change of the real volume of output"),
            records.Measure("output volume", "amount", "what was produced"),
        ),
        units=(
            records.Unit("percent", "percent", "percent"),
            records.Unit("times", "time", "multiple"),
            records.Unit("KZT", "KZT", "money"),
            records.Unit("tonnes", "tonne", "mass"),
            records.Unit("jobs", "job", "count"),
        ),
        sources=(
            records.Source(
                id="gazette-2024",
                title="Output in 2024",
                publisher="The Gazette",
                short=None,
                published="2025-01-20",
                date_evidence=None,
                read=None,
                language="en",
                url="https://example.org/2024",
                release=None,
                weak=None,
            ),
        ),
        sectors=(
            records.Sector("industry", "Industry", None, ("B", "C"), False, ()),
            records.Sector(
                "metallurgy", "Metallurgy", "industry", ("24",), False, ("metals", "металлургия")
            ),
        ),
        regions=(
            records.Region(
                "karaganda", "Karaganda Region", "region", "KZ-35", ("Қарағанды", "Караганда")
            ),
        ),
        figures=(
            records.Figure(
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
                borders=None,
                was=(),
                kind="growth",
                change=-0.7,
            ),
        ),
        projects=(
            records.Project(
                id="karaganda-pipes",
                name="Pipe plant",
                product="pipes",
                sector="metallurgy",
                region="karaganda",
                place=None,
                company=None,
                note=None,
                was=(),
                reports=(
                    records.Report(
                        source="gazette-2024",
                        company=None,
                        part=None,
                        status="planned",
                        year=2026,
                        capacity=records.Quantity(50_000, "tonnes per year", "about"),
                        investment=records.Quantity(1_500_000_000, "KZT", None),
                        jobs=records.Quantity(120, "jobs", None),
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
    content = "".join(f"{name}: []\n" for name in schema.LISTS)
    assert loader.load(write(content)) == records.Facts((), (), (), (), ())


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


@pytest.mark.parametrize(
    ("old", "new", "read", "value"),
    [
        ("measures:", "title: Steel\nmeasures:", lambda f: f.title, "Steel"),
        ("measures:", "names: [Kia / Киа]\nmeasures:", lambda f: f.names, ("Kia / Киа",)),
        (
            "measures:",
            "country: {name: Examplia, iso: EX, aliases: [Examplian]}\nmeasures:",
            lambda f: f.country,
            records.Country("Examplia", "EX", ("Examplian",)),
        ),
        (
            "measures:",
            "country: {name: Examplia}\nmeasures:",
            lambda f: f.country,
            records.Country("Examplia"),
        ),
        ("one: tonne,", "one: tonne, aliases: [т],", lambda f: f.units[3].aliases, ("т",)),
        (
            "means: what",
            "aliases: [output], means: what",
            lambda f: f.measures[1].aliases[0],
            "output",
        ),
        ("  iso: KZ-35\n", "", lambda f: f.regions[0].iso, None),
        ("iso: KZ-35", "iso: DE-BY", lambda f: f.regions[0].iso, "DE-BY"),
        ("iso: KZ-35", "iso: FR-2A", lambda f: f.regions[0].iso, "FR-2A"),
        (
            "name: Industry",
            "name: Industry\n  headline: true",
            lambda f: f.sectors[0].headline,
            True,
        ),
        ("language: en", "language: en\n  short: Gazette", lambda f: f.sources[0].short, "Gazette"),
        (
            "language: en",
            "language: en\n  read: 2025-03-01",
            lambda f: f.sources[0].read,
            "2025-03-01",
        ),
        (
            "published: 2025-01-20",
            "published: 2025-01/2025-03",
            lambda f: f.sources[0].published,
            "2025-01/2025-03",
        ),
        (
            "published: 2025-01-20",
            "published: 2025-01-20/2025",
            lambda f: f.sources[0].published,
            "2025-01-20/2025",
        ),
        ("period: 2024", "period: ../2025", lambda f: f.figures[0].period, "../2025"),
        (
            "unit: percent\n",
            "unit: percent per shift\n",
            lambda f: f.figures[0].unit,
            "percent per shift",
        ),
        (
            "unit: KZT}",
            "unit: KZT per hour}",
            lambda f: f.projects[0].reports[0].investment.unit,
            "KZT per hour",
        ),
        (
            "unit: tonnes per year,",
            "unit: jobs per day,",
            lambda f: f.projects[0].reports[0].capacity.unit,
            "jobs per day",
        ),
        (
            "subject: steel",
            "subject: steel\n  borders: of 2018",
            lambda f: f.figures[0].borders,
            "of 2018",
        ),
        (
            "subject: steel",
            "subject: steel\n  was: [steel, iron]",
            lambda f: f.figures[0].was,
            ("steel", "iron"),
        ),
        (
            "product: pipes",
            "product: pipes\n  was: [pipes]",
            lambda f: f.projects[0].was,
            ("pipes",),
        ),
        (
            "subject: steel",
            "subject: steel\n  compared_with: 2019",
            lambda f: f.figures[0].compared_with,
            "2019",
        ),
        (
            "subject: steel",
            "subject: steel\n  compared_with: 2023-01/2023-06",
            lambda f: f.figures[0].compared_with,
            "2023-01/2023-06",
        ),
        (
            "- {name: jobs, one: job, kind: count}\n",
            "",
            lambda f: f.projects[0].reports[0].jobs.unit,
            "jobs",
        ),
    ],
)
def test_a_file_may_also_say(write, old, new, read, value):
    assert read(loader.load(write(changed(old, new)))) == value


@pytest.mark.parametrize(
    ("measure", "value", "unit", "derived"),
    [
        ("output growth", "-0.7", "percent", ("growth", -0.7)),
        ("output growth", "2.3", "times", ("growth", 130)),
        ("output growth", "0.5", "times", ("growth", -50)),
        ("output growth", "1.0625", "times", ("growth", 6.25)),
        ("output growth", "5", "tonnes", ("growth", None)),
        ("output volume", "2", "times", ("amount", None)),
        ("output volume", "5", "tonnes", ("amount", None)),
    ],
)
def test_a_figure_has_the_kind_of_its_measure_and_its_growth_in_percent(
    write, measure, value, unit, derived
):
    path = write(
        changed(
            *("measure: output growth", f"measure: {measure}"),
            *("value: -0.7", f"value: {value}"),
            *("unit: percent", f"unit: {unit}"),
        )
    )
    (figure,) = loader.load(path).figures
    assert (figure.kind, figure.change) == derived


LONG = "x" * 400 + "-y"


@pytest.mark.parametrize(
    "content",
    [
        changed("id: metallurgy", f"id: {LONG}"),
        changed("id: steel-growth-2024", f"id: {LONG}", "id: karaganda-pipes", f"id: {LONG}"),
        changed("parent: industry", f"parent: {LONG}"),
        changed("id: metallurgy", f"id: {LONG}", "parent: industry", f"parent: {LONG}"),
        changed("measure: output growth", "measure: " + "growth " * 70 + "x"),
        changed(
            *("name: output volume", f"name: {LONG}"),
            *("unit: percent", f"unit: {LONG}"),
            *("measure: output growth", f"measure: {LONG}z"),
        ),
        changed("status: actual", f"status: {LONG}"),
        changed("status: actual", r'status: "x\nfacts.yaml:1:1: all is well"'),
        changed("status: actual", r'status: "' + r"\u202e" * 100 + '"'),
        changed("subject: steel", f"subject: steel\n  {LONG}: a\n  {LONG}: b"),
        changed("subject: steel", 'subject: steel\n  "a\\nb": c\n  "a\\nb": d'),
        changed("[metals, металлургия]", f"[{LONG}, {LONG}]"),
        changed("period: 2024", f"period: {LONG}"),
        changed("published: 2025-01-20", f"published: {LONG}"),
        changed("value: -0.7", f"value: {LONG}"),
        changed("iso: KZ-35", f"iso: {LONG}"),
        changed(
            *("parent: industry", "parent: indu"),
            *(
                "regions:",
                "".join(f"- {{id: indu{i}-{'x' * 60}, name: A}}\n" for i in range(4)) + "regions:",
            ),
        ),
    ],
)
def test_a_message_is_one_line_of_less_than_200_characters(write, content):
    path = write(content)
    with pytest.raises(FactsError) as caught:
        loader.load(path)
    lines = str(caught.value).split("\n")
    assert len(lines) == len(caught.value.problems)
    assert max(len(line.removeprefix(path)) for line in lines) < 200


def test_the_nearest_are_looked_for_in_bounded_time(write):
    ids = [f"a-source-of-{i}" for i in range(15_000)]
    source = "- {{id: {}, publisher: P, published: 2025, language: en, url: 'https://a.org'}}\n"
    cited = "sources: [" + ", ".join(f"the-source-{i}" for i in range(90)) + "]"
    content = changed(
        "sources: [gazette-2024]",
        cited,
        "sectors:\n",
        "".join(map(source.format, ids)) + "sectors:\n",
    )
    told = problems(write(content))
    assert ["nearest" in line for line in told] == [True] + [False] * 89


@pytest.mark.parametrize("locators", ["[paragraph 1, paragraph 2]", "[a, b, c]"])
def test_locators_are_one_or_as_many_as_the_sources(write, locators):
    path = write(changed("locator: paragraph 1", f"locator: {locators}"))
    assert [line.rpartition(":")[0] for line in problems(path)] == ["facts.yaml:38:3"]


PARSERS = [getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader]


@pytest.fixture(params=PARSERS, ids=lambda parser: parser.__name__)
def parser(request, monkeypatch):
    """Have files parsed by libyaml, then by PyYAML's own parser."""
    monkeypatch.setattr(nodes, "Parser", request.param)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("content", "expected"), BAD.values(), ids=BAD)
def test_a_bad_file_is_refused_with_every_problem_and_its_place(write, content, expected):
    assert problems(write(content)) == [f"facts.yaml:{problem}" for problem in expected]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("content", "before", "either"), NOT_YAML.values(), ids=NOT_YAML)
def test_what_is_not_yaml_is_told_once_as_the_parser_has_it(write, content, before, either):
    *first, last = problems(write(content))
    assert first == [f"facts.yaml:{problem}" for problem in before]
    assert last in [f"facts.yaml:{problem}" for problem in either]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("content", "line"), [("HERE", 1), ("figures: HERE", 1), (subject("HERE"), 40)]
)
@pytest.mark.parametrize("opening", ["[", "{", "- ", "? "])
def test_however_deep_a_file_is_nested_it_is_refused_there(write, content, line, opening):
    places = [
        problem.split(":")[1]
        for problem in problems(write(content.replace("HERE", opening * 25_000)))
    ]
    assert places
    assert set(places) == {str(line)}


def test_the_pure_parser_reads_the_same_facts(facts, monkeypatch):
    monkeypatch.setattr(nodes, "Parser", yaml.SafeLoader)
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
    [("no-such.yaml", "no such file"), ("/dev/zero", "not a regular file")],
)
def test_a_problem_of_the_file_as_a_whole_has_no_line(path, message):
    with pytest.raises(FactsError) as caught:
        loader.load(path)
    assert str(caught.value) == f"{path}: {message}"
    assert caught.value.problems == ((0, 1, message),)


def test_at_most_100_problems_are_told_the_first_ones(write):
    fields = "".join(f"  field-{i}: x\n" for i in range(150))
    path = write(changed("  locator: paragraph 1\n", f"  locator: paragraph 1\n{fields}"))
    assert problems(path) == [
        *(f'facts.yaml:{49 + i}:3: "field-{i}" is not a field of a figure' for i in range(100)),
        "facts.yaml:148:3: there may be more than 100 problems",
    ]


def test_99_problems_are_all_that_there_are(write):
    fields = "".join(f"  field-{i}: x\n" for i in range(99))
    path = write(changed("  locator: paragraph 1\n", f"  locator: paragraph 1\n{fields}"))
    assert len(problems(path)) == 99


def test_a_faulty_entry_is_still_there_for_those_that_refer_to_it(write):
    path = write(changed("publisher: The Gazette", "publisher: '=1'", "kind: region", "kind: town"))
    assert problems(path) == [
        'facts.yaml:15:14: "=1" would be a formula in a spreadsheet: reword it',
        'facts.yaml:33:9: "town" is not a word of this field; nearest: region, city',
    ]


@pytest.mark.parametrize("levels", [32, 33])
def test_sectors_form_a_tree_of_at_most_32_levels(write, levels: int):
    chain = "".join(f"- {{id: s{i}, name: S, parent: s{i + 1}}}\n" for i in range(levels - 1))
    path = write(changed("regions:\n", f"{chain}- {{id: s{levels - 1}, name: S}}\nregions:\n"))
    if levels == 32:
        assert len(loader.load(path).sectors) == 34
    else:
        with pytest.raises(FactsError, match='the sector "s0" is nested deeper than 32 levels'):
            loader.load(path)


@pytest.mark.usefixtures("parser")
def test_each_entry_that_nobody_has_read_is_a_problem_with_its_line(write):
    marked = SMALL
    for field, indent in (("  subject: steel", 2), ("  product: pipes", 2), ("year: 2026", 6)):
        assert marked.count(field) == 1
        marked = marked.replace(field, f"{field}\n{' ' * indent}unread: true")
    lines = marked.splitlines()
    places = [place for place, line in enumerate(lines, 1) if "unread" in line]
    said = "nobody has read this entry: remove `unread` when you have"
    found = problems(write(marked))
    assert [problem.split(":")[1] for problem in found] == [str(place) for place in places]
    assert {problem.split(": ", 1)[1] for problem in found} == {said}


def test_an_entry_that_nobody_has_read_is_known_to_those_that_refer_to_it(write):
    unread = SMALL.replace("  subject: steel", "  subject: steel\n  unread: false")
    assert len(problems(write(unread))) == 1
