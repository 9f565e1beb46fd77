"""A draft for a company: what must hold, to whom and in what language, the words, and what is kept of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.outreach.legal import countries, judge
from bot.outreach.offer import Offer
from bot.outreach.types import LANGUAGES, Channel, DraftCheck, Outreach
from bot.outreach.write import write
from bot.services.addressee import Addressee, channel_for, find_addressee
from bot.services.do_not_contact import standing_against
from bot.services.draft_gate import blocked, forbidden, in_words, refused, said_against, unworthy
from bot.services.draft_types import Collision, Drafted, Refused, Wish
from bot.services.find_company import find_company
from bot.services.judging import active_scorer
from bot.services.keep_draft import collision_check, collisions, earlier, keep_draft
from bot.services.offers import read_offer
from bot.turn import Turn
from icp.facts import Company
from icp.scoring import Scorer
from storage.workspace import Workspace

_OF_COUNTRY = {"FI": "fi", "AX": "sv", "SE": "sv"}


def draft_message(turn: Turn, wish: Wish) -> Drafted | Refused:
    """Write and keep a draft, or say why not and what would change it.

    No transaction is open while a model writes; whether somebody objected meanwhile is looked at before it is kept.
    """
    with turn.reading() as workspace:
        ready = _Gathering(workspace, turn, wish).ready()
    if isinstance(ready, Refused):
        return ready
    draft = write(ready.outreach, turn.model, turn.words)
    draft = replace(draft, checks=(*draft.checks, *ready.checks))
    company = ready.outreach.fit.company
    with turn.writing() as workspace:
        entry = standing_against(workspace, company, ready.outreach.contact)
        if entry is not None:
            return blocked(entry, company, turn.words)
        stored = keep_draft(workspace, draft, ready.outreach, by=turn.asker, instead_of=wish.instead_of)
        workspace.conversations.remember(turn.incoming.conversation_key, company.id)
        workspace.commit()
    return Drafted(draft, ready.outreach, stored, ready.collisions)


@dataclass(frozen=True, slots=True)
class Ready:
    """Everything that was looked up: what a writer gets, and what stands beside the draft."""

    outreach: Outreach
    checks: tuple[DraftCheck, ...]
    collisions: tuple[Collision, ...]


@dataclass(frozen=True, slots=True)
class _Gathering:
    """One look at a workspace for one wish."""

    workspace: Workspace
    turn: Turn
    wish: Wish

    def ready(self) -> Ready | Refused:
        """What is needed to write, or why nothing is written.

        Nothing to write about comes first, then what forbids it, nobody to write to, and what makes it not worth it.
        """
        words, scorer, offer = self.turn.words, active_scorer(self.workspace), read_offer(self.workspace)
        if scorer is None or offer is None:
            return refused("no_profile" if scorer is None else "no_offer", words)
        company = self._company()
        if isinstance(company, Refused):
            return company
        entry = standing_against(self.workspace, company, None)
        if entry is not None:
            return blocked(entry, company, words)
        found = find_addressee(self.workspace, self.wish, company, offer, words)
        return found if isinstance(found, Refused) else self._allowed(scorer, offer, company, found)

    def _allowed(self, scorer: Scorer, offer: Offer, company: Company, to: Addressee) -> Ready | Refused:
        words = self.turn.words
        channel = self.wish.channel or channel_for(to.contact, to.persona)
        legal = in_words(judge(company, channel, offer, contact=to.contact, persona=to.persona), words)
        fit = scorer.fit(company)
        no = forbidden(legal, company, words) or self._customer(company) or unworthy(fit, words)
        language = self.wish.language or _language(to, company, offer)
        if no is None and offer.what.of(language) is None:
            have = words.listing([words(f"draft-card-language-{each}") for each in offer.what.languages])
            missing = words(f"draft-card-language-{language}")
            no = refused("language_missing", words, company, language=missing, have=have)
        if no is not None:
            return no
        outreach = Outreach(
            fit=fit,
            persona=to.persona,
            contact=to.contact,
            offer=offer,
            channel=channel,
            language=language,
            today=self.turn.now.date(),
            step=self.wish.step,
            angle=self.wish.angle,
            short=self.wish.short,
        )
        return self._beside(replace(outreach, earlier=earlier(self.workspace, outreach)), legal)

    def _beside(self, outreach: Outreach, legal: tuple[DraftCheck, ...]) -> Ready:
        """The draft's surroundings: what was said of the company, who wrote there, what is missing of the sequence."""
        company, contact = outreach.fit.company, outreach.contact
        days = outreach.offer.collision_days
        found = collisions(self.workspace, company.id, by=self.turn.asker, days=days)
        checks = [*legal, *said_against(self.workspace, company), *collision_check(found, days)]
        if len(outreach.earlier) < outreach.step - 1:
            step = {"step": int(outreach.step)}
            checks.append(DraftCheck("sequence", ok=False, level="warn", detail="draft-sequence", params=step))
        if outreach.channel is Channel.EMAIL and contact is not None and not contact.email:
            name = {"name": contact.name}
            checks.append(DraftCheck("address", ok=False, level="warn", detail="draft-address", params=name))
        return Ready(outreach, tuple(checks), found)

    def _company(self) -> Company | Refused:
        words, wish = self.turn.words, self.wish
        if wish.company_id is not None:
            known = self.workspace.companies.get(wish.company_id)
            return known or refused("company_unknown", words, query=wish.company)
        found = find_company(self.workspace, wish.company)
        if found.company is not None:
            return found.company
        code = "company_several" if found.several else "company_near" if found.candidates else "company_unknown"
        near = words.listing([company.name for company in found.candidates], limit=5, key="list-or")
        told = refused(code, words, query=wish.company, near=near)
        if not any(map(str.isalnum, wish.company)):
            told = replace(told, change="")
        return replace(told, candidates=found.candidates, several=found.several)

    def _customer(self, company: Company) -> Refused | None:
        """A first message to somebody who buys already would be read with a smile."""
        customer = self.workspace.companies.relation(company.id) == "customer"
        return refused("customer", self.turn.words, company) if customer else None


def _language(to: Addressee, company: Company, offer: Offer) -> str:
    """The persona's language, else the country's, else English; of these the first that the offer is written in."""
    wanted = [to.persona.language, *(_OF_COUNTRY.get(country) for country in countries(company)), "en", *LANGUAGES]
    spoken = [language for language in wanted if language is not None and offer.what.of(language) is not None]
    return spoken[0] if spoken else "en"
