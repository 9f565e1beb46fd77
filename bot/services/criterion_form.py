"""What was filled in for one criterion, as the criterion that a profile keeps; and what is wrong with it, by field.

The ids of the fields: the kind, a colon, and what it is ("headcount:low"). ``words`` holds what is looked for, a line
each; ``add`` what was chosen from names that are known; ``low`` and ``high`` the ends of a range. The one of the mode,
which is always filled in, says ``mode_kept`` where the rest may be left empty to stay as it was. Where the kind itself
is chosen in the form it stands in ``pick`` ("3:headcount", "new:headcount"), and the other ids begin with "any:".
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError

from bot.errors import BotRefusal
from bot.services.change_criterion import read_band
from bot.services.form_problems import problems
from bot.services.near_names import near_names
from icp import kinds
from icp.errors import Refusal, Unreadable
from icp.facts import Field
from icp.kinds import KINDS
from icp.kinds.band import BandCriterion
from icp.reference import places
from icp.values import Money, Span

Values = Mapping[str, str]
Document = dict[str, Any]

DROP: Final = "drop"
"""The mode that says: no longer asked."""

KEPT: Final = "mode_kept"
PICK: Final = "pick"
ANY: Final = "any"

_LINES: Final = re.compile(r"[\n;|]+")
_HEAVIEST: Final = 1_000


class _Wrong(Exception):
    """What is wrong, by field."""

    def __init__(self, found: Mapping[str, Refusal]) -> None:
        super().__init__()
        self.found = found


def wrong(values: Values) -> dict[str, Refusal]:
    """What is wrong with what was filled in, by the field's id."""
    field, _ = asked(values)
    if field is None:
        return {} if PICK not in values else {PICK: BotRefusal("form-choice", text="", most=0)}
    if PICK in values and unsaid(values):
        return {}  # chosen alone: its own form comes next
    try:
        _read(field, None, values)
    except _Wrong as found:
        return dict(found.found)
    return {}


def filled(before: Document | None, values: Values) -> Document | None:
    """The criterion as it was filled in; None where it is to be asked no longer.

    Args:
        before: the criterion as it was; None for a new one.
        values: by the field's id.

    Raises:
        Refusal: the first thing that is wrong.
    """
    field, _ = asked(values)
    if field is None:
        raise BotRefusal("refusal-edit-gone")
    try:
        return _read(field, before, values)
    except _Wrong as found:
        raise next(iter(found.found.values())) from None


def asked(values: Values) -> tuple[Field | None, str]:
    """The field that the form is about, and the place of the criterion that was chosen in it."""
    at, _, name = values.get(PICK, "").rpartition(":")
    if not name:
        name = next((block.partition(":")[0] for block in values if ":" in block), "")
    place = f"new:{name}" if at == "new" else at
    return (Field(name) if name in set(Field) else None), place


def unsaid(values: Values) -> bool:
    """Whether only the criterion was chosen, and nothing said of it."""
    return not any(block.startswith(f"{ANY}:") for block in values)


def _read(field: Field, before: Document | None, values: Values) -> Document | None:
    name = ANY if PICK in values else field.value
    mode = values.get(f"{name}:mode") or values.get(f"{name}:{KEPT}")
    if mode == DROP:
        return None
    document = dict(before or {"kind": field.value})
    document |= {"mode": mode} if mode else {}
    if text := values.get(f"{name}:weight"):
        document["weight"] = _weight(text, f"{name}:weight")
    keeps = f"{name}:{KEPT}" in values or not values.get(PICK, "new").startswith("new")
    document |= _wanted(field, name, values, before, keeps=keeps)
    if before is None and keeps and not _says_what(document):
        return document  # what it looks for stays, and is known where the criterion is
    _validate(field, name, document)
    return document


def _says_what(document: Document) -> bool:
    return bool(document.get("between") or document.get("any_of") or document.get("shares"))


def _wanted(field: Field, name: str, values: Values, before: Document | None, *, keeps: bool) -> Document:
    if issubclass(KINDS[field], BandCriterion):
        found = _range(field, name, values)
    else:
        found = _list(field, name, values, before, keeps=keeps)
    if found is None and not keeps:
        raise _Wrong({f"{name}:{_first(field, name)}": BotRefusal("form-wanted")})
    return {} if found is None else {**found, "shares": []}


def _first(field: Field, name: str) -> str:
    return "low" if issubclass(KINDS[field], BandCriterion) and name != ANY else "words"


def _range(field: Field, name: str, values: Values) -> Document | None:
    if text := values.get(f"{name}:words"):
        try:
            return {"between": read_band(field, text.strip())}
        except Refusal as refused:
            raise _Wrong({f"{name}:words": refused}) from None
    ends = [_end(field, f"{name}:{end}", values.get(f"{name}:{end}")) for end in ("low", "high")]
    low, high = (end[0] for end in ends)
    if low is None and high is None:
        return None
    if low is not None and high is not None and low > high:
        told = {"low": f"{low:,.15g}", "high": f"{high:,.15g}"}
        raise _Wrong({f"{name}:high": BotRefusal("form-range-order", **told)})
    currencies = {end[1] for end in ends} - {""}
    if len(currencies) > 1:
        raise _Wrong({f"{name}:high": BotRefusal("form-currencies", currencies=sorted(currencies))})
    return {"between": [low, high], **({"currency": currencies.pop()} if currencies else {})}


def _end(field: Field, block: str, text: str | None) -> tuple[float | None, str]:
    """One end of a range, and its currency where it names one."""
    if not text:
        return None, ""
    try:
        value = kinds.read(field, text.strip())
    except Unreadable as unreadable:
        raise _Wrong({block: unreadable}) from None
    amount = value.amount if isinstance(value, Money) else value
    if isinstance(amount, Span):
        if not amount.exact:
            raise _Wrong({block: BotRefusal("form-number", text=text)})
        return amount.low, value.currency if isinstance(value, Money) else ""
    return float(str(amount)), ""


def _list(field: Field, name: str, values: Values, before: Document | None, *, keeps: bool) -> Document | None:
    lines = [" ".join(line.split()) for line in _LINES.split(values.get(f"{name}:words", ""))]
    said = [line for line in lines if any(map(str.isalnum, line))]
    added = [line for line in values.get(f"{field.value}:add", "").split("\n") if line]
    if not said and not added:
        return None
    if field is Field.LOCATION:
        _known_places(f"{name}:words", said)
    stays = list((before or {}).get("any_of", [])) if keeps and not said else []
    return {"any_of": list({text.casefold(): text for text in (*stays, *said, *added)}.values()), "otherwise": 0.0}


def _known_places(block: str, texts: list[str]) -> None:
    for text in texts:
        if not places.places_for(text):
            near = list(near_names(Field.LOCATION, text))
            key = "form-place-near" if near else "unreadable-location"
            raise _Wrong({block: BotRefusal(key, text=text, near=near)})


def _weight(text: str, block: str) -> float:
    try:
        weight = float(text.strip().replace(",", "."))
    except ValueError:
        raise _Wrong({block: BotRefusal("form-number", text=text[:80])}) from None
    if not math.isfinite(weight) or not 0 < weight <= _HEAVIEST:
        raise _Wrong({block: BotRefusal("form-weight", most=_HEAVIEST)})
    return weight


def _validate(field: Field, name: str, document: Document) -> None:
    """Whether the criterion keeps every rule of its kind."""

    def place(where: tuple[int | str, ...]) -> str:
        return f"{name}:weight" if "weight" in where else f"{name}:{_first(field, name)}"

    checked = document if field is Field.REVENUE else {key: part for key, part in document.items() if key != "currency"}
    try:
        KINDS[field].model_validate(checked)
    except ValidationError as error:
        raise _Wrong(problems(error, place)) from None
