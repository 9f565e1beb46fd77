"""Home: valid under Slack's limits whatever the team has, short, and with the next step first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.i18n import Words
from bot.services.home import Home, Week
from bot.services.set_up import SetUpState, Step
from bot.views.home import home_view, suggested_prompts
from bot.views.reply import Reply
from icp.fit import Tier
from icp.persona import Persona
from icp.profile import Profile
from storage.approvers import Approver
from storage.columns import storable
from storage.members import UnderWay
from storage.profiles import StoredProfile
from storage.proposals import Kind, Proposal, State
from tests.fakes import NOW
from tests.views.limits import buttons, check, shown
from tests.views.test_hostile_data import HOSTILE

_PART = 4
NOTHING = SetUpState(Step.ICP, None, None, None, 0, 0, 0, passed=False)


def a_home(text: str = "Acme", criteria: int = 3, **changed: Any) -> Home:  # noqa: ANN401 -- fields by name
    """A team's Home in which every outside text is this one, as far as storage keeps it."""
    text = storable(text)
    many = [{"kind": "keywords", "any_of": [f"{text} {n}"[:150]], "weight": 1} for n in range(criteria)]
    profile = Profile.model_validate({"name": text.strip()[:100] or "x", "criteria": many}) if criteria else None
    stored = profile and StoredProfile(
        1, profile.name, 2, profile.model_dump(mode="json"), active=True, created_at=NOW, created_by=text
    )
    said = text.strip()[:90] or "x"
    persona = Persona(name=said, titles=(said, "CEO"), goals=("g",), challenges=("c",))
    proposal = Proposal(
        7, Kind.CHANGE, said, {}, 1, 1, None, "", {}, text, NOW, State.PENDING, None, None, None
    )  # fmt: skip
    done = SetUpState(Step.DONE, None, ("p", 1), None, 2, 5, 5, passed=False, example=text)
    home = Home(
        team=text,
        may_decide=True,
        approvers=(Approver("U012AB3CD", "maija", "@x", NOW), Approver(said, said, text, NOW)),
        setup=done if criteria else NOTHING,
        stored=stored or None,
        profile=profile,
        personas=(persona,) * 9,
        waiting=(proposal,) * 9,
        imports=(UnderWay("import_leads:1", "U1", NOW), UnderWay("import_x", "U1", NOW)),
        week=Week(5, 1, dict.fromkeys(Tier, 2), 3, 0, 1),
        offer=text,
        digests=(),
        language="fi",
    )
    return replace(home, **changed)


def as_reply(home: Home, words: Words) -> Reply:
    """A Home as the tests of messages know it, piece by piece: Slack takes more in a Home than in a message."""
    blocks = home_view(home, words)["blocks"]
    assert len(blocks) <= 100
    for place in range(0, len(blocks), _PART):
        check(Reply("x", blocks[place : place + _PART]))
    ids = [element["action_id"] for block in blocks for element in block.get("elements", []) if "action_id" in element]
    assert all(each.endswith(f"@{words.language}") for each in ids)
    return Reply("x", blocks)


@pytest.mark.parametrize("language", ["en", "fi"])
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_only_shown(text: str, language: str) -> None:
    """Whatever things are called, Slack takes Home and the prompts, and nobody is mentioned but approvers."""
    words = Words(language)
    as_reply(a_home(text), words)
    for prompt in suggested_prompts(a_home(text), words):
        assert 0 < len(prompt["title"]) <= 200
        assert prompt["message"].strip()


@pytest.mark.parametrize("language", ["en", "fi"])
def test_nothing_and_forty_criteria(language: str) -> None:
    """An empty team's Home is its next step with its ways; forty criteria and 200-letter names fit as well."""
    words = Words(language)
    bare = a_home("", 0, personas=(), waiting=(), imports=(), week=Week(0, 0, {}, 0, 0, 0), offer=None)
    empty = as_reply(bare, words)
    pressed = [action.partition("@")[0] for action, _ in buttons(empty)]
    assert pressed[:3] == ["setup_questions", "open:setup_table", "setup_customers"]
    assert len(empty.blocks) < 15
    full = as_reply(a_home("å" * 200, 40), words)
    assert len(full.blocks) < 60
    titles = [prompt["message"] for prompt in suggested_prompts(bare, words)]
    assert titles[0] == words("prompt-setup")


def test_what_a_member_may_not_change_is_shown_and_not_offered() -> None:
    """A member sees personas, offer and who decides, without buttons to edit; an approver has the buttons."""
    words = Words("en")
    approver, member = as_reply(a_home(), words), a_home(may_decide=False)
    offered = {action.partition("@")[0].partition(":1")[0] for action, _ in buttons(approver)}
    assert {"open:persona", "open:offer", "open:icp_criterion", "open:icp_tiers"} <= offered
    blocks = home_view(member, words)["blocks"]
    seen = Reply("x", blocks)
    kept = {action.partition("@")[0].rstrip("0123456789:") for action, _ in buttons(seen)}
    assert not kept & {"open:persona", "open:offer"}
    assert "open:icp_criterion" in kept  # anybody may propose
    assert "<@U012AB3CD>" in shown(seen)
    assert "You may propose changes" in shown(seen)
