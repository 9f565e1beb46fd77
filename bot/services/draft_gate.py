"""What must hold before a draft is written: that it may be, and that the company is worth it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.i18n import Words
from bot.outreach.types import DraftCheck
from bot.services.draft_types import Refused
from icp.facts import Company, Field
from icp.fit import Fit, Status, Tier
from icp.reference import legal_forms
from icp.values import Place
from storage.do_not_contact import Blocked
from storage.workspace import Workspace

DRAFTED_TIERS = (Tier.A, Tier.B)
"""The tiers whose companies are written to."""

_SAID = {"lost": "draft-said-lost", "not_a_fit": "draft-said-not-a-fit"}


def refused(code: str, words: Words, company: Company | None = None, /, **params: object) -> Refused:
    """A refusal in words: ``draft-refused-CODE``, and ``draft-change-CODE`` where something would change it."""
    key = code.replace("_", "-")
    change = f"draft-change-{key}"
    params = {"name": company.name, **params} if company else params
    told = words(change, **params) if words.has(change) else ""
    return Refused(code, words(f"draft-refused-{key}", **params), told, company)


def unworthy(fit: Fit, words: Words) -> Refused | None:
    """Why a company is not qualified for a draft, and what would change it; None where it is."""
    company = fit.company
    if fit.status is Status.DISQUALIFIED:
        fields = [words.field(each.kind) for each in fit.criteria if each.disqualifies]
        return refused("disqualified", words, company, fields=words.listing(fields))
    if fit.open_gates:
        fields = [words.field(each.kind) for each in fit.open_gates]
        return refused("open_gate", words, company, fields=words.listing(list(dict.fromkeys(fields))))
    if fit.status is not Status.SCORED:
        unknown = sorted((each for each in fit.criteria if each.share is None), key=lambda each: -each.max_points)
        fields = list(dict.fromkeys(words.field(each.kind) for each in unknown))
        return refused("insufficient_data", words, company, fields=words.listing(fields))
    if fit.tier not in DRAFTED_TIERS:
        found = refused("tier_too_low", words, company, tier=str(fit.tier), score=words.points(fit.score))
        return Refused(found.code, found.why, _way_up(fit, words) or found.change, company)
    return None


def _way_up(fit: Fit, words: Words) -> str:
    """What would bring it into a tier that is written to: a fact to find out, or a change; "" where neither would."""
    ways = []
    found = fit.next_fact
    if found is not None and found.tier_if_match in DRAFTED_TIERS:
        field = words.field(fit.criteria[found.index].kind)
        ways.append(words("draft-change-find-out", field=field, tier=str(found.tier_if_match)))
    other = fit.counterfactual
    if other is not None and other.tier in DRAFTED_TIERS:
        changes = words.listing([words.change(each, fit.criteria[each.index].value) for each in other.changes])
        ways.append(words("counterfactual", tier=str(other.tier), changes=changes))
    return " ".join(ways)


def blocked(entry: Blocked, company: Company, words: Words) -> Refused:
    """Somebody said that this company, or this person, is not to be contacted."""
    params = {"by": entry.added_by, "date": entry.added_at, "reason": entry.reason}
    if entry.text is None:
        return refused("forgotten", words, company, **params)
    found = refused("do_not_contact", words, company, who=entry.text, **params)
    return Refused(found.code, found.why, found.change if not entry.forgotten else "", company)


def forbidden(checks: Sequence[DraftCheck], company: Company, words: Words) -> Refused | None:
    """The first check that forbids the message, as a refusal; None where none does."""
    for check in checks:
        if check.level == "refuse" and not check.ok:
            code = "consent_needed" if check.rule == "consent" else "duties_differ"
            change = words(f"draft-change-{code.replace('_', '-')}")
            return Refused(code, words(check.detail, **check.params), change, company)
    return None


def said_against(workspace: Workspace, company: Company) -> tuple[DraftCheck, ...]:
    """What people said of the company that should be thought of before writing to it."""
    said = workspace.feedback.results().get(company.id)
    detail = None if said is None else _SAID.get(said.outcome)
    if said is None or detail is None:
        return ()
    params = {"by": said.said_by, "date": said.happened_on, "reason": said.reason}
    return (DraftCheck("feedback", ok=False, level="warn", detail=detail, params=params),)


def in_words(checks: Sequence[DraftCheck], words: Words) -> tuple[DraftCheck, ...]:
    """Legal checks with the names of countries, channels and legal forms in the place of their codes."""
    return tuple(
        replace(each, params={name: _named(name, value, words) for name, value in each.params.items()})
        for each in checks
    )


def _named(name: str, value: object, words: Words) -> object:
    if not isinstance(value, str) or not value:
        return value
    if name == "country":
        return words.value(Field.LOCATION, frozenset({Place(country=value)}))
    if name == "channel":
        return words(f"channel-{value}")
    if name == "form":
        return legal_forms.title(value, words.language) if value in _slugs() else value
    return value


def _slugs() -> frozenset[str]:
    return frozenset(legal_forms.SLUGS)
