"""What the peer has no word for in modals: typeahead, and presses inside a modal."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the proxy is built of what is built of this module
    from bot.workspace.proxy import Proxy


def options_for(proxy: Proxy, event: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The bot's options for what was typed: ``event`` has user, view, block_id, action_id and value."""
    asked = {name: event[name] for name in ("block_id", "action_id", "value")}
    answer = proxy.sockets.send("interactive", {"type": "block_suggestion", **_base(event), **asked})
    found = answer if isinstance(answer, Mapping) else {}
    groups = found.get("option_groups") or ()
    return [*(found.get("options") or ()), *(option for group in groups for option in group.get("options") or ())]


def press(proxy: Proxy, event: Mapping[str, Any]) -> None:
    """A button or a choice inside a modal: ``event`` has user, view, action, and the values of all fields."""
    view = {**event["view"], "state": {"values": event.get("values") or {}}}
    trigger = proxy.added.trigger()
    action = {**event["action"], "action_ts": f"{time.time():.6f}"}
    payload = {"type": "block_actions", **_base(event), "view": view, "trigger_id": trigger, "actions": [action]}
    proxy.sockets.send("interactive", payload)


def _base(event: Mapping[str, Any]) -> dict[str, Any]:
    view = event["view"]
    person = {"id": event["user"], "team_id": view.get("team_id")}
    container = {"type": "view", "view_id": view.get("id")}
    return {"team": {"id": view.get("team_id")}, "user": person, "container": container, "view": view}
