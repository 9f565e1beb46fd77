"""``osuma top``."""

from __future__ import annotations

from datetime import date, datetime

import click

from bot.commands.shell import Shell, command_options
from bot.errors import BotRefusal
from bot.explanations.rules import by_rules
from bot.services.judging import active_scorer
from bot.services.top_leads import TopLeads, top_leads
from bot.views.documents import fit_document
from bot.views.top import top


@click.command("top")
@click.option("-n", "count", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many.")
@click.option("--new-since", type=click.DateTime(["%Y-%m-%d"]), help="Only leads first seen on this day or later.")
@command_options
def command(shell: Shell, count: int, new_since: datetime | None) -> None:
    """List the best leads: scored, nothing disqualifying left open, customers left out."""
    since = None if new_since is None else new_since.date()
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        scorer = active_scorer(workspace)
        if scorer is None:
            raise BotRefusal("refusal-no-profile")
        leads = top_leads(workspace, scorer, count, since)
    _tell(shell, leads, since)


def _tell(shell: Shell, leads: TopLeads, since: date | None) -> None:
    if shell.json:
        documents = [fit_document(fit, by_rules(fit, shell.words), shell.words) for fit in leads.fits]
        shell.print_json({"qualified": leads.qualified, "companies": documents})
    elif since is not None and not leads.fits:
        shell.say("top-none-since", date=since)
    else:
        shell.show(top(leads.fits, leads.qualified, shell.words, buttons=False))
