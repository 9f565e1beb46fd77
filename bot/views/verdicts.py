"""How a company stands, in a few words, for answers that speak of several standings at once."""

from __future__ import annotations

from collections.abc import Iterable

from bot.i18n import Words
from bot.i18n.values import PLURAL
from bot.views.criterion_line import short
from bot.views.effect import standing
from bot.views.fit_card import score
from icp.facts import Fact
from icp.fit import Fit, Status, Tier

_VALUE = 80
_MEMBERS = 3


def verdict_of(fit: Fit, words: Words) -> str:
    """Tier and score, "A · 82 of 100"; of a company without a score why it has none."""
    return score(fit, words) if fit.status is Status.SCORED else standing(fit.status.value, words)


def standing_of(tier: Tier | None, status: Status, words: Words) -> str:
    """The tier alone, or why there is none."""
    return standing(tier or status.value, words)


def value_of(fact: Fact, words: Words) -> str:
    """A fact's value in a few words."""
    return short(words.value(fact.field, fact.value, limit=_MEMBERS), _VALUE)


def supposed(facts: Iterable[Fact], words: Words) -> str:
    """Facts as the part of a sentence that stands after "if": "headcount were 30 and location were Tampere"."""
    each = [
        words(
            "change-to",
            field=fact.field,
            value=value_of(fact, words),
            number="many" if fact.field in PLURAL else "one",
        )
        for fact in facts
    ]
    return words.listing(each, limit=len(each))
