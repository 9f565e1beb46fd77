"""The companies that a message speaks of: by domain, e-mail address, business id, or a name that is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from icp import identity
from icp.facts import Company
from storage.keys import name_key
from storage.workspace import Workspace

LONGEST: Final = 8_000
"""Characters of a message that are read."""

_MOST: Final = 10
_MOST_NAMES: Final = 120  # runs of words that are looked up
_WORDS: Final = 4
_HOST: Final = re.compile(
    r"(?:https?://|www\.|[\w.+-]+@)?(?P<host>(?:[\w-]+\.)+[a-zåäö]{2,24})(?=[/\s?#,;:)\]>\"'.!]|$)", re.IGNORECASE
)
_BUSINESS_ID: Final = re.compile(r"\b\d{7}-\d\b")
_WORD: Final = re.compile(r"[^\W_][\w&'’.+-]*[\w+]|[^\W_]", re.UNICODE)
_FILE: Final = re.compile(r"\.(?:csv|xlsx?|pdf|docx?|pptx?|png|jpe?g|gif|txt|json|ya?ml|zip|html?)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a message speaks of.

    Attributes:
        known: companies of the workspace, in the order in which they stand there, at most ten.
        unknown: domains of companies that the workspace does not know, likewise.
    """

    known: tuple[Company, ...]
    unknown: tuple[str, ...]


def companies_in(workspace: Workspace, text: str) -> Spoken:
    """Look a message through."""
    text = text[:LONGEST]
    known: dict[str, tuple[int, Company]] = {}
    unknown: dict[str, None] = {}
    for place, said in _marks(text):
        found = workspace.companies.find(said, 1).company
        if found is not None:
            known.setdefault(found.id, (place, found))
        elif (domain := identity.domain(said)) and not identity.is_shared_host(domain):
            unknown.setdefault(domain)
    for place, name in list(_names(_MARKS.sub(" ", text)))[:_MOST_NAMES]:
        found = workspace.companies.find(name, 1).company
        if found is not None and _is_named(found, name):
            known.setdefault(found.id, (place, found))
    ordered = [company for _, company in sorted(known.values(), key=lambda pair: pair[0])]
    return Spoken(tuple(ordered[:_MOST]), tuple(unknown)[:_MOST])


_MARKS: Final = re.compile(rf"{_HOST.pattern}|{_BUSINESS_ID.pattern}", re.IGNORECASE)


def _marks(text: str) -> Iterator[tuple[int, str]]:
    """What names a company whatever it is called, with its place."""
    for found in _HOST.finditer(text):
        if not _FILE.search(found["host"]):
            yield found.start(), found["host"].removeprefix("www.")
    for found in _BUSINESS_ID.finditer(text):
        yield found.start(), found[0]


def _names(text: str) -> Iterator[tuple[int, str]]:
    """Runs of words that may be a name: those that begin with a capital or a digit, the longest first."""
    words = [(found.start(), found.end(), found[0]) for found in _WORD.finditer(text)]
    for first, (start, _, word) in enumerate(words):
        if not (word[0].isupper() or word[0].isdigit()):
            continue
        for last in range(min(first + _WORDS, len(words)) - 1, first - 1, -1):
            run = text[start : words[last][1]]
            if "\n" not in run:
                yield start, run


def _is_named(company: Company, said: str) -> bool:
    """Whether the words are the whole name, its legal form aside: "Havupuu" alone may be a tree."""
    return identity.name_key(company.name) == identity.name_key(said) or name_key(company.name) == name_key(said)
