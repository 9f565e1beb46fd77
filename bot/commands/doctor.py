"""``osuma doctor``."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import click

from bot.commands.shell import Shell, command_options
from bot.services.examine import examine, misspelt, outside
from bot.slack.check import Finding
from icp.errors import Refusal

_SIGNS = {"ok": "✓", "warning": "!", "error": "✗"}
_STYLES = {"ok": "green", "warning": "yellow", "error": "red"}


@click.command("doctor")
@command_options
def command(shell: Shell) -> None:
    """Check settings, database, Slack and model, and say what to do about what is missing."""
    findings = [_tell(shell, finding) for finding in _findings(shell)]
    if shell.json:
        lines = [{"level": f.level, "key": f.key, "message": shell.words(f.key, **f.params)} for f in findings]
        shell.print_json({"findings": lines})
    if any(finding.level == "error" for finding in findings):
        raise click.exceptions.Exit(1)


def _findings(shell: Shell) -> Iterator[Finding]:
    """What is found inside and outside; a database that cannot be used does not keep the rest from being looked at."""
    yield from misspelt(os.environ, Path(".env"))
    try:
        with shell.osuma() as osuma:
            yield from examine(osuma, shell.workspace_id)
            model = osuma.model_server
    except Refusal as refused:
        yield Finding("error", refused.key, refused.params)
        model = None
    yield from outside(shell.settings, model)


def _tell(shell: Shell, finding: Finding) -> Finding:
    if not shell.json:
        shell.out.print(_SIGNS[finding.level], style=_STYLES[finding.level], end=" ")
        shell.say(finding.key, **finding.params)
    return finding
