"""When the weekly digest comes, and how: day, hour, time zone, how many leads, in which language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

from bot.digest.slots import is_zone
from bot.digest.zones import zone_named
from bot.errors import BotRefusal
from bot.intents.digest import SetDigest
from bot.modals.base import Values
from bot.services.digest_setup import MOST_LEADS, keep, listed_new, plan, private
from bot.turn import Turn
from bot.views.digest_schedule import digest_form
from bot.views.digest_setup import is_set
from bot.views.modal import View
from bot.views.reply import Reply
from icp.errors import Refusal

_TIME: Final = re.compile(r"([01]?\d|2[0-3])(?:[:.]([0-5]\d))?")


def on_open(turn: Turn) -> View | Reply:
    """The digest of this conversation as it is, or as is usual."""
    alone = private(turn) or turn.incoming.at_home
    planned = plan(turn, SetDigest(number=_number(turn), personal=alone))
    return digest_form(planned.after, turn.words, new=planned.before is None, here=not alone)


def check(values: Values) -> Mapping[str, Refusal]:
    """Whether it is a time, a zone, a number of leads."""
    found: dict[str, Refusal] = {}
    if (time := values.get("time")) is not None and not _TIME.fullmatch(time.strip()):
        found["time"] = BotRefusal("refusal-digest-time", time=time[:20])
    if (zone := values.get("zone")) is not None and _zone(zone) is None:
        found["zone"] = BotRefusal("refusal-digest-zone", zone=zone[:60])
    if (count := values.get("count")) is not None and _count(count) is None:
        found["count"] = BotRefusal("refusal-digest-count", most=MOST_LEADS)
    return found


def on_submit(turn: Turn, values: Values) -> Reply:
    """From now on it comes so. What was filled in was seen, so it is not asked again."""
    for wrong in check(values).values():
        raise wrong
    time = _TIME.fullmatch(values.get("time", "").strip())
    day, zone, count = values.get("weekday", ""), values.get("zone"), values.get("count")
    wish = SetDigest(
        number=_number(turn),
        weekday=int(day) if day in set("0123456") else None,
        hour=int(time[1]) if time else None,
        minute=int(time[2] or 0) if time else None,
        zone=None if zone is None else _zone(zone),
        count=None if count is None else _count(count),
        language=_language(values.get("language")),
        personal=values.get("where") == "personal" or turn.incoming.at_home,
    )
    planned = plan(turn, wish)
    return is_set(listed_new(keep(turn, planned), turn), turn.words, new=planned.before is None)


def _number(turn: Turn) -> int | None:
    value = turn.incoming.value or ""
    if not value:
        return None
    if not value.isdecimal() or len(value) > 9:  # noqa: PLR2004 -- digits of a number that fits anywhere
        raise BotRefusal("refusal-digest-unknown", number=value[:20])
    return int(value)


def _zone(text: str) -> str | None:
    return text.strip() if is_zone(text.strip()) else zone_named(text.strip())


def _count(text: str) -> int | None:
    told = text.strip()
    number = int(told) if told.isdecimal() and len(told) < 4 else 0  # noqa: PLR2004 -- more is too many
    return number if 1 <= number <= MOST_LEADS else None


def _language(text: str | None) -> Literal["en", "fi"] | None:
    if text == "fi":
        return "fi"
    return "en" if text == "en" else None
