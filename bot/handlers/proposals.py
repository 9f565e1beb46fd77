"""Changing the profile: proposing it, seeing what waits, and deciding."""

from __future__ import annotations

from bot.intents import DecideProposal, ProposeProfile, ShowProposal, ShowProposals
from bot.services.decide_proposal import Decider, approve, foresee, reject
from bot.services.near_names import unrecognised_note
from bot.services.preview import preview
from bot.services.propose_here import approver_languages, propose_here, proposed
from bot.services.show_proposal import ProposalShown, pending_proposals, proposal_as_made, show_proposal
from bot.slack.escape import Mrkdwn
from bot.turn import Turn
from bot.views.approvers import SLACK_ID
from bot.views.blocks import reply, section
from bot.views.proposals import approved, every_difference, how_to_propose, rejected
from bot.views.proposals import proposal as proposal_view
from bot.views.proposals import proposals as proposals_view
from bot.views.reply import Reply
from icp.profile import load_profile
from storage.numbers import row_number
from storage.proposals import State
from storage.workspace import Workspace

__all__ = ["approver_languages", "propose_here", "proposed"]  # where other handlers find them


def on_propose(asked: ProposeProfile, turn: Turn) -> Reply:
    """A profile written in a message."""
    if asked.text is None:
        return how_to_propose(turn.words)
    profile = load_profile(asked.text)
    with turn.reading() as workspace:
        found = preview(workspace, profile)
    _, shown = propose_here(turn, profile, asked.reason, found)
    unknown = [(profile.criteria[index].field, text) for index, text in profile.unrecognised()]
    told = [unrecognised_note(field, text) for field, text in unknown[:5]]
    notes = [section(turn.words.slack(key, **params)) for key, params in told]
    return reply(Mrkdwn(shown.text), [*shown.blocks[:-1], *notes, *shown.blocks[-1:]])


def on_list(_asked: ShowProposals, turn: Turn) -> Reply:
    """What waits for a decision."""
    with turn.reading() as workspace:
        return proposals_view(pending_proposals(workspace, turn.incoming.user_id), turn.words)


def on_show(asked: ShowProposal, turn: Turn) -> Reply:
    """One proposal."""
    with turn.reading() as workspace:
        return proposal_view(show_proposal(workspace, asked.number, turn.incoming.user_id), turn.words)


def on_decide(asked: DecideProposal, turn: Turn) -> Reply:
    """Yes or no, typed."""
    return _approve(asked.number, turn) if asked.approve else _reject(asked.number, turn)


def on_show_button(turn: Turn) -> Reply:
    """The button of a list."""
    return on_show(ShowProposal(_number(turn)), turn)


def on_all_button(turn: Turn) -> Reply:
    """Every difference of a proposal whose card tells only the main ones."""
    with turn.reading() as workspace:
        shown = proposal_as_made(workspace, _number(turn), turn.incoming.user_id)
    return every_difference(shown, turn.words)


def on_approve_button(turn: Turn) -> Reply:
    """Approve: it becomes the active version."""
    return _approve(_number(turn), turn)


def on_keep_button(turn: Turn) -> Reply:
    """Approve it as a profile beside the active one."""
    return _approve(_number(turn), turn, activate=False)


def on_reject_button(turn: Turn) -> Reply:
    """Reject: nothing changes."""
    return _reject(_number(turn), turn)


def decider(turn: Turn) -> Decider:
    """Who decides in this turn: known by Slack's id, told by name."""
    return Decider(turn.incoming.user_id, turn.asker)


def _number(turn: Turn) -> int:
    return row_number(turn.incoming.value or "") or 0


def _approve(number: int, turn: Turn, *, activate: bool = True) -> Reply:
    with turn.reading() as workspace:
        found = foresee(workspace, number)
    with turn.writing() as workspace:
        done, did = approve(workspace, number, decider(turn), at=turn.now, activate=activate, found=found)
        shown = _decided(workspace, number, turn)
        workspace.commit()
    return approved(shown, done.companies, turn.words, again=did is None)


def _reject(number: int, turn: Turn) -> Reply:
    with turn.writing() as workspace:
        reject(workspace, number, decider(turn), at=turn.now)
        shown = _decided(workspace, number, turn)
        workspace.commit()
    return rejected(shown, turn.words)


def _decided(workspace: Workspace, number: int, turn: Turn) -> ProposalShown:
    """The proposal as it stands now; the message with the pressed button says so and loses its buttons."""
    shown, asked = proposal_as_made(workspace, number, turn.incoming.user_id), turn.incoming
    pressed = asked.kind == "action" and asked.ts and not asked.private and SLACK_ID.fullmatch(asked.user_id)
    if pressed and shown.proposal.state is not State.PENDING:
        now = proposal_view(shown, turn.words)
        message = {"channel": asked.channel_id, "ts": asked.ts, "text": now.text, "blocks": now.blocks}
        workspace.outbox.put(f"decided:{number}:{asked.channel_id}:{asked.ts}", "chat.update", message)
    return shown
