"""The explanation that a reader gets: by a model where every sentence of it holds, else by rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pydantic import BaseModel

from bot.errors import ModelUnavailable
from bot.explanations.facts import FIT, ids
from bot.explanations.findings import findings
from bot.explanations.rules import by_rules
from bot.explanations.types import Claim, Explanation
from bot.guard import check_explanation, told
from bot.guard.grounding import Says
from bot.i18n.words import Words
from bot.llm.attempts import LANGUAGES, Question, Unsound, ask, fallback_note
from bot.llm.schema import Choosing, Offered, offering
from bot.ports import Model
from icp.fit import Fit, Status
from prompts import load

PROMPT = "explain"

_MOST = 3


class Sentence(BaseModel):
    """One sentence of a model's answer: the facts it rests on, the verdict it states, and its words."""

    facts: list[Offered]
    says: Says
    text: str


class Answer(Choosing):
    """A model's whole answer to the prompt "explain"."""

    sentences: list[Sentence]


def explain(fit: Fit, words: Words, model: Model | None, token: str | None = None) -> Explanation:
    """Why a company fits as it does.

    With a model, its sentences are shown if all of them pass the guard; it may mend them once. Otherwise the rules
    write everything, for a text put together from two writers reads like one, and ``note`` says so.

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
    language = LANGUAGES.get(words.language, "English")
    question = Question(prompt, findings(fit, words), {"language": language}, token=token)
    try:
        form = offering(Answer, (*ids(fit), FIT))
        claims = ask(model, question, form, lambda answer: _held(answer, fit, words, ruled.claims))
    except (ModelUnavailable, Unsound) as reason:
        asked = prompt.ref if isinstance(reason, Unsound) else None
        return replace(ruled, note=fallback_note(model, reason), prompt=asked)
    return Explanation(" ".join(claim.text for claim in claims), model.name, claims, prompt=prompt.ref)


def _held(answer: Answer, fit: Fit, words: Words, ruled: Iterable[Claim]) -> tuple[Claim, ...]:
    """The sentences with what may not be missing.

    Raises:
        Unsound: one of them does not hold, or does not stand well where it stands.
    """
    told = [_claim(sentence) for sentence in answer.sentences[:_MOST]]
    wrong = list(_wrong(answer, told, fit, words))
    if wrong:
        raise Unsound([line for _, line in wrong], [rule for rule, _ in wrong])
    return _with_musts(fit, told, ruled)


def _wrong(answer: Answer, told_claims: list[Claim], fit: Fit, words: Words) -> Iterator[tuple[str, str]]:
    """(rule, what to tell the model) of everything that is wrong."""
    if not told_claims:
        yield "empty", "there is no sentence"
    for place, claim in enumerate(told_claims):
        if not any(map(str.isalpha, claim.text)):
            yield "empty", f"sentence {place + 1}: it has no words"
        for violation in check_explanation(claim, fit, words, answer.sentences[place].says):
            yield violation.rule, told(replace(violation, index=place))
        if claim.text in {earlier.text for earlier in told_claims[:place]}:
            yield "repeated", f"sentence {place + 1}: it repeats an earlier one"
    if told_claims and (found := _leaning(words).match(told_claims[0].text)):
        yield "leaning", f'sentence 1: "{found[1]}" leans on a sentence that is not there'


def _leaning(words: Words) -> re.Pattern[str]:
    """The words that need a sentence before theirs."""
    listed = "|".join(re.escape(word.strip()) for word in words("explain-leaning-words").split(","))
    return re.compile(rf"\W*({listed})\b", re.IGNORECASE)


def _claim(sentence: Sentence) -> Claim:
    return Claim(sentence.text.strip(" "), tuple(dict.fromkeys(sentence.facts)))


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
