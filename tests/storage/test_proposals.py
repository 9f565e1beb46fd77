"""Proposals, approvers, standings and the profile of a conversation, on both databases."""

from __future__ import annotations

from storage.proposals import Kind, Proposal, State
from storage.workspace import Storage, Workspace
from tests.storage.samples import NOW, company, later, score_row


def _add(workspace: Workspace, name: str = "SaaS", reason: str = "") -> Proposal:
    return workspace.proposals.add(
        Kind.CHANGE,
        name,
        {"z": 1, "ä": "\x00👍"},
        active_id=None,
        against_id=None,
        source_id=None,
        reason=reason,
        effect={"leads": 0},
        by="@maija",
    )


def test_a_proposal_comes_back_whole(storage: Storage) -> None:
    """Who, when, why and what come back as they were given; numbers count from 1 in each workspace."""
    with storage.open("local", NOW) as workspace:
        first, second = _add(workspace, reason="b\x00ecause"), _add(workspace)
        assert (first.number, second.number) == (1, 2)
        kept = workspace.proposals.get(1)
        assert kept == first
        assert (kept.reason, kept.proposed_by, kept.proposed_at, kept.state) == (
            "because",
            "@maija",
            NOW,
            State.PENDING,
        )
        assert [each.number for each in workspace.proposals.pending()] == [1, 2]
        workspace.commit()
    with storage.open("other", NOW) as workspace:
        assert workspace.proposals.get(1) is None
        assert workspace.proposals.pending() == []
        assert not workspace.proposals.decide(1, State.APPROVED, by="@eve")
        assert _add(workspace).number == 1


def test_it_is_decided_once(storage: Storage) -> None:
    """The first decision stays; a later one changes nothing."""
    with storage.open("local", NOW) as workspace:
        _add(workspace)
        version = workspace.profiles.add_version("SaaS", {}, by="@maija")
        assert workspace.proposals.decide(1, State.APPROVED, by="@kalle", at=later(9), version_id=version.id)
        assert not workspace.proposals.decide(1, State.REJECTED, by="@eve")
        kept = workspace.proposals.get(1)
        assert kept is not None
        assert (kept.state, kept.decided_by, kept.decided_at) == (State.APPROVED, "@kalle", later(9))
        assert kept.document == {"z": 1, "ä": "\x00👍"}
        assert workspace.proposals.of_versions() == {version.id: kept}
        assert workspace.proposals.get(kept.number) == kept
        assert workspace.proposals.pending() == []


def test_approvers(storage: Storage) -> None:
    """Named once each, in order, in one workspace only."""
    with storage.open("local", NOW) as workspace:
        assert workspace.approvers.add("U012AB", "maija", "@maija")
        assert workspace.approvers.add("U034CD", None, "@maija", later(1))
        assert not workspace.approvers.add("U012AB", "someone else", "@eve", later(2))
        assert [(each.person, each.name) for each in workspace.approvers.all()] == [
            ("U012AB", "maija"),
            ("U034CD", None),
        ]
        assert workspace.approvers.remove("U012AB")
        assert not workspace.approvers.remove("U012AB")
        workspace.commit()
    with storage.open("other", NOW) as workspace:
        assert workspace.approvers.all() == []
        assert not workspace.approvers.remove("U034CD")


def test_the_profile_of_a_conversation(storage: Storage) -> None:
    """Remembered until another one, or none, is spoken of."""
    with storage.open("local", NOW) as workspace:
        spoken = workspace.spoken_profiles
        assert spoken.recall("C1:1") is None
        for name in ("Sweden", "Norway"):
            spoken.remember("C1:1", name)
            assert spoken.recall("C1:1") == name
        assert spoken.recall("C1:2") is None
        spoken.remember("C1:1", None)
        assert spoken.recall("C1:1") is None


def test_standings_are_all_leads_in_the_order_of_ties(storage: Storage) -> None:
    """Leads only, by name, whatever their score; scores only where every lead has one under the asked version."""
    with storage.open("local", NOW) as workspace:
        rows = [company("B"), company("A", "a.fi"), company("C", relation="customer"), company("A", "aa.fi")]
        ids = [outcome.company_id for outcome in workspace.companies.upsert(rows).outcomes]
        version = workspace.profiles.add_version("SaaS", {}, by="@maija").id
        assert workspace.standings.read(None).ids == (ids[1], ids[3], ids[0])
        assert workspace.standings.read(version).scores is None
        workspace.scores.replace(
            version, [[score_row(ids[0], 10), score_row(ids[1], 90, tier=None, status="disqualified")]]
        )
        assert workspace.standings.read(version).scores is None
        workspace.scores.upsert_some(version, [score_row(ids[3], 50, qualified=False)])
        read = workspace.standings.read(version).scores
        assert read is not None
        assert (read.score.tolist(), read.tier.tolist()) == ([90, 50, 10], ["", "A", "A"])
        assert (read.status.tolist()[0], read.qualified.tolist()) == ("disqualified", [True, False, True])
        assert workspace.standings.read(version + 1).scores is None


def test_an_empty_workspace_has_standings(storage: Storage) -> None:
    """No lead, no scores, no error."""
    with storage.open("local", NOW, read_only=True) as workspace:
        assert workspace.standings.read(None).ids == ()
