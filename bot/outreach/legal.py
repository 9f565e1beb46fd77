"""Whether a first message may be written at all: prior consent by country and legal form, and whose work it is. Pure.

No legal advice. The rules stand in ``consent.txt``, each with the statute that it was read from; docs/outreach.md shows
them. What the table leaves open, and what is not known of a company, is warned of and said, never passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from bot.outreach.offer import Offer, PriorConsent
from bot.outreach.types import Channel, DraftCheck
from icp.facts import Company, Field
from icp.people.kinds import Department, Seniority
from icp.people.titles import Title, read_title
from icp.persona import Persona
from icp.reference import legal_forms
from icp.values import Place
from storage.people import Contact


class Rule(StrEnum):
    """What the law asks for, the mildest first."""

    FREE = "free"
    DUTIES = "duties"
    INTEREST = "interest"
    REGISTER = "register"
    UNSURE = "unsure"
    CONSENT = "consent"


_SOLE = "sole_trader"
_CHANNELS = tuple(Channel)


@dataclass(frozen=True, slots=True)
class CountryRule:
    """A country's rules: of companies, and of sole traders, who are natural persons; with the statute and guidance."""

    company: Mapping[Channel, Rule]
    sole_trader: Mapping[Channel, Rule]
    statute: str
    guidance: str


@cache
def rules() -> Mapping[str, CountryRule]:
    """The rules by country (ISO 3166-1 alpha-2)."""
    table: dict[str, CountryRule] = {}
    for line in (files("bot.outreach") / "consent.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            countries, *cells, statute, guidance = (cell.strip() for cell in line.split("|"))
            of_company, of_trader = (
                dict(zip(_CHANNELS, map(Rule, part), strict=True)) for part in (cells[:3], cells[3:])
            )
            rule = CountryRule(of_company, of_trader, statute, guidance)
            table |= dict.fromkeys(countries.split(), rule)
    return table


def judge(
    company: Company, channel: Channel, offer: Offer, *, contact: Contact | None, persona: Persona | None
) -> tuple[DraftCheck, ...]:
    """What stands against a message to this company and person on this channel, and what should be known before it.

    A check of level "refuse" that is not ok forbids it. Countries are parameters as their codes.
    """
    asked = [_consent(company, channel, offer, country) for country in countries(company) or (None,)]
    strictest = max(asked, key=lambda each: list(Rule).index(each.rule))
    checks = [_told(strictest, offer, channel)]
    if strictest.rule is not Rule.CONSENT and (form := _form_unknown(company, strictest, channel)):
        checks.append(form)
    duties = _duties(offer, contact, persona, required=strictest.rule in {Rule.DUTIES, Rule.INTEREST})
    return (*checks, *duties)


def countries(company: Company) -> tuple[str, ...]:
    """The countries that the company is known to be in."""
    places = company.value(Field.LOCATION)
    members = places if isinstance(places, frozenset) else ()
    return tuple(sorted({place.country for place in members if isinstance(place, Place) and place.country}))


def form_of(company: Company, country: str | None) -> str | None:
    """The slug of the company's legal form, as stated or else as its name says it; None where neither tells."""
    stated = company.value(Field.LEGAL_FORM)
    if isinstance(stated, str) and stated not in legal_forms.GROUPS:
        return legal_forms.find(stated, country) or stated
    return legal_forms.from_name(company.name, country)


def is_sole_trader(company: Company) -> bool:
    """Whether the company is one person: what is known of it is known of them."""
    return any(form_of(company, country) == _SOLE for country in countries(company) or (None,))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What one country asks for."""

    rule: Rule
    country: str | None
    form: str | None
    known: CountryRule | None
    why: str


def _consent(company: Company, channel: Channel, offer: Offer, country: str | None) -> _Asked:
    known = rules().get(country or "")
    form = form_of(company, country)
    own = offer.prior_consent
    if form is not None and _listed(form, own, country):
        return _Asked(Rule.CONSENT, country, form, known, "form-own")
    if country is not None and country in own.countries:
        return _Asked(Rule.CONSENT, country, form, known, "country-own")
    if known is None:
        rule = Rule.CONSENT if form == _SOLE else Rule.UNSURE
        why = "country-unknown" if country is None else "country-unlisted"
        return _Asked(rule, country, form, None, "sole-trader" if form == _SOLE else why)
    sole = form == _SOLE
    return _Asked((known.sole_trader if sole else known.company)[channel], country, form, known, _why(sole=sole))


def _why(*, sole: bool) -> str:
    return "sole-trader" if sole else "country"


def _listed(form: str, own: PriorConsent, country: str | None) -> bool:
    return any(form == (legal_forms.find(text, country) or text.casefold()) for text in own.legal_forms)


def _told(asked: _Asked, offer: Offer, channel: Channel) -> DraftCheck:
    params: dict[str, object] = {"country": asked.country or "", "channel": channel.value}
    params |= {"statute": asked.known.statute if asked.known else "", "form": asked.form or ""}
    if asked.rule is Rule.CONSENT:
        excepted = asked.country in offer.prior_consent.not_needed_in and not asked.why.endswith("-own")
        if excepted:
            return DraftCheck("consent", ok=True, level="ok", detail="legal-consent-own-ground", params=params)
        return DraftCheck("consent", ok=False, level="refuse", detail=f"legal-consent-{asked.why}", params=params)
    if asked.rule in {Rule.FREE, Rule.DUTIES}:
        return DraftCheck("consent", ok=True, level="ok", detail=f"legal-{asked.rule.value}", params=params)
    unknown = asked.rule is Rule.UNSURE and asked.known is None
    detail = f"legal-{asked.why}" if unknown else f"legal-{asked.rule.value}"
    return DraftCheck("consent", ok=False, level="warn", detail=detail, params=params)


def _form_unknown(company: Company, asked: _Asked, channel: Channel) -> DraftCheck | None:
    """Where sole traders have stricter rules, not knowing whether it is one must be said."""
    stricter = asked.known is None or asked.known.sole_trader[channel] is not asked.known.company[channel]
    if asked.form is not None or not stricter:
        return None
    params: dict[str, object] = {"name": company.name}
    return DraftCheck("legal-form", ok=False, level="warn", detail="legal-form-unknown", params=params)


def _duties(offer: Offer, contact: Contact | None, persona: Persona | None, *, required: bool) -> Iterable[DraftCheck]:
    """Whether what is offered is the person's own work; ``required`` where the law's exception rests on it."""
    if not offer.duties:
        if required:
            yield DraftCheck("duties", ok=False, level="warn", detail="legal-work-unsaid")
        return
    wanted = [read_title(text) for text in offer.duties]
    params: dict[str, object] = {"duties": list(offer.duties)}
    if contact is None:
        titles = [] if persona is None else [read_title(text) for text in persona.titles]
        fits = any(_matches(title, wanted) for title in titles)
        detail = "legal-work-persona" if fits else "legal-work-persona-other"
        yield DraftCheck("duties", ok=fits, level="ok" if fits else "warn", detail=detail, params=params)
        return
    own = [read_title(text) for text in (contact.title, contact.department) if text]
    params |= {"title": contact.title or contact.department, "name": contact.name}
    if any(title.former for title in own):
        yield DraftCheck("duties", ok=False, level="refuse", detail="legal-work-former", params=params)
    elif any(_matches(title, wanted) for title in own):
        yield DraftCheck("duties", ok=True, level="ok", detail="legal-work", params=params)
    elif not any(title.departments for title in own):
        yield DraftCheck("duties", ok=False, level="warn", detail="legal-work-unknown", params=params)
    else:
        yield DraftCheck("duties", ok=False, level="refuse", detail="legal-work-other", params=params)


def _matches(own: Title, wanted: Iterable[Title]) -> bool:
    """The same title, or a department in common; whoever heads the company answers for everything in it."""
    heads = any(
        Department.MANAGEMENT in role.departments and role.seniority in {Seniority.OWNER, Seniority.EXECUTIVE}
        for role in own.roles
    )
    return heads or any(own.key == duty.key or own.departments & duty.departments for duty in wanted)
