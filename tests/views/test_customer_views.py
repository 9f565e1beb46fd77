"""The views of customers, verdicts and outcomes."""

from __future__ import annotations

from datetime import date

import pytest

from bot.i18n import Words, languages
from bot.services.best_customers import CustomerList
from bot.services.record_feedback import Recorded
from bot.services.tier_report import TierReport
from bot.views.customers import best_customers
from bot.views.feedback import monthly, recorded, taken_back, tiers, why_not
from icp.best import Best, Customer, Measure, Note, Ranked
from icp.facts import Company, Field
from icp.fit import Tier
from icp.outcomes import Changed, Disagreement, Edit, Revision, TierLine
from storage.customers import Measured
from storage.feedback import OUTCOMES, Saying
from tests.views import fits
from tests.views.limits import check, shown
from tests.views.test_hostile_data import HOSTILE

DAY = date(2026, 11, 2)
WORDS = [Words(language) for language in languages()]
NOTES: tuple[tuple[Note, dict[str, object]], ...] = (
    (Note.NOBODY_SAID, {"measures": tuple(Measure)}),
    (Note.NOT_MEASURED, {"measure": Measure.USAGE}),
    (Note.ALIKE, {"measure": Measure.SINCE, "value": float(DAY.toordinal()), "known": 4}),
    (Note.PARTLY_KNOWN, {"measure": Measure.NPS, "known": 2, "of": 9}),
    (Note.AT_ODDS, {"one": Measure.NPS, "other": Measure.BILLED, "rho": -0.5}),
    (Note.TIED, {"count": 3, "taken": True}),
    (Note.TIED, {"count": 3, "taken": False}),
    (Note.UNRANKED, {"count": 1}),
    (Note.CHURNED, {"count": 2}),
    (Note.LEFT_OUT, {"count": 1}),
    (Note.NO_MEASURE, {"count": 9}),
    (Note.OTHER_CURRENCY, {"count": 1, "currency": "EUR"}),
    (Note.OTHER_SCALE, {"count": 1, "measure": Measure.USAGE}),
)


def customers(count: int, name: str = "Kuusi Oy") -> CustomerList:
    """So many best customers, one next, one left out; each with every measure, and with every note."""
    ranked = [
        Ranked(Customer(str(i), name), i + 1, 0.5, {}, best=i < count, mixed=True, left_out=i > count)
        for i in range(count + 2)
    ]
    values = {"nps": -20.0, "since": float(DAY.toordinal()), "billed": 12500.0, "usage": 3.0, "extras": None}
    units = {"billed": "EUR", "usage": "grade"}
    measured = {
        str(i): {m: Measured(str(i), m, value, "a.csv", DAY, units.get(m, "")) for m, value in values.items()}
        for i in range(count + 2)
    }
    mix = dict.fromkeys(Measure, 1 / len(Measure))
    return CustomerList(Best(mix, tuple(ranked), NOTES), measured, said=True)


def said(outcome: str, reason: str = "", name: str = "Kuusi Oy") -> Recorded:
    """What was recorded of a company."""
    saying = Saying("k", "1", outcome, DAY, "slack", "@maija", "industry", reason, "Test", 3, "A", 80.0, True, 7)  # type: ignore[arg-type]  # noqa: FBT003 -- made_customer
    return Recorded(Company(name, "1"), saying, became_customer=outcome == "won")


def report(reason: str = "too small", name: str = "Kuusi Oy") -> TierReport:
    """A report with everything in it."""
    lines = (*(TierLine(tier, 4, 3, 1, 1, 1) for tier in Tier), TierLine(None, 2, 0, 0, 0, 0))
    changes = (
        Changed(Field.FOUNDED, Edit.MORE_WEIGHT, 1.0, 1.5, 10, 12),
        Changed(Field.HEADCOUNT, Edit.LESS_WEIGHT, 2.0, 1.0, 10, 12),
        Changed(Field.INDUSTRY, Edit.NOT_LISTED, "Games", None, 0, 3),
        Changed(Field.HEADCOUNT, Edit.NARROWER, (10.0, 100.0), (10.0, 25.0), 3, 3),
    )
    disagreed = (
        Disagreement(Field.INDUSTRY, "named", 3, 5, (name,)),
        Disagreement(Field.FOUNDED, "missed", 1, 1, (name,)),
    )
    revision = Revision(fits.profile(), changes)
    return TierReport(name, 3, 18, 12, DAY, lines, 2, disagreed, ((name, reason),), revision)


@pytest.mark.parametrize("words", WORDS, ids=languages())
def test_slack_takes_every_view_of_customers(words: Words) -> None:
    """Every view makes a message that Slack takes, in both languages, with nothing, little and much to show."""
    for count in (0, 1, 8, 60):
        check(best_customers(customers(count), words))
        check(best_customers(customers(count), words, buttons=False))
    for outcome in OUTCOMES:
        check(recorded(said(outcome, "price"), words))
    check(recorded(Recorded(Company("Kuusi Oy", "1"), None), words))
    check(taken_back(Company("Kuusi Oy", "1"), words))
    check(tiers(report(), words))
    check(tiers(report(), words, buttons=False))
    for fit in (fits.havupuu(), fits.too_little_known(), fits.ruled_out()):
        check(why_not(fit, words))
    for wanted in (True, False):
        check(monthly(words, wanted=wanted))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("words", WORDS, ids=languages())
def test_outside_text_stays_text(words: Words, text: str) -> None:
    """A customer's name or a reason can mention nobody, link nowhere and break no limit."""
    check(best_customers(customers(30, text), words))
    check(recorded(said("lost", text, text), words))
    check(tiers(report(text, text), words))


def test_values_are_shown_as_people_write_them() -> None:
    """A negative NPS, a date, money, a grade, and a word for what contradicts itself."""
    text = shown(best_customers(customers(2), Words("en")))
    assert "NPS -20 · customer since 2 Nov 2026 · total billed €12.5k · usage high" in text.replace("satisfaction", "")
    assert "extra products contradictory" in text


def test_each_change_is_told_in_a_sentence() -> None:
    """What would change and what it rests on, with counts."""
    text = shown(tiers(report(), Words("en")))
    assert "More weight on founding year (1 → 1.5): the 10 won companies" in text
    assert "Games out of industry: 3 companies that have it were refused because of it, and 0 were won." in text
    assert "headcount: 10–100 → 10–25. 3 companies outside it were refused" in text
