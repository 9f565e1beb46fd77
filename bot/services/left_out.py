"""Who asked to be forgotten, among the rows that an import brings."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.do_not_contact import keys_of_company, keys_of_person
from icp import identity
from icp.facts import Company
from storage.newcomers import NewCompany
from storage.people import NewContact
from storage.workspace import Workspace


def forgotten_people(workspace: Workspace, people: Sequence[NewContact]) -> frozenset[int]:
    """The places of those who asked to be erased, by their address or by their name at this company."""
    if not people or not workspace.do_not_contact.forgets():
        return frozenset()
    ids = list(dict.fromkeys(each.company_id for each in people))
    companies = {company.id: company for company in workspace.companies.by_ids(ids)}
    nowhere = Company("")
    places = [companies.get(each.company_id, nowhere) for each in people]
    keys = [
        {key for key in keys_of_person(each.name, each.email, at.name, at.domain) if key[0] != "domain"}
        for each, at in zip(people, places, strict=True)
    ]
    gone = workspace.do_not_contact.forgotten([key for own in keys for key in own])
    return frozenset(place for place, own in enumerate(keys) if own & gone)


def forgotten_companies(workspace: Workspace, companies: Sequence[NewCompany]) -> frozenset[int]:
    """The places of those that were to be forgotten, by domain, business id or name."""
    if not companies or not workspace.do_not_contact.forgets():
        return frozenset()
    keys = [
        set(keys_of_company(Company(each.name, domain=_domain(each), business_id=each.business_id)))
        for each in companies
    ]
    gone = workspace.do_not_contact.forgotten([key for own in keys for key in own])
    return frozenset(place for place, own in enumerate(keys) if own & gone)


def _domain(company: NewCompany) -> str | None:
    return identity.domain(company.domain) if company.domain else None
