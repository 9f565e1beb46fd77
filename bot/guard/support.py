"""What the facts that a sentence of a draft names allow it to say: names, figures, dates, words, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.explanations.facts import FIT
from bot.guard.evidence import Range, adjectives, literals, number, texts_of
from bot.guard.figures import Figure, figures
from bot.guard.inflection import is_form_of
from bot.guard.masks import dates_of
from bot.guard.roots import alike
from bot.i18n.values import RANGES
from bot.i18n.words import Words
from bot.outreach import naming
from bot.outreach.facts import usable
from bot.outreach.types import Outreach, UsableFact
from icp.facts import Field
from icp.reference import goals

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ADDRESS = re.compile(r"(?:https?://)?[\w.+-]+(?:@[\w-]+)?(?:\.[\w-]+)+(?:/[\w./-]*)?")
FREE = frozenset({"company", "contact", "sender", "offer.product"})
"""Facts that need not be named: who writes to whom, of which company."""


@dataclass(frozen=True)
class Support:
    """The cited facts of one sentence, read for the guard of drafts."""

    cited: tuple[UsableFact, ...]
    outreach: Outreach
    words: Words

    @cached_property
    def fields(self) -> frozenset[Field]:
        """The fields of the company that are cited."""
        return frozenset(fact.kind for fact in self.cited if fact.kind)

    @cached_property
    def reader(self) -> tuple[str, ...]:
        """Names of the company and of the person that it is for."""
        company, contact = self.outreach.fit.company, self.outreach.contact
        people = [contact.name, *contact.name.split()] if contact else []
        return _names([company.name, naming.company(company.name) or "", *people])

    @cached_property
    def own(self) -> tuple[str, ...]:
        """Values of the company's cited facts, and sources."""
        found: list[str] = []
        for fact in self.cited:
            if fact.kind and fact.kind not in RANGES:
                found += [fact.text, *texts_of(self.words, fact.kind, fact.value), *adjectives(fact.value)]
            if fact.source and (fact.kind or fact.id == "contact"):
                found.append(fact.source)
        return _names(found)

    @cached_property
    def ours(self) -> tuple[str, ...]:
        """Names of the sender's side."""
        sender = self.outreach.offer.sender
        return _names([sender.name, *sender.name.split(), sender.company, self.outreach.offer.product])

    @cached_property
    def others(self) -> tuple[str, ...]:
        """Names that stand in cited texts of the offer and the persona, and who is in a cited proof."""
        found = [name for text in self.texts for name in _capitalised(text)]
        return _names([*found, *(customer for customer in self.customers if customer)])

    @cached_property
    def customers(self) -> tuple[str, ...]:
        """The customers of the cited proofs."""
        proofs = self.outreach.offer.proof
        places = [int(fact.id.rsplit(".", 1)[1]) for fact in self.cited if fact.id.startswith("offer.proof.")]
        return tuple(proofs[place].customer or "" for place in places)

    @cached_property
    def dates(self) -> tuple[str, ...]:
        """The cited facts' dates as they may be written."""
        return tuple(text for fact in self.cited if fact.observed_on for text in dates_of(fact.observed_on))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The cited texts of offer and persona, and sources of proofs."""
        found = [fact.text for fact in self.cited if not fact.kind and fact.id not in FREE]
        return (*found, *(fact.source for fact in self.cited if fact.source and not fact.kind))

    @cached_property
    def stated(self) -> tuple[str, ...]:
        """All cited texts in which figures may stand, in the order of the facts."""
        sets = [
            text
            for fact in self.cited
            if fact.kind and fact.kind not in RANGES
            for text in texts_of(self.words, fact.kind, fact.value)
        ]
        return (*self.texts, *sets)

    @cached_property
    def ranges(self) -> tuple[tuple[Field, Range, frozenset[str]], ...]:
        """The company's cited numbers, with the currency of amounts."""
        found = []
        for fact in self.cited:
            if fact.kind and fact.value is not None and (span := number(self.words, fact.kind, fact.value)):
                currency = getattr(fact.value, "currency", None)
                found.append((fact.kind, span, frozenset({str(currency)} if currency else ())))
        return tuple(found)

    @cached_property
    def exact(self) -> frozenset[str]:
        """Every word of every cited text as it stands there."""
        return frozenset(word.casefold() for text in (*self.stated, *self._said) for word in WORD.findall(text))

    @cached_property
    def _said(self) -> tuple[str, ...]:
        """Other ways of saying what is cited: the usual names of a goal."""
        return tuple(phrase for fact in self.cited if fact.kind is Field.GOALS for phrase in _goal_phrases(fact.value))

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What the reader is called at work."""
        persona, contact = self.outreach.persona, self.outreach.contact
        return tuple(title for title in (*persona.titles, persona.department, contact and contact.title) if title)

    @cached_property
    def firm(self) -> frozenset[str]:
        """Words that a statement on the reader's company may use: of its facts and the offer, not of a proof."""
        apart = {fact.text for fact in self.cited if fact.id.startswith(("persona", "offer.proof"))}
        texts = (text for text in (*self.stated, *self._said) if text not in apart)
        return frozenset(word.casefold() for text in texts for word in WORD.findall(text))

    @cached_property
    def industries(self) -> tuple[frozenset[str], ...]:
        """The company's cited industries, codes and names."""
        stated = (fact.value for fact in self.cited if fact.kind is Field.INDUSTRY)
        return tuple(frozenset(map(str, value)) for value in stated if isinstance(value, frozenset))

    @cached_property
    def domain(self) -> frozenset[str]:
        """Words of the team's trade: of its offer and the persona, cited or not; nothing of who achieved what."""
        facts = usable(self.outreach).values()
        texts = (fact.text for fact in facts if fact.id.startswith(("offer.what", "offer.benefits", "persona.")))
        return frozenset(word.casefold() for text in texts for word in WORD.findall(text))

    def of_trade(self, word: str) -> bool:
        """Whether a common word belongs to the team's trade."""
        plain = word.casefold()
        return any(_alike(plain, other) for other in self.domain)

    def carries(self, word: str, *, firm: bool = False) -> bool:
        """Whether a common word stands in a cited text, in whatever form."""
        plain = word.casefold()
        known = self.firm if firm else self.exact
        return plain in known or any(_alike(plain, other) for other in known)

    def names(self, word: str) -> bool:
        """Whether a word is a form of a word of an allowed name."""
        return any(is_form_of(word, name) for name in self._name_words)

    @cached_property
    def _name_words(self) -> frozenset[str]:
        every = (*self.reader, *self.own, *self.ours, *self.others, *self.titles)
        return frozenset(part for name in every for part in (name, *re.findall(r"[^\s,;()–-]+", name)) if len(part) > 1)

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Links and e-mail addresses that may stand in the sentence."""
        sender = self.outreach.offer.sender
        told = [sender.email, sender.website or ""] if any(fact.id == "sender" for fact in self.cited) else []
        found = [found for text in self.texts for found in _ADDRESS.findall(text)]
        return frozenset(text.casefold().removeprefix("https://").rstrip("/") for text in (*told, *found) if text)

    @cached_property
    def figures(self) -> tuple[tuple[str, tuple[Figure, ...]], ...]:
        """The figures of each cited text."""
        return tuple((text, tuple(figures(text))) for text in self.stated)

    def cites(self, prefix: str) -> bool:
        """Whether a fact of this kind is cited: "persona", "offer.proof"; one that goes without saying is not."""
        return any(fact.id.startswith(prefix) and fact.id not in FREE for fact in self.cited)


@lru_cache(maxsize=16384)
def _alike(word: str, other: str) -> bool:
    return alike(word, other)


def _goal_phrases(value: object) -> Iterator[str]:
    for goal in value if isinstance(value, frozenset) else ():
        yield from goals.phrases(str(goal))


def _capitalised(text: str) -> Iterator[str]:
    """Words with a capital letter, and runs of them; the first of the text counts, it may be a name."""
    run = r"[^\W\d_a-zåäö]\w*(?:[ -][^\W\d_a-zåäö]\w*)*"
    yield from re.findall(run, text)


def _names(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for text in literals(text for text in texts if text and text != FIT) if len(text) > 1)
