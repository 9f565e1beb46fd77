"""What ``--json`` prints of proposals, versions and effects. More keys may be added, none renamed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.i18n import Words
from bot.services.preview import Preview
from bot.services.profile_history import HistoryEntry
from bot.services.show_proposal import ProposalShown
from bot.views.differences import difference_texts
from bot.views.told_reason import reason_text
from icp.difference import Difference
from icp.effect import TOP, Effect
from storage.approvers import Approver
from storage.profiles import StoredProfile

Document = dict[str, Any]


def proposal_document(shown: ProposalShown, words: Words) -> Document:
    """One proposal."""
    made = shown.proposal
    return {
        "proposal": made.number,
        "kind": made.kind.value,
        "state": made.state.value,
        "outdated": shown.outdated,
        "profile": {"name": made.name, "version": shown.version.version if shown.version else None},
        "against": _named(shown.against),
        "restores": _named(shown.source),
        "reason": reason_text(made.reason, words),
        "proposed_by": made.proposed_by,
        "proposed_at": made.proposed_at.isoformat(),
        "decided_by": made.decided_by,
        "decided_at": made.decided_at.isoformat() if made.decided_at else None,
        "differences": differences_document(shown.differences, words),
        "effect": effect_document(shown.effect, shown.leads),
        "document": made.document,
    }


def what_if_document(found: Preview, leads: Mapping[str, str], words: Words) -> Document:
    """What a profile would change that nobody has proposed."""
    return {
        "profile": {"name": found.profile.name},
        "against": _named(found.against),
        "differences": differences_document(found.differences, words),
        "effect": effect_document(found.effect, leads),
    }


def history_document(entries: Sequence[HistoryEntry], words: Words) -> Document:
    """The versions of one profile, the newest first."""
    return {"name": entries[0].version.name, "versions": [_entry(entry, words) for entry in entries]}


def version_document(version: StoredProfile) -> Document:
    """One version of a profile."""
    return {
        "name": version.name,
        "version": version.version,
        "active": version.active,
        "created_by": version.created_by,
        "created_at": version.created_at.isoformat(),
    }


def approvers_document(named: Sequence[Approver]) -> Document:
    """Who may approve; nobody named means everybody."""
    listed = [
        {"person": a.person, "name": a.name, "added_by": a.added_by, "added_at": a.added_at.isoformat()} for a in named
    ]
    return {"approvers": listed, "everybody": not listed}


def effect_document(effect: Effect, leads: Mapping[str, str]) -> Document:
    """What a change does to the leads."""
    return {
        "leads": effect.leads,
        "changed": effect.changed,
        "before": effect.before,
        "after": effect.after,
        "moves": [{"from": move.before, "to": move.after, "count": move.count} for move in effect.moves],
        "top": TOP,
        "entering": _leads(effect.entering, leads),
        "leaving": _leads(effect.leaving, leads),
    }


def differences_document(differences: Sequence[Difference], words: Words) -> list[Document]:
    """What differs: the code, the field, and a sentence where it has one of its own."""
    return [
        {
            "code": each.code.value,
            "kind": each.field.value if each.field else None,
            "text": next(iter(difference_texts([each], words)), ""),
        }
        for each in differences
    ]


def _entry(entry: HistoryEntry, words: Words) -> Document:
    made = entry.proposal
    return {
        **version_document(entry.version),
        "restores": entry.restored,
        "proposal": made.number if made else None,
        "proposed_by": made.proposed_by if made else None,
        "reason": reason_text(made.reason, words) if made else "",
        "differences": differences_document(entry.differences, words),
    }


def _named(version: StoredProfile | None) -> Document | None:
    return None if version is None else {"name": version.name, "version": version.version}


def _leads(ids: Sequence[str], names: Mapping[str, str]) -> list[Document]:
    return [{"id": lead, "name": names.get(lead)} for lead in ids]
