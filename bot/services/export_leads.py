"""The leads of some tiers as a CSV that a spreadsheet or an ad platform takes."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, TextIO

from bot.errors import BotRefusal
from bot.i18n import Words
from bot.services.judging import read_profile
from bot.sources.cells import guarded
from bot.sources.errors import TableRefusal
from icp.facts import Company, Field
from icp.fit import Tier
from icp.reference import places
from icp.values import Money, Place, Span, Value
from storage.profiles import StoredProfile
from storage.scores import ScoredLead
from storage.workspace import Workspace

COLUMNS: Final = (
    *("name", "domain", "business_id", "industry", "headcount", "location", "country", "founded", "funding"),
    *("legal_form", "revenue", "currency", "goals", "keywords"),
    *("score", "low", "high", "coverage", "tier", "qualified", "first_seen_on", "profile", "profile_version"),
)
"""English and fixed: other programs read them, and ``osuma import`` does."""


def read_tiers(text: str) -> tuple[Tier, ...]:
    """Tiers as people type them: "A,B".

    Raises:
        BotRefusal: one of them is none.
    """
    named = [part.strip().upper() for part in text.replace(";", ",").split(",") if part.strip()]
    for name in named or [text]:
        if name not in set(Tier):
            raise BotRefusal("refusal-tier", tier=name)
    return tuple(tier for tier in Tier if tier.value in named)


def export_leads(workspace: Workspace, tiers: Sequence[Tier], out: Path, words: Words) -> int:
    """Write the leads of these tiers, the best first; how many there are. Customers are none.

    ``out`` appears when it is complete; with no lead at all nothing is written.

    Raises:
        BotRefusal: there is no profile yet.
        TableRefusal: ``out`` cannot be written.
    """
    draft = out.with_name(f".{out.name}.part")
    try:
        with draft.open("w", encoding="utf-8-sig", newline="") as file:
            count = write_leads(workspace, tiers, file, words)
        if count:
            draft.replace(out)
    except OSError as error:
        raise TableRefusal("refusal-out-unwritable", file=str(out)) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return count


def leads_csv(workspace: Workspace, tiers: Sequence[Tier], words: Words) -> tuple[int, bytes]:
    """Likewise as bytes.

    Raises:
        BotRefusal: there is no profile yet.
    """
    file = io.StringIO(newline="")
    count = write_leads(workspace, tiers, file, words)
    return count, file.getvalue().encode("utf-8-sig")


def write_leads(workspace: Workspace, tiers: Sequence[Tier], file: TextIO, words: Words) -> int:
    """Write header and rows; every text is disarmed, so that no spreadsheet takes it for a formula."""
    stored = workspace.profiles.active()
    if stored is None:
        raise BotRefusal("refusal-no-profile")
    name = read_profile(stored).name
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    count = 0
    for chunk in workspace.scores.of_tiers(tiers):
        companies = {company.id: company for company in workspace.companies.by_ids([lead.company_id for lead in chunk])}
        for lead in chunk:
            writer.writerow(_row(companies[lead.company_id], lead, stored, name, words))
            count += 1
    return count


def _row(company: Company, lead: ScoredLead, stored: StoredProfile, name: str, words: Words) -> list[object]:
    facts = [guarded(_WRITTEN[column](company, words)) for column in COLUMNS[3:14]]
    who = [guarded(text or "") for text in (company.name, company.domain, company.business_id)]
    numbers = [lead.score, lead.low, lead.high, lead.coverage, lead.tier.value, "yes" if lead.qualified else "no"]
    return [*who, *facts, *numbers, lead.first_seen_on.isoformat(), guarded(name), stored.version]


def _texts(field: Field) -> Callable[[Company, Words], str]:
    return lambda company, _words: "; ".join(sorted(map(str, _members(company.value(field)))))


def _members(value: Value | None) -> Sequence[object]:
    return tuple(value) if isinstance(value, frozenset) else () if value is None else (value,)


def _location(company: Company, words: Words) -> str:
    return "; ".join(sorted(places.title(p, words.language) for p in _places(company)))


def _country(company: Company, _words: Words) -> str:
    return "; ".join(sorted({place.country for place in _places(company) if place.country}))


def _places(company: Company) -> list[Place]:
    return [member for member in _members(company.value(Field.LOCATION)) if isinstance(member, Place)]


def _headcount(company: Company, _words: Words) -> str:
    value = company.value(Field.HEADCOUNT)
    return _span(value) if isinstance(value, Span) else ""


def _revenue(company: Company, _words: Words) -> str:
    value = company.value(Field.REVENUE)
    return _span(value.amount) if isinstance(value, Money) else ""


def _currency(company: Company, _words: Words) -> str:
    value = company.value(Field.REVENUE)
    return value.currency if isinstance(value, Money) else ""


def _span(span: Span) -> str:
    """Digits only, for programs: 35, 21-50, 1000+."""
    if span.exact:
        return f"{span.low:.0f}"
    return f"{span.low:.0f}+" if span.high is None else f"{span.low:.0f}-{span.high:.0f}"


_WRITTEN: Final[dict[str, Callable[[Company, Words], str]]] = {
    "industry": _texts(Field.INDUSTRY),
    "headcount": _headcount,
    "location": _location,
    "country": _country,
    "founded": _texts(Field.FOUNDED),
    "funding": _texts(Field.FUNDING),
    "legal_form": _texts(Field.LEGAL_FORM),
    "revenue": _revenue,
    "currency": _currency,
    "goals": _texts(Field.GOALS),
    "keywords": _texts(Field.KEYWORDS),
}
