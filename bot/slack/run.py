"""The bot as a process: receives, works and sends until it is told to stop. Everything it uses is handed in."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.jobs.ticker import Ticker
from bot.ports import Clock, SlackApi
from bot.slack.api import SLACK, web_client
from bot.slack.app import build_app
from bot.slack.crew import LEASE_S
from bot.slack.http import SlackHttp, serving
from bot.slack.receive import AtOnce, Receiver
from bot.slack.send import Sender
from bot.slack.socket import SlackSocket
from bot.slack.worker import Apology, Respond, Worker
from storage.workspace import Storage

GRACE_S = 10.0
"""How long a stop waits for what is in hand; process managers wait 10 to 30 seconds before they kill."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the bot needs, whichever way Slack delivers.

    Attributes:
        respond: answers a question (see ``bot.slack.worker.Respond``).
        apology: the words for when that fails.
        api: Slack's Web API with the bot token.
        threads: how many questions are worked on at a time.
        lease_s: after a crash, what was in hand is taken up again this much later at most.
        stop: set it to end the run; signals set it too.
        on_ready: called once Slack can reach us.
        ticked: called every second, for what is due by the calendar.
        at_once: answers what cannot wait for a worker (see ``bot.slack.receive.AtOnce``).
    """

    storage: Storage
    clock: Clock
    respond: Respond
    apology: Apology
    api: SlackApi
    threads: int = 4
    lease_s: float = LEASE_S
    stop: threading.Event | None = None
    on_ready: Callable[[], None] = lambda: None
    ticked: tuple[Callable[[], object], ...] = ()
    at_once: AtOnce = lambda _payload: None


def run_socket(parts: Parts, app_token: str, api_url: str = SLACK) -> None:
    """Serve over Socket Mode until SIGTERM, SIGINT or ``parts.stop``.

    Raises:
        BotRefusal: Slack does not accept the app token.
    """
    with _stopping(parts.stop) as stop, _working(parts) as receiver:
        connection = SlackSocket(build_app(receiver, web_client(None, api_url)), app_token)
        try:
            connection.connect(stop.wait)
            if not stop.is_set():
                parts.on_ready()
            stop.wait()
        finally:
            connection.close()


def run_http(parts: Parts, signing_secret: str, port: int, host: str = "0.0.0.0") -> None:  # noqa: S104  see below
    """Serve signed HTTP until SIGTERM, SIGINT or ``parts.stop``.

    Args:
        parts: what the bot needs.
        signing_secret: Slack's, of this app.
        port: where to listen; 0 for any.
        host: all addresses by default, as containers need; what is not signed by Slack is refused anyway.

    Raises:
        BotRefusal: the port is taken.
    """
    with _stopping(parts.stop) as stop, _working(parts) as receiver:
        app = build_app(receiver, web_client(None, SLACK), signing_secret)
        with serving(SlackHttp(app, lambda: _answers(parts.storage)), host, port):
            parts.on_ready()
            stop.wait()


@contextmanager
def _working(parts: Parts) -> Iterator[Receiver]:
    """Workers, senders and the ticker, running; on the way out they finish what is in hand."""
    sender = Sender(parts.storage.outbox, parts.api, parts.clock, lease_s=parts.lease_s)
    worker = Worker(
        parts.storage,
        parts.clock,
        respond=parts.respond,
        apology=parts.apology,
        wake_sender=sender.crew.bell.ring,
        threads=parts.threads,
        lease_s=parts.lease_s,
    )
    crews = (worker.usher, worker.crew, sender.crew)
    rings = [crew.bell.ring for crew in crews]
    with Ticker(*rings, *[crew.beat for crew in crews], *parts.ticked):
        for crew in crews:
            crew.start()
        try:
            yield Receiver(parts.storage.inbox, parts.clock, worker.wake, parts.at_once)
        finally:
            # Workers first: what they finish is still sent.
            worker.usher.stop(GRACE_S)
            worker.crew.stop(GRACE_S)
            sender.crew.stop(GRACE_S)


@contextmanager
def _stopping(given: threading.Event | None) -> Iterator[threading.Event]:
    """An event that SIGTERM and SIGINT set; the second signal acts as it did before."""
    stop = given or threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}

    def on_signal(number: int, frame: object) -> None:
        del frame
        signal.signal(number, before[signal.Signals(number)])
        stop.set()

    for number in before:
        signal.signal(number, on_signal)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _answers(storage: Storage) -> bool:
    """Whether the database answers."""
    try:
        storage.exists("health")
    except Exception:  # noqa: BLE001  whatever keeps it from answering
        return False
    return True
