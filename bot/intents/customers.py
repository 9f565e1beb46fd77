"""The best customers, what is learned from them, and how the tiers did."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from bot.intents.patterns import Topic, company


@dataclass(frozen=True, slots=True)
class AskBestCustomers:
    """Who are our best customers? ``by`` is what "best" shall mean, as it was typed."""

    by: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeBest:
    """A customer left out of the best customers, or among them again. Shown and confirmed first.

    Attributes:
        company: None for the one last spoken of.
        out: whether it is left out.
    """

    company: str | None
    out: bool


@dataclass(frozen=True, slots=True)
class NotCustomer:
    """A company that was taken for a customer is a lead; the one last spoken of for None. Shown and confirmed first."""

    company: str | None


@dataclass(frozen=True, slots=True)
class LearnProfile:
    """Derive the profile from the customers, or an edit of it from the outcomes."""

    source: Literal["customers", "outcomes"] = "customers"


@dataclass(frozen=True, slots=True)
class AskTiers:
    """How did each tier do?"""


@dataclass(frozen=True, slots=True)
class ReportMonthly:
    """Say every month in this conversation how each tier did, or stop doing so. Shown and confirmed first."""

    wanted: bool = True


CustomerIntent = AskBestCustomers | ChangeBest | NotCustomer | LearnProfile | AskTiers | ReportMonthly


def _best(found: re.Match[str]) -> AskBestCustomers:
    return AskBestCustomers(found["by"])


def _learn(found: re.Match[str]) -> LearnProfile:
    source = (found["source"] or "").casefold()
    return LearnProfile("outcomes" if source.startswith(("outcome", "result", "tulok", "lopputul")) else "customers")


def _change(*, out: bool) -> Callable[[re.Match[str]], ChangeBest]:
    return lambda found: ChangeBest(company(found), out)


_C: Final = r"(?P<company>\S.{0,119}?)"
_LIST: Final = (
    r"(?:best customers|top customers|best ones|(?:the |that |our )?(?:best )?customer list"
    r"|list(?: of (?:the |our )?(?:best )?customers)?)"
)
_LISTA: Final = (
    r"(?:parhaista(?: asiakkaista(?:mme)?)?|parhaiden (?:asiakkaiden )?(?:listalta|joukosta)"
    r"|asiakaslistalta|listalta)"
)

CUSTOMERS: Final[Topic[CustomerIntent]] = Topic(
    (
        "en",
        r"(?!(?:why|is|are|who|what|if|does|did)\b)"
        + _C
        + r" (?:is not|isn't|isnt|was never|is no longer|is not really|was not|wasn't|never was)"
        r" (?:actually )?(?:a |our |one of our )?(?:customers?|clients?)(?: of ours| anymore| any"
        r" more| yet| after all)*",
        lambda f: NotCustomer(company(f)),
    ),
    (
        "fi",
        r"(?!(?:miksi|onko|eikö|kuka|jos)\b)"
        + _C
        + r" (?:ei ole|ei oo|ei olekaan|ei ollut|ei ollutkaan)(?: enää| vielä| oikeasti| meidän)*"
        r" (?:asiakas|asiakkaamme|meidän asiakas)(?: enää| sittenkään)*",
        lambda f: NotCustomer(company(f)),
    ),
    (
        "en",
        r"(?:(?:who are |show |list |what are )?(?:me )?(?:our |the )?(?:best|top) customers"
        r"|learn(?: (?:the|our) (?:icp|profile))?) (?:without|except(?: for)?|but not|minus"
        r"|excluding|leaving out) " + _C,
        _change(out=True),
    ),
    (
        "fi",
        r"(?:näytä |ketkä ovat )?(?:meidän )?parhaat asiakkaa(?:t|mme) (?:ilman|paitsi|pois"
        r" lukien|lukuun ottamatta|miinus) " + _C,
        _change(out=True),
    ),
    (
        "en",
        r"(?:take|remove|drop|leave|strike|cross|kick) "
        + _C
        + r" (?:off|from|out of|out from)(?: of)? (?:the |our )?"
        + _LIST,
        _change(out=True),
    ),
    (
        "en",
        r"(?:leave|take|keep) (?:out )?"
        + _C
        + r"(?: out)(?: of (?:the |our )?"
        + _LIST
        + r")?|(?:leave|keep) out (?P<company2>\S.{0,119}?)(?: of (?:the |our )?"
        + _LIST
        + r")?",
        lambda f: ChangeBest(company(f, "company", "company2"), out=True),
    ),
    (
        "fi",
        r"(?:ota|poista|pudota|tiputa|jätä|heitä) " + _C + r" (?:pois )?" + _LISTA + r"(?: pois)?",
        _change(out=True),
    ),
    (
        "fi",
        r"jätä "
        + _C
        + r" (?:pois|laskuista|huomiotta|ulkopuolelle)(?: "
        + _LISTA
        + r")?|jätä pois (?P<company2>\S.{0,119}?)(?: "
        + _LISTA
        + r")?",
        lambda f: ChangeBest(company(f, "company", "company2"), out=True),
    ),
    (
        "en",
        r"(?:put|add|take|bring|include|let) "
        + _C
        + r" (?:back|again)(?: (?:on|to|in|into|among)(?: to)? (?:the |our )?"
        + _LIST
        + r")?",
        _change(out=False),
    ),
    (
        "en",
        r"(?:restore|reinstate|put back|bring back|take back) (?!(?:version|v|icp|profile|the icp"
        r"|the profile|it to|to)\b)(?!#?v?\d+$)"
        + _C
        + r"(?: (?:on|to|in|into|among)(?: to)? (?:the |our )?"
        + _LIST
        + r")?",
        _change(out=False),
    ),
    (
        "fi",
        r"(?:palauta|laita|ota|lisää|tuo) "
        + _C
        + r" takaisin(?: (?:listalle|parhaisiin|parhaiden joukkoon|asiakaslistalle|parhaisiin"
        r" asiakkaisiin))?|(?:palauta|lisää) (?P<company2>(?!(?:versio\w*|icp"
        r"|profiili)\b)(?!v?\d)\S.{0,119}?) (?:listalle|parhaisiin|parhaiden joukkoon|parhaisiin"
        r" asiakkaisiin)",
        lambda f: ChangeBest(company(f, "company", "company2"), out=False),
    ),
    (
        "fi",
        r"palauta (?!(?:versio\w*|icp\w*|profiili\w*|takaisin|edellinen|vanha)\b)(?!#?v?\d+$)" + _C,
        _change(out=False),
    ),
    (
        "en",
        r"(?:who are |who're |show |list |what are |which are |give |who is |which of )?(?:me"
        r" )?(?:our |the |my |all )?(?:very )?(?:best|top|most valuable|biggest|happiest)"
        r" (?:existing )?(?:customers|clients|accounts we have)"
        r"(?: (?:by|in terms of|based on|measured by|according to) (?P<by>.+))?|who (?:do we|we)"
        r" (?:sell best to|serve best)(?P<by2>)",
        _best,
    ),
    (
        "fi",
        r"(?:ketkä ovat |ketkä on |keitä on |ketkä |mitkä ovat |mitkä on |mitkä |näytä |listaa "
        r"|keitä ovat |kerro |anna )?(?:meidän )?(?:parhaat|parhaimmat|arvokkaimmat|isoimmat"
        r"|suurimmat|tyytyväisimmät) (?:asiakkaa(?:t|mme)|asiakkaat(?:mme)?)"
        r"(?: (?:on|ovat|ois))?(?: (?P<by>.+?) (?:mukaan|perusteella))?",
        _best,
    ),
    (
        "en",
        r"(?:learn|derive|relearn|re-learn|infer|work out|figure out|calculate|rebuild|refresh)"
        r" (?:an? |our |the |us an? )?(?:new )?(?:icp|profile|ideal customer(?: profile)?)"
        r"(?: from (?:the |our )?(?:best )?(?:existing )?(?P<source>customers|outcomes|results"
        r"|wins and losses|won deals|data|deals))?(?: again)?",
        _learn,
    ),
    (
        "fi",
        r"(?:opi|opettele|johda|päättele|päivitä|laske|muodosta) (?:meidän |meille )?(?:uusi )?"
        r"(?:icp|profiili|profiilimme|ihanneasiakas|ihanneasiakasprofiili)(?:mme)?"
        r"(?: (?:parhaista )?(?P<source>asiakkaista(?:mme)?|tuloksista|lopputuloksista"
        r"|voitetuista(?: ja hävityistä)?|datasta|kaupoista))?(?: uudestaan| uudelleen)?",
        _learn,
    ),
    (
        "en",
        r"(?:how (?:well |good )?(?:did|do|does|are|is|have|has) (?:the |our |each |your"
        r" )?(?:tiers?|leads|icp|profile|scores?|scoring|a leads|predictions?)(?: been)?"
        r"(?: do| doing| done| perform| performed| performing| worked| working| work out| hold up"
        r"| held up| succeed| succeeded| actually| so far| fare| fared| predict| been| any good)*"
        r"|(?:show |give )?(?:me )?(?:the |our )?(?:tier|outcome|monthly|results?|win[- ]loss"
        r"|tiers) report|outcomes|(?:show |what are |list )?(?:me )?(?:the |our )?(?:outcomes"
        r"|results|win rates?|hit rates?)(?: by tier| per tier| of the tiers)?"
        r"|(?:is|does) (?:the |our )?(?:icp|profile|scoring) (?:work|working|any good|right)"
        r"|(?:do|did) (?:the )?a'?s (?:win|close|convert) (?:more|better)(?: .{0,40})?)",
        lambda _: AskTiers(),
    ),
    (
        "fi",
        r"(?:(?:miten|kuinka)(?: hyvin)? (?:meidän )?(?:luokat|tasot|liidit|profiili|icp"
        r"|pisteytys|eri tasot|eri luokat|a-liidit)(?:mme)? (?:ovat |on )?(?:oikein |nyt )?"
        r"(?:pärjänneet|pärjännyt|pärjäsivät|pärjäsi|pärjäävät|pärjää|toimineet|toiminut|toimii"
        r"|toimivat|onnistuneet|onnistunut|onnistuivat|menestyneet|menestynyt|menestyvät|osuneet"
        r"|osunut|osuu|menneet|mennyt|kävi|käynyt|sujuneet)(?: .{0,20})?"
        r"|(?:näytä |anna |kerro )?(?:meidän )?(?:luokkaraportti|tulosraportti|tasoraportti"
        r"|kuukausiraportti|tasojen tulokset|tulokset|lopputulokset|osumatarkkuus"
        r"|voittoprosentit)(?: tasoittain| luokittain)?"
        r"|toimiiko (?:meidän )?(?:icp|profiili|pisteytys|luokittelu"
        r"|ihanneasiakasprofiili)(?:mme)?|onko (?:pisteytys|profiili|icp) (?:toiminut|osunut"
        r"|oikeassa).{0,20})",
        lambda _: AskTiers(),
    ),
    (
        "en",
        r"(?:report|send|post|give|tell|share)(?: us| me)? (?:the |a )?(?:tiers|outcomes|results"
        r"|tier report|report|how the tiers did)(?: report)? (?:here |to this channel |in this"
        r" channel )?(?:every month|monthly|each month|once a month)(?: here| to this channel)?"
        r"|(?:start|turn on|enable|set up|we want|subscribe to|i want)(?: a| the)? monthly"
        r" (?:tier |outcome )?reports?(?: here| in this channel| to this channel)?|monthly"
        r" (?:tier |outcome )?reports?(?: here| please| on)?",
        lambda _: ReportMonthly(),
    ),
    (
        "fi",
        r"(?:kerro|lähetä|julkaise|raportoi|laita|tuo) (?:tulokset|tulosraportti|luokkaraportti"
        r"|tasoraportti|raportti|tasojen tulokset|tasot|kuukausiraportti) (?:tänne |tälle"
        r" kanavalle |tähän )?"
        r"(?:kuukausittain|joka kuukausi|kerran kuussa|kerran kuukaudessa)(?: tänne| tälle"
        r" kanavalle)?|(?:tilaa|aloita|ota käyttöön|laita päälle|haluan|halutaan)"
        r" (?:kuukausiraport(?:ti|it|in))(?: tänne| tälle kanavalle| päälle)?",
        lambda _: ReportMonthly(),
    ),
    (
        "en",
        (
            r"(?:stop|end|cancel|turn off|disable|unsubscribe from|no more|quit)(?: sending|"
            r" posting)? (?:the |that |this )?(?:monthly |tier |outcome )+reports?(?: here| in this"
            r" channel)?"
        ),
        lambda _: ReportMonthly(wanted=False),
    ),
    (
        "fi",
        (
            r"(?:lopeta|peru|peruuta|pysäytä|ota pois|poista) (?:kuukausiraportit|tulosraportit"
            r"|kuukausiraportti|tulosraportti|kuukausiraportointi|raportit)(?: täällä| täältä| päältä"
            r"| tältä kanavalta)?|ei enää kuukausiraportteja(?: tänne)?"
        ),
        lambda _: ReportMonthly(wanted=False),
    ),
)
