"""Names in a sentence: every word that looks like one has to be a name that the cited facts hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from bot.guard.evidence import Case
from bot.guard.figures import figures
from bot.guard.inflection import is_form_of
from bot.guard.masks import WANTED, Masked
from bot.guard.ordinary import ordinary
from icp.facts import Field
from icp.fit import Tier
from icp.reference import places

_WORD = re.compile(r"[^\W\d_](?:[\w’'&+.]*\w)?")
_OPENING = "\"'“”‘’(¿¡"
_NEARLY = 0.75
_TIERS = frozenset(tier.value for tier in Tier)
_FREE = {"ICP", "NACE", "TOL", "ISIC", "NAICS"}
_VERB = re.compile(r"\s+(?:is|are|was|has|have|had|uses|wants|needs|will|on|ovat|oli|käyttää|haluaa|tarvitsee|aikoo)\b")
_TIER = re.compile(r"(?<![\w-])([A-D])(?=(?:-(?:tier|luok|taso|rated)\w*|:[a-zäö]+)?(?![\w-]))")
_ARTICLE = re.compile(r"\s+[a-zäöå]")


def check(masked: Masked, case: Case) -> Iterator[tuple[str, str]]:
    """Names that no cited fact holds, tiers aside (see ``verdicts``)."""
    vocabulary = _Vocabulary(masked, case)
    text, language = masked.text, case.language
    if WANTED in text and not (language.has("wanted", text) or language.has("conditional", text)):
        yield "role", "a wanted value as the company's own"
    first = len(text) - len(text.lstrip(_OPENING + " "))
    bare = _without_figures(text)
    for found in _WORD.finditer(bare):
        for part in re.split(r"-", found[0]):
            at_start = found.start() == first
            if _looks_like_name(part, at_start=at_start) and not vocabulary.holds(part):
                yield "name", part
    start = _WORD.match(bare, first)
    if start and _foreign_subject(start[0], text[start.end() :], case, vocabulary):
        yield "name", start[0]


class _Vocabulary:
    def __init__(self, masked: Masked, case: Case) -> None:
        words, cited = case.words, case.cited
        fields = {words.field(field).casefold() for field in Field} | {words.label(field).casefold() for field in Field}
        self._plain = {word for name in fields for word in name.split()} | {name.casefold() for name in _FREE}
        self._plain |= {code.casefold() for evidence in cited for code in evidence.currencies}
        self._plain |= {word.casefold() for evidence in cited for word in evidence.adjectives}
        own = (case.fit.company.name, *masked.names)
        self._names = {word for text in own for word in (text, *re.findall(r"[^\s,;()–-]+", text)) if len(word) > 1}

    def holds(self, word: str) -> bool:
        bare = word.strip(".'’")
        if bare.casefold() in self._plain or bare in _TIERS:
            return True
        return any(is_form_of(bare, name) for name in self._names)

    def nearly_holds(self, word: str) -> bool:
        """Whether a word is so like a name that a reader would take it for the same."""
        near = (SequenceMatcher(None, word.casefold(), name.casefold()).ratio() for name in self._names)
        return max(near, default=0.0) >= _NEARLY


def _looks_like_name(word: str, *, at_start: bool) -> bool:
    return any(map(str.isupper, word[1:] if at_start else word))


def _foreign_subject(word: str, rest: str, case: Case, vocabulary: _Vocabulary) -> bool:
    """Whether a sentence begins with a name that nothing carries.

    Any word may begin a sentence with a capital letter, so it counts as a name only where it looks like the subject,
    reads as a place, or is nearly, but not, a name that we know.
    """
    language = case.language
    if not word[:1].isupper() or vocabulary.holds(word) or _ordinary(word, case):
        return False
    owner = word.endswith(("'s", "’s")) or (word.endswith("n") and any(language.spoken_of(rest.lstrip()[:20])))
    return (
        owner
        or _VERB.match(rest) is not None
        or rest.lstrip()[:1].isupper()
        or vocabulary.nearly_holds(word)
        or places.read(word) is not None
    )


def _ordinary(word: str, case: Case) -> bool:
    language = case.language
    if ordinary(case.words.language)(word) is not None:
        return True
    return word.casefold() in language.small or language.begins("subjects", word) or bool(language.spoken_of(word))


def _without_figures(text: str) -> str:
    for figure in figures(text):
        text = text[: figure.start] + " " * (figure.end - figure.start) + text[figure.end :]
    return text


def tiers(text: str) -> list[str]:
    """The tiers that a sentence names; the English article "A" at its start is none."""
    found = list(_TIER.finditer(text))
    return [match[1] for match in found if not (match.start() == 0 and _ARTICLE.match(text, match.end()))]
