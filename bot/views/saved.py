"""A person's own list, and the words that confirm a change of it."""

from __future__ import annotations

from bot.i18n import Words
from bot.services.saved import Kept, MyList
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, place, short
from bot.views.reply import Block, Reply
from icp.facts import Company
from icp.fit import Status

_NAME = 100
_WITH_BUTTON = 10


def saved_list(mine: MyList, words: Words, example: str = "") -> Reply:
    """Every company with its tier and score of today, what was saved last first."""
    if not mine.kept:
        params = {"button": words("button-save-lead"), "name": named(example, _NAME) if example else words("help-name")}
        none = words.slack("saved-none", **params)
        return reply(none, [section(none), actions(button(words("button-top"), "top"))])
    hidden = mine.total - len(mine.kept)
    blocks = [
        header(words("saved-title")),
        *(_listed(rank, each, words) for rank, each in enumerate(mine.kept[:_WITH_BUTTON], start=1)),
        *sections(_line(each, words) for each in mine.kept[_WITH_BUTTON:]),
        *([context(words.slack("saved-more", count=hidden))] if hidden > 0 else []),
    ]
    return reply(words.slack("saved-text", count=mine.total), blocks)


def saved_done(company: Company, words: Words, *, new: bool) -> Reply:
    """It is on the list."""
    told = words.slack("saved-done" if new else "saved-before", name=named(company.name, _NAME))
    buttons = [button(words("button-saved-list"), "saved"), button(words("button-drop-saved"), "save_drop", company.id)]
    return reply(told, [section(told), actions(*buttons)])


def saved_dropped(company: Company, words: Words, *, was: bool) -> Reply:
    """It is off the list."""
    told = words.slack("saved-dropped" if was else "saved-not-there", name=named(company.name, _NAME))
    return reply(told, [section(told), actions(button(words("button-saved-list"), "saved"))])


def _listed(rank: int, each: Kept, words: Words) -> Block:
    return section(_line(each, words), accessory=button(words("button-fit-card"), f"fit:{rank}", each.company.id))


def _line(each: Kept, words: Words) -> Mrkdwn:
    fit, name = each.fit, named(each.company.name, _NAME)
    if fit is not None and fit.status is Status.SCORED:
        line = words.slack("saved-line", name=name, tier=fit.tier or "", score=words.points(fit.score))
    elif fit is not None:
        verdict = words("fit-ruled-out" if fit.status is Status.DISQUALIFIED else "fit-too-little")
        line = words.slack("saved-line-unscored", name=name, score=verdict)
    else:
        line = Mrkdwn(f"*{words.safe(name)}*")
    saved = words("saved-on", date=words.day(each.saved_at))
    beside = [short(each.company.domain or "", _NAME), place(each.company, words), saved]
    return Mrkdwn(f"{line}\n{words.join((words.safe(text) for text in beside if text), '  ·  ')}")
