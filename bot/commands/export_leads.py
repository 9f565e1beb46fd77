"""``osuma export-leads``."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands.shell import Shell, command_options
from bot.services.export_leads import COLUMNS, export_leads, read_tiers
from bot.views.showing import tier_names


@click.command("export-leads")
@click.option("--tier", "wanted", default="A,B", show_default=True, help="Tiers, with commas between them.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The CSV file to write.")
@command_options
def command(shell: Shell, *, wanted: str, out: Path) -> None:
    """Write the leads of some tiers as CSV, the best first: for targeting, a mailing or a spreadsheet."""
    tiers = read_tiers(wanted)
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        count = export_leads(workspace, tiers, out, shell.words)
    if shell.json:
        path = str(out) if count else None
        columns = list(COLUMNS)
        shell.print_json({"out": path, "tiers": [t.value for t in tiers], "leads": count, "columns": columns})
    else:
        shell.say("leads-exported" if count else "leads-none", count=count, tiers=tier_names(tiers), path=str(out))
