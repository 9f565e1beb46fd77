"""One persona of the team, filled in: what is wrong with it by field, and keeping it beside the others."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from pydantic import ValidationError

from bot.errors import BotRefusal
from bot.services.apply_personas import keep_personas, read_personas, require_decider
from bot.services.form_fields import Asked, written
from bot.services.form_problems import problems
from bot.services.propose_personas import MOST_PERSONAS
from icp.errors import Refusal
from icp.persona import Persona
from storage.workspace import Workspace

ASKED: Final = (
    Asked("name", required=True, most=100),
    Asked("titles", required=True, several=True),
    Asked("goals", required=True, several=True),
    Asked("challenges", required=True, several=True),
    Asked("motivators", several=True),
    Asked("objections", several=True),
    Asked("department"),
    Asked("role", long=True),
    Asked("values", several=True),
    Asked("buying_behaviour", long=True),
    Asked("information_sources", several=True),
    Asked("channels", several=True),
    Asked("tone", long=True),
    Asked("language", choices=("fi", "en", "sv")),
)


def wrong(values: Mapping[str, str]) -> dict[str, Refusal]:
    """What is wrong, by field. A required field that is not here is Slack's to ask for."""
    document = written(ASKED, {}, values)
    usual = {"name": "–", "titles": ["–"], "goals": ["–"], "challenges": ["–"]}
    try:
        Persona.model_validate({**usual, **document})
    except ValidationError as error:
        return dict(problems(error, lambda place: str(place[0]) if place else ""))
    return {}


def find(workspace: Workspace, name: str) -> Persona | None:
    """The persona of exactly that name; None where there is none any more."""
    return next((each for each in read_personas(workspace) if each.name == name), None)


def keep_persona(  # noqa: PLR0913 -- which, what, who and when
    workspace: Workspace, name: str, values: Mapping[str, str], *, person: str, by: str, at: datetime
) -> Persona:
    """Keep one persona as it was filled in, in its place among the others; the caller commits.

    Args:
        workspace: opened for writing.
        name: the persona as it was called; "" for a new one.
        values: what was filled in, by field.
        person: Slack's id of who does it.
        by: their name.
        at: now.

    Raises:
        Refusal: they may not, it is gone, another one is called so, there are too many, or a field is wrong.
    """
    require_decider(workspace, person)
    kept = list(read_personas(workspace))
    place = next((place for place, each in enumerate(kept) if each.name == name), None)
    if name and place is None:
        raise BotRefusal("refusal-persona-gone", name=name)
    before = {} if place is None else kept[place].model_dump(mode="json")
    try:
        made = Persona.model_validate(written(ASKED, before, values))
    except ValidationError as error:
        raise next(iter(problems(error, str).values())) from None
    others = [each.name.casefold() for at_, each in enumerate(kept) if at_ != place]
    if made.name.casefold() in others:
        raise BotRefusal("refusal-persona-known", name=made.name)
    if place is None and len(kept) >= MOST_PERSONAS:
        raise BotRefusal("refusal-personas-full", most=MOST_PERSONAS)
    if place is None:
        kept.append(made)
    else:
        kept[place] = made
    keep_personas(workspace, kept, by=by, at=at)
    return made
