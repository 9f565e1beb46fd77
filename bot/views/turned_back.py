"""Companies that are leads again, because they were taken for customers by mistake."""

from __future__ import annotations

from collections.abc import Sequence

from bot.i18n import Words
from bot.services.not_customers import TurnedBack
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, reply, section, sections
from bot.views.criterion_line import named
from bot.views.reply import Reply
from icp.facts import Company

_NAME = 100
_NAMED = 5


def turned_back(done: TurnedBack, words: Words) -> Reply:
    """Who is a lead again, and who stays a customer and why; one company's step can be taken back."""
    lines = _lines(done, words)
    undo = []
    if len(done.leads) == 1:
        undo = [actions(button(words("button-customer-again"), "customer_again", done.leads[0].id))]
    return reply(lines[0], [*sections(lines), *undo])


def customer_again(companies: Sequence[Company], words: Words) -> Reply:
    """They are customers after all."""
    said = words.slack("customers-again", names=_names(companies, words), count=len(companies))
    return reply(said, [section(said)])


def _lines(done: TurnedBack, words: Words) -> list[Mrkdwn]:
    told = [
        words.slack(key, names=_names(companies, words), count=len(companies))
        for key, companies in (
            ("not-customers-leads", done.leads),
            ("not-customers-won", done.won),
            ("not-customers-elsewhere", done.elsewhere),
        )
        if companies
    ]
    if not done.leads:
        told.insert(0, words.slack("not-customers-none"))
    return [*told, *([words.slack("not-customers-others", count=done.others)] if done.others else [])]


def _names(companies: Sequence[Company], words: Words) -> str:
    return words.listing([named(company.name, _NAME) for company in companies], limit=_NAMED)
