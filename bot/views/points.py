"""Learned values in one line: what speaks for a company with its counts, what against, places by their country."""

from __future__ import annotations

from collections.abc import Sequence

from bot.i18n import Words
from bot.views.evidence_value import value_name
from icp.facts import Field
from icp.learning.evidence import Evidence
from icp.learning.lists import FieldLearned


def points_text(each: FieldLearned, values: Sequence[Evidence], words: Words, *, most: int) -> str:
    """As "SaaS (14 of 20; 9%), marketplace (3 of 20; 2%)"; plain text.

    Args:
        each: the field.
        values: of one side, the strongest first.
        words: the reader's language.
        most: values that are named; how many more there are is said.
    """
    shown = values if len(values) <= most + 1 else values[:most]
    more = [words("list-more", count=len(values) - len(shown))] if len(values) > len(shown) else []
    if each.field is Field.LOCATION:
        return "; ".join([*_by_country(each, shown, words), *more])
    return ", ".join([*(_counted(value_name(each, value, words), value, words) for value in shown), *more])


def _by_country(each: FieldLearned, values: Sequence[Evidence], words: Words) -> list[str]:
    """As "Finland: Uusimaa (13 of 20; 29%), Pirkanmaa (…)"; a country alone stands for itself."""
    groups: dict[str, list[str]] = {}
    alone: list[str] = []
    for value in values:
        inner, *_, country = value_name(each, value, words).split(", ") * 2
        if inner == country:
            alone.append(_counted(country, value, words))
        else:
            groups.setdefault(country, []).append(_counted(inner, value, words))
    within = [words("points-places", country=country, places=", ".join(places)) for country, places in groups.items()]
    return [*within, *([", ".join(alone)] if alone else [])]


def _counted(name: str, value: Evidence, words: Words) -> str:
    background = words.percent(value.background)
    return words("points-value", value=name, customers=value.customers, of=value.of, background=background)
