"""Who may approve: naming people, and taking them off the list."""

from __future__ import annotations

from datetime import datetime

from bot.errors import BotRefusal
from bot.services.decide_proposal import TERMINAL, Decider, may_decide
from bot.views.approvers import SLACK_ID
from storage.workspace import Workspace


def name_approver(workspace: Workspace, text: str, decider: Decider, *, at: datetime) -> bool:
    """Name an approver by a mention ("@U012AB3CD") or Slack's id of them; "me" is who says it.

    False where they were one already. The caller commits.

    Raises:
        BotRefusal: nobody is meant, or ``decider`` has no right to say so.
    """
    _check(workspace, decider)
    person = _person(text, decider)
    return workspace.approvers.add(person, decider.name if person == decider.person else None, decider.name, at)


def remove_approver(workspace: Workspace, text: str, decider: Decider) -> None:
    """Take an approver off the list; the last one's going lets everybody approve again. The caller commits.

    Raises:
        BotRefusal: nobody on the list is meant, or ``decider`` has no right to say so.
    """
    _check(workspace, decider)
    if not workspace.approvers.remove(_person(text, decider)):
        raise BotRefusal("refusal-approver-person", person=text)


def _check(workspace: Workspace, decider: Decider) -> None:
    workspace.proposals.take_turns()
    if not may_decide(workspace, decider.person):
        raise BotRefusal("refusal-approver-right")


def _person(text: str, decider: Decider) -> str:
    """Slack's id; a name is none, because whoever likes can bear it."""
    said = text.strip().strip("<>").removeprefix("@").partition("|")[0].strip()
    if said.casefold() in {"me", "minut"}:
        return decider.person
    if said == TERMINAL:
        return said
    if not SLACK_ID.fullmatch(said):
        raise BotRefusal("refusal-approver-person", person=text)
    return said
