"""A company that a person describes in one line: "Kuusi Oy; headcount 35; city Espoo; kuusi.example"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from bot.errors import BotRefusal
from bot.services.left_out import forgotten_companies
from bot.services.rescore import rescore_some
from bot.sources.columns import Column, Columns
from bot.sources.headers import Target, known
from bot.sources.rows import ReadRow, read_row
from bot.sources.table import Row
from icp import identity, kinds
from icp.errors import Unreadable
from icp.facts import Company, Field
from icp.reference import industries
from icp.values import Money, Value
from storage.companies import NewCompany
from storage.workspace import Workspace

_PARTS = re.compile(r"[;\n]")
_COMMAS = re.compile(r",(?!\d)")  # not those of "2,5 M€"
_LABEL_WORDS = 3  # "number of employees 35"
_PEOPLE = re.compile(r"people|person|employee|staff|fte|henk|hlö|työntek|htv|anställd", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}")  # people or a year, sooner than the code of an industry


@dataclass(frozen=True, slots=True)
class Described:
    """What was understood of a description.

    Attributes:
        company: with each fact as said by the asker on that day; None where no name was given.
        unread: parts that no field took, as they were written.
    """

    company: NewCompany | None
    unread: tuple[str, ...] = ()


def understand_company(text: str, *, by: str, on: date) -> Described:
    """Read a description: the name first, then parts such as "headcount 35", "35 people", "city Espoo" or a domain.

    The labels are those that a file's columns may have, in English, Finnish and Swedish.
    """
    parts = _parts(text)
    if not parts:
        return Described(None)
    labelled = [("", parts[0], Target.NAME), *(_labelled(part) for part in parts[1:])]
    unlabelled = [value for _, value, target in labelled if target is Target.IGNORE]
    row = _read(labelled, on)
    unread = (*unlabelled, *(cell.text for cell in row.unread))
    if row.problem:
        return Described(None, unread)
    company = row.company(by, "lead")
    if company.domain is None and (domain := identity.domain(company.name)):
        company = NewCompany(company.name, domain, company.business_id, company.relation, company.facts)
    return Described(company, unread)


def _parts(text: str) -> list[str]:
    """The parts between semicolons; between commas where there are none of those, and a part behind one says something.

    A name may hold a comma itself ("Ahola, Laine ja kumpp. Oy").
    """
    parts = [part.strip() for part in _PARTS.split(text) if part.strip()]
    if len(parts) != 1 or "," not in parts[0]:
        return parts
    listed = [part.strip() for part in _COMMAS.split(parts[0]) if part.strip()]
    says = {_labelled(part)[2] for part in listed[1:]} - {Target.IGNORE, Target.LEGAL_FORM}
    return listed if says else parts


def known_as(workspace: Workspace, company: NewCompany) -> Company | None:
    """The company that a described one is, where it is known already: by business id, domain, or exactly its name."""
    for text in (company.business_id, company.domain):
        if text and (found := workspace.companies.find(text).company):
            return found
    named = workspace.companies.find(company.name).company
    same = named is not None and identity.name_key(named.name) == identity.name_key(company.name)
    return named if same else None


def save_company(workspace: Workspace, company: NewCompany) -> str:
    """Keep a described company; answers with its id.

    The facts of one that is known already are added to it, and it keeps its name: a description in a message may have
    another company's domain by mistake.

    Raises:
        BotRefusal: it was to be forgotten.
    """
    if forgotten_companies(workspace, [company]):
        raise BotRefusal("refusal-forgotten", name=company.name)
    if same := known_as(workspace, company):
        company = replace(company, name=same.name)
    (saved,) = workspace.companies.upsert([company]).outcomes
    rescore_some(workspace, [saved.company_id])
    return saved.company_id


def _read(labelled: list[tuple[str, str, Target]], on: date) -> ReadRow:
    """A description is a table of one row, whose columns are its labels."""
    columns = [
        Column(index, label, target, "told", "guess-told", {}) for index, (label, _, target) in enumerate(labelled)
    ]
    cells = tuple(value for _, value, _ in labelled)
    return read_row(Row(line=1, cells=cells), Columns(tuple(columns)), on)


def _labelled(part: str) -> tuple[str, str, Target]:
    words = part.replace(":", " ").replace("=", " ").split()
    for length in range(min(_LABEL_WORDS, len(words) - 1), 0, -1):
        label = " ".join(words[:length])
        meant = known(label)
        if meant is not None and meant.target is not Target.IGNORE:
            return label, " ".join(words[length:]), meant.target
    return "", part, _bare(part)


def _bare(part: str) -> Target:
    """The field of a part that has no label; an amount has to name people or a currency to be one."""
    if identity.domain(part):
        return Target.DOMAIN
    if identity.business_id(part):
        return Target.BUSINESS_ID
    if _PEOPLE.search(part) and _read_as(Field.HEADCOUNT, part):
        return Target.HEADCOUNT
    amount = _read_as(Field.REVENUE, part)
    if isinstance(amount, Money) and amount.currency:
        return Target.REVENUE
    for field in (Field.LEGAL_FORM, Field.FUNDING, Field.LOCATION):
        if _read_as(field, part):
            return Target(field)
    is_code = not _NUMBER.fullmatch(part) and industries.codes(part)
    return Target.INDUSTRY if is_code else Target.IGNORE


def _read_as(field: Field, text: str) -> Value | None:
    try:
        return kinds.read(field, text)
    except Unreadable:
        return None
