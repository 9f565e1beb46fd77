"""What a workspace may spend on the model in a day."""

from __future__ import annotations

from dataclasses import dataclass

from bot.llm.usage import Usage


@dataclass(frozen=True, slots=True)
class Budget:
    """The bounds and prices that are set.

    Attributes:
        daily_tokens: of requests and answers, for one workspace and day (in UTC); None for no bound.
        price_in, price_out: per million tokens of requests and of answers; None where they are not set.
        currency: of the prices.
    """

    daily_tokens: int | None = None
    price_in: float | None = None
    price_out: float | None = None
    currency: str = "USD"

    def millionths(self, usage: Usage) -> int:
        """What tokens cost, in millionths of the currency: a price per million tokens is that of one token in those."""
        return round(usage.tokens_in * (self.price_in or 0) + usage.tokens_out * (self.price_out or 0))

    @property
    def priced(self) -> bool:
        """Whether there is any price to reckon with."""
        return self.price_in is not None or self.price_out is not None
