"""What people ask about the profile itself: proposing, deciding, history, several profiles, approvers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final


@dataclass(frozen=True, slots=True)
class ProposeProfile:
    """A profile in YAML, as the next version; None where only the wish was written. ``reason`` may be empty."""

    text: str | None
    reason: str = ""


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


@dataclass(frozen=True, slots=True)
class ShowHistory:
    """The versions of a profile; of the active one without a name."""

    name: str | None = None


@dataclass(frozen=True, slots=True)
class RestoreVersion:
    """An earlier version of the active profile, as a proposal."""

    version: int


@dataclass(frozen=True, slots=True)
class ShowProfiles:
    """The profiles that the team keeps."""


@dataclass(frozen=True, slots=True)
class ActivateProfile:
    """Another profile as the active one, as a proposal."""

    name: str


@dataclass(frozen=True, slots=True)
class ShowApprovers:
    """Who may approve."""


@dataclass(frozen=True, slots=True)
class ChangeApprover:
    """Somebody named as an approver, or no longer one."""

    person: str
    add: bool


ProfileIntent = (
    ProposeProfile
    | ShowProposals
    | ShowProposal
    | DecideProposal
    | ShowHistory
    | RestoreVersion
    | ShowProfiles
    | ActivateProfile
    | ShowApprovers
    | ChangeApprover
)

_NUMBER: Final = r"#?(?P<number>\d{1,9})"
_ICP: Final = r"(?:icp|profile|ideal customer profile)"
_PROFIILI: Final = r"(?:icp(?::n|:tä)?|profiili(?:n|a|ksi)?|icp-profiili(?:n|a)?)"

_PATTERNS: Final[tuple[tuple[str, str, str], ...]] = (
    ("en", "proposals", r"(?:show |list )?(?:me )?(?:the |our |open |pending )*proposals"),
    ("fi", "proposals", r"(?:näytä |listaa )?(?:avoimet |odottavat )?ehdotukset"),
    ("en", "proposal", r"(?:show )?(?:me )?(?:the )?proposal " + _NUMBER),
    ("fi", "proposal", r"(?:näytä )?ehdotus " + _NUMBER),
    ("en", "approve", r"approve (?:proposal )?" + _NUMBER),
    ("en", "reject", r"reject (?:proposal )?" + _NUMBER),
    ("fi", "approve", r"hyväksy (?:ehdotus )?" + _NUMBER),
    ("fi", "reject", r"hylkää (?:ehdotus )?" + _NUMBER),
    (
        "en",
        "history",
        r"(?:show )?(?:me )?(?:the |our )?" + _ICP + r" (?:history|versions)(?: (?:of|for) (?P<name>.+))?",
    ),
    ("fi", "history", r"(?:näytä )?(?:meidän )?(?:icp[- :]?n?|profiilin) ?(?:historia|versiot)"),
    ("en", "history", r"history"),
    ("fi", "history", r"historia"),
    (
        "en",
        "restore",
        r"(?:" + _ICP + r" )?(?:roll ?back|restore|revert|go back)(?: " + _ICP + r")?(?: to)?(?: version)? " + _NUMBER,
    ),
    ("fi", "restore", r"(?:palauta|palaa)(?: icp| profiili)?(?: takaisin)?(?: versio(?:on)?)? " + _NUMBER),
    ("en", "profiles", r"(?:show |list )?(?:me )?(?:all |the |our |all the |all our )?(?:profiles|icps)"),
    ("fi", "profiles", r"(?:näytä |listaa )?(?:kaikki )?(?:meidän )?(?:profiilit|icp:t)"),
    ("en", "activate", r"(?:use|activate|switch to|make active)(?: the)? (?P<name>.+?)[ -](?:icp|profile)"),
    ("en", "activate", r"activate (?P<name>.+)"),
    ("fi", "activate", r"(?:ota käyttöön|aktivoi|vaihda)(?: profiili(?:ksi)?)? (?P<name>.+?)(?:[ -](?:profiili|icp))?"),
    ("en", "approvers", r"(?:show |list |who are )?(?:me )?(?:the |our )?approvers|who (?:can|may) approve"),
    ("fi", "approvers", r"(?:näytä |listaa |ketkä ovat )?(?:meidän )?hyväksyjät|kuka (?:saa|voi) hyväksyä"),
    ("en", "add-approver", r"(?:add|name) approver:? (?P<person>.+)|add (?P<other>\S+) as (?:an )?approver"),
    ("en", "remove-approver", r"(?:remove|drop) approver:? (?P<person>.+)"),
    ("fi", "add-approver", r"(?:lisää|nimeä) hyväksyjä(?:ksi)?:? (?P<person>.+)"),
    ("fi", "remove-approver", r"poista hyväksyjä:? (?P<person>.+)"),
)

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

_NAMED: Final = (
    r"(?P<profile>(?!(?:the|our|this|icp|profile|ideal|for|by|with|under|into|against)\b)"
    r"\S(?:(?! (?:the|our|fit|match|suit)\b).){0,99}?)[ -]" + _ICP
)
_NIMETTY: Final = (
    r"(?P<profile>(?!(?:meidän|tähän|tämän|icp|profiili|ihanneasiakas)\b)\S+?)(?:-| -| )"
    r"(?:profiili(?:in|lla|llä|n mukaan)|icp(?::hen|:n mukaan|:llä|-profiiliin))"
)
_BY_PROFILE: Final[tuple[str, ...]] = (
    r"(?P<rest>.+) (?:for|by|with|under|into|against) (?:the |our )?" + _NAMED,
    r"(?P<rest>.+ (?:fit|match|suit))(?: the| our)? " + _NAMED,
    r"(?P<rest>.+) " + _NIMETTY,
    r"(?P<rest>.+) (?:profiiliin|profiililla|icp:hen) (?P<profile>\S.{0,99})",
)


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


def understand_profile(question: str) -> tuple[ProfileIntent, str] | None:
    """The intent of a question about the profile, and its language; None where it is about something else."""
    for language, name, pattern in _compiled():
        if found := pattern.fullmatch(question):
            return _BUILD[name](found), language
    return None


def by_profile(question: str) -> tuple[str, str, bool] | None:
    """A question that names a profile: the question without it, the name, and whether a company alone is enough."""
    for place, pattern in enumerate(_by_profile()):
        if found := pattern.fullmatch(question):
            return found["rest"], found["profile"].strip("\"'“”‘’ "), place == 0
    return None


@cache
def _compiled() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((language, name, re.compile(pattern, re.IGNORECASE)) for language, name, pattern in _PATTERNS)


@cache
def _by_profile() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in _BY_PROFILE)


def _person(found: re.Match[str]) -> str:
    named = found.groupdict()
    return named.get("person") or named.get("other") or ""


_BUILD: Final[dict[str, Callable[[re.Match[str]], ProfileIntent]]] = {
    "proposals": lambda _: ShowProposals(),
    "proposal": lambda found: ShowProposal(int(found["number"])),
    "approve": lambda found: DecideProposal(int(found["number"]), approve=True),
    "reject": lambda found: DecideProposal(int(found["number"]), approve=False),
    "history": lambda found: ShowHistory(found.groupdict().get("name")),
    "restore": lambda found: RestoreVersion(int(found["number"])),
    "profiles": lambda _: ShowProfiles(),
    "activate": lambda found: ActivateProfile(found["name"]),
    "approvers": lambda _: ShowApprovers(),
    "add-approver": lambda found: ChangeApprover(_person(found), add=True),
    "remove-approver": lambda found: ChangeApprover(_person(found), add=False),
}
