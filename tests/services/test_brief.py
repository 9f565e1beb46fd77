"""What goes into the brief."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.errors import BotRefusal
from bot.services.apply_personas import apply_personas
from bot.services.brief import Brief, Promise, Quote, make_brief
from storage.interviews import FindingKind, NewFinding, State
from storage.workspace import Storage
from tests.services.workspaces import NOW, PROFILE, a_workspace, applied, company, kept

PERSONAS = """
- {name: Kalle, titles: [CEO], goals: [Grow abroad, Sleep], challenges: [Time]}
- {name: Helena, titles: [HR Director], goals: [grow abroad], challenges: [Laws]}
"""


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    """A workspace with two customers and an active profile."""
    with a_workspace(tmp_path) as storage:
        kept(storage, [company("Halla Oy", relation="customer"), company("Kuura Oy", relation="customer")])
        applied(storage)
        yield storage


def made(storage: Storage) -> Brief:
    """The brief as it stands."""
    with storage.open("local", NOW, read_only=True) as workspace:
        return make_brief(workspace)


def accept(storage: Storage, company_id: str, kind: FindingKind, text: str, quote: str = "") -> None:
    """A finding that a person has accepted."""
    with storage.open("local", NOW) as workspace:
        (found,) = workspace.interviews.find(company_id, [NewFinding(kind, text, quote)], by="@maija")
        workspace.interviews.decide(found.id, State.ACCEPTED, by="@maija", used_in="icp")
        workspace.commit()


def test_customers_words_lead(storage: Storage) -> None:
    """What most customers named comes first; drafts, channels and answers about other things are no reason to buy."""
    accept(storage, "1", FindingKind.PAIN, "Four payrolls", "We ran four payrolls.")
    accept(storage, "1", FindingKind.GOAL, "Hire abroad", "We had to hire abroad.")
    accept(storage, "2", FindingKind.GOAL, "hire abroad", "Germany was next.")
    accept(storage, "2", FindingKind.CHANNEL, "Podcasts", "I listen to podcasts.")
    with storage.open("local", NOW) as workspace:
        workspace.interviews.find("2", [NewFinding(FindingKind.PAIN, "A draft", "Not accepted.")], by="model")
        workspace.interviews.answer("2", "why_us", "You answered the same day.", source="a.txt", by="@maija")
        workspace.interviews.answer("2", "who_decided", "Our CFO.", source="a.txt", by="@maija")
        workspace.commit()
    brief = made(storage)
    assert brief.promises == (Promise("Hire abroad", "goal", 2), Promise("Four payrolls", "pain", 1))
    assert brief.quotes == (
        Quote("We ran four payrolls.", "Halla Oy"),
        Quote("Germany was next.", "Kuura Oy"),
        Quote("We had to hire abroad.", "Halla Oy"),
        Quote("You answered the same day.", "Kuura Oy"),
    )
    assert brief.interviewed == 1


def test_a_quote_is_not_told_twice(storage: Storage) -> None:
    """An answer that holds a finding's quote is not quoted beside it."""
    accept(storage, "1", FindingKind.GOAL, "Speed", "It takes a week.")
    with storage.open("local", NOW) as workspace:
        workspace.interviews.answer("1", "how_it_helped", "Now. It takes a week. Good.", source="a", by="@m")
        workspace.commit()
    assert [quote.text for quote in made(storage).quotes] == ["It takes a week."]


def test_without_interviews_the_personas_or_the_profile_say_what_to_lead_with(storage: Storage) -> None:
    """The profile's goals come before the personas', and those that more personas share before others."""
    assert made(storage).promises == ()
    with storage.open("local", NOW) as workspace:
        apply_personas(workspace, PERSONAS, by="@maija", at=NOW)
        workspace.commit()
    assert made(storage).promises == (Promise("Grow abroad", "personas", 2), Promise("Sleep", "personas", 1))
    applied(storage, PROFILE + "  - {kind: goals, any_of: [hiring abroad]}\n")
    assert made(storage).promises == (Promise("hiring abroad", "profile", 0),)


def test_a_brief_needs_a_profile(tmp_path: Path) -> None:
    """Without a profile there is nobody to describe."""
    folder = tmp_path / "new"
    folder.mkdir()
    with a_workspace(folder) as storage, pytest.raises(BotRefusal) as refused:
        made(storage)
    assert refused.value.key == "refusal-no-profile"
