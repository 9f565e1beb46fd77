"""How far a team's setting up is: read from what the team has, so that it can be taken up again by anybody."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from storage.onboarding import Onboarding
from storage.workspace import Workspace

LEAST_CUSTOMERS: Final = 3
"""Fewer customers teach nothing worth proposing."""

_PASSED: Final = "personas-passed"


class Step(StrEnum):
    """What is left to do, in this order."""

    ICP = "icp"
    APPROVAL = "approval"
    PERSONAS = "personas"
    LEADS = "leads"
    ASK = "ask"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class SetUpState:
    """What a team has of what it needs.

    Attributes:
        begun: what was chosen and answered; None where nobody has begun.
        profile: the active profile's name and version.
        waiting: the number of the proposal that waits, where there is no profile yet.
        customers: how many there are to learn from.
        example: a lead's name to ask about.
    """

    step: Step
    begun: Onboarding | None
    profile: tuple[str, int] | None
    waiting: int | None
    personas: int
    leads: int
    customers: int
    passed: bool
    example: str | None = None

    @property
    def running(self) -> bool:
        """Whether somebody has begun and it is not finished."""
        return self.begun is not None and self.begun.finished_at is None


def set_up_state(workspace: Workspace) -> SetUpState:
    """Look at what a team has."""
    begun = workspace.onboarding.get()
    active = workspace.profiles.active()
    pending = () if active else tuple(workspace.proposals.pending())
    personas = len(workspace.personas.all())
    leads = workspace.companies.count("lead")
    passed = begun is not None and _PASSED in begun.answers
    best = workspace.scores.top(1) if active and leads else []
    has = (bool(active), bool(personas) or passed, bool(leads), workspace.members.has_asked())
    return SetUpState(
        step=_step(has, waiting=bool(pending)),
        begun=begun,
        profile=None if active is None else (active.name, active.version),
        waiting=pending[-1].number if pending else None,
        personas=personas,
        leads=leads,
        customers=workspace.companies.count("customer"),
        passed=passed,
        example=best[0].name if best else None,
    )


def pass_personas(workspace: Workspace) -> None:
    """Personas can wait. The caller commits."""
    begun = workspace.onboarding.get()
    if begun is not None:
        workspace.onboarding.ask(begun.asking, {**begun.answers, _PASSED: "yes"})


def _step(has: tuple[bool, bool, bool, bool], *, waiting: bool) -> Step:
    profile, personas, leads, asked = has
    if not profile:
        return Step.APPROVAL if waiting else Step.ICP
    left = ((Step.PERSONAS, personas), (Step.LEADS, leads), (Step.ASK, asked))
    return next((step for step, there in left if not there), Step.DONE)
