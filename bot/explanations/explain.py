"""The explanation that a reader gets: by rules, or by a model where each sentence holds."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pydantic import BaseModel

from bot.errors import ModelUnavailable
from bot.explanations.facts import FIT, ids
from bot.explanations.findings import findings
from bot.explanations.grounding import Says, check
from bot.explanations.rules import by_rules
from bot.explanations.types import Claim, Explanation
from bot.i18n.words import Words
from bot.ports import Model
from icp.fit import Fit, Status
from prompts import load

PROMPT = "explain"

_LANGUAGES = {"en": "English", "fi": "Finnish"}
_MOST = 3
_ROOM = 2000  # tokens; models that think aloud need most of them


class Sentence(BaseModel):
    """One sentence of a model's answer: the facts it rests on, the verdict it states, and its words."""

    facts: list[str]
    says: Says
    text: str


class Answer(BaseModel):
    """A model's whole answer to the prompt "explain"."""

    sentences: list[Sentence]


def explain(fit: Fit, words: Words, model: Model | None, token: str | None = None) -> Explanation:
    """Why a company fits as it does.

    With a model, its sentences pass the guard one by one; what does not hold is replaced by the rules' sentence on
    the same facts. Without one, or where nothing of its answer holds, the rules write everything, and ``note`` says so.

    Args:
        fit: what is so; no answer of a model changes it.
        words: the reader's language.
        model: None where none is configured.
        token: for the fence around the data in the prompt; random unless given.
    """
    ruled = by_rules(fit, words)
    if model is None:
        return ruled
    prompt = load(PROMPT)
    language = _LANGUAGES.get(words.language, "English")
    messages = prompt.render(token or secrets.token_hex(8), findings(fit, words), language=language)
    try:
        answer = model.complete(messages, Answer, max_tokens=_ROOM)
    except ModelUnavailable as unavailable:
        logging.getLogger("osuma.model").warning("model %s: %s", model.name, unavailable)
        return replace(ruled, note="explain-note-fallback")
    written = [_claim(sentence) for sentence in answer.sentences[:_MOST]]
    held = {i for i, claim in enumerate(written) if not check(claim, fit, words, answer.sentences[i].says)}
    if not held:
        return replace(ruled, note="explain-note-replaced", prompt=prompt.ref)
    claims = _with_musts(fit, list(_merged(written, held, ruled.claims)), ruled.claims)
    return Explanation(" ".join(claim.text for claim in claims), model.name, claims, prompt=prompt.ref)


def _claim(sentence: Sentence) -> Claim:
    return Claim(sentence.text.strip(" "), tuple(dict.fromkeys(sentence.facts)))


def _merged(written: list[Claim], held: set[int], ruled: Iterable[Claim]) -> Iterator[Claim]:
    """The model's sentences that hold, each once, and the rules' on the same facts in place of those that do not."""
    left = list(ruled)
    said = {fact for i in held for fact in written[i].facts}
    texts: set[str] = set()
    for i, claim in enumerate(written):
        shown = claim if i in held else next((one for one in left if set(one.facts) & set(claim.facts) - said), None)
        if shown is None or shown.text in texts:
            continue
        texts.add(shown.text)
        if i not in held:
            left.remove(shown)
            said |= set(shown.facts)
        yield shown


def _with_musts(fit: Fit, claims: list[Claim], ruled: Iterable[Claim]) -> tuple[Claim, ...]:
    """The sentences with those of the rules that may not be missing: a verdict's reason first, an open gate last."""
    said = {fact for claim in claims for fact in claim.facts}
    missing = [claim for claim in ruled if _musts(fit) & set(claim.facts) - said]
    return (*claims, *missing) if fit.status is Status.SCORED else (*missing, *claims)


def _musts(fit: Fit) -> set[str]:
    """Facts that no explanation may pass over: what rules the company out, what is required and unknown."""
    if fit.status is Status.INSUFFICIENT_DATA:
        return {FIT}
    ruling = [answer for answer in fit.criteria if answer.disqualifies][:1]
    gates = set() if ruling else {answer.index for answer in fit.open_gates}
    return {name for name, answer in ids(fit).items() if answer in ruling or answer.index in gates}
