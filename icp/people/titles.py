"""What a title says: "Founder & CTO" is two roles, an owner's and a technical executive's. Pure, by word lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from icp.people import lexicon
from icp.people.kinds import Department, Seniority
from icp.people.lexicon import Phrase, Rank
from icp.reference.words import words

_LONGEST = 300
_MOST_PARTS = 12
_AT_COMPANY = re.compile(r"\s(?:@|at|hos)\s.*$", re.IGNORECASE)
_APART = re.compile(r"\s[-–—]\s|[/,;|•·()\[\]\n]")
_AND = re.compile(r"\s(?:&|\+|and|ja|sekä|och|samt)\s", re.IGNORECASE)
_RESEARCH = re.compile(r"\br\s*&\s*d\b|\bt\s*&\s*k\b", re.IGNORECASE)
_FORMER = frozenset({"ex", "former", "formerly", "retired", "emeritus", "entinen", "tidigare", "pensionerad"})
_ASSISTING = frozenset({"assistant", "assistentti", "assistent", "sihteeri", "secretary", "sekreterare"})


@dataclass(frozen=True, slots=True)
class Role:
    """One of the things that a title says its bearer is.

    Attributes:
        key: the role's words, folded.
        seniority: None where no word tells it.
        departments: empty where no word tells one ("Director").
        first: the department that is named first.
    """

    key: Phrase
    seniority: Seniority | None
    departments: frozenset[Department]
    first: Department | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it was read.

    Attributes:
        key: all its words, folded.
        roles: in the title's order; empty where nothing was recognised.
        former: the title speaks of what the person no longer is.
    """

    key: Phrase
    roles: tuple[Role, ...]
    former: bool = False

    @property
    def seniority(self) -> Seniority | None:
        """The highest of its roles."""
        known = [role.seniority for role in self.roles if role.seniority]
        return min(known, key=list(Seniority).index, default=None)

    @property
    def departments(self) -> frozenset[Department]:
        """Those of all its roles."""
        return frozenset().union(*(role.departments for role in self.roles))


@lru_cache(maxsize=20_000)
def read_title(text: str) -> Title:
    """Seniority and departments of a title in English, Finnish or Swedish, however it is written."""
    short = _RESEARCH.sub("rd", " ".join(text[:_LONGEST].split()))
    parts = list(_parts(_AT_COMPANY.sub("", short)))
    present = [part for part in parts if not _FORMER & set(part)]
    roles = tuple(role for part in present if (role := _role(part)).seniority or role.departments)
    return Title(tuple(words(short)), roles, former=bool(parts) and not present)


def _parts(text: str) -> Iterator[Phrase]:
    """The roles' words: parted at commas and slashes, and at "and" where each side has a seniority of its own."""
    joined: list[Phrase] = []
    for piece in _APART.split(text)[:_MOST_PARTS]:
        sides = _AND.split(piece)
        keys = [tuple(words(side)) for side in sides]
        separate = len(keys) > 1 and all(_rank(key) for key in keys)
        joined += [key for key in (keys if separate else [tuple(words(piece))]) if key]
    yield from _with_seniority(joined)


def _with_seniority(parts: list[Phrase]) -> Iterator[Phrase]:
    """Parts without a seniority belong to the one before them ("Director, Sales"), the first ones to the next."""
    waiting: Phrase = ()
    for part in parts:
        if waiting and _rank(waiting) and (_rank(part) or _FORMER & set(part)):
            yield waiting
            waiting = part
        else:
            waiting = (*waiting, *part)
    if waiting:
        yield waiting


def _role(part: Phrase) -> Role:
    ranked = _rank(part)
    functions = _functions(part)
    told = tuple(ranked.departments) if ranked else ()
    if ranked and ranked.seniority is Seniority.ASSISTANT:
        helps = any(word.endswith(tuple(_ASSISTING)) for word in part)
        departments = functions or told or ((Department.ADMINISTRATION,) if helps else ())
    else:
        departments = told or functions
    first = next((each for each in functions if each in departments), None)
    return Role(part, ranked.seniority if ranked else None, frozenset(departments), first)


def _rank(part: Phrase) -> Rank | None:
    """The seniority that a part's words tell: an assistant's whatever they assist, else the highest."""
    found = _ranks(part)
    officer = _chief_officer(part)
    if officer:
        return officer
    lowest = [rank for rank in found if rank.seniority is Seniority.ASSISTANT]
    others = [rank for rank in found if rank.seniority is not Seniority.ASSISTANT]
    if lowest and not _is_deputy(part):
        return max(lowest, key=lambda rank: len(rank.departments))
    if part[0] == "lead" and any(rank.seniority is Seniority.SPECIALIST for rank in others):
        others = [rank for rank in others if rank.seniority is Seniority.SPECIALIST]
    return min(others, key=lambda rank: list(Seniority).index(rank.seniority), default=None)


def _is_deputy(part: Phrase) -> bool:
    """Whether "assistant" only makes a leader's title smaller: "Assistant Manager", "Assistant Director of Sales"."""
    after = part[part.index("assistant") + 1 :][:1] if "assistant" in part else ()
    rank = lexicon.ranks().get(after)
    return rank is not None and rank.seniority.leads


def _chief_officer(part: Phrase) -> Rank | None:
    """The rank of a "Chief … Officer", whatever stands between."""
    if "chief" not in part or "officer" not in part or part.index("chief") > part.index("officer"):
        return None
    whole = part[part.index("chief") : part.index("officer") + 1]
    return lexicon.ranks().get(whole) or Rank(Seniority.EXECUTIVE, frozenset())


def _ranks(part: Phrase) -> list[Rank]:
    found: list[Rank] = []
    place = 0
    while place < len(part):
        phrase = _longest(part, place, lexicon.ranks())
        if phrase:
            found.append(lexicon.ranks()[phrase])
        elif ending := next((rank for end, rank in lexicon.endings() if part[place].endswith(end)), None):
            found.append(ending)
        place += len(phrase) or 1
    return found


def _functions(part: Phrase) -> tuple[Department, ...]:
    """The departments that words and stems tell, in their order, each word used once, the longest phrase first."""
    found: list[Department] = []
    place = 0
    while place < len(part):
        whole = _longest(part, place, lexicon.departments())
        begun = _longest_stem(part, place)
        if whole and (len(whole) > 1 or not begun or len(whole[0]) >= len(begun[0][-1])):
            found += sorted(lexicon.departments()[whole])
            place += len(whole)
        elif begun and len(begun[0]) > 1:
            found += sorted(begun[1])
            place += len(begun[0])
        else:
            found += _in_compound(part[place])
            place += 1
    return tuple(dict.fromkeys(found))


def _longest(part: Phrase, place: int, table: Iterable[Phrase]) -> Phrase:
    for length in range(min(5, len(part) - place), 0, -1):
        if (phrase := part[place : place + length]) in table:
            return phrase
    return ()


def _longest_stem(part: Phrase, place: int) -> tuple[Phrase, frozenset[Department]] | None:
    for stem, told in lexicon.stems():
        here = part[place : place + len(stem)]
        if len(here) == len(stem) and here[:-1] == stem[:-1] and stem[-1] in here[-1]:
            return stem, told
    return None


def _in_compound(word: str) -> list[Department]:
    """The departments of all stems in a word that do not lie within a longer one, in their order."""
    found: list[tuple[int, Department]] = []
    for stem, told in lexicon.stems():
        if len(stem) == 1 and stem[0] in word:
            found += [(word.index(stem[0]), department) for department in sorted(told)]
            word = word.replace(stem[0], " " * len(stem[0]))
    return [department for _, department in sorted(found)]
