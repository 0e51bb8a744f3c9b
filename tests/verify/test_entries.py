"""Entries that an article states: they fit the facts file once somebody has read them."""

import re

import pytest

from kzfacts.errors import UsageError
from kzfacts.model.records import Facts
from kzfacts.read import loader, shipped
from kzfacts.verify import entries

SOURCE = "2025-kazinform-ten-months"
ARTICLE = """\
Kazakhstan's steel output grew by 77.7% in January-May 2024, and that of cast iron fell by 3.3%.
Kazakhstan will launch 44 chemical projects in 2029.
In the Kostanay region of Kazakhstan a plant for furniture with a capacity of 12,000 tonnes per \
year and 45 jobs was launched.
Manufacturing of Kazakhstan grew by 5.8% in January-October 2025.
"""


def drafted(facts: Facts, article: str = ARTICLE) -> str:
    return entries.draft(facts, article, SOURCE, markdown=False)


def test_what_the_facts_hold_is_left_out(facts: Facts):
    made = drafted(facts)
    assert "77.7" in made
    assert "5.8" not in made


def test_two_names_that_go_ill_together_name_nothing(facts: Facts):
    assert drafted(facts, "Kazakhstan's coal furniture grew by 77.7% in January-May 2024.") == ""


@pytest.mark.parametrize(
    "line",
    [
        "  sector: metallurgy", "  subject: steel", "  value: -3.3", "  period: 2024-01/2024-05",
        "  status: target", "  subject: chemicals projects", "  measure: projects planned",
        "  region: kostanay", "      jobs: {value: 45}", "  locator: line 2", "      unread: true",
        "      capacity: {value: 12_000, unit: tonnes per year}", f"  sources: [{SOURCE}]",
    ],
)  # fmt: skip
def test_an_entry_has_what_the_article_states(line: str, facts: Facts):
    assert line in drafted(facts).split("\n")


def test_the_whole_of_a_sector_is_told_from_a_part(facts: Facts):
    made = drafted(facts, "Kazakhstan's furniture industry grew by 77.7% in January-May 2024.")
    assert "  total: true" in made
    assert "total" not in drafted(facts, "Kazakhstan's steel output grew by 77.7% in May 2024.")


def test_what_only_a_project_makes_has_its_product_as_subject(facts: Facts):
    product = "flexible reinforced polymer pipes"
    article = f"In May 2024 the output of {product} in Kazakhstan grew by 77.7%."
    assert f"  subject: {product}" in drafted(facts, article).split("\n")


def test_pasted_and_read_the_entries_are_accepted(facts: Facts, tmp_path):
    with open(shipped.source_path(), encoding="utf-8") as file:
        text = file.read()
    figures, projects = drafted(facts).split("# To projects\n")
    for name, made in (("figures", figures), ("projects", projects)):
        read = re.sub(r" *unread: true\n", "", made[made.index("- id: ") :])
        text = text.replace(f"\n{name}:\n", f"\n{name}:\n{read}", 1)
    path = tmp_path / "facts.yaml"
    path.write_text(text, "utf-8")
    grown = loader.load(str(path))
    assert len(grown.figures) == len(facts.figures) + 3
    assert len(grown.projects) == len(facts.projects) + 1


def test_a_source_that_is_not_in_the_file_is_named_with_its_entry(facts: Facts):
    with pytest.raises(UsageError, match=r"(?s)nobodys-page.*- id: nobodys-page"):
        entries.draft(facts, ARTICLE, "nobodys-page", markdown=False)


def test_of_an_article_that_states_nothing_new_there_is_nothing(facts: Facts):
    assert drafted(facts, "Kazakhstan is a country. It has 17 regions.") == ""
