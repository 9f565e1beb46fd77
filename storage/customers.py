"""What is measured of a workspace's customers, and what "best" means to its team."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, delete, insert, select

from storage.batches import batches
from storage.columns import indexable, storable
from storage.customer_tables import best_choices, best_exceptions, customer_measures
from storage.dialect import insert_into
from storage.feedback import Feedback
from storage.numbers import row_number
from storage.tables import companies

CHURNED = "churned"
"""The measure that says 1 of a customer that has left and 0 of one that has not."""

_AT_ONCE = 500
_STATED = ("value", "unit", "observed_on", "stated_at")


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure of one customer, as one source stated it on one day.

    Attributes:
        measure: ``nps``, ``satisfaction``, ``since``, ``billed``, ``usage``, ``extras`` or ``churned``.
        value: ``since`` as ``date.toordinal``; None where the source contradicts itself.
        unit: what the value may be compared within: a currency, ``%``, ``grade``, or "".
    """

    company_id: str
    measure: str
    value: float | None
    source: str
    observed_on: date
    unit: str = ""


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A customer with the newest statement on each measure."""

    company_id: str
    name: str
    measures: Mapping[str, Measured]


class Customers:
    """The customers of one workspace, within its unit of work."""

    def __init__(self, connection: Connection, workspace_id: str, at: datetime) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._at = at

    def measure(self, statements: Sequence[Measured]) -> None:
        """Keeps statements; a source's newer statement on the same measure of the same customer replaces its older."""
        rows = {
            (each.company_id, each.measure, each.source): {
                "workspace_id": self._workspace_id,
                "company_id": row_number(each.company_id),
                "measure": each.measure,
                "source": indexable(each.source),
                "value": each.value,
                "unit": storable(each.unit),
                "observed_on": each.observed_on,
                "stated_at": self._at,
            }
            for each in statements
        }
        statement = insert_into(self._connection, customer_measures)
        newest = {name: statement.excluded[name] for name in _STATED}
        for chunk in batches(list(rows.values()), _AT_ONCE):
            key = ["workspace_id", "company_id", "measure", "source"]
            self._connection.execute(statement.on_conflict_do_update(index_elements=key, set_=newest), list(chunk))

    def all(self) -> list[CustomerRow]:
        """All customers by name and id, each with the newest statement on each measure."""
        measures: dict[int, dict[str, Measured]] = {}
        mine = customer_measures.c.workspace_id == self._workspace_id
        order = (customer_measures.c.observed_on, customer_measures.c.stated_at, customer_measures.c.source)
        for row in self._connection.execute(select(customer_measures).where(mine).order_by(*order)):
            stated = Measured(str(row.company_id), row.measure, row.value, row.source, row.observed_on, row.unit)
            measures.setdefault(row.company_id, {})[row.measure] = stated
        wanted = (
            select(companies.c.id, companies.c.name)
            .where(companies.c.workspace_id == self._workspace_id, companies.c.relation == "customer")
            .order_by(companies.c.name, companies.c.id)
        )
        return [
            CustomerRow(str(row.id), row.name, measures.get(row.id, {})) for row in self._connection.execute(wanted)
        ]

    def sources(self) -> dict[str, frozenset[str]]:
        """Where each company's measures come from, by its id; companies that nothing measures are left out."""
        mine = customer_measures.c.workspace_id == self._workspace_id
        found: dict[str, set[str]] = {}
        wanted = select(customer_measures.c.company_id, customer_measures.c.source).where(mine).distinct()
        for company_id, source in self._connection.execute(wanted):
            found.setdefault(str(company_id), set()).add(source)
        return {company_id: frozenset(names) for company_id, names in found.items()}

    def mix(self) -> dict[str, float] | None:
        """What "best" means to the team, weights by measure; None where nobody has said."""
        wanted = select(best_choices.c.mix).where(best_choices.c.workspace_id == self._workspace_id)
        document = self._connection.scalar(wanted)
        if not isinstance(document, dict):
            return None
        return {str(name): float(weight) for name, weight in document.items() if isinstance(weight, int | float)}

    def say_mix(self, mix: Mapping[str, float] | None, by: str) -> None:
        """From now on "best" means this; None: nobody has said."""
        mine = best_choices.c.workspace_id == self._workspace_id
        self._connection.execute(delete(best_choices).where(mine))
        if mix is not None:
            document = {str(name): float(weight) for name, weight in mix.items()}
            row = {"workspace_id": self._workspace_id, "mix": document, "updated_at": self._at, "updated_by": by}
            self._connection.execute(insert(best_choices), row)

    def left_out(self) -> frozenset[str]:
        """The ids of customers that people took off the list of the best."""
        mine = best_exceptions.c.workspace_id == self._workspace_id
        return frozenset(map(str, self._connection.scalars(select(best_exceptions.c.company_id).where(mine))))

    def leave_out(self, company_ids: Iterable[str], by: str) -> None:
        """Takes customers off the list of the best; ids of no customer are passed over."""
        mine = companies.c.workspace_id == self._workspace_id, companies.c.relation == "customer"
        wanted = select(companies.c.id).where(*mine, companies.c.id.in_(list(_numbers(company_ids))))
        for number in self._connection.scalars(wanted).all():
            row = {
                "workspace_id": self._workspace_id,
                "company_id": number,
                "left_out_at": self._at,
                "left_out_by": storable(by),
            }
            statement = insert_into(self._connection, best_exceptions).values(row)
            self._connection.execute(statement.on_conflict_do_nothing())

    def take_back(self, company_ids: Iterable[str]) -> None:
        """Lets customers be among the best again."""
        for number in _numbers(company_ids):
            mine = best_exceptions.c.workspace_id == self._workspace_id
            self._connection.execute(delete(best_exceptions).where(mine, best_exceptions.c.company_id == number))

    def churned(self) -> frozenset[str]:
        """The ids of customers that have left."""
        return frozenset(
            row.company_id for row in self.all() if (stated := row.measures.get(CHURNED)) and stated.value == 1
        )

    def bad(self) -> frozenset[str]:
        """The ids of companies that speak against: churned, lost, or found not to fit."""
        said = Feedback(self._connection, self._workspace_id, self._at).results()
        return self.churned() | {
            company_id for company_id, each in said.items() if each.outcome in {"lost", "not_a_fit"}
        }


def _numbers(company_ids: Iterable[str]) -> Iterator[int]:
    return (number for text in company_ids if (number := row_number(text)) is not None)
