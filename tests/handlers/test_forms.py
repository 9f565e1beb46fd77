"""The forms: the profile criterion by criterion, personas, the offer, and the columns of a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.errors import SlackUnavailable
from bot.i18n import Words, languages
from bot.modals import MODALS
from bot.outreach.offer import Benefit, Offer, Proof, load_offer
from bot.services.apply_personas import read_personas
from bot.services.edit_offer import BENEFIT, OFFER, PROOF, flat, nested
from bot.services.edit_persona import ASKED
from bot.services.edit_profile import Edited, ProfileEdit, read_edit
from bot.services.form_fields import written
from bot.services.map_columns import Said, read_mapping
from bot.services.offers import read_offer
from bot.services.packed import MOST, pack, unpack
from bot.services.receive_file import Fetched, Looked, look
from bot.views.form import fields
from bot.views.modal import View
from bot.views.profile import profile as profile_view
from bot.views.profile_form import criterion_form, edit_controls, pick_form, tiers_form
from bot.views.reply import Reply
from bot.views.shared_file import mapping_form
from icp.facts import Field
from icp.persona import Persona
from icp.profile import Profile
from storage.profiles import StoredProfile
from storage.workspace import Storage
from tests.fakes import NOW
from tests.handlers.slack_team import SlackTeam
from tests.handlers.test_filled_in import Page
from tests.views.limits import buttons, check, check_view, shown
from tests.views.test_hostile_data import HOSTILE

SAMPLE = Path(__file__).parents[2] / "bot" / "sample"


@pytest.fixture
def page(team: SlackTeam, storage: Storage) -> Page:
    """A team with a profile."""
    team.applies()
    return Page(storage)


def asked(page: Page, name: str, value: str = "") -> dict[str, str]:
    """Open a form; what stands in its fields."""
    page.presses(f"open:{name}:1@{page.language}", value)
    return {
        block["block_id"]: str(block["element"].get("initial_value", ""))
        or block["element"].get("initial_option", {}).get("value", "")
        for block in page.view()["blocks"]
        if block["type"] == "input"
    }


def filled(page: Page, **texts: str) -> Reply:
    """Fill in the open form without a mistake."""
    answer = page.fill(**{name.replace("__", ":"): text for name, text in texts.items()})
    assert isinstance(answer, Reply), answer
    return check(answer)


@pytest.mark.parametrize("language", languages())
def test_a_criterion_is_changed_in_a_form_seen_and_proposed(page: Page, language: str) -> None:
    """A range as it stands, mistakes told at the field, what it would do, and only then a proposal to approve."""
    page.language = language
    assert asked(page, "icp_criterion", "0") == {
        "headcount:low": "21", "headcount:high": "50", "headcount:mode": "score", "headcount:weight": "4", "why": "",
    }  # fmt: skip
    wrong = page.fill(**{"headcount:low": "90", "headcount:weight": "many"})
    assert isinstance(wrong, dict)
    assert list(wrong) == ["headcount:weight"]
    assert isinstance(page.fill(**{"headcount:low": "90"}), dict)
    assert isinstance(page.fill(**{"headcount:low": "", "headcount:high": ""}), dict)
    preview = filled(page, headcount__low="5", headcount__high="", why="smaller ones <!channel>")
    assert "21–50 → " in shown(preview)
    with page.storage.open("T1", NOW, read_only=True) as workspace:
        assert list(workspace.proposals.pending()) == []
    proposal = check(page.press(preview, "icp_propose"))
    assert proposal.replaces
    assert "smaller ones &lt;!channel&gt;" in shown(proposal)
    page.press(proposal, "proposal_approve")
    with page.storage.open("T1", NOW, read_only=True) as workspace:
        active = workspace.profiles.active()
    assert active is not None
    assert active.document["criteria"][0]["between"] == [5, None]
    assert len(active.document["criteria"]) == 4


def test_the_shown_profile_opens_each_of_its_criteria(page: Page, team: SlackTeam) -> None:
    """In Slack every criterion, every kind of a new one and the tiers have a choice; in the terminal there are none."""
    said = page.says("icp")
    opens = [value for action, value in buttons(check(said)) if action.startswith("open:icp_criterion")]
    assert len(opens) == 4 + len(Field)
    for value in opens:
        asked(page, "icp_criterion", value)
        check_view(_view(page))
    assert not [action for action, _ in buttons(team.says("icp")) if action.startswith("open:")]


def test_several_changes_become_one_proposal(page: Page) -> None:
    """A value added from the list, a new criterion, one no longer asked, and other tiers: one preview, one proposal."""
    assert asked(page, "icp_criterion", "1")["location:words"] == "Uusimaa"
    assert "Espoo" in str(page.fill(**{"location:words": "Espooo"}))
    preview = filled(page, location__words="Uusimaa\nTampere", location__weight="2,5")
    another = next(value for action, value in buttons(preview) if action == "open:icp_criterion:2")
    asked(page, "icp_criterion", another)
    assert isinstance(page.fill(pick="new:funding"), Reply)  # behind a button, for a form cannot open a form
    asked(page, "icp_criterion", another)
    assert list(page.fill(**{"pick": "new:funding", "any:words": "huge"})) == ["any:words"]  # type: ignore[arg-type]
    preview = filled(page, pick="new:funding", any__words="seed; series a", any__weight="3")
    assert preview.replaces
    again = next(value for action, value in buttons(preview) if action == "open:icp_criterion:1")
    asked(page, "icp_criterion", again)
    preview = filled(page, funding__words="seed")
    asked(page, "icp_criterion", next(v for a, v in buttons(preview) if a == "open:icp_criterion:2"))
    preview = filled(page, pick="2:founded", any__mode="drop")
    carried = next(value for action, value in buttons(preview) if action == "icp_propose")
    page.presses("open:icp_tiers:1@en", carried)
    assert page.fill(A="40") == {"B": "The tiers must fall from A to C, for example A: 75, B: 50, C: 25."}
    assert list(page.fill(coverage="110")) == ["coverage"]  # type: ignore[arg-type]
    preview = filled(page, A="80", coverage="40 %")
    proposal = check(page.press(preview, "icp_propose"))
    page.press(proposal, "proposal_approve")
    profile = active(page)
    assert [(each["kind"], each["weight"]) for each in profile["criteria"]] == [
        ("headcount", 4), ("location", 2.5), ("location", 1), ("funding", 3),
    ]  # fmt: skip
    assert profile["criteria"][1]["any_of"] == ["Uusimaa", "Tampere"]
    assert profile["criteria"][3]["any_of"] == ["seed"]
    assert (profile["tiers"]["A"], profile["min_coverage"]) == (80, 0.4)
    stale = page.presses("icp_propose", carried)
    assert "has changed since" in shown(stale)


def test_a_first_profile_is_made_criterion_by_criterion(storage: Storage) -> None:
    """Without a profile the form asks for the first criterion and its name."""
    page = Page(storage)
    asked(page, "icp_criterion")
    assert list(page.fill(pick="new:headcount", **{"any:mode": "score"})) == ["any:words"]  # type: ignore[arg-type]
    asked(page, "icp_criterion", "new:headcount")
    preview = filled(page, headcount__low="20", headcount__high="60", name="First")
    asked(page, "icp_criterion", next(v for a, v in buttons(preview) if a == "open:icp_criterion:2"))
    preview = filled(page, pick="new:location", any__words="Espoo", any__mode="require", name="First")
    page.press(check(page.press(preview, "icp_propose")), "proposal_approve")
    profile = active(page)
    assert profile["name"] == "First"
    assert [each["mode"] for each in profile["criteria"]] == ["score", "require"]


def test_what_a_criterion_form_refuses_stands_at_its_field() -> None:
    """Ranges the wrong way round, two currencies, no number, a weight of nothing, nothing looked for."""
    wrong = MODALS["icp_criterion"].check
    mode = {"revenue:mode": "score"}
    assert wrong({**mode, "revenue:low": "2 M€", "revenue:high": "1 M€"}).keys() == {"revenue:high"}
    assert wrong({**mode, "revenue:low": "2 M€", "revenue:high": "3 MUSD"}).keys() == {"revenue:high"}
    assert wrong({**mode, "revenue:low": "much"}).keys() == {"revenue:low"}
    assert wrong(mode).keys() == {"revenue:low"}
    assert wrong({"revenue:mode_kept": "score"}) == {}
    assert wrong({"goals:mode": "score", "goals:words": "a", "goals:weight": "0"}).keys() == {"goals:weight"}
    assert wrong({"goals:mode": "score", "goals:words": "; ;"}).keys() == {"goals:words"}
    assert wrong({"legal_form:mode": "score", "legal_form:words": "Zzz"}).keys() == {"legal_form:words"}
    assert wrong({"industry:mode": "score", "industry:add": "SaaS\n62.10"}) == {}
    assert wrong({"pick": "9:nonsense"}).keys() == {"pick"}


def test_the_largest_profile_fits_its_forms() -> None:
    """200 criteria with hundreds of long values: forms within Slack's limits, nothing cut, nothing lost on saving."""
    words, many = Words("fi"), [f"{'tag' * 60} {number}" for number in range(120)]
    criteria: list[dict[str, Any]] = [{"kind": "keywords", "any_of": many, "weight": 0.1} for _ in range(199)]
    profile = Profile.model_validate(
        {"name": "N" * 100, "criteria": [*criteria, {"kind": "industry", "any_of": ["<!channel>"]}]}
    )
    stored = StoredProfile(1, "N", 1, profile.model_dump(mode="json"), active=True, created_at=NOW, created_by="x")
    edited = Edited(ProfileEdit("0", 1), stored)
    check_view(pick_form(edited, words))
    check_view(tiers_form(edited, words))
    check_view(criterion_form(edited, Field.KEYWORDS, profile.criteria[0], words))
    check(profile_view(profile, 1, words, edit_controls(profile, 1, words)))
    kept = edited.with_criterion({**edited.documents[0], "weight": 7.0})  # type: ignore[dict-item]
    assert kept.edit.packed() is None or len(kept.edit.packed() or "") <= MOST
    for text in (text for text in HOSTILE if any(map(str.isalnum, text))):
        hostile = Profile.model_validate(
            {"name": text[:90] or "x", "criteria": [{"kind": "goals", "any_of": [text[:150]]}]}
        )
        one = Edited(ProfileEdit("0", None, name=text[:90]), None)
        check_view(criterion_form(one, Field.GOALS, hostile.criteria[0], words), schema=False)
        check(profile_view(hostile, 1, words, edit_controls(hostile, 1, words)), schema=False)


def test_what_a_button_carries_comes_back_or_is_nothing() -> None:
    """An edit survives its way through Slack, long ones pressed; what no button of ours says is refused calmly."""
    edit = ProfileEdit(
        "3",
        12,
        {3: {"kind": "goals", "any_of": [f"goal {n}" for n in range(90)]}},
        (None,),
        (80, 50, 25, 0.5),
        "N",
        "w",
    )
    assert read_edit(edit.packed() or "") == edit
    assert pack([[str(n * n) * 9 for n in range(900)]]) is None
    for text in ('{"c": 5}', '{"c": [[1, {"kind": "x"}]]}', "z:!!", "{", '{"t": [1]}', "[]", "{}"):
        assert unpack(text) is not None or text in {"z:!!", "{"}
        read_edit(text)


@pytest.mark.parametrize("language", languages())
def test_a_persona_is_made_and_changed(page: Page, language: str) -> None:
    """Company attributes are refused at their field; what a form has no room for stays; an approver alone may."""
    page.language = language
    asked(page, "persona")
    wrong = page.fill(name="Fiona, 50 employees", titles="CEO\nSmall company", goals="Grow", challenges="Time")
    assert isinstance(wrong, dict)
    assert set(wrong) == {"name", "titles"}
    kept = filled(page, name="Fiona", titles="CEO\n Founder ", goals="Grow\nSell <!here>", challenges="Time")
    assert "<!here>" not in shown(kept)
    assert "Founder" in shown(kept)
    assert asked(page, "persona", "Fiona")["titles"] == "CEO\nFounder"
    filled(page, name="Fiona F", challenges="Time", tone="Short", language="fi")
    with page.storage.open("T1", NOW) as workspace:
        (persona,) = read_personas(workspace)
        workspace.approvers.add("U9", "kalle", "terminal")
        workspace.commit()
    assert (persona.name, persona.goals, persona.tone) == ("Fiona F", ("Grow", "Sell <!here>"), "Short")
    assert "kalle" in shown(page.presses(f"open:persona:1@{language}", "Fiona F"))
    assert not [action for action, _ in buttons(check(page.says("personas"))) if action.startswith("open:")]


def test_a_persona_too_long_for_a_form_loses_nothing() -> None:
    """A list that no field holds is left out of the form, which says so, and stays when the rest is saved."""
    long = [f"goal {number} " + "x" * 400 for number in range(40)]
    persona = Persona.model_validate({"name": "A", "titles": ["CEO"], "goals": long, "challenges": ["Time"]})
    document = persona.model_dump(mode="json")
    blocks = fields(ASKED, document, "persona", Words("en"))
    assert "goals" not in {block.get("block_id") for block in blocks}
    check_view(View("t", blocks, "s", "c"))
    assert written(ASKED, document, {"name": "B", "titles": "CTO", "challenges": "x"})["goals"] == long
    for text in (text for text in HOSTILE if text.strip()):
        hostile = {"name": text, "titles": [text], "tone": text, "language": text}
        check_view(View("t", fields(ASKED, hostile, "persona", Words("fi")), "s", "c"), schema=False)


def test_the_offer_is_told_in_forms(page: Page) -> None:
    """Sender, product and what it does; then a benefit and a proof; each mistake at its field, nothing else lost."""
    asked(page, "offer")
    told = {"sender_name": "Emma", "sender_title": "AE", "sender_company": "Lintu Oy", "product": "Lintu"}
    wrong = page.fill(**told, sender_email="emma", what_fi="Katso https://x.example", privacy_url="a b")
    assert isinstance(wrong, dict)
    assert set(wrong) == {"sender_email", "what_fi", "privacy_url"}
    assert list(page.fill(**told, sender_email="e@lintu.example")) == ["what_en"]  # type: ignore[arg-type]
    kept = filled(page, **told, sender_email="e@lintu.example", what_fi="Me hoidamme palkat.", duties="hr\nfinance")
    page.presses("open:offer_benefit:1@en", next(v for a, v in buttons(kept) if a == "open:offer_benefit:1"))
    check_view(_view(page))
    kept = filled(page, text_fi="Yksi lasku kuussa.", **{"for": "hr"})
    page.presses("open:offer_proof:1@en", "new@2")
    assert list(page.fill(text_fi="Kolme maata.", source="asiakas", observed_on="soon")) == ["observed_on"]  # type: ignore[arg-type]
    kept = filled(page, text_fi="Kolme maata.", source="asiakas", observed_on="2026-03-12")
    assert "has changed" in shown(page.presses("open:offer_benefit:1@en", "0@2"))
    asked(page, "offer_benefit", "0@3")
    filled(page, text_fi="", **{"for": ""})  # with no text left it is taken out
    with page.storage.open("T1", NOW, read_only=True) as workspace:
        offer = read_offer(workspace)
    assert offer is not None
    assert (len(offer.benefits), len(offer.proof), offer.duties) == (0, 1, ("hr", "finance"))
    check(page.says("our offer"))


def test_the_sample_offer_comes_through_its_form_unchanged() -> None:
    """What a form shows and hands back is what was there."""
    offer = load_offer((SAMPLE / "offer.yaml").read_text("utf-8"))
    document = offer.model_dump(mode="json", by_alias=True)
    assert nested(flat(document)) == document
    parts = (
        (OFFER, document, Offer),
        (BENEFIT, document["benefits"][0], Benefit),
        (PROOF, document["proof"][0], Proof),
    )
    for part, told, model in parts:
        blocks = fields(part, flat(told), "offer", Words("en"))
        check_view(View("t", blocks, "s", "c"))
        values = {b["block_id"]: b["element"].get("initial_value", "") for b in blocks}
        again = nested(written(part, flat(told), values))
        assert model.model_validate(again) == model.model_validate(told)


def test_a_digest_is_scheduled_in_a_form(page: Page) -> None:
    """Day, hour and zone as they are usual; mistakes at the field; set without another question; changed later."""
    assert asked(page, "digest_schedule")["weekday"] == "0"
    assert set(page.fill(time="25:00", zone="Nowhere", count="500")) == {"time", "zone", "count"}  # type: ignore[arg-type]
    said = filled(page, weekday="3", time="14.30", zone="Stockholm", count="5", language="fi", where="channel")
    number = next(value for action, value in buttons(said) if action.startswith("open:digest_schedule"))
    assert asked(page, "digest_schedule", number)["time"] == "14:30"
    filled(page, time="8")
    with page.storage.open("T1", NOW, read_only=True) as workspace:
        (digest,) = workspace.digests.all()
    assert (digest.weekday, digest.hour, digest.minute, digest.zone) == (3, 8, 0, "Europe/Stockholm")
    assert (digest.lead_count, digest.language, digest.channel_id) == (5, "fi", "C1")


def test_columns_are_corrected_in_a_form_and_shown_again(page: Page) -> None:
    """Guessed, corrected by the column's own cells, shown with the first rows, and only then imported."""
    page.slack.answers["files.info"] = {"file": {"name": "leads.csv", "url_private": "u"}}
    page.slack.files["u"] = "Firma X;Väki;Muu\nKuura Oy;35;aino@kuura.example\nHalla Oy;noin;x@y.example\n".encode()
    before = asked(page, "import_mapping", "F1")
    check_view(_view(page))
    assert before == {"kind": "leads", "c:0": "ignore", "c:1": "ignore", "c:2": "ignore"}
    assert list(page.fill(**{"c:1": "headcount"})) == ["kind"]  # type: ignore[arg-type]
    assert list(page.fill(**{"c:1": "name", "c:0": "name"})) == ["c:1"]  # type: ignore[arg-type]
    seen = filled(page, **{"c:0": "name", "c:1": "headcount"})
    assert seen.replaces
    assert "*Kuura Oy*  ·  35" in shown(seen)
    assert [action for action, _ in buttons(seen)] == ["import_leads", "open:import_mapping:1", "import_cancel"]
    again = next(value for action, value in buttons(seen) if action.startswith("open:"))
    assert asked(page, "import_mapping", again)["c:1"] == "headcount"
    done = check(page.press(seen, "import_leads"))
    assert "2 new" in shown(done)
    assert [file.name for file in done.files] == ["leads.csv.unread.csv"]
    asked(page, "import_mapping", "F1")
    blocked = filled(page, kind="blocked", **{"c:2": "email"})
    assert "2 new on the list" in shown(check(page.press(blocked, "import_blocked")))
    page.slack.answers["views.open"] = SlackUnavailable("expired_trigger_id")
    assert "--map" in shown(check(page.presses("open:import_mapping:1@en", "F1")))


def test_a_form_holds_the_widest_and_most_hostile_table() -> None:
    """Of 150 columns those that are used come first; headers and cells are only shown."""
    headers = ["Company", *(f"c{number}" for number in range(148)), "Headcount"]
    wide = ",".join(headers) + "\n" + ",".join(["x"] * 150)
    table = look(Fetched("wide.csv", wide.encode()))
    view = check_view(mapping_form(table, {}, Words("fi")), schema=False)
    ids = [block["block_id"] for block in view.blocks if block["type"] == "input"]
    assert {"c:0", "c:149"} <= set(ids)
    all_told = Said("F1", "leads", dict.fromkeys(range(90), "observed_on"))
    assert read_mapping(all_told.packed()) == all_told
    naughty = [text.replace("\ud800", "").replace("\x00", "") for text in HOSTILE if text.strip()]
    hostile = Looked("<!here>.csv", 1, {}, (), (), ("leads",), tuple(naughty), (tuple(naughty),))
    check_view(mapping_form(hostile, {}, Words("en")), schema=False)


def active(page: Page) -> dict[str, Any]:
    """The document of the active profile."""
    with page.storage.open("T1", NOW, read_only=True) as workspace:
        stored = workspace.profiles.active()
    assert stored is not None
    return dict(stored.document)


def _view(page: Page) -> View:
    told = page.view()
    title, submit, close = (told[part]["text"] for part in ("title", "submit", "close"))
    return View(title, told["blocks"], submit, close)
