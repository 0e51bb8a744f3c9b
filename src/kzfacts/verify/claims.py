"""Whose an amount of a sentence is, what it measures, which way, when and where."""

from __future__ import annotations

from ..language import quantities
from ..language.dates import Period
from ..language.quantities import Quantity
from ..language.tokens import NUMBER, WORD
from ..language.vocabulary import phrases
from .known import Index
from .reading import Claim, Mention, Sentence, is_break, is_broad, is_sign, is_verb

_NEAR = 8  # tokens behind an amount in which a time or place still belongs to it
_AND = frozenset(("and", "и", "мен", "және"))
_LEADING = frozenset(
    ("in", "of", "for", "the", "a", "new", "our", "its", "their", "в", "во", "у", "новых")
)
_CLOSE = 3  # tokens between two amounts of one thing: "by 5 % to 7 tonnes"
_OF_PROJECTS = ("projects", "plants", "jobs", "people", "enterprises")
_ONCE = frozenset(("to", "до", "reaching", "reached", "составил", "made"))
_INDEX = (75, 300)  # percent of the level before
_GROWTH = ("percent", "multiple")
_COUNT_NOUNS = frozenset(("number", "figure", "количество", "число", "саны"))
_OF_GROWTH = {
    "investment": "investment growth", "exports": "exports growth",
    "productivity": "productivity growth",
}  # fmt: skip
_LEVELS = {
    "output growth": "output volume", "investment growth": "investment", "exports growth": "exports",
}  # fmt: skip
_OF_MONEY = ("investment", "exports", "financing", "sales", "output volume")


def claims(index: Index, sentence: Sentence, topic: Mention | None = None) -> list[Claim]:
    """Give the claims of a sentence in order; ``topic`` is what the one before was about."""
    return _Attaching(index, sentence, topic).claims()


class _Attaching:
    def __init__(self, index: Index, sentence: Sentence, topic: Mention | None) -> None:
        self.topic = topic
        self.index = index
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.amounts = sentence.amounts
        self.made: list[Claim] = []
        self.shared = self._together()

    def claims(self) -> list[Claim]:
        for place, amount in enumerate(self.amounts):
            claim = Claim(amount, unit=self._unit(place))
            if claim.unit:
                self._attach(claim, place)
            self.made.append(claim)
        return [claim for claim in self.made if claim.unit]

    def _attach(self, claim: Claim, place: int) -> None:
        amount = claim.amount
        before = self._before(place)
        behind = self._behind(place)
        if amount.points:
            claim.doubt = "percentage points"
        self._find_subject(claim, place, before, behind)
        self._find_measures(claim, place, before, behind)
        if claim.unit in _GROWTH:
            self._find_sign(claim, place, before, behind)
        elif amount.baseline and self._goes_against(amount, before):
            claim.doubt = claim.doubt or "two directions"
        self._find_status(claim, before)
        self._find_period(claim, place)
        self._find_region(claim, place)
        claim.generic = self.sentence.projects
        claim.nationwide = self.sentence.whole

    def _before(self, place: int) -> range:
        """Give the places between the amount before and an amount."""
        return range(self.amounts[place - 1].after if place else 0, self.amounts[place].start)

    def _behind(self, place: int) -> range:
        """Give the places behind an amount, up to the next."""
        last = self.amounts[place + 1].start if place + 1 < len(self.amounts) else len(self.tokens)
        return range(self.amounts[place].after, last)

    # Units

    def _unit(self, place: int) -> str:
        """Give the unit of an amount, or kind of growth; one that stands once holds for a list."""
        amount = self.amounts[place]
        if amount.kind in _GROWTH:
            return str(amount.kind)
        if amount.unit:
            return amount.unit
        for token in range(amount.after, min(amount.after + 4, len(self.tokens))):
            if self.tokens[token].kind != WORD or phrases("PARTING").at(self.tokens, token):
                break
            if phrases("PROJECTS").at(self.tokens, token):
                return "projects"
        behind = self._behind(place)
        joined = all(self.tokens[p].folded in (",", "and", "и", "мен", "or", "или") for p in behind)
        if joined and len(behind) and place + 1 < len(self.amounts) and len(behind) <= 2:
            return self._unit(place + 1)
        before = self._before(place)
        if place and any(self.tokens[p].folded in _COUNT_NOUNS for p in before):
            said = self.made[place - 1].unit
            return said if said in ("projects", "jobs", "plants", "enterprises") else ""
        return ""

    # Subjects

    def _find_subject(self, claim: Claim, place: int, before: range, behind: range) -> None:
        if place in self.shared:
            claim.subject = self.shared[place]
            return
        taken = self.made[place - 1].subject if place else None
        left = [
            m
            for m in self.sentence.mentions
            if m.first >= before.start and m.after <= before.stop and m is not taken
        ]
        inside = [
            m for m in self.sentence.mentions if claim.amount.start <= m.first < claim.amount.after
        ]
        right = self._right(claim, behind)
        if right and not self._is_worded(claim) and left and claim.unit in _GROWTH:
            if not any(is_break(self.tokens[p]) for p in range(left[-1].after, before.stop)):
                claim.doubt = "two names, one number"
        if (right and not left) or (right and self._is_worded(claim)):
            claim.subject = right
            claim.clear = self._is_clear(range(claim.amount.after, right.first))
            return
        if left:
            self._take_left(claim, left, before)
        elif inside and claim.unit not in _GROWTH:
            claim.subject = inside[0]
        elif not place and self.topic and not inside and claim.unit not in _OF_PROJECTS:
            claim.subject, claim.clear, claim.carried = self.topic, False, True
        elif place and self.made[place - 1].unit:
            claim.subject = self.made[place - 1].subject
            claim.carried = self.made[place - 1].carried
            claim.doubt = claim.doubt or self.made[place - 1].doubt
            follows = bool(before) and self.tokens[before[0]].folded == "("
            close = follows or len(before) <= _CLOSE
            claim.clear = self.made[place - 1].clear and self._is_clear(before) and close
            if behind and self._is_strange(behind[0]):
                claim.subject, claim.clear = None, False

    def _is_strange(self, place: int) -> bool:
        """Tell a word that may name something unknown."""
        return self.tokens[place].kind == WORD and place not in self.sentence.known

    def _is_worded(self, claim: Claim) -> bool:
        return claim.amount.worded and not self._ends_clause(claim.amount.after)

    def _ends_clause(self, place: int) -> bool:
        return place >= len(self.tokens) or is_sign(self.tokens[place])

    def _take_left(self, claim: Claim, left: list[Mention], before: range) -> None:
        subject = left[-1]
        claim.subject = subject = self._whole_name(subject)
        causes = [p for p in before if phrases("CAUSES").at(self.tokens, p)]
        gap = range(subject.after, before.stop)
        bracket = bool(gap) and self.tokens[gap[0]].folded == "("
        if causes and causes[-1] < subject.first and len(left) > 1 and not bracket:
            claim.doubt = "a cause is named between"
        elif len(left) > 1 and self._are_joined(left[-2], left[-1]):
            claim.doubt = "one number for two names"
        claim.clear = self._is_clear(gap)
        after = self.tokens[subject.after] if subject.after < before.stop else None
        noun = after and after.kind == WORD and subject.after not in self.sentence.known
        if after and noun and not is_verb(after) and after.folded[:1] < "а":
            claim.clear = False
        first = self.tokens[subject.first - 1] if subject.first > before.start else None
        if first and is_broad(subject.about) and first.kind == WORD:
            if subject.first - 1 not in self.sentence.known and not is_verb(first):
                claim.doubt = claim.doubt or f"“{first.folded}” is not known"

    def _whole_name(self, subject: Mention) -> Mention:
        """Give "lead" as "lead processing" where the list began with copper processing."""
        place = self.sentence.mentions.index(subject)
        if subject.after - subject.first > 1:
            return subject
        for earlier in reversed(self.sentence.mentions[:place]):
            if earlier.after - earlier.first == 2:
                head = self.tokens[earlier.after - 1].stem
                more = self.index.subject((self.tokens[subject.first].stem, head))
                return Mention(subject.first, subject.after, subject.about | more)
        return subject

    def _are_joined(self, one: Mention, other: Mention) -> bool:
        between = [self.tokens[p].folded for p in range(one.after, other.first)]
        quiet = all(
            p in self.sentence.known or is_sign(self.tokens[p])
            for p in range(one.after, other.first)
        )
        return quiet and bool(_AND & set(between))

    def _right(self, claim: Claim, behind: range) -> Mention | None:
        """Give the name that follows an amount closely: "5.4 % GDP growth", "7 % in steel"."""
        for mention in self.sentence.mentions:
            if mention.first not in behind:
                continue
            gap = [self.tokens[p] for p in range(claim.amount.after, mention.first)]
            if len(gap) > 4 or any(is_break(t) or t.folded == "-" for t in gap):
                return None
            return (
                mention if all(map(self._leads, range(claim.amount.after, mention.first))) else None
            )
        return None

    def _leads(self, place: int) -> bool:
        """Tell words that may stand between a number and its name: "5 % growth in steel"."""
        measured = {p for p, _ in self.sentence.measures}
        said = self.tokens[place].folded in _LEADING or place in measured
        return said or quantities.direction(self.tokens, place) is not None

    def _is_clear(self, gap: range) -> bool:
        return all(
            self.tokens[p].kind != WORD or p in self.sentence.known or is_verb(self.tokens[p])
            for p in gap
        )

    def _together(self) -> dict[int, Mention]:
        """Map amounts that are told "respectively" to their names, in order."""
        said = next(
            (p for p in range(len(self.tokens)) if phrases("TOGETHER").at(self.tokens, p)), None
        )
        if said is None:
            return {}
        run = [i for i, amount in enumerate(self.amounts) if amount.after <= said]
        group = run[-1:]
        for place in reversed(run[:-1]):
            between = [self.tokens[p].folded for p in self._behind(place)]
            if not set(between) <= {"and", "и", "мен", ",", "by", "на", "to", "до", "және"}:
                break
            group.insert(0, place)
        first = self.amounts[group[0]].start if group else 0
        names = [m for m in self.sentence.mentions if m.after <= first][-len(group) :]
        if len(group) < 2 or len(names) != len(group):
            return {}
        joined = all(self._are_joined(a, b) for a, b in zip(names, names[1:], strict=False))
        return dict(zip(group, names, strict=True)) if joined else {}

    # Measures

    def _find_measures(self, claim: Claim, place: int, before: range, behind: range) -> None:
        near = [*before, *range(claim.amount.start, claim.amount.after)]
        for p in behind[:_NEAR]:
            if is_break(self.tokens[p]):
                break
            near.append(p)
        inside = set(near)
        named = {name for p, name in self.sentence.measures if p in inside}
        shares = any(phrases("SHARES").at(self.tokens, p) for p in near)
        if claim.unit in _GROWTH:
            claim.measures = self._of_growth(claim, named, shares, near)
        elif claim.unit == "projects" or claim.unit == "plants":
            claim.measures = frozenset(
                ("projects launched", "projects planned", "projects under way", "plants opened")
            )
        elif claim.unit == "jobs":
            claim.measures = frozenset(("jobs",))
        elif claim.unit == "people":
            claim.measures = frozenset(("employment", "jobs"))
        elif claim.unit == "enterprises":
            claim.measures = frozenset(("enterprises",))
        elif claim.amount.kind == "money":
            told = {name for name in _OF_MONEY if name in named}
            if not told and place and self._is_raised_to(place, before):
                told = {_LEVELS[name] for name in self.made[place - 1].measures if name in _LEVELS}
            if not told and self.sentence.projects:
                told = {"investment"}
            if not told and any(phrases("PRODUCED").at(self.tokens, p) for p in inside):
                told = {"output volume"}
            claim.measures = frozenset(told)
        elif "production capacity" in named or claim.amount.rate:
            claim.measures = frozenset(("production capacity",))
        else:
            told = named & {"sales", "supply", "demand", "product range"}
            claim.measures = frozenset(told or {"output volume"})
        if claim.unit not in _GROWTH and place and not claim.measures:
            claim.measures = frozenset()

    def _is_raised_to(self, place: int, before: range) -> bool:
        """Tell the level that something rose to: "grew 5.2 % to 7.1 trillion tenge"."""
        near = {self.tokens[p].folded for p in before}
        raised = bool(near & _ONCE) or self.amounts[place].hedge == "more than"
        return raised and self.made[place - 1].unit in _GROWTH and len(before) <= _CLOSE

    def _of_growth(
        self, claim: Claim, named: set[str], shares: bool, near: list[int]
    ) -> frozenset[str]:
        if shares:
            return frozenset(("share",))
        for name, growth in _OF_GROWTH.items():
            if name in named or growth in named:
                return frozenset((growth,))
        if any(phrases("OTHER_MEASURES").at(self.tokens, p) for p in near):
            return frozenset()
        if "enterprises growth" in named:
            return frozenset(("enterprises growth",))
        for name in ("gdp growth", "short-term economic indicator growth"):
            if name in named or (claim.subject and self._is_of(claim.subject, name)):
                return frozenset((name,))
        return frozenset(("output growth",))

    def _is_of(self, subject: Mention, measure: str) -> bool:
        return any(name == measure for p, name in self.sentence.measures if p == subject.first)

    # Signs

    def _find_sign(self, claim: Claim, place: int, before: range, behind: range) -> None:
        amount = claim.amount
        claim.index = self._is_index(amount)
        if amount.sign is not None:
            claim.sign = amount.sign
            return
        tail = []
        for p in behind[:4]:
            if is_break(self.tokens[p]):
                break
            tail.append(p)
        told = [d for p in tail if (d := self._direction(p))]
        led = [d for p in before if (d := self._direction(p))]
        inside = [d for p in range(amount.start, amount.after) if (d := self._direction(p))]
        if led:
            claim.sign = led[-1]
            if len(set(led)) > 1:
                claim.clear = False
        elif told:
            claim.sign = told[0]
        elif inside or amount.worded:
            claim.sign = inside[0] if inside else 1
        elif place and self.made[place - 1].unit in _GROWTH:
            claim.sign = self.made[place - 1].sign
        if claim.sign is not None and told and told[0] != claim.sign:
            claim.doubt = claim.doubt or "two directions"
        if amount.kind == "multiple" and amount.values[0] < 1:
            claim.sign = 1  # halved: 0.5 is below 1 by itself
        elif amount.kind == "multiple" and claim.sign == -1:
            claim.doubt = claim.doubt or "a fall by so many times says no change"
        if claim.index and claim.sign == -1 and amount.values[0] > 100:
            claim.doubt = claim.doubt or "a fall to more than before"
        if claim.index and claim.sign == 1 and amount.values[0] < 100:
            claim.doubt = claim.doubt or "a rise to less than before"

    def _goes_against(self, amount: Quantity, before: range) -> bool:
        """Tell "fell from 5 to 7.5 million"."""
        led = [d for p in before if (d := self._direction(p))]
        return bool(led) and (amount.values[0] > amount.baseline[0]) != (led[-1] > 0)

    def _direction(self, place: int) -> int | None:
        if self.tokens[place].folded == "up" and phrases("HEDGES").at(self.tokens, place):
            return None
        if self.tokens[place].folded == "growth":
            return 1
        return quantities.direction(self.tokens, place)

    def _is_index(self, amount: Quantity) -> bool:
        """Tell "to 105.1 %" of the level before from "by 105.1 %"."""
        if amount.kind != "percent" or not _INDEX[0] <= amount.values[0] <= _INDEX[1]:
            return False
        if amount.sign is None and amount.values[0] > 100 and not self._is_by(amount.start - 1):
            return True
        near = range(max(0, amount.start - 5), amount.places[0] + 1)
        return any(
            phrases("INDEXES").at(self.tokens, p) for p in near if self.tokens[p].kind == WORD
        )

    def _is_by(self, place: int) -> bool:
        return place >= 0 and self.tokens[place].folded in ("by", "на")

    # Plans and facts

    def _find_status(self, claim: Claim, before: range) -> None:
        left = [(p, ahead) for p, ahead in self.sentence.cues if p < claim.amount.after]
        right = [
            (p, ahead)
            for p, ahead in self.sentence.cues
            if claim.amount.after <= p < claim.amount.after + _NEAR
        ]
        last = [ahead for p, ahead in self.sentence.cues if p >= claim.amount.after]
        if self.sentence.kazakh and last:  # its verbs come last
            claim.ahead = last[0]
        elif left and left[-1][0] >= before.start:
            claim.ahead = left[-1][1]
        elif right and not any(
            is_break(self.tokens[p]) for p in range(claim.amount.after, right[0][0])
        ):
            claim.ahead = right[0][1]
        elif left:
            claim.ahead = left[-1][1]

    # Times and places

    def _find_period(self, claim: Claim, place: int) -> None:
        amount = claim.amount
        told = [
            t
            for t in self.sentence.periods
            if not t.day and not t.undated and not self._is_compared(t)
        ]
        before, behind = self._before(place), self._behind(place)
        left = [t for t in told if t.after <= amount.start]
        right = [t for t in told if t.start in behind and t.start - amount.after <= _NEAR]
        close = right and not any(
            is_break(self.tokens[p]) for p in range(amount.after, right[0].start)
        )
        own = [t for t in left if t.start >= before.start]
        if close and (not own or right[0].start - amount.after <= 2):
            claim.period = right[0]
        elif own:
            claim.period = own[-1]
        elif left:
            claim.period = left[-1]
        elif len(told) == 1 and self._is_shared(claim, place, told[0]):
            claim.period = told[0]
        elif len(told) > 1:
            claim.doubt = claim.doubt or "several times are named"
        if claim.period and claim.period.first is None:
            claim.period = self._with_year(claim.period, told)

    def _is_shared(self, claim: Claim, place: int, period: Period) -> bool:
        """Tell the time of a whole list: only amounts of one kind stand before it."""
        between = [a for a in self.amounts[place + 1 :] if a.start < period.start]
        alike = all(amount.kind == claim.amount.kind for amount in between)
        apart = any(is_break(self.tokens[p]) for p in range(claim.amount.after, period.start))
        return alike or not apart

    def _with_year(self, period: Period, told: list[Period]) -> Period:
        years = {t.last for t in told if t.last}
        if len(years) == 1 and period.months:
            year = years.pop()
            return period._replace(first=year, last=year)
        return period

    def _is_compared(self, period: Period) -> bool:
        """Tell the time that another is compared with: "against 2023", "than last year"."""
        if phrases("COMPARED").ending(self.tokens, period.start):
            return True
        behind = range(period.after, min(period.after + 2, len(self.tokens)))
        if self.sentence.kazakh and any(phrases("COMPARED").at(self.tokens, p) for p in behind):
            return True
        for p in range(max(0, period.start - 5), period.start):
            found = phrases("COMPARED").at(self.tokens, p)
            if found and not any(self.tokens[q].kind == NUMBER or is_break(self.tokens[q])
                                 for q in range(found.after, period.start)):  # fmt: skip
                return True
        return False

    def _find_region(self, claim: Claim, place: int) -> None:
        amount = claim.amount
        left = [r for p, r in self.sentence.regions if p < amount.start]
        behind = self._behind(place)[:_NEAR]
        right = [r for p, r in self.sentence.regions if p in behind]
        regions = set(left) | set(right)
        if len(regions) == 1:
            claim.region = regions.pop()
        elif len(regions) > 1:
            own = [r for p, r in self.sentence.regions if p in self._before(place)]
            if len(set(own)) == 1:
                claim.region = own[0]
            elif len(set(own)) > 1 or not left:
                claim.doubt = claim.doubt or "several regions are named"
            else:
                claim.region = left[-1]
