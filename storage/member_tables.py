"""Tables of the people who talk with Osuma: what each has chosen, how far setting up is, what was told to stop."""

from __future__ import annotations

from datetime import datetime

from pydantic import JsonValue
from sqlalchemy import Column, ForeignKeyConstraint, Named, Table, Text

from storage.columns import Json, Moment, key_type
from storage.tables import Owned, metadata


class MemberColumns(Owned):
    """One person in one workspace; what nobody has chosen or seen is empty."""

    user_id: Named[str] = Column(key_type(), primary_key=True)
    language: Named[str | None] = Column(Text)
    channel_id: Named[str | None] = Column(Text)
    home_at: Named[datetime | None] = Column(Moment)
    home_shown: Named[str | None] = Column(Text)


members = Table(
    "members",
    metadata,
    MemberColumns,
    ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="members_workspace"),
)


class OnboardingColumns(Owned):
    """How a workspace is being set up: which way its profile comes to be, and what was answered so far."""

    way: Named[str | None] = Column(Text)
    answers: Named[JsonValue] = Column(Json, nullable=False)
    asking: Named[str | None] = Column(Text)
    conversation: Named[str | None] = Column(Text)
    step: Named[str] = Column(Text)
    started_by: Named[str] = Column(Text)
    started_at: Named[datetime] = Column(Moment)
    finished_at: Named[datetime | None] = Column(Moment)


onboarding = Table(
    "onboarding",
    metadata,
    OnboardingColumns,
    ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="onboarding_workspace"),
)


class StopColumns(Owned):
    """A conversation in which somebody pressed Stop, and when last."""

    conversation: Named[str] = Column(key_type(), primary_key=True)
    stopped_at: Named[datetime] = Column(Moment)


stops = Table(
    "stops",
    metadata,
    StopColumns,
    ForeignKeyConstraint(["workspace_id"], ["workspaces.workspace_id"], name="stops_workspace"),
)
