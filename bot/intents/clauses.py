"""Who something is said of, and what: "Saimaan Sovelluksella olisi 30 työntekijää", "they moved to Tampere"."""

from __future__ import annotations

import re
from typing import Final

from bot.guard.ordinary import ordinary
from bot.intents.noise import noise
from bot.intents.patterns import is_it
from bot.intents.scan import Scan, scan

_SUBJECT: Final = r"(?P<subject>\S.{0,119}?)"
_ENGLISH: Final = (
    r"(?:had|has|have|were|was|is|are|got|gets?|raised?|closed|uses?|used|using|moves?|moved"
    r"|relocated?|grew|grows?|hired?|hires|became|becomes?"
    r"|employs?|employed|switched|started|starts?|wants?|wanted|plans?|planned|makes?|made"
    r"|runs?|ran|opened?|expand(?:s|ed)?|doubled"
    r"|would (?:have|be|use|move|hire|raise|grow|get|want|plan)|founded|announced|launched"
    r"|sells?|does|'s|'re|'d|now|operates?|works?|located|based)"
)
_FINNISH: Final = (
    r"(?:ol(?:isi(?:vat)?|i(?:vat)?)|on|ovat|käyttä(?:ä|vät|isi|isivät|nyt)|käytti(?:vät)?"
    r"|muutta(?:a|vat|isi|isivat)|muutti(?:vat)?|siirty(?:y|vät|isi|isivät|i|ivät)"
    r"|sai(?:vat|si|sivat)?|saa|kerä(?:s|si|sivät|isi|isivät|ä)|nosti(?:vat)?|nosta(?:isi|a)"
    r"|palkka(?:si|sivat|isi|a)|työllistä(?:ä|isi|vät|isivät)|perustett\w+|sijaits\w+"
    r"|toimi(?:i|vat|si|sivat)|kasvo(?:i|ivat)|kasva(?:isi|a)|laajen(?:i|tui|tuisi|taa|taisi"
    r"|tuu)|halu(?:aa|aisi|avat|aisivat|si)|tek(?:ee|isi|i)|tavoittel\w+|rekryto\w+"
    r"|suunnittel\w+)"
)
_PEOPLE: Final = re.compile(
    r"\b(?:heitä|niitä|heit|niit|väkeä|porukkaa|tyyppejä|työntekijöitä|henkilöstöä"
    r"|jengiä)\s+(?:(?:olisi|olis|ois|on|oli|nyt|jo|vain|noin|yli"
    r"|alle)\s+){0,3}(?P<n>\d{1,6})(?:\s+(?:henkeä|henkilöä|työntekijää))?"
    r"|\b(?:there (?:were|are|was|is)|they (?:were|are)|it (?:was|is)) (?:now |about |around"
    r" )?(?P<m>\d{1,6})(?: of them| people)?(?=$|[ ,])",
    re.IGNORECASE,
)
_CONDITIONAL: Final = re.compile(r"(?<=[a-zåäö]{2}[aeouyäö])is\b", re.IGNORECASE)  # "muuttais"
_FIELDS: Final = re.compile(
    r"(?:the |its |their |sen |niiden |heidän )?(?:headcount|staff|size|team|revenue|turnover"
    r"|location|hq|office|industry|funding|henkilöstö|henkilömäärä|koko|liikevaihto|sijainti"
    r"|kotipaikka|toimiala|rahoitus|perustamisvuosi)",
    re.IGNORECASE,
)
_NOT_NAMES: Final = frozenset(
    "there what who which how why when where if does do did is are was were will would should could can not never "
    "mitä mikä kuka miksi miten milloin missä onko jos että kun ei eikö joku jotain anyone"
    " someone everybody nobody we i you me minä sinä".split()
)


def clause(text: str) -> tuple[str | None, str] | None:
    """The subject of a clause (None for "it" and for one of its fields) and what is said of it; None for no clause."""
    text = _CONDITIONAL.sub("isi", text)
    english = re.match(
        rf"{_SUBJECT}(?:\s+|(?='))(?:(?:now|currently|just|recently|actually|also|apparently"
        rf"|already|only|still)\s+)*(?P<verb>{_ENGLISH})\s+(?P<rest>\S.*)",
        text,
        re.IGNORECASE,
    )
    finnish = re.match(
        rf"{_SUBJECT}\s+(?:(?:nyt|jo|juuri|kuulemma|nykyään|myös"
        rf"|vain)\s+)*(?P<verb>{_FINNISH})\s+(?P<rest>\S.*)",
        text,
        re.IGNORECASE,
    )
    found = min((each for each in (english, finnish) if each), key=lambda each: each.start("verb"), default=None)
    if found is None:
        return None
    subject = found["subject"].strip(" ,:;\"'“”")
    if not subject or subject.split()[0].casefold() in _NOT_NAMES:
        return None
    if all(word in noise() or ordinary("en")(word) for word in subject.casefold().split()) and not is_it(subject):
        return None
    if _FIELDS.fullmatch(subject):
        return None, text
    return None if is_it(subject) else subject, f"{found['verb']} {found['rest']}"


def changes(text: str) -> tuple[tuple[str, str], ...]:
    """(field, text) of each fact that words tell; empty where they tell none that is known as one."""
    return tuple((name, _worded(bound, said)) for name, bound, said in facts(text).found if name != "tier")


def facts(text: str) -> Scan:
    """What a clause tells; "heitä on 40" tells a headcount too."""
    return scan(_PEOPLE.sub(lambda found: f" {found['n'] or found['m']} people ", text))


def _worded(bound: str, said: str) -> str:
    return {"from": f"over {said}", "to": f"under {said}"}.get(bound, said)
