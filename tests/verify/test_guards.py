"""What has the name, the period and the value of a fact, and tells something else."""

from pathlib import Path

import pytest

from kzfacts.model import records
from kzfacts.verify import checking

MISLEADING = Path(__file__).parent.parent / "drafts" / "guards.txt"

# Plain statements, which the facts hold, with their dates.
PLAIN = [
    ("Kazakhstan produced 62 diesel locomotives in January-November 2025.", "2025-12-20"),
    ("Kazakhstan produced 51,900 tonnes of sausages in January-September 2024.", "2024-10-15"),
    ("Kazakhstan harvested 466,000 tonnes of cotton in 2025.", "2026-01-20"),
    ("Kazakhstan's industry grew by 6.5% in January-July 2025.", "2025-08-20"),
    ("Mining in Kazakhstan grew by 8.5% in January-July 2025.", "2025-08-20"),
    ("Kazakhstan's GDP grew by 6.4% in January-November 2025.", "2025-12-20"),
    ("Industrial output in Turkistan region rose 12.5% in January-November 2025.", "2025-12-20"),
    ("In 2025, 190 manufacturing projects were launched in Kazakhstan.", "2026-01-20"),
    ("The sugar plant in Zhambyl region cost 108 billion tenge.", "2026-01-20"),
    ("The multi-brand car plant in Almaty cost 202 billion tenge.", "2026-03-01"),
    ("Kazakhstan exported 31.2 million tonnes of coal in 2023.", "2024-01-25"),
    ("Kazakhstan produced 159,800 tonnes of copper in January-April 2024.", "2024-05-20"),
    ("В 2025 году в Казахстане выпущено 171,4 тыс. автомобилей.", "2026-02-10"),
    ("Машиностроение Казахстана в 2025 году выросло на 12,9%.", "2026-02-10"),
    ("Лёгкая промышленность Казахстана в 2025 году выросла на 13,2%.", "2026-02-10"),
    ("В Казахстане в 2025 году запущено 38 проектов машиностроения.", "2026-02-10"),
    ("В 2025 году промышленность Восточно-Казахстанской области сократилась на 5%.", "2026-02-10"),
    ("Завод карбамида в Актюбинской области обойдётся в 1,25 млрд долларов.", "2026-02-10"),
    (("In 2018 industrial output in Kazakhstan rose by 6.7% in Astana and by 8.3% in Kostanay "
      "region."), "2019-06-10"),
    (("Industry in Kazakhstan grew in 2021 by 25.3% in Almaty, 15.6% in Astana and 11.9% in Almaty "
      "region."), "2022-06-10"),
    (("The polyethylene plant in Kazakhstan's Atyrau region will produce 1.25 million tonnes a "
      "year."), "2025-11-10"),
    ("In 2024 chemical output in Kazakhstan went up 7.7%.", "2025-05-10"),
    ("In 2023 Kazakhstan produced 20,900 tonnes of uranium.", "2025-02-10"),
    ("In January-July 2025 manufacturing made up 47.3% of Kazakhstan's industry.", "2025-09-10"),
    ("In January-November 2025 Allur's share in vehicle output of Kazakhstan reached 54.2%.",
     "2025-12-30"),
    ("Manufacturing makes up 12.4% of Kazakhstan's GDP.", "2025-10-30"),
    ("In 2025 Kazakhstan's plants built 171,442 vehicles.", "2026-03-10"),
    ("Metallurgy in Kazakhstan picked up in 2024. Output rose by 6.9%.", "2025-05-10"),
    ("In 2023 investment in Kazakhstan's manufacturing came to 1.7 trillion tenge.", "2024-04-10"),
    ("60 enterprises work in Kazakhstan's railway engineering.", "2025-09-30"),
    ("В 2024 году Казахстан добыл 87,7 млн тонн нефти.", "2026-03-01"),
    ("В 2025 году производство продукции машиностроения Казахстана выросло на 12,9%.",
     "2026-03-01"),
    ("В 2025 году лёгкая промышленность Казахстана выпустила продукции на 260 млрд тенге.",
     "2026-03-01"),
    ("Пищевая и перерабатывающая промышленность Казахстана в 2025 году выросла на 8,1%.",
     "2026-03-01"),
    ("В январе-ноябре 2024 года производство меди в Казахстане выросло на 13,3%.", "2026-03-01"),
    ("В 2025 году в Казахстане запущено 190 проектов.", "2026-03-01"),
    ("В 2023 году инвестиции в обрабатывающую промышленность Казахстана выросли на 11,2%.",
     "2026-03-01"),
]  # fmt: skip

# The same numbers of something else: nothing of it is supported.
OTHERS = {
    "another act": [
        ("Kazakhstan bought 62 diesel locomotives in January-November 2025.", "2025-12-20"),
        ("Kazakhstan repaired 62 diesel locomotives in January-November 2025.", "2025-12-20"),
        ("Kazakhstan ate 51,900 tonnes of sausages in January-September 2024.", "2024-10-15"),
        ("The sugar plant in Zhambyl region was fined 108 billion tenge.", "2026-01-20"),
        ("В 2025 году в Казахстан ввезено 171,4 тыс. автомобилей.", "2026-02-10"),
        ("В 2025 году в Казахстане украли 171,4 тыс. автомобилей.", "2026-02-10"),
        ("Убытки лёгкой промышленности Казахстана в 2025 году выросли на 13,2%.", "2026-02-10"),
        ("Завод карбамида в Актюбинской области оштрафовали на 1,25 млрд долларов.", "2026-02-10"),
        ("Kazakhstan's nominal GDP grew by 6.4% in January-November 2025.", "2025-12-20"),
    ],
    "not believed": [
        ("The daily wrote by mistake that Kazakhstan's industry grew by 6.5% in January-July 2025.",
         "2025-08-20"),
        ("Did Kazakhstan's industry grow by 6.5% in January-July 2025?", "2025-08-20"),
        ("Had Kazakhstan's industry grown by 6.5% in January-July 2025, all would be well.",
         "2025-08-20"),
        ("Депутат усомнился, что машиностроение Казахстана в 2025 году выросло на 12,9%.",
         "2026-02-10"),
        ("Аналитики ошиблись: машиностроение Казахстана в 2025 году выросло на 12,9%.",
         "2026-02-10"),
    ],
    "planned then": [
        ("Kazakhstan's industry was to grow by 6.5% in January-July 2025.", "2025-08-20"),
        ("Машиностроение Казахстана должно было вырасти в 2025 году на 12,9%.", "2026-02-10"),
    ],
    "a difference": [
        ("Kazakhstan harvested 466,000 tonnes of cotton less in 2025 than in 2024.", "2026-01-20"),
        ("The multi-brand car plant in Almaty cost 202 billion tenge less than planned.",
         "2026-03-01"),
        ("Лёгкая промышленность Казахстана в 2025 году росла на 13,2% быстрее, чем в 2024-м.",
         "2026-02-10"),
    ],
    "another subject": [
        ("Crypto mining in Kazakhstan grew by 8.5% in January-July 2025.", "2025-08-20"),
        ("The GDP deflator of Kazakhstan grew by 6.4% in January-November 2025.", "2025-12-20"),
        ("Industry in northern Kazakhstan grew by 6.5% in January-July 2025.", "2025-08-20"),
        ("Kazakhstan's industry, excluding mining, grew by 6.5% in January-July 2025.",
         "2025-08-20"),
        ("Kazakhstan's industry grew by 6.5% in January-July 2025, excluding mining.",
         "2025-08-20"),
        ("Large manufacturing companies in Kazakhstan grew by 7.2% in January-April 2025.",
         "2025-05-15"),
        ("Малые предприятия обрабатывающей промышленности Казахстана в 2025 году прибавили 6,4%.",
         "2026-02-10"),
    ],
    "another place": [
        ("Industrial output in Turkistan city rose 12.5% in January-November 2025.", "2025-12-20"),
        ("В 2025 году промышленность Усть-Каменогорска сократилась на 5%.", "2026-02-10"),
        ("Kazakhstan's neighbours did better in January-July 2025: industry grew by 6.5% there.",
         "2025-08-20"),
        ("Uzbekistan overtook Kazakhstan: its mining grew by 8.5% in January-July 2025.",
         "2025-08-20"),
        ("In the EAEU, including Kazakhstan, industry grew by 6.5% in January-July 2025.",
         "2025-08-20"),
        ("Kazakhstan exported 31.2 million tonnes of coal to China in 2023.", "2024-01-25"),
    ],
    "another maker": [
        ("Aurora Metals produced 159,800 tonnes of copper in Kazakhstan in January-April 2024.",
         "2024-05-20"),
        ("In 2025, 190 manufacturing projects were delayed in Kazakhstan.", "2026-01-20"),
        ("In 2025, 190 Chinese manufacturing projects were launched in Kazakhstan.", "2026-01-20"),
        ("В Казахстане в 2025 году сорван запуск 38 проектов машиностроения.", "2026-02-10"),
        ("В Казахстане в 2025 году проверены 38 проектов машиностроения.", "2026-02-10"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "date"), PLAIN)
def test_plain(facts: records.Facts, text: str, date: str) -> None:
    assert {f.verdict for f in checking.check(facts, text, date).figures} == {"supported"}


@pytest.mark.parametrize(
    ("text", "date"), [pytest.param(*each, id=each[0]) for told in OTHERS.values() for each in told]
)
def test_something_else(facts: records.Facts, text: str, date: str) -> None:
    verdicts = [f.verdict for f in checking.check(facts, text, date).figures]
    assert verdicts
    assert not {"supported", "rounded"} & set(verdicts)


def misleading() -> list[tuple[str, str, str]]:
    """Give the date of each sentence, what must not be said of its figures, and the sentence."""
    lines = MISLEADING.read_text("utf-8").splitlines()
    parted = (line.partition(" | ") for line in lines if line and not line.startswith("#"))
    return [(*head.split(), text) for head, _, text in parted]


@pytest.mark.parametrize(
    ("date", "never", "text"), [pytest.param(*each, id=each[2]) for each in misleading()]
)
def test_a_misleading_sentence(facts: records.Facts, date: str, never: str, text: str) -> None:
    figures = checking.check(facts, text, date).figures
    assert figures
    assert never not in {figure.verdict for figure in figures}
