"""What the evaluations write about: the sample team's companies and personas, and an offer."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.explanations.findings import findings
from bot.i18n import Words
from bot.outreach.facts import usable
from bot.outreach.footer import footer
from bot.outreach.types import Channel, Outreach, Step
from bot.services.judging import active_scorer
from bot.services.sample_team import SAMPLE, make_sample_team
from icp.fit import Fit
from icp.persona import Persona
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.people import Contact
from storage.workspace import Storage
from tests.evals.words.teams import TEAMS

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
LANGUAGES = ("en", "fi")
_ROUNDS = {f"series_{letter.casefold()}": f"Series {letter}, {letter}-sarja, {letter}-kierros" for letter in "ABCD"}
"""A round is one fact under several names: templates say "A-kierros" where a card says "A-sarja"."""
_NAMES = ("Aino Mallila", "Sulo Kuvitelma", "Lempi Olematon", "Väinö Esimerkki")


@dataclass(frozen=True)
class Sample:
    """Companies under the sample team's profile, and whom it would write to."""

    fits: tuple[Fit, ...]
    personas: tuple[Persona, ...]

    def outreach(self, number: int, language: str) -> Outreach:
        """One of many different messages that the team could want."""
        persona = self.personas[number % len(self.personas)]
        name, title = _NAMES[number % len(_NAMES)], persona.titles[number % len(persona.titles)]
        contact = Contact("1", "1", name, None, title, "", "", None, None, None, "contacts.csv", NOW.date())
        return Outreach(
            fit=self.fits[number % len(self.fits)],
            persona=persona,
            contact=contact if number % 3 else None,
            offer=TEAMS["kuusi"].offer,
            channel=list(Channel)[number % len(Channel)],
            language=language,
            today=NOW.date(),
            step=Step.FIRST if number % 4 else Step.SECOND,
            angle=number % 2,
        )


def sample() -> Sample:
    """The sample team, imported as it is for a person who tries it."""
    with temporary_storage() as storage:
        make_sample_team(storage, "en", NOW)
        with storage.open(SAMPLE, NOW, read_only=True) as workspace:
            scorer = active_scorer(workspace)
            assert scorer is not None
            numbers = [number for batch in workspace.companies.values() for number, _ in batch]
            fits = tuple(scorer.fit(company) for company in workspace.companies.by_ids(numbers))
            personas = tuple(Persona.model_validate(each) for each in workspace.personas.all())
    return Sample(fits, personas)


@contextmanager
def temporary_storage() -> Iterator[Storage]:
    """A database that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{Path(folder) / 'osuma.db'}")
        upgrade(engine)
        try:
            yield Storage(engine)
        finally:
            engine.dispose()


def known_of_fit(fit: Fit, words: Words) -> list[str]:
    """All that an explanation may say."""
    fields = [words.field(answer.kind) for answer in fit.criteria] + [
        words.label(answer.kind) for answer in fit.criteria
    ]
    return [json.dumps(findings(fit, words), ensure_ascii=False), *fields]


def known_of_draft(outreach: Outreach) -> list[str]:
    """All that a draft may say, greeting and signature included."""
    words, sender = Words(outreach.language), outreach.offer.sender
    facts = [
        f"{fact.text} {fact.source} {fact.observed_on and words.date(fact.observed_on)}"
        for fact in usable(outreach).values()
    ]
    rounds = [_ROUNDS.get(str(fact.value), "") for fact in usable(outreach).values()]
    goals = (*outreach.persona.goals, *outreach.persona.challenges)
    return [*facts, *rounds, *goals, outreach.fit.company.name, footer(outreach), sender.name, sender.company]
