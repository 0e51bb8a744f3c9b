"""The command line: a short function a command, options in, view out; built when asked for."""

# Typer reads these annotations at run time, so their evaluation is not postponed.

import inspect
import os
from collections.abc import Callable
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperGroup

from . import __version__, names, output, render, screen, view, views
from .errors import UsageError
from .options import Common, Group, Text, What, Where, Words, completion
from .view import View

_KEYWORD = inspect.Parameter.KEYWORD_ONLY
_commands: dict[str, Callable[..., View]] = {}


def _command(answer: Callable[..., View]) -> Callable[..., View]:
    _commands[answer.__name__] = answer
    return answer


@_command
def overview(common: Common) -> View:
    """Show the totals, what grew and fell most, and what is coming."""
    return views.overview(common.facts())


@_command
def sectors(common: Common) -> View:
    """List the sectors with their latest growth."""
    return views.sectors(common.facts())


@_command
def sector(
    name: Annotated[list[str], typer.Argument(autocompletion=completion("sectors"))],
    where: Where,
    what: What,
    common: Common,
) -> View:
    """Show a sector with its branches: growth, targets, capacity, projects."""
    facts = common.facts(where)
    wanted = common.filters("sector", facts, where, what)
    return views.sector(facts, _joined(name), wanted, where.all_years)


@_command
def growth(where: Where, what: What, common: Common, text: Text = None) -> View:
    """Show how output grew or fell in the latest year, or in --year or --all-years."""
    facts = common.facts(where)
    wanted = common.filters("growth", facts, where, what)
    return views.growth(facts, _joined(text), wanted, where.all_years)


@_command
def history(
    text: Annotated[list[str], typer.Argument(help="A sector, or words of an indicator.")],
    where: Where,
    what: What,
    common: Common,
) -> View:
    """Show an indicator or a sector over the years, oldest first."""
    facts = common.facts(where)
    return views.history(facts, _some(text), common.filters("history", facts, where, what))


@_command
def figures(where: Where, what: What, common: Common, text: Text = None) -> View:
    """List figures of any measure."""
    facts = common.facts(where)
    return views.figures(facts, _joined(text), common.filters("figures", facts, where, what))


@_command
def projects(where: Where, common: Common, text: Text = None) -> View:
    """List plants and lines: planned, under construction, launched."""
    facts = common.facts(where)
    return views.projects(facts, _joined(text), common.filters("projects", facts, where))


@_command
def regions(common: Common) -> View:
    """List the regions with their ISO codes."""
    return views.regions(common.facts())


@_command
def region(
    name: Annotated[list[str], typer.Argument(autocompletion=completion("regions"))],
    where: Where,
    what: What,
    common: Common,
) -> View:
    """Show the figures and projects of a region."""
    facts = common.facts(where)
    wanted = common.filters("region", facts, where, what)
    return views.region(facts, _joined(name), wanted, where.all_years)


@_command
def search(
    text: Words,
    where: Where,
    what: What,
    common: Common,
) -> View:
    """Find figures and projects by what they are about, or an amount."""
    facts = common.facts(where)
    return views.search(facts, _some(text), common.filters("search", facts, where, what))


@_command
def show(
    fact: Annotated[str, typer.Argument(metavar="ID", autocompletion=completion("facts"))],
    common: Common,
) -> View:
    """Show all that is known about one figure, project or publication."""
    from . import details

    return details.show(common.facts(), fact)


@_command
def sources(common: Common) -> View:
    """List the publications that the facts rest on."""
    return views.sources(common.facts())


@_command
def conflicts(common: Common) -> View:
    """List where publications disagree, the values side by side."""
    return views.conflicts(common.facts())


@_command
def check(
    common: Common,
    file: Annotated[str | None, typer.Argument(help="A facts file.")] = None,
) -> View:
    """Check a facts file: its problems with their lines, and what deserves a look."""
    return views.check(common.facts(path=file))


def _joined(words: list[str] | None) -> str:
    return " ".join(words or ())


def _some(words: list[str]) -> str:
    text = _joined(words)
    if not names.fold(text):
        raise UsageError("what to look for is missing.")
    return text


class _Commands(TyperGroup):
    """Builds a command only when it is asked for: that costs as much as the answer."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        return list(_commands)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]
        if cmd_name in _commands:
            return _built(cmd_name)
        if ctx.resilient_parsing:
            return None
        near = names.nearest(cmd_name, _commands)
        raise names.unknown("command", cmd_name, near or list(_commands))

    def format_commands(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]
        with formatter.section("Commands"):
            formatter.write_dl([(name, str(each.__doc__)) for name, each in _commands.items()])


_HELP: Literal["rich"] | None = "rich" if screen.has_room_for_boxes() else None
app = typer.Typer(cls=_Commands, rich_markup_mode=_HELP, pretty_exceptions_enable=False)


def _version(wanted: bool) -> None:
    if wanted:
        output.write(f"kzfacts {__version__}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def main(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Look up cited facts about Kazakhstan's industry."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def run(arguments: list[str]) -> int:
    """Run the command line; give its exit code."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    command: Any = app
    program = "kzfacts"
    if name in _commands and "_KZFACTS_COMPLETE" not in os.environ:
        # The group around the commands has nothing to add: it is not even built.
        command, program, arguments = _built(name), f"kzfacts {name}", rest
    code = command(arguments, prog_name=program, standalone_mode=False)
    return code if isinstance(code, int) else 0


def _built(name: str) -> Any:
    """Give the Typer command of that name; its option groups are spread out as options."""
    answer = _commands[name]
    given = inspect.signature(answer).parameters.values()
    groups = {each.name: each.annotation for each in given if _is_group(each.annotation)}
    spread = [each for each in given if each.name not in groups]
    for group in groups.values():
        for option, hint in group.__annotations__.items():
            default = getattr(group, option)
            spread.append(inspect.Parameter(option, _KEYWORD, default=default, annotation=hint))

    def run(**values: Any) -> None:
        made = {
            name: group(**{option: values.pop(option) for option in group.__annotations__})
            for name, group in groups.items()
        }
        _print(answer(**values, **made), made["common"])

    run.__doc__ = answer.__doc__
    run.__signature__ = inspect.Signature(spread)  # type: ignore[attr-defined]
    single = typer.Typer(
        add_completion=False, rich_markup_mode=_HELP, pretty_exceptions_enable=False
    )
    single.command(name)(run)
    return typer.main.get_command(single)


def _is_group(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Group)


def _print(answer: View, common: Common) -> None:
    path, format_name = common.path(), common.chosen_format()
    answer = view.arrange(answer, common.sort, common.columns, common.limit)
    on = screen.current() if path is None else None
    output.write(render.render(answer, format_name, on), path, common.bom)
    remarks = [*answer.remarks, *common.remarks]
    if format_name != "table" and common.columns is None and (missing := view.missing(answer)):
        remarks.append(f"not printed, but stated of some: {', '.join(missing)} (--columns all)")
    for remark in dict.fromkeys(remarks):
        output.say(remark)
