"""How a company would fit if something of it were different. Nothing of it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.errors import BotRefusal
from bot.services.near_names import near_names
from bot.services.told_facts import bare_value, keywords_of, with_facts
from bot.sources.said import SaidFact, read_part, read_said
from icp.facts import Company, Fact, Field
from icp.fit import Fit
from icp.profile import Profile
from icp.scoring import Scorer

Change = tuple[str, str]
"""A field and what was said of it; the field is "" where the words name none."""


@dataclass(frozen=True, slots=True)
class Supposed:
    """A company's fit as it is, and as it would be.

    Attributes:
        facts: what was supposed; ``said`` are the same as (field, text), for a button that keeps them after all.
        unread: what was not understood.
    """

    before: Fit
    after: Fit
    facts: tuple[Fact, ...]
    said: tuple[Change, ...]
    unread: tuple[str, ...] = ()


def suppose(company: Company, scorer: Scorer, changes: Sequence[Change], *, by: str, on: date) -> Supposed:
    """The fit of a company with other values of some fields.

    A supposed value takes the place of what is known; goals and keywords are added to it.

    Raises:
        BotRefusal: none of the changes was understood.
    """
    said: list[SaidFact] = []
    unread: list[str] = []
    for name, text in changes:
        found, left = _read(name, text, on, scorer.profile)
        said += found
        unread += left
    if not said:
        raise _refused(changes)
    facts = tuple(Fact(each.field, each.value, by, on) for each in said)
    supposed = with_facts(company, facts, instead=True)
    told = tuple((each.field.value, each.text) for each in said)
    return Supposed(scorer.fit(company), scorer.fit(supposed), facts, told, tuple(unread))


def _read(name: str, text: str, on: date, profile: Profile) -> tuple[list[SaidFact], list[str]]:
    field = _field(name)
    if field is not None and (found := read_part(field, text, on)):
        return [found], []
    said = read_said(text, on, keywords_of(profile))
    if said.facts:
        return list(said.facts), list(said.unread)
    bare = None if field is not None else bare_value(text, on)
    return ([bare], []) if bare else ([], [text])


def _field(name: str) -> Field | None:
    bare = name.removesuffix("_from").removesuffix("_to")
    return Field(bare) if bare in set(Field) else None


def _refused(changes: Sequence[Change]) -> BotRefusal:
    for name, text in changes:
        field = _field(name)
        if field and (near := near_names(field, text)):
            return BotRefusal("refusal-supposed-near", text=text, field=field, near=", ".join(near))
    return BotRefusal("refusal-supposed-unread", text="; ".join(text for _, text in changes)[:200] or "?")
