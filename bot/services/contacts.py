"""Who a company's contacts are, and which persona each is like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.services.apply_personas import read_personas
from bot.services.find_company import find_company
from icp.facts import Company
from icp.people.matching import Match, match
from icp.persona import Persona
from storage.people import Contact
from storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class MatchedContact:
    """A contact with what was found for them."""

    contact: Contact
    match: Match


@dataclass(frozen=True, slots=True)
class CompanyContacts:
    """What was found for a company's name, domain or business id.

    Attributes:
        company: None where none was found, or more than one could be meant; then ``candidates`` has the near names.
        contacts: those that are like a persona first, in the team's order of personas; then by name.
    """

    query: str
    company: Company | None
    contacts: tuple[MatchedContact, ...] = ()
    personas: int = 0
    candidates: tuple[Company, ...] = ()
    several: bool = False


def contacts_of(workspace: Workspace, query: str) -> CompanyContacts:
    """The contacts of the company that a text means."""
    found = find_company(workspace, query)
    if found.company is None:
        return CompanyContacts(query, None, candidates=found.candidates, several=found.several)
    return contacts_at(workspace, found.company)


def contacts_at(workspace: Workspace, company: Company) -> CompanyContacts:
    """The contacts of a company that is known."""
    personas = read_personas(workspace)
    matched = [MatchedContact(contact, match_contact(contact, personas)) for contact in workspace.people.of(company.id)]
    order = {persona.name: place for place, persona in enumerate(personas)}
    matched.sort(key=lambda each: order.get(each.match.persona or "", len(order)))
    return CompanyContacts(company.name, company, tuple(matched), len(personas))


def match_contact(contact: Contact, personas: Sequence[Persona]) -> Match:
    """The persona that a contact is like, by title, and by what a source says of duties and level beside it."""
    return match(contact.title, personas, duties=contact.department, seniority=contact.seniority)
