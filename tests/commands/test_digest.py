"""``osuma digest``, and what ``osuma doctor`` says of digests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.digest.slots import Schedule, next_slot
from storage.engine import open_engine
from storage.workspace import Storage
from tests.commands.terminal import FIT_KEYS, Terminal

OF_SAMPLE = ("--workspace", "sample")


def monday(weeks: int = 1) -> str:
    """Monday at ten past nine in Helsinki, some weeks from now."""
    due = next_slot(Schedule(), datetime.now(UTC)).due_at + timedelta(weeks=weeks - 1, minutes=10)
    return due.isoformat()


def test_where_none_is_set_up_it_shows_one(sample: Terminal) -> None:
    """With nothing configured the terminal shows what a digest would say, and JSON lists companies with fit's keys."""
    done = sample.done("digest", *OF_SAMPLE, "--now", monday())
    assert "no digest has been set up in workspace sample" in done.out
    assert "10 new leads that fit" in done.out
    assert "✓ " in done.out
    document = sample.done("digest", *OF_SAMPLE, "--now", monday(), "--json").json
    assert len(document["companies"]) == 10
    assert all(company.keys() >= FIT_KEYS | {"news", "persona"} for company in document["companies"])
    assert {company["news"]["kind"] for company in document["companies"]} == {"new"}
    assert [digest["state"] for digest in document["digests"]] == ["none"]
    later = sample.done("digest", *OF_SAMPLE, "--now", monday(3), "--lang", "fi").out
    assert "Hiljainen viikko: uusia yrityksiä ei tullut." in later.replace("\n", " ")
    refused = sample("digest", *OF_SAMPLE, "--now", "tomorrow")
    assert (refused.status, "2026-11-16T09:00" in refused.err) == (1, True)
    empty = sample("digest", "--json")
    assert (empty.status, "no-profile" in empty.out) == (1, True)


def test_what_is_due_is_made_once(sample: Terminal) -> None:
    """The due digest goes into the outbox once; ``--dry-run`` only shows it; doctor tells the last and the next."""
    storage = Storage(open_engine(f"sqlite:///{sample.folder / 'osuma.db'}"))
    now = datetime.now(UTC)
    values: dict[str, object] = {"channel_id": "C1", "user_id": None, "zone": "Europe/Helsinki"}
    values |= {"weekday": 0, "hour": 9, "minute": 0}
    values |= {"lead_count": 2, "profile": None, "filters": (), "language": "fi"}
    with storage.open("sample", now) as workspace:
        due = next_slot(Schedule(), now).due_at
        for _ in range(2):
            workspace.digests.add(values, next_due_at=due, by="U1")
        workspace.digests.pause("2")
        workspace.commit()
    assert "first " in sample("doctor", *OF_SAMPLE).out
    dry = sample.done("digest", *OF_SAMPLE, "--now", monday(), "--dry-run").out
    assert "2 uutta sopivaa liidiä" in dry
    assert "is paused" in dry
    first = sample.done("digest", *OF_SAMPLE, "--now", monday(), "--json").json
    assert [(each["state"], len(each["companies"])) for each in first["digests"]] == [("due", 2), ("paused", 0)]
    again = sample.done("digest", *OF_SAMPLE, "--now", monday()).out
    assert "is done (on its way). Next: " in again.replace("\n", " ")
    outgoing = storage.outbox.claim("sender", now + timedelta(weeks=1), 10)
    assert outgoing is not None
    assert outgoing.channel == "C1"
    assert storage.outbox.claim("sender", now + timedelta(weeks=1), 10) is None
    assert "is on its way" in sample("doctor", *OF_SAMPLE).out.replace("\n", " ")
    storage.digest_queue.end(f"sample:1:{first['digests'][0]['slot']}", "failed", now, "channel_not_found")
    told = sample("doctor", *OF_SAMPLE, "--lang", "fi").out.replace("\n", " ")
    assert "jäi lähettämättä (channel_not_found)" in told
