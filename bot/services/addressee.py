"""To whom a draft goes: a contact that may be written to, and the persona whose goals it speaks to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.i18n import Words
from bot.outreach.legal import judge
from bot.outreach.offer import Offer
from bot.outreach.types import Channel
from bot.services.apply_personas import read_personas
from bot.services.contacts import MatchedContact, contacts_at
from bot.services.do_not_contact import keys_of_person, same_person, standing_against
from bot.services.draft_gate import blocked, refused
from bot.services.draft_types import Refused, Wish
from icp.facts import Company, Field
from icp.people.matching import match
from icp.persona import Persona
from icp.terms import key, words
from storage.do_not_contact import folded
from storage.people import Contact
from storage.workspace import Workspace

_LISTED = 8


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who it is for; without a contact, whoever is like the persona."""

    contact: Contact | None
    persona: Persona


def find_addressee(workspace: Workspace, wish: Wish, company: Company, offer: Offer, say: Words) -> Addressee | Refused:
    """The contact who was named, with the persona that was, else the one they are like, else the one that fits best.

    Without a name: somebody at the company who is like the persona, who has not objected, and whose work the offer
    concerns; else the persona alone.
    """
    personas = read_personas(workspace)
    if not personas:
        return refused("no_personas", say)
    named = _persona(wish.persona, personas) if wish.persona else None
    if wish.persona and named is None:
        listed = say.listing([each.name for each in personas], limit=_LISTED, key="list-or")
        return refused("persona_unknown", say, persona=wish.persona, personas=listed)
    search = _Search(workspace, wish, company, offer, personas, contacts_at(workspace, company).contacts, say)
    if wish.contact or wish.contact_id:
        return search.named(named)
    contact = None if wish.contact_id == "" else next(search.fitting(named), None)
    if contact is not None:
        return Addressee(contact.contact, named or search.persona_of(contact))
    return Addressee(None, named or search.persona_by_facts())


@dataclass(frozen=True, slots=True)
class _Search:
    """One search for somebody."""

    workspace: Workspace
    wish: Wish
    company: Company
    offer: Offer
    personas: Sequence[Persona]
    people: Sequence[MatchedContact]
    say: Words

    def named(self, persona: Persona | None) -> Addressee | Refused:
        """The contact who was named."""
        found = [each for each in self.people if self._is(each.contact)]
        if not found:
            return self._nobody()
        if len(found) > 1 and not same_person([each.contact for each in found]):
            told = [each.contact.email or each.contact.title for each in found]
            several = self.say.listing(told, limit=_LISTED, key="list-or")
            return refused("contact_several", self.say, self.company, contact=self._asked, several=several)
        entry = standing_against(self.workspace, self.company, found[0].contact)
        if entry is not None:
            return blocked(entry, self.company, self.say)
        return Addressee(found[0].contact, persona or self.persona_of(found[0]))

    def fitting(self, persona: Persona | None) -> Iterator[MatchedContact]:
        """Those like the persona, or like any, without whoever must not be asked; buyers first."""
        alike = [each for each in self.people if each.match.persona and persona in {None, self._matched(each)}]
        for each in sorted(alike, key=lambda one: not one.contact.decided):
            own = standing_against(self.workspace, self.company, each.contact)
            if own is None and not self._other_duties(each):
                yield each

    def persona_of(self, each: MatchedContact) -> Persona:
        """The persona that a contact is like, else the one that the company's facts speak to."""
        return self._matched(each) or self.persona_by_facts()

    def persona_by_facts(self) -> Persona:
        """The persona whose goals share the most words with what is known of the company; the first of as good ones."""
        known = _stems(self._facts())
        shared = [len(_stems((*each.goals, *each.challenges)) & known) for each in self.personas]
        return self.personas[shared.index(max(shared))]

    @property
    def _asked(self) -> str:
        return self.wish.contact or ""

    def _is(self, contact: Contact) -> bool:
        if self.wish.contact_id:
            return contact.id == self.wish.contact_id
        asked = self._asked.strip().casefold()
        if "@" in asked:
            return contact.email == asked
        return bool(folded(asked)) and set(folded(asked).split()) <= set(folded(contact.name).split())

    def _nobody(self) -> Refused:
        asked = self._asked
        keys = list(keys_of_person(asked, asked if "@" in asked else None, self.company.name, self.company.domain))
        entries = self.workspace.do_not_contact.find(keys)
        if entries:
            return blocked(entries[0], self.company, self.say)
        known = self.say.listing([each.contact.name for each in self.people], limit=_LISTED)
        code = "contact_unknown" if self.people else "contact_none"
        return refused(code, self.say, self.company, contact=asked, known=known)

    def _matched(self, each: MatchedContact) -> Persona | None:
        return next((persona for persona in self.personas if persona.name == each.match.persona), None)

    def _other_duties(self, each: MatchedContact) -> bool:
        channel = self.wish.channel or channel_for(each.contact, self._matched(each))
        found = judge(self.company, channel, self.offer, contact=each.contact, persona=None)
        return any(check.rule == "duties" and check.level == "refuse" for check in found)

    def _facts(self) -> Iterator[str]:
        for field in (Field.GOALS, Field.KEYWORDS):
            value = self.company.value(field)
            yield from (str(member) for member in value) if isinstance(value, frozenset) else ()


def channel_for(contact: Contact | None, persona: Persona | None) -> Channel:
    """The first of the persona's channels by which the contact can be reached; e-mail where none is said."""
    wanted = [Channel(name) for each in (persona.channels if persona else ()) if (name := _channel_name(each))]
    reached = [each for each in wanted if contact is None or _reaches(contact, each)]
    if reached:
        return reached[0]
    return next((each for each in Channel if contact is not None and _reaches(contact, each)), Channel.EMAIL)


def _reaches(contact: Contact, channel: Channel) -> bool:
    by = {Channel.EMAIL: contact.email, Channel.LINKEDIN: contact.linkedin, Channel.CALL: contact.phone}
    return bool(by[channel])


_CHANNEL_NAMES = {
    **dict.fromkeys(("email", "e-mail", "mail", "sähköposti", "sposti", "e-post", "epost", "mejl"), "email"),
    **dict.fromkeys(("linkedin", "li"), "linkedin"),
    **dict.fromkeys(("call", "phone", "telephone", "puhelin", "soitto", "puhelu", "telefon", "samtal"), "call"),
}


def _channel_name(text: str) -> str | None:
    return _CHANNEL_NAMES.get(text.strip().casefold())


def _persona(asked: str, personas: Sequence[Persona]) -> Persona | None:
    """By its name, by a part of it, or by a title that it is like."""
    same = [each for each in personas if key(each.name) == key(asked)]
    part = [each for each in personas if key(asked) and set(key(asked).split()) <= set(key(each.name).split())]
    if same or len(part) == 1:
        return (same or part)[0]
    found = match(asked, personas).persona
    return next((each for each in personas if each.name == found), None)


def _stems(texts: Sequence[str] | Iterator[str]) -> frozenset[str]:
    return frozenset(stem for text in texts for stems in words(text) for stem in stems)
