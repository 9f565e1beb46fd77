"""Words that no pattern took, turned into the same typed intents by a language model.

The model only sorts and copies: every text that it gives must stand in the message, so it can name no company that
nobody named, and it answers nothing. What would add or change anything comes back as a question to be confirmed.
"""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Callable, Iterator
from typing import Final, Literal

from pydantic import BaseModel, Field

from bot.errors import ModelUnavailable
from bot.guard.inflection import is_form_of
from bot.guard.tongue import language_of
from bot.i18n import Words, languages
from bot.intents import (
    DEFAULT_TOP,
    MOST_TOP,
    AddCompany,
    AddFact,
    AskBestCustomers,
    AskChanged,
    AskCompare,
    AskContacts,
    AskDescribed,
    AskDraft,
    Asked,
    AskFit,
    AskHelp,
    AskMissing,
    AskModelUse,
    AskPersonaOf,
    AskTiers,
    AskTop,
    AskWhatIf,
    AskWhy,
    BlockContact,
    Clarify,
    Intent,
    Several,
    ShowBlocked,
    ShowBrief,
    ShowHistory,
    ShowOffer,
    ShowPersona,
    ShowPersonas,
    ShowProfile,
    UnblockContact,
)
from bot.ports import Model
from prompts import load

PROMPT = "understand"

LONGEST = 500
"""Characters of a message that a model is asked about; what is longer is no question."""

_MOST = 2
_ROOM = 1000  # tokens; models that think aloud need most of them

Task = Literal[
    "fit", "why", "missing", "what_if", "compare", "described", "top", "changed", "draft", "contacts", "persona_of",
    "profile", "history", "personas", "persona", "offer", "blocked", "best_customers", "tiers", "brief", "model_use",
    "help", "add_fact", "add_company", "block", "unblock", "unclear",
]  # fmt: skip

Name = Literal[
    "location", "industry", "keywords", "funding", "legal_form", "tier", "new", "founded", "founded_from",
    "founded_to", "headcount", "headcount_from", "headcount_to", "revenue", "revenue_from", "revenue_to",
]  # fmt: skip

_CHANGING: Final = (AddFact, AddCompany, BlockContact, UnblockContact)
_WORD: Final = re.compile(r"[^\W_]+(?:[.,][^\W_]+)*")


class Condition(BaseModel):
    """One condition on leads, or one change of a company."""

    name: Name
    text: str = ""


class Wish(BaseModel):
    """One task as the model understood it; texts are "" and numbers 0 where the message says nothing."""

    task: Task
    company: str = ""
    other: str = ""
    text: str = ""
    conditions: list[Condition] = Field(default_factory=list)
    count: int = 0
    since: Literal["", "day", "week", "month"] = ""
    channel: Literal["", "email", "linkedin", "call"] = ""
    language: Literal["", "fi", "en", "sv"] = ""
    step: Literal[0, 1, 2, 3] = 0

    def texts(self) -> Iterator[str]:
        """Every text that has to stand in the message."""
        yield from (self.company, self.other, self.text, *(condition.text for condition in self.conditions))
        yield str(self.count) if self.count else ""


class Wishes(BaseModel):
    """A model's whole answer to the prompt "understand"."""

    tasks: list[Wish]


def understand_by_model(
    text: str, context: str | None, model: Model, words: Words, token: str | None = None
) -> Asked | None:
    """What a message means, or None where the model does not know, does not answer, or says what nobody wrote.

    Args:
        text: the message.
        context: the name of the company last spoken of, or None.
        model: it sees the message only as data.
        words: the language of who asks, which the intent keeps where the message's own cannot be told.
        token: for the fence around the message; random unless given.
    """
    if not text.strip() or len(text) > LONGEST:
        return None
    data = {"message": list(_pieces(text)), "spoken_of": context}
    messages = load(PROMPT).render(token or secrets.token_hex(8), data)
    try:
        wishes = model.complete(messages, Wishes, max_tokens=_ROOM).tasks[:_MOST]
    except ModelUnavailable as unavailable:
        logging.getLogger("osuma.model").warning("model %s: %s", model.name, unavailable)
        return None
    language = _language(text, words)
    asked = [Asked(intent, language, model.name) for wish in wishes if (intent := _intent(wish, text)) is not None]
    return _together(asked) if asked and len(asked) == len(wishes) else None


def stands_in(said: str, text: str) -> bool:
    """Whether words stand in a text, one after the other, each as it is or as an inflected form of it."""
    wanted, words = _tokens(said), _tokens(text)
    places = range(len(words) - len(wanted) + 1)
    return bool(wanted) and any(all(_same(words[place + i], word) for i, word in enumerate(wanted)) for place in places)


def _same(written: str, word: str) -> bool:
    if any(map(str.isdigit, word)):
        return written == word
    return written == word or is_form_of(written, word)


def _tokens(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _intent(wish: Wish, text: str) -> Intent | None:
    """The intent of a wish; None where one of its texts does not stand in the message, or something is missing."""
    if any(said.strip() and not stands_in(said, text) for said in wish.texts()):
        return None
    return _BUILD[wish.task](wish) if wish.task in _BUILD else None


def _together(asked: list[Asked]) -> Asked:
    """One intent, two of which nothing changes, or a question first."""
    first = asked[0]
    if any(isinstance(each.intent, _CHANGING) for each in asked):
        return Asked(Clarify(tuple(asked)), first.language, first.by)
    return first if len(asked) == 1 else Asked(Several(tuple(asked)), first.language, first.by)


def _language(text: str, words: Words) -> str:
    spoken = language_of(text)
    return spoken if spoken in languages() else words.language


def _pieces(text: str) -> Iterator[str]:
    """The message in parts that the fence takes whole."""
    line = " ".join(text.split())
    yield from (line[start : start + 290] for start in range(0, len(line), 290))


def _company(wish: Wish) -> str | None:
    return wish.company.strip() or None


def _conditions(wish: Wish) -> tuple[tuple[str, str], ...]:
    return tuple((each.name, each.text.strip()) for each in wish.conditions if each.text.strip() or each.name == "new")


def _what_if(wish: Wish) -> Intent | None:
    changes = tuple((name.removesuffix("_from").removesuffix("_to"), text) for name, text in _conditions(wish))
    return AskWhatIf(_company(wish), changes) if changes else None


def _compare(wish: Wish) -> Intent | None:
    named = [name for name in (wish.company.strip(), wish.other.strip()) if name]
    if not named:
        return None
    return AskCompare(named[0] if len(named) > 1 else None, named[-1])


def _top(wish: Wish) -> Intent:
    return AskTop(min(MOST_TOP, max(1, wish.count or DEFAULT_TOP)), _conditions(wish))


def _draft(wish: Wish) -> Intent:
    person = wish.other.strip() or None
    return AskDraft(_company(wish), person, person, wish.channel or None, wish.language or None, wish.step or None)


def _with_other(build: Callable[[str], Intent]) -> Callable[[Wish], Intent | None]:
    return lambda wish: build(wish.other.strip()) if wish.other.strip() else None


def _with_text(build: Callable[[Wish, str], Intent]) -> Callable[[Wish], Intent | None]:
    return lambda wish: build(wish, wish.text.strip()) if wish.text.strip() else None


_BUILD: Final[dict[str, Callable[[Wish], Intent | None]]] = {
    "fit": lambda wish: AskFit(_company(wish)),
    "why": lambda wish: AskWhy(_company(wish)),
    "missing": lambda wish: AskMissing(_company(wish)),
    "what_if": _what_if,
    "compare": _compare,
    "described": _with_text(lambda _, text: AskDescribed(text)),
    "top": _top,
    "changed": lambda wish: AskChanged(_company(wish), wish.since or None),
    "draft": _draft,
    "contacts": lambda wish: AskContacts(_company(wish)),
    "persona_of": _with_other(AskPersonaOf),
    "profile": lambda _: ShowProfile(),
    "history": lambda _: ShowHistory(),
    "personas": lambda _: ShowPersonas(),
    "persona": _with_other(ShowPersona),
    "offer": lambda _: ShowOffer(),
    "blocked": lambda _: ShowBlocked(),
    "best_customers": lambda _: AskBestCustomers(),
    "tiers": lambda _: AskTiers(),
    "brief": lambda _: ShowBrief(),
    "model_use": lambda _: AskModelUse(),
    "help": lambda _: AskHelp(),
    "add_fact": _with_text(lambda wish, text: AddFact(_company(wish), text)),
    "add_company": _with_text(lambda _, text: AddCompany(text)),
    "block": lambda wish: BlockContact(wish.other.strip() or wish.company.strip(), wish.text.strip()),
    "unblock": lambda wish: UnblockContact(wish.other.strip() or wish.company.strip()),
}
