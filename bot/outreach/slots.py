"""What the slots of the templates stand for: words in the draft's language, and the facts that they rest on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import cast

from bot.i18n.words import Words
from bot.outreach import inflect, naming
from bot.outreach.types import Outreach, UsableFact
from icp.facts import Field
from icp.kinds.funding import stage
from icp.reference import geography, industries, places
from icp.reference.words import name_key
from icp.values import Money, Place, Span
from prompts.fence import visible

_QUOTABLE = re.compile(r"[^\W_][\w ,&+/'’.-]{2,39}", re.UNICODE)
_FUNDED = frozenset({"seed", "series_a", "series_b", "series_c", "pre_seed"})
_ROUNDS = {
    "en": {
        "pre_seed": "a pre-seed round",
        "seed": "a seed round",
        "series_a": "a Series A round",
        "series_b": "a Series B round",
        "series_c": "a Series C round",
    },
    "fi": {
        "pre_seed": "alkuvaiheen rahoitus",
        "seed": "siemenrahoitus",
        "series_a": "A-kierros",
        "series_b": "B-kierros",
        "series_c": "C-kierros",
    },
}
_YOURS = {"en": "your company", "fi": "yrityksenne"}
_OVER = {"en": "over {}", "fi": "yli {}"}
_PLAIN_COMPANY = {"en": "company", "fi": "yritys"}
_SMALL_BELOW, _LARGE_FROM = 15, 100
_OLD = 10  # years
_FEWEST = 2  # of one person nobody says "there are 1 of you"


@dataclass(frozen=True, slots=True)
class Slot:
    """Words for a slot, and the ids of the facts that they say."""

    text: str
    facts: tuple[str, ...] = ()


def slots(outreach: Outreach, facts: Mapping[str, UsableFact]) -> dict[str, Slot]:
    """Every slot that can be filled for this company, but for those of a topic."""
    words = Words(outreach.language)
    found = people(outreach)
    for field, read in (
        (Field.HEADCOUNT, _headcount),
        (Field.LOCATION, _place),
        (Field.FOUNDED, _founded),
        (Field.FUNDING, _funding),
        (Field.REVENUE, _revenue),
        (Field.INDUSTRY, _trade),
        (Field.GOALS, _goal),
        (Field.KEYWORDS, _keyword),
    ):
        fact = facts.get(field.value)
        if fact:
            each = read(fact, words, outreach.language)
            found |= {name: Slot(text, (fact.id,)) for name, text in each.items() if text}
    if "founded" in found:
        found |= _age(found["founded"], outreach.today)
    found["sort"] = found.get("kind") or Slot(_PLAIN_COMPANY[outreach.language])
    known = bool(found["company"].facts)
    if not known or ("kind" in found and _says(found["company"].text, found["kind"].text)):
        dull = {"kind", "a_kind"} if known else {"kind", "a_kind", "sort"}  # "your company is a company"
        found = {name: slot for name, slot in found.items() if name not in dull}
    return found


def size(facts: Mapping[str, UsableFact]) -> str | None:
    """small, mid or large, where the headcount is known."""
    fact = facts.get(Field.HEADCOUNT.value)
    if not fact or not isinstance(fact.value, Span):
        return None
    low = fact.value.low
    return "small" if low < _SMALL_BELOW else "large" if low >= _LARGE_FROM else "mid"


def _says(company: str, trade: str) -> bool:
    """Whether a name tells the trade already: "Jäkälä Energia" need not be told that it is an energy company."""
    return any(word[:5] in trade.casefold() for word in company.casefold().split() if len(word) > 4)  # noqa: PLR2004


def people(outreach: Outreach) -> dict[str, Slot]:
    """The slots of names: company, sender and, where it can be told, the contact."""
    sender, company = outreach.offer.sender, naming.company(outreach.fit.company.name)
    found = {
        "company": Slot(company or _YOURS[outreach.language], ("company",) if company else ()),
        "sender": Slot(sender.name, ("sender",)),
        "sender_company": Slot(naming.company(sender.company) or sender.company, ("sender",)),
    }
    if company and outreach.language == "fi" and (at := inflect.at(company)):
        found["at_company"] = Slot(at, ("company",))
    contact = outreach.contact.name if outreach.contact else ""
    if first := naming.first(contact):
        found["first"] = Slot(first, ("contact",))
    if full := naming.full(contact):
        found["full"] = Slot(full, ("contact",))
    return found


def _headcount(fact: UsableFact, words: Words, language: str) -> dict[str, str]:
    value = cast(Span, fact.value)
    if value.low < _FEWEST:
        return {}
    text = words.value(Field.HEADCOUNT, value)
    if not value.exact and value.high is None:
        text = _OVER[language].format(words.number(value.low))
    return {"headcount": text, "headcount_hengen": f"{text} hengen"}


def _place(fact: UsableFact, _words: Words, language: str) -> dict[str, str]:
    """The one city where the company is, else its one country."""
    every = cast("frozenset[Place]", fact.value)
    cities = {name for place in every if place.city and (name := geography.city_title(place, language))}
    countries = {place.country for place in every if place.country}
    name = next(iter(cities)) if len(cities) == 1 else None
    if not cities and len(countries) == 1:
        name = places.country_title(next(iter(countries)), language)
    if not name or not re.fullmatch(r"[^\W\d_][\w .’'()-]{1,39}", name):
        return {}
    if language == "en":
        return {"place": name, "place_in": f"in {name}", "place_from": f"from {name}"}
    return {"place_in": inflect.where(name) or "", "place_from": inflect.whence(name) or ""}


def _founded(fact: UsableFact, _words: Words, _language: str) -> dict[str, str]:
    return {"founded": f"{fact.value:.0f}"} if isinstance(fact.value, int) else {}


def _age(founded: Slot, today: date) -> dict[str, Slot]:
    """The year again, for sentences that only old or only young companies should read."""
    years = today.year - int(founded.text)
    return {"long_since" if years >= _OLD else "young_since": founded}


def _funding(fact: UsableFact, _words: Words, language: str) -> dict[str, str]:
    named = stage(str(fact.value)) or str(fact.value)
    return {"funding": _ROUNDS[language][named]} if named in _FUNDED else {}


def _revenue(fact: UsableFact, words: Words, _language: str) -> dict[str, str]:
    """An amount that is known as one, in a currency that was named."""
    value = fact.value
    known = isinstance(value, Money) and value.amount.exact and value.currency and value.amount.low > 0
    return {"revenue": words.value(Field.REVENUE, value)} if known and value is not None else {}


def _trade(fact: UsableFact, _words: Words, language: str) -> dict[str, str]:
    name = _trade_name(tuple(sorted(map(str, cast("frozenset[str]", fact.value)))), language)
    if not name:
        return {}
    spelled = name[0] in "aeioAEIO" or (name[0] in "SFMLNX" and name[:2].isupper() and not name.startswith("SaaS"))
    return {"kind": name, "a_kind": f"{'an' if spelled else 'a'} {name}"}


def _trade_name(texts: tuple[str, ...], language: str) -> str | None:
    """What such a company is called: by a word of the source, else by its codes if they all say the same."""
    for trade, names in _trades():
        if trade.startswith('"') and any(trade.strip('"') in name_key(text) for text in texts):
            return names[language]
    found = {_by_code(code, language) for text in texts for code in industries.codes(text)}
    return next(iter(found)) if len(found) == 1 else None


def _by_code(code: str, language: str) -> str | None:
    fits = [(trade, names) for trade, names in _trades() if not trade.startswith('"') and code.startswith(trade)]
    return max(fits, key=lambda pair: len(pair[0]))[1][language] if fits else None


@cache
def _trades() -> tuple[tuple[str, dict[str, str]], ...]:
    lines = files("bot.outreach.language").joinpath("trades.txt").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]
    return tuple((trade, {"en": english, "fi": finnish}) for trade, english, finnish in rows)


def _goal(fact: UsableFact, _words: Words, _language: str) -> dict[str, str]:
    return {"goal": _quotable(fact.value)}


def _keyword(fact: UsableFact, _words: Words, _language: str) -> dict[str, str]:
    return {"keyword": _quotable(fact.value)}


def _quotable(value: object) -> str:
    """The first member that is a few plain words."""
    members = sorted(map(str, value)) if isinstance(value, frozenset) else [str(value)]
    return next((text for member in members if _QUOTABLE.fullmatch(text := visible(member))), "")
