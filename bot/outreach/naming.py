"""Names as they may stand in a sentence; None for what would embarrass there: markup, links, a whole paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import cleanco

from icp.identity import name_tokens
from prompts.fence import visible

_LONGEST = 40
_MOST_WORDS = 5  # "Suomen Punaisen Ristin Länsi-Suomen piiri"; more of them are a sentence
_COMPANY = re.compile(r"[^\W_][\w &’'./+·–-]*", re.UNICODE)
_WEB = re.compile(r"https?:|www\.|@|\.{2}|//|\w\.\w+/", re.IGNORECASE)
_FORMS = frozenset({"ab", "abp", "ay", "ky", "osk", "oy", "oyj", "rf", "ry", "sr", "tmi", "as", "asa", "aps", "hf"})
_BRACKETED = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_FIRST = re.compile(r"[^\W\d_]{2,}(?:[-’'][^\W\d_]{2,})*", re.UNICODE)
_FIRST_LONGEST = 24
_NO_PERSON = re.compile(r"[<>{}\[\]|*`~_\\/0-9]")
_TITLES = frozenset(
    {"dr", "mr", "mrs", "ms", "prof", "professor", "tri", "ins", "maist", "herra", "rouva", "sir", "dipl", "phd", "msc"}
)
_NOBODY = frozenset(
    {"info", "sales", "myynti", "office", "toimisto", "contact", "hello", "hei", "admin", "support", "asiakaspalvelu"}
    | {"team", "tiimi", "test", "testi", "unknown", "tuntematon", "none", "null", "hr", "ceo", "it", "mail", "posti"}
)
_MOST_CAPITALS = 5  # "IBM" may be so written; longer ones shout


@lru_cache(maxsize=4096)
def company(name: str) -> str | None:
    """A company's name without its legal form: "Havupuu Software Oy" is "Havupuu Software"."""
    seen = re.sub(r"[!?]+", "", _BRACKETED.sub("", visible(name))).rstrip(".,;: ")
    if "\n" in name.strip() or _WEB.search(seen) or not _COMPANY.fullmatch(re.sub(r"[()]", "", seen)):
        return None
    bare = _without_forms(str(cleanco.basename(seen, prefix=True)) or seen).rstrip("!?.,;:/ ")
    if len(bare) > _LONGEST or len(bare.split()) > _MOST_WORDS or not any(map(str.isalpha, bare)):
        return None
    if all(word.casefold().rstrip(".") in _FORMS for word in bare.split()):
        return None
    return bare if set(name_tokens(bare)) & set(name_tokens(seen)) else seen[:_LONGEST]


def first(name: str) -> str | None:
    """The first name of a person, for a greeting: "Maija" of "MEIKÄLÄINEN, Maija"; None where it cannot be told."""
    return next(_given(name), None)


def full(name: str) -> str | None:
    """A person's first and last name, as a formal greeting needs them; None where they are not two clean words."""
    parts = [part for part in _parts(name) if _FIRST.fullmatch(part)]
    if not 2 <= len(parts) <= 4 or first(name) is None or len(visible(name)) > 2 * _FIRST_LONGEST:  # noqa: PLR2004
        return None
    return " ".join(_cased(part) for part in parts)


def _given(name: str) -> Iterator[str]:
    parts = _parts(name)
    for part in parts[:1]:
        if _FIRST.fullmatch(part) and len(part) <= _FIRST_LONGEST and part.casefold() not in _NOBODY:
            yield _cased(part)


def _parts(name: str) -> list[str]:
    """The words of a name, the first name first; empty for what is no name of a person."""
    seen = visible(name)
    if len(seen) > 2 * _LONGEST or "\n" in name.strip() or _WEB.search(seen) or _NO_PERSON.search(seen):
        return []
    last, comma, given = seen.partition(",")
    ordered = f"{given} {last}" if comma and given.strip() else last
    return [word for word in ordered.split() if word.rstrip(".").casefold() not in _TITLES]


def _cased(part: str) -> str:
    if not (part.isupper() or part.islower()):
        return part
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), part)


def _without_forms(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[-1].casefold().rstrip(".") in _FORMS:
        words.pop()
    while len(words) > 1 and words[0].casefold() in {"oy", "ab", "ky", "ay", "tmi"}:
        words.pop(0)
    shouted = [word.isupper() and word.isalpha() and len(word) > _MOST_CAPITALS for word in words]
    return " ".join(word.capitalize() if loud else word for word, loud in zip(words, shouted, strict=True))
