"""``osuma import FILE``."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands import import_blocked, import_contacts
from bot.commands.measures import measures_document, run_outcomes, tell_measures
from bot.commands.shell import Shell, command_options
from bot.commands.tables import (
    MAP_HELP,
    column_document,
    progress_bar,
    tell_columns,
    tell_unread,
    unread_document,
)
from bot.services.import_table import ImportReport, import_table
from bot.services.not_customers import may_be_leads
from bot.sources.told import told_columns

_KINDS = ("leads", "customers", "contacts", "outcomes", "do-not-contact")


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as", "relation", type=click.Choice(_KINDS), default=_KINDS[0], show_default=True)
@click.option("--map", "pairs", multiple=True, metavar="COLUMN=FIELD", help=MAP_HELP)
@click.option("--dry-run", is_flag=True, help="Show what would happen; keep nothing.")
@command_options
def command(shell: Shell, *, file: Path, relation: str, pairs: tuple[str, ...], dry_run: bool) -> None:
    """Bring in the companies of FILE: CSV, TSV, XLSX, XLS or ODS. Running it again updates what changed."""
    if relation == "contacts":
        import_contacts.run(shell, file, pairs, dry_run=dry_run)
        return
    if relation == "do-not-contact":
        import_blocked.run(shell, file, pairs, dry_run=dry_run)
        return
    if relation == "outcomes":
        run_outcomes(shell, file, pairs, dry_run=dry_run)
        return
    with shell.osuma() as osuma, progress_bar(shell, file.name) as progress:
        report = import_table(
            file,
            osuma.storage,
            shell.workspace_id,
            at=osuma.clock.now(),
            words=shell.words,
            relation="customer" if relation == "customers" else "lead",
            told=told_columns(pairs),
            dry_run=dry_run,
            progress=progress,
        )
    if shell.json:
        shell.print_json(_document(report))
    else:
        _tell(shell, report)
        if relation == "customers":
            tell_measures(shell, report.measures)


def _tell(shell: Shell, report: ImportReport) -> None:
    tell_columns(shell, report.columns)
    shell.say(
        "import-counts",
        rows=report.rows,
        new=report.new,
        updated=report.updated,
        unchanged=report.unchanged,
        same=report.same,
        rejected=report.rejected,
    )
    for row in report.merged[:3]:
        shell.say("import-merged", line=str(row.line), first=str(row.first_line), name=row.name)
    tell_unread(shell, report.unread)
    if report.turned:
        shell.say("import-turned", count=report.turned)
    if may_be_leads(report):
        shell.say("import-turned-back", file=str(report.file))
    if report.dry_run:
        shell.say("import-dry-run")
    if report.rejects_path:
        shell.say("import-rejects-file", path=str(report.rejects_path))
    if report.unread_path:
        shell.say("import-unread-file", path=str(report.unread_path))


def _document(report: ImportReport) -> dict[str, object]:
    return {
        "file": report.file,
        "rows": report.rows,
        "new": report.new,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "merged": report.same,
        "rejected": report.rejected,
        "turned": report.turned,
        "columns": [column_document(column) for column in report.columns.all],
        "unread": [unread_document(column) for column in report.unread],
        "rejects_file": None if report.rejects_path is None else str(report.rejects_path),
        "unread_file": None if report.unread_path is None else str(report.unread_path),
        "dry_run": report.dry_run,
        "measures": measures_document(report.measures),
    }
