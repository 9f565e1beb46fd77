"""A company that a person describes in one line: "Kuusi Oy; headcount 35; city Espoo; kuusi.example"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.services.rescore import rescore_some
from bot.sources.columns import Column, Columns
from bot.sources.headers import Target, known
from bot.sources.rows import ReadRow, read_row
from bot.sources.table import Row
from icp import identity, kinds
from icp.errors import Unreadable
from icp.facts import Field
from icp.reference import industries
from storage.companies import NewCompany
from storage.workspace import Workspace

_PARTS = re.compile(r"[;\n]")
_LABEL_WORDS = 3  # "number of employees 35"
_PEOPLE = re.compile(r"[a-zäö]", re.IGNORECASE)


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
    parts = [part.strip() for part in _PARTS.split(text) if part.strip()]
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


def save_company(workspace: Workspace, company: NewCompany) -> str:
    """Keep a described company, or add its facts to the one that it is; answers with the company's id."""
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
    """The field of a part without a label: a domain, a business id, people, a legal form, a stage, a place, or none."""
    if identity.domain(part):
        return Target.DOMAIN
    if identity.business_id(part):
        return Target.BUSINESS_ID
    if _reads(Field.HEADCOUNT, part) and _PEOPLE.search(part):
        return Target.HEADCOUNT
    for field, target in ((Field.LEGAL_FORM, Target.LEGAL_FORM), (Field.FUNDING, Target.FUNDING)):
        if _reads(field, part):
            return target
    if _reads(Field.LOCATION, part):
        return Target.LOCATION
    return Target.INDUSTRY if industries.codes(part) else Target.IGNORE


def _reads(field: Field, text: str) -> bool:
    try:
        kinds.read(field, text)
    except Unreadable:
        return False
    return True
