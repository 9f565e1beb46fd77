"""The best customers, and what was learned from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.i18n import Words
from bot.i18n.values import money
from bot.services.best_customers import CustomerList
from bot.services.learn_from_customers import FromCustomers, SpeaksAgainst
from bot.slack.escape import Mrkdwn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named
from bot.views.learned import learned
from bot.views.reply import Block, Reply
from icp.best import Best, Measure, Ranked
from icp.learning.backtest import Backtest
from icp.learning.learn import LEAST
from icp.values import Money, Span
from storage.customers import Measured

_NAME = 80
_WITH_BUTTON = 20
_NEXT = 5
_LEFT_OUT = 5
_LISTED = 40
_NAMED = 4

Measurements = Mapping[str, Measured]


def best_customers(found: CustomerList, words: Words, *, buttons: bool = True) -> Reply:
    """The proposed best third, what it rests on, who comes next, and whom people took off the list.

    Args:
        found: the ranking.
        words: the reader's language.
        buttons: whether each customer can be taken off the list here.
    """
    best = found.best
    counted = words("customers-title", count=len(best.chosen), of=len(best.ranked))
    chosen = [_line(each, found, words) for each in best.chosen]
    first = _WITH_BUTTON if buttons else 0
    blocks = [
        header(counted),
        context(what_counts(best, words)),
        *sections(notes(best, words)),
        *(
            section(line, accessory=button(words("button-leave-out"), f"best_leave:{place}", each.customer.id))
            for place, (line, each) in enumerate(zip(chosen[:first], best.chosen, strict=False), start=1)
        ),
        *sections(chosen[first:_LISTED]),
        *_more(len(chosen) - _LISTED, words),
        *_next(found, words),
        *_left_out(best, words, buttons=buttons),
        *_what_now(best, words, buttons=buttons),
    ]
    names = words.listing([named(each.customer.name, _NAME) for each in best.chosen], limit=_NAMED)
    return reply(words.slack("customers-text", count=len(best.chosen), of=len(best.ranked), names=names), blocks)


def what_counts(best: Best, words: Words) -> Mrkdwn:
    """What "best" means: "NPS 50 %, total billed 50 %"."""
    if not best.mix:
        return words.slack("customers-by-nothing")
    parts = [
        words("customers-by-part", measure=measure_name(m, words), share=words.percent(w)) for m, w in best.mix.items()
    ]
    return words.slack("customers-by", measures=words.listing(parts, limit=len(parts)))


def notes(best: Best, words: Words) -> list[Mrkdwn]:
    """What people should know of the ranking, a line each."""
    keys = [f"best-{note.value.replace('_', '-')}" for note, _ in best.notes]
    told = [words.slack(key, **_params(params, words)) for key, (_, params) in zip(keys, best.notes, strict=True)]
    return [Mrkdwn(text[:1].upper() + text[1:]) for text in told]


def measure_name(measure: str, words: Words) -> str:
    """A measure inside a sentence: "NPS", "total billed"."""
    return words(f"measure-{measure}")


def measure_value(stated: Measured, words: Words) -> str:
    """A measure's value as people write it."""
    if stated.value is None:
        return words("measure-contradicted")
    if stated.measure == Measure.SINCE:
        return words.date(date.fromordinal(round(stated.value)))
    if stated.measure == Measure.BILLED:
        amount = money(words, Money(Span(abs(stated.value), abs(stated.value)), stated.unit))
        return f"-{amount}" if stated.value < 0 else amount
    if stated.unit == "grade":
        return words(f"usage-{stated.value:.0f}")
    return words.percent(stated.value / 100) if stated.unit == "%" else words.number(stated.value)


def from_customers(
    found: FromCustomers,
    tested: Backtest | None,
    proposal: Reply | None,
    words: Words,
    *,
    proposing: bool = True,
) -> Reply:
    """What the best customers share, what speaks against, and the proposal that it became.

    Args:
        found: what was learned.
        tested: the backtest; None where there are too few customers for one.
        proposal: the proposal's card, a message of its own; None where the active profile says this already, or none
            was made.
        words: the reader's language.
        proposing: whether a proposal was wanted.
    """
    shown = learned(found.learned, tested, words)
    rests = words.slack(
        "learned-rests", what=words.join([what_counts(found.best, words)]), customers=found.other_customers
    )
    blocks = [*shown.blocks, *against(found.against, found.bad, words), context(rests)]
    if proposing and proposal is None:
        blocks.append(section(words.slack("learned-same")))
    made = reply(Mrkdwn(shown.text), blocks)
    return made if proposal is None else replace(made, follows=(proposal,))


def against(found: Sequence[SpeaksAgainst], bad: int, words: Words) -> list[Block]:
    """What churned, lost and unfit companies share, beside what the best do."""
    if not found:
        if not bad:
            return []
        return [context(words.slack("against-few" if bad < LEAST else "against-nothing", count=bad, least=LEAST))]
    lines = [
        words.slack(
            "against-line",
            label=words.label(each.field),
            value=words.wanted(
                each.field, (each.evidence.name,) if isinstance(each.evidence.name, str) else each.evidence.name
            ),
            customers=each.evidence.customers,
            of=each.evidence.of,
            background=words.percent(each.evidence.background),
        )
        for each in found
    ]
    return sections([words.slack("against-title", count=bad), *lines])


def _line(each: Ranked, found: CustomerList, words: Words) -> Mrkdwn:
    who = named(each.customer.name, _NAME)
    key = "customers-line" if each.place else "customers-line-unranked"
    name = words.slack(key, name=who, **({"place": str(each.place)} if each.place else {}))
    values = found.measured.get(each.customer.id, {})
    shown = [_value(measure, values, words) for measure in (found.best.mix or Measure) if measure in values]
    mixed = [words.slack("customers-mixed")] if each.mixed else []
    return words.join([name, words.join([*shown, *mixed], " · ")], "  ") if shown or mixed else name


def _value(measure: str, values: Measurements, words: Words) -> Mrkdwn:
    told = measure_value(values[measure], words)
    return words.slack("customers-value", measure=measure_name(measure, words), value=told)


def _more(count: int, words: Words) -> list[Block]:
    return [context(words.slack("customers-more", count=count))] if count > 0 else []


def _next(found: CustomerList, words: Words) -> list[Block]:
    others = [
        e for e in found.best.ranked if not (e.best or e.left_out or e.customer.churned) and e.standing is not None
    ]
    if not others:
        return []
    lines = [_line(each, found, words) for each in others[:_NEXT]]
    return sections([words.slack("customers-next"), *lines])


def _left_out(best: Best, words: Words, *, buttons: bool) -> list[Block]:
    left = [each for each in best.ranked if each.left_out]
    if not buttons:
        names = words.listing([named(each.customer.name, _NAME) for each in left], limit=_LEFT_OUT)
        return [context(words.slack("customers-left-out", names=names))] if left else []
    return [
        section(
            words.slack("customers-left-out", names=named(each.customer.name, _NAME)),
            accessory=button(words("button-take-back"), f"best_back:{place}", each.customer.id),
        )
        for place, each in enumerate(left[:_LEFT_OUT], start=1)
    ]


def _what_now(best: Best, words: Words, *, buttons: bool) -> list[Block]:
    """Learn from them, where they are enough; else what it would take."""
    staying = sum(not each.customer.churned and not each.left_out for each in best.ranked)
    few = len(best.chosen) < LEAST
    said = [section(words.slack("customers-few", count=len(best.chosen), least=LEAST, needed=3 * LEAST))] if few else []
    learn = [] if few else [button(words("button-learn"), "learn_customers", style="primary")]
    if staying >= LEAST and staying > len(best.chosen):
        learn.append(button(words("button-learn-everyone", count=staying), "learn_everyone"))
    return [*said, *([actions(*learn)] if learn and buttons else [])]


def _params(params: Mapping[str, object], words: Words) -> dict[str, object]:
    """Measures by their names, dates and money as people write them."""
    shown: dict[str, object] = {}
    for name, param in params.items():
        if isinstance(param, Measure):
            shown[name] = measure_name(param, words)
        elif isinstance(param, tuple):
            shown[name] = words.listing([measure_name(str(each), words) for each in param], limit=len(param))
        elif isinstance(param, bool):
            shown[name] = str(param).lower()
        else:
            shown[name] = param
    if params.get("measure") == Measure.SINCE and isinstance(value := params.get("value"), float):
        shown["value"] = words.date(date.fromordinal(round(value)))
    return shown
