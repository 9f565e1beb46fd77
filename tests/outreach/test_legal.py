"""What must hold before a message is written: prior consent by country and legal form, and whose work it is."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.outreach.legal import countries, is_sole_trader, judge, rules
from bot.outreach.offer import Offer, PriorConsent, Sender, Texts, load_offer
from bot.outreach.types import Channel, DraftCheck
from icp.facts import Company, Fact, Field
from icp.persona import Persona
from icp.values import Place
from storage.people import Contact

DAY = date(2026, 11, 2)
SENDER = Sender(name="Emma Esimerkki", title="AM", company="Muuttolintu Oy", email="emma@muuttolintu.example")
OFFER = Offer(sender=SENDER, product="Muuttolintu", what=Texts(en="We pay people."), duties=("HR", "Finance"))
PERSONA = Persona(name="Helena", titles=("HR Director",), goals=("Hire",), challenges=("Law",))
HELENA = Contact("1", "1", "Helena Hiiri", "h@x.example", "HR Director", "", "", None, None, None, "p.csv", DAY)


def company(name: str, *codes: str, form: str | None = None) -> Company:
    """A company in some countries."""
    places = [Fact(Field.LOCATION, frozenset({Place(country=code)}), f"s{code}", DAY) for code in codes]
    forms = [Fact(Field.LEGAL_FORM, form, "s", DAY)] if form else []
    return Company(name, facts=(*places, *forms))


def found(
    asked: Company, channel: Channel = Channel.EMAIL, offer: Offer = OFFER, contact: Contact | None = HELENA
) -> dict[str, DraftCheck]:
    """The checks by rule."""
    return {check.rule: check for check in judge(asked, channel, offer, contact=contact, persona=PERSONA)}


@pytest.mark.parametrize(
    ("name", "country", "channel", "detail", "level"),
    [
        ("Kuusi Oy", "FI", "email", "legal-duties", "ok"),
        ("Kuusi Oy", "FI", "call", "legal-free", "ok"),
        ("Tmi Maija", "FI", "email", "legal-consent-sole-trader", "refuse"),
        ("Tmi Maija", "FI", "linkedin", "legal-consent-sole-trader", "refuse"),
        ("Tmi Maija", "FI", "call", "legal-free", "ok"),
        ("Gran AB", "SE", "email", "legal-free", "ok"),
        ("Anders enskild firma", "SE", "email", "legal-consent-sole-trader", "refuse"),
        ("Tanne GmbH", "DE", "email", "legal-consent-country", "refuse"),
        ("Tanne GmbH", "DE", "linkedin", "legal-consent-country", "refuse"),
        ("Tanne GmbH", "DE", "call", "legal-interest", "warn"),
        ("Tanne Einzelunternehmen", "DE", "email", "legal-consent-sole-trader", "refuse"),
        ("Tanne GmbH", "AT", "call", "legal-consent-country", "refuse"),
        ("Gran ApS", "DK", "linkedin", "legal-consent-country", "refuse"),
        ("Pine Ltd", "GB", "email", "legal-free", "ok"),
        ("Pine Ltd", "GB", "call", "legal-register", "warn"),
        ("Pine K.K.", "JP", "email", "legal-country-unlisted", "warn"),
        ("Tmi Maija", "JP", "email", "legal-consent-sole-trader", "refuse"),
        ("Gintaro UAB", "LT", "email", "legal-unsure", "warn"),
    ],
)
def test_consent_by_country_and_form(name: str, country: str, channel: str, detail: str, level: str) -> None:
    """Companies and sole traders have rules of their own in each country, on each channel."""
    consent = found(company(name, country), Channel(channel))["consent"]
    assert (consent.detail, consent.level, consent.ok) == (detail, level, level == "ok")
    assert consent.params["country"] == country


def test_what_is_not_known_is_said() -> None:
    """No country, or no legal form where sole traders have stricter rules: a warning, never silence."""
    nowhere = found(company("Kuusi"))
    assert (nowhere["consent"].detail, nowhere["consent"].level) == ("legal-country-unknown", "warn")
    assert nowhere["legal-form"].detail == "legal-form-unknown"
    assert "legal-form" in found(company("Kuusi", "FI"))
    assert "legal-form" not in found(company("Kuusi", "FI"), Channel.CALL)  # there they have the same rules
    assert "legal-form" not in found(company("Kuusi", "FI", form="oy"))
    assert not is_sole_trader(company("Kuusi"))
    assert is_sole_trader(company("Kuusi", form="sole_trader"))


def test_of_several_countries_the_strictest_holds() -> None:
    """A company in Finland and Germany is asked for consent."""
    asked = company("Kuusi Oy", "FI", "DE")
    assert countries(asked) == ("DE", "FI")
    assert found(asked)["consent"].level == "refuse"


def test_the_team_may_be_stricter_or_have_its_own_ground() -> None:
    """Countries and forms of one's own ask for consent; a ground of one's own lifts the law's, not one's own wish."""
    own = PriorConsent(countries=("NO",), legal_forms=("Ab",), not_needed_in=("DE", "NO"))
    offer = OFFER.model_copy(update={"prior_consent": own})
    assert found(company("Fjord AS", "NO"), offer=offer)["consent"].detail == "legal-consent-country-own"
    assert found(company("Gran AB", "SE"), offer=offer)["consent"].detail == "legal-consent-form-own"
    lifted = found(company("Tanne GmbH", "DE"), offer=offer)["consent"]
    assert (lifted.ok, lifted.detail) == (True, "legal-consent-own-ground")


@pytest.mark.parametrize(
    ("title", "detail", "level"),
    [
        ("Henkilöstöpäällikkö", "legal-work", "ok"),
        ("CFO", "legal-work", "ok"),
        ("Toimitusjohtaja", "legal-work", "ok"),  # whoever heads a company answers for all of it
        ("Founder & CTO", "legal-work", "ok"),
        ("Sales Director", "legal-work-other", "refuse"),
        ("former HR Director", "legal-work-former", "refuse"),
        ("Director", "legal-work-unknown", "warn"),
        ("", "legal-work-unknown", "warn"),
    ],
)
def test_whose_work_it_is(title: str, detail: str, level: str) -> None:
    """A contact whose duties are others is not written to; where nothing tells them, that is said."""
    duties = found(company("Kuusi Oy", "FI"), contact=replace(HELENA, title=title))["duties"]
    assert (duties.detail, duties.level) == (detail, level)


def test_without_duties_in_the_offer() -> None:
    """Where the law's exception rests on them, the offer must name them; elsewhere nothing is asked."""
    offer = OFFER.model_copy(update={"duties": ()})
    assert found(company("Kuusi Oy", "FI"), offer=offer)["duties"].detail == "legal-work-unsaid"
    assert "duties" not in found(company("Gran AB", "SE"), offer=offer)
    assert found(company("Kuusi Oy", "FI"), contact=None)["duties"].detail == "legal-work-persona"
    sales = OFFER.model_copy(update={"duties": ("Sales",)})
    assert found(company("Kuusi Oy", "FI"), offer=sales, contact=None)["duties"].level == "warn"


def test_every_rule_names_its_statute_and_guidance() -> None:
    """The table can be reviewed: each country has a statute and an address, and sole traders are never freer."""
    assert len(rules()) >= 30
    order = ["free", "duties", "interest", "register", "unsure", "consent"]
    for country, rule in rules().items():
        assert len(country) == 2
        assert rule.statute
        assert rule.guidance.startswith("https://")
        for channel in (Channel.EMAIL, Channel.LINKEDIN):
            assert order.index(rule.sole_trader[channel]) >= order.index(rule.company[channel]), country


def test_the_documents_show_the_table() -> None:
    """Every rule stands in docs/outreach.md as the program applies it, and the offer shown there can be applied."""
    text = (Path(__file__).resolve().parents[2] / "docs" / "outreach.md").read_text("utf-8")
    for country, rule in rules().items():
        (line,) = [each for each in text.splitlines() if each.startswith("|") and f"({country})" in each]
        assert rule.statute in line
        assert f"| {' | '.join(rule.company.values())} | {', '.join(rule.sole_trader.values())} |" in line
    (shown,) = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert load_offer(shown).prior_consent.countries == ("NO",)


@settings(max_examples=40)
@given(st.text(max_size=40), st.text(max_size=3), st.sampled_from(Channel), st.text(max_size=30))
def test_nothing_breaks_it(name: str, country: str, channel: Channel, title: str) -> None:
    """Any name, country and title is judged."""
    checks = judge(company(name, country), channel, OFFER, contact=replace(HELENA, title=title), persona=PERSONA)
    assert {check.rule for check in checks} >= {"consent", "duties"}
