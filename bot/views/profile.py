"""What a team looks for, as the table that people know: what counts, the ideal, how much it counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from bot.i18n import Words
from bot.i18n.values import RANGES
from bot.services.profile_evidence import criterion_evidence, profile_evidence
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.points import points_text
from bot.views.reply import Block, Reply
from icp.facts import Field
from icp.fit import Mode
from icp.kinds.band import BandCriterion, GradedBand
from icp.kinds.base import Criterion
from icp.kinds.listed import GradedList, ListCriterion
from icp.kinds.revenue import Revenue
from icp.learning.lists import FieldLearned
from icp.learning.points import points
from icp.profile import Profile

_NAME = 100
_WANTED = 200
_MEMBERS = 8
_AGAINST = 4
_POINTS = 500
_LINES: Final = 40
_SAME: Final = 0.05


def profile(document: Profile, version: int | None, words: Words, edit: Sequence[Block] = ()) -> Reply:
    """The active profile.

    Args:
        document: what it says.
        version: None for one that is not stored.
        words: the reader's language.
        edit: what opens the forms to change it, where the reader can open them.
    """
    name = named(document.name, _NAME)
    lines = profile_lines(document, words)
    hidden = len(document.criteria) - _LINES
    more = [section(words.slack("profile-more", count=hidden))] if hidden > 0 else []
    blocks = [
        header(_title(name, version, words)),
        context(words.slack("profile-columns")),
        *sections(lines),
        *([context(words.slack("profile-learned"))] if profile_evidence(document) else []),
        *more,
        context(_tiers(document, words)),
        actions(*edit, button(words("button-top"), "top")),
    ]
    return reply(words.slack("profile-text", name=name, count=len(document.criteria)), blocks)


def profile_lines(document: Profile, words: Words) -> list[Mrkdwn]:
    """At most forty criteria: what counts, how much, what is looked for; of a learned one also what speaks against."""
    whole = sum(criterion.weight for criterion in document.criteria if criterion.mode is Mode.SCORE)
    return [line for criterion in document.criteria[:_LINES] for line in _lines(criterion, whole, words)]


def _title(name: str, version: int | None, words: Words) -> str:
    if version is None:
        return words("profile-title-unsaved", name=name)
    return words("profile-title", name=name, version=str(version))


def _lines(criterion: Criterion[Any], whole: float, words: Words) -> list[Mrkdwn]:
    label = words.label(criterion.field)
    if criterion.mode is not Mode.SCORE:
        return [words.slack(f"profile-gate-{criterion.mode.value}", label=label, wanted=_asked(criterion, words))]
    share = criterion.weight / whole
    params = {"label": label, "share": words.percent(share)}
    if learned := criterion_evidence(criterion):
        return _learned(learned, params, words)
    asked = _asked(criterion, words)
    if abs(share * 100 - criterion.weight) < _SAME:
        return [words.slack("profile-line", wanted=asked, **params)]
    return [words.slack("profile-line-weight", weight=words.number(criterion.weight), wanted=asked, **params)]


def _learned(each: FieldLearned, params: dict[str, str], words: Words) -> list[Mrkdwn]:
    """What speaks for a company, and below it what speaks against."""
    found = points(each)
    best = points_text(each, found.speaking_for, words, most=_MEMBERS) or words("profile-none-for")
    lines = [words.slack("profile-line", wanted=short(best, _POINTS), **params)]
    if found.against:
        worst = points_text(each, found.against, words, most=_AGAINST)
        lines.append(words.slack("profile-against", wanted=short(worst, _POINTS)))
    return lines


def _asked(criterion: Criterion[Any], words: Words) -> str:
    """What is looked for; values that earn a share of their own with that share, the best first."""
    field, asked = criterion.field, criterion.wanted()
    currency = criterion.currency if isinstance(criterion, Revenue) else ""
    graded: Sequence[GradedBand | GradedList] = ()
    if isinstance(criterion, ListCriterion | BandCriterion):
        graded = criterion.shares
    if graded and criterion.mode is Mode.SCORE:
        ordered = sorted(graded, key=lambda entry: -entry.share)
        each = [
            words("profile-share", value=_value(entry, field, currency, words), share=words.percent(entry.share))
            for entry in ordered[:_MEMBERS]
        ]
        more = [words("list-more", count=len(ordered) - _MEMBERS)] if len(ordered) > _MEMBERS else []
        first = words.value(field, criterion.any_of) if isinstance(criterion, ListCriterion) else ""
        return short(", ".join(filter(None, [first, *each, *more])), _POINTS)
    if field in RANGES:
        return words.wanted(field, asked, currency=currency)
    return short(words.value(field, asked, limit=_MEMBERS), _WANTED)


def _value(entry: GradedBand | GradedList, field: Field, currency: str, words: Words) -> str:
    if isinstance(entry, GradedBand):
        return words.wanted(field, entry.between, currency=currency)
    return words.value(field, entry.any_of)


def _tiers(document: Profile, words: Words) -> Mrkdwn:
    tiers = document.tiers
    a, b, c = (words.points(lowest) for lowest in (tiers.A, tiers.B, tiers.C))
    return words.slack("profile-tiers", a=a, b=b, c=c, coverage=words.percent(document.min_coverage))
