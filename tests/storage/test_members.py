"""People who talk with Osuma, and how far setting up is, on both databases."""

from __future__ import annotations

from datetime import timedelta

from storage.companies import NewCompany
from storage.workspace import Storage
from tests.storage.samples import NOW


def test_members_and_setting_up_are_kept_by_workspace(storage: Storage) -> None:
    """Language, Home, stops and answers are kept, changed one by one, and unseen by other workspaces."""
    with storage.open("local", NOW) as workspace:
        workspace.members.speak("U1", "fi")
        workspace.members.opened("U1", "D1", home=True)
        workspace.members.shown("U1", "digest")
        workspace.members.opened("U2", "D2", home=False)
        workspace.members.stop("D1:1.1")
        workspace.onboarding.begin("@aino", "icp", "D1:")
        workspace.onboarding.choose("questions")
        workspace.onboarding.ask("headcount", {"industry": "SaaS\x00"})
        workspace.commit()
    with storage.open("local", NOW + timedelta(hours=1)) as workspace:
        one, two = workspace.members.get("U1"), workspace.members.get("U2")
        assert (one.language, one.channel_id, one.home_at, one.home_shown) == ("fi", "D1", NOW, "digest")
        assert (two.language, two.channel_id, two.home_at) == (None, "D2", None)
        assert [member.user_id for member in workspace.members.at_home(NOW)] == ["U1"]
        assert workspace.members.at_home(NOW + timedelta(seconds=1)) == []
        assert workspace.members.stopped_since("D1:1.1", NOW)
        assert not workspace.members.stopped_since("D1:1.1", NOW + timedelta(seconds=1))
        begun = workspace.onboarding.get()
        assert begun is not None
        assert (begun.way, begun.asking, dict(begun.answers)) == ("questions", "headcount", {"industry": "SaaS"})
        workspace.onboarding.begin("@eino", "leads", "D2:")
        workspace.onboarding.finish()
        again = workspace.onboarding.get()
        assert again is not None
        assert (again.started_by, again.conversation, again.step, again.asking) == ("@aino", "D2:", "leads", None)
        assert again.finished_at == NOW + timedelta(hours=1)
        assert workspace.members.forget("U1")
        assert workspace.members.get("U1").language is None
    with storage.open("other", NOW, read_only=True) as workspace:
        assert workspace.members.get("U1").language is None
        assert workspace.onboarding.get() is None
        assert not workspace.members.stopped_since("D1:1.1", NOW)
        assert not workspace.members.has_asked()


def test_what_is_under_way_is_found_in_the_inbox(storage: Storage) -> None:
    """A press on an import is under way until it is worked through."""
    body = {"action_id": "import_leads@fi", "user_id": "U1"}
    storage.inbox.record("local", ["k1"], "action", body, NOW, "D1:")
    storage.inbox.record("local", ["k2"], "action", {"action_id": "top"}, NOW, "D2:")
    with storage.open("local", NOW, read_only=True) as workspace:
        (found,) = workspace.members.under_way("import_")
    assert (found.action, found.user_id, found.since) == ("import_leads", "U1", NOW)


def test_a_thread_under_direct_messages_goes_on_with_them(storage: Storage) -> None:
    """Asked "why?" in a thread under direct messages, "it" is what was asked about there; not so in channels."""
    with storage.open("local", NOW) as workspace:
        (one, two) = workspace.companies.upsert([NewCompany("Kuusi Oy"), NewCompany("Koivu Oy")]).outcomes
        workspace.conversations.remember("D1:", one.company_id)
        workspace.conversations.remember("C1:", one.company_id)
        assert workspace.conversations.recall("D1:5.5") == one.company_id
        workspace.conversations.remember("D1:5.5", two.company_id)
        assert workspace.conversations.recall("D1:5.5") == two.company_id
        assert workspace.conversations.recall("C1:5.5") is None
