"""Which company somebody means, in whatever form its name stands in the sentence: "Havupuun", "Saimaan Sovelluksesta".

``storage.finding`` knows names as they are written; here Finnish endings come off. A name that could be an inflected
form of several companies' names, or of one while it is another's as it stands, is asked back, never chosen. The forms
of a name are generated, never guessed: a name that is only alike stays a candidate.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from bot.guard.inflection import ENDING, is_form_of
from icp import identity
from icp.facts import Company
from storage.companies import Found
from storage.keys import name_key
from storage.workspace import Workspace

_MOST: Final = 5
_MOST_WORDS: Final = 8
_LONGEST_ENDING: Final = 7
_SHORTEST_STEM: Final = 3
_LEAST_MENDED: Final = 5  # letters of a word in which one slip is forgiven
_LEAST_SWAPPED: Final = 8
_APOSTROPHE: Final = re.compile(r"(?<=\w)['’](?:s\b)?|(?<=s)['’]")
_COLON: Final = re.compile(r"(?<=\w):[a-zåäö]{1,5}\b", re.IGNORECASE)  # "Relex:stä"
_ENDINGS: Final = re.compile(r"(?:ll[aäe]|l?t[aä]|ss[aä]|st[aä]|h[aeiouyäö]n|n|[aä]{1,2}|ksi)$", re.IGNORECASE)


def find_company(workspace: Workspace, text: str, limit: int = _MOST) -> Found:
    """The company that a name, domain, URL, e-mail address or business id means, inflected or not."""
    found = workspace.companies.find(text, limit)
    if found.company is not None and not _by_name(found.company, text):
        return found  # by its domain or business id
    bent = [] if found.several else _bent(workspace, text)
    if found.company is not None and _as_written(found.company, text):
        others = [company for company in bent if company.id != found.company.id and _whole(company, text)]
        return Found(None, (found.company, *others), several=True) if others else found
    if len(bent) == 1:
        return Found(bent[0])
    if bent:
        return Found(None, tuple(bent[:limit]), several=True)
    return _unpossessed(workspace, text, limit) or _mistyped(found, text) or _near(workspace, found, text, limit)


def _by_name(company: Company, text: str) -> bool:
    domain = identity.domain(text)
    return not (identity.business_id(text) or (domain and company.domain == domain))


def _as_written(company: Company, text: str) -> bool:
    """Whether what was written is the name's beginning, word by word, as it stands."""
    asked, name = name_key(text).split(), name_key(company.name).split()
    return name[: len(asked)] == asked or "".join(asked) == "".join(name)


def _whole(company: Company, text: str) -> bool:
    return len(name_key(text).split()) == len(name_key(company.name).split())


# Inflected


def _bent(workspace: Workspace, text: str) -> list[Company]:
    """The companies whose name's first words these are, inflected."""
    asked = name_key(_COLON.sub("", _APOSTROPHE.sub("", text))).split()
    if not 0 < len(asked) <= _MOST_WORDS or len(asked[0]) < _SHORTEST_STEM:
        return []
    seen: dict[str, str] = {}
    for cut in range(min(_LONGEST_ENDING, len(asked[0]) - _SHORTEST_STEM) + 1):
        named = workspace.companies.with_word(asked[0][: len(asked[0]) - cut])
        seen |= {number: name for number, name in named if _begins_so(asked, name_key(name).split())}
    return workspace.companies.by_ids(sorted(seen, key=lambda number: (seen[number], int(number))))


def _begins_so(asked: list[str], name: list[str]) -> bool:
    return len(asked) <= len(name) and all(map(is_form, asked, name))


def is_form(word: str, name: str) -> bool:
    """Whether a word is one of a name's, as it stands or inflected; accents and case are away from both."""
    return word == name or is_form_of(word, name) or any(_ends(word, stem) for stem in _plural_stems(name))


def _ends(word: str, stem: str) -> bool:
    return word.startswith(stem) and re.fullmatch(ENDING, word[len(stem) :]) is not None


@lru_cache(maxsize=4096)
def _plural_stems(name: str) -> tuple[str, ...]:
    """Of a name in the plural: "revontulet" is "revontulille" and "revontulten", "kaupat" is "kaupoille"."""
    if len(name) < _LEAST_MENDED or not re.search(r"[aeouy]t$", name):
        return ()
    return (name[:-1], name[:-2] + "i", name[:-2] + "oi", name[:-2] + "t")


def _unpossessed(workspace: Workspace, text: str, limit: int) -> Found | None:
    """With "'s" and ":stä" away, where that finds a company."""
    bare = _COLON.sub("", _APOSTROPHE.sub("", text))
    found = None if bare == text else workspace.companies.find(bare, limit)
    return found if found is not None and found.company is not None and _as_written(found.company, bare) else None


# Mistyped


def _mistyped(found: Found, text: str) -> Found | None:
    """The one that was sure enough; or the only near one, each word of whose name is at most one slip away."""
    if found.company is not None:
        return found
    asked = name_key(text).split()
    names = [(company, name_key(company.name).split()) for company in found.candidates]
    alike = [company for company, name in names if _slips(asked, name) or _swapped(asked, name)]
    return Found(alike[0]) if len(alike) == 1 else None


def _swapped(asked: list[str], name: list[str]) -> bool:
    """Two letters in the wrong order, in a long word that stands for a name: "birkenwlad"."""
    one = len(asked) == 1 and name and len(asked[0]) >= _LEAST_SWAPPED
    return bool(one) and sorted(asked[0]) == sorted(name[0]) and OSA.distance(asked[0], name[0]) == 1


def _slips(asked: list[str], name: list[str]) -> bool:
    several = 2
    return several <= len(asked) == len(name) and all(
        word == own or (min(len(word), len(own)) >= _LEAST_MENDED and OSA.distance(word, own) == 1 and word.isalpha())
        for word, own in zip(asked, name, strict=True)
    )


def _near(workspace: Workspace, found: Found, text: str, limit: int) -> Found:
    """What is offered; mistyped and inflected at once, names near to the word without its ending are."""
    without = _ENDINGS.sub("", text)
    for bare in () if found.candidates else dict.fromkeys((without, without.removesuffix("i"))):  # "nebelhorn-i-lle"
        if bare != text and len(bare) >= _LEAST_MENDED:
            near = workspace.companies.find(bare, limit)
            if sure := _mistyped(near, bare):
                return sure
            found = Found(None, near.candidates) if near.candidates else found
    return found
