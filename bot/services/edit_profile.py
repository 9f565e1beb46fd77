"""Editing a profile criterion by criterion: what is meant so far, and the profile that comes of it.

An edit is kept nowhere: it travels in the buttons of its preview until somebody proposes it, so it tells only what is
changed, against the version that it was begun on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from pydantic import ValidationError

from bot.errors import BotRefusal
from bot.services.form_problems import problems
from bot.services.judging import read_profile
from bot.services.packed import pack, unpack
from icp.facts import Field
from icp.kinds import KINDS
from icp.kinds.base import Criterion
from icp.profile import Profile
from storage.profiles import StoredProfile
from storage.workspace import Workspace

NEW: Final = "new:"
"""How the place of a criterion begins that there is not yet: "new:headcount"."""

Document = dict[str, Any]

_DIGITS: Final = 15


@dataclass(frozen=True, slots=True)
class ProfileEdit:
    """What somebody means to change, and has not proposed yet.

    Attributes:
        at: the criterion that is asked about: its place from 0, "new:headcount", or "" where that is still open.
        base: id of the active version that it was begun on; None where there is no profile.
        changed: criteria by their place in the version; None for one that is no longer asked.
        added: new criteria; their places come after those of the version. None for one that is no longer meant.
        tiers: A, B, C and the least coverage; None where they stay.
        name: of a first profile.
        why: the reason, in a few words.
    """

    at: str = ""
    base: int | None = None
    changed: Mapping[int, Document | None] = field(default_factory=dict)
    added: tuple[Document | None, ...] = ()
    tiers: tuple[float, float, float, float] | None = None
    name: str = ""
    why: str = ""

    @property
    def begun(self) -> bool:
        """Whether anything is changed so far."""
        return bool(self.changed or self.added or self.tiers)

    def packed(self) -> str | None:
        """As a button's value; None where it is too much for one."""
        told = {
            "at": self.at,
            "b": self.base,
            "c": [[place, each] for place, each in self.changed.items()],
            "n": list(self.added),
            "t": self.tiers,
            "p": self.name,
            "w": self.why,
        }
        return pack({name: value for name, value in told.items() if value})


def read_edit(value: str) -> ProfileEdit | None:
    """The edit of a button's value: packed, or the bare place of a criterion, with the version's id ("3@12").

    None for what no button of ours says.
    """
    if not value.startswith(("{", "z:")):
        at, _, base = value.partition("@")
        return ProfileEdit(at[:40], int(base) if base.isdecimal() and len(base) < _DIGITS else None)
    told = unpack(value)
    try:
        return ProfileEdit(
            at=str(told.get("at", "")),
            base=None if told.get("b") is None else int(told["b"]),
            changed={int(place): _document(each) for place, each in told.get("c", [])},
            added=tuple(_document(each) for each in told.get("n", [])),
            tiers=_tiers(told["t"]) if told.get("t") else None,
            name=str(told.get("p", "")),
            why=str(told.get("w", "")),
        )
    except (AttributeError, TypeError, ValueError):
        return None


@dataclass(frozen=True, slots=True)
class Edited:
    """An edit with the version that it is of: None where there is no profile yet."""

    edit: ProfileEdit
    stored: StoredProfile | None

    @property
    def documents(self) -> list[Document | None]:
        """All criteria, each at its place, as they are meant."""
        documents: list[Document | None] = list(self._base()["criteria"])
        for place, document in self.edit.changed.items():
            if 0 <= place < len(documents):
                documents[place] = document
        return [*documents, *self.edit.added]

    def criteria(self) -> list[tuple[int, Criterion[Any]]]:
        """Those that are asked, with their places."""
        kept = [(place, document) for place, document in enumerate(self.documents) if document is not None]
        return [(place, _criterion(document)) for place, document in kept]

    def criterion(self, place: int) -> Criterion[Any] | None:
        """One of them, or None."""
        documents = self.documents
        document = documents[place] if 0 <= place < len(documents) else None
        return None if document is None else _criterion(document)

    def profile(self) -> Profile:
        """The profile as it is meant.

        Raises:
            BotRefusal: nothing would be asked, or nothing would score.
        """
        document = {**self._base(), "criteria": [each for each in self.documents if each is not None]}
        if self.edit.tiers:
            a, b, c, coverage = self.edit.tiers
            document |= {"tiers": {"A": a, "B": b, "C": c}, "min_coverage": coverage}
        if not document["criteria"]:
            raise BotRefusal("refusal-edit-empty")
        try:
            return Profile.model_validate(document)
        except ValidationError as error:
            raise next(iter(problems(error, lambda _: "").values())) from None

    def tiers(self) -> tuple[float, float, float, float]:
        """A, B, C and the least coverage, as they are meant."""
        if self.edit.tiers:
            return self.edit.tiers
        if self.stored is None:
            return 75.0, 50.0, 25.0, 0.5
        profile = read_profile(self.stored)
        return profile.tiers.A, profile.tiers.B, profile.tiers.C, profile.min_coverage

    def with_criterion(self, document: Document | None, *, name: str = "", why: str = "") -> Edited:
        """With what was filled in for the criterion that the edit is at; None: it is no longer asked."""
        edit, before = self.edit, len(self._base()["criteria"])
        edit = replace(edit, name=name or edit.name, why=why or edit.why)
        place = int(edit.at) if edit.at.isdecimal() else len(self.documents)
        if place < before:
            edit = replace(edit, changed={**edit.changed, place: document})
        elif place - before < len(edit.added):
            added = list(edit.added)
            added[place - before] = document
            edit = replace(edit, added=tuple(added))
        else:
            edit = replace(edit, at=str(place), added=(*edit.added, document))
        return Edited(edit, self.stored)

    def _base(self) -> Document:
        if self.stored is not None:
            return dict(read_profile(self.stored).model_dump(mode="json"))
        return {"name": self.edit.name or "ICP", "criteria": []}


def begun_on(workspace: Workspace, edit: ProfileEdit | None) -> Edited:
    """The edit with the version it is of.

    Raises:
        BotRefusal: another version has become the active one since.
    """
    active = workspace.profiles.active()
    if edit is None:
        raise BotRefusal("refusal-edit-gone")
    if edit.base is None and not edit.begun:
        edit = replace(edit, base=None if active is None else active.id)
    if edit.base != (None if active is None else active.id):
        raise BotRefusal("refusal-edit-outdated")
    return Edited(edit, active)


def asked_of(edited: Edited) -> Field | None:
    """The field of the criterion that the edit is at; None where that is open, or there is none there."""
    at = edited.edit.at
    if at.startswith(NEW):
        name = at.removeprefix(NEW)
        return Field(name) if name in set(Field) else None
    criterion = edited.criterion(int(at)) if at.isdecimal() and len(at) < _DIGITS else None
    return None if criterion is None else criterion.field


def _document(told: object) -> Document | None:
    if told is None:
        return None
    if not isinstance(told, dict) or told.get("kind") not in set(Field):
        raise TypeError(told)
    return dict(told)


def _tiers(told: Any) -> tuple[float, float, float, float]:  # noqa: ANN401 -- what came back from Slack
    a, b, c, coverage = map(float, told)
    return a, b, c, coverage


def _criterion(document: Document) -> Criterion[Any]:
    try:
        return KINDS[Field(document["kind"])].model_validate(document)
    except ValidationError:
        raise BotRefusal("refusal-edit-gone") from None
