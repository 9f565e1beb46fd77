"""The answers that are drawn: what the sample team of ``make start`` gets. Every company in it is invented."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bot.explanations.rules import by_rules
from bot.i18n import Words
from bot.services.fit_company import fit_by_name
from bot.services.judging import active_scorer
from bot.services.sample_team import SAMPLE, make_sample_team
from bot.views.fit_card import fit_card
from bot.views.reply import Reply
from icp.fit import Fit
from icp.profile import Profile
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.workspace import Storage

_SEEN: Final = datetime(2026, 11, 2, 9, tzinfo=UTC)
_COMPANY: Final = "Saimaan Sovellus"
_WIDE: Final = 620


def sample_fit() -> tuple[Fit, Profile]:
    """The fit of one of the sample team's leads, of which something is missed and something unknown."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{Path(folder) / 'sample.db'}")
        try:
            upgrade(engine)
            storage = Storage(engine)
            make_sample_team(storage, "en", _SEEN)
            with storage.open(SAMPLE, _SEEN, read_only=True) as workspace:
                scorer = active_scorer(workspace)
                found = None if scorer is None else fit_by_name(workspace, scorer, _COMPANY).fit
        finally:
            engine.dispose()
    if scorer is None or found is None:
        raise RuntimeError(_COMPANY)
    return found, scorer.profile


def pictures() -> Iterator[tuple[str, Reply, int]]:
    """(file name without ending, answer, width in CSS pixels)."""
    found, profile = sample_fit()
    for language in ("en", "fi"):
        words = Words(language)
        yield f"fit-{language}", fit_card(found, by_rules(found, words), words, profile=profile), _WIDE
