"""Why a company is not in a better tier."""

from __future__ import annotations

from bot.i18n import Words
from bot.slack.escape import Mrkdwn
from bot.views import criterion_line as one
from bot.views.blocks import actions, button, header, reply, section, sections
from bot.views.fit_card import closer, headline, to_find_out, verdict
from bot.views.reply import Block, Reply
from icp.fit import CriterionFit, Fit, Mode, Status, Tier
from icp.profile import Profile

_NAME = 100


def why(fit: Fit, words: Words, *, profile: Profile | None = None) -> Reply:
    """Where the points were lost, the most first, and the smallest step up."""
    if fit.status is not Status.SCORED:
        title = header(fit.company.name)
        told = [*verdict(fit, words, profile), *to_find_out(fit, words, profile)]
        return reply(headline(fit, words), [title, *told, _buttons(fit, words)])
    lost = sorted((answer for answer in fit.criteria if _lost(answer) > 0), key=_lost, reverse=True)
    lines = [_lost_line(answer, words, profile) for answer in lost]
    unknown = [_open_line(answer, words) for answer in one.missing(fit)]
    blocks = [
        header(_title(fit, words)),
        *_titled(words, "why-lost", lines),
        *([] if lines else [section(words.slack("why-lost-nothing"))]),
        *_titled(words, "why-open", unknown),
        *_step(fit, words),
        _buttons(fit, words),
    ]
    return reply(_text(fit, lost, words), blocks)


def _lost(answer: CriterionFit) -> float:
    return 0.0 if answer.points is None else round(answer.max_points - answer.points, 1)


def _lost_line(answer: CriterionFit, words: Words, profile: Profile | None) -> Mrkdwn:
    params = {
        "label": words.label(answer.kind),
        "points": words.points(_lost(answer)),
        "value": one.value(answer, words),
    }
    asked = one.wanted(answer, words, profile)
    reason = words("reason-wanted-score", wanted=asked) if asked else words.reason(answer)
    return words.slack("why-line-reason", reason=reason, **params) if reason else words.slack("why-line", **params)


def _open_line(answer: CriterionFit, words: Words) -> Mrkdwn:
    if answer.mode is not Mode.SCORE:
        return words.slack("why-open-gate-line", label=words.label(answer.kind))
    return words.slack("why-open-line", label=words.label(answer.kind), points=words.points(answer.max_points))


def _titled(words: Words, title: str, lines: list[Mrkdwn]) -> list[Block]:
    return sections([words.slack(title), *lines]) if lines else []


def _title(fit: Fit, words: Words) -> str:
    name = one.named(fit.company.name, _NAME)
    return words("why-title-best", name=name) if fit.tier is Tier.A else words("why-title", name=name, tier=fit.tier)


def _step(fit: Fit, words: Words) -> list[Block]:
    found = closer(fit, words)
    if found or fit.tier is Tier.A:
        return found
    if fit.high > fit.score:
        return [section(words.slack("why-step-unknown", high=words.points(fit.high)))]
    return [section(words.slack("why-no-step"))]


def _text(fit: Fit, lost: list[CriterionFit], words: Words) -> Mrkdwn:
    name = one.named(fit.company.name, _NAME)
    if not lost:
        return words.slack("why-text-nothing", name=name, tier=fit.tier)
    fields = one.fields(lost)
    listed = words.listing([words.field(field) for field in fields])
    return words.slack("why-text", name=name, tier=fit.tier, fields=listed, number=one.number(fields))


def _buttons(fit: Fit, words: Words) -> Block:
    key = fit.company.id or one.named(fit.company.name, _NAME)
    unknown = any(answer.share is None for answer in fit.criteria)
    missing = [button(words("button-missing"), "missing", key)] if unknown else []
    return actions(button(words("button-fit-card"), "fit", key), *missing, button(words("button-top"), "top"))
