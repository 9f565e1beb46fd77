"""Forgetting a person or a company: what is found first, what is erased, and what keeps them from coming back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.errors import BotRefusal
from bot.i18n import Words
from bot.outreach.legal import is_sole_trader
from bot.services.do_not_contact import keys_of_company
from icp import identity
from icp.facts import Company
from storage.do_not_contact import BlockKind, Key, company_key, email_key, person_key, person_keys
from storage.drafts import StoredDraft
from storage.erasure import Spot
from storage.mentions import Mentions
from storage.people import Contact
from storage.workspace import Workspace

_KEYS = frozenset({"company_keys", "conversations"})


@dataclass(frozen=True, slots=True)
class ToForget:
    """What was found of somebody.

    Attributes:
        who: as they were named.
        company: the company that is to go, or None where a person is.
        contacts: the contacts that go.
        drafts: the versions of drafts to them that go.
        spots: rows beside these in which they are named, as they will be.
        places: the companies at which they work, by id.
        keys: what is kept as digests, so that no import brings them back.
        about: how many rows there are about the company by table.
        written: what the team wrote of itself that names them ("offers", "personas"); it is for the team to change.
    """

    who: str
    company: Company | None
    contacts: tuple[Contact, ...]
    drafts: tuple[StoredDraft, ...]
    spots: tuple[Spot, ...]
    places: dict[str, str]
    keys: tuple[Key, ...]
    about: Mapping[str, int] = field(default_factory=dict)
    written: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether there is anything to forget."""
        return self.company is not None or bool(self.contacts or self.spots or self.written)

    @property
    def counts(self) -> dict[str, int]:
        """How many rows there are by table."""
        found = Counter(spot.table for spot in self.spots)
        found["contacts"] += len(self.contacts)
        found["drafts"] += len(self.drafts)
        return _listed(found if self.company is None else found | Counter(self.about))


def find_to_forget(workspace: Workspace, who: str, words: Words, *, at: str | None = None) -> ToForget:
    """Everything that is known of a person (by e-mail address or whole name) or a company (by name, domain or id).

    Args:
        workspace: what is looked through.
        who: as they are named.
        words: the language of what stands in the place of their name.
        at: a company, where several people bear the name.

    Raises:
        BotRefusal: nobody is meant, several people bear the name, or a company and a person do.
    """
    text = " ".join(who.split())
    if not any(map(str.isalnum, text)):
        raise BotRefusal("refusal-forget-nobody", who=who[:80])
    contacts = _at(workspace, workspace.people.find(text), at)
    company = None if at or "@" in text else _exactly(workspace, text)
    if contacts and company is not None:
        raise BotRefusal("refusal-forget-both", who=text)
    if company is not None:
        return _company(workspace, text, company, words)
    _require_one(contacts, workspace, text)
    return _person(workspace, text, contacts, words)


def forget(workspace: Workspace, found: ToForget, *, by: str) -> dict[str, int]:
    """Erase what was found, and keep digests; how many rows there were by table. The caller commits."""
    gone: Counter[str] = Counter()
    own = {each.id for each in found.drafts}
    kept = [spot for spot in found.spots if spot.table != "drafts" or str(spot.where["id"]) not in own]
    gone += workspace.erasure.mask(kept)
    gone["drafts"] += workspace.drafts.erase(own)
    gone["contacts"] += sum(workspace.people.erase(contact.id) for contact in found.contacts)
    if found.company is not None:
        gone += workspace.erasure.company(found.company.id)
    kind = BlockKind.PERSON if found.company is None else BlockKind.COMPANY
    workspace.do_not_contact.forget(kind, found.keys, by)
    return _listed(gone)


def _listed(counts: Mapping[str, int]) -> dict[str, int]:
    """Rows by table, without those that only help to find the others."""
    return {table: count for table, count in sorted(counts.items()) if count and table not in _KEYS}


def _person(workspace: Workspace, who: str, contacts: list[Contact], words: Words) -> ToForget:
    names = tuple(dict.fromkeys(each.name for each in contacts if "@" not in each.name))
    names = names or ((who,) if "@" not in who else ())
    marks = [who] if "@" in who else []
    marks += [mark for each in contacts for mark in (each.email, each.phone, each.linkedin) if mark]
    companies = {each.company_id: workspace.companies.get(each.company_id) for each in contacts}
    places = {number: company.name for number, company in companies.items() if company}
    keys = [email_key(mark) for mark in marks if "@" in mark]
    for each in contacts:
        company = companies[each.company_id]
        keys += person_keys(each.name, company.domain if company else None, company.name if company else None)
    if not contacts:
        keys += [person_key(name) for name in names]
    mentions = Mentions(names, tuple(dict.fromkeys(marks)))
    return ToForget(
        who=who,
        company=None,
        contacts=tuple(contacts),
        drafts=tuple(workspace.drafts.of_contacts(each.id for each in contacts)),
        spots=tuple(workspace.erasure.spots(mentions, words("forget-mask"), places)),
        places=places,
        keys=tuple(dict.fromkeys(keys)),
        written=tuple(workspace.erasure.written(mentions)),
    )


def _company(workspace: Workspace, who: str, company: Company, words: Words) -> ToForget:
    """A company with its people; where it is one person, everywhere it is named."""
    spots: tuple[Spot, ...] = ()
    if is_sole_trader(company):
        mentions = Mentions((company.name, identity.name_key(company.name)))
        spots = tuple(workspace.erasure.spots(mentions, words("forget-mask")))
    return ToForget(
        who=who,
        company=company,
        contacts=tuple(workspace.people.of(company.id)),
        drafts=tuple(workspace.drafts.of(company.id)),
        spots=spots,
        places={company.id: company.name},
        keys=(*keys_of_company(company), company_key(company.name)),
        about=workspace.erasure.of_company(company.id),
    )


def _at(workspace: Workspace, contacts: list[Contact], at: str | None) -> list[Contact]:
    if at is None:
        return contacts
    company = workspace.companies.find(at).company
    if company is None:
        raise BotRefusal("refusal-company-unknown", query=at)
    return [each for each in contacts if each.company_id == company.id]


def _require_one(contacts: list[Contact], workspace: Workspace, who: str) -> None:
    """Several people of one name are told apart by their addresses, or by where they work."""
    addresses = {each.email for each in contacts if each.email}
    places = {each.company_id for each in contacts}
    if "@" in who or (len(addresses) <= 1 and len(places) <= 1):
        return
    named = [workspace.companies.get(number) for number in sorted(places)]
    told = [*sorted(addresses), *(company.name for company in named if company)]
    raise BotRefusal("refusal-forget-several", who=who, several=told[:10])


def _exactly(workspace: Workspace, text: str) -> Company | None:
    """A company is forgotten by its whole name, never for resembling."""
    found = workspace.companies.find(text)
    if found.several:
        listed = [
            f"{company.name} ({company.domain or company.business_id or company.id})" for company in found.candidates
        ]
        raise BotRefusal("refusal-forget-several", who=text, several=listed)
    if found.company is None:
        return None
    same = identity.name_key(found.company.name) == identity.name_key(text)
    known = identity.domain(text) == found.company.domain or identity.business_id(text) is not None
    return found.company if same or known else None
