"""Who else a draft could be for: the contacts at its company, and the team's personas."""

from __future__ import annotations

from dataclasses import dataclass

from bot.services.apply_personas import read_personas
from bot.services.contacts import contacts_at
from icp.facts import Company
from storage.people import Contact
from storage.workspace import Workspace

_MOST = 60


@dataclass(frozen=True, slots=True)
class Recipients:
    """Whom a message to a company may be for.

    Attributes:
        contacts: those at the company, by name.
        personas: names of the team's.
    """

    contacts: tuple[Contact, ...] = ()
    personas: tuple[str, ...] = ()


def recipients(workspace: Workspace, company: Company) -> Recipients:
    """Everybody who could be chosen; who must not be written to is told when chosen."""
    known = tuple(each.contact for each in contacts_at(workspace, company).contacts[:_MOST])
    return Recipients(known, tuple(persona.name for persona in read_personas(workspace)))
