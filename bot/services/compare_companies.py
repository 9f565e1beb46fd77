"""Two companies side by side under one profile: which fits better, and on what."""

from __future__ import annotations

from dataclasses import dataclass

from bot.services.fit_company import FitAnswer, fit_by_name
from bot.services.recall_fit import recall_fit
from icp.fit import CriterionFit, Fit, Mode, Status
from icp.scoring import Scorer
from storage.workspace import Workspace

_CLEAR = 0.05  # points: scores have one decimal


@dataclass(frozen=True, slots=True)
class Pair:
    """One criterion's answers for both companies."""

    first: CriterionFit
    second: CriterionFit

    @property
    def lead(self) -> float | None:
        """How many points the first is ahead; None where either is unknown or the criterion earns none."""
        if self.first.points is None or self.second.points is None or self.first.mode is not Mode.SCORE:
            return None
        return round(self.first.points - self.second.points, 1)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two fits under the same profile version."""

    first: Fit
    second: Fit

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The criteria in the profile's order."""
        return tuple(Pair(one, other) for one, other in zip(self.first.criteria, self.second.criteria, strict=True))

    @property
    def comparable(self) -> bool:
        """Whether both have a score."""
        return self.first.status is Status.SCORED and self.second.status is Status.SCORED

    @property
    def better(self) -> Fit | None:
        """The one that fits better; None where neither does, or only one of them can be judged and may be worse."""
        if self.comparable:
            ahead = self.first.score - self.second.score
            return None if abs(ahead) < _CLEAR else self.first if ahead > 0 else self.second
        for one, other in ((self.first, self.second), (self.second, self.first)):
            if one.status is Status.SCORED and other.status is Status.DISQUALIFIED:
                return one
        return None

    @property
    def worse(self) -> Fit | None:
        """The other one of ``better``."""
        return None if self.better is None else self.second if self.better is self.first else self.first

    @property
    def may_turn(self) -> bool:
        """Whether what is unknown could turn the answer: the worse one could come out above the better one."""
        if not self.comparable or self.better is None or self.worse is None:
            return False
        return self.worse.high > self.better.low


@dataclass(frozen=True, slots=True)
class Compared:
    """What was found for two names; ``answers`` are None for a company that nobody has spoken of."""

    first: FitAnswer | None
    second: FitAnswer

    @property
    def comparison(self) -> Comparison | None:
        """Both side by side, where both were found."""
        if self.first is None or self.first.fit is None or self.second.fit is None:
            return None
        return Comparison(self.first.fit, self.second.fit)


def compare(workspace: Workspace, scorer: Scorer, first: str | None, second: str, conversation_key: str) -> Compared:
    """Two companies by name; without the first, the one last spoken of."""
    return Compared(recall_fit(workspace, scorer, first, conversation_key), fit_by_name(workspace, scorer, second))
