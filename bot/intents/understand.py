"""Free Finnish and English turned into typed intents, by patterns, without a model.

Each topic is tried with the question as it stands, then in the standard language, then with typing errors mended; then
as two questions in one; then as a company's name behind a word that says little. What no pattern takes may be a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from functools import cache
from typing import Any, Final

from bot.intents import compare, drafts, leads, scan
from bot.intents import digest as digests
from bot.intents.adding import ADDING, AddCompany, description, told_fact
from bot.intents.asked import Asked, Clarify, Intent, Unclear
from bot.intents.by_cues import by_cues, is_ordinary
from bot.intents.changed import CHANGED
from bot.intents.compare import COMPARE, described
from bot.intents.customers import CUSTOMERS, AskTiers, ReportMonthly
from bot.intents.do_not_contact import DO_NOT_CONTACT
from bot.intents.drafts import OFFER, draft
from bot.intents.fit import FIT, LOOKUPS, AskFit
from bot.intents.forms import EDITS
from bot.intents.guide import GUIDE
from bot.intents.interviews import INTERVIEWS, written
from bot.intents.leads import top_leads
from bot.intents.lookalikes import LOOKALIKES
from bot.intents.model_use import MODEL_USE
from bot.intents.noise import noise
from bot.intents.outcomes import OUTCOMES, TellOutcome
from bot.intents.patterns import Topic
from bot.intents.people import PEOPLE
from bot.intents.profile import BY_PROFILE, PROFILE, SHOWN
from bot.intents.proposals import PROPOSALS, ShowProposal, proposed
from bot.intents.saved import SAVED
from bot.intents.set_up import SETTING_UP, tabled
from bot.intents.several import may_be_several, several
from bot.intents.sharing import SHARING
from bot.intents.vocabulary import words_of
from bot.intents.what_if import what_if
from bot.intents.wording import Wording, tidy, wordings

LONGEST = 2000
"""Characters of a question that are read; a longer text is no question."""

_LONGEST_QUESTION: Final = 400
"""Characters of a question; what is longer and understood tells something: a description, a reason."""

_LONGEST_NAME: Final = 8  # words: the longest names in the registers; what is longer is a sentence
_FEW_WORDS: Final = 3
Spot = Callable[[str], Sequence[str]]
Reader = Callable[[str], tuple[Any, str | None] | None]

_TOPICS: Final[tuple[Topic[Any], ...]] = (
    PROPOSALS, PROFILE, DO_NOT_CONTACT, CUSTOMERS, MODEL_USE, SHARING, GUIDE, SHOWN, OFFER, CHANGED, PEOPLE, INTERVIEWS,
    COMPARE, OUTCOMES, FIT, ADDING,
)  # fmt: skip
_FIRST: Final[tuple[Reader, ...]] = (
    SETTING_UP.understand,
    SAVED.understand,
    EDITS.understand,
    digests.digest,
    *(topic.understand for topic in _TOPICS[:9]),
    what_if,
    *(topic.understand for topic in _TOPICS[9:13]),
    draft,
    top_leads,
    described,
    OUTCOMES.understand,
)
_LONG: Final[tuple[Reader, ...]] = (DO_NOT_CONTACT.understand, OUTCOMES.understand, ADDING.understand)
_THEN: Final[tuple[Reader, ...]] = (FIT.understand, told_fact, ADDING.understand)


def understand(text: str, spot: Spot = lambda _: ()) -> Asked:
    """The intent of a question. A text that no pattern takes is read as a company's name when it can be one.

    Args:
        text: what was written.
        spot: finds the names of known companies in a text, where it is asked of a team that has some.
    """
    for document in (proposed, written, tabled):
        if told := document(text):
            return Asked(*told)
    question = tidy(text[: LONGEST + 1])
    if len(text) > LONGEST or not any(map(str.isalnum, question)):
        return Asked(Unclear(long=len(text) > LONGEST, empty=len(text) <= LONGEST), None)
    return _question(question, text, spot) or Asked(_name_or_unclear(question), None)


def _question(question: str, text: str, spot: Spot) -> Asked | None:
    """What a tidied question asks, however it is worded; None where nothing but a name is left to read it as."""
    if len(question) > _LONGEST_QUESTION:
        told = _read(question, _LONG)
        return _as_typed(told, Wording.of(question), question, text) if told else Asked(Unclear(), None)
    strong = _strong(question, text)
    parted = several(question, _strong, _weak) if may_be_several(question, strong) else None
    if parted or strong:
        return parted or _named_rightly(strong, spot)
    return _likely(question, spot)


def _likely(question: str, spot: Spot) -> Asked | None:
    """What the words tell of which no pattern takes all: by a word before a name, or by cues wherever they stand."""
    weak = _weak(question)
    if weak is not None and len(question.split()) <= _FEW_WORDS:
        return weak
    told = _told(question, spot)
    parted = (
        several(question, lambda part: _strong(part) or _told(part, spot), _weak)
        if may_be_several(question, None)
        else None
    )
    return parted or told or weak


def _told(question: str, spot: Spot) -> Asked | None:
    """What cues tell, in the first wording in which they tell it."""
    if question.istitle():  # "Best Logistics" is rather a name
        return None
    tried = list(wordings(question, vocabulary()))
    standard = [wording for wording in tried if not wording.mended][-1:]
    spotted = spot(question)
    return next((asked for wording in (*standard, *tried) if (asked := by_cues(wording, spotted))), None)


def _named_rightly(asked: Asked | None, spot: Spot) -> Asked | None:
    """With only the known company in the name's place, where nothing but words of the sentence stands around it."""
    name = None if asked is None else _name(asked.intent)
    if asked is None or name is None or " " not in name:
        return asked
    spotted = spot(name)
    rest = name.replace(spotted[0], " ").casefold().split() if len(spotted) == 1 else []
    if not rest or not all(word.strip(",.") in noise() or is_ordinary(word.strip(",.")) for word in rest):
        return asked
    intent: Any = asked.intent
    slot = next(slot for slot in ("company", "who") if getattr(intent, slot, None))
    return replace(asked, intent=replace(intent, **{slot: spotted[0]}))


def _strong(question: str, text: str = "") -> Asked | None:
    """What the patterns of the topics say; ``text`` is the question as it came, with its lines."""
    tried = list(wordings(question, vocabulary()))
    for mended in (False, True):
        some = [wording for wording in tried if wording.mended is mended]
        for wording in some:
            if doubt := LOOKALIKES.understand(wording.text):
                return Asked(_doubted(wording.text), doubt[1])
        for wording in some:
            if asked := _patterned(wording, question, text):
                return _shortest(asked, tried[tried.index(wording) + 1 :], question, text)
    return None


def _patterned(wording: Wording, question: str, text: str) -> Asked | None:
    asked = _read(wording.text, _FIRST) or _by_profile(wording.text) or _read(wording.text, _THEN)
    return None if asked is None else _as_typed(asked, wording, question, text or question)


def _shortest(asked: Asked, others: list[Wording], question: str, text: str) -> Asked:
    """The same intent with a shorter name, where another wording has one: a mistyped word of the question is no name."""
    name = _name(asked.intent)
    for wording in others if name else ():
        other = _patterned(wording, question, text)
        if other is not None and type(other.intent) is type(asked.intent) and (_name(other.intent) or "") != name:
            shorter = _name(other.intent) or ""
            if name and len(shorter) < len(name) and shorter in name:
                asked, name = other, shorter
    return asked


def _name(intent: Intent) -> str | None:
    return next((getattr(intent, slot) for slot in ("company", "who") if getattr(intent, slot, None)), None)


def _weak(question: str) -> Asked | None:
    for wording in wordings(question, vocabulary()):
        if asked := _read(wording.text, (LOOKUPS.understand,)):
            return _as_typed(asked, wording, question, question)
    return None


def _read(question: str, readers: tuple[Reader, ...]) -> Asked | None:
    told = next((told for reader in readers if (told := reader(question))), None)
    if told is None:
        return None
    intent, language = told
    if isinstance(intent, AskTiers) and _MONTHLY.fullmatch(question):  # this one, or every month's?
        return Asked(Clarify((Asked(AskTiers(), language), Asked(ReportMonthly(), language))), language)
    return Asked(intent, language)


_MONTHLY: Final = re.compile(r"(?:the |our )?monthly reports?|(?:meidän )?kuukausiraport(?:ti|it)", re.IGNORECASE)
_NUMBERED: Final = re.compile(
    r"(?:proposal|ehdotu\w+|approve|reject|hyväksy\w*|hylä\w*|hylk\w+)\s+#?(\d{1,9})", re.IGNORECASE
)


def _doubted(question: str) -> Intent:
    """What somebody who doubts may want to see: the proposal they speak of; else they are asked."""
    number = _NUMBERED.search(question)
    return Clarify((Asked(ShowProposal(int(number[1])), None),)) if number else Unclear(doubt=True)


def _by_profile(question: str) -> Asked | None:
    named = BY_PROFILE.understand(question)
    if named is None:
        return None
    (rest, profile, alone), _ = named
    if not alone and " " not in rest.strip():  # "sopiiko Relex profiiliin" names no profile
        return None
    told = FIT.understand(rest) or LOOKUPS.understand(rest)
    intent = told[0] if told else _name_or_unclear(rest) if alone else None
    if not isinstance(intent, AskFit):
        return None
    return Asked(AskFit(intent.company, profile), told[1] if told else None)


def _name_or_unclear(question: str) -> Intent:
    if len(question.split()) > _LONGEST_NAME or (" " in question and set(question.casefold().split()) <= noise()):
        return Unclear()
    return AskFit(question, guessed="." not in question and not any(map(str.isdigit, question)))


# What was typed, in the place of what it was read as


_KEPT: Final = frozenset(
    [
        "filters",
        "changes",
        "options",
        "intents",
        "channel",
        "language",
        "since",
        "field",
        "source",
        "tiers",
        "outcome",
        "zone",
        "what",
        "do",
    ]
)


def _as_typed(asked: Asked, wording: Wording, question: str, text: str) -> Asked:
    intent: Any = asked.intent
    if isinstance(intent, AddCompany):
        intent = AddCompany(_described(intent.text, wording, text))
    elif isinstance(intent, TellOutcome):
        intent = replace(intent, whole=question)
    if wording.text != question:
        typed = {
            field.name: getattr(intent, field.name) for field in fields(intent) if field.name not in _KEPT | {"whole"}
        }
        intent = replace(
            intent, **{name: wording.as_typed(said) for name, said in typed.items() if isinstance(said, str) and said}
        )
    return replace(asked, intent=intent, by="typo" if wording.mended else asked.by)


def _described(told: str, wording: Wording, text: str) -> str:
    """A description as it was written, line ends included, where it stands so in the text."""
    whole = description(text)
    return (
        whole if whole and whole != text and " ".join(whole.split()).startswith(told[:10]) else wording.as_typed(told)
    )


def all_patterns() -> list[str]:
    """Every pattern of every topic."""
    topics = (*_TOPICS, SETTING_UP, SAVED, EDITS, LOOKUPS, LOOKALIKES)
    return [pattern for topic in topics for pattern in topic.patterns]


@cache
def vocabulary() -> frozenset[str]:
    """The words that a mistyped word of a question may have been meant to be."""
    return words_of(
        [*all_patterns(), *scan.words(), *drafts.words(), *leads.words(), *compare.words(), *digests.words()]
    )
