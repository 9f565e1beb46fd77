"""What stands in a channel or thread since a moment: for finding out whether something has arrived there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.ports import SlackApi

_CLOCKS_DIFFER = timedelta(minutes=10)
_PAGES = 5
_PAGE = 200


def messages(api: SlackApi, channel: str, thread: str | None, since: datetime) -> Iterator[Mapping[str, Any]]:
    """The messages of a channel or thread from about ``since`` on, a thousand of them at most.

    Raises:
        SlackUnavailable: the history cannot be read.
    """
    method = "conversations.replies" if thread else "conversations.history"
    query = {"channel": channel, "include_all_metadata": True, "limit": _PAGE}
    query |= {"oldest": f"{(since - _CLOCKS_DIFFER).timestamp():.6f}"} | ({"ts": thread} if thread else {})
    for _ in range(_PAGES):
        page = api.call(method, query)
        yield from page.get("messages") or ()
        cursor = (page.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return
        query["cursor"] = cursor
