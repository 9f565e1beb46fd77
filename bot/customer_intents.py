"""What a person says of customers and outcomes, as typed intents: patterns beside those of ``bot.intents``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from bot.sources.headers import normal
from bot.sources.vocabulary import words
from icp.best import Measure
from storage.feedback import Outcome


@dataclass(frozen=True, slots=True)
class AskBestCustomers:
    """Who are our best customers? ``by`` is what "best" shall mean, as it was typed."""

    by: str | None = None


@dataclass(frozen=True, slots=True)
class LearnProfile:
    """Derive the profile from the customers, or an edit of it from the outcomes."""

    source: Literal["customers", "outcomes"] = "customers"


@dataclass(frozen=True, slots=True)
class AskTiers:
    """How did each tier do?"""


@dataclass(frozen=True, slots=True)
class ReportMonthly:
    """Say every month in this conversation how each tier did, or stop doing so."""

    wanted: bool = True


@dataclass(frozen=True, slots=True)
class TellOutcome:
    """What became of a company; without one, of the one last spoken of.

    Attributes:
        whole: all that was typed: it may be a company's name after all ("Lost Boys").
    """

    outcome: Outcome
    company: str | None
    reason: str
    whole: str


CustomerIntent = AskBestCustomers | LearnProfile | AskTiers | ReportMonthly | TellOutcome

_C = r"(?P<company>.+?)"
_BECAUSE = r"(?:(?: ?:(?= )| because| since| koska| sillä| [-–—](?= )) (?P<reason>.+))?"  # no colon within "Oy:n"
_QUESTION = (
    r"(?!(?:why|how|does|do|is|are|did|will|would|should|what|who|if|explain"
    r"|miks\w*|miten|onko|sopiiko|mitä|kuka|jos|ovatko|selitä|perustele)\b)"
)

_PATTERNS: tuple[tuple[str, str, str], ...] = (
    (
        "en",
        "best_customers",
        (
            r"(?:who are |who're |show |list |what are |which are )?(?:me )?(?:our |the |my )?(?:best|top) customers"
            r"(?: by (?P<by>.+))?"
        ),
    ),
    (
        "fi",
        "best_customers",
        (
            r"(?:ketkä ovat |mitkä ovat |näytä |listaa )?(?:meidän )?(?:parhaat|parhaimmat) asiakkaa(?:t|mme)"
            r"(?: (?P<by>.+?) (?:mukaan|perusteella))?"
        ),
    ),
    (
        "en",
        "learn",
        (
            r"(?:learn|derive|relearn) (?:an? |our |the |us an? )?(?:new )?(?:icp|profile|ideal customer(?: profile)?)"
            r"(?: from (?:the |our )?(?:best )?(?P<source>customers|outcomes|results))?"
        ),
    ),
    (
        "fi",
        "learn",
        (
            r"(?:opi|opettele|johda|päättele|päivitä) (?:meidän |meille )?(?:uusi )?"
            r"(?:icp|profiili|profiilimme|ihanneasiakas|ihanneasiakasprofiili)(?:mme)?"
            r"(?: (?:parhaista )?(?P<source>asiakkaista(?:mme)?|tuloksista|lopputuloksista))?"
        ),
    ),
    (
        "en",
        "tiers",
        (
            r"(?:how (?:did|do|does|are|is|have|has) (?:the |our )?(?:tiers?|leads|icp|profile)"
            r"(?: do| doing| done| perform| performed| performing| worked| working)?|(?:tier|outcome) report|outcomes)"
        ),
    ),
    (
        "fi",
        "tiers",
        (
            r"(?:miten (?:luokat|tasot|liidit|profiili|icp)(?:mme)? (?:ovat |on )?"
            r"(?:pärjänneet|pärjännyt|pärjäsivät|pärjäsi|pärjäävät|pärjää|toimineet|toiminut|toimii|toimivat)"
            r"|luokkaraportti|tulosraportti|tulokset|lopputulokset)"
        ),
    ),
    (
        "en",
        "monthly",
        r"(?:report|send|post) (?:the )?(?:tiers|outcomes|tier report) (?:here )?(?:every month|monthly)(?: here)?",
    ),
    (
        "fi",
        "monthly",
        (
            r"(?:kerro|lähetä|julkaise) (?:tulokset|tulosraportti|luokkaraportti) (?:tänne )?"
            r"(?:kuukausittain|joka kuukausi)(?: tänne)?"
        ),
    ),
    ("en", "monthly_stop", r"stop (?:the )?(?:monthly|tier|outcome) reports?(?: here)?"),
    ("fi", "monthly_stop", r"lopeta (?:kuukausiraportit|tulosraportit|kuukausiraportti|tulosraportti)(?: täällä)?"),
    (
        "en",
        "not_a_fit",
        r"(?:not a fit|no fit|not a good fit):? " + _C + _BECAUSE,
    ),
    (
        "en",
        "not_a_fit",
        _QUESTION
        + _C
        + r" (?:is not|isn't|is no|was not|wasn't|does not|doesn't)(?: really)?(?: an?)?(?: good)? fit(?: for us| us)?"
        + _BECAUSE,
    ),
    ("fi", "not_a_fit", r"(?:ei sovi|ei sopiva|ei sovellu):? " + _C + _BECAUSE),
    (
        "fi",
        "not_a_fit",
        _QUESTION
        + _C
        + r" (?:ei(?:kä)? (?:ole )?(?:sovi|sopiva|sovellu|hyvä)|ei sopinut)(?: meille)?(?: liidi)?"
        + _BECAUSE,
    ),
    (
        "en",
        "met",
        r"(?:(?:we|i) )?(?:have )?(?:met|had a (?:meeting|call|demo) with|spoke with|talked to|demoed)(?: with)? "
        + _C
        + _BECAUSE,
    ),
    (
        "fi",
        "met",
        r"(?:me )?(?:tapasimme|tavattiin|tavattu:?|tapasin|nähtiin|palaveri:?|tapaaminen:?) (?:yrityksen )?"
        + _C
        + _BECAUSE,
    ),
    ("en", "won", r"(?:(?:we|i) )?(?:have )?(?:closed )?won:? " + _C + _BECAUSE),
    ("en", "won", _QUESTION + _C + r" (?:is|was) won" + _BECAUSE),
    (
        "fi",
        "won",
        r"(?:me )?(?:voitimme|voitettiin|voitin|voitettu:?|kauppa:?|saimme kaupan:?|saatiin kauppa:?) (?:yrityksen )?"
        + _C
        + _BECAUSE,
    ),
    ("en", "lost", r"(?:(?:we|i) )?(?:have )?(?:closed )?lost:? " + _C + _BECAUSE),
    ("en", "lost", _QUESTION + _C + r" (?:is|was) lost" + _BECAUSE),
    (
        "fi",
        "lost",
        r"(?:me )?(?:hävisimme|hävittiin|hävisin|hävitty:?|menetimme|menetettiin|menetetty:?) (?:yrityksen )?"
        + _C
        + _BECAUSE,
    ),
)


@cache
def _compiled() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((language, name, re.compile(pattern, re.IGNORECASE)) for language, name, pattern in _PATTERNS)


def understand_customers(question: str) -> tuple[CustomerIntent, str] | None:
    """The intent of a question, tidied as ``bot.intents.understand`` does, with its language; None for all others."""
    for language, name, pattern in _compiled():
        if found := pattern.fullmatch(question):
            return _BUILD[name](found), language
    return None


def _told(outcome: Outcome) -> Callable[[re.Match[str]], CustomerIntent]:
    def build(found: re.Match[str]) -> CustomerIntent:
        name = found["company"].strip("\"'“”‘’ ")
        company = None if name.casefold() in _IT else name
        return TellOutcome(outcome, company, (found["reason"] or "").strip(), found.string)

    return build


def _learn(found: re.Match[str]) -> CustomerIntent:
    source = (found["source"] or "").casefold()
    return LearnProfile("outcomes" if source.startswith(("outcome", "result", "tulok", "lopputul")) else "customers")


_BUILD: dict[str, Callable[[re.Match[str]], CustomerIntent]] = {
    "best_customers": lambda found: AskBestCustomers(found["by"]),
    "learn": _learn,
    "tiers": lambda _found: AskTiers(),
    "monthly": lambda _found: ReportMonthly(),
    "monthly_stop": lambda _found: ReportMonthly(wanted=False),
    "not_a_fit": _told("not_a_fit"),
    "met": _told("met"),
    "won": _told("won"),
    "lost": _told("lost"),
}

_IT = frozenset({"it", "that", "this", "them", "they", "se", "sen", "tämä", "tämän", "tuo", "tuon", "he", "heidät"})
_BETWEEN = re.compile(r"\s*(?:,|;|&|\band\b|\bja\b|\boch\b|\bsekä\b)\s*", re.IGNORECASE)
_ENDINGS = ("", ":n", "n", "in", "en", "uden", "den", "ksen", "vuuden")


def understand_mix(text: str) -> str:
    """What "best" shall mean, in the form of ``icp.best.read_mix``: "NPS and billing" becomes "nps=1,billed=1".

    A part that names no measure stays as it was typed, for ``read_mix`` to refuse with what there is.
    """
    parts = (part.partition("=") for part in _BETWEEN.split(text.strip(" ?!.")) if part.strip())
    return ",".join(f"{_measure(name) or name.strip()}={weight.strip() or '1'}" for name, _, weight in parts)


def _measure(name: str) -> Measure | None:
    plain = normal(name).removesuffix(" n")
    for measure in Measure:
        known = words(f"measure {measure}")
        if plain == measure or any(
            plain == f"{word}{normal(ending)}" for word in known for ending in _ENDINGS if plain.startswith(word[:3])
        ):
            return measure
    bent = {"laskutuksen": Measure.BILLED, "kayton": Measure.USAGE, "tyytyvaisyyden": Measure.SATISFACTION}
    bent |= {"billing": Measure.BILLED, "revenue": Measure.BILLED, "myynnin": Measure.BILLED, "age": Measure.SINCE}
    return bent.get(plain)
