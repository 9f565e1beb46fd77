"""The same question in other words: without politeness, in the standard language, with typing errors mended.

Words are kept with what was typed for them, so that a company's name is never changed by what mends a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.intents.places import inflected_place, named_place
from bot.intents.vocabulary import COMMON
from icp.reference import industries
from icp.reference.words import fold

_APOSTROPHES: Final = str.maketrans(dict.fromkeys("’‘ʼ`´", "'"))
_EMOJI: Final = r"[\U0001F000-\U0001FAFF\u2600-\u27BF\u2190-\u21FF\uFE0F\u200D]+"
_SYMBOLS: Final = re.compile(rf"(?<!\w){_EMOJI}|{_EMOJI}(?!\w)|(?<=\s)[:;]-?[)(DPp](?=\s|$)")
_POLITE: Final = re.compile(
    r"^(?:(?:hey|hi|hello|hei|moi|moro|terve|yo),? )?@?osuma[,:]? (?=\S)|^(?:please|can you"
    r"|could you|would you|voitko|voisitko) (?=\S)"
    r"|,? (?:please|kiitos|kiitti|thanks|thank you|pls|plz|thx|cheers)$",
    re.IGNORECASE,
)
_WRAPPED: Final = re.compile(
    r"^(?:(?:hey|hi|hello|ok|okay|so|well|and|but|also|then|btw|by the way|quick question"
    r"|quick one|question|sorry|right|please|just|oh|ah|alright|morning|good morning|now"
    r"|hei|moi|moro|terve|no|ja|mutta|mut|siis|eli|joo|okei|sori|anteeksi|hyvä|nopea kysymys"
    r"|kysymys|pikakysymys|huomenta|moikka|sitten|lisäksi|vielä)(?:[,:!.–-]+ ?| )"
    r"|(?:can|could|would|will|can't|couldn't) (?:you|u|we|i)(?: please| kindly| just|"
    r" quickly| maybe)*(?: (?:tell me|let me know|show me|explain to me|help me(?: to)?|check"
    r" for me))?,? "
    r"|(?:i'd like|i would like|i want|i need|we want|we need|i'd love|we'd like|i wanna"
    r"|let's|let me)(?: you)? (?:to )?(?:know|see|check|understand|hear|find out|get|have)?,?"
    r" ?"
    r"|(?:do you (?:know|happen to know)|any idea|tell me|let me know|i wonder|i was"
    r" wondering|wondering|please tell me|remind me|mind telling me|i'm curious)(?: about)?,?"
    r" (?=(?:what|why|how|who|which|is|does|do|if|whether)\b)"
    r"|(?:voitko|voisitko|voitteko|voisitteko|viitsitkö|viitsisitkö|osaatko|osaisitko"
    r"|pystytkö|pystyisitkö|saisinko|saisiko|saanko|ehditkö|jaksatko|jaksaisitko)(?: (?:sinä"
    r"|ystävällisesti|nyt|sä|vähän|mitenkään|mulle|minulle|meille|kertoa|sanoa|tarkistaa,"
    r"|katsoa,))*,? "
    r"|(?:haluan|haluaisin|haluttaisiin|haluaisimme|halusin|pitäisi|tarvitsen|täytyisi|mun"
    r" pitäisi|minun pitäisi)(?: (?:tietää|nähdä|kysyä|saada|katsoa))?,? (?:että )?"
    r"|(?:kerro(?:tko|pa)?|sano|muistuta|tiedätkö|osaatko sanoa|onko tietoa)(?: mulle|"
    r" minulle| meille)?,? (?=(?:mitä|miksi|miten|kuka|mikä|onko|sopii\w*|ketkä|kenen\w*"
    r"|mitkä|paljonko|millainen|kannattaako|kumpi)\b))",
    re.IGNORECASE,
)
_INFINITIVES: Final = {
    "näyttää": "näytä", "kirjoittaa": "kirjoita", "tehdä": "tee", "laatia": "laadi", "lisätä": "lisää", "verrata": "vertaa",
    "vertailla": "vertaa", "kertoa": "kerro", "katsoa": "katso", "tarkistaa": "tarkista", "antaa": "anna", "listata": "listaa",
    "hakea": "hae", "etsiä": "etsi", "arvioida": "arvioi", "viedä": "vie", "ladata": "lataa", "poistaa": "poista",
    "hyväksyä": "hyväksy", "hylätä": "hylkää", "ehdottaa": "ehdota", "laittaa": "laita", "lähettää": "lähetä",
    "luonnostella": "luonnostele", "perustella": "perustele", "selittää": "selitä", "palauttaa": "palauta", "tallentaa": "tallenna",
    "tsekata": "tsekkaa", "muuttaa": "muuta", "pisteyttää": "pisteytä", "estää": "estä", "merkitä": "merkitse", "kirjata": "kirjaa",
    "avata": "avaa", "oppia": "opi", "keksiä": "keksi", "vaihtaa": "vaihda", "päivittää": "päivitä", "muotoilla": "muotoile",
}  # fmt: skip
_CONDITIONAL: Final = re.compile(r"(?<=[a-zåäö]{2})is(?=k[oö](?:h[aä]n)?$)|(?<=[aeouyäö]is)$", re.IGNORECASE)
_ENDS: Final = " ?!.,…;:-–"
_LEAST: Final = 4
_LONG: Final = 8
_MOST_WORDS: Final = 30
_NEVER: Final = frozenset(
    "asti osti ovat ollut uusi vuosi lasti made same some done gone time team need meet they"
    " them then there here this".split()
)


@dataclass(frozen=True, slots=True)
class Wording:
    """Words as they are read, each with what was typed for it."""

    words: tuple[tuple[str, str], ...]
    mended: bool = False

    @classmethod
    def of(cls, text: str) -> Wording:
        """A text as it stands."""
        return cls(tuple((word, word) for word in text.split()))

    @property
    def text(self) -> str:
        """The words as they are read."""
        return " ".join(read for read, _ in self.words if read).strip(_ENDS)

    def as_typed(self, part: str) -> str:
        """What was typed for a part of the text."""
        wanted = part.split()
        words = [(read, typed) for read, typed in self.words if read]
        for start in range(len(words) - len(wanted) + 1):
            if all(_same(read, want) for (read, _), want in zip(words[start:], wanted, strict=False)):
                return " ".join(typed for _, typed in words[start : start + len(wanted)] if typed).strip(
                    " ,;:?!\"'“”-–"
                )
        return part


def _same(read: str, want: str) -> bool:
    return read == want or read.strip(" ,;:?!.\"'“”") == want.strip(" ,;:?!.\"'“”")


def tidy(text: str) -> str:
    """One line, plain apostrophes, no emoji, no marks at the ends, no "please"."""
    flat = " ".join(_SYMBOLS.sub(" ", text.translate(_APOSTROPHES)).split()).strip(_ENDS)
    return _POLITE.sub("", flat).strip(" ,:?!.")


def wordings(question: str, vocabulary: frozenset[str]) -> Iterator[Wording]:
    """The question as it stands; in the standard language; with its typing errors mended. Each only where it differs."""
    first = Wording.of(question)
    yield first
    if len(first.words) > _MOST_WORDS:
        return
    standard = _standard(question)
    if standard.text and standard.text != first.text:
        yield standard
    for base in (standard, first):
        mended = Wording(
            tuple((_mended(read, vocabulary, place), typed) for place, (read, typed) in enumerate(base.words)),
            mended=True,
        )
        if mended.text and mended.text != base.text:
            again = _standard(mended.text) if base is first else None
            yield mended
            if again is not None and again.text not in {mended.text, ""} and len(again.words) == len(mended.words):
                yield Wording(
                    tuple((read, typed) for (read, _), (_, typed) in zip(again.words, mended.words, strict=True)),
                    mended=True,
                )


def _standard(question: str) -> Wording:
    once = [pair for place, word in enumerate(question.split()) for pair in _in_standard(word, place)]
    said = bare = " ".join(read for read, _ in once if read)
    before = ""
    while bare != before:
        before, bare = bare, _WRAPPED.sub("", bare, count=1)
    kept = once[_before(once, len(said.split()) - len((bare or said).split())) :]
    if kept and kept[0][0].casefold() in _INFINITIVES:
        kept[0] = (_INFINITIVES[kept[0][0].casefold()], kept[0][1])
    return Wording(tuple(kept))


def _before(words: list[tuple[str, str]], gone: int) -> int:
    """Where the words begin of which so many are gone; those left out anyway do not count."""
    place = 0
    while gone > 0 and place < len(words):
        gone -= bool(words[place][0])
        place += 1
    return place


def _in_standard(word: str, place: int) -> list[tuple[str, str]]:
    """A word in the standard language, as one or more; "" where it says nothing."""
    mark = word[len(word.rstrip(",;:?!.")) :]
    core = word[: len(word) - len(mark)]
    is_name = place > 0 and core[:1].isupper() and not core.isupper()
    read = core if is_name else _colloquial().get(core.casefold(), core)
    if read and read.islower() and len(read) > _LEAST - 1:
        read = _CONDITIONAL.sub(_whole, read)
    parts = read.split() or [""]
    first = parts[0] + (mark if len(parts) == 1 and parts[0] else "")
    return [(first, word), *((part, "") for part in parts[1:])]


def _whole(found: re.Match[str]) -> str:
    return "isi" if found[0] else "i"


@cache
def _colloquial() -> dict[str, str]:
    lines = files("bot.intents").joinpath("colloquial.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
    return {typed.strip(): means.strip() for typed, means in pairs}


def _mended(word: str, vocabulary: frozenset[str], place: int) -> str:
    if "-" in word.strip("-"):
        return "-".join(_mended(part, vocabulary, place) for part in word.split("-"))
    core = word.strip(",;:?!.\"'")
    shouted = core.isupper()
    if not core.isalpha() or (core[:1].isupper() and place and not shouted):
        return word
    small = core.casefold()
    if small in vocabulary or small in _NEVER or small in _colloquial():
        return word
    if industries.codes(small):
        return word
    near = _folded(vocabulary).get(small) or _nearest(small, vocabulary)
    return word if near is None else word.replace(core, near)


@lru_cache(maxsize=4096)
def _nearest(word: str, vocabulary: frozenset[str]) -> str | None:
    """The word of the vocabulary that is one slip away, or two for a long word; None where none or several are."""
    if len(word) < _LEAST:
        swapped = [
            each for each in vocabulary if len(each) == len(word) and each != word and sorted(each) == sorted(word)
        ]
        return swapped[0] if len(word) == _LEAST - 1 and len(swapped) == 1 else None
    most = 2 if len(word) >= _LONG else 1
    found = process.extract(word, vocabulary, scorer=OSA.distance, score_cutoff=most, limit=20)
    near = [
        (distance, each not in COMMON, each[0] != word[0], abs(len(each) - len(word)), each)
        for each, distance, _ in found
        if _may(word, each)
    ]
    return None if not near or named_place(word) or inflected_place(word) else min(near)[-1]


@lru_cache(maxsize=4)
def _folded(vocabulary: frozenset[str]) -> dict[str, str]:
    """Words with dots on their letters, by what is typed where the keys have none: "nayta" is "näytä"."""
    return {fold(word): word for word in vocabulary if fold(word) != word and fold(word) not in vocabulary}


def _may(word: str, known: str) -> bool:
    """Whether a word may be read as a known one: a question stays a question, and a short word keeps its beginning."""
    asks = ("ko", "kö")
    if (word.endswith(asks) and not known.endswith(asks)) or len(known) < _LEAST - 1:
        return False
    return word[0] == known[0] or len(word) > _LEAST + 1 or sorted(word) == sorted(known)
