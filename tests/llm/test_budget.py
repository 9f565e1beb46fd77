"""What a workspace may spend on the model, and what becomes of a question when its time or its tokens are over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from bot.errors import ModelUnavailable
from bot.llm.account import Account
from bot.llm.allotted import AllottedModel
from bot.llm.budget import Budget
from bot.llm.chat_completions import Patience, connect
from bot.llm.resting import RestingModel
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.workspace import Storage
from tests.fakes import NOW, StillClock
from tests.model_server import Reply, Script, fails, in_turn, model_server, says

ASKED = ({"role": "user", "content": "x" * 300},)
EURO = Budget(daily_tokens=2_000, price_in=0.5, price_out=2.0, currency="EUR")
RIGHT = says('{"word": "osuma"}', usage=(900, 100))


class Word(BaseModel):
    """What the tests ask for."""

    word: str


@pytest.fixture(scope="module")
def storage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Storage]:
    """A storage with two workspaces for each test."""
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('budget') / 'osuma.db'}")
    upgrade(engine)
    yield Storage(engine)
    engine.dispose()


class Team:
    """One workspace's model on a scripted server."""

    def __init__(self, storage: Storage, name: str, budget: Budget = EURO, seconds: float = 5.0) -> None:
        self.storage, self.name, self.budget, self.seconds = storage, name, budget, seconds
        self.clock = StillClock()
        storage.create(name, name, "en", NOW)

    def asks(self, url: str) -> str:
        """The answer to a question, or why there was none."""
        server = connect("", url, "tester", Patience(total=3.0, connect=1.0, pause=0.01))
        account = Account(self.storage, self.name, self.clock, self.budget)
        model = AllottedModel(RestingModel(server, self.clock), account, self.seconds)
        try:
            return model.complete(ASKED, Word, max_tokens=50).word
        except ModelUnavailable as unavailable:
            return str(unavailable)
        finally:
            server.close()

    def answers(self, *replies: Reply) -> list[str]:
        """The answers to as many questions as there are replies of the server."""
        with model_server(in_turn(*replies)) as running:
            return [self.asks(running.url) for _ in replies]

    def used(self) -> tuple[int, int, int, int]:
        """Today's requests, those unanswered, tokens and cost in millionths."""
        with self.storage.open(self.name, self.clock.now(), read_only=True) as workspace:
            days = workspace.model_use.since(workspace.today)
        (day,) = days
        return day.asked, day.unanswered, day.tokens, day.millionths


def test_a_days_tokens_are_the_workspaces_own(storage: Storage) -> None:
    """When a workspace's budget is used up, nothing is asked for it any more today; another one's is full."""
    team, other = Team(storage, "T1"), Team(storage, "T2")
    with model_server(lambda _request: RIGHT) as running:
        assert [team.asks(running.url) for _ in range(3)] == ["osuma", "osuma", "budget"]
        assert len(running.requests) == 2
        assert team.used() == (2, 0, 2_000, 2 * (450 + 200))
        assert other.asks(running.url) == "osuma"
        team.clock.move_on(days=1)
        assert team.asks(running.url) == "osuma"
    assert team.used()[0] == 1


def test_everything_that_was_sent_is_counted(storage: Storage) -> None:
    """What came to nothing costs too: a broken answer and its retry, one in vain by an estimate; a refusal nothing."""
    broken = says("no JSON", usage=(10, 5))
    team = Team(storage, "T3", Budget())
    assert team.answers(broken) == ["invalid"]
    assert team.used() == (1, 1, 30, 0)
    assert team.answers(fails(401)) == ["unauthorized"]
    assert team.used() == (2, 2, 30, 0)
    assert team.answers(says('{"word": "osuma"}')) == ["osuma"]  # a server that reports nothing
    assert 130 < team.used()[2] < 400
    odd = says('{"word": "osuma"}', usage=(-5, 10**30))
    assert team.answers(odd) == ["osuma"]
    assert team.used()[2] < 900
    hurried = Team(storage, "T4", Budget(), seconds=1.2)
    assert hurried.answers(Reply(delay_s=30)) == ["timeout"]
    assert hurried.used() == (1, 1, 101, 0)


def test_one_question_has_so_many_seconds_in_all(storage: Storage) -> None:
    """When a question's time is over, a second request is not even made."""
    team = Team(storage, "T5", Budget(), seconds=0.9)
    with model_server(lambda _request: RIGHT) as running:
        assert team.asks(running.url) == "timeout"
        assert running.requests == []


@pytest.mark.parametrize("status", [200, 400, 500])
def test_a_server_that_streams_for_ever_is_cut(storage: Storage, status: int) -> None:
    """An endless body is left after a megabyte, an error's too, which nobody means to read."""
    team = Team(storage, "T6", Budget())
    script: Script = lambda _request: Reply(status, b'{"error": "' + b"x" * 60_000, endless=True)  # noqa: E731
    with model_server(script) as running:
        assert team.asks(running.url) in {"too_long", "refused", "server_error"}
        assert len(running.requests) <= 8


def test_a_packed_answer_is_not_unpacked(storage: Storage) -> None:
    """We ask for plain bytes; what comes packed could be a bomb, and is left alone."""
    team = Team(storage, "T7", Budget())
    packed = Reply(200, b"\x1f\x8b", {"Content-Encoding": "gzip"})
    with model_server(lambda _request: packed) as running:
        assert team.asks(running.url) == "unreachable"
        assert running.headers[0]["accept-encoding"] == "identity"


def test_a_short_wait_in_vain_does_not_rest_the_model() -> None:
    """A model that had only a moment left was not slow: others may ask it at once."""
    clock = StillClock()
    with model_server(in_turn(Reply(delay_s=30), RIGHT)) as running:
        model = RestingModel(connect("", running.url, "tester", Patience(total=3.0, connect=1.0)), clock)
        with pytest.raises(ModelUnavailable, match="timeout"):
            model.complete(ASKED, Word, max_tokens=50, seconds=0.3)
        assert model.complete(ASKED, Word, max_tokens=50).word == "osuma"
