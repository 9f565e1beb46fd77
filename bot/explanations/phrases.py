"""The parts that rule-written sentences are made of: a field with its value, and why it does not fit."""

from __future__ import annotations

from collections.abc import Sequence

from bot.explanations.facts import short, shown
from bot.i18n import reasons
from bot.i18n.values import PLURAL
from bot.i18n.words import Words
from icp.fit import CriterionFit, Verdict
from icp.kinds.base import Reason

_WITH_WANTED = frozenset(
    {Reason.NEAR_BELOW, Reason.NEAR_ABOVE, Reason.BELOW, Reason.ABOVE, Reason.OVERLAPS, Reason.RELATED}
)
_WITHOUT_WANTED = frozenset({Reason.BROADER, Reason.NOT_LISTED, Reason.GRADED})


def number(answers: Sequence[CriterionFit]) -> str:
    """Whether a verb after these fields stands in the plural: "many" or "one"."""
    return "many" if len(answers) > 1 or answers[0].kind in PLURAL else "one"


def items(words: Words, answers: Sequence[CriterionFit]) -> str:
    """Fields with their values: "industry (SaaS), location (Espoo) and headcount (34)"."""
    each = [
        words("explain-item", name=words.field(answer.kind), value=value)
        if (value := shown(words, answer))
        else words.field(answer.kind)
        for answer in answers
    ]
    once = list(dict.fromkeys(each))
    return words.listing(once, limit=len(once))


def names(words: Words, answers: Sequence[CriterionFit]) -> str:
    """Fields without values, each once: "industry, location and headcount"."""
    each = list(dict.fromkeys(words.field(answer.kind) for answer in answers))
    return words.listing(each, limit=len(each))


def clause(words: Words, answer: CriterionFit) -> str:
    """Why a value fits only in part or not at all: "headcount (12) is under what you look for (21–50)"."""
    asked = short(reasons.wanted(words, answer))
    return words(
        _clause_key(answer, asked),
        field=answer.kind.value,
        name=words.field(answer.kind),
        value=shown(words, answer),
        wanted=asked,
        number=number([answer]),
    )


def unclear(words: Words, answer: CriterionFit) -> str:
    """The sentence for a value that is there but does not decide: too rough, not comparable, another currency."""
    return words(
        "explain-unclear",
        reason=answer.reason,
        name=words.field(answer.kind),
        value=shown(words, answer),
        number=number([answer]),
    )


def _clause_key(answer: CriterionFit, asked: str) -> str:
    reason = answer.reason.replace("_", "-")
    if answer.reason == Reason.GRADED and answer.verdict is Verdict.MISS:
        return "explain-graded-nothing"
    if (answer.reason in _WITH_WANTED and asked) or answer.reason in _WITHOUT_WANTED:
        return f"explain-{reason}"
    return "explain-partial" if answer.verdict is Verdict.PARTIAL else "explain-miss"
