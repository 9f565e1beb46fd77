"""The people at companies: kept by company, found again by e-mail address or name, listed, and erased."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from icp.reference.words import words
from storage.batches import batches
from storage.columns import KEY_LENGTH, storable
from storage.dialect import reserve
from storage.keys import KeyKind, name_key
from storage.numbers import row_number
from storage.people_tables import contacts
from storage.tables import companies, company_keys

_AT_ONCE = 500
_KEPT = ("email", "title", "department", "seniority", "phone", "linkedin", "decided")


@dataclass(frozen=True, slots=True)
class NewContact:
    """A person as a source states them.

    Attributes:
        name: may be empty where there is an e-mail address.
        email: in small letters, or None.
        department, seniority: as the source says them, where it does beside the title; else "".
        decided: whether they took part in buying; None where the source does not say.
        source: the file's name, or a person.
    """

    company_id: str
    name: str
    email: str | None = None
    title: str = ""
    department: str = ""
    seniority: str = ""
    phone: str | None = None
    linkedin: str | None = None
    decided: bool | None = None
    source: str = ""
    observed_on: date | None = None

    @property
    def key(self) -> str:
        """The name without case, accents and punctuation."""
        return " ".join(words(storable(self.name)))[:KEY_LENGTH]


@dataclass(frozen=True, slots=True)
class Contact:
    """A person that the workspace knows, as all sources together state them."""

    id: str
    company_id: str
    name: str
    email: str | None
    title: str
    department: str
    seniority: str
    phone: str | None
    linkedin: str | None
    decided: bool | None
    source: str
    observed_on: date


Kept = Literal["new", "updated", "same"]
"""What became of one row: "same" where an earlier row of the same call meant this person."""


class People:
    """The contacts of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at
        self._mine = contacts.c.workspace_id == workspace_id

    def of(self, company_id: str) -> list[Contact]:
        """A company's contacts, by name."""
        return self._select(contacts.c.company_id == row_number(company_id))

    def of_relation(self, relation: str) -> list[Contact]:
        """The contacts at all customers, or at all leads."""
        related = select(companies.c.id).where(
            companies.c.workspace_id == self._workspace_id, companies.c.relation == relation
        )
        return self._select(contacts.c.company_id.in_(related))

    def get(self, contact_id: str) -> Contact | None:
        """One contact, or None."""
        found = self._select(contacts.c.id == row_number(contact_id))
        return found[0] if found else None

    def find(self, person: str) -> list[Contact]:
        """Those of this e-mail address, or of exactly this name but for case, accents and punctuation."""
        email, key = storable(person).strip().casefold(), " ".join(words(storable(person)))[:KEY_LENGTH]
        if not key:
            return []
        return self._select(contacts.c.email == email if "@" in email else contacts.c.name_key == key)

    def count(self) -> int:
        """How many there are."""
        return self._connection.scalar(select(func.count()).select_from(contacts).where(self._mine)) or 0

    def upsert(self, rows: Sequence[NewContact]) -> tuple[Kept, ...]:
        """Adds contacts, or what is new of those known already; what became of each row, in order.

        The same person is the one with the same e-mail address at the same company, else the one with the same name
        there, unless both have addresses that differ. What a row leaves empty stays as it was.
        """
        reserve(self._connection, self._workspace_id, "contact", 0)  # two imports at once take turns
        known = _Known(self._of_companies({number for row in rows if (number := row_number(row.company_id))}))
        outcomes = tuple(known.take(row, self._at.date()) for row in rows)
        self._write(known)
        return outcomes

    def decide(self, contact_id: str, *, decided: bool) -> bool:
        """Says whether a contact took part in buying; False where there is no such contact."""
        mine = (self._mine, contacts.c.id == row_number(contact_id))
        changed = self._connection.execute(update(contacts).where(*mine).values(decided=decided, updated_at=self._at))
        return changed.rowcount == 1

    def erase(self, contact_id: str) -> bool:
        """Removes one contact with everything known of them; False where there is no such contact."""
        gone = self._connection.execute(delete(contacts).where(self._mine, contacts.c.id == row_number(contact_id)))
        return gone.rowcount == 1

    def erase_person(self, person: str) -> int:
        """Removes all contacts of an e-mail address or of a name; how many there were."""
        found = self.find(person)
        return sum(self.erase(contact.id) for contact in found)

    def erase_company(self, company_id: str) -> int:
        """Removes all contacts of a company; how many there were."""
        gone = self._connection.execute(
            delete(contacts).where(self._mine, contacts.c.company_id == row_number(company_id))
        )
        return gone.rowcount

    def companies_of(
        self, domains: Iterable[str], names: Iterable[str], business_ids: Iterable[str] = ()
    ) -> dict[tuple[str, str], frozenset[str]]:
        """The companies with exactly these domains, name keys and business ids: ids by ("domain", "relex.fi").

        Names are compared by ``storage.keys.name_key``. A person is never put at a company that only resembles.
        """
        found: dict[tuple[str, str], frozenset[str]] = {}
        asked = (
            (KeyKind.DOMAIN, sorted(set(domains))),
            (KeyKind.NAME, sorted({name_key(name) for name in names})),
            (KeyKind.BUSINESS_ID, sorted(set(business_ids))),
        )
        for kind, keys in asked:
            for chunk in batches(keys, _AT_ONCE):
                wanted = select(company_keys.c.key, company_keys.c.company_id).where(
                    company_keys.c.workspace_id == self._workspace_id,
                    company_keys.c.kind == kind.value,
                    company_keys.c.key.in_(chunk),
                )
                for key, number in self._connection.execute(wanted):
                    found[kind.value, key] = found.get((kind.value, key), frozenset()) | {str(number)}
        return found

    def _select(self, which: Any) -> list[Contact]:  # noqa: ANN401 -- any condition
        order = (contacts.c.name_key, contacts.c.id)
        return [
            _contact(row)
            for row in self._connection.execute(select(contacts).where(self._mine, which).order_by(*order))
        ]

    def _of_companies(self, numbers: Iterable[int]) -> list[Contact]:
        found: list[Contact] = []
        for chunk in batches(sorted(numbers), _AT_ONCE):
            found += self._select(contacts.c.company_id.in_(chunk))
        return found

    def _write(self, known: _Known) -> None:
        if known.new:
            first = reserve(self._connection, self._workspace_id, "contact", len(known.new))
            added = [
                self._row(contact) | {"id": first + place, "created_at": self._at}
                for place, contact in enumerate(known.new)
            ]
            self._connection.execute(insert(contacts), added)
        for contact in known.changed.values():
            mine = (self._mine, contacts.c.id == row_number(contact.id))
            self._connection.execute(update(contacts).where(*mine).values(**self._row(contact)))

    def _row(self, contact: Contact) -> dict[str, Any]:
        stated = {name: getattr(contact, name) for name in (*_KEPT, "name", "source", "observed_on")}
        texts = {name: storable(value) if isinstance(value, str) else value for name, value in stated.items()}
        return texts | {
            "workspace_id": self._workspace_id,
            "company_id": row_number(contact.company_id),
            "name_key": " ".join(words(storable(contact.name)))[:KEY_LENGTH],
            "updated_at": self._at,
        }


class _Known:
    """The contacts of some companies while rows are taken in."""

    def __init__(self, stored: Iterable[Contact]) -> None:
        self._all = list(stored)
        self._places: dict[tuple[str, str], list[int]] = {}
        self._taken: set[int] = set()
        self._before = tuple(self._all)
        self._stored = len(self._all)
        for place in range(self._stored):
            self._remember(place)

    @property
    def new(self) -> list[Contact]:
        """Those that were not stored before."""
        return self._all[self._stored :]

    @property
    def changed(self) -> dict[int, Contact]:
        """Those stored before of whom a row said something new."""
        told = (place for place in sorted(self._taken) if place < self._stored)
        return {place: self._all[place] for place in told if self._all[place] != self._before[place]}

    def take(self, row: NewContact, day: date) -> Kept:
        place = self._meant(row)
        if place is None:
            self._all.append(_first(row, day))
            place = len(self._all) - 1
            outcome: Kept = "new"
        else:
            outcome = "same" if place in self._taken else "updated"
            self._all[place] = _learned(self._all[place], row, day)
        self._taken.add(place)
        self._remember(place)
        return outcome

    def _remember(self, place: int) -> None:
        contact = self._all[place]
        for key in (contact.email, " ".join(words(contact.name))):
            if key and place not in self._places.setdefault((contact.company_id, key), []):
                self._places[contact.company_id, key].append(place)

    def _meant(self, row: NewContact) -> int | None:
        if row.email and (same := self._places.get((row.company_id, row.email))):
            return same[0]
        named = self._places.get((row.company_id, row.key), []) if row.key else []
        alike = [place for place in named if not row.email or self._all[place].email in {None, row.email}]
        return alike[0] if alike else None


def _first(row: NewContact, day: date) -> Contact:
    stated = {name: getattr(row, name) for name in _KEPT}
    return Contact(
        "", row.company_id, row.name or row.email or "", source=row.source, observed_on=row.observed_on or day, **stated
    )


def _learned(contact: Contact, row: NewContact, day: date) -> Contact:
    """The contact with what a row states; an older statement fills gaps only."""
    observed_on = row.observed_on or day
    newer = observed_on >= contact.observed_on
    stated = {name: getattr(row, name) for name in _KEPT}
    told: dict[str, Any] = {
        name: value
        for name, value in stated.items()
        if value not in {None, ""} and (newer or not getattr(contact, name))
    }
    name = row.name if row.name and (newer or "@" in contact.name) else contact.name
    learned = replace(contact, name=name, **told)
    return replace(learned, source=row.source, observed_on=observed_on) if newer else learned


def _contact(row: Row[*tuple[Any, ...]]) -> Contact:
    values = {name: getattr(row, name) for name in (*_KEPT, "name", "source", "observed_on")}
    return Contact(id=str(row.id), company_id=str(row.company_id), **values)
