"""When a weekly digest is due, over all time zones and ten years, and with clocks that jump."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.digest.slots import Schedule, Slot, last_slot, next_slot

FIRST = datetime(2020, 1, 1, tzinfo=UTC)
YEARS = 10
WEEK = timedelta(days=7)


def walk(schedule: Schedule) -> list[Slot]:
    """All slots of ten years, one after the other."""
    slots, now = [], FIRST
    while now < FIRST + timedelta(days=365 * YEARS):
        slots.append(next_slot(schedule, now))
        now = slots[-1].due_at
    return slots


def test_every_zone_has_one_slot_a_week_for_ten_years() -> None:
    """In every time zone, at hours that clocks skip or repeat, each week has exactly one slot, in its own week."""
    dice = random.Random(7)  # noqa: S311 -- a sample, no secret
    for number, zone in enumerate(sorted(available_timezones())):
        schedule = Schedule(number % 7, dice.choice([0, 1, 2, 2, 3, 9, 23]), dice.choice([0, 30]), zone)
        slots = walk(schedule)
        first = slots[0].due_at.astimezone(ZoneInfo(zone)) - timedelta(days=schedule.weekday)
        weeks = [(first + number * WEEK).isocalendar()[:2] for number in range(len(slots))]
        assert [slot.key for slot in slots] == [f"{year}-W{week:02d}" for year, week in weeks], zone
        gaps = {later.due_at - earlier.due_at for earlier, later in pairwise(slots)}
        assert min(gaps) >= WEEK - timedelta(hours=25), zone
        assert max(gaps) <= WEEK + timedelta(hours=25), zone


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(days=1), timedelta(days=8)])
@pytest.mark.parametrize("back", [False, True])
def test_clocks_that_jump_make_no_slot_twice(jump: timedelta, *, back: bool) -> None:
    """A clock that jumps by an hour, a day or eight days, there and back, makes each week's digest once.

    Whoever sends what ``last_slot`` names, and remembers its key, has sent every week's slot exactly once.
    """
    schedule = Schedule(0, 9, 0, "Europe/Helsinki")
    sent: list[str] = []
    true_time = FIRST
    dice = random.Random(11)  # noqa: S311 -- a sample, no secret
    offset = timedelta()
    while true_time < FIRST + 60 * WEEK:
        if dice.random() < 0.02:
            offset = timedelta() if offset else (-jump if back else jump)
        key = last_slot(schedule, true_time + offset).key
        if key not in sent:
            sent.append(key)
        true_time += timedelta(hours=1)
    weeks = {last_slot(schedule, FIRST + hours * timedelta(hours=1)).key for hours in range(60 * 7 * 24)}
    assert len(sent) == len(set(sent))
    assert weeks <= set(sent)
    assert len(sent) <= len(weeks) + 2  # the clock's own excursions before the first week and after the last


def test_the_repeated_hour_of_autumn_is_one_slot() -> None:
    """Sunday 3:30 comes twice when summer time ends in Helsinki; the digest is due at the first, and once."""
    schedule = Schedule(6, 3, 30, "Europe/Helsinki")
    first = next_slot(schedule, datetime(2026, 10, 24, tzinfo=UTC))
    assert first.due_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert next_slot(schedule, first.due_at).key == "2026-W44"
    assert last_slot(schedule, datetime(2026, 10, 25, 1, 30, tzinfo=UTC)) == first


def test_a_skipped_hour_is_due_when_the_old_clock_would_have_shown_it() -> None:
    """Sunday 3:30 does not exist when summer time begins in Helsinki; the digest is due at 4:30 instead."""
    slot = next_slot(Schedule(6, 3, 30, "Europe/Helsinki"), datetime(2026, 3, 28, tzinfo=UTC))
    assert slot.due_at.astimezone(ZoneInfo("Europe/Helsinki")).strftime("%H:%M") == "04:30"


def test_a_changed_hour_keeps_the_week() -> None:
    """Moving the digest from Monday to Friday within a week leaves the week its one key."""
    wednesday = datetime(2026, 11, 18, 12, tzinfo=UTC)
    monday = last_slot(Schedule(0, 9), wednesday)
    friday = next_slot(Schedule(4, 9), wednesday)
    assert monday.key == friday.key == "2026-W47"


@pytest.mark.parametrize("wrong", [{"weekday": 7}, {"hour": 24}, {"minute": 60}, {"zone": "Helsinki"}, {"zone": ""}])
def test_what_is_no_weekly_hour_is_refused(wrong: dict[str, int | str]) -> None:
    """A weekday, hour, minute or zone that does not exist is refused when the schedule is made."""
    with pytest.raises(ValueError, match=r"."):
        Schedule(**wrong)  # type: ignore[arg-type]
