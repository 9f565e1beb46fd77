"""What can be taken back."""

from __future__ import annotations

from bot.i18n import Words
from bot.views.blocks import actions, button, reply, section
from bot.views.criterion_line import named
from bot.views.outcome_lines import outcome_name
from bot.views.reply import Reply
from icp.facts import Company
from storage.feedback import Saying

_NAME = 100


def undo(said: Saying, company: Company, words: Words) -> Reply:
    """The last that the asker told, with the button that takes it back."""
    name = named(company.name, _NAME)
    asked = words.slack("undo-last", name=name, outcome=outcome_name(said.outcome, words), on=said.happened_on)
    back = button(words("button-take-back"), "feedback_back", str(said.number), style="primary")
    return reply(asked, [section(asked), actions(back, button(words("button-keep"), "cancel"))])


def nothing_to_undo(words: Words) -> Reply:
    """Nothing was told by the asker; what else can be undone, and how."""
    told = words.slack("undo-nothing")
    return reply(told, [section(told)])
