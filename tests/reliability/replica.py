"""What runs in each replica's own process: the real queue, worker, sender and weekly job, with small words to say."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.bootstrap import SystemClock
from bot.jobs.digests import Composed, Digests
from bot.jobs.shared_clock import SharedClock
from bot.jobs.ticker import Ticker
from bot.slack import api
from bot.slack.answer import answer
from bot.slack.api import WebApi
from bot.slack.incoming import Incoming
from bot.slack.run import Parts, run_http
from bot.slack.send import Sender
from bot.views.reply import Reply
from icp.errors import Refusal
from storage.digest_queue import DueDigest
from storage.digests import StoredDigest
from storage.engine import open_engine
from storage.workspace import Storage

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"  # noqa: S105 -- the example in Slack's own documentation


class Event(Protocol):
    """An event between processes."""

    def set(self) -> None:
        """Let those who wait go on."""

    def wait(self, timeout: float | None = None) -> bool:
        """Wait for it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a replica is told.

    Attributes:
        lease_s: of senders and workers.
        digest_lease_s: of the weekly job.
        timeout_s: how long Slack is waited for.
    """

    database: str
    slack: str
    log: str
    lease_s: float
    digest_lease_s: float
    timeout_s: float
    port: int = 0


def digests(setting: Setting, ready: Event, start: Event) -> None:
    """Make and send weekly digests until killed."""
    storage, clock = _open(setting)
    sender = Sender(storage.outbox, WebApi("xoxb-drill", setting.slack), clock, lease_s=setting.lease_s)
    job = Digests(storage, clock, _says_its_slot, _tells, lease_s=setting.digest_lease_s)
    ready.set()
    start.wait()
    with Ticker(sender.crew.bell.ring, sender.crew.beat), Ticker(job.tick):
        sender.crew.start()
        threading.Event().wait()


def answers(setting: Setting, ready: Event, start: Event) -> None:
    """Receive signed events, and answer each with its own words, until killed or told to end."""
    storage, clock = _open(setting)
    start.wait()
    parts = Parts(
        storage=storage,
        clock=clock,
        respond=_echo(storage, clock),
        apology=lambda _, error_id: f"sorry, {error_id}",
        api=WebApi("xoxb-drill", setting.slack),
        lease_s=setting.lease_s,
        on_ready=ready.set,
        ticked=(Digests(storage, clock, _says_its_slot, _tells, lease_s=setting.digest_lease_s).tick,),
    )
    run_http(parts, SECRET, setting.port, "127.0.0.1")


def _open(setting: Setting) -> tuple[Storage, SharedClock]:
    logging.basicConfig(filename=setting.log, level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    api.TIMEOUT_S = setting.timeout_s  # type: ignore[assignment]
    storage = Storage(open_engine(setting.database))
    clock = SharedClock(SystemClock(), storage.replicas)
    clock.set()
    return storage, clock


def _says_its_slot(due: DueDigest, now: datetime) -> Composed:
    del now
    return Composed(Reply(due.id))


def _tells(digest: StoredDigest, refused: Refusal | None, slot: str) -> Reply:
    return Reply(f"{digest.id} {slot} {refused.key if refused else 'late'}")


def _echo(storage: Storage, clock: SharedClock) -> Callable[[Incoming], None]:
    def respond(incoming: Incoming) -> None:
        call, now = answer(incoming, incoming.text), clock.now()
        with storage.open(incoming.workspace_id, now) as workspace:
            workspace.outbox.put(f"answer:{incoming.text}", call.method, call.arguments, now)
            assert incoming.inbox_id is not None
            workspace.inbox_done(incoming.inbox_id)
            workspace.commit()

    return respond
