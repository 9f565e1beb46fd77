"""The weekly digest: setting it up, looking at it, pausing it. Day, hour, zone, territory, profile, in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, Literal

from bot.digest.zones import zone_named
from bot.intents.scan import Scan, scan

DAILY: Final = 7
"""In the place of a weekday: every day was asked for."""


@dataclass(frozen=True, slots=True)
class SetDigest:
    """A digest as somebody wants it; what is None stays as it is, or as is usual.

    Attributes:
        number: of the digest that is to be changed.
        weekday: 0 is Monday; ``DAILY`` where every day was asked for.
        zone: an IANA name.
        filters: a territory, as in ``AskTop.filters``.
        personal: the asker's own digest, as a direct message.
    """

    number: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None
    count: int | None = None
    profile: str | None = None
    filters: tuple[tuple[str, str], ...] = ()
    language: Literal["en", "fi"] | None = None
    personal: bool = False


@dataclass(frozen=True, slots=True)
class AskDigest:
    """The digest now: posted, or only looked at."""

    what: Literal["now", "preview"]
    number: int | None = None


@dataclass(frozen=True, slots=True)
class ChangeDigests:
    """Pause, go on with, or end the digests of this conversation, or one of them by its number."""

    do: Literal["pause", "resume", "stop"]
    number: int | None = None


@dataclass(frozen=True, slots=True)
class ShowDigests:
    """Which digests there are."""


DigestIntent = SetDigest | AskDigest | ChangeDigests | ShowDigests

_ASKED: Final = ("stop", "pause", "resume", "preview", "now", "list")
"""What may be asked of a digest; the first of these that a question's words say."""

_SHORT: Final = frozenset({"to", "la", "su", "ti", "ke", "pe", "ma"})
_DIGEST: Final = re.compile(
    r"\b(?:weekly |monday(?:'s)? |viiko?i?ttai\w+ )*(?:digests?(?:it|iä|in)?"
    r"|weekly (?:leads?|list|summary|update|report|mail)"
    r"|(?:viikko)?(?:kooste(?:en|et|tta|ita|iden|esta|ella|eseen)?|koostett[ae]\w*)"
    r"|viikko(?:raport\w+|katsau\w+|list\w+|liid\w+|posti\w*))\b",
    re.IGNORECASE,
)
_SEVERAL: Final = re.compile(r"\bdigests\b|\b(?:viikko)?koosteet\b", re.IGNORECASE)
_UUSIMAA: Final = re.compile(r"\buude[ln]\w*maa\w*", re.IGNORECASE)  # both halves are inflected
_DAYS: Final = (
    r"mon(?:day)?s?|maanantai\w*|ma",
    r"tue(?:sday)?s?|tues|tiistai\w*|ti",
    r"wed(?:nesday)?s?|keskiviikko\w*|keskiviiko\w*|ke",
    r"thu(?:rsday)?s?|thurs|torstai\w*|to",
    r"fri(?:day)?s?|perjantai\w*|pe",
    r"sat(?:urday)?s?|lauantai\w*|la",
    r"sun(?:day)?s?|sunnuntai\w*|su",
)
_DAY: Final = re.compile(
    r"\b(?:(?:on|every|each|joka) )*(?:"
    + "|".join(f"(?P<d{place}>{names})" for place, names in enumerate(_DAYS))
    + r")\b",
    re.IGNORECASE,
)
_DAILY: Final = re.compile(
    r"\b(?:daily|every ?day|each day|every morning|päivittäin|joka (?:päivä|aamu)|arkisin|weekdays?)\b", re.IGNORECASE
)
_TIME: Final = re.compile(
    r"(?:\b(?:at|around|by|klo\.?|kello)|@) ?(?P<h>\d{1,2})(?:[.:](?P<m>\d{2}))?"
    r"(?: ?(?P<half>am|pm|a\.m\.?|p\.m\.?))?(?: ?(?:o'clock|hours|h))?(?=[\s,.;!?]|$)"
    r"|\b(?P<h2>\d{1,2})[.:](?P<m2>\d{2})(?: ?(?P<half2>am|pm))?(?=[\s,.;!?]|$)|\b(?P<h3>\d{1,2}) ?(?P<half3>am|pm)\b"
    r"|(?P<word>\b(?:at )?(?:noon|midday)\b|\b(?:kello )?(?:puoliltapäivin|keskipäivällä)\b)"
    r"|\b(?:kello )?(?P<part>aamu|ilta)?(?P<said>kuudelta|seitsemältä|kahdeksalta|yhdeksältä|kymmeneltä|yhdeltätoista"
    r"|kahdeltatoista)\b|(?<=DAY )(?P<h4>\d{1,2})(?= |$)",
    re.IGNORECASE,
)
_SAID: Final = {
    "kuudelta": 6,
    "seitsemältä": 7,
    "kahdeksalta": 8,
    "yhdeksältä": 9,
    "kymmeneltä": 10,
    "yhdeltätoista": 11,
    "kahdeltatoista": 12,
}
_NOON: Final = 12
_IANA: Final = re.compile(r"\b[A-Z]\w+/[A-Z]\w+(?:/\w+)?\b")
_ZONE: Final = re.compile(
    r"\b(?:in |on |by )?(?:the )?(?P<en>[a-zäö]+(?: [a-z]+)?)(?:'s)? time(?: ?zone)?\b"
    r"|\b(?P<fi>[a-zäö]+(?: [a-zäö]+)?)n? (?:aikaa|ajassa|aikavyöhyke\w*)\b"
    r"|\b(?:time ?zone|aikavyöhyke\w*):? (?P<set>\S+)|\b(?P<code>utc|gmt|cet|eet|est|pst)\b",
    re.IGNORECASE,
)
_LANGUAGE: Final = re.compile(
    r"\b(?P<fi>in finnish|finnish|suomeksi|suomenkiel\w+)\b"
    r"|\b(?P<en>in english|english|englanniksi|englanninkiel\w+)\b",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"(?:\bnumber |\bnumero |\bno\.? |\bnro |#)(?P<n>\d{1,6})\b"
    r"|(?<=DIGEST )(?P<after>\d{1,6})(?= |$)(?! (?:leads?|liidi))",
    re.IGNORECASE,
)
_COUNT: Final = re.compile(
    r"\b(?:top|best|parhaat|parasta)[ -](?P<a>\d{1,3})\b(?: leads?| liidi\w*)?"
    r"|\b(?:with )?(?P<b>\d{1,3}) (?:best |parasta )?(?:new )?(?:leads?|companies|liidi\w*|yritystä|yrityksen)\b",
    re.IGNORECASE,
)
_PROFILE: Final = re.compile(
    r"\b(?:for|by|with|from|using) (?:the |our )?(?P<en>(?!(?:icp|profile)\b)\w[\w -]{0,60}?)[ -]"
    r"(?:icp|profile|segment)\b"
    r"|\b(?P<fi>[\w]+(?: \w+)?)[- ](?:profiili(?:in|lla|llä|lle|n mukaan|sta|n)|icp(?::hen|:n mukaan|:llä|:stä)"
    r"|segmenti\w+)",
    re.IGNORECASE,
)
_MINE: Final = re.compile(
    r"\b(?:my(?: own)?|me|personal|just me|minulle|mulle|oma(?:ni)?|minun|mun|henkilökohtai\w+|yksityisviestinä"
    r"|as a (?:dm|direct message))\b",
    re.IGNORECASE,
)
_FOR: Final = re.compile(r"\b(?:for|of|covering|about|alueelta|alueelle|alueen)\b", re.IGNORECASE)
_FINNISH: Final = re.compile(
    r"koost|viikko|viiko|[äö]|\b(?:lopeta|poista|jatka|tilaa|siirrä|vaihda|tauolle|nyt|heti|klo|kello|minulle|mulle)\b",
    re.IGNORECASE,
)
_ENGLISH: Final = re.compile(
    r"\b(?:send|post|the|my|every|here|show|when|what|which|at|on|in|for|me|our)\b", re.IGNORECASE
)


def digest(question: str) -> tuple[DigestIntent, str | None] | None:
    """What somebody wants of the digest, and the language of the words; None where they are about something else."""
    if not _DIGEST.search(question):
        return None
    parts = _Parts(question)
    known: frozenset[str] = frozenset().union(*map(_words, (*_ASKED, "set", "to_stay", "rest")))
    if not known.issuperset(parts.words):
        return None
    intent = _intent(parts)
    return intent, _language(question, intent)


def words() -> list[str]:
    """The words that these questions are made of."""
    days = "monday tuesday wednesday thursday friday maanantaisin tiistaisin keskiviikkoisin torstaisin perjantaisin"
    nouns = "digest digests kooste koosteen koosteet viikkokooste mondays tuesdays wednesdays thursdays fridays"
    return [nouns, days, *(" ".join(sorted(_words(name))) for name in (*_ASKED, "set"))]


class _Parts:
    """A question about the digest, taken apart; ``words`` are those that are left over."""

    def __init__(self, question: str) -> None:
        self.several = bool(_SEVERAL.search(question))
        self.text = " ".join(_DIGEST.sub(" DIGEST ", _UUSIMAA.sub("Uusimaa", question)).split())
        self.number = self._int(_NUMBER, "n", "after")
        self.weekday = DAILY if self._took(_DAILY) else self._weekday()
        self.hour, self.minute = self._time()
        self.zone, self.language = self._zone(), self._spoken()
        self.count = self._int(_COUNT, "a", "b")
        profile = self._took(_PROFILE)
        self.profile = (profile["en"] or profile["fi"]).strip() if profile else None
        bare = _FOR.sub(" ", self.text).replace("DIGEST", " ").replace("DAY", " ")
        scanned = scan(" ".join(bare.split()))
        self.filters = _filters(scanned)
        self.text = scanned.left
        self.personal = self._took(_MINE) is not None
        self.words = re.sub(r"[,.:;!?']", " ", self.text.casefold()).split()

    @property
    def sets(self) -> bool:
        """Whether anything of a schedule was said."""
        told = (self.weekday, self.hour, self.zone, self.count, self.profile, self.language)
        return any(each is not None for each in told) or bool(self.filters)

    def _took(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.search(self.text)
        if found:
            self.text = " ".join(f"{self.text[: found.start()]} {self.text[found.end() :]}".split())
        return found

    def _int(self, pattern: re.Pattern[str], *groups: str) -> int | None:
        found = self._took(pattern)
        return None if found is None else int(next(found[name] for name in groups if found[name]))

    def _weekday(self) -> int | None:
        for found in _DAY.finditer(self.text):
            said, rest = found[0].split()[-1].casefold(), self.text[found.end() :]
            if said in _SHORT and not re.match(r" (?:klo|kello|\d)", rest, re.IGNORECASE):
                continue  # "to" is mostly no Thursday
            self.text = " ".join(f"{self.text[: found.start()]} DAY {rest}".split())
            return next(place for place in range(len(_DAYS)) if found[f"d{place}"])
        return None

    def _time(self) -> tuple[int | None, int | None]:
        found = self._took(_TIME)
        if found is None:
            return None, None
        if found["word"]:
            return _NOON, 0
        if found["said"]:
            hour = _SAID[found["said"].casefold()]
            return hour + (_NOON if (found["part"] or "").casefold() == "ilta" and hour < _NOON else 0), 0
        hour = int(next(found[name] for name in ("h", "h2", "h3", "h4") if found[name]))
        half = (found["half"] or found["half2"] or found["half3"] or "").casefold()[:1]
        if half and 1 <= hour <= _NOON:
            hour = hour % _NOON + (_NOON if half == "p" else 0)
        return hour, int(found["m"] or found["m2"] or 0)

    def _zone(self) -> str | None:
        if (named := self._took(_IANA)) and (zone := zone_named(named[0])):
            return zone
        for found in _ZONE.finditer(self.text):
            said = next(part for part in found.groups() if part)
            for text in (said, said.split()[-1], f"{said}n"):
                if zone := zone_named(text):
                    self.text = " ".join(f"{self.text[: found.start()]} {self.text[found.end() :]}".split())
                    return zone
        return None

    def _spoken(self) -> Literal["en", "fi"] | None:
        found = self._took(_LANGUAGE)
        return None if found is None else "fi" if found["fi"] else "en"


def _intent(parts: _Parts) -> DigestIntent:
    said = set(parts.words)
    asked = next((name for name in _ASKED if said & _words(name)), None)
    if parts.sets:
        return ShowDigests() if asked in {"stop", "pause", "resume", "list"} else _as_set(parts)
    if asked is None and not said & _words("to_stay") and not parts.personal:
        asked = "now" if said & _words("set") else "list" if parts.several else "preview"
    match asked:
        case "stop" | "pause" | "resume":
            return ChangeDigests(asked, parts.number)
        case "preview" | "now":
            return AskDigest(asked, parts.number)
        case "list":
            return ShowDigests()
        case _:
            return _as_set(parts)


def _as_set(parts: _Parts) -> SetDigest:
    return SetDigest(
        number=parts.number,
        weekday=parts.weekday,
        hour=parts.hour,
        minute=parts.minute,
        zone=parts.zone,
        count=parts.count,
        profile=parts.profile,
        filters=parts.filters,
        language=parts.language,
        personal=parts.personal,
    )


def _filters(scanned: Scan) -> tuple[tuple[str, str], ...]:
    """What was read, as a territory; alternatives of one field stand in one filter."""
    told: dict[str, list[str]] = {}
    for name, bound, said in scanned.found:
        if bound == "range":
            low, _, high = said.partition("-")
            told.setdefault(f"{name}_from", []).append(low)
            told.setdefault(f"{name}_to", []).append(high)
        else:
            told.setdefault(f"{name}_{bound}" if bound else name, []).append(said)
    return tuple((name, "|".join(dict.fromkeys(each))) for name, each in told.items())


def _language(question: str, intent: DigestIntent) -> str | None:
    """What "digest now" is said in is unknown: it is said in any language; a sentence is in its own."""
    if _FINNISH.search(question):
        return "fi"
    return "en" if _ENGLISH.search(question) or isinstance(intent, SetDigest) else None


@cache
def _words(name: str) -> frozenset[str]:
    """The words of one section of ``digest_words.txt``."""
    text = files("bot.intents").joinpath("digest_words.txt").read_text(encoding="utf-8")
    sections = re.split(r"^\[(\w+)\]$", text, flags=re.MULTILINE)
    return frozenset(dict(zip(sections[1::2], sections[2::2], strict=True))[name].split())
