"""Industries by name and by code: what a text means in NACE Rev. 2.1, and how two codes are related.

A name may be official, of a CRM or of everyday speech, in English, Finnish or Swedish; a code may be of NACE Rev. 2
or 2.1, TOL 2008 or 2025, ISIC Rev. 4 or 5, NAICS 2012, 2017 or 2022, the American SIC, or a national form of NACE.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from icp.reference import classification
from icp.reference.classification import covers, relation, title
from icp.reference.tables import listed, written_rows
from icp.reference.words import words

__all__ = ["codes", "covers", "relation", "suggest", "title"]

_LANGUAGES = ("en", "fi", "sv")
_LONGEST = 200  # letters: no industry has a longer name, official titles included
_NEAR = 70  # of 100: below this two names have little in common
_PATH = re.compile(r"\s*(?:->|→|>|»)\s*")
_PARTS = re.compile(r"\s*[,;/|+]\s*|\s+(?:and|ja|och|&)\s+")
# Words that say "industry" after a name, or join two names, and words that Finnish writes into one with the name.
_SILENT = frozenset(
    {"and", "ja", "och", "the", "of", "industry", "industries", "sector", "branschen"}
    | {"toimiala", "toimialat", "ala", "alan", "sektori"}
)
_ENDINGS = ("toimiala", "branschen", "sektori", "ala")
_SHORTEST_STEM = 4


@lru_cache(maxsize=4096)
def codes(text: str) -> frozenset[str]:
    """The NACE Rev. 2.1 codes, of any level, that a name or a code means; empty where nothing is known.

    Of a path ("B2B -> Healthcare -> Diagnostics") the last part that means something counts. A text of several names
    ("Software / SaaS") means the codes of all of them, if every one is known.
    """
    if not text or len(text) > _LONGEST:
        return frozenset()
    by_code = classification.codes(text)
    if by_code:
        return by_code
    for name in [text, *reversed(_PATH.split(text))]:
        found = _by_name(name)
        if found:
            return found
    return frozenset()


def suggest(text: str, limit: int = 5) -> list[tuple[str, str]]:
    """Names near to a text, the nearest first: (what to write, its official title in English or the name itself).

    What to write is a code for an official title and the name itself for an everyday one.
    """
    known, asked = _suggestible(), _key(text[:_LONGEST])
    keys = [key for key in known if len(key) >= _SHORTEST_STEM or key == asked]
    near = process.extract(asked, keys, scorer=fuzz.WRatio, limit=4 * limit, score_cutoff=_NEAR)
    found = dict(known[key] for key, _, _ in near)
    return list(found.items())[:limit]


def beginning(text: str, limit: int = 5) -> list[tuple[str, str]]:
    """Names that begin like a text, the shortest first, as ``suggest`` says them."""
    asked = _key(text[:_LONGEST])
    found = sorted((key for key in _suggestible() if key.startswith(asked)), key=len) if asked else []
    return list(dict(_suggestible()[key] for key in found[: 4 * limit]).items())[:limit]


def _by_name(name: str) -> frozenset[str]:
    found = _meaning(_key(name))
    if found:
        return found
    parts = [part for part in _PARTS.split(name) if part]
    meant = [_meaning(_key(part)) for part in parts]
    return frozenset().union(*meant) if len(parts) > 1 and all(meant) else frozenset()


def _meaning(key: str) -> frozenset[str]:
    """What a name's key means; an everyday meaning goes before an official title."""
    return (_everyday().get(key) or _official().get(key) or frozenset()) if key else frozenset()


@cache
def _everyday() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for meant, names in written_rows("industry_names.txt"):
        codes_meant = frozenset(meant.split())
        table.update({_key(name): codes_meant for name in listed(names)})
    return table


@cache
def _official() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for language in _LANGUAGES:
        for code, official in classification.all_titles(language):
            table.setdefault(_key(official), frozenset({code}))
    return table


@cache
def _suggestible() -> dict[str, tuple[str, str]]:
    """Every name's key to what ``suggest`` says of it."""
    table = {}
    for _, names in written_rows("industry_names.txt"):
        table.update({_key(name): (name, name) for name in reversed(listed(names))})
    for language in _LANGUAGES:
        for code, official in classification.all_titles(language):
            table.setdefault(_key(official), (code, title(code, "en") or official))
    return table


def _key(name: str) -> str:
    """A name as it is compared: folded stems without the words that say "industry"."""
    parts = words(name)
    return " ".join(_stem(word) for word in parts if word not in _SILENT) or " ".join(parts)


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    """A word without its plural and without a Finnish or Swedish ending for "industry": the same for both spellings."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = word.removesuffix(ending)
            break
    if len(word) <= _SHORTEST_STEM:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    if word.endswith("t") and word[-2] in "aeiouy":
        return word[:-1]
    return word
