"""Working on what was received: each question goes to ``respond`` until it succeeds, three times at most."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from bot.ports import Clock
from bot.slack.answer import answer
from bot.slack.crew import LEASE_S, Crew
from bot.slack.incoming import Incoming
from bot.slack.receive import OPENING
from storage.errors import Overtaken
from storage.inbox import Received
from storage.workspace import Storage

Respond = Callable[[Incoming], None]
"""Answers one question: puts the answer into the outbox and marks ``incoming.inbox_id`` done, in one transaction."""

Apology = Callable[[Incoming, str], str]
"""The sentence (``slack-failure``, in the asker's language) that carries an error id."""

TRIES = 3
PAUSES_S = (1.0, 4.0)
CLAIMS = 2 * TRIES  # a question that ends the whole process each time must end some time too


class Worker:
    """What the crew of workers does with a row of the inbox.

    Args:
        storage: inbox and outbox.
        clock: when things happen.
        respond: answers a question.
        apology: the words for when it cannot.
        wake_sender: called when there may be something to send.
        threads: how many questions at a time; those of one conversation go one after the other.
        lease_s: after how long a question comes back whose worker has died.
    """

    def __init__(  # noqa: PLR0913  everything that can fail is handed in
        self,
        storage: Storage,
        clock: Clock,
        *,
        respond: Respond,
        apology: Apology,
        wake_sender: Callable[[], None],
        threads: int = 4,
        lease_s: float = LEASE_S,
    ) -> None:
        self._storage, self._clock = storage, clock
        self._respond, self._apology, self._wake_sender = respond, apology, wake_sender
        self._log = logging.getLogger("osuma.worker")
        self.crew = self._crew("worker", threads, lease_s)
        # Slack lets a press open a modal for three seconds: one thread stands by, however slow others' models are.
        self.usher = self._crew("usher", 1, lease_s, kind=OPENING)

    def wake(self) -> None:
        """Something new was recorded."""
        self.usher.bell.ring()
        self.crew.bell.ring()

    def _crew(self, name: str, size: int, lease_s: float, *, kind: str | None = None) -> Crew[Received]:
        inbox, clock = self._storage.inbox, self._clock
        return Crew(
            name,
            size,
            lease_s,
            claim=lambda owner: inbox.claim(owner, clock.now(), lease_s, kind=kind),
            work=self.work,
            renew=lambda task, owner: inbox.renew(task, owner, clock.now(), lease_s),
            release=lambda task: inbox.failed(task, "stopped", clock.now(), clock.now()),
        )

    def work(self, received: Received) -> None:
        """Answer one question, or arrange for the next try, or apologise."""
        if received.attempts > CLAIMS:
            self._failed(received, RuntimeError("claimed too often without an end"))
            return
        try:
            self._respond(replace(Incoming.from_record(received.body), inbox_id=received.id))
        except Overtaken:
            return  # another worker has answered meanwhile
        except Exception as error:  # noqa: BLE001  whatever it was: the asker hears of it
            self._failed(received, error)
        else:
            self._storage.inbox.done(received.id, self._clock.now())  # respond has done so where it answered
            self._wake_sender()

    def _failed(self, received: Received, error: Exception) -> None:
        now = self._clock.now()
        if received.attempts < TRIES:
            self._log.warning("%s failed, will be tried again: %s", received.id, type(error).__name__)
            pause = timedelta(seconds=PAUSES_S[received.attempts - 1])
            self._storage.inbox.failed(received.id, type(error).__name__, now, now + pause)
            return
        error_id = secrets.token_hex(4)
        self._log.error("%s failed for good, error id %s", received.id, error_id, exc_info=error)
        with suppress(Overtaken):
            self._apologise(received, error_id)

    def _apologise(self, received: Received, error_id: str) -> None:
        now = self._clock.now()
        try:
            incoming = Incoming.from_record(received.body)
            if incoming.kind == "opened":  # nobody has asked anything
                self._storage.inbox.failed(received.id, error_id, now, None)
                return
            call = answer(incoming, self._apology(incoming, error_id))
            with self._storage.open(received.workspace_id, now) as workspace:
                workspace.outbox.put(f"apology:{incoming.key}", call.method, call.arguments, now)
                workspace.inbox_done(received.id)
                workspace.commit()
            self._wake_sender()
        except Overtaken:
            raise
        except Exception as error:  # noqa: BLE001  nobody to apologise to: an unknown workspace, a row of another kind
            self._log.error("no apology for error id %s: %s", error_id, type(error).__name__)
            self._storage.inbox.failed(received.id, error_id, now, None)
