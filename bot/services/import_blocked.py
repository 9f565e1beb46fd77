"""A list of those not to be contacted: e-mail addresses, domains, companies, people at companies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.i18n.words import Words
from bot.services.do_not_contact import LONGEST_REASON
from bot.sources.cells import is_empty, tidy, unguarded
from bot.sources.errors import TableRefusal
from bot.sources.headers import Target, known, normal
from bot.sources.row_file import RowFile, folder_for
from bot.sources.table import Row, Table, open_table
from bot.sources.told import listing
from bot.sources.vocabulary import words as vocabulary
from icp import identity
from storage.do_not_contact import (
    BlockKind,
    Key,
    business_id_key,
    company_key,
    domain_key,
    email_key,
    person_key,
    person_keys,
)
from storage.workspace import Storage

PARTS = ("email", "domain", "business_id", "company", "full_name", "first_name", "last_name", "reason")
"""What ``--map COLUMN=…`` may name in such a file."""

_EMAIL = re.compile(r"[^\s@<>(),;:\"\[\]]{1,64}@[^\s@<>(),;:\"\[\]]+\.[^\s@<>(),;:\"\[\]]{2,}")
_OF_COMPANIES = {Target.NAME: "company", Target.DOMAIN: "domain", Target.BUSINESS_ID: "business_id"}
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class BlockedReport:
    """What became of a file: ``rows`` is ``new + known + rejected``."""

    file: str
    rows: int
    new: int
    known: int
    rejected: int
    rejects_path: Path | None
    dry_run: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: BlockKind
    text: str
    keys: tuple[Key, ...]
    reason: str


def import_blocked(  # noqa: PLR0913 -- each is a choice of the user's or a part that bootstrap joins
    path: Path,
    storage: Storage,
    workspace_id: str,
    *,
    at: datetime,
    by: str,
    words: Words,
    told: Mapping[str, str] | None = None,
    dry_run: bool = False,
) -> BlockedReport:
    """Put everybody in a CSV, TSV, XLSX, XLS or ODS file on the list; all of them or, where it fails, none.

    A row names a person where it has an e-mail address or a name, else a company. A list of bare addresses or domains
    needs no header. The same file again changes nothing.

    Args:
        path: the file.
        storage: what Osuma remembers.
        workspace_id: whose list it is.
        at: now.
        by: who says so.
        words: the language of the reasons in the file of rejected rows.
        told: part by column, over what the headers suggest.
        dry_run: read everything, keep nothing, write no file.

    Raises:
        TableRefusal: the file or ``told`` cannot be used.
    """
    table = open_table(path)
    columns = _columns(table, told or {})
    folder = path.parent if dry_run else folder_for(path)
    rows = new = 0
    with ExitStack() as stack:
        rejects = stack.enter_context(RowFile(folder / f"{path.name}.rejects.csv", table, discard=dry_run))
        workspace = stack.enter_context(storage.open(workspace_id, at))
        for row in _rows(table):
            rows += 1
            entry = _entry(row, columns)
            if entry is None:
                rejects.add(row, words("reject-block-nobody"))
                continue
            added = workspace.do_not_contact.add(entry.kind, entry.text, entry.keys, reason=entry.reason, by=by)
            new += added is not None
        if not dry_run:
            workspace.commit()
    known_before = rows - new - rejects.rows
    return BlockedReport(path.name, rows, new, known_before, rejects.rows, rejects.written, dry_run)


def blocked_columns(table: Table, told: Mapping[str, str]) -> dict[str, str]:
    """What each used column is, by header.

    Raises:
        TableRefusal: as ``import_blocked``.
    """
    return {header: part for header, part in zip(table.headers, _columns(table, told), strict=True) if part}


def _rows(table: Table) -> Iterator[Row]:
    """The rows; the first line too where it is no header but a bare address or domain."""
    if any(_EMAIL.fullmatch(header.strip()) or _is_domain(header) for header in table.headers):
        yield Row(1, tuple(table.headers))
    yield from table


def _columns(table: Table, told: Mapping[str, str]) -> Sequence[str]:
    """What each column is; "" for none of these.

    Raises:
        TableRefusal: ``told`` names an unknown column or part, or no column tells whom.
    """
    wanted = {_header(table, column): _part(part) for column, part in told.items()}
    found = [wanted.get(header, _meant(header)) for header in table.headers]
    if not {"company", "email"} & set(found):  # "Name" alone heads a list of companies
        found = [
            _company_name(header) if part == "full_name" else part
            for header, part in zip(table.headers, found, strict=True)
        ]
    if not {"email", "domain", "business_id", "company", "full_name", "last_name"} & set(found):
        raise TableRefusal("refusal-block-columns", file=table.path.name, headers=listing(table.headers))
    return found


def _meant(header: str) -> str:
    base = normal(header)
    if _EMAIL.fullmatch(header.strip()):
        return "email"
    if _is_domain(header):
        return "domain"
    for part in PARTS[:-1]:
        if base in vocabulary(f"contact {part}"):
            return part
    if base in vocabulary("feedback reason"):
        return "reason"
    meant = known(header)
    return "" if meant is None else _OF_COMPANIES.get(meant.target, "")


def _company_name(header: str) -> str:
    meant = known(header)
    return "company" if meant is not None and meant.target is Target.NAME else "full_name"


def _header(table: Table, column: str) -> str:
    same = [header for header in table.headers if header and normal(header) == normal(column)]
    if not same:
        raise TableRefusal("refusal-map-column", column=column, near=listing(table.headers))
    return same[0]


def _part(text: str) -> str:
    slug = normal(text).replace(" ", "_")
    part = {"name": "full_name", "ignore": ""}.get(slug, slug)
    if part and part not in PARTS:
        raise TableRefusal("refusal-map-field", field=text, near=list(PARTS), fields=list(PARTS))
    return part


def _entry(row: Row, columns: Sequence[str]) -> _Entry | None:
    cells: dict[str, str] = {}
    for part, cell in zip(columns, row.cells, strict=False):
        text = tidy(unguarded(cell.strip()))
        if part and not is_empty(text):
            cells.setdefault(part, text[:_LONGEST] if part != "reason" else text[:LONGEST_REASON])
    named = " ".join(filter(None, (cells.get("first_name"), cells.get("last_name")))) or cells.get("full_name", "")
    domain, company = _domain(cells.get("domain", "")), cells.get("company")
    reason = cells.get("reason", "")
    email = _EMAIL.search(cells.get("email", ""))
    if email:
        keys = [email_key(email[0]), *person_keys(named, domain, company)]
        return _Entry(BlockKind.EMAIL, email[0].casefold(), tuple(keys), reason)
    if named:
        at = person_keys(named, domain, company)
        shown = ", ".join(filter(None, (named, company or domain)))
        return _Entry(BlockKind.PERSON, shown, tuple(at) or (person_key(named),), reason)
    return _of_company(cells, domain, company, reason)


def _of_company(cells: Mapping[str, str], domain: str | None, company: str | None, reason: str) -> _Entry | None:
    business_id = identity.business_id(cells.get("business_id", ""))
    keys = [domain_key(domain)] if domain else []
    keys += [business_id_key(business_id)] if business_id else []
    if company:
        return _Entry(BlockKind.COMPANY, company, tuple(keys) or (company_key(company),), reason)
    if domain:
        return _Entry(BlockKind.DOMAIN, domain, tuple(keys), reason)
    return _Entry(BlockKind.COMPANY, business_id, tuple(keys), reason) if business_id else None


def _domain(text: str) -> str | None:
    found = identity.domain(text) if text else None
    return None if found is None or identity.is_shared_host(found) else found


def _is_domain(text: str) -> bool:
    return " " not in text.strip() and "." in text and identity.domain(text) is not None
