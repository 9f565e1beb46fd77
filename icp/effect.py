"""What a change of the profile would do to a team's leads: who moves between tiers, who enters and leaves the top."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from icp.fit import Status, Tier
from icp.tally import Names, Scores

TOP = 20
"""How many of the best leads are compared."""

STANDINGS: tuple[str, ...] = (
    *(tier.value for tier in Tier),
    Status.INSUFFICIENT_DATA.value,
    Status.DISQUALIFIED.value,
)
"""Where a lead may stand, the best first: in a tier, or in none because of its status."""


@dataclass(frozen=True, slots=True)
class Move:
    """So many leads that go from one standing to another."""

    before: str
    after: str
    count: int


@dataclass(frozen=True, slots=True)
class Effect:
    """What changes for the leads of a workspace.

    Attributes:
        leads: how many there are.
        before: leads by standing (see ``STANDINGS``, each named); empty where there was no profile to judge by.
        after: the same under the new profile.
        moves: from each standing to each other one, the most leads first; nobody who stays.
        entering: ids of leads that come into the first ``TOP`` qualified ones, the best first.
        leaving: ids of those that drop out of them, the best first.
    """

    leads: int
    before: dict[str, int]
    after: dict[str, int]
    moves: tuple[Move, ...]
    entering: tuple[str, ...]
    leaving: tuple[str, ...]

    @property
    def changed(self) -> int:
        """How many leads change their standing."""
        return sum(move.count for move in self.moves)


def effect(ids: Sequence[str], before: Scores | None, after: Scores) -> Effect:
    """Compare two scorings of the same leads.

    Args:
        ids: the leads, in the order in which equal ones are ranked.
        before: their scores under the active profile; None where there is none.
        after: their scores under the other one.
    """
    new, best = _standings(after), _best(ids, after)
    if before is None:
        return Effect(len(ids), {}, _counted(new), (), best, ())
    old, were = _standings(before), _best(ids, before)
    return Effect(
        leads=len(ids),
        before=_counted(old),
        after=_counted(new),
        moves=_moves(old, new),
        entering=tuple(lead for lead in best if lead not in set(were)),
        leaving=tuple(lead for lead in were if lead not in set(best)),
    )


def _standings(scores: Scores) -> Names:
    standing: Names = np.where(scores.tier == "", scores.status, scores.tier)
    return standing


def _counted(standings: Names) -> dict[str, int]:
    counts = Counter(standings.tolist())
    return {standing: counts[standing] for standing in STANDINGS}


def _moves(old: Names, new: Names) -> tuple[Move, ...]:
    pairs = Counter((a, b) for a, b in zip(old.tolist(), new.tolist(), strict=True) if a != b)
    found = [Move(*pair, count) for pair, count in pairs.items()]
    return tuple(sorted(found, key=lambda m: (-m.count, STANDINGS.index(m.before), STANDINGS.index(m.after))))


def _best(ids: Sequence[str], scores: Scores) -> tuple[str, ...]:
    """By score, then by coverage, then in the order given, as ``storage.scores`` ranks them."""
    (qualified,) = np.nonzero(scores.qualified)
    ranked = np.lexsort((-scores.coverage[qualified], -scores.score[qualified]))
    return tuple(ids[index] for index in qualified[ranked[:TOP]].tolist())
