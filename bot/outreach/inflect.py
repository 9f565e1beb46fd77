"""Names in Finnish cases: "Espoossa", "Tampereelta", "Nordhavenilla"; None where no rule is safe.

A sentence that needs such a form is then not used: another says the same with the name in the nominative.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_ENDING = re.compile(r"(ss|ll)(a|ä)$")
_TAILS = {  # the last part of a Finnish place name tells its form
    "järvi": "järvellä",
    "joki": "joella",
    "mäki": "mäellä",
    "niemi": "niemellä",
    "koski": "koskella",
    "nummi": "nummella",
    "vesi": "vedellä",
    "lampi": "lammella",
    "saari": "saaressa",
    "ranta": "rannassa",
    "kylä": "kylässä",
    "linna": "linnassa",
    "kaupunki": "kaupungissa",
    "pää": "päässä",
    "lahti": "lahdessa",
    "maa": "maalla",
    "suo": "suolla",
    "vaara": "vaarassa",
}
_GRADED = re.compile(r"(?:[kpt]|nt|nk|mp|ht|hk)[aeiouyäö]{1,2}$")
_SAFE_VOWEL = re.compile(r"[aouyäöøå]$")
_LOANS = ("software", "finance", "commerce", "care", "service", "mobile", "energy", "technology", "wave")
_STEMS_CHANGE = ("nen", "us", "ys", "as", "äs", "is", "es", "os", *(f"{vowel}t" for vowel in "aeouyäö"))
"""Ends of Finnish words whose stem is another: "Verkkokaupat" is a plural, "Varkaus" is "Varkaudella"."""

_NAME = re.compile(r"[^\W\d_][\w .’'-]{1,39}", re.UNICODE)


def where(name: str) -> str | None:
    """The place as in "in Espoo": inessive or adessive, whichever the name has."""
    known = _known().get(name.casefold())
    if known or not _NAME.fullmatch(name):
        return known
    tail = next((tail for tail in _TAILS if name.casefold().endswith(tail) and len(name) > len(tail) + 1), None)
    if tail:
        return name[: len(name) - len(tail)] + _TAILS[tail]
    ending = "ssa" if _back(name) else "ssä"
    if name[-1].casefold() in "bcdfghjlmnprstvwxz" and not name.endswith("nen"):
        return f"{name}i{ending}"
    return None if _GRADED.search(name) or not _SAFE_VOWEL.search(name) else f"{name}{ending}"


def at(company: str) -> str | None:
    """A company's name as in "at Nordhaven": "Nordhavenilla"; None where its stem might change ("Mustikkapilvi")."""
    last = company.rsplit(" ", 1)[-1]
    letters = {letter for letter in last.casefold() if letter in "aouyäöåø"}
    if not re.fullmatch(r"[^\W\d_]{3,}", last) or last.isupper() or (letters & set("aouå") and letters & set("yäöø")):
        return None
    ending = "lla" if letters & set("aouå") else "llä"
    if last.casefold().endswith(_LOANS):
        return f"{company}{ending}"
    if last[-1].casefold() in "bcdfghjlmnprstvwxz" and not last.endswith(_STEMS_CHANGE):
        return f"{company}i{ending}"
    return None if _GRADED.search(last) or not _SAFE_VOWEL.search(last) else f"{company}{ending}"


def whence(name: str) -> str | None:
    """The place as in "from Espoo": elative or ablative."""
    found = where(name)
    return _ENDING.sub(lambda end: end[1][0] + "t" + end[2], found) if found else None


def _back(name: str) -> bool:
    """Whether a name takes back vowels: by the last part's own, and "a" where it has neutral ones only in Finnish."""
    part = re.split(r"[ -]", name)[-1].casefold()
    harmonic = [letter for letter in part if letter in "aouåyäöø"]
    return bool(harmonic) and harmonic[-1] in "aouå"


@cache
def _known() -> dict[str, str]:
    lines = files("bot.outreach.language").joinpath("fi_places.txt").read_text(encoding="utf-8").splitlines()
    pairs = (pair for line in lines if not line.startswith("#") for pair in line.split("|") if pair.strip())
    return {name.casefold(): form for name, form in map(_halves, pairs)}


def _halves(pair: str) -> tuple[str, str]:
    """Two forms of as many words each: "San Francisco San Franciscossa"."""
    words = pair.split()
    half = len(words) // 2
    return " ".join(words[:half]), " ".join(words[half:])
