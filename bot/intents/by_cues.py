"""What is asked, by the words that tell it, wherever they stand: for questions that no pattern takes.

A company is what is left: a run of words that are neither cues, facts nor of the sentence. What changes something is
shown and confirmed by its handler, as ever; where two readings are equally good, both are offered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, get_args

from bot.guard.ordinary import ordinary
from bot.intents.adding import AddCompany, AddFact, labelled
from bot.intents.asked import Asked, Clarify, Intent
from bot.intents.changed import AskChanged
from bot.intents.clauses import facts
from bot.intents.compare import AskCompare, AskDescribed
from bot.intents.customers import AskBestCustomers, AskTiers, LearnProfile
from bot.intents.do_not_contact import BlockContact, ShowBlocked, UnblockContact
from bot.intents.drafts import AskDraft, ShowOffer, draft
from bot.intents.fit import AskFit, AskMissing, AskWhy
from bot.intents.guide import AskHelp
from bot.intents.leads import AskTop, filters_of
from bot.intents.model_use import AskModelUse
from bot.intents.noise import noise
from bot.intents.outcomes import TellOutcome
from bot.intents.people import AskContacts, ShowPersonas
from bot.intents.profile import ShowApprovers, ShowHistory, ShowProfile
from bot.intents.proposals import ShowProposals
from bot.intents.scan import Scan
from bot.intents.sharing import ExportLeads, ShowBrief, ShowTiers
from bot.intents.wording import Wording
from icp.fit import Tier
from icp.reference import industries
from storage.feedback import Outcome

_ENOUGH: Final = 2
_TELLING: Final = 3
_MOST_WORDS: Final = 25
_WORD: Final = re.compile(r"[^\W_][\w:'’.&/-]*", re.UNICODE)
_PRONOUN: Final = re.compile(
    r"\b(?:it|they|them|there|that|se|ne|sen|sitä|siitä|niitä|heitä|siellä|niillä|heillä"
    r"|niille|heille|sille)\b",
    re.IGNORECASE,
)
_PEOPLE: Final = re.compile(
    r"\b(\d{1,6}) (?:tyyppiä|tyypin|hlö|folks|heads|bodies|devaajaa|koodaria|kaveria"
    r"|naamaa)\b",
    re.IGNORECASE,
)
_AUDIENCE: Final = re.compile(r"[a-zåäö]{4,}")
_LEGAL: Final = frozenset("oy oyj ab as asa aps ltd inc gmbh llc plc uab oü sia bv b.v".split(" "))


@dataclass(frozen=True, slots=True)
class _Read:
    """A question taken apart: its cues' weights by intent, the names in it, the facts."""

    weights: dict[str, int]
    names: tuple[str, ...]
    scanned: Scan
    text: str
    spotted: bool

    @property
    def about_it(self) -> bool:
        return _PRONOUN.search(self.text) is not None


def by_cues(wording: Wording, spotted: Sequence[str] = ()) -> Asked | None:
    """The likeliest reading, or two equally likely ones to choose from; None where the words tell too little.

    Args:
        wording: the question.
        spotted: the parts of it that name known companies; where there are any, no other words are names.
    """
    if len(wording.words) > _MOST_WORDS:
        return None
    read = _taken_apart(wording, spotted)
    if not (noise() & set(wording.text.casefold().split())) and max(read.weights.values(), default=0) < _TELLING:
        return None  # "Match Group" is rather a name
    built = [
        (weight, intent)
        for name, weight in read.weights.items()
        if weight >= _ENOUGH and (intent := _build(name, read))
    ]
    if not built:
        return None
    most = max(weight for weight, _ in built)
    best = [intent for weight, intent in built if weight == most]
    language = (
        "fi"
        if re.search(r"[äö]|\b(?:on|ja|se|me|ne|jos|ei|mikä|kuka|tee|anna|hae)\b", wording.text, re.IGNORECASE)
        else "en"
    )
    if len(best) == 1:
        return Asked(best[0], language, "cues")
    return Asked(Clarify(tuple(Asked(intent, language, "cues") for intent in best[:3])), language, "cues")


def _taken_apart(wording: Wording, spotted: Sequence[str]) -> _Read:
    text = _PEOPLE.sub(r"\1 people", wording.text)
    small = " ".join(_WORD.findall(text.casefold()))
    weights: dict[str, int] = {}
    told: set[str] = set()
    for name, weight, pattern in _cues():
        found = [each[0] for each in pattern.finditer(small)]
        if found:
            weights[name] = weights.get(name, 0) + weight
            told.update(word for each in found for word in each.split())
    names = tuple(_names(wording, told)) if not spotted else ()
    rest = text
    for name in (*names, *spotted):
        rest = rest.replace(name, " ")
    return _Read(weights, tuple(spotted) or tuple(map(wording.as_typed, names)), facts(rest), text, bool(spotted))


def _names(wording: Wording, told: set[str]) -> Iterator[str]:
    """Runs of words that are nothing else; an industry's name behind one belongs to it ("Kadakas Logistics")."""
    run: list[str] = []
    words = [*wording.text.split(), ""]
    for place, word in enumerate(words):
        bare = word.strip(",;:?!.\"'()")
        joins = bool(bare and run) and (bool(industries.codes(bare)) or bare.casefold() in _LEGAL)
        begun = (
            bare[:1].isupper()
            and place
            and bare == word
            and words[place + 1][:1].isupper()
            and bare.casefold() not in told
        )
        named = joins or bool(begun) or (bool(bare) and _is_unknown(bare, told, begins=place == 0))
        if named:
            run.append(bare)
        if run and (not named or word.endswith((",", ";"))):
            yield " ".join(run)
            run = []


def _is_unknown(word: str, told: set[str], *, begins: bool = False) -> bool:
    small = word.casefold()
    if small in told or not any(map(str.isalpha, word)):
        return False
    if (begins or word.islower() or word.isupper()) and (small in noise() or is_ordinary(small)):
        return False
    return not facts(word).found


def is_ordinary(word: str) -> bool:
    """Whether a word is one of a language's ordinary ones, inflected or not."""
    return any(ordinary(language)(word) for language in ("en", "fi"))


@cache
def _cues() -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    rows = []
    for line in files("bot.intents").joinpath("cues.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, weight, words = (part.strip() for part in line.split("|"))
            each = "|".join(re.escape(word).replace(r"\*", r"[\w:-]*").replace("_", " ") for word in words.split())
            rows.append((name, int(weight), re.compile(rf"(?<!\S)(?:{each})(?!\S)")))
    return tuple(rows)


def _one(read: _Read) -> str | None:
    return read.names[0] if len(read.names) == 1 else None


def _of_one(build: Callable[[str | None], Intent]) -> Callable[[_Read], Intent | None]:
    """Of a company that is named, or of "it": not where several names stand in the question."""
    return lambda read: None if len(read.names) > 1 else build(_one(read))


def _plain(build: Callable[[], Intent]) -> Callable[[_Read], Intent | None]:
    """Of no company; one small word more is whom it is for."""
    return lambda read: (
        build() if not read.names or (len(read.names) == 1 and _AUDIENCE.fullmatch(read.names[0])) else None
    )


def _compare(read: _Read) -> Intent | None:
    two = 2
    if len(read.names) == two:
        return AskCompare(*read.names)
    return AskCompare(None, read.names[0]) if len(read.names) == 1 and read.about_it else None


def _fit(read: _Read) -> Intent | None:
    told = {name for name, _, _ in read.scanned.found} - {"tier"}
    several = 2
    if told and not read.spotted and (not read.names or ("headcount" in told and len(told) >= several)):
        return AskDescribed(read.text)
    return None if len(read.names) > 1 else AskFit(_one(read))


def _top(read: _Read) -> Intent | None:
    return None if read.names else AskTop(filters=filters_of(read.scanned))


def _fact(read: _Read) -> Intent | None:
    told = labelled(read.scanned)
    return AddFact(_one(read), told) if told and (read.names or read.about_it) and len(read.names) <= 1 else None


def _draft(read: _Read) -> Intent | None:
    told = draft(read.text)
    if told is not None:
        return told[0]
    return None if len(read.names) > 1 else AskDraft(_one(read))


def _company(read: _Read) -> Intent | None:
    return AddCompany(_after(read)) if read.names else None


def _after(read: _Read) -> str:
    start = read.text.casefold().find(read.names[0].casefold())
    return read.text[max(0, start) :].strip(" ,")


def _outcome(outcome: Outcome) -> Callable[[_Read], Intent | None]:
    return lambda read: None if len(read.names) > 1 else TellOutcome(outcome, _one(read), "", "")


_BUILD: Final[dict[str, Callable[[_Read], Intent | None]]] = {
    "AskFit": _fit,
    "AskDescribed": _fit,
    "AskWhy": _of_one(AskWhy),
    "AskMissing": _of_one(AskMissing),
    "AskContacts": _of_one(AskContacts),
    "AskTop": _top,
    "AskChanged": _of_one(lambda name: AskChanged(name, None)),
    "AskCompare": _compare,
    "AskDraft": _draft,
    "ShowBrief": _plain(ShowBrief),
    "ShowProfile": _plain(ShowProfile),
    "ShowPersonas": _plain(ShowPersonas),
    "ShowProposals": _plain(ShowProposals),
    "ShowHistory": _plain(ShowHistory),
    "ShowApprovers": _plain(ShowApprovers),
    "AskBestCustomers": _plain(AskBestCustomers),
    "AskTiers": _plain(AskTiers),
    "ShowTiers": _plain(ShowTiers),
    "ExportLeads": _plain(lambda: ExportLeads((Tier.A, Tier.B))),
    "LearnProfile": _plain(LearnProfile),
    "ShowOffer": _plain(ShowOffer),
    "ShowBlocked": _plain(ShowBlocked),
    "BlockContact": _of_one(lambda name: BlockContact(name or "")),
    "UnblockContact": _of_one(lambda name: UnblockContact(name or "")),
    **{f"TellOutcome:{outcome}": _outcome(outcome) for outcome in get_args(Outcome)},
    "AddCompany": _company,
    "AddFact": _fact,
    "AskModelUse": _plain(AskModelUse),
    "AskHelp": _plain(AskHelp),
}


def _build(name: str, read: _Read) -> Intent | None:
    return _BUILD[name](read) if name in _BUILD else None
