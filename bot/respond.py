"""From a question in the inbox to its answer in the outbox."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from datetime import datetime

from bot.bootstrap import Osuma
from bot.handlers import answer
from bot.homes import Homes
from bot.i18n import Words
from bot.ports import SlackApi
from bot.slack.answer import answer as slack_call
from bot.slack.incoming import Incoming
from bot.slack.people import People
from bot.slack.presence import Presence
from bot.slack.upload import upload_call
from bot.turn import Turn
from bot.views.reply import Reply, with_language


class Responder:
    """Answers questions from Slack in the asker's language.

    Args:
        osuma: everything joined.
        people: tells who asks.
        slack: where shared files are fetched from, and where it shows that Osuma is at work.
    """

    def __init__(self, osuma: Osuma, people: People, slack: SlackApi | None = None) -> None:
        self._osuma = osuma
        self._people = people
        self._slack = slack
        self._fixed = osuma.settings.language is not None
        self._presence = None if slack is None else Presence(slack)
        self._homes = Homes(osuma.storage, slack, self._words_of)

    def respond(self, incoming: Incoming) -> None:
        """Put the answer into the outbox and mark the question done, in one transaction: both happen, or neither."""
        now = self._osuma.clock.now()
        if incoming.kind == "opened":
            self._homes.opened(incoming, now)
            return
        chosen, channel = self._known_of(incoming, now)
        if incoming.at_home and channel is not None:
            incoming = incoming.elsewhere(channel)
        if incoming.kind == "stop":
            self._stop(incoming, now)
            return
        name = self._people.who(incoming.user_id).name or incoming.user_id
        osuma = self._osuma
        turn = Turn(
            incoming,
            name,
            self._words(incoming.user_id, chosen),
            now,
            osuma.storage,
            osuma.model_for(incoming.workspace_id),
            self._slack,
            self._fixed or chosen is not None,
            language_of=self._language_of,
            budget=osuma.settings.budget,
        )
        with self._at_work(turn):
            reply = with_language(answer(turn))
        self._put(turn, reply)
        self._homes.refresh(incoming.workspace_id, incoming.key, osuma.clock.now())

    def _put(self, turn: Turn, reply: Reply) -> None:
        incoming, now = turn.incoming, turn.now
        first = slack_call(incoming, reply.text, reply.blocks, replaces=reply.replaces, to=reply.to)
        calls = [first] if reply.text else []
        after = [slack_call(incoming, each.text, each.blocks, to=each.to or reply.to) for each in reply.follows]
        files = [upload_call(incoming, file) for file in reply.files]
        with turn.writing() as workspace:
            if incoming.kind in _STOPPABLE and workspace.members.stopped_since(_stop_key(incoming), now):
                calls, after, files = [], [], []  # somebody pressed Stop meanwhile, and has been told so
            name = reply.once or f"answer:{incoming.key}"
            told = all(workspace.outbox.put(name, call.method, call.arguments, now) for call in calls)
            for kind, others in (("after", after), ("file", files)):
                for number, call in enumerate(others if told else ()):
                    workspace.outbox.put(f"{kind}:{incoming.key}:{number}", call.method, call.arguments, now)
            if incoming.inbox_id is not None:
                workspace.inbox_done(incoming.inbox_id)
            workspace.commit()

    def _stop(self, incoming: Incoming, now: datetime) -> None:
        """What is being worked out in a thread is not told any more; what it has kept already stays."""
        words = self._words_of(incoming.workspace_id, incoming.user_id)
        call = slack_call(incoming, words.slack("stopped"))
        with self._osuma.storage.open(incoming.workspace_id, now) as workspace:
            workspace.members.stop(_stop_key(incoming))
            workspace.outbox.put(f"answer:{incoming.key}", call.method, call.arguments, now)
            if incoming.inbox_id is not None:
                workspace.inbox_done(incoming.inbox_id)
            workspace.commit()

    def _at_work(self, turn: Turn) -> AbstractContextManager[None]:
        if self._presence is None:
            return nullcontext()
        return self._presence.at_work(turn.incoming, turn.words("status-thinking"))

    def _known_of(self, incoming: Incoming, now: datetime) -> tuple[str | None, str | None]:
        """The language that the asker has chosen, and the channel of their direct messages."""
        with self._osuma.storage.open(incoming.workspace_id, now, read_only=True) as workspace:
            member = workspace.members.get(incoming.user_id)
        return member.language, member.channel_id

    def _language_of(self, person: str) -> str | None:
        return self._osuma.settings.language or self._people.who(person).language

    def _words_of(self, workspace_id: str, person: str) -> Words:
        asker = Incoming("opened", workspace_id, person, person, None, None, "")
        return self._words(person, self._known_of(asker, self._osuma.clock.now())[0])

    def _words(self, person: str, chosen: str | None) -> Words:
        told = self._people.who(person)
        language = self._osuma.settings.language or chosen or told.language or "en"
        return Words(told.locale if told.locale and told.language == language else language, told.zone)

    def words(self, incoming: Incoming) -> Words:
        """The texts in the language that the person has chosen, or uses Slack in."""
        return self._words_of(incoming.workspace_id, incoming.user_id)

    def apology(self, incoming: Incoming, error_id: str) -> str:
        """What is said when all tries failed."""
        return self.words(incoming)("slack-failure", id=error_id)


_STOPPABLE = frozenset({"mention", "direct_message"})


def _stop_key(incoming: Incoming) -> str:
    """The thread that Slack's stop button belongs to: the message's own, where it opens one."""
    return f"{incoming.channel_id}:{incoming.thread_ts or incoming.ts or ''}"
