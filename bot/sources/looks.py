"""What cells look like: data where a header was expected, or the values that a doubtful header promises."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.sources.cells import is_empty
from bot.sources.dates import read_date
from bot.sources.headers import Target
from icp import identity, kinds
from icp.errors import Unreadable
from icp.facts import Field
from icp.reference import places

_DATA = re.compile(
    r"https?://\S+|www\.\S+|[^\s@]+@[^\s@]+\.\w+|[+-]?\d[\d\s.,]*[%€$£]?|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6}|\d{6,7}-\d",
    re.IGNORECASE,
)

_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.\w+")  # at a mail provider it tells no domain, but the column is of addresses
_READERS: dict[Target, Callable[[str], object]] = {
    Target.DOMAIN: lambda text: _ADDRESS.fullmatch(text.strip()) or identity.domain(text),
    Target.BUSINESS_ID: identity.business_id,
    Target.OBSERVED_ON: read_date,
    Target.CITY: places.read,
    Target.REGION: places.read,
    Target.COUNTRY: places.read,
}


def looks_like_data(header: str) -> bool:
    """Whether a cell of the first row is an address, a number, a date or a business id: no name of a column."""
    return bool(_DATA.fullmatch(header)) or read_date(header) is not None


def share_readable(target: Target, values: Sequence[str]) -> tuple[float, int]:
    """The part (0 to 1) of the values that can be read as the target, and the number of those; empty ones aside."""
    filled = [value for value in values if not is_empty(value)]
    count = sum(readable(target, value) for value in filled)
    return (count / len(filled) if filled else 0.0), count


def readable(target: Target, text: str) -> bool:
    """Whether a text can be read as what the target holds."""
    if target is Target.NAME:
        return any(map(str.isalpha, text)) and text.casefold() not in {"yes", "no", "true", "false", "kyllä", "ei"}
    if target in _READERS:
        return _READERS[target](text) is not None
    try:
        kinds.read(Field(target), text)
    except Unreadable:
        return False
    return True
