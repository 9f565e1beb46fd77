"""``osuma icp propose FILE``, ``proposals``, ``approve N``, ``reject N``."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands.icp_apply import warn_unrecognised
from bot.commands.shell import Shell, command_options
from bot.services.decide_proposal import TERMINAL, Decider, foresee
from bot.services.decide_proposal import approve as approve_proposal
from bot.services.decide_proposal import reject as reject_proposal
from bot.services.documents import read_text
from bot.services.preview import preview
from bot.services.propose_profile import propose as propose_profile
from bot.services.show_proposal import ProposalShown, pending_proposals, proposal_as_made, show_proposal
from bot.views.proposal_documents import proposal_document
from bot.views.proposals import approved, every_difference, is_short, rejected
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
    with shell.osuma() as osuma:
        now = osuma.clock.now()
        with osuma.storage.open(shell.workspace_id, now, read_only=True) as workspace:
            found = preview(workspace, profile)
        with osuma.storage.open(shell.workspace_id, now) as workspace:
            made = propose_profile(workspace, profile, by=TERMINAL, reason=reason, at=now, found=found)
            shown = proposal_as_made(workspace, made.number, TERMINAL)
            workspace.commit()
    warn_unrecognised(shell, profile)
    if shell.json:
        shell.print_json(proposal_document(shown, shell.words))
        return
    show_card(shell, shown)
    shell.say("icp-proposed", number=str(made.number))


@click.command("proposals", short_help="What waits for a decision, or one proposal.")
@click.argument("number", type=NUMBER, required=False)
@click.option("--all", "every", is_flag=True, help="Every difference of proposal NUMBER, not only the main ones.")
@command_options
def proposals(shell: Shell, number: int | None, *, every: bool) -> None:
    """What waits for a decision; with a NUMBER that one proposal, decided or not."""
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        one = None if number is None else show_proposal(workspace, number, TERMINAL)
        waiting = pending_proposals(workspace, TERMINAL) if one is None else ()
    if shell.json:
        listed = {"proposals": [proposal_document(each, shell.words) for each in waiting]}
        shell.print_json(listed if one is None else proposal_document(one, shell.words))
    elif one is not None and every:
        shell.show(every_difference(one, shell.words))
    elif one is not None:
        show_card(shell, one)
    else:
        shell.show(proposals_view(waiting, shell.words))


def show_card(shell: Shell, shown: ProposalShown) -> None:
    """A proposal, and how to see every difference where the card tells only the main ones."""
    shell.show(proposal_view(shown, shell.words))
    if not is_short(shown, shell.words):
        shell.say("proposal-all-hint", command=f"osuma icp proposals {shown.proposal.number} --all")


@click.command("approve", short_help="Approve a proposal: it becomes the active profile.")
@click.argument("number", type=NUMBER)
@click.option("--keep-active", is_flag=True, help="Keep the active profile active: this becomes another one beside it.")
@command_options
def approve(shell: Shell, number: int, *, keep_active: bool) -> None:
    """Approve proposal NUMBER: it becomes the active profile, and all companies are scored by it."""
    with shell.osuma() as osuma:
        now = osuma.clock.now()
        with osuma.storage.open(shell.workspace_id, now, read_only=True) as workspace:
            found = foresee(workspace, number)
        with osuma.storage.open(shell.workspace_id, now) as workspace:
            activate = not keep_active
            done, did = approve_proposal(workspace, number, _INSTALLER, at=now, activate=activate, found=found)
            shown = proposal_as_made(workspace, number, TERMINAL)
            workspace.commit()
    if shell.json:
        shell.print_json({**proposal_document(shown, shell.words), "companies": done.companies, "again": did is None})
    else:
        shell.show(approved(shown, done.companies, shell.words, again=did is None))


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
