"""Wishes for messages, and for what is offered in them."""

from __future__ import annotations

import pytest

from bot.intents import AskDraft, AskFit, Intent, ShowOffer, understand

TABLE: dict[str, Intent] = {
    "write a linkedin message to the CEO of Kontio": AskDraft("Kontio", "CEO", channel="linkedin"),
    "draft email to havupuu in finnish": AskDraft("havupuu", channel="email", language="fi"),
    "can you write an intro email for kontio vision's hr director": AskDraft(
        "kontio vision", "hr director", channel="email", step=1
    ),
    "draft an email to Maija Esimerkki at Acme": AskDraft("Acme", contact="Maija Esimerkki", channel="email"),
    "second follow-up to copperfinch": AskDraft("copperfinch", step=3),
    "cold call opener for Scale-up Sofia at Hallayö Fintech, finnish": AskDraft(
        "Hallayö Fintech", "Scale-up Sofia", channel="call", language="fi"
    ),
    "write them an email": AskDraft(None, channel="email"),
    "follow up": AskDraft(None, step=2),
    "in english please": AskDraft(None, language="en"),
    "another angle": AskDraft(None),
    "tee maili kontiolle englanniksi": AskDraft("kontiolle", channel="email", language="en"),
    "laadi soittorunko Havupuun toimarille": AskDraft("Havupuun", "toimari", channel="call"),
    "laita maili hiidenkivi securityn hr-johtajalle": AskDraft("hiidenkivi securityn", "hr-johtaja", channel="email"),
    "tee niille jatkoviesti": AskDraft(None, step=2),
    "toinen jatkoviesti kontiolle": AskDraft("kontiolle", step=3),
    "sama ruotsiksi": AskDraft(None, language="sv"),
    "kirjota sähköpsoti Havupuulle": AskDraft("Havupuulle", channel="email"),
    "what do we offer?": ShowOffer(),
    "mitä me myydään": ShowOffer(),
    "Mail Oy": AskFit("Mail Oy"),
    "sopiiko Viesti Oy?": AskFit("Viesti Oy"),
}


@pytest.mark.parametrize("question", TABLE)
def test_drafts(question: str) -> None:
    """To whom, how, in what language and which message of the sequence, as far as it was said."""
    assert understand(question).intent == TABLE[question]
