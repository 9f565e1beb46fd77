"""The profile and the personas as they are: showing them, their history, several profiles, approvers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.intents.patterns import Topic, said


@dataclass(frozen=True, slots=True)
class ShowProfile:
    """The team's ideal customer profile."""


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
    """Somebody named as an approver, or no longer one. Shown and confirmed first."""

    person: str
    add: bool


ProfileIntent = (
    ShowProfile | ShowHistory | RestoreVersion | ShowProfiles | ActivateProfile | ShowApprovers | ChangeApprover
)

_NUMBER: Final = r"(?:number |numero |nro )?(?:#|v\.? ?)?(?P<number>\d{1,9})"
_ICP: Final = r"(?:icp|profile|ideal customer profile)"


def _history(found: re.Match[str]) -> ShowHistory:
    return ShowHistory(said(found, "name", "name2") or None)


def _restore(found: re.Match[str]) -> RestoreVersion:
    return RestoreVersion(int(found["number"]))


def _activate(found: re.Match[str]) -> ActivateProfile:
    return ActivateProfile(found["name"])


def _add_approver(found: re.Match[str]) -> ChangeApprover:
    return ChangeApprover(said(found, "person", "other", "third"), add=True)


def _remove_approver(found: re.Match[str]) -> ChangeApprover:
    return ChangeApprover(said(found, "person", "other", "third"), add=False)


PROFILE: Final[Topic[ProfileIntent]] = Topic(
    (
        "en",
        r"(?:show |list |see |open )?(?:me )?(?:the |our |all )*"
        + _ICP
        + r"(?:'s)? (?:history|versions|changes|change log|changelog|log)(?: (?:of|for)"
        r" (?P<name>.+))?"
        r"|(?:show |list |see )?(?:me )?(?:the |our )?(?:history|versions|(?:previous|earlier|old"
        r"|past) (?:icp|profile) versions|earlier versions|old versions|previous versions|change"
        r" history)(?: (?:of|for) (?:the |our )?(?:" + _ICP + r"|(?P<name2>(?!the |our )\S.*?)(?: " + _ICP + r")?))?"
        r"|(?:who|when|how) (?:has |did |have )?(?:the |our |we |was the |was our )?(?:changed"
        r"|change|edited|updated|last changed) (?:the |our )?"
        + _ICP
        + r"(?: (?:changed|change|last|and when|over time))*|how (?:has|did) (?:the |our )?"
        + _ICP
        + r" (?:changed?|evolved?|developed?)(?: over time| so far)?|what (?:has )?changed in"
        r" (?:the |our )?" + _ICP,
        _history,
    ),
    (
        "fi",
        r"(?:näytä |listaa |avaa |kerro )?(?:meidän )?(?:icp[- :]?n?|profiilin|icp-profiilin"
        r"|ihanneasiakkaan|ihanneasiakasprofiilin) ?(?:historia|versiot|versiohistoria"
        r"|muutoshistoria|aiemmat versiot|vanhat versiot|muutokset)"
        r"|(?:näytä )?(?:versiohistoria|aiemmat versiot|vanhat versiot|versiot|muutoshistoria)"
        r"|(?:miten|kuka on|kuka|milloin|koska) (?:meidän )?(?:icp:?t?ä?|profiili\w*) (?:on"
        r" )?(?:muuttunut|muuttanut|muutettu|muutti|viimeksi muutettu)(?: .{0,20})?|(?:miten|kuka"
        r"|milloin) (?:on )?(?:muuttanut|muutettu|muutti) (?:icp:tä|profiilia).{0,20}",
        _history,
    ),
    ("en", r"history", _history),
    ("fi", r"historia", _history),
    (
        "en",
        r"(?:" + _ICP + r" )?(?:roll(?: |-)?back|restore|revert|go back|return|switch back|change back|take us"
        r" back|bring back|put back)(?: (?:the |our )?"
        + _ICP
        + r"| it| us)?(?: back)?(?: to)?(?: the)?(?: old| earlier| previous)?(?: "
        + _ICP
        + r")?(?: version| ver\.?)? "
        + _NUMBER
        + r"(?: of (?:the |our )?"
        + _ICP
        + r")?",
        _restore,
    ),
    (
        "fi",
        r"(?:palauta|palaa|palataan|palautetaan|mene takaisin|mennään takaisin|vaihda takaisin"
        r"|ota takaisin)(?: (?:icp|profiili|icp:n|profiilin|meidän|se))*(?: takaisin)?(?:"
        r" (?:vanhaan|aiempaan|vanha|aiempi))?(?: (?:icp:n |profiilin )?versio(?:on|n|ksi)?)? " + _NUMBER,
        _restore,
    ),
    (
        "en",
        (
            r"(?:show |list |what |which |see |how many )?(?:me )?(?:all |the |our |all the |all our "
            r"|other )?(?:profiles|icps|icp profiles|ideal customer profiles)(?: (?:do we have|have"
            r" we got|are there|exist|do we keep|we have))?"
        ),
        lambda _: ShowProfiles(),
    ),
    (
        "fi",
        (
            r"(?:näytä |listaa |mitä |mitkä |montako |kuinka monta )?(?:kaikki |kaikkia |muita"
            r" )?(?:meidän )?(?:profiilit|icp:t|profiileja|profiilia|icp-profiilit|icp:itä"
            r"|ihanneasiakasprofiilit)(?: (?:meillä|on|löytyy))*"
        ),
        lambda _: ShowProfiles(),
    ),
    ("en", r"(?:use|activate|switch to|make active)(?: the)? (?P<name>.+?)[ -](?:icp|profile)", _activate),
    ("en", r"activate (?P<name>.+)", _activate),
    (
        "fi",
        r"(?:ota käyttöön|aktivoi|vaihda)(?: profiili(?:ksi)?)? (?P<name>.+?)(?:[ -](?:profiili|icp))?",
        _activate,
    ),
    (
        "en",
        (
            r"(?:show |list |who are |who's |who is )?(?:me )?(?:the |our |an? |all )?approvers?(?:"
            r" (?:list|here|now))?|who (?:can|may|is allowed to|has to|gets to|should|must|needs"
            r" to)(?: all)? (?:approve|decide|accept)(?: .{0,40})?|who approves(?: .{0,40})?"
        ),
        lambda _: ShowApprovers(),
    ),
    (
        "fi",
        (
            r"(?:näytä |listaa |ketkä ovat |ketkä on |keitä ovat |kuka on )?(?:meidän )?hyväksyj(?:ät"
            r"|ä|iä)(?: (?:on|ovat|meillä))*|(?:kuka|ketkä|kenen)(?: kaikki)? (?:saa|voi|saavat"
            r"|voivat|pitää|täytyy|kuuluu) (?:hyväksyä|päättää|hyväksyy)(?: .{0,40})?|kuka"
            r" hyväksyy(?: .{0,40})?|ketkä hyväksyvät(?: .{0,40})?"
        ),
        lambda _: ShowApprovers(),
    ),
    (
        "en",
        (
            r"(?:add|name|appoint|make|set)(?: an?| new)* approver:? (?P<person>.+)|(?:add|make|name"
            r"|appoint|set|let) (?P<other>\S+(?: \S+)??)(?: as| be)?(?: an?| the)? approver|(?:let"
            r"|allow) (?P<third>\S+)(?: to)? approve(?: .{0,30})?"
        ),
        _add_approver,
    ),
    (
        "en",
        (
            r"(?:remove|drop|delete) approver:? (?P<person>.+)|(?:remove|drop|delete)"
            r" (?P<other>\S+(?: \S+)?) (?:from|as)(?: an?| the| our)? approvers?|(?P<third>\S+) is no"
            r" longer an approver"
        ),
        _remove_approver,
    ),
    (
        "fi",
        (
            r"(?:lisää|nimeä|tee|aseta) hyväksyjä(?:ksi)?:? (?P<person>.+)|(?:lisää|nimeä|tee|aseta)"
            r" (?P<other>\S+(?: \S+)?) hyväksyjä(?:ksi|t)?"
        ),
        _add_approver,
    ),
    (
        "fi",
        (
            r"poista hyväksyjä:? (?P<person>.+)|poista (?P<other>\S+(?: \S+)?) hyväksyj(?:istä|ästä"
            r"|ät|än oikeus)"
        ),
        _remove_approver,
    ),
)

SHOWN: Final[Topic[ShowProfile]] = Topic(
    ("", r"icp", lambda _: ShowProfile()),
    (
        "en",
        r"(?:show |what is |what's |whats |what |see |open |give |get |describe |explain |tell "
        r"|view |print )?(?:me )?(?:about )?(?:the |our |my |is our |is the )?(?:current |active "
        r"|whole |full )?(?:icp|profile|ideal customer(?:s)?(?: profile)?|target profile|ideal"
        r" profile|icp profile|criteria)(?: (?:again|now|like|look like|looks like|is"
        r"|currently))*"
        r"|what (?:kind|type|sort)s? of (?:companies|company|customers?|leads?|firms?|businesses)"
        r" (?:are we|do we|should we|we're|we are|is it we're)(?: (?:looking for|look for|want"
        r"|after|target|targeting|going after|hunting|chasing|sell to|trying to find|focusing on"
        r"|need))+(?: (?:again|now|exactly))*"
        r"|(?:who|what) (?:are we|do we)(?: (?:looking for|look for|want|after|target|targeting"
        r"|going after|hunting|chasing))+(?: (?:again|now|exactly))*|who is our (?:ideal customer"
        r"|target|target customer|dream customer)|what do we look for(?: in (?:a )?(?:company"
        r"|companies|leads?|customers?))?"
        r"|what does our (?:ideal customer|icp|dream customer)(?: profile)? look like|what(?:'s|"
        r" is) (?:in )?(?:the |our )icp",
        lambda _: ShowProfile(),
    ),
    (
        "fi",
        r"(?:näytä |mikä on |mikä |mikäs |kuka on |kuka |kerro |avaa |katso |kuvaile |millainen"
        r" on |millainen |minkälainen on |minkälainen |anna |tulosta )?(?:nykyinen |koko |meidän "
        r"|minun )*"
        r"(?:profiili|ihanneasiakas(?:profiili)?|asiakasprofiili|icp-profiili|unelma-asiakas"
        r"|kohderyhmä|kriteerit|ihanneasiakkaan profiili|tavoiteasiakas)(?:mme)?(?: (?:on|nyt|oli"
        r"|olikaan|taas))*"
        r"|(?:näytä|mikä on|mikä|mikäs|avaa|kerro|katso|millainen on|millainen)(?: meidän|"
        r" nykyinen| koko)* icp(?:mme|:mme)?(?: (?:on|nyt|oli|olikaan|taas))*"
        r"|(?:millaisia|minkälaisia|millasia|minkälaisii|mitä|millaista|keitä|ketä) (?:yrityksiä "
        r"|firmoja |asiakkaita |liidejä |yritystä |firmaa )?(?:me )?(?:etsimme|etsitään|haetaan"
        r"|haemme|halutaan|haluamme|tavoitellaan|tavoittelemme|metsästetään|jahdataan)(?:"
        r" .{0,20})?"
        r"|mitä (?:me )?(?:haetaan|etsitään) (?:yrityksiltä|liideiltä|asiakkailta)",
        lambda _: ShowProfile(),
    ),
)

_NAMED: Final = (
    r"(?P<profile>(?!(?:the|our|this|icp|profile|ideal|for|by|with|under|into|against)\b)"
    r"\S(?:(?! (?:the|our|fit|match|suit)\b).){0,99}?)[ -]" + _ICP
)
_NIMETTY: Final = (
    r"(?P<profile>(?!(?:meidän|tähän|tämän|icp|profiili|ihanneasiakas)\b)\S+?)(?:-| -| )"
    r"(?:profiili(?:in|lla|llä|n mukaan)|icp(?::hen|:n mukaan|:llä|-profiiliin))"
)
BY_PROFILE: Final[Topic[tuple[str, str, bool]]] = Topic(
    *(
        ("", pattern, lambda found, alone=alone: (found["rest"], said(found, "profile"), alone))
        for alone, pattern in (
            (True, r"(?P<rest>.+) (?:for|by|with|under|into|against) (?:the |our )?" + _NAMED),
            (False, r"(?P<rest>.+ (?:fit|match|suit))(?: the| our)? " + _NAMED),
            (False, r"(?P<rest>.+) " + _NIMETTY),
            (False, r"(?P<rest>.+) (?:profiiliin|profiililla|icp:hen) (?P<profile>\S.{0,99})"),
        )
    )
)
"""A question that names a profile: the question without it, the name, and whether a company alone is enough."""
