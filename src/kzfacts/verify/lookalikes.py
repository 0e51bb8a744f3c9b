"""Words of a draft that look like names of facts and are none."""

from __future__ import annotations

from ..language.phrases import Found
from ..language.vocabulary import forms, phrases
from .index import Index
from .sentence import JOINTS, Sentence, is_verb

_SAYING = ("show", "shows", "say", "says", "said", "told", "means", "note", "notes", "found")
_SAID = 4  # tokens
_SHORT = 3  # letters of an abbreviation
_PATRONYMICS = ("ович", "евич", "овича", "евича", "овичу", "евичу", "овна", "евна", "овны", "евны")
_BEFORE_VERBS = ("to", "will", "would", "can", "must")
_HOME = "home"  # which a place is to something
_BECAME = "стали"  # which is also steel's


def is_no_name(index: Index, sentence: Sentence, found: Found) -> bool:
    """Tell small words from names that look alike: СКО in capitals, "болатын" from steel."""
    token = sentence.tokens[found.first]
    if phrases("EXCEPT").ending(sentence.tokens, found.first) or _is_person(sentence, found):
        return True
    if _is_act(sentence, found):
        return True
    if found.after > found.first + 1:
        return False
    typed = sentence.text[token.start : token.end]
    place = any(m.startswith(("region ", "town ")) for m in index.meanings([found.key]))
    if place and not typed[0].isupper() and "ск" not in token.folded:
        return True
    if place and len(typed) <= _SHORT and not typed.isupper():
        return True
    return token.folded in (*forms("NEUTRAL"), _HOME) or _is_pointed_at(sentence, found.first)


def is_verb_form(sentence: Sentence, found: Found) -> bool:
    """Tell "will lead" from the metal, and "стали Астана и Алматы" from steel."""
    if found.after > found.first + 1 or not found.first:
        return False
    following = sentence.tokens[found.after : found.after + 1]
    if sentence.tokens[found.first].folded == _BECAME and following:
        return sentence.text[following[0].start].isupper()
    return sentence.tokens[found.first - 1].folded in _BEFORE_VERBS


def _is_act(sentence: Sentence, found: Found) -> bool:
    """Tell "construction of a plant" from the sector."""
    behind = sentence.tokens[found.after : found.after + 1]
    if not behind or sentence.tokens[found.first].folded not in forms("BUILDING"):
        return False
    return behind[0].folded == "of" or phrases("PROJECTS").at(behind, 0) is not None


def _is_person(sentence: Sentence, found: Found) -> bool:
    """Tell "Алтай Сейдирович" from the town."""
    following = sentence.tokens[found.after : found.after + 1]
    return bool(following) and following[0].folded.endswith(_PATRONYMICS)


def _is_pointed_at(sentence: Sentence, place: int) -> bool:
    """Tell "that industry" from "they say that industry grew", and from "при этом экспорт"."""
    among = sentence.tokens
    if not place or among[place - 1].folded not in forms("POINTING"):
        return False
    if place > 1 and among[place - 2].folded == "при":
        return False
    if place < 2 or among[place - 1].folded != "that":
        return True
    if among[place - 2].folded in JOINTS:  # "that industry grew, and that steel did"
        return False
    said = among[max(0, place - _SAID) : place - 1]  # "told him that industry grew"
    return not any(is_verb(token) or token.folded in _SAYING for token in said)
