"""When a weekly digest is due: one slot per calendar week, whatever clocks and time zones do.

A slot is named by its ISO week in the digest's own zone ("2026-W47"). The name is a unique key in the database, so a
clock that jumps back, a second replica or a changed hour cannot make a second digest of one week.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Schedule:
    """A weekly hour.

    Attributes:
        weekday: 0 is Monday, 6 is Sunday.
        hour, minute: of the day in ``zone``.
        zone: an IANA name ("Europe/Helsinki").

    Raises:
        ValueError: a part is out of its range, or the zone is unknown.
    """

    weekday: int = 0
    hour: int = 9
    minute: int = 0
    zone: str = "Europe/Helsinki"

    def __post_init__(self) -> None:
        time(self.hour, self.minute)
        if self.weekday not in range(7):
            raise ValueError(f"no weekday: {self.weekday}")
        if not is_zone(self.zone):
            raise ValueError(f"no time zone: {self.zone}")


@dataclass(frozen=True, slots=True)
class Slot:
    """One week's digest: the ISO week that names it, and the moment it is due, in UTC."""

    key: str
    due_at: datetime


def is_zone(name: str) -> bool:
    """Whether a text is the name of a time zone."""
    return name in available_timezones()


def last_slot(schedule: Schedule, now: datetime) -> Slot:
    """The slot that was due last, at ``now`` or before.

    Args:
        schedule: the weekly hour.
        now: a moment with its zone.
    """
    this_week = _slot(schedule, _monday(schedule, now))
    return this_week if this_week.due_at <= now else _slot(schedule, _monday(schedule, now) - _WEEK)


def next_slot(schedule: Schedule, now: datetime) -> Slot:
    """The first slot that is due after ``now``."""
    this_week = _slot(schedule, _monday(schedule, now))
    return this_week if this_week.due_at > now else _slot(schedule, _monday(schedule, now) + _WEEK)


def _monday(schedule: Schedule, now: datetime) -> date:
    today = now.astimezone(ZoneInfo(schedule.zone)).date()
    return today - timedelta(days=today.weekday())


def _slot(schedule: Schedule, monday: date) -> Slot:
    """The slot of one week.

    An hour that the clocks skip is due when it would have been by the clocks before the change; of an hour that comes
    twice the first one counts (PEP 495, ``fold=0``).
    """
    day = monday + timedelta(days=schedule.weekday)
    local = datetime.combine(day, time(schedule.hour, schedule.minute), ZoneInfo(schedule.zone))
    year, week, _ = monday.isocalendar()
    return Slot(f"{year}-W{week:02d}", local.astimezone(UTC))
