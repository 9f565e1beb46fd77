"""Who the company is: its name, domain and business id, and the day of which the row speaks."""

from __future__ import annotations

import re
from datetime import date

from bot.sources.cells import tidy
from bot.sources.dates import read_date
from bot.sources.headers import Target
from bot.sources.reading import Reading
from icp import identity
from icp.errors import Unreadable

LONGEST_NAME = 200  # characters
_BETWEEN = re.compile(r"[\s,;|]+")  # between several addresses in one cell
_NO_HOST = re.compile(r"(?:https?:/*)?(?:www\.?)?/*", re.IGNORECASE)


def name(reading: Reading) -> str:
    """The company's name on one line, or ""."""
    names = (tidy(text) for _, text in reading.filled(Target.NAME))
    return next(filter(None, names), "")


def domain(reading: Reading) -> str | None:
    """The company's own registered domain, off its website or else off an e-mail address."""
    for column, text in reading.filled(Target.DOMAIN):
        if _NO_HOST.fullmatch(text):
            continue
        if found := next(filter(None, map(identity.domain, _BETWEEN.split(text))), None):
            return found
        if "@" not in text:  # an address at a mail provider is nothing to correct
            reading.note(column, text, Unreadable("unreadable-domain", text=text))
    return None


def business_id(reading: Reading) -> str | None:
    """The business id in its normal form."""
    return reading.first(Target.BUSINESS_ID, _business_id)


def observed_on(reading: Reading, day: date) -> date | None:
    """The day that the row gives for its facts, if it gives one that is not after the import's own ``day``."""

    def read(text: str) -> date:
        found = read_date(text)
        if found is None:
            raise Unreadable("unreadable-date", text=text)
        if found > day:
            raise Unreadable("unreadable-date-future", text=text)
        return found

    return reading.first(Target.OBSERVED_ON, read)


def _business_id(text: str) -> str:
    found = identity.business_id(text)
    if found is None:
        raise Unreadable("unreadable-business-id", text=text)
    return found
