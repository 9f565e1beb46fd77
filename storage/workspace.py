"""The one door to a workspace's data, and the queues that serve all workspaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, Engine, select

from storage.approvers import Approvers
from storage.changes import Changes
from storage.columns import storable
from storage.companies import Companies
from storage.conversations import Conversations
from storage.customers import Customers
from storage.dialect import insert_new
from storage.digest_queue import DigestQueue
from storage.digests import Digests
from storage.do_not_contact import DoNotContact
from storage.drafts import Drafts
from storage.engine import transaction
from storage.erasure import Erasure
from storage.errors import Overtaken, StorageRefusal
from storage.everything import Everything
from storage.failures import refusing
from storage.feedback import Feedback
from storage.inbox import Inbox, finish
from storage.interviews import Interviews
from storage.lead_search import LeadSearch
from storage.members import Members
from storage.model_use import ModelUse
from storage.offers import Offers
from storage.onboarding import Onboardings
from storage.outbox import Outbox, WorkspaceOutbox
from storage.people import People
from storage.personas import Personas
from storage.profiles import Profiles
from storage.proposals import Proposals
from storage.replicas import Replicas
from storage.report_channels import ReportChannels
from storage.saved import AnswerRatings, SavedLeads
from storage.scores import Scores
from storage.spoken_profiles import SpokenProfiles
from storage.standings import LeadStandings
from storage.tables import workspaces

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class WorkspaceInfo:
    """A workspace's id (a Slack team's, or ``local``), its name, and the language it speaks ("en", "fi")."""

    id: str
    name: str
    language: str


class Workspace:
    """One workspace's data within one transaction: one unit of work.

    What was written stays only after ``commit``. ``today`` and ``at`` say when this happens; nothing here has a clock.
    """

    def __init__(self, connection: Connection, info: WorkspaceInfo, at: datetime) -> None:
        self.id = info.id
        self.name = info.name
        self.language = info.language
        self.at = at
        self._connection = connection
        self.companies = Companies(connection, info.id, at)
        self.profiles = Profiles(connection, info.id, at)
        self.personas = Personas(connection, info.id, at)
        self.scores = Scores(connection, info.id, at)
        self.changes = Changes(connection, info.id)
        self.leads = LeadSearch(connection, info.id)
        self.conversations = Conversations(connection, info.id, at)
        self.customers = Customers(connection, info.id, at)
        self.feedback = Feedback(connection, info.id, at)
        self.report_channels = ReportChannels(connection, info.id, at)
        self.proposals = Proposals(connection, info.id, at)
        self.approvers = Approvers(connection, info.id, at)
        self.standings = LeadStandings(connection, info.id)
        self.spoken_profiles = SpokenProfiles(connection, info.id, at)
        self.people = People(connection, info.id, at)
        self.interviews = Interviews(connection, info.id, at)
        self.digests = Digests(connection, info.id, at)
        self.offers = Offers(connection, info.id, at)
        self.do_not_contact = DoNotContact(connection, info.id, at)
        self.drafts = Drafts(connection, info.id, at)
        self.erasure = Erasure(connection, info.id, at)
        self.everything = Everything(connection, info.id)
        self.members = Members(connection, info.id, at)
        self.onboarding = Onboardings(connection, info.id, at)
        self.saved = SavedLeads(connection, info.id, at)
        self.ratings = AnswerRatings(connection, info.id, at)
        self.model_use = ModelUse(connection, info.id, at)
        self.outbox = WorkspaceOutbox(connection, info.id, at)

    @property
    def today(self) -> date:
        """The day of this unit of work."""
        return self.at.date()

    def commit(self) -> None:
        """Keeps everything written so far. The next statement begins a new transaction."""
        self._connection.commit()

    def inbox_done(self, message_id: str) -> None:
        """Marks a received message as done, together with everything else in this unit of work.

        Raises:
            Overtaken: another worker has finished it first (this one's lease had run out): what was written here,
                the answer in the outbox included, must not be kept, and leaving the unit of work sees to that.
        """
        if not finish(self._connection, message_id, self.at):
            raise Overtaken(message_id)


class Storage:
    """Everything Osuma remembers, in one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.inbox = Inbox(engine)
        self.outbox = Outbox(engine)
        self.digest_queue = DigestQueue(engine)
        self.replicas = Replicas(engine)

    @contextmanager
    def open(self, workspace_id: str, at: datetime, *, read_only: bool = False) -> Iterator[Workspace]:
        """A unit of work in one workspace, rolled back unless committed.

        Unless it is read-only it keeps other writers of a SQLite file waiting, so nothing slow (a model, a network)
        belongs inside. Read-only units wait for nobody and keep nobody waiting.

        Raises:
            StorageRefusal: there is no such workspace, or the database cannot be used.
        """
        with refusing(self._engine), transaction(self._engine, reading=read_only) as connection:
            info = _info(connection, workspace_id)
            if info is None:
                raise StorageRefusal("refusal-workspace-unknown", workspace=workspace_id)
            yield Workspace(connection, info, at)

    def create(self, workspace_id: str, name: str, language: str, at: datetime) -> bool:
        """Makes a workspace; False where it existed already, which then stays as it was.

        Raises:
            StorageRefusal: the id has other signs than letters, digits, ``-`` and ``_``, or more than 64 of them.
        """
        if not _ID.fullmatch(workspace_id):
            raise StorageRefusal("refusal-workspace-id", workspace=workspace_id)
        with refusing(self._engine), transaction(self._engine) as connection:
            row = {"workspace_id": workspace_id, "name": storable(name), "language": language, "created_at": at}
            made = insert_new(connection, workspaces, row)
            connection.commit()
            return made

    def exists(self, workspace_id: str) -> bool:
        """Whether there is such a workspace."""
        with refusing(self._engine), transaction(self._engine, reading=True) as connection:
            return _info(connection, workspace_id) is not None

    def workspaces(self) -> list[WorkspaceInfo]:
        """All workspaces, by id."""
        with refusing(self._engine), transaction(self._engine, reading=True) as connection:
            rows = connection.execute(select(workspaces).order_by(workspaces.c.workspace_id))
            return [WorkspaceInfo(row.workspace_id, row.name, row.language) for row in rows]


def _info(connection: Connection, workspace_id: str) -> WorkspaceInfo | None:
    wanted = select(workspaces).where(workspaces.c.workspace_id == storable(workspace_id))
    row = connection.execute(wanted).one_or_none()
    return WorkspaceInfo(row.workspace_id, row.name, row.language) if row else None
