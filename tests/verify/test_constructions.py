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
    # "N tonnes of coal" are of the coal, whoever raised them; but not of what was done with it.
    ("Kazakh mines raised 4 million tonnes of chromium ore in January-July 2019, a rise of 6%.",
     "2019-09", [S, S]),
    ("Kazakh mines raised 4 million tonnes of iron ore in January-July 2019.", "2019-09", [N]),
    # A plan in brackets is of what stands there.
    ("In January-November 2018 mining of Kazakhstan (5% was planned) rose by 4.7%.",
     "2018-12", [N, S]),
    ("In January-November 2018 mining of Kazakhstan is planned (for now) to rise by 4.7%.",
     "2018-12", [N]),
    # Signs apart from their number, and words for them.
    ("In 2017 manufacturing of Kazakhstan was reviewed: metallurgy (+ 13 percent).",
     "2018-03", [S]),
    ("In 2017 manufacturing of Kazakhstan was reviewed: metallurgy (– 13 percent).",
     "2018-03", [X]),
    # What the facts compare with another year than the one before.
    ("In 2017 manufacturing of Kazakhstan rose by 5.7 percent against 2015.", "2018-03", [S]),
    ("In 2017 manufacturing of Kazakhstan rose by 5.7 percent against 2016.", "2018-03", [N]),
    ("In 2017 manufacturing of Kazakhstan rose by 5.7 percent.", "2018-03", [O]),
    # "Last year's level" is no time; three quarters are nine months; "since" is no year.
    ("In 2025 the food industry of Kazakhstan reached 108.1% of the previous year's level.",
     "2026-01", [S]),
    ("In the three quarters of 2018 beer output of Kazakhstan rose by 5.7%.", "2018-11", [S]),
    ("In 2018 beer output of Kazakhstan rose by 5.7%.", "2019-01", [O]),
    ("Coal output of Kazakhstan has been 112.7 million tons since 2023.", "2024-05", [N]),
    ("From January up to August 2019 chromium ore output of Kazakhstan was 4 million tonnes.",
     "2019-09", [N]),
    # What is measured "in food production" is no output.
    ("In January-June 2024 investment in food production of Kazakhstan grew by 5.4%.",
     "2024-08", [S]),
    ("In January-June 2024 food production of Kazakhstan grew by 5.4%.", "2024-08", [N]),
    # From a level that the facts lack, and from a time.
    ("Industrial output of Abai region grew 5 times from KZT184 to 898bn in 2021.",
     "2022-07", [N, N, S]),
    ("Industrial output of Abai region grew 5 times from KZT184 to 897bn in 2021.",
     "2022-07", [N, X]),
    # Which way a level went has to be in the facts.
    ("In 2023 steel output of Kazakhstan rose to 3.92 million tons.", "2024-04", [S]),
    ("In 2023 steel output of Kazakhstan fell to 3.92 million tons.", "2024-04", [N]),
    # What only a cause names: companies, and other countries.
    (("In 2020 non-ferrous ores of Kazakhstan grew by 3.3% owing to more ore at Kazakhmys and "
      "to sales in Chinese markets."), "2020-06", [N]),
    (("In Kazakhstan non-ferrous ores grew by 3.3% owing to more ore at Kazakhmys and to Chinese "
      "markets. Iron ore grew by 8.9%."), "2020-06", [S, S]),
    ("In Kazakhstan Kazakhmys mined. Uzbek non-ferrous ores grew by 3.3%.", "2020-06", [N]),
    # "The region" is the one that was told last; a minister's journey is none.
    (("The governor of Kostanay region of Kazakhstan spoke.\n\nHe is glad.\n\nIn 2018 mining "
      "output in the region was 361.7 billion tenge."), "2019-02", [S]),
    (("In Kazakhstan manufacturing grew by 5.1% in January-June 2024, it was said in Atyrau "
      "region.\n\nMetal goods jumped by 30.3%."), "2024-08", [S, S]),
    # Lists: headed with a region, and with the way that all went.
    ("Kazakhstan plans plants.\n\nAkmola region:\n\n- a brick factory for 600,000 bricks per year;",
     "2020-05", [S]),
    ("Kazakhstan plans plants.\n\nAktobe region:\n\n- a brick factory for 600,000 bricks per year;",
     "2020-05", [N]),
    ("In 2021 these branches of Kazakhstan rose:\n\n- automotive – by 24%;", "2022-04", [S]),
    ("In 2021 these branches of Kazakhstan fell:\n\n- automotive – by 24%;", "2022-04", [X]),
    # Plans of years to come, of projects; what is to come of them goes on with it.
    ("North Kazakhstan region sets out 35 projects for 2023-2026.", "2023-06", [S]),
    ("North Kazakhstan region launched 35 projects in 2023-2026.", "2023-06", [N]),
    # What is told of jobs, of people.
    ("The projects of 2022 in Kazakhstan gave work to almost 15,000 people.", "2023-01", [S]),
    ("The projects of 2022 in Kazakhstan were seen by almost 15,000 people.", "2023-01", [N]),
    # "They say that industry" points to none; "the industry" may be what was told before.
    ("In 2018 it was reported that industry of Kazakhstan grew by 4.1%.", "2019", [S]),
    ("In 2018 that industry of Kazakhstan grew by 4.1%.", "2019", [N]),
    # Months that are over by winter are those of the year before.
    ("Kostanay region spoke. Industry of Kazakhstan grew by 4.3% over the past 12 months.",
     "2024-02-01", [N]),
    ("In 11 months metallurgy of Kazakhstan made 112.7 million tons of coal.", "2024-01-05", [N]),
    # A level in brackets behind its growth.
    ("In January-April 2024 manufacturing of Kazakhstan rose by 5.2% (7.1 trillion tenge).",
     "2024-05", [S, S]),
    ("In January-April 2024 manufacturing of Kazakhstan rose by 5.2% (7.2 trillion tenge).",
     "2024-05", [S, X]),
    # What is named behind "in", though unknown, is what a number is of.
    (("In January-November 2018 output of Kazakhstan rose, with 4.7% in mining and 4.7% in "
      "processing."), "2018-12", [S, N]),
    # "Besides" excepts nothing.
    ("Кроме того, в 2018 году промышленность Казахстана выросла на 4,1%.", "2019", [S]),
    ("Кроме металлургии, в 2018 году промышленность Казахстана выросла на 4,1%.", "2019", [N]),
    # A share is of the whole that is told, not of what the text speaks of.
    (("In 2020 industry of Kazakhstan was reviewed. The share of light industry in industry is "
      "0.4%."), "2020-07", [S]),
    (("In 2020 industry of Kazakhstan was reviewed. The share of light industry in GDP is 0.4%."),
     "2020-07", [N]),
    # What a branch includes does not go on with a plan that was told before; projects do.
    (("Copper processing of Kazakhstan will double in 2025. Chemistry grew, including "
      "polypropylene (+46.2%)."), "2025", [S, S]),
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
