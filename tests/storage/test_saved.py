"""Each person's own list, and what they think of the answers."""

from __future__ import annotations

from datetime import timedelta

from storage.companies import NewCompany
from storage.saved import Rating
from storage.workspace import Storage
from tests.storage.samples import NOW


def test_lists_and_ratings_are_kept_for_each_person(storage: Storage) -> None:
    """A company stands once on a person's list, the newest first; a person's last word on an answer is the one kept."""
    with storage.open("local", NOW) as workspace:
        made = workspace.companies.upsert([NewCompany(name, None, None, "lead", ()) for name in ("Kuusi", "Koivu")])
        first, second = (each.company_id for each in made.outcomes)
        assert [workspace.saved.save("U1", first), workspace.saved.save("U1", first)] == [True, False]
        workspace.ratings.rate(Rating(first, "U1", good=False, rated_by="@maija", said="x\x00\ud800", tier="B"))
        workspace.commit()
    with storage.open("local", NOW + timedelta(hours=1)) as workspace:
        workspace.saved.save("U1", second)
        workspace.ratings.rate(Rating(first, "U1", good=True, rated_by="@maija", reason="why", profile_version=2))
        workspace.ratings.rate(Rating(first, "U2" * 300, good=True, rated_by="@pekka", said="hyvä"))
        workspace.commit()
    with storage.open("local", NOW + timedelta(hours=2)) as workspace:
        assert [each.company_id for each in workspace.saved.of("U1")] == [second, first]
        assert workspace.saved.of("U1")[1].saved_at == NOW
        assert (workspace.saved.has("U1", first), workspace.saved.has("U2", first)) == (True, False)
        assert workspace.ratings.counts() == {(True, "why"): 1, (True, None): 1}
        assert {each.said for each in workspace.ratings.latest(9)} == {"", "hyvä"}
        assert (workspace.saved.drop("U1", first), workspace.saved.drop("U1", first)) == (True, False)
        assert workspace.erasure.company(first)["answer_ratings"] == 2  # a company takes what was said of it along
        assert workspace.ratings.counts() == {}
    with storage.open("other", NOW, read_only=True) as workspace:
        assert workspace.saved.of("U1") == []
