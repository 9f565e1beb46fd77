"""What a revenue column's header says of its unit: "Liikevaihto (1 000 €)", "Revenue MEUR"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CURRENCY = re.compile(r"(?<![a-z])(?:[ktm]|tuhatta |milj\.? )?(eur|sek|nok|dkk|usd|gbp)(?:o|oa|os)?(?![a-z])|([€£$])")
_SIGNS = {"€": "EUR", "£": "GBP", "$": "USD"}
_THOUSANDS = re.compile(
    r"1[ .,]?000(?!\d)|(?<![a-z])[kt](?:€|\$|£|eur|sek|nok|dkk|usd|gbp|kr)(?![a-z])|[€$£]k(?![a-z])|tuha[nt]|thousand"
)
_MILLIONS = re.compile(r"(?<![a-z])m(?:n|€|\$|£|eur|sek|nok|dkk|usd|gbp|kr)(?![a-z])|[€$£]mn?(?![a-z])|milj|million")


@dataclass(frozen=True, slots=True)
class Unit:
    """A column's unit: ``currency`` (ISO 4217, "" where not said) and how many of it a bare 1 means."""

    currency: str = ""
    factor: int = 1


def header_unit(header: str) -> Unit:
    """The unit that a header names; one of an unnamed currency where it names none."""
    text = header.casefold()
    currency = _CURRENCY.search(text)
    factor = 1_000_000 if _MILLIONS.search(text) else 1_000 if _THOUSANDS.search(text) else 1
    if currency is None:
        return Unit(factor=factor)
    return Unit(currency[1].upper() if currency[1] else _SIGNS[currency[2]], factor)
