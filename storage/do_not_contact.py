"""Who is not to be contacted: persons by e-mail address or name, companies, domains.

Entries are found by digests of what somebody is known by, so that one of whom everything else has been erased is known
again when the next list brings them. A digest of an address can be confirmed by whoever guesses the address; it is kept
because an objection could not be respected otherwise (GDPR, articles 17(3)(b) and 21(3)).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from icp.reference.words import words
from storage.batches import batches
from storage.columns import storable
from storage.dialect import reserve
from storage.keys import name_key
from storage.numbers import row_number
from storage.outreach_tables import do_not_contact as entries
from storage.outreach_tables import do_not_contact_keys as keys

_AT_ONCE = 500


class BlockKind(StrEnum):
    """What an entry is about."""

    EMAIL = "email"
    PERSON = "person"
    COMPANY = "company"
    DOMAIN = "domain"


Key = tuple[str, str]
"""What somebody is known by: ("email", "x@y.fi"), ("domain", "y.fi"), ("company", name key), ("business_id", …),
("person", folded name), ("person_at", "folded name|domain or name key of the company")."""


def email_key(address: str) -> Key:
    """By their e-mail address, whatever its case."""
    return "email", storable(address).strip().casefold()


def domain_key(domain: str) -> Key:
    """A registered domain, in small letters."""
    return "domain", storable(domain).strip().casefold()


def company_key(name: str) -> Key:
    """A company by its name without legal form."""
    return "company", name_key(name)


def business_id_key(business_id: str) -> Key:
    """A company by its business id, in the form of ``icp.identity.business_id``."""
    return "business_id", business_id


def folded(name: str) -> str:
    """A person's name without case, accents, punctuation and order: "Meikäläinen, Maija" is "Maija Meikäläinen"."""
    return " ".join(sorted(words(storable(name))))


def person_key(name: str) -> Key:
    """Anybody of this name, wherever they work."""
    return "person", folded(name)


def person_keys(name: str, domain: str | None, company: str | None) -> list[Key]:
    """Somebody of this name at this company, by its domain and by its name."""
    own = folded(name)
    places = [place for place in (domain, name_key(company) if company else None) if place]
    return [("person_at", f"{own}|{place}") for place in places] if own else []


@dataclass(frozen=True, slots=True)
class Blocked:
    """An entry.

    Attributes:
        text: who it is, for people to read; None where the person has been forgotten.
        reason: in the words of whoever said it, or "".
        forgotten: somebody asked to be erased: imports do not bring them back.
    """

    id: str
    kind: BlockKind
    text: str | None
    reason: str
    forgotten: bool
    added_by: str
    added_at: datetime


class DoNotContact:
    """The entries of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at
        self._mine = entries.c.workspace_id == workspace_id

    def add(self, kind: BlockKind, text: str, by_keys: Iterable[Key], *, reason: str, by: str) -> Blocked | None:
        """Keeps an entry; None where all of these keys are kept already by one other."""
        self._take_turns()
        digests = self._digests(by_keys)
        if not digests or any(kept >= digests for kept in self._held(digests).values()):
            return None
        return self._insert(kind, text, digests, reason=reason, by=by)

    def forget(self, kind: BlockKind, by_keys: Iterable[Key], by: str) -> Blocked | None:
        """Keeps digests alone, in the place of every entry that any of these keys means; None without any key."""
        self._take_turns()
        digests = self._digests(by_keys)
        held = self._held(digests)
        for number in held:
            own = select(keys.c.digest).where(keys.c.workspace_id == self._workspace_id, keys.c.id == number)
            digests |= set(self._connection.scalars(own))
            self.remove(str(number))
        return self._insert(kind, None, digests, reason="", by=by) if digests else None

    def all(self) -> list[Blocked]:
        """All entries, the newest first."""
        wanted = select(entries).where(self._mine).order_by(entries.c.added_at.desc(), entries.c.id.desc())
        return [_blocked(row) for row in self._connection.execute(wanted)]

    def get(self, entry_id: str) -> Blocked | None:
        """One entry, or None."""
        row = self._connection.execute(select(entries).where(self._mine, entries.c.id == row_number(entry_id)))
        found = row.one_or_none()
        return _blocked(found) if found else None

    def find(self, by_keys: Iterable[Key]) -> list[Blocked]:
        """The entries that any of these keys means, the oldest first."""
        digests = sorted({self.digest(key) for key in by_keys if key[1]})
        found = {entry.id: entry for chunk in batches(digests, _AT_ONCE) for entry in self._by_digest(chunk)}
        return sorted(found.values(), key=lambda entry: int(entry.id))

    def forgets(self) -> bool:
        """Whether anybody has asked to be erased: where nobody has, an import need not look."""
        return self._connection.scalar(select(entries.c.id).where(self._mine, entries.c.forgotten).limit(1)) is not None

    def forgotten(self, by_keys: Sequence[Key]) -> frozenset[Key]:
        """Those of many keys that mean somebody who asked to be erased: what an import must leave out."""
        digests = {self.digest(key): key for key in by_keys if key[1]}
        gone: set[Key] = set()
        for chunk in batches(sorted(digests), _AT_ONCE):
            wanted = (
                select(keys.c.digest)
                .join(entries, (entries.c.workspace_id == keys.c.workspace_id) & (entries.c.id == keys.c.id))
                .where(keys.c.workspace_id == self._workspace_id, keys.c.digest.in_(chunk), entries.c.forgotten)
            )
            gone.update(digests[digest] for digest in self._connection.scalars(wanted))
        return frozenset(gone)

    def remove(self, entry_id: str) -> bool:
        """Takes an entry back; False where there is none of that id."""
        gone = self._connection.execute(delete(entries).where(self._mine, entries.c.id == row_number(entry_id)))
        return gone.rowcount == 1

    def digest(self, key: Key) -> str:
        """What a key is kept as; another one in every workspace."""
        return hashlib.sha256("\x1f".join((self._workspace_id, *key)).encode()).hexdigest()

    def _take_turns(self) -> None:
        reserve(self._connection, self._workspace_id, "do_not_contact", 0)

    def _digests(self, by_keys: Iterable[Key]) -> set[str]:
        return {self.digest(key) for key in by_keys if key[1]}

    def _held(self, digests: set[str]) -> dict[int, set[str]]:
        """The entries that hold any of these, with those that they hold."""
        held: dict[int, set[str]] = {}
        for chunk in batches(sorted(digests), _AT_ONCE):
            mine = (keys.c.workspace_id == self._workspace_id, keys.c.digest.in_(chunk))
            for row in self._connection.execute(select(keys.c.digest, keys.c.id).where(*mine)):
                held.setdefault(row.id, set()).add(row.digest)
        return held

    def _insert(self, kind: BlockKind, text: str | None, digests: set[str], *, reason: str, by: str) -> Blocked:
        number = reserve(self._connection, self._workspace_id, "do_not_contact")
        told = None if text is None else storable(text)
        entry = Blocked(str(number), kind, told, storable(reason), text is None, storable(by), self._at)
        row = {name: getattr(entry, name) for name in Blocked.__slots__}
        owned = {"workspace_id": self._workspace_id, "id": number}
        self._connection.execute(insert(entries), {**row, **owned, "kind": kind.value})
        self._connection.execute(insert(keys), [{**owned, "digest": digest} for digest in sorted(digests)])
        return entry

    def _by_digest(self, digests: Sequence[str]) -> list[Blocked]:
        of = select(keys.c.id).where(keys.c.workspace_id == self._workspace_id, keys.c.digest.in_(digests))
        return [
            _blocked(row) for row in self._connection.execute(select(entries).where(self._mine, entries.c.id.in_(of)))
        ]


def _blocked(row: Row[*tuple[Any, ...]]) -> Blocked:
    values = {name: getattr(row, name) for name in Blocked.__slots__}
    return Blocked(**{**values, "id": str(row.id), "kind": BlockKind(row.kind)})
