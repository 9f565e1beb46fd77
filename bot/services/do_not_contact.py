"""Who is not to be contacted: finding out who is meant, keeping it, taking it back, and asking before each draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.errors import BotRefusal
from icp import identity
from icp.facts import Company
from storage.do_not_contact import (
    Blocked,
    BlockKind,
    Key,
    business_id_key,
    company_key,
    domain_key,
    email_key,
    folded,
    person_key,
    person_keys,
)
from storage.people import Contact
from storage.workspace import Workspace

LONGEST_REASON = 500
_LONGEST_WHO = 200
_SHORTEST = 3
_ENDINGS = (
    *("lle", "lta", "ltä", "sta", "stä", "een", "iin", "aan", "ään", "oon", "uun"),
    *("ta", "tä", "an", "än", "en", "in", "on", "un", "n", "a", "ä"),
)


@dataclass(frozen=True, slots=True)
class Meant:
    """Who somebody means by a text, and what an entry would hold.

    Attributes:
        text: as people will read it in the list.
        company: the known company that is meant, or at which the person works.
        contact: the known person that is meant.
    """

    kind: BlockKind
    text: str
    keys: tuple[Key, ...]
    company: Company | None = None
    contact: Contact | None = None


def meant_by(workspace: Workspace, who: str, kind: BlockKind | None = None) -> tuple[Meant, ...]:
    """All that a text may mean, one where it is clear: an e-mail address, a domain, a company or a person.

    A name that nothing known bears may be a company or a person; then both are offered, the company first.

    Args:
        workspace: whose companies and contacts are looked through.
        who: as it was said.
        kind: what it is, where that has been said.

    Raises:
        BotRefusal: nobody can be meant by it.
    """
    text = " ".join(who.split())
    if not any(map(str.isalnum, text)) or len(text) > _LONGEST_WHO:
        raise BotRefusal("refusal-block-nobody", text=text[:80])
    found = next(filter(None, (tuple(_meant(workspace, form)) for form in (text, *_bare(text)))), ())
    chosen = tuple(each for each in found if kind in {None, each.kind})
    if kind is not None and not chosen:
        return (_new(text, kind),)
    return chosen or (_new(text, BlockKind.COMPANY), _new(text, BlockKind.PERSON))


def block(workspace: Workspace, meant: Meant, *, reason: str, by: str) -> Blocked | None:
    """Keep that somebody is not to be contacted; None where that is known already. The caller commits."""
    return workspace.do_not_contact.add(meant.kind, meant.text, meant.keys, reason=reason[:LONGEST_REASON], by=by)


def unblock(workspace: Workspace, who: str) -> list[Blocked]:
    """Take back every entry that means somebody, by an entry's id ("#3"), or as they may be named. The caller commits.

    Raises:
        BotRefusal: there is none.
    """
    found = blocked_as(workspace, who)
    if not found:
        raise BotRefusal("refusal-block-unknown", text=who.strip()[:80])
    for entry in found:
        workspace.do_not_contact.remove(entry.id)
    return found


def blocked_as(workspace: Workspace, who: str) -> list[Blocked]:
    """The entries that "unblock Acme" is about; empty where there are none."""
    number = who.strip().removeprefix("#")
    entry = workspace.do_not_contact.get(number) if number.isdecimal() else None
    if entry is not None:
        return [entry]
    if not any(map(str.isalnum, who)):
        return []
    keys = [key for meant in meant_by(workspace, who) for key in meant.keys]
    return workspace.do_not_contact.find([*keys, company_key(who), person_key(who)])


def standing_against(workspace: Workspace, company: Company, contact: Contact | None) -> Blocked | None:
    """What forbids to contact a company, or a person there; the person's own entry comes first."""
    if contact is not None and (own := workspace.do_not_contact.find(keys_of_contact(contact, company))):
        return own[0]
    found = workspace.do_not_contact.find(keys_of_company(company))
    return found[0] if found else None


def keys_of_company(company: Company) -> tuple[Key, ...]:
    """Everything that an entry may know a company by."""
    return tuple(_company_keys(company.name, company.domain, company.business_id))


def keys_of_contact(contact: Contact, company: Company) -> tuple[Key, ...]:
    """Everything that an entry may know a person by, the domain of their address included."""
    return tuple(keys_of_person(contact.name, contact.email, company.name, company.domain))


def keys_of_person(name: str, email: str | None, company: str, domain: str | None) -> Iterator[Key]:
    """Likewise, for somebody who is not kept yet."""
    if email:
        yield email_key(email)
        if mailed := identity.domain(email):
            yield domain_key(mailed)
    if any(map(str.isalpha, name)) and "@" not in name:
        yield person_key(name)
        yield from person_keys(name, domain, company)


def _company_keys(name: str, domain: str | None, business_id: str | None) -> Iterator[Key]:
    if domain:
        yield domain_key(domain)
    if business_id:
        yield business_id_key(business_id)
    yield company_key(name)


def _bare(text: str) -> Iterator[str]:
    """What a name may be without a Finnish ending: "Relexiin" is Relex, "Maija Virtaseen" Maija Virtanen."""
    stem = text.rstrip(".")
    for ending in _ENDINGS:
        if stem.casefold().endswith(ending) and len(stem) - len(ending) >= _SHORTEST:
            bare = stem[: -len(ending)].rstrip(":")
            yield from (f"{bare[: -len(end)]}nen" for end in ("s", "se") if bare.casefold().endswith(end))
            yield bare


def _meant(workspace: Workspace, text: str) -> Iterator[Meant]:
    if "@" in text.strip("@") and " " not in text:
        yield _address(workspace, text)
        return
    domain = identity.domain(text) if "." in text else None
    company = _exactly(workspace, text)
    if company is not None:
        yield _known(company)
    elif domain is not None:
        _require_own(domain)
        yield Meant(BlockKind.DOMAIN, domain, (domain_key(domain),))
        return
    for contact in workspace.people.find(text):
        yield _person(workspace, contact)


def _address(workspace: Workspace, text: str) -> Meant:
    bare = text.strip("<>").removeprefix("mailto:").partition("|")[0]
    if not identity.domain(f"https://{bare.rpartition('@')[2]}"):
        raise BotRefusal("refusal-block-nobody", text=text[:80])
    known = workspace.people.find(bare)
    if known:
        return _person(workspace, known[0])
    return Meant(BlockKind.EMAIL, bare.casefold(), (email_key(bare),))


def _known(company: Company) -> Meant:
    """A known company, by what tells it from others of its name where anything does."""
    keys = keys_of_company(company)
    surer = tuple(key for key in keys if key[0] != "company")
    return Meant(BlockKind.COMPANY, company.name, surer or keys, company=company)


def _person(workspace: Workspace, contact: Contact) -> Meant:
    company = workspace.companies.get(contact.company_id)
    keys = [] if contact.email is None else [email_key(contact.email)]
    keys += person_keys(contact.name, company.domain if company else None, company.name if company else None)
    shown = contact.name if company is None else f"{contact.name}, {company.name}"
    return Meant(BlockKind.PERSON, shown, tuple(keys), company=company, contact=contact)


def _new(text: str, kind: BlockKind) -> Meant:
    """Somebody whom nothing known is like."""
    if kind is BlockKind.DOMAIN:
        domain = identity.domain(text)
        if domain is None:
            raise BotRefusal("refusal-block-domain", text=text[:80])
        _require_own(domain)
        return Meant(kind, domain, (domain_key(domain),))
    if kind is BlockKind.EMAIL:
        raise BotRefusal("refusal-block-nobody", text=text[:80])
    return Meant(kind, text, (company_key(text) if kind is BlockKind.COMPANY else person_key(text),))


def _require_own(domain: str) -> None:
    """A mail provider's domain is everybody's."""
    if identity.is_shared_host(domain):
        raise BotRefusal("refusal-block-shared", domain=domain)


def _exactly(workspace: Workspace, text: str) -> Company | None:
    """The company that is named exactly: nobody is put on the list for resembling."""
    found = workspace.companies.find(text).company
    if found is None:
        return None
    same = identity.name_key(found.name) == identity.name_key(text)
    return found if same or identity.domain(text) == found.domain or identity.business_id(text) else None


def same_person(contacts: Sequence[Contact]) -> bool:
    """Whether contacts of one name may be one person: not where they have addresses that differ."""
    addresses = {contact.email for contact in contacts if contact.email}
    names = {folded(contact.name) for contact in contacts}
    return len(addresses) <= 1 and len(names) == 1 and len({contact.company_id for contact in contacts}) == 1
