"""What looks like a wish to change something and is none: doubts, negations, questions about what was done.

They come before all other patterns: a wrong guess here would offer to do what nobody asked for.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from bot.intents.patterns import Topic

Lookalike = Literal["lookalike"]

_DO: Final = (
    r"(?:add|save|store|remove|delete|drop|erase|archive|approve|accept|reject|decline"
    r"|restore|roll ?back|revert|undo|send|record|mark|change|update|learn|relearn|activate"
    r"|switch|block|unblock|blacklist)"
)
_DONE: Final = (
    r"(?:won|win|lost|lose|met|meet|signed|sign|closed|close|added|add|approved?|rejected?"
    r"|deleted?|removed?|blocked?|sent|send|restored?|changed|marked|landed|saved?|contacted"
    r"|emailed)"
)
_DO_FI: Final = (
    r"(?:lisä(?:tä|isi|ttäisi?|än|tään|ämme|si)|tallen\w+|pois(?:taa|tetaan|taisi|tettaisi"
    r"|tan|tamme)|hyväksy(?:ä|isi|n|tään|ttäisi?|mme)|hylä(?:tä|tään|ttäisi)|hylkä(?:isi|än"
    r"|ämme|si)|palaut\w+|perua|perutaan|kumota|lähet(?:tää|etään|än)|kirja(?:ta|taan|an)"
    r"|muut(?:taa|etaan|an)(?= (?:icp|profiil|meidän))|aktivoi(?:da|daan)|estä(?:ä|isi|n"
    r"|etään)|viedä|blokata|deletoida|merkitä)"
)
_WORDS: Final = r"(?:.{0,120})"

LOOKALIKES: Final[Topic[Lookalike]] = Topic(
    (
        "en",
        r"(?:no,? |please |wait,? |stop,? |but )*(?:don't|do not|dont|never|not yet,?|no need to"
        r"|let's not|i (?:don't|do not|wouldn't|never) (?:want|wanted|asked|need|mean|meant)(?:"
        r" you)?(?: to)?|you (?:don't|shouldn't|mustn't)(?: have to| need to)?|we (?:shouldn't"
        r"|don't want to|won't|should not)) (?:\w+ )?(?:"
        + _DO
        + r"|export|write|draft|propose|make|do)\b(?! (?:anything|messages?|emails?|mail) to )"
        + _WORDS,
        lambda _: "lookalike",
    ),
    (
        "en",
        r"(?:so |and |but |hmm,? )*(?:should|shall|could|can|may|must|would|do) (?:i|we|they"
        r"|anyone)(?: (?:really|even|just|ever|maybe|perhaps|have to|need to|want to|rather|still"
        r"|already|now|not))* " + _DO + r"\b" + _WORDS,
        lambda _: "lookalike",
    ),
    (
        "en",
        r"(?:so |and |but |wait,? )*(?:did|have|has|had|didn't|haven't|hasn't|were|was|are|is"
        r"|when did|when were|when was|why did|why was|why were|who|how did)(?:n't)? (?:(?:we|i"
        r"|you|they|he|she|anyone|anybody|someone|somebody|it) )?(?:(?:ever|already|really|just"
        r"|actually|not|finally|manage to|even) )*" + _DONE + r"\b(?! (?:here|there)\b)" + _WORDS,
        lambda found: (
            None
            if re.match(
                r"(?:who|is|are|was|were|has|have|had|why did|how did) (?:changed|met\b.*\bfit)",
                found.string,
                re.IGNORECASE,
            )
            else "lookalike"
        ),
    ),
    (
        "en",
        (
            r"(?:was|were|is|has|have|are|had) \S.{0,80}? (?:been )?(?:already |ever |really"
            r" )?(?:approved|rejected|added|deleted|removed|blocked|won|lost|sent|restored|saved"
            r"|signed|closed)(?: (?:already|yet|or not|now|by .{1,30}|or is .{1,40}))*"
        ),
        lambda _: "lookalike",
    ),
    (
        "en",
        r"(?:what (?:happens|would happen|will happen|would change) if|what if|if|suppose|imagine"
        r"|say|would it (?:help|matter) if|what would you do if) (?:i|we|you|they|someone)(?:'d|"
        r" would| were to| should)? (?:\w+ )?" + _DO + r"\w*\b" + _WORDS,
        lambda found: (
            None if re.search(r"\bthey (?:change|switch|drop|add|close)", found.string, re.IGNORECASE) else "lookalike"
        ),
    ),
    (
        "en",
        r"(?:i'm |i am |we're |we are |still |really )*(?:not sure|unsure|undecided|wondering"
        r"|thinking(?: about| of)?|considering|hesitating|torn|in doubt|maybe|perhaps|i wonder|i"
        r" might|we might|i could|i may|we may|not certain|i don't know|don't know|no"
        r" idea)\b.{0,60}?\b" + _DO + r"(?:e?d|s|ing)?\b" + _WORDS,
        lambda _: "lookalike",
    ),
    (
        "en",
        (
            r"(?:please |just |now |ok |then |go ahead and |can you |could you )*(?:send|post|mail"
            r"|email|submit|publish|forward) (?:it|this|that|them|these|the (?:e-?mail|message|draft"
            r"|mail|dm)s?|him|her)(?: .{0,60})?|send(?: now| away| off)?"
        ),
        lambda _: "lookalike",
    ),
    (
        "en",
        r"(?:delete|erase|archive|destroy|wipe|purge|nuke|get rid of|trash) "
        + _WORDS
        + r"|(?:remove|drop) (?!approver)(?:\S+)(?: \S+){0,4}",
        lambda found: (
            None if re.search(r"\b(?:from|off|out of|as) |approver", found.string, re.IGNORECASE) else "lookalike"
        ),
    ),
    (
        "en",
        r"(?:almost|nearly|about to|going to|we will|we'll|hope to|hoping to|want to|trying to"
        r"|could have|should have|might have|we might|i think we(?:'ll| will)|if only we|will we"
        r"|are we going to|can we) (?:\w+ ){0,2}(?:win|won|lose|lost|close|sign|meet|met|land)\b" + _WORDS,
        lambda _: "lookalike",
    ),
    (
        "fi",
        r"(?:ei,? |hei,? |odota,? |siis |mut |mutta )*(?:älä|älkää|elä|en|emme|ei|äläkä)(?:"
        r" (?:nyt|vielä|sentään|siis|ole|halua|haluta|tarvitse|tartte|kannata|pidä|missään"
        r" nimessä|vahingossakaan|ikinä|koskaan|kuitenkaan|haluaisi|mene|meinannut|aio|aiota"
        r"|ainakaan|pyytänyt|sua|sinua))* "
        r"(?:lisä\w+|tallen\w+|pois(?:t\w+)|hyväksy\w*|hyl(?:kää|ätä|ätä|ätään|ää)\w*|palaut\w+"
        r"|peru\w*|kumo\w+|lähet(?:ä|tää|etä|etään)|kirjaa?\w*|muuta\w*|päivitä\w*|opi|tee|tehdä"
        r"|merkitse|merkitä|aktivoi\w*|vie|viedä|deletoi\w*|estä|estää|blokkaa|blokata"
        r"|arkistoi\w*)(?! (?:viest\w+|maile\w+|mitään|sähköpost\w+) \S+lle)\b" + _WORDS,
        lambda _: "lookalike",
    ),
    (
        "fi",
        r"(?:no |siis |mut |mutta |hmm,? )*(?:pitäisi(?:kö|köhän|hän)?|pitäskö|pitäiskö"
        r"|pitäiskohän|pitäsköhän|kannattaa(?:ko|kohan)|kannattaisi(?:ko|kohan)?|kannattasko"
        r"|kannattais(?:ko)?|voisi(?:ko|mmeko|nko|kohan)|voisko|voiko|voidaanko|voinko|pitää(?:kö"
        r"|köhän)|täytyykö|saako|saanko|saadaanko|onko järkeä|onko järkevää|olisiko järkevää"
        r"|oisko järkevää|uskaltaako|mitä jos|haluammeko|halutaanko|tarviiko|tarvitseeko|oisko"
        r" hyvä|olisiko hyvä)\b.{0,80}?\b" + _DO_FI + r"\b" + _WORDS,
        lambda _: "lookalike",
    ),
    (
        "fi",
        r"(?:no |siis |mut |mutta |hei,? )*(?:voite|voiti|voitt|hävi|menete|meneti|tava(?:tt|nn)"
        r"|tapa(?:s|i|si)|lisätt|lisäsi|lisäti|hyväksytt|hyväksyi|hylätt|hylkäs|poistet|poisti"
        r"|palautet|palauti|saati|saimm|estett|tallennet|lähetet|klousat|tapaati|nähti|kirjatt"
        r"|merkit)\w*?(?:ko|kö|ks|kohan|köhän)\b" + _WORDS,
        lambda _: "lookalike",
    ),
    (
        "fi",
        r"(?:no |siis |mut )*(?:onko|oliko|onks|oliks|joko|eikö|oltiinko|ollaanko|olemmeko|olenko"
        r"|onkohan|milloin|koska|kuka|ketkä|miksi|miten|mitkä)\b.{0,80}?\b(?:voitettu|hävitty"
        r"|menetetty|tavattu|hyväksytty|hylätty|lisätty|poistettu|estetty|palautettu|lähetetty"
        r"|tallennettu|voittanut|hävinnyt|voittaneet|hävinneet|tavanneet|tavannut|hyväksyi"
        r"|hylkäsi|lisäsi|poisti|hyväksynyt|hylännyt|lisännyt|poistanut|kirjattu|merkitty"
        r"|voitettiin|hävittiin|menetettiin|poistettiin|lisättiin)\b" + _WORDS,
        lambda found: (
            None
            if re.search(
                r"\b(?:ketkä|kuka|mitkä|keitä|mitä) (?:on |ovat |yrityksiä on )?estetty", found.string, re.IGNORECASE
            )
            else "lookalike"
        ),
    ),
    (
        "fi",
        (
            r"(?:ei kai|eihän|eikai|eiköhän|eiks|eikös|tuskin|toivottavasti)\b.{0,80}?\b(?:voitettu"
            r"|hävitty|menetetty|tavattu|hyväksytty|hylätty|lisätty|poistettu|estetty|hyväksyt\w+"
            r"|poistet\w+)\b.{0,40}"
        ),
        lambda _: "lookalike",
    ),
    (
        "fi",
        r"(?:entä |mitä |miten |mites |mitähän |no |ja )*(?:tapahtu\w+ |käy |kävi\w* |sitten"
        r" )?jos (?:me |minä |mä |nyt |sitten |vaan |vain )*" + _DO_FI + r"\w*\b" + _WORDS,
        lambda _: "lookalike",
    ),
    (
        "fi",
        r"(?:en ole (?:ihan )?varma|en oo (?:ihan )?varma|en tiedä|emt|en osaa sanoa|mietin"
        r"|mietitään|pohdin|pohditaan|harkitsen|harkitaan|ehkä|kai|ehkäpä|epäröin"
        r"|emmin)\b.{0,60}?\b(?:hyväksy\w*|hyl\w+|lisä\w+|poist\w+|palaut\w+|estä\w*|kirja\w*"
        r"|tallen\w+|peru\w*)\b" + _WORDS,
        lambda _: "lookalike",
    ),
    (
        "fi",
        (
            r"(?:no |nyt |ok |sitten |voitko |voisitko )*(?:lähetä|lähettää|laita|pistä|postita"
            r"|postaa|paa) (?:se|tämä|tuo|ne|nämä|sen|tämän|viesti|sähköposti|maili|luonnos|toi"
            r"|tää)(?: (?:nyt|heti|jo|menemään|eteenpäin|matkaan|heille|hänelle|niille|sille|pois"
            r"|vaan|vain|saman tien|viesti|maili|sähköposti|luonnos|liikkeelle|perille|asiakkaalle"
            r"|tänään|huomenna|ulos))*|lähetä(?: nyt| heti| vaan)?"
        ),
        lambda found: (
            None
            if re.search(
                r"(?:viesti|sähköposti|maili) (?:heille|hänelle|niille|sille|asiakkaalle)$", found.string, re.IGNORECASE
            )
            else "lookalike"
        ),
    ),
    (
        "fi",
        r"(?:poista|tuhoa|deletoi|arkistoi|hävitä|pyyhi) (?!hyväksyj)" + _WORDS,
        lambda found: (
            None
            if re.search(
                r" \S*(?:lta|ltä|ista|istä|oista|sta|stä)(?:ni)?\b|hyväksyj|\besto\b|\bkielto\b"
                r"|kuukausirap|raport",
                found.string,
                re.IGNORECASE,
            )
            else "lookalike"
        ),
    ),
    (
        "fi",
        r"(?:melkein|kohta|pian|toivottavasti|yritetään|aiomme|aiotaan|ollaan|olis kiva|toivon"
        r" että|jospa|kunpa|saatetaan|voidaan|varmaan|luultavasti|melkeen) (?:\w+"
        r" ){0,3}(?:voitt\w+|voitet\w+|voite\w+|hävi\w+|tava\w+|tapaa\w+|kauppa\w*|klousa\w+)\b" + _WORDS,
        lambda _: "lookalike",
    ),
)
