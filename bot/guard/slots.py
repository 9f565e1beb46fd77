"""Slots: places in a sentence where code writes the value of a fact that the sentence cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.guard.support import FREE
from bot.i18n.words import Words
from bot.outreach import naming
from bot.outreach.facts import usable
from bot.outreach.types import Outreach, UsableFact
from icp.facts import Field
from icp.values import Place

SLOT = re.compile(r"\{\s*([^{}]*?)\s*\}")


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """One sentence of a draft as a model wrote it.

    Attributes:
        text: plain text; ``{headcount}`` and the like stand where code writes a value.
        facts: ids of the usable facts (``bot.outreach.facts.usable``) that it rests on; none for a plain courtesy.
    """

    text: str
    facts: tuple[str, ...] = ()


def slots(outreach: Outreach) -> Mapping[str, str]:
    """Every slot with what is written in its place, in the draft's language.

    A fact's slot is its id: ``headcount``, ``company``, ``contact``, ``sender``, ``offer.product``. The company's own
    facts also have ``headcount.date`` and ``headcount.source``. Texts of persona and offer have none: they are
    sentences, not values.
    """
    words = Words(outreach.language)
    return {name: text for fact in usable(outreach).values() for name, text in _of(fact, outreach, words) if text}


def filled(text: str, values: Mapping[str, str]) -> str:
    """A text with its slots filled; a slot that does not exist stays as it is."""
    return SLOT.sub(lambda found: values.get(found[1], found[0]), text)


def unknown_slots(text: str, facts: Sequence[str], values: Mapping[str, str]) -> Iterator[str]:
    """The slots of a text that do not exist, or whose fact is not among those it names."""
    for found in SLOT.finditer(text):
        name = found[1]
        fact = re.sub(r"\.(?:date|source)$", "", name)
        if name not in values or not (fact in facts or fact in FREE):
            yield name


def written_out(sentences: Sequence[DraftSentence], outreach: Outreach, words: Words) -> tuple[DraftSentence, ...]:
    """The sentences with their slots filled; for those that ``check_draft`` let through."""
    del words  # values are in the draft's language
    values = slots(outreach)
    return tuple(replace(sentence, text=filled(sentence.text, values)) for sentence in sentences)


def _of(fact: UsableFact, outreach: Outreach, words: Words) -> Iterator[tuple[str, str]]:
    contact = outreach.contact
    if fact.id == "sender":
        yield fact.id, outreach.offer.sender.name
    elif fact.id == "contact" and contact:
        yield fact.id, naming.first(contact.name) or contact.name
    elif fact.kind is Field.LOCATION and isinstance(fact.value, frozenset):
        cities = {place.city for place in fact.value if isinstance(place, Place)}
        yield fact.id, str(cities.pop()) if len(cities) == 1 and None not in cities else fact.text
    elif fact.kind or fact.id in FREE:
        yield fact.id, fact.text
    if fact.kind and fact.observed_on:
        yield f"{fact.id}.date", words.date(fact.observed_on)
        yield f"{fact.id}.source", fact.source or ""
