"""Which language a sentence is in: by its small words and, for Finnish, its endings.

Honest for sentences of five words and more; shorter ones are not judged unless they are clearly something else.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from bot.guard.cues import cues
from bot.i18n.catalog import languages

_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN = """och är det den ett som för på med av till inte har ni er men också om från eller hos bara inom de eftersom
    sig vi vid und ist das die der dem ein eine nicht mit auf von zu im sie es aber auch noch nur sich wird passt liegt
    dass haben sind oder le la les des est une dans pour avec qui que pas sur el los las un una con para por pero del il
    di che non sono het een van voor niet maar zijn og ikke af eller""".split()  # noqa: SIM905 -- reads like prose
_FINNISH_ENDING = re.compile(
    r"(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|nne|nsa|nsä|inen|iset|isen|ista|istä|uus|yys|mme|tte|vat|vät|tua|tyä|een|iin|"
    r"aan|ään|kin|mista|misen)$"
)
_ENOUGH = 5
_LONG = 5


def language_of(sentence: str) -> str | None:
    """A language that has texts; "other" for what is clearly none of them; None where nothing tells."""
    if any(character.isalpha() and "LATIN" not in unicodedata.name(character, "") for character in sentence):
        return "other"
    words = [word.casefold() for word in _WORD.findall(sentence)]
    points = {language: sum(word in small for word in words) for language, small in _small_words().items()}
    points["fi"] += sum(len(word) >= _LONG and _FINNISH_ENDING.search(word) is not None for word in words)
    best = max(points, key=lambda language: points[language])
    return best if len(words) >= _ENOUGH and points[best] else None


@cache
def _small_words() -> dict[str, frozenset[str]]:
    own = {language: cues(language).small for language in languages()}
    return {**own, "other": frozenset(_FOREIGN)}
