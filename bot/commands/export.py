"""``osuma export``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from bot.commands.shell import Shell, command_options
from bot.errors import BotRefusal
from bot.services.export_data import person_document, stream_everything, write_document, write_everything
from bot.services.forget import find_to_forget


@click.command("export")
@click.option("--person", metavar="NAME|EMAIL", help="Only what is known of one person.")
@click.option("--at", metavar="COMPANY", help="Where they work, if several bear the name.")
@click.option("--out", type=click.Path(path_type=Path), help="A .json file, or a .zip with JSON and CSV by table.")
@command_options
def command(shell: Shell, *, person: str | None, at: str | None, out: Path | None) -> None:
    """Everything that Osuma remembers for this workspace, or of one person, as JSON."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        now = osuma.clock.now()
        if person is not None:
            found = find_to_forget(workspace, person, shell.words, at=at)
            if not found.known or found.company is not None:
                raise BotRefusal("export-unknown", who=person)
            document = person_document(workspace, found, now)
            if out is None:
                shell.print_json(document)
                return
            write_document(out, document)
            counts = found.counts
        elif out is None:
            stream_everything(workspace, lambda text: sys.stdout.buffer.write(text.encode("utf-8", "replace")), now)
            return
        else:
            counts = write_everything(workspace, out, now)
    if shell.json:
        shell.print_json({"out": str(out), "rows": counts})
    else:
        shell.say("export-done", path=str(out), count=sum(counts.values()))
