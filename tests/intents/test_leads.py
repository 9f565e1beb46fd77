"""Lists of leads, narrowed in everyday words."""

from __future__ import annotations

import pytest

from bot.intents import AskFit, AskTop, understand

TABLE: dict[str, AskTop] = {
    "best leads in Helsinki with over 50 people": AskTop(filters=(("headcount_from", "50"), ("location", "Helsinki"))),
    "best leads in Espoo founded after 2018": AskTop(filters=(("founded_from", "2018"), ("location", "Espoo"))),
    "best swedish companies with 20 to 50 people": AskTop(
        filters=(("headcount_from", "20"), ("headcount_to", "50"), ("location", "Sweden"))
    ),
    "top 10 fintechs": AskTop(10, (("industry", "fintechs"),)),
    "seed stage leads using hubspot, top 3": AskTop(3, (("funding", "seed"), ("keywords", "hubspot"))),
    "leads founded before 2015": AskTop(filters=(("founded_to", "2015"),)),
    "only the A's": AskTop(filters=(("tier", "A"),)),
    "any new leads this week?": AskTop(filters=(("new", ""),)),
    "who should I call next": AskTop(),
    "what about in Turku": AskTop(filters=(("location", "Turku"),)),
    "top 5 for the Sweden ICP": AskTop(5, profile="Sweden"),
    "parhaat liidit espoosta": AskTop(filters=(("location", "Espoo"),)),
    "näytä 20 parasta yli 30 hengen firmaa ruotsista": AskTop(20, (("headcount_from", "30"), ("location", "Ruotsi"))),
    "2015 jälkeen perustetut pelifirmat": AskTop(filters=(("founded_from", "2015"), ("industry", "peli"))),
    "näytä A-luokan liidit": AskTop(filters=(("tier", "A"),)),
    "ketkä käyttää salesforcea ja on siemenvaiheessa": AskTop(
        filters=(("funding", "seed"), ("keywords", "salesforce"))
    ),
    "vain Espoossa olevat": AskTop(filters=(("location", "Espoo"),)),
    "anna kolme parasta liidiä Tampereelta": AskTop(3, (("location", "Tampere"),)),
    "kenelle pitäis soittaa tänään": AskTop(),
    "entä Espoossa?": AskTop(filters=(("location", "Espoo"),)),
}


@pytest.mark.parametrize("question", TABLE)
def test_filters(question: str) -> None:
    """Place, size, age, industry, tools, funding and tier are taken out of the words, in any order."""
    asked = understand(question).intent
    assert isinstance(asked, AskTop)
    assert (asked.count, set(asked.filters), asked.profile) == (
        TABLE[question].count,
        set(TABLE[question].filters),
        TABLE[question].profile,
    )


@pytest.mark.parametrize("name", ["Top Leads Oy", "Best Buy", "Best Logistics", "Nokia", "A Leads Oy"])
def test_names_are_no_lists(name: str) -> None:
    """Companies whose names are made of such words, or are a town's, are companies."""
    assert understand(name).intent == AskFit(name)
    assert understand(f"entä {name}?").intent == AskFit(name)
