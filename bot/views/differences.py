"""What differs between two profiles, a line each; the same words for Slack, the terminal and JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from bot.i18n import Words
from bot.slack.escape import Mrkdwn
from bot.views.criterion_line import named, short
from icp.difference import Code, Difference
from icp.fit import Mode
from icp.kinds.base import Criterion
from icp.kinds.revenue import Revenue

_NAME = 100
_TEXT = 200
_MEMBERS = 6
_TOGETHER = (Code.TYPICAL, Code.EVIDENCE)

Say = Callable[..., str]


def difference_lines(differences: Sequence[Difference], words: Words) -> list[Mrkdwn]:
    """One line a difference, the field's name in bold; what is measured anew for many fields is one line."""

    def bold(label: str) -> Mrkdwn:
        return words.join([Mrkdwn(f"*{label}*")])

    return [Mrkdwn(line) for line in _lines(differences, words, words.slack, bold)]


def difference_texts(differences: Sequence[Difference], words: Words) -> list[str]:
    """The same as plain text."""
    return _lines(differences, words, words, str)


def _lines(differences: Sequence[Difference], words: Words, say: Say, label: Callable[[str], str]) -> list[str]:
    lines = [_line(each, words, say, label) for each in differences if each.code not in _TOGETHER]
    for code in _TOGETHER:
        fields = list(dict.fromkeys(each.field for each in differences if each.code is code and each.field))
        if fields:
            lines.append(say(f"differs-{code.value}", fields=words.listing([words.field(f) for f in fields], limit=9)))
    return lines


def _line(one: Difference, words: Words, say: Say, label: Callable[[str], str]) -> str:
    params = _params(one, words)
    if one.field is not None:
        params["label"] = label(words.label(one.field))
    if one.code is Code.VALUES:
        return say(f"differs-values-{_which(one.params)}", **params)
    if one.code is Code.WEIGHT and one.criterion is not None and one.criterion.mode is not Mode.SCORE:
        return say("differs-weight-gate", **params)
    return say(f"differs-{one.code.value}", **params)


def _which(params: Any) -> str:  # noqa: ANN401 -- a difference's parameters
    if params["added"] and params["removed"]:
        return "both"
    return "added" if params["added"] else "removed"


def _params(one: Difference, words: Words) -> dict[str, Any]:
    """A difference's parameters in the reader's words."""
    of_code = _PARAMS.get(one.code)
    return {} if of_code is None else of_code(one, words)


def _criterion(one: Difference, words: Words) -> dict[str, Any]:
    if one.criterion is None:
        return {}
    return {"wanted": _asked(one.criterion, words), "mode": one.criterion.mode.value}


def _weight(one: Difference, words: Words) -> dict[str, Any]:
    parts = {f"part{end}": words.percent(one.params[f"part_{end}"]) for end in ("before", "after")}
    return {**_both(one, words.number), **parts}


def _values(one: Difference, words: Words) -> dict[str, Any]:
    field, params = one.field, one.params
    if field is None:
        return {}
    names = [name for name in ("added", "removed") if params[name]]
    return {name: short(words.value(field, params[name], limit=_MEMBERS), _TEXT) for name in names}


def _ranges(one: Difference, words: Words) -> dict[str, Any]:
    field, currency = one.field, one.params["currency"]
    return {} if field is None else _both(one, lambda ends: words.wanted(field, ends, currency=currency))


def _both(one: Difference, show: Callable[[Any], str]) -> dict[str, Any]:
    return {end: show(one.params[end]) for end in ("before", "after")}


_PARAMS: Final[dict[Code, Callable[[Difference, Words], dict[str, Any]]]] = {
    Code.NAME: lambda one, _: _both(one, lambda name: named(name, _NAME)),
    Code.ADDED: _criterion,
    Code.REMOVED: _criterion,
    Code.MODE: lambda one, words: _both(one, lambda mode: words(f"mode-{mode}")),
    Code.WEIGHT: _weight,
    Code.VALUES: _values,
    Code.RANGE: _ranges,
    Code.SHARES: lambda one, words: {"changes": _changes(one, words)},
    Code.OTHERWISE: lambda one, words: _both(one, words.percent),
    Code.COVERAGE: lambda one, words: _both(one, words.percent),
    Code.TIERS: lambda one, words: {"tier": one.params["tier"], **_both(one, words.points)},
    Code.OTHER: lambda one, _: {"keys": ", ".join(one.params["keys"])},
}


def _asked(criterion: Criterion[Any], words: Words) -> str:
    currency = criterion.currency if isinstance(criterion, Revenue) else ""
    asked = words.wanted(criterion.field, criterion.ideal(), currency=currency, limit=_MEMBERS)
    return short(asked, _TEXT)


def _changes(one: Difference, words: Words) -> str:
    changed: Sequence[tuple[Any, float | None, float | None]] = one.params["changed"]
    shown = [_change(one, item, (before, after), words) for item, before, after in changed[:_MEMBERS]]
    more = [words("list-more", count=len(changed) - len(shown))] if len(changed) > len(shown) else []
    return short(", ".join([*shown, *more]), 2 * _TEXT)


def _change(one: Difference, item: object, shares: tuple[float | None, float | None], words: Words) -> str:
    before, after = (words("share-none") if share is None else words.percent(share) for share in shares)
    if one.field is None:
        return f"{before} → {after}"
    name = words.wanted(one.field, item) if isinstance(item, tuple) else words.value(one.field, (item,))
    return f"{name} {before} → {after}"
