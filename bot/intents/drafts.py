"""Messages to a company, and what is offered in them. Osuma drafts; it never sends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from bot.intents.patterns import Topic, is_it


@dataclass(frozen=True, slots=True)
class AskDraft:
    """A message to a company, the one last spoken of without a name.

    Attributes:
        persona: the persona's name or title that was said.
        contact: the person's name that was said.
        channel: "email", "linkedin" or "call"; None where none was said.
        language: "fi", "en" or "sv"; None where none was said.
        step: 1 for a first message, 2 and 3 for follow-ups; None where none was said.
    """

    company: str | None
    persona: str | None = None
    contact: str | None = None
    channel: str | None = None
    language: str | None = None
    step: int | None = None


@dataclass(frozen=True, slots=True)
class ShowOffer:
    """What the team offers, and who sends it."""


DraftIntent = AskDraft | ShowOffer

_LANGUAGES: Final = (
    ("fi", r"(?:in )?finnish|suomeksi|suomenkieli\w+|suomen kiel\w+|på finska"),
    ("en", r"(?:in )?english|englanniksi|englanninkieli\w+|enkuks\w*|enkuksi|på engelska"),
    ("sv", r"(?:in )?swedish|ruotsiksi|ruotsinkieli\w+|ruotsin kiel\w+|på svenska"),
)
_STEPS: Final = (
    (3, r"(?:second|2nd|another|third|3rd|last|final) (?:follow[- ]?ups?|reminder|nudge)|third"
r" (?:message|e-?mail|mail|touch)|3rd (?:message|email)|breakup (?:e-?mail|message)"
        r"|(?:toinen|toisen|toka|tokan|viimeinen|viimeisen|kolmas|kolmannen) (?:jatko\w*"
r"|seuranta\w*|muistutus\w*|follow\w*)|kolmas (?:viesti|sähköposti|maili)|kolmannen"
r" (?:viestin|sähköpostin|mailin)"),
    (2, r"(?:first |1st |a |ensimmäinen |ensimmäisen |eka |ekan )?(?:follow[- ]?ups?|following up"
r"|reminder|nudge|bump)\b|second (?:message|e-?mail|mail|touch)|2nd (?:message|email)"
        r"|(?:ensimmäinen |ensimmäisen |eka |ekan )?(?:jatko(?:viest\w*)?|jatkokysely\w*"
r"|seuranta(?:viest\w*)?|muistutus\w*|muistuttel\w*)|(?:toinen|toisen|tokan?) (?:viesti"
r"|sähköposti|maili)n?"),
    (1, (r"(?:first|1st|initial|opening|intro|introduction)(?= (?:message|e-?mail|mail|touch"
r"|linkedin|note))|(?:ensimmäinen|ensimmäisen|eka|ekan|avaus)(?=[ -]?(?:viesti|sähköposti"
r"|maili|meili))")),
)  # fmt: skip
_CHANNELS: Final = (
    ("linkedin", (r"linkedin\w*(?:[- ](?:message|note|dm|viesti\w*|invite|request|msg|kutsu\w*))?"
r"|linkkari\w*(?:[- ]?viesti\w*)?|inmail\w*|li (?:message|msg|dm)|connection (?:request"
r"|note)|dm")),
    ("call", (r"(?:cold[- ]?)?call (?:opener|opening|script|intro|questions|notes|prep)s?|(?:opener"
r"|opening|script|talking points|questions) for (?:a |the |my )?(?:cold |phone )?call"
r"|cold[- ]?call|phone (?:call|script|opener)|(?:kylmä)?soit(?:to|on|tu)\w*(?:[-"
r" ]?(?:avau\w*|runko\w*|skripti\w*|aloitu\w*))?|puhelu\w*(?:[- ]?(?:avau\w*|runko\w*"
r"|aloitu\w*|skripti\w*))?|puhelin\w*|soitonavau\w*|soiton avau\w*|buukkau\w*|call(?= to)")),
    ("email", (r"(?:cold[- ])?e-?mails?|mail|sähköposti\w*(?:[- ]?viesti\w*)?|s-?posti\w*|säpö\w*"
r"|mail[ie]\w*|meili\w*|kylmämeil\w*|spost\w*")),
)  # fmt: skip
_MESSAGE: Final = (
    r"messages?|msg|notes?|outreach(?: message)?|drafts?|pitch|intro|something|line|lines"
    r"|text|opener|opening|openers|viesti\w*|kylmäviesti\w*|luonno\w*|avausviesti\w*|avau\w*"
    r"|kirje\w*|jotain|jotakin|vähän jotain|tekst\w*|myyntiviesti\w*|kontaktointiviesti\w*"
    r"|yhteydenotto\w*"
)
_VERB: Final = (
    r"write|draft|compose|make|prepare|create|send|do|need|want|give|get|produce|cook up|whip"
    r" up|come up with|have|let's write|let's|i need|i want|we need|help me write|help me|"
    r"kirjoita|kirjota|tee|laadi|luonnostele|laita|pistä|naputa|naputtele|hahmottele|muotoile"
    r"|keksi|anna|lähetä|luo|tarviin|tarvitsen|tarvitaan|tarvisin|tarvitsisin|tarvis|haluan"
    r"|haluaisin|tehdään|kirjoitetaan|väsää|raapusta|sorvaa|valmistele|vastaa|ideoi|mulle"
    r"|auta kirjoittamaan"
)
_FILLER: Final = frozenset(
    "one more another next a an the me us him her them some please another new quick short"
    " nice good cold warm personal version now asap again just also same that one this is"
    " for to at from in it its of on with and up "
    "uusi uuden lyhyt lyhyen pieni kiva hyvä kylmä se sen sama saman nyt heti mulle minulle"
    " meille joku jokin jonkun vielä toinen toisen kans myös ja lisäksi i we you he she can"
    " could first draft there sinne heille niille sille hänelle hänelle tälle tuolle tolle"
    " noille".split()
)
_TITLE: Final = re.compile(
    r"(?:\w*johtaj\w*|\w*päällik\w*|\w*pomo\w*|toimari\w*|tj:?\w*|ceo|cfo|cto|coo|cmo|chro"
    r"|cpo|cio|cro|cso|vp|svp|evp|\w*director\w*|\w*manager\w*|heads?|chiefs?|founders?"
    r"|co-?founders?|owners?|president|partner|lead"
    r"|perustaja\w*|omistaja\w*|yrittäj\w*|päättäj\w*|persoona\w*|persona\w*|recruiter\w*"
    r"|rekrytoij\w*|hr(?::\w+)?|people|talent|sales|marketing|decision|buyer|ostaja\w*"
    r"|assistant|sihteeri\w*|hallitu\w*|osakas\w*|controller\w*|boss|specialist\w*"
    r"|asiantuntija\w*|esimie\w*|esihenkilö\w*|vastaav\w*|ops|operations)",
    re.IGNORECASE,
)
_NAME: Final = re.compile(
    r"[A-ZÅÄÖ][\w'’]+(?:-[A-ZÅÄÖ]\w+)?(?: (?:von|van|de|af))?(?:"
    r" [A-ZÅÄÖ][\w'’]+(?:-[A-ZÅÄÖ]\w+)?){1,2}"
)
_AGAIN: Final = re.compile(
    r"(?:(?:and |now |no |ja |sitten |mites |entä |can i have |give me )*(?:the |ihan"
    r" )?(?:same|sama|samat|it|that|se|this|tämä|one|toinen|another(?: one| version| angle)?"
    r"|toinen versio|uusi versio|uudestaan|eri kulma|toinen kulma|toisesta kulmasta)(?:"
    r" (?:thing|juttu|viesti|message|but|mutta|vielä|also|myös|kans|nyt|again|for|to|draft"
    r"|luonnos|please|version))*)?",
    re.IGNORECASE,
)
_ANGLE: Final = re.compile(
    r"(?:(?:give me |try |anna |kokeile |tee )?(?:another|a different|a new|toinen|eri"
    r"|uusi)(?: (?:angle|version|draft|kulma|versio|luonnos))(?: (?:please|to it|siihen"
    r"|siitä))?)",
    re.IGNORECASE,
)
OFFER: Final[Topic[ShowOffer]] = Topic(
    (
        "en",
        r"(?:show |what is |what's |see )?(?:me )?(?:the |our |my )?(?:offer|offering|sales pitch"
        r"|value proposition|pitch|offer profile|sender(?: profile| details)?|proof points?)"
        r"|what (?:do we|are we) (?:offer|sell|offering|selling)(?: them| again| exactly)?|who"
        r" (?:sends|is the sender)(?: the messages| of our messages)?|what's our pitch|what do"
        r" our messages offer",
        lambda _: ShowOffer(),
    ),
    (
        "fi",
        r"(?:näytä |mikä on |mikä |katso )?(?:meidän )?(?:tarjooma|tarjous|tarjoama"
        r"|tarjontaprofiili|myyntipuhe|arvolupaus|lähettäjä|lähettäjätiedot|referenssit"
        r"|näytöt)(?:mme)?(?: on| nyt)?"
        r"|mitä (?:me )?(?:tarjoamme|myymme|myydään|tarjotaan|tarjoomme)(?: oikein| nyt| heille)?"
        r"|kuka (?:on )?lähettäjä(?:nä| on)?|mitä meillä on tarjota",
        lambda _: ShowOffer(),
    ),
)
_MESSAGES: Final = "|".join([*(pattern for _, pattern in (*_STEPS, *_CHANNELS)), _MESSAGE])


def draft(question: str) -> tuple[AskDraft, str | None] | None:
    """A wish for a message: a verb or a recipient with the sort of message; None for everything else."""
    if _QUESTION.match(question) or len(question) > _LONGEST:
        return None
    found = _draft(question)
    return None if found is None else (found, "fi" if _FINNISH.search(question) else "en")


def _draft(question: str) -> AskDraft | None:
    rest, language = _taken(_COMPOUND.sub(r"\1 \2", question), _LANGUAGES)
    rest, step = _taken(rest, _STEPS)
    rest, channel = _taken(rest, _CHANNELS)
    if _ANGLE.fullmatch(question) or (language and _AGAIN.fullmatch(rest.strip(" ,.:") or "same")):
        return AskDraft(None, None, None, channel, language, step)
    first = _find(_MESSAGES).match(_LEADING.sub("", question.strip(" ,")))
    verb = _find(_VERB).match(question)
    named = _find(_MESSAGE).search(rest)
    wanted = _WANTED.match(question)
    if not (channel or step or named or wanted) or not (verb or first):
        return None
    rest = _find(_MESSAGE).sub(" ", rest)
    while again := _find(_VERB).match(rest.strip(" ,")):
        rest = rest.strip(" ,")[again.end() :]
    rest = rest.strip(" ,")
    company, persona, contact = recipient(rest)
    is_name = company is None and any(word.casefold() in _FORMS for word in rest.split())  # "Mail Oy"
    to_nobody = not verb and rest and not _TO.match(rest) and not _WRITES.match(question)
    return None if is_name or to_nobody else AskDraft(company, persona, contact, channel, language, step)


_LONGEST: Final = 300
_LEADING: Final = re.compile(
    r"^(?:(?:one|more|another|next|a|an|the|quick|short|new|uusi|lyhyt|vielä|yksi|joku|nyt) )+", re.IGNORECASE
)
_COMPOUND: Final = re.compile(
    r"\b(jatko|seuranta|muistutus|avaus)-?(sähköposti|s-posti|mail|meil|soit|puhelu)", re.IGNORECASE
)
_QUESTION: Final = re.compile(
    r"(?:what|why|how|who|when|where|did|do(?:es)? (?:i|we|you|they|it|the)|is|are|was|were"
    r"|has|should|which|don't|do not|never|stop|mitä|miksi|miten"
    r"|kuka|milloin|onko|oliko|pitäisi\w*|kannatta\w+|saako|älä|ei|en|kenen|kenelle|montako|kuinka)\b",
    re.IGNORECASE,
)
_FINNISH: Final = re.compile(
    r"[äö]|\w+lle\b|\b(?:tee|laadi|laita|anna|kirjota|kirjoita|viesti\w*|maili\w*|meili\w*"
    r"|sama|suomeksi|ruotsiksi|englanniksi|soitto\w*|luo|jatko\w*)\b",
    re.IGNORECASE,
)
_WANTED: Final = re.compile(
    r"(?:draft|luonnostele)\b|(?:write|reach out) to\b|(?:kirjoita|kirjota) \S+(?: \S+)?lle$", re.IGNORECASE
)
_TO: Final = re.compile(r"(?:to|for|at)\b|.*lle\b", re.IGNORECASE)
_WRITES: Final = re.compile(r"(?:e-?mail|mail|message|dm|ping|write)\s", re.IGNORECASE)
_AT: Final = (
    (
        r"(?:to |for )?(?:the |a |an |their |our |some )?(?P<who>\S.*?),? (?:at|from|of|in|@"
        r"|working (?:at|for)) (?P<company>\S.*)"
    ),
    r"(?:to |for )?(?P<company>\S.*?)(?:['’]s|(?<=s)['’]) (?P<who>\S.*)",
    r"(?:to |for )?(?P<company>\S.*?),? (?:for|to) (?:the |a |an |their )?(?P<who>\S.*)",
    r"(?P<who>(?:\S+ ){0,3}?\S+lle) (?P<company>\S.*?(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|h[aeiouyäö]n|[aeiouyäö]{2}n|iin))",
)
_ENDS: Final = ((r"selle$", "nen"), (r"([kpt])(ö|o|a|ä|u|y|e)lle$", r"\1\1\2"), (r":?lle$", ""))


def recipient(rest: str) -> tuple[str | None, str | None, str | None]:
    """The company, the persona and the contact that words name as who a message is for."""
    text = " ".join(re.sub(r"(?:^|(?<= ))[,.:;!-]+|[,.:;!-]+(?= |$)", " ", rest).split())
    text = _without_fillers(text)
    for pattern in _AT:
        found = re.fullmatch(pattern, text, re.IGNORECASE)
        if found and (
            _TITLE.search(found["who"]) or not pattern.endswith(r"(?P<who>\S.*)") or _NAME.fullmatch(found["who"])
        ):
            return _named(_company(found["company"]), found["who"])
    bare = re.sub(r"^(?:to|for) (?:the |a |an |their )?", "", text, flags=re.IGNORECASE)
    if not bare:
        return None, None, None
    words = bare.split()
    if words[-1].casefold().endswith("lle"):
        place = next((i for i, word in enumerate(words) if _is_title(word)), None)
        if place is not None:
            return _named(_company(" ".join(words[:place])), " ".join(words[place:]))
        return _company(bare), None, None
    if all(map(_is_title, words)) or (_is_title(words[0]) and len(words) > 1 and words[1][:1].isupper()):
        return _named(None, bare)
    return _company(bare), None, None


def _without_fillers(text: str) -> str:
    words = text.split()
    while words and words[0].casefold() in _FILLER - {"to", "for"}:
        words.pop(0)
    while words and words[-1].casefold() in _FILLER - _PRONOUNS:
        words.pop()
    if words and words[0].casefold() in {"to", "for"} and len(words) > 1 and words[1].casefold() in _FILLER - _PRONOUNS:
        return _without_fillers(" ".join([words[0], *words[2:]]))
    return " ".join(words)


_FORMS: Final = frozenset(["oy", "oyj", "ab", "ltd", "inc", "gmbh", "as", "llc"])
_PRONOUNS: Final = frozenset("it them her him heille niille sille hänelle tälle tuolle tolle noille there".split())


def _company(text: str) -> str | None:
    name = text.strip(" ,.'\"“”")
    return None if not name or is_it(name) or name.casefold() in _PRONOUNS | _FILLER | _FORMS else name


def _named(company: str | None, who: str) -> tuple[str | None, str | None, str | None]:
    bare = who.strip(" ,.'\"“”")
    for ending, instead in _ENDS:
        if re.search(ending, bare):
            bare = re.sub(ending, instead, bare)
            break
    if bare.casefold() in _PRONOUNS | {"somebody", "someone", "anyone", "jolle", "jollekin"} or not bare:
        return company, None, None
    if _TITLE.search(bare) or not _NAME.fullmatch(bare):
        return company, bare, None
    return company, None, bare


def _is_title(word: str) -> bool:
    return _TITLE.fullmatch(re.sub(r"^(?:hr|it|myynti)-", "", word.strip(","), flags=re.IGNORECASE)) is not None


def _taken(rest: str, table: tuple[tuple[Any, str], ...]) -> tuple[str, Any]:
    """The first row whose words stand in the text, and the text without them."""
    for value, pattern in table:
        if _find(pattern).search(rest):
            return " ".join(_find(pattern).sub(" ", rest, count=2).split()), value
    return rest, None


@cache
def _find(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@.-])(?:{pattern})(?![\w@])", re.IGNORECASE)


def words() -> list[str]:
    """The words that these questions are made of, as patterns or lists."""
    return [_VERB, _MESSAGE, _MESSAGES, *(pattern for _, pattern in _LANGUAGES), " ".join(_FILLER)]
