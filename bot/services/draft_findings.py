"""Goals, pains, decision makers and channels that a model reads out of answers, each with a quote that stands there."""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from bot.guard.quotes import check_finding
from bot.i18n import Words
from bot.ports import Model
from bot.services.interviews import NOTES, QUESTIONS, question_text
from icp.reference.words import words as key
from prompts import PromptRef, load
from prompts.fence import LONGEST_TEXT, visible
from storage.interviews import Answer, FindingKind, NewFinding

PROMPT = "interview"
LONGEST_FINDING = 80
_LANGUAGES = {"en": "English", "fi": "Finnish"}
_MOST = 20
_ROOM = 3000  # tokens; models that think aloud need most of them
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
_ODD = re.compile(r"[<>{}\[\]|`*_~#\\]|https?:|www\.|@")
_QUOTED = re.compile(r"^[\s\"'“”„‘’»«…]+|[\s\"'“”„‘’»«…]+$")
_ROOT = 4  # letters of a word that stay the same however it is inflected


class Item(BaseModel):
    """One finding of a model's answer."""

    kind: str
    text: str
    quote: str
    question: str


class Items(BaseModel):
    """A model's whole answer to the prompt "interview"."""

    findings: list[Item]


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a model found, and how many of its findings did not hold."""

    findings: tuple[NewFinding, ...]
    refused: int
    prompt: PromptRef


def draft_findings(answers: Sequence[Answer], words: Words, model: Model, token: str | None = None) -> Drafted:
    """Ask a model; nothing passes whose quote does not stand in the answer that it names, sign for sign.

    Args:
        answers: of one customer.
        words: the language that the findings are to be written in.
        model: it sees the answers only as data.
        token: for the fence around them; random unless given.

    Raises:
        ModelUnavailable: no valid answer came in time.
    """
    prompt = load(PROMPT)
    language = _LANGUAGES.get(words.language, "English")
    data = {"answers": [_told(answer, words) for answer in answers]}
    messages = prompt.render(token or secrets.token_hex(8), data, language=language)
    items = model.complete(messages, Items, max_tokens=_ROOM).findings[:_MOST]
    texts = _by_question(answers)
    held = [found for item in items if (found := hold(item, texts))]
    once = {(found.kind, tuple(key(found.text))): found for found in reversed(held)}
    kept = tuple(found for found in held if once[found.kind, tuple(key(found.text))] is found)
    return Drafted(kept, len(items) - len(kept), prompt.ref)


def hold(item: Item, answers: Mapping[str, Sequence[str]]) -> NewFinding | None:
    """A finding that rests on its answer, with the quote as it stands there; None for any other.

    The text is short, plain and one line; its numbers stand in the quote and its names in the answer; who
    decided and where they look must be named in the quote by the same words, however inflected.
    """
    text = " ".join(visible(item.text).split()).strip(" .")
    quote = find_quote(item.quote, answers.get(item.question, ()))
    kind = next((kind for kind in FindingKind if kind.value == item.kind), None)
    if not (kind and quote and text) or len(text) > LONGEST_FINDING or _ODD.search(text):
        return None
    said = key(quote)
    numbers = [word for word in key(text) if any(map(str.isdigit, word))]
    if not set(numbers) <= set(said) or check_finding(text, quote, answers.get(item.question, ())):
        return None
    if kind in {FindingKind.DECISION_MAKER, FindingKind.CHANNEL} and not _named(text, said):
        return None
    return NewFinding(kind, text, quote, item.question)


def find_quote(quote: str, answers: Sequence[str]) -> str | None:
    """The words of an answer that a quote repeats, as the answer has them; spaces and quotation marks aside."""
    wanted = _QUOTED.sub("", _plain(quote))
    if len(key(wanted)) < 2:  # noqa: PLR2004 -- a single word proves nothing
        return None
    for answer in answers:
        said = _plain(answer)
        place = said.find(wanted)
        if place >= 0:
            return said[place : place + len(wanted)]
    return None


def _plain(text: str) -> str:
    return " ".join(visible(unicodedata.normalize("NFC", text)).split())


def _named(text: str, said: Sequence[str]) -> bool:
    """Whether every word of a name stands in the quote, by its first letters."""
    wanted = [word for word in key(text) if word not in {"the", "of", "and", "ja", "och"}]
    return bool(wanted) and all(any(_alike(word, other) for other in said) for word in wanted)


def _alike(word: str, other: str) -> bool:
    root = word[: max(_ROOT, len(word) - 3)] if len(word) > _ROOT else word
    return other == word if len(word) < _ROOT else other.startswith(root)


def _by_question(answers: Sequence[Answer]) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = {}
    for answer in answers:
        texts.setdefault(answer.question, []).append(answer.text)
    return texts


def _told(answer: Answer, words: Words) -> dict[str, object]:
    asked = question_text(answer.question, words) if answer.question in QUESTIONS else NOTES
    return {"id": answer.question, "question": asked, "answer": list(_pieces(answer.text))}


def _pieces(text: str) -> Iterator[str]:
    """Sentences, cut so that the fence takes each whole."""
    for sentence in _SENTENCE.split(text):
        rest = _plain(sentence)
        while len(rest) > LONGEST_TEXT:
            cut = rest.rfind(" ", 0, LONGEST_TEXT - 1)
            cut = cut if cut > 0 else LONGEST_TEXT - 1
            yield rest[:cut]
            rest = rest[cut:].strip()
        if rest:
            yield rest
