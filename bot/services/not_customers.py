"""The way back for companies that were taken for customers by mistake: they are leads again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from bot.services.best_customers import find_customer
from bot.services.exact_company import exact_company
from bot.services.import_table import ImportReport
from bot.services.rescore import rescore_some
from bot.sources.measure_columns import guess_customers
from bot.sources.reading import Reading
from bot.sources.table import open_table
from icp.facts import Company
from storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class TurnedBack:
    """What became of companies that are said to be no customers.

    Attributes:
        leads: those that are leads from now on.
        won: those that somebody recorded as won; they stay customers until that is taken back.
        elsewhere: those that another file measures as customers; they stay customers too.
        others: how many rows of the file mean no customer at all.
    """

    leads: tuple[Company, ...]
    won: tuple[Company, ...] = ()
    elsewhere: tuple[Company, ...] = ()
    others: int = 0


def not_a_customer(workspace: Workspace, text: str) -> TurnedBack:
    """Make one customer a lead. The caller commits.

    Args:
        workspace: opened for writing.
        text: its name, domain or business id.

    Raises:
        BotRefusal: no customer is meant.
    """
    return turn_back(workspace, [find_customer(workspace, text)])


def turn_back(workspace: Workspace, companies: Iterable[Company]) -> TurnedBack:
    """Make customers leads, except those that were won. What is measured of them is kept, and counts for nothing."""
    leads: list[Company] = []
    won: list[Company] = []
    for company in companies:
        said = workspace.feedback.result_of(company.id)
        (won if said is not None and said.outcome == "won" else leads).append(company)
    for company in leads:
        workspace.companies.relate(company.id, "lead")
    rescore_some(workspace, [company.id for company in leads])
    return TurnedBack(tuple(leads), tuple(won))


def customers_again(workspace: Workspace, company_ids: Iterable[str]) -> tuple[Company, ...]:
    """Make companies customers again, where that was a slip. The caller commits."""
    ids = [company_id for company_id in company_ids if workspace.companies.relate(company_id, "customer")]
    return tuple(workspace.companies.by_ids(ids))


def may_be_leads(report: ImportReport) -> bool:
    """Whether a file that was imported as customers looks as if it could be one of leads.

    No column measures customers, or companies that were leads until then are customers now.
    """
    kept = report.relation == "customer" and not report.dry_run and report.rows > report.rejected
    return kept and (report.turned > 0 or report.measures is None)


def turn_back_file(workspace: Workspace, path: Path, told: Mapping[str, str] = MappingProxyType({})) -> TurnedBack:
    """Take an import of a file as customers back: those of its companies that nothing else makes customers are leads.

    Args:
        workspace: opened for writing; the caller commits.
        path: the file that was imported.
        told: field or measure by column, as in the import.

    Raises:
        TableRefusal: the file cannot be used.
    """
    table = open_table(path)
    columns, _ = guess_customers(table, told, file=path.name)
    columns.require_name(path.name)
    sources = workspace.customers.sources()
    found: dict[str, Company] = {}
    others = 0
    for row in table:
        company = exact_company(workspace, Reading(row, columns)).company
        if company is None or workspace.companies.relation(company.id) != "customer":
            others += 1
        else:
            found[company.id] = company
    elsewhere = [each for each in found.values() if sources.get(each.id, frozenset()) - {path.name}]
    kept = {company.id for company in elsewhere}
    done = turn_back(workspace, [company for company in found.values() if company.id not in kept])
    return TurnedBack(done.leads, done.won, tuple(elsewhere), others)
