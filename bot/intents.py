"""What a person asks for: free Finnish and English turned into typed intents by patterns, without a model."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

LONGEST = 2000
"""Characters of a question that are read; a longer text is no question."""

DEFAULT_TOP = 10
MOST_TOP = 50


@dataclass(frozen=True, slots=True)
class AskFit:
    """Does this company fit? ``named`` is False where the whole text was taken for a company's name."""

    company: str
    named: bool = True


@dataclass(frozen=True, slots=True)
class AskWhy:
    """Why this tier? Without a company: the one last spoken of."""

    company: str | None = None


@dataclass(frozen=True, slots=True)
class AskMissing:
    """What is not known of a company? Without a company: the one last spoken of."""

    company: str | None = None


@dataclass(frozen=True, slots=True)
class AskTop:
    """The best leads."""

    count: int = DEFAULT_TOP


@dataclass(frozen=True, slots=True)
class AskHelp:
    """What can Osuma do?"""


@dataclass(frozen=True, slots=True)
class ShowProfile:
    """The team's ideal customer profile."""


@dataclass(frozen=True, slots=True)
class ShowPersonas:
    """The team's buyer personas."""


@dataclass(frozen=True, slots=True)
class AddCompany:
    """A company and what the asker knows of it, as one line."""

    text: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """No pattern took it. ``empty`` where nothing was said, ``long`` where more than ``LONGEST`` characters were."""

    empty: bool = False
    long: bool = False


Intent = AskFit | AskWhy | AskMissing | AskTop | AskHelp | ShowProfile | ShowPersonas | AddCompany | Unclear


@dataclass(frozen=True, slots=True)
class Asked:
    """An intent and the language of the words that told it; None where they tell none ("Relex")."""

    intent: Intent
    language: str | None


_C = r"(?P<company>.+?)"
_US = r"(?: (?:for |into |with )?(?:us|our (?:icp|profile|ideal customer)|the icp|well))*"
_MEILLE = r"(?: (?:meille|meidän icp:hen|profiiliin|profiiliimme|hyvin))*"
_OF = r"(?: (?:for|about|of|with|on) " + _C + ")?"
_TIER = r"(?:(?:only|just|not|is it|it is|it|a|an|tier|than|score|such a|so low|so high|[a-d]|\d+) ?)*"
_TASO = r"(?:(?:vain|vaan|ei|eikä|se on|se|on|taso|luokka|noin|niin|matala|korkea|huono|hyvä|parempi|[a-d]|\d+) ?)*"

_PATTERNS: tuple[tuple[str, str, str], ...] = (
    ("en", "help", r"help(?: me)?|what can you do|how do(?:es)? (?:i use (?:this|you)|this work)|hi|hello|hey|start"),
    (
        "fi",
        "help",
        r"apua|ohje(?:et)?|mitä (?:sinä )?osaat|miten (?:tämä|tätä|sinua) (?:toimii|käytetään)|hei|moi|terve",
    ),
    (
        "en",
        "profile",
        r"(?:show |what is |what's )?(?:me )?(?:the |our |my )?(?:icp|profile|ideal customer(?: profile)?)",
    ),
    (
        "fi",
        "profile",
        (
            r"(?:näytä |mikä on )?(?:meidän )?(?:profiili|ihanneasiakas(?:profiili)?|asiakasprofiili|icp-profiili)"
            r"|(?:näytä|mikä on)(?: meidän)? icp(?:mme)?"
        ),
    ),
    ("en", "personas", r"(?:show |who are )?(?:me )?(?:the |our |my )?(?:buyer )?personas?"),
    ("fi", "personas", r"(?:näytä )?(?:meidän )?(?:ostaja)?persoonat|(?:näytä )?ostajapersoona"),
    (
        "en",
        "top",
        (
            r"(?:show |list |give )?(?:me )?(?:the |our )?(?:top|best)(?: (?P<count>\d{1,4}))?"
            r"(?: (?:new )?(?:leads?|companies|ones))?"
        ),
    ),
    (
        "fi",
        "top",
        (
            r"(?:näytä |listaa |anna )?(?:meidän )?(?:top|parhaat|parhaimmat)(?: (?P<count>\d{1,4}))?"
            r" (?:liidit|liidiä|yritykset|yritystä|firmat)"
        ),
    ),
    ("fi", "top", r"(?:näytä |listaa |anna )?(?:meidän )?(?:parhaat|parhaimmat)(?: (?P<count>\d{1,4}))?"),
    ("fi", "top", r"(?:näytä |listaa |anna )?(?P<count>\d{1,4}) (?:parasta|parhainta)(?: (?:liidiä|yritystä|firmaa))?"),
    ("en", "add", r"(?:add|save|new company:?) (?P<text>.+)"),
    ("fi", "add", r"(?:lisää|tallenna|uusi yritys:?) (?P<text>.+)"),
    ("en", "missing", r"(?:what(?:'s| is|s)? (?:missing|unknown)|what don't we know|what do we not know)" + _OF),
    ("fi", "missing", r"mitä (?:" + _C + r"(?::?st[aä])? )?(?:puuttuu|ei tiedetä)(?: tiedoista)?|mitä tietoja puuttuu"),
    (
        "en",
        "why",
        r"why (?:is|does|did|do) " + _C + r"(?: (?:get|have|gets))? (?:only|just|not)? ?(?:an? )?(?:tier )?[a-d]",
    ),
    ("fi", "why", r"(?:miksi|miksei) " + _C + r" (?:on|sai|saa) (?:vain |vaan |vasta )?(?:tasoa? )?[a-d]"),
    ("en", "why", r"(?:but )?why(?: not)?(?: " + _TIER + r")?|how come|explain(?: it| that)?"),
    ("en", "why", r"(?:why|explain) " + _C + r"(?:(?: is| only| just| not)* [a-d])?"),
    ("fi", "why", r"(?:mutta )?miks(?:i|ei)?(?: " + _TASO + r")?|perustele(?: se)?|selitä(?: se)?"),
    ("fi", "why", r"(?:miksi|miksei|perustele|selitä) " + _C + r"(?:(?: on| vain| vaan| ei)* [a-d])?"),
    ("en", "fit", r"(?:do(?:es)?|would|will|could|can) " + _C + r" (?:be a (?:good )?)?(?:fit|match|suit)" + _US),
    (
        "en",
        "fit",
        r"(?:is|are) "
        + _C
        + r" (?:an? )?(?:good |any good |great )?(?:fit|match|lead|prospect|for us|customer for us)"
        + _US,
    ),
    ("en", "fit", r"how (?:well |good )?(?:does|is|would|about) " + _C + r"(?: fit| match| as a lead)?" + _US),
    (
        "en",
        "fit",
        r"(?:what about|what do you think (?:of|about)|check(?: fit)?(?: of| for)?|fit|score|rate|evaluate|look up)"
        r" " + _C,
    ),
    ("fi", "fit", r"(?:sopiiko|sopiko|soveltuuko|käykö|kelpaako|passaako|toimisiko) " + _C + _MEILLE),
    (
        "fi",
        "fit",
        r"(?:onko|oisko|olisiko) " + _C + r" (?:meille )?(?:hyvä |sopiva |potentiaalinen )?"
        r"(?:liidi|asiakas|sopiva|hyvä|matsi|osuma|potentiaalinen)" + _MEILLE,
    ),
    ("fi", "fit", r"(?:miten|kuinka)(?: hyvin)? " + _C + r" (?:sopii|soveltuu|sopisi)" + _MEILLE),
    ("fi", "fit", r"(?:entä|entäs|mites|arvioi|tarkista|tsekkaa|pisteytä|mitä mieltä olet) " + _C),
)


@cache
def _compiled() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((language, name, re.compile(pattern, re.IGNORECASE)) for language, name, pattern in _PATTERNS)


def understand(text: str) -> Asked:
    """The intent of a question. A text that no pattern takes is read as a company's name when it can be one."""
    if len(text) > LONGEST:
        return Asked(Unclear(long=True), None)
    question = " ".join(text.split()).strip(" ?!.,…").strip()
    if not any(map(str.isalnum, question)):
        return Asked(Unclear(empty=True), None)
    for language, name, pattern in _compiled():
        if found := pattern.fullmatch(question):
            return Asked(_BUILD[name](found, text), language)
    return Asked(_name_or_unclear(question), None)


def _name_or_unclear(question: str) -> Intent:
    most_words = 8  # the longest names in the registers; what is longer is a sentence
    return AskFit(question, named=False) if len(question.split()) <= most_words else Unclear()


def _company(found: re.Match[str]) -> str | None:
    name = found.groupdict().get("company")
    return None if name is None or name.casefold() in _IT else name.strip("\"'“”‘’ ")


_IT = frozenset({"it", "that", "this", "they", "se", "he", "tämä", "tuo", "ne", "siitä"})


def _fit(found: re.Match[str], _text: str) -> Intent:
    name = _company(found)
    return AskWhy() if name is None else AskFit(name)


def _top(found: re.Match[str], _text: str) -> Intent:
    return AskTop(min(MOST_TOP, max(1, int(found["count"] or DEFAULT_TOP))))


def _add(_found: re.Match[str], text: str) -> Intent:
    return AddCompany(text.strip().split(maxsplit=1)[1])


_BUILD: dict[str, Callable[[re.Match[str], str], Intent]] = {
    "help": lambda _found, _text: AskHelp(),
    "profile": lambda _found, _text: ShowProfile(),
    "personas": lambda _found, _text: ShowPersonas(),
    "top": _top,
    "add": _add,
    "missing": lambda found, _text: AskMissing(_company(found)),
    "why": lambda found, _text: AskWhy(_company(found)),
    "fit": _fit,
}
