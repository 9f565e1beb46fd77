"""A list of people into a workspace: each at a company that is known, or rejected with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.i18n.words import Words
from bot.services.left_out import forgotten_people
from bot.sources.contact_columns import ContactColumns, guess_contacts
from bot.sources.contact_rows import ContactRow, read_contact
from bot.sources.row_file import RowFile, folder_for
from bot.sources.rows import Problem
from bot.sources.table import Row, Table, open_table
from bot.sources.unread import UnreadColumn, UnreadCounts
from storage.keys import name_key
from storage.people import NewContact
from storage.workspace import Storage, Workspace

Progress = Callable[[int, int | None], None]
"""Called with the rows done and how many there are."""

_CHUNK = 1_000


@dataclass(frozen=True)
class ContactsReport:
    """What became of a file: ``rows`` is ``new + updated + same + rejected``.

    Attributes:
        same: rows that mean the same person as an earlier row.
        companies: at how many companies the people are.
        unread: columns with cells that could not be read; their rows were imported without those.
        rejects_path: the file with the rejected rows and why, or None.
    """

    file: str
    columns: ContactColumns
    rows: int
    new: int
    updated: int
    same: int
    rejected: int
    companies: int
    unread: tuple[UnreadColumn, ...]
    rejects_path: Path | None
    dry_run: bool


def import_contacts(  # noqa: PLR0913 -- each is a choice of the user's or a part that bootstrap joins
    path: Path,
    storage: Storage,
    workspace_id: str,
    *,
    at: datetime,
    words: Words | None = None,
    told: Mapping[str, str] | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> ContactsReport:
    """Import the people of a CSV, TSV, XLSX, XLS or ODS file.

    A person's company is found by business id, domain or name, exactly, else by the domain of their e-mail address;
    a row whose company is not known is rejected, for a person is never put where they may not be.

    Args:
        path: the file; its name is the source.
        storage: what Osuma remembers.
        workspace_id: whose contacts they are.
        at: now; its day is when people were observed, unless a column of the file says otherwise.
        words: the language of the reasons in the file of rejected rows; else the workspace's own.
        told: part by column, over what the headers suggest.
        dry_run: read and match everything, keep nothing, write no file.
        progress: told after each chunk.

    Raises:
        TableRefusal: the file or ``told`` cannot be used; nothing has been imported.
    """
    with storage.open(workspace_id, at, read_only=True) as workspace:
        words = words or Words(workspace.language)
    table = open_table(path)
    columns = guess_contacts(table.headers, told, file=path.name)
    folder = path.parent if dry_run else folder_for(path)
    with ExitStack() as stack:
        rejects = stack.enter_context(RowFile(folder / f"{path.name}.rejects.csv", table, discard=dry_run))
        run = _Import(table, columns, at, words, rejects)
        trial = stack.enter_context(storage.open(workspace_id, at)) if dry_run else None
        for done, chunk in table.chunks(_CHUNK):
            if trial:
                run.take(trial, chunk)
            else:
                with storage.open(workspace_id, at) as workspace:
                    run.take(workspace, chunk)
                    workspace.commit()
            if progress:
                progress(done, table.rows)
    return run.report(dry_run=dry_run)


@dataclass
class _Import:
    """One import under way."""

    table: Table
    columns: ContactColumns
    at: datetime
    words: Words
    rejects: RowFile
    counts: Counter[str] = field(default_factory=Counter)
    companies: set[str] = field(default_factory=set)
    unread: UnreadCounts = field(default_factory=UnreadCounts)

    def take(self, workspace: Workspace, chunk: Sequence[Row]) -> None:
        """Keep the people of a chunk; the rows that are none go to the rejects."""
        read = [(row, read_contact(row, self.columns, self.at.date())) for row in chunk]
        companies = _Companies(workspace, [contact for _, contact in read if not contact.problem])
        people: list[tuple[Row, ContactRow, NewContact]] = []
        for row, contact in read:
            found = contact.problem or companies.of(contact)
            if isinstance(found, Problem):
                self.rejects.add(row, self.words(found.key, **found.params))
                continue
            people.append((row, contact, _new(contact, found, self.table.path.name)))
        gone = forgotten_people(workspace, [person for _, _, person in people])
        for place, (row, contact, person) in enumerate(people):
            if place in gone:
                self.rejects.add(row, self.words("reject-forgotten"))
                continue
            self.companies.add(person.company_id)
            self.unread.add(contact.unread)
        kept = [person for place, (_, _, person) in enumerate(people) if place not in gone]
        self.counts.update(workspace.people.upsert(kept))

    def report(self, *, dry_run: bool) -> ContactsReport:
        """What became of the file."""
        return ContactsReport(
            file=self.table.path.name,
            columns=self.columns,
            rows=self.table.rows,
            new=self.counts["new"],
            updated=self.counts["updated"],
            same=self.counts["same"],
            rejected=self.rejects.rows,
            companies=len(self.companies),
            unread=self.unread.columns(),
            rejects_path=self.rejects.written,
            dry_run=dry_run,
        )


class _Companies:
    """The companies that a chunk of rows means."""

    def __init__(self, workspace: Workspace, rows: Sequence[ContactRow]) -> None:
        domains = {domain for row in rows for domain in (row.domain, row.mail_domain) if domain}
        names = {row.company for row in rows if row.company}
        self._found = workspace.people.companies_of(
            domains, names, {row.business_id for row in rows if row.business_id}
        )

    def of(self, row: ContactRow) -> str | Problem:
        """The id of a row's company: the first of its keys that means one; of several, the one that the name means."""
        named = self._found.get(("name", name_key(row.company)), frozenset()) if row.company else frozenset()
        keys = (("business_id", row.business_id), ("domain", row.domain), ("name", None), ("domain", row.mail_domain))
        several = False
        for kind, key in keys:
            found = named if kind == "name" else self._found.get((kind, key or ""), frozenset())
            for meant in (found, found & named):
                if len(meant) == 1:
                    return next(iter(meant))
            several = several or bool(found)
        shown = row.company or row.domain or row.mail_domain or ""
        if several:
            return Problem("reject-contact-several", {"company": shown})
        return Problem("reject-contact-company", {"company": shown}) if shown else Problem("reject-contact-no-company")


def _new(row: ContactRow, company_id: str, source: str) -> NewContact:
    return NewContact(
        company_id=company_id,
        name=row.name,
        email=row.email,
        title=row.title,
        department=row.department,
        seniority=row.seniority,
        phone=row.phone,
        linkedin=row.linkedin,
        decided=row.decided,
        source=source,
        observed_on=row.observed_on,
    )
