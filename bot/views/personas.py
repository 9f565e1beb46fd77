"""Who decides at the companies a team looks for."""

from __future__ import annotations

from collections.abc import Sequence

from bot.i18n import Words
from bot.slack.escape import Mrkdwn
from bot.views.blocks import header, reply, section
from bot.views.criterion_line import named, short
from bot.views.reply import Reply
from icp.persona import Persona

_NAME = 100
_TEXTS = 300
_TITLES = 4
_MEMBERS = 3


def personas(people: Sequence[Persona], words: Words) -> Reply:
    """Each persona with its titles, and what it wants and struggles with."""
    if not people:
        none = words.slack("personas-none")
        return reply(none, [section(none)])
    blocks = [header(words("personas-title")), *(section(_described(persona, words)) for persona in people)]
    names = words.listing([named(persona.name, _NAME) for persona in people], limit=5)
    return reply(words.slack("personas-text", count=len(people), names=names), blocks)


def _described(persona: Persona, words: Words) -> Mrkdwn:
    titles = short(words.listing(list(persona.titles), limit=_TITLES), _TEXTS)
    lines = [words.slack("personas-name", name=named(persona.name, _NAME), titles=titles)]
    for key, texts in (("personas-goals", persona.goals), ("personas-challenges", persona.challenges)):
        lines.append(words.slack(key, texts=short("; ".join(texts[:_MEMBERS]), _TEXTS)))
    return words.join(lines, "\n")
