"""How texts of the press are built: constructions where they are read, and where they must not."""

import pytest

from kzfacts.model import records
from kzfacts.verify import checking

S, X, N, O = "supported", "contradicted", "unknown", "other-period"  # noqa: E741
LEAD = "Manufacturing of Kazakhstan grew by 3.8% in January-July 2020. "

# Each text with its date: what "this year" means, and when it was written.
TEXTS = [
    # "The past four months", told right after them, are those of the year so far.
    ("The chemical industry grew by 8.5% over the past 4 months.", "2022-05-12", [S]),
    ("The chemical industry grew by 8.5% over the past 4 months.", "2022-11-12", [N]),
    ("The chemical industry grew by 8.5% over the last 4 months of 2021.", "2022-05-12", [O]),
    # A title has the time of the lead, and a paragraph that of the ones before it.
    ("Chemicals grow by 8.5%\n\nThat is told of January-April 2022.", "2022-05-12", [S]),
    ("Chemicals grow by 8.5%\n\nThat is told of January-May 2022.", "2022-05-12", [N]),
    ("In January-April 2022 GDP grew by 4.4% against the analogous period of 2021.",
     "2022-05-12", [S]),
    # A year that is not over yet is the year so far; one that is over is not.
    ("In 2025 metallurgy grew by 0.7%.", "2025-12-02", [N]),
    ("In 2024 metallurgy grew by 0.7%.", "2025-12-02", [O]),
    # "Until 2030" is to come, however it is told.
    ("A pool of 120 investment projects until 2030 has been formed in Karaganda region.",
     "2025", [S]),
    ("A pool of 120 investment projects until 2020 has been formed in Karaganda region.",
     "2025", [N]),
    # Which way something went.
    ("In January-April 2022 high dynamics were seen in beverages by 19%.", "2022-05", [S]),
    ("In January-April 2022 low dynamics were seen in beverages by 19%.", "2022-05", [N]),
    ("In 2018 industry saw a downfall in Kyzylorda region (93.1%).", "2019", [S]),
    ("In 2018 industry saw growth in Kyzylorda region (93.1%).", "2019", [X]),
    ("In 2018 growth of industry was negative in Kyzylorda region (93.1%).", "2019", [S]),
    ("In January-April 2024 railway engineering rose 2.5 times.", "2024-05", [S]),
    ("In January-April 2024 railway engineering fell 2.5 times.", "2024-05", [N]),
    # "By 105.1 %" is often said of an index, "by 106.1 %" of this one is not.
    ("In January-June 2024 manufacturing grew by 105.1%.", "2024-08", [N]),
    ("In January-June 2024 manufacturing grew to 105.1%.", "2024-08", [S]),
    ("In January-June 2024 manufacturing grew by 106.1%.", "2024-08", [X]),
    # Numbers before their names.
    (("In January-July 2020 branches of mining grew, among them 2.6% growth in coal, 2.3% in metal "
      "ores and 0.9% in natural gas."), "2020-08", [S, S, S]),
    (("In January-July 2020 branches of mining grew, among them 2.3% growth in coal, 2.6% in metal "
      "ores."), "2020-08", [X, X]),
    ("In January-June 2023 growth of mining came from a 5.6% increase in crude oil production.",
     "2023-07", [S]),
    ("In January-June 2023 growth of mining came from a 5.7% increase in crude oil production.",
     "2023-07", [X]),
    # Lists of regions, of what was told before them.
    (LEAD + "Growth was high in Kostanai region (by 18.9%) and Turkistan region (by 15.8%).",
     "2020-08", [S, S, S]),
    (LEAD + "Growth was high in Kostanai region (by 15.8%) and Turkistan region (by 18.9%).",
     "2020-08", [S, N, N]),
    ("In 2018 industry of Akmola region and Astana showed 106.9% and 106.7% growth.",
     "2019", [S, S]),
    ("In 2018 industry of Astana and Akmola region showed 106.9% and 106.7% growth.",
     "2019", [X, X]),
    # One number for two names is that of both.
    ("In January-April 2022 plastic articles and clothes grew by 14%.", "2022-05", [S]),
    ("In January-April 2022 furniture and clothes grew by 14%.", "2022-05", [N]),
    # A list of other names is no topic; the one before goes on.
    (LEAD + "\n\nMetals and cars were praised. In Kostanai region it grew by 18.9%.",
     "2020-08", [S, S]),
    (LEAD + "\n\nMining was praised. In Kostanai region it grew by 18.9%.", "2020-08", [S, N]),
    # Productivity is that of what was told before.
    ("In 2018 manufacturing was reviewed. Labour productivity increased by 3.5%.", "2019", [S]),
    ("In 2018 mining was reviewed. Labour productivity increased by 3.5%.", "2019", [N]),
    # The output of a region is that of its industry; its exports are not.
    ("The output of Abai region was 673.6 billion tenge in January-June 2023.", "2023-07", [S]),
    ("The exports of Abai region were 673.6 billion tenge in January-June 2023.", "2023-07", [N]),
    # Shares: of the whole that is named, and no growth.
    ("Manufacturing accounts for 47% of industry.", "2024", [S]),
    ("Manufacturing accounts for 47% of light industry.", "2024", [N]),
    ("Manufacturing grew by 47% in industry.", "2024", [N]),
    ("The share of metallurgy in manufacturing is 40%.", "2024", [S]),
    ("The share of metallurgy in manufacturing is 40% higher.", "2024", [N]),
    ("The share of metallurgy in manufacturing grew by 40%.", "2024", [N]),
    ("Light industry is textiles (36.6%) and clothing (35.2%).", "2020", [S, S]),
    ("Light industry is textiles (35.2%) and clothing (36.6%).", "2020", [N, N]),
    # What is counted: a number of what is told before it, pieces of what stands behind it, and
    # projects that were told before; the change in brackets is that of the number.
    ("In 2018 the number of enterprises in manufacturing was 14,700 (+30%).", "2019", [S, N]),
    ("In 2018 the number of workers in manufacturing was 14,700.", "2019", [N]),
    ("In January-June 2020 Kazakhstan assembled 788 tractors.", "2020-07", [S]),
    ("In January-June 2020 Kazakhstan assembled 788 combine harvesters.", "2020-07", [X]),
    ("In 2025 190 projects of manufacturing are planned. So far, 147 have been completed.",
     "2025-12", [S, S]),
    ("In 2025 190 projects of manufacturing are planned. So far, 147 people came.",
     "2025-12", [S, N]),
    # What a company makes is not what the country makes.
    ("In January-August 2025 Qarmet's steel grew by 6.9% in Karaganda region.", "2025-10", [S]),
    ("In January-August 2025 steel grew by 6.9% in Karaganda region.", "2025-10", [N]),
    ("In January-August 2025 Qarmet of Karaganda region worked. Steel grew by 6.9%.",
     "2025-10", [S]),
    # A sum in two currencies is one; the year in front of a bracket is its own.
    (("In 2023 manufacturing made goods worth 21.6 trillion tenge (about $48 billion), compared to "
      "2022 (20.7 trillion tenge)."), "2024", [S, N, S]),
    # The level that a change led to, and another sum.
    ("In January-April 2024 manufacturing grew 5.2% and reached 7.1 trillion tenge.",
     "2024-05", [S, S]),
    ("In January-April 2024 manufacturing grew 5.2% and exported 7.1 trillion tenge.",
     "2024-05", [S, N]),
    # A part of a sum does not contradict it.
    (("In January-July 2023 industry made goods worth 26.2 trillion tenge, of which 12 trillion "
      "tenge in ores."), "2024", [N, N]),
    # A hedged number contradicts nothing that it is close to.
    ("Up to 80 thousand passenger cars were made in 2021.", "2022", [N]),
    ("Up to 70 thousand passenger cars were made in 2021.", "2022", [X]),
    # A ministry, "this metal" and what is excepted are no names.
    ("In 2018 industry grew by 4.1%, said the Minister of Agriculture.", "2019", [S]),
    ("The Ministry of Industry reports: in January-August 2023 ores fell by 4.3%.", "2023", [N]),
    ("In January-April 2024 this metal grew by 5.1%.", "2024-05", [N]),
    (("In January-February 2024 finished metal products, except machinery and equipment, grew by "
      "24.3%."), "2024-03", [S]),
    # A plan in a cause is no plan.
    ("In January-August 2023 metallurgy fell by 4.3% due to scheduled repairs.", "2023-09", [S]),
    ("In January-August 2023 metallurgy is scheduled to fall by 4.3%.", "2023-09", [N]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "date", "expected"), TEXTS, ids=[text[-60:] for text, *_ in TEXTS]
)
def test_a_construction(facts: records.Facts, text: str, date: str, expected: list[str]):
    figures = checking.check(facts, text, date, here=True).figures
    assert [figure.verdict for figure in figures] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Of two countries in a sentence the last before the number is meant.
        ("In spite of the fall in Iran the industry of Kazakhstan grew by 4.1% in 2018.", S),
        ("In spite of the fall in Kazakhstan the industry of Iran grew by 4.1% in 2018.", N),
        # A dateline is no country, and the surname of a quoted official is that of the facts.
        ("BAKU, Azerbaijan, June 24. Industry of Kazakhstan grew by 4.1% in 2018.", S),
        ("Azerbaijan reports. Industry grew by 4.1% in 2018.", N),
        ("Nagaspayev spoke of Chinese cars.\n\nIndustry grew by 4.1% in 2018.", S),
        ("Uzbekistan reports.\n\nIndustry grew by 4.1% in 2018, said Nagaspayev.", N),
        ("Uzbekistan reports.\n\nNagaspayev spoke. Industry grew by 4.1% in 2018.", N),
        ("Uzbekistan reports.\n\nIndustry of Kazakhstan grew by 4.1% in 2018.", S),
        ("Smith spoke of Chinese cars.\n\nIndustry grew by 4.1% in 2018.", N),
    ],
)
def test_whose_figure_it_is(facts: records.Facts, text: str, expected: str):
    (figure,) = checking.check(facts, text, "2019").figures
    assert figure.verdict == expected
