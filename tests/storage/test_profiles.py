"""Profiles in versions, one of them active."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from storage.workspace import Storage
from tests.storage.samples import NOW, later


def test_versions_are_numbered_by_name(storage: Storage) -> None:
    """Each profile counts its own versions; the last one added is the active one."""
    with storage.open("local", NOW) as workspace:
        profiles = workspace.profiles
        assert profiles.active() is None
        added = [profiles.add_version(name, {"n": n}, by="@maija") for n, name in enumerate(["SaaS", "Retail", "SaaS"])]
        assert [(each.name, each.version) for each in added] == [("SaaS", 1), ("Retail", 1), ("SaaS", 2)]
        assert profiles.active() == added[2]
        assert [each.id for each in profiles.history()] == [3, 2, 1]
        assert [each.version for each in profiles.history("SaaS")] == [2, 1]
        assert [each.active for each in profiles.history()] == [True, False, False]


def test_a_version_comes_back_whole(storage: Storage) -> None:
    """A document is kept exactly as it was given, order of keys included, with who and when."""
    document = {"z": [1, 2.5, None, True], "a": {"ä": "\x00\ud800 👍"}, "name": "SaaS"}
    with storage.open("local", NOW) as workspace:
        stored = workspace.profiles.add_version("SaaS", document, by="@maija", at=later(5))
        assert workspace.profiles.get(stored.id) == stored
        assert list(stored.document) == ["z", "a", "name"]
        active = workspace.profiles.active()
        assert active is not None
        assert (active.document, active.created_by, active.created_at) == (document, "@maija", later(5))


def test_rolling_back(storage: Storage) -> None:
    """An earlier version can be made the active one again; what does not exist changes nothing."""
    with storage.open("local", NOW) as workspace:
        first, second = (workspace.profiles.add_version("SaaS", {"n": n}, by="@maija") for n in range(2))
        rolled = workspace.profiles.activate(first.id)
        assert rolled is not None
        assert (rolled.document, rolled.active) == ({"n": 0}, True)
        assert workspace.profiles.active() == rolled
        assert workspace.profiles.activate(99) is None
        assert workspace.profiles.active() == rolled
        assert workspace.profiles.get(second.id) is not None


def test_a_version_may_wait(storage: Storage) -> None:
    """A version that is added without activating it leaves the active one in place."""
    with storage.open("local", NOW) as workspace:
        first = workspace.profiles.add_version("SaaS", {}, by="@maija")
        waiting = workspace.profiles.add_version("SaaS", {}, by="@maija", activate=False)
        assert (waiting.version, waiting.active) == (2, False)
        assert workspace.profiles.active() == first


def test_two_people_at_once(storage: Storage) -> None:
    """Of two people who apply a profile at the same moment both get a version, and one of them is active."""
    together = Barrier(4)

    def apply(number: int) -> int:
        together.wait(timeout=10)
        with storage.open("local", NOW) as workspace:
            stored = workspace.profiles.add_version("SaaS" + "x" * 5000, {"n": number}, by="@maija")
            workspace.commit()
            return stored.version

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(apply, range(4))) == [1, 2, 3, 4]
    with storage.open("local", NOW, read_only=True) as workspace:
        active = workspace.profiles.active()
        assert active is not None
        assert active.version == 4
