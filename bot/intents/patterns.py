"""What all topics of questions share: patterns, the first of which that takes a question tells what is asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, cached_property
from typing import Final, Generic, TypeVar

from bot.intents.noise import without_noise

T = TypeVar("T")

Row = tuple[str, str, Callable[[re.Match[str]], T | None]]
"""A pattern's language ("" where its words are used in several), the pattern, and what it means; None: not this one."""

COMPANY: Final = r"(?P<company>\S.*?)"
"""A company's name inside a pattern; ``company`` gives it."""

_IT: Final = (
    "it that this they them there he her him she its their theirs one company firm se sen sitä siitä siihen siinä sille"
    " siltä he heidät heitä heistä heille heillä ne niitä niistä niille nää noi tämä tämän tätä tästä tälle tää tuo"
    " tuon tuota tuosta tuolle toi ton tota siellä sieltä sinne niil heil"
)
_THE_COMPANY: Final = re.compile(
    r"(?:the|this|that) (?:company|one|firm|lead)"
    r"|(?:se|sen|sille|siitä|tämä|tämän|tälle|tästä|tätä|tuo|tuon|tuolle|tuosta) (?:yrity|firma|liidi)\w*",
    re.IGNORECASE,
)

# "yrityksessä Kuusi", "Kuusi today": what belongs to the sentence, not to the name.
_BEFORE: Final = re.compile(
    r"^(?:the )?(?:company|firm|yrity(?:s|ksen|ksessä|kselle|ksellä|ksestä|kseltä|kseen|stä)"
    r"|firma(?:n|ssa|lle|lla|sta|an|a)?) (?=\S)"
)
_AFTER: Final = re.compile(
    r"(?<=\S),? (?:today|yesterday|right now|now|please|pls|asap|again|yet|then|or not|at all"
    r"|tänään|eilen|nyt|heti|taas|vielä|sitten|vai ei|kiitos)$|(?<=\w):st[aä]$|(?<=\w)"
    r" [a-dA-D]:?(?:han|hen|ksi|ssa|n)$"
)


_QUOTES: Final = "".join(sorted(set("\"'“”‘’„»« -–—")))


class Topic(Generic[T]):
    """The patterns of one topic, each of which has to take the whole question; compiled when first asked."""

    def __init__(self, *rows: Row[T]) -> None:
        self._rows = rows

    @property
    def patterns(self) -> tuple[str, ...]:
        """The patterns, as they are written."""
        return tuple(pattern for _, pattern, _ in self._rows)

    @cached_property
    def _compiled(self) -> tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], T | None]], ...]:
        flags = re.IGNORECASE | re.DOTALL
        return tuple((language, re.compile(pattern, flags), build) for language, pattern, build in self._rows)

    def understand(self, question: str) -> tuple[T, str | None] | None:
        """The intent of a tidied question and its language; None where it is about something else."""
        for language, pattern, build in self._compiled:
            if (found := pattern.fullmatch(question)) and (intent := build(found)) is not None:
                return intent, language or None
        return None


def said(found: re.Match[str], *names: str) -> str:
    """What the first of these groups took that took anything, without quotation marks; "" where none did."""
    groups = found.groupdict()
    return next((groups[name] for name in names if groups.get(name)), "").strip(_QUOTES)


def company(found: re.Match[str], *names: str) -> str | None:
    """The company that a question names; None where it says "it"."""
    name = without_noise(_AFTER.sub("", _BEFORE.sub("", said(found, *(names or ("company",))))))
    return None if not name or is_it(name) else name


def is_it(name: str) -> bool:
    """Whether these words mean the company last spoken of."""
    return name.casefold() in _it() or _THE_COMPANY.fullmatch(name) is not None


@cache
def _it() -> frozenset[str]:
    return frozenset(_IT.split())
