"""A Slack team's side of a conversation: what people write and press, answered by the handlers on a real database."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count

from bot.handlers import answer
from bot.i18n import Words
from bot.ports import Model
from bot.services.apply_profile import apply_profile
from bot.slack.incoming import Incoming
from bot.turn import Turn
from bot.views.reply import Reply, language_of
from icp.facts import Fact
from storage.companies import NewCompany
from storage.workspace import Storage
from tests.fakes import NOW
from tests.views.limits import buttons

PROFILE = """
name: Nordic SaaS
criteria:
  - {kind: headcount, between: [21, 50], weight: 4}
  - {kind: location, any_of: [Uusimaa], weight: 3}
  - {kind: founded, between: [2015, null], weight: 2}
  - {kind: location, any_of: [Russia], mode: exclude}
"""

_numbers = count(1)


def pressable(reply: Reply) -> list[tuple[str, str]]:
    """(action, value) of a reply's buttons, the language that they answer in aside."""
    return [(language_of(action_id)[0], value) for action_id, value in buttons(reply)]


@dataclass
class SlackTeam:
    """One workspace, and a person in it who asks.

    Attributes:
        id: the workspace's id.
        language: what the person uses Slack in.
        model: the model that writes, or None for rules.
    """

    storage: Storage
    id: str = "T1"
    language: str = "en"
    person: str = "U1"
    model: Model | None = None

    def says(self, text: str, *, thread: str = "1.1", command: str | None = None) -> Reply:
        """The answer to a message, or to what stands behind a slash command."""
        incoming = self._incoming(thread)
        if command is not None:
            incoming = replace(incoming, kind="command", command=command, private=True)
        return self._answered(replace(incoming, text=text))

    def presses(self, action_id: str, value: str | None = None, *, thread: str = "1.1") -> Reply:
        """The answer to a button."""
        return self._answered(replace(self._incoming(thread), kind="action", action_id=action_id, value=value))

    def applies(self, text: str = PROFILE) -> None:
        """Make a profile the team's own."""
        with self.storage.open(self.id, NOW) as workspace:
            apply_profile(workspace, text, by="@maija", at=NOW)
            workspace.commit()

    def knows(self, name: str, domain: str | None = None, *facts: Fact) -> str:
        """Keep a company; its id."""
        with self.storage.open(self.id, NOW) as workspace:
            (outcome,) = workspace.companies.upsert([NewCompany(name, domain, None, "lead", facts)]).outcomes
            workspace.commit()
        return outcome.company_id

    def _incoming(self, thread: str) -> Incoming:
        return Incoming(
            kind="mention",
            workspace_id=self.id,
            user_id=self.person,
            channel_id="C1",
            thread_ts=thread,
            ts=f"2.{next(_numbers)}",
            text="",
            conversation_key=f"C1:{thread}",
            keys=(f"message:{next(_numbers)}",),
        )

    def _answered(self, incoming: Incoming) -> Reply:
        return answer(Turn(incoming, "maija", Words(self.language), NOW, self.storage, self.model))
