"""Whether a word is a name as it stands in a sentence: "Nordhavenin", "Suomessa", "Helsingissä", "Espoo's".

The possible forms of a known name are generated, rather than likeness measured: a similar name is another name.
"""

from __future__ import annotations

import re
from functools import lru_cache

_CASES = (
    r"n|a|ä|t|ta|tä|tta|ttä|na|nä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|tta|ttä|an|än|en|in|on|un|yn|ön|iin|een|aan|ään|"
    r"oon|uun|yyn|öön|h[aeiouyäö]n|seen|ja|jä|ia|iä|ien|jen|iden|iden|ssaan|ssään|staan|stään|llaan|llään|nsa|nsä|nne|mme"
)
ENDING = (
    rf"(?:[:’']?i?(?:{_CASES})?(?:kin|kaan|kään|han|hän)?)?|[’']s?|s[’']?|"
    r"[:’']?l(?:ai|äi)(?:nen|sen|sta|stä|siin|set|sia|siä|sten)"
)
"""What may follow a name's stem: a Finnish case, a clitic, the English possessive, or "-lainen"."""

# Alternations of the last consonants: the strong grade of the name, the weak one of its inflected forms.
GRADES = (
    ("kk", "k"),
    ("pp", "p"),
    ("tt", "t"),
    ("nk", "ng"),
    ("nt", "nn"),
    ("lt", "ll"),
    ("rt", "rr"),
    ("mp", "mm"),
    ("ht", "hd"),
    ("hk", "h"),
    ("lk", "l"),
    ("rk", "r"),
    ("k", ""),
    ("p", "v"),
    ("t", "d"),
)
_IRREGULAR = {
    "suomi": ("suome", "suoma"),
    "uusimaa": ("uudenmaa", "uudellamaa", "uudeltamaa", "uudellemaa", "uudessamaa", "uusimaa"),
    "venäjä": ("venäjä", "venälä"),
    "lappi": ("lapi", "lappi"),
    "united states": ("us", "usa", "american"),
    "yhdysvallat": ("yhdysvalto", "yhdysvaltai", "yhdysvaltoi"),
    "pohjoismaat": ("pohjoismai", "pohjoisma"),
}
_LONG_ENOUGH = 4
_ADJECTIVES = {
    "FI": "Finnish",
    "SE": "Swedish",
    "NO": "Norwegian",
    "DK": "Danish",
    "IS": "Icelandic",
    "EE": "Estonian",
    "LV": "Latvian",
    "LT": "Lithuanian",
    "DE": "German",
    "FR": "French",
    "ES": "Spanish",
    "PT": "Portuguese",
    "IT": "Italian",
    "NL": "Dutch",
    "BE": "Belgian",
    "AT": "Austrian",
    "CH": "Swiss",
    "PL": "Polish",
    "CZ": "Czech",
    "IE": "Irish",
    "GB": "British",
    "US": "American",
    "CA": "Canadian",
    "IN": "Indian",
    "JP": "Japanese",
    "RU": "Russian",
    "UA": "Ukrainian",
}


def adjective(country: str) -> str | None:
    """The English adjective of a country by its code: "Finnish" for FI."""
    return _ADJECTIVES.get(country)


def is_form_of(word: str, name: str) -> bool:
    """Whether a word is one word of a name, as it stands or inflected in Finnish or English."""
    return any(_fits(word.casefold(), stem) for stem in _stems(name.casefold()))


def _fits(word: str, stem: str) -> bool:
    if not word.startswith(stem):
        return False
    ending = word[len(stem) :]
    if len(stem) < _LONG_ENOUGH and ending[:1].isalpha():  # "Oyj" is no form of "Oy"
        return False
    return re.fullmatch(ENDING, ending) is not None


@lru_cache(maxsize=4096)
def _stems(name: str) -> frozenset[str]:
    stems = {name, *_IRREGULAR.get(name, ())}
    if len(name) < 3:  # noqa: PLR2004 -- too little to inflect but by an ending
        return frozenset(stems)
    if name.endswith("i"):
        stems |= {name[:-1] + "e"}
    if name.endswith("e"):
        stems |= {name + "e"}
    if name.endswith("nen"):
        stems |= {name[:-3] + "se", name[:-3] + "s"}
    if name.endswith(("us", "ys", "os", "ös", "as", "äs", "is", "es")):
        stems |= {name[:-1] + "kse", name[:-1] + "de", name[:-1] + name[-2], name[:-1] + "t"}
    if name.endswith(("ki", "ti", "pi")):
        stems |= {name[:-1] + "e"}
    return frozenset(stems | {weak for stem in stems for weak in graded(stem)})


def graded(stem: str) -> set[str]:
    """A stem with its last consonants in the weak grade: "pankki" gives "panki"."""
    found = re.search(r"([aeiouyäö]{1,2})$", stem)
    if not found:
        return set()
    head, tail = stem[: found.start()], found[1]
    return {
        head[: len(head) - len(strong)] + weak + tail
        for strong, weak in GRADES
        if head.endswith(strong) and len(head) > len(strong) + 1
    }
