"""When a question names no company we know, or several."""

from __future__ import annotations

from collections.abc import Sequence

from bot.i18n import Words
from bot.slack.escape import Mrkdwn
from bot.views import criterion_line as one
from bot.views.blocks import VALUE, actions, button, reply, section
from bot.views.missing import example
from bot.views.reply import Block, Reply
from icp.facts import Company, Field

_QUERY = 80
_NAME = 120
_MOST = 10
_ASKED_FIRST = (Field.INDUSTRY, Field.HEADCOUNT, Field.LOCATION)


def not_found(query: str, candidates: Sequence[Company], words: Words) -> Reply:
    """Says so, offers near names, and offers to add the company with what the asker knows."""
    asked = one.named(query, _QUERY)
    told = words.slack("not-found", query=asked)
    near = [Mrkdwn(f"{told} {words.slack('not-found-near')}")] if candidates else [told]
    add = words.slack("not-found-add" if candidates else "not-found-add-only")
    blocks = [
        section(near[0]),
        *_choices(candidates, words),
        section(Mrkdwn(f"{add}\n{example(asked, _ASKED_FIRST, words)}")),
        actions(button(words("button-add"), "add", one.short(query, VALUE))),
    ]
    if not candidates:
        return reply(words.slack("not-found-text", query=asked), blocks)
    return reply(words.slack("not-found-near-text", query=asked, names=_names(candidates, words)), blocks)


def not_understood(text: str, words: Words) -> Reply:
    """A text that is neither a question nor a company we know: it may be either, so both ways on are offered."""
    asked = one.named(text, _QUERY)
    told = words.slack("not-understood", query=asked)
    add = button(words("button-add"), "add", one.short(text, VALUE))
    return reply(told, [section(told), actions(button(words("button-help"), "help"), add)])


def choose(query: str, candidates: Sequence[Company], words: Words) -> Reply:
    """Asks which of several companies is meant."""
    asked = one.named(query, _QUERY)
    text = words.slack("choose-text", query=asked, names=_names(candidates, words))
    return reply(text, [section(words.slack("choose", query=asked)), *_choices(candidates, words)])


def _choices(candidates: Sequence[Company], words: Words) -> list[Block]:
    """A line with a button each; Slack wants a different ``action_id`` of each, so "fit:1", "fit:2"."""
    return [
        section(_described(company, words), accessory=button(words("button-fit"), f"fit:{place}", _key(company)))
        for place, company in enumerate(candidates[:_MOST], start=1)
    ]


def _described(company: Company, words: Words) -> Mrkdwn:
    beside = [company.domain or company.business_id or "", one.place(company, words)]
    name = Mrkdwn(f"*{words.safe(one.named(company.name, _NAME))}*")
    return words.join([name, *(words.safe(one.short(text, _NAME)) for text in beside if text)], "  ·  ")


def _key(company: Company) -> str:
    return company.id or one.named(company.name, _NAME)


def _names(candidates: Sequence[Company], words: Words) -> str:
    return words.listing([one.named(company.name, _QUERY) for company in candidates], limit=4)
