"""``osuma personas show|apply FILE``."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands.shell import Shell, command_options
from bot.services.apply_personas import apply_personas, read_personas
from bot.services.documents import read_text
from bot.views.personas import personas as personas_view


@click.group("personas")
def command() -> None:
    """Show or apply the buyer personas."""


@command.command("show")
@command_options
def show(shell: Shell) -> None:
    """Show the personas."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        kept = read_personas(workspace)
    if shell.json:
        shell.print_json([persona.model_dump(mode="json") for persona in kept])
    else:
        shell.show(personas_view(kept, shell.words))


@command.command("apply")
@click.argument("file", type=click.Path(path_type=Path))
@command_options
def apply(shell: Shell, file: Path) -> None:
    """Replace the personas by those in FILE (personas.yaml)."""
    text = read_text(file)
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now()) as workspace:
        personas = apply_personas(workspace, text, by="terminal", at=osuma.clock.now())
        workspace.commit()
    if shell.json:
        shell.print_json({"personas": [persona.name for persona in personas]})
    else:
        shell.say("personas-applied", count=len(personas))
