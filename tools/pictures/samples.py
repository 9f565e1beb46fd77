"""The answers that are drawn. Every company here is invented."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from bot.explanations.rules import by_rules
from bot.i18n import Words
from bot.views.fit_card import fit_card
from bot.views.reply import Reply
from icp.facts import Company, Fact, Field
from icp.fit import Fit
from icp.profile import load_profile
from icp.scoring import fit
from icp.values import Place

_PROFILE: Final = """
name: Nordic SaaS
criteria:
  - {kind: industry, any_of: [Software publishing, "62.10"], weight: 40}
  - {kind: location, any_of: [Espoo, Uusimaa], weight: 25}
  - {kind: founded, between: [2015, null], weight: 15}
  - {kind: headcount, between: [21, 50], weight: 20}
  - {kind: location, any_of: [Russia], mode: exclude}
"""

_SEEN: Final = date(2026, 11, 2)

WIDE: Final = 620


def havupuu() -> Fit:
    """A good lead of which one thing is unknown."""
    facts = (
        Fact(Field.INDUSTRY, frozenset({"58.29"}), "PRH", _SEEN),
        Fact(Field.LOCATION, frozenset({Place("Espoo", "FI-18", "FI", "EU")}), "PRH", _SEEN),
        Fact(Field.FOUNDED, 2013, "PRH", _SEEN),
    )
    return fit(Company("Havupuu Software Oy", "1", "havupuu.example", None, facts), load_profile(_PROFILE), 3)


def pictures() -> Iterator[tuple[str, Reply, int]]:
    """(file name without ending, answer, width in CSS pixels)."""
    profile = load_profile(_PROFILE)
    for language in ("en", "fi"):
        words = Words(language)
        reply = fit_card(havupuu(), by_rules(havupuu(), words), words, profile=profile)
        yield f"fit-{language}", reply, WIDE
