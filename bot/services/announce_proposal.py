"""A new proposal reaches those who may approve it: a direct message to each approver."""

from __future__ import annotations

from bot.i18n import Words
from bot.services.show_proposal import show_proposal
from bot.views.approvers import SLACK_ID
from bot.views.proposals import proposal as proposal_view
from storage.proposals import Proposal, State
from storage.workspace import Workspace


def announce(workspace: Workspace, proposal: Proposal, *, besides: str | None = None) -> int:
    """Put a message to each approver into the outbox, in the caller's transaction; the number of them.

    Announcing again sends nothing again. Where no approver is named, nobody in particular is told.

    Args:
        workspace: opened for writing.
        proposal: what waits.
        besides: Slack's id of who sees it anyway, because they have just proposed it.
    """
    people = [a.person for a in workspace.approvers.all() if SLACK_ID.fullmatch(a.person) and a.person != besides]
    if proposal.state is not State.PENDING or not people:
        return 0
    shown = proposal_view(show_proposal(workspace, proposal.number, people[0]), Words(workspace.language))
    told = 0
    for person in people:
        message = {"channel": person, "text": shown.text, "blocks": shown.blocks}
        told += workspace.outbox.put(f"proposal:{proposal.number}:{person}", "chat.postMessage", message)
    return told
