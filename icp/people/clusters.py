"""Personas that customers' own contacts suggest: the kinds of titles among those who decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from icp.people.kinds import Department, Seniority
from icp.people.matching import match
from icp.people.overlap import MOST
from icp.people.titles import Role, read_title
from icp.persona import Persona
from icp.reference.words import words

FEWEST_COMPANIES = 2
"""A kind of title at one company only is that company's way, no pattern."""


@dataclass(frozen=True, slots=True)
class Decider:
    """One person who decided: their title, what else is stated of their duties, and the company."""

    title: str
    company_id: str
    duties: str = ""


@dataclass(frozen=True, slots=True)
class Cluster:
    """One kind of title.

    Attributes:
        department: what they answer for.
        seniority: the commonest level among them.
        titles: their titles as written, the commonest first, each once whatever its case.
        people, companies: how many there are; ``company_ids`` says where.
        covered_by: the team's persona that most of them are like already, or None.
    """

    department: Department
    seniority: Seniority
    titles: tuple[str, ...]
    people: int
    companies: int
    company_ids: tuple[str, ...]
    covered_by: str | None = None


@dataclass(frozen=True, slots=True)
class Clusters:
    """What was found.

    Attributes:
        clusters: at most five, those of most companies first; deciders of each department, leaders and others apart.
        unread: titles that said too little.
        rare: people whose kind occurs at one company only.
    """

    clusters: tuple[Cluster, ...]
    unread: tuple[str, ...]
    rare: int


def clusters(deciders: Sequence[Decider], personas: Sequence[Persona] = ()) -> Clusters:
    """The kinds of titles among those who decided, at two companies or more each."""
    groups: dict[tuple[Department, bool], list[tuple[Decider, Seniority]]] = {}
    unread: dict[tuple[str, ...], str] = {}
    for decider in deciders:
        placed = _placed(decider)
        if placed is None:
            unread.setdefault(tuple(words(decider.title)), decider.title)
            continue
        department, seniority = placed
        groups.setdefault((department, seniority.leads), []).append((decider, seniority))
    often = {key: group for key, group in groups.items() if _companies(group) >= FEWEST_COMPANIES}
    rare = sum(len(group) for key, group in groups.items() if key not in often)
    order = sorted(often, key=lambda key: (-_companies(often[key]), -len(often[key]), key[0], key[1]))
    found = tuple(_cluster(key[0], often[key], personas) for key in order[:MOST])
    return Clusters(found, tuple(unread.values()), rare)


def _placed(decider: Decider) -> tuple[Department, Seniority] | None:
    """The department and level by which a person is grouped: their functional role before ownership."""
    title = read_title(decider.title)
    if title.former:
        return None
    duties = read_title(decider.duties).departments
    roles = [(role, _function(role, duties)) for role in title.roles if role.seniority]
    known = [(role, department) for role, department in roles if department]
    if not known:
        return None
    role, department = min(known, key=lambda pair: pair[1] in {Department.MANAGEMENT, Department.BOARD})
    return (department, role.seniority) if department and role.seniority else None


def _function(role: Role, duties: frozenset[Department]) -> Department | None:
    told = role.departments or duties
    if role.first in told:
        return role.first
    return min(told, key=list(Department).index, default=None)


def _companies(group: Sequence[tuple[Decider, Seniority]]) -> int:
    return len({decider.company_id for decider, _ in group})


def _cluster(
    department: Department, group: Sequence[tuple[Decider, Seniority]], personas: Sequence[Persona]
) -> Cluster:
    spelled: dict[tuple[str, ...], str] = {}
    counts: Counter[tuple[str, ...]] = Counter()
    for decider, _ in group:
        key = tuple(words(decider.title))
        spelled.setdefault(key, " ".join(decider.title.split()))
        counts[key] += 1
    levels = Counter(seniority for _, seniority in group)
    return Cluster(
        department=department,
        seniority=min(levels, key=lambda level: (-levels[level], list(Seniority).index(level))),
        titles=tuple(spelled[key] for key, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))),
        people=len(group),
        companies=_companies(group),
        company_ids=tuple(dict.fromkeys(decider.company_id for decider, _ in group)),
        covered_by=_covered_by(group, personas),
    )


def _covered_by(group: Sequence[tuple[Decider, Seniority]], personas: Sequence[Persona]) -> str | None:
    """The persona that more than half of them are like."""
    like = Counter(match(decider.title, personas, duties=decider.duties).persona for decider, _ in group)
    name, count = like.most_common(1)[0]
    return name if name is not None and count * 2 > len(group) else None
