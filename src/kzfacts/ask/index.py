"""What answers look up in the facts: names by ids, counts, growth, who contradicts whom."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from ..model import tree
from ..model.records import JOBS, QUANTITIES, Facts, Figure, Project, Source, Unit
from . import disputes, latest


class Index:
    """Facts with what rows look up in them: sources by id, and who contradicts whom."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._disputed: dict[str, tuple[disputes.Disagreement, ...]] = {}
        self._rivals: dict[tuple[str | None, ...], dict[str, tuple[str, ...]]] = {}

    @cached_property
    def today(self) -> str:
        """The day on which the facts are looked at."""
        return latest.today(self.facts)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The publications by their ids."""
        return {source.id: source for source in self.facts.sources}

    @cached_property
    def _region_names(self) -> dict[str, str]:
        return {region.id: region.name for region in self.facts.regions}

    @cached_property
    def _sector_names(self) -> dict[str, str]:
        return {sector.id: sector.name for sector in self.facts.sectors}

    def sector(self, identifier: str) -> str:
        """Give the name of the sector with that id."""
        return self._sector_names[identifier]

    def region(self, identifier: str | None) -> str:
        """Give the name of the region with that id, or ""."""
        return self._region_names.get(identifier or "", "")

    @cached_property
    def _units(self) -> dict[str, Unit]:
        return {unit.name: unit for unit in (JOBS, *self.facts.units)}

    def unit(self, name: str) -> Unit:
        """Give a unit by its name; one that is told per year says so in both of its words."""
        if name in self._units:
            return self._units[name]
        base, per, rate = name.rpartition(" per ")
        unit = self._units[base]
        short = unit.short and unit.short + per + rate
        return unit._replace(name=name, one=unit.one + per + rate, short=short)

    @cached_property
    def growth(self) -> dict[str, Figure]:
        """The latest growth of whole sectors, by their ids."""
        return latest.sector_growth(self.facts)

    @cached_property
    def yearly(self) -> dict[str, dict[int, Figure]]:
        """The growth of whole sectors in whole years, by their ids and the years."""
        return latest.yearly_growth(self.facts)

    @cached_property
    def years(self) -> list[int]:
        """The last three years of which the growth of a sector is known, oldest first."""
        return sorted({year for growth in self.yearly.values() for year in growth})[-3:]

    @cached_property
    def figure_counts(self) -> dict[str, int]:
        """The number of figures in each sector and its branches, by its id."""
        return tree.counts(self.facts, self.facts.figures)

    @cached_property
    def project_counts(self) -> dict[str, int]:
        """The number of projects in each sector and its branches, by its id."""
        return tree.counts(self.facts, self.facts.projects)

    @cached_property
    def figures_in_regions(self) -> Counter[str | None]:
        """The number of figures in each region, by its id."""
        return Counter(figure.region for figure in self.facts.figures)

    @cached_property
    def projects_in_regions(self) -> Counter[str | None]:
        """The number of projects in each region, by its id."""
        return Counter(project.region for project in self.facts.projects)

    @cached_property
    def measured(self) -> Counter[str]:
        """The number of figures of each measure, by its name."""
        return Counter(figure.measure for figure in self.facts.figures)

    @cached_property
    def usual(self) -> dict[str, str]:
        """The growth measure and the amount measure that most figures are of, by their kinds."""
        counts: dict[str, Counter[str]] = {}
        for figure in self.facts.figures:
            counts.setdefault(figure.kind, Counter())[figure.measure] += 1
        return {
            kind: counts[kind].most_common(1)[0][0]
            for kind in ("growth", "amount")
            if kind in counts
        }

    @cached_property
    def figures_in_units(self) -> Counter[str]:
        """The number of figures in each unit, by its name; tonnes per year are tonnes."""
        return Counter(self._base(figure.unit) for figure in self.facts.figures)

    @cached_property
    def projects_in_units(self) -> Counter[str]:
        """The number of projects that state an amount in each unit, by its name."""
        found: Counter[str] = Counter()
        for project in self.facts.projects:
            stated = (getattr(report, name) for report in project.reports for name in QUANTITIES)
            found.update({self._base(quantity.unit) for quantity in stated if quantity})
        return found

    def _base(self, unit: str) -> str:
        return unit if unit in self._units else unit.rpartition(" per ")[0]

    @cached_property
    def cited_by_figures(self) -> Counter[str]:
        """The number of figures that rest on each publication, by its id."""
        return Counter(name for figure in self.facts.figures for name in set(figure.sources))

    @cached_property
    def cited_by_projects(self) -> Counter[str]:
        """The number of projects that each publication reports, by its id."""
        projects = self.facts.projects
        return Counter(name for each in projects for name in {r.source for r in each.reports})

    def disputed(self, project: Project, state: latest.State) -> tuple[str, ...]:
        """Name the quantities that a project's state takes from a report that others contradict."""
        if project.id not in self._disputed:
            found = disputes.of_project(project, self._region_names)
            self._disputed[project.id] = tuple(found)
        return tuple(each.measure for each in self._disputed[project.id] if each.concerns(state))

    def days_since(self, day: str) -> int:
        """Count the days from one of ISO 8601 to today."""
        from datetime import date

        return (date.fromisoformat(self.today) - date.fromisoformat(day)).days

    def year(self, figure: Figure) -> int:
        """Give the year that a figure belongs to: its period's last, else its source's."""
        return latest.year(figure, self._published)

    @cached_property
    def _published(self) -> dict[str, str]:
        return latest.dates(self.facts)

    def overdue(self, project: Project) -> bool:
        """Tell whether the year for which a project was planned has passed without news."""
        return latest.overdue(project, self.today)

    def rivals(self, figure: Figure) -> tuple[str, ...]:
        """Give the ids of the figures that contradict one."""
        if not disputes.can_be(figure):
            return ()
        key = _likeness(figure)
        if key not in self._rivals:
            alike = self._alike[key]
            self._rivals[key] = disputes.conflicts(alike) if len(alike) > 1 else {}
        return self._rivals[key].get(figure.id, ())

    @cached_property
    def _alike(self) -> dict[tuple[str | None, ...], list[Figure]]:
        """The figures that may contradict one another: only they are compared, when asked for."""
        groups: dict[tuple[str | None, ...], list[Figure]] = {}
        for figure in filter(disputes.can_be, self.facts.figures):
            groups.setdefault(_likeness(figure), []).append(figure)
        return groups


def _likeness(figure: Figure) -> tuple[str | None, ...]:
    return figure.sector, figure.measure, figure.period
