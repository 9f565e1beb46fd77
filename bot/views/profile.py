"""What a team looks for, as the table that people know: what counts, the ideal, how much it counts."""

from __future__ import annotations

from typing import Any, Final

from bot.i18n import Words
from bot.i18n.values import RANGES
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.reply import Reply
from icp.fit import Mode
from icp.kinds.base import Criterion
from icp.kinds.revenue import Revenue
from icp.profile import Profile

_NAME = 100
_WANTED = 200
_MEMBERS = 8
_LINES: Final = 40
_SAME: Final = 0.05


def profile(document: Profile, version: int | None, words: Words) -> Reply:
    """The active profile; ``version`` is None for one that is not stored."""
    name = named(document.name, _NAME)
    lines = profile_lines(document, words)
    hidden = len(document.criteria) - len(lines)
    more = [section(words.slack("profile-more", count=hidden))] if hidden > 0 else []
    blocks = [
        header(_title(name, version, words)),
        context(words.slack("profile-columns")),
        *sections(lines),
        *more,
        context(_tiers(document, words)),
        actions(button(words("button-top"), "top")),
    ]
    return reply(words.slack("profile-text", name=name, count=len(document.criteria)), blocks)


def profile_lines(document: Profile, words: Words) -> list[Mrkdwn]:
    """A line a criterion, at most forty: what counts, how much, what is looked for."""
    whole = sum(criterion.weight for criterion in document.criteria if criterion.mode is Mode.SCORE)
    return [_line(criterion, whole, words) for criterion in document.criteria[:_LINES]]


def _title(name: str, version: int | None, words: Words) -> str:
    if version is None:
        return words("profile-title-unsaved", name=name)
    return words("profile-title", name=name, version=str(version))


def _line(criterion: Criterion[Any], whole: float, words: Words) -> Mrkdwn:
    label, asked = words.label(criterion.field), _asked(criterion, words)
    if criterion.mode is not Mode.SCORE:
        return words.slack(f"profile-gate-{criterion.mode.value}", label=label, wanted=asked)
    share = criterion.weight / whole
    params = {"label": label, "wanted": asked, "share": words.percent(share)}
    if abs(share * 100 - criterion.weight) < _SAME:
        return words.slack("profile-line", **params)
    return words.slack("profile-line-weight", weight=words.number(criterion.weight), **params)


def _asked(criterion: Criterion[Any], words: Words) -> str:
    field, asked = criterion.field, criterion.wanted()
    if field in RANGES:
        currency = criterion.currency if isinstance(criterion, Revenue) else ""
        return words.wanted(field, asked, currency=currency)
    return short(words.value(field, asked, limit=_MEMBERS), _WANTED)


def _tiers(document: Profile, words: Words) -> Mrkdwn:
    tiers = document.tiers
    a, b, c = (words.points(lowest) for lowest in (tiers.A, tiers.B, tiers.C))
    return words.slack("profile-tiers", a=a, b=b, c=c, coverage=words.percent(document.min_coverage))
