"""Facts inside a sentence: headcounts, years, places, industries, funding, tools.

They are what a list is narrowed by, what a company is described with, what somebody would change. What was read is taken
out of the words; the rest is left over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from bot.guard.inflection import adjective
from bot.intents.places import any_place, inflected_place, named_place
from icp.reference import industries, places

Found = tuple[str, str, str]
"""A field, how it is bounded ("", "from", "to" or "range") and what was said."""

_N: Final = r"(?P<n>\d{1,3}(?:[ .,]\d{3})+|\d{1,7})"
_PEOPLE: Final = (
    r"(?:people|persons?|employees?|ppl|staff(?:ers)?|fte|heads?|folks|hengen|henkeä"
    r"|henke[aä]|henkilön|henkilöä|henkilöt?"
    r"|hlön|hlö[ä:]?|hengelle|heng\w{0,3}|työntekijän?|työntekijää|työntekijöitä|tyyppiä"
    r"|tyypin|devaajaa|koodaria|kaveria|folks|devs|engineers|ihmistä|ihmisen|duunaria|tekijää"
    r"|htv)\b"
)
_OVER: Final = (
    r"(?:over|more than|above|at least|min(?:imum)?|bigger than|larger than|yli|vähintään"
    r"|enemmän kuin|isompi kuin|>=?)"
)
_UNDER: Final = (
    r"(?:under|less than|fewer than|below|at most|max(?:imum)?|up to|smaller than|alle|enintään|korkeintaan|max"
    r"|vähemmän kuin|pienempi kuin|<=?)"
)
_Y: Final = r"(?P<y>(?:19|20)\d\d)"
_FOUNDED: Final = r"(?:found(?:ed)?|established|started|set up|launched|perustet\w+|aloittane\w+|syntyne\w+|started up)"
_LATER: Final = (
    r"(?:or (?:later|newer|after|younger|since)|and (?:later|newer|after|up)|onwards?|tai"
    r" (?:myöhemmin|uudempi\w*|sen jälkeen)|ja (?:myöhemmin|uudemmat)|lähtien|alkaen|jälkeen"
    r"|\+)"
)
_EARLIER: Final = (
    r"(?:or (?:earlier|before|older)|and (?:earlier|before|older)|tai (?:aiemmin|aikaisemmin"
    r"|vanhempi\w*|ennen)|asti|saakka)"
)
_ROUND: Final = (
    r"(?P<round>pre[- ]?seed|seed|series[ -][a-h]|[a-h][ -](?:series|round|kierro\w+)|sarja["
    r" -][a-h]|siemen|bootstrapped|angel)"
)
_FUNDED: Final = (
    r"(?:[- ]?(?:stage|round|funded|funding|money|vaihe\w*|kierro\w*|rahoit\w*|rahoitet\w*"
    r"|rahoitusvaihe\w*|rahoituskierro\w*|investment))*"
)
_MONEY: Final = (
    r"(?P<money>(?:[€$£] ?)?\d[\d.,]*\s?(?:m|k|bn|milj\w*\.?|million\w*|miljoon\w*|t|tuhat\w*"
    r"|thousand)?\s?(?:€|\$|£|eur\w*|euro\w*|usd|dollar\w*)?)"
)
_REVENUE: Final = r"(?:revenues?|turnover|sales|arr|liikevaih\w+|lv)"
_TIER: Final = r"(?P<tiers>[a-d](?:(?:\s*[,/&+]\s*|\s+(?:and|or|ja|tai)\s+)[a-d]){0,3})"

Take = Callable[[re.Match[str]], Iterator[Found]]


@dataclass
class Scan:
    """What was read, in the order of the words, and the words that are left."""

    found: list[Found] = field(default_factory=list)
    left: str = ""

    def take(self, pattern: re.Pattern[str], reads: Take) -> None:
        """Read what a pattern finds, and take it out."""
        for each in list(pattern.finditer(self.left)):
            self.found.extend(reads(each))
        self.left = " ".join(pattern.sub(" ", self.left).split())


def scan(text: str) -> Scan:
    """Everything that a list of leads, or a company, can be described with."""
    scanned = Scan(left=text)
    for pattern, reads in _readers():
        scanned.take(pattern, reads)
    scanned.take(_nationality(), lambda found: iter([("location", "", _countries()[found[0].casefold()])]))
    _places(scanned)
    _industries(scanned)
    return scanned


@cache
def _readers() -> tuple[tuple[re.Pattern[str], Take], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), reads) for pattern, reads in _READERS)


def _years(kind: str) -> Take:
    return lambda found: iter([("founded", kind, found["y"])])


def _people(kind: str) -> Take:
    return lambda found: iter([("headcount", kind, found["n"])])


def _between(name: str) -> Take:
    return lambda found: iter([(name, "range", f"{found['low']}-{found['high']}")])


def _round(found: re.Match[str]) -> Iterator[Found]:
    name = found["round"].casefold()
    letter = re.search(r"\b([a-h])\b", name.replace("-", " "))
    yield "funding", "", f"series {letter[1].upper()}" if letter else "seed" if name == "siemen" else name


def _revenue(kind: str) -> Take:
    return lambda found: iter([("revenue", kind, found["money"].strip())])


def _tiers(found: re.Match[str]) -> Iterator[Found]:
    letters = re.findall(r"[a-d]", re.sub(r"\b(?:and|or|ja|tai)\b", " ", found["tiers"].casefold()))
    yield from (("tier", "", letter.upper()) for letter in letters)


def _tool(found: re.Match[str]) -> Iterator[Found]:
    tools = re.split(r"\s*(?:,|\band\b|\bja\b)\s*", found["tool"].strip())
    yield from (("keywords", "", bare_tool(tool)) for tool in tools if tool)


def bare_tool(tool: str) -> str:
    """A tool's name without a Finnish ending: "hubspottia" is "hubspot"."""
    return re.sub(r"(?<=\w{3})(?:(?<=t)ti[aä]|:[aä]|i[aä]|(?<=[aou])a|(?<=[eiyäö])ä|(?<=e)a)$", "", tool)


_READERS: Final[tuple[tuple[str, Take], ...]] = (
    (
        (
            rf"\b{_FOUNDED}\s+(?:between|vuosina|in|välillä)?\s*(?P<low>(?:19|20)\d\d)\s?(?:-|–|to|and"
            rf"|ja)\s?(?P<high>(?:19|20)\d\d)\b"
        ),
        _between("founded"),
    ),
    (rf"\b(?:{_FOUNDED}\s+)?(?:in |vuonna |vuoden )?{_Y} {_LATER}(?:\s+{_FOUNDED})?", _years("from")),
    (rf"\b(?:{_FOUNDED}\s+)?(?:in |vuonna |vuoden )?{_Y} {_EARLIER}(?:\s+{_FOUNDED})?", _years("to")),
    (rf"\b{_FOUNDED}\s+(?:after|since|from|no earlier than|later than|yli) {_Y}\b", _years("from")),
    (rf"\b(?:after|since) {_Y}\b", _years("from")),
    (rf"\b(?:{_FOUNDED}\s+)?(?:before|until|by|earlier than|ennen)(?: vuotta)? {_Y}\b(?:\s+{_FOUNDED})?", _years("to")),
    (rf"\b{_FOUNDED}\s+(?:in |vuonna )?{_Y}\b", _years("")),
    (rf"\b(?:vuonna )?{_Y} {_FOUNDED}", _years("")),
    (
        rf"\b(?:between )?(?P<low>\d{{1,6}})\s?(?:-|–|to|and|ja)\s?(?P<high>\d{{1,6}})[ -]?{_PEOPLE}",
        _between("headcount"),
    ),
    (
        rf"{_OVER} {_N}[ -]?{_PEOPLE}|\b(?P<m>\d{{1,6}})(?: ?\+| or more)[ -]?{_PEOPLE}",
        lambda found: iter([("headcount", "from", found["n"] or found["m"])]),
    ),
    (rf"{_UNDER} {_N}[ -]?{_PEOPLE}", _people("to")),
    (rf"\b{_N}[ -]?{_PEOPLE}", _people("")),
    (
        (
            rf"\b(?:headcount|employees?|employee count|team|staff|henkilöstö\w*|henkilömäär\w*"
            rf"|henkilöluku\w*|henkilöstölu[kv]u\w*|työntekijämäär\w*)(?: size| count)? (?:of |is |was"
            rf" |to |now |on |nyt |olisi |oli |= ?|: ?|{_OVER} )*{_N}\b"
        ),
        _people(""),
    ),
    (
        (
            rf"{_REVENUE} {_OVER} {_MONEY}|{_OVER} {_MONEY.replace('<money>', '<money2>')} (?:in"
            rf" )?{_REVENUE}"
        ),
        lambda f: iter([("revenue", "from", (f["money"] or f["money2"]).strip())]),
    ),
    (
        (
            rf"{_REVENUE} {_UNDER} {_MONEY}|{_UNDER} {_MONEY.replace('<money>', '<money2>')} (?:in"
            rf" )?{_REVENUE}"
        ),
        lambda f: iter([("revenue", "to", (f["money"] or f["money2"]).strip())]),
    ),
    (rf"{_REVENUE} (?:of |is |was |on |olisi |olis |ois |oli )?{_MONEY}", _revenue("")),
    (rf"\b{_MONEY} (?:in |of )?{_REVENUE}", _revenue("")),
    (rf"\b{_ROUND}(?:\b|(?=vaihe|rahoit|kierro)){_FUNDED}", _round),
    (r"\b(?:only |just |vain |vaan )?(?:the )?(?:tiers?|taso\w*|luok\w*)[ -]" + _TIER + r"(?::?(?:n|t|'s))?\b", _tiers),
    (
        r"\b" + _TIER + r"[- ]?(?:tiers?\b|tason\b|tasoiset\b|luokan\b|(?=(?:leads|liid\w+|companies"
        r"|yrity\w+)\b))",
        _tiers,
    ),
    (r"\b" + _TIER + r"(?:['’]?s|:t|:n|:ta|:ita|:t[äa])(?= |$)", _tiers),
    (
        (
            r"\b(?:is|are|now) (?:now )?on (?P<tool>(?!(?:a|an|the|our|your|my|it|hold|holiday|top"
            r"|track|board)\b)(?=[^\W\d])[^\s,]+)"
        ),
        _tool,
    ),
    (
        r"\b(?:which |that |jotka )?(?:using|uses?|used|running|with|käyttä\w+)"
        r" (?P<tool>(?!(?:a|an|the|over|under|more|less|fit|fits|us|match|no|any|some|people|that"
        r"|this|it|using|uses|used|at|tier|good|best"
        r"|score|scores|meidän|hyvä\w*|sopii)\b)(?=[^\W\d])[^\s,]+(?:(?: and | ja )(?!(?:on|ovat"
        r"|is|are|in|with|who|have|has|joilla|jotka|based|founded|perustettu)\b)[^\s,]+)?)",
        _tool,
    ),
)


@cache
def _countries() -> dict[str, str]:
    """The country of each adjective: "swedish" is of Sweden."""
    return {word.casefold(): places.country_title(code, "en") for code in _CODES if (word := adjective(code))}


@cache
def _nationality() -> re.Pattern[str]:
    return re.compile(rf"\b(?<!in )(?:{'|'.join(map(re.escape, _countries()))})\b", re.IGNORECASE)


_CODES: Final = "FI SE NO DK IS EE LV LT DE FR ES PT IT NL BE AT CH PL CZ IE GB US CA IN JP RU UA".split(" ")
_PREPOSITION: Final = re.compile(
    r"\b(?:based |located |headquartered |hq )?(?:in|from|near|around|within|out of|across) (?:the )?"
    r"(?P<place>[^\s,]+(?: [^\s,]+)?)",
    re.IGNORECASE,
)


def _places(scanned: Scan) -> None:
    for found in list(_PREPOSITION.finditer(scanned.left)):
        pair = found["place"]
        name = next((text for text in (pair, pair.split()[0]) if any_place(text)), None)
        if name:
            scanned.found.append(("location", "", any_place(name) or name))
            start = found.start()
            scanned.left = scanned.left.replace(
                scanned.left[start : found.end("place") - len(pair) + len(name)], " ", 1
            )
    kept = []
    for word in scanned.left.split():
        bare = word.strip(",.;")
        place = inflected_place(bare) or (named_place(bare) if bare[:1].isupper() or len(bare) > _SHORT else None)
        if place and bare.casefold() not in _NO_PLACES:
            scanned.found.append(("location", "", place))
        else:
            kept.append(word)
    scanned.left = " ".join(kept)


_SHORT: Final = 4
_NO_PLACES: Final = frozenset(
    [
        "best",
        "same",
        "list",
        "hello",
        "paras",
        "parhaat",
        "meidän",
        "firma",
        "lista",
        "seuraava",
        "seuraavaksi",
        "meille",
        "kanssa",
        "tämän",
        "mukaan",
        "asia",
        "asiassa",
    ]
)
_SUFFIX: Final = re.compile(
    r"(?P<stem>\w{2,}?)-?(?P<noun>firm\w*|yrity\w*|yhtiö\w*|talo\w*|startup\w*|puoti\w*"
    r"|pulju\w*|lafk\w*|liid\w*|ala[nl]?\w*|alalta|alan)",
    re.IGNORECASE,
)
_NO_INDUSTRIES: Final = frozenset(
    "hr data media call sales mail email post search design building food finance people"
    " social security hotel insurance "
    "law legal audit leads lead top best tool tools news staff services service business support car cars".split()
)
_SINGLE: Final = frozenset("media data security food finance insurance hr hotel legal food".split())


def _industries(scanned: Scan) -> None:
    """The longest names of industries first; then compounds such as "saas-firma" and "ohjelmistoyritys"."""
    words = [word for word in scanned.left.split() if any(map(str.isalnum, word))]
    for length in (3, 2, 1):
        place = 0
        while place + length <= len(words):
            text = " ".join(words[place : place + length]).strip(",.;")
            if industry(text, alone=length == 1):
                scanned.found.append(("industry", "", text))
                words[place : place + length] = []
            else:
                place += 1
    kept = []
    for word in words:
        compound = _SUFFIX.fullmatch(word.strip(",.;"))
        if compound and industry(compound["stem"], alone=False):
            scanned.found.append(("industry", "", compound["stem"]))
            kept.append(compound["noun"])
        else:
            kept.append(word)
    scanned.left = " ".join(kept)


def industry(text: str, *, alone: bool) -> bool:
    """Whether a text names an industry; words that mean much else beside do so only inside a compound or in a list."""
    word = text.casefold()
    if len(word) < 2 or text == "it" or word.isdigit() or (alone and word in _NO_INDUSTRIES - _SINGLE):  # noqa: PLR2004
        return False
    return bool(industries.codes(text)) and not any(letter.isdigit() for letter in text)


def words() -> list[str]:
    """The words that these questions are made of, as patterns or lists."""
    return [pattern for pattern, _ in _READERS]
