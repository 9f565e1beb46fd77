"""Who may approve changes of the profile."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.i18n import Words
from bot.slack.escape import Mrkdwn
from bot.views.blocks import context, header, reply, section, sections
from bot.views.criterion_line import named
from bot.views.reply import Reply
from storage.approvers import Approver

SLACK_ID: Final = re.compile(r"[UW](?:(?=[A-Z]*\d)[A-Z0-9]{3,20}|[A-Z]{8,20})")
"""A person's id in Slack, as a mention or a Slack profile shows it; no name is one."""

_NAME = 60
_LISTED = 40


def approvers(named_ones: Sequence[Approver], words: Words, *, change: str | None = None) -> Reply:
    """Who may approve, and how to change that; ``change`` is the key of what was done just now."""
    done = [section(words.slack(change))] if change else []
    how = context(words.slack("approvers-how"))
    if not named_ones:
        said = words.slack("approvers-everybody")
        return reply(said, [*done, section(said), how])
    lines = [_line(each, words) for each in named_ones[:_LISTED]]
    text = words.slack("approvers-text", count=len(named_ones))
    return reply(text, [*done, header(words("approvers-title")), *sections(lines), how])


def people(named_ones: Sequence[Approver], words: Words) -> list[Mrkdwn]:
    """Approvers, each as a mention that Slack shows by the name they bear today."""
    return [_person(each, words) for each in named_ones]


def _person(approver: Approver, words: Words) -> Mrkdwn:
    """A mention for an id of Slack's: of a checked form, and the only mention that Osuma writes."""
    if SLACK_ID.fullmatch(approver.person):
        return words.join([Mrkdwn(f"<@{approver.person}>")])
    return words.safe(named(approver.name or approver.person, _NAME))


def _line(approver: Approver, words: Words) -> Mrkdwn:
    params = {"person": _person(approver, words), "by": named(approver.added_by, _NAME)}
    return words.slack("approvers-line", date=approver.added_at, **params)
