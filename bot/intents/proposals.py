"""Changes of the profile: proposing one, seeing what waits, deciding."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.intents.patterns import Topic


@dataclass(frozen=True, slots=True)
class ProposeProfile:
    """A profile in YAML, as the next version; None where only the wish was written. ``reason`` may be empty."""

    text: str | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ChangeCriterion:
    """One criterion of the active profile with another value, as a proposal: ("headcount", "20-60")."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class ShowProposals:
    """What waits for a decision."""


@dataclass(frozen=True, slots=True)
class ShowProposal:
    """One proposal."""

    number: int


@dataclass(frozen=True, slots=True)
class DecideProposal:
    """Yes or no to a proposal, typed."""

    number: int
    approve: bool


ProposalIntent = ProposeProfile | ChangeCriterion | ShowProposals | ShowProposal | DecideProposal

_NUMBER: Final = r"(?:number |numero |nro |nr\.? |no\.? )?#?(?P<number>\d{1,9})"
_ICP: Final = r"(?:icp|profile|ideal customer profile)"
_PROFIILI: Final = r"(?:icp(?::n|:tä)?|profiili(?:n|a|ksi)?|icp-profiili(?:n|a)?)"

# "propose icp because …: ```yaml …```"; without a code block the profile begins on a line of its own.
_PROPOSE: Final = re.compile(
    r"\s*(?:(?P<en>propose|suggest)(?: (?:a|an|the|our|new|this))*|(?P<fi>ehdota)(?: (?:uusi|uutta|uudeksi|tätä))*)\s+"
    r"(?:" + _PROFIILI + "|" + _ICP + r")(?P<rest>\W.*)?",
    re.IGNORECASE | re.DOTALL,
)
_FENCE: Final = re.compile(r"```[ \t]*(?:ya?ml\b)?(?P<text>.*?)(?:```|$)", re.IGNORECASE | re.DOTALL)
_PLAIN: Final = re.compile(
    r"(?:^|\n)(?P<text>(?:name|criteria|tiers|min_coverage)[ \t]*:.*)|(?P<flow>\{.*\})", re.DOTALL
)
_BECAUSE: Final = re.compile(r"^[\s:,.–-]*(?:(?:because|since|koska|sillä)\b)?", re.IGNORECASE)


def proposed(text: str) -> tuple[ProposeProfile, str] | None:
    """A profile that a message proposes, however long, and its language; None where it proposes none."""
    found = _PROPOSE.fullmatch(text)
    if found is None:
        return None
    rest = found["rest"] or ""
    document = _FENCE.search(rest) or _PLAIN.search(rest)
    reason = rest if document is None else rest[: document.start()]
    told = None if document is None else (document.groupdict().get("flow") or document["text"]).strip("\n").rstrip()
    return ProposeProfile(told or None, _BECAUSE.sub("", reason).strip(" :,.-–`\n")), "en" if found["en"] else "fi"


def _number(found: re.Match[str]) -> int:
    return int(found["number"])


def _approve(found: re.Match[str]) -> DecideProposal:
    return DecideProposal(_number(found), approve=True)


def _reject(found: re.Match[str]) -> DecideProposal:
    return DecideProposal(_number(found), approve=False)


def _show(found: re.Match[str]) -> ShowProposal:
    return ShowProposal(_number(found))


_FIELDS: Final = (
    ("headcount", (r"head ?count|employees?(?: count)?|number of (?:employees|people)|people|staff(?: size)?"
r"|(?:company |team )?size|henkilöstö\w*|henkilömäär\w*|henkilölu[kv]u\w*|työntekijä\w*"
r"|koko(?:luok\w+|haaruk\w+|raja\w*)?")),
    ("location", (r"locations?|cit(?:y|ies)|countr(?:y|ies)|regions?|places?|geograph\w+|area|sijain\w+"
r"|paikkakun\w+|kaupun\w+|maa|maat|alue\w*|maantiede")),
    ("founded", r"founded|founding year|foundation year|year founded|age|perustamisvuo\w+|perustettu|ikä"),
    ("funding", r"funding(?: stage| round)?|stage|round|rahoitus\w*"),
    ("legal_form", r"legal form|company form|yhtiömuo\w+|yritysmuo\w+"),
    ("revenue", r"revenue|turnover|sales|liikevaih\w+"),
    ("industry", r"industr(?:y|ies)|sectors?|verticals?|toimiala\w*|alat?"),
    ("goals", r"goals?|tavoit\w+"),
    ("keywords", r"keywords?|tools?|tech(?: stack|nologies)?|avainsan\w+|työkalu\w*|teknologia\w*"),
)  # fmt: skip
_FIELD: Final = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _FIELDS)
_OF_ICP: Final = r"(?: (?:in|of|for|on) (?:the |our )?(?:icp|profile|ideal customer(?: profile)?))?"


def _change(found: re.Match[str]) -> ChangeCriterion:
    field = next(name for name, _ in _FIELDS if found[name])
    return ChangeCriterion(
        field, re.sub(r"(?<=\d)(?::?(?:ksi|een|hen|ään|nen|lle)|:een)$", "", found["text"].strip(" \"'"))
    )


_ANY: Final = r"(?:any |some |the |our |my |all |open |pending |waiting |new |unapproved |current )*"

PROPOSALS: Final[Topic[ProposalIntent]] = Topic(
    (
        "en",
        r"(?:show |list |see |open |what |which |are there |do we have |is there |got )?(?:me )?"
        + _ANY
        + r"(?:proposals?|changes|approvals|edits|suggestions)"
        r"(?: (?:are|is|that are|still|waiting|pending|open|to approve|to decide|to review|for me"
        r"|for us|for a decision|need approval|need a decision|left|there|awaiting|approval"
        r"|for))*",
        lambda found: (
            ShowProposals()
            if re.search(r"propos|pending|waiting|open|approv|review|decide|decision", found.string, re.IGNORECASE)
            else None
        ),
    ),
    (
        "en",
        r"(?:what(?:'s|s| is| are)?|anything|is anything|is there anything|who|which ones?"
        r"|something)(?: that| else)? ?(?:is |are |'s )?(?:still )?(?:waiting|pending|open"
        r"|awaiting|to approve|needs? (?:my |our |an? )?(?:approval|approving|decision|review)"
        r"|left to approve|up for approval|in the queue)"
        r"(?: (?:for|on))?(?: (?:me|us|my|our|an?|the|approval|decision|review|proposals))*",
        lambda _: ShowProposals(),
    ),
    ("en", r"(?:approve|approve it|approve that|i approve|reject it|reject that|reject)", lambda _: ShowProposals()),
    (
        "fi",
        r"(?:näytä |listaa |avaa |mitä |mitkä |onko |oisko |olisiko |mikä )?(?:meillä |mitään "
        r"|avoimia |uusia |jotain |joku |jokin |kaikki )*(?:avoimet |odottavat |avoimia"
        r" )?(?:ehdotukset|ehdotuksia|ehdotus|muutosehdotukset|muutosehdotuksia|hyväksynnät)"
        r"(?: (?:on|ovat|odottaa|odottavat|odottamassa|auki|avoinna|jonossa|hyväksyttävänä"
        r"|päätettävänä|vielä|meillä|hyväksyntää|päätöstä|kesken|tulossa|listalla|olemassa|tällä"
        r" hetkellä))*",
        lambda _: ShowProposals(),
    ),
    (
        "fi",
        (
            r"(?:mitä|mikä|mitkä|odottaako|onko|pitääkö|tarviiko)(?: (?:on|mikään|mitään|jokin|joku"
            r"|jotain|vielä|kaikki|mun|minun|meidän))* ?(?:odottaa|odottavat|hyväksyttävänä"
            r"|päätettävänä|hyväksyttävää|hyväksyntää|auki|jonossa|päättämättä)(?: (?:on|hyväksyntää"
            r"|päätöstä|minun|mun|meidän|vielä|jotain|hyväksyä))*"
        ),
        lambda _: ShowProposals(),
    ),
    (
        "fi",
        (
            r"(?:hyväksy|hyväksyn|hylkää|hylkään|hyväksytään|hylätään)(?: (?:se|tämä|ehdotus|toi"
            r"|tuo))?"
        ),
        lambda _: ShowProposals(),
    ),
    (
        "en",
        r"(?:show |open |see |what is |what's |what does |view |explain |describe )?(?:me )?(?:in"
        r" )?(?:the )?(?:change )?proposal "
        + _NUMBER
        + r"(?: (?:do|does|say|change|details|about|again|mean|contain))*",
        _show,
    ),
    (
        "fi",
        r"(?:näytä |avaa |katso |mikä on |mikä |mitä on |kerro |mitä )?(?:muutos)?ehdotu(?:s"
        r"|kses+a|ksen|sta|ksesta) "
        + _NUMBER
        + r"(?: (?:tekee|muuttaa|sisältää|on|oli|sanoo|tekisi|muuttaisi|koskee|tarkoittaa))*",
        _show,
    ),
    (
        "en",
        r"(?:yes,? |ok,? |okay,? |i |we |let's |please |go ahead and )*(?:approve|accept"
        r"|confirm)(?: the)?(?: change)?(?: proposal)? " + _NUMBER,
        _approve,
    ),
    (
        "en",
        r"(?:no,? |i |we |let's |please )*(?:reject|decline|deny|refuse|turn down)(?: the)?(?:"
        r" change)?(?: proposal)? " + _NUMBER,
        _reject,
    ),
    (
        "en",
        r"proposal "
        + _NUMBER
        + r" (?:is )?(?:approved|accepted|ok|okay|fine|good|looks good|good to go)|(?:yes|ok|okay"
        r"|go ahead) (?:to |with |for )?proposal (?:number )?#?(?P<yes>\d{1,9})",
        lambda f: DecideProposal(int(f["number"] or f["yes"]), approve=True),
    ),
    (
        "en",
        r"proposal " + _NUMBER + r" (?:is )?(?:rejected|declined|refused|no|not ok|bad)|no to proposal (?:number"
        r" )?#?(?P<no>\d{1,9})",
        lambda f: DecideProposal(int(f["number"] or f["no"]), approve=False),
    ),
    (
        "fi",
        r"(?:joo,? |kyllä,? |ok,? |minä |mä |me )*(?:hyväksy|hyväksyn|hyväksytään|hyväksymme"
        r"|vahvista|vahvistan)(?: (?:se|tämä|tuo|toi))?(?: (?:muutos)?ehdotu(?:s|ksen|sta))? " + _NUMBER,
        _approve,
    ),
    (
        "fi",
        r"(?:ei,? |minä |mä |me )*(?:hylkää|hylkään|hylätään|hylkäämme|torju|torjun)(?: (?:se"
        r"|tämä|tuo|toi))?(?: (?:muutos)?ehdotu(?:s|ksen|sta))? " + _NUMBER,
        _reject,
    ),
    (
        "fi",
        r"ehdotus "
        + _NUMBER
        + r" (?:on )?(?:hyväksytty|ok|kunnossa|hyvä|käy|sopii|kelpaa)|(?:kyllä|joo|ok) ehdotukselle"
        r" (?:numero )?#?(?P<yes>\d{1,9})",
        lambda f: DecideProposal(int(f["number"] or f["yes"]), approve=True),
    ),
    (
        "fi",
        r"ehdotus " + _NUMBER + r" (?:on )?(?:hylätty|huono|ei käy|ei kelpaa)|ei ehdotukselle (?:numero"
        r" )?#?(?P<no>\d{1,9})",
        lambda f: DecideProposal(int(f["number"] or f["no"]), approve=False),
    ),
    (
        "en",
        r"(?:change|set|make|update|widen|narrow|raise|lower|switch|edit|adjust|extend|move"
        r"|put)(?: (?:the|our|icp|profile|icp's|profile's))* (?:"
        + _FIELD
        + r")(?: (?:range|limits?|criterion|criteria|requirement|band|target|in the icp|in our icp"
        r"|in the profile))*" + _OF_ICP + r"(?: from \S+)? (?:to|=|as|into|be|at) (?P<text>\S.{0,200})",
        _change,
    ),
    (
        "fi",
        r"(?:muuta|muutetaan|vaihda|vaihdetaan|aseta|asetetaan|päivitä|laita|nosta|laske|levennä"
        r"|kavenna|säädä|korjaa)(?: (?:meidän|icp:n|profiilin|icp:ssä|profiilissa|icp:stä"
        r"|profiilista))* (?:"
        + _FIELD
        + r")(?: (?:raja|rajat|haarukka|kriteeri|kriteeriä|vaatimus|arvoksi|välille|väliksi|on"
        r"|icp:ssä|profiilissa|nyt|tavoite|=|:))* (?P<text>\S.{0,200})",
        _change,
    ),
)
