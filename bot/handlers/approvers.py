"""Who may approve changes of the profile."""

from __future__ import annotations

from bot.handlers.proposals import decider
from bot.intents import ChangeApprover, ShowApprovers
from bot.services.name_approver import name_approver, remove_approver
from bot.turn import Turn
from bot.views.approvers import approvers as approvers_view
from bot.views.reply import Reply


def on_list(_asked: ShowApprovers, turn: Turn) -> Reply:
    """Who they are."""
    with turn.reading() as workspace:
        return approvers_view(workspace.approvers.all(), turn.words)


def on_change(asked: ChangeApprover, turn: Turn) -> Reply:
    """One more, or one less."""
    with turn.writing() as workspace:
        if asked.add:
            new = name_approver(workspace, asked.person, decider(turn), at=turn.now)
            key = "approvers-added" if new else "approvers-known"
        else:
            remove_approver(workspace, asked.person, decider(turn))
            key = "approvers-removed"
        named = workspace.approvers.all()
        workspace.commit()
    return approvers_view(named, turn.words, change=key)
