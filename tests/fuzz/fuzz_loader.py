"""Fuzzes the loader: whatever a file holds, it gives facts that print or FactsError.

``python tests/fuzz/fuzz_loader.py --runs 2000 --seed 1`` tries the corpus and as many seeded
mutations of it; ``--atheris`` hands over to libFuzzer, with its options behind. README.md here
tells more.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

CORPUS = Path(__file__).with_name("corpus")
MOST_BYTES = 8192  # above it the pure-Python parser makes a run too slow
PIECES = [
    *("? ", "?", ": ", ":", "- ", "-", ", ", ",", "[", "]", "{", "}", "#", " #", "|", "|-", "|+2"),
    *(">", "'", '"', "''", '""', "\\", "&a ", "*a", "!t ", "!!str ", "<<: ", "=", "@", "`", "~"),
    *("%YAML 1.2\n", "%x\n", "---\n", "---", "--- ", "...\n", "...", "\n", "\n\n", "\r\n", "\r"),
    *(" ", "  ", "\t", "\n ", "\n  ", "\n- ", "\\x41", "\\u0041", "\\ud800", "\\U00110000", "\\e"),
    *(
        "\\\n",
        "\\N",
        "\\n",
        "\\0",
        "no",
        "null",
        "true",
        "1e3",
        "1:30",
        "017",
        ".nan",
        "2024-02-30",
    ),
    *("a: b", "[a]", "{a: b}", "[]", "{}", "[[[[", "é", "Қ", "₸", "\U0001f3ed", "e\u0301"),
    *("\u202e", "\u200b", "\ufeff", "\x00", "\x1b[2J", "\x85", "x" * 1100, "9" * 5000),
]
_path = os.path.join(tempfile.mkdtemp(prefix="kzfacts-fuzz-"), "facts.yaml")


def check(data: bytes) -> None:
    """Load the bytes as a facts file in every way there is; raise if anything is amiss."""
    from kzfacts import errors

    with open(_path, "wb") as file:
        file.write(data)
    result = _load()
    if isinstance(result, errors.FactsError):
        _check_problems(result)
    else:
        _check_facts(result)
    fast, *pure = (_load(parser) for parser in _parsers(data))
    assert _same(fast, result), "read plainly it is something else"
    assert all(_facts(each) == _facts(result) for each in pure), "one parser accepts it"


def _load(parser: object = None) -> Any:
    """Give the facts or the error that loading ends with; with a parser, by PyYAML alone."""
    from kzfacts import errors, loader, parsed, plain

    before = plain.root, parsed.Parser
    if parser:
        plain.root, parsed.Parser = _not_plain, parser
    try:
        return loader.load(_path)
    except errors.FactsError as error:
        return error
    finally:
        plain.root, parsed.Parser = before


def _not_plain(data: bytes) -> Any:
    from kzfacts import plain

    raise plain.NotPlain


def _same(one: Any, other: Any) -> bool:
    return _facts(one) == _facts(other) and str(one) == str(other)


def _facts(result: Any) -> Any:
    return None if isinstance(result, Exception) else result


def _parsers(data: bytes) -> list[object]:
    fast = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return [fast] if len(data) > MOST_BYTES else [fast, yaml.SafeLoader]


def _check_facts(facts: Any) -> None:
    """See that what was accepted can be built, searched and printed."""
    from kzfacts import api, bundled

    built: dict[str, Any] = {}
    exec(bundled.to_python(facts), built)
    assert bundled.from_rows(built["FACTS"]) == facts
    answers = api.Facts(facts)
    for name in ("kazakhstan", *(entry.name for entry in facts.sectors[:1])):
        json.dumps([answers.figures(name).rows(), answers.projects(name).rows()], allow_nan=False)
    answers.conflicts()


def _check_problems(error: Any) -> None:
    """See that each problem is one line of text and lies in the file."""
    from kzfacts import builder

    lines = _lines()
    assert 1 <= len(error.problems) <= builder.MAX_PROBLEMS + 1
    assert len(str(error).split("\n")) == len(error.problems), "a problem of several lines"
    assert all(1 <= line <= lines for line, *_ in error.problems)


def _lines() -> int:
    """Tell how many lines the file has, the one after its last line break included."""
    with open(_path, "rb") as file:
        return file.read().count(b"\n") + 2


def mutated(source: random.Random, seeds: list[bytes]) -> bytes:
    """Give one of the seeds with a few pieces inserted, removed, repeated or indented."""
    data = source.choice(seeds)
    for _ in range(source.choice((1, 1, 1, 2, 2, 3, 5))):
        start = source.randrange(len(data) + 1)
        end = min(len(data), start + source.randrange(1, 16))
        piece = source.choice(PIECES).encode("utf-8", "surrogatepass")
        kind = source.randrange(8)
        if kind < 2:
            data = data[:start] + piece + data[start:]
        elif kind == 2:
            data = data[:start] + data[end:]
        elif kind == 3:
            data = data[:start] + piece + data[end:]
        elif kind == 4:
            other = source.choice(seeds)
            begin = source.randrange(len(other) + 1)
            data = data[:start] + other[begin : begin + source.randrange(80)] + data[start:]
        elif kind == 5:
            data = data[:start] + source.randbytes(source.randrange(1, 4)) + data[end:]
        else:
            data = _with_changed_line(source, data, piece, indent=kind == 6)
    return data


def _with_changed_line(source: random.Random, data: bytes, piece: bytes, *, indent: bool) -> bytes:
    lines = data.split(b"\n")
    i = source.randrange(len(lines))
    if indent:
        spaces = source.randrange(1, 4)
        lines[i] = b" " * spaces + lines[i] if source.random() < 0.5 else lines[i][spaces:]
    else:
        key, colon, value = lines[i].partition(b": ")
        lines[i] = key + colon + (piece if source.random() < 0.5 else piece + value)
    return b"\n".join(lines)


def seeds() -> list[bytes]:
    """Give the files of the corpus."""
    return [path.read_bytes() for path in sorted(CORPUS.glob("*.yaml"))]


def run(runs: int, seed: int) -> int:
    """Check the corpus and ``runs`` mutations; give 1 and keep the input where one fails."""
    source, corpus = random.Random(seed), seeds()
    inputs = (mutated(source, corpus) for _ in range(runs))
    for data in (*corpus, b"", *inputs):
        try:
            check(data)
        except Exception as error:  # noqa: BLE001, PERF203 - any is a finding
            name = f"crash-{hashlib.sha256(data).hexdigest()[:12]}.yaml"
            Path(name).write_bytes(data)
            sys.stderr.write(f"{name}: {type(error).__name__}: {error}\n")
            return 1
    sys.stderr.write(f"{len(corpus) + 1 + runs} inputs, none fails\n")
    return 0


def fuzz(options: list[str]) -> None:
    """Let libFuzzer drive, with the same mutations beside its own."""
    import atheris

    with atheris.instrument_imports(include=["kzfacts", "yaml"]):
        from kzfacts import loader  # noqa: F401

    corpus = seeds()

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        source = random.Random(seed)
        if source.random() < 0.5:
            return atheris.Mutate(data, most)
        return mutated(source, [data, *corpus] if source.random() < 0.2 else [data])[:most]

    named = any(not option.startswith("-") for option in options)
    if not any(os.path.isfile(option) for option in options):
        # libFuzzer writes what it finds into the first folder that it is given.
        options = [*options, *([] if named else [tempfile.mkdtemp()]), str(CORPUS)]
    atheris.Setup([sys.argv[0], *options], check, custom_mutator=mutate)
    atheris.Fuzz()


def main() -> int:
    """Run as the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=2000, help="how many mutations to try")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--atheris", action="store_true", help="fuzz with libFuzzer instead")
    known, rest = parser.parse_known_args()
    if known.atheris:
        fuzz(rest)
    elif rest:
        parser.error(f"unknown: {' '.join(rest)}")
    return run(known.runs, known.seed)


if __name__ == "__main__":
    sys.exit(main())
