"""``osuma icp show|apply FILE``."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands.shell import Shell, command_options
from bot.errors import BotRefusal
from bot.services.apply_profile import Applied, apply_profile
from bot.services.documents import read_text
from bot.services.judging import read_profile
from bot.views.profile import profile as profile_view


@click.group("icp")
def command() -> None:
    """Show or apply the ideal customer profile."""


@command.command("show")
@command_options
def show(shell: Shell) -> None:
    """Show the active profile."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        stored = workspace.profiles.active()
    if stored is None:
        raise BotRefusal("refusal-no-profile")
    profile = read_profile(stored)
    if shell.json:
        shell.print_json({"version": stored.version, **profile.model_dump(mode="json")})
    else:
        shell.show(profile_view(profile, stored.version, shell.words))


@command.command("apply")
@click.argument("file", type=click.Path(path_type=Path))
@command_options
def apply(shell: Shell, file: Path) -> None:
    """Make the profile in FILE (icp.yaml) the active one and score all companies by it."""
    text = read_text(file)
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now()) as workspace:
        applied = apply_profile(workspace, text, by="terminal", at=osuma.clock.now())
        workspace.commit()
    _tell(shell, applied)


def _tell(shell: Shell, applied: Applied) -> None:
    for index, text in applied.unrecognised:
        field = applied.profile.criteria[index].field
        shell.err.print(shell.words("icp-unrecognised", text=text, field=shell.words.field(field)), soft_wrap=True)
    if shell.json:
        shell.print_json(
            {
                "name": applied.profile.name,
                "version": applied.version.version,
                "changed": applied.changed,
                "companies": applied.companies,
                "unrecognised": [{"criterion": index, "text": text} for index, text in applied.unrecognised],
            }
        )
        return
    key = "icp-applied" if applied.changed else "icp-unchanged"
    shell.say(key, name=applied.profile.name, version=str(applied.version.version), count=applied.companies)
