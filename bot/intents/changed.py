"""What is new: companies whose facts or scores changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.intents.patterns import Topic, company, said


@dataclass(frozen=True, slots=True)
class AskChanged:
    """Who changed, or what changed at a company.

    Attributes:
        company: None for all companies.
        since: "day", "week", "month" or a date (YYYY-MM-DD); None for the usual time.
    """

    company: str | None
    since: str | None


_WHEN: Final = (
    r"(?P<when>(?:since |in |during |over |within |from )?(?:the )?(?:last|past|this"
    r"|previous) (?:few )?(?:day|week|month|24 hours|couple of (?:days|weeks)|\d+ (?:days?"
    r"|weeks?|months?))s?|(?:since )?(?:today|yesterday|lately|recently|monday)|since"
    r" \d{4}-\d\d?-\d\d?"
    r"|since \d{1,2}\.\d{1,2}\.\d{4}|since [a-z]+ \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?"
    r"|(?:viime|tällä|tässä|kuluneella|edellisellä|menneellä) (?:viikolla|kuussa|kuukautena"
    r"|kuukaudella|kuun aikana|viikon aikana)|viime (?:viikon|kuun|kuukauden|päivien"
    r"|viikkojen|aikojen) (?:aikana|jälkeen)?|viime aikoina|viime (?:viikosta|kuusta"
    r"|kuukaudesta)(?: lähtien)?|viikon (?:aikana|sisällä)|kuukauden (?:aikana|sisällä)"
    r"|tänään|eilen|eilisestä|äskettäin|hiljattain|lähiaikoina"
    r"|\d{4}-\d\d?-\d\d? (?:jälkeen|lähtien|alkaen)|\d{1,2}\.\d{1,2}\.\d{4} (?:jälkeen|lähtien|alkaen))"
)
_C: Final = r"(?P<company>\S.{0,119}?)"
_HOW: Final = (
    r"(?: (?:the )?(?:most|biggest|up|down|score|tier|tiers|scores|ranks?|rating|a lot|there"
    r"|it|them|better|worse|eniten|paljon|isoimmin|ylös|alas|parempaan|huonompaan|päin|tasoa"
    r"|luokkaa|suuntaan))*"
)
_CHANGE: Final = (
    r"(?:changed|change|moved(?: (?:up|down))?|improved|rose|risen|dropped|fell|fallen|gone"
    r" (?:up|down)|went (?:up|down)|switched tiers?|changed tiers?|gained|lost points|climbed"
    r"|sunk|sank|jumped|(?:dropped out of|fell out of|fallen out of|left|entered|joined|made"
    r" it (?:in)?to)(?: tier)? [a-d])"
)
_MUUTTUI: Final = (
    r"(?:muuttunut|muuttuneet|muuttui|muuttuivat|muuttu|muuttuu|muutoksia|muuttanut|vaihtunut"
    r"|vaihtui|vaihtuivat|noussut|nousseet|nousi|nousivat|laskenut|laskeneet|laski|laskivat"
    r"|parantunut|parantuneet|paranivat|parani|heikentynyt|tippunut|tippuneet|tippui|tippu"
    r"|pudonnut|pudonneet|putosi|kohonnut|liikkunut|liikahtanut)"
)


def _since(found: re.Match[str]) -> str | None:
    when = (found.groupdict().get("when") or "").casefold()
    if not when:
        return None
    if date := re.search(r"(\d{4})-(\d\d?)-(\d\d?)", when):
        return f"{date[1]}-{int(date[2]):02}-{int(date[3]):02}"
    if date := re.search(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", when):
        return f"{date[3]}-{int(date[2]):02}-{int(date[1]):02}"
    if re.search(r"month|kuu(?!l)", when):
        return "month"
    if re.search(r"day|today|yesterday|24|tänään|eilen|eilisestä", when) and "days" not in when:
        return "day"
    return "week" if re.search(r"week|viik|days", when) else None


def _changed(found: re.Match[str]) -> AskChanged:
    name = company(found) if "company" in found.groupdict() else None
    if when := re.fullmatch(_WHEN, said(found, "company"), re.IGNORECASE):
        return AskChanged(None, _since(when))
    return AskChanged(None if name and _ALL.fullmatch(name) else name, _since(found))


_ALL: Final = re.compile(
    r"(?:the |our |all |any |my )*(?:leads|companies|scores|tiers|list|database|data|icp"
    r" leads|pipeline|anything|everything|liidit|liideissä|liidien|yritykset|yrityksissä"
    r"|firmoissa|listalla|pisteet|tasot|tiedot)",
    re.IGNORECASE,
)

CHANGED: Final[Topic[AskChanged]] = Topic(
    (
        "en",
        (
            rf"(?:who|which (?:companies|leads|ones|scores|tiers)|what companies|whose (?:score|tier"
            rf"|scores|fit)s?|any(?:body|one)?|did any(?:one|body|thing)?)(?:'s| has| have| did)?(?:"
            rf" the)? {_CHANGE}{_HOW}(?:,? {_WHEN})?{_HOW}"
        ),
        _changed,
    ),
    (
        "en",
        (
            rf"(?:what(?:'s| has| is)?|anything|has anything|did anything|what else) (?:new|changed"
            rf"|change|different|happened|happening|moved)(?: (?:with|at|for|in|about|of|on)"
            rf" {_C})?(?:,? {_WHEN})?"
        ),
        _changed,
    ),
    (
        "en",
        (
            rf"(?:any |show |list |show me |the |latest |recent |what |are there )*(?:changes|news"
            rf"|updates|movers|movements)(?: are there| there| happened)?(?: (?:with|at|for|in|about"
            rf"|of|to|on) {_C})?(?:,? {_WHEN})?"
        ),
        _changed,
    ),
    (
        "en",
        (
            rf"(?:how|has|did|have) (?:has |did )?{_C} (?:changed?|moved?|developed?|improved?"
            rf"|evolved?)(?: at all)?(?:,? {_WHEN})?"
        ),
        _changed,
    ),
    ("en", rf"what did {_C} change(?:,? {_WHEN})?", _changed),
    ("en", rf"what changed(?:,? {_WHEN})? (?:with|at|for|in) {_C}", _changed),
    (
        "fi",
        (
            rf"(?:kenen|kenenkä|ketkä|kuka|ketä|keiden|kuinka moni|mitkä (?:yritykset|firmat|liidit)"
            rf"|minkä (?:yritysten|firmojen|liidien)|mitkä|onko (?:kukaan|kenenkään|mikään|joku"
            rf"|jonkun)|monenko)(?: (?:ovat|on|pisteet|pisteitä|taso|tasot|luokka|luokat|tiedot|liidit"
            rf"|liidien|yritykset|yritysten|tietoja))*(?: {_WHEN.replace('<when>', '<when0>')})?"
            rf" {_MUUTTUI}{_HOW}(?:,? {_WHEN})?{_HOW}"
        ),
        lambda f: AskChanged(
            None,
            _since(re.match(_WHEN, f.groupdict().get("when") or f.groupdict().get("when0") or "", re.IGNORECASE) or f),
        ),
    ),
    (
        "fi",
        (
            rf"(?:mitä|mikä|onko(?: mitään| mikään)?|mitäs|tapahtuiko mitään)(?: (?:on|oli|uutta"
            rf"|muutoksia|uutisia))* ?{_MUUTTUI}(?: (?:yrityksessä |firmassa )?{_C})?(?:,? {_WHEN})?"
        ),
        _changed,
    ),
    (
        "fi",
        (
            rf"(?:mitä|mikä|onko|mitäs|paljonko|miten)(?: on)? {_C} (?:on |ovat |pisteet |taso"
            rf" )*{_MUUTTUI}{_HOW}(?:,? {_WHEN})?"
        ),
        _changed,
    ),
    (
        "fi",
        (
            rf"(?:mitä|mitäs) (?:uutta|kuuluu|uutisia|on tapahtunut|tapahtui|on uutta)(?:"
            rf" (?:yritykselle |yrityksessä |firmassa )?{_C})?(?:,? {_WHEN})?"
        ),
        _changed,
    ),
    (
        "fi",
        (
            rf"(?:onko |näytä |listaa |viimeisimmät |uusimmat |mitä )*(?:muutokset|muutoksia"
            rf"|päivitykset|päivityksiä|uutiset|uutisia|nousijat|laskijat)(?: on| ollut| tullut)*(?:"
            rf" (?:yrityksessä )?{_C})?(?:,? {_WHEN})?"
        ),
        _changed,
    ),
    ("fi", rf"{_C} (?:muutokset|uutiset|kuulumiset)(?:,? {_WHEN})?", _changed),
)
