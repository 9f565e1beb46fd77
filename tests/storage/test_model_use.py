"""What a workspace's questions took of a language model, on both databases."""

from __future__ import annotations

from datetime import timedelta

from storage.model_use import Spent
from storage.workspace import Storage
from tests.storage.samples import NOW, TODAY, YESTERDAY


def test_use_is_counted_by_day_model_and_workspace(storage: Storage) -> None:
    """A day's requests are added up by model and currency, the newest day first; other workspaces' do not count."""
    with storage.open("local", NOW - timedelta(days=1)) as workspace:
        workspace.model_use.add(Spent("small", 10, 1))
        workspace.commit()
    with storage.open("other", NOW) as workspace:
        workspace.model_use.add(Spent("small", 5_000, 5_000))
        workspace.commit()
    with storage.open("local", NOW) as workspace:
        workspace.model_use.add(Spent("small", 100, 20, millionths=35, currency="EUR"))
        workspace.model_use.add(Spent("small", 300, 0, answered=False, millionths=2**40, currency="EUR"))
        workspace.model_use.add(Spent("large" * 100, 1, 1))
        assert workspace.model_use.tokens_on(TODAY) == 422
        workspace.commit()
    with storage.open("local", NOW, read_only=True) as workspace:
        large, small, before = workspace.model_use.since(YESTERDAY)
        assert workspace.model_use.tokens_on(YESTERDAY) == 11
        assert workspace.model_use.tokens_on(TODAY + timedelta(days=1)) == 0
        assert workspace.model_use.since(TODAY) == [large, small]
    assert (small.asked, small.unanswered, small.tokens_in, small.tokens_out, small.tokens) == (2, 1, 400, 20, 420)
    assert (small.millionths, small.currency, small.day) == (2**40 + 35, "EUR", TODAY)
    assert len(large.model) == 64  # names too long for an index are kept by their digest
    assert (before.day, before.currency, before.millionths) == (YESTERDAY, "", 0)
