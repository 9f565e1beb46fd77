"""Yearly revenue."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Annotated, ClassVar, Literal, cast

from pydantic import Field as Setting
from pydantic import JsonValue, StringConstraints

from icp.errors import Unreadable
from icp.facts import Field
from icp.kinds.band import BandCriterion, ratio_distance
from icp.kinds.base import Judgement, Reason
from icp.numbers import span
from icp.values import Money, Span

Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]

_SIGNS = {"€": "EUR", "£": "GBP", "¥": "JPY", "US$": "USD", "$": "USD"}
_CODES = (
    "EUR",
    "USD",
    "GBP",
    "SEK",
    "NOK",
    "DKK",
    "CHF",
    "PLN",
    "JPY",
    "CAD",
    "AUD",
    "INR",
    "CZK",
    "HUF",
    "ISK",
    "BRL",
    "CNY",
    "SGD",
)
_CODE = re.compile(rf"(?<![a-z])(k|t|m|bn|mrd)?({'|'.join(_CODES)})(?![a-z])", re.IGNORECASE)
_SIGN = re.compile(r"US\$|[€£¥$]")
_WORDS = re.compile(r"\b(?:euroa|euro|euros|dollars|revenue|liikevaihto)\b", re.IGNORECASE)


class Revenue(BandCriterion[Money]):
    """Yearly revenue in whole units of ``currency``; half or double of the wanted range is worth nothing.

    An amount without a currency is taken to be in the profile's own: exports of one's own CRM rarely name it. An
    amount in another currency counts as unknown unless ``rates`` says what one unit of it is worth.
    """

    field: ClassVar[Field] = Field.REVENUE

    kind: Literal["revenue"] = "revenue"
    currency: Currency = "EUR"
    rates: dict[Currency, Annotated[float, Setting(gt=0, allow_inf_nan=False)]] = Setting(default_factory=dict)

    @staticmethod
    def read(text: str) -> Money:
        """Read "2,5 M€", "$1.2M", "500 k€", "1 000 000 SEK", "1–10 MEUR" or a bare amount.

        Raises:
            Unreadable: with key ``unreadable-revenue``.
        """
        found = {_SIGNS[sign] for sign in _SIGN.findall(text)} | {code.upper() for _, code in _CODE.findall(text)}
        found |= {"EUR"} if re.search(r"\beuro", text, re.IGNORECASE) else set()
        bare = _WORDS.sub(" ", _CODE.sub(r"\1 ", _SIGN.sub(" ", text)))
        amount = span(" ".join(bare.split()))
        if amount is None or len(found) > 1:
            raise Unreadable("unreadable-revenue", text=text)
        return Money(amount, found.pop() if found else "")

    @staticmethod
    def dump(value: Money) -> JsonValue:
        """[low, high, currency]; high is null for an open range, currency is empty where it was not named."""
        return [value.amount.low, value.amount.high, value.currency]

    @staticmethod
    def load(value: JsonValue) -> Money:
        """What ``dump`` wrote."""
        low, high, currency = cast("tuple[float, float | None, str]", tuple(cast("list[JsonValue]", value)))
        return Money(Span(float(low), None if high is None else float(high)), currency)

    def judge(self, value: Money) -> Judgement:
        """See ``BandCriterion``; unknown where the currency differs and no rate is given."""
        rate = self._rate(value.currency)
        if rate is None:
            return Judgement(None, Reason.OTHER_CURRENCY, {"currency": value.currency, "wanted": self.currency})
        answer = self.judge_span(_times(value.amount, rate))
        return replace(answer, params={**answer.params, "currency": self.currency})

    def nearest(self, value: Money, share: float) -> Money | None:
        """An amount in the profile's currency."""
        number = self.nearest_number(_times(value.amount, self._rate(value.currency) or 1.0), share)
        return None if number is None else Money(Span(number, number), self.currency)

    def distance(self, outside: float, edge: float) -> float:
        """A factor of two is 1."""
        return ratio_distance(outside, edge)

    def at_distance(self, distance: float, edge: float, *, below: bool) -> float:
        """An amount to two digits, on the inner side."""
        exact = edge / 2**distance if below else edge * 2**distance
        unit = 10.0 ** max(0, len(str(int(exact))) - 2)
        return (-(-exact // unit) if below else exact // unit) * unit

    def _rate(self, currency: str) -> float | None:
        if currency in {"", self.currency}:
            return 1.0
        return self.rates.get(currency)


def _times(amount: Span, rate: float) -> Span:
    return Span(amount.low * rate, None if amount.high is None else amount.high * rate)
