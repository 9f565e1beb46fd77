"""What a draft may say: the company's dated and sourced facts, and what persona, offer, sender and contact tell."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from bot.explanations.facts import LONGEST_VALUE, short
from bot.i18n.words import Words
from bot.outreach import naming
from bot.outreach.thresholds import DEFAULT, Thresholds
from bot.outreach.types import Outreach, UsableFact
from icp.facts import Company, Fact, Field
from icp.values import Value

_LASTING: Final = frozenset({Field.FOUNDED, Field.LEGAL_FORM, Field.INDUSTRY, Field.LOCATION})
"""What does not grow old: a founding year of last decade is still one."""

_SHOWN = 2  # members of a set inside a sentence


def usable(outreach: Outreach, thresholds: Thresholds = DEFAULT) -> dict[str, UsableFact]:
    """Everything that a sentence may rest on, by id.

    A company's fact needs a source and a date; what ages (headcount, funding, revenue, goals, keywords) is left out
    once it is older than ``thresholds.fact_days``. Texts of the offer are there only in the draft's language. The
    texts of the persona are the team's notes: they steer a draft and are never quoted in it.
    """
    words = Words(outreach.language)
    facts = [*_company(outreach, words, thresholds), *_persona(outreach), *_offer(outreach), *_people(outreach)]
    return {fact.id: fact for fact in facts}


def _company(outreach: Outreach, words: Words, thresholds: Thresholds) -> list[UsableFact]:
    company = outreach.fit.company
    name = naming.company(company.name) or short(company.name)
    found = [UsableFact("company", name)]
    oldest = outreach.today - timedelta(days=thresholds.fact_days)
    for field in Field:
        stated = [fact for fact in company.stated(field) if _sourced(fact)]
        fresh = stated if field in _LASTING else [fact for fact in stated if fact.observed_on >= oldest]
        if not fresh:
            continue
        held = _together(fresh)
        sources = ", ".join(dict.fromkeys(fact.source for fact in held))
        value = _value(company, held)
        text = short(words.value(field, value, limit=_SHOWN), LONGEST_VALUE)
        found.append(UsableFact(field.value, text, sources, min(fact.observed_on for fact in held), value, field))
    return found


def _sourced(fact: Fact) -> bool:
    return bool(fact.source.strip())


def _together(stated: list[Fact]) -> list[Fact]:
    """The statements that hold: all of a set, else the newest."""
    return stated if isinstance(stated[-1].value, frozenset) else stated[-1:]


def _value(company: Company, held: list[Fact]) -> Value:
    return Company(company.name, facts=tuple(held)).value(held[0].field) or held[-1].value


def _persona(outreach: Outreach) -> list[UsableFact]:
    persona = outreach.persona
    listed = (
        ("goals", persona.goals),
        ("challenges", persona.challenges),
        ("motivators", persona.motivators),
        ("objections", persona.objections),
    )
    found = [UsableFact("persona", short(persona.name))]
    for key, texts in listed:
        found += [UsableFact(f"persona.{key}.{place}", short(text, 200)) for place, text in enumerate(texts)]
    return found


def _offer(outreach: Outreach) -> list[UsableFact]:
    offer, language = outreach.offer, outreach.language
    found = [UsableFact("offer.product", offer.product)]
    if what := offer.what.of(language):
        found.append(UsableFact("offer.what", what))
    for place, benefit in enumerate(offer.benefits):
        if text := benefit.text.of(language):
            found.append(UsableFact(f"offer.benefits.{place}", text))
    for place, proof in enumerate(offer.proof):
        if text := proof.text.of(language):
            found.append(UsableFact(f"offer.proof.{place}", text, proof.source, proof.observed_on))
    return found


def _people(outreach: Outreach) -> list[UsableFact]:
    sender, contact = outreach.offer.sender, outreach.contact
    found = [UsableFact("sender", f"{sender.name}, {sender.title}, {sender.company}")]
    if contact:
        title = f", {short(contact.title)}" if contact.title else ""
        found.append(UsableFact("contact", f"{short(contact.name)}{title}", contact.source, contact.observed_on))
    return found
