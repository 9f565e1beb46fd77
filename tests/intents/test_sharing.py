"""What people ask for to show around, in their own words."""

from __future__ import annotations

import pytest

from bot.intents import Asked, AskFit, ExportLeads, Intent, ShowBrief, ShowEvidence, ShowTiers, understand
from icp.fit import Tier

A_B = ExportLeads((Tier.A, Tier.B))
A = ExportLeads((Tier.A,))

ENGLISH: dict[str, Intent] = {
    "brief": ShowBrief(),
    "show me the brief": ShowBrief(),
    "make a one-page brief": ShowBrief(),
    "send us the marketing brief": ShowBrief(),
    "one-pager": ShowBrief(),
    "export leads": A_B,
    "export leads A,B": A_B,
    "export leads of tiers A and B": A_B,
    "send me the A leads as a csv": A,
    "download A leads": A,
    "export tier a": ExportLeads((Tier.A,)),
    "A and B leads as csv": A_B,
    "get leads a b c": ExportLeads((Tier.A, Tier.B, Tier.C)),
    "show tiers": ShowTiers(),
    "leads by tier": ShowTiers(),
    "how many leads": ShowTiers(),
    "evidence": ShowEvidence(),
    "what do our best customers share?": ShowEvidence(),
    "what do our best customers have in common?": ShowEvidence(),
}
FINNISH: dict[str, Intent] = {
    "tiivistelmä": ShowBrief(),
    "näytä tiivistelmä": ShowBrief(),
    "tee meille markkinoinnin tiivistelmä": ShowBrief(),
    "briiffi": ShowBrief(),
    "vie liidit": A_B,
    "vie liidit A ja B": A_B,
    "lataa A-liidit": A,
    "vie tason A liidit": A,
    "lähetä minulle liidit A, B csv": A_B,
    "A-liidit tiedostona": A,
    "näytä tasot": ShowTiers(),
    "liidit tasoittain": ShowTiers(),
    "kuinka monta liidiä meillä on?": ShowTiers(),
    "näytä näyttö": ShowEvidence(),
    "mikä parhaita asiakkaita yhdistää?": ShowEvidence(),
    "mikä parhaita asiakkaitamme yhdistää": ShowEvidence(),
}


@pytest.mark.parametrize(("text", "meant"), ENGLISH.items())
def test_english(text: str, meant: Intent) -> None:
    """English is understood as such."""
    assert understand(text) == Asked(meant, "en")


@pytest.mark.parametrize(("text", "meant"), FINNISH.items())
def test_finnish(text: str, meant: Intent) -> None:
    """Finnish is understood as such."""
    assert understand(text) == Asked(meant, "fi")


@pytest.mark.parametrize("name", ["Brief Oy", "Export Leads Ltd", "A Leads Oy", "Liidit Oy", "Evidence Labs"])
def test_names_stay_names(name: str) -> None:
    """Companies that are called like a request are companies."""
    assert understand(f"does {name} fit?").intent == AskFit(name)
    assert isinstance(understand(name).intent, AskFit)
