"""What is asked for when a draft is, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.outreach.types import Channel, Draft, Outreach, Step
from icp.facts import Company
from storage.drafts import StoredDraft


@dataclass(frozen=True, slots=True)
class Wish:
    """A draft that somebody wants.

    Attributes:
        company: a name, domain or business id; not looked at where ``company_id`` is given.
        persona: its name, or a title that it is like; None: chosen.
        contact: a name or e-mail address; None: somebody there who is like the persona, where one is known.
        contact_id: in the place of ``contact``; "" for nobody in particular.
        channel, language: None: chosen.
        angle, short: another form of the message.
        instead_of: id of the version that this one is another form of.
    """

    company: str
    persona: str | None = None
    contact: str | None = None
    channel: Channel | None = None
    language: str | None = None
    step: Step = Step.FIRST
    angle: int = 0
    short: bool = False
    company_id: str | None = None
    contact_id: str | None = None
    instead_of: str | None = None


@dataclass(frozen=True, slots=True)
class Collision:
    """What a colleague wrote to the same company lately, or anybody has sent there.

    Attributes:
        by, at: who drafted it, or who said that they have sent it, and when.
        to: the contact's name, or the persona's where no contact was named.
    """

    by: str
    at: datetime
    sent: bool
    channel: str
    to: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Why no draft was written.

    Attributes:
        code: for programs: ``do_not_contact``, ``tier_too_low``, …
        why, change: plain sentences: the reason, and what would change it ("" where nothing would).
        company: the company that was meant, where one was found.
        candidates: near names, where none was; ``several`` where all bear the name.
    """

    code: str
    why: str
    change: str = ""
    company: Company | None = None
    candidates: tuple[Company, ...] = ()
    several: bool = False


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft that is kept.

    Attributes:
        draft: with the checks of what was to be known before it was written among its checks.
        outreach: what it was written from.
        stored: the kept version; its id is what buttons name.
        collisions: the newest first.
    """

    draft: Draft
    outreach: Outreach
    stored: StoredDraft
    collisions: tuple[Collision, ...] = ()

    @property
    def number(self) -> str:
        """The kept version's id."""
        return self.stored.id
