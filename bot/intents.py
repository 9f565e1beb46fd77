"""What a person asks for: free Finnish and English turned into typed intents by patterns, without a model."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from bot.brief_intents import BriefIntent, understand_brief
from bot.customer_intents import CustomerIntent, understand_customers
from bot.people_intents import PeopleIntent, understand_people, written
from bot.profile_intents import ProfileIntent, by_profile, proposed, understand_profile

LONGEST = 2000
"""Characters of a question that are read; a longer text is no question."""

DEFAULT_TOP = 10
MOST_TOP = 50


@dataclass(frozen=True, slots=True)
class AskFit:
    """Does this company fit? Without a company: the one last spoken of; without a profile: the active one.

    ``guessed`` where no pattern took the text and all of it may be a company's name.
    """

    company: str | None = None
    profile: str | None = None
    guessed: bool = field(default=False, compare=False)


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


Intent = (
    AskFit
    | AskWhy
    | AskMissing
    | AskTop
    | AskHelp
    | ShowProfile
    | ShowPersonas
    | AddCompany
    | Unclear
    | ProfileIntent
    | CustomerIntent
    | PeopleIntent
    | BriefIntent
)


@dataclass(frozen=True, slots=True)
class Asked:
    """An intent and the language of the words that told it; None where they tell none ("Relex")."""

    intent: Intent
    language: str | None


_C = r"(?P<company>.+?)"
_US = r"(?: (?:for |into |with )?(?:us|(?:our|the) (?:icp|profile|ideal customer(?: profile)?)|well))*"
_MEILLE = r"(?: (?:meille|meidän icp:hen|profiiliin|profiiliimme|hyvin|asiakkaaksi|liidiksi))*"
_OF = r"(?: (?:for|about|of|with|on) " + _C + ")?"
# Words between "why" and the question's end, in which no company is named. Each is one word, and none is another one:
# a text that could be read in several ways would be tried in all of them, for ever.
_TIER = (
    r"(?: (?:only|just|not|is|isn't|it|it's|this|that|a|an|the|tier|than|score|such|so|low|lower|high|higher|better"
    r"|[b-d]|\d+))*"
)
_TASO = (
    r"(?: (?:vain|vaan|vasta|ei|eikä|ole|se|tämä|tuo|on|taso|luokka|pisteet|noin|niin|matala|matalat|korkea|huono|hyvä"
    r"|parempi|[a-d](?::n)?|\d+))*"
)

# The language is "" where the words are used in both.
_PATTERNS: tuple[tuple[str, str, str], ...] = (
    (
        "en",
        "help",
        (
            r"help(?: me)?|what can you do|how do(?:es)? (?:i use (?:this|you)|this work)|hi|hello|hey|start"
            r"|thank(?:s| you)"
        ),
    ),
    (
        "fi",
        "help",
        (
            r"apua|ohje(?:et)?|mitä (?:sinä )?osaat|miten (?:tämä|tätä|sinua) (?:toimii|käytetään)"
            r"|hei|moi(?:kka)?|terve|kiitos"
        ),
    ),
    ("", "profile", r"icp"),
    (
        "en",
        "profile",
        r"(?:show |what is |what's )?(?:me )?(?:the |our |my )?(?:icp|profile|ideal customer(?: profile)?)",
    ),
    (
        "fi",
        "profile",
        (
            r"(?:näytä |mikä on )?(?:meidän )?"
            r"(?:profiili|ihanneasiakas(?:profiili)?|asiakasprofiili|icp-profiili)(?:mme)?"
            r"|(?:näytä|mikä on)(?: meidän)? icp(?:mme)?"
        ),
    ),
    ("en", "personas", r"(?:show |who are )?(?:me )?(?:the |our |my )?(?:buyer )?personas?"),
    ("fi", "personas", r"(?:näytä )?(?:meidän )?(?:ostaja)?persoonat|(?:näytä )?ostajapersoona"),
    ("", "top", r"top[ -]?(?P<count>\d{1,6})?"),
    ("en", "top", r"(?:(?:show|list)(?: me)? )?(?:the |our )?(?:new |best new )?leads"),
    ("fi", "top", r"(?:näytä |listaa )?(?:parhaat |uudet )?liidit(?: (?P<count>\d{1,6}))?"),
    ("en", "fit", r"show the fit"),
    ("fi", "fit", r"näytä (?:sopivuus|osuvuus)"),
    (
        "en",
        "top",
        (
            r"(?:show |list |give |what are |who are )?(?:me )?(?:the |our )?(?:top|best)(?: (?P<count>\d{1,6}))?"
            r"(?: (?:new )?(?:leads?|companies|ones))?"
        ),
    ),
    (
        "fi",
        "top",
        (
            r"(?:näytä |listaa |anna |mitkä ovat |ketkä ovat )?(?:meidän )?(?:top|parhaat|parhaimmat)"
            r"(?: (?P<count>\d{1,6}))? (?:liidit|liidiä|yritykset|yritystä|firmat)"
        ),
    ),
    ("fi", "top", r"(?:näytä |listaa |anna )?(?:meidän )?(?:parhaat|parhaimmat)(?: (?P<count>\d{1,6}))?"),
    ("fi", "top", r"(?:näytä |listaa |anna )?(?P<count>\d{1,6}) (?:parasta|parhainta)(?: (?:liidiä|yritystä|firmaa))?"),
    ("en", "add", r"(?:add|save|new company):?(?: .+)?"),
    ("fi", "add", r"(?:lisää|tallenna|uusi yritys):?(?: .+)?"),
    ("en", "missing", r"(?:what(?:'s| is|s)? (?:missing|unknown)|what don't we know|what do we not know)" + _OF),
    ("fi", "missing", r"mitä (?:tietoja |tiedoista )?(?:vielä )?(?:puuttuu|ei tiedetä)(?: tiedoista)?"),
    ("fi", "missing", r"mitä (?:tietoja )?(?:puuttuu|ei tiedetä) (?:yrityksestä )?" + _C + r"(?::?st[aä])?"),
    ("fi", "missing", r"mitä (?:tietoja |yrityksestä )?" + _C + r"(?::?st[aä])? (?:puuttuu|ei tiedetä)(?: tiedoista)?"),
    ("en", "why", r"(?:but )?why(?: not)?" + _TIER + r"|how come|explain(?: it| that)?"),
    (
        "en",
        "why",
        r"why (?:is|are|does|did|do)(?:n't)? " + _C + r"(?: (?:get|have|gets))?(?: (?:only|just|not|an?|tier))* [a-d]",
    ),
    ("en", "why", r"(?:why|explain) " + _C + r"(?:(?: is| only| just| not)* [a-d])?"),
    ("fi", "why", r"(?:mutta )?miks(?:i|ei)?" + _TASO + r"|perustele(?: se)?|selitä(?: se)?"),
    (
        "fi",
        "why",
        r"miks(?:i|ei)? "
        + _C
        + r"(?: (?:on|ei|ole|sai|saa|saanut|vain|vaan|vasta|edes|taso[an]?|luok(?:ka|kaa|an)))+ [a-d](?::n)?",
    ),
    ("fi", "why", r"(?:miks(?:i|ei)?|perustele|selitä) " + _C + r"(?:(?: on| vain| vaan| ei)* [a-d])?"),
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
        r"(?:what about|what do you think (?:of|about)|tell me about|check(?: fit)?(?: of| for)?|fit|score|rate"
        r"|evaluate|look up|find|show(?: me)?) " + _C,
    ),
    (
        "fi",
        "fit",
        r"(?:sopiiko|sopiko|sopisiko|sopisko|soveltuuko|käykö|kelpaako|passaako|toimisiko) "
        r"(?:meille |yritys |firma )?" + _C + _MEILLE,
    ),
    ("fi", "fit", r"(?:yritys |firma )?" + _C + r" (?:sopiiko|soveltuuko|kelpaako)" + _MEILLE),
    ("fi", "fit", r"kannattaako " + _C + r"(?:lle)? (?:soittaa|kontaktoida|lähestyä)"),
    ("en", "fit", r"is " + _C + r" worth (?:a call|calling|contacting|our time|it)"),
    (
        "fi",
        "fit",
        r"(?:onko|oisko|olisiko) " + _C + r" (?:meille )?(?:hyvä |sopiva |potentiaalinen )?"
        r"(?:liidi|asiakas|sopiva|hyvä|matsi|osuma|potentiaalinen)" + _MEILLE,
    ),
    ("fi", "fit", r"(?:miten|kuinka)(?: hyvin)? " + _C + r" (?:sopii|soveltuu|sopisi)" + _MEILLE),
    ("fi", "fit", r"(?:entä|entäs|mites|arvioi|tarkista|tsekkaa|pisteytä|hae|etsi|näytä|mitä mieltä olet) " + _C),
)
# "Hey Osuma, … please": what is said to be polite, around the question.
_POLITE = re.compile(
    r"^(?:(?:hey|hi|hello|hei|moi|terve),? )?@?osuma[,:]? (?=\S)|^(?:please|can you|could you|voitko) (?=\S)"
    r"|,? (?:please|kiitos|thanks|thank you)$",
    re.IGNORECASE,
)
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ", "'"))
# What stands before a description. "add company Kuusi Oy" names Kuusi; a company's own "Company" has a capital.
_ADD = re.compile(
    r"\W*(?:add|save|new\s+company|lisää|tallenna|uusi\s+yritys)(?:\s+(?-i:company|yritys)\b)?\s*:?\s*", re.IGNORECASE
)


@cache
def _compiled() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((language, name, re.compile(pattern, re.IGNORECASE)) for language, name, pattern in _PATTERNS)


def understand(text: str) -> Asked:
    """The intent of a question. A text that no pattern takes is read as a company's name when it can be one."""
    if told := proposed(text):
        return Asked(*told)
    if answered := written(text):
        return Asked(*answered)
    if len(text) > LONGEST:
        return Asked(Unclear(long=True), None)
    question = _POLITE.sub("", " ".join(text.translate(_APOSTROPHES).split()).strip(" ?!.,…")).strip(" ,:")
    if not any(map(str.isalnum, question)):
        return Asked(Unclear(empty=True), None)
    return _of_topics(question) or _of_companies(question, text)


def _of_topics(question: str) -> Asked | None:
    """What has patterns in a file of its own; and a question on a company that names a profile."""
    for topic in (understand_profile, understand_customers, understand_brief, understand_people):
        if told := topic(question):
            return Asked(*told)
    if named := by_profile(question):
        rest, profile, alone = named
        without = understand(rest)
        if isinstance(without.intent, AskFit) and (alone or without.language):
            return Asked(AskFit(without.intent.company, profile), without.language)
    return None


def _of_companies(question: str, text: str) -> Asked:
    for language, name, pattern in _compiled():
        if found := pattern.fullmatch(question):
            return Asked(_BUILD[name](found, text), language or None)
    return Asked(_name_or_unclear(question), None)


def _name_or_unclear(question: str) -> Intent:
    most_words = 8  # the longest names in the registers; what is longer is a sentence
    if len(question.split()) > most_words:
        return Unclear()
    return AskFit(question, guessed="." not in question and not any(map(str.isdigit, question)))


def _company(found: re.Match[str]) -> str | None:
    name = found.groupdict().get("company")
    return None if name is None or name.casefold() in _IT else name.strip("\"'“”‘’ ")


_IT = frozenset({"it", "that", "this", "they", "se", "he", "tämä", "tuo", "ne", "siitä"})


def _top(found: re.Match[str], _text: str) -> Intent:
    return AskTop(min(MOST_TOP, max(1, int(found["count"] or DEFAULT_TOP))))


def _add(_found: re.Match[str], text: str) -> Intent:
    said = _ADD.match(text)
    return AddCompany(text[said.end() :].strip() if said else text)


_BUILD: dict[str, Callable[[re.Match[str], str], Intent]] = {
    "help": lambda _found, _text: AskHelp(),
    "profile": lambda _found, _text: ShowProfile(),
    "personas": lambda _found, _text: ShowPersonas(),
    "top": _top,
    "add": _add,
    "missing": lambda found, _text: AskMissing(_company(found)),
    "why": lambda found, _text: AskWhy(_company(found)),
    "fit": lambda found, _text: AskFit(_company(found)),
}
