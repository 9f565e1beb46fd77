"""Proposing, previewing, approving, rejecting and taking back, on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from threading import Barrier

import pytest
from sqlalchemy import Engine, func, select

from bot.errors import BotRefusal
from bot.services.apply_profile import apply_profile, apply_version
from bot.services.decide_proposal import TERMINAL, Decider, approve, foresee, reject
from bot.services.judging import read_profile
from bot.services.kept_reason import kept_reason
from bot.services.preview import preview, read_effect, still_true
from bot.services.profile_history import find_version, history, named_profile
from bot.services.propose_profile import propose, propose_version
from bot.services.rescore import rescore_some
from bot.services.show_proposal import show_proposal
from icp.difference import Code
from storage.proposals import Kind, Proposal, State
from storage.scores import ScoreRow
from storage.tables import metadata
from tests.proposals.team import PROFILE, SWEDEN, WIDER, Team, lead, profile
from tests.storage.samples import NOW, later

MAIJA, KALLE = Decider("U0MAIJA", "@maija"), Decider("U0KALLE", "@kalle")


def _proposed(team: Team, text: str = WIDER) -> Proposal:
    with team.writing() as workspace:
        return propose(workspace, profile(text), by="@maija", reason="smaller ones buy", at=later(60))


def _refused(team: Team, number: int, decider: Decider = MAIJA) -> str:
    with team.writing() as workspace, pytest.raises(BotRefusal) as refused:
        approve(workspace, number, decider, at=NOW)
    return refused.value.key


def _rows(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        return {
            name: connection.scalar(select(func.count()).select_from(t)) or 0 for name, t in metadata.tables.items()
        }


def test_a_preview_writes_nothing(team: Team, engine: Engine) -> None:
    """What a change would do is computed where nothing can be written, and changes no row and no fit."""
    before, fits = _rows(engine), team.fits()
    with team.reading() as workspace:
        found = preview(workspace, profile())
        assert found.effect.changed > 0
        assert {each.code for each in found.differences} >= {Code.RANGE}
    assert _rows(engine) == before
    assert team.fits() == fits


def test_a_preview_rests_on_the_stored_scores(team: Team) -> None:
    """What is compared with is what people see: the stored scores, where they are of the active version."""
    with team.writing() as workspace:
        (best,) = workspace.scores.top(1)
        active = workspace.profiles.active()
        assert active is not None
        row = ScoreRow(best.company_id, 1.0, 1.0, 1.0, 1.0, "D", "scored", qualified=True)
        workspace.scores.upsert_some(active.id, [row])
        found = preview(workspace, read_profile(active), measure=False).effect
        assert [(move.before, move.after, move.count) for move in found.moves] == [("D", best.tier, 1)]
        assert found.entering == (best.company_id,)


def test_a_preview_without_stored_scores_computes_them(team: Team) -> None:
    """Where the stored scores are of another version, both sides are computed from the facts."""
    with team.writing() as workspace:
        expected = preview(workspace, profile()).effect
        active = workspace.profiles.active()
        assert active is not None
        workspace.profiles.add_version("SaaS", active.document, by="@maija")
        assert workspace.standings.read(2).scores is None
        assert preview(workspace, profile()).effect == expected


def test_what_was_shown_is_what_happens(team: Team) -> None:
    """The effect that a proposal shows is the one it has when approved; the tiers add up to the stored ones."""
    made = _proposed(team)
    assert (made.number, made.state, made.proposed_by, made.proposed_at) == (2, State.PENDING, "@maija", later(60))
    before = team.stored()
    with team.reading() as workspace:
        shown = show_proposal(workspace, 2, TERMINAL)
    assert shown.effect == read_effect(made.effect)
    assert team.stored() == before
    with team.writing() as workspace:
        done, _ = approve(workspace, 2, KALLE, at=later(90))
    assert read_effect(done.proposal.effect) == shown.effect
    assert (done.version.version, done.version.created_by, done.companies) == (2, "@kalle", 43)
    now = {row[0] for row in team.stored()[:20]}
    assert {shown.leads[lead] for lead in shown.effect.entering} <= now
    assert not {shown.leads[lead] for lead in shown.effect.leaving} & now
    with team.reading() as workspace:
        assert {t.value: n for t, n in workspace.scores.tiers().items()} == {t: shown.effect.after[t] for t in "ABCD"}
        assert workspace.scores.version_id() == done.version.id


def test_two_people_approving_at_once_leave_one_version(team: Team) -> None:
    """Of two who approve the same proposal at the same moment one does it, and the other is told who did."""
    _proposed(team)
    together = Barrier(2)

    def press(decider: Decider) -> str:
        together.wait(timeout=10)
        with team.storage.open("local", NOW) as workspace:
            try:
                approve(workspace, 2, decider, at=NOW)
            except BotRefusal as refused:
                return f"{refused.key} {refused.params['by']}"
            workspace.commit()
            return decider.name

    with ThreadPoolExecutor(2) as pool:
        said = sorted(pool.map(press, (MAIJA, KALLE)))
    winner = said[0]
    assert said == [winner, f"refusal-proposal-approved {winner}"]
    with team.reading() as workspace:
        assert [version.version for version in workspace.profiles.history()] == [2, 1]
        assert workspace.scores.version_id() == workspace.profiles.active().id


def test_a_change_and_an_import_at_once(team: Team) -> None:
    """Companies that are added while a change is approved are scored by the version that is active afterwards."""
    _proposed(team)

    def press() -> None:
        with team.writing() as workspace:
            approve(workspace, 2, MAIJA, at=NOW)

    with ThreadPoolExecutor(1) as pool:
        with team.writing() as workspace:
            (added,) = workspace.companies.upsert([lead(7, "Newcomer Oy")]).outcomes
            rescore_some(workspace, [added.company_id])
            pressed = pool.submit(press)
            wait([pressed], timeout=0.5)
        pressed.result(timeout=30)
    with team.reading() as workspace:
        active = workspace.profiles.active()
        assert active is not None
        assert active.version == 2
        standings = workspace.standings.read(active.id)
        assert added.company_id in standings.ids
        assert standings.scores is not None


def test_two_proposals_approved_at_once_leave_one_version(team: Team) -> None:
    """Of two different proposals against the same version the first one approved makes the other outdated."""
    _proposed(team)
    _proposed(team, PROFILE.replace("weight: 2", "weight: 7"))
    together = Barrier(2)

    def press(number: int) -> str:
        together.wait(timeout=10)
        with team.storage.open("local", NOW) as workspace:
            try:
                approve(workspace, number, MAIJA, at=NOW)
            except BotRefusal as refused:
                return refused.key
            workspace.commit()
            return "approved"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(press, (2, 3))) == ["approved", "refusal-proposal-outdated"]
    with team.reading() as workspace:
        assert len(workspace.profiles.history()) == 2


def test_an_outdated_proposal_is_refused(team: Team) -> None:
    """After the active version has changed, a proposal shows that it is outdated, and can only be rejected."""
    _proposed(team)
    with team.writing() as workspace:
        apply_profile(workspace, PROFILE.replace("weight: 2", "weight: 7"), by="@kalle", at=NOW)
    with team.reading() as workspace:
        assert show_proposal(workspace, 2, TERMINAL).outdated
    assert _refused(team, 2) == "refusal-proposal-outdated"
    with team.writing() as workspace:
        assert reject(workspace, 2, KALLE, at=NOW).state is State.REJECTED
    assert _refused(team, 2) == "refusal-proposal-rejected"
    again = _proposed(team)
    with team.writing() as workspace:
        assert approve(workspace, again.number, MAIJA, at=NOW)[0].version.version == 3


def test_rejecting_changes_nothing(team: Team) -> None:
    """A rejected proposal leaves the version, the scores and every fit as they were."""
    before = team.fits(), team.stored()
    _proposed(team)
    with team.writing() as workspace:
        assert reject(workspace, 2, KALLE, at=NOW).decided_by == "@kalle"
        assert workspace.profiles.active().version == 1  # type: ignore[union-attr] -- there is one
    assert (team.fits(), team.stored()) == before


def test_only_approvers_decide_where_some_are_named(team: Team) -> None:
    """With nobody named everybody may; then only those named, and the one who runs Osuma; a name is no proof."""
    _proposed(team)
    with team.writing() as workspace:
        workspace.approvers.add("U0KALLE", "kalle", "@kalle")
    assert _refused(team, 2, MAIJA) == "refusal-proposal-approver"
    assert _refused(team, 2, Decider("U0EVE", "@kalle")) == "refusal-proposal-approver"
    with team.writing() as workspace, pytest.raises(BotRefusal):
        reject(workspace, 2, MAIJA, at=NOW)
    with team.reading() as workspace:
        assert not show_proposal(workspace, 2, "U0MAIJA").may_decide
        assert show_proposal(workspace, 2, "U0KALLE").may_decide
        assert show_proposal(workspace, 2, TERMINAL).may_decide
    with team.writing() as workspace:
        assert approve(workspace, 2, KALLE, at=NOW)[0].version.version == 2


def test_the_same_word_told_twice_counts_once(team: Team) -> None:
    """Approving again what one has approved, as after a lost answer, makes no second version."""
    _proposed(team)
    for _ in range(2):
        with team.writing() as workspace:
            assert approve(workspace, 2, MAIJA, at=NOW)[0].version.version == 2
    assert _refused(team, 2, KALLE) == "refusal-proposal-approved"
    with team.reading() as workspace:
        assert len(workspace.profiles.history()) == 2
    assert _refused(team, 99) == "refusal-proposal-unknown"


def test_proposing_twice_waits_once(team: Team) -> None:
    """The same proposal again, as after a lost answer, is the one that waits; what is active is none."""
    assert _proposed(team).number == _proposed(team).number == 2
    with team.writing() as workspace, pytest.raises(BotRefusal) as refused:
        propose(workspace, profile(PROFILE), by="@maija", reason="", at=NOW)
    assert refused.value.key == "refusal-proposal-nothing"
    with team.reading() as workspace:
        assert len(workspace.proposals.pending()) == 1


def test_a_rollback_restores_every_fit(team: Team) -> None:
    """Also after new leads have come, so that new measurements would differ, every fit is what it was."""
    fits, stored = team.fits(), team.stored()
    with team.reading() as workspace:
        document = workspace.profiles.active().document
    with team.writing() as workspace:
        apply_profile(workspace, WIDER.replace("weight: 2", "weight: 9"), by="@kalle", at=NOW)
        workspace.companies.upsert([lead(number, f"New {number} Oy") for number in range(50, 90)])
        restored = read_profile(find_version(workspace, 1))
        measured = preview(workspace, restored).profile
        assert [c.typical for c in measured.criteria] != [c.typical for c in restored.criteria]
    assert team.fits() != fits
    with team.writing() as workspace:
        done, _ = apply_version(workspace, Kind.ROLLBACK, find_version(workspace, 1), by="@maija", reason="no", at=NOW)
    assert (done.version.version, done.version.document) == (3, document)
    assert team.fits() == fits
    assert [row for row in team.stored() if not row[0].startswith("New")] == stored
    with team.reading() as workspace:
        newest, *_ = history(workspace)
        assert (newest.version.version, newest.restored) == (3, 1)
        assert newest.proposal is not None
        assert (newest.proposal.kind, newest.proposal.reason) == (Kind.ROLLBACK, "no")


def test_a_rollback_may_be_a_proposal(team: Team) -> None:
    """In Slack the way back waits for an approver too; to where one is already, there is no way."""
    with team.writing() as workspace:
        apply_profile(workspace, WIDER, by="@kalle", at=NOW)
        first = find_version(workspace, 1)
        made = propose_version(workspace, Kind.ROLLBACK, first, by="@maija", reason="", at=NOW)
        assert made.document == first.document
        assert workspace.profiles.active().version == 2  # type: ignore[union-attr] -- there is one
        with pytest.raises(BotRefusal) as refused:
            propose_version(workspace, Kind.ROLLBACK, find_version(workspace, 2), by="@maija", reason="", at=NOW)
        assert refused.value.key == "refusal-version-active"
        with pytest.raises(BotRefusal):
            find_version(workspace, 9)
        done, _ = approve(workspace, made.number, KALLE, at=NOW)
        assert (done.version.version, done.version.document) == (3, first.document)


def test_apply_is_recorded(team: Team) -> None:
    """What the installer applies at once stands in the history with who, why and what it did."""
    with team.writing() as workspace:
        applied = apply_profile(workspace, WIDER, by="terminal", at=NOW, reason="smaller")
    assert applied.preview.effect.changed > 0
    with team.reading() as workspace:
        newest, first = history(workspace)
        assert newest.proposal is not None
        assert (newest.proposal.state, newest.proposal.decided_by, newest.proposal.reason) == (
            State.APPROVED,
            "terminal",
            "smaller",
        )
        assert read_effect(newest.proposal.effect) == applied.preview.effect
        assert Code.RANGE in {each.code for each in newest.differences}
        assert first.differences == ()


def test_a_profile_beside_the_active_one(team: Team) -> None:
    """Another profile can be kept without a score changing, and be made active later, as it was."""
    stored = team.stored()
    made = _proposed(team, SWEDEN)
    with team.writing() as workspace:
        done, _ = approve(workspace, made.number, MAIJA, at=NOW, activate=False)
        assert (done.version.active, done.companies) == (False, 0)
        assert workspace.profiles.active().name == "SaaS"  # type: ignore[union-attr] -- there is one
    assert team.stored() == stored
    with team.writing() as workspace:
        sweden = named_profile(workspace, "Ruotsi-profiili")
        assert sweden.name == "Sweden"
        done, _ = apply_version(workspace, Kind.ACTIVATE, sweden, by="@maija", reason="", at=NOW)
        assert (done.version.id, done.version.version) == (sweden.id, 1)
        assert workspace.scores.version_id() == sweden.id
    with team.writing() as workspace:
        apply_version(workspace, Kind.ACTIVATE, named_profile(workspace, "saas icp"), by="@maija", reason="", at=NOW)
    assert team.stored() == stored


def test_a_profile_cannot_stand_beside_itself(team: Team) -> None:
    """A new version of the active profile is active, or it waits."""
    made = _proposed(team)
    with team.writing() as workspace, pytest.raises(BotRefusal) as refused:
        approve(workspace, made.number, MAIJA, at=NOW, activate=False)
    assert refused.value.key == "refusal-profile-beside"
    with team.writing() as workspace, pytest.raises(BotRefusal):
        apply_profile(workspace, WIDER, by="terminal", at=NOW, activate=False)


def test_names_of_profiles(team: Team) -> None:
    """A profile is found by its name, inflected or translated; an unknown or doubtful name is asked back."""
    with team.writing() as workspace:
        for name in ("Sweden", "Nordic Retail", "Baltic Retail"):
            apply_profile(workspace, SWEDEN.replace("Sweden", name), by="terminal", at=NOW, activate=False)
        for asked, meant in [
            ("Sweden", "Sweden"),
            ("the sweden ICP", "Sweden"),
            ("Ruotsi", "Sweden"),
            ("Baltic", "Baltic Retail"),
            ("nordic retail profile", "Nordic Retail"),
        ]:
            assert named_profile(workspace, asked).name == meant
        for asked, key in [("Norway", "refusal-profile-unknown"), ("Retail", "refusal-profile-several")]:
            with pytest.raises(BotRefusal) as refused:
                named_profile(workspace, asked)
            assert refused.value.key == key


def test_workspaces_do_not_see_each_other(team: Team) -> None:
    """Another workspace has neither the proposals nor the history, and cannot decide on them."""
    _proposed(team)
    with team.storage.open("other", NOW) as workspace:
        with pytest.raises(BotRefusal) as refused:
            approve(workspace, 2, MAIJA, at=NOW)
        assert refused.value.key == "refusal-proposal-unknown"
        with pytest.raises(BotRefusal):
            history(workspace)


def test_approvers_are_told_once(team: Team) -> None:
    """Whoever proposes and from wherever, each approver gets one message; what is applied at once tells nobody."""
    with team.writing() as workspace:
        for person in ("U0KALLE", "U0MAIJA", "terminal"):
            workspace.approvers.add(person, None, "@kalle")
        apply_profile(workspace, PROFILE.replace("weight: 2", "weight: 7"), by="terminal", at=NOW)
        apply_version(workspace, Kind.ROLLBACK, find_version(workspace, 1), by="terminal", reason="", at=NOW)
    assert team.storage.outbox.claim("test", NOW, 60) is None
    for _ in range(2):
        with team.writing() as workspace:
            propose(workspace, profile(), by="@maija", reason="", at=NOW, person="U0MAIJA")
    told = team.storage.outbox.claim("test", NOW, 60)
    assert told is not None
    assert (told.method, told.channel) == ("chat.postMessage", "U0KALLE")
    assert team.storage.outbox.claim("test", NOW, 60) is None


def test_what_was_computed_before_is_used_while_it_is_true(team: Team) -> None:
    """A preview made before the writing is taken as it is; after a change of the active version it is made anew."""
    with team.reading() as workspace:
        found = preview(workspace, profile())
    marked = replace(found, effect=replace(found.effect, entering=("7",)))
    with team.writing() as workspace:
        made = propose(workspace, profile(), by="@maija", reason="", at=NOW, found=marked)
        assert made.effect["entering"] == ["7"]
        assert foresee(workspace, made.number) is not None
    with team.writing() as workspace:
        apply_profile(workspace, PROFILE.replace("weight: 2", "weight: 7"), by="@kalle", at=NOW)
        assert foresee(workspace, made.number) is None
        again = propose(workspace, profile(), by="@maija", reason="", at=NOW, found=marked)
        assert again.effect["entering"] != ["7"]
        assert not still_true(workspace, marked, profile())
        other = preview(workspace, profile(SWEDEN))
        heavier = profile(WIDER.replace("weight: 2", "weight: 3"))
        fresh = propose(workspace, heavier, by="@m", reason="", at=NOW, found=other)
        assert fresh.name == "SaaS"
        done, _ = approve(workspace, again.number, KALLE, at=NOW, found=marked)
        assert done.proposal.effect["entering"] != ["7"]


def test_approvers_read_in_their_own_language(team: Team) -> None:
    """Each approver is written to in the language that they use Slack in; where that is not known, in the team's."""
    with team.writing() as workspace:
        for person in ("U0KALLE", "U0MAIJA"):
            workspace.approvers.add(person, None, "@kalle")
        reason = kept_reason("learned-reason", customers=20, background=400)
        propose(workspace, profile(), by="@aino", reason=reason, at=NOW, languages={"U0KALLE": "fi"})
    told = {}
    while (call := team.storage.outbox.claim("test", NOW, 60)) is not None:
        told[call.channel] = str(call.arguments["blocks"])
        team.storage.outbox.sent(call.id, "1.1", NOW)
    assert "Opittu 20 parhaasta asiakkaasta" in told["U0KALLE"]
    assert "proposal_approve@fi" in told["U0KALLE"]
    assert "Learned from 20 best customers" in told["U0MAIJA"]
