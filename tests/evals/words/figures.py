"""One line of the table that ``make eval-words`` prints."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """Something measured.

    Attributes:
        part: which evaluation it belongs to: "lies", "real model", "injection", "drafts", "questions".
        what: what was measured, in a few words.
        value: as it is shown.
        goal: as it is shown; "" where there is none.
        missed: whether the goal was not reached.
    """

    part: str
    what: str
    value: str
    goal: str = ""
    missed: bool = False


def none(part: str, what: str, count: int, of: int) -> Figure:
    """A count that has to be 0."""
    return Figure(part, what, f"{count} of {of}", "0", missed=count > 0 or of == 0)


def at_least(part: str, what: str, hits: int, of: int, goal: float) -> Figure:
    """A share that has to reach ``goal`` (0 to 1)."""
    share = hits / of if of else 0.0
    return Figure(part, what, f"{hits} of {of} ({share:.1%})", f"≥ {goal:.0%}", missed=share < goal)
