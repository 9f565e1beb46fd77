"""What the guard lets through of a model that lies, and of one that tells the truth.

Every untruth is sent by a model server over HTTP, alone among true sentences, and goes the way that any answer goes:
the guard, one repair (in which the model says it again), the rules' text. Beside what reaches a reader it is counted
whether the guard itself caught the sentence, for other checks may refuse a message for reasons of their own.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from statistics import median
from time import perf_counter
from typing import Any

from bot.explanations.explain import explain
from bot.explanations.rules import by_rules
from bot.explanations.types import Claim
from bot.guard import DraftSentence, Violation, check_draft, check_explanation
from bot.guard.grounding import Says
from bot.i18n.words import Words
from bot.llm.chat_completions import ChatCompletions, Patience, connect
from bot.outreach.compose import compose
from bot.outreach.write import write
from tests.evals.words.figures import Figure, at_least, none
from tests.evals.words.teams import TEAMS
from tests.evals.words.untruths import About, Truth, Untruth, real_names, truths, untruths, verdict
from tests.model_server import Reply, model_server, says_json

PART = "lies"
CAUGHT, LET_THROUGH = 0.99, 0.95
CAUGHT_OF_FEW = 0.95  # one miss among sixty is chance; a guard that broke misses far more
SLOWEST_MS = 5.0
_STRANGERS, _ROUNDS = 500, 10
_NAMING = {"wrong company", "wrong place", "invented partnership"}
ABOUT: tuple[About, ...] = ("explanation", "draft")


def run(most: int | None = None) -> list[Figure]:
    """Everything measured; ``most`` limits how many untruths of each sort are sent, for a quick look."""
    found: list[Figure] = []
    times: list[float] = []
    for about in ABOUT:
        lies, honest = _every(untruths(about), most), truths(about)
        caught = [bool(_timed(lie, times)) for lie in lies]
        passed = [not _timed(truth, times) for truth in honest]
        found += _by_kind(about, lies, caught)
        found += _by_language(f"{about}: untruths caught", lies, caught, CAUGHT if most is None else CAUGHT_OF_FEW)
        found += _by_language(f"{about}: honest sentences let through", honest, passed, LET_THROUGH)
        found.append(none(PART, f"{about}: caught untruths that reached a reader all the same", *_shown(lies, caught)))
    found += _of_strangers()
    usual = median(times) * 1000
    return [*found, Figure(PART, "one check", f"{usual:.1f} ms", f"< {SLOWEST_MS:g} ms", missed=usual >= SLOWEST_MS)]


def _of_strangers() -> Iterator[Figure]:
    """Untruths with real companies and cities in the place of the team's own; English, for they are not inflected."""
    strangers = real_names(_STRANGERS)
    if strangers is None:
        return
    for about in ABOUT:
        every = (lie for seed in range(_ROUNDS) for lie in untruths(about, strangers, seed))
        lies = [lie for lie in every if lie.language == "en" and lie.kind in _NAMING]
        hits = sum(bool(judged(lie)) for lie in lies)
        yield at_least(PART, f"{about}: untruths with real companies and places caught", hits, len(lies), CAUGHT)


def judged(sentence: Untruth | Truth) -> Sequence[Violation]:
    """What the guard says of one sentence on its own."""
    team, words = TEAMS[sentence.team], Words(sentence.language)
    if sentence.about == "draft":
        outreach = team.outreach(sentence.language)
        return check_draft([DraftSentence(sentence.text, sentence.facts)], None, outreach, words)
    return check_explanation(Claim(sentence.text, sentence.facts), team.fit, words, _says(sentence.says))


def _timed(sentence: Untruth | Truth, times: list[float]) -> Sequence[Violation]:
    started = perf_counter()
    found = judged(sentence)
    times.append(perf_counter() - started)
    return found


def _says(text: str) -> Says | None:
    told: tuple[Says, ...] = ("match", "partial", "miss", "unknown", "mixed")
    return next((one for one in told if one == text), None)


def _every(lies: Sequence[Untruth], most: int | None) -> Sequence[Untruth]:
    return lies if most is None or len(lies) <= most else lies[:: -(-len(lies) // most)]


def _by_kind(about: About, lies: Sequence[Untruth], caught: Sequence[bool]) -> Iterator[Figure]:
    of = Counter((lie.kind, lie.language) for lie in lies)
    hits = Counter((lie.kind, lie.language) for lie, hit in zip(lies, caught, strict=True) if hit)
    for kind in dict.fromkeys(lie.kind for lie in lies):
        each = [f"{language} {hits[kind, language]}/{of[kind, language]}" for language in ("en", "fi")]
        yield Figure(PART, f"{about}, {kind}", " · ".join(each))


def _by_language(
    what: str, sentences: Sequence[Untruth | Truth], hits: Iterable[bool], goal: float
) -> Iterator[Figure]:
    pairs = list(zip((sentence.language for sentence in sentences), hits, strict=True))
    for language in ("en", "fi"):
        own = [hit for spoken, hit in pairs if spoken == language]
        share = sum(own) / len(own) if own else 0.0
        yield Figure(PART, f"{what}, {language}", f"{sum(own)} of {len(own)} ({share:.1%})")
    yield at_least(PART, what, sum(hit for _, hit in pairs), len(pairs), goal)


def _shown(lies: Sequence[Untruth], caught: Sequence[bool]) -> tuple[int, int]:
    """(untruths that the guard caught and a reader saw all the same, all that were sent)."""
    logging.getLogger("osuma.model").setLevel(logging.ERROR)  # it tells of each refused answer
    with _liar() as (model, answer):
        seen = [_reaches(lie, model, answer) for lie in lies]
    return sum(shown and hit for shown, hit in zip(seen, caught, strict=True)), len(lies)


def _reaches(lie: Untruth, model: ChatCompletions, answer: Callable[[Any], None]) -> bool:
    """Whether a reader sees it, sent among true sentences."""
    team, words = TEAMS[lie.team], Words(lie.language)
    if lie.about == "explanation":
        claim = by_rules(team.fit, words).claims[0]
        said = (claim.facts, verdict(team, claim.facts), claim.text), (lie.facts, lie.says or "match", lie.text)
        answer({"sentences": [{"facts": list(facts), "says": says, "text": text} for facts, says, text in said]})
        return lie.text in explain(team.fit, words, model).text
    outreach = team.outreach(lie.language)
    ruled = compose(outreach)
    told = [{"facts": list(claim.facts), "text": claim.text} for claim in ruled.claims]
    told.insert(1, {"facts": list(lie.facts), "text": lie.text})
    answer({"subject": ruled.subject or "", "sentences": told})
    return lie.text in write(outreach, model, words).body


@contextmanager
def _liar() -> Iterator[tuple[ChatCompletions, Callable[[Any], None]]]:
    """A model on loopback that says what it is told to say, each time it is asked."""
    replies: list[Reply] = []
    with model_server(lambda _request: replies[-1]) as server:
        model = connect("k", server.url, "liar", Patience(total=10.0, connect=2.0, pause=0.01))
        try:
            yield model, lambda value: replies.append(says_json(value))
        finally:
            model.close()


if __name__ == "__main__":
    for figure in run():
        print(f"{figure.what:<60} {figure.value:<26} {figure.goal:<6} {'MISSED' if figure.missed else ''}")  # noqa: T201
