"""``osuma top``."""

from __future__ import annotations

from datetime import date, datetime

import click

from bot.commands.shell import Shell, command_options
from bot.errors import BotRefusal
from bot.explanations.rules import by_rules
from bot.services.lead_filters import LeadFilter, read_filters, read_where
from bot.services.spoken_profile import spoken
from bot.services.top_leads import TopLeads, filtered_leads, top_leads
from bot.views.documents import fit_document
from bot.views.lead_filter import told_of
from bot.views.top import top

_WHERE_HELP = (
    "Only leads of which this is known: location=Espoo, founded>=2018, headcount=20-50, industry=SaaS, tier=A|B, new. "
    "May be given several times; all have to hold."
)


@click.command("top")
@click.option("-n", "count", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many.")
@click.option("--where", "where", metavar="NAME=VALUE", multiple=True, help=_WHERE_HELP)
@click.option("--profile", metavar="NAME", help="Judge by another profile that you keep.")
@click.option("--new-since", type=click.DateTime(["%Y-%m-%d"]), help="Only leads first seen on this day or later.")
@command_options
def command(shell: Shell, count: int, where: tuple[str, ...], profile: str | None, new_since: datetime | None) -> None:
    """List the best leads: scored, nothing disqualifying left open, customers left out."""
    since = None if new_since is None else new_since.date()
    with shell.osuma() as osuma:
        now = osuma.clock.now()
        # Alone, --new-since counts what qualifies among the new; beside others it is one more filter.
        new = [("new", since.isoformat())] if since and (where or profile) else []
        wanted = read_filters([*read_where(where), *new], now.date())
        with osuma.storage.open(shell.workspace_id, now, read_only=True) as workspace:
            by = spoken(workspace, profile)
            if by is None:
                raise BotRefusal("refusal-no-profile")
            alone = since is not None and not new
            leads = (
                top_leads(workspace, by.scorer, count, since) if alone else filtered_leads(workspace, by, count, wanted)
            )
    _tell(shell, leads, wanted, since if alone else None)


def _tell(shell: Shell, leads: TopLeads, wanted: LeadFilter, since: date | None) -> None:
    if shell.json:
        shell.print_json(_document(shell, leads))
    elif since is not None and not leads.fits:
        shell.say("top-none-since", date=since)
    else:
        shell.show(
            top(leads.fits, leads.qualified, shell.words, buttons=False, told=told_of(leads, wanted, shell.words))
        )


def _document(shell: Shell, leads: TopLeads) -> dict[str, object]:
    """Where only some leads are asked for, ``met`` are so, and ``unknown`` more may be."""
    fits = [fit_document(fit, by_rules(fit, shell.words), shell.words) | {"relation": "lead"} for fit in leads.fits]
    counted = {} if leads.met is None else {"met": leads.met, "unknown": leads.open}
    return {"qualified": leads.qualified, **counted, "companies": fits}
