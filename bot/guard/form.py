"""The outer form of a sentence: one line, one sentence, plain text, no links, the reader's language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from bot.guard.masks import OWN, WANTED, Masked
from bot.guard.tongue import language_of

_MARKUP = re.compile(r"[<>*_~`|{}\[\]\\#@^=]|:[a-z0-9_+-]{2,}:")
_LINK = re.compile(
    r"https?:|www\.|mailto:|\b[\w.+-]+@[\w-]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|ai|app|dev|eu|fi|se|no|dk|ee|de|uk|co|us|info|"
    r"biz|example|me|xyz|ly|gg)\b",
    re.IGNORECASE,
)
_SECOND_SENTENCE = re.compile(
    r"(?<!\bmrd)(?<!\bmilj)(?<!\besim)(?<!\bn)(?<!\be\.g)(?<!\bi\.e)(?<!\bapprox)[.!?…][\"'”’)]*\s+\S"
)
_NAME = re.compile(rf"[{OWN}{WANTED}]|(?<=\s)\w*[A-ZÅÄÖ]\w*")  # names are in no language
_PICTURES = frozenset({"So", "Sk", "Cs", "Co", "Cn", "Cc", "Cf", "Zl", "Zp"})


def links(text: str) -> Iterator[tuple[str, str]]:
    """Links and addresses in a text from which those that may be there are taken out."""
    yield from (("link", found[0]) for found in _LINK.finditer(text))


def check(sentence: str, masked: Masked, language: str) -> Iterator[tuple[str, str]]:
    """Each broken rule of form, with the words that break it."""
    if not sentence.strip():
        yield "empty", ""
    if OWN in sentence or WANTED in sentence:
        yield "markup", OWN
    for rule, pattern in (("markup", _MARKUP), ("link", _LINK), ("sentences", _SECOND_SENTENCE)):
        if found := pattern.search(masked.text):
            yield rule, found[0]
    for character in masked.text:  # a value may hold a picture; the sentence around it may not
        if unicodedata.category(character) in _PICTURES:
            yield "characters", unicodedata.name(character, "control")
    spoken = language_of(_NAME.sub(" ", masked.text))
    if spoken not in {None, language}:
        yield "language", str(spoken)
