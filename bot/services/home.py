"""What a person sees when they open Osuma: the team's things at a glance, and what is theirs to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from bot.services.apply_personas import read_personas
from bot.services.decide_proposal import may_decide
from bot.services.judging import read_profile
from bot.services.offers import read_offer
from bot.services.set_up import SetUpState, set_up_state
from icp.fit import Tier
from icp.persona import Persona
from icp.profile import Profile
from storage.approvers import Approver
from storage.digests import StoredDigest
from storage.members import UnderWay
from storage.profiles import StoredProfile
from storage.proposals import Proposal
from storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Week:
    """The team's numbers, and what this week (from Monday, UTC) has brought.

    Attributes:
        tiers: scored leads by tier.
        new: companies first seen this week.
        facts: facts that were learned or corrected this week.
        taken: leads that people took this week.
    """

    leads: int
    customers: int
    tiers: dict[Tier, int]
    new: int
    facts: int
    taken: int


@dataclass(frozen=True, slots=True)
class Home:
    """A person's Home.

    Attributes:
        may_decide: whether their word counts where approvers are named; it does where none are.
        language: what they have chosen, None where Slack's locale decides.
        imports: what is being imported at this moment.
    """

    team: str
    may_decide: bool
    approvers: tuple[Approver, ...]
    setup: SetUpState
    stored: StoredProfile | None
    profile: Profile | None
    personas: tuple[Persona, ...]
    waiting: tuple[Proposal, ...]
    imports: tuple[UnderWay, ...]
    week: Week
    offer: str | None
    digests: tuple[StoredDigest, ...]
    language: str | None


def home(workspace: Workspace, person: str, at: datetime) -> Home:
    """Look everything up; writes nothing."""
    stored = workspace.profiles.active()
    offer = read_offer(workspace)
    return Home(
        team=workspace.name,
        may_decide=may_decide(workspace, person),
        approvers=tuple(workspace.approvers.all()),
        setup=set_up_state(workspace),
        stored=stored,
        profile=None if stored is None else read_profile(stored),
        personas=read_personas(workspace),
        waiting=tuple(workspace.proposals.pending()),
        imports=tuple(workspace.members.under_way("import_")),
        week=_week(workspace, at),
        offer=None if offer is None else offer.product,
        digests=tuple(workspace.digests.all()),
        language=workspace.members.get(person).language,
    )


def _week(workspace: Workspace, at: datetime) -> Week:
    monday = at.astimezone(UTC).date() - timedelta(days=at.astimezone(UTC).weekday())
    begun = datetime.combine(monday, time(), UTC)
    facts, _ = workspace.changes.fact_counts(begun)
    return Week(
        leads=workspace.companies.count("lead"),
        customers=workspace.companies.count("customer"),
        tiers=workspace.scores.tiers(),
        new=len(workspace.companies.seen_since(monday)),
        facts=facts,
        taken=len(workspace.digests.taken_since(begun)),
    )
