"""``osuma doctor``."""

from __future__ import annotations

import click

from bot.commands.shell import Shell, command_options
from bot.services.examine import examine
from bot.slack.check import Finding

_SIGNS = {"ok": "✓", "warning": "!", "error": "✗"}
_STYLES = {"ok": "green", "warning": "yellow", "error": "red"}


@click.command("doctor")
@command_options
def command(shell: Shell) -> None:
    """Check settings, database, Slack and model, and say what to do about what is missing."""
    with shell.osuma() as osuma:
        findings = [_tell(shell, finding) for finding in examine(osuma, shell.workspace_id)]
    if shell.json:
        lines = [{"level": f.level, "key": f.key, "message": shell.words(f.key, **f.params)} for f in findings]
        shell.print_json({"findings": lines})
    if any(finding.level == "error" for finding in findings):
        raise click.exceptions.Exit(1)


def _tell(shell: Shell, finding: Finding) -> Finding:
    if not shell.json:
        shell.out.print(_SIGNS[finding.level], style=_STYLES[finding.level], end=" ")
        shell.say(finding.key, **finding.params)
    return finding
