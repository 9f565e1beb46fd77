"""The sample team's companies, personas and offer, as outreach is written for them."""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from pathlib import Path

import bot.sample
from bot.outreach.offer import Offer, load_offer
from bot.outreach.types import Channel, Draft, Outreach, Step
from icp.errors import Unreadable
from icp.facts import Company, Fact, Field
from icp.fit import Fit
from icp.kinds import KINDS
from icp.persona import Persona, load_personas
from icp.profile import Profile, load_profile
from icp.scoring import fit
from storage.people import Contact

SAMPLE = Path(bot.sample.__file__).parent
TODAY = date(2026, 11, 10)
SEEN = date(2026, 11, 2)
FIRST_NAMES = ("Aino", "Björn", "Céline", "Eero", "Maija-Liisa", "Sören", "Tuuli", "Väinö")


@cache
def offer() -> Offer:
    """What the sample team sells."""
    return load_offer((SAMPLE / "offer.yaml").read_text(encoding="utf-8"))


@cache
def personas() -> tuple[Persona, ...]:
    """To whom."""
    return load_personas((SAMPLE / "personas.yaml").read_text(encoding="utf-8"))


@cache
def profile() -> Profile:
    """What they look for."""
    return load_profile((SAMPLE / "icp.yaml").read_text(encoding="utf-8"))


@cache
def fits() -> tuple[Fit, ...]:
    """The sample companies, scored."""
    with (SAMPLE / "companies.csv").open(encoding="utf-8", newline="") as file:
        return tuple(fit(_company(row), profile(), 1) for row in csv.DictReader(file))


def made(name: str = "Kuusenkerkkä Oy", source: str = "PRH", **values: str) -> Fit:
    """A company with these facts, written as people write them."""
    return fit(_company({"name": name, "observed_on": SEEN.isoformat(), **values}, source), profile(), 1)


def contact(name: str = "Aino Esimerkki", title: str = "CEO") -> Contact:
    """A person at a company."""
    return Contact("7", "1", name, "aino@esimerkki.example", title, "", "", None, None, None, "leads.csv", SEEN)


def outreach(  # noqa: PLR0913 -- what outreach consists of
    found: Fit | None = None,
    persona: Persona | None = None,
    person: Contact | None = None,
    *,
    channel: Channel = Channel.EMAIL,
    language: str = "en",
    step: Step = Step.FIRST,
    angle: int = 0,
    short: bool = False,
    sells: Offer | None = None,
    earlier: tuple[Draft, ...] = (),
) -> Outreach:
    """Outreach of the sample team, to a company that fits well unless another is given."""
    return Outreach(
        found or fits()[1],
        persona or personas()[0],
        person,
        sells or offer(),
        channel,
        language,
        TODAY,
        step,
        angle,
        short,
        earlier,
    )


def _company(row: dict[str, str], source: str = "companies.csv") -> Company:
    texts = {Field(name): text for name, text in row.items() if name in set(Field) and text}
    if row.get("city"):
        texts[Field.LOCATION] = f"{row['city']}, {row['country']}"
    facts = tuple(
        Fact(field, value, source, date.fromisoformat(row["observed_on"]))
        for field, text in texts.items()
        if (value := _read(field, text)) is not None
    )
    return Company(row["name"], id=row["name"], domain=row.get("website"), facts=facts)


def _read(field: Field, text: str) -> object:
    try:
        return KINDS[field].read(text)
    except Unreadable:
        return None
