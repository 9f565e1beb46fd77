"""What a message's shortcut found in the message."""

from __future__ import annotations

from bot.i18n import Words
from bot.services.companies_in import Spoken
from bot.slack.escape import Mrkdwn
from bot.views import criterion_line as one
from bot.views.blocks import VALUE, button, header, reply, section
from bot.views.reply import Reply

_NAME = 100


def several_found(spoken: Spoken, words: Words) -> Reply:
    """The companies that are known with a button each, then the domains that nobody knows yet."""
    known = [
        section(
            Mrkdwn(f"*{words.safe(one.named(company.name, _NAME))}*"),
            accessory=button(words("button-fit"), f"fit:{place}", company.id),
        )
        for place, company in enumerate(spoken.known, start=1)
    ]
    unknown = [
        section(
            words.slack("shortcut-unknown", domain=one.short(domain, _NAME)),
            accessory=button(words("button-add"), f"add:{place}", one.short(domain, VALUE)),
        )
        for place, domain in enumerate(spoken.unknown, start=1)
    ]
    title = words("shortcut-title")
    text = words.slack("shortcut-text", count=len(spoken.known) + len(spoken.unknown))
    return reply(text, [header(title), *known, *unknown])


def none_found(words: Words) -> Reply:
    """Nothing in it names a company."""
    said = words.slack("shortcut-none")
    return reply(said, [section(said)])
