"""The words that the patterns are made of: what a mistyped word may have been meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

_GROUPS: Final = re.compile(r"\(\?P<\w+>|\(\?[:=!<][=!]?|\(\?-?[imsx]+:?")
_STEM: Final = re.compile(r"([a-zåäö]{2,})\(\?:([a-zåäö|]+)\)(\??)")
_MAYBE: Final = re.compile(r"([a-zåäö]{3,})([a-zåäö])\?")
_WORD: Final = re.compile(r"(?<![\w\\\[\]])[a-zåäö]{3,}(?![\w\\\[(*+?{])")
COMMON: Final = frozenset(
    "ehdotus ehdotuksia ehdotukset persoona persoonat persoonia ostajapersoonat sähköposti"
    " sähköpostin sähköpostia maili viesti viestin jatkoviesti "
    "linkedin linkedin-viesti soitto puhelu työntekijää työntekijät henkeä henkilöä"
    " henkilöstö liikevaihto kirjoita vertaa sopiiko liidit liidejä liidiä "
    "yritykset yritystä firmat firmoja parhaat asiakkaat päättää päättäjät yhteyshenkilöt"
    " kieltolista kieltolistalle hyväksy hylkää palauta profiili profiilin "
    "history version proposal proposals approve approval reject leads companies customers"
    " persona personas contacts compare email message follow-up meeting "
    "draft write score scores missing missing? founded employees people changed export"
    " restore approver approvers score brief tier tiers report profile best worst "
    "hävittiin hävisimme voitettiin tavattiin tapasimme menetettiin ketkä mitkä miksi miten"
    " mitä mikä kuka olisi olisiko yhteyttä ota älä enää kontaktoi meille meidän "
    "muuttunut muuttui viikolla viime tällä kuukausi puuttuu tiedot tietoja perustele näytä"
    " listaa lisää tallenna ehdota opi muuta vie lataa tiivistelmä historia "
    "näyttö tasot tulokset kuukausiraportti tarjooma does would could should which what"
    " where when why how who is are not fit does with about against between better than "
    "is it they them this that their there here now and or se ne niitä niiltä heitä heillä"
    " niillä siellä siitä sille heille niille tämä tuo ja tai ei on ovat oli meillä".split()
)
"""The commonest of them, which are meant sooner than the others."""


def words_of(patterns: Iterable[str]) -> frozenset[str]:
    """Every whole word that some patterns hold, with the endings that they spell out."""
    return frozenset(word for pattern in patterns for word in _words(pattern) if len(word) >= _LEAST) | COMMON


_LEAST: Final = 3


def _words(pattern: str) -> Iterator[str]:
    for stem, endings, _ in _STEM.findall(pattern):
        yield from (stem + ending for ending in endings.split("|"))
        yield stem
    for stem, last in _MAYBE.findall(pattern):
        yield from (stem, stem + last)
    yield from _WORD.findall(_GROUPS.sub("(", pattern))
