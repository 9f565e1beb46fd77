"""The company that a row of a file means exactly: near names are for people to choose from, not for a file."""

from __future__ import annotations

from dataclasses import dataclass

from bot.sources import company_cells
from bot.sources.reading import Reading
from icp import identity
from icp.facts import Company
from storage.keys import compact
from storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Meant:
    """What a row names.

    Attributes:
        company: the one it means, or None.
        shown: what the row calls it; "" where it names nothing.
        near: names that come near, where it means none exactly.
    """

    company: Company | None
    shown: str
    near: tuple[str, ...] = ()


def exact_company(workspace: Workspace, reading: Reading) -> Meant:
    """Look a row's business id, domain and name up, in this order."""
    name = company_cells.name(reading)
    texts = [company_cells.business_id(reading), company_cells.domain(reading), name]
    shown = next(filter(None, [name, *texts]), "")
    near: list[str] = []
    for text in filter(None, texts):
        found = workspace.companies.find(text)
        if found.company is not None and (text != name or _same_name(found.company.name, name)):
            return Meant(found.company, shown)
        near += [each.name for each in ((found.company,) if found.company else found.candidates)]
    return Meant(None, shown, tuple(dict.fromkeys(near))[:3])


def _same_name(one: str, other: str) -> bool:
    first, second = identity.name_key(one), identity.name_key(other)
    return bool(second) and compact(first) == compact(second)
