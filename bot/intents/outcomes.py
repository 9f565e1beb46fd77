"""What became of a company, told in a short sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.intents.patterns import Topic, company
from storage.feedback import Outcome


@dataclass(frozen=True, slots=True)
class TellOutcome:
    """What became of a company; without one, of the one last spoken of. Shown and confirmed first.

    Attributes:
        whole: all that was typed: it may be a company's name after all ("Lost Boys").
    """

    outcome: Outcome
    company: str | None
    reason: str
    whole: str


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back what was last told; what it is is shown and confirmed first."""


_C: Final = r"(?P<company>\S.{0,119}?)"
# No colon within "Oy:n"; a comma only where what follows is no further question or wish.
_BECAUSE: Final = (
    r"(?:(?: ?:(?= )| because(?: of)?| since| due to| over| koska| sillä| [-–—](?= )|,)"
    r" (?P<reason>(?!(?:the )?(?:ltd|inc|llc|oy|ab|oyj|gmbh)\b).+))?"
)
_WHEN: Final = (
    r"(?: (?:today|yesterday|just|now|last week|this week|this morning|finally|already|again"
    r"|tänään|eilen|juuri|äsken|viime viikolla|tällä viikolla|vihdoin|viimein|taas|just nyt"
    r"|aamulla|lopulta|vahingossa|deal|the deal|as a customer|asiakkaaksi|kaupan|diilin|diili"
    r"|kauppa))*"
)
_QUESTION: Final = (
    r"(?!(?:why|how|does|do|is|are|did|will|would|should|what|who|if|explain|which|when|where"
    r"|not sure|unsure|maybe|has|have|was|were|can|could"
    r"|miks\w*|miten|onko|sopii\w*|mitä|kuka|jos|ovatko|selitä|perustele|ketkä|kenen|milloin"
    r"|onks|oliko|eikö|ehkä|vai|entä|ei ole varma|en tiedä)\b)"
)
_US: Final = (
    r"(?: (?:for us|us|at all|anymore|after all|really|our icp|the icp|our profile|meille"
    r"|ollenkaan|enää|sittenkään|yhtään|meidän profiiliin|profiiliin|liidi|liidiksi"
    r"|asiakkaaksi))*"
)
_IS_NOT: Final = (
    r"(?:is not|isn't|is no|isnt|was not|wasn't|does not|doesn't|doesnt|do not|don't|dont|are"
    r" not|aren't|ain't|will not|won't|never)"
)


def _told(outcome: Outcome) -> Callable[[re.Match[str]], TellOutcome]:
    def build(found: re.Match[str]) -> TellOutcome:
        return TellOutcome(outcome, company(found), _reason(found, found.groupdict().get("rival")), found.string)

    return build


def _none(outcome: Outcome) -> Callable[[re.Match[str]], TellOutcome]:
    """Of the company last spoken of."""
    return lambda found: TellOutcome(outcome, None, _reason(found), found.string)


def _reason(found: re.Match[str], rival: str | None = None) -> str:
    reason = found["reason"] or (f"to {rival}" if rival else "")
    return re.sub(r"^(?:because(?: of)?|since|koska|sillä)[:,]? ", "", reason.strip(), flags=re.IGNORECASE)


OUTCOMES: Final[Topic[TellOutcome | Undo]] = Topic(
    (
        "en",
        (
            r"(?:oops|whoops|wait|no),? undo(?: that| it| this)?|(?:undo|undo (?:it|that|this|the"
            r" last (?:one|thing|change)|last|my last .{1,30})|take (?:it|that|this) back|scratch"
            r" that|revert (?:it|that|this|the last (?:one|change))|that was (?:a mistake|wrong|an"
            r" accident)|oops|my mistake|forget that|cancel that|never ?mind that)"
        ),
        lambda _: Undo(),
    ),
    (
        "fi",
        (
            r"(?:peru|kumoa|peruuta|perutaan|kumotaan|hups(?:is|ista)?|ota (?:se |tuo |toi )?takaisin"
            r"|(?:peru|kumoa|peruuta) (?:se|tuo|toi|tämä|edellinen|viimeisin|äskeinen|viime(?:isin)?"
            r" .{1,30})|se oli (?:virhe|vahinko)|väärin meni|unohda se|tuo oli vahinko)"
        ),
        lambda _: Undo(),
    ),
    (
        "en",
        r"(?:it'?s |it is |they'?re |they are |that'?s )?(?:not a fit|no fit|not a good fit|not"
        r" fit|not a match|bad fit|a bad fit|poor fit|doesn'?t fit|does not fit|disqualified?"
        r"|disqualify(?: it| them)?|not for us|not our customer|wrong kind)" + _US + _BECAUSE,
        _none("not_a_fit"),
    ),
    (
        "fi",
        r"(?:se |ne |tämä |tää |toi |tuo )?(?:ei sovi|ei sopiva|ei sovellu|ei osu|ei sovikaan|ei"
        r" käy|ei kelpaa|ei mätsää|ei ole sopiva|ei ole meille|ei meidän asiakas|ei ole meidän"
        r" asiakas|huono liidi|väärä kohde)" + _US + _BECAUSE,
        _none("not_a_fit"),
    ),
    (
        "en",
        r"(?:not a fit|no fit|not a good fit|bad fit|disqualify|reject lead|mark as not a fit"
        r"|drop lead)(?: company)?:? " + _C + _BECAUSE,
        _told("not_a_fit"),
    ),
    (
        "en",
        r"mark "
        + _C
        + r" (?:as )?(?:a )?(?:not a fit|no fit|bad fit|disqualified|unfit|not fit|not a good fit)"
        + _BECAUSE,
        _told("not_a_fit"),
    ),
    (
        "en",
        _QUESTION
        + _C
        + r" "
        + _IS_NOT
        + r"(?: really| actually| going to| quite)*(?: be)?(?: an?| any| the right)?(?: good| right"
        r"| great)?(?: fit| match| lead| for)" + _US + _BECAUSE,
        _told("not_a_fit"),
    ),
    (
        "en",
        _QUESTION + r"(?P<company>\S.{0,119}?) (?:is|are|was|'s) (?P<reason>(?:way |far |just |clearly |much"
        r" )*too (?:small|big|large|old|young|early|late|far|expensive|cheap|tiny|niche|slow"
        r"|risky)(?: .{0,60})?)",
        _told("not_a_fit"),
    ),
    (
        "fi",
        _QUESTION + r"(?P<company>\S.{0,119}?) on (?P<reason>(?:aivan |ihan |selvästi |vähän |meille )*liian"
        r" (?:pieni|iso|suuri|vanha|nuori|kaukana|aikainen|kallis|köyhä|hidas)(?: .{0,60})?)",
        _told("not_a_fit"),
    ),
    (
        "en",
        _QUESTION + _C + r" (?:is|are|'s|was) (?:a |an )?(?:not a fit|no fit|bad fit|poor fit|bad match"
        r"|disqualified|unfit|bad lead|terrible fit|wrong fit)" + _US + _BECAUSE,
        _told("not_a_fit"),
    ),
    (
        "fi",
        r"(?:ei sovi|ei sopiva|ei sovellu|huono liidi|hylkää liidi|merkitse sopimattomaksi"
        r"|merkkaa sopimattomaksi):? " + _C + _BECAUSE,
        _told("not_a_fit"),
    ),
    (
        "fi",
        r"(?:merkitse|merkkaa|kirjaa) "
        + _C
        + r" (?:sopimattomaksi|ei sopivaksi|huonoksi liidiksi|ei[- ]sopivaksi|hylätyksi)"
        + _BECAUSE,
        _told("not_a_fit"),
    ),
    (
        "fi",
        _QUESTION + _C + r" (?:ei(?:kä|vät)?|eivät) (?:nyt |kyllä |oikein |ole |oo |ihan |todellakaan |enää"
        r" )*(?:sovi(?:kaan)?|sopiva|sovellu|hyvä|sopinut|osu|osunut|mätsää|käy|kelpaa|meille"
        r"|meidän asiakas|oikea|potentiaalinen)" + _US + _BECAUSE,
        _told("not_a_fit"),
    ),
    (
        "en",
        r"(?:(?:we|i|just|finally|the team) )*(?:have |had |'ve )?(?:just |finally )?(?:met(?:"
        r" up)?|(?:had|held|did|finished) (?:a |an |our |my |the )?(?:\w+ )?(?:meeting|call|demo"
        r"|chat|coffee|lunch|intro|workshop)|spoke|spoken|talked|demoed|chatted|sat down"
        r"|visited)(?: with| to| at)? (?:the (?:people|guys|team|folks) (?:at|from) )?" + _C + _WHEN + _BECAUSE,
        _told("met"),
    ),
    (
        "en",
        r"(?:great|good|nice|productive|first|quick|long|short|another|bad|awful|useful"
        r"|interesting|fantastic|super) (?:meeting|call|demo|chat|coffee|lunch|session|discussion"
        r"|conversation) (?:with|at) " + _C + _WHEN + _BECAUSE,
        _told("met"),
    ),
    (
        "fi",
        r"(?:eka|ensimmäinen|hyvä|toka|toinen|kiva|tosi hyvä|loistava|pitkä|lyhyt|huono)"
        r" (?:palaveri|tapaaminen|demo|palsu|puhelu|keskustelu)(?: (?:oli|pidettiin|käytiin))? "
        + _C
        + r"(?: (?:kaa|kanssa|luona|takana|pidetty|ohi))+"
        + _WHEN
        + _BECAUSE,
        _told("met"),
    ),
    (
        "en",
        r"(?:met|meeting held|had a meeting|meeting|demo|call) (?:with|at|done with) " + _C + _WHEN + _BECAUSE,
        _told("met"),
    ),
    (
        "fi",
        r"(?:me |mä |minä |juuri |just |vihdoin |eilen |tänään )*(?:tapasimme|tavattiin|tavattu:?"
        r"|tapasin|tavannut|tapasti\w*|nähtiin|näin|palaveri:?|tapaaminen:?|palaveerattiin"
        r"|palaverattiin|juteltiin|puhuttiin|demottiin|demosin|käytiin|kävin|oltiin palaverissa"
        r"|oltiin tapaamassa|oli (?:hyvä )?(?:palaveri|tapaaminen|demo|palsu|palsut)|pidettiin"
        r" (?:palaveri|tapaaminen|demo)|palsu|palaverit)"
        r"(?: yrityksen| yrityksessä| firman| kanssa| juuri| tänään| eilen)* "
        + _C
        + r"(?:n kanssa| kanssa| luona| väkeä| porukkaa| tyyppejä| toimaria| toimitusjohtajaa)?"
        + _WHEN
        + _BECAUSE,
        _told("met"),
    ),
    (
        "fi",
        _QUESTION + _C + r" (?:tavattu|nähty|tapaaminen pidetty|palaveri pidetty|palaveri ohi|demo pidetty"
        r"|demottu)" + _WHEN + _BECAUSE,
        _told("met"),
    ),
    (
        "en",
        r"(?:(?:we|i|just|finally|yes|yay|hooray|yess+) )*(?:have |'ve )?(?:just |finally"
        r" )?(?:closed[- ]?)?(?:won|win|landed|signed|closed(?: the deal with| a deal with)?"
        r"|bagged|got the deal with)(?: the)?(?: deal(?: with)?)?:? " + _C + _WHEN + _BECAUSE,
        _told("won"),
    ),
    (
        "en",
        _QUESTION + _C + r" (?:is|was|has been|just)? ?(?:won|signed(?: with us| the contract| up| today)?|said"
        r" yes|bought(?: from us)?|became (?:a |our )?customer|is (?:now )?(?:a|our) customer(?:"
        r" now)?|closed[- ]won|became our customer|deal closed|is ours|chose us|picked us)" + _WHEN + _BECAUSE,
        _told("won"),
    ),
    ("en", r"mark " + _C + r" (?:as )?(?:closed[- ])?won" + _BECAUSE, _told("won")),
    (
        "fi",
        r"(?:me |mä |minä |jes |jee |juuri |vihdoin )*(?:voitimme|voitettiin|voitin|voitettu:?"
        r"|voitto:?|(?:kauppa|kaupat|diili|tilaus|sopimus)(?: (?:tuli|saatiin|syntyi|tehtiin"
        r"|varmistui|on tehty|on plakkarissa|kotiin))*:?|saimme kaupan:?|saatiin"
        r" kaup(?:pa|at):?|saatiin (?=\S+ kauppa)|klousattiin|kloussattiin|kotiutettiin|saatiin"
        r" asiakkaaksi|saimme asiakkaaksi|diili:?|tuli kaupat:?|tehtiin kaupat)(?: yrityksen|"
        r" yrityksestä| yrityksen kanssa)? " + _C + r"(?:n kanssa| kanssa)?" + _WHEN + _BECAUSE,
        _told("won"),
    ),
    (
        "fi",
        _QUESTION + _C + r" (?:voitettu|voitettiin|osti(?: meiltä)?|tuli asiakkaaksi|allekirjoitti(?: sopimuksen)?"
        r"|sanoi (?:kyllä|joo)|kauppa tuli|on (?:nyt )?(?:meidän )?asiakas|saatiin(?:"
        r" asiakkaaksi)?|valitsi meidät|kauppa saatiin|ostivat|tilasi|tuli kotiin)" + _WHEN + _BECAUSE,
        _told("won"),
    ),
    (
        "fi",
        r"(?:saatiin|saimme|napattiin) (?!(?:se|ne|viesti|maili|vastaus|palaveri|tapaaminen|kaup"
        r"|tarjous|lista)\w*\b)(?P<company>\S+(?: \S+){0,3}?)(?: asiakkaaksi| kotiin)?" + _BECAUSE,
        _told("won"),
    ),
    (
        "fi",
        r"(?:merkitse|merkkaa|kirjaa) " + _C + r" (?:voitetuksi|voitoksi|asiakkaaksi|voitetuks)" + _BECAUSE,
        _told("won"),
    ),
    (
        "en",
        r"(?:(?:we|i|just|sadly|unfortunately|damn) )*(?:have |'ve )?(?:just )?(?:closed[-"
        r" ]?)?(?:lost)(?: the)?(?: deal(?: with)?)?:? "
        + _C
        + r"(?: to (?P<rival>(?!us\b)\S.{0,60}?))?"
        + _WHEN
        + _BECAUSE,
        _told("lost"),
    ),
    (
        "en",
        _QUESTION + _C + r" (?:is|was|has been)? ?(?:lost|said no|turned us down|went with (?:someone else|a"
        r" competitor|another \w+|\S+)|chose (?:someone else|a competitor|another \w+)|rejected"
        r" us|declined|closed[- ]lost|dropped out|passed)" + _WHEN + _BECAUSE,
        _told("lost"),
    ),
    ("en", r"mark " + _C + r" (?:as )?(?:closed[- ])?lost" + _BECAUSE, _told("lost")),
    (
        "fi",
        r"(?:me |mä |minä |juuri |valitettavasti |harmi )*(?:hävisimme|hävittiin|hävisin"
        r"|hävitty:?|hävis|menetimme|menetettiin|menetetty:?|menetin|tappio:?)(?: yrityksen|"
        r" kauppa| kaupan| diili)? " + _C + _WHEN + _BECAUSE,
        _told("lost"),
    ),
    (
        "fi",
        _QUESTION + _C + r" (?:hävittiin|hävitty|hävisi|menetetty|sanoi ei|kieltäytyi|valitsi (?:toisen"
        r"|kilpailijan|jonkun muun)|meni (?:kilpailijalle|sivu suun|ohi|toiselle)|otti (?:toisen"
        r"|kilpailijan)|ei ostanut|ei lähtenyt(?: mukaan)?|ei lähde(?: mukaan)?|ei tilannut|ei"
        r" valinnut meitä|päätti olla ostamatta)" + _WHEN + _BECAUSE,
        _told("lost"),
    ),
    ("fi", r"(?:merkitse|merkkaa|kirjaa) " + _C + r" (?:hävityksi|menetetyksi|hävityks)" + _BECAUSE, _told("lost")),
)
