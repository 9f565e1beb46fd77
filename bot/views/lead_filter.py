"""What a ranking of only some leads says of them: what was asked for, how many are so, how many may be."""

from __future__ import annotations

from typing import Any

from bot.i18n import Words
from bot.services.lead_filters import LeadFilter
from bot.services.near_names import near_names
from bot.services.top_leads import TopLeads
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.reply import Reply
from bot.views.top import NOTHING_ASKED, Told
from icp.facts import Field
from icp.kinds.base import Criterion
from icp.kinds.revenue import Revenue

_NAME = 60
_WANTED = 120
_NAMES = 3


def told_of(leads: TopLeads, wanted: LeadFilter, words: Words) -> Told:
    """What is said beside the leads."""
    if leads.met is None:
        return NOTHING_ASKED
    notes = (*_open(leads, wanted, words), *_loose(wanted, words))
    asked = words.slack("filter-asked", filters=asked_for(wanted, words))
    counted = words.slack("filter-count", shown=len(leads.fits), met=leads.met, total=leads.qualified)
    return Told(asked, counted, notes, _none(leads, asked, notes, words))


def asked_for(wanted: LeadFilter, words: Words) -> str:
    """What was asked for, as a list: "location Espoo · founding year 2018 or later · tier A"; plain text."""
    parts = [
        words("filter-field", field=words.field(each.field), wanted=_wanted(each, words)) for each in wanted.criteria
    ]
    if wanted.tiers:
        parts.append(words("filter-tier", tiers=words.listing(list(wanted.tiers), key="list-or")))
    if wanted.new_since:
        parts.append(words("filter-new", date=wanted.new_since))
    return " · ".join(parts)


def _wanted(criterion: Criterion[Any], words: Words) -> str:
    currency = criterion.currency if isinstance(criterion, Revenue) else ""
    return short(words.wanted(criterion.field, criterion.wanted(), currency=currency), _WANTED)


def _open(leads: TopLeads, wanted: LeadFilter, words: Words) -> list[Mrkdwn]:
    if not leads.open:
        return []
    unsure = [
        words("filter-open-field", field=words.field(criterion.field), count=count)
        for criterion, count in zip(wanted.criteria, leads.open_by, strict=True)
        if count
    ]
    names = words.listing([named(name, _NAME) for name in leads.open_names[:_NAMES]], limit=_NAMES)
    fields = words.listing(unsure, limit=len(unsure))
    return [words.slack("filter-open", count=leads.open, fields=fields, names=names)]


def _loose(wanted: LeadFilter, words: Words) -> list[Mrkdwn]:
    told = []
    for text in wanted.loose:
        near = near_names(Field.INDUSTRY, text)
        key = "filter-loose-near" if near else "filter-loose"
        told.append(words.slack(key, text=short(text, _NAME), **({"near": list(near)} if near else {})))
    return told


def _none(leads: TopLeads, asked: Mrkdwn, notes: tuple[Mrkdwn, ...], words: Words) -> Reply:
    blocks = [
        header(words("filter-none-title")),
        context(asked),
        section(words.slack("filter-none", total=leads.qualified)),
        *sections(notes),
        actions(button(words("button-top"), "top")),
    ]
    return reply(words.slack("filter-none-title"), blocks)
