"""Which persona a contact is like, by title and duties, and why. "No persona" is an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from icp.people.kinds import Department, Seniority
from icp.people.titles import Role, Title, read_title
from icp.persona import Persona
from icp.reference.words import words


class Why(StrEnum):
    """Why a contact was, or was not, matched; the first three name a persona. Params in brackets."""

    SAME_TITLE = "same-title"  # the title is one of the persona's [title]
    SAME_ROLE = "same-role"  # another name for the same role as one of the persona's titles [title, department]
    NEAR_ROLE = "near-role"  # the same department, one step higher or lower [title, department, seniority]
    NO_PERSONAS = "no-personas"  # the team keeps none
    NO_TITLE = "no-title"
    FORMER = "former"  # what the person no longer is
    UNKNOWN_TITLE = "unknown-title"  # no word of it was recognised
    NO_DEPARTMENT = "no-department"  # "Director", and nothing says of what [seniority]
    NO_SENIORITY = "no-seniority"  # "Marketing", and nothing says how high [department]
    OTHER_DEPARTMENT = "other-department"  # no persona answers for it [department]
    OTHER_SENIORITY = "other-seniority"  # a persona does, but stands too far off [department, seniority]


@dataclass(frozen=True, slots=True)
class Match:
    """What was found for one contact.

    Attributes:
        persona: the name of the persona, or None.
        params: seniority and department as their codes, ``title`` as the persona's own words.
        also: personas that the contact is as much like; the team's order decided.
    """

    persona: str | None
    why: Why
    params: dict[str, str] = field(default_factory=dict)
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How a role of the contact is like a title of a persona; the smallest ``order`` is the best.

    Its first number is the likeness, its second tells titles apart that are as much like: the department named first.
    """

    order: tuple[int, int]
    why: Why
    persona: str
    title: str
    department: Department | None
    seniority: Seniority | None


def match(title: str, personas: Sequence[Persona], *, duties: str = "", seniority: str = "") -> Match:
    """The persona that a contact is like.

    The same title comes first, then the same role under another name or in another language, then one step beside
    it in the same department. Leaders match leaders, and those who do the work match each other. A functional role
    beats ownership ("Founder & COO" is an operations executive), where a persona answers for that function.

    Args:
        title: as the contact's card says it; may be empty.
        personas: the team's, in its order.
        duties: department or duties, where a source states them; used where the title tells none.
        seniority: likewise.
    """
    if not personas:
        return Match(None, Why.NO_PERSONAS)
    read = _completed(read_title(title), read_title(duties), read_title(seniority))
    if read.former:
        return Match(None, Why.FORMER)
    likenesses = sorted(_likenesses(read, personas), key=lambda likeness: likeness.order)
    if not likenesses:
        return _none(read, personas)
    best = likenesses[0]
    params = {"title": best.title}
    params |= {"department": best.department.value} if best.department else {}
    params |= {"seniority": best.seniority.value} if best.seniority else {}
    as_good = (likeness.persona for likeness in likenesses if likeness.order[0] == best.order[0])
    also = tuple(dict.fromkeys(name for name in as_good if name != best.persona))
    return Match(best.persona, best.why, params, also)


def _completed(title: Title, duties: Title, stated: Title) -> Title:
    """The title with what other columns say put where it is silent."""
    if title.former:
        return title
    departments, level = duties.departments, stated.seniority or duties.seniority
    roles = title.roles or ((Role(title.key, level, departments),) if level or departments else ())
    filled = (Role(r.key, r.seniority or level, r.departments or departments, r.first) for r in roles)
    return Title(title.key, tuple(filled))


def _likenesses(read: Title, personas: Sequence[Persona]) -> Iterator[_Likeness]:
    for persona in personas:
        for own in _titles(persona):
            yield from _with_title(read, persona, own)


def _with_title(read: Title, persona: Persona, own: tuple[str, Title]) -> Iterator[_Likeness]:
    text, wanted = own
    if read.key and read.key == wanted.key:
        yield _Likeness((0, 0), Why.SAME_TITLE, persona.name, text, None, read.seniority)
        return
    functional = any(_is_functional(role) for role in read.roles)
    for role in read.roles:
        behind = 5 if functional and not _is_functional(role) else 0
        if role.key == wanted.key or _holds(role, wanted):
            yield _Likeness((1 + behind, 0), Why.SAME_TITLE, persona.name, text, None, role.seniority)
        for other in wanted.roles:
            yield from _as_role(role, other, persona.name, text, behind)


def _as_role(role: Role, other: Role, persona: str, title: str, behind: int) -> Iterator[_Likeness]:
    shared = role.departments & other.departments
    if not shared or role.seniority is None or other.seniority is None:
        return
    apart = abs(role.seniority.rank - other.seniority.rank)
    if apart == 0 or (apart == 1 and role.seniority.leads == other.seniority.leads):
        why = Why.NEAR_ROLE if apart else Why.SAME_ROLE
        department = min(shared, key=list(Department).index)
        order = (2 + apart + behind, int(role.first not in {None, *shared}))
        yield _Likeness(order, why, persona, title, department, role.seniority)


def _is_functional(role: Role) -> bool:
    return bool(role.departments - {Department.MANAGEMENT, Department.BOARD}) and role.seniority is not None


def _holds(role: Role, wanted: Title) -> bool:
    """Whether a persona's title of two or more words stands in a role of the same height ("VP Sales, Nordics").

    Not where the role is of something else first: a "Sales and Marketing Manager" is no mere "Marketing Manager".
    """
    length = len(wanted.key)
    if length < 2 or role.seniority is not wanted.seniority:  # noqa: PLR2004 -- one word alone says too little
        return False
    if role.first is not None and role.first not in wanted.departments:
        return False
    return any(role.key[place : place + length] == wanted.key for place in range(len(role.key) - length + 1))


def _titles(persona: Persona) -> Iterator[tuple[str, Title]]:
    """The persona's titles as read; its department stands in where a title tells none."""
    department = read_title(persona.department or "")
    for text in persona.titles:
        yield text, _completed(read_title(text), department, _NOTHING)


_NOTHING = Title((), ())


def _none(read: Title, personas: Sequence[Persona]) -> Match:
    """Why no persona was found."""
    level, departments = read.seniority, read.departments
    params = {"seniority": level.value} if level else {}
    if not read.key and not read.roles:
        return Match(None, Why.NO_TITLE)
    if not level and not departments:
        return Match(None, Why.UNKNOWN_TITLE)
    if not departments:
        return Match(None, Why.NO_DEPARTMENT, params)
    department = min(departments, key=list(Department).index)
    params["department"] = department.value
    if not level:
        return Match(None, Why.NO_SENIORITY, params)
    held = departments_of(personas)
    answered = departments & held
    if not answered:
        return Match(None, Why.OTHER_DEPARTMENT, params)
    params["department"] = min(answered, key=list(Department).index).value
    return Match(None, Why.OTHER_SENIORITY, params)


def departments_of(personas: Iterable[Persona]) -> frozenset[Department]:
    """The departments that some personas' titles answer for."""
    return frozenset().union(*(title.departments for persona in personas for _, title in _titles(persona)))


def roles_of(persona: Persona) -> frozenset[tuple[Department, Seniority]]:
    """The (department, seniority) of all of a persona's titles."""
    return _roles_of(persona)


@lru_cache(maxsize=200)
def _roles_of(persona: Persona) -> frozenset[tuple[Department, Seniority]]:
    return frozenset(
        (department, role.seniority)
        for _, title in _titles(persona)
        for role in title.roles
        if role.seniority
        for department in role.departments
    )


def title_keys(persona: Persona) -> frozenset[tuple[str, ...]]:
    """The persona's titles without case, accents and punctuation."""
    return frozenset(tuple(words(title)) for title in persona.titles)
