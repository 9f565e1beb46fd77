"""``osuma import FILE --as contacts``."""

from __future__ import annotations

from pathlib import Path

from bot.commands.shell import Shell
from bot.commands.tables import progress_bar, tell_unread, unread_document
from bot.services.import_contacts import ContactsReport, import_contacts
from bot.sources.contact_columns import Part
from bot.sources.told import told_columns


def run(shell: Shell, file: Path, pairs: tuple[str, ...], *, dry_run: bool) -> None:
    """Import a list of people and tell what became of it."""
    with shell.osuma() as osuma, progress_bar(shell, file.name) as progress:
        report = import_contacts(
            file,
            osuma.storage,
            shell.workspace_id,
            at=osuma.clock.now(),
            words=shell.words,
            told=told_columns(pairs),
            dry_run=dry_run,
            progress=progress,
        )
    if shell.json:
        shell.print_json(_document(report))
    else:
        _tell(shell, report)


def _tell(shell: Shell, report: ContactsReport) -> None:
    for column in report.columns.all:
        if column.part is not Part.IGNORE:
            reason = shell.words(column.reason, **column.params)
            line = shell.words("import-column", column=column.header, target=column.part.value, reason=reason)
            shell.err.print(f"  {line}", soft_wrap=True)
    unused = [column.header for column in report.columns.all if column.part is Part.IGNORE and column.header]
    if unused:
        shell.err.print("  " + shell.words("import-unused", columns=", ".join(unused)), soft_wrap=True)
    shell.say(
        "contacts-counts",
        rows=report.rows,
        new=report.new,
        updated=report.updated,
        same=report.same,
        rejected=report.rejected,
        companies=report.companies,
    )
    tell_unread(shell, report.unread)
    if report.dry_run:
        shell.say("import-dry-run")
    if report.rejects_path:
        shell.say("import-rejects-file", path=str(report.rejects_path))


def _document(report: ContactsReport) -> dict[str, object]:
    return {
        "file": report.file,
        "rows": report.rows,
        "new": report.new,
        "updated": report.updated,
        "merged": report.same,
        "rejected": report.rejected,
        "companies": report.companies,
        "columns": [
            {"column": column.header, "field": column.part.value, "reason": column.reason}
            for column in report.columns.all
        ],
        "unread": [unread_document(column) for column in report.unread],
        "rejects_file": None if report.rejects_path is None else str(report.rejects_path),
        "dry_run": report.dry_run,
    }
