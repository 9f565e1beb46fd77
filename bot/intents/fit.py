"""Questions about one company: does it fit, why, and what is not known of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from bot.intents.patterns import Topic, company, said


@dataclass(frozen=True, slots=True)
class AskFit:
    """Does this company fit? Without a company: the one last spoken of; without a profile: the active one.

    ``guessed`` where no pattern took the text and all of it may be a company's name.
    """

    company: str | None = None
    profile: str | None = None
    guessed: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class AskWhy:
    """Why this tier? Without a company: the one last spoken of."""

    company: str | None = None


@dataclass(frozen=True, slots=True)
class AskMissing:
    """What is not known of a company? Without a company: the one last spoken of."""

    company: str | None = None


_C: Final = r"(?P<company>\S.{0,199}?)"
_US: Final = (
    r"(?: (?:for |into |with |to |in )?(?:us|(?:our|the) (?:icp|profile|ideal customer(?:"
    r" profile)?|criteria|target|type)|well|better|at all|good|or not|ok|okay|now|still|then"
    r"|really|as a lead|as a customer|any better|our kind of company))*"
)
_GOOD: Final = (
    r"(?:(?:really|still|actually|even|any|a|an|our|the|very|such|good|great|decent|right"
    r"|proper|strong|perfect|ideal|potential|real|hot|interesting|relevant|suitable|viable"
    r"|promising|qualified|nice|worthy|kind of|sort of) )*"
)
_WORTH: Final = (
    r"worth (?:a call|calling|contacting|our time|it|my time|pursuing|the effort|the time|a"
    r" shot|a try|emailing|a look|approaching|chasing|a meeting|going after|talking to|it to"
    r" call|reaching out to|an email)(?: or not| at all| for us)?"
)
_CALL: Final = (
    r"(?:call|contact|email|approach|reach out to|go after|pursue|target|talk to|bother with"
    r"|ring|chase|bother calling|get in touch with|spend time on|prioriti[sz]e|meet)"
)
_MEILLE: Final = (
    r"(?: (?:meille|meiän icp:hen|meidän icp:hen|meidän icphen|icp:hen|meidän profiiliin"
    r"|profiiliin|profiiliimme|profiiliinme|hyvin|paremmin|asiakkaaksi|liidiksi|meidän"
    r" asiakkaaksi|vai ei|ollenkaan|yhtään|nyt|enää|vielä|edes|oikeesti|sitten|kohderyhmään"
    r"|meidän kohderyhmään|meidän kriteereihin|hyvä liidi|hyvä))*"
)
_SOPIIKO: Final = (
    r"(?:sopiiko|sopiko|sopisiko|sopisko|sopiskohan|sopisikohan|sopiikohan|sopivatko"
    r"|soveltuuko|soveltuisiko|käykö|kävisikö|kävisköhän|käviskö|kelpaako|kelpaisiko|passaako"
    r"|passaisiko|toimisiko|toimiiko|osuuko|osuisiko|mätsääkö|mätsäisikö|natsaako|istuuko"
    r"|täyttääkö|vastaako)"
)
_GOOD_FI: Final = (
    r"(?:(?:meille |meidän |yhtään |oikeasti |ihan |tosi |vielä |edes |minkäänlainen |mikään "
    r"|tää )*(?:hyvä|sopiva|potentiaalinen|kiinnostava|järkevä|relevantti|oikea|lupaava|kuuma"
    r"|kelpo|mahdollinen|otollinen|varteenotettava|oikeanlainen|tarpeeksi hyvä|ihanneasiakas)"
    r" ?)?"
)
_OF: Final = r"(?: (?:for|about|of|with|on|from|at|in) " + _C + ")?"
# Words between "why" and the question's end, in which no company is named. Each is one word, and none is another one:
# a text that could be read in several ways would be tried in all of them, for ever.
_TIER: Final = (
    r"(?: (?:only|just|not|is|isn't|it|it's|its|this|that|they|them|a|an|the|tier|than|score"
    r"|scored|such|so|low|lower|high|higher|better|bad|poor|good|rating|get|gets|got|did|does"
    r"|do|was|are|be|in|rank|ranked|to|fit|doesn't|didn't|won't|weak|lousy|meh|exactly|then"
    r"|though"
    r"|[b-d]|\d+))*"
)
_TASO: Final = (
    r"(?: (?:vain|vaan|vasta|ei|eikä|ole|oo|se|ne|he|tämä|tää|tuo|toi|on|oli|sai|saa|taso"
    r"|tason|tasolla|luokka|luokan|luokassa|pisteet|pisteitä|pistettä|noin|niin|näin|matala"
    r"|matalat|alhainen|alhaiset|korkea|huono|huonot|hyvä|sovi|kelpaa|osu|edes|enempää|muka"
    r"|oikein|sitten|tuollaiset"
    r"|parempi|parempaa|[a-d](?::n|n)?|\d+))*"
)
_JUDGED: Final = (
    r"(?: (?:get|gets|got|have|has|only|just|not|so|such|an?|the|is|in|at|tier|score|scored"
    r"|rated|ranked|ranks?|low|lower|high|bad|badly|poor|poorly|good|well|fit|match|weak"
    r"|points?|\d+|[b-d]|to|us|for|as|rating|be|that|this|than|expected|our|icp|lead|great"
    r"|still|now|worth|calling))+"
)
_SAI: Final = (
    r"(?: (?:on|ei|ole|oo|sai|saa|saanut|vain|vaan|vasta|edes|noin|niin|näin|tuon|tuollaiset"
    r"|taso[an]?|tasolla|luok(?:ka|kaa|an)|luokassa|pisteet|pisteitä|pistettä|huonot|huono"
    r"|huonosti|matalat|matala|alhaiset|alhainen|hyvät|hyvä|korkea|korkeat|parempi|parempaa"
    r"|sovi|sopii|sopisi|kelpaa|osu|käy|meille|profiiliin|liidi|jäi|sijoittui|enempää"
    r"|[a-d](?::n|n)?|\d+))+"
)


def _fit(found: re.Match[str]) -> AskFit | None:
    name = company(found, "company", "one", "two")
    raw = said(found, "company", "one", "two")
    return None if raw.casefold() in _NO_NAMES or _SOME.match(raw) or _HEADS.search(raw) else AskFit(name)


_SOME: Final = re.compile(r"(?:an?|some|joku|jokin|semmonen|semmoinen|tämmönen|sellainen|tollanen|eräs) \S")
_HEADS: Final = re.compile(
    r"\d+(?: |-)?(?:people|ppl|person|employees|hengen|henkilön|hlön|henkeä|henkilöä|folks)\b", re.IGNORECASE
)  # a description
_NO_NAMES: Final = frozenset(
    [
        "how",
        "what",
        "why",
        "who",
        "miten",
        "mikä",
        "mitä",
        "kuka",
        "miksi",
        "there",
        "you",
        "i",
        "we",
        "sinä",
        "me",
        "everyone",
    ]
)


def _why(found: re.Match[str]) -> AskWhy:
    return AskWhy(company(found))


def _missing(found: re.Match[str]) -> AskMissing:
    return AskMissing(company(found))


def _missing_it(found: re.Match[str]) -> AskMissing | None:
    words = r"puuttu|ei tied|en tied|emme tied|uupuu|epäselv|selvittää|tuntemat|tiedossa"
    return AskMissing() if re.search(words, found.string, re.IGNORECASE) else None


def _short(found: re.Match[str]) -> AskFit | None:
    """A company and one word, "Acme fit"; not "the best fit"."""
    name = said(found, "company", "two")
    return _fit(found) if len(name.split()) <= _FEW and not _OTHER.match(name) else None


_FEW: Final = 5
_OTHER: Final = re.compile(
    r"(?:the|a|an|best|top|good|great|not|no|what|which|how|why|who|is|it|show|find|list"
    r"|compare|give|my|our|any|won|lost|met|good|bad|worst|highest|lowest|average|all)\b",
    re.IGNORECASE,
)


FIT: Final[Topic[AskFit | AskWhy | AskMissing]] = Topic(
    ("en", r"(?:show |what's |what is )?(?:the |its |their )(?:fit|score|tier|rating)(?: card| again)?", _fit),
    (
        "fi",
        (
            r"(?:näytä |mikä on |mitkä on |mitkä ovat )?(?:sen |niiden )?(?:sopivuus|osuvuus"
            r"|sopivuuskortti|pisteet)"
        ),
        _fit,
    ),
    # what is missing
    (
        "en",
        r"(?:(?:and |so |but )?(?:what(?:'s| is| are|s)?|which|anything|is anything|is there"
        r" anything)(?: (?:data|info|information|facts?|details?|else|we|still|do we|don't we|are"
        r" we|it is|things))* ?(?:is |are |still )*(?:missing|unknown|lacking|not known|we don't"
        r" know|missing from|left to find out|to find out|we miss|incomplete|unclear)(?: (?:data"
        r"|info|facts|information))?|what don't we know(?: yet)?|what do(?:n't)? we (?:not"
        r" )?(?:know|still need to know|need to find out|miss|lack)(?: yet)?|missing (?:data"
        r"|facts|info|information)|what (?:should|do|could) (?:i|we) (?:find out|ask|check|look"
        r" up)(?: next| first)?|(?:data|info|information|facts?) gaps?|what gaps (?:are there|do"
        r" we have))" + _OF,
        _missing,
    ),
    (
        "en",
        r"what (?:is|'s) "
        + _C
        + r" (?:missing|lacking)|what (?:are we|do we) (?:missing|miss|lack|not know) (?:about|on"
        r"|for|of|from) (?P<company2>\S.{0,119}?)",
        lambda f: AskMissing(company(f, "company", "company2")),
    ),
    (
        "fi",
        (
            r"(?:ja |no |mutta )?(?:mitä|mikä|mitkä|puuttuuko)(?: (?:tietoja|tietoa|tieto|tiedot"
            r"|tiedoista|kaikkea|kaikki|vielä|jotain|mitään|siitä|siltä|heistä|niistä|niiltä|tältä"
            r"|meiltä))* ?(?:puuttuu|puuttuvat|ei tiedetä|ei tiedä|emme tiedä|en tiedä|ei ole"
            r" tiedossa|on tuntematonta|uupuu|on epäselvää|pitäisi selvittää|pitää selvittää"
            r"|kannattaa selvittää|selvittää)?(?: (?:vielä|tiedoista|siitä|siltä|heistä|niistä|meiltä"
            r"|tietoja|seuraavaksi|ensin|tästä))*"
        ),
        _missing_it,
    ),
    (
        "fi",
        r"(?:mitä|mikä|mitkä|mitkä tiedot) (?:tietoja |tietoa |tieto )?(?:vielä )?(?:puuttuu"
        r"|puuttuvat|ei tiedetä|uupuu|emme tiedä) (?:yrityksestä |yritykseltä |vielä )?" + _C + r"(?: tiedoista)?",
        _missing,
    ),
    (
        "fi",
        r"(?:mitä|mikä|mitkä) (?:tietoja |tietoa |tieto |tiedot |yrityksestä |yritykseltä )*"
        + _C
        + r" (?:tiedoista )?(?:vielä )?(?:puuttuu|puuttuvat|ei tiedetä|uupuu|ei ole tiedossa|emme"
        r" tiedä|pitäisi selvittää|pitää selvittää|kannattaa selvittää)(?: tiedoista| vielä)?",
        _missing,
    ),
    (
        "fi",
        r"puuttu(?:uko|vatko|va)? (?:tiedot|tietoja|jotain|mitään|tieto)?(?: (?:yrityksestä "
        r"|yritykseltä )?" + _C + ")?",
        _missing,
    ),
    ("fi", _C + r" (?:puuttuvat tiedot|tietopuutteet|puutteet)", _missing),
    # why
    ("en", r"(?:but |and |so )*why not (?P<company>(?!(?:an?|the|it|just)\b)\S.{1,119}?)", _why),
    (
        "en",
        r"(?:(?:but|and|so|ok|hmm) )*(?:why(?: not| though| then)?"
        + _TIER
        + r"|how come"
        + _TIER
        + r"|how so|explain(?: it| that| this| the score| why| yourself)?|what makes it (?:an?"
        r" )?[a-d]|(?:what(?:'s| is|s) )?the reason(?:ing)?(?: (?:for|behind) (?:it|that|this|the"
        r" score))?|reasons?|on what grounds|based on what|what's (?:that|it) based on|what"
        r" (?:speaks|counts) (?:for|against) it|what's wrong with it|justify(?: it| that)?)",
        _why,
    ),
    (
        "en",
        r"(?:why|y|how come|explain why|tell me why)(?: (?:is|are|does|did|do|was|has|have|would"
        r"|will|should|'s|has))?(?:n't)? " + _C + _JUDGED,
        _why,
    ),
    (
        "en",
        r"(?:what makes|what's making|what made) "
        + _C
        + r"(?: (?:an?|only|so|just|such|fit|not|lead|low|high|bad|good|score|[b-d]|the))+",
        _why,
    ),
    (
        "en",
        r"(?:what(?:'s| is|s| are) )?(?:the )?(?:reasons?|reasoning|rationale|explanation"
        r"|logic)(?: (?:for|behind|of))? "
        + _C
        + r"(?:['’]s (?:score|tier|fit|rating|grade))?(?: being .{1,30}|'s low score)?",
        _why,
    ),
    (
        "en",
        r"what(?:'s| is) (?:wrong|the problem|the matter|bad|not good) with "
        + _C
        + r"|what(?:'s| is) holding (?P<company2>\S.{0,119}?) back|what (?:speaks|counts|goes)"
        r" (?:against|for|in favou?r of) (?P<company3>\S.{0,119}?)",
        lambda f: AskWhy(company(f, "company", "company2", "company3")),
    ),
    (
        "fi",
        r"(?:(?:mutta|mut|no|ja|siis|ai|okei) )*(?:miks(?:i|ei|ikä|köhän|iköhän)?|minkä takia"
        r"|mistä syystä|minkä vuoksi|minkä tähden|mitenkä niin|miten niin|kuinka niin|millä"
        r" perusteella|mihin (?:se|tämä|tuo|pisteet) perustuu)"
        + _TASO
        + r"|(?:perustele|selitä|avaa)(?: (?:se|tämä|tuo|tarkemmin|vähän|pisteet|taso|miksi|tulos"
        r"|tuota|sitä))*|(?:mikä|mitkä) (?:on |ovat )?(?:syy|syyt|perustelut|perusteet"
        r"|perustelu)(?: .{0,20})?|perustelut|perusteet",
        _why,
    ),
    (
        "fi",
        r"(?:miks(?:i|ei)?|minkä takia|mistä syystä|minkä vuoksi|miten niin)(?: (?:ei|se|toi|tuo"
        r"|tämä|tää))? " + _C + _SAI,
        _why,
    ),
    (
        "fi",
        (
            r"mikä(?: (?:siinä|siellä|niissä|tässä|tuossa|niillä|heissä))*(?: oikein)? (?:mättää|on"
            r" vikana|on vialla|vaivaa|on pielessä|hiertää|tökkii|maksaa|laskee pisteitä)(?: siinä|"
            r" niissä)?"
        ),
        _why,
    ),
    (
        "fi",
        r"mikä (?:tekee|teki) "
        + _C
        + r"(?:(?::?n|sta|stä|:stä)? [a-d]:?n)|mikä (?:siinä |vikana |mättää |on vialla |on vikana "
        r"|vaivaa |vikaa |painaa )+(?:yrityksessä )?(?P<company2>\S.{0,119}?)(?: on| vaivaa)?"
        r"|mikä (?P<company3>\S.{0,119}?) (?:on vikana|vaivaa|mättää|pisteitä laskee|on vialla"
        r"|painaa)|mikä puhuu (?P<company4>\S.{0,119}?) (?:puolesta|vastaan)",
        lambda f: AskWhy(company(f, "company", "company2", "company3", "company4")),
    ),
    ("fi", r"(?:perustele|selitä|avaa) " + _C + r" (?:pisteet|taso|luokka|tulos|sopivuus|tason|pisteitä)", _why),
    # does it fit
    (
        "en",
        r"(?:do(?:es)?|would|will|could|can|is|are|did|might|should)(?:n't)? "
        + _C
        + r" (?:be )?"
        + _GOOD
        + r"(?:fit|fits|match|matches|suit|suits|meet|qualify|work)"
        + _US,
        _fit,
    ),
    (
        "en",
        r"(?:is|are|was|were|would|isn't|aren't|could)(?: |n't )"
        + _C
        + r" (?:be )?"
        + _GOOD
        + r"(?:fit|match|lead|prospect|for us|customer for us|customer|target|company for us|one"
        r" for us|candidate|account|catch|bet|interesting|relevant|suitable|qualified|promising"
        r"|any good|good|any use|our kind(?: of company)?|our type|right for us|worth it|ideal|in"
        r" our icp|within our icp|in icp|in our target)" + _US,
        _fit,
    ),
    ("en", r"(?:is|are|would|isn't) " + _C + r" (?:be )?(?:really |even |still )?" + _WORTH, _fit),
    (
        "en",
        r"(?:is it |would it be |it's |any point |is there any point )?(?:worth|in) (?:calling"
        r"|contacting|approaching|emailing|pursuing|chasing|meeting|a call to|a look at|talking"
        r" to|reaching out to|going after|our time on) " + _C + _US,
        _fit,
    ),
    (
        "en",
        r"(?:should|shall|can|could|do|would) (?:i|we|you) (?:really |even |bother to |go and "
        r"|still )?" + _CALL + r" " + _C + r"(?: or not| at all| today| now| next| first)*",
        _fit,
    ),
    (
        "en",
        r"how (?:well |good |bad |strong |great )?(?:does|do|is|are|would|about|did|'s) (?:a )?"
        + _C
        + r"(?: (?:fit|match|as a lead|score|rate|rank|look|do|doing|looking|scoring|suit|be|fare"
        r"|compare to our icp|measure up|stack up|fitting|for us|us|our icp|our profile))*" + _US,
        _fit,
    ),
    (
        "en",
        r"(?:what(?:'s| is|s| was| are)|show(?: me)?|give me|get|tell me) (?:the )?(?:score|fit"
        r"|tier|rating|grade|result|verdict|points|fit score|fit card|ranking|rank)(?: (?:of|for"
        r"|on|with))? " + _C,
        _fit,
    ),
    (
        "en",
        r"(?:what(?:'s| is|s)|show(?: me)?|give me|tell me) "
        + _C
        + r"(?:['’]s|(?<=s)['’]) (?:score|fit|tier|rating|grade|result|points|ranking|rank|fit"
        r" score)",
        _fit,
    ),
    (
        "en",
        r"(?:what|which) (?:tier|score|grade|rating|points) (?:is|does|did|has|would) "
        + _C
        + r"(?: (?:in|get|have|got|be|fall into|score))*",
        _fit,
    ),
    (
        "en",
        _C
        + r"(?:['’]s)? (?:fit|score|tier|rating)(?: please)?|"
        + _C.replace("company", "two")
        + r",? (?:fits?|good fit|a fit|good lead|a lead|match|any good|yes or no|worth it|worth a"
        r" call|good for us|interesting|thoughts|yay or nay|fit or not)" + _US,
        _short,
    ),
    (
        "en",
        r"(?:good|right|any good|decent|great|a) (?:fit|lead|match|prospect)[,:]? " + _C + _US,
        lambda f: None if re.match(r"(?:us|for)\b", f["company"]) else _fit(f),
    ),
    (
        "en",
        r"(?:what do you think (?:of|about)|what do we think (?:of|about)|what's your (?:take"
        r"|opinion|view|verdict) on|your (?:take|thoughts|opinion|verdict) on|thoughts on|opinion"
        r" on|any thoughts on|verdict on|where does|where do we stand with|is there a fit with"
        r"|(?:check|see|tell me|find out|look|know|wonder(?:ing)?|let me know|verify) (?:if"
        r"|whether)) " + _C + r"(?: (?:fits?|is a fit|is (?:any )?good|matches|suits|would fit|is a good (?:fit|lead"
        r"|match)|are a fit|land|rank|stand|works?))?" + _US,
        _fit,
    ),
    ("en", _WORTH.replace("worth (?:", "worth (?:calling |contacting |") + r"[:,]? " + _C, _fit),
    (
        "fi",
        r"(?:katso|kato|tarkista|tsekkaa|selvitä|tutki|mietin|kerro|sano|arvioi|kysyisin"
        r"|haluaisin tietää|osaatko sanoa|tiedätkö)(?: vähän| mulle| nyt)?,? (?:että )?"
        + _SOPIIKO
        + r"(?: (?:meille|yritys|firma))? "
        + _C
        + _MEILLE,
        _fit,
    ),
    (
        "fi",
        r"(?:katso|kato|tarkista|tsekkaa|selvitä|kerro|sano)(?: vähän| mulle| nyt)?,? (?:että )?"
        + _SOPIIKO
        + r"(?: se)?"
        + _MEILLE,
        _fit,
    ),
    (
        "fi",
        _SOPIIKO + r"(?: (?:nyt|sitten|muuten|edes|se|toi|tuo|tämä|tää))*(?: (?:meille|yritys|firma|tollanen"
        r"|tällainen|semmonen|tää|toi))* " + _C + _MEILLE,
        _fit,
    ),
    ("fi", _SOPIIKO + r"(?: (?:se|ne|he|tämä|tuo|tää|toi|sit|sitten))*" + _MEILLE, _fit),
    ("fi", r"(?:yritys |firma )?(?P<company>[^\s,]+(?: [^\s,]+){0,4}),? " + _SOPIIKO + _MEILLE, _fit),
    ("fi", r"(?:sopii|käy|kelpaa|osuu|passaa) " + _C + _MEILLE, _fit),
    (
        "fi",
        r"(?:kannattaa(?:ko|ks|kohan)?|kannattaisi(?:ko)?|kannattais(?:ko)?|kannattasko"
        r"|pitäisi(?:kö|köhän)?|pitäiskö|pitäskö|voisi(?:ko|mmeko|nko)|voisko|jaksaako|viitsiikö"
        r"|maksaako vaivan|onko järkeä|onko järkevää|onko mitään järkeä|olisiko järkevää|oisko"
        r" järkevää)(?: (?:meidän|mun|minun|nyt|edes|vielä|se|sitä))* "
        r"(?:(?:soittaa|kontaktoida|lähestyä|ottaa yhteyttä|olla yhteydessä|jahdata|tavoitella"
        r"|lähteä|tavata|mailata|laittaa viestiä|käyttää aikaa|lähettää viestiä|panostaa)(?: edes"
        r"| vielä)? " + _C + r"|(?P<one>\S.{0,119}?) (?:soittaa|kontaktoida|lähestyä|ottaa yhteyttä|olla yhteydessä"
        r"|jahdata|tavoitella|tavata|yhteyttä|mailata|laittaa viestiä|käyttää aikaa|lähettää"
        r" viestiä|panostaa|kannata))(?: vai ei| ollenkaan| edes| nyt)?",
        _fit,
    ),
    (
        "fi",
        r"(?:onko|onks|oisko|oiskohan|olisiko|olisikohan|olisko|onkohan|voisiko|voisko|oliko|eikö"
        r"|ovatko)(?: (?:nyt|muka|tää|toi|yritys|firma))* "
        + _C
        + r" (?:olla |on |ole )?"
        + _GOOD_FI
        + r"(?:liidi|liidiks(?:i)?|asiakas|asiakkaaks(?:i)?|asiakasta|sopiva|hyvä|matsi|osuma"
        r"|potentiaalinen|kohde|prospekti|kiinnostava|järkevä|ok|meille|mistään kotoisin"
        r"|mihinkään|meidän juttu|meidän kohderyhmää|kohderyhmää|lupaava|meidän icp:tä|icp:tä"
        r"|kuuma|relevantti|(?<=hyvä )|(?<=sopiva ))" + _MEILLE,
        _fit,
    ),
    (
        "fi",
        r"(?:miten|kuinka|mites)(?: (?:hyvin|hyvä|hyvän|huonosti))? "
        + _C
        + r" (?:meille )?(?:sopii|soveltuu|sopisi|osuu|istuu|mätsää|käy|pärjää|pärjäisi|toimii"
        r"|passaa|vastaa|täyttää|on|osuisi|kelpaa|natsaa|sijoittuu|sijoittui|pisteytyy)(?:"
        r" (?:meidän|profiilia|profiiliin|kriteerit|kriteerejä|liidi|liidinä|asiakkaana|hyvin"
        r"|icp:tä))*" + _MEILLE,
        _fit,
    ),
    (
        "fi",
        r"(?:mikä|mitkä|mitkäs|minkä|paljonko|kuinka paljon|mihin|missä|millä)(?: (?:on|ovat|saa"
        r"|oli|oikein))* " + _C + r" (?:on |ovat |saa |sai |oli |kuuluu |menee )*(?:pisteet|taso|tason|luokka|luokan"
        r"|sopivuus|tulos|pisteitä|tasolla|luokassa|tasoon|luokkaan|tasoinen|pistemäärä|osuvuus"
        r"|arvosana|fit|fitti|score)(?: (?:on|ovat|saa|sai|meille|kuuluu|menee|se|oli))*",
        _fit,
    ),
    (
        "fi",
        r"(?:paljonko|kuinka paljon|minkä tason|minkä luokan|mihin luokkaan|mihin tasoon|montako"
        r" pistettä|mitkä pisteet|millä tasolla|missä luokassa|minkä tasoinen|mikä taso|mikä"
        r" luokka)(?: (?:pisteitä|pistettä))? (?:on |saa |sai |sijoittuu |kuuluu |menee )?"
        + _C
        + r"(?: (?:on|saa|sai|pisteitä|pistettä|sijoittuu|kuuluu|menee|oikein|oli))*",
        _fit,
    ),
    (
        "fi",
        r"(?:näytä |anna |kerro |mikä on |mitkä on |mitkä ovat )?"
        + _C
        + r" (?:pisteet|taso|luokka|sopivuus|osuvuus|tulokset|kortti|fitti|arvio)",
        _fit,
    ),
    (
        "fi",
        r"(?:mitä mieltä (?:olet|oot|ollaan)|mitä tuumaat|mitä ajattelet|mitä sanot|mitä tiedät"
        r"|mitä tiedetään|mitä arvelet|mikä on arviosi|mikä on mielipiteesi|mielipide"
        r"|mielipiteesi)(?: yrityksestä| firmasta)? " + _C,
        _fit,
    ),
    (
        "fi",
        r"(?:hyvä|huono|sopiva|potentiaalinen|kiinnostava) (?:liidi|asiakas|matsi)(?: (?:vai ei"
        r"|vai huono|tämä))?[,:]? "
        + _C
        + r"|"
        + _C.replace("company", "two")
        + r",? (?:hyvä|sopiva|potentiaalinen|kiinnostava) (?:liidi|asiakas|matsi)(?: vai (?:ei"
        r"|huono|mikä))?",
        _fit,
    ),
)


LOOKUPS: Final[Topic[AskFit | AskWhy | AskMissing]] = Topic(
    ("en", r"and (?P<company>\S+(?: \S+){0,2})", _fit),
    ("fi", r"ja (?P<company>\S+(?: \S+){0,2})", _fit),
    ("en", r"(?:why|explain|justify) " + _C, _why),
    ("fi", r"(?:miks(?:i|ei)?|perustele|selitä) " + _C, _why),
    (
        "en",
        r"(?:what about|tell me about|tell me more about|info on|information on|more on|details"
        r" (?:on|of|for)|check(?: out)?(?: fit)?(?: of| for)?|fit|score|rate|evaluate|assess"
        r"|analy[sz]e|qualify|look up|look at|find|show(?: me)?|open|how about|(?:who is|who are"
        r"|what is|what's)(?! (?:the|a|an|our|your|my)\b)|do you know|do we know|have you heard"
        r" of|pull up|run|judge) " + _C,
        _fit,
    ),
    (
        "fi",
        r"(?:entä|entäs|entäpä|mites|miten|arvioi|tarkista|tsekkaa|pisteytä|hae|etsi|näytä|avaa"
        r"|kerro|katso|kato|mikä on|kuka on|tutki|analysoi|selvitä|löytyykö|tiedätkö|tunnetko|no"
        r" entä|pistä)(?: (?:yritys|firma|mulle|minulle|vähän|sitten|sit|lisää))* " + _C,
        _fit,
    ),
)
"""A company's name behind a word that says little: tried after all else, as it could take any words for a name."""
