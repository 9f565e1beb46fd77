"""Where two personas of one team are the same person twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from icp.people.kinds import Department
from icp.people.matching import roles_of, title_keys
from icp.persona import Persona
from icp.reference.words import words

FEWEST, MOST = 2, 5
"""How many personas a team keeps: one is no choice, and more than five nobody tells apart."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two personas that a contact could be alike.

    Attributes:
        why: "titles" they share, the same "roles" under other names, or the same "challenges".
        shared: the titles, the departments' codes, or the challenges, as the first one writes them.
    """

    first: str
    second: str
    why: Literal["titles", "roles", "challenges"]
    shared: tuple[str, ...]


def overlaps(personas: Sequence[Persona]) -> tuple[Overlap, ...]:
    """Every pair that overlaps, with the strongest reason, in the team's order."""
    found = (_overlap(first, second) for first, second in combinations(personas, 2))
    return tuple(overlap for overlap in found if overlap)


def _overlap(first: Persona, second: Persona) -> Overlap | None:
    same = title_keys(first) & title_keys(second)
    if same:
        titles = tuple(title for title in first.titles if tuple(words(title)) in same)
        return Overlap(first.name, second.name, "titles", titles)
    roles = roles_of(first) & roles_of(second)
    if roles:
        departments = sorted({department for department, _ in roles}, key=list(Department).index)
        return Overlap(first.name, second.name, "roles", tuple(department.value for department in departments))
    keys = {tuple(words(text)) for text in second.challenges}
    challenges = tuple(text for text in first.challenges if tuple(words(text)) in keys)
    if len(challenges) == len(first.challenges) == len(keys):
        return Overlap(first.name, second.name, "challenges", challenges)
    return None
