"""What if something of a company were different?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.intents.clauses import changes, clause
from bot.intents.patterns import company


@dataclass(frozen=True, slots=True)
class AskWhatIf:
    """How would a company score if something of it were different? Without a company: the one last spoken of.

    Attributes:
        changes: (field, text) each: ("headcount", "30"); the field is "" where the words name none.
    """

    company: str | None
    changes: tuple[tuple[str, str], ...]


_C: Final = r"(?P<company>\S.{0,119}?)"
_LEVEL: Final = (
    r"(?: (?:be|get|become|reach|fit|fits|score|rise|go|move|have been|look|an?|the|better"
    r"|higher|more|up|to|tier|any|us|in|interesting|good|lead|still|then|even|change|do"
    r"|improve|[b-d]))*"
)
_ROWS: Final = (
    (
        "en",
        r"(?:(?:so|and|but|ok|hmm|no) )?(?:what (?:if|about if|would happen (?:to it |with it |to"
        r" the score )?if|would change if|happens if|would (?:it|the (?:score|fit|tier)) be if"
        r"|would it (?:score|get|be) if)|how about if|suppose|supposing|imagine|assuming|let's"
        r" say|say)(?: that)? (?P<clause>.+)",
    ),
    (
        "en",
        (
            r"(?:would|could|does|will) (?:it|that|this|anything|the (?:score|fit|tier))(?: really)?"
            r" (?:change|help|matter|make a difference|improve|rise|be better|go up|differ)(?:"
            r" anything)?,? if (?P<clause>.+)"
        ),
    ),
    ("en", rf"(?:would|could|will|does) {_C}{_LEVEL},? if (?P<clause>.+)"),
    ("en", rf"how (?:well |good |high )?(?:would|does|will) {_C}{_LEVEL},? if (?P<clause>.+)"),
    ("en", rf"what (?:would|does) {_C}{_LEVEL},? if (?P<clause>.+)"),
    ("en", r"if (?P<clause>.+?),? (?:would|does|will|could|then|what|how|is)\b.{0,60}"),
    (
        "fi",
        (
            r"(?:(?:no|ja|mutta|mut|niin|okei) )?(?:entä|entäs|mitä|mitäs|mites|miten|mitenkäs|mitä"
            r" tapahtuisi|mitä tapahtuu|miten kävisi|miten käy|mitä sitten|oletetaan|sanotaan"
            r"|kuvitellaan)(?: sitten)?,? (?:jos|että)(?:pa)? (?P<clause>.+)"
        ),
    ),
    (
        "fi",
        (
            r"(?:muuttu\w+|nousi\w+|parani\w+|auttai\w+|vaikuttai\w+|paran\w+)(?: (?:se|taso|pisteet"
            r"|mikään|tulos|mitään|asia|siihen|luokka))*,? jos (?P<clause>.+)"
        ),
    ),
    (
        "fi",
        rf"(?:olisiko|oisko|sopisiko|sopiiko|nousisiko|pääsisikö|saisiko|muuttuisiko|paranisiko"
        rf"|olisko|tulisiko|paljonko|mitä|miten|minkä(?: tason| luokan)?|mikä) {_C}"
        r"(?: (?:olisi|saisi|sopisi|sopii|nousisi|pärjäisi|parempi|paremmin|parempaan|korkeampi"
        r"|enemmän|pisteitä|taso|tason|tasolle|luokkaan|meille|[a-d](?::ksi|:n|:hen|:ssa)?|silti"
        r"|edes|pisteet|muuttuisi))*,? jos (?P<clause>.+)",
    ),
    (
        "fi",
        (
            r"jos (?P<clause>.+?),? (?:niin|mikä|mitä|paljonko|sopisiko|olisiko|oisko|muuttuisiko"
            r"|nousisiko|auttaisiko)\b.{0,60}"
        ),
    ),
    ("en", r"(?:and |but )?if (?P<clause>.+)"),
    ("fi", r"(?:ja |mutta )?jos (?P<clause>.+)"),
)
_DECIDES: Final = re.compile(r"^(?:i|we|you|me|minä|mä)\b", re.IGNORECASE)
_LAST: Final = re.compile(
    r"(?:,? (?:instead|then|though|anyway|sitten|sittenkin|sen sijaan|niin|what then|mitä"
    r" sitten|mitä silloin))+$",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(
    r"^(?:had|has|have|were|was|is|are|would (?:have|be)|olisi(?:vat)?|on|ovat|oli|ois|olis"
    r"|be|in fact|only|just|about|noin|vain|now|nyt)\s+",
    re.IGNORECASE,
)


def what_if(question: str) -> tuple[AskWhatIf, str] | None:
    """A question for what would be; None for others."""
    for language, pattern in _ROWS:
        found = re.fullmatch(pattern, question, re.IGNORECASE)
        if found is None or _DECIDES.match(found["clause"]):
            continue
        about = company(found) if "company" in found.groupdict() else None
        said = _LAST.sub("", found["clause"])
        parted = clause(said)
        subject, rest = parted or (None, said)
        told = changes(rest) or changes(said)
        if not told:
            bare = _LEAD.sub("", rest).strip()
            told = ((("founded" if re.fullmatch(r"(?:from )?(?:19|20)\d\d", bare) else ""), bare),)
        return AskWhatIf(about or subject, told), language
    return None
