"""What a check looks at, and how it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.outreach.lexicon import Lexicon, lexicon
from bot.outreach.text import Text
from bot.outreach.thresholds import Thresholds
from bot.outreach.types import DraftCheck, Outreach, UsableFact


@dataclass(frozen=True)
class Case:
    """A draft's text, what it was written for, the lines it is held to, and what it may say."""

    text: Text
    outreach: Outreach
    thresholds: Thresholds
    facts: Mapping[str, UsableFact]

    @property
    def lexicon(self) -> Lexicon:
        """The word lists of its language."""
        return lexicon(self.outreach.language)


def good(rule: str, detail: str, **params: object) -> DraftCheck:
    """Nothing to be said against it."""
    return DraftCheck(rule, ok=True, level="ok", detail=detail, params=params)


def warned(rule: str, detail: str, **params: object) -> DraftCheck:
    """Should be better."""
    return DraftCheck(rule, ok=False, level="warn", detail=detail, params=params)


def refused(rule: str, detail: str, **params: object) -> DraftCheck:
    """Must not be sent so."""
    return DraftCheck(rule, ok=False, level="refuse", detail=detail, params=params)


def quoted(found: list[str]) -> str:
    """What was found, each once, at most three of them."""
    return ", ".join(list(dict.fromkeys(" ".join(one.split()).strip() for one in found))[:3])
