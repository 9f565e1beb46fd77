"""The people at a company: title, way to reach them, the persona that each is like, and why."""

from __future__ import annotations

from bot.i18n import Words
from bot.services.contacts import CompanyContacts, MatchedContact
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.people import reason
from bot.views.reply import Reply
from icp.people.matching import Match

_NAME = 100
_TEXT = 140
_SHOWN = 25


def contacts(found: CompanyContacts, words: Words) -> Reply:
    """A company's contacts; those that are like a persona first."""
    name = named(found.query, _NAME)
    if not found.contacts:
        none = words.slack("contacts-none", name=name)
        return reply(none, [section(none)])
    lines = [_line(each, words) for each in found.contacts[:_SHOWN]]
    hidden = len(found.contacts) - len(lines)
    more = [context(words.slack("contacts-more", count=hidden))] if hidden > 0 else []
    matched = sum(each.match.persona is not None for each in found.contacts)
    summary = words.slack("contacts-text", name=name, count=len(found.contacts), matched=matched)
    key = found.company.id if found.company else name
    blocks = [
        header(words("contacts-title", name=name)),
        *sections(lines),
        *more,
        *([] if found.personas else [context(words.slack("match-no-personas"))]),
        actions(button(words("button-fit-card"), "fit", key)),
    ]
    return reply(summary, blocks)


def persona_of(title: str, match: Match, words: Words) -> Reply:
    """Which persona somebody with a title is like."""
    shown = named(title, _NAME)
    if match.persona is None:
        said = words.slack("persona-of-none", title=shown, reason=reason(match, words))
    else:
        said = words.slack("persona-of", title=shown, persona=named(match.persona, _NAME), reason=reason(match, words))
    also = [context(words.slack("persona-also", names=list(match.also)))] if match.also else []
    return reply(said, [section(said), *also])


def _line(each: MatchedContact, words: Words) -> Mrkdwn:
    contact = each.contact
    told = [
        short(text, _TEXT) for text in (contact.title or contact.department, contact.email or "", contact.phone or "")
    ]
    if contact.decided:
        told.append(words("contacts-decided"))
    parts = [Mrkdwn(f"*{words.safe(named(contact.name, _NAME))}*"), *(words.safe(text) for text in told if text)]
    who = words.join(parts, "  ·  ")
    persona = each.match.persona
    why = words.safe(reason(each.match, words))
    key = "contacts-persona" if persona else "contacts-no-persona"
    like = words.slack(key, reason=why, **({"persona": named(persona, _NAME)} if persona else {}))
    from_whom = words.slack("fit-source", source=short(contact.source, _NAME), date=words.date(contact.observed_on))
    return Mrkdwn(f"{who}\n{like}  ·  {from_whom}")
