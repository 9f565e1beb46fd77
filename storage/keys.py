"""What a company can be found by.

A name with several words has five sorts of key: "Oy Karl Fazer Ab", fazergroup.com gives the name ``karl fazer``, the
compact ``karlfazer``, the tokens ``karl`` and ``fazer``, the domain ``fazergroup.com`` and its label ``fazergroup``.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from icp import identity
from storage.columns import KEY_LENGTH, storable

_MOST_TOKENS = 12


class KeyKind(StrEnum):
    """The sorts of key."""

    NAME = "name"
    COMPACT = "compact"
    TOKEN = "token"  # noqa: S105 - a word, not a secret
    DOMAIN = "domain"
    LABEL = "label"
    BUSINESS_ID = "business_id"


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """``icp.identity.name_key``, or, for a name without letters and digits, the name itself ("!!!")."""
    clean = storable(name)
    return (identity.name_key(clean) or " ".join(clean.casefold().split()))[:KEY_LENGTH].strip()


def compact(key: str) -> str:
    """A name key without its spaces: "relexsolutions"."""
    return key.replace(" ", "")


def label(domain: str) -> str:
    """The part of a registered domain that its owner chose, without dashes: "karlfazer" of "karl-fazer.fi"."""
    return domain.partition(".")[0].replace("-", "")


def keys_of(key: str, domain: str | None, business_id: str | None) -> Iterator[tuple[KeyKind, str]]:
    """All keys of a company with this name key, domain and business id; each once."""
    if key:
        yield KeyKind.NAME, key
        if " " in key:
            yield KeyKind.COMPACT, compact(key)
        for token in dict.fromkeys(key.split()[:_MOST_TOKENS]):
            yield KeyKind.TOKEN, token
    if domain:
        yield KeyKind.DOMAIN, domain
        yield KeyKind.LABEL, label(domain)
    if business_id:
        yield KeyKind.BUSINESS_ID, business_id
