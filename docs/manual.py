"""Write the man page of kzfacts from the declarations of its commands and options.

``python docs/manual.py`` writes it anew.
"""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Any

import typer

from kzfacts import __version__
from kzfacts.cli import app

FOLDER = Path(__file__).parent
PAGE = FOLDER / "kzfacts.1"
_COMPLETION = ("install_completion", "show_completion")  # named alike, whatever the Typer
_DESCRIPTION = """\
Every figure comes with its unit, period, status and source; sources that disagree stand side by \
side. On a terminal an answer is a table; in a pipe or a file it is CSV, unless a format is asked \
for.

Sectors, regions and facts are named by id, by name or by the beginning of one, in English, \
Russian or Kazakh."""
_ENVIRONMENT = {
    "KZFACTS_FILE": "The facts file to read, unless --facts names one.",
    "KZFACTS_FORMAT": "The format of rows, unless -f or the suffix of the output says.",
    "KZFACTS_TODAY": "The day by which a plan is overdue, in place of today.",
    "KZFACTS_DEBUG": "If set, a failure that nobody foresaw shows its traceback.",
    "BROWSER": "The browser in which kzfacts open shows a page.",
    "COLUMNS": "The width of a table, where it is no terminal's.",
    "NO_COLOR, FORCE_COLOR": "If set, a table has no colours, or has them everywhere.",
}
_EXIT_STATUS = {
    "0": "Answered, also when a filter leaves nothing.",
    "1": "A problem with the facts or the environment, a search that found nothing, or a draft "
    "with a wrong figure.",
    "2": "Wrong usage, a name that is not known included.",
    "130": "Interrupted.",
}
_EXAMPLES = {
    "kzfacts sector metallurgy": "A sector on one screen.",
    'kzfacts search "steel rose 3.4%"': "Where a number comes from.",
    "kzfacts projects --region karaganda --status planned -o plans.csv": "Rows, into a file.",
    "kzfacts cite steel-capacity-2020-2025 -f bibtex": "A reference.",
    "kzfacts growth --all-years -f json | jq '.[].value'": "Plain numbers, for other tools.",
}


def page() -> str:
    """Give the man page as roff."""
    group: Any = typer.main.get_command(app.app)
    context = typer.Context(group, info_name="kzfacts")
    commands: dict[str, Any] = {
        name: group.get_command(context, name) for name in group.list_commands(context)
    }
    lines = [
        f'.TH KZFACTS 1 "{_released()}" "kzfacts {__version__}" "User Commands"',
        ".SH NAME",
        f"kzfacts \\- {_plain(_summary(group.help))}",
        ".SH SYNOPSIS",
        ".B kzfacts",
        r"\fICOMMAND\fR [\fIARGUMENT\fR...] [\fIOPTION\fR...]",
        ".SH DESCRIPTION",
        *_paragraphs(_DESCRIPTION),
        ".SH COMMANDS",
        *(line for name, command in commands.items() for line in _command(name, command)),
        ".SH OPTIONS",
        *_options({"kzfacts": group, **commands}),
        ".SH ENVIRONMENT",
        *_listed(_ENVIRONMENT),
        ".SH EXIT STATUS",
        *_listed(_EXIT_STATUS),
        ".SH EXAMPLES",
        *_listed(_EXAMPLES),
    ]
    return "\n".join(lines) + "\n"


def _command(name: str, command: Any) -> list[str]:
    """Say how a command is called and what it does."""
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    usage = " ".join([f"\\fBkzfacts {_plain(name)}\\fR", *map(_argument, arguments)])
    said = [f"{_called(each)}: {each.help}" for each in arguments if each.help]
    return [".TP", usage, _text(" ".join((command.help, *said)))]


def _argument(argument: Any) -> str:
    more = "..." if argument.nargs == -1 else ""
    usage = f"\\fI{_plain(_called(argument))}\\fR{more}"
    return usage if argument.required else f"[{usage}]"


def _called(argument: Any) -> str:
    return str(argument.metavar or argument.name.upper()).removesuffix("...")


def _options(commands: dict[str, Any]) -> list[str]:
    """List the options, those that the same commands take under one heading."""
    taken_by: dict[tuple[str, str], list[str]] = {}
    for name, command in commands.items():
        for option in command.params:
            if option.param_type_name == "option":
                taken_by.setdefault(_option(option), []).append(name)
    lines = []
    for taking in sorted(dict.fromkeys(map(tuple, taken_by.values())), key=len, reverse=True):
        lines.append(f".SS {_plain(_whose(taking, list(commands)[1:]))}")
        for (usage, said), names in taken_by.items():
            if tuple(names) == taking:
                lines += [".TP", usage, said]
    return [*lines, ".SS Every command", *_listed({"-h, --help": "Show how it is called."})]


def _whose(taking: tuple[str, ...], commands: list[str]) -> str:
    others = [name for name in commands if name not in taking]
    if len(others) < len(taking):
        return f"Every command but {', '.join(others)}"
    return ", ".join(taking)


def _option(option: Any) -> tuple[str, str]:
    flags = ", ".join(f"\\fB{_plain(flag)}\\fR" for flag in sorted(option.opts, key=len))
    if option.is_flag or option.name in _COMPLETION:
        return flags, _text(option.help)
    named = max(option.opts, key=len).strip("-").upper()
    value, said = option.metavar or named, option.help
    if "|" in value:
        value, said = named, f"{said} One of {value.replace('|', ', ')}."
    return f"{flags} \\fI{_plain(value)}\\fR", _text(said)


def _released() -> str:
    """Give the day of the latest release that the changelog names."""
    changes = (FOLDER.parent / "CHANGELOG.md").read_text("utf-8")
    day = re.search(r"^## \[[\d.]+\] . (\d{4}-\d\d-\d\d)", changes, re.MULTILINE)
    assert day
    return day[1]


def _listed(entries: dict[str, str]) -> list[str]:
    return [
        line
        for name, said in entries.items()
        for line in (".TP", f"\\fB{_plain(name)}\\fR", _text(said))
    ]


def _paragraphs(text: str) -> list[str]:
    return "\n.PP\n".join(map(_text, text.split("\n\n"))).split("\n")


def _summary(text: str) -> str:
    return text[0].lower() + text[1:].strip().removesuffix(".")


def _text(text: str) -> str:
    """Give a paragraph as lines of roff, none of which is a request."""
    lines = textwrap.wrap(_plain(text), 79, break_long_words=False, break_on_hyphens=False)
    return "\n".join(f"\\&{line}" if line.startswith(".") else line for line in lines)


def _plain(text: str) -> str:
    """Escape what roff would take for its own."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("^", "\\(ha")
    return "".join(c if c.isascii() else f"\\[u{ord(c):04X}]" for c in text)


if __name__ == "__main__":
    PAGE.write_text(page(), "ascii")
