"""The options that commands share, in groups; each group knows what its options mean."""

import os
from typing import Annotated, Any

from typer import Argument, Option

from . import bundled, names, query, render, screen
from .errors import UsageError, quoted
from .model import Facts


def completion(name: str) -> Any:
    """Give a function of ``complete``, if a shell asks: Typer takes its time with each one."""
    if "_KZFACTS_COMPLETE" not in os.environ:
        return None
    from . import complete

    return getattr(complete, name)


_STDOUT = ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")  # not to be replaced


class Group:
    """Options that commands share: a subclass declares them, an object holds their values."""

    def __init__(self, **values: Any) -> None:
        self.__dict__.update(values)


_LOOK_FOR = "Words, names or an amount to look for."
Words = Annotated[list[str], Argument(help=_LOOK_FOR)]
Text = Annotated[list[str] | None, Argument(help=_LOOK_FOR)]


class Common(Group):
    """What every command takes: where the facts come from, how the answer is printed."""

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.remarks: tuple[str, ...] = ()

    format_name: Annotated[
        str | None,
        Option(
            "--format",
            "-f",
            metavar="|".join(render.FORMATS),
            help="Output format; by default a table on a terminal, else CSV.",
            autocompletion=completion("formats"),
        ),
    ] = None
    output: Annotated[
        str | None,
        Option("--output", "-o", metavar="FILE", help="Write to FILE; its suffix is the format."),
    ] = None
    columns: Annotated[
        str | None, Option(metavar="A,B,C", help="Columns to print, in this order; or all.")
    ] = None
    sort: Annotated[
        str | None, Option(metavar="COLUMN", help="Sort by a column; -COLUMN for descending.")
    ] = None
    limit: Annotated[int | None, Option(min=0, help="Print only so many rows.")] = None
    bom: Annotated[bool, Option("--bom", help="Begin with a byte order mark, for Excel.")] = False
    as_of: Annotated[
        str | None,
        Option(metavar="DATE", help="Only what had been published by 2025-08-01, 2025-08 or 2025."),
    ] = None
    facts_file: Annotated[
        str | None,
        Option("--facts", metavar="FILE", envvar="KZFACTS_FILE", help="Read another facts file."),
    ] = None

    def facts(self, where: "Where | None" = None, path: str | None = None) -> Facts:
        """Load the facts, as the source and by the date that are asked for."""
        path = self.facts_file if path is None else path
        if path == "":
            raise UsageError("the name of the facts file is missing.")
        facts = bundled.facts(path)
        source = where.source if where else None
        if source is None and self.as_of is None:
            return facts
        from . import editions

        if source is not None:
            facts = editions.of_sources(facts, names.sources(facts, source))
        if self.as_of is not None:
            left_out = len(editions.uncertain(facts, names.date(self.as_of)))
            if left_out:
                self.remarks += (f"publications left out, their exact date unknown: {left_out}",)
            facts = editions.published_by(facts, self.as_of)
        return facts

    def filters(
        self, command: str, facts: Facts, where: "Where", what: "What | None" = None
    ) -> query.Filters:
        """Give the filters that the options mean; raise UsageError for what is not known."""
        what = what or What()
        wanted = query.wanted(
            facts,
            command,
            sector=where.sector,
            region=where.region,
            status=where.status,
            measure=what.measure,
            year=where.year,
            period=where.period,
            low=what.low,
            high=what.high,
        )
        self.remarks += wanted.taken
        return wanted

    def path(self) -> str | None:
        """Give the file to write to; None is stdout."""
        if self.output == "":
            raise UsageError("--output: the name of the file is missing.")
        return None if self.output in _STDOUT else self.output

    def chosen_format(self) -> str:
        """Give the format that -f, the file's suffix, KZFACTS_FORMAT or the terminal asks for."""
        if self.format_name is not None:
            return _format(self.format_name)
        suffix = os.path.splitext(self.output or "")[1]
        if suffix[1:].lower() in render.SUFFIXES:
            return _format(suffix[1:])
        if default := os.environ.get("KZFACTS_FORMAT"):
            return _format(default)
        if suffix:
            raise UsageError(f"--output: no format has the suffix {quoted(suffix)}; name it by -f.")
        return "table" if self.path() is None and screen.is_terminal() else "csv"


def _format(typed: str) -> str:
    lowered = typed.lower()
    return render.SUFFIXES.get(lowered) or names.choose("format", typed, tuple(render.FORMATS))


class Where(Group):
    """What narrows figures and projects alike."""

    sector: Annotated[
        str | None,
        Option(help="Only a sector and its branches.", autocompletion=completion("sectors")),
    ] = None
    region: Annotated[
        str | None, Option(help="Only a region.", autocompletion=completion("regions"))
    ] = None
    status: Annotated[
        str | None,
        Option(help="actual, target, planned, launched ...", autocompletion=completion("statuses")),
    ] = None
    year: Annotated[int | None, Option(help="Only what belongs to a year.")] = None
    period: Annotated[
        str | None,
        Option(help="Only a period exactly as stated: 2024, 2024-01/2024-06."),
    ] = None
    all_years: Annotated[bool, Option("--all-years", help="Earlier years too.")] = False
    source: Annotated[
        str | None,
        Option(
            help="Only as one publication, or all of a publisher's, report it.",
            autocompletion=completion("sources"),
        ),
    ] = None


class What(Group):
    """What narrows figures by what they measure."""

    measure: Annotated[
        str | None,
        Option(
            help="output-growth, production-capacity ...", autocompletion=completion("measures")
        ),
    ] = None
    low: Annotated[float | None, Option("--min", help="Smallest value.")] = None
    high: Annotated[float | None, Option("--max", help="Largest value.")] = None
