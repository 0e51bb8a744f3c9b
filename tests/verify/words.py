"""Words that alterations of drafts put in the place of others."""

OPPOSITES = [
    ("grew", "shrank"), ("rose", "fell"), ("increased", "decreased"), ("growth", "decline"),
    (" up ", " down "), ("fell", "rose"), ("jumped", "dropped"), ("gained", "lost"),
    ("выросла", "упала"), ("вырос", "упал"), ("выросло", "упало"), ("увеличился", "сократился"),
    ("увеличилось", "сократилось"), ("снизилось", "выросло"), ("снизилась", "выросла"),
    ("climbed", "dropped"), ("soared", "plunged"), ("surged", "slumped"), ("added", "lost"),
    ("expanded", "contracted"), ("advanced", "retreated"), ("dropped", "jumped"),
    ("declined", "rose"), ("tumbled", "climbed"), ("increase", "decrease"), ("rise", "fall"),
    ("прибавил", "потерял"), ("выросли", "упали"), ("увеличилась", "сократилась"),
    ("рост", "спад"), ("сократился", "вырос"), ("поднялась", "опустилась"),
]  # fmt: skip
OPPOSITES_BEHIND = [
    ("өсті", "төмендеді"), ("артты", "азайды"), ("төмендеді", "өсті"),
    ("more than a", "less than a"), ("more than in", "less than in"), ("больше", "меньше"),
]  # fmt: skip
SCALES = [("trillion", "billion"), ("billion", "million"), ("million", "billion"),
           ("trillion", "million"), ("billion", "trillion"), ("million", "thousand"),
           ("трлн", "млрд"), ("млрд", "млн"), ("тыс.", "млн"),
           ("млрд", "трлн"), ("млн", "тыс."), ("млн", "млрд")]  # fmt: skip
PLANS = [("are expected to give", "have given"), ("is to launch", "launched"),
          ("plans to launch", "launched"), ("are planned for", "were launched in"),
          ("forecasts GDP growth of", "saw GDP growth of"), ("we will double", "we doubled"),
          ("intends to launch", "launched"), ("is going to launch", "launched"),
          ("plans to raise", "raised"), ("expects to produce", "produced"),
          ("are planned in", "were launched in"), ("is projected to reach", "has reached"),
          ("will be", "was"), ("will create", "created"), ("will give", "gave"),
          ("is to grow to", "grew to"),
          ("планируется запустить", "было запущено"), ("намечен запуск", "состоялся запуск"),
          ("будет создано", "создано"), ("планируется", "запущено")]  # fmt: skip
PLANS_BEHIND = [("are planned for", "were launched in"), ("are planned in", "were launched in"),
                 ("is predicted", "was seen"),
                 ("іске қосылады деп жоспарланған", "іске қосылды")]  # fmt: skip
NAMES = {  # and the subjects of the facts that they stand for
    "en": {name: name for name in (
        "steel", "cast iron", "zinc", "copper", "mechanical engineering", "furniture", "chemicals",
        "mining", "light industry", "building materials", "ammophos", "manufacturing", "coal",
        "pharmaceuticals", "oil extraction", "paper", "flour", "vodka", "beer", "metallurgy",
        "finished metal products")} | {"the automotive industry": "automotive"},
    "ru": {"чугуна": "cast iron", "стали": "steel", "меди": "copper", "цинка": "zinc",
           "аммофоса": "ammophos", "мебели": "furniture", "сахара": "sugar", "водки": "vodka",
           "вина": "wine", "машиностроение": "mechanical engineering", "химия": "chemicals",
           "металлургия": "metallurgy", "лёгкая промышленность": "light industry",
           "автопром": "automotive"},
    "kk": {"машина жасау": "mechanical engineering", "металлургия": "metallurgy",
           "химия өнеркәсібі": "chemicals", "жеңіл өнеркәсіп": "light industry",
           "өңдеу өнеркәсібі": "manufacturing"},
}  # fmt: skip
