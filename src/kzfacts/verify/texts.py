"""A draft -> its sentences, without what is no prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CODE = re.compile(
    r"^(?P<fence>```+|~~~+)[^\n]*\n.*?(?:^(?P=fence)[^\n]*$|\Z)|`[^`\n]+`|<!--.*?-->"
    r"|(?<=\])\([^()\s]*\)|<https?://[^>\s]*>|^\[[^\]\n]+\]:[^\n]*$",
    re.MULTILINE | re.DOTALL,
)
_LONGEST = 3_000  # characters of a sentence
_SHORT = 60  # characters of a line that was not broken for its length
_NEW_LINE = re.compile(r"[ \t]*(?:[-*•#>|]|\d+[.)]\s)")
_ITEM = re.compile(r"\s*(?:[-–—*•]|\d+[.)]\s)")
_END = re.compile(r"[.!?…]+[\"'»”’)\]]*(?=\s+[\"'«“(\[]?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ0-9])")
_SHORTENED = re.compile(
    r"(?:\b(?:млрд|млн|тыс|трлн|гг?|им|т|тн|кв|куб|руб|тг|св|ул|обл|долл|др|см|mln|bn|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|No|St"
    r"|vs|approx|e\.g|i\.e|ж|[A-ZА-Я]))\.$"
)


def prose(text: str) -> str:
    """Give Markdown with its code, comments and addresses blanked, each place where it was."""
    return _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def is_item(sentence: str) -> bool:
    """Tell an item of a list."""
    return bool(_ITEM.match(sentence))


def is_heading(sentence: str) -> bool:
    """Tell what a list or a section is headed with."""
    bare = sentence.strip()
    return bare.endswith(":") or (bare[-1:].isalnum() and len(bare) < _SHORT)


def sentences(text: str) -> Iterator[tuple[int, int, int]]:
    """Give where each sentence begins and ends, and the number of its paragraph.

    What has no end for too long is parted between words.
    """
    for start, end, paragraph in _sentences(text):
        first = start
        while end - first > _LONGEST:
            after = text.rfind(" ", first + 1, first + _LONGEST)
            after = after if after > 0 else first + _LONGEST
            yield first, after, paragraph
            first = after
        yield first, end, paragraph


def _sentences(text: str) -> Iterator[tuple[int, int, int]]:
    paragraph = 0
    for start, end, apart in _blocks(text):
        paragraph += apart
        first = start
        for found in _END.finditer(text, start, end):
            if _SHORTENED.search(text, max(first, found.end() - 8), found.end()):
                continue
            yield first, found.end(), paragraph
            first = found.end()
        if text[first:end].strip():
            yield first, end, paragraph


def _blocks(text: str) -> Iterator[tuple[int, int, bool]]:
    """Give the runs of lines that belong together, and whether a paragraph begins with each."""
    start, end, before, apart = 0, 0, "", True
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if not bare or (before and _is_apart(before, line)):
            if text[start:end].strip():
                yield start, end, apart
                apart = not bare or len(before) > _SHORT
            start = end
        end += len(line)
        before = bare
    if text[start:end].strip():
        yield start, end, apart


def _is_apart(before: str, line: str) -> bool:
    """Tell a line that begins something new from one that was broken for its length."""
    return len(before) < _SHORT or before[-1] in ".!?:;…" or bool(_NEW_LINE.match(line))
