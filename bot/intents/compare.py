"""Which of two companies, and companies that are only described."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.intents.noise import noise
from bot.intents.patterns import Topic, company, said
from bot.intents.scan import scan


@dataclass(frozen=True, slots=True)
class AskCompare:
    """Which of two companies is the better lead? Without the first: the one last spoken of."""

    first: str | None
    second: str


@dataclass(frozen=True, slots=True)
class AskDescribed:
    """Would a company like this fit? It is scored from what was said, and not kept."""

    text: str


_A: Final = r"(?P<first>\S.{0,119}?)"
_B: Final = r"(?P<second>\S.{0,119}?)"
_VS: Final = r"(?:vs\.?|versus|v\.?|against|vastaan)"
_END: Final = r"(?: (?:for us|as leads?|as a lead|meille|keskenään|toisiinsa|better|parempi|please))*"


def _compare(found: re.Match[str]) -> AskCompare | None:
    first, second = company(found, "first"), company(found, "second")
    if second is None:
        first, second = None, first
    return AskCompare(first, second) if second and second != first else None


COMPARE: Final[Topic[AskCompare]] = Topic(
    ("en", rf"(?:compare|comparison of|comparing) {_A} (?:with|and|to|against|vs\.?|versus|or) {_B}{_END}", _compare),
    ("en", rf"(?:difference|differences) between {_A} and {_B}{_END}", _compare),
    ("en", rf"how (?:does|do|would|is) {_A} compare (?:with|to|against) {_B}{_END}", _compare),
    ("en", rf"(?:what|how) about {_A} {_VS} {_B}{_END}", _compare),
    (
        "en",
        rf"(?:which|who|what)(?: one| company| of them)?(?: is|'s| would be| fits| scores| looks)?(?: the)?"
        rf"(?: a)?(?: better| best| stronger| higher| more promising)(?: (?:lead|fit|prospect|one"
        rf"|match|bet|target|company))?"
        rf"(?: for us)?[,:]? (?:out of |of |between )?{_A},? (?:or|and|vs\.?|versus) {_B}{_END}",
        _compare,
    ),
    (
        "en",
        rf"(?:is|are|does|would|do) {_A} (?:be )?(?:an? )?(?:any )?(?:fits? |score |scores |look "
        rf"|looks )?(?:better|stronger|higher|worse|more interesting|more promising)"
        rf"(?: (?:lead|fit|prospect|match|bet|target|one))?(?: for us)? (?:than|or) {_B}{_END}",
        _compare,
    ),
    (
        "en",
        (
            rf"(?:should (?:i|we) (?:call|contact|take|choose|pick|go for|prioriti[sz]e|approach"
            rf"|email)) {_A} or {_B}{_END}"
        ),
        _compare,
    ),
    ("en", rf"{_A} or {_B},? (?:which|who)(?: one)?(?: is|'s| fits)?(?: the)? better.{{0,30}}", _compare),
    ("fi", rf"(?:vertaa|vertaile|vertailu:?|verrataan) {_A} (?:ja|sekä|vs\.?|vastaan|kanssa) {_B}{_END}", _compare),
    (
        "fi",
        (
            r"(?:vertaa|vertaile|verrataan) (?P<first>\S+(?: \S+){0,4}?) (?P<second>\S+(?:een|iin"
            r"|aan|ään|hen|hin|hun|hyn|uun|yyn|oon|öön|:hen|:iin))"
        ),
        _compare,
    ),
    (
        "fi",
        (
            rf"(?:kumpi|kumpikohan|kumpaan|kumman|kumpaa|kummalle|kummasta)(?: (?:näistä|on|olisi|ois"
            rf"|oli|parempi|paremmin|sopii|sopisi|kannattaa|kannattaisi|liidi|asiakas|meille|meidän"
            rf"|soittaa|lähestyä|ottaa|kiinnostavampi|potentiaalisempi|enemmän|saa|pisteitä|profiiliin"
            rf"|lupaavampi|ensin|sit|sitten))*[,:]? {_A},? (?:vai|vaiko|vai sitten|tai|ja) {_B}{_END}"
        ),
        _compare,
    ),
    (
        "fi",
        rf"(?:onko|oisko|olisiko|sopiiko|osuuko|pärjääkö) {_A} (?:meille )?(?:parempi|paremmin"
        rf"|huonompi|kiinnostavampi|kovempi|potentiaalisempi)"
        rf"(?: (?:liidi|asiakas|matsi|osuma|meille))* (?:kuin|ku|vai) {_B}{_END}",
        _compare,
    ),
    (
        "fi",
        (
            rf"(?:onko|olisiko|oisko) {_A} (?:meille )?(?:parempi|huonompi)(?: liidi| asiakas)?"
            rf" {_B}(?:a|ä|ta|tä)"
        ),
        _compare,
    ),
    ("fi", rf"{_A} vai {_B}(?:,? kumpi.{{0,40}})?", _compare),
    ("fi", rf"{_A} ja {_B},? kumpi.{{0,40}}", _compare),
    ("", rf"{_A} {_VS} {_B}{_END}", _compare),
)

_DESCRIBED: Final = (
    (
        "en",
        r"(?:(?:would|could|does|do|will|can|might|is|are|how (?:well |good )?(?:would|does|is)"
        r"|how about|what about|what if it's|what do you think (?:of|about)"
        r"|thoughts on|score|rate|check|fit(?: of| for)?|evaluate|imagine|suppose|say|consider"
        r"|what if we found|what if there was|found|i found|i met|we found)\s)?"
        r"(?P<text>(?:an? |some |companies |one (?:with|that) )?.{4,400})",
    ),
    (
        "fi",
        r"(?:(?:sopi\w+|kävi\w+|käykö|kelpa\w+|passa\w+|toimi\w+|oliskohan|ol[ie]s\w*|ois\w*|onko"
        r"|miten|mites|entä|entäs|mitä|arvioi|pisteytä|soveltu\w+|kannatta\w+|löytyi"
        r"|löysin)\s(?:olisi |ois |jos )?)?"
        r"(?P<text>.{4,400})",
    ),
)
_COMPANY_WORD: Final = re.compile(
    r"\b(?:company|firm|startup|start-up|business|shop|vendor|agency|house|scale-?up|consultancy|player|outfit"
    r"|firma\w*|yrity\w+|yhtiö\w*|startup\w*|puoti\w*|talo\w*|toimisto\w*|pulju\w*|lafka\w*"
    r"|kasvuyrity\w+|\w+firma\w*|\w+yrity\w+|\w+talo|\w+(?:lainen|läinen))\b",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(
    r"(?:^|\b(?:would|could|does|do|is|about|of|for|fit|score|rate|on|if|found|met|check)"
    r" )(?:an?|some)\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"\b(?:fits?|match(?:es)?|suit|good|lead|prospect|point|us|worth|about|would|could|score"
    r"|think|interesting|any|call|calling"
    r"|sopi\w+|kävi\w+|käykö|käy|kelpa\w+|passa\w+|toimi\w+|osu\w+|onko|entä|entäs|mites"
    r"|miten|meille|liidi\w*|hyvä|kiinnost\w+|järk\w+|arvioi|pisteytä|soveltu\w+|mitä"
    r"|kannatta\w+)\b",
    re.IGNORECASE,
)
_REST: Final = frozenset(
    "a an the would could does do will can might is are be how well good about what if think"
    " of thoughts on score rate check fit "
    "fits match matches suit us our for me we icp profile any point lead leads prospect"
    " worth it calling call interesting company "
    "companies firm firms startup start-up business shop vendor agency house scaleup"
    " scale-up consultancy player outfit with that "
    "which who has have having and in from at around roughly some like this one or not new"
    " small big tiny large young old growing "
    "there say suppose imagine maybe then well to them they their its it's just so kind type"
    " sort target great strong decent "
    "sopiiko sopiko sopisiko sopisko sopii sopisi sopivatko kävisikö kävisi käykö käy"
    " kelpaako kelpaisiko kelpaa passaako passaisi toimisiko toimiiko soveltuuko"
    " soveltuisiko "
    "osuuko osuisiko olisiko oisko olisi ois on onko entä entäs mites miten mitä mieltä"
    " arvioi pisteytä meille meidän profiiliin profiiliimme icp:hen "
    "firma firman firmaa yritys yrityksen yhtiö yhtiön startup startupin puoti talo toimisto pulju lafka kasvuyritys "
    "jossa jolla jonka joka jos se niillä heillä on olisi ois olis töissä hyvä sopiva liidi"
    " liidiksi asiakas asiakkaaksi mitään järkeä "
    "kiinnostava pieni iso suuri nuori uusi vanha kasvava noin hyvin tällainen semmoinen"
    " sellainen tommonen semmonen sellanen tämmönen yks yksi eräs "
    "kannattaisiko kannattaako soittaa ja sekä tai yhtään ollenkaan nyt vai ei kuinka löysin löytyi".split()
)


def described(question: str) -> tuple[AskDescribed, str | None] | None:
    """A company that is described, not named; None where a name may stand among the words."""
    if not (_COMPANY_WORD.search(question) or _ARTICLE.search(question)) or not _ASKS.search(question):
        return None
    scanned = scan(question)
    facts = {name for name, _, _ in scanned.found} - {"tier"}
    left = set(re.sub(r"[^\w:'’\s-]", " ", scanned.left.casefold()).split())
    if not facts or not left <= _REST | noise() or (facts == {"industry"} and not _COMPANY_WORD.search(question)):
        return None
    for language, pattern in _DESCRIBED:
        if (_FINNISH.search(question) is not None) == (language == "fi"):
            found = re.fullmatch(pattern, question, re.IGNORECASE)
            return AskDescribed(_trimmed(said(found, "text") if found else question)), language
    return None


_FINNISH: Final = re.compile(
    r"\b(?:sopi\w+|kävi\w+|käy\w*|kelpa\w+|passa\w+|toimi(?:iko|siko)|osu\w+|meille|hengen"
    r"|henkeä|firma\w*|yrity\w+|olisi\w*|onko|entä\w*"
    r"|mites|miten|\w+(?:lainen|läinen)|henkilöä|työntekijä\w*|liidi\w*)\b",
    re.IGNORECASE,
)
_TRIM: Final = re.compile(
    r"(?:,? (?:fit|match|suit|be (?:a )?(?:good )?(?:fit|match|lead)|be (?:any )?(?:good"
    r"|interesting)|sopiiko|sopiko|sopisiko|sopisko|käykö|kelpaako)"
    r"(?: us| our icp| our profile| for us| meille| profiiliin)?|,? (?:any point|any good|for"
    r" us|meille|or not|vai ei|worth (?:it|a call|calling)))+$",
    re.IGNORECASE,
)


def _trimmed(text: str) -> str:
    return _TRIM.sub("", text).strip(" ,") or text


def words() -> list[str]:
    """The words that these questions are made of, as patterns or lists."""
    return [" ".join(_REST)]
