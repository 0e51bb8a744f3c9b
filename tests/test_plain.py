"""The reader of plainly written files: what it takes, and what it leaves to PyYAML."""

import sys

import pytest
from conftest import ROOT, SMALL, by_pyyaml_alone

from kzfacts import loader, nodes, plain

# Notations that are read without PyYAML: what stands in SMALL, and how else it may be written.
PLAIN = {
    "as it is": ("", ""),
    "CRLF": ("\n", "\r\n"),
    "comments and blank lines": ("\n\n", "\n\n  \n# a: b\n   # [c]\n\n"),
    "spaces around values": ("language: en", "language:   en  "),
    "spaces behind the mark of an item": (
        "- id: industry\n  name: Industry\n  isic: [B, C]",
        "-   id: industry\n    name: Industry\n    isic: [B, C]",
    ),
    "double quotes": ("subject: steel", 'subject: "steel: #1, [a] {b}"'),
    "single quotes": ("subject: steel", "subject: 'steel \"x\" \\n'"),
    "a colon, a number sign and brackets within a word": ("subject: steel", "subject: a:b#c [d]"),
    "letters beyond ASCII": ("subject: steel", "subject: сталь ₸ Ә"),
    "a negative number": ("value: -0.7", "value: -12.5"),
    "a block of items": ("[metals, металлургия]", "\n  - metals\n  - металлургия"),
    "an indented block of items": ("[metals, металлургия]", "\n    - metals\n    - 'b: c'"),
    "brackets over lines": ("[metals, металлургия]", "[metals,\n    a\n     b, металлургия\n    ]"),
    "a comma in a line of its own": ("[metals, металлургия]", "[metals\n    , металлургия]"),
    "quotes within brackets": ("[metals, металлургия]", "[\"a, b\", 'c: d',e]"),
    "a block of fields": ("{value: 120}", "\n          value: 120"),
    "a comma too many": ("[metals, металлургия]", "[metals, металлургия,]"),
    "two quotes": ("subject: steel", "subject: 'st''eel'"),
    "a text of two lines": ("locator: paragraph 1", "locator: paragraph\n    1"),
    "a text of two lines in quotes": ("subject: steel", 'subject: "steel\n    x"'),
    "a text of three lines, the first of them short": (
        "locator: paragraph 1",
        "locator: p\n   aragraph\n      of it -",
    ),
    "an item of two lines": ("[metals, металлургия]", "\n  - metals\n   and alloys\n  - b"),
    "two quotes over two lines": ("subject: steel", "subject: 'st''\n    eel'''"),
    "a backslash in single quotes": ("subject: steel", r"subject: 'st\eel'"),
}
# Notations that need PyYAML.
NOT_PLAIN = {
    "a comment behind a value": ("subject: steel", "subject: steel # a"),
    "an escape": ("subject: steel", r'subject: "st\x65el"'),
    "a blank line within a text": ("subject: steel", "subject: a\n\n    b"),
    "a comment within a text": ("subject: steel", "subject: a\n    # x\n    b"),
    "a blank line within quotes": ("subject: steel", "subject: 'a\n\n    b'"),
    "an item mark below a text": ("subject: steel", "subject: a\n    - b"),
    "a text below quotes": ("subject: steel", "subject: 'a'\n    b"),
    "quotes below a text": ("subject: steel", "subject: a\n    'b'"),
    "brackets below a text": ("subject: steel", "subject: a\n    [b]"),
    "the start of a document within quotes": ("subject: steel", "subject: 'a\n--- b'"),
    "an escape over two lines": ("subject: steel", 'subject: "a\\\n    b"'),
    "a text behind quotes": ("subject: steel", "subject: 'a' b"),
    "a lone quote": ("subject: steel", "subject: '"),
    "a block of text": ("subject: steel", "subject: >-\n    steel"),
    "a blank line within brackets": ("[metals, металл", "[metals, a\n\n    b, металл"),
    "quotes in the second line of an item": ("[metals, металл", "[metals, a\n    'b', металл"),
    "a comment within brackets": ("[metals, металл", "[metals, # a\n    металл"),
    "brackets within brackets": ("{value: 120}", "{value: 120, qualifier: {}}"),
    "two commas": ("[metals, металлургия]", "[metals,, металлургия]"),
    "no space behind a colon in braces": ("{value: 120}", "{value:120}"),
    "a question mark within brackets": ("[metals, металл", "[metals, a?b, металл"),
    "a colon within brackets": ("[metals, металл", "[metals, a:b, металл"),
    "a quoted key": ("  subject: steel", '  "subject": steel'),
    "a question mark before a key": ("  subject: steel", "  ? subject\n  : steel"),
    "items in items": ("    - source: g", "    - - source: g"),
    "a field too far to the right": ("  subject: steel", "   subject: steel"),
    "a field too far to the left": ("  subject: steel", " subject: steel"),
    "an item too far to the left": ("    - source: g", "   - source: g"),
    "a field below a value": ("subject: steel", "subject: steel\n    a: b"),
    "an item below a value": ("subject: steel", "subject: steel\n  - a"),
    "nothing for a value": ("subject: steel", "subject:"),
    "nothing for an item": ("[metals, металлургия]", "\n    - \n    - a"),
    "an anchor": ("subject: steel", "subject: &a steel"),
    "an alias": ("subject: steel", "subject: *a"),
    "a tag": ("subject: steel", "subject: !!str steel"),
    "the start of a document": ("sources:\n- id: g", "---\nsources:\n- id: g"),
    "the end of a document": ("sources:\n- id: g", "sources:\n...\n- id: g"),
    "dots within brackets": ("[metals, металлургия]", "[metals,\n...\n]"),
}


def changed(old: str, new: str) -> str:
    assert old in SMALL
    return SMALL.replace(old, new, 0 if not old else -1 if old == "\n" else 1)


def walk(node: nodes.Node) -> None:
    if isinstance(node, nodes.Scalar):
        return
    for part in node.items if isinstance(node, nodes.Sequence) else [v for _, v in node.pairs]:
        walk(part)


def outcome(path: str) -> object:
    try:
        return loader.load(path)
    except loader.FactsError as error:
        return str(error)


@pytest.mark.parametrize(("old", "new"), PLAIN.values(), ids=PLAIN)
def test_what_is_plainly_written_is_read_as_pyyaml_reads_it(old, new, write, monkeypatch):
    path = write(changed(old, new))
    monkeypatch.setitem(sys.modules, "yaml", None)
    monkeypatch.delitem(sys.modules, "kzfacts.parsed", raising=False)
    facts = loader.load(path)
    monkeypatch.undo()
    by_pyyaml_alone(monkeypatch)
    assert facts == loader.load(path)


@pytest.mark.parametrize(("old", "new"), NOT_PLAIN.values(), ids=NOT_PLAIN)
def test_what_is_not_plainly_written_is_left_to_pyyaml(old, new, write, monkeypatch):
    path = write(changed(old, new))
    assert not isinstance(loader.read_plainly(changed(old, new).encode()), loader.Facts)
    result = outcome(path)
    by_pyyaml_alone(monkeypatch)
    assert result == outcome(path)


def test_the_facts_of_the_checkout_are_plainly_written(facts):
    assert loader.read_plainly((ROOT / "data" / "facts.yaml").read_bytes()) == facts


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{' ' * depth}a:\n" for depth in range(5000)),
        "figures:\n- id: x\n" + "".join(f"  {' ' * depth}a:\n" for depth in range(5000)),
        "figures:\n" + "".join(f"{' ' * depth}- a:\n" for depth in range(5000)),
    ],
)
def test_nesting_ends_before_the_stack_does(text):
    assert loader.read_plainly(text.encode()) is None


@pytest.mark.parametrize(
    "value", ["[" + "a, " * plain.LONGEST + "a]", "[" + "a,\n" * plain.LONGEST + "a]"]
)
def test_long_brackets_are_left_to_pyyaml(value):
    text = SMALL.replace("[metals, металлургия]", value)
    with pytest.raises(plain.NotPlain):
        walk(plain.root(text.encode()))


@pytest.mark.parametrize("line", ["    - x{}\n", "  a: b\n"])
def test_an_entry_is_held_only_up_to_a_bound(line):
    entry = "sectors:\n- id: a\n" + ("  aliases:\n" if "-" in line else "")
    most = "".join(line.format(i) for i in range(plain.MOST_ITEMS + 1))
    with pytest.raises(plain.NotPlain):
        walk(plain.root((entry + most).encode()))
