"""Values of facts in words: what stands after "Headcount" or "Location" on a card."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bot.i18n import figures
from icp.facts import Field
from icp.kinds.funding import stage
from icp.reference import goals, industries, legal_forms, places
from icp.values import Money, Place, Span

if TYPE_CHECKING:
    from bot.i18n.words import Words

RANGES = frozenset({Field.HEADCOUNT, Field.FOUNDED, Field.REVENUE})
"""The fields whose wanted value is a range, not a list."""

PLURAL = frozenset({Field.GOALS, Field.KEYWORDS})
"""The fields whose names stand in the plural: a verb after them does, too."""


def written(words: Words, value: object) -> str:
    """A value of which the field is not known."""
    if isinstance(value, Place):
        return places.title(value, words.language)
    if isinstance(value, Span):
        return span(words, value)
    return money(words, value) if isinstance(value, Money) else str(value)


def show(words: Words, field: Field, value: object, *, limit: int | None = None) -> str:
    """One value of a field, or a set of them; of a set at most ``limit`` members, and how many more there are."""
    if isinstance(value, Money):
        return money(words, value)
    if isinstance(value, Span):
        return span(words, value)
    if isinstance(value, frozenset | set | tuple | list):
        return members(words, field, value, limit)
    return single(words, field, value)


def wanted_list(words: Words, field: Field, wanted: object, limit: int | None) -> str:
    """Listed texts as alternatives: "seed or Series A"."""
    if not isinstance(wanted, frozenset | set | tuple | list):
        return show(words, field, wanted)
    shown = [
        single(words, field, value)
        for value in (sorted(wanted, key=str) if isinstance(wanted, frozenset | set) else wanted)
    ]
    return words.listing(shown, limit=limit or len(shown), key="list-or")


def members(words: Words, field: Field, values: Iterable[object], limit: int | None) -> str:
    """The members of a set: a tuple or list in its own order, a set in the order of the alphabet."""
    shown = [single(words, field, value) for value in values]
    if isinstance(values, frozenset | set):
        shown.sort(key=str.casefold)
    if limit is not None and len(shown) > limit:
        return ", ".join([*shown[:limit], words("list-more", count=len(shown) - limit)])
    return ", ".join(shown)


def single(words: Words, field: Field, value: object) -> str:
    """One value that is not a set."""
    if isinstance(value, Place):
        return places.title(value, words.language)
    if isinstance(value, bool | int | float):
        return f"{value:.0f}" if field is Field.FOUNDED else words.number(value)
    return _text(words, field, str(value))


def _text(words: Words, field: Field, text: str) -> str:
    if field is Field.INDUSTRY:
        title = industries.title(text, words.language)
        return f"{text} {title}" if title else text
    if field is Field.LOCATION:
        return places.translated(text, words.language) or text
    if field is Field.GOALS:
        return goals.title(text, words.language) or text
    if field is Field.FUNDING:
        return _named(words, "funding", stage(text) or text) or text
    if field is Field.LEGAL_FORM:
        slug = legal_forms.find(text) or text
        return _named(words, "legal-group", slug) or legal_forms.title(slug, words.language) or text
    return text


def _named(words: Words, prefix: str, slug: str) -> str | None:
    key = f"{prefix}-{slug.replace('_', '-')}"
    return words(key) if words.has(key) else None


def span(words: Words, value: Span) -> str:
    """A number or a range: "35", "21–50", "1,000+"."""
    low = words.number(value.low)
    if value.exact:
        return low
    if value.high is None:
        return words("range-open", low=low)
    return words("range-between", low=low, high=words.number(value.high))


def money(words: Words, value: Money) -> str:
    """An amount or a range: "€2.5M", "€1–10M", "€1M+"; without a sign where the currency was not named."""
    low = amount(words, value.amount.low, value.currency)
    if value.amount.exact:
        return low
    if value.amount.high is None:
        return words("range-open", low=low)
    return amounts(words, value.amount.low, value.amount.high, value.currency)


def amount(words: Words, value: float, currency: str) -> str:
    """One amount of money, in the unit people would say it in."""
    return _priced(words, figures.scaled(value, words.language), currency)


def amounts(words: Words, low: float, high: float, currency: str) -> str:
    """A range of amounts, the unit written once where both have the same: "€1–10M" / "1–10 M€"."""
    ends = [figures.scaled(end, words.language) for end in (low, high)]
    if ends[0].scale != ends[1].scale:
        return words("range-between", low=amount(words, low, currency), high=amount(words, high, currency))
    both = words("range-between", low=ends[0].number, high=ends[1].number)
    return _priced(words, figures.Scaled(both, ends[0].scale), currency)


def _priced(words: Words, shown: figures.Scaled, currency: str) -> str:
    if not currency:
        return words(f"money-{shown.scale}-bare", amount=shown.number)
    sign = figures.symbol(currency, words.language)
    if sign == currency:
        sign = words("money-code", code=currency)
    return words(f"money-{shown.scale}", amount=shown.number, symbol=sign)


def wanted_range(words: Words, field: Field, low: float | None, high: float | None, currency: str) -> str:
    """A wanted range: "21–50", "21 or more", "2015 or later", "up to €10M"."""

    def end(number: float) -> str:
        if field is Field.FOUNDED:
            return f"{number:.0f}"
        return amount(words, number, currency) if field is Field.REVENUE else words.number(number)

    if low is not None and high is not None and low != high and field is Field.REVENUE:
        return amounts(words, low, high, currency)
    if low is not None and high is not None:
        return end(low) if low == high else words("range-between", low=end(low), high=end(high))
    if low is not None:
        return words("range-since" if field is Field.FOUNDED else "range-from", low=end(low))
    if high is None:
        return ""
    keys = {Field.FOUNDED: "range-until", Field.REVENUE: "range-to-amount"}
    return words(keys.get(field, "range-to"), high=end(high))
