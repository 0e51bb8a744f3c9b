"""Cuts the font of the pictures from DejaVu Sans, and names it anew as its licence asks.

pip install fonttools && python tools/make_font.py DejaVuSans.ttf
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "kzfacts Sans"
TARGET = Path(__file__).parent.parent / "src" / "kzfacts" / "render" / "font" / "kzfacts-sans.ttf"
RANGES = (
    (0x20, 0x7E), (0xA0, 0x17F),  # Latin, with the letters of Europe and Turkey
    (0x18F, 0x18F), (0x259, 0x259), (0x2BB, 0x2BC),  # Azerbaijani and Uzbek
    (0x400, 0x4FF),  # Cyrillic, with the Kazakh letters
    (0x2010, 0x2022), (0x2026, 0x2026), (0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A),
    (0x20AC, 0x20AC), (0x20B8, 0x20B8), (0x20BD, 0x20BD), (0x2116, 0x2116), (0x2122, 0x2122),
    (0x2190, 0x2193), (0x2212, 0x2212), (0x221E, 0x221E), (0x2248, 0x2248), (0x2260, 0x2260),
    (0x2264, 0x2265),
)  # fmt: skip
KEPT_NAMES = (0, 13, 14)  # the copyright and the licence


def main(source: str) -> None:
    """Write the font; the same source gives the same bytes."""
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options(
        hinting=False, layout_features=["kern"], name_IDs=KEPT_NAMES, name_languages=[0x409]
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for low, high in RANGES for code in range(low, high + 1)])
    cutter.subset(font)
    names = {1: FAMILY, 2: "Book", 3: FAMILY, 4: FAMILY, 5: "Version 1.0", 6: "kzfacts-sans"}
    for number, name in names.items():
        font["name"].setName(name, number, 3, 1, 0x409)
    font.save(TARGET)


if __name__ == "__main__":
    main(sys.argv[1])
