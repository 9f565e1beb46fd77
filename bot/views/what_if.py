"""How a company would fit with other facts: what becomes of its tier first, then criterion by criterion."""

from __future__ import annotations

import json
from collections.abc import Iterator

from bot.i18n import Words
from bot.services.what_if import Supposed
from bot.slack.escape import Mrkdwn
from bot.views import criterion_line as one
from bot.views.add import unread_lines
from bot.views.blocks import VALUE, actions, button, context, header, reply, section, sections
from bot.views.reply import Block, Reply
from bot.views.verdicts import standing_of, supposed
from icp.fit import CriterionFit, Fit, Mode, Status
from icp.profile import Profile

_NAME = 100


def what_if(found: Supposed, words: Words, *, profile: Profile | None = None) -> Reply:
    """The tier before and after, the score, and each criterion that moves."""
    name = one.named(found.before.company.name, _NAME)
    outcome = outcome_line(found, words)
    blocks = [
        header(words("supposed-title", name=name)),
        section(outcome),
        *_figures(found.before, found.after, words),
        *moved_lines(found, words, profile),
        *unread_lines(found.unread, words),
        context(words.slack("supposed-note")),
        actions(*_buttons(found, words)),
    ]
    return reply(words.slack("supposed-text", name=name, outcome=words.join([outcome])), blocks)


def outcome_line(found: Supposed, words: Words) -> Mrkdwn:
    """What becomes of the tier: "B → A if headcount were 30", or that it stays."""
    before, after = (standing_of(fit.tier, fit.status, words) for fit in (found.before, found.after))
    changes = supposed(found.facts, words)
    if before == after:
        return words.slack("supposed-same", tier=after, changes=changes)
    return words.slack("supposed-tier", before=before, after=after, changes=changes)


def moved_lines(found: Supposed, words: Words, profile: Profile | None) -> list[Block]:
    """A line for each criterion that what was supposed is about; how many others there are; what nobody asks about."""
    fields = {fact.field for fact in found.facts}
    pairs = list(zip(found.before.criteria, found.after.criteria, strict=True))
    asked = [(old, new) for old, new in pairs if new.kind in fields]
    unasked = [fact.field for fact in found.facts if fact.field not in {new.kind for _, new in asked}]
    lines = [_line(old, new, words, profile) for old, new in asked]
    if unasked:
        names = words.listing([words.field(field) for field in dict.fromkeys(unasked)])
        lines.append(words.slack("supposed-not-asked", fields=names, count=len(set(unasked))))
    rest = len(pairs) - len(asked)
    if asked and rest:
        lines.append(words.slack("supposed-rest", count=rest))
    return sections(lines)


def _figures(before: Fit, after: Fit, words: Words) -> Iterator[Block]:
    if before.status is not Status.SCORED or after.status is not Status.SCORED:
        return
    figures = words.slack("supposed-figures", before=words.points(before.score), after=words.points(after.score))
    yield section(figures)
    if before.low < before.high or after.low < after.high:
        yield context(words.slack("supposed-range", before=_span(before, words), after=_span(after, words)))


def _span(fit: Fit, words: Words) -> str:
    low, high = words.points(fit.low), words.points(fit.high)
    return low if fit.low == fit.high else words("range-between", low=low, high=high)


def _line(old: CriterionFit, new: CriterionFit, words: Words, profile: Profile | None) -> Mrkdwn:
    params = {"label": words.label(new.kind), "before": one.value(old, words), "after": one.value(new, words)}
    if new.mode is not Mode.SCORE:
        signs = {"signbefore": one.sign(old), "signafter": one.sign(new)}
        asked = one.wanted(new, words, profile)
        told = words(f"reason-wanted-{new.mode.value}", wanted=asked) if asked else ""
        return words.slack("supposed-line-gate", **params, **signs, asked=told)
    points = {"pointsbefore": _points(old, words), "pointsafter": _points(new, words)}
    return words.slack("supposed-line", **params, **points, most=words.points(new.max_points))


def _points(answer: CriterionFit, words: Words) -> str:
    return f"{one.sign(answer)} {'–' if answer.points is None else words.points(answer.points)}"


def _buttons(found: Supposed, words: Words) -> list[Block]:
    key = found.before.company.id or one.named(found.before.company.name, _NAME)
    record = json.dumps({"c": found.before.company.id, "f": [list(each) for each in found.said]})
    save = [button(words("button-supposed-true"), "facts_tell", record)] if len(record) <= VALUE else []
    return [button(words("button-fit-card"), "fit", key), *save]
