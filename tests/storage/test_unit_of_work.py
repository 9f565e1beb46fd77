"""One workspace's data, one unit of work."""

from __future__ import annotations

from datetime import datetime

import pytest

from icp.facts import Field
from storage.errors import StorageRefusal
from storage.workspace import Storage, WorkspaceInfo
from tests.storage.samples import NOW, TODAY, company, headcount, later, score_row


def test_nothing_stays_without_commit(storage: Storage) -> None:
    """Leaving a unit of work without committing leaves no trace."""
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert([company("Havupuu Oy")])
        workspace.profiles.add_version("ICP", {}, by="@maija")
        workspace.outbox.put("answer", "chat.postMessage", {"channel": "C1"})
    with storage.open("local", NOW) as workspace:
        assert workspace.companies.count() == 0
        assert workspace.profiles.active() is None
    assert storage.outbox.claim("sender", NOW, 60) is None


def test_an_error_undoes_the_unit(storage: Storage) -> None:
    """An error in the middle undoes what was written since the last commit, and only that."""
    with pytest.raises(ZeroDivisionError):
        _fail_after_committing_one(storage)
    with storage.open("local", NOW, read_only=True) as workspace:
        assert workspace.companies.count() == 1


def _fail_after_committing_one(storage: Storage) -> None:
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert([company("Havupuu Oy")])
        workspace.commit()
        workspace.companies.upsert([company("Petäjä Oy")])
        raise ZeroDivisionError


def test_opening_creates_nothing(storage: Storage) -> None:
    """An unknown workspace is refused by name, and does not come into being."""
    with pytest.raises(StorageRefusal) as refused, storage.open("typo", NOW):
        pass
    assert (refused.value.key, refused.value.params) == ("refusal-workspace-unknown", {"workspace": "typo"})
    assert not storage.exists("typo")


def test_creating_twice_keeps_the_first(storage: Storage) -> None:
    """Creating a workspace that exists already changes nothing and says so."""
    assert not storage.create("local", "Another name", "fi", NOW)
    assert storage.workspaces() == [WorkspaceInfo("local", "Local", "en"), WorkspaceInfo("other", "Other", "fi")]


@pytest.mark.parametrize("workspace_id", ["", "a:b", "a b", "Ä", "x" * 65, "T1\n", "T1\x00"])
def test_ids_that_no_workspace_can_have(storage: Storage, workspace_id: str) -> None:
    """A workspace's id is made of plain letters, digits, dash and underscore."""
    with pytest.raises(StorageRefusal) as refused:
        storage.create(workspace_id, "Name", "en", NOW)
    assert refused.value.key == "refusal-workspace-id"
    assert not storage.exists(workspace_id)


def test_moments_need_a_zone(storage: Storage) -> None:
    """A time without its zone is a fault of the program, not a silent guess."""
    with pytest.raises(Exception, match="zone"):
        storage.create("naive", "Name", "en", datetime(2026, 1, 1))  # noqa: DTZ001 - that is the point


def test_workspaces_do_not_see_each_other(storage: Storage) -> None:
    """Everything written in one workspace is invisible in another, under equal names, keys and ids."""
    with storage.open("local", NOW) as local:
        company_id = local.companies.upsert([company("Havupuu Oy", "havupuu.example", None, headcount(12))]).outcomes[0]
        version = local.profiles.add_version("ICP", {"name": "ICP"}, by="@maija")
        local.scores.replace(version.id, [[score_row(company_id.company_id, 80)]])
        local.personas.replace([{"name": "Toimitusjohtaja"}], by="@maija")
        local.conversations.remember("C1:1", company_id.company_id)
        local.outbox.put("answer", "chat.postMessage", {"channel": "C1"})
        local.commit()
    assert storage.inbox.record("local", ("event",), "mention", {}, NOW, "C1:1")
    with storage.open("other", NOW) as other:
        assert other.companies.count() == 0
        assert other.companies.get("1") is None
        assert other.companies.by_ids(["1"]) == []
        assert other.companies.relation("1") is None
        assert list(other.companies.values()) == []
        for text in ("Havupuu", "havupuu.example", "Havupu", "a"):
            assert other.companies.find(text).company is None
            assert other.companies.find(text).candidates == ()
        assert not other.companies.state("1", [headcount(5)])
        assert not other.companies.relate("1", "customer")
        assert other.profiles.active() is None
        assert other.profiles.get(1) is None
        assert other.profiles.history() == []
        assert other.profiles.activate(1) is None
        assert other.scores.top(10) == []
        assert other.scores.qualified() == 0
        assert other.scores.version_id() is None
        assert sum(other.scores.tiers().values()) == 0
        assert not other.scores.upsert_some(1, [score_row("1", 5)])
        assert other.personas.all() == []
        assert other.conversations.recall("C1:1") is None
        assert other.outbox.put("answer", "chat.postMessage", {"channel": "C1"})
        assert other.companies.upsert([company("Havupuu Oy", "havupuu.example")]).new == 1
        other.personas.replace([], by="@pekka")
        other.commit()
    assert storage.inbox.record("other", ("event",), "mention", {}, NOW, "C1:1")
    with storage.open("local", NOW, read_only=True) as local:
        known = local.companies.get("1")
        assert known is not None
        assert len(known.stated(Field.HEADCOUNT)) == 1
        assert local.personas.all() != []
        assert [row.score for row in local.scores.top(10)] == [80]


def test_a_unit_of_work_knows_its_workspace(storage: Storage) -> None:
    """Name, language and the day are at hand where the data is."""
    with storage.open("other", later(60), read_only=True) as workspace:
        assert (workspace.id, workspace.name, workspace.language) == ("other", "Other", "fi")
        assert (workspace.at, workspace.today) == (later(60), TODAY)


def test_personas_come_back_in_order(storage: Storage) -> None:
    """Personas are kept as they were given, in their order, and replaced as a whole."""
    documents = [{"name": f"P{n}", "titles": ["Ä\x00\ud800"], "tone": None} for n in range(5)]
    with storage.open("local", NOW) as workspace:
        workspace.personas.replace(documents, by="@maija")
        assert workspace.personas.all() == documents
        workspace.personas.replace(documents[3:], by="@maija", at=later(5))
        assert workspace.personas.all() == documents[3:]


def test_a_conversation_remembers_the_last_company(storage: Storage) -> None:
    """What "it" means in a thread is the company that was spoken of last; long keys are no trouble."""
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert([company("Havupuu Oy"), company("Petäjä Oy")])
        for key in ("C1:1", "C" * 5000):
            assert workspace.conversations.recall(key) is None
            workspace.conversations.remember(key, "1")
            workspace.conversations.remember(key, "2", later(9))
            assert workspace.conversations.recall(key) == "2"
