"""The best leads, ranked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.i18n import Words
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, place, short
from bot.views.reply import Block, Reply
from icp.fit import Fit, Status

_NAME = 100
_WITH_BUTTON = 5
_NAMED = 4


@dataclass(frozen=True, slots=True)
class Told:
    """What a ranking of some leads says beside the leads.

    Attributes:
        asked: which ones were asked for.
        counted: how many they are.
        notes: what else is to be known of them.
        none: the answer where there are none.
    """

    asked: Mrkdwn | None = None
    counted: Mrkdwn | None = None
    notes: tuple[Mrkdwn, ...] = ()
    none: Reply | None = None


NOTHING_ASKED: Final = Told()
"""The ranking is of all leads."""


def top(fits: Sequence[Fit], total: int, words: Words, *, buttons: bool = True, told: Told = NOTHING_ASKED) -> Reply:
    """The ranking, best first.

    Args:
        fits: the leads to show.
        total: how many leads qualify in all.
        words: the reader's language.
        buttons: whether the first five get a button each.
        told: what is said above and below it, where only some leads were asked for.
    """
    if not fits:
        return told.none or _empty(words)
    lines = [_line(rank, fit, words) for rank, fit in enumerate(fits, start=1)]
    first = _WITH_BUTTON if buttons else 0
    counted = told.counted or words.slack("top-count", shown=len(fits), total=max(total, len(fits)))
    blocks = [
        header(words("top-title")),
        *([context(told.asked)] if told.asked else []),
        *(_chosen(rank, lines[rank], fits[rank], words) for rank in range(min(first, len(fits)))),
        *sections(lines[first:]),
        context(counted),
        *sections(told.notes),
    ]
    names = words.listing([named(fit.company.name, _NAME) for fit in fits], limit=_NAMED)
    return reply(words.slack("top-text", count=len(fits), names=names), blocks)


def _empty(words: Words) -> Reply:
    blocks = [header(words("top-empty-title")), section(words.slack("top-empty"))]
    return reply(words.slack("top-empty-title"), [*blocks, actions(button(words("button-help"), "help"))])


def _chosen(rank: int, line: Mrkdwn, fit: Fit, words: Words) -> Block:
    key = fit.company.id or named(fit.company.name, _NAME)
    return section(line, accessory=button(words("button-fit-card"), f"fit:{rank + 1}", key))


def _line(rank: int, fit: Fit, words: Words) -> Mrkdwn:
    scored = fit.status is Status.SCORED
    score = words.points(fit.score) if scored else words("fit-too-little")
    params = {"rank": str(rank), "name": named(fit.company.name, _NAME), "tier": fit.tier or "", "score": score}
    ranked = words.slack("top-line" if scored else "top-line-unscored", **params)
    beside = [words.safe(text) for text in (short(fit.company.domain or "", _NAME), place(fit.company, words)) if text]
    if scored and fit.low < fit.high:
        beside.append(words.slack("top-range", low=words.points(fit.low), high=words.points(fit.high)))
    return Mrkdwn(f"{ranked}\n{words.join(beside, '  ·  ')}") if beside else ranked
