"""The words of English: phrases are parted by semicolons, single words by spaces."""

SILENT = """
a an the this that these those its their his her our your my of in on at by to for from with without
within into onto as per and or but nor if than then so such also only just even still both each
every all
any some no not which who whom whose what where when how why there here it he she they we you i
is are was were be been being am has have had having do does did will would shall should can
could may
might must let s t vs via amid among across along over under during since until till before after
year years annual annually yearly month months quarter half period periods time times date full
whole part parts about around total totals amount amounts amounted amounting volume volumes
value level
rate rates pace index number numbers figure figures data result results share
sector sectors branch branches field area areas segment republic country countries national
nationwide
nation domestic state government company companies firm firms enterprise enterprises manufacturer
manufacturers maker makers producer producers business businesses group holding
new newly more most less least other another several many much few first last next current currently
previous preceding same corresponding compared comparison against respectively including
included according said say says told announced announce reported report reports states stated
statement
noted note shows show showed shown see saw seen get gets got make makes made making produce produces
produced producing create creates created creating provide provides provided reach reached reaches
stand stands stood come comes came become became remain remains continue continues account accounts
accounted post posted record recorded register registered expected expect expects
intend intends aim aims set going plan plans help helps need needs worth value valued cost costs
approximately strongly significantly sharply slightly steadily rapidly now today already yet
soon ago
percentage point points thing things sum sums key main major large big small annual
compare versus basis terms term list open opens opening find please tell give search look
"""

MONTHS = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
    "august aug", "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
NUMERALS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
ORDINALS = ("first 1st", "second 2nd", "third 3rd", "fourth 4th")
LAST = "last past"

YEAR = "year years y"
MONTH = "month months m mo"
QUARTER = "quarter quarters q"
HALF = "half; h"
THIS_YEAR = (
    "this year; the current year; current year; this year so far; since the beginning of the year; "
    "since the start of the year; from the beginning of the year; since January"
)
LAST_YEAR = "last year; the previous year; the past year"
NEXT_YEAR = "next year; the next year; the coming year"
BY = "by; by the end of; until; till; up to; by end; by year-end"
TO = "to; through; until; till; up to"
FROM = "from since"
BETWEEN = "between"
AND = "and"
OF = "of in for the during into"

SCALES = {
    10**3: "thousand thousands thou k ths thsd",
    10**6: "million millions mln mn m mio",
    10**9: "billion billions bln bn b bil",
    10**12: "trillion trillions trln trn tn tln trl",
}
HEDGES = {
    "about": "about; around; approximately; nearly; almost; some; roughly; circa; ca; c; close to; "
    "an estimated; estimated; in the region of; or so; approx",
    "more than": "more than; over; above; exceeding; exceeded; exceeds; in excess of; at least; "
    "upwards of; no less than; not less than; or more; greater than",
    "less than": "less than; under; below; fewer than; not more than; no more than; at most",
    "up to": "up to; a maximum of",
}
REACHED = ""
SUMMED = "added up to; adds up to; add up to; adding up to"  # which hedges nothing
UP = """
rise rises rose risen rising grow grows grew grown growing increase increases increased
increasing climb
climbs climbed climbing surge surged surging jump jumped gain gained expand expands expanded
expanding
advance advanced accelerate accelerated up higher soar soared spike spiked improve improved
boost boosted boosting ups
edged added hike upturn uptick expansion raise raises raised raising
leap leaps leaped leapt skyrocket skyrocketed rocketed swell swelled swollen strengthen
strengthened rebound rebounded recovered upsurge upswing gains gaining adds adding upped lift lifts
lifted lifting accelerates accelerating improving soaring surging jumping hiked multiplied
"""
DOWN = """
fall falls fell fallen falling decline declines declined declining decrease decreases decreased
decreasing drop drops dropped dropping down reduce reduces reduced reduction shrink shrank shrunk
contract contracted contraction slump slumped slide slid lower slow slowed lost plunge plunged
downturn slip slipped dip dipped tumble tumbled downfall
plummet plummeted sank sunk sag sagged dwindled weakened cut cuts cutting curtailed
diminished diminish lose loses losing shed sheds retreated retreat worsened shrinking
"""
MULTIPLES = {
    0.5: "halved; halve; halves",
    1.5: "one and a half times; one and half times; half as much again; 1 and a half times",
    2: "double; doubled; doubles; doubling; twofold; two-fold; twice; two times; two-times; "
    "by a factor of two",
    2.5: "two and a half times; 2 and a half times",
    3: "triple; tripled; triples; tripling; threefold; three-fold; thrice; three times; treble; "
    "trebled; by a factor of three",
    4: "quadruple; quadrupled; fourfold; four-fold; four times",
    5: "fivefold; five-fold; quintupled; five times",
    6: "sixfold; six-fold; six times",
    7: "sevenfold; seven-fold; seven times",
    8: "eightfold; eight-fold; eight times",
    9: "ninefold; nine-fold; nine times",
    10: "tenfold; ten-fold; ten times",
    11: "elevenfold; eleven-fold; eleven times",
    12: "twelvefold; twelve-fold; twelve times",
}
ONE_OF_SCALE = ""
OF_SCALES = {0.5: "half a", 1: "a", 1.5: "one and a half"}
POINTS = "percentage points; percentage point; pp; p p"
PER_YEAR = {
    "per year": "per year; a year; annually; per annum; yearly; each year; every year",
    "per day": "per day; a day; daily",
    "per shift": "per shift; a shift",
    "per hour": "per hour; an hour; hourly",
}
STATUSES = {
    "actual": "actual; actually",
    "preliminary": "preliminary; provisional",
    "target": "target; targets; targeted; goal; goals",
    "forecast": "forecast; forecasts; forecasted; projected; prognosis; outlook",
    "planned": "planned; upcoming; future; scheduled; slated",
    "under construction": "under construction; building; being built; in progress; constructed; "
    "under way; underway; construction began",
    "launched": "launched; launch; opened; commissioned; put into operation; put into service; "
    "inaugurated; operating; operational; working; started",
}
UNDATED = "period not stated; no period stated; undated; not stated"
PARTING = "in of for to at by on with from and or as is was were will per than the within during"
POSTPOSED = "or more; or so"
PROJECTS = "project projects plant plants factory factories facility facilities line lines"

FOREIGN = """
Uzbekistan Uzbek Uzbekistani Tashkent; Russia Russian Moscow Rosstat; Kyrgyzstan Kyrgyz Bishkek;
Tajikistan Tajik; Turkmenistan Turkmen; Azerbaijan Azerbaijani Baku; China Chinese Beijing PRC;
Germany German Berlin; Turkey Turkish Turkiye Ankara; Iran Iranian Tehran; India Indian Delhi;
USA America American Washington; Ukraine Ukrainian Kyiv Kiev; Belarus Belarusian Belarussian Minsk;
Georgia Georgian Tbilisi; Armenia Armenian Yerevan; Mongolia Mongolian; Poland Polish Warsaw;
France French Paris; Italy Italian Rome; Japan Japanese Tokyo; Korea Korean Seoul;
Britain British UK England London; Spain Spanish; Brazil Brazilian; Canada Canadian;
Mexico Mexican; Vietnam Vietnamese; Pakistan Pakistani; Afghanistan Afghan Kabul;
Egypt Egyptian; Saudi; Israel Israeli; Indonesia Indonesian; Malaysia Malaysian; Australia
Australian;
Thailand Thai; Romania Romanian; Hungary Hungarian; Czechia Czech; Serbia Serbian; Finland Finnish;
Sweden Swedish; Norway Norwegian; Netherlands Dutch; Belgium Belgian; Austria Austrian;
Switzerland Swiss; Greece Greek; Portugal Portuguese; Lithuania Lithuanian; Latvia Latvian;
Estonia Estonian; Moldova Moldovan; Kazakhstan Kazakh; Emirates UAE; Qatar; Iraq Iraqi;
Argentina Argentine;
neighbours neighbour neighbors neighbor; EAEU; CIS; EU;
Chile Chilean; Kuwait; Nigeria Nigerian; Denmark Danish; Slovakia Slovak;
Bulgaria Bulgarian
"""

# What else a draft says: of plans, of what was done, of what is compared, of other measures.
AHEAD = """
will; would; shall; the plan; plan to; plans to; planned; planning to; is planning; plans;
expected; expects; expect; intends; intend; intention; aim; aims; aimed; aim to; target; targets;
targeted; goal; goals; forecast; forecasts; projected; projection; predicts; predict; predicted;
outlook;
by the end of the year; by year-end; by the end of; set to; scheduled; going to;
is to; are to; should; slated; due to open; to launch; to commission; to open; to build; to create;
to implement; to produce; to invest; in the near future; set a target; upcoming; next year; to be;
{is,are} due {in,by,next,to be,to start,to begin,to come};
by yearend; by the yearend; pool of; promises; promised;
hoped to; hopes; wants to; want to; asked to; envisages; envisaged; foreseen;
provides for; prospective; await; awaits; awaiting; to start; to start up; to appear; to be put;
to construct; to set up; to emerge; to receive; to carry out; to expand; intended; is intended;
means to; approved projects;
in view; to come; was to; were to; meant to; supposed to; had to; promised to; is being;
are being
"""
AHEAD_IN_TITLES = """
to reach; to bring; to increase; to raise; to rise; to grow; to double; to exceed; to attract;
to put; to get; to make; to see; to export; to boost; to reduce; to have; to total;
to spend; to cost
"""
DONE = """
rose; has risen; have risen; grew; has grown; increased; has increased; fell; has fallen;
declined; decreased; dropped; reached; amounted; totaled; totalled; stood at; launched;
opened; commissioned; created; produced; made; attracted; invested;
exported; showed; shows; showed growth; recorded; posted; demonstrated; accounted; is up;
are up; is down; doubled; tripled; already; so far; gained; surged; jumped; climbed; expanded;
employed; mined; delivered;
implemented; put into operation; completed; gave; have given; has given; brought;
provided; yielded; allowed to create; allowed creating; made it possible to create; should be said;
should be noted; should be mentioned; should be stressed;
was able to; were able to; built; assembled; extracted; smelted; has launched; have launched;
has opened; have opened;
currently; at present; above the target; above target; over the target; exceeded the target;
{reached,met,hit,fulfilled} {the,its,their,the annual} {target,targets,plan,plans};
at their targets; within the target; within the targets; keeps to its target;
reaching of annual targets; {began,begun,started,continued} to be;
operates; work in; works in; turned out; put on stream; came on stream; came into operation;
went into operation; started up; went up; went down; produces; makes; turns out;
manufactures; employs; now makes; leapt; soared; added; drew; drawn;
was put; were put
"""
SAME_PERIOD = """
same period; same period of; same period of the; same period in; same period the; same months of;
{corresponding,analogous,similar,respective} period; {corresponding,analogous,similar} period of;
{corresponding,analogous,similar} period of the
"""
COMPARED = """
compared to; compared with; in comparison with; in comparison to; versus; vs; against; than;
relative to; year-on-year; same period of; same period in; same period last;
corresponding period of; analogous period; similar period; same months of; level of; the level of;
up from; down from; as against; that of; those of;
over the same period
"""
CAUSES = """
due to; attributed to; associated with;
owing to; thanks to; because of; driven by; on the back of; as a result of;
supported by; bolstered by; on account of; fuelled by; fueled by; as a consequence of; linked to;
spurred by; owed to; boosted by; helped by; caused by; explained by;
on demand; amid; on higher demand; on strong demand
"""
OTHER_MEASURES = """
price; prices; cost; costs; import; imports; wage; wages; salary; salaries; revenue; revenues;
profit; profits; income; tax; taxes; inflation; debt; loan; loans; unemployment; tariff;
tariffs; consumption; demand; stock; stocks; inventory; orders; margin; turnover; dividend;
dividends; shipments; transit; passenger; passengers; freight; cargo; reserve;
reserves; deposit; budget; population; rate of inflation; yield; yields; emissions; accident;
accidents; export; exports; productivity; employment; retail; wholesale; lending; remittances;
subsidies; electricity use; energy use; use of; usage; employed; workforce; headcount;
attractiveness; value added; number of plants; number of companies; lent; lend; lends; rent; rents;
consume; consumes; consumed
"""
SHARES = """
fall on; falls on; fell on; share; shares; in the structure; accounts for; accounted for;
accounting for; make up; makes up;
made up; of the total
"""
TOGETHER = "respectively"
INDEXES = "to; index; IPI; amounted to; made; stood at; was; reached; physical volume index"
NEUTRAL = """
positive; strong; steady; stable; high; highest; greater; significant; significantly; sharp; slight;
robust; modest; further; impressive; notable; dynamics; dynamic; goods; products; product;
observed; noted; meanwhile; only; nearly; average; overall; physical; real; terms; period;
reporting; demonstrates; demonstrate; sees; observes; tempo; gross; double-digit; record;
considerable; substantial; indicator; indicators; trend; volumes; demonstrating; showing;
growing; growth; thus; however; moreover; besides; addition; particular; example; among; while;
whereas; though; although; with; work; works; operate; operates; function; present; tune; amount;
went; goes; gone; saw; took; takes; kept; held; brought; brings; put; puts; gave; told; he; she;
still; stays; hit; hits; much; too; keep; keeps; continue; continues; continued; leader; activity;
coronavirus; pandemic; other; one; ones
"""
PRODUCED = """
brewed; poured; filled; built; numbered; topped; extract; turn out; baked; sewn; knitted; harvested;
made; turned out; produced; produce; producing; manufactured; manufacture;
output; production; volume; mined;
extracted; smelted; assembled; yielded; harvested; milled; brewed; bottled; cast
"""
WORTH = "worth; valued at; to the value of; in value terms; in money terms; in monetary terms"
GOODS_WORTH = """
products worth; goods worth; products for; goods for; worth of goods; worth of products;
goods valued at; products valued at; goods to the value of; products to the value of
"""
REPORTED = "reporting period; period under review"
FIELD = "in the field of; in the sphere of; in the area of; in the category of"
BUILDING = "construction; building"
PROCESSED = "processed; process; refined; refine"
MORE = "more; higher; above; greater"
LESS = "less; fewer; lower; below"
FALLS = "negative; minus"
RISES = "growth; plus; shot up; shoots up; positive; high dynamics; good dynamics; upward trend"
POINTING = "this; that; these; those; such"
BODIES = (
    "ministry; minister; vice minister; deputy minister; committee; board of; union of; association"
)
UNDER_WAY = (
    "under way; underway; being developed; being implemented; being carried out; in progress; "
    "being realized; is implementing; are implementing; under implementation"
)
PART_OF = """
such as; for example; for instance; of which; including; of that; of them; of these; of this; of it;
among them
"""
THE_COUNTRY = "the country; the country's; our country; the republic; nationwide; the nation's"
THE_REGION = "the region; the region's; this region; our region; the oblast; the city"
NARROWING = """
owned; large; largest; small; medium; private; foreign; some; certain; individual; several; many;
most; other
"""
PARTNERS = """
partner; partners; company; companies; investor; investors; firm; firms; corporation; concern;
group; specialists; side; colleagues; brand; brands
"""
COSTS = "employed; people; cost; costs; costing; at a cost of; cost of; employment; employ; employs"
NEW = "new enterprises; new enterprise; new productions; new production; new industries"
LED_TO = "led to; leads to; resulted in; resulting in; brought about"
WORK = "work; hire; hired; hires; employ; employed; employs; employing; employment; jobs; job"
WHOLE_YEAR = "over the year; for the year; over the whole year; in the full year; for all of"
OTHER_YEAR = """
the year before; a year before; a year earlier; the previous year; the following year;
the next year; over a decade; years ago;
in the past; formerly; used to; soviet times; the 1990s; the 1980s; the 2000s
"""
PART_OF_YEAR = """
late; early; mid; spring; summer; autumn; winter; quarter of; months of; start of; beginning of;
before; until; till; after; decade to; years to; review; report of; a report
"""
ABLE = """
able; can; capable; capacity; capacities; designed; design; to produce; to make; to process; yield;
to yield; to extract; to turn out; producing; making; processing; yearly; annual; annually; daily;
hourly
"""
STAGES = """
stage; phase; line; workshop; complex; expansion; modernisation; modernization; first; second;
third; fourth; industry; sector; production; construction; extension; LLP; JSC; Corporation;
Limited; Kazakhstan
"""
WORLDWIDE = "in the world; worldwide; globally; world; global; across the world"
LEVEL = "level; s level"
EXCEPT = "except; except for; excluding; other than; unlike; apart from; without; not counting"
THAN_SAID = "faster; slower; quicker; stronger; weaker; better; worse"
OTHER_ACTS = """
import; imports; imported; importing; buy; buys; bought; buying; purchase; purchased;
sell; sells; sold; selling; sales; sale; scrapped; scraps; repaired; repairing; stolen; stole;
insured; registered; burned; burnt; consume; consumed; consumes; stockpiled; fined; owe; owes;
owed by; debt; damage; damages; compensation; saved; savings; loan; loans; borrowed; credit; lender;
tax; taxes; earned; earns; earnings; revenue; expensive; cheaper; state money; nominal;
dollar terms; seasonally; deflator; fleet; contribution to; slowed by; accelerated by;
strikers; emits; emit; leased; rented; lost jobs; lost their jobs; withdrew; withdrawn; temporary;
indirectly; related industries; suppliers; during construction; transported; recycles; recycled;
lacked; wrote off; bankrupt; laid off; from abroad; on strike; idle; shadow; illegal;
oil equivalent; per capita
"""
DISBELIEVED = """
by mistake; mistaken; mistakenly; erroneous; erroneously; fake; false; falsely; untrue; doubted;
doubts; refuted; refutes; wrong; wrongly; denied; denies; disputed; misreported; retracted;
refused; myth; hardly; imagine; assuming; supposing; claimed
"""
DENIED = """
far from; needed; needs; not; never; neither; nor; no longer; cannot; didn't; don't; doesn't;
wasn't; weren't; isn't; aren't;
hasn't; haven't; hadn't; won't; wouldn't; if; whether; unless; would have; instead of; rather than;
could have; might have; may have; should have; missed; misses; short of; fail to; failed to;
fails to
"""
AFFIRMED = "not only; not just; as part of"
PARTLY = """
border regions; west of; east of; north of; south of; northern kazakhstan;
southern kazakhstan; western kazakhstan; eastern kazakhstan; rural kazakhstan; economic zones;
half of; third of; thirds of; a quarter of; three quarters of; most of; part of; monthly; a month;
per month; each month; every month; weekly; a week; averaged; averaging; on average; per capita
"""
ENDED = """
closed; shut; shut down; cancelled; canceled; suspended; halted; abandoned; postponed; stopped;
frozen; delayed; were announced; inspected; rejected; financed; refused
"""
LAUNCHES = "launch; launches; open; opens; start; starts; was; were; been"
BEEN = "was; were; has; have; had; is; are"
