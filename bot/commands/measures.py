"""What ``osuma import`` tells of measures and of outcomes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.commands.shell import Shell
from bot.services.import_measures import MeasureReport
from bot.services.import_outcomes import OutcomesReport, import_outcomes
from bot.slack.escape import clean
from bot.sources.told import told_columns
from bot.views.customers import measure_name
from bot.views.outcome_lines import contradiction_lines


def tell_measures(shell: Shell, report: MeasureReport | None) -> None:
    """How many customers each measure is known of, and what contradicts itself."""
    if report is None:
        shell.say("measures-none")
        return
    for column in report.columns:
        count = report.known[column.measure]
        shell.say(
            "measures-known", column=column.header, measure=measure_name(column.measure, shell.words), count=count
        )
    for each in report.contradictions:
        name = measure_name(each.measure, shell.words)
        lines = {"line": str(each.line), "first": str(each.first_line)}
        shell.say("measures-contradicted", name=each.name, measure=name, **lines)
    hidden = report.contradicted - len(report.contradictions)
    if hidden > 0:
        shell.say("measures-contradicted-more", count=hidden)
    shell.say("measures-next")


def measures_document(report: MeasureReport | None) -> dict[str, Any] | None:
    """The same for ``--json``."""
    if report is None:
        return None
    return {
        "columns": [{"column": column.header, "measure": column.measure} for column in report.columns],
        "known": dict(report.known),
        "contradicted": report.contradicted,
        "contradictions": [
            {"name": each.name, "measure": each.measure, "line": each.line, "first_line": each.first_line}
            for each in report.contradictions
        ],
    }


def run_outcomes(shell: Shell, file: Path, pairs: tuple[str, ...], *, dry_run: bool) -> None:
    """``osuma import FILE --as outcomes``."""
    with shell.osuma() as osuma:
        report = import_outcomes(
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
        shell.print_json(_outcomes_document(report))
        return
    counts = {name: report.outcomes.get(name, 0) for name in ("met", "won", "lost")}
    unfit = report.outcomes.get("not_a_fit", 0)
    shell.say("outcomes-counts", rows=report.rows, unfit=unfit, again=report.again, rejected=report.rejected, **counts)
    if report.customers:
        shell.say("outcomes-customers", count=report.customers)
    for line in contradiction_lines(report, shell.words):
        shell.out.print(clean(line), soft_wrap=True)
    if report.dry_run:
        shell.say("import-dry-run")
    if report.rejects_path:
        shell.say("import-rejects-file", path=str(report.rejects_path))


def _outcomes_document(report: OutcomesReport) -> dict[str, Any]:
    return {
        "file": report.file,
        "rows": report.rows,
        "outcomes": dict(report.outcomes),
        "again": report.again,
        "rejected": report.rejected,
        "became_customers": report.customers,
        "contradicted": report.contradicted,
        "contradictions": [
            {
                "name": each.name,
                "before": each.before,
                "before_on": each.before_on.isoformat(),
                "now": each.now,
                "now_on": each.now_on.isoformat(),
                "holds": each.holds,
            }
            for each in report.contradictions
        ],
        "rejects_file": None if report.rejects_path is None else str(report.rejects_path),
        "dry_run": report.dry_run,
    }
