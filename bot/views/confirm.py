"""What would be done, and the two buttons: do it, or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.i18n import Words
from bot.slack.escape import Mrkdwn
from bot.views.blocks import VALUE, actions, button, context, reply, section
from bot.views.criterion_line import named, short
from bot.views.customers import measure_name
from bot.views.reply import Block, Reply
from icp.facts import Company
from storage.feedback import Outcome

_NAME = 100
_REASON = 300


def outcome(name: str, told: Outcome, reason: str, value: str, words: Words) -> Reply:
    """What would be recorded of a company."""
    lines = [words.slack("confirm-outcome", name=named(name, _NAME), outcome=told)]
    if reason:
        lines.append(words.slack("feedback-because", reason=short(reason, _REASON)))
    return _asked(lines, value, "button-record", words)


def sentence(key: str, value: str, words: Words, **params: str | bool) -> Reply:
    """One sentence with what was said in it."""
    said = {name: _said(told) for name, told in params.items()}
    return _asked([words.slack(key, **said)], value, "button-do-it", words)


def best_means(measures: Sequence[str], value: str, words: Words) -> Reply:
    """What "best" would mean from now on."""
    listed = words.listing([measure_name(each, words) for each in measures], limit=len(measures))
    return _asked([words.slack("confirm-best-means", measures=listed)], value, "button-do-it", words)


def change_best(customer: Company, words: Words, *, out: bool) -> Reply:
    """A customer that would be left out of the best ones, or be among them again."""
    asked = words.slack("confirm-best-out" if out else "confirm-best-back", name=named(customer.name, _NAME))
    do = button(words("button-do-it"), "best_leave" if out else "best_back", customer.id, style="primary")
    return reply(asked, [section(asked), actions(do, button(words("button-cancel"), "cancel"))])


def decision(shown: Reply, words: Words, *, approve: bool) -> Reply:
    """A proposal, and that its own button decides."""
    told = context(words.slack("confirm-decision", approve="yes" if approve else "no"))
    return replace(shown, blocks=[told, *shown.blocks])


def _said(told: str | bool) -> str:  # noqa: FBT001 -- a value to be shown, not a switch
    if isinstance(told, bool):
        return "yes" if told else "no"
    return named(told, _NAME)


def _asked(lines: Sequence[Mrkdwn], value: str, label: str, words: Words) -> Reply:
    blocks: list[Block] = [section(Mrkdwn("\n".join(lines)))]
    if len(value) > VALUE:
        return reply(lines[0], [*blocks, section(words.slack("add-too-much"))])
    do = button(words(label), "confirmed", value, style="primary")
    return reply(lines[0], [*blocks, actions(do, button(words("button-cancel"), "cancel"))])
