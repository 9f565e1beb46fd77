"""What a benchmark says of one thing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table: what was measured, its floor in the same run, and the goal."""

    name: str
    value: float
    unit: str
    floor: float | None = None
    goal: float | None = None

    @property
    def missed(self) -> bool:
        """Whether the goal was not reached."""
        return self.missed_by(1.0)

    def missed_by(self, slack: float) -> bool:
        """Whether the figure is more than ``slack`` times its goal."""
        return self.goal is not None and self.value > slack * self.goal
