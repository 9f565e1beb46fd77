"""The language that Osuma speaks with somebody."""

from __future__ import annotations

from bot.i18n import Words
from bot.i18n.catalog import languages
from bot.intents.set_up import SetLanguage
from bot.turn import Turn
from bot.views.blocks import reply, section
from bot.views.reply import SILENCE, Reply


def on_language(asked: SetLanguage, turn: Turn) -> Reply:
    """From now on in that language; None: in the one they use Slack in."""
    words = _speak(asked.language, turn)
    told = words.slack("language-slack" if asked.language is None else "language-chosen")
    return reply(told, [section(told)])


def on_chosen(turn: Turn) -> Reply:
    """Home's list: the Home itself, which stands in no message, is the answer."""
    value = turn.incoming.value or ""
    told = on_language(SetLanguage(value if value in languages() else None), turn)
    return told if turn.incoming.ts else SILENCE


def _speak(language: str | None, turn: Turn) -> Words:
    with turn.writing() as workspace:
        workspace.members.speak(turn.incoming.user_id, language)
        workspace.commit()
    return turn.words if language is None else turn.words.speaking(language)
