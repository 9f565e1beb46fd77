"""``osuma icp``: the profile. Each topic's commands stand in a file of their own."""

from __future__ import annotations

import click

from bot.commands.icp_apply import apply, show
from bot.commands.icp_learn import learn
from bot.commands.icp_proposals import approve, proposals, propose, reject
from bot.commands.icp_versions import diff, history, profiles, rollback


@click.group("icp")
def command() -> None:
    """Show the ideal customer profile, change it safely, and take changes back.

    `propose` waits for somebody's approval; `apply`, `rollback` and `profiles activate` take effect at once.
    """


for each in (show, apply, learn, diff, propose, proposals, approve, reject, history, rollback, profiles):
    command.add_command(each)
