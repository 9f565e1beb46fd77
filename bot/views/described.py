"""How a company fits that is only described; each fact is marked as said by whom."""

from __future__ import annotations

from dataclasses import replace

from bot.explanations.types import Explanation
from bot.i18n import Words
from bot.services.described import DescribedFit
from bot.slack.escape import Mrkdwn
from bot.views.add import unread_lines
from bot.views.blocks import VALUE, actions, button, context, header, reply, section
from bot.views.criterion_line import named, short
from bot.views.fit_card import fit_card
from bot.views.reply import Block, Reply
from bot.views.verdicts import verdict_of
from icp.profile import Profile

_NAME = 100
_BY = 60
_FACTS = 300


def described(found: DescribedFit, explanation: Explanation, by: str, words: Words, *, profile: Profile) -> Reply:
    """The card of a company that is not kept: no button that asks about it again, but one that adds it."""
    if not found.facts:
        return nothing_said(found, words)
    title = named(found.name or words("described-title"), _NAME)
    company = replace(found.fit.company, name=title)
    card = fit_card(replace(found.fit, company=company), explanation, words, profile=profile)
    body = [block for block in card.blocks if block["type"] != "actions"]
    outcome = verdict_of(found.fit, words)
    blocks = [*body[:1], context(_note(found, by, words)), *body[1:], *unread_lines(found.unread, words)]
    return reply(words.slack("described-text", outcome=outcome), [*blocks, *_next(found, words)])


def nothing_said(found: DescribedFit, words: Words) -> Reply:
    """No fact was read: an example of a description that works."""
    told = words.slack("described-none")
    title = header(words("described-none-title"))
    return reply(told, [title, section(told), *unread_lines(found.unread, words), _helping(words)])


def _note(found: DescribedFit, by: str, words: Words) -> Mrkdwn:
    teller = short(by, _BY)
    if found.known:
        return words.slack("described-known", name=named(found.name or "", _NAME), by=teller)
    return words.slack("described-source", by=teller)


def _next(found: DescribedFit, words: Words) -> list[Block]:
    top = button(words("button-top"), "top")
    if found.known:
        return [actions(button(words("button-fit-card"), "fit", found.fit.company.id), top)]
    facts = "; ".join(f"{words.field(field)} {text}" for field, text in found.said)
    record = f"{found.name}; {facts}"
    if found.name and len(record) <= VALUE:
        return [actions(button(words("button-add"), "add", record, style="primary"), top)]
    told = words.slack("described-name-it", name=words("help-name"), facts=short(facts, _FACTS))
    return [context(told), actions(top)]


def _helping(words: Words) -> Block:
    return actions(button(words("button-help"), "help"), button(words("button-top"), "top"))
