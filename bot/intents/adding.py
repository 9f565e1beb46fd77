"""Companies and facts that a person tells: both are shown first, and kept when confirmed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.intents.clauses import clause, facts
from bot.intents.patterns import Topic, company, is_it
from bot.intents.scan import Scan


@dataclass(frozen=True, slots=True)
class AddCompany:
    """A company and what the asker knows of it, as one line."""

    text: str


@dataclass(frozen=True, slots=True)
class AddFact:
    """Something told of a company, of the one last spoken of without a name: "35 people". Shown and confirmed first.

    Attributes:
        text: parts that ``bot.services.add_company`` reads, between semicolons: "headcount 35; location Espoo".
    """

    company: str | None
    text: str


_ADD: Final = (
    ("en", r"(?:add|save|new company|new lead|create company|register|import company):?(?: .+)?"),
    ("fi", r"(?:lisää|lisätään|tallenna|uusi yritys|uusi firma|uusi liidi|luo yritys|kirjaa yritys):?(?: .+)?"),
)
# What stands before a description. "add company Kuusi Oy" names Kuusi; a company's own "Company" has a capital.
_BEFORE: Final = re.compile(
    r"\W*(?:add|save|register|create|import|new\s+(?:company|lead)|lisää|lisätään|tallenna"
    r"|luo|kirjaa|uusi\s+(?:yritys|firma|liidi))"
    r"(?:\s+(?:a\s+|the\s+)?(?:new\s+|uusi\s+)?(?-i:company|comapny|compnay|lead|yritys|firma|liidi)\b)?\s*[:,]?\s*",
    re.IGNORECASE,
)

ADDING: Final[Topic[AddCompany]] = Topic(
    *((language, pattern, lambda found: AddCompany(description(found.string))) for language, pattern in _ADD)
)


def description(text: str) -> str:
    """What stands behind "add company"."""
    before = _BEFORE.match(text)
    return text[before.end() :].strip() if before else text


_LEAD: Final = re.compile(
    r"^(?:(?:fyi|btw|note|nb|heads up|update|news|correction|apparently|actually|turns out|i"
    r" heard|we heard|heard|just heard|i think|it seems|seems like|looks like|remember|mark"
    r"|record|please note|(?:save|add|tallenna|lisää)(?= että| that)|tiedoksi|huom|muuten"
    r"|kuulin|kuulemma|ilmeisesti|päivitys|korjaus|merkkaa|merkitse|kirjaa|muista|tiesitkö)"
    r"(?:[:,]| that| että|,? että)?\s+)+",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"(?:what|why|how|who|whose|which|when|where|does|do|did|is|are|was|were|has|have|will"
    r"|would|should|can|could|if|show|list|best|top|find|compare|any|only|just the|not|don't"
    r"|never"
    r"|mitä|miksi|miten|kuka|ketkä|kenen|mikä|mitkä|milloin|missä|onko|oliko|sopii\w*|jos"
    r"|entä|näytä|listaa|parhaat|vertaa|kannattaa\w*|pitäisi\w*|eikö|älä|hae|etsi|vain|vaan"
    r"|ei|kumpi|\w+ko|\w+kö)\b",
    re.IGNORECASE,
)
_TO: Final = (
    (
        "fi",
        (
            r"(?:lisää|merkitse|kirjaa|merkkaa|tallenna|päivitä|laita|aseta|muuta)(?: tieto| tiedoksi"
            r"| faktaksi)? (?P<company>\S.{0,80}?(?:lle|lla|llä|:lle))(?::| että)? (?P<text>\S.*)"
        ),
    ),
    (
        "fi",
        (
            r"(?:päivitä|muuta|korjaa|aseta|vaihda) (?P<company>\S.{0,80}?n)"
            r" (?P<text>(?:henkilöstö\w*|henkilömäär\w*|henkilölu\w*|koko|liikevaih\w+|sijain\w+"
            r"|kotipaik\w+|toimial\w+|rahoitu\w+|perustamisvuo\w+|työntekijämäär\w*)\b.*)"
        ),
    ),
    (
        "en",
        (
            r"(?:add|save|record|set|note|put)(?: a fact| the fact| fact)? (?P<text>\S.{0,200}?)"
            r" (?:to|for|on|at) (?P<company>\S.{0,80})"
        ),
    ),
    (
        "en",
        (
            r"(?:update|set|change|correct|fix) (?P<company>\S.{0,80}?)(?:['’]s|(?<=s)['’])"
            r" (?P<text>(?:headcount|size|staff|revenue|turnover|location|city|country|industry"
            r"|funding|founding|founded|employees|team|tools?)\b.*)"
        ),
    ),
    ("en", r"(?:add|save|record|note)(?: to)? (?P<company>it|them|that|this)[:,]? (?P<text>\S.*)"),
    ("", r"(?P<company>\S[^:]{0,80}?): (?P<text>\S.*)"),
    (
        "",
        (
            r"(?P<company>\S.{0,80}?)(?:['’]s|(?<=s)['’])? (?P<text>(?:headcount|revenue|turnover"
            r"|henkilöstö|henkilömäärä|henkilöstömäärä|liikevaihto|toimiala|sijainti|kotipaikka)(?:"
            r" is| on| now| nyt|:|=)* \S.*)"
        ),
    ),
)
_ADDS: Final = re.compile(r"(?:add|save|store|lisää|tallenna)\b", re.IGNORECASE)
_NEW: Final = re.compile(r"(?:a |the )?(?:new|uusi) (?:company|lead|yritys|firma|liidi)", re.IGNORECASE)
_FEW: Final = frozenset(
    "has have is are was were had now the a an and in to with of on at they it about around"
    " currently just that roughly some nyt on ovat oli noin jo heillä niillä ja sekä että"
    " siellä "
    "moved move relocated uses use using raised closed got round rounds funding from their"
    " its our new based located headquartered office offices company companies firm business"
    " startup "
    "muutti muutto siirtyi käyttää käyttävät sai saivat keräsi nosti rahoituksen kierros"
    " kierroksen rahoitusta työllistää toimii toimivat sijaitsee perustettiin perustettu"
    " perustivat "
    "founded established employs employed grew grown hired hire people staff heads employees"
    " headcount revenue turnover location hq henkilöstö henkilöstömäärä henkilömäärä"
    " henkilöstölukku henkilöluku liikevaihto toimiala sijainti kotipaikka koko "
    "yritys firma yhtiö alalla ala kotipaikkana heard it from ceo cfo founder by me him her"
    " says said kuulin kertoi toimitusjohtajalta toimarilta tj:ltä they're it's company's"
    " strong year "
    "doing in-house house into over under more than less vuonna käytössä heidän niiden sen"
    " yli alle väkeä töissä for us was just also too still already today yesterday eilen"
    " tänään".split()
)


def told_fact(question: str) -> tuple[AddFact, str | None] | None:
    """A statement on a company: "Acme has 35 people", "ne käyttää hubspottia"; None for questions and all else."""
    said = _LEAD.sub("", question)
    for language, pattern in _TO:
        found = re.fullmatch(pattern, question if language else said, re.IGNORECASE)
        if (
            found
            and not (language == "" and _ADDS.match(question))
            and ";" not in found["company"]
            and not _NEW.fullmatch(found["company"])
            and not _ASKS.match(said)
            and (told := _read(found["text"]))
        ):
            name = company(found)
            return AddFact(name, told), language or _language(question)
    if _ASKS.match(said) or said.endswith("?"):
        return None
    parted = clause(said)
    if parted is None or _ADDS.match(said) or ";" in (parted[0] or "") or not (told := _read(parted[1])):
        return None
    name = parted[0]
    if name is not None and (is_it(name) or _PRONOUN.fullmatch(name)):
        name = None
    return AddFact(name, told), _language(question)


_PRONOUN: Final = re.compile(
    r"(?:and |but |ja |no )?(?:they|it|se|ne|he|niillä|heillä|siellä|sillä|niil|heil)(?: nyt|"
    r" now)?",
    re.IGNORECASE,
)
_UNKNOWN: Final = 3  # words that tell no field: "has 35 people and a really nice dog" is still a fact


def _read(text: str) -> str:
    """The facts in the words, as labelled parts; "" where they tell none or mostly something else."""
    scanned = facts(text)
    if not [name for name, _, _ in scanned.found if name != "tier"]:
        return ""
    left = [word for word in re.sub(r"[^\w'’-]", " ", scanned.left.casefold()).split() if word not in _FEW]
    return "" if len(left) > _UNKNOWN else labelled(scanned)


def labelled(scanned: Scan) -> str:
    """The facts that were read, as parts that ``bot.services.add_company`` reads: "headcount 35; location Espoo"."""
    worded = {"from": "over ", "to": "under "}
    return "; ".join(f"{name} {worded.get(bound, '')}{said}" for name, bound, said in scanned.found if name != "tier")


def _language(question: str) -> str | None:
    return (
        "fi"
        if re.search(
            r"[äö]|\b(?:on|ovat|ne|se|niil|heil|nyt|muutti|sai|keräsi|nosti|henkeä)\b", question, re.IGNORECASE
        )
        else "en"
    )
