"""Whom the team does not contact."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.intents.patterns import Topic, is_it, said


@dataclass(frozen=True, slots=True)
class BlockContact:
    """Somebody not to be contacted: a company, a domain, an e-mail address or a person; "" is the one spoken of."""

    who: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UnblockContact:
    """Somebody who may be contacted again; "" is the one spoken of."""

    who: str


@dataclass(frozen=True, slots=True)
class ShowBlocked:
    """Everybody who is not to be contacted."""


BlockIntent = BlockContact | UnblockContact | ShowBlocked

_W: Final = r"(?P<who>\S.{0,199}?)"
_BECAUSE: Final = (
    r"(?:(?:,|:| -| –| —)? ?(?:because|since|as they|koska|sillä|kun) (?P<reason>.+)|(?:,|:|"
    r" -| –| —|\.|;) ?(?P<told>\S.+)"
    r"|(?<=\w) (?P<plain>(?:they|he|she|he|ne) (?:asked|said|want|don't|have asked|pyysi"
    r"|pyysivät|kielsi|kielsivät|ei halua).*))?"
)
_NOW: Final = (
    r"(?: (?:anymore|any more|again|ever(?: again)?|enää|enään|ikinä|koskaan|please|from now"
    r" on|jatkossa|toistaiseksi))*"
)
_DO_NOT: Final = (
    r"(?:do not|don't|dont|never|no longer|we (?:should not|shouldn't|must not|mustn't|can't"
    r"|cannot)|nobody should|please don't|let's not)"
)
_LIST: Final = (
    r"(?:do[- ]?not[- ]?contact(?: list)?|dnc(?: list)?|block ?list|blacklist|no[-"
    r" ]contact(?: list)?|suppression list|opt[- ]?out(?:s| list)?|blocked list)"
)
_LISTA: Final = (
    r"(?:kieltolista|estolista|mustalista|musta lista|älä ota yhteyttä[ -]?lista"
    r"|kontaktikielto(?:lista)?|markkinointikielto(?:lista)?|ei saa kontaktoida[ -]?lista"
    r"|kielto)"
)
_ALLE: Final = (
    r"(?:kieltolistalle|estolistalle|mustalle listalle|mustallelistalle|kiellettyihin"
    r"|estettyihin|kontaktikieltoon|kieltoon|estoon|listalle ettei saa kontaktoida)"
)
_ALTA: Final = r"(?:kieltolistalta|estolistalta|mustalta listalta|kielloista|estetyistä|kiellosta|estosta|kielletyistä)"


def _block(found: re.Match[str]) -> BlockContact | None:
    who = said(found, "who")
    reason = next((found[name] for name in ("reason", "told", "plain") if found.groupdict().get(name)), "")
    return BlockContact("" if is_it(who) else who, reason.strip())


def _unblock(found: re.Match[str]) -> UnblockContact:
    who = said(found, "who")
    return UnblockContact("" if is_it(who) else who)


DO_NOT_CONTACT: Final[Topic[BlockIntent]] = Topic(
    (
        "en",
        rf"(?:(?:show|list|see|open|what's on|what is on|who's on|who is on|who are on|who do we"
        rf" have on|anyone on)(?: me)? )?(?:the |our )?{_LIST}"
        r"|who (?:should|must|can|may) (?:i|we) not (?:contact|call|email)|who (?:can't|mustn't"
        r"|shouldn't) (?:i|we) (?:contact|call|email)"
        r"|who(?: is|'s| are)? (?:blocked|opted out|off limits|objected)|who have we blocked"
        r"|(?:show |list )?(?:me )?(?:the |our |all )?(?:blocked|opted[- ]out)(?: (?:companies"
        r"|contacts|people|ones|list))?"
        r"|who did (?:i|we) block|who has (?:asked not to be contacted|opted out)",
        lambda _: ShowBlocked(),
    ),
    (
        "fi",
        rf"(?:(?:näytä|listaa|avaa|katso)(?: mulle| meidän)? )?(?:meidän )?(?:{_LISTA}|estetyt"
        rf"|kielletyt|kiellot|estot|kontaktikiellot|markkinointikiellot)(?:mme)?"
        r"|(?:ketkä|keitä|kuka|ketä|mitkä|mitä)(?: kaikki)?(?: yrityksiä| firmoja)?(?: on| ovat|"
        r" meillä on)? (?:kieltolistalla|estolistalla|mustalla listalla|estetty|kielletty"
        r"|kiellossa|estossa)"
        r"|(?:keneen|kehen|keihin|kelle|kenelle|ketä|keitä|mihin)(?: kaikkiin)? (?:ei saa|emme"
        r" saa|ei saada|en saa)(?: .{0,40})?|(?:ketä|keitä) (?:ei saa|emme saa) (?:kontaktoida"
        r"|lähestyä|häiritä)",
        lambda _: ShowBlocked(),
    ),
    # again allowed
    (
        "en",
        rf"(?:unblock|un-block|allow contact(?:ing)?(?: with| to)?|whitelist|allow) {_W}{_NOW}",
        _unblock,
    ),
    (
        "en",
        (
            rf"(?:(?:remove|take|delete|drop|get) )?{_W}(?: off| from| out of)(?: of)? (?:the |our"
            rf" )?(?:{_LIST}|blocked(?: ones)?)(?: again)?(?:[,.;:–-].*)?"
        ),
        _unblock,
    ),
    (
        "en",
        (
            rf"(?:we |i |you |it's |it is |now )*(?:can|may|are allowed to|ok to|okay to|fine to"
            rf"|allowed to|free to) (?:contact|call|email|write to|talk to|approach|message|reach out"
            rf" to) {_W} (?:again|now|from now on)(?:[,.;:–-].*)?"
        ),
        _unblock,
    ),
    ("en", rf"{_W} (?:can|may) be (?:contacted|called|emailed|approached) again", _unblock),
    ("en", rf"(?:lift|remove) (?:the )?(?:block|ban) (?:on|of|from) {_W}", _unblock),
    (
        "fi",
        (
            rf"(?:(?:poista|ota|pudota|nosta|tiputa|otetaan|poistetaan) )?{_W} (?:pois )?{_ALTA}(?:"
            rf" pois)?(?:[,.;:–-].*)?"
        ),
        _unblock,
    ),
    (
        "fi",
        (
            rf"(?:poista|pura|peru)(?: esto| kielto)(?: yritykseltä)? {_W}|(?:poista|pura|peru)"
            rf" (?P<who2>\S.{{0,80}}?)(?:n|:n|lta|ltä|:lta)? (?:esto|kielto|kontaktikielto)"
        ),
        lambda f: UnblockContact(said(f, "who", "who2")),
    ),
    (
        "fi",
        (
            rf"(?:salli|vapauta)(?: yhteydenotot| kontaktointi| kontaktit| taas)* {_W}(?: taas|"
            rf" yhteydenotot)*"
        ),
        _unblock,
    ),
    (
        "fi",
        (
            rf"{_W} (?:saa|voi|voidaan|saadaan) (?:taas |jälleen |nyt )?(?:kontaktoida|ottaa yhteyttä"
            rf"|soittaa|soitella|lähestyä|olla yhteydessä)(?: taas| jälleen| uudestaan| uudelleen)?"
        ),
        lambda f: (
            _unblock(f) if re.search(r"\b(?:taas|jälleen|uudestaan|uudelleen|nyt)\b", f.string, re.IGNORECASE) else None
        ),
    ),
    # not any more
    (
        "en",
        (
            rf"{_DO_NOT} (?:ever )?(?:contact|call|email|e-mail|message|write to|reach out to|approach"
            rf"|bother|ring|talk to|mail|spam|pitch|prospect|touch|get in touch with|send (?:anything"
            rf"|messages?|emails?|mail) to) {_W}{_NOW}{_BECAUSE}"
        ),
        _block,
    ),
    (
        "en",
        (
            rf"(?:stop|quit) (?:contacting|calling|emailing|messaging|writing to|reaching out to"
            rf"|bothering|approaching|pitching) {_W}{_NOW}{_BECAUSE}"
        ),
        _block,
    ),
    ("en", rf"(?:block|blacklist|suppress|opt out) (?:contact(?:ing)? (?:with |to )?)?{_W}{_NOW}{_BECAUSE}", _block),
    (
        "en",
        (
            rf"(?:add|put|place|move|throw|get|stick) {_W} (?:on|onto|to|in|into) (?:the |our"
            rf" )?{_LIST}{_BECAUSE}"
        ),
        _block,
    ),
    (
        "en",
        (
            rf"{_W} (?:has |have )?(?:opted out|unsubscribed|objected|asked (?:us )?not to (?:be"
            rf" contacted|contact (?:them|him|her))|asked (?:us )?to stop|doesn't want to be contacted"
            rf"|don't want to be contacted|(?:wants|want) no contact|does not want to be contacted"
            rf"|said stop|asked to be removed)(?P<reason>)(?: .*)?"
        ),
        lambda f: BlockContact("" if is_it(f["who"]) else said(f, "who"), f.string[f.end("who") :].strip(" ,")),
    ),
    ("en", rf"leave {_W} (?:alone|be|in peace){_NOW}{_BECAUSE}", _block),
    (
        "en",
        (
            rf"{_W} (?:doesn't|does not|don't|do not|didn't) (?:want|wish|like) (?:to hear from us|us"
            rf" to (?:contact|call|email) them|any(?: more)? (?:contact|emails|calls|messages)|to be"
            rf" (?:contacted|called|emailed)){_NOW}{_BECAUSE}"
        ),
        _block,
    ),
    (
        "fi",
        (
            rf"ei (?:enää )?(?:soittoja|viestejä|maileja|yhteydenottoja|kontaktointia|sähköposteja"
            rf"|soittelua) (?:enää )?{_W}{_NOW}{_BECAUSE}"
        ),
        _block,
    ),
    (
        "fi",
        rf"(?!(?:onko|kuka|ketkä|ketä|keitä|mitkä|miksi|mitä)\\b){_W} on (?:kiellossa"
        rf"|kieltolistalla|estolistalla|kieltänyt yhteydenotot){_BECAUSE}".replace("\\\\", "\\"),
        _block,
    ),
    ("fi", rf"jätä {_W} rauhaan{_BECAUSE}", _block),
    ("en", rf"no (?:more )?(?:contact|emails|calls|messages) (?:to|with|for) {_W}{_NOW}{_BECAUSE}", _block),
    ("en", rf"mark {_W} (?:as )?(?:do[- ]not[- ]contact|dnc|blocked|off limits|opted out){_BECAUSE}", _block),
    (
        "fi",
        rf"(?:älä|älkää|ei|elä|emme|ettei)(?: saa| pidä| tule| enää| enään| ikinä| koskaan|"
        rf" kukaan)*(?: oteta| ota| pidä)?(?: enää| ikinä| koskaan| tämän jälkeen)? ?(?:yhteyttä"
        rf"|kontaktoi(?:da)?|kontaktia|soita|soiteta|soitella|soitella|lähesty|lähestytä|häiritse"
        rf"|häiritä|mailaa|maileja|laita (?:viestiä|mailia|viestejä)|lähetä (?:viestejä|viestiä"
        rf"|mitään|maileja|sähköpostia)|olla yhteydessä|ole yhteydessä|ota kontaktia|kirjoita"
        rf"|viestitä|spämmää|pommita)"
        rf"(?: enää| enään| ikinä| koskaan)? {_W}{_NOW}{_BECAUSE}",
        _block,
    ),
    (
        "fi",
        (
            rf"{_W} (?:ei|älä|emme|älkää)(?: saa| pidä| enää| ota| oteta)* (?:kontaktoida|kontaktoi"
            rf"|yhteyttä|ottaa yhteyttä|soittaa|soita|soiteta|lähestyä|lähesty|häiritä|olla yhteydessä"
            rf"|lähettää mitään|kontaktoida enää){_NOW}{_BECAUSE}"
        ),
        _block,
    ),
    ("fi", rf"(?:lisää|laita|pistä|vie|siirrä|heitä|tunge|pane|merkitse|nakkaa) {_W} {_ALLE}{_BECAUSE}", _block),
    (
        "fi",
        (
            rf"(?:estä|blokkaa|kiellä)(?: yhteydenotot| kontaktointi| viestit| soitot| kontaktit)*"
            rf" {_W}{_NOW}{_BECAUSE}"
        ),
        _block,
    ),
    (
        "fi",
        (
            rf"{_W} (?:on )?(?:kielsi(?:vät)?|kieltänyt|kieltäneet|pyysi(?:vät)?|pyytänyt|pyytäneet|ei"
            rf" halua|eivät halua|vastusti(?:vat)?) (?:meitä |että |ettei |olla |enää |heihin |heitä "
            rf"|sinne |mitään |sen )*(?:yhteydenot\w+|kontakt\w+|soit\w+|viest\w+|mail\w+|otettaisi"
            rf"|oteta|ottamasta|lähestymästä|häiri\w+|markkinoin\w+|poistamaan|lopettamaan|yhteyttä"
            rf"|yhteydessä|olemaan)(?: .*)?"
        ),
        lambda f: BlockContact("" if is_it(f["who"]) else said(f, "who"), f.string[f.end("who") :].strip(" ,")),
    ),
    (
        "fi",
        (
            rf"(?:lopeta|lopetetaan) (?:yhteydenotot|soittelu|viestit|viestittely|kontaktointi)"
            rf" {_W}{_NOW}{_BECAUSE}"
        ),
        _block,
    ),
)
