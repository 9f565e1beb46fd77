"""Who is not to be contacted: the list, and what is asked before it changes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.i18n import Words
from bot.services.do_not_contact import Meant
from bot.slack.escape import Mrkdwn
from bot.views.blocks import VALUE, actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.reply import Reply
from storage.do_not_contact import Blocked, BlockKind

_NAME = 100
_REASON = 300
_LISTED = 30
_CHOICES = 8


def blocked_list(entries: Sequence[Blocked], words: Words) -> Reply:
    """Everybody on the list, the newest first, with who said so and why."""
    if not entries:
        none = words.slack("blocked-none")
        return reply(none, [section(none)])
    blocks = [header(words("blocked-title")), *sections(_line(each, words) for each in entries[:_LISTED])]
    if len(entries) > _LISTED:
        blocks.append(context(words.slack("blocked-more", count=len(entries) - _LISTED)))
    return reply(words.slack("blocked-text", count=len(entries)), blocks)


def confirm_block(who: str, offered: Sequence[Meant], reason: str, words: Words) -> Reply:
    """What would be kept, with a button to do it; where a text may mean several, a button each."""
    if len(offered) == 1:
        meant = offered[0]
        asked = words.slack("block-confirm", who=named(meant.text, _NAME), kind=kind(meant.kind, words))
        said = [words.safe(short(reason, _REASON))] if reason else []
        save = button(words("button-block"), "block:1", _value(who, meant, reason), style="danger")
        cancel = button(words("button-cancel"), "cancel")
        return reply(asked, [section(asked), *([context(*said)] if said else []), actions(save, cancel)])
    which = words.slack("block-which", who=named(who, _NAME))
    lines = [
        section(
            words.slack("block-offered", who=named(meant.text, _NAME), kind=kind(meant.kind, words)),
            accessory=button(words("button-block"), f"block:{number}", _value(who, meant, reason)),
        )
        for number, meant in enumerate(offered[:_CHOICES], start=1)
    ]
    return reply(which, [section(which), *lines, actions(button(words("button-cancel"), "cancel"))])


def blocked(meant: Meant, words: Words, *, new: bool) -> Reply:
    """Who is on the list now, in the place of the question."""
    told = words.slack("block-done" if new else "block-known", who=named(meant.text, _NAME))
    return replace(reply(told, [section(told)]), replaces=True)


def confirm_unblock(entries: Sequence[Blocked], words: Words) -> Reply:
    """What would be taken back, with a button."""
    who = words.listing([named(_who(entry, words), _NAME) for entry in entries[:_CHOICES]])
    asked = words.slack("unblock-confirm", who=who)
    ids = ",".join(entry.id for entry in entries[:_CHOICES])
    yes = button(words("button-unblock"), "unblock", ids, style="primary")
    lines = sections(_line(entry, words) for entry in entries[:_CHOICES])
    return reply(asked, [section(asked), *lines, actions(yes, button(words("button-cancel"), "cancel"))])


def unblocked(entries: Sequence[Blocked], words: Words) -> Reply:
    """Who may be contacted again."""
    told = words.slack("unblock-done", who=words.listing([named(_who(entry, words), _NAME) for entry in entries]))
    return replace(reply(told, [section(told)]), replaces=True)


def unknown(who: str, words: Words) -> Reply:
    """Nobody of that name is on the list."""
    told = words.slack("unblock-unknown", who=named(who, _NAME))
    return reply(told, [section(told)])


def whom(words: Words) -> Reply:
    """Nobody was named, and nobody was spoken of."""
    asked = words.slack("block-who")
    return reply(asked, [section(asked)])


def kind(code: BlockKind, words: Words) -> str:
    """What an entry is about, inside a sentence."""
    return words(f"block-kind-{code.value}")


def entry_document(entry: Blocked) -> dict[str, Any]:
    """An entry for ``--json``."""
    return {
        "id": entry.id,
        "kind": entry.kind.value,
        "who": entry.text,
        "reason": entry.reason,
        "forgotten": entry.forgotten,
        "by": entry.added_by,
        "at": entry.added_at.isoformat(),
    }


def _line(entry: Blocked, words: Words) -> Mrkdwn:
    params = {"kind": kind(entry.kind, words), "by": named(entry.added_by, _NAME), "date": entry.added_at}
    line = words.slack("blocked-line", who=named(_who(entry, words), _NAME), **params)
    reason = [words.safe(short(entry.reason, _REASON))] if entry.reason else []
    return words.join([line, *reason], ": ")


def _who(entry: Blocked, words: Words) -> str:
    return entry.text or words("blocked-forgotten")


def _value(who: str, meant: Meant, reason: str) -> str:
    """What a press needs to know; the reason gives way where a button cannot hold all of it."""
    known = {"w": who, "k": meant.kind.value, "c": meant.contact.id if meant.contact else ""}
    for said in (reason, reason[:200], ""):
        value = json.dumps({**known, "r": said}, ensure_ascii=False)
        if len(value) <= VALUE:
            return value
    return ""
