"""The proxy before the Slack-like peer: what it adds, and what it lets go wrong."""

from __future__ import annotations

from collections.abc import Iterator
from queue import Queue
from threading import Thread
from typing import Any

import pytest
from slack_sdk.socket_mode.builtin.client import SocketModeClient
from slack_sdk.socket_mode.client import BaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from bot.errors import SlackUnavailable
from bot.slack.api import RESPONSE_URL, WebApi, web_client
from bot.workspace.faults import ANY, Fault, Hang, RateLimited, Refused, Reset, Slow, Status
from bot.workspace.proxy import Proxy
from tests.slack_workspace import SKIP_REASON, SlackWorkspace, binary, wait_until

pytestmark = pytest.mark.skipif(binary() is None, reason=SKIP_REASON)

CHANNEL, PERSON = SlackWorkspace.channel, SlackWorkspace.person


@pytest.fixture(scope="module")
def slack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SlackWorkspace]:
    """One peer for all of them."""
    with SlackWorkspace(tmp_path_factory.mktemp("slack")) as slack:
        yield slack


@pytest.fixture
def proxy(slack: SlackWorkspace) -> Iterator[Proxy]:
    """A proxy of its own for each."""
    with Proxy(slack.url, locales={PERSON: "fi-FI"}, strict=True) as proxy:
        yield proxy


@pytest.fixture
def api(proxy: Proxy) -> WebApi:
    """Slack's Web API as the bot calls it."""
    return WebApi("xoxb-local", proxy.api_url)


def refused(api: WebApi, method: str, **arguments: object) -> str:
    """The code with which a call is refused."""
    with pytest.raises(SlackUnavailable) as refusal:
        api.call(method, arguments)
    return refusal.value.code


def test_an_answer_can_be_streamed(slack: SlackWorkspace, proxy: Proxy, api: WebApi) -> None:
    """A stream grows below its thread, ends with blocks and metadata, and takes nothing more; it needs a thread."""
    thread = slack.say("a question")["ts"]
    assert refused(api, "chat.startStream", channel=CHANNEL) == "invalid_arguments"
    started = api.call("chat.startStream", {"channel": CHANNEL, "thread_ts": thread, "markdown_text": "Havu"})
    place = {"channel": CHANNEL, "ts": started["ts"]}
    chunk = {"type": "markdown_text", "text": "puu fits"}
    api.call("chat.appendStream", {**place, "chunks": [chunk]})
    assert slack.messages()[-1]["text"] == "Havupuu fits"
    blocks = [{"type": "divider"}]
    metadata = {"event_type": "osuma_answer", "event_payload": {"key": "k1"}}
    api.call("chat.stopStream", {**place, "markdown_text": " well", "blocks": blocks, "metadata": metadata})
    posted = slack.messages()[-1]
    assert (posted["text"], posted["thread_ts"]) == ("Havupuu fits well", thread)
    assert [block["type"] for block in posted["blocks"]] == ["section", "divider"]
    replies = {"channel": CHANNEL, "ts": thread}
    found = api.call("conversations.replies", {**replies, "include_all_metadata": True})["messages"][-1]
    assert found["metadata"] == metadata
    assert "metadata" not in api.call("conversations.replies", replies)["messages"][-1]
    assert refused(api, "chat.appendStream", **place, markdown_text="more") == "message_not_in_streaming_state"
    assert refused(api, "chat.stopStream", channel=CHANNEL, ts="1.0") == "message_not_found"
    with Proxy(slack.url, stream_s=0, without={"chat.startStream"}) as old:
        assert refused(WebApi("x", old.api_url), "chat.startStream", **replies) == "unknown_method"
    assert len(proxy.calls("chat.appendStream")) == 2


def test_an_agent_shows_status_title_and_prompts(slack: SlackWorkspace, proxy: Proxy, api: WebApi) -> None:
    """They are kept by conversation; an answer in the thread takes the status away, as in Slack."""
    thread = slack.say("think")["ts"]
    where = {"channel_id": CHANNEL, "thread_ts": thread}
    api.call("assistant.threads.setStatus", {**where, "status": "is thinking…"})
    api.call("assistant.threads.setTitle", {**where, "title": "Havupuu"})
    prompts = [{"title": "Top 5", "message": "top 5"}]
    api.call("assistant.threads.setSuggestedPrompts", {"channel_id": CHANNEL, "prompts": prompts})
    assert refused(api, "assistant.threads.setSuggestedPrompts", channel_id=CHANNEL, prompts="x") == "invalid_arguments"
    conversation = proxy.added.conversations[CHANNEL, thread]
    assert (conversation.status, conversation.title) == ("is thinking…", "Havupuu")
    assert proxy.added.conversations[CHANNEL, ""].prompts == prompts
    api.call("chat.postMessage", {"channel": CHANNEL, "thread_ts": thread, "text": "done"})
    assert (conversation.status, conversation.statuses) == ("", ["is thinking…"])


def test_a_history_is_told_as_in_slack(slack: SlackWorkspace, api: WebApi) -> None:
    """In pages, within times, and without what only one person sees; a person's locale is told."""
    first = slack.say("one")["ts"]
    api.call("chat.postEphemeral", {"channel": CHANNEL, "user": PERSON, "text": "secret"})
    slack.say("two")
    asked: dict[str, Any] = {"channel": CHANNEL, "oldest": first, "inclusive": True, "limit": 1}
    page = api.call("conversations.history", asked)
    assert ([message["text"] for message in page["messages"]], page["has_more"]) == (["two"], True)
    cursor = page["response_metadata"]["next_cursor"]
    rest = api.call("conversations.history", {**asked, "cursor": cursor})
    assert ([message["text"] for message in rest["messages"]], rest["has_more"]) == (["one"], False)
    person = api.call("users.info", {"user": PERSON, "include_locale": True})["user"]
    assert person["locale"] == "fi-FI"


@pytest.mark.parametrize(
    ("fault", "code", "taken"),
    [
        (RateLimited(2), "ratelimited", False),
        (Refused("is_archived"), "is_archived", False),
        (Status(502), "server_error", False),
        (Status(500, taken=True), "server_error", True),
        (Reset(taken=True), "unreachable", True),
        (Reset(taken=False), "unreachable", False),
        (Hang(0.01, taken=True), "unreachable", True),
    ],
    ids=repr,
)
def test_calls_fail_on_purpose(  # noqa: PLR0913  what pytest hands in
    slack: SlackWorkspace, proxy: Proxy, api: WebApi, fault: Fault, code: str, *, taken: bool
) -> None:
    """Each failure looks to the bot as it does in Slack, happens once, and has or has not taken the call."""
    proxy.fail("chat.postMessage", fault)
    said = {"channel": CHANNEL, "text": f"{fault!r}"}
    assert refused(api, "chat.postMessage", **said) == code
    assert (said["text"] in [message["text"] for message in slack.messages()]) is taken
    assert api.call("chat.postMessage", said)["ok"]
    assert len(proxy.calls("chat.postMessage")) == 2


def test_what_is_no_method_fails_too(slack: SlackWorkspace, proxy: Proxy, api: WebApi) -> None:
    """The address of an answer, and whatever is called next; a slow answer is the true one; faults end when told."""
    proxy.fail(RESPONSE_URL, Status(404))
    assert refused(api, RESPONSE_URL, url=f"{proxy.url}/_hooks/response/none", text="x") == "expired_url"
    proxy.fail(ANY, Reset(taken=False), times=2)
    assert refused(api, "auth.test") == "unreachable"
    proxy.faults.clear()
    proxy.fail("auth.test", Slow(0.01))
    assert api.call("auth.test", {})["team_id"] == slack.team_id


class Bot:
    """Listens over Socket Mode, and acknowledges when told to."""

    def __init__(self, proxy: Proxy) -> None:
        self.heard: Queue[SocketModeRequest] = Queue()
        self.client = SocketModeClient("xapp-local", web_client=web_client("xapp-local", proxy.api_url))
        self.client.auto_reconnect_enabled = False
        self.client.socket_mode_request_listeners.append(self._hear)
        self.client.connect()

    def _hear(self, client: BaseSocketModeClient, request: SocketModeRequest) -> None:
        del client
        self.heard.put(request)

    def acknowledge(self, request: SocketModeRequest, payload: dict[str, Any] | None = None) -> None:
        """Say that it has arrived."""
        self.client.send_socket_mode_response(SocketModeResponse(request.envelope_id, payload))


def test_each_envelope_goes_to_one_connection(slack: SlackWorkspace, proxy: Proxy, api: WebApi) -> None:
    """Of two bots one hears; what nobody acknowledged comes again; our own are answered to us; all can break."""
    bots = [Bot(proxy), Bot(proxy)]
    try:
        wait_until(lambda: proxy.sockets.connections == 2, "two connections")
        Thread(target=proxy.control, args=("open-home", {"user": PERSON}), daemon=True).start()
        wait_until(lambda: sum(bot.heard.qsize() for bot in bots) == 1, "the first delivery")
        assert [each["type"] for each in proxy.sockets.unacknowledged] == ["events_api"]
        assert proxy.sockets.redeliver() == 1
        wait_until(lambda: sum(bot.heard.qsize() for bot in bots) == 2, "the second delivery")
        first, second = (bot.heard.get_nowait() if bot.heard.qsize() else None for bot in bots)
        again = first or second
        assert again is not None
        bots[0].acknowledge(again)
        wait_until(lambda: not proxy.sockets.unacknowledged, "the acknowledgement")
        for bot in bots:
            bot.client.socket_mode_request_listeners.append(
                lambda _client, request, bot=bot: bot.acknowledge(request, {"options": []})
            )
        trigger = proxy.added.trigger()
        shortcut = {"type": "message_action", "trigger_id": trigger}
        assert proxy.sockets.send("interactive", shortcut) == {"options": []}
        slack.command("/fit", "x")  # the peer's own trigger stands behind ours
        view = {"type": "modal", "title": {"type": "plain_text", "text": "t"}, "blocks": []}
        assert api.call("views.open", {"trigger_id": trigger, "view": view})["ok"]
        assert refused(api, "views.open", trigger_id=trigger, view=view) == "exchanged_trigger_id"
        assert proxy.sockets.cut() == 2
        wait_until(lambda: proxy.sockets.connections == 0, "both to end")
    finally:
        for bot in bots:
            bot.client.close()
