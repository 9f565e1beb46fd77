"""A team with a digest, week after week: what comes in, what is posted, and what people press."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.digest.slots import Schedule, next_slot
from bot.handlers import answer
from bot.i18n import Words
from bot.jobs.digests import Digests
from bot.services.apply_personas import apply_personas
from bot.services.apply_profile import apply_profile
from bot.services.digest import build_digest
from bot.services.digest_types import DigestContent
from bot.services.post_digest import composer, teller, usual_digest
from bot.services.rescore import rescore_some
from bot.slack.incoming import Incoming
from bot.turn import Turn
from bot.views.reply import Reply, with_language
from icp.facts import Fact, Field
from icp.values import Place, Span
from storage.companies import NewCompany
from storage.digests import StoredDigest
from storage.workspace import Storage
from tests.fakes import ScriptedSlack
from tests.handlers.slack_team import PROFILE

MONDAY = datetime(2026, 11, 16, 7, 0, tzinfo=UTC)
"""Monday 9:00 in Helsinki, week 47."""
DAY, WEEK = timedelta(days=1), timedelta(days=7)
PERSONAS = """
- {name: Founder Fanni, titles: [CEO], goals: [Grow], challenges: [Time]}
- {name: Operations Otso, titles: [COO], goals: [Order], challenges: [Tools]}
"""
_PLACES = {"Espoo": Place("Espoo", "FI-18", "FI", "EU"), "Oslo": Place("Oslo", "NO-03", "NO", "EU")}


def facts(at: datetime, **known: int | str | None) -> tuple[Fact, ...]:
    """Facts of that day: headcount, founded, place."""
    day = at.date()
    found: list[Fact] = []
    if known.get("headcount") is not None:
        number = float(known["headcount"] or 0)
        found.append(Fact(Field.HEADCOUNT, Span(number, number), "PRH", day))
    if known.get("founded") is not None:
        found.append(Fact(Field.FOUNDED, int(known["founded"] or 0), "PRH", day))
    if place := known.get("place"):
        found.append(Fact(Field.LOCATION, frozenset({_PLACES[str(place)]}), "PRH", day))
    return tuple(found)


FITS: Mapping[str, int | str | None] = {"headcount": 35, "founded": 2019, "place": "Espoo"}
NOT_YET: Mapping[str, int | str | None] = {"headcount": 3, "founded": 2005, "place": "Espoo"}


@dataclass
class Team:
    """One workspace, T1, and the people in it."""

    storage: Storage
    slack: ScriptedSlack = field(default_factory=ScriptedSlack)
    _number: int = 0

    def applies(self, at: datetime = MONDAY - 30 * DAY, text: str = PROFILE) -> None:
        """The team's profile and personas."""
        with self.storage.open("T1", at) as workspace:
            apply_profile(workspace, text, by="@maija", at=at)
            apply_personas(workspace, PERSONAS, by="@maija", at=at)
            workspace.commit()

    def learns(self, name: str, at: datetime, **known: int | str | None) -> str:
        """A company comes in, or more is known of it; its id."""
        with self.storage.open("T1", at) as workspace:
            new = NewCompany(name, None, None, "lead", facts(at, **known))
            (outcome,) = workspace.companies.upsert([new]).outcomes
            rescore_some(workspace, [outcome.company_id])
            workspace.commit()
            return outcome.company_id

    def has_digest(self, at: datetime = MONDAY - DAY, **given: object) -> StoredDigest:
        """A digest of channel C1, on Mondays at nine."""
        values: dict[str, Any] = {
            "channel_id": "C1",
            "user_id": None,
            "weekday": 0,
            "hour": 9,
            "minute": 0,
            "zone": "Europe/Helsinki",
            "lead_count": 10,
            "profile": None,
            "filters": (),
            "language": "en",
        }
        with self.storage.open("T1", at) as workspace:
            due = next_slot(Schedule(), at).due_at
            digest = workspace.digests.add(values | given, next_due_at=due, by="U1")
            workspace.commit()
            return digest

    def content(self, at: datetime, digest: StoredDigest | None = None, slot: str = "2026-W47") -> DigestContent:
        """What a digest says at a moment."""
        with self.storage.open("T1", at, read_only=True) as workspace:
            return build_digest(workspace, digest or usual_digest("T1", "en"), slot, at)

    def posted(self, at: datetime) -> list[Reply]:
        """What the weekly job posts at a moment."""

        class Clock:
            def now(self) -> datetime:
                return at

        Digests(self.storage, Clock(), composer(self.storage), teller()).tick()
        sent = []
        while outgoing := self.storage.outbox.claim("sender", at, 10):
            sent.append(Reply(str(outgoing.arguments["text"]), outgoing.arguments["blocks"]))
            self.storage.outbox.sent(outgoing.id, "1.0", at)
        return sent

    def does(self, at: datetime, person: str = "maija", **given: object) -> Reply:
        """The answer to a message (``text``) or a press (``action_id``, ``value``, ``blocks``)."""
        self._number += 1
        defaults: dict[str, Any] = {
            "kind": "action" if "action_id" in given else "mention",
            "workspace_id": "T1",
            "user_id": f"U{person}",
            "channel_id": "C1",
            "thread_ts": None,
            "ts": f"1.{self._number}",
            "text": "",
            "conversation_key": "C1:1",
            "keys": (f"k{self._number}",),
        }
        incoming = Incoming(**{**defaults, **given})
        return with_language(answer(Turn(incoming, person, Words("en"), at, self.storage, slack=self.slack)))


def names(content: DigestContent) -> list[str]:
    """The leads that are shown, in their order."""
    return [lead.fit.company.name for lead in content.leads]


def button_of(blocks: Sequence[Mapping[str, Any]], company_id: str, name: str) -> dict[str, Any]:
    """The action id and value of a lead's button in a posted digest, and the message's blocks: what a press brings."""
    for block in blocks:
        if block.get("block_id") == f"digest-do:{company_id}":
            for element in block["elements"]:
                if element["action_id"].startswith(name):
                    value = element.get("value") or element["options"][0]["value"]
                    return {"action_id": element["action_id"], "value": value, "blocks": tuple(blocks)}
    raise AssertionError(name)
