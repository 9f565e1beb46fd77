"""A real language model on the wire, small enough to talk nonsense: what of it reaches a reader?"""

from __future__ import annotations

import json
import re
import subprocess
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from pydantic import ValidationError

from bot.errors import ModelUnavailable
from bot.explanations.explain import explain
from bot.explanations.rules import by_rules
from bot.explanations.types import Explanation
from bot.i18n import Words
from bot.llm.account import Account
from bot.llm.allotted import SECONDS, AllottedModel
from bot.llm.budget import Budget
from bot.llm.chat_completions import Patience, connect
from bot.llm.dialect import Dialect
from bot.llm.usage import Usage
from bot.outreach.types import Draft, Outreach
from bot.outreach.write import write
from bot.ports import Answer
from icp.fit import Fit
from tests.evals.words.figures import Figure, none
from tests.evals.words.judge import unsupported
from tests.evals.words.sample import (
    LANGUAGES,
    NOW,
    known_of_draft,
    known_of_fit,
    sample,
    temporary_storage,
)
from tests.fakes import StillClock

PART = "real model"
PYTHON = Path(__file__).parents[3] / ".venv-evals" / "bin" / "python"
FULL, SHORT = 100, 4
SHORT_SECONDS = 6.0
LIMIT = 45
"""Seconds to an answer or the rules' text."""
_FENCE = "feedfacefeedface"  # the same for all: the server then keeps the beginning of the prompt
_IN_FORM = 4
_ROOM = 300  # tokens; this model never comes to an end
_PATIENCE = 30.0  # seconds
_FENCED = re.compile(r"<data-\w+>\n(.*)\n</data-\w+>", re.DOTALL)


class Nonsense:
    """The real model's server: each fourth answer in our form, which takes it long, the others free sentences in it."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._model = connect("", url, self.name, Patience(), Dialect(temperature=False))
        self._asked = 0
        self.outcomes: Counter[str] = Counter()

    name = "smollm2"

    def complete(
        self,
        messages: Sequence[Mapping[str, str]],
        form: type[Answer],
        *,
        max_tokens: int,
        seconds: float | None = None,
        spend: Callable[[Usage], None] | None = None,
    ) -> Answer:
        """An answer.

        Raises:
            ModelUnavailable: none in the form, or none in time.
        """
        self._asked += 1
        try:
            if self._asked % _IN_FORM == 1:
                room = min(max_tokens, _ROOM)
                answer = self._model.complete(messages, form, max_tokens=room, seconds=seconds, spend=spend)
            else:
                answer = self._put_together(messages, form, monotonic() + (seconds or _PATIENCE))
        except ModelUnavailable as unavailable:
            self.outcomes[str(unavailable)] += 1
            raise
        self.outcomes["answered"] += 1
        return answer

    def _put_together(self, messages: Sequence[Mapping[str, str]], form: type[Answer], until: float) -> Answer:
        found = _FENCED.search(messages[-1]["content"])
        facts = json.loads(found[1])["facts"] if found else []
        language = "Finnish" if "in Finnish" in messages[-1]["content"] else "English"
        chosen = [facts[(self._asked * 7 + i * 5) % len(facts)] for i in range(2)] if facts else []
        sentences = [self._sentence(fact, language, until - monotonic()) for fact in chosen]
        try:
            return form.model_validate({"subject": "a short question", "sentences": sentences})
        except ValidationError:
            raise ModelUnavailable("invalid") from None

    def _sentence(self, fact: Mapping[str, object], language: str, seconds: float) -> dict[str, object]:
        known = {key: value for key, value in fact.items() if key not in {"id", "importance"}}
        asked = f"Write a short sentence in {language} to a company about this: {json.dumps(known, ensure_ascii=False)}"
        body = {"model": self.name, "messages": [{"role": "user", "content": asked}], "max_tokens": 60}
        request = urllib.request.Request(  # noqa: S310 -- our own server on loopback
            f"{self._url}/chat/completions", json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        try:
            with urllib.request.urlopen(request, timeout=max(0.1, seconds)) as response:  # noqa: S310 -- likewise
                text = str(json.loads(response.read())["choices"][0]["message"]["content"])
        except OSError:
            raise ModelUnavailable("timeout") from None
        first = re.split(r"(?<=[.!?])\s", text.strip().strip('"'))[0]
        return {"facts": [fact["id"]], "says": str(fact.get("verdict", "mixed")), "text": first}


@contextmanager
def real_model() -> Iterator[Nonsense | None]:
    """The model on its server; None where it is not installed."""
    if not PYTHON.exists():
        yield None
        return
    command = [str(PYTHON), str(Path(__file__).with_name("serve.py"))]
    with subprocess.Popen(  # noqa: S603 -- our own server
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        url = process.stdout.readline().strip()
        try:
            yield Nonsense(url) if url else None
        finally:
            process.stdin.close()


def run(*, short: bool) -> list[Figure]:
    """Explanations and drafts by a real model, judged by somebody who is not the guard."""
    with real_model() as server, temporary_storage() as storage:
        if server is None:
            return [Figure(PART, "not installed (make eval-words installs it)", "–", missed=not short)]
        storage.create("local", "Local", "en", NOW)
        account = Account(storage, "local", StillClock(NOW), Budget())
        count, team = SHORT if short else FULL, sample()
        seconds = SHORT_SECONDS if short else SECONDS
        series = [_Series(what, server, account, seconds) for what in ("explanations", "drafts")]
        for number in range(count):
            series[0].explain(team.fits[number % len(team.fits)], Words(LANGUAGES[number % 2]))
        explained = series[0].figures()
        for number in range(count):
            series[1].draft(team.outreach(number, LANGUAGES[number % 2]))
        return [*explained, *series[1].figures()]


class _Series:
    """Texts of one kind, and what was wrong with them."""

    def __init__(self, what: str, server: Nonsense, account: Account, seconds: float) -> None:
        self._what, self._server, self._account, self._allowed = what, server, account, seconds
        self._lies: list[str] = []
        self._seconds: list[float] = []
        self._by_model = 0

    def explain(self, fit: Fit, words: Words) -> None:
        """One explanation; of what the rules wrote nothing has to be judged."""
        began = monotonic()
        shown = explain(fit, words, self._model(), _FENCE)
        ruled = by_rules(fit, words).claims
        text = " ".join(claim.text for claim in shown.claims if claim not in ruled)
        self._take(shown, monotonic() - began, unsupported(text, known_of_fit(fit, words)))

    def draft(self, outreach: Outreach) -> None:
        """One draft, whoever wrote it."""
        began = monotonic()
        shown = write(outreach, self._model(), Words(outreach.language), _FENCE)
        told = unsupported(f"{shown.subject or ''}\n{shown.body}", known_of_draft(outreach))
        self._take(shown, monotonic() - began, told)

    def figures(self) -> list[Figure]:
        """What there is to tell of it."""
        told = ", ".join(f"{number} {name}" for name, number in self._server.outcomes.most_common())
        self._server.outcomes.clear()
        count, slowest = len(self._seconds), max(self._seconds)
        return [
            none(PART, f"{self._what} with an unsupported claim", len(self._lies), count),
            Figure(PART, f"{self._what} by the model, the rest by rules", f"{self._by_model} of {count}"),
            Figure(PART, f"{self._what}: requests", told),
            Figure(PART, f"{self._what}: slowest", f"{slowest:.1f} s", f"≤ {LIMIT} s", missed=slowest > LIMIT),
        ]

    def _model(self) -> AllottedModel:
        return AllottedModel(self._server, self._account, self._allowed)

    def _take(self, shown: Explanation | Draft, seconds: float, lies: list[str]) -> None:
        self._seconds.append(seconds)
        self._by_model += shown.by == self._server.name
        self._lies += lies
        if shown.by != self._server.name and not shown.note:
            self._lies.append("written by rules, and nobody says so")
