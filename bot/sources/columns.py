"""Which field each column of a table feeds: guessed from its header, shown to the user, and theirs to correct."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from bot.sources.errors import TableRefusal
from bot.sources.headers import Known, Strength, Target, known, looks_personal, normal
from bot.sources.looks import looks_like_data, share_readable
from bot.sources.table import Row
from bot.sources.told import listing, resolve

Confidence = Literal["told", "sure", "likely", "none"]

_ENOUGH = 0.6  # of the sampled values have to be readable before a doubtful header is believed
_PLACES = {Target.LOCATION, Target.CITY, Target.REGION, Target.COUNTRY}
_PERSONS = 2  # so many headers about a person make it a list of people
_PLAIN_NAMES = {"name", "nimi", "namn"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column and what it feeds.

    Attributes:
        confidence: how it was decided: ``told`` by the user, ``sure`` by the header, ``likely`` by a doubtful header
            that the values confirm, ``none`` for a column that is left out by itself.
        reason: message key of the reason, with its parameters.
    """

    index: int
    header: str
    target: Target
    confidence: Confidence
    reason: str
    params: Mapping[str, object]
    year: int | None = None


@dataclass(frozen=True)
class Columns:
    """All columns of a table, in its order."""

    all: tuple[Column, ...]

    def feeding(self, target: Target) -> tuple[Column, ...]:
        """The columns that feed a target, the most trusted first."""
        return self._by_target.get(target, ())

    @cached_property
    def _by_target(self) -> dict[Target, tuple[Column, ...]]:
        order = ("told", "sure", "likely", "none")
        trusted = sorted(self.all, key=lambda c: (order.index(c.confidence), _late(c), c.index))
        return {target: tuple(c for c in trusted if c.target is target) for target in Target}

    def require_name(self, file: str) -> None:
        """Refuse a table in which no column names the company.

        Raises:
            TableRefusal: with the headers that there are.
        """
        if not self.feeding(Target.NAME):
            raise TableRefusal("refusal-table-no-name", file=file, headers=listing([c.header for c in self.all]))


def guess(
    headers: Sequence[str], sample: Sequence[Row], told: Mapping[str, str] | None = None, *, file: str = ""
) -> Columns:
    """What each column feeds.

    Args:
        headers: the first row.
        sample: some data rows. They confirm what a doubtful header may mean; a header that says nothing stays unused.
        told: field by column, as the user gave them ("Koko": "headcount"); these hold over every guess.
        file: the file's name, for refusals.

    Raises:
        TableRefusal: the first row is no header; a column stands twice; ``told`` names an unknown column or field.
    """
    wanted = resolve(headers, told or {})
    if not wanted and not any(map(known, headers)) and any(map(looks_like_data, headers)):
        raise TableRefusal("refusal-table-no-header", file=file, first=listing(headers))
    columns = [
        Column(i, header, wanted[header], "told", "guess-told", {}) if header in wanted else _guess(i, header, sample)
        for i, header in enumerate(headers)
    ]
    columns = _keep_newest_year(_keep_one_name(_leave_people_out(columns)))
    _refuse_doubles(columns, file)
    return Columns(tuple(columns))


def _guess(index: int, header: str, sample: Sequence[Row]) -> Column:
    meant = known(header)
    if looks_personal(header) and (meant is None or meant.target is Target.IGNORE):
        return Column(index, header, Target.IGNORE, "none", "guess-person", {})
    if meant is None:
        return Column(index, header, Target.IGNORE, "none", "guess-unknown" if header else "guess-unnamed", {})
    if meant.target is Target.IGNORE:
        return Column(index, header, Target.IGNORE, "none", "guess-unneeded", {})
    if meant.strength is Strength.SURE:
        return Column(index, header, meant.target, "sure", "guess-header", {}, meant.year)
    values = [row.cells[index] for row in sample]
    share, count = share_readable(meant.target, values)
    if share < _ENOUGH:
        params: dict[str, object] = {"target": str(meant.target)}
        return Column(index, header, Target.IGNORE, "none", "guess-denied", params)
    return Column(index, header, meant.target, "likely", "guess-confirmed", {"count": count}, meant.year)


def _leave_people_out(columns: list[Column]) -> list[Column]:
    """In a list of people "City" is the person's; and where "Company City" stands beside it, it is in any list."""
    people = sum(looks_personal(column.header) for column in columns) >= _PERSONS
    own = {c.target: c for c in columns if (meant := known(c.header)) and meant.own and c.confidence == "sure"}
    own_place = own.get(Target.LOCATION)
    result = []
    for column in columns:
        better = own.get(column.target) or (own_place if column.target is Target.LOCATION else None)
        if column.confidence == "told" or column.target not in _PLACES or _is_own(known(column.header)):
            result.append(column)
        elif better:
            result.append(_left_out(column, "guess-other", {"other": better.header}))
        else:
            result.append(_left_out(column, "guess-person", {}) if people else column)
    return result


def _keep_one_name(columns: list[Column]) -> list[Column]:
    """A company has one name; "Company Name" says it better than "Name", which may be a person's."""
    people = sum(looks_personal(column.header) for column in columns) >= _PERSONS
    names = [column for column in columns if column.target is Target.NAME]
    names = [c for c in names if c.confidence == "told" or not (people and normal(c.header) in _PLAIN_NAMES)]
    best = min(names, key=_name_rank, default=None)
    result = []
    for column in columns:
        if column.target is not Target.NAME or column is best or _same_header(column, best):
            result.append(column)
        elif best is None:
            result.append(_left_out(column, "guess-person", {}))
        else:
            result.append(_left_out(column, "guess-other", {"other": best.header}))
    return result


def _name_rank(column: Column) -> tuple[bool, bool, bool, bool, int]:
    told, sure = column.confidence == "told", column.confidence == "sure"
    return not told, not sure, not _is_own(known(column.header)), normal(column.header) in _PLAIN_NAMES, column.index


def _keep_newest_year(columns: list[Column]) -> list[Column]:
    """Of "Liikevaihto 2023" and "Liikevaihto 2024" the later."""
    newest: dict[Target, Column] = {}
    for column in columns:
        if column.year and column.year > (newest[column.target].year or 0 if column.target in newest else 0):
            newest[column.target] = column
    return [
        _left_out(column, "guess-other", {"other": newest[column.target].header})
        if column.year and column.year < (newest[column.target].year or 0)
        else column
        for column in columns
    ]


def _refuse_doubles(columns: list[Column], file: str) -> None:
    seen: set[str] = set()
    for column in columns:
        if column.target is Target.IGNORE or column.confidence == "told":
            continue
        if column.header.casefold() in seen:
            raise TableRefusal("refusal-table-doubled", file=file, column=column.header)
        seen.add(column.header.casefold())


def _left_out(column: Column, reason: str, params: dict[str, object]) -> Column:
    return replace(column, target=Target.IGNORE, confidence="none", reason=reason, params=params)


def _is_own(meant: Known | None) -> bool:
    return meant is not None and meant.own


def _same_header(column: Column, other: Column | None) -> bool:
    return other is not None and column.header.casefold() == other.header.casefold()


def _late(column: Column) -> bool:
    """Whether the column is a last resort: an e-mail address tells a domain only where no website does."""
    return column.target is Target.DOMAIN and "mail" in normal(column.header)
