"""Spellings that mean the same."""

from __future__ import annotations

import pytest

from kzfacts.language import spelling


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Metallurgy", "metallurgy"),
        ("  Light   INDUSTRY ", "light industry"),
        ("mechanical-engineering", "mechanical engineering"),
        ("Nur–Sultan", "nur–sultan"),
        ("«Қазақстан»", "казакстан"),
        ("Қарағанды", "караганды"),
        ("Жетісу", "жетису"),
        ("Өскемен", "оскемен"),
        ("Ұлытау", "улытау"),
        ("Түркістан", "туркистан"),
        ("Маңғыстау", "мангыстау"),
        ("Семей", "семеи"),
        ("чёрная", "черная"),
        ("Qarağandy", "qaragandy"),
        ("Qaraǵandy", "qaragandy"),
        ("Şyğys", "sygys"),
        ("Öskemen", "oskemen"),
        ("ІЛЕ", "иле"),
        ("KZ-35", "kz 35"),
        ("Alma_Ata", "alma ata"),
        ("Ｓｔｅｅｌ", "steel"),
        ("Straße", "strasse"),
        ("...", ""),
        ("", ""),
    ],
)
def test_a_name_is_reduced_to_what_its_spellings_share(typed, folded):
    assert spelling.fold(typed) == folded


@pytest.mark.parametrize(
    ("word", "spelled"),
    [
        ("aluminum", "aluminium"),
        ("tire", "tyre"),
        ("tires", "tyres"),
        ("sulfuric", "sulphuric"),
        ("fertilizers", "fertilisers"),
        ("aluminium", "aluminium"),
        ("entire", "entire"),
        ("", ""),
    ],
)
def test_american_spelling_is_understood(word, spelled):
    assert spelling.spelled(word) == spelled


@pytest.mark.parametrize(
    ("name", "bare", "kind"),
    [
        ("Karaganda Region", "karaganda", "region"),
        ("Карагандинская обл.", "карагандинская", "region"),
        ("Карагандинской области", "карагандинская", "region"),
        ("г. Алматы", "алматы", "city"),
        ("Almaty", "almaty", None),
        ("region", "region", None),
        ("", "", None),
    ],
)
def test_a_place_is_a_bare_name_and_the_kind_that_it_says_it_is(name, bare, kind):
    assert spelling.place(spelling.fold(name)) == (bare, kind)
    assert spelling.bare(name) == bare
    assert not any(map(spelling.is_kind_of_place, bare.split())) or not kind
