"""``osuma score FILE``."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from bot.commands.shell import Shell, command_options
from bot.commands.tables import (
    MAP_HELP,
    column_document,
    progress_bar,
    tell_columns,
    tell_unread,
    unread_document,
)
from bot.services.documents import read_text
from bot.services.score_file import ScoreReport, score_file
from bot.sources.told import told_columns
from icp.fit import Status
from icp.profile import load_profile


@click.command("score")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--profile", required=True, type=click.Path(path_type=Path), help="The profile to score by (icp.yaml).")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The CSV file to write.")
@click.option("--map", "pairs", multiple=True, metavar="COLUMN=FIELD", help=MAP_HELP)
@command_options
def command(shell: Shell, *, file: Path, profile: Path, out: Path, pairs: tuple[str, ...]) -> None:
    """Score every row of FILE by a profile, without a database: its columns and six more, in its order."""
    criteria = load_profile(read_text(profile))
    with progress_bar(shell, file.name) as progress:
        report = score_file(file, criteria, out, at=datetime.now(UTC), told=told_columns(pairs), progress=progress)
    if shell.json:
        shell.print_json(_document(report))
    else:
        _tell(shell, report)


def _tell(shell: Shell, report: ScoreReport) -> None:
    tell_columns(shell, report.columns)
    if report.missing:
        shell.say("score-missing-fields", fields=[shell.words.field(field) for field in report.missing])
    tell_unread(shell, report.unread)
    shell.say(
        "score-counts",
        rows=report.rows,
        path=str(report.out),
        scored=report.statuses.get(Status.SCORED, 0),
        insufficient=report.statuses.get(Status.INSUFFICIENT_DATA, 0),
        disqualified=report.statuses.get(Status.DISQUALIFIED, 0),
    )


def _document(report: ScoreReport) -> dict[str, object]:
    return {
        "file": report.file,
        "out": str(report.out),
        "rows": report.rows,
        "statuses": {status.value: count for status, count in report.statuses.items()},
        "missing_fields": [field.value for field in report.missing],
        "columns": [column_document(column) for column in report.columns.all],
        "unread": [unread_document(column) for column in report.unread],
    }
