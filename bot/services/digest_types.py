"""What a digest says, before it is put into words."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.digest.choose import Held, News
from bot.digest.slots import Slot
from bot.services.addressee import Addressee
from bot.services.lead_filters import LeadFilter
from bot.services.tier_report import TierReport
from icp.facts import Field
from icp.fit import Fit
from icp.profile import Profile
from icp.values import Value
from storage.changes import Move
from storage.digests import LeadClaim, SlotRecord, StoredDigest
from storage.feedback import Saying


@dataclass(frozen=True, slots=True)
class Because:
    """A change of one field that moved a score.

    Attributes:
        added: of a set, whether the members of ``after`` came to it, or left it; None where all of the value changed.
    """

    field: Field
    before: Value | None
    after: Value
    added: bool | None = None


@dataclass(frozen=True, slots=True)
class Rise:
    """A lead that moved, up or down, and why.

    Attributes:
        because: what changed of it, the weightiest first; empty where the profile moved it.
        profile: name and version that it is judged by since, where that moved it.
    """

    move: Move
    because: tuple[Because, ...]
    profile: tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class Rises:
    """The leads that moved one way: how many, and some of them."""

    count: int
    best: tuple[Rise, ...]


@dataclass(frozen=True, slots=True)
class DigestLead:
    """A lead that is shown.

    Attributes:
        first_seen_on: the day it came in.
        moved: how it came to fit, where a fact or the profile made it so.
        claim: who put it off, where it is back.
        to: whom to write to; None where the team keeps no personas.
    """

    fit: Fit
    news: News
    first_seen_on: date | None
    moved: Rise | None = None
    claim: LeadClaim | None = None
    to: Addressee | None = None


@dataclass(frozen=True, slots=True)
class Quiet:
    """Why there is nothing to show, and what would help.

    Attributes:
        companies: how many leads there are.
        fitting: how many of them fit, whether they are new or not.
        came_in: how many came in within the time.
        missing: the field of which most of those lack the value that might make them fit; of how many, ``lacking``.
        held: leads that fit and are news, and why they are not shown.
    """

    companies: int
    fitting: int
    came_in: int
    missing: Field | None = None
    lacking: int = 0
    held: Mapping[Held, int] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DigestContent:
    """One digest. All of its leads are judged under one profile version.

    Attributes:
        slot: names it ("2026-W47"); of a preview the week it stands in.
        since, until: the time that it tells of.
        version_id: the profile version's id; ``profile`` its name and number, ``rules`` what it says.
        other_profile: whether that is not the active profile.
        more: how many more leads are news and fit.
        taken: (name, by whom) of the leads that people took.
        answered: (name, what was said) of the companies that people said something of, the newest first.
        quiet: where there is no lead to show.
        tiers: how the tiers did; once a month.
    """

    digest: StoredDigest
    slot: str
    since: datetime
    until: datetime
    profile: tuple[str, int]
    rules: Profile
    version_id: int
    other_profile: bool
    wanted: LeadFilter
    leads: tuple[DigestLead, ...]
    more: int
    risen: Rises
    fallen: Rises
    taken: tuple[tuple[str, str], ...] = ()
    answered: tuple[tuple[str, Saying], ...] = ()
    quiet: Quiet | None = None
    tiers: TierReport | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A digest in a list.

    Attributes:
        here: whether it comes to the conversation in which the list is shown.
        wanted: its territory.
        following: its next slot; ``last`` what became of the one before.
    """

    digest: StoredDigest
    here: bool
    wanted: LeadFilter
    following: Slot
    last: SlotRecord | None = None
