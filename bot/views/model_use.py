"""What the language model was used for and what it cost."""

from __future__ import annotations

from collections.abc import Iterator

from bot.i18n import Words, figures
from bot.services.model_use import DAYS, ModelUseReport, Sum
from bot.slack.escape import Mrkdwn
from bot.views.blocks import context, header, reply, sections
from bot.views.criterion_line import named
from bot.views.reply import Reply

_NAME = 60
_MODELS = 10
_MILLION = 1_000_000


def model_use(report: ModelUseReport, words: Words) -> Reply:
    """Today against the budget, the last month, and each model where there are several."""
    text = words.slack("model-use-none") if report.model is None else _today(report, words)
    lines = [text, *_more(report, words)]
    notes = [words.slack("model-use-how")]
    return reply(text, [header(words("model-use-title")), *sections(lines), context(*notes)])


def _today(report: ModelUseReport, words: Words) -> Mrkdwn:
    name = named(report.model or "", _NAME)
    params = {"name": name, **_params(report.today, words)}
    most = report.budget.daily_tokens
    if most is None:
        return words.slack("model-use-today", **params)
    key = "model-use-today-spent" if report.spent else "model-use-today-budget"
    return words.slack(key, budget=words.number(most), **params)


def _more(report: ModelUseReport, words: Words) -> Iterator[Mrkdwn]:
    if not report.lately.asked:
        return
    yield words.slack("model-use-lately", days=DAYS, **_params(report.lately, words))
    if len(report.by_model) > 1 or report.model not in report.by_model:
        for name, use in list(report.by_model.items())[:_MODELS]:
            yield words.slack("model-use-model", name=named(name, _NAME), **_params(use, words))
    if report.lately.unanswered:
        yield words.slack("model-use-unanswered", count=report.lately.unanswered)


def _params(use: Sum, words: Words) -> dict[str, object]:
    cost = ", ".join(_amount(millionths, currency, words) for currency, millionths in sorted(use.millionths.items()))
    return {"count": use.asked, "tokens": words.number(use.tokens), "cost": cost or "none"}


def _amount(millionths: int, currency: str, words: Words) -> str:
    """An amount with two decimals; a small one with four, for a request costs a hundredth of a cent."""
    amount = millionths / _MILLION
    return f"{figures.number(amount, words.language, decimals=2 if amount >= 1 else 4)} {currency}"
