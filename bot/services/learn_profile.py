"""A profile out of two files, without a database: the best customers, and the companies they are set against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from bot.sources.columns import guess
from bot.sources.rows import ReadRow, read_row
from bot.sources.table import open_table
from icp.facts import Field
from icp.learning.backtest import Backtest, backtest
from icp.learning.learn import Learned, learn, prepare
from icp.learning.vocabulary import Known
from icp.same import Register, bearer

_FROM_NAME = {Field.LEGAL_FORM}  # "Ltd" stands in the name itself


@dataclass(frozen=True)
class LearnReport:
    """What was learned from which rows.

    Attributes:
        customers: best customers that were learned from, each counted once.
        again: rows of the customers' file that mean a customer named before in it.
        found: rows of the other file that are customers; they do not count against themselves.
        unknown: names of customers of which neither file says anything but the name; nothing is learned from them.
        backtest: None where there are too few customers to hold any out.
    """

    learned: Learned
    backtest: Backtest | None
    customers: int
    again: int
    found: int
    unknown: tuple[str, ...]


@dataclass
class _Customers:
    """The customers, each once, with all that is known of them."""

    register: Register
    names: list[str]
    values: list[Known]
    again: int = 0


def learn_profile(  # noqa: PLR0913 -- each is a choice of the user's
    customers: Path,
    against: Path,
    *,
    name: str,
    on: date,
    told: Mapping[str, str] | None = None,
    tested: bool = True,
) -> LearnReport:
    """Derive a profile.

    Args:
        customers: the best customers: whole rows, or only names or domains of companies in the other file.
        against: the companies they are set against; customers among them do not count against themselves.
        name: the profile's name.
        on: today.
        told: field by column for both files, over what the headers suggest.
        tested: whether to run the backtest, which learns five times more.

    Raises:
        TableRefusal: one of the files cannot be used.
        Refusal: too few customers, or nothing that tells them from the others.
    """
    best = _read_customers(customers, on, told)
    background: list[Known] = []
    found = 0
    for row in _rows(against, on, told):
        same = best.register.find(bearer(row.name, row.domain, row.business_id))
        found += bool(same)
        if not same:
            background.append(row.values)
        elif len(same) == 1:  # of several customers of one name nobody knows which the row means
            best.values[same[0]] = {**row.values, **best.values[same[0]]}
    told_of = [values for values in best.values if set(values) - _FROM_NAME]
    sample = prepare([*told_of, *background])
    is_best = np.arange(len(sample.companies)) < len(told_of)
    return LearnReport(
        learned=learn(sample, is_best, name),
        backtest=backtest(sample, is_best) if tested else None,
        customers=len(told_of),
        again=best.again,
        found=found,
        unknown=tuple(
            name for name, values in zip(best.names, best.values, strict=True) if not set(values) - _FROM_NAME
        ),
    )


def _read_customers(path: Path, on: date, told: Mapping[str, str] | None) -> _Customers:
    best = _Customers(Register(), [], [])
    for row in _rows(path, on, told):
        who = bearer(row.name, row.domain, row.business_id)
        same = best.register.find(who)
        if same:
            best.again += 1
            best.values[same[0]] = {**best.values[same[0]], **row.values}
        else:
            best.register.add(who)
            best.names.append(row.name)
            best.values.append(row.values)
    return best


def _rows(path: Path, on: date, told: Mapping[str, str] | None) -> Iterator[ReadRow]:
    """The rows of a file that are companies."""
    table = open_table(path)
    columns = guess(table.headers, table.sample(), told, file=path.name)
    columns.require_name(path.name)
    return (read for row in table if (read := read_row(row, columns, on)).problem is None)
