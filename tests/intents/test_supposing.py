"""What if, which of two, a company that is only described, and what changed."""

from __future__ import annotations

import pytest

from bot.intents import AskChanged, AskCompare, AskDescribed, AskWhatIf, Intent, understand

TABLE: dict[str, Intent] = {
    "what if they had 30 people": AskWhatIf(None, (("headcount", "30"),)),
    "what if 30?": AskWhatIf(None, (("", "30"),)),
    "what would change if it was in Espoo instead": AskWhatIf(None, (("location", "Espoo"),)),
    "would Kadakas Logistics be a B if they used salesforce": AskWhatIf(
        "Kadakas Logistics", (("keywords", "salesforce"),)
    ),
    "what if Relex was founded in 2019 and had 40 people": AskWhatIf(
        "Relex", (("founded", "2019"), ("headcount", "40"))
    ),
    "entä jos heitä olisi 30?": AskWhatIf(None, (("headcount", "30"),)),
    "mitä jos ne muuttais tampereelle ja niitä olis 40": AskWhatIf(
        None, (("location", "Tampere"), ("headcount", "40"))
    ),
    "mitä jos liikevaihto olis 2 M€": AskWhatIf(None, (("revenue", "2 M€"),)),
    "compare it with Relex": AskCompare(None, "Relex"),
    "kontio vision vs larkspur robotics": AskCompare("kontio vision", "larkspur robotics"),
    "which is better, Acme or Relex?": AskCompare("Acme", "Relex"),
    "wich one first, tulpenbrug or birkenwlad?": AskCompare("tulpenbrug", "birkenwlad"),
    "onko se parempi kuin revontulet": AskCompare(None, "revontulet"),
    "vertaa Havupuuta ja Kuusenkerkkää": AskCompare("Havupuuta", "Kuusenkerkkää"),
    "kumpi on parempi, Havupuu vai Relex?": AskCompare("Havupuu", "Relex"),
    "would a 30-person SaaS company in Espoo fit?": AskDescribed("a 30-person SaaS company in Espoo"),
    "kävisikö 30 hengen saas-firma espoosta": AskDescribed("30 hengen saas-firma espoosta"),
    "who changed?": AskChanged(None, None),
    "whats changed with Gintaro Kodas since 2026-10-01": AskChanged("Gintaro Kodas", "2026-10-01"),
    "who moved up since last month": AskChanged(None, "month"),
    "mikä on muuttunut tällä viikolla": AskChanged(None, "week"),
    "mitä uutta Havupuulla": AskChanged("Havupuulla", None),
}


@pytest.mark.parametrize("question", TABLE)
def test_supposing(question: str) -> None:
    """Each is told apart from the others, with what was supposed, compared or asked after."""
    asked, meant = understand(question).intent, TABLE[question]
    if isinstance(asked, AskWhatIf) and isinstance(meant, AskWhatIf):
        assert (asked.company, set(asked.changes)) == (meant.company, set(meant.changes))
    else:
        assert asked == meant
