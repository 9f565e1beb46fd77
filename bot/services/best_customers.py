"""Which of the team's customers are the best, by what it says "best" means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.errors import BotRefusal
from bot.services.find_company import find_company
from icp.best import Best, Customer, Measure, Mix, Note, best_customers
from icp.facts import Company
from storage.customers import CHURNED, CustomerRow, Measured
from storage.workspace import Workspace


@dataclass(frozen=True)
class CustomerList:
    """The ranking with what it rests on.

    Attributes:
        measured: what is known of each customer, by id and measure; a value is None where its source contradicts
            itself.
        said: whether the team has said what "best" means.
    """

    best: Best
    measured: Mapping[str, Mapping[str, Measured]]
    said: bool


def customer_list(workspace: Workspace, mix: Mix | None = None, *, everyone: bool = False) -> CustomerList:
    """Rank the workspace's customers.

    Args:
        workspace: whose customers.
        mix: what "best" means this once; else what the team has said, else every measure alike.
        everyone: take all that have not left, not only the best third.

    Raises:
        Refusal: ``refusal-best-none`` without customers.
    """
    rows = workspace.customers.all()
    best = _rank(workspace, rows, mix, (), everyone=everyone)
    measured = {row.company_id: row.measures for row in rows}
    return CustomerList(best, measured, said=mix is not None or workspace.customers.mix() is not None)


def ranking(
    workspace: Workspace, mix: Mix | None = None, leave_out: Collection[str] = (), *, everyone: bool = False
) -> Best:
    """The ranking alone; ``leave_out`` (ids) besides those that the team has taken off the list."""
    return _rank(workspace, workspace.customers.all(), mix, leave_out, everyone=everyone)


def say_best(workspace: Workspace, mix: Mix | None, *, by: str) -> None:
    """From now on "best" means this to the team; None: every measure alike. The caller commits."""
    workspace.customers.say_mix(None if mix is None else {str(m): weight for m, weight in mix.items()}, by)


def find_customer(workspace: Workspace, text: str) -> Company:
    """The customer that a name, domain or business id means.

    Raises:
        BotRefusal: no customer is meant (``refusal-customer-unknown``, ``-near`` with near names, ``-lead``).
    """
    found = find_company(workspace, text)
    if found.company is None or workspace.companies.relation(found.company.id) != "customer":
        near = [found.company.name] if found.company else [company.name for company in found.candidates]
        if not near:
            raise BotRefusal("refusal-customer-unknown", name=text)
        key = "refusal-customer-lead" if found.company else "refusal-customer-near"
        raise BotRefusal(key, name=text, near=near)
    return found.company


def _rank(
    workspace: Workspace, rows: Sequence[CustomerRow], mix: Mix | None, leave_out: Collection[str], *, everyone: bool
) -> Best:
    units = {measure: _commonest_unit(rows, measure) for measure in Measure}
    said = workspace.customers.mix()
    kept = {Measure(name): weight for name, weight in said.items() if name in set(Measure)} if said else None
    best = best_customers(
        [_customer(row, units) for row in rows],
        mix or kept,
        workspace.customers.left_out() | set(leave_out),
        everyone=everyone,
    )
    return replace(best, notes=(*best.notes, *_foreign_notes(rows, units, best)))


def _foreign_notes(
    rows: Sequence[CustomerRow], units: Mapping[Measure, str], best: Best
) -> list[tuple[Note, Mapping[str, object]]]:
    notes: list[tuple[Note, Mapping[str, object]]] = []
    for measure in best.mix or Measure:
        count = sum(_is_foreign(row, measure, units) for row in rows)
        if count and measure is Measure.BILLED:
            notes.append((Note.OTHER_CURRENCY, {"count": count, "currency": units[measure]}))
        elif count:
            notes.append((Note.OTHER_SCALE, {"count": count, "measure": measure}))
    return notes


def _customer(row: CustomerRow, units: Mapping[Measure, str]) -> Customer:
    known = {
        measure: stated.value
        for measure in Measure
        if (stated := row.measures.get(measure)) is not None
        and stated.value is not None
        and not _is_foreign(row, measure, units)
    }
    left = row.measures.get(CHURNED)
    return Customer(row.company_id, row.name, known, churned=left is not None and left.value == 1)


def _is_foreign(row: CustomerRow, measure: Measure, units: Mapping[Measure, str]) -> bool:
    """Whether a value cannot be compared with most: in another currency, or on another scale.

    Money without a currency counts as money in the usual one.
    """
    stated = row.measures.get(measure)
    if stated is None or (measure is Measure.BILLED and not stated.unit):
        return False
    return stated.unit != units[measure]


def _commonest_unit(rows: Sequence[CustomerRow], measure: Measure) -> str:
    stated = (row.measures[measure] for row in rows if measure in row.measures)
    units = Counter(each.unit for each in stated if each.unit or measure is not Measure.BILLED)
    return min(units, key=lambda unit: (-units[unit], unit), default="")
