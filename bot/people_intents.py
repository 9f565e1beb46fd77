"""What people ask about people: contacts and personas, and what customers answered when asked why they bought."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

TagKind = Literal["goal", "pain", "decision_maker", "channel"]


@dataclass(frozen=True, slots=True)
class AskContacts:
    """Who works at a company, and which personas they are like; of the one last spoken of without a name."""

    company: str | None = None


@dataclass(frozen=True, slots=True)
class AskPersonaOf:
    """Which persona somebody with this title is like."""

    title: str


@dataclass(frozen=True, slots=True)
class ProposePersonas:
    """Personas that the customers' own contacts suggest."""


@dataclass(frozen=True, slots=True)
class AskInterview:
    """What a customer answered, and the questions that are open; the guide alone where no company is meant."""

    company: str | None = None


@dataclass(frozen=True, slots=True)
class RecordAnswer:
    """One answer of the guide, however long."""

    number: int
    text: str
    company: str | None = None


@dataclass(frozen=True, slots=True)
class RecordInterview:
    """A whole interview in one message."""

    company: str
    text: str


@dataclass(frozen=True, slots=True)
class ShowFindings:
    """What was read out of a customer's answers."""

    company: str | None = None


@dataclass(frozen=True, slots=True)
class TagFinding:
    """Something that a person reads out of a customer's answers; the quote may be empty."""

    kind: TagKind
    text: str
    quote: str = ""
    company: str | None = None


PeopleIntent = (
    AskContacts
    | AskPersonaOf
    | ProposePersonas
    | AskInterview
    | RecordAnswer
    | RecordInterview
    | ShowFindings
    | TagFinding
)

_C: Final = r"(?P<company>\S.*?)"
_PATTERNS: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "en",
        "contacts",
        r"(?:show |list |who are )?(?:me )?(?:the |our )?contacts(?: (?:at|of|for|in|from) " + _C + ")?",
    ),
    (
        "en",
        "contacts",
        r"who (?:decides|buys|works|is the decision maker|are the decision makers)(?: (?:at|in|for) " + _C + ")?",
    ),
    ("en", "contacts", r"(?:the )?decision makers? (?:at|of|in|for) " + _C),
    ("fi", "contacts", r"(?:näytä |listaa )?(?:yhteyshenkilöt|kontaktit)(?::? (?:yrityksestä )?" + _C + ")?"),
    ("fi", "contacts", r"(?:näytä |listaa )?" + _C + r"(?::?n)? (?:yhteyshenkilöt|kontaktit|päättäjät)"),
    ("fi", "contacts", r"(?:kuka|ketkä) (?:siellä )?(?:päättää|päättävät|ostaa)(?: (?:yrityksessä )?" + _C + ")?"),
    ("en", "persona-of", r"(?:which|what) persona (?:is|fits|would be) (?:a |an |the )?(?P<title>\S.*)"),
    ("en", "persona-of", r"persona (?:for|of):? (?:a |an |the )?(?P<title>\S.*)"),
    ("fi", "persona-of", r"(?:mikä|kuka) persoona (?:on |olisi )?(?P<title>\S.*)"),
    ("fi", "persona-of", r"(?:mihin persoonaan (?:kuuluu|sopii)|persoona:) (?P<title>\S.*)"),
    (
        "en",
        "propose-personas",
        r"(?:propose|suggest|find)(?: (?:me|new|our|some|buyer))* personas(?: from (?:our |the )?customers)?",
    ),
    ("fi", "propose-personas", r"ehdota (?:uusia |meille )*(?:ostaja)?persoonia(?: asiakkaista(?:mme)?)?"),
    ("en", "interview", r"(?:show )?(?:the )?interview(?: guide)?(?::? (?:of |with |for )?" + _C + ")?"),
    ("en", "interview", r"what did " + _C + r" (?:say|answer|tell us)|why did (?P<buyer>\S.*?) buy(?: from us)?"),
    ("fi", "interview", r"haasta(?:ttelu(?:runko|kysymykset|opas)?|ttele)(?::? " + _C + ")?"),
    ("fi", "interview", r"mitä " + _C + r" (?:sanoi|vastasi|kertoi)|miksi (?P<buyer>\S.*?) osti(?: meiltä)?"),
    ("en", "findings", r"(?:show |list )?(?:me )?(?:the |our )?findings(?: (?:of|from|at|for) " + _C + ")?"),
    ("fi", "findings", r"(?:näytä |listaa )?(?:meidän )?havainnot(?::? " + _C + ")?"),
)

_KINDS: Final[dict[str, TagKind]] = {
    "goal": "goal",
    "tavoite": "goal",
    "pain": "pain",
    "challenge": "pain",
    "haaste": "pain",
    "kipu": "pain",
    "decision maker": "decision_maker",
    "päättäjä": "decision_maker",
    "channel": "channel",
    "source": "channel",
    "kanava": "channel",
}
_KIND: Final = r"(?P<kind>" + "|".join(_KINDS) + ")"

# What stands before the first colon or line end; the rest is kept as it was written, line ends included.
_WRITTEN: Final[tuple[tuple[str, str, str], ...]] = (
    ("en", "answer", r"answer (?P<number>\d{1,2})(?: (?:of|for|from) " + _C + ")?"),
    ("fi", "answer", r"vastaus (?P<number>\d{1,2})(?:,? " + _C + ")?"),
    ("en", "text", r"interview (?:of |with |for )?" + _C),
    ("fi", "text", r"haastattelu " + _C),
    ("en", "tag", r"tag (?:" + _C + " )?" + _KIND),
    ("fi", "tag", r"merkitse (?:" + _C + " )?" + _KIND),
)
_HEAD: Final = re.compile(r"\s*(?P<head>[^:\n]{1,300})[:\n](?P<rest>.*\S.*)", re.DOTALL)
_QUOTED: Final = re.compile(r"(?P<text>[^\"“”„»]*)[\"“”„»](?P<quote>[^\"“”»]+)[\"“”»]\s*")

_IT: Final = frozenset({"it", "them", "that", "they", "this", "se", "sen", "siellä", "he", "ne", "tämä", "tuo"})


def written(text: str) -> tuple[PeopleIntent, str] | None:
    """Answers and findings that a message holds, however long, and its language; None where it holds none."""
    parted = _HEAD.fullmatch(text)
    if parted is None:
        return None
    head = " ".join(parted["head"].split())
    for language, name, pattern in _compiled(_WRITTEN):
        if found := pattern.fullmatch(head):
            return _WRITERS[name](found, parted["rest"].strip()), language
    return None


def understand_people(question: str) -> tuple[PeopleIntent, str] | None:
    """The intent of a question about people, and its language; None where it is about something else."""
    for language, name, pattern in _compiled(_PATTERNS):
        if found := pattern.fullmatch(question):
            return _BUILD[name](found), language
    return None


@cache
def _compiled(patterns: tuple[tuple[str, str, str], ...]) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    flags = re.IGNORECASE | re.DOTALL
    return tuple((language, name, re.compile(pattern, flags)) for language, name, pattern in patterns)


def _company(found: re.Match[str]) -> str | None:
    named = found.groupdict()
    name = (named.get("company") or named.get("buyer") or "").strip("\"'“”‘’ ")
    return None if not name or name.casefold() in _IT else name


_BUILD: Final[dict[str, Callable[[re.Match[str]], PeopleIntent]]] = {
    "contacts": lambda found: AskContacts(_company(found)),
    "persona-of": lambda found: AskPersonaOf(found["title"].strip("\"'“”‘’ ")),
    "propose-personas": lambda _: ProposePersonas(),
    "interview": lambda found: AskInterview(_company(found)),
    "findings": lambda found: ShowFindings(_company(found)),
}


def _tag(found: re.Match[str], rest: str) -> TagFinding:
    quoted = _QUOTED.fullmatch(rest)
    text, quote = (quoted["text"], quoted["quote"]) if quoted else (rest, "")
    return TagFinding(_KINDS[found["kind"].casefold()], text.strip(), quote.strip(), _company(found))


_WRITERS: Final[dict[str, Callable[[re.Match[str], str], PeopleIntent]]] = {
    "answer": lambda found, rest: RecordAnswer(int(found["number"]), rest, _company(found)),
    "text": lambda found, rest: RecordInterview(found["company"], rest),
    "tag": _tag,
}
