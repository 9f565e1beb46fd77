"""``osuma offer show|apply FILE``."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands.shell import Shell, command_options
from bot.errors import BotRefusal
from bot.services.documents import read_text
from bot.services.offers import apply_offer, read_offer
from bot.views.offer import languages_of, offer_view


@click.group("offer")
def command() -> None:
    """What you offer and who sends it: what outreach is written from."""


@command.command("show")
@command_options
def show(shell: Shell) -> None:
    """Show the offer: sender, product, benefits and proof."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        offer, stored = read_offer(workspace), workspace.offers.current()
    if offer is None or stored is None:
        raise BotRefusal("refusal-no-offer")
    if shell.json:
        kept = {"version": stored.number, "by": stored.applied_by, "at": stored.applied_at.isoformat()}
        shell.print_json({**offer.model_dump(mode="json", by_alias=True), "kept": kept})
    else:
        shell.show(offer_view(offer, shell.words))


@command.command("apply")
@click.argument("file", type=click.Path(path_type=Path))
@command_options
def apply(shell: Shell, file: Path) -> None:
    """Make FILE (offer.yaml) what you offer. docs/outreach.md shows every key."""
    text = read_text(file)
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now()) as workspace:
        offer = apply_offer(workspace, text, by="terminal")
        stored = workspace.offers.current()
        workspace.commit()
    if shell.json:
        version = None if stored is None else stored.number
        shell.print_json({"product": offer.product, "languages": list(offer.what.languages), "version": version})
    else:
        shell.say("offer-applied", product=offer.product, languages=languages_of(offer, shell.words))
