"""From a question in the inbox to its answer in the outbox."""

from __future__ import annotations

from bot.bootstrap import Osuma
from bot.handlers import answer
from bot.i18n import Words
from bot.slack.answer import answer as slack_call
from bot.slack.incoming import Incoming
from bot.slack.people import People
from bot.turn import Turn


class Responder:
    """Answers questions from Slack in the asker's language.

    Args:
        osuma: everything joined.
        people: tells who asks.
    """

    def __init__(self, osuma: Osuma, people: People) -> None:
        self._osuma = osuma
        self._people = people

    def respond(self, incoming: Incoming) -> None:
        """Put the answer into the outbox and mark the question done, in one transaction: both happen, or neither."""
        now = self._osuma.clock.now()
        name = self._people.who(incoming.user_id).name or incoming.user_id
        turn = Turn(incoming, name, self.words(incoming), now, self._osuma.storage, self._osuma.model)
        reply = answer(turn)
        call = slack_call(incoming, reply.text, reply.blocks)
        with turn.writing() as workspace:
            workspace.outbox.put(f"answer:{incoming.key}", call.method, call.arguments, now)
            if incoming.inbox_id is not None:
                workspace.inbox_done(incoming.inbox_id)
            workspace.commit()

    def words(self, incoming: Incoming) -> Words:
        """The texts in the language that the person uses Slack in."""
        return Words(self._people.who(incoming.user_id).language or self._osuma.settings.language or "en")

    def apology(self, incoming: Incoming, error_id: str) -> str:
        """What is said when all tries failed."""
        return self.words(incoming)("slack-failure", id=error_id)
