"""What a change of the profile would do, computed without writing anything.

That takes its time with many leads. Whoever writes afterwards computes it in a unit of work of its own that only reads,
so that nobody waits for it, and hands it on; ``still_true`` says whether it may be used.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from bot.services.judging import read_profile
from icp.difference import Difference, difference
from icp.effect import Effect, Move, effect
from icp.profile import Profile
from icp.scoring import Scorer, typical_shares
from icp.tally import Numbers, Tally
from storage.profiles import StoredProfile
from storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Preview:
    """What a profile would be and do as the active one.

    Attributes:
        profile: with its typical shares: measured now, or those that it came with.
        active: the version that it would take the place of; None where there is none.
        against: the version that its differences are told from: of a new document the newest of its own name, where
            there is one; else the active one.
        differences: empty where it says what ``against`` says.
    """

    profile: Profile
    active: StoredProfile | None
    against: StoredProfile | None
    differences: tuple[Difference, ...]
    effect: Effect


def preview(workspace: Workspace, profile: Profile, *, measure: bool = True) -> Preview:
    """Compare a profile with what is there, over the workspace's leads as they are now.

    Args:
        workspace: only read from.
        profile: the profile.
        measure: take its typical shares from today's leads, as a new version does; a restored one keeps its own.
    """
    active = workspace.profiles.active()
    standings = workspace.standings.read(active.id if active else None)
    places = {lead: place for place, lead in enumerate(standings.ids)}
    shares = _shares(workspace, Scorer(profile), places)
    if measure:
        profile = profile.with_typical(typical_shares(shares, profile))
    before = standings.scores
    if before is None and active is not None:
        scorer = Scorer(read_profile(active))
        before = scorer.tally(_shares(workspace, scorer, places))
    against = compared_with(workspace, profile.name, active) if measure else active
    return Preview(
        profile=profile,
        active=active,
        against=against,
        differences=() if against is None else difference(read_profile(against), profile),
        effect=effect(standings.ids, before, Tally(profile)(shares)),
    )


def still_true(workspace: Workspace, found: Preview, profile: Profile, *, measure: bool = True) -> bool:
    """Whether a preview that was computed before still tells what this profile would do.

    The versions that it was compared with are in force, there are as many leads, and it is of this profile. Facts that
    changed meanwhile change an effect little; what is approved is scored by the facts of that moment in any case.
    """
    active = workspace.profiles.active()
    against = compared_with(workspace, profile.name, active) if measure else active
    same = unmeasured(found.profile) == unmeasured(profile) if measure else found.profile == profile
    ids = [each.id if each else None for each in (active, against)]
    shown = [each.id if each else None for each in (found.active, found.against)]
    return same and ids == shown and found.effect.leads == workspace.companies.count("lead")


def unmeasured(profile: Profile) -> Profile:
    """Without the typical shares, which a new version measures itself."""
    return profile.with_typical([0.5] * len(profile.criteria))


def compared_with(workspace: Workspace, name: str, active: StoredProfile | None) -> StoredProfile | None:
    """The version that a profile of this name is told apart from; None where there is none at all."""
    if active is not None and active.name == name:
        return active
    return next(iter(workspace.profiles.history(name)), active)


def stored_effect(found: Effect) -> dict[str, Any]:
    """An effect as JSON."""
    return {
        "leads": found.leads,
        "before": found.before,
        "after": found.after,
        "moves": [[move.before, move.after, move.count] for move in found.moves],
        "entering": list(found.entering),
        "leaving": list(found.leaving),
    }


def read_effect(stored: dict[str, Any]) -> Effect:
    """What ``stored_effect`` made."""
    return Effect(
        leads=stored["leads"],
        before=stored["before"],
        after=stored["after"],
        moves=tuple(Move(*move) for move in stored["moves"]),
        entering=tuple(stored["entering"]),
        leaving=tuple(stored["leaving"]),
    )


def _shares(workspace: Workspace, scorer: Scorer, places: dict[str, int]) -> Numbers:
    """The shares of the leads, a row each, in the order of ``places``."""
    shares = np.full((len(places), len(scorer.profile.criteria)), np.nan)
    for chunk in workspace.companies.values("lead"):
        known = [(places[lead], values) for lead, values in chunk if lead in places]
        shares[[place for place, _ in known]] = scorer.shares([values for _, values in known])
    return shares
