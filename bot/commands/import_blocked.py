"""``osuma import FILE --as do-not-contact``."""

from __future__ import annotations

from pathlib import Path

from bot.commands.shell import Shell
from bot.services.import_blocked import BlockedReport, import_blocked
from bot.sources.told import told_columns


def run(shell: Shell, file: Path, pairs: tuple[str, ...], *, dry_run: bool) -> None:
    """Import a list of those not to be contacted, and tell what became of it."""
    with shell.osuma() as osuma:
        report = import_blocked(
            file,
            osuma.storage,
            shell.workspace_id,
            at=osuma.clock.now(),
            by="terminal",
            words=shell.words,
            told=told_columns(pairs),
            dry_run=dry_run,
        )
    if shell.json:
        shell.print_json(_document(report))
        return
    counts = {"rows": report.rows, "new": report.new, "known": report.known, "rejected": report.rejected}
    shell.say("block-imported", **counts)
    if report.dry_run:
        shell.say("import-dry-run")
    if report.rejects_path:
        shell.say("import-rejects-file", path=str(report.rejects_path))


def _document(report: BlockedReport) -> dict[str, object]:
    return {
        "file": report.file,
        "rows": report.rows,
        "new": report.new,
        "known": report.known,
        "rejected": report.rejected,
        "rejects_file": None if report.rejects_path is None else str(report.rejects_path),
        "dry_run": report.dry_run,
    }
