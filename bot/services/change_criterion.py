"""A profile with another value in one of its criteria, as said in a sentence: "20-60", "Espoo and Vantaa"."""

from __future__ import annotations

import re
from typing import Any, Final

from pydantic import ValidationError

from bot.errors import BotRefusal
from icp import kinds
from icp.errors import Unreadable
from icp.facts import Field
from icp.fit import Mode
from icp.kinds import KINDS
from icp.kinds.band import BandCriterion
from icp.profile import Profile
from icp.values import Money, Span

_BETWEEN: Final = re.compile(r"\s*(?:,|;|&|\band\b|\bor\b|\bja\b|\btai\b|\bsekä\b)\s*", re.IGNORECASE)
_OVER: Final = re.compile(
    r"^(?:over|more than|above|at least|from|yli|vähintään|min\w*)\s+|\s*\+$|\s+(?:or more|or later|tai enemmän)$",
    re.IGNORECASE,
)
_UNDER: Final = re.compile(
    r"^(?:under|less than|below|at most|up to|max\w*|alle|enintään|korkeintaan)\s+", re.IGNORECASE
)
_YEARS: Final = re.compile(r"((?:19|20)\d\d)\s*(?:-|–|to|and|ja)\s*((?:19|20)\d\d)")


def changed_profile(profile: Profile, field: str, text: str) -> Profile:
    """The profile with what was said in the place of what its criterion of that field wants.

    Its weight and mode stay; a criterion that asks by degrees ("shares") asks plainly then. A field that the profile
    does not ask about is asked about from then on.

    Raises:
        BotRefusal: there is no such field, or the text cannot be read as its value.
    """
    if field not in set(Field):
        raise BotRefusal("refusal-criterion-field", field=field)
    wanted = Field(field)
    value = _wanted(wanted, text)
    document = profile.model_dump(mode="json")
    criteria: list[dict[str, Any]] = document["criteria"]
    scoring = [each for each in criteria if each["kind"] == field and each["mode"] == Mode.SCORE.value]
    if scoring:
        scoring[0].update({**value, "shares": []})
    else:
        criteria.append({"kind": field, **value})
    try:
        return Profile.model_validate(document)
    except ValidationError as error:
        raise BotRefusal("refusal-criterion-value", field=field, text=text) from error


def _wanted(field: Field, text: str) -> dict[str, Any]:
    if issubclass(KINDS[field], BandCriterion):
        return {"between": read_band(field, text)}
    return {"any_of": [part for part in _BETWEEN.split(text) if part]}


def read_band(field: Field, text: str) -> list[float | None]:
    """The range that a text states: "20-60", "over 20", "2015 or later"; [low, high], None where it is open.

    Raises:
        BotRefusal: it states none.
    """
    if years := _YEARS.search(text) if field is Field.FOUNDED else None:
        return [float(years[1]), float(years[2])]
    bare = _UNDER.sub("", _OVER.sub("", text))
    try:
        value = kinds.read(field, bare)
    except Unreadable as error:
        raise BotRefusal("refusal-criterion-value", field=field.value, text=text) from error
    amount = value.amount if isinstance(value, Money) else value
    low, high = (amount.low, amount.high) if isinstance(amount, Span) else (float(str(amount)), float(str(amount)))
    if _UNDER.search(text):
        return [None, high]
    return [low, None] if _OVER.search(text) or field is Field.FOUNDED else [low, high]
