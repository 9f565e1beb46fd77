"""What people tell: facts, companies, outcomes, whom not to contact; and what only looks like it."""

from __future__ import annotations

import pytest

from bot.intents import (
    AddCompany,
    AddFact,
    AskTiers,
    BlockContact,
    ChangeBest,
    ChangeCriterion,
    Clarify,
    Intent,
    NotCustomer,
    RestoreVersion,
    ShowBlocked,
    TellOutcome,
    UnblockContact,
    Unclear,
    Undo,
    understand,
)

TABLE: dict[str, Intent] = {
    "Acme has 35 people": AddFact("Acme", "headcount 35"),
    "they use hubspot": AddFact(None, "keywords hubspot"),
    "fyi Sammalmatto moved to Tampere 📦": AddFact("Sammalmatto", "location Tampere"),
    "kontiolla on nyt 40 työntekijää": AddFact("kontiolla", "headcount 40"),
    "se on perustettu 2019": AddFact(None, "founded 2019"),
    "lisää kontiolle henkilöstö 80": AddFact("kontiolle", "headcount 80"),
    "new lead: Foo Bar Oy, helsinki, 20 people": AddCompany("Foo Bar Oy, helsinki, 20 people"),
    "heitä listalle Kivikko Labs, espoo": AddCompany("Kivikko Labs, espoo"),
    "do not contact Acme, they asked us to stop": BlockContact("Acme", "they asked us to stop"),
    "stop emailing it": BlockContact(""),
    "älä ota enää yhteyttä Acmeen": BlockContact("Acmeen"),
    "ok to contact Juniper Vale again, they changed their mind": UnblockContact("Juniper Vale"),
    "Kaislikko Media pois kieltolistalta": UnblockContact("Kaislikko Media"),
    "ketkä on kieltolistalla": ShowBlocked(),
    "best customers without Acme": ChangeBest("Acme", out=True),
    "take Acme off the list": ChangeBest("Acme", out=True),
    "restore Acme": ChangeBest("Acme", out=False),
    "restore 2": RestoreVersion(2),
    "Acme is not a customer": NotCustomer("Acme"),
    "change headcount to 20-60": ChangeCriterion("headcount", "20-60"),
    "muuta henkilöstö 20–60": ChangeCriterion("headcount", "20–60"),
    "undo": Undo(),
    "peru": Undo(),
    "miten tasot ovat onnistuneet?": AskTiers(),
}

OUTCOMES: dict[str, tuple[str, str | None, str]] = {
    "not a fit": ("not_a_fit", None, ""),
    "ei sovi": ("not_a_fit", None, ""),
    "WON COPPERFINCH!!! 🎉": ("won", "COPPERFINCH", ""),
    "kauppa tuli hallayöltä!!": ("won", "hallayöltä", ""),
    "lost Acme to Relex": ("lost", "Acme", "to Relex"),
    "hävitiin pajulintu, hinta": ("lost", "pajulintu", "hinta"),
    "had a meetign with fjordlys clodu today": ("met", "fjordlys clodu", ""),
    "kontio is way too small for us": ("not_a_fit", "kontio", "way too small for us"),
}

DOUBTS = [
    "don't add it",
    "should we delete Acme?",
    "did we lose Hallayö or is it still open?",
    "i don't want you to add it",
    "send it",
    "delete Acme",
    "älä lisää sitä",
    "pitäiskö meidän poistaa Havupuu?",
    "voitettiinko me se Mustikkapilvi lopulta vai ei?",
    "onko kontio jo voitettu",
    "ei kai kontio oo hävitty",
    "lähetä se nyt heti",
    "poista se",
]


@pytest.mark.parametrize("said", TABLE)
def test_telling(said: str) -> None:
    """Each is understood as what it tells."""
    assert understand(said).intent == TABLE[said]


@pytest.mark.parametrize("said", OUTCOMES)
def test_outcomes(said: str) -> None:
    """What became of a company, and why."""
    asked = understand(said).intent
    assert isinstance(asked, TellOutcome)
    assert (asked.outcome, asked.company, asked.reason) == OUTCOMES[said]


@pytest.mark.parametrize("said", DOUBTS)
def test_doubts(said: str) -> None:
    """Denials, doubts and questions about what was done change nothing: they are asked back."""
    assert understand(said).intent == Unclear(doubt=True)


@pytest.mark.parametrize("said", ["not sure if i should reject 4", "mitä tapahtuis jos hyväksyttäis ehdotus 4"])
def test_a_doubt_about_a_proposal(said: str) -> None:
    """The proposal is offered to be looked at."""
    asked = understand(said).intent
    assert isinstance(asked, Clarify)
    assert [option.intent.number for option in asked.options] == [4]  # type: ignore[union-attr]  # a ShowProposal
