"""Facts that somebody tells of a known company: what would be kept, what others say, what the fit becomes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.i18n import Words
from bot.services.told_facts import Held, ToldFacts
from bot.slack.escape import Mrkdwn
from bot.views.add import unread_lines
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.reply import Block, Reply
from bot.views.verdicts import value_of, verdict_of
from icp.facts import Company, Fact

_NAME = 100
_SOURCE = 60


def told_preview(told: ToldFacts, words: Words) -> Reply:
    """What would be kept and by whom it is said, with Save and Cancel."""
    name, count = named(told.company.name, _NAME), len(told.facts)
    first = told.facts[0]
    blocks = [
        header(words("told-title", name=name, count=count)),
        *sections(_fact(fact, words) for fact in told.facts),
        context(words.slack("told-source", by=short(first.source, _SOURCE), date=first.observed_on)),
        *sections(_held(held, told.facts, words) for held in told.held),
        *_then(told, words),
        *unread_lines(told.unread, words),
    ]
    text = words.slack("told-text", name=name, count=count)
    if told.record is None:
        return reply(text, [*blocks, section(words.slack("add-too-much"))])
    save = button(words("button-save"), "facts_save", told.record, style="primary")
    return reply(text, [*blocks, actions(save, button(words("button-cancel"), "cancel"))])


def told_kept(after: Reply, company: Company, facts: Sequence[Fact], by: str, on: date, words: Words) -> Reply:  # noqa: PLR0913, PLR0917 -- what, of whom, by whom, when
    """Says what was kept, above the fit that the company has now."""
    name = named(company.name, _NAME)
    listed = words.listing([f"{words.field(fact.field)} {value_of(fact, words)}" for fact in facts], limit=len(facts))
    said = words.slack("told-kept", name=name, facts=listed, by=short(by, _SOURCE), date=on)
    text = words.slack("told-kept-text", name=name, after=words.join([Mrkdwn(after.text)]))
    return replace(reply(text, [section(said), *after.blocks]), replaces=True)


def _fact(fact: Fact, words: Words) -> Mrkdwn:
    return words.slack("add-fact", label=words.label(fact.field), value=value_of(fact, words))


def _held(held: Held, facts: Sequence[Fact], words: Words) -> Mrkdwn:
    fact = held.fact
    params = {"source": short(fact.source, _SOURCE), "date": fact.observed_on}
    if held.same:
        return words.slack("told-held-same", **params)
    told = next(each for each in facts if each.field is fact.field)
    key = "told-held-beside" if isinstance(told.value, frozenset) else "told-held-over"
    return words.slack(key, **params, value=value_of(fact, words))


def _then(told: ToldFacts, words: Words) -> list[Block]:
    if told.before is None or told.after is None:
        return []
    before, after = verdict_of(told.before, words), verdict_of(told.after, words)
    if before == after:
        return [section(words.slack("told-then-same", after=after))]
    return [section(words.slack("told-then", before=before, after=after))]
