"""A model that hangs, streams for ever, or answers with anything but an answer: how long does a reader wait?"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic

from bot.explanations.explain import explain
from bot.i18n import Words
from bot.llm.account import Account
from bot.llm.allotted import SECONDS, AllottedModel
from bot.llm.budget import Budget
from bot.llm.chat_completions import Patience, connect
from bot.outreach.write import write
from storage.workspace import Storage
from tests.evals.words.figures import Figure, at_least
from tests.evals.words.real import LIMIT
from tests.evals.words.sample import LANGUAGES, NOW, temporary_storage
from tests.evals.words.teams import TEAMS
from tests.fakes import StillClock
from tests.model_server import Reply, Script, fails, in_turn, model_server, says, says_json

PART = "a bad server"
SHORT_SECONDS = 3.0

_LIE = says_json(
    {"subject": "x", "sentences": [{"facts": ["headcount"], "says": "match", "text": "You have 999 people."}]}
)
_SWEDISH = {"facts": ["headcount"], "says": "match", "text": "Ni har många anställda och det passar bra för oss."}

CASES: dict[str, Callable[[], Script]] = {
    "hangs": lambda: in_turn(Reply(delay_s=90)),
    "lies, then hangs": lambda: in_turn(_LIE, Reply(delay_s=90)),
    "sends a byte now and then": lambda: in_turn(Reply(body=b" " * 5_000, byte_by_byte_s=0.05)),
    "streams for ever": lambda: in_turn(Reply(body=b"x" * 50_000, endless=True)),
    "refuses for ever": lambda: in_turn(Reply(400, b"x" * 50_000, endless=True)),
    "200 pages": lambda: in_turn(says("All work and no play. " * 25_000)),
    "200 pages in form": lambda: in_turn(says_json({"subject": "x", "sentences": [_SWEDISH] * 200})),
    "says nothing": lambda: in_turn(says("")),
    "declines": lambda: in_turn(says(None, refusal="I cannot help with that.")),
    "another language": lambda: in_turn(says_json({"subject": "x", "sentences": [_SWEDISH]})),
    "overloaded": lambda: in_turn(fails(429, retry_after="2")),
    "broken": lambda: in_turn(fails(500)),
    "no JSON": lambda: in_turn(says("Sure! Here you are:")),
}


def run(*, short: bool) -> list[Figure]:
    """The slowest explanation and draft of each kind; every one has to come, by rules and saying so."""
    seconds, patience = (SHORT_SECONDS, Patience(total=SHORT_SECONDS)) if short else (SECONDS, Patience())
    limit = seconds + LIMIT - SECONDS
    with temporary_storage() as storage, ThreadPoolExecutor(len(CASES)) as pool:
        storage.create("local", "Local", "en", NOW)
        waits = list(pool.map(lambda name: _wait(CASES[name](), storage, patience, seconds), CASES))
    slowest = dict(zip(CASES, waits, strict=True))
    worst = max(slowest, key=lambda name: slowest[name])
    told = sum(wait < float("inf") for wait in waits)
    return [
        at_least(PART, "kinds after which a text came, by rules and saying so", told, len(CASES), 1.0),
        Figure(
            PART,
            "slowest text",
            f"{slowest[worst]:.1f} s ({worst})",
            f"≤ {limit:.0f} s",
            missed=slowest[worst] > limit,
        ),
    ]


def _wait(script: Script, storage: Storage, patience: Patience, seconds: float) -> float:
    """Seconds until the slower of two texts; infinite where one is not by rules, or does not say why."""
    with model_server(script) as running:
        server = connect("", running.url, "bad", patience)
        account = Account(storage, "local", StillClock(NOW), Budget())
        waits = []
        for number, language in enumerate(LANGUAGES):
            model, words, team = AllottedModel(server, account, seconds), Words(language), TEAMS["kuusi"]
            began = monotonic()
            shown = explain(team.fit, words, model) if number else write(team.outreach(language), model, words)
            waits.append(monotonic() - began if shown.by == "rules" and shown.note else float("inf"))
        server.close()
    return max(waits)
