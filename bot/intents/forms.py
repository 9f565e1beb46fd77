"""Wanting to edit what the team keeps: it is shown, with the buttons that open its forms."""

from __future__ import annotations

import re
from typing import Final

from bot.intents.drafts import ShowOffer
from bot.intents.patterns import Topic, said
from bot.intents.people import ShowPersona, ShowPersonas
from bot.intents.profile import ShowProfile

_EDIT: Final = (
    r"(?:please |can (?:i|we) |how (?:do|can) (?:i|we) |i (?:want|would like) to |let's |let me )*"
    r"(?:edit|change|update|modify|adjust|tweak|fill in|set up|correct)(?: (?:the|our|my))?"
)
_MUOKKAA: Final = (
    r"(?:miten |voinko |voiko |haluan |haluaisin |mä haluun )*(?:muokkaa|muokata|muokataan|muokkaan|muuta|muutetaan"
    r"|muuttaa|päivitä|päivittää|säädä|täytä|korjaa)(?: meidän)?"
)


def _persona(found: re.Match[str]) -> ShowPersona:
    return ShowPersona(said(found, "name"))


EDITS: Final[Topic[ShowProfile | ShowPersona | ShowPersonas | ShowOffer]] = Topic(
    (
        "en",
        _EDIT + r" (?:icp|profile|ideal customer profile|criteria|weights?|tiers?|tier limits|thresholds)"
        r"|(?:add|new|create)(?: (?:a|an|another|new))* criteri(?:on|a)"
        r"(?: (?:to|in|for) (?:the |our )?(?:icp|profile))?",
        lambda _: ShowProfile(),
    ),
    (
        "fi",
        _MUOKKAA + r" (?:icp:?t?ä?|profiilia|ihanneasiakasprofiilia|ihanneasiakasta|kriteerejä|kriteereitä"
        r"|painoja|painotuksia|tasoja|tasorajoja)"
        r"|(?:lisää|luo|tee)(?: uusi)? kriteeri(?: icp:hen| profiiliin)?|uusi kriteeri",
        lambda _: ShowProfile(),
    ),
    (
        "en",
        _EDIT + r" personas?|(?:add|new|create|make)(?: (?:a|an|another|new))* (?:buyer )?personas?",
        lambda _: ShowPersonas(),
    ),
    (
        "fi",
        _MUOKKAA + r" (?:ostaja)?persoon(?:ia|aa)|(?:(?:lisää|luo|tee)(?: uusi)?|uusi) (?:ostaja)?persoona",
        lambda _: ShowPersonas(),
    ),
    ("en", _EDIT + r" persona (?P<name>\S.{0,99})", _persona),
    ("fi", _MUOKKAA + r" persoonaa (?P<name>\S.{0,99})", _persona),
    ("en", _EDIT + r" (?:offer|offering|benefits|proof|proofs|proof points)", lambda _: ShowOffer()),
    ("fi", _MUOKKAA + r" (?:tarjousta|tarjoomaa|hyötyjä|näyttöjä)", lambda _: ShowOffer()),
)
