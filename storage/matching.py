"""Whether a company on its way in is one that is known already.

The business id decides where both have one. Else the domain, unless many companies share it (``storage.shared_hosts``)
or the business ids differ: a group's companies share a site. Else the name, unless the domains or the business ids
differ: four companies are called Atlas. A name alone that several known companies bear makes a company of its own,
rather than adding facts to the wrong one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from icp import identity
from storage.batches import batches
from storage.columns import storable
from storage.errors import StorageRefusal
from storage.keys import KeyKind, compact, name_key
from storage.newcomers import NewCompany, Relation, relation_of
from storage.shared_hosts import is_shared
from storage.tables import companies, company_keys

Key = tuple[KeyKind, str]

_AT_ONCE = 5000
_IDENTIFYING = (KeyKind.BUSINESS_ID, KeyKind.DOMAIN, KeyKind.NAME)


@dataclass(frozen=True, slots=True)
class Claim:
    """Who a row says it is, in normal forms."""

    name: str
    key: str
    domain: str | None
    business_id: str | None
    relation: Relation

    @classmethod
    def of(cls, row: NewCompany) -> Claim:
        """The normal forms of a row; a shared domain and a business id that cannot be one count as unknown.

        Raises:
            StorageRefusal: the row is nameless.
        """
        if row.nameless:
            raise StorageRefusal("refusal-company-nameless")
        key = name_key(row.name)
        domain = identity.domain(row.domain) if row.domain else None
        if domain and is_shared(domain, compact(key)):
            domain = None
        business_id = identity.business_id(row.business_id) if row.business_id else None
        name = " ".join(storable(row.name).split()) or domain or business_id or ""
        return cls(name, key or name_key(name), domain, business_id, row.relation)

    def identifying(self) -> list[Key]:
        """The keys that may identify it."""
        values = zip(_IDENTIFYING, (self.business_id, self.domain, self.key), strict=True)
        return [(kind, value) for kind, value in values if value]


@dataclass(slots=True, eq=False)
class Known:
    """A company that is known, or about to be (``id`` 0).

    ``stored`` is what the database says of it: name, domain, business id and relation; None where it is new.
    """

    id: int
    name: str
    key: str
    domain: str | None
    business_id: str | None
    relation: Relation
    stored: tuple[str, str | None, str | None, Relation] | None = None

    @property
    def changed(self) -> bool:
        """Whether the rows at hand say otherwise than the database; never for a new one."""
        return self.stored not in {None, (self.name, self.domain, self.business_id, self.relation)}

    @property
    def turned(self) -> bool:
        """Whether the rows at hand make a lead a customer."""
        return self.stored is not None and self.stored[-1] == "lead" and self.relation == "customer"

    def learn(self, claim: Claim) -> None:
        """Takes over what a row says anew: the newest name and domain; a customer stays one."""
        if claim.key and claim.key != self.key:
            self.name, self.key = claim.name, claim.key
        self.domain = claim.domain or self.domain
        self.business_id = claim.business_id or self.business_id
        if claim.relation == "customer":
            self.relation = "customer"

    def contradicts(self, claim: Claim, *, domain: bool) -> bool:
        """Whether business ids differ, or, where asked, domains."""
        ids = bool(self.business_id and claim.business_id and self.business_id != claim.business_id)
        sites = bool(self.domain and claim.domain and self.domain != claim.domain)
        return ids or (domain and sites)


class Register:
    """The companies that a chunk of rows may mean, by what identifies them."""

    def __init__(self) -> None:
        self._by_key: dict[Key, dict[Known, None]] = {}

    @classmethod
    def load(cls, connection: Connection, workspace_id: str, claims: Sequence[Claim]) -> Register:
        """The known companies that bear any of the claims' keys."""
        register = cls()
        bearers = list(_bearers(connection, workspace_id, claims))
        known = _known(connection, workspace_id, {number for number, _ in bearers})
        for number, key in bearers:
            register.add(known[number], [key])
        return register

    def add(self, known: Known, keys: Iterable[Key]) -> None:
        """Lets a company be found by these keys."""
        for key in keys:
            self._by_key.setdefault(key, {})[known] = None

    def match(self, claim: Claim) -> Known | None:
        """The company that a claim means, or None for a new one."""
        if claim.business_id and (same := self._bearing(KeyKind.BUSINESS_ID, claim.business_id)):
            return same[0]
        on_site = self._bearing(KeyKind.DOMAIN, claim.domain)
        possible = [known for known in on_site if not known.contradicts(claim, domain=False)]
        if possible:
            return next((known for known in possible if known.key == claim.key), possible[0])
        named = self._bearing(KeyKind.NAME, claim.key)
        possible = [known for known in named if not known.contradicts(claim, domain=True)]
        if len(possible) > 1:
            return next((known for known in possible if not (known.domain or known.business_id)), None)
        return possible[0] if possible else None

    def _bearing(self, kind: KeyKind, value: str | None) -> list[Known]:
        return sorted(self._by_key.get((kind, value or ""), ()), key=lambda known: known.id or _NOT_YET)


_NOT_YET = 2**63


# Two statements, not one with a join: SQLite would begin that join at the wrong end.
def _bearers(connection: Connection, workspace_id: str, claims: Sequence[Claim]) -> Iterator[tuple[int, Key]]:
    wanted: dict[KeyKind, dict[str, None]] = {kind: {} for kind in _IDENTIFYING}
    for claim in claims:
        for kind, value in claim.identifying():
            wanted[kind][value] = None
    for kind, values in wanted.items():
        for chunk in batches(list(values), _AT_ONCE):
            rows = connection.execute(
                select(company_keys.c.company_id, company_keys.c.key).where(
                    company_keys.c.workspace_id == workspace_id,
                    company_keys.c.kind == kind.value,
                    company_keys.c.key.in_(chunk),
                )
            )
            yield from ((number, (kind, key)) for number, key in rows)


def _known(connection: Connection, workspace_id: str, numbers: Collection[int]) -> dict[int, Known]:
    found: dict[int, Known] = {}
    for chunk in batches(sorted(numbers), _AT_ONCE):
        mine = companies.c.workspace_id == workspace_id
        for row in connection.execute(select(companies).where(mine, companies.c.id.in_(chunk))):
            key, relation = name_key(row.name), relation_of(row.relation)
            stored = (row.name, row.domain, row.business_id, relation)
            found[row.id] = Known(row.id, row.name, key, row.domain, row.business_id, relation, stored)
    return found
