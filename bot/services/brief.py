"""What goes into the one-page brief: whom the team sells to, why they buy, what to lead with, and who decides.

Everything in it stands somewhere in the workspace: the profile, what customers said, the personas. Nothing is written
by a model.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.errors import BotRefusal
from bot.services.apply_personas import read_personas
from bot.services.judging import read_profile
from icp.fit import Mode, Tier
from icp.kinds.goals import Goals
from icp.persona import Persona
from icp.profile import Profile
from icp.terms import key
from storage.interviews import Answer, Finding, FindingKind, State
from storage.workspace import Workspace

Source = Literal["goal", "pain", "profile", "personas"]

_QUOTES = 6
_VALUES = 5
_WHY = ("why_us", "how_it_helped", "best_feature", "why_stayed")
"""The questions whose answers say why somebody buys, the most telling first."""

_TOLD = (FindingKind.GOAL, FindingKind.PAIN)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a customer's own, and whose they are."""

    text: str
    company: str


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing worth leading with.

    Attributes:
        source: a goal or a pain that customers named, or where no customer was asked, the profile's or personas' goals.
        count: how many customers, or personas, have it; 0 for the profile's.
    """

    text: str
    source: Source
    count: int


@dataclass(frozen=True)
class Brief:
    """The brief's content.

    Attributes:
        tiers: scored leads by tier.
        quotes: accepted findings' first, of different customers first.
        promises: what to lead with, the strongest first.
        interviewed: how many customers were asked.
    """

    profile: Profile
    version: int
    made_on: date
    tiers: Mapping[Tier, int]
    quotes: tuple[Quote, ...]
    promises: tuple[Promise, ...]
    personas: tuple[Persona, ...]
    interviewed: int


def make_brief(workspace: Workspace) -> Brief:
    """Gather the brief of a workspace.

    Raises:
        BotRefusal: there is no profile yet, so there is nobody to describe.
    """
    stored = workspace.profiles.active()
    if stored is None:
        raise BotRefusal("refusal-no-profile")
    profile, personas = read_profile(stored), read_personas(workspace)
    accepted = [found for found in workspace.interviews.findings(state=State.ACCEPTED) if found.kind in _TOLD]
    return Brief(
        profile=profile,
        version=stored.version,
        made_on=workspace.today,
        tiers=workspace.scores.tiers(),
        quotes=_quotes(workspace, accepted),
        promises=_promises(accepted, profile, personas),
        personas=personas,
        interviewed=len(workspace.interviews.interviewed()),
    )


def _quotes(workspace: Workspace, accepted: Iterable[Finding]) -> tuple[Quote, ...]:
    """Quotes behind accepted findings, then whole answers; one of each customer before a second of any."""
    said = [(found.company_id, found.quote) for found in accepted if found.quote]
    said += [(answer.company_id, answer.text) for answer in sorted(_telling(workspace), key=_by_question)]
    rounds: dict[str, int] = {}
    ordered: list[tuple[int, int, str, str]] = []
    seen: list[str] = []
    for place, (company_id, text) in enumerate(said):
        if any(text in other or other in text for other in seen):
            continue
        seen.append(text)
        rounds[company_id] = rounds.get(company_id, 0) + 1
        ordered.append((rounds[company_id], place, company_id, text))
    chosen = sorted(ordered)[:_QUOTES]
    names = {c.id: c.name for c in workspace.companies.by_ids([company_id for _, _, company_id, _ in chosen])}
    return tuple(Quote(text, names.get(company_id, "")) for _, _, company_id, text in chosen)


def _telling(workspace: Workspace) -> list[Answer]:
    return [answer for answer in workspace.interviews.answers() if answer.question in _WHY]


def _by_question(answer: Answer) -> tuple[int, str]:
    return _WHY.index(answer.question), answer.company_id


def _promises(
    accepted: Iterable[Finding], profile: Profile, personas: Iterable[Persona]
) -> tuple[Promise, ...]:  # fmt: skip
    """What customers named; else what the profile looks for; else what the personas want."""
    told = _counted((found.text, "pain" if found.kind is FindingKind.PAIN else "goal", found.company_id)
                    for found in accepted)  # fmt: skip
    wanted = (
        (text, "profile", "")
        for criterion in profile.criteria
        if isinstance(criterion, Goals) and criterion.mode is not Mode.EXCLUDE
        for text in criterion.ideal()[:_VALUES]
    )
    felt = ((goal, "personas", persona.name) for persona in personas for goal in persona.goals)
    return told or _counted(wanted) or _counted(felt)


def _counted(told: Iterable[tuple[str, str, str]]) -> tuple[Promise, ...]:
    """Equal texts together, those that most name first; else in the order in which they were told."""
    who: dict[str, set[str]] = {}
    first: dict[str, tuple[str, str]] = {}
    for text, source, teller in told:
        same = key(text) or text
        first.setdefault(same, (text, source))
        who.setdefault(same, set()).update([teller] if teller else [])
    order = sorted(first, key=lambda same: -len(who[same]))[:_VALUES]
    return tuple(Promise(first[same][0], first[same][1], len(who[same])) for same in order)  # type: ignore[arg-type]
