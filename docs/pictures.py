"""Draw the pictures of this folder: what kzfacts shows on a terminal of 80 columns.

``python docs/pictures.py`` writes them anew; they are drawn by the newest Rich.
"""

from __future__ import annotations

import io
import os
import shlex
from pathlib import Path
from unittest import mock

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from kzfacts.cli import app
from kzfacts.render import output, screen

FOLDER = Path(__file__).parent
TODAY = "2026-11-26"  # what is overdue depends on it
PICTURES = {
    "overview": "kzfacts overview",
    "sector": "kzfacts sector metallurgy",
    "region": "kzfacts region karaganda",
    "projects": "kzfacts projects --sector pharmaceuticals",
}
CHART = "kzfacts sectors -f svg"
_COLUMNS = 80
_DARK = TerminalTheme(
    (22, 27, 34),
    (230, 237, 243),
    [
        (72, 79, 88),
        (255, 123, 114),
        (86, 211, 100),
        (227, 179, 65),
        (121, 192, 255),
        (210, 168, 255),
        (86, 212, 221),
        (177, 186, 196),
    ],
)
# Rich's own, without the fonts that it fetches from the network.
_SVG = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg"
  role="img" aria-label="COMMAND">
<style>
.{unique_id}-matrix {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, "Courier New", monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def shown(command: str) -> str:
    """Give what a terminal shows of a command, with its colours and links."""
    shows = mock.patch.multiple(
        screen, is_terminal=lambda: True, width=lambda: _COLUMNS, colour=lambda: True
    )
    written: list[str] = []
    write = mock.patch.object(output, "write", lambda text, *_: written.append(text))
    quiet = mock.patch.object(output, "say")
    with shows, write, quiet, mock.patch.dict(os.environ, {"KZFACTS_TODAY": TODAY}):
        app.run(shlex.split(command)[1:])
    return "".join(written)


def picture(name: str) -> str:
    """Draw one of the pictures as SVG."""
    command = PICTURES[name]
    console = Console(
        file=io.StringIO(), record=True, width=_COLUMNS, force_terminal=True, legacy_windows=False
    )
    console.print(Text.from_ansi(shown(command)))
    svg = console.export_svg(
        title=command,
        theme=_DARK,
        code_format=_SVG.replace("COMMAND", command),
        unique_id="kzfacts",
    )
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


if __name__ == "__main__":
    for name in PICTURES:
        (FOLDER / f"{name}.svg").write_text(picture(name), "utf-8")
    (FOLDER / "chart.svg").write_text(shown(CHART), "utf-8")
