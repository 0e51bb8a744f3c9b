"""The command line as a program: Typer's, with a command built only when it is asked for."""

# Typer reads these annotations at run time, so their evaluation is not postponed.

import inspect
import os
from typing import Annotated, Any, Literal, get_args

import typer
from typer.core import TyperGroup

from .. import __version__, render
from ..answer import answer as answers
from ..answer.answer import Answer
from ..errors import UsageError, nearest, unknown
from ..render import output, screen
from .commands import COMMANDS
from .options import Common, Group

_KEYWORD = inspect.Parameter.KEYWORD_ONLY


class _Commands(TyperGroup):
    """Builds a command only when it is asked for: that costs as much as the answer."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]
        if cmd_name in COMMANDS:
            return _built(cmd_name)
        if ctx.resilient_parsing:
            return None
        near = nearest(cmd_name, COMMANDS) or nearest(cmd_name, COMMANDS, cutoff=0)
        raise unknown("command", cmd_name, near)

    def format_commands(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]
        with formatter.section("Commands"):
            formatter.write_dl([(name, str(each.__doc__)) for name, each in COMMANDS.items()])


_HELP: Literal["rich"] | None = "rich" if screen.has_room_for_boxes() else None
app = typer.Typer(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=_HELP,
    pretty_exceptions_enable=False,
)


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
    arguments = _ordered(arguments)
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    command: Any = app
    program = "kzfacts"
    if name in COMMANDS and "_KZFACTS_COMPLETE" not in os.environ:
        # The group around the commands has nothing to add: it is not even built.
        command, program, arguments = _built(name), f"kzfacts {name}", rest
    code = command(arguments, prog_name=program, standalone_mode=False)
    return code if isinstance(code, int) else 0


def _ordered(arguments: list[str]) -> list[str]:
    """Put options behind the command that they are typed before, and mind negative numbers.

    "-0.7 %" is a text to look for: with a minus that is no hyphen it is no option either.
    """
    is_value = [False, *map(_takes_value, arguments)]
    typed = [
        f"−{a[1:]}" if a[:1] == "-" and a[1:2].isdigit() and not is_value[i] else a
        for i, a in enumerate(arguments)
    ]
    place = next((i for i, a in enumerate(typed) if a in COMMANDS and not is_value[i]), 0)
    before = typed[:place]
    if not before or not before[0].startswith("-") or before[0] in _OF_ALL:
        return typed
    return [typed[place], *before, *typed[place + 1 :]]


def _takes_value(argument: str) -> bool:
    """Tell whether what is typed behind an argument is its value, as behind -f or --limit."""
    short = len(argument) == 2 and argument[0] == "-" and argument[1].isalpha()
    return (short or (argument[:2] == "--" and "=" not in argument)) and argument not in _ALONE


_OF_ALL = ("--version", "--install-completion", "--show-completion")
_ALONE = (
    *_OF_ALL, "--", "-h", "--help", "--bom", "--all-years", "--ids", "--addresses", "--all",
    "--print", "--decimal-comma", "--strict", "--here", "--footnotes",
)  # fmt: skip
_HELP_OPTIONS = {"help_option_names": ["-h", "--help"]}


_LISTS: Any = {str | None: list[str] | None, int | None: list[int] | None}


def _built(name: str) -> Any:
    """Give the Typer command of that name; its option groups are spread out as options."""
    answer = COMMANDS[name]
    given = inspect.signature(answer).parameters.values()
    groups = {each.name: each.annotation for each in given if _is_group(each.annotation)}
    spread = [each for each in given if each.name not in groups]
    single: dict[str, str] = {}
    for group in groups.values():
        for option, hint in group.__annotations__.items():
            kind, declared = get_args(hint)
            if kind in _LISTS:  # a second one would replace it unseen
                single[option] = _flag(option, declared)
                hint = Annotated[_LISTS[kind], declared]  # noqa: PLW2901
            default = getattr(group, option)
            spread.append(inspect.Parameter(option, _KEYWORD, default=default, annotation=hint))

    def run(**values: Any) -> int:
        for option, flag in single.items():
            values[option] = _once(flag, values[option])
        made = {
            name: group(**{option: values.pop(option) for option in group.__annotations__})
            for name, group in groups.items()
        }
        found = answer(**values, **made)
        if found:
            _print(found, made["common"])
        return found.exit_code if found else 0

    run.__doc__ = answer.__doc__
    run.__signature__ = inspect.Signature(spread)  # type: ignore[attr-defined]
    one = typer.Typer(add_completion=False, rich_markup_mode=_HELP, pretty_exceptions_enable=False)
    one.command(name, context_settings=_HELP_OPTIONS)(run)
    return typer.main.get_command(one)


def _flag(option: str, declared: Any) -> str:
    """Give the name of an option; where it is declared, Typer first takes it for a default."""
    flags = (declared.default, *(declared.param_decls or ()))
    return next((f for f in flags if isinstance(f, str)), "--" + option.replace("_", "-"))


def _once(flag: str, given: list[Any] | None) -> Any:
    """Give the value of an option that can mean only one thing."""
    if given and len(given) > 1:
        raise UsageError(f"{flag} can be given only once.")
    return given[0] if given else None


def _is_group(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Group)


def _print(answer: Answer, common: Common) -> None:
    path, format_name = common.path(), common.chosen_format()
    answer = answers.arrange(answer, common.sort, common.columns, common.limit)
    answer = answer.replace(ids=common.ids, addresses=common.addresses or answer.addresses)
    on = screen.current() if path is None else None
    output.write(render.render(answer, format_name, on), path, common.bom)
    remarks = [*answer.remarks, *common.remarks]
    if (
        format_name not in (*render.FOR_PEOPLE, *render.PICTURES)
        and common.columns is None
        and (missing := answers.missing(answer))
    ):
        remarks.append(f"not printed, but stated of some: {', '.join(missing)} (--columns all)")
    for remark in dict.fromkeys(remarks):
        output.say(remark)
