"""From a question in the inbox to its answer in the outbox."""

from __future__ import annotations

from bot.bootstrap import Osuma
from bot.handlers import answer
from bot.i18n import Words
from bot.ports import SlackApi
from bot.slack.answer import answer as slack_call
from bot.slack.incoming import Incoming
from bot.slack.people import People
from bot.slack.upload import upload_call
from bot.turn import Turn
from bot.views.reply import with_language


class Responder:
    """Answers questions from Slack in the asker's language.

    Args:
        osuma: everything joined.
        people: tells who asks.
        slack: where shared files are fetched from.
    """

    def __init__(self, osuma: Osuma, people: People, slack: SlackApi | None = None) -> None:
        self._osuma = osuma
        self._people = people
        self._slack = slack
        self._fixed = osuma.settings.language is not None

    def respond(self, incoming: Incoming) -> None:
        """Put the answer into the outbox and mark the question done, in one transaction: both happen, or neither."""
        now = self._osuma.clock.now()
        name = self._people.who(incoming.user_id).name or incoming.user_id
        osuma = self._osuma
        turn = Turn(incoming, name, self.words(incoming), now, osuma.storage, osuma.model, self._slack, self._fixed)
        reply = with_language(answer(turn))
        call = slack_call(incoming, reply.text, reply.blocks, replaces=reply.replaces)
        files = [upload_call(incoming, file) for file in reply.files]
        with turn.writing() as workspace:
            told = workspace.outbox.put(reply.once or f"answer:{incoming.key}", call.method, call.arguments, now)
            for number, file in enumerate(files if told else ()):
                workspace.outbox.put(f"file:{incoming.key}:{number}", file.method, file.arguments, now)
            if incoming.inbox_id is not None:
                workspace.inbox_done(incoming.inbox_id)
            workspace.commit()

    def words(self, incoming: Incoming) -> Words:
        """The texts in the language that the person uses Slack in."""
        return Words(self._osuma.settings.language or self._people.who(incoming.user_id).language or "en")

    def apology(self, incoming: Incoming, error_id: str) -> str:
        """What is said when all tries failed."""
        return self.words(incoming)("slack-failure", id=error_id)
