"""What holds for any facts file, any name that a person may type, and any bytes."""

import csv
import json
import re
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from html.parser import HTMLParser
from itertools import product
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import yaml
from conftest import ROOT, SMALL
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kzfacts import api
from kzfacts.__main__ import _answer
from kzfacts.answer import figures as of_figures
from kzfacts.answer import growth as growth_of
from kzfacts.answer import projects as of_projects
from kzfacts.answer import questions
from kzfacts.ask import names
from kzfacts.ask.filters import Filters
from kzfacts.errors import FactsError, NothingFound, UsageError
from kzfacts.model import records
from kzfacts.read import builder, loader, nodes, shipped

settings.register_profile(
    "kzfacts", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("kzfacts")

HOSTILE = [
    "a|b", "|", "`a|b`", "``", "<b>bold</b>", "&lt;", "&amp;amp;", "<!-- -->", "*a* **b** __c__",
    "_a_", "~~a~~", "![a](b)", "[a](javascript:b)", "[a]: b", "a\\", "\\|", "\\", "# a", "$a$",
    "a, b", 'say "a"', '"', "it's", "a; b", "a  b", "a\u00a0b", "\u3000a".strip(), "1. a", "no",
    "null", "1:30", "017", "1e3", "2024-01-01", ".nan", "~", "on", "#N/A", "NaN", "-7", "0.10",
    "https://example.org/a|b", "https://example.org/a>b", "https://example.org/a b", "http://",
    "[/]", "[link=https://a.org]b[/link]", ":smile:", "{a: b}", "[a]", "- a", "? a", "a: b", "a #b",
    "&a", "*a", "!a", "%a", "`a", "e\u0301", "İ", "ß", "₸", "Қарағанды", "\U0001f3ed", "a\u0600b",
]  # fmt: skip
_SAFE = st.characters(
    exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"), max_codepoint=0xDFFFF
)
WORDS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(_SAFE),
    st.text(st.sampled_from("aБ |`*_~<>&[]()\\\"',:#-?!$1"), min_size=1, max_size=12),
)


def _as_text(words: str) -> str:
    words = words.strip()[:80].strip() or "a"
    return "a" + words if words[0] in "=+-@＝＋－＠" else words


TEXT = WORDS.map(_as_text)
ID = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)
URL = st.from_regex(
    r"https?://[a-z]{1,5}\.org/[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]*", fullmatch=True
)
DATE = st.one_of(
    st.dates().filter(lambda day: 1900 <= day.year <= 2100).map(str),
    st.integers(1900, 2100).map(str),
    st.integers(1900, 2100).map(lambda year: f"{year}-07"),
)
PUBLISHED = DATE | st.sampled_from(["2025-08/2025-10", "2025-08-14/2025-09", "2025/2026"])
PERIOD = st.sampled_from(
    ["../2025", "2024", "2024-05", "2024-01/2024-06", "2020/2025", "2024-10/2025-03"]
)
NUMBER = st.one_of(
    st.integers(-(10**15) + 1, 10**15 - 1).map(str),
    st.integers(10**6, 10**12).map(lambda number: f"{number:_}"),
    st.decimals(-(10**9), 10**9, places=4).map(lambda number: f"{number:f}"),
)


class Plain(str):
    """What is written without quotes."""

    __slots__ = ()


def _one(words: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(words)


def _number(written: str) -> int | float:
    digits = written.replace("_", "")
    return float(digits) if "." in digits else int(digits)


@st.composite
def _entry(draw: Callable[..., Any], required: dict[str, Any], optional: dict[str, Any]) -> Any:
    return {
        **{name: draw(strategy) for name, strategy in required.items()},
        **{name: draw(strategy) for name, strategy in optional.items() if draw(st.booleans())},
    }


@st.composite
def documents(draw: Callable[..., Any]) -> dict[str, list[dict[str, Any]]]:
    """Draw the structure of a valid facts file."""
    kinds = ("growth", "amount", "percent", "multiple", "mass", "money")
    words = draw(st.lists(TEXT, min_size=6, max_size=6, unique=True))
    named = [{"name": name, "kind": kind} for kind, name in zip(kinds, words, strict=True)]
    measures = [{**entry, "means": draw(TEXT)} for entry in named[:2]]
    units = [{**entry, "one": draw(TEXT)} for entry in named[2:]]
    words = words[2:]
    rated = [f"{word} {rate}" for word in words for rate in ("per year", "per shift")]
    measured, told = _one(tuple(each["name"] for each in measures)), _one((*words, *rated))
    ids = draw(st.lists(ID, min_size=12, max_size=12, unique=True))
    number, lone = NUMBER.map(Plain), TEXT
    source = {"publisher": TEXT, "published": PUBLISHED, "language": _one(("en", "kk")), "url": URL}
    extras = {
        "title": TEXT,
        "date_evidence": TEXT,
        "release": ID,
        "weak": TEXT,
        "short": TEXT,
        "read": DATE,
    }
    sources = [{"id": i, **draw(_entry(source, extras))} for i in ids[:2]]
    aliases = {"aliases": st.lists(TEXT, min_size=1, max_size=3, unique=True)}
    above = {**aliases, "parent": st.just(ids[2])}
    sectors = [{"id": i, **draw(_entry({"name": TEXT}, above if i != ids[2] else aliases))}
               for i in ids[2:4]]  # fmt: skip
    region = {"name": TEXT, "kind": _one(records.REGION_KINDS)}
    coded = {**aliases, "iso": _one(("KZ-35", "FR-2A"))}
    regions = [{"id": ids[4], **draw(_entry(region, coded))}]
    figure = {
        "sector": _one(tuple(ids[2:4])),
        "subject": TEXT,
        "measure": measured,
        "value": number,
        "unit": told,
        "status": _one(records.FIGURE_STATUSES),
        "sources": st.sampled_from([ids[:1], ids[1:2], ids[:2]]),
        "locator": lone,
    }
    observed = {
        "total": st.just(Plain("true")),
        "baseline": number,
        "qualifier": _one(records.QUALIFIERS),
        "period": PERIOD,
        "to_date": st.just(Plain("true")),
        "compared_with": _one((*records.COMPARISONS, "2019", "2020/2023")),
        "borders": TEXT,
        "region": st.just(ids[4]),
        "place": TEXT,
        "attributed_to": TEXT,
        "as_printed": TEXT,
        "note": TEXT,
    }
    amount = {"qualifier": _one(records.QUALIFIERS)}
    report = {
        "source": _one(tuple(ids[:2])),
        "status": _one(records.PROJECT_STATUSES),
        "locator": TEXT,
    }
    reported = {
        "company": TEXT,
        "part": TEXT,
        "year": st.integers(1900, 2099).map(str).map(Plain),
        "capacity": _entry({"value": number, "unit": told}, amount),
        "investment": _entry({"value": number, "unit": st.just(words[3])}, amount),
        "jobs": _entry({"value": number}, amount),
        "note": TEXT,
    }
    project = {
        "name": TEXT,
        "product": TEXT,
        "sector": _one(tuple(ids[2:4])),
        "reports": st.lists(_entry(report, reported), min_size=1, max_size=2),
    }
    planned = {"region": st.just(ids[4]), "place": TEXT, "company": TEXT, "note": TEXT}
    figures, projects = draw(st.integers(0, 4)), draw(st.integers(0, 3))
    return {
        "measures": measures,
        "units": units,
        "sources": sources,
        "sectors": sectors,
        "regions": regions,
        "figures": [{"id": i, **draw(_entry(figure, observed))} for i in ids[5 : 5 + figures]],
        "projects": [{"id": i, **draw(_entry(project, planned))} for i in ids[9 : 9 + projects]],
    }


# Words that need no quotes: not those that YAML takes for a mark or for nothing.
PLAIN_WORDS = re.compile(r"(?!(?:True|False|Null)$)[A-Z][a-z]{3,}( [a-z]{3,})*")


def as_yaml(value: Any) -> str:
    """Write a structure as YAML, on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {as_yaml(part)}" for name, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_yaml, value)) + "]"
    plain = isinstance(value, Plain) or PLAIN_WORDS.fullmatch(value)
    return str(value) if plain else json.dumps(value, ensure_ascii=False)


def as_file(document: dict[str, list[dict[str, Any]]]) -> str:
    """Write a structure as a facts file."""
    lines = []
    for name, entries in document.items():
        lines.append(f"{name}:" if entries else f"{name}: []")
        for entry in entries:
            fields = [f"{field}: {as_yaml(value)}" for field, value in entry.items()]
            lines += ["- " + "\n  ".join(fields)]
    return "\n".join(lines) + "\n"


def _cited(document: dict[str, Any], sources: list[str]) -> dict[str, Any]:
    first = next(entry for entry in document["sources"] if entry["id"] == sources[0])
    cited = {name: first[name] for name in ("publisher", "published", "url")}
    return {"source": " ".join(sources), **cited}


_DERIVED = {  # from other columns and other facts
    "figures": ("conflict", "change", "year", "start", "end"),
    "projects": ("conflict", "overdue"),
}


def _stated(command: str) -> list[str]:
    """Name the columns of data formats that the file itself states."""
    columns = {"figures": of_figures.COLUMNS, "projects": of_projects.COLUMNS}[command]
    return [each.name for each in columns if not each.extra and each.name not in _DERIVED[command]]


def figure_rows(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Give the rows that ``figures`` has to print, by id."""
    rows = {}
    for entry in document["figures"]:
        row = {name: entry.get(name) for name in _stated("figures")}
        numbers = {name: _number(row[name]) for name in ("value", "baseline") if row[name]}
        rows[entry["id"]] = {**row, **numbers, **_cited(document, entry["sources"])}
    return rows


def project_rows(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Give the rows that ``projects`` has to print, by id."""
    rows = {}
    for entry in document["projects"]:
        newest = entry["reports"][::-1]
        alike = [report for report in newest if report.get("part") == newest[0].get("part")]
        row = {name: entry.get(name) for name in _stated("projects")}
        sources = [newest[0]["source"]]
        row["status"] = newest[0]["status"]
        row["part"] = newest[0].get("part")
        row["year"] = int(newest[0]["year"]) if "year" in newest[0] else None
        units = {"capacity": "capacity_unit", "investment": "currency", "jobs": None}
        for name, unit in units.items():
            report = next((report for report in alike if name in report), None)
            if report:
                row[name] = _number(report[name]["value"])
                row.update({unit: report[name]["unit"]} if unit else {})
                row[f"{name}_qualifier"] = report[name].get("qualifier")
                row[f"{name}_source"] = report["source"]
                sources += [report["source"]] if report is not newest[0] else []
        rows[entry["id"]] = {**row, **_cited(document, list(dict.fromkeys(sources)))}
    return rows


def _as_cells(rows: dict[str, dict[str, Any]]) -> dict[str, dict[str, str]]:
    return {
        name: {key: "" if value is None else str(value) for key, value in row.items()}
        for name, row in rows.items()
    }


def _by_id(header: list[str], rows: list[list[str]]) -> dict[str, dict[str, str]]:
    return {row[0]: dict(zip(header, row, strict=True)) for row in rows}


def _read_csv(path: str) -> Any:
    with open(path, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    return _by_id(header, rows)


def _read_tsv(path: str) -> Any:
    header, *rows = [line.split("\t") for line in Path(path).read_text("utf-8").split("\n")[:-1]]
    return _by_id(header, rows)


def _read_with_pandas(path: str, **options: Any) -> Any:
    frame = pd.read_csv(path, dtype=str, keep_default_na=False, na_filter=False, **options)
    return _by_id(list(frame.columns), frame.to_numpy().tolist())


def _read_markdown(path: str) -> Any:
    tokens = MarkdownIt("commonmark").enable("table").parse(Path(path).read_text("utf-8"))
    assert [token.type for token in tokens].count("table_open") == 1
    cells = [
        "".join(
            part.content if part.type in ("text", "text_special") else f"<{part.type}>"
            for part in token.children or ()
            if part.type not in ("link_open", "link_close")
        )
        for token in tokens
        if token.type == "inline"
    ]
    width = [token.type for token in tokens].count("th_open")
    cells = cells[-(len(cells) // width) * width :] if width else []  # below the title
    rows = [cells[i : i + width] for i in range(0, len(cells), width)]
    return _by_id(rows[0], rows[1:])


class _Cells(HTMLParser):
    """Reads the rows of an HTML table."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.within = False

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        assert tag in {
            *(
                "html",
                "head",
                "meta",
                "title",
                "style",
                "body",
                "main",
                "h1",
                "table",
                "thead",
                "tbody",
            ),
            *("tr", "th", "td", "a"),
        }
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.within = True
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self.within = self.within and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self.within:
            self.rows[-1][-1] += data


def _read_html(path: str) -> Any:
    reader = _Cells()
    reader.feed(Path(path).read_text("utf-8"))
    reader.close()
    return _by_id(reader.rows[0], reader.rows[1:])


def _read_json(path: str) -> Any:
    return {row["id"]: row for row in json.loads(Path(path).read_bytes())}


def _read_jsonl(path: str) -> Any:
    lines = Path(path).read_bytes().split(b"\n")[:-1]
    return {row["id"]: row for row in map(json.loads, lines)}


READERS = {
    "csv": ("csv", _read_csv),
    "csv with pandas": ("csv", _read_with_pandas),
    "tsv": ("tsv", _read_tsv),
    "tsv with pandas": ("tsv", lambda path: _read_with_pandas(path, sep="\t", quoting=3)),
    "markdown": ("markdown", _read_markdown),
    "html": ("html", _read_html),
    "json": ("json", _read_json),
    "jsonl": ("jsonl", _read_jsonl),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("properties")


def _with_hostile_texts() -> dict[str, list[dict[str, Any]]]:
    """Give a structure with a figure and a project for each of HOSTILE."""
    texts = list(map(_as_text, HOSTILE))
    source = {"id": "s", "published": "2024", "language": "en", "url": "https://example.org/?a&b"}
    figure = {"sector": "a", "measure": texts[0], "value": Plain("-0.7"), "unit": texts[1]}
    figure |= {"status": "actual", "sources": ["s"], "locator": "here"}
    report = {"source": "s", "status": "planned", "locator": "here"}
    plant = {"sector": "a", "region": "r", "reports": [report]}
    return {
        "measures": [{"name": text, "kind": "count", "means": text} for text in texts],
        "units": [{"name": text, "one": text, "kind": "count"} for text in texts],
        "sources": [{**source, "publisher": "a | b"}],
        "sectors": [{"id": "a", "name": "Metal & <more>"}],
        "regions": [{"id": "r", "name": "`Region`", "kind": "city", "iso": "KZ-35"}],
        "figures": [
            {"id": f"f-{i}", "subject": text, "attributed_to": text, **figure}
            for i, text in enumerate(texts)
        ],
        "projects": [
            {"id": f"p-{i}", "name": text, "product": text, "company": text, **plant}
            for i, text in enumerate(texts)
        ],
    }


@settings(max_examples=25)
@example(document=_with_hostile_texts())
@given(document=documents())
def test_what_is_printed_in_any_format_reads_back_the_same(
    folder: Path, document: dict[str, Any]
) -> None:
    facts, written = folder / "facts.yaml", str(folder / "answer")
    facts.write_text(as_file(document), encoding="utf-8")
    expected = {"figures": figure_rows(document), "projects": project_rows(document)}
    for command, (reader, (format_name, read)) in product(expected, READERS.items()):
        options = ["--facts", str(facts), "-f", format_name, "-o", written]
        if format_name in ("markdown", "html"):  # which print words unless columns are chosen
            options += ["--columns", ",".join((*_stated(command), *_DERIVED[command]))]
        assert _answer([command, *options]) == 0
        rows = read(written)
        for row in rows.values():
            for derived in _DERIVED[command]:
                row.pop(derived)
        stated = expected[command]
        typed = format_name in ("json", "jsonl")
        assert rows == (stated if typed else _as_cells(stated)), reader


@cache
def _bundled() -> records.Facts:
    """Give some of the bundled facts: it is the text that is any, and these are many."""
    facts = shipped.facts()
    return facts._replace(figures=facts.figures[::4], projects=facts.projects[::2])


ANY_TEXT = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.sampled_from(
        [*HOSTILE, "", " ", "\0", "-", "region", "область", "KZ-", "\ud800", "a" * 9999]
    ),
    st.text(st.sampled_from("kзқ -\u0301İ\x1f"), max_size=6),
)


@settings(max_examples=80)
@given(text=ANY_TEXT)
def test_any_text_as_a_name_is_found_or_refused_in_words(text: str) -> None:
    facts = _bundled()
    for find_name in (names.sector, names.region, names.fact, names.sources):
        with suppress(UsageError):
            assert find_name(facts, text)
    names.exactly(facts, text)


@settings(max_examples=25)
@given(text=ANY_TEXT)
def test_any_text_can_be_searched_for(text: str) -> None:
    facts = _bundled()
    assert set(api.Facts(facts).figures(text)) <= set(facts.figures)
    assert set(api.Facts(facts).projects(text)) <= set(facts.projects)
    for answer in (questions.search, growth_of.history):
        with suppress(NothingFound):
            assert answer(facts, text, Filters()).rows


@settings(max_examples=60)
@given(word=ANY_TEXT, option=st.sampled_from(["--columns", "--sort", "-f", "--as-of", "--period"]))
@example(word="9" * 5000, option="--year")
@example(word="9" * 5000, option="--limit")
@example(word="nan", option="--min")
@example(word="1e999", option="--max")
def test_any_value_of_an_option_is_taken_or_refused_as_wrong_usage(
    folder: Path, word: str, option: str
) -> None:
    facts = folder / "small.yaml"
    facts.write_text(SMALL, encoding="utf-8")
    written = str(folder / "answer")
    code = _answer(["figures", "--facts", str(facts), "-o", written, f"{option}={word}"])
    assert code in (0, 2)


def _load(folder: Path, data: bytes, parser: Any = nodes.Parser) -> records.Facts | FactsError:
    """Load a file by one of PyYAML's parsers."""
    path = folder / "facts.yaml"
    path.write_bytes(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nodes, "Parser", parser)
        try:
            return loader.load(str(path))
        except FactsError as error:
            return error


@settings(max_examples=300)
@given(
    data=st.one_of(st.binary(), st.text(st.characters(exclude_categories=("Cs",))).map(str.encode))
)
def test_any_bytes_are_refused_by_the_loader_with_a_line(folder: Path, data: bytes) -> None:
    error = _load(folder, data)
    assert isinstance(error, FactsError)
    assert all(line >= 1 for line, _, _ in error.problems)


PIECES = st.sampled_from([
    "? ", "?", ": ", ":", "- ", "-", ", ", ",", "[", "]", "{", "}", "#", " #", "|", "|-\n", "|+2\n",
    ">\n", "'", '"', "''", '""', "\\", "&a ", "*a", "!t ", "!!str ", "<<: ", "=", "@", "`", "%a\n",
    "%YAML 1.2\n", "---\n", "---", "--- ", "...\n", "...", "\n", "\n\n", "\r\n", " ", "  ", "\t",
    "\n  ", "\n- ", '"\\x41"', '"\\ud800"', '"\\U00110000"', '"\\e"', '"a\\nb"', "a: b", "[a]",
    "{a: b}", "[]", "{}", "a?b", "a:b", "::", "-?", "- - ", "? a\n: b\n", "é", "x" * 1100, "no",
])  # fmt: skip
SEEDS = [SMALL, (ROOT / "tests" / "full.yaml").read_text()]


@st.composite
def mutated_files(draw: Callable[..., Any]) -> bytes:
    """Draw a facts file with a few pieces put in, cut out, copied or indented."""
    text = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        kind = draw(
            st.sampled_from(["insert", "insert", "replace", "cut", "copy", "indent", "value"])
        )
        end = start + draw(st.integers(1, 12))
        if kind == "insert":
            text = text[:start] + draw(PIECES) + text[start:]
        elif kind == "replace":
            text = text[:start] + draw(PIECES) + text[end:]
        elif kind == "cut":
            text = text[:start] + text[end:]
        elif kind == "copy":
            other = draw(st.integers(0, len(text)))
            text = text[:start] + text[other : other + 5 * (end - start)] + text[start:]
        else:
            lines = text.split("\n")
            i = draw(st.integers(0, len(lines) - 1))
            key, colon, value = lines[i].partition(": ")
            if kind == "value":
                lines[i] = key + colon + draw(PIECES) + draw(st.sampled_from([value, ""]))
            else:
                spaces = draw(st.integers(1, 3))
                lines[i] = draw(st.sampled_from([" " * spaces + lines[i], lines[i][spaces:]]))
            text = "\n".join(lines)
    return text.encode()


@settings(max_examples=300)
@given(data=mutated_files())
def test_a_damaged_file_gives_facts_or_problems_of_one_line_each(folder: Path, data: bytes) -> None:
    result = _load(folder, data)
    if isinstance(result, FactsError):
        assert len(str(result).splitlines()) == len(result.problems) <= builder.MAX_PROBLEMS + 1
        assert list(result.problems) == sorted(result.problems)
    else:
        assert api.Facts(result).figures.rows() is not None


@pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="PyYAML comes without libyaml")
@settings(max_examples=300)
@example(data=SMALL.replace("[metals,", "[me?tals,").encode())
@example(data=SMALL.replace("{value: 120}", "{value: 120, v?: 1}").encode())
@example(data=SMALL.replace("{value: 120}", "{value:[120]}").encode())
@example(
    data=SMALL.replace(
        "- id: industry\n  name: Industry\n  isic: [B, C]",
        "- {id: industry, name: Industry, isic:[B, C]}",
    ).encode()
)
@example(data=SMALL.replace("[metals,", "[metals:,").encode())
@example(data=SMALL.replace("{value: 120}", "{value: 120, qualifier:}").encode())
@example(data=SMALL.replace("[metals,", "[metals\n   ?,").encode())
@example(data=SMALL.replace("title: Output", 'title: "\\ud800 Output').encode())
@example(data=SMALL.replace("regions:", "%x\nregions:").encode())
@example(data=("%x\n---\n" + SMALL).encode())
@example(data=SMALL[: SMALL.index("120}")].encode())
@example(data=SMALL[: SMALL.index(": paragraph 2")].encode())
@given(data=mutated_files())
def test_both_parsers_accept_the_same_files(folder: Path, data: bytes) -> None:
    fast = _load(folder, data, yaml.CSafeLoader)
    pure = _load(folder, data, yaml.SafeLoader)
    assert fast == pure or (isinstance(fast, FactsError) and isinstance(pure, FactsError))
