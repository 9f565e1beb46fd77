"""What outreach is made of: to whom, from whom, about what; the draft, and what its checks found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum
from typing import Literal

from bot.explanations.types import Claim
from bot.outreach.offer import Offer
from icp.facts import Field
from icp.fit import Fit
from icp.persona import Persona
from icp.values import Value
from prompts import PromptRef
from storage.people import Contact


class Channel(StrEnum):
    """Where a draft will be said."""

    EMAIL = "email"
    LINKEDIN = "linkedin"
    CALL = "call"


class Step(IntEnum):
    """Its place in a sequence: the first message, or one of two follow-ups that each add something new."""

    FIRST = 1
    SECOND = 2
    THIRD = 3


LANGUAGES = ("fi", "en", "sv")
"""The languages that an offer may be written in and a draft asked for."""


@dataclass(frozen=True, slots=True)
class UsableFact:
    """What a sentence of a draft may rest on.

    Attributes:
        id: "headcount" and the other fields of a company (as in ``bot.explanations.facts.ids``); "persona.goals.0",
            "persona.challenges.1"; "offer.what", "offer.benefits.0", "offer.proof.0"; "company", "sender", "contact".
        text: the value as it is shown in the draft's language; one line of visible characters.
        source, observed_on: None for what the persona or the offer says of itself.
        value, kind: of a company's fact, the value as the core holds it and its field; else None.
    """

    id: str
    text: str
    source: str | None = None
    observed_on: date | None = None
    value: Value | None = None
    kind: Field | None = None


Level = Literal["ok", "warn", "refuse"]


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """What one check found.

    Attributes:
        rule: "length", "subject", …: the check's name (``bot.outreach.checks.RULES``).
        ok: whether nothing is to be said against the draft.
        level: "warn" for what should be better, "refuse" for what must not be sent so.
        detail: message key of the finding, for example ``check-length-over``.
        params: the message's parameters; may hold outside text.
    """

    rule: str
    ok: bool
    level: Level
    detail: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to one person or persona at one company. Never sent by Osuma.

    Attributes:
        subject: of an e-mail, the same for all messages of a sequence, since they stand in one thread; else None.
        body: plain text with the greeting, paragraphs apart by an empty line; an e-mail's ends with the sender's name
            and company. The footer is not in it.
        claims: the body's sentences, each naming the usable facts it rests on; greeting and signature are none.
        footer: what stands under an e-mail: the true sender, how to say no, where the data came from.
        by: "rules", a model's name, or "@person" after an edit.
        note: message key of what the reader should know of how the text came about, or None.
        questions: of a call opening, what to ask next.
    """

    channel: Channel
    language: str
    step: Step
    angle: int
    subject: str | None
    body: str
    claims: tuple[Claim, ...]
    checks: tuple[DraftCheck, ...]
    footer: str
    by: str
    note: str | None = None
    prompt: PromptRef | None = None
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outreach:
    """Everything that a writer may use.

    Attributes:
        contact: the person it is for, or None where only the persona is known.
        language: "fi", "en" or "sv".
        angle: from 0; another one leads with another fact and goal, in other words.
        short: as short as the bounds allow.
        earlier: the messages of this sequence that were written before, the oldest first.
    """

    fit: Fit
    persona: Persona
    contact: Contact | None
    offer: Offer
    channel: Channel
    language: str
    today: date
    step: Step = Step.FIRST
    angle: int = 0
    short: bool = False
    earlier: tuple[Draft, ...] = ()
