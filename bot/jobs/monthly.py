"""Once a month, where somebody asked for it: how each tier did."""

from __future__ import annotations

import logging
from datetime import datetime

from bot.bootstrap import LOCAL
from bot.i18n import Words
from bot.ports import Clock
from bot.services.tier_report import tier_report
from bot.views.feedback import tiers
from storage.workspace import Storage

_HOUR = 7  # UTC, of the month's first day: in the morning of Europe


class MonthlyReports:
    """Puts due reports into the outbox, each once: its key names the channel and the month.

    Args:
        storage: what Osuma remembers.
        clock: the time.
    """

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock
        self._done = ""
        self._log = logging.getLogger("osuma.monthly")

    def tick(self) -> None:
        """Report for the month that has ended, as soon as this one has begun; cheap once that is done."""
        now = self._clock.now()
        month = f"{now:%Y-%m}"
        if month == self._done or (now.day == 1 and now.hour < _HOUR):
            return
        for info in self._storage.workspaces():
            if info.id != LOCAL:
                self._report(info.id, month, now)
        self._done = month

    def _report(self, workspace_id: str, month: str, now: datetime) -> None:
        began = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
        with self._storage.open(workspace_id, now, read_only=True) as workspace:
            due = [each for each in workspace.report_channels.all() if each.asked_at < began]
            if not due or workspace.profiles.active() is None:
                return
            report = tier_report(workspace, foresee=True)
        with self._storage.open(workspace_id, now) as workspace:
            for channel in due:
                reply = tiers(report, Words(channel.language))
                arguments = {"channel": channel.channel_id, "text": reply.text, "blocks": reply.blocks}
                workspace.outbox.put(
                    f"tiers:{channel.channel_id}:{month}", "chat.postMessage", arguments, now, paced=True
                )
            workspace.commit()
        self._log.info("monthly report: %d channels", len(due))
