"""What ``osuma doctor`` says of a workspace's digests: the last one of each, the next, and what went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from bot.digest.slots import next_slot
from bot.services.post_digest import schedule_of
from bot.slack.check import Finding
from bot.views.digest import week_of
from storage.digests import StoredDigest
from storage.workspace import Workspace

_TROUBLE = frozenset({"failed", "late"})


def digest_findings(workspace: Workspace) -> Iterator[Finding]:
    """One finding a digest."""
    for digest in workspace.digests.all():
        if digest.paused:
            yield Finding("ok", "doctor-digest-paused", {"number": digest.id, "workspace": workspace.id})
        else:
            yield _finding(workspace, digest)


def _finding(workspace: Workspace, digest: StoredDigest) -> Finding:
    following = next_slot(schedule_of(digest), workspace.at).due_at.astimezone(ZoneInfo(digest.zone)).date()
    schedule = {"weekday": digest.weekday, "hour": str(digest.hour), "minute": f"{digest.minute:02d}"}
    known = {"number": digest.id, "workspace": workspace.id, "date": following, "zone": digest.zone, **schedule}
    last = next(iter(workspace.digests.slots(digest.id, 1)), None)
    if last is None:
        return Finding("ok", "doctor-digest-never", known)
    known |= {"week": week_of(last.slot), "last": last.state}
    if last.state in _TROUBLE:
        return Finding("warning", "doctor-digest-trouble", {**known, "error": last.error or "none"})
    return Finding("ok", "doctor-digest", known)
