"""Setting digests up: whose, when, what of, and changing that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from bot.digest.slots import Schedule, is_zone, next_slot
from bot.errors import BotRefusal, SlackUnavailable
from bot.intents.digest import DAILY, ChangeDigests, SetDigest
from bot.services.digest_types import Listed
from bot.services.lead_filters import read_filters
from bot.services.post_digest import TERMINAL, here, schedule_of, usual_digest
from bot.services.profile_history import named_profile
from bot.turn import Turn
from storage.digests import SlotRecord, StoredDigest
from storage.workspace import Workspace

MOST_LEADS: Final = 12
"""More leads are more than anybody reads, and than a message holds."""

MOST_DIGESTS: Final = 100
_HOURS: Final = 24
_MINUTES: Final = 60
_CHANGED: Final = ("weekday", "hour", "minute", "zone", "lead_count", "profile", "filters", "language")


@dataclass(frozen=True, slots=True)
class Plan:
    """A digest as it would be, and as it is; None where it would be a new one."""

    after: StoredDigest
    before: StoredDigest | None


def plan(turn: Turn, asked: SetDigest) -> Plan:
    """What a wish comes to: with what is there already, and with what is usual.

    Raises:
        BotRefusal: it cannot be so, and why.
    """
    _check(asked)
    channel_id, user_id = _conversation(turn, personal=asked.personal)
    if channel_id == TERMINAL:
        raise BotRefusal("refusal-digest-terminal")
    zone = asked.zone or _zone_of(turn)
    with turn.reading() as workspace:
        profile = None if asked.profile is None else named_profile(workspace, asked.profile).name
        read_filters(asked.filters, turn.now.date())
        before = _meant(workspace.digests.all(), turn, asked, profile, channel_id, user_id)
        if before is None and workspace.digests.count() >= MOST_DIGESTS:
            raise BotRefusal("refusal-digest-too-many", most=MOST_DIGESTS)
    base = before or replace(
        usual_digest(turn.incoming.workspace_id, turn.words.language, zone), channel_id=channel_id, user_id=user_id
    )
    told: dict[str, Any] = {
        "weekday": asked.weekday,
        "hour": asked.hour,
        "minute": asked.minute,
        "zone": asked.zone,
        "lead_count": asked.count,
        "profile": profile,
        "filters": asked.filters or None,
        "language": asked.language,
    }
    return Plan(replace(base, **{name: value for name, value in told.items() if value is not None}), before)


def as_intent(planned: Plan) -> SetDigest:
    """The plan as an intent that leaves nothing open, for the button that does it."""
    after = planned.after
    return SetDigest(
        number=int(planned.before.id) if planned.before else None,
        weekday=after.weekday,
        hour=after.hour,
        minute=after.minute,
        zone=after.zone,
        count=after.lead_count,
        profile=after.profile,
        filters=after.filters,
        language="fi" if after.language == "fi" else "en",
        personal=after.user_id is not None,
    )


def keep(turn: Turn, planned: Plan) -> StoredDigest:
    """Make it so; whoever sets a digest up is told what goes wrong with it."""
    after = planned.after
    values = {name: getattr(after, name) for name in _CHANGED}
    following = next_slot(schedule_of(after), turn.now).due_at
    with turn.writing() as workspace:
        if planned.before is None:
            place = {"channel_id": after.channel_id, "user_id": after.user_id}
            kept = workspace.digests.add(values | place, next_due_at=following, by=turn.incoming.user_id)
        else:
            workspace.digests.change(after.id, values, next_due_at=following)
            kept = workspace.digests.get(after.id) or after
        workspace.commit()
    return kept


def chosen(workspace: Workspace, turn: Turn, number: int | None) -> list[StoredDigest]:
    """The digest of a number, or those of this conversation; where none comes here, the only one that there is.

    Raises:
        BotRefusal: there is none of that number.
    """
    kept = [each for each in workspace.digests.all() if each.user_id in {None, turn.incoming.user_id}]
    if number is not None:
        found = [each for each in kept if each.id == str(number)]
        if not found:
            raise BotRefusal("refusal-digest-unknown", number=str(number))
        return found
    mine = here(kept, turn.incoming.channel_id, turn.incoming.user_id, private=private(turn))
    return mine or (kept if len(kept) == 1 else [])


def change(turn: Turn, asked: ChangeDigests) -> list[StoredDigest]:
    """Pause, take up or end digests; those that it was done to."""
    with turn.writing() as workspace:
        which = chosen(workspace, turn, asked.number)
        for each in which:
            if asked.do == "pause":
                workspace.digests.pause(each.id)
            elif asked.do == "resume":
                workspace.digests.resume(each.id, next_due_at=next_slot(schedule_of(each), turn.now).due_at)
            else:
                workspace.digests.remove(each.id)
        workspace.commit()
    return which


def listed(workspace: Workspace, digest: StoredDigest, turn: Turn) -> Listed:
    """A digest with its next slot and what became of the last."""
    last = next(iter(workspace.digests.slots(digest.id, 1)), None)
    return listed_new(digest, turn, last_of=last)


def listed_new(digest: StoredDigest, turn: Turn, *, last_of: SlotRecord | None = None) -> Listed:
    """Likewise, of one that is not kept yet."""
    wanted = read_filters(digest.filters, turn.now.date())
    return Listed(digest, comes_here(digest, turn), wanted, next_slot(schedule_of(digest), turn.now), last_of)


def comes_here(digest: StoredDigest, turn: Turn) -> bool:
    """Whether a digest comes to the conversation of this turn."""
    own = digest.user_id is not None and digest.user_id == turn.incoming.user_id
    return digest.channel_id == turn.incoming.channel_id or (own and private(turn))


def in_terminal(turn: Turn) -> bool:
    """Whether nothing can be posted where this is said."""
    return turn.incoming.channel_id == TERMINAL


def private(turn: Turn) -> bool:
    """Whether only the asker reads along: a direct message with Osuma."""
    return turn.incoming.channel_id.startswith("D") or in_terminal(turn)


def _check(asked: SetDigest) -> None:
    if asked.weekday == DAILY:
        raise BotRefusal("refusal-digest-daily")
    if asked.weekday is not None and asked.weekday not in range(DAILY):
        raise BotRefusal("refusal-digest-time", time=str(asked.weekday))
    hour, minute = asked.hour or 0, asked.minute or 0
    if hour not in range(_HOURS) or minute not in range(_MINUTES):
        raise BotRefusal("refusal-digest-time", time=f"{hour}:{minute:02d}")
    if asked.count is not None and asked.count not in range(1, MOST_LEADS + 1):
        raise BotRefusal("refusal-digest-count", most=MOST_LEADS)
    if asked.zone is not None and not is_zone(asked.zone):
        raise BotRefusal("refusal-digest-zone", zone=asked.zone[:60])
    if any(name == "new" for name, _ in asked.filters):
        raise BotRefusal("refusal-digest-new")


def _conversation(turn: Turn, *, personal: bool) -> tuple[str, str | None]:
    """(Channel, user): here; a person's own digest goes into their direct message with Osuma."""
    incoming = turn.incoming
    if private(turn):
        return incoming.channel_id, incoming.user_id
    if not personal:
        return incoming.channel_id, None
    return _direct_message(turn), incoming.user_id


def _direct_message(turn: Turn) -> str:
    """The id of the asker's conversation with Osuma; where Slack does not tell, the person's, which it takes too."""
    try:
        answer = {} if turn.slack is None else turn.slack.call("conversations.open", {"users": turn.incoming.user_id})
    except SlackUnavailable:
        answer = {}
    channel = answer.get("channel")
    found = channel.get("id") if isinstance(channel, dict) else None
    return found if isinstance(found, str) and found else turn.incoming.user_id


def _zone_of(turn: Turn) -> str:
    """The time zone that the asker has set in Slack; Helsinki where Slack does not tell."""
    try:
        answer = {} if turn.slack is None else turn.slack.call("users.info", {"user": turn.incoming.user_id})
    except SlackUnavailable:
        answer = {}
    user = answer.get("user")
    zone = user.get("tz") if isinstance(user, dict) else None
    return zone if isinstance(zone, str) and is_zone(zone) else Schedule().zone


def _meant(  # noqa: PLR0913, PLR0917 -- all that tells one digest from another
    kept: Sequence[StoredDigest],
    turn: Turn,
    asked: SetDigest,
    profile: str | None,
    channel_id: str,
    user_id: str | None,
) -> StoredDigest | None:
    """The digest that a wish is about; None for a new one."""
    if asked.number is not None:
        own = [each for each in kept if each.id == str(asked.number) and each.user_id in {None, turn.incoming.user_id}]
        if not own:
            raise BotRefusal("refusal-digest-unknown", number=str(asked.number))
        return own[0]
    mine = [each for each in kept if each.user_id == user_id and (user_id or each.channel_id == channel_id)]
    same = [each for each in mine if (each.profile, each.filters) == (profile, asked.filters)]
    if same:
        return same[0]
    return mine[0] if len(mine) == 1 and profile is None and not asked.filters else None
