"""The options that commands share, in groups; each group knows what its options mean."""

import os
from typing import Annotated, Any

from typer import Argument, Option

from .. import render
from ..ask import filters, names
from ..ask.filters import Filters
from ..errors import UsageError, quoted
from ..model import editions
from ..model.records import Facts
from ..read import shipped
from ..render import screen


def completion(name: str) -> Any:
    """Give a function of ``completion``, if a shell asks: Typer takes its time with each one."""
    if "_KZFACTS_COMPLETE" not in os.environ:
        return None
    from . import completion

    return getattr(completion, name)


_STDOUT = ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")  # not to be replaced


class Group:
    """Options that commands share: a subclass declares them, an object holds their values."""

    def __init__(self, **values: Any) -> None:
        self.__dict__.update(values)


Fact = Annotated[str, Argument(metavar="ID", autocompletion=completion("facts"))]
_LOOK_FOR = "Words, names or an amount to look for."
Words = Annotated[list[str], Argument(help=_LOOK_FOR)]
Text = Annotated[list[str] | None, Argument(help=_LOOK_FOR)]


OfSource = Annotated[
    list[str] | None,
    Option(
        help="Only as one publication, or all of a publisher's, report it.",
        autocompletion=completion("sources"),
    ),
]


class Where(Group):
    """What narrows figures and projects alike; given twice, either fits."""

    sector: Annotated[
        list[str] | None,
        Option(help="Only a sector and its branches.", autocompletion=completion("sectors")),
    ] = None
    region: Annotated[
        list[str] | None, Option(help="Only a region.", autocompletion=completion("regions"))
    ] = None
    status: Annotated[
        list[str] | None,
        Option(help="actual, target, planned, launched ...", autocompletion=completion("statuses")),
    ] = None
    year: Annotated[
        list[str] | None, Option(help="Only what belongs to a year, or to 2020-2025.")
    ] = None
    period: Annotated[
        list[str] | None,
        Option(help="Only a period exactly as stated: 2024, 2024-01/2024-06."),
    ] = None
    low: Annotated[str | None, Option("--min", help="Smallest value: 5.4, 10%.")] = None
    high: Annotated[str | None, Option("--max", help="Largest value.")] = None
    all_years: Annotated[bool, Option("--all-years", help="Earlier years too.")] = False
    source: OfSource = None


class Known(Where):
    """What narrows the facts that drafts are held against."""

    sector: Annotated[
        list[str] | None,
        Option(help="Only the facts of a sector.", autocompletion=completion("sectors")),
    ] = None
    region: Annotated[
        list[str] | None,
        Option(help="Only the facts of a region.", autocompletion=completion("regions")),
    ] = None
    source: OfSource = None


class What(Group):
    """What narrows figures by what they measure."""

    measure: Annotated[
        list[str] | None,
        Option(
            help="output-growth, production-capacity ...", autocompletion=completion("measures")
        ),
    ] = None


Output = Annotated[
    str | None,
    Option("--output", "-o", metavar="FILE", help="Write to FILE; its suffix is the format."),
]
AsOf = Annotated[
    str | None,
    Option(metavar="DATE", help="Only what had been published by 2025-08-01, 2025-08 or 2025."),
]
FactsFile = Annotated[
    str | None,
    Option("--facts", metavar="FILE", help="Read another facts file, as KZFACTS_FILE does."),
]


class Common(Group):
    """What most commands take: where the facts come from, how the answer is printed.

    A subclass offers only the options that it declares itself; the others keep their defaults.
    """

    formats = render.FORMATS
    suffixes = render.SUFFIXES
    variable = "KZFACTS_FORMAT"
    usual = ""  # whatever the output is; else it depends on that

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
    output: Output = None
    columns: Annotated[
        str | None,
        Option(
            metavar="A,B,C",
            help="Columns to print, in this order; or all.",
            autocompletion=completion("columns"),
        ),
    ] = None
    sort: Annotated[
        str | None,
        Option(
            metavar="COLUMN",
            help="Sort by a column; -COLUMN for descending.",
            autocompletion=completion("column"),
        ),
    ] = None
    limit: Annotated[int | None, Option(min=0, help="Print only so many rows.")] = None
    bom: Annotated[bool, Option("--bom", help="Begin with a byte order mark, for Excel.")] = False
    decimal_comma: Annotated[
        bool, Option("--decimal-comma", help="CSV with semicolons and decimal commas.")
    ] = False
    ids: Annotated[bool, Option("--ids", help="Print the id under each row of a table.")] = False
    addresses: Annotated[
        bool, Option("--addresses", help="Print the addresses of the sources below a table.")
    ] = False
    as_of: AsOf = None
    facts_file: FactsFile = None

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.remarks: tuple[str, ...] = ()
        self.fixed: str | None = None  # the format, where the command leaves no choice
        self.own = False  # whether the facts are not those that ship with kzfacts

    def facts(self, where: Where | None = None, path: str | None = None) -> Facts:
        """Load the facts, as the source and by the date that are asked for."""
        path = self.facts_file if path is None else path
        if path == "":
            raise UsageError("the name of the facts file is missing.")
        if path is None:
            path = os.path.expanduser(os.environ.get("KZFACTS_FILE", "")) or None
        self.own = path is not None
        facts = shipped.facts(path)
        sources = where.source if where else None
        if sources is not None:
            chosen = [source for typed in sources for source in names.sources(facts, typed)]
            facts = editions.of_sources(facts, chosen)
        if self.as_of is not None:
            left_out = len(editions.uncertain(facts, names.date(self.as_of)))
            if left_out:
                self.remarks += (f"publications left out, their exact date unknown: {left_out}",)
            facts = editions.published_by(facts, self.as_of)
        return facts

    def filters(
        self, command: str, facts: Facts, where: Where, what: What | None = None
    ) -> Filters:
        """Give the filters that the options mean; raise UsageError for what is not known."""
        wanted = filters.wanted(
            facts,
            command,
            sector=where.sector,
            region=where.region,
            status=where.status,
            measure=what.measure if what else None,
            year=where.year,
            period=where.period,
            low=where.low,
            high=where.high,
        )
        self.remarks += wanted.taken
        return wanted

    def fix(self, flag: str, format_name: str) -> None:
        """Print in one format, as a flag asks for; raise UsageError if options speak of rows."""
        given = (self.format_name, self.columns, self.sort, self.limit)
        marks = (self.bom, self.decimal_comma, self.ids, self.addresses)
        if any(each is not None for each in given) or any(marks):
            raise UsageError(f"{flag} writes the draft: of the options for rows it takes none.")
        self.fixed = format_name

    def path(self) -> str | None:
        """Give the file to write to; None is stdout."""
        if self.output == "":
            raise UsageError("--output: the name of the file is missing.")
        return None if self.output in _STDOUT else self.output

    def chosen_format(self) -> str:
        """Give the format that -f, the file's suffix, KZFACTS_FORMAT or the terminal asks for."""
        if self.fixed is not None:
            return self.fixed
        chosen = self._format()
        if self.bom and chosen not in ("csv", "tsv"):
            raise UsageError(f"--bom is for CSV and TSV: {chosen} takes no byte order mark.")
        if self.decimal_comma and chosen != "csv":
            raise UsageError(f"--decimal-comma is for CSV, not for {chosen}.")
        if self.columns is not None and chosen in render.PICTURES:
            raise UsageError(f"--columns is for rows: {chosen} is a picture.")
        if chosen in render.BINARY and self.path() is None and screen.is_terminal():
            raise UsageError(f"{chosen} is for a file or a pipe: -o FILE.{chosen}.")
        return render.DECIMAL_COMMA if self.decimal_comma else chosen

    def _format(self) -> str:
        if self.format_name is not None:
            return self._named(self.format_name)
        suffixes = _suffixes(self.output or "")
        for suffix in suffixes:
            if suffix.lower() in self.suffixes:
                return self._named(suffix)
        if default := os.environ.get(self.variable):
            return self._named(default)
        if suffixes:
            last = quoted(f".{suffixes[-1]}")
            raise UsageError(f"--output: no format has the suffix {last}; name it by -f.")
        on_screen = self.path() is None and screen.is_terminal()
        return self.usual or ("table" if on_screen else "csv")

    def _named(self, typed: str) -> str:
        lowered = typed.lower()
        return self.suffixes.get(lowered) or names.choose("format", typed, tuple(self.formats))


def _suffixes(path: str) -> list[str]:
    """Give the suffixes of a file's name without their dots, the longest first."""
    parts = os.path.basename(path).lstrip(".").split(".")
    return [".".join(parts[i:]) for i in range(1, len(parts))]


class Opening(Common):
    """What open takes: where the facts come from."""

    facts_file: FactsFile = None


class Exporting(Common):
    """What export takes: where the facts come from, and by when they had been published."""

    as_of: AsOf = None
    facts_file: FactsFile = None


class Citing(Common):
    """What cite takes: where the facts come from, and how references are printed."""

    formats = render.CITATIONS
    suffixes = render.CITATION_SUFFIXES
    variable = ""  # KZFACTS_FORMAT speaks of rows
    usual = "text"
    format_name: Annotated[
        str | None,
        Option(
            "--format",
            "-f",
            metavar="|".join(render.CITATIONS),
            help="Output format; text by default.",
            autocompletion=completion("references"),
        ),
    ] = None
    output: Output = None
    as_of: AsOf = None
    facts_file: FactsFile = None


class Drafting(Common):
    """What draft takes: where the facts come from, and where the entries go."""

    output: Output = None
    facts_file: FactsFile = None
