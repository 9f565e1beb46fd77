"""Drafts as the service hands them to their view; the people and companies are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from bot.explanations.types import Claim
from bot.outreach.offer import load_offer
from bot.outreach.types import Channel, Draft, DraftCheck, Outreach, Step
from bot.services.draft_recipients import Recipients
from bot.services.draft_types import Drafted
from icp.persona import Persona
from prompts import PromptRef
from storage.drafts import DraftState, StoredDraft
from storage.people import Contact
from tests.views import fits

OFFER = """
sender: {name: Aino Aalto, title: Myyntijohtaja, company: Siltasana Oy, email: aino@siltasana.example}
product: Siltasana
what: {en: Siltasana finds people abroad who want to move to Finland., fi: Siltasana löytää ulkomailta tekijöitä.}
proof:
  - text: {en: Lumitie Oy hired four people in ten weeks., fi: Lumitie Oy palkkasi neljä ihmistä.}
    source: Lumitie
    observed_on: 2026-05-04
"""
BODY = (
    "Hei Kaisa,\n\nOlette kasvaneet Espoossa 35 hengen ohjelmistotaloksi. Miten löydätte seuraavat tekijät, kun "
    "rekrytointi vie jo nyt puoli vuotta?\n\nLumitie Oy palkkasi kanssamme neljä ihmistä kymmenessä viikossa.\n\n"
    "Kiinnostaisiko kuulla, miten?\n\nAino"
)
AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
TO = Recipients(personas=("Henkilöstöjohtaja Helena", "Kasvuyrittäjä Kalle"))


def contact(name: str = "Kaisa Koivu", title: str = "HR-johtaja", contact_id: str = "4") -> Contact:
    """Somebody at the company."""
    email, source = "kaisa@havupuu.example", "messut.csv"
    return Contact(contact_id, "1", name, email, title, "", "", None, None, None, source, date(2026, 10, 5))


def draft(**changes: Any) -> Draft:  # noqa: ANN401 -- any attribute
    """A first e-mail in Finnish, in which one thing could be better."""
    made = Draft(
        channel=Channel.EMAIL,
        language="fi",
        step=Step.FIRST,
        angle=0,
        subject="Seuraavat tekijät",
        body=BODY,
        claims=(
            Claim("Olette kasvaneet Espoossa 35 hengen ohjelmistotaloksi.", ("location", "industry")),
            Claim("Lumitie Oy palkkasi kanssamme neljä ihmistä kymmenessä viikossa.", ("offer.proof.0",)),
            Claim("Kiinnostaisiko kuulla, miten?", ("persona.goals.0",)),
        ),
        checks=(
            DraftCheck("question", ok=True, level="ok", detail="draft-address"),
            DraftCheck("address", ok=False, level="warn", detail="draft-address", params={"name": "Kaisa"}),
        ),
        footer="Aino Aalto, Siltasana Oy, aino@siltasana.example\nVastaa ”ei kiitos”, niin emme kirjoita.",
        by="rules",
    )
    return replace(made, **changes)


def drafted(made: Draft | None = None, **changes: Any) -> Drafted:  # noqa: ANN401 -- any attribute of the stored one
    """The same as the service hands it out, kept as version 2."""
    made = made or draft()
    goals, challenges = ("hire faster",), ("too few people",)
    helena = Persona(name=TO.personas[0], titles=("HR Director",), goals=goals, challenges=challenges)
    fit = fits.havupuu()
    outreach = Outreach(
        fit=fit,
        persona=helena,
        contact=contact(),
        offer=load_offer(OFFER),
        channel=made.channel,
        language=made.language,
        today=AT.date(),
        step=made.step,
    )
    return Drafted(made, outreach, stored(made, **changes))


def stored(made: Draft, **changes: Any) -> StoredDraft:  # noqa: ANN401 -- any attribute
    """A kept version."""
    prompt = made.prompt or PromptRef("", "", "")
    kept = StoredDraft(
        company_id="1",
        contact_id="4",
        contact_name="Kaisa Koivu",
        persona=TO.personas[0],
        channel=made.channel.value,
        language=made.language,
        step=int(made.step),
        subject=made.subject,
        body=made.body,
        footer=made.footer,
        written_by=made.by,
        made_by="@aino",
        prompt_name=prompt.name or None,
        prompt_sha256=prompt.sha256 or None,
        id="12",
        thread="11",
        version=2,
        made_at=AT,
        state=DraftState.DRAFT,
        approved_by=None,
        approved_at=None,
        sent_by=None,
        sent_at=None,
        dropped_by=None,
        dropped_at=None,
    )
    return replace(kept, **changes)
