"""What is not known of a company, in the order of worth, and how to tell it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.i18n import Words
from bot.slack.escape import Mrkdwn
from bot.views import criterion_line as one
from bot.views.blocks import actions, button, header, reply, section, sections
from bot.views.reply import Reply
from icp.facts import Field
from icp.fit import CriterionFit, Fit, Mode
from icp.profile import Profile

_NAME = 100
_EXAMPLES = 3


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
        *sections(_line(answer, words, profile) for answer in unknown),
        section(Mrkdwn(f"{words.slack('missing-tell')}\n{example(name, fields, words)}")),
        buttons,
    ]
    listed = words.listing([words.field(field) for field in fields])
    return reply(words.slack("missing-text", name=name, count=len(unknown), fields=listed), blocks)


def example(name: str, fields: Sequence[Field], words: Words) -> Mrkdwn:
    """What one may type to tell facts of a company: `add NAME; headcount 35; city Espoo`."""
    facts = "; ".join(words(f"example-{field.value.replace('_', '-')}") for field in fields[:_EXAMPLES])
    return Mrkdwn(f"`{words.slack('add-example', name=name, facts=facts)}`")


def _line(answer: CriterionFit, words: Words, profile: Profile | None) -> Mrkdwn:
    label, asked = words.label(answer.kind), one.wanted(answer, words, profile)
    if answer.mode is not Mode.SCORE:
        key = f"missing-gate-{answer.mode.value}"
        return words.slack(key, label=label, wanted=asked) if asked else words.slack("missing-gate", label=label)
    worth = words.points(answer.max_points)
    if not asked:
        return words.slack("missing-worth", label=label, points=worth)
    return words.slack("missing-worth-wanted", label=label, points=worth, wanted=asked)
