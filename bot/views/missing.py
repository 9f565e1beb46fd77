"""What is not known of a company, in the order of worth, and how to tell it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.i18n import Words
from bot.slack.escape import Mrkdwn
from bot.views import criterion_line as one
from bot.views.blocks import actions, button, header, reply, section, sections
from bot.views.reply import Block, Reply
from icp.facts import Field
from icp.fit import CriterionFit, Fit, Mode
from icp.kinds.base import Reason
from icp.profile import Profile

_NAME = 100
_EXAMPLES = 3
_MOST_LINES = 20


def missing(fit: Fit, words: Words, *, profile: Profile | None = None) -> Reply:
    """The unknown facts, the most worth first, and an example of how to tell them."""
    name = one.named(fit.company.name, _NAME)
    unknown = one.missing(fit)
    key = fit.company.id or name
    buttons = actions(button(words("button-fit-card"), "fit", key), button(words("button-top"), "top"))
    if not unknown:
        nothing = words.slack("missing-nothing", name=name)
        return reply(nothing, [section(nothing), buttons])
    fields = one.fields(unknown)
    blocks = [
        header(words("missing-title", name=name)),
        *_lines(fit, unknown, words, profile),
        section(Mrkdwn(f"{words.slack('missing-tell')}\n{example(name, fields, words)}")),
        buttons,
    ]
    listed = words.listing([words.field(field) for field in fields])
    return reply(words.slack("missing-text", name=name, count=len(unknown), fields=listed), blocks)


def example(name: str, fields: Sequence[Field], words: Words) -> Mrkdwn:
    """What one may type to tell facts of a company: `add NAME; headcount 35; city Espoo`."""
    facts = "; ".join(words(f"example-{field.value.replace('_', '-')}") for field in fields[:_EXAMPLES])
    return Mrkdwn(f"`{words.slack('add-example', name=name, facts=facts)}`")


def _lines(fit: Fit, unknown: list[CriterionFit], words: Words, profile: Profile | None) -> list[Block]:
    """Each missing fact with a button to fill it in, of a field the first alone; without one where it is not kept."""
    first = {answer.kind: answer.index for answer in reversed(unknown)} if fit.company.id else {}
    blocks: list[Block] = []
    for place, answer in enumerate(unknown[:_MOST_LINES], start=1):
        text = _line(answer, words, profile)
        add = button(words("button-add-fact"), f"open:fact:{place}", f"{fit.company.id}|{answer.kind.value}")
        blocks += [section(text, accessory=add)] if first.get(answer.kind) == answer.index else sections([text])
    return [*blocks, *sections(_line(answer, words, profile) for answer in unknown[_MOST_LINES:])]


def _line(answer: CriterionFit, words: Words, profile: Profile | None) -> Mrkdwn:
    label, asked = words.label(answer.kind), one.wanted(answer, words, profile)
    if answer.reason == Reason.OTHER_CURRENCY:
        params = {"value": one.value(answer, words), "reason": words.reason(answer)}
        return words.slack("missing-not-comparable", label=label, **params)
    if answer.mode is not Mode.SCORE:
        key = f"missing-gate-{answer.mode.value}"
        return words.slack(key, label=label, wanted=asked) if asked else words.slack("missing-gate", label=label)
    worth = words.points(answer.max_points)
    if not asked:
        return words.slack("missing-worth", label=label, points=worth)
    return words.slack("missing-worth-wanted", label=label, points=worth, wanted=asked)
