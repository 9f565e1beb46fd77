"""A team that changes its profile: forty leads with headcounts from 1 to 40, some industries, three customers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from bot.handlers import answer
from bot.i18n import Words
from bot.services.apply_profile import apply_profile
from bot.services.judging import active_scorer
from bot.slack.incoming import Incoming
from bot.turn import Turn
from bot.views.reply import Reply
from icp.facts import Fact, Field
from icp.fit import Fit
from icp.profile import Profile, load_profile
from icp.values import Span
from storage.companies import NewCompany
from storage.workspace import Storage, Workspace
from tests.storage.samples import NOW

PROFILE = """name: SaaS
criteria:
  - {kind: headcount, between: [21, 40], weight: 3}
  - {kind: industry, any_of: [SaaS], weight: 2}
"""
WIDER = PROFILE.replace("[21, 40]", "[5, 20]")
SWEDEN = WIDER.replace("SaaS\ncriteria", "Sweden\ncriteria")

_numbers = count(1)


@dataclass
class Team:
    """The workspace "local" of a storage; filled when it is made."""

    storage: Storage

    def __post_init__(self) -> None:
        with self.writing() as workspace:
            workspace.companies.upsert([*map(lead, range(1, 41)), *map(_customer, range(3))])
            apply_profile(workspace, PROFILE, by="@maija", at=NOW)

    @contextmanager
    def writing(self) -> Iterator[Workspace]:
        """A unit of work, committed at its end."""
        with self.storage.open("local", NOW) as workspace:
            yield workspace
            workspace.commit()

    def reading(self) -> Any:  # noqa: ANN401 -- a context of a workspace
        """A unit of work that cannot write."""
        return self.storage.open("local", NOW, read_only=True)

    def fits(self) -> list[Fit]:
        """Every company's fit under the active profile, as people see it, without the version's number."""
        with self.reading() as workspace:
            scorer = active_scorer(workspace)
            assert scorer is not None
            companies = workspace.companies.by_ids([str(number) for number in range(1, 44)])
            return [replace(scorer.fit(company), profile_version=None) for company in companies]

    def stored(self) -> list[tuple[str, float, str | None]]:
        """The ranking as it is stored."""
        with self.reading() as workspace:
            return [(row.name, row.score, row.tier) for row in workspace.scores.top(100)]

    def says(self, text: str, person: str = "U0AINO", **more: object) -> Reply:
        """The answer to a message from somebody in Slack."""
        return self._answer(replace(self._incoming(person), text=text, **more))  # type: ignore[arg-type]

    def presses(self, action_id: str, value: str, person: str = "U0AINO") -> Reply:
        """The answer to a button that somebody pressed."""
        return self._answer(replace(self._incoming(person), kind="action", action_id=action_id, value=value))

    def _incoming(self, person: str) -> Incoming:
        return Incoming(
            kind="mention",
            workspace_id="local",
            user_id=person,
            channel_id="C1",
            thread_ts="1.1",
            ts=f"2.{next(_numbers)}",
            text="",
            conversation_key="C1:1.1",
            keys=(f"message:{next(_numbers)}",),
        )

    def _answer(self, incoming: Incoming) -> Reply:
        name = incoming.user_id.removeprefix("U0").lower()
        return answer(Turn(incoming, name, Words("en"), NOW, self.storage))


def profile(text: str = WIDER) -> Profile:
    """A profile out of its file."""
    return load_profile(text)


def lead(number: int, name: str = "") -> NewCompany:
    """A lead whose headcount is its number; two thirds make software, the others build."""
    industry = frozenset({"SaaS" if number % 3 else "Construction"})
    facts = [Fact(Field.HEADCOUNT, Span(number, number), "list.csv", NOW.date())]
    facts += [Fact(Field.INDUSTRY, industry, "list.csv", NOW.date())] if number % 5 else []
    return NewCompany(name or f"Lead {number:02} Oy", f"lead{number}.example", None, "lead", tuple(facts))


def _customer(number: int) -> NewCompany:
    fact = Fact(Field.HEADCOUNT, Span(900, 900), "list.csv", NOW.date())
    return NewCompany(f"Customer {number} Oy", f"customer{number}.example", None, "customer", (fact,))
