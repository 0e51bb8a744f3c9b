"""Figures that a sentence does not name beside their number: where they are recognised, and not."""

import pytest

from kzfacts.model import records
from kzfacts.verify import checking

S, X, N, O, P = "supported", "contradicted", "unknown", "other-period", "plan"  # noqa: E741

# Each text with its date, and the verdicts on its figures: a pair where a rule fires and does not.
TEXTS = [
    # What the text named last, of what has such a figure.
    (("In January-April 2024 manufacturing of Kazakhstan was reviewed. Fixed asset investments "
      "amounted to 403.2 billion tenge."), "2024-05-29", [S]),
    (("In January-April 2024 manufacturing of Kazakhstan was reviewed. Metallurgy was, too. Fixed "
      "asset investments amounted to 403.2 billion tenge."), "2024-05-29", [N]),
    (("In January-April 2024 manufacturing of Kazakhstan was reviewed. Fixed asset investments "
      "amounted to 403.3 billion tenge."), "2024-05-29", [N]),
    (("In January-April 2024 manufacturing of Kazakhstan was reviewed. Fixed asset investments of "
      "small firms amounted to 403.2 billion tenge."), "2024-05-29", [N]),
    # What a number is of by the word behind it is not what was named before.
    (("In January-November 2018 mining of Kazakhstan was reviewed. Growth was 4.7% in all."),
     "2018-12", [S]),
    (("In January-November 2018 mining of Kazakhstan was reviewed. Growth was 4.7% in glass."),
     "2018-12", [N]),
    # One number for two names is that of both.
    ("Clothing and leather goods decreased by 6% in 2025.", "2025-08-19", [N]),
    # A share needs both its part and its whole, and its list goes on with the whole.
    (("Light industry of Kazakhstan was reviewed. Textiles make up over 60% of the industry, "
      "clothing 32%, and footwear and leather goods 6.5%."), "2026-03-05", [S, S, S]),
    (("Metallurgy of Kazakhstan was reviewed. Textiles make up over 60% of the industry, "
      "clothing 32%, and footwear and leather goods 6.5%."), "2026-03-05", [N, N, N]),
    (("Light industry of Kazakhstan was reviewed. Textiles make up over 60% of the industry, "
      "furniture 32%."), "2026-03-05", [S, N]),
    ("The share of light industry of Kazakhstan in GDP is 0.1%.", "2020-07", [S]),
    ("The share of light industry of Kazakhstan in GDP is 0.4%.", "2020-07", [N]),
    # Oil that was processed is what refineries made, not what was extracted.
    ("In 2024 refineries of Kazakhstan processed 17.44 million tons of oil.", "2025-01-15", [S]),
    ("In 2024 fields of Kazakhstan produced 17.44 million tons of oil.", "2025-01-15", [X]),
    ("В 2020 году нефти в Казахстане переработали 15,8 млн тонн.", "2021-06-30", [S]),
    ("В 2020 году нефти в Казахстане добыли 15,8 млн тонн.", "2021-06-30", [X]),
    # A part of a branch that is not known is not the branch.
    ("In January-February 2024 the IPI of the mining industry of Kazakhstan was 101.9 percent.",
     "2024-03-25", [S]),
    (("In January-February 2024 output of pumps in the mining industry of Kazakhstan rose by "
      "1.9%."), "2024-03-25", [N]),
    # Makers who are named do not say that they are counted.
    ("По итогам 2020 года казахстанские предприятия произвели 10,8 млн тонн цемента.",
     "2021-03-24", [S]),
    ("По итогам 2020 года казахстанские предприятия произвели 10,9 млн тонн цемента.",
     "2021-03-24", [N]),
    # "If in 2020 it was 5, in 2021 it was 7" supposes nothing.
    (("Добыча металлических руд Казахстана растет. Если в 2020 году было 315,4 млн тонн, то "
      "сейчас больше."), "2025-09-01", [S]),
    ("Если добыча металлических руд Казахстана составила 315,4 млн тонн в 2020 году, хорошо.",
     "2025-09-01", [N]),
    # A cause goes its own way.
    (("In January-April 2024 output of light industry of Kazakhstan was up by 0.3% owing to a "
      "fall in textiles."), "2024-05-28", [S]),
    ("In January-April 2024 output of light industry of Kazakhstan was up by 0.3% a fall.",
     "2024-05-28", [N]),
    # The end of a list may say which way all of it went.
    (("In the first half of 2020 in Kazakhstan textiles - by 8.4%, leather products - by 6.6% and "
      "clothing - by 2.1% showed positive dynamics."), "2020-07-15", [S, S, S]),
    (("In the first half of 2020 in Kazakhstan textiles - by 8.4%, leather products - by 6.6% and "
      "clothing - by 2.1% changed."), "2020-07-15", [N, N, N]),
    # A gain that makes up a rise is no share.
    (("In the first seven months of 2018 the rise in Kazakhstan was made up of a 5.4-percent gain "
      "in mining."), "2018-08-20", [S]),
    (("In the first seven months of 2018 the rise in Kazakhstan was made up to 5.4 percent "
      "of mining."), "2018-08-20", [N]),
    # What is made in a year is output, unless it is what could be made.
    ("Kazakhstan will mine 52 million tonnes of iron ore a year by 2030.", "2025-07-22", [S]),
    ("Kazakhstan has capacity for 52 million tonnes of iron ore a year by 2030.", "2025-07", [N]),
    # Two names in one, respectively.
    (("In January-August 2023 extraction of oil and gas of Kazakhstan increased by 6.6% and 3.2% "
      "respectively."), "2023-09-12", [S, S]),
    (("In January-August 2023 extraction of oil and gas of Kazakhstan increased by 3.2% and 6.6% "
      "respectively."), "2023-09-12", [X, X]),
    # The goal of a programme is that of its last year.
    ("В Казахстане объем производства фармотрасли на 2020-2025 годы вырастет до 184 млрд тенге.",
     "2020-09-15", [S]),
    ("В Казахстане объем производства фармотрасли на 2020-2024 годы вырастет до 184 млрд тенге.",
     "2020-09-15", [N]),
]  # fmt: skip

TIMES = [
    # "Up 155 %" is a change, not a level of the year before.
    ("Petrochemical output of Kazakhstan was up 155% in 2020.", "2021-06-03", [S]),
    ("Petrochemical output of Kazakhstan was up 255% in 2020.", "2021-06-03", [N]),
    # What is in brackets only compares, and so does the volume of the year before.
    (("В январе-июне 2022 года в Казахстане изготовлено 35,4 тыс. тонн мяса, свежего или "
      "охлажденного (к I полугодию 2021 года прибавка 12,6%), 55,6 тыс. тонн мяса птицы."),
     "2022-08-02", [S, S, S]),
    ("In 2021 pharmaceuticals of Kazakhstan were made at 124% of the 2020 volume.",
     "2022-06-14", [S]),
    # "Since January" and "this year" mean the months up to the one that is just over.
    ("С января заводы металлургии Казахстана нарастили выпуск на 7,2%.", "2024-12-17", [S]),
    ("С января заводы металлургии Казахстана нарастили выпуск на 7,2%.", "2024-09-17", [N]),
    ("Since January metallurgy of Kazakhstan grew by 7.2%.", "2024-12-17", [S]),
    ("Since January 2023 metallurgy of Kazakhstan grew by 7.2%.", "2024-12-17", [O]),
    # The time of what another amount is compared with is not passed on.
    (("За девять месяцев 2025 года добыча угля Казахстана составила 84,59 млн тонн против 79,99 "
      "млн тонн за девять месяцев 2024 года (+5,9%)."), "2025-10-22", [S, S, S]),
    # Against what it is measured.
    (("За 11 месяцев 2025 года промышленность Туркестанской области выросла на 12,5% к прошлому "
      "году."), "2025-12-20", [S]),
    ("Промышленность Туркестанской области выросла на 12,5% в прошлом году.", "2025-12-20", [O]),
    (("За 11 месяцев 2025 года выпуск промышленности Туркестанской области на 12,5% выше "
      "показателя прошлого года."), "2025-12-20", [S]),
    ("In 2023 mining of Kazakhstan was up by 4.6 percent from 2022.", "2024-03-25", [S]),
    ("In 2022 mining of Kazakhstan was up by 4.6 percent from 2021.", "2024-03-25", [N]),
    ("В 2019 году водки в Казахстане по отношению к 2018-му выпустили на 34,3% меньше.",
     "2020-01-22", [S]),
    ("В 2019 году водки в Казахстане к 2018-му году выпустили на 34,3% меньше.", "2020-01-22", [N]),
    ("За 2020 год цемента в Казахстане на 5,3% больше: превысил результат 2019 года.",
     "2021-03-30", [S]),
    # A time in brackets is that of the amount beside it.
    (("В 2024 году прочих фармацевтических препаратов Казахстана выпустили на 13,1 млрд тенге, "
      "рост на 13,3% (в январе-декабре 2023 года – 11,6 млрд тенге)."), "2025-02-10", [S, S, S]),
    # What follows on a contrast may be of another time that it does not name.
    (("Нефтепродуктов в Казахстане в прошлом году выпустили 11,5 млн тонн, а в этом "
      "производство достигнет 12,4 млн тонн."), "2021-06-30", [S, N]),
    # As many years as the source tells.
    ("In the past ten years light industry of Kazakhstan has grown 1.5 times.", "2020-03-04", [S]),
    ("In the past nine years light industry of Kazakhstan has grown 1.5 times.", "2020-03-04", [N]),
    # A source without a period may be of the one that is told: that is no other.
    ("In January-August 2020 chemicals of Kazakhstan grew by 3.1%.", "2020-09-15", [N]),
    ("In January-August 2021 pharmaceuticals of Kazakhstan grew by 39.8%.", "2021-12", [O]),
    # "This year's first four months" are one time.
    ("Manufacturing of Kazakhstan rose 5.2% in this year's first four months.", "2024-05-29", [S]),
    ("Manufacturing of Kazakhstan rose 5.2% in this year's first five months.", "2024-06-29", [O]),
    ("За 6 первых месяцев 2019 года Казахстан произвел 10,8 тыс. тонн урана.", "2019-08-01", [S]),
    # "The same period of 2024" is the months of the other time, but for what is compared with it.
    (("In Kazakhstan 84.59 million tonnes of coal were mined in January-September 2025, against "
      "79.99 million tonnes in the same period of 2024."), "2025-11", [S, S]),
    (("In Kazakhstan 79.99 million tonnes of coal were mined in January-September 2025, more than "
      "in the same period of 2024."), "2025-11", [O]),
    (("В Казахстане за 9 месяцев 2025 года добыли 84,59 млн тонн угля, а за аналогичный период "
      "прошлого года – 79,99 млн тонн."), "2025-11", [S, S]),
    # "In 2018 and 2023" tells no one time.
    ("In Kazakhstan manufacturing grew by 4.1% in 2018.", "2023-09", [S]),
    ("In Kazakhstan manufacturing nearly doubled in 2018 and 2023.", "2023-09", [N]),
    ("In Kazakhstan manufacturing nearly doubled in 2018.", "2023-09", [X]),
    # Two months in a row are one time.
    ("In January and February 2024 manufacturing of Kazakhstan grew by 7.4%.", "2024-04", [S]),
    ("In January and March 2024 manufacturing of Kazakhstan grew by 7.4%.", "2024-04", [O]),
    # "Since the start of the year" may end in the month of the text.
    ("Since the start of the year Kazakhstan has mined 84.59 million tonnes of coal.",
     "2025-09-30", [S]),
    ("Since the start of the year Kazakhstan has mined 84.59 million tonnes of coal.",
     "2025-07-30", [N]),
    # The year before is another, but for what is compared with it.
    ("In 2024 Kazakhstan's chemical industry grew by 7.7% from a year earlier.", "2025-02", [S]),
    ("In 2025 Kazakhstan's chemical industry grew, after a 7.7% rise a year earlier.", "2026-02",
     [N]),
    # What a level came from is of another time.
    ("In January-September 2024 sausages in Kazakhstan rose to 51,900 tonnes.", "2024-11", [S]),
    ("In January-September 2024 sausages in Kazakhstan fell from 51,900 tonnes to 50,300.",
     "2024-11", [N]),
]  # fmt: skip

# What names a fact's subject, period and value, and another thing beside: each text, and a twin
# that is plain.
OTHERS = [
    ("In 2018 industry of Kazakhstan grew by 4.1%.", "2019-02", [S]),
    ("In 2018 industry of Kazakhstan could have grown by 4.1%.", "2019-02", [N]),
    ("In 2018 state-owned industry of Kazakhstan grew by 4.1%.", "2019-02", [N]),
    ("In 2018 industry of Kazakhstan employed 4.1% more people.", "2019-02", [N]),
    ("In 2018 electricity use by industry of Kazakhstan grew by 4.1%.", "2019-02", [N]),
    ("Kazakhstan was reviewed. In 2018 industry grew by 4.1%.", "2019-02", [S]),
    ("Kazakhstan was reviewed. In 2018 industry in the world grew by 4.1%.", "2019-02", [N]),
    ("Kazakhstan was reviewed. In 2018 world industry grew by 4.1%.", "2019-02", [N]),
    ("Kazakhstan was reviewed. In 2018 the industry of the EAEU grew by 4.1%.", "2019-02", [N]),
    ("Казахстан растет. За 2018 год промышленность выросла на 4,1%.", "2019-02", [S]),
    ("Казахстан растет. За 2018 год мировая промышленность выросла на 4,1%.", "2019-02", [N]),
    # Projects that were closed are not those that were launched.
    ("За 2025 год в Казахстане закрыто 190 производств.", "2026-03-12", [N]),
    # Who is not known has not made what a company told before has.
    (("Kazatomprom of Kazakhstan reported. The producer made 5077 tonnes of uranium in "
      "January-March 2024."), "2024-05", [S]),
    (("Kazatomprom of Kazakhstan reported. Cameco made 5077 tonnes of uranium in January-March "
      "2024."), "2024-05", [N]),
]  # fmt: skip

PLANS = [
    # What projects there are, told as neither plan nor fact, is either.
    ("Kazakhstan's industrialization map for 2022 takes in 91 projects.", "2022-04-28", [S]),
    ("Kazakhstan's industrialization map for 2022 saw the launch of 91 projects.", "2022-12", [N]),
    # A headline's "to reach" is a plan.
    ("Sugar production in Kazakhstan to reach 490 thou tons", "2023-06-19", [S]),
    ("Sugar production in Kazakhstan, to reach 490 thou tons, grew.", "2023-06-19", [N]),
    # "Are created" is no statement of what has been.
    (("By projects of Kazakhstan's Industrialization Map around 19 thousand jobs are created in "
      "2020."), "2021-01", [S]),
    (("By projects of Kazakhstan's Industrialization Map around 19 thousand jobs were created in "
      "2020."), "2021-01", [P]),
    # Productions are plants.
    (("Kazakhstan's plan until 2025 provides for the launch of more than 30 new pharmaceutical "
      "productions for 77.8 billion tenge."), "2020-10-08", [S, S]),
    ("Kazakhstan's plan until 2025 provides for pharmaceutical output of 77.8 billion tenge.",
     "2020-10-08", [X]),
    ("За 2025 год в Казахстане запущено 190 производств.", "2026-03-12", [S]),
    ("На 2021 год в Казахстане в плане переработать 17 млн тонн нефти.", "2021-06-30", [S]),
    # "Should be said" plans nothing.
    (("Light industry of Kazakhstan was reviewed. It should be said that 17.9 thousand people work "
      "in the industry."), "2020-07-15", [S]),
    (("Light industry of Kazakhstan was reviewed. It should have 17.9 thousand people at work "
      "in the industry."), "2020-07-15", [N]),
    # The verb of the next clause is that of its own amount.
    (("In the Abai Region a copper smelter is being built. Three deposits are in operation "
      "already, and over 1,000 jobs will be provided."), "2025-05", [S]),
    # What was is no plan, though one was told before.
    (("Kazakhstan plans to extract more oil in 2025. In 2022 it was 84.2 million tonnes."),
     "2025-01", [S]),
    (("Kazakhstan plans to extract more oil in 2025. In 2022 it should be 84.2 million tonnes."),
     "2025-01", [N]),
]  # fmt: skip

PLACES = [
    # "Became" is no steel, and no father's name a town.
    (("Лидерами по росту промышленности Казахстана стали Костанайская (19,8%) и Акмолинская "
      "(11,9%) области."), "2020-04-15", [S, S]),
    ("В Казахстане производство стали выросло на 3,4%.", "2025", [S]),
    # Where somebody only went, the text is of the whole country.
    (("Pharmaceuticals to develop in Kazakhstan\n\nOn a trip to the Karaganda region the Prime "
      "Minister chaired a meeting.\n\nIn 7 months of 2020 pharmaceuticals grew by 23.2%."),
     "2020-08-20", [S]),
    (("Pharmaceuticals to develop\n\nKaraganda region has new plants.\n\nIn 7 months of 2020 "
      "pharmaceuticals grew by 23.2%."), "2020-08-20", [N]),
    # Figures without a region are of the only one that the text names, or of the country.
    (("A meeting in Kazakhstan\n\nThe akim of Turkistan region spoke.\n\nIn January-April 2024 "
      "industrial output grew by 6.2%."), "2024-05", [S]),
    (("A meeting in Kazakhstan\n\nThe akims of Turkistan and Abai regions spoke.\n\nIn "
      "January-April 2024 industrial output grew by 6.2%."), "2024-05", [N]),
    (("A meeting in Kazakhstan\n\nIn Abai region a plant opened. In 2018 industry grew by 4.1%."),
     "2019", [N]),
    # A text on one company speaks of it.
    (("Kazatomprom of Kazakhstan reported for January-March 2024.\n\nThe quarter's production of "
      "uranium stood at 5077 tonnes."), "2024-05-03", [S]),
    (("Qarmet of Kazakhstan reported for January-March 2024.\n\nThe quarter's production of "
      "uranium stood at 5077 tonnes."), "2024-05-03", [N]),
    # Another company's level is no other value of the branch's.
    ("За девять месяцев 2025 года Казахстан добыл угля 84,59 млн тонн против 70 млн тонн.",
     "2025-10-22", [S, N]),
    # Where a text may be of a region, the country's figure contradicts nothing.
    (("Gulshara Abdykalikova, governor of Kyzylorda region, has met with the President of "
      "Kazakhstan.\n\nThe Head of State of Kazakhstan heard a report on what had been done in "
      "Kyzylorda region in 2021.\n\nIndustrial output rose by 0.8% in 2021."), "2022-01", [N]),
    ("The President of Kazakhstan heard a report. Industrial output rose by 0.8% in 2021.",
     "2022-01", [X]),
    # The country's money and officials tell the country, where no other is named.
    ("За 2025 год выпуск лёгкой промышленности прибавил 13,2% и дошёл до 260 млрд тенге.",
     "2026-01", [S, S]),
    ("За 2025 год выпуск лёгкой промышленности прибавил 13,2% и дошёл до 260 млрд рублей.",
     "2026-01", [N]),
    ("Олжас Бектенов: за 2025 год выпуск лёгкой промышленности прибавил 13,2%.", "2026-01", [S]),
    ("Олжас Иванов: за 2025 год выпуск лёгкой промышленности прибавил 13,2%.", "2026-01", [N]),
    # "The region" that no text names is not the country.
    ("Kazakhstan. Light industry output rose by 13.2% in 2025.", "2026-01", [S]),
    ("Kazakhstan. Light industry output of the region rose by 13.2% in 2025.", "2026-01", [N]),
    # A dateline may stand below its headline.
    ("Kazakhstan to grow\nASTANA. Jan 3 (Agency) - Light industry grew by 13.2% in 2025.",
     "2026-01", [S]),
    ("Kazakhstan to grow\nIn Astana light industry grew by 13.2% in 2025.", "2026-01", [N]),
    # The name of a firm sets no scene.
    (("Kazakhstan. LLP Karaganda Pharmaceutical Complex took part. Light industry output rose by "
      "13.2% in 2025."), "2026-01", [S]),
    (("Kazakhstan. The Karaganda pharmaceutical complex took part. Light industry output rose by "
      "13.2% in 2025."), "2026-01", [N]),
]  # fmt: skip

# Whose an amount is, and how much, by the words right beside it.
AMOUNTS = [
    # A level is that of its own year, whatever its change is compared with.
    (("Kazakhstan's manufacturing exports in 2017 rose by 10.5 percent against 2015 to stand at "
      "$15.5 billion."), "2018-03-27", [S, S]),
    (("Kazakhstan's manufacturing exports in 2016 rose by 10.5 percent against 2015 to stand at "
      "$15.5 billion."), "2018-03-27", [O, O]),
    # Where a text tells no time, its date tells it: the months up to the one just over.
    ("Kazakhstan's metallurgical industry grew by 5.1%.", "2024-05-28", [S]),
    ("Kazakhstan's metallurgical industry grew by 5.1%.", "2024-08-28", [N]),
    ("Kazakhstan was reviewed in 2023. The metallurgical industry grew by 5.1%.", "2024-05-28",
     [N]),
    # "As much as" hedges nothing, and "added up to" neither hedges nor adds.
    ("In January-April 2022 GDP of Kazakhstan rose as much as 4.4%.", "2022-05-12", [S]),
    ("In January-April 2022 GDP of Kazakhstan rose by up to 4.4%.", "2022-05-12", [N]),
    ("In 2022 output of petrochemicals in Kazakhstan added up to 271,400 tons.", "2023-01-11",
     [S]),
    ("In 2022 output of petrochemicals in Kazakhstan added 271,400 tons.", "2023-01-11", [N]),
    # What has no unit is counted where so much of it is made in a year.
    (("A plant of tractor cabins opens in Kostanay region of Kazakhstan. Its capacity is 10,000 "
      "cabins per year."), "2023-01-09", [S]),
    (("A plant of tractor cabins opens in Kostanay region of Kazakhstan. It has 10,000 guests per "
      "year."), "2023-01-09", []),
    # The noun that is counted may stand before its number.
    (("В Казахстане в 2026 году будет реализовано 50 проектов в пищевой промышленности, рабочих "
      "мест будет создано 2,5 тысячи."), "2025-12-02", [S, S]),
    (("В Казахстане в 2026 году будет реализовано 50 проектов в пищевой промышленности, автобусов "
      "будет создано 2,5 тысячи."), "2025-12-02", [S]),
    # "Выше показателя" goes on with what was told.
    (("Добыча свинцово-цинковых руд в Казахстане: по итогам 11 месяцев она достигла 5,5 млн тонн, "
      "что на 2,4% выше показателя прошлого года."), "2018-12-27", [S, S]),
    (("Добыча свинцово-цинковых руд в Казахстане: по итогам 11 месяцев она достигла 5,5 млн тонн, "
      "что на 2,4% ниже показателя прошлого года."), "2018-12-27", [S, X]),
    # "От 11,6 % до 12,9 %" is no "up to", nor is "дошел до".
    (("Обрабатывающая промышленность Казахстана увеличила свою долю в ВВП с 11,6% в 2015 г. до "
      "12,9% в 2018 г."), "2019-02-24", [S, S]),
    ("Доля обрабатывающей промышленности Казахстана в ВВП в 2018 г. была до 12,9%.",
     "2019-02-24", [N]),
    ("В 2024 году в Казахстане объем добычи металлических руд дошел до 361,6 млн тонн.",
     "2025-06", [S]),
    ("В 2024 году в Казахстане объем добычи металлических руд был до 361,6 млн тонн.",
     "2025-06", [N]),
    # So are a change and its level.
    (("К 2025 году экспорт лекарств Казахстана увеличится в 3 раза, до 174 миллионов долларов."),
     "2021-03-16", [S, S]),
    # "При этом экспорт" points at no exports that were told.
    (("К 2025 году производство лекарств Казахстана вырастет. При этом экспорт увеличится в 3 "
      "раза."), "2021-03-16", [S]),
    ("К 2025 году производство лекарств Казахстана вырастет. Этот экспорт увеличится в 3 раза.",
     "2021-03-16", [N]),
    # In Russian a comma parts no thousands before a scale.
    (("В январе-марте 2024 года обрабатывающая промышленность Казахстана дала товаров на 5,122 "
      "трлн тенге."), "2024-04-18", [S]),
    (("В январе-марте 2024 года обрабатывающая промышленность Казахстана дала товаров на 5,122 "
      "млрд тенге."), "2024-04-18", [N]),
    # What plants made is what is counted, and not the plants.
    ("In 2021 Kazakhstan's plants turned out 80,679 passenger cars.", "2022-02-21", [S]),
    ("In 2021 what Kazakhstan's plants turned out was 80,679 passenger cars.", "2022-02-21", [N]),
    # A maker has to be named where it is part of the fact.
    ("In 2023 the Hyundai Trans Kazakhstan plant made 48,857 passenger cars.", "2024-01-26", [S]),
    ("In 2023 the plant in Kazakhstan made 48,857 passenger cars.", "2024-01-26", [N]),
    # Who makes something is who is counted.
    ("Фармацевтическую продукцию в Казахстане выпускают 10 предприятий.", "2025-02-10", [S]),
    ("Фармацевтическую продукцию в Казахстане продают 10 предприятий.", "2025-02-10", [N]),
    # What a plan is compared with is none, and "that is" says a plan again.
    (("Kazakhstan will have produced 96.2 million tons of oil by the end of 2025, against 87.7 "
      "million tons in 2024."), "2025-10-02", [S, S]),
    (("Kazakhstan will have produced 96.2 million tons of oil by the end of 2025, and 87.7 "
      "million tons in 2024."), "2025-10-02", [S, N]),
    (("In Kazakhstan the auto industry is expected to make 22% more in 2026, that is 209,000 "
      "vehicles."), "2026-02-23", [N, S]),
    ("In Kazakhstan the auto industry made 22% more in 2026, that is 209,000 vehicles.",
     "2026-02-23", [N, P]),
    # What an amount goes on from may be told by what was named before.
    (("Kazakhstan's manufacturing was reviewed for January-April 2024. Investments in fixed assets "
      "rose by about 20% to 403.2 billion tenge."), "2024-05", [S, S]),
    (("Kazakhstan's metallurgy was reviewed for January-April 2024. Investments in fixed assets "
      "rose by about 20% to 403.2 billion tenge."), "2024-05", [N, N]),
    # A hyphen joins a number to its scale and unit, and to what counts no plants.
    ("In 2024 Kazakhstan had a 87.7-million-tonne oil output.", "2024-12", [S]),
    ("A $1.5-billion copper smelter will be built by KAZ Minerals in Abai region of Kazakhstan.",
     "2024-06-03", [S]),
    ("Kazakhstan. A 16-hectare plant will be opened in Shymkent in 2024.", "2024-06", []),
    ("Kazakhstan. 16 plants will be opened in Shymkent in 2024.", "2024-06", [N]),
]  # fmt: skip

# What is counted, measured and planned, by words that stand further off.
WORDS = [
    # A change behind a level of another measure is of that one.
    (("In 2024 the GDP of the region of Pavlodar in Kazakhstan went up 5.8% and investments "
      "reached 1.1 trillion tenge, or 38% more."), "2025-04-08", [S, N, N]),
    # A change beside a level that is known is of what that is of, and a level beside a change.
    ("В январе-июне 2022 года в Казахстане муки произвели 1,6 млн тонн (+14%).", "2022-08-02",
     [S, S]),
    ("В январе-июне 2022 года в Казахстане муки произвели 1,6 млн тонн (+15%).", "2022-08-02",
     [S, X]),
    # Producers, as enterprises are, are those of a branch.
    ("There are 158 pharmaceutical producers in Kazakhstan.", "2023-07-19", [S]),
    ("There are 159 pharmaceutical producers in Kazakhstan.", "2023-07-19", [N]),
    # "Drawn in" has not been, where the sentence plans.
    (("Eight projects in manufacturing of Kyzylorda region of Kazakhstan are to start in 2024, "
      "with about 10 billion tenge of investment drawn in."), "2024-03-02", [S, S]),
    (("Eight projects in manufacturing of Kyzylorda region of Kazakhstan are to start in 2024, and "
      "about 10 billion tenge of investment was drawn in."), "2024-03-02", [S, N]),
    # The 38 of which seven are something are not those that are.
    (("In 2025, 38 projects were launched in mechanical engineering of Kazakhstan."), "2026-01",
     [S]),
    (("In 2025, seven of the 38 projects were launched in mechanical engineering of Kazakhstan."),
     "2026-01", [N]),
    # Kilograms are tonnes, too.
    ("In January-August 2018 Kazakhstan's output of refined gold was 32.9 thousand kg.",
     "2018-09", [S]),
    ("In January-August 2018 Kazakhstan's output of refined gold was 32.9 thousand tons.",
     "2018-09", [X]),
    # "Goods worth" tells what was made.
    ("In 2022 the Allur plant of Kazakhstan had goods worth KZT614.2bn.", "2023-01", [S]),
    ("In 2022 the Allur plant of Kazakhstan had debts worth KZT614.2bn.", "2023-01", [N]),
    # A part of what is not measured is none of it either, and a rate goes on through a list.
    (("In 2023 the coal reserves of Kazakhstan were 33.6 billion tons, of which coal for coke is "
      "21.5 billion tons."), "2024-05", [N, N]),
    ("In 2022 Kazakhstan can make 130 tonnes a year of lead, copper is 450 thousand tonnes.",
     "2023", [N, N]),
    # "In manufacturing, growth was 5 % for steel": a setting has no growth of its own.
    (("In January-July 2018 Kazakhstan was reviewed. In manufacturing, growth was 10.9 percent for "
      "chemicals."), "2018-08-14", [S]),
    (("In January-July 2018 Kazakhstan was reviewed. In manufacturing, growth was 4.9 percent for "
      "chemicals."), "2018-08-14", [X]),
    # A verb may stand before its name, and "the fastest" narrows nothing.
    ("За 11 месяцев 2024 года выросла на 5% и цветная металлургия Казахстана.", "2024-12-17", [S]),
    ("За 11 месяцев 2024 года выросла на 5% и торговля Казахстана.", "2024-12-17", [N]),
    # "As part of" a map is no part of it.
    ("As part of Kazakhstan's Industrialization Map 17 thousand jobs are to be created in 2020.",
     "2020-05-21", [S]),
    ("A part of Kazakhstan's Industrialization Map is to create 17 thousand jobs in 2020.",
     "2020-05-21", [N]),
    # "Index" tells an index, however it was reached, unless a word tells a change.
    ("За 11 месяцев 2024 года индекс цветной металлургии Казахстана вышел на 105%.", "2024-12-17",
     [S]),
    ("За 11 месяцев 2024 года индекс цветной металлургии Казахстана вырос на 105%.", "2024-12-17",
     [X]),
    # A list of one measure goes on in brackets.
    (("In January-August 2021 Kazakhstan saw a fast pace of fixed capital investment in "
      "construction (+150.1 percent) and manufacturing (+81.7 percent)."), "2021-09-14", [N, S]),
    (("In January-August 2021 Kazakhstan saw a fast pace in construction (+150.1 percent) and "
      "manufacturing (+81.7 percent)."), "2021-09-14", [X, X]),
    # What is owed to another is no debt.
    (("In January-August 2023 a 19.8% increase in Kazakhstan's light industry is owed to higher "
      "production of textiles (+35.9%)."), "2023-09-12", [S, S]),
    # A cause may be told of by itself.
    (("In the first half of 2023 mining of Kazakhstan was driven by crude oil production, which "
      "increased by 5.6%."), "2023-07-11", [S]),
    (("In the first half of 2023 mining of Kazakhstan, driven by crude oil production, increased "
      "by 5.6%."), "2023-07-11", [N]),
    # What is produced in another clause is no demand.
    (("Kazakhstan meets just 56% of its annual fertilizer demand, producing about 1.8 million "
      "tonnes."), "2025", [N, S]),
    ("Kazakhstan has a fertilizer demand of about 1.8 million tonnes.", "2025", [X]),
    # A cause in brackets is told of by itself.
    ("В 2020 году обработка Казахстана росла за счет машиностроения (рост на 16%).", "2021", [S]),
    ("В 2020 году обработка Казахстана за счет машиностроения росла на 16%.", "2021", [N]),
    # What is due to a cause is no plan.
    (("In 2025 the rise of 13.2% in light industry of Kazakhstan is due to higher output of "
      "textiles."), "2026-01", [S]),
    ("In 2025 a rise of 13.2% in light industry of Kazakhstan is due to come.", "2026-01", [N]),
    # "And that" goes on with what was said, and points at nothing.
    ("Kazakhstan said that industry grew by 1.1% in 2022, and that manufacturing was up 3.4%.",
     "2023-01", [S, S]),
    ("Kazakhstan said that industry grew by 1.1% in 2022, and that manufacturing was up 3.5%.",
     "2023-01", [S, X]),
]  # fmt: skip

EVERY = [*TEXTS, *TIMES, *OTHERS, *PLANS, *PLACES, *AMOUNTS, *WORDS]


@pytest.mark.parametrize(
    ("text", "date", "expected"), EVERY, ids=[text[-60:] for text, *_ in EVERY]
)
def test_a_figure(facts: records.Facts, text: str, date: str, expected: list[str]):
    figures = checking.check(facts, text, date).figures
    assert [figure.verdict for figure in figures] == expected


def test_an_index_that_is_told_as_a_growth_is_not_known_and_said_so(facts: records.Facts):
    text = "In the first half of 2024 manufacturing of Kazakhstan rose by {}%."
    (as_index,) = checking.check(facts, text.format("105.1"), "2024-08").figures
    (other,) = checking.check(facts, text.format("105.2"), "2024-08").figures
    assert (as_index.verdict, as_index.expected) == (N, "+5.1 % in Jan–Jun 2024")
    assert as_index.remark == "it fits as an index of the level before"
    assert other.remark != as_index.remark


def test_a_share_that_is_recognised_is_read_as_one(facts: records.Facts):
    text = "Light industry of Kazakhstan was reviewed. Within it, clothing has 32%."
    (figure,) = checking.check(facts, text, "2026-03-05").figures
    assert figure.verdict == S
    assert figure.reading == "clothing, share, 32 %, actual"
