"""``osuma contacts COMPANY``."""

from __future__ import annotations

import click

from bot.commands.shell import Shell, command_options
from bot.errors import BotRefusal
from bot.services.contacts import CompanyContacts, MatchedContact, contacts_of
from bot.views.contacts import contacts
from bot.views.people import reason


@click.command("contacts")
@click.argument("company")
@command_options
def command(shell: Shell, company: str) -> None:
    """The people at COMPANY (a name, domain or business id): titles, and which persona each is like, and why."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        found = contacts_of(workspace, company)
    if found.company is None:
        near = [candidate.name for candidate in found.candidates]
        raise BotRefusal("refusal-company-near" if near else "refusal-company-unknown", query=company, near=near)
    if shell.json:
        shell.print_json(_document(found, shell))
    else:
        shell.show(contacts(found, shell.words), buttons=False)


def _document(found: CompanyContacts, shell: Shell) -> dict[str, object]:
    company = found.company
    told = {} if company is None else {"id": company.id, "name": company.name, "domain": company.domain}
    return {"company": told, "contacts": [_contact(each, shell) for each in found.contacts]}


def _contact(each: MatchedContact, shell: Shell) -> dict[str, object]:
    contact = each.contact
    return {
        "id": contact.id,
        "name": contact.name,
        "title": contact.title,
        "department": contact.department,
        "seniority": contact.seniority,
        "email": contact.email,
        "phone": contact.phone,
        "linkedin": contact.linkedin,
        "decided": contact.decided,
        "source": contact.source,
        "observed_on": contact.observed_on.isoformat(),
        "persona": each.match.persona,
        "why": each.match.why.value,
        "also": list(each.match.also),
        "reason": reason(each.match, shell.words),
    }
