"""The best leads, and which ones: whatever a list is narrowed by is taken out of the words, in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.intents.noise import noise
from bot.intents.places import any_place, inflected_place
from bot.intents.scan import Scan, scan

DEFAULT_TOP = 10
MOST_TOP = 50


@dataclass(frozen=True, slots=True)
class AskTop:
    """The best leads.

    Attributes:
        filters: (name, text) each, all of which have to hold: "location", "industry", "keywords", "funding",
            "legal_form", "tier", "founded_from", "founded_to", "headcount_from", "headcount_to", "revenue_from",
            "revenue_to" with what was said, and "new" with "" for those of this week.
        profile: the name of the profile to judge by; the active one for None.
    """

    count: int = DEFAULT_TOP
    filters: tuple[tuple[str, str], ...] = ()
    profile: str | None = None


_BOUNDED: Final = frozenset({"founded", "headcount", "revenue"})
_NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twenty": 20, "yksi": 1, "kaksi": 2, "kolme": 3, "neljä": 4, "viisi": 5, "viis": 5, "kuusi": 6, "seitsemän": 7,
    "kahdeksan": 8, "yhdeksän": 9, "kymmenen": 10, "kymppi": 10, "kaksikymmentä": 20, "dozen": 12,
}  # fmt: skip
_NEW: Final = re.compile(
    r"\b(?:new |added |arrived |came in |come in |uusia |uudet )?(?:this week|last week|since last week|the last week"
    r"|today|lately|recently|(?:tällä|viime) viikolla|tänään|viime aikoina|viimeksi|äskettäin)\b"
    r"|\bnewest\b|\buusimmat\b|\bnewly added\b|\bjust (?:added|in)\b",
    re.IGNORECASE,
)
_PROFILE: Final = re.compile(
    r"\b(?:for|by|with|in|under|against|using) (?:the |our )?(?P<en>(?!(?:icp"
    r"|profile)\b)\w[\w -]{0,60}?)[ -](?:icp|profile)\b"
    r"|\b(?P<fi>[\w]+(?: \w+)?)[- ](?:profiili(?:in|lla|llä|lle|n mukaan|ssa)|icp(?::hen|:n mukaan|:llä))",
    re.IGNORECASE,
)
_LIST: Final = (
    r"leads|companies|firms|ones|prospects|accounts|targets|liid(?!i\b)\w+|yritykset"
    r"|yrityksi[aä]|yritystä|firmat|firmoja|firmaa"
    r"|kandidaati\w*|prospekti\w*|lafkat|pulju\w*|startup\w*|startupei?t|kohteet|asiakasehdokka\w*"
)
_CUE: Final = re.compile(
    rf"(?:top|best|{_LIST}|parha\w*|parasta|parhainta|parhaimm\w*|kärki|toplista|top-lista"
    rf"|hottest|kuumimmat|call|soitt\w+|soita\w*|contact|kontaktoi\w*|lähesty\w*|rank\w*)",
    re.IGNORECASE,
)
_ONLY: Final = frozenset({"only", "just", "vain", "vaan", "pelkät", "pelkästään", "ainoastaan"})
_REST: Final = frozenset(
    "show list give get gimme find fetch me us the our my all of in for and that those these"
    " which who whom what whos are is "
    "we i you do should could would can with from any have has had got now right today next first then out name names "
    "call contact email approach reach talk to new best top hottest highest scoring score"
    " scored rated ranked ranking good "
    "great strongest most promising biggest leads lead companies company firms firm ones one"
    " prospects prospect accounts "
    "targets please only just a an at there looking look like worth calling pipeline stage"
    " stages funded employees people "
    "who's what's let see please start begin focus on this week "
    "näytä näyttäkää listaa anna hae etsi kerro luettele tulosta mitkä mikä mitä ketkä kuka"
    " keitä kenet kenelle kelle kenen "
    "keille kehen on ovat oli olisi onko ois meidän meiän meillä meille mulle minulle meitä"
    " parhaat parhaimmat parasta parhaita "
    "parhainta parhaimpia paras parhain top kärki kärjessä lista listan toplista kuumimmat lupaavimmat kiinnostavimmat "
    "potentiaalisimmat liidit liidejä liidiä liidi liidiin yritykset yrityksiä yritystä"
    " yritys firmat firmoja firmaa firma "
    "kandidaatit jotka joita joissa joilla joiden jossa jolla vain vaan pelkät pelkästään"
    " ainoastaan ne niistä ja tai sekä "
    "soittaa soitan soitetaan soittaisin soittais kontaktoida lähestyä ottaa yhteyttä olla"
    " yhteydessä seuraavaksi ensin ensimmäisenä kannattaa kannattaisi "
    "kannattaisko kannattais pitäisi pitää sijaitsevat sijaitsee olevat tulleet tullut tuli"
    " tulee uusia uudet uusi eniten "
    "pisteitä pisteytetyt nyt heti yhteydessä kiitos kans vielä tällä viikolla löytyy löytyykö startupit startupeja "
    "tasoiset tasoa tasolta taso "
    "lead's vaihe vaiheen vaiheessa rahoituksen saaneet käytössä kotipaikka joukosta joukossa kaikki".split()
)
_ALSO: Final = re.compile(
    r"(?:(?:and|what about|how about|anything|anyone|any|are there any|is there anything|do"
    r" we have anything)(?: (?:the ones|those|leads|companies|good))? (?:in|from)"
    r" (?P<in>\S+(?: \S+)?)"
    r"|(?:no |ja )?(?:entä|entäs|mites) (?P<place>\S+(?:ss[aä]|st[aä]|ll[aä]|lt[aä])))",
    re.IGNORECASE,
)
_DAY: Final = re.compile(r"^(?:today|tänään)$", re.IGNORECASE)  # "whom to call today"
_NOUN: Final = re.compile(_LIST, re.IGNORECASE)
_CALLED: Final = re.compile(r"call|soitt\w+|soita\w*|contact|kontaktoi\w*|lähesty\w*", re.IGNORECASE)
_WHOM: Final = frozenset("who whom which kenelle kelle kenet ketä kehen ketkä mille mihin minkä keille keitä".split())
_WHICH: Final = frozenset(["who", "ketkä", "mitkä", "keillä", "kellä", "kuka"])
_CUSTOMER: Final = re.compile(r"asiak|customer|client")
_BEST: Final = frozenset("top best hottest parhaat parhaimmat parasta parhainta kärki kuumimmat toplista".split())
_NEWS: Final = frozenset(["new", "uusia", "uudet", "uusi"])
_MOST_WORDS: Final = 30


def top_leads(question: str) -> tuple[AskTop, str | None] | None:
    """A question for leads, and its language; None where its words say anything else."""
    found = _top(question)
    return None if found is None else (found, _language(question))


def _top(question: str) -> AskTop | None:
    if len(question.split()) > _MOST_WORDS or not (
        _ALSO.fullmatch(question)
        or _CUE.search(question)
        or set(question.casefold().split()) & _ONLY
        or question.partition(" ")[0].casefold() in _WHICH
    ):
        return None
    if also := _ALSO.fullmatch(question):
        place = any_place(also["in"]) if also["in"] else inflected_place(also["place"])
        return AskTop(filters=(("location", place),)) if place else None
    profile = _PROFILE.search(question)
    rest = _PROFILE.sub(" ", question) if profile else question
    is_new = _NEW.search(rest)
    scanned = scan(_NEW.sub(" ", rest) if is_new else rest)
    left = re.sub(r"(?<=top)-?(?=\d)|[,.:;!?]", " ", scanned.left.casefold()).split()
    counts = [int(word) if word.isdecimal() else _NUMBERS[word] for word in left if _is_count(word)]
    words = [word for word in left if not _is_count(word)]
    if (
        not set(words) <= _REST | noise()
        or any(_CUSTOMER.match(word) for word in words)
        or len(counts) > 1
        or not _asks_for_leads(words, scanned, counts)
    ):
        return None
    if scanned.found and question.istitle() and not _NOUN.search(question):
        return None  # "Best Logistics" is rather a company
    lately = is_new is not None and not _DAY.search(is_new[0])
    fresh = lately or (set(words) & _NEWS and not set(words) & _BEST)
    filters = (*filters_of(scanned), *((("new", ""),) if fresh else ()))
    name = (profile["en"] or profile["fi"]).strip() if profile else None
    return AskTop(min(MOST_TOP, max(1, counts[0])) if counts else DEFAULT_TOP, filters, name)


def _is_count(word: str) -> bool:
    most_digits = 6
    return (word.isdecimal() and len(word) <= most_digits) or word in _NUMBERS


def _asks_for_leads(words: list[str], scanned: Scan, counts: list[int]) -> bool:
    """Whether the words left over ask for a list: "best", "leads", "who should I call", or "only" and what is wanted."""
    if set(words) & _BEST or any(_NOUN.fullmatch(word) for word in words):
        return True
    if any(_CALLED.fullmatch(word) for word in words) and set(words) & _WHOM:
        return True
    wants = {name for name, _, _ in scanned.found} - {"tier"}
    return (
        bool(scanned.found)
        and bool(words)
        and (bool(set(words) & _ONLY) or bool(counts) or (bool(wants) and words[0] in _WHICH))
    )


def filters_of(scanned: Scan) -> tuple[tuple[str, str], ...]:
    """What was read, as the filters of a list: an exact number is both bounds."""
    filters: dict[tuple[str, str], None] = {}
    for name, bound, said in scanned.found:
        if name not in _BOUNDED:
            filters[name, said] = None
        elif bound == "range":
            low, _, high = said.partition("-")
            filters |= {(f"{name}_from", low): None, (f"{name}_to", high): None}
        else:
            filters |= {(f"{name}_{each}", said): None for each in ((bound,) if bound else ("from", "to"))}
    return tuple(filters)


_FINNISH: Final = re.compile(
    r"[äö]|\b(?:parhaat|parhaimmat|parasta|parhainta|liid\w*|firm[ao]\w*|yritykset|kenelle"
    r"|kelle|ketkä|kuka|anna|listaa|hae|vain|vaan|pelkät|jotka|joilla|uudet|uusia|viikolla)\b",
    re.IGNORECASE,
)
_ENGLISH: Final = re.compile(
    r"\b(?:best|leads?|show|list|companies|who|which|me|the|our|only|just|give|in|with"
    r"|founded|new|what)\b",
    re.IGNORECASE,
)


def _language(question: str) -> str | None:
    return "fi" if _FINNISH.search(question) else "en" if _ENGLISH.search(question) else None


def words() -> list[str]:
    """The words that these questions are made of, as patterns or lists."""
    return [" ".join(_REST), _LIST, " ".join(_NUMBERS)]
