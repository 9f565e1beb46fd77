"""Publishing Home, again wherever it is open when something has changed, and the prompts of an empty conversation."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bot.errors import SlackUnavailable
from bot.i18n import Words
from bot.ports import SlackApi
from bot.services.home import home
from bot.slack.incoming import Incoming
from bot.views.home import home_view, suggested_prompts
from storage.members import Member
from storage.workspace import Storage, Workspace

OPEN_FOR: Final = timedelta(hours=1)
"""Slack says when Home is opened and never when it is left: for so long it is kept true."""


class Homes:
    """Everybody's Home.

    Args:
        storage: where the views wait for the sender, like every message.
        slack: for prompts, which nobody misses where they do not arrive; None for none.
        words_of: the language of a person in a workspace.
    """

    def __init__(self, storage: Storage, slack: SlackApi | None, words_of: Callable[[str, str], Words]) -> None:
        self._storage, self._slack, self._words_of = storage, slack, words_of
        self._log = logging.getLogger("osuma.home")

    def opened(self, incoming: Incoming, now: datetime) -> None:
        """Home is published, or prompts are suggested, for who has opened it; the signal is marked done with it."""
        person, words = incoming.user_id, self._words_of(incoming.workspace_id, incoming.user_id)
        at_home = incoming.action_id == "home"
        with self._storage.open(incoming.workspace_id, now) as workspace:
            workspace.members.opened(person, incoming.channel_id, home=at_home)
            shown = home(workspace, person, now)
            if at_home:
                self._publish(workspace, Member(person), words, incoming.key, now)
            if incoming.inbox_id is not None:
                workspace.inbox_done(incoming.inbox_id)
            workspace.commit()
        if not at_home and self._slack is not None:
            prompts = suggested_prompts(shown, words)
            told = {"channel_id": incoming.channel_id, "title": words("prompts-title"), "prompts": prompts}
            try:
                self._slack.call("assistant.threads.setSuggestedPrompts", told)
            except SlackUnavailable as error:
                self._log.info("no prompts here: %s", error.code)

    def refresh(self, workspace_id: str, key: str, now: datetime) -> None:
        """Publish Home again for everybody who has it open, where it has changed; a failure changes nothing else."""
        try:
            with self._storage.open(workspace_id, now, read_only=True) as workspace:
                members = workspace.members.at_home(now - OPEN_FOR)
            spoken = [(member, self._words_of(workspace_id, member.user_id)) for member in members]
            if not spoken:
                return
            with self._storage.open(workspace_id, now) as workspace:
                for member, words in spoken:
                    self._publish(workspace, member, words, f"{key}:{member.user_id}", now)
                workspace.commit()
        except Exception as error:  # noqa: BLE001 -- the answer is out; a Home that is old is opened anew
            self._log.warning("Home not refreshed: %s", type(error).__name__)

    def _publish(self, workspace: Workspace, member: Member, words: Words, key: str, now: datetime) -> None:
        view = home_view(home(workspace, member.user_id, now), words)
        digest = hashlib.sha256(json.dumps(view, sort_keys=True).encode()).hexdigest()
        if digest == member.home_shown:
            return
        told = {"user_id": member.user_id, "view": view}
        workspace.outbox.put(f"home:{key}", "views.publish", told, now, lane=f"home:{member.user_id}")
        workspace.members.shown(member.user_id, digest)
