"""How soon Slack is told that a question has arrived, while many ask at once and the model says nothing."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from time import monotonic, perf_counter, sleep
from typing import Any

from tests.bench.figures import Figure
from tests.model_server import in_turn, model_server, says
from tests.scenarios.osuma_process import RunningBot, run
from tests.slack.fake_slack import FakeSlack
from tests.slack_workspace import free_port, sign

USERS = 32
EACH = 10
STALL_S = 60.0
PATIENCE_S = 240.0
SECRET = "0123456789abcdef0123456789abcdef"  # noqa: S105 -- of a Slack that lives for one benchmark
SAMPLE = Path(__file__).parents[2] / "bot" / "sample"


class Team(FakeSlack):
    """A Slack with one team, reached over signed HTTP."""

    def __init__(self) -> None:
        super().__init__()
        self.port = free_port()
        self.events_url: str | None = f"http://127.0.0.1:{self.port}/slack/events"

    def environment(self) -> dict[str, str]:
        """The settings of a bot in this team."""
        tokens = {"SLACK_BOT_TOKEN": "xoxb-bench", "SLACK_SIGNING_SECRET": SECRET}
        return {**tokens, "SLACK_API_URL": self.api_url, "PORT": str(self.port)}

    def log(self) -> list[dict[str, Any]]:
        """No connections of Socket Mode here."""
        return []

    def _do(self, method: str, arguments: dict[str, Any]) -> dict[str, Any]:
        if method == "auth.test":
            return {"ok": True, "team_id": "T1", "team": "Bench", "user_id": "UBOT", "bot_id": "BBOT"}
        return super()._do(method, arguments)


def measure(folder: Path) -> Iterator[Figure]:
    """The acknowledgement of each of ``USERS`` × ``EACH`` questions, asked by all users at once; and their answers."""
    with model_server(in_turn(says("", delay_s=STALL_S))) as model, Team() as slack:
        settings = {"OSUMA_MODEL": "stalled", "OPENAI_BASE_URL": model.url}
        with RunningBot(folder, slack, **settings):  # type: ignore[arg-type] -- what it needs of a workspace is here
            _fill(folder)
            begun = monotonic()
            taken = sorted(_all_ask(slack.port))
            asked = USERS * EACH
            while len(slack.called("chat.postMessage")) < asked and monotonic() - begun < PATIENCE_S:
                sleep(0.2)
            answered = {call["channel"] for call in slack.called("chat.postMessage")}
            lasted = monotonic() - begun
    name = f"{USERS} users ask at once, the model stalls: acknowledged,"
    yield Figure(f"{name} p99", taken[int(0.99 * len(taken))] * 1000, "ms", goal=500)
    yield Figure(f"{name} slowest", taken[-1] * 1000, "ms", goal=3000)
    yield Figure("… users without an answer", USERS - len(answered), "", goal=0)
    yield Figure(f"… until the last of {asked} answers", lasted, "s", goal=PATIENCE_S)


def _fill(folder: Path) -> None:
    for command in (("import", str(SAMPLE / "companies.csv")), ("icp", "apply", str(SAMPLE / "icp.yaml"))):
        done = run(folder, *command, "--workspace", "T1")
        assert done.returncode == 0, done.stderr


def _all_ask(port: int) -> list[float]:
    gate = threading.Barrier(USERS)

    def ask(user: int) -> list[float]:
        gate.wait()
        return [_post(port, user, number) for number in range(EACH)]

    with ThreadPoolExecutor(USERS) as pool:
        return [seconds for each in pool.map(ask, range(USERS)) for seconds in each]


def _post(port: int, user: int, number: int) -> float:
    """Seconds until one question is acknowledged."""
    event = {"type": "message", "channel_type": "im", "channel": f"D{user}", "user": f"U{user}"}
    event |= {"ts": f"{1700000000 + number}.{user:06d}", "text": "does Kuusenkerkkä fit?"}
    body = {"type": "event_callback", "team_id": "T1", "event_id": f"Ev{user}-{number}", "event": event}
    raw = json.dumps(body).encode()
    headers = {"Content-Type": "application/json", **sign(SECRET, raw)}
    begun = perf_counter()
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("POST", "/slack/events", raw, headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    assert answer.status == 200, answer.status
    return perf_counter() - begun
