"""Who a person is: the name others know them by, the language they use Slack in, and where they are."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass

from bot.digest.slots import is_zone
from bot.errors import SlackUnavailable
from bot.ports import Clock, SlackApi

_KEPT = 10_000  # people
_FRESH_S = 3600.0
_SILENT_S = 60.0  # until Slack is asked again where it gave no answer


@dataclass(frozen=True, slots=True)
class Person:
    """A person as Slack tells it; None where it does not. ``language`` is "fi" for the ``locale`` fi-FI."""

    name: str | None = None
    language: str | None = None
    locale: str | None = None
    zone: str | None = None


class People:
    """Slack's answers about people, remembered for an hour so that answering needs no extra call."""

    def __init__(self, api: SlackApi, clock: Clock) -> None:
        self._api = api
        self._clock = clock
        self._known: OrderedDict[str, tuple[float, Person]] = OrderedDict()
        self._lock = threading.Lock()

    def who(self, user_id: str) -> Person:
        """The person with that id."""
        now = self._clock.now().timestamp()
        with self._lock:
            fresh_until, person = self._known.get(user_id, (float("-inf"), Person()))
        if now < fresh_until:
            return person
        asked = self._ask(user_id)
        person = asked or person  # the answer matters more than who gets it, and an old name is better than none
        with self._lock:
            self._known[user_id] = (now + (_SILENT_S if asked is None else _FRESH_S), person)
            self._known.move_to_end(user_id)
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return person

    def _ask(self, user_id: str) -> Person | None:
        try:
            answer = self._api.call("users.info", {"user": user_id, "include_locale": True})
        except SlackUnavailable:
            return None
        user = answer.get("user")
        told = user if isinstance(user, dict) else {}
        name, locale, zone = (told[key] if isinstance(told.get(key), str) else "" for key in ("name", "locale", "tz"))
        return Person(name or None, locale.partition("-")[0] or None, locale or None, zone if is_zone(zone) else None)
