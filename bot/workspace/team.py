"""Who is in the workspace, and what the team has: invented people, two channels, and the sample team's data."""

from __future__ import annotations

from typing import Any, Final

TEAM: Final = "T0SAMPLE"
"""The workspace's id: all its data stands under it."""

BOT_TOKEN: Final = "xoxb-workspace"  # noqa: S105  the peer takes any
APP_TOKEN: Final = "xapp-workspace"  # noqa: S105  likewise
BOT: Final = "U0OSUMA"

PEOPLE: Final = (
    ("U0ROBIN", "robin", "Robin Sample", "en-GB"),
    ("U0MAIJA", "maija", "Maija Mallinen", "fi-FI"),
    ("U0KIM", "kim", "Kim Sample", "en-GB"),
)
"""Id, name, whole name, Slack's language. The page begins with somebody who speaks this machine's language."""

APPROVERS: Final = ("U0ROBIN", "U0MAIJA")
CHANNEL: Final = "C0SALES"


def people(language: str) -> list[tuple[str, str, str, str]]:
    """Everyone, those who speak ``language`` first."""
    return sorted(PEOPLE, key=lambda person: not person[3].startswith(language))


def locales() -> dict[str, str]:
    """Everyone's language in Slack."""
    return {person_id: locale for person_id, _, _, locale in PEOPLE}


def messages_opened(person_id: str, channel: str) -> dict[str, Any]:
    """Slack's event for who opens the conversation with the bot, which the peer does not send."""
    opened = {"type": "app_home_opened", "user": person_id, "channel": channel, "tab": "messages", "event_ts": "1.0"}
    return {"type": "event_callback", "team_id": TEAM, "event_id": f"EvOpened{person_id}{channel}", "event": opened}


def config(language: str, team_name: str) -> dict[str, Any]:
    """The workspace in the form of local-slack's configuration file."""
    everyone = [person_id for person_id, *_ in PEOPLE]
    app = {
        "appId": "A0OSUMA",
        "botUserId": BOT,
        "botName": "Osuma",
        "botToken": BOT_TOKEN,
        "appToken": APP_TOKEN,
        "signingSecret": "workspace",
        "mode": "socket",
    }
    users = [
        {"id": person_id, "name": name, "real_name": whole, "tz": "Europe/Helsinki"}
        for person_id, name, whole, _ in people(language)
    ]
    channels = [
        {"id": CHANNEL, "name": "sales", "members": [BOT, *everyone]},
        {"id": "C0GENERAL", "name": "general", "members": everyone},
    ]
    workspace = {"name": team_name, "domain": "sample", "teamId": TEAM}
    return {"workspace": workspace, "apps": [app], "users": users, "channels": channels}
