"""Who is not to be contacted: shown, and asked back before it changes."""

from __future__ import annotations

import json
from typing import Any

from bot.intents import BlockContact, ShowBlocked, UnblockContact
from bot.services.do_not_contact import Meant, block, blocked_as, meant_by
from bot.turn import Turn
from bot.views import do_not_contact as view
from bot.views.reply import Reply
from storage.do_not_contact import Blocked, BlockKind
from storage.workspace import Workspace


def on_list(_asked: ShowBlocked, turn: Turn) -> Reply:
    """Everybody on the list."""
    with turn.reading() as workspace:
        return view.blocked_list(workspace.do_not_contact.all(), turn.words)


def on_block(asked: BlockContact, turn: Turn) -> Reply:
    """Show whom it would mean, with a button to keep it."""
    with turn.reading() as workspace:
        who = asked.who.strip() or _spoken_of(workspace, turn)
        if not who:
            return view.whom(turn.words)
        return view.confirm_block(who, meant_by(workspace, who), asked.reason, turn.words)


def on_block_button(turn: Turn) -> Reply:
    """Keep what was shown."""
    pressed = _pressed(turn.incoming.value)
    who, kind = str(pressed.get("w", "")), str(pressed.get("k", ""))
    if not who or kind not in set(BlockKind):
        return view.whom(turn.words)
    with turn.writing() as workspace:
        offered = meant_by(workspace, who, BlockKind(kind))
        meant = _chosen(offered, str(pressed.get("c", "")))
        new = block(workspace, meant, reason=str(pressed.get("r", "")), by=turn.asker)
        workspace.commit()
    return view.blocked(meant, turn.words, new=new is not None)


def on_unblock(asked: UnblockContact, turn: Turn) -> Reply:
    """Show what would be taken back, with a button."""
    with turn.reading() as workspace:
        who = asked.who.strip() or _spoken_of(workspace, turn)
        entries = blocked_as(workspace, who) if who else []
    if not who:
        return view.whom(turn.words)
    return view.confirm_unblock(entries, turn.words) if entries else view.unknown(who, turn.words)


def on_unblock_button(turn: Turn) -> Reply:
    """Take back what was shown."""
    with turn.writing() as workspace:
        ids = (turn.incoming.value or "").split(",")[:10]
        gone: list[Blocked] = [entry for each in ids if (entry := workspace.do_not_contact.get(each))]
        for entry in gone:
            workspace.do_not_contact.remove(entry.id)
        workspace.commit()
    return view.unblocked(gone, turn.words) if gone else view.whom(turn.words)


def _spoken_of(workspace: Workspace, turn: Turn) -> str:
    """The company that the conversation is about."""
    company_id = workspace.conversations.recall(turn.incoming.conversation_key)
    company = None if company_id is None else workspace.companies.get(company_id)
    return "" if company is None else company.domain or company.business_id or company.name


def _chosen(offered: tuple[Meant, ...], contact_id: str) -> Meant:
    of_contact = [each for each in offered if each.contact is not None and each.contact.id == contact_id]
    return (of_contact or list(offered))[0]


def _pressed(value: str | None) -> dict[str, Any]:
    """What the button held; nothing where it is forged."""
    try:
        told = json.loads(value or "")
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
