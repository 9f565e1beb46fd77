"""A new proposal reaches those who may approve it: a direct message to each approver."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from bot.i18n import Words
from bot.services.show_proposal import proposal_as_made
from bot.views.approvers import SLACK_ID
from bot.views.proposals import proposal as proposal_view
from bot.views.reply import with_language
from storage.proposals import Proposal, State
from storage.workspace import Workspace


def announce(
    workspace: Workspace,
    proposal: Proposal,
    *,
    besides: str | None = None,
    languages: Mapping[str, str] = MappingProxyType({}),
) -> int:
    """Put a message to each approver into the outbox, in the caller's transaction; the number of them.

    Announcing again sends nothing again. Where no approver is named, nobody in particular is told.

    Args:
        workspace: opened for writing.
        proposal: what waits.
        besides: Slack's id of who sees it anyway, because they have just proposed it.
        languages: what each reads in, by Slack's id, as far as it is known; else the workspace's language.
    """
    people = [a.person for a in workspace.approvers.all() if SLACK_ID.fullmatch(a.person) and a.person != besides]
    if proposal.state is not State.PENDING or not people:
        return 0
    seen = proposal_as_made(workspace, proposal.number, people[0])
    told = 0
    for person in people:
        words = Words(languages.get(person) or workspace.language)
        shown = with_language(replace(proposal_view(seen, words), language=words.language))
        message = {"channel": person, "text": shown.text, "blocks": shown.blocks}
        told += workspace.outbox.put(f"proposal:{proposal.number}:{person}", "chat.postMessage", message, paced=True)
    return told
