"""Proposing a profile where somebody asked for it: kept, its approvers told, and shown to who proposed it."""

from __future__ import annotations

from bot.services.preview import Preview
from bot.services.propose_profile import propose
from bot.services.show_proposal import proposal_as_made
from bot.turn import Turn
from bot.views.approvers import SLACK_ID
from bot.views.proposals import proposal as proposal_view
from bot.views.reply import Reply
from icp.profile import Profile
from storage.proposals import Proposal
from storage.workspace import Workspace


def propose_here(turn: Turn, profile: Profile, reason: str, found: Preview) -> tuple[Proposal, Reply]:
    """Propose a profile whose preview is computed already: the proposal, and how its proposer sees it."""
    languages = approver_languages(turn)
    with turn.writing() as workspace:
        made = propose(
            workspace,
            profile,
            by=turn.asker,
            reason=reason,
            at=turn.now,
            person=turn.incoming.user_id,
            found=found,
            languages=languages,
        )
        shown = proposed(workspace, made, turn)
        workspace.commit()
    return made, shown


def proposed(workspace: Workspace, made: Proposal, turn: Turn) -> Reply:
    """A proposal just made, as its proposer sees it."""
    return proposal_view(proposal_as_made(workspace, made.number, turn.incoming.user_id), turn.words)


def approver_languages(turn: Turn) -> dict[str, str]:
    """What each approver reads in, by Slack's id, as far as Slack tells. Not to be called inside a unit of work."""
    if turn.language_of is None:
        return {}
    with turn.reading() as workspace:
        people = [approver.person for approver in workspace.approvers.all() if SLACK_ID.fullmatch(approver.person)]
    return {person: language for person in people if (language := turn.language_of(person))}
