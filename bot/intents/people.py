"""Contacts and personas."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.intents.patterns import COMPANY as _C
from bot.intents.patterns import Topic, company, said


@dataclass(frozen=True, slots=True)
class AskContacts:
    """Who works at a company, and which personas they are like; of the one last spoken of without a name."""

    company: str | None = None


@dataclass(frozen=True, slots=True)
class AskPersonaOf:
    """Which persona somebody with this title is like."""

    title: str


@dataclass(frozen=True, slots=True)
class ProposePersonas:
    """Personas that the customers' own contacts suggest."""


@dataclass(frozen=True, slots=True)
class ShowPersonas:
    """The team's buyer personas."""


@dataclass(frozen=True, slots=True)
class ShowPersona:
    """One buyer persona, by its name or a title that it has."""

    name: str


PeopleIntent = AskContacts | AskPersonaOf | ProposePersonas | ShowPersonas | ShowPersona

_AT: Final = r"(?: (?:at|of|for|in|from|with|over at) " + _C + r")?"
_THERE: Final = r"(?: (?:there|over there|siellä|sieltä|sinne|siel|heillä|niillä|heidän|niiden))?"
_WHO: Final = (
    r"(?:people|contacts?|persons?|decision[- ]?makers?|buyers?|names|someone|anyone|the"
    r" right person|the boss|stakeholders?|contact persons?|contact details?|contact info)"
)
_HENKILOT: Final = (
    r"(?:yhteyshenkilö\w*|kontakti\w*|päättäj\w*|ostaj(?:at|ia)|ihmiset|ihmisiä|henkilöt"
    r"|tyypit|tyyppejä|yhteystie\w+|vastuuhenkilö\w*|avainhenkilö\w*)"
)
_PERSONOITA: Final = r"(?:osta(?:ja)?)?perso+n(?:at|ia|ista|oita|oja|oista|iamme|amme)"


def _contacts(found: re.Match[str]) -> AskContacts:
    return AskContacts(company(found))


def _persona_of(found: re.Match[str]) -> AskPersonaOf:
    return AskPersonaOf(said(found, "title"))


def _persona(found: re.Match[str]) -> ShowPersona:
    return ShowPersona(said(found, "name"))


PEOPLE: Final[Topic[PeopleIntent]] = Topic(
    (
        "en",
        r"(?:show |list |who are |give |get |find |see )?(?:me )?(?:the |our |all )?(?:known )?contacts" + _AT + _THERE,
        _contacts,
    ),
    (
        "en",
        r"who(?:'s| is| are)? (?:decides|buys|works|runs it|calls the shots|the decision[-"
        r" ]?makers?|the boss|the buyers?|the contact(?: person)?|the contacts|our contacts?|the"
        r" right person(?: to (?:talk|speak|write) to)?|in charge|responsible|signs(?: off)?"
        r"|leads|makes the (?:decisions?|call)|has the budget|the (?:ceo|cfo|cto|coo|founder|hr"
        r" director|head of people|head of hr))" + _AT + _THERE,
        _contacts,
    ),
    (
        "en",
        r"(?:who|whom) (?:should|do|can|could|would|shall|must) (?:i|we) (?:talk|speak|write"
        r"|reach out|get in touch|email|turn|call|contact|ask|approach)(?: to| with)?(?: first)?"
        r"(?: (?:at|in|from|over at) " + _C + r"|(?P<there> there| over there))",
        _contacts,
    ),
    (
        "en",
        r"who (?:do|does|did) (?:we|i|you) (?:know|have|talk to)"
        r"(?: (?:at|in|from|over at) " + _C + r"|(?P<there> there| over there))?",
        _contacts,
    ),
    (
        "en",
        r"(?:do we (?:have|know)|have we got|got|any|is there|are there)(?: any)? " + _WHO + _AT + _THERE,
        _contacts,
    ),
    (
        "en",
        r"(?:show |list |find |give me )?(?:the )?(?:decision[- ]?makers?|buyers?|people|key"
        r" people|stakeholders?) (?:at|of|in|for|from) " + _C,
        _contacts,
    ),
    ("en", r"(?:whose (?:number|email|details) do we have|contact (?:person|details|info))" + _AT + _THERE, _contacts),
    ("en", _C + r"(?:['’]s|(?<=s)['’]) " + _WHO, _contacts),
    (
        "fi",
        r"(?:näytä |listaa |hae |anna |kerro )?(?:kaikki )?"
        + _HENKILOT
        + r"(?::? (?:yrityksestä |yrityksessä |firmassa )?"
        + _C
        + ")?",
        _contacts,
    ),
    ("fi", r"(?:näytä |listaa |hae |anna |kerro )" + _C + r" " + _HENKILOT, _contacts),
    ("fi", r"(?P<company>(?!(?:ketkä|kuka|ketä|keitä|mitkä|onko|mitä)\b)\S.{0,119}?) " + _HENKILOT, _contacts),
    (
        "fi",
        r"(?:ketkä|kuka|ketä|keitä|mitkä|onko)(?: (?:on|ovat|ois|meillä|meidän|mitään|yhtään"
        r"|jotain))* (?:(?P<company>\S.{0,119}?) )?" + _HENKILOT + r"(?: (?:siellä|meillä|tiedossa|on))*",
        _contacts,
    ),
    (
        "fi",
        r"(?:kuka|ketkä|kukas|ketä|kenen|kellä) (?:on |siellä |siel |heillä |niillä )*(?:päättää"
        r"|päättävät|ostaa|päätti|vastaa|johtaa|tekee päätökset|tekee päätöksen|päättäjä|pomo"
        r"|vetää|pyörittää|toimari|toimitusjohtaja|hr-johtaja|hoitaa (?:ostot|hankinnat|rekryt)"
        r"|omistaa)(?: siellä| niillä| heillä)?(?: (?:yrityksessä |firmassa )?" + _C + ")?",
        _contacts,
    ),
    (
        "fi",
        r"(?:kuka|ketkä|kukas) (?:(?:yrityksessä |firmassa )?"
        + _C
        + r") (?:päättää|päättävät|ostaa|vastaa|johtaa|tekee päätökset|tekee päätöksen)(?:"
        r" .{0,40})?",
        _contacts,
    ),
    (
        "fi",
        (
            r"(?:kehen|keneen|kelle|kenelle|kenen kanssa|kenet|ketä|keneltä|kehenkä|keneenkä)"
            r" (?:siellä |niillä )?(?:kannattaa|kannattaisi|pitäisi|voi|voin|voisi|mun|minun|meidän"
            r"|otan|olla|soitan|soittaa|juttelen|puhun|laitan|kirjoitan|tavoitella|tavoittelen)(?:"
            r" (?:siellä|kannattaa|kannattaisi|pitäisi|ottaa|olla|yhteyttä|yhteydessä|soittaa|jutella"
            r"|puhua|kirjoittaa|lähestyä|kontaktoida|kysyä))*(?: (?:(?P<there>siellä|niillä|heillä)"
            r"|(?P<company>\S.{0,119}?(?:ss[aä]|ll[aä]|st[aä]|lt[aä]))))(?: (?:siellä|yhteyttä"
            r"|yhteydessä|soittaa|olla|puhua|jutella))*"
        ),
        _contacts,
    ),
    (
        "fi",
        (
            r"(?:kehen|keneen|kelle|kenelle|kenen kanssa|kenet|ketä) (?P<company>\S.{0,119}?(?:ss[aä]"
            r"|ll[aä])) (?:kannattaa|kannattaisi|pitäisi|voi|voin|voisi|on)(?: .{0,60})?"
        ),
        _contacts,
    ),
    (
        "fi",
        (
            r"(?:keitä|ketä|kenet|ketkä|kenetkä|tunnetaanko|tunnemmeko|tiedetäänkö)(?: (?:me|siellä"
            r"|ketään|kukaan|meillä|ketkä))* (?:tunnetaan|tunnemme|tiedetään|tiedämme|tunnen|on"
            r" tiedossa|ketään|löytyy)(?: me| meillä| tiedossa)*(?: (?:(?P<there>sieltä|siellä)"
            r"|(?P<company>\S.{0,119}?(?:ss[aä]|ll[aä]|st[aä]|lt[aä]))))"
        ),
        _contacts,
    ),
    (
        "fi",
        (
            r"(?:keitä|ketkä|ketä|kuka) (?:siellä|siel|heillä|niillä|sieltä) (?:on|työskentelee|on"
            r" töissä|ovat|tiedetään|tunnetaan|löytyy)(?: .{0,30})?"
        ),
        _contacts,
    ),
    (
        "fi",
        (
            r"(?:keitä|ketkä|ketä|kuka) (?:on |työskentelee |ovat )(?:töissä"
            r" )?(?P<company>\S.{0,119}?(?:ss[aä]|ll[aä]))(?: (?:on|työskentelee|töissä|ovat))*"
        ),
        _contacts,
    ),
    (
        "en",
        (
            r"(?:propose|suggest|find|draft|derive|learn|make|create)(?: (?:me|new|our|some|buyer|us"
            r"|the))* personas?(?: (?:from|based on|out of) (?:our |the )?(?:best )?(?:customers?"
            r"|customers?'? contacts|data|contacts))?"
        ),
        lambda _: ProposePersonas(),
    ),
    (
        "fi",
        (
            r"(?:ehdota|keksi|johda|muodosta|luo|tee|päättele|opi) (?:uusia |meille |jotain |pari"
            r" )*(?:osta(?:ja)?)?persoon(?:ia|at|oita|ioita)(?: (?:parhaista )?(?:asiakkaista(?:mme)?"
            r"|datasta|kontakteista|asiakkaiden perusteella))?"
        ),
        lambda _: ProposePersonas(),
    ),
    # personas
    (
        "en",
        (
            r"(?:show |list |who are |what are |what |which |give |see |get )?(?:me )?(?:all )?(?:the"
            r" |our |my )?(?:buyer )?personas?(?: (?:do we have|have we got|are there|we have|again"
            r"|list))*"
        ),
        lambda _: ShowPersonas(),
    ),
    (
        "en",
        (
            r"who (?:do we sell to|are we selling to|are our buyers|buys from us|is our buyer)(?:"
            r" again| usually)?"
        ),
        lambda _: ShowPersonas(),
    ),
    (
        "fi",
        r"(?:näytä |listaa |mitä |mitkä |ketkä |keitä |millaisia |millasia |minkälaisia |anna "
        r"|kerro )?(?:ovat |on |kaikki )*(?:meidän )?"
        + _PERSONOITA
        + r"(?:mme)?(?: (?:on|meillä|meil|ovat|olikaan|oli))*|(?:näytä )?ostajapersoona",
        lambda _: ShowPersonas(),
    ),
    (
        "fi",
        (
            r"(?:kenelle|kelle|keille) (?:me )?(?:myymme|myydään|myyään)(?: .{0,20})?|(?:ketkä|keitä)"
            r" (?:ovat|on) (?:meidän )?ostaja(?:t|mme)"
        ),
        lambda _: ShowPersonas(),
    ),
    (
        "en",
        (
            r"(?:which|what) (?:buyer )?persona (?:is|fits|would be|suits|matches|goes with|does)(?:"
            r" for)? (?:a |an |the |our )?(?P<title>\S.*?)(?: (?:match|fit|belong to|like|closest"
            r" to))?"
        ),
        _persona_of,
    ),
    ("en", r"persona (?:for|of):? (?:a |an |the )?(?P<title>\S.*)", _persona_of),
    (
        "en",
        (
            r"(?:who|what) is (?:a |an )(?P<title>\S.{0,60}?) (?:like|closest to|in our personas)"
            r"|(?:is|are|would) (?:a |an )(?P<title2>\S.{0,60}?) (?:be )?(?:a|one|any|some|which)"
            r" (?:of our )?(?:persona|buyer)s?"
        ),
        lambda f: AskPersonaOf(said(f, "title", "title2")),
    ),
    (
        "fi",
        (
            r"(?:mikä|kuka|mitä) (?:osta(?:ja)?)?persoona(?:a|n|mme)? (?:on |olisi |vastaa |sopii "
            r"|sopisi |edustaa )?(?P<title>\S.*?)(?: (?:on|olisi|edustaa|vastaa))?"
        ),
        _persona_of,
    ),
    (
        "fi",
        (
            r"(?:kuka|mikä|kumpi) (?:noista |näistä |meidän )?(?:osta(?:ja)?)?persoonist(?:a|amme)"
            r" (?:on |olisi |vastaa )(?P<title>\S.*)"
        ),
        _persona_of,
    ),
    (
        "fi",
        (
            r"(?:(?:mihin|mitä|minkä|mille|missä) (?:osta(?:ja)?)?persoona(?:an|a|lle|n|ssa)?"
            r" (?:kuuluu|sopii|on|vastaa|edustaa|menee)|persoona:) (?P<title>\S.*)"
        ),
        _persona_of,
    ),
    (
        "en",
        (
            r"(?:show |describe |what is |what's |who is |who's |tell me about |open )?(?:me )?(?:the"
            r" |our )?(?:buyer )?persona (?:called |named )?(?P<name>\S.{0,80})"
        ),
        _persona,
    ),
    (
        "en",
        (
            r"(?:show |describe |who is |who's |tell me about |open )?(?:me )?(?:the |our"
            r" )?(?P<name>\S.{0,80}?)(?:['’]s)? (?:buyer )?persona"
        ),
        _persona,
    ),
    (
        "fi",
        (
            r"(?:näytä |kuvaile |kerro |mikä on |kuka on |avaa )?(?:meidän"
            r" )?(?:osta(?:ja)?)?persoona(?:sta)? (?P<name>\S.{0,80})"
        ),
        _persona,
    ),
    (
        "fi",
        (
            r"(?:näytä |kuvaile |kerro |mikä on |kuka on |avaa )(?:meidän )?(?P<name>\S.{0,80}?)["
            r" -](?:osta(?:ja)?)?persoona(?:sta)?"
        ),
        _persona,
    ),
    (
        "",
        (
            r"(?:show|describe|who is|who's|tell me about|open|näytä|kuvaile|kuka on|kuka|avaa"
            r"|esittele)(?: me)? (?P<name>(?:\w*johtaja|\w*päällikkö|\w*yrittäjä|toimari|perustaja"
            r"|founder|\w*director|\w*manager|scale-?up|head of \w+|ceo|cfo|coo|cto|hr\w*)[ -]\w+(?:"
            r" \w+)?)"
        ),
        _persona,
    ),
)
