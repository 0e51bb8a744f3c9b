"""A picture as SVG, PNG or PDF, drawn from its specification in one font."""

from __future__ import annotations

import os
from html import escape

from ..answer.answer import Answer
from ..errors import MissingExtra
from . import vega

try:
    import vl_convert
except ModuleNotFoundError as error:
    raise MissingExtra("chart", "vl-convert-python") from error

vl_convert.register_font_directory(os.path.join(os.path.dirname(__file__), "font"))

_VERSION = "5.20"  # of Vega-Lite
_SCALE = 2  # pixels of a PNG for one of the specification


def svg(answer: Answer) -> str:
    """Draw a picture whose text is text, with its description."""
    made = vega.specification(answer)
    drawn: str = vl_convert.vegalite_to_svg(made, vl_version=_VERSION)
    head, rest = drawn.split(">", 1)
    description = escape(made["description"])
    return f'{head} role="img" aria-label="{description}">{rest}\n'


def png(answer: Answer) -> bytes:
    """Draw a picture of pixels, twice as fine as on a screen."""
    made: bytes = vl_convert.vegalite_to_png(
        vega.specification(answer), vl_version=_VERSION, scale=_SCALE
    )
    return made


def pdf(answer: Answer) -> bytes:
    """Draw a picture on a page of its own size."""
    made: bytes = vl_convert.vegalite_to_pdf(vega.specification(answer), vl_version=_VERSION)
    return made
