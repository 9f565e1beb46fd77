"""The team's buyer personas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.services.decide_proposal import may_decide
from bot.services.judging import read_profile
from icp.errors import Refusal
from icp.kinds.goals import Goals
from icp.people.overlap import FEWEST, MOST, overlaps
from icp.persona import Persona, load_personas
from icp.terms import key
from storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Warn:
    """Something that is allowed and mostly a mistake.

    Attributes:
        key: message key.
        params: outside texts and counts.
        departments: codes of departments that the message lists; empty where it lists none.
    """

    key: str
    params: dict[str, object] = field(default_factory=dict)
    departments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AppliedPersonas:
    """The personas that are kept now, and what is to be thought over."""

    personas: tuple[Persona, ...]
    warnings: tuple[Warn, ...]


def apply_personas(workspace: Workspace, text: str, *, by: str, at: datetime) -> AppliedPersonas:
    """Replace the team's personas by those of a ``personas.yaml``. The caller commits.

    Raises:
        InvalidFile: the text breaks a rule; nothing is changed.
    """
    personas = load_personas(text)
    keep_personas(workspace, personas, by=by, at=at)
    return AppliedPersonas(personas, tuple(warnings(workspace, personas)))


def keep_personas(workspace: Workspace, personas: Sequence[Persona], *, by: str, at: datetime) -> None:
    """Keep personas in the place of all there were."""
    workspace.personas.replace([persona.model_dump(mode="json") for persona in personas], by=by, at=at)


def read_personas(workspace: Workspace) -> tuple[Persona, ...]:
    """The team's personas, in their order; empty where none are kept."""
    return tuple(Persona.model_validate(document) for document in workspace.personas.all())


def warnings(workspace: Workspace, personas: Sequence[Persona]) -> Iterator[Warn]:
    """Too few, too many, two that overlap, and one that only says again what the profile says."""
    if not personas:
        return
    if len(personas) < FEWEST:
        yield Warn("personas-too-few", {"fewest": FEWEST})
    if len(personas) > MOST:
        yield Warn("personas-too-many", {"count": len(personas), "most": MOST})
    for overlap in overlaps(personas):
        pair: dict[str, object] = {"first": overlap.first, "second": overlap.second}
        if overlap.why == "roles":
            yield Warn("personas-overlap-roles", pair, departments=overlap.shared)
        else:
            yield Warn(f"personas-overlap-{overlap.why}", pair | {"shared": list(overlap.shared)})
    wanted = _goals_of_profile(workspace)
    for persona in personas:
        if wanted and {key(goal) for goal in persona.goals} <= wanted:
            yield Warn("personas-restate-icp", {"name": persona.name})


def require_decider(workspace: Workspace, person: str) -> None:
    """Refuse a change of the personas by somebody who is no approver, where approvers are named.

    Raises:
        Refusal: with the names of those who may.
    """
    if not may_decide(workspace, person):
        names = [approver.name or approver.person for approver in workspace.approvers.all()]
        raise Refusal("refusal-personas-approver", names=names)


def _goals_of_profile(workspace: Workspace) -> frozenset[tuple[str, ...] | str]:
    stored = workspace.profiles.active()
    if stored is None:
        return frozenset()
    criteria = (criterion for criterion in read_profile(stored).criteria if isinstance(criterion, Goals))
    return frozenset(key(text) for criterion in criteria for text in criterion.ideal())
