"""Adding a company: what was understood, to be saved or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.i18n import Words
from bot.slack.escape import Mrkdwn
from bot.views.blocks import VALUE, actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.missing import example
from bot.views.reply import Block, Reply
from icp.facts import Company, Fact, Field
from storage.newcomers import NewCompany

_NAME = 120
_TEXT = 160
_MEMBERS = 6
_SHOWN = 30
_ASKED_FIRST = (Field.INDUSTRY, Field.HEADCOUNT, Field.LOCATION)


def add_preview(
    company: NewCompany, unread: Sequence[str], told: str, words: Words, known_as: str | None = None
) -> Reply:
    """What would be saved, what could not be read, and the two buttons.

    Args:
        company: what was understood.
        unread: the parts that were not, as they were typed.
        told: the asker's own words, which come back when Save is pressed.
        words: the reader's language.
        known_as: the name of the company that it is, where that is known already.
    """
    name = named(company.name, _NAME)
    nothing = [words.slack("add-nothing"), example(name, _ASKED_FIRST, words)]
    lines = [_fact(fact, words) for fact in company.facts[:_SHOWN]] or nothing
    known = [words.safe(short(text, _NAME)) for text in (company.domain, company.business_id) if text]
    blocks = [
        header(words("add-title", name=name)),
        *([context(words.join(known, " · "))] if known else []),
        *([section(words.slack("add-same", name=named(known_as, _NAME)))] if known_as else []),
        *sections(lines),
        *unread_lines(unread, words),
    ]
    text = words.slack("add-text", name=name, count=len(company.facts))
    if len(told) > VALUE:
        return reply(text, [*blocks, section(words.slack("add-too-much"))])
    save = button(words("button-save"), "add_save", told, style="primary")
    return reply(text, [*blocks, actions(save, button(words("button-cancel"), "cancel"))])


def name_missing(words: Words) -> Reply:
    """Nothing can be added without a name; an example of what to type."""
    asked = words.slack("add-name-missing")
    shown = example(words("help-name"), (Field.HEADCOUNT, Field.LOCATION), words)
    return reply(asked, [section(Mrkdwn(f"{asked}\n{shown}"))])


def added(after: Reply, company: Company, words: Words) -> Reply:
    """Says so, above the fit that the company has now, or above what is needed before it can have one."""
    name = named(company.name, _NAME)
    text = words.slack("added-text", name=name, after=words.join([Mrkdwn(after.text)]))
    return replace(reply(text, [section(words.slack("added", name=name)), *after.blocks]), replaces=True)


def cancelled(words: Words) -> Reply:
    """Nothing was saved."""
    told = words.slack("cancelled")
    return replace(reply(told, [section(told)]), replaces=True)


def _fact(fact: Fact, words: Words) -> Mrkdwn:
    value = short(words.value(fact.field, fact.value, limit=_MEMBERS), _TEXT)
    return words.slack("add-fact", label=words.label(fact.field), value=value)


def unread_lines(unread: Sequence[str], words: Words) -> list[Block]:
    """What of somebody's words could not be read."""
    if not unread:
        return []
    lines = [words.slack("add-unread-line", text=short(text, _TEXT)) for text in unread[:_SHOWN]]
    return sections([words.slack("add-unread", count=len(unread)), *lines])
