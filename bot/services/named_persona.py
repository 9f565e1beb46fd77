"""The persona that somebody means by a part of its name, or by a title that it has."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.errors import BotRefusal
from icp.people.matching import match
from icp.persona import Persona
from icp.terms import key, names


def named_persona(kept: Sequence[Persona], asked: str) -> Persona:
    """The persona of that name, or one that a title is like: "Helena" means "HR Director Helena" where there is one.

    Raises:
        BotRefusal: there is none of that name, or several.
    """
    if not kept:
        raise BotRefusal("refusal-personas-none")
    alike: tuple[Callable[[Persona], bool], ...] = (
        lambda persona: key(persona.name) == key(asked),
        lambda persona: names(persona.name, asked),
        lambda persona: any(key(title) == key(asked) for title in persona.titles),
    )
    for same in alike:
        found = [persona for persona in kept if same(persona)]
        if len(found) == 1:
            return found[0]
        if found:
            raise BotRefusal("refusal-persona-several", name=asked, names=[persona.name for persona in found])
    alike_title = match(asked, kept).persona
    for persona in kept:
        if persona.name == alike_title:
            return persona
    raise BotRefusal("refusal-persona-unknown", name=asked, names=[persona.name for persona in kept])
