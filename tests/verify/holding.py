"""Whether the facts hold what an altered draft says: that is decided by them alone."""

from __future__ import annotations

import printed
from alterations import Altered

from kzfacts.model.records import Facts, Figure
from kzfacts.verify.report import Checked

_AHEAD = ("target", "forecast")


def held(facts: Facts, each: Altered, found: Checked) -> bool:
    """Tell whether a fact that is named as support says what the altered place now says."""
    known = {figure.id: figure for figure in facts.figures}
    origins = printed.named(facts, each.before)
    said = each.text[each.start : each.end]
    return _says_of_project(facts, each, found) or any(
        _says(each, origins, known[name], said, found) for name in found.facts if name in known
    )


def _says_of_project(facts: Facts, each: Altered, found: Checked) -> bool:
    """Tell whether another report on the same project states the altered amount."""
    same = set(each.before) & set(found.facts)
    said = each.text[each.start : each.end]
    return each.kind in ("digit", "scale", "swap") and any(
        printed.prints(said, value)
        for name in same
        if any(project.id == name for project in facts.projects)
        for value in printed.values(facts, (name,))
    )


def _says(each: Altered, origins: list[Figure], figure: Figure, said: str, found: Checked) -> bool:
    if not printed.prints(said, figure.value):
        return False
    change = figure.value if figure.change is None else figure.change
    told = (found.value - 1) * 100 if found.unit == "times" else found.value
    if abs(change - told) > 1e-6 * max(1, abs(told)):
        return False
    others = [origin for origin in origins if origin.id != figure.id]
    if each.kind == "subject":  # of the other name, but of the same time and place
        return figure.subject == each.now and any(
            (figure.measure, figure.region) == (origin.measure, origin.region)
            and _meet(figure, origin)
            for origin in others
        )
    alike = [
        origin
        for origin in others
        if (figure.subject, figure.measure, figure.region)
        == (origin.subject, origin.measure, origin.region)
    ]
    if each.kind == "sign":
        return any(_meet(figure, origin) and figure.value == -origin.value for origin in alike)
    if each.kind == "year":
        return any(figure.period != origin.period for origin in alike)
    if each.kind == "plan":
        return not _is_ahead(figure) and any(_is_ahead(origin) for origin in alike)
    return any(_meet(figure, origin) and _is_ahead(figure) == _is_ahead(origin) for origin in alike)


def _is_ahead(figure: Figure) -> bool:
    return figure.status in _AHEAD


def _meet(figure: Figure, other: Figure) -> bool:
    return figure.period == other.period or not figure.period or not other.period
