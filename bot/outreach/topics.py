"""What a text is about: a persona's goal, a company's goal, a benefit of the offer, in any of three languages.

The team's own words are notes, and may be in another language than the draft: they are recognised here and said in
the templates' words. ``topics.txt`` holds the vocabulary.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from icp.people.kinds import Department

GENERAL = "general"
"""The topic of a text that is about none of them."""

_WORD = re.compile(r"[^\W_]+(?:[-&][^\W_]+)*", re.UNICODE)
_LONGEST = 500

_OF_DEPARTMENT = {
    Department.MANAGEMENT: "growth",
    Department.BOARD: "growth",
    Department.SALES: "new_customers",
    Department.MARKETING: "marketing",
    Department.COMMUNICATIONS: "marketing",
    Department.CUSTOMER: "retention",
    Department.FINANCE: "visibility",
    Department.HR: "people",
    Department.IT: "digitalisation",
    Department.ENGINEERING: "delivery",
    Department.DATA: "visibility",
    Department.PRODUCT: "delivery",
    Department.OPERATIONS: "automation",
    Department.PRODUCTION: "quality",
    Department.PROCUREMENT: "supply",
    Department.LOGISTICS: "supply",
    Department.LEGAL: "compliance",
    Department.ADMINISTRATION: "automation",
    Department.STRATEGY: "growth",
    Department.PROJECTS: "delivery",
}


@lru_cache(maxsize=4096)
def of(text: str) -> tuple[str, ...]:
    """The topics that a text speaks of, the one with most words for it first; empty where none is recognised."""
    found = _WORD.findall(unicodedata.normalize("NFKC", text[:_LONGEST]).casefold())
    scores = {topic: _score(entries, found) for topic, entries in vocabulary().items()}
    return tuple(sorted((topic for topic in scores if scores[topic]), key=lambda topic: -scores[topic]))


def of_department(department: Department) -> str:
    """What people of a department mostly want, where their goals are not recognised."""
    return _OF_DEPARTMENT.get(department, GENERAL)


@cache
def vocabulary() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Every topic with its entries: beginnings of words that must all be there."""
    lines = files("bot.outreach").joinpath("topics.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition("|") for line in lines if line.strip() and not line.startswith("#"))
    return {topic.strip(): tuple(tuple(each.split()) for each in listed.split(",")) for topic, _, listed in rows}


def _score(entries: tuple[tuple[str, ...], ...], words: list[str]) -> int:
    """Letters of the longest entry that fits, and a few for each other one."""
    fits = [sum(map(len, entry)) + 4 * (len(entry) - 1) for entry in entries if _fits(entry, words)]
    return max(fits, default=0) * 4 + len(fits)


def _fits(entry: tuple[str, ...], words: list[str]) -> bool:
    return all(any(_begins(word, part) for word in words) for part in entry)


def _begins(word: str, part: str) -> bool:
    if len(part) <= 3 or part.endswith("="):  # noqa: PLR2004 -- "tid", "arr", "law": whole words
        return word == part.rstrip("=")
    return word.startswith(part)
