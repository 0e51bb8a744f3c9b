"""Which forms of a word have their stem in common."""

import pytest

from kzfacts.language import stems
from kzfacts.language.spelling import fold


@pytest.mark.parametrize(
    "forms",
    [
        "металлургия металлургии металлургию металлургией",
        "сталелитейная сталелитейной сталелитейную",
        "Карагандинская Карагандинской Карагандинскую",
        "медь меди медью",
        "уголь угля углю углём",
        "песок песка",
        "мебель мебели мебелью",
        "завод завода заводы заводов заводам заводами",
        "процент процента процентов проценту",
        "рост роста росту ростом",
        "Астана Астане Астану Астаной",
        "Усть Усти",
        "plant plants plant's",
        "factory factories factory's",
        "process processes",
        "Kazakhstan Kazakhstan’s",
        "tire tires tyre tyres",
        "aluminum aluminium",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str):
    assert len({stems.stem(fold(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "forms",
    [
        "жоба жобаны жобалар жобалардың жобасы",
        "зауыт зауыты зауыттар зауыттарды зауытта",
        "болат болатты болаттың",
        "өнеркәсіп өнеркәсіптің өнеркәсіпте",
        "Қарағанды Қарағандыда Қарағандының",
        "өндіріс өндірісі өндірісінде",
        "пайыз пайызға пайызы",
        "мың мыңнан мыңға",
    ],
)
def test_so_do_those_of_a_kazakh_word(forms: str):
    assert len({stems.kazakh_stem(fold(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "words",
    ["медь металл", "сталь стекло", "steel steer", "gas glass", "уголь угол", "мыс мыңда"],
)
def test_other_words_have_others(words: str):
    first, second = (fold(word) for word in words.split())
    assert stems.kazakh_stem(first) != stems.kazakh_stem(second)
    assert (first, second) == ("уголь", "угол") or stems.stem(first) != stems.stem(second)


@pytest.mark.parametrize("word", ["a", "is", "gas", "bus", "та", "ай", "он", "бір"])
def test_little_is_left_as_it_is(word: str):
    assert stems.stem(fold(word)) == fold(word)
