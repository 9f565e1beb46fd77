"""What was learned from the best customers: the fields that tell them from others, and how far to trust it."""

from __future__ import annotations

from bot.i18n import Words
from bot.slack.escape import Mrkdwn
from bot.views.blocks import context, header, reply, section, sections
from bot.views.evidence_value import value_name
from bot.views.reply import Block, Reply
from icp.learning.backtest import Backtest
from icp.learning.evidence import Evidence
from icp.learning.learn import Learned
from icp.learning.lists import FieldLearned
from icp.learning.points import points

_SHOWN_FOR, _SHOWN_AGAINST = 4, 2


def learned(found: Learned, tested: Backtest | None, words: Words) -> Reply:
    """The evidence field by field, the strongest first; then the backtest; then what is not known."""
    telling = [each for each in found.fields if each.criterion and each.weight > 0]
    title = words("learned-title", name=found.profile.name)
    counted = words.slack("learned-from", customers=found.customers, background=found.background)
    blocks = [header(title), context(counted)]
    if found.alike:
        blocks.append(section(words.slack("learned-alike")))
    if found.doubtful:
        blocks.append(section(words.slack("learned-doubtful")))
    for each in telling:
        blocks += sections(_field(each, telling, words))
    untested = words.slack("learned-no-backtest-alike") if found.alike and tested is None else None
    blocks += [section(untested or backtest_line(tested, words)), *_missing(found, words)]
    return reply(words.slack("learned-text", name=found.profile.name, customers=found.customers), blocks)


def backtest_line(tested: Backtest | None, words: Words) -> Mrkdwn:
    """What the backtest showed, in two sentences with counts."""
    if tested is None:
        return words.slack("learned-no-backtest")
    key = "learned-backtest" if tested.better_than_chance else "learned-backtest-unsure"
    return words.slack(
        key,
        hits=sum(tested.hits),
        customers=tested.customers,
        random=round(tested.customers * tested.random, 1),
        low=words.percent(tested.low),
        high=words.percent(tested.high),
        lift=tested.lift,
    )


def evidence_params(each: Evidence, field: FieldLearned, words: Words) -> dict[str, object]:
    """For ``learned-evidence``: "SaaS: 14 of 20 best customers, 9 % of the others"."""
    background = words.percent(each.background)
    return {
        "value": value_name(field, each, words),
        "customers": each.customers,
        "of": each.of,
        "background": background,
    }


def _evidence(each: Evidence, field: FieldLearned, words: Words) -> Mrkdwn:
    return words.slack("learned-evidence", **evidence_params(each, field, words))


def _field(each: FieldLearned, telling: list[FieldLearned], words: Words) -> list[Mrkdwn]:
    whole = sum(field.weight for field in telling)
    title = words.slack("learned-field", label=words.label(each.field), share=words.percent(each.weight / whole))
    found = points(each)
    lines = [_evidence(value, each, words) for value in found.speaking_for[:_SHOWN_FOR]]
    against = [_evidence(value, each, words) for value in found.against[:_SHOWN_AGAINST]]
    return [title, *lines, *(words.slack("learned-against", line=line) for line in against)]


def _missing(found: Learned, words: Words) -> list[Block]:
    if not found.empty_fields:
        return []
    names = words.listing([words.field(field) for field in found.empty_fields], limit=9)
    return [context(words.slack("learned-empty", fields=names))]
