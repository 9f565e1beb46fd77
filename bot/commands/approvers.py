"""``osuma approvers list|add|remove``."""

from __future__ import annotations

import click

from bot.commands.shell import Shell, command_options
from bot.services.decide_proposal import TERMINAL, Decider
from bot.services.name_approver import name_approver, remove_approver
from bot.views.approvers import approvers as approvers_view
from bot.views.proposal_documents import approvers_document

_INSTALLER = Decider(TERMINAL, TERMINAL)


@click.group("approvers")
def command() -> None:
    """Who may approve changes of the profile in Slack. With nobody named, everybody may."""


@command.command("list")
@command_options
def list_approvers(shell: Shell) -> None:
    """Who may approve."""
    _tell(shell, None)


@command.command("add")
@click.argument("person")
@command_options
def add(shell: Shell, person: str) -> None:
    """Name PERSON, by the member ID in their Slack profile (U012AB3CD): names can be changed, IDs cannot."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now()) as workspace:
        new = name_approver(workspace, person, _INSTALLER, at=osuma.clock.now())
        workspace.commit()
    _tell(shell, "approvers-added" if new else "approvers-known")


@command.command("remove")
@click.argument("person")
@command_options
def remove(shell: Shell, person: str) -> None:
    """Take PERSON off the list; when the last one goes, everybody may approve again."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now()) as workspace:
        remove_approver(workspace, person, _INSTALLER)
        workspace.commit()
    _tell(shell, "approvers-removed")


def _tell(shell: Shell, change: str | None) -> None:
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        named = workspace.approvers.all()
    if shell.json:
        shell.print_json(approvers_document(named))
    else:
        shell.show(approvers_view(named, shell.words, change=change))
