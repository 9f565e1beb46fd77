"""``osuma icp propose FILE``, ``proposals``, ``approve N``, ``reject N``."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands.icp_apply import warn_unrecognised
from bot.commands.shell import Shell, command_options
from bot.services.decide_proposal import TERMINAL, Decider
from bot.services.decide_proposal import approve as approve_proposal
from bot.services.decide_proposal import reject as reject_proposal
from bot.services.documents import read_text
from bot.services.propose_profile import propose as propose_profile
from bot.services.show_proposal import pending_proposals, show_proposal
from bot.views.proposal_documents import proposal_document
from bot.views.proposals import approved, rejected
from bot.views.proposals import proposal as proposal_view
from bot.views.proposals import proposals as proposals_view
from icp.profile import load_profile

_INSTALLER = Decider(TERMINAL, TERMINAL)
NUMBER = click.IntRange(min=1, max=10**9)


@click.command("propose", short_help="Propose FILE: see what it would do; nothing changes yet.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--reason", default="", help="Why, for those who decide.")
@command_options
def propose(shell: Shell, file: Path, *, reason: str) -> None:
    """Propose the profile in FILE (icp.yaml): see what it would do; nothing changes before somebody approves."""
    profile = load_profile(read_text(file))
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now()) as workspace:
        made = propose_profile(workspace, profile, by=TERMINAL, reason=reason, at=osuma.clock.now())
        shown = show_proposal(workspace, made.number, TERMINAL)
        workspace.commit()
    warn_unrecognised(shell, profile)
    if shell.json:
        shell.print_json(proposal_document(shown, shell.words))
        return
    shell.show(proposal_view(shown, shell.words))
    shell.say("icp-proposed", number=str(made.number))


@click.command("proposals", short_help="What waits for a decision, or one proposal.")
@click.argument("number", type=NUMBER, required=False)
@command_options
def proposals(shell: Shell, number: int | None) -> None:
    """What waits for a decision; with a NUMBER that one proposal, decided or not."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        one = None if number is None else show_proposal(workspace, number, TERMINAL)
        waiting = pending_proposals(workspace, TERMINAL) if one is None else ()
    if shell.json:
        listed = {"proposals": [proposal_document(each, shell.words) for each in waiting]}
        shell.print_json(listed if one is None else proposal_document(one, shell.words))
    else:
        shell.show(proposals_view(waiting, shell.words) if one is None else proposal_view(one, shell.words))


@click.command("approve", short_help="Approve a proposal: it becomes the active profile.")
@click.argument("number", type=NUMBER)
@click.option("--keep-active", is_flag=True, help="Keep the active profile active: this becomes another one beside it.")
@command_options
def approve(shell: Shell, number: int, *, keep_active: bool) -> None:
    """Approve proposal NUMBER: it becomes the active profile, and all companies are scored by it."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now()) as workspace:
        now = osuma.clock.now()
        done, _ = approve_proposal(workspace, number, _INSTALLER, at=now, activate=not keep_active)
        shown = show_proposal(workspace, number, TERMINAL)
        workspace.commit()
    if shell.json:
        shell.print_json({**proposal_document(shown, shell.words), "companies": done.companies})
    else:
        shell.show(approved(shown, done.companies, shell.words))


@click.command("reject", short_help="Reject a proposal: nothing changes.")
@click.argument("number", type=NUMBER)
@command_options
def reject(shell: Shell, number: int) -> None:
    """Reject proposal NUMBER: nothing changes, and it waits no longer."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now()) as workspace:
        reject_proposal(workspace, number, _INSTALLER, at=osuma.clock.now())
        shown = show_proposal(workspace, number, TERMINAL)
        workspace.commit()
    if shell.json:
        shell.print_json(proposal_document(shown, shell.words))
    else:
        shell.show(rejected(shown, shell.words))
