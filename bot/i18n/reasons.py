"""Reason codes in words. A parameter that the rules did not give is left out of the sentence, never shown as a hole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bot.i18n import values
from icp.facts import Field
from icp.fit import Change, CriterionFit, Mode
from icp.kinds.base import Reason
from icp.values import Money, Span, Value

if TYPE_CHECKING:
    from bot.i18n.words import Words

_SHOWN_WANTED = 3


def wanted(words: Words, answer: CriterionFit) -> str:
    """What the profile asks for, as far as the answer's parameters say so; "" where they do not."""
    params = answer.params
    if answer.kind in values.RANGES and ("low" in params or "high" in params):
        low, high = (_number(params.get(end)) for end in ("low", "high"))
        return values.wanted_range(words, answer.kind, low, high, _currency(answer))
    listed = params.get("wanted")
    if listed is None or answer.reason == Reason.OTHER_CURRENCY:
        return ""
    return words.wanted(answer.kind, listed, currency=_currency(answer), limit=_SHOWN_WANTED)


def reason(words: Words, answer: CriterionFit) -> str:
    """One short phrase for the answer's reason code."""
    params, asked = answer.params, wanted(words, answer)
    code = answer.reason.replace("_", "-")
    if learned := _learned(words, answer):
        return learned
    if answer.reason == Reason.OTHER_CURRENCY and params.get("currency") and params.get("wanted"):
        return words("reason-other-currency-named", currency=params["currency"], wanted=params["wanted"])
    phrase = f"reason-{code}" if words.has(f"reason-{code}") else "reason-no-fact"
    if answer.reason == Reason.LISTED and answer.mode is not Mode.EXCLUDE:
        named = asked and not _same(
            asked, words.value(answer.kind, (params.get("item"),)) if params.get("item") else ""
        )
        return words("reason-listed-as", wanted=asked) if named else words(phrase)
    if answer.reason == Reason.BROADER and asked:
        return f"{words(phrase)}: {words(f'reason-wanted-{answer.mode.value}', wanted=asked)}"
    if not asked:
        return words(phrase)
    return words(f"reason-wanted-{answer.mode.value}", wanted=asked)


def _learned(words: Words, answer: CriterionFit) -> str:
    """Why a value earns what the profile gives it itself; "" where the profile gives no values of their own."""
    params: Mapping[str, Any] = answer.params
    if answer.reason == Reason.GRADED and "share" in params:
        return _graded(words, answer)
    if answer.reason == Reason.NOT_LISTED and "otherwise" in params:
        return words("reason-otherwise", share=words.percent(params["otherwise"]))
    return ""


def change(words: Words, changed: Change, current: Value | None) -> str:
    """One change, as the part of a sentence that stands after "if"."""
    shown = words.value(changed.kind, changed.value, limit=_SHOWN_WANTED)
    number = "many" if changed.kind in values.PLURAL else "one"
    new, old = _middle(changed.value), _middle(current)
    if new is None or old is None or new == old or not _exact(changed.value) or _converted(changed.value, current):
        return words("change-to", field=changed.kind, value=shown, number=number)
    if changed.kind is Field.FOUNDED:
        key = "range-since" if new > old else "range-until"
    elif new > old:
        key = "range-from"
    else:
        key = "range-to-amount" if changed.kind is Field.REVENUE else "range-to"
    end = "low" if new > old else "high"
    return words("change-to", field=changed.kind, value=words(key, **{end: shown}), number=number)


def _converted(changed: Value, current: Value | None) -> bool:
    """Whether two amounts are in different currencies: which is the larger cannot be seen from their figures."""
    if not isinstance(changed, Money) or not isinstance(current, Money):
        return False
    return current.currency not in {"", changed.currency}


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _graded(words: Words, answer: CriterionFit) -> str:
    """A share that the profile gives itself: where it was learned, with the value it goes by and the counts of that."""
    params: Mapping[str, Any] = answer.params
    if "customers" not in params:
        return words("reason-graded-share", share=words.percent(params["share"]))
    background = words.percent(params["background"])
    counts = words("reason-graded-evidence", customers=params["customers"], of=params["of"], background=background)
    by = _judged_by(words, answer)
    return words("reason-graded-value", value=by, evidence=counts) if by else counts


def _judged_by(words: Words, answer: CriterionFit) -> str:
    """The range or listed value that a company's own counts as; "" where the two are called the same."""
    params: Mapping[str, Any] = answer.params
    if "range" in params:
        return words.wanted(answer.kind, tuple(params["range"]), currency=_currency(answer))
    listed = words.value(answer.kind, (params["wanted"],)) if "wanted" in params else ""
    item = words.value(answer.kind, (params["item"],)) if params.get("item") else ""
    return "" if _same(listed, item) else listed


def _currency(answer: CriterionFit) -> str:
    named = answer.params.get("currency")
    if isinstance(named, str):
        return named
    return answer.value.currency if isinstance(answer.value, Money) else ""


def _exact(value: Value | None) -> bool:
    span = value.amount if isinstance(value, Money) else value
    return not isinstance(span, Span) or span.exact


def _middle(value: Value | None) -> float | None:
    span = value.amount if isinstance(value, Money) else value
    if isinstance(span, Span):
        return span.low if span.high is None else (span.low + span.high) / 2
    return float(span) if isinstance(span, int) else None
