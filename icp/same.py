"""Whether two rows of two files mean the same company, by business id, domain, or name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from icp import identity


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who a row says it is, in the forms of ``icp.identity``; a domain that many share is none."""

    name_key: str
    domain: str | None
    business_id: str | None


def bearer(name: str, domain: str | None, business_id: str | None) -> Bearer:
    """Who a row says it is."""
    own = None if domain is None or identity.is_shared_host(domain) else domain
    return Bearer(identity.name_key(name), own, business_id)


def contradict(one: Bearer, other: Bearer) -> bool:
    """Whether the two cannot be the same company: both have a business id, or else both a domain, and they differ."""
    if one.business_id and other.business_id:
        return one.business_id != other.business_id
    return bool(one.domain and other.domain) and one.domain != other.domain


@dataclass
class Register:
    """Rows by who they are; a row is given as its number."""

    _bearers: list[Bearer] = field(default_factory=list)
    _by_key: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, who: Bearer) -> int:
        """Keep a row; its number, from 0."""
        number = len(self._bearers)
        self._bearers.append(who)
        for key in _keys(who):
            self._by_key[key].append(number)
        return number

    def find(self, who: Bearer) -> list[int]:
        """The rows that mean the same company, by the most telling key that any has; several where a name is shared."""
        for key in _keys(who):
            same = [number for number in self._by_key.get(key, ()) if not contradict(who, self._bearers[number])]
            if same:
                return same
        return []


def _keys(who: Bearer) -> Iterable[tuple[str, str]]:
    """From the most telling to the least."""
    keys = (("business_id", who.business_id), ("domain", who.domain), ("name", who.name_key))
    return [(kind, key) for kind, key in keys if key]
