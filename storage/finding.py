"""Which company somebody means by a name, domain, URL, e-mail address or business id, however sloppily written.

Looked up in this order, and the first that decides ends it:
1. a business id or a domain, exactly;
2. the name key, exactly: one company is the answer, several are candidates;
3. keys that begin alike, ranked by ``storage.nearness``: a company only if near enough and far ahead of the next;
4. all names, for typing errors, ranked in the same way.
Candidates come nearest first; equally near ones by name, domain and id, so that the same question gets the same answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from icp import identity
from icp.facts import Company
from storage.columns import storable
from storage.key_search import KeySearch
from storage.keys import KeyKind, compact, label, name_key
from storage.nearness import MARGIN, NEAR, SURE, nearness
from storage.shared_hosts import is_shared

_LONGEST_ADDRESS = 2000
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Found:
    """What was found.

    Attributes:
        company: the company that is meant, or None where that is not sure.
        candidates: those that may be meant, nearest first; empty where ``company`` is given.
        several: whether the candidates all bear exactly what was asked, rather than resemble it.
    """

    company: Company | None
    candidates: tuple[Company, ...] = ()
    several: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """As ``Found``, with row numbers in the place of companies."""

    company: int | None = None
    candidates: tuple[int, ...] = ()
    several: bool = False


class Finder:
    """Finds companies of one workspace."""

    def __init__(self, connection: Connection, workspace_id: str) -> None:
        self._search = KeySearch(connection, workspace_id)

    def find(self, text: str, limit: int) -> Hit:
        """What a text means; at most ``limit`` candidates."""
        clean = " ".join(storable(text[:_LONGEST_ADDRESS]).split())
        if not clean:
            return Hit()
        return self._by_id(clean, limit) or self._by_domain(clean, limit) or self._by_name(clean, limit)

    def _by_id(self, text: str, limit: int) -> Hit | None:
        business_id = identity.business_id(text)
        return self._exactly(KeyKind.BUSINESS_ID, business_id, limit) if business_id else None

    def _by_domain(self, text: str, limit: int) -> Hit | None:
        domain = identity.domain(text)
        if domain is None:
            return Hit() if _is_address(text) and not self._named(text) else None
        exact = self._exactly(KeyKind.DOMAIN, domain, limit)
        if exact is not None or is_shared(domain, ""):
            return exact or Hit()
        # relex.com where relex.fi is known is a good guess, never certain. And names may look so: "Booking.com".
        if self._named(text):
            return None
        ranked = self._ranked(
            label(domain), self._search.exactly((KeyKind.LABEL, KeyKind.COMPACT, KeyKind.NAME), {label(domain)})
        )
        return Hit(candidates=tuple(number for _, number in ranked[: max(limit, 0)]))

    def _exactly(self, kind: KeyKind, key: str, limit: int) -> Hit | None:
        found = self._search.exactly((kind,), {key})
        if not found:
            return None
        if len(found) == 1:
            return Hit(found[0])
        ordered = self._search.by_name(found)
        return Hit(candidates=tuple(ordered[: max(limit, 0)]), several=True)

    def _by_name(self, text: str, limit: int) -> Hit:
        key = name_key(text[:_LONGEST_NAME])
        if not key:
            return Hit()
        same = self._named(text)
        if len(same) == 1:
            return Hit(same[0])
        if same:
            return Hit(candidates=tuple(self._search.by_name(same)[: max(limit, 0)]), several=True)
        near = self._search.beginning(key)
        ranked = self._ranked(key, near)
        if not ranked or ranked[0][0] < SURE:
            ranked = self._ranked(key, [*near, *self._search.resembling(key)])
        return _decided(ranked, limit)

    def _named(self, text: str) -> list[int]:
        """The companies of exactly this name, but for spaces, case, accents and legal form."""
        key = name_key(text[:_LONGEST_NAME])
        return self._search.exactly((KeyKind.NAME, KeyKind.COMPACT), {key, compact(key)})

    def _ranked(self, key: str, numbers: list[int]) -> list[tuple[float, int]]:
        """The companies near enough to be offered: (nearness, row number), the nearest first."""
        if not numbers:
            return []
        names, labels = self._search.names_and_labels(numbers)
        near = {number: max(nearness(key, name, labels.get(number, ())) for name in names[number]) for number in names}
        order = {number: place for place, number in enumerate(self._search.by_name(list(names)))}
        offered = [(share, number) for number, share in near.items() if share >= NEAR]
        return sorted(offered, key=lambda each: (-each[0], order[each[1]]))


def _decided(ranked: list[tuple[float, int]], limit: int) -> Hit:
    if ranked and ranked[0][0] >= SURE and (len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= MARGIN):
        return Hit(ranked[0][1])
    return Hit(candidates=tuple(number for _, number in ranked[: max(limit, 0)]))


def _is_address(text: str) -> bool:
    """Whether a text is a URL or an e-mail address that names no company: a page on social media, a free mailbox."""
    return " " not in text and ("://" in text or "@" in text.strip("@"))
