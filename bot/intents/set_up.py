"""Setting Osuma up, and the language it speaks with somebody."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.intents.patterns import Topic


@dataclass(frozen=True, slots=True)
class SetUp:
    """Set the team up, or go on with it."""


@dataclass(frozen=True, slots=True)
class FillTable:
    """A first profile as the table that people know, a line a category: "Toimiala: SaaS"."""

    text: str


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """The language to speak with the asker from now on; None: the one they use Slack in."""

    language: str | None


SetUpIntent = SetUp | FillTable | SetLanguage

_LANGUAGES: Final = (("en", r"english|englan(?:tia?|nin|niksi)"), ("fi", r"finnish|suom(?:i|ea|een|eksi)"))
_CHOSEN: Final = "|".join(f"(?P<{code}>{names})" for code, names in _LANGUAGES)


def _language(found: re.Match[str]) -> SetLanguage:
    return SetLanguage(next(code for code, _ in _LANGUAGES if found[code]))


_BEGIN: Final = (
    r"(?:let(?:'s| us) |please |can we |how do (?:i|we) )?"
    r"(?:set ?-?up|create|build|define|make|write|start)(?: up)?(?: with)? (?:our |my |the |an? |a new |your )*"
    r"(?:first )?(?:icp|ideal customer profile|osuma|team|workspace)"
)

_GO_ON: Final = (
    r"(?:let(?:'s| us) |please )?(?:set ?-?up|onboarding|onboard us|start (?:the )?(?:set ?-?up|onboarding)"
    r"|(?:continue|resume|go on with)(?: with)?(?: the| our)? (?:set(?:ting)? ?-?up|onboarding))"
)

_ALOITA: Final = (
    r"(?:aloita |jatka |jatketaan |aloitetaan )?(?:osuman |tiimin )?käyttöönot(?:to|toa|on)|aloita"
    r"|aloitetaan(?: alusta)?|(?:tehdään|tee|luodaan|luo|laaditaan|laadi|määritellään|määritä|rakennetaan)"
    r"(?: (?:meille|meidän|meijän|uusi|ensimmäinen|oma))* (?:icp|ihanneasiakasprofiili|ihanneasiakas)"
    r"|ota (?:osuma )?käyttöön"
)

SETTING_UP: Final[Topic[SetUpIntent]] = Topic(
    (
        "en",
        _BEGIN,
        lambda _: SetUp(),
    ),
    (
        "en",
        _GO_ON,
        lambda _: SetUp(),
    ),
    (
        "fi",
        _ALOITA,
        lambda _: SetUp(),
    ),
    (
        "",
        r"(?:please )?(?:speak|talk|use|switch to|change to|change (?:the |my )?language to"
        r"|(?:set )?(?:my )?language(?: to|:)?)(?: in| to me in)? (?:" + _CHOSEN + r")"
        r"(?: to me| with me| from now on)?(?: please)?",
        _language,
    ),
    (
        "",
        r"(?:puhu(?:taan)?|käytä|vaihda(?: kieli| kieleksi)?|kieli(?:ksi|:)?)(?: (?:mulle|minulle|kieli|kieleksi))*"
        r" (?:" + _CHOSEN + r")(?: kiitos| jatkossa)?",
        _language,
    ),
    (
        "en",
        r"(?:speak|use) (?:my )?slack(?:'s)? language|(?:use )?(?:my )?language (?:from|of|as in) slack",
        lambda _: SetLanguage(None),
    ),
    ("fi", r"(?:puhu |käytä )(?:slackin kieltä|samaa kieltä kuin slack)|slackin kieli", lambda _: SetLanguage(None)),
)

_TABLE: Final = re.compile(
    r"\s*(?:(?:our |my )?(?:icp|ideal customer)(?: table| profile)?"
    r"|(?P<fi>(?:meidän )?(?:icp-taulukko|ihanneasiakas(?:profiili|taulukko)?)))\s*:?[ \t]*\n(?P<text>.*[:|=].*)",
    re.IGNORECASE | re.DOTALL,
)


def tabled(text: str) -> tuple[FillTable, str | None] | None:
    """A message whose first line says "ICP" and whose others are a table's; None for any other."""
    found = _TABLE.fullmatch(text)
    if found is None or re.search(r"^\s*(?:criteria|tiers|min_coverage)\s*:", found["text"], re.MULTILINE):
        return None  # a profile as a file has it
    return FillTable(found["text"].strip("`\n ")), "fi" if found["fi"] else None
