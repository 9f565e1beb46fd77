"""The values that facts hold, beside plain numbers and strings. All are immutable and hashable."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A number known exactly (``low == high``) or within a range; ``high`` is None for "1 000+"."""

    low: float
    high: float | None

    @property
    def exact(self) -> bool:
        """Whether one number is known, not a range."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Money:
    """An amount, or a range of amounts, in whole units of one currency (ISO 4217, for example ``EUR``)."""

    amount: Span
    currency: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place as precisely as it is known; the parts that are not known are None.

    Attributes:
        city: the city's name in the form of ``icp.reference.places`` ("Espoo"), or as it was written.
        region: ISO 3166-2 code ("FI-18", "US-CA"), or the name as it was written.
        country: ISO 3166-1 alpha-2 code ("FI").
        continent: AF, AN, AS, EU, NA, OC or SA; set on its own only where nothing narrower is known.
    """

    city: str | None = None
    region: str | None = None
    country: str | None = None
    continent: str | None = None


Value = int | str | Span | Money | frozenset[str] | frozenset[Place]
"""What one field of a company may hold; which of these depends on the field's kind."""
