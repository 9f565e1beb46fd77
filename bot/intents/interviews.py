"""Why customers bought: the interview, its answers, and what is read out of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from bot.intents.patterns import COMPANY as _C
from bot.intents.patterns import Topic, company

TagKind = Literal["goal", "pain", "decision_maker", "channel"]


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


InterviewIntent = AskInterview | RecordAnswer | RecordInterview | ShowFindings | TagFinding


def _interview(found: re.Match[str]) -> AskInterview:
    return AskInterview(company(found, "company", "buyer"))


def _findings(found: re.Match[str]) -> ShowFindings:
    return ShowFindings(company(found))


INTERVIEWS: Final[Topic[InterviewIntent]] = Topic(
    ("en", r"(?:show )?(?:the )?interview(?: guide)?(?::? (?:of |with |for )?" + _C + ")?", _interview),
    ("en", r"what did " + _C + r" (?:say|answer|tell us)|why did (?P<buyer>\S.*?) buy(?: from us)?", _interview),
    ("fi", r"haasta(?:ttelu(?:runko|kysymykset|opas)?|ttele)(?::? " + _C + ")?", _interview),
    ("fi", r"mitä " + _C + r" (?:sanoi|vastasi|kertoi)|miksi (?P<buyer>\S.*?) osti(?: meiltä)?", _interview),
    ("en", r"(?:show |list )?(?:me )?(?:the |our )?findings(?: (?:of|from|at|for) " + _C + ")?", _findings),
    ("fi", r"(?:näytä |listaa )?(?:meidän )?havainnot(?::? " + _C + ")?", _findings),
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


def written(text: str) -> tuple[InterviewIntent, str] | None:
    """Answers and findings that a message holds, however long, and its language; None where it holds none."""
    parted = _HEAD.fullmatch(text)
    if parted is None:
        return None
    head = " ".join(parted["head"].split())
    for language, name, pattern in _compiled():
        if found := pattern.fullmatch(head):
            return _WRITERS[name](found, parted["rest"].strip()), language
    return None


@cache
def _compiled() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    flags = re.IGNORECASE | re.DOTALL
    return tuple((language, name, re.compile(pattern, flags)) for language, name, pattern in _WRITTEN)


def _tag(found: re.Match[str], rest: str) -> TagFinding:
    quoted = _QUOTED.fullmatch(rest)
    text, quote = (quoted["text"], quoted["quote"]) if quoted else (rest, "")
    return TagFinding(_KINDS[found["kind"].casefold()], text.strip(), quote.strip(), company(found))


_WRITERS: Final[dict[str, Callable[[re.Match[str], str], InterviewIntent]]] = {
    "answer": lambda found, rest: RecordAnswer(int(found["number"]), rest, company(found)),
    "text": lambda found, rest: RecordInterview(found["company"], rest),
    "tag": _tag,
}
