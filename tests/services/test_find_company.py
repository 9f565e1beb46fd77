"""Names as they stand in sentences, found among the sample team's companies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.services.find_company import find_company
from bot.services.sample_team import SAMPLE, make_sample_team
from bot.services.spot_names import spot_names
from storage.companies import NewCompany
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.workspace import Storage, Workspace
from tests.fakes import NOW

FOUND = {
    "Havupuun": "Havupuu Software Oy",
    "Saimaan Sovelluksesta": "Saimaan Sovellus Oy",
    "Ahvenkosken Data": "Ahvenkoski Data Oy",
    "revontulille": "Revontulet Analytics Oy",
    "vanamon verkkokaupat": "Vanamo Verkkokaupat Oy",
    "Jäkälään": "Jäkälä Energia Oy",
    "Metsätähdestä": "Metsätähti Tech Oy",
    "Havupuu:n": "Havupuu Software Oy",
    "Outback Ledger's": "Outback Ledger Pty Ltd",
    "fjalmyra softwere": "Fjällmyra Software AB",
    "nebelhronille": "Nebelhorn Security GmbH",
    "tulpenbrug-software.example": "Tulpenbrug Software B.V.",
}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The sample team, and a pair of companies whose names are forms of one another."""
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('names') / Path('osuma.db')}")
    upgrade(engine)
    storage = Storage(engine)
    make_sample_team(storage, "en", NOW)
    with storage.open(SAMPLE, NOW) as writing:
        writing.companies.upsert([NewCompany(name, None, None, "lead", ()) for name in ("Ruoho Oy", "Ruohon Oy")])
        writing.commit()
    with storage.open(SAMPLE, NOW, read_only=True) as reading:
        yield reading
    engine.dispose()


def test_inflected_and_mistyped(workspace: Workspace) -> None:
    """Finnish endings, "'s", a slip in each word and swapped letters reach the company."""
    for said, name in FOUND.items():
        found = find_company(workspace, said).company
        assert (said, found.name if found else None) == (said, name)


def test_never_the_wrong_one_silently(workspace: Workspace) -> None:
    """What is another company's name, or only alike, or several companies', is asked back."""
    assert [each.name for each in find_company(workspace, "Ruohon").candidates] == ["Ruohon Oy", "Ruoho Oy"]
    for said in ("Kuusen", "nordhavensin", "Havupuu Solutions", "acmesta", "robotics"):
        assert find_company(workspace, said).company is None


def test_names_are_spotted(workspace: Workspace) -> None:
    """Names stand out in a sentence, whole and inflected; ordinary words do not."""
    assert spot_names(workspace, "yo is kontio vision legit for us") == ("kontio vision",)
    assert spot_names(workspace, "kumman otan, Havupuun vai birkenwladin") == ("Havupuun",)
    assert spot_names(workspace, "what do we look for") == ()
