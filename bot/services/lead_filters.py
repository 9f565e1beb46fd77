"""Which leads are asked for: "in Espoo", "founded after 2018", "tier=A", read into criteria that have to hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from pydantic import ValidationError

from bot.errors import BotRefusal
from bot.services.near_names import near_names
from bot.sources.headers import Target, known
from bot.sources.said import read_part
from icp import kinds
from icp.facts import Field
from icp.fit import Mode, Tier
from icp.kinds.base import Criterion
from icp.reference import industries
from icp.values import Money, Span, Value
from storage.lead_search import Condition

Said = tuple[str, str]
"""A filter's name and what was said: ("location", "Espoo"), ("founded_from", "2018"), ("new", "")."""

UNDERSTOOD: Final = ("tier", "new", *(field.value for field in Field))
"""The names that a filter may bear; ranges also with ``_from`` and ``_to``."""

_RANGES: Final = frozenset({Field.FOUNDED, Field.HEADCOUNT, Field.REVENUE})
_OR: Final = re.compile(r"\s*(?:\||\s(?:or|tai)\s)\s*", re.IGNORECASE)
_WHERE: Final = re.compile(r"\s*([^<>=:]+?)\s*(<=|>=|=<|=>|≤|≥|<|>|=|:)\s*(.*?)\s*", re.DOTALL)
_PLACES: Final = frozenset({Target.CITY, Target.REGION, Target.COUNTRY, Target.LOCATION})
_DAYS: Final = {"": 7, "day": 1, "today": 1, "week": 7, "this week": 7, "month": 30, "this month": 30}
_DAYS_FI: Final = {"päivä": 1, "tänään": 1, "viikko": 7, "tällä viikolla": 7, "kuukausi": 30, "tässä kuussa": 30}
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class LeadFilter:
    """What leads have to be.

    Attributes:
        criteria: of the mode ``require``: they are judged as a profile's own would be.
        tiers: only these; any where there are none.
        new_since: first seen on this day or later.
        loose: industries that no reference knows, so that only companies described by the same words meet them.
    """

    criteria: tuple[Criterion[Any], ...] = ()
    tiers: tuple[Tier, ...] = ()
    new_since: date | None = None
    loose: tuple[str, ...] = ()

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The criteria as the storage asks them."""
        return tuple(Condition(each.field, _judging(each)) for each in self.criteria)

    def __bool__(self) -> bool:
        """Whether it asks for anything."""
        return bool(self.criteria or self.tiers or self.new_since)


def read_filters(said: Iterable[Said], today: date) -> LeadFilter:
    """Filters as they were said.

    Several of one name have all to hold; alternatives stand in one, with "or" or "|" between them.

    Args:
        said: name and text each.
        today: what "this week" counts back from.

    Raises:
        BotRefusal: a name or a value that is not understood, with what is.
    """
    ranges: dict[Field, list[tuple[float | None, float | None, str]]] = {}
    criteria: list[Criterion[Any]] = []
    tiers: tuple[Tier, ...] = ()
    new_since: date | None = None
    loose: list[str] = []
    for name, given in said:
        text = given.strip()[:_LONGEST]
        if name == "tier":
            tiers = _tiers(text)
        elif name == "new":
            new_since = _since(text, today)
        else:
            field, end = _field(name)
            if field in _RANGES:
                ranges.setdefault(field, []).append(_range(field, end, text, today))
            else:
                criteria.append(_listed(field, text, today))
                loose += [word for word in map(str, criteria[-1].wanted()) if _is_loose(field, word)]
    criteria = [*(_between(field, ends) for field, ends in ranges.items()), *criteria]
    return LeadFilter(tuple(criteria), tiers, new_since, tuple(loose))


def read_where(texts: Sequence[str]) -> list[Said]:
    """Filters as the command line writes them: "location=Espoo", "founded>=2018", "headcount=20-50", "tier=A|B".

    Raises:
        BotRefusal: one has not this form.
    """
    return [_where(text) for text in texts]


def _where(text: str) -> Said:
    found = _WHERE.fullmatch(text)
    if found is None:
        if text.strip().casefold() == "new":
            return "new", ""
        raise BotRefusal("refusal-where-form", text=text)
    name, sign, value = _named(found[1]), found[2], found[3]
    if sign in {"=", ":"}:
        return name, value
    upward = sign in {">", ">=", "=>", "≥"}
    if sign in {">", "<"}:
        value = _beyond(value, 1 if upward else -1)
    return f"{name}_{'from' if upward else 'to'}", value


def _beyond(value: str, step: int) -> str:
    """The next whole number: "> 2018" is 2019 and later."""
    return str(int(value) + step) if value.isdecimal() else value


def _named(label: str) -> str:
    """A filter's name for what somebody calls it: a column's header in English, Finnish or Swedish will do."""
    slug = "_".join(label.casefold().split())
    if slug in UNDERSTOOD:
        return slug
    aliases = {
        "luokka": "tier",
        "uusi": "new",
        "uudet": "new",
        "since": "new",
        "place": "location",
        "paikka": "location",
    }
    meant = known(label)
    if meant is None or meant.target not in {*_PLACES, *(Target(field.value) for field in Field)}:
        return aliases.get(slug, slug)
    return "location" if meant.target in _PLACES else meant.target.value


def _field(name: str) -> tuple[Field, str]:
    bare, _, end = name.rpartition("_")
    if end in {"from", "to"} and bare in set(Field):
        if Field(bare) not in _RANGES:
            raise BotRefusal("refusal-filter-no-range", field=Field(bare))
        return Field(bare), end
    if name in set(Field):
        return Field(name), ""
    raise BotRefusal("refusal-filter-unknown", name=name[:_LONGEST], names=list(Field))


def _tiers(text: str) -> tuple[Tier, ...]:
    letters = re.sub(r"\b(?:or|tai|and|ja|tiers?|luokka\w*)\b|[,;|/+]", " ", text, flags=re.IGNORECASE).upper().split()
    if not letters or not set(letters) <= {tier.value for tier in Tier}:
        raise BotRefusal("refusal-filter-tier", text=text)
    return tuple(tier for tier in Tier if tier.value in letters)


def _since(text: str, today: date) -> date:
    days = (_DAYS | _DAYS_FI).get(text.casefold())
    if days is not None:
        return today - timedelta(days=days)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BotRefusal("refusal-since", text=text) from None


def _range(field: Field, end: str, text: str, today: date) -> tuple[float | None, float | None, str]:
    value = _value(field, text, today)
    currency = value.currency if isinstance(value, Money) else ""
    amount = value.amount if isinstance(value, Money) else value
    low, high = (amount.low, amount.high) if isinstance(amount, Span) else (_number(amount), _number(amount))
    if not end:
        return (None if isinstance(amount, Span) and not low else low), high, currency
    return (low, None, currency) if end == "from" else (None, high if high is not None else low, currency)


def _number(value: Value) -> float:
    if not isinstance(value, int):
        raise TypeError(value)
    return float(value)


def _value(field: Field, text: str, today: date) -> Value:
    if field is Field.FOUNDED and (years := re.fullmatch(r"\s*(\d{4})\s*(?:-|–|\.\.|to)\s*(\d{4})\s*", text)):
        return Span(float(years[1]), float(years[2]))
    said = read_part(field, text, today)
    return kinds.read(field, text) if said is None else said.value


def _between(field: Field, ends: Sequence[tuple[float | None, float | None, str]]) -> Criterion[Any]:
    lows, highs = ([end[place] for end in ends if end[place] is not None] for place in (0, 1))
    low, high = max(lows, default=None), min(highs, default=None)  # type: ignore[type-var]  # no None is among them
    currency = next((currency for _, _, currency in ends if currency), "")
    settings = {"currency": currency} if currency else {}
    return _built(field, {"between": [low, high], **settings})


def _listed(field: Field, text: str, today: date) -> Criterion[Any]:
    wanted = [_wanted(field, part, today) for part in _OR.split(text) if part.strip()]
    if not wanted:
        raise BotRefusal("refusal-filter-empty", field=field)
    return _built(field, {"any_of": wanted})


def _wanted(field: Field, text: str, today: date) -> str:
    said = read_part(field, text, today) if field in {Field.LOCATION, Field.FUNDING, Field.INDUSTRY} else None
    if said is not None:
        return said.text
    if field is Field.LOCATION:
        near = near_names(field, text)
        raise BotRefusal("refusal-filter-place", text=text, near=", ".join(near) or "none")
    if field is Field.FUNDING:
        kinds.read(field, text)
    return text.strip()


def _built(field: Field, settings: dict[str, object]) -> Criterion[Any]:
    try:
        return kinds.KINDS[field].model_validate({"kind": field.value, "mode": Mode.REQUIRE.value, **settings})
    except ValidationError as error:
        first = error.errors()[0]
        key, params = str(first["type"]), first.get("ctx", {})
        told = key if key.startswith("profile-") else "refusal-filter-value"
        raise BotRefusal(told, **{"field": field, **params}) from None


def _is_loose(field: Field, text: str) -> bool:
    return field is Field.INDUSTRY and not industries.codes(text)


def _judging(criterion: Criterion[Any]) -> Callable[[Value], bool | None]:
    def judge(value: Value) -> bool | None:
        share = criterion.judge(value).share
        return None if share is None else share > 0

    return judge
